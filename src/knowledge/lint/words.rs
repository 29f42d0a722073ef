//! Families of words: each is used, and says nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{Problem, problem};
use crate::knowledge::{
    DataFile, KnowledgeError, Phrase, embedded::Kind, error::line_of, words::load,
};

/// Shorter stems stand within words that mean something else.
const SHORTEST: usize = 4;

/// What is wrong with the families of words, taken together.
/// Those from `own` on add to what stands before, and may say it again.
pub(super) fn problems(files: &[DataFile<'_>], own: usize) -> Result<Vec<Problem>, KnowledgeError> {
    let mut list = Vec::new();
    // By family, language and word.
    let mut seen: BTreeMap<(bool, String, String, String), &str> = BTreeMap::new();
    let mut known = BTreeSet::new();
    let rules: Vec<&str> = files
        .iter()
        .filter(|file| file.kind() == Some(Kind::Replies))
        .flat_map(|file| file.text.lines())
        .filter(|line| line.contains("\"@"))
        .collect();
    let words = files.iter().enumerate().filter(|(_, file)| file.kind() == Some(Kind::Words));
    for (at, file) in words {
        for family in load(file)? {
            let id = &family.id;
            let name = format!("\"@{id}\"");
            let first = known.insert(id.clone());
            if first && !rules.iter().any(|line| line.contains(&name)) {
                list.push(problem(
                    file,
                    line_of(file.text, "id", id, 0),
                    format!("no rule uses the family `@{id}`; use it in a rule or remove it"),
                ));
            }
            for (language, words) in &family.words {
                for word in words.iter().map(Phrase::as_str) {
                    let mut say = |what: String| {
                        let start = line_of(file.text, "id", id, 0);
                        let rest: String =
                            file.text.lines().skip(start).flat_map(|line| [line, "\n"]).collect();
                        let line = start + line_of(&rest, "", word, 0);
                        let what = format!("family `{id}`, {language}: `{word}` {what}");
                        list.push(problem(file, line, what));
                    };
                    // The edge of a word counts: `ip ` is not within others.
                    let plain = word.chars().all(|letter| u32::from(letter) < 0x1100);
                    if plain && word.chars().count() < SHORTEST {
                        say(format!(
                            "is within other words, expected {SHORTEST} letters or blanks at its ends"
                        ));
                    }
                    if let Some(other) = seen.insert(
                        (at < own, id.clone(), language.clone(), word.to_owned()),
                        file.path,
                    ) {
                        say(format!("stands in {other} already, expected it once"));
                    }
                }
            }
        }
    }
    Ok(list)
}
