//! Advice that no longer holds, in words.

use crate::knowledge::{Args, Knowledge, Outdated};

/// One piece of outdated advice, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its id.
    pub id: String,
    /// What it said.
    pub what: String,
    /// Why it no longer holds.
    pub why: String,
    /// What to do instead.
    pub instead: String,
    /// Since when: a day, a month or a year.
    pub since: Option<String>,
    /// The page that says so, where it is one.
    pub page: Option<String>,
}

/// Puts it into words.
pub fn tell(knowledge: &Knowledge, advice: &Outdated, lang: &str) -> Told {
    let say = |part: &str| {
        let key = format!("outdated-{}{part}", advice.id);
        knowledge.texts().get(lang, &key, &Args::new()).unwrap_or(key)
    };
    Told {
        id: advice.id.clone(),
        what: say(""),
        why: say(".why"),
        instead: say(".instead"),
        since: advice.since.clone(),
        page: Some(&advice.source).filter(|source| source.starts_with("https://")).cloned(),
    }
}

/// All that a pasted text contains.
pub fn in_text(knowledge: &Knowledge, text: &str, lang: &str) -> Vec<Told> {
    knowledge.outdated_in(text).into_iter().map(|advice| tell(knowledge, advice, lang)).collect()
}
