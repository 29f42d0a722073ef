//! The schema of `presets/outdated.toml`: advice that no longer holds, and how
//! it is known in a text. The words are the texts `outdated-<id>`.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError, Phrase,
    error::{line_of, read, shown},
    field::{self, Date},
    judge,
};

/// Advice that no longer holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outdated {
    /// Stable id, part of the texts' keys.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// Words by which it is known in a pasted text; one is enough.
    #[serde(default)]
    pub phrases: Vec<Phrase>,
    /// Or one word of each of these lists, in one sentence and in any order.
    #[serde(default)]
    pub each: Vec<Vec<Phrase>>,
    /// Words in whose sentence the lists say something else.
    #[serde(default)]
    pub none: Vec<Phrase>,
    /// Whose advice it was; empty where it is nobody's in particular.
    #[serde(default)]
    pub providers: Vec<String>,
    /// Since when it does not hold: a day, a month or a year.
    pub since: Option<String>,
    /// Who says so, in words or by address.
    pub source: String,
    /// When that was last looked at.
    pub checked: Date,
}

impl Outdated {
    /// Whether a text gives this advice. The text is ready to be searched.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let said = |sentence: &str, list: &[Phrase]| {
            list.iter().any(|phrase| sentence.contains(phrase.as_str()))
        };
        let by_lists = |sentence: &str| {
            self.each.iter().all(|list| said(sentence, list)) && !said(sentence, &self.none)
        };
        said(text, &self.phrases) || !self.each.is_empty() && judge::sentences(text).any(by_lists)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    outdated: Vec<Outdated>,
}

/// Reads a list of outdated advice.
pub(super) fn load(file: &DataFile<'_>) -> Result<Vec<Outdated>, KnowledgeError> {
    let list: List = read(file)?;
    let mut seen = BTreeSet::new();
    for advice in &list.outdated {
        if !seen.insert(&advice.id) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line_of(file.text, "id", &advice.id, 1),
                kind: "outdated advice",
                id: shown(&advice.id),
            });
        }
    }
    Ok(list.outdated)
}
