//! Texts: that each language has what the main one has, with the same
//! arguments and with the plural forms of the language.

use std::collections::{BTreeMap, BTreeSet};

use super::{MAIN_LANGUAGE, Problem, problem};
use crate::knowledge::{DataFile, Knowledge, KnowledgeError, embedded::Kind};

/// The plural categories that whole numbers have (CLDR), of the languages that
/// the program speaks.
const PLURALS: [(&str, &[&str]); 4] = [
    ("en", &["one", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("sv", &["one", "other"]),
    ("tr", &["one", "other"]),
];

/// All plural categories of CLDR: other words in a selector are values.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message or an attribute of one.
pub(super) struct Message<'a, 'b> {
    file: &'a DataFile<'b>,
    /// Counted from 1.
    pub(super) line: usize,
    arguments: BTreeSet<String>,
    categories: BTreeSet<&'static str>,
}

/// What is wrong with the texts. The files from `own` on replace messages of those
/// before; where there are none of these, each language must have every message
/// of the main one and no other.
pub(super) fn problems(files: &[DataFile<'_>], knowledge: &Knowledge, own: usize) -> Vec<Problem> {
    let whole = own == 0;
    let mut list = Vec::new();
    let mut languages: BTreeMap<&str, BTreeMap<String, Message<'_, '_>>> = BTreeMap::new();
    let mut replaced = BTreeSet::new();
    for (at, file) in files.iter().enumerate() {
        if file.kind() == Some(Kind::Texts) {
            let lang = file.path.rsplit(['/', '\\']).nth(1).unwrap_or_default();
            let messages = languages.entry(lang).or_default();
            let before: Vec<String> =
                messages.keys().filter(|_| !whole && at >= own).cloned().collect();
            read(file, messages);
            let gone = before.into_iter().filter(|key| !messages.contains_key(key));
            replaced.extend(gone.map(|key| (lang, key)));
        }
    }
    for (lang, key) in &replaced {
        let Some(messages) = languages.get(lang) else { continue };
        let Some((id, part)) = key.split_once('.') else { continue };
        if let (Some(message), false) = (messages.get(id), messages.contains_key(key)) {
            let found = format!(
                "the text `{id}` replaces the built-in one, which also has `.{part}`; \
                 write that, too, for it is gone"
            );
            list.push(problem(message.file, message.line, found));
        }
    }
    for lang in languages.keys() {
        if let Err(KnowledgeError::Text { file, line, found }) = knowledge.texts().check(lang) {
            list.push(Problem { file, line, message: found });
        }
    }
    let empty = BTreeMap::new();
    let main = languages.get(MAIN_LANGUAGE).unwrap_or(&empty);
    for (lang, messages) in &languages {
        for (key, message) in messages {
            list.extend(plural_problems(lang, key, message));
            let Some(original) = main.get(key) else {
                if whole {
                    let found = format!(
                        "the text `{key}` is stale: texts/{MAIN_LANGUAGE} has none; remove it"
                    );
                    list.push(problem(message.file, message.line, found));
                }
                continue;
            };
            for extra in message.arguments.difference(&original.arguments) {
                let found = format!(
                    "the text `{key}` uses ${extra}, which the one in {MAIN_LANGUAGE} does not; \
                     nothing will be filled in"
                );
                list.push(problem(message.file, message.line, found));
            }
            for lost in original.arguments.difference(&message.arguments) {
                let found = format!(
                    "the text `{key}` leaves ${lost} out, which the one in {MAIN_LANGUAGE} uses; \
                     it may be stale"
                );
                list.push(problem(message.file, message.line, found));
            }
        }
        if whole {
            for (key, original) in main.iter().filter(|(key, _)| !messages.contains_key(*key)) {
                let found = format!("the text `{key}` is missing in {lang}; translate it");
                list.push(problem(original.file, original.line, found));
            }
        }
    }
    list
}

fn plural_problems(lang: &str, key: &str, message: &Message<'_, '_>) -> Vec<Problem> {
    let Some((_, own)) = PLURALS.iter().find(|(known, _)| *known == lang) else {
        return Vec::new();
    };
    let mut list = Vec::new();
    for category in message.categories.iter().filter(|category| !own.contains(category)) {
        let found = format!(
            "the text `{key}` has the plural form [{category}], which {lang} does not have; \
             expected {}",
            own.join(", ")
        );
        list.push(problem(message.file, message.line, found));
    }
    // Russian has three forms for whole numbers; the default stands in for [many].
    if lang == "ru" && message.categories.contains("one") && !message.categories.contains("few") {
        let found = format!("the text `{key}` lacks the plural form [few], as in 2 письма");
        list.push(problem(message.file, message.line, found));
    }
    list
}

/// The messages of a file by key, `id` or `id.attribute`. Read off the lines,
/// so that the lint does not depend on how texts are rendered.
pub(super) fn read<'a, 'b>(
    file: &'a DataFile<'b>,
    messages: &mut BTreeMap<String, Message<'a, 'b>>,
) {
    let mut id = String::new();
    let mut key = String::new();
    for (index, line) in file.text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let indented = line.starts_with([' ', '}']);
        let name = line.split_once('=').map(|(name, _)| name.trim()).unwrap_or_default();
        let fresh = || Message {
            file,
            line: index + 1,
            arguments: BTreeSet::new(),
            categories: BTreeSet::new(),
        };
        if !indented {
            name.clone_into(&mut id);
            name.clone_into(&mut key);
            // A message of a later file replaces the whole of an earlier one.
            if messages.insert(key.clone(), fresh()).is_some() {
                let attributes = format!("{id}.");
                messages.retain(|other, _| !other.starts_with(&attributes));
            }
        } else if let Some(attribute) = name.strip_prefix('.').filter(|it| is_name(it)) {
            key = format!("{id}.{attribute}");
        }
        let message = messages.entry(key.clone()).or_insert_with(fresh);
        message.arguments.extend(arguments(line));
        let variant = line.trim_start().trim_start_matches('*');
        let variant = variant.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        if let Some((name, _)) = variant {
            let category = CATEGORIES.into_iter().find(|category| *category == name.trim());
            message.categories.extend(category);
        }
    }
    // A message that has attributes only has no value of its own.
    messages.retain(|key, _| !key.is_empty());
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The names behind every `$`.
fn arguments(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).filter_map(|rest| {
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect();
        name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<DataFile<'_>> =
            files.iter().map(|&(path, text)| DataFile { path, text }).collect();
        let knowledge = Knowledge::with(files.iter().copied()).unwrap();
        problems(&files, &knowledge, 0).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn translations_keep_up() {
        let english = "a = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n }\nb = B\n";
        let good =
            "a = { $n ->\n    [one] { $n } день\n    [few] дня\n   *[many] дней\n }\nb = Б\n";
        assert_eq!(told(&[("texts/en/x.ftl", english), ("texts/ru/x.ftl", good)]), [""; 0]);
        for (russian, message) in [
            ("a = { $n ->\n    [one] x\n   *[other] x\n }\nb = Б\n", "lacks the plural form [few]"),
            ("a = дни\nb = Б\n", "leaves $n out"),
            ("a = { $n }\nb = { $m }\n", "uses $m, which"),
            ("a = { $n }\n", "`b` is missing in ru"),
            ("a = { $n }\nb = Б\nc = В\n", "texts/ru/x.ftl, line 3: the text `c` is stale"),
        ] {
            let found = told(&[("texts/en/x.ftl", english), ("texts/ru/x.ftl", russian)]);
            assert!(found.len() == 1 && found[0].contains(message), "{message}: {found:?}");
        }
        let found = told(&[("texts/en/x.ftl", "a = { $n ->\n    [few] x\n   *[other] x\n }\n")]);
        assert!(found[0].contains("plural form [few], which en does not have"), "{found:?}");
        let found =
            told(&[("texts/en/x.ftl", "a = A\n    .why = W\n"), ("texts/sv/x.ftl", "a = A\n")]);
        assert!(found[0].contains("`a.why` is missing in sv"), "{found:?}");
    }

    #[test]
    fn a_text_of_the_users_own_replaces_the_whole() {
        let built_in = DataFile { path: "texts/en/x.ftl", text: "a = A\n    .why = W\nb = B\n" };
        for (own, message) in [
            ("a = B\n", Some("own/texts/en/y.ftl, line 1: the text `a` replaces")),
            ("a = B\n    .why = V\n", None),
            ("c = C\n", None),
        ] {
            let files = [built_in, DataFile { path: "own/texts/en/y.ftl", text: own }];
            let knowledge = Knowledge::with(files.iter().copied()).unwrap();
            let found = problems(&files, &knowledge, 1);
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert_eq!(found.len(), usize::from(message.is_some()), "{own}: {found:?}");
            assert!(
                found.iter().all(|it| message.is_some_and(|part| it.contains(part))),
                "{found:?}"
            );
        }
    }
}
