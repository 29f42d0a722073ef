//! A user's own texts: each has a language that somebody can read, and a key
//! that something asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Problem, problem,
    texts::{Message, read},
};
use crate::{
    knowledge::{DataFile, Knowledge, embedded::Kind, field::distance},
    model::Cause,
};

/// Makes a language one that pages offer, by its own name.
const NAME_OF_LANGUAGE: &str = "label-page-language";

/// Keys that the program makes of values in the data.
const MADE: [&str; 3] = ["label-limit-", "label-scope-", "label-guide-folder-"];

/// The parts of a cause's text beside its title.
const CAUSE_PARTS: [&str; 2] = ["explanation", "why"];

/// What is wrong with the texts of the files from `own` on; those before are
/// asked for by the program.
pub(super) fn problems(files: &[DataFile<'_>], own: usize, knowledge: &Knowledge) -> Vec<Problem> {
    if own == 0 {
        return Vec::new();
    }
    let texts = |file: &&DataFile<'_>| file.kind() == Some(Kind::Texts);
    let mut built_in: BTreeMap<String, Message<'_, '_>> = BTreeMap::new();
    let mut spoken = BTreeSet::new();
    for file in files.iter().take(own).filter(texts) {
        spoken.insert(language(file));
        read(file, &mut built_in);
    }
    let asked = Asked { files, knowledge, built_in: built_in.keys().map(String::as_str).collect() };
    let mut named = BTreeSet::new();
    let mut mine = Vec::new();
    for file in files.iter().skip(own).filter(texts) {
        let mut messages = BTreeMap::new();
        read(file, &mut messages);
        if messages.contains_key(NAME_OF_LANGUAGE) {
            named.insert(language(file));
        }
        mine.push((file, messages));
    }
    let mut list = Vec::new();
    for (file, messages) in &mine {
        let lang = language(file);
        if !spoken.contains(lang) && !named.contains(lang) {
            let first = messages.values().map(|message| message.line).min().unwrap_or_default();
            let known = spoken.iter().copied().collect::<Vec<_>>().join(", ");
            let found = format!(
                "the program speaks no language `{lang}`, only {known}; move the file into the \
                 folder of one of these. A whole language is added with all texts of the others, \
                 also `{NAME_OF_LANGUAGE}`"
            );
            list.push(problem(file, first, found));
            continue;
        }
        for (key, message) in messages {
            list.extend(asked.unasked(key).map(|found| problem(file, message.line, found)));
        }
    }
    list
}

fn language<'a>(file: &DataFile<'a>) -> &'a str {
    file.path.rsplit(['/', '\\']).nth(1).unwrap_or_default()
}

/// What asks for texts.
struct Asked<'a> {
    files: &'a [DataFile<'a>],
    knowledge: &'a Knowledge,
    built_in: BTreeSet<&'a str>,
}

impl Asked<'_> {
    /// What to say of a key that nothing asks for.
    fn unasked(&self, key: &str) -> Option<String> {
        let (id, part) = match key.split_once('.') {
            Some((id, part)) => (id, Some(part)),
            None => (key, None),
        };
        let asked = match part {
            // Any cause may have these, also where the built-in text has none.
            Some(part) if id.starts_with("cause-") => CAUSE_PARTS.contains(&part),
            // What asks for a text of the user's own is known by its id alone.
            Some(_) => !self.built_in.contains(id),
            None => self.by_data(id) || self.by_a_text(id),
        };
        if asked || self.built_in.contains(key) {
            return None;
        }
        let near = self.built_in.iter().filter(|known| distance(known, key) <= 2);
        let near = near.min_by_key(|known| distance(known, key));
        let remedy = match near {
            Some(near) => format!("expected `{near}`"),
            None => "name it in a file of data, or remove it".to_owned(),
        };
        Some(format!("nothing asks for the text `{key}`, {remedy}"))
    }

    /// Whether the data name a key, or a value that a key is made of.
    fn by_data(&self, id: &str) -> bool {
        if let Some(rest) = id.strip_prefix("cause-") {
            // Whether cause and provider exist is told elsewhere.
            return rest.contains("--") || rest.parse::<Cause>().is_ok();
        }
        if let Some(rest) = id.strip_prefix("outdated-") {
            return self.knowledge.outdated().iter().any(|advice| advice.id == rest);
        }
        let made = MADE.iter().filter_map(|begin| id.strip_prefix(begin));
        std::iter::once(id).chain(made).any(|name| {
            let quoted = format!("\"{name}\"");
            let data = self.files.iter().filter(|file| file.kind() != Some(Kind::Texts));
            data.into_iter().any(|file| file.text.contains(&quoted))
        })
    }

    /// Whether another text has it within itself.
    fn by_a_text(&self, id: &str) -> bool {
        let ends = |rest: &str| rest.trim_start().starts_with(['}', '.']);
        let texts = self.files.iter().filter(|file| file.kind() == Some(Kind::Texts));
        texts
            .flat_map(|file| file.text.split('{').skip(1))
            .any(|placeable| placeable.trim_start().strip_prefix(id).is_some_and(ends))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(own: &[(&str, &str)]) -> Vec<String> {
        let built_in = [
            ("texts/en/x.ftl", "guide-yes = Yes\ncause-ok = OK\n    .why = W\n"),
            ("texts/ru/x.ftl", "guide-yes = Да\ncause-ok = OK\n    .why = W\n"),
        ];
        let files: Vec<DataFile<'_>> =
            built_in.iter().chain(own).map(|&(path, text)| DataFile { path, text }).collect();
        let knowledge = Knowledge::with(files.iter().copied()).unwrap();
        problems(&files, built_in.len(), &knowledge).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn keys_that_nothing_asks_for() {
        for (path, text, message) in [
            (
                "o/texts/en/a.ftl",
                "# mine\nguide-yess = Yes!\n",
                "o/texts/en/a.ftl, line 2: nothing asks for the text `guide-yess`, expected `guide-yes`",
            ),
            ("o/texts/ru/a.ftl", "my-words = Да\n", "remove it"),
            ("o/texts/en/a.ftl", "cause-ok = OK\n    .wy = W\n", "the text `cause-ok.wy`"),
            (
                "o/texts/de/a.ftl",
                "\nguide-yes = Ja\n",
                "o/texts/de/a.ftl, line 2: the program speaks no language `de`, only en, ru",
            ),
            ("o/texts/en/a.ftl", "guide-yes = Yes!\n", ""),
            ("o/texts/en/a.ftl", "guide-yes = { my-words }!\nmy-words = Yes\n", ""),
            ("o/texts/en/a.ftl", "cause-ok = OK\n    .why = W\n", ""),
            ("o/texts/de/a.ftl", "guide-yes = Ja\nlabel-page-language = Deutsch\n", "label-page"),
        ] {
            let found = told(&[(path, text)]);
            // The name of a language is a key of the real texts.
            let found: Vec<&String> =
                found.iter().filter(|it| !it.contains("text `label-page")).collect();
            match message {
                "" | "label-page" => assert!(found.is_empty(), "{text}: {found:?}"),
                part => assert!(found.len() == 1 && found[0].contains(part), "{part}: {found:?}"),
            }
        }
        let guide = "schema = 1\nid = \"a\"\ntitle = \"my-words\"\nsource = \"me\"\n\
            checked = 2026-11-22\nstart = \"b\"\nnodes = []\n";
        let found = told(&[("o/texts/en/a.ftl", "my-words = Yes\n"), ("o/guides/a.toml", guide)]);
        assert_eq!(found, [""; 0]);
    }
}
