//! Families of words: the schema of `presets/words/*.toml`.
//!
//! A family is one notion, `mailbox` or `full`, in the words that servers and
//! mail programs use for it in many languages. Where a list of a rule's phrases
//! has `@mailbox`, the words of that family stand instead once the rule is
//! loaded, so whoever judges replies knows nothing of families.

use std::{collections::BTreeMap, sync::Arc};

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    embedded::Kind,
    error::{line_of, read, shown},
    field,
    rules::{Phrase, Phrases, When},
};

/// The words of each family, by its id.
#[derive(Debug, Clone, Default)]
pub(super) struct Families(BTreeMap<String, Arc<[Phrase]>>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    families: Vec<Family>,
}

/// A notion, as the data has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Family {
    #[serde(deserialize_with = "field::id")]
    pub(super) id: String,
    /// What the words stand for, for those who write rules.
    #[serde(rename = "what")]
    _what: String,
    /// By language.
    pub(super) words: BTreeMap<String, Vec<Phrase>>,
}

/// Reads the families of a file, in its order.
pub(super) fn load(file: &DataFile<'_>) -> Result<Vec<Family>, KnowledgeError> {
    let mut seen = std::collections::BTreeSet::new();
    let families = read::<File>(file)?.families;
    for family in &families {
        if !seen.insert(family.id.as_str()) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line_of(file.text, "id", &family.id, 1),
                kind: "family of words",
                id: family.id.clone(),
            });
        }
    }
    Ok(families)
}

impl Families {
    /// The families of all files together; a later file adds to a family.
    pub(super) fn of(files: &[DataFile<'_>]) -> Result<Self, KnowledgeError> {
        let mut families: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        for file in files.iter().filter(|file| file.kind() == Some(Kind::Words)) {
            for family in load(file)? {
                let words = families.entry(family.id).or_default();
                for word in family.words.into_values().flatten() {
                    if !words.contains(&word) {
                        words.push(word);
                    }
                }
            }
        }
        Ok(Self(families.into_iter().map(|(id, words)| (id, words.into())).collect()))
    }

    /// Puts the words in the place of the names of families, in a rule's conditions.
    pub(super) fn expand(
        &self,
        file: &DataFile<'_>,
        rule: &str,
        when: &mut When,
    ) -> Result<(), KnowledgeError> {
        if let Some(name) = when.all.iter().find_map(named) {
            return Err(KnowledgeError::Field {
                file: shown(file.path),
                line: line_of(file.text, "", &format!("@{name}"), 0),
                found: format!(
                    "the rule `{rule}` asks for all words of the family `@{name}`, expected the \
                     family in `any`, `each` or `none`"
                ),
            });
        }
        for phrase in &mut when.all {
            unescape(phrase);
        }
        for list in [&mut when.any, &mut when.none].into_iter().chain(&mut when.each) {
            self.expand_list(file, list)?;
        }
        Ok(())
    }

    fn expand_list(&self, file: &DataFile<'_>, list: &mut Phrases) -> Result<(), KnowledgeError> {
        if !list.iter().any(|phrase| phrase.as_str().starts_with('@')) {
            return Ok(());
        }
        let mut groups: Vec<Arc<[Phrase]>> = Vec::new();
        // What stands between two families.
        let mut own: Vec<Phrase> = Vec::new();
        for phrase in list.iter() {
            if let Some(name) = named(phrase) {
                groups.push(std::mem::take(&mut own).into());
                groups.push(Arc::clone(self.0.get(name).ok_or_else(|| self.unknown(file, name))?));
            } else {
                let mut phrase = phrase.clone();
                unescape(&mut phrase);
                own.push(phrase);
            }
        }
        groups.push(own.into());
        *list = Phrases::of(groups);
        Ok(())
    }

    fn unknown(&self, file: &DataFile<'_>, name: &str) -> KnowledgeError {
        let nearest = self.0.keys().min_by_key(|known| field::distance(known, name));
        let nearest = nearest.filter(|known| field::distance(known, name) <= 1 + name.len() / 3);
        KnowledgeError::UnknownName {
            file: shown(file.path),
            line: line_of(file.text, "", &format!("@{name}"), 0),
            kind: "family of words",
            found: format!("@{name}"),
            expected: nearest.map_or_else(
                || "one of the files in words/".to_owned(),
                |known| format!("`@{known}`"),
            ),
        }
    }
}

/// The family that a phrase names. `@@` begins a phrase that itself begins with `@`.
fn named(phrase: &Phrase) -> Option<&str> {
    phrase.as_str().strip_prefix('@').filter(|name| !name.starts_with('@'))
}

fn unescape(phrase: &mut Phrase) {
    if let Some(text) = phrase.as_str().strip_prefix("@@") {
        *phrase = Phrase::literal(format!("@{text}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: DataFile<'_> = DataFile {
        path: "words/a.toml",
        text: r#"schema = 1
[[families]]
id = "full"
what = "no more room"
words.en = ["full", "Over  Quota"]
words.de = ["voll"]
"#,
    };

    fn expanded(files: &[DataFile<'_>], when: &str) -> Result<When, KnowledgeError> {
        let mut when: When = toml::from_str(when).unwrap();
        let rules = DataFile { path: "replies/a.toml", text: "first\nany = [\"@ful\"]\n" };
        Families::of(files)?.expand(&rules, "a-rule", &mut when)?;
        Ok(when)
    }

    #[test]
    fn words_stand_in_the_place_of_the_name() {
        let more = DataFile {
            path: "own/words/b.toml",
            text: "schema = 1\n[[families]]\nid = \"full\"\nwhat = \"x\"\nwords.sv = [\"fullt\", \"full\"]\n",
        };
        let given = r#"any = ["a", "@full"]
            each = [["@full"], ["b"]]
            none = ["@@spf", "@full"]
            all = ["@@c"]"#;
        let when = expanded(&[WORDS, more], given).unwrap();
        let written = |list: &Phrases| -> Vec<String> {
            list.iter().map(|phrase| phrase.as_str().to_owned()).collect()
        };
        let full = ["voll", "full", "over quota", "fullt"];
        assert_eq!(written(&when.any), [&["a"][..], &full].concat());
        assert_eq!(when.each.iter().map(written).collect::<Vec<_>>(), [&full[..], &["b"]]);
        assert_eq!(written(&when.none), [&["@spf"][..], &full].concat());
        assert_eq!(when.all, [Phrase::literal("@c")]);
        // Of a family, all lists have the same words.
        assert!(Arc::ptr_eq(&when.any.groups()[1], &when.none.groups()[1]));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let error = expanded(&[WORDS], r#"any = ["@ful"]"#).unwrap_err().to_string();
        assert_eq!(
            error,
            "replies/a.toml, line 2: there is no family of words `@ful`, expected `@full`; \
             correct it or add one"
        );
        let error = expanded(&[WORDS], r#"all = ["@full"]"#).unwrap_err().to_string();
        assert!(error.contains("expected the family in `any`, `each` or `none`"), "{error}");
        let twice = "schema = 1\n[[families]]\nid = \"x\"\nwhat = \"x\"\nwords.en = [\"x\"]\n\
                     [[families]]\nid = \"x\"\nwhat = \"x\"\nwords.en = [\"y\"]\n";
        let error = Families::of(&[DataFile { path: "words/x.toml", text: twice }]).unwrap_err();
        assert!(error.to_string().starts_with("words/x.toml, line 7: the family"), "{error}");
    }
}
