//! Reply rules: the schema of `presets/replies/*.toml`.
//!
//! A rule says what a server's reply means. Rules aim at the meaning (response
//! code, enhanced code, key words), not at one wording, and each carries
//! replies that it must and must not match; `lint` runs them.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use serde::{
    Deserialize, Deserializer,
    de::{self, IgnoredAny},
};

use super::{
    Actor, DataFile, KnowledgeError,
    error::{line_of, read, read_text, shown},
    field, normal,
    preset::Source,
    words::Families,
};
use crate::model::{Cause, Confidence, Protocol, Stage, Status};

/// From a reply to its cause.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique over all files, begins with the family's name.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// The conditions; all must hold.
    pub when: When,
    /// What such a reply means.
    #[serde(deserialize_with = "field::cause")]
    pub cause: Cause,
    /// How sure that is.
    pub confidence: Confidence,
    /// What else it may mean, likeliest first.
    #[serde(default, deserialize_with = "field::causes")]
    pub alternatives: Vec<Cause>,
    /// Who has to act, where it is not whom the vocabulary names.
    pub acts: Option<Actor>,
    /// Where the reply was seen or documented.
    pub source: Source,
}

/// The conditions of a rule. An empty list is no condition; a list holds
/// where one of its entries does (but `all`: where every one does).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// Ids of presets.
    pub provider: Vec<String>,
    /// Protocols.
    pub protocol: Vec<Protocol>,
    /// Stages of the session.
    pub stage: Vec<Stage>,
    /// What the reply decides. Absent means every kind of refusal: a reply
    /// that accepts is judged only by rules that name its status.
    pub status: Vec<StatusName>,
    /// Three-digit SMTP codes.
    pub code: Vec<u16>,
    /// Enhanced status codes (RFC 3463), `*` for any number: `5.7.*`.
    pub enhanced: Vec<EnhancedPattern>,
    /// Response codes in brackets, without them; `SYS` also holds for `SYS/TEMP`.
    pub bracket: Vec<String>,
    /// Words that must all occur.
    pub all: Vec<Phrase>,
    /// Words of which one must occur.
    pub any: Phrases,
    /// Lists of words: of each, one must occur. What is spoken of in one list and
    /// what is said of it in the next are a family of wordings.
    pub each: Vec<Phrases>,
    /// Words that must not occur.
    pub none: Phrases,
    /// Speaks only where no other rule with words does, and only if the words of
    /// `each` stand in one sentence that has none of `none`.
    pub fallback: bool,
}

/// Words that a reply's text is searched for: lower case, white space
/// collapsed to single blanks, never empty. A blank at an end is the edge of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase(Cow<'static, str>);

impl Phrase {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Words that are in order already.
    pub(super) fn literal(words: impl Into<Cow<'static, str>>) -> Self {
        Self(words.into())
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = String::deserialize(deserializer)?;
        normal::phrase(given).map(Self::literal).ok_or_else(|| {
            de::Error::custom("an empty phrase is found in every reply, expected words")
        })
    }
}

/// A list of phrases, in groups: a family of words stands in the lists of many
/// rules, and exists once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases(Vec<Arc<[Phrase]>>);

impl Phrases {
    /// Of groups that stand one behind the other.
    pub(super) fn of(groups: impl IntoIterator<Item = Arc<[Phrase]>>) -> Self {
        Self(groups.into_iter().filter(|group| !group.is_empty()).collect())
    }

    /// Its phrases, as written.
    pub fn iter(&self) -> impl Iterator<Item = &Phrase> {
        self.groups().iter().flat_map(|group| group.iter())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its groups, none of them empty.
    pub(super) fn groups(&self) -> &[Arc<[Phrase]>] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(|list| Self::of([list.into()]))
    }
}

/// [`Status`] by the names of the data files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusName(pub Status);

impl<'de> Deserialize<'de> for StatusName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self(match text.as_str() {
            "ok" => Status::Ok,
            "continue" => Status::Continue,
            "later" => Status::Later,
            "no" => Status::No,
            "bad" => Status::Bad,
            "bye" => Status::Bye,
            "preauth" => Status::Preauth,
            "unknown" => Status::Unknown,
            _ => {
                return Err(de::Error::custom(format!(
                    "unknown status `{text}`, expected one of ok, continue, later, no, bad, bye, \
                     preauth, unknown"
                )));
            }
        }))
    }
}

/// An enhanced status code in which `*` stands for any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnhancedPattern(pub Option<u8>, pub Option<u16>, pub Option<u16>);

impl<'de> Deserialize<'de> for EnhancedPattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "`{text}` is no enhanced status code, expected one as in \"5.7.8\" or \"5.7.*\""
            ))
        })
    }
}

impl EnhancedPattern {
    fn parse(text: &str) -> Option<Self> {
        fn number<N: std::str::FromStr>(part: &str) -> Result<Option<N>, N::Err> {
            if part == "*" { Ok(None) } else { part.parse().map(Some) }
        }
        let mut parts = text.split('.');
        let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
        let class = number::<u8>(class).ok()?;
        (parts.next().is_none() && class.is_none_or(|class| matches!(class, 2 | 4 | 5)))
            .then_some(Self(class, number(subject).ok()?, number(detail).ok()?))
    }
}

/// A reply that a rule must match, or must leave alone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    /// The reply as pasted.
    pub(super) reply: String,
    pub(super) protocol: Option<Protocol>,
    pub(super) stage: Option<Stage>,
    pub(super) provider: Option<String>,
}

/// A file of rules. `E` is what becomes of the examples: programs skip them,
/// `lint` reads them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound = "E: Deserialize<'de> + Default")]
struct File<E> {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    #[serde(deserialize_with = "field::id")]
    family: String,
    sources: BTreeMap<String, Source>,
    rules: Vec<Record<E>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound = "E: Deserialize<'de> + Default")]
struct Record<E> {
    #[serde(deserialize_with = "field::id")]
    id: String,
    when: When,
    #[serde(deserialize_with = "field::cause")]
    cause: Cause,
    confidence: Confidence,
    #[serde(default, deserialize_with = "field::causes")]
    alternatives: Vec<Cause>,
    acts: Option<Actor>,
    source: String,
    #[serde(default)]
    matches: E,
    #[serde(default)]
    ignores: E,
}

/// A rule and its examples.
pub(super) struct Tested {
    pub(super) rule: Rule,
    pub(super) matches: Vec<Example>,
    pub(super) ignores: Vec<Example>,
}

/// Reads a family of rules, without its examples.
pub(super) fn load(file: &DataFile<'_>, words: &Families) -> Result<Vec<Rule>, KnowledgeError> {
    let family: File<IgnoredAny> = read(file)?;
    Ok(checked(file, family, words)?.into_iter().map(|(rule, _, _)| rule).collect())
}

/// Reads a family of rules with its examples.
pub(super) fn load_tested(
    file: &DataFile<'_>,
    words: &Families,
) -> Result<Vec<Tested>, KnowledgeError> {
    let family: File<Vec<Example>> = read_text(file)?;
    Ok(checked(file, family, words)?
        .into_iter()
        .map(|(rule, matches, ignores)| Tested { rule, matches, ignores })
        .collect())
}

fn checked<E>(
    file: &DataFile<'_>,
    family: File<E>,
    words: &Families,
) -> Result<Vec<(Rule, E, E)>, KnowledgeError> {
    let mut seen = std::collections::BTreeSet::new();
    let mut rules = Vec::with_capacity(family.rules.len());
    for record in family.rules {
        let line = |nth| line_of(file.text, "id", &record.id, nth);
        if record.id.strip_prefix(&family.family).is_none_or(|rest| !rest.starts_with('-')) {
            return Err(KnowledgeError::Field {
                file: shown(file.path),
                line: line(0),
                found: format!(
                    "the rule `{}` does not begin with its family's name, expected `{}-…`",
                    record.id, family.family
                ),
            });
        }
        if !seen.insert(record.id.clone()) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line(1),
                kind: "rule",
                id: record.id,
            });
        }
        let Some(source) = family.sources.get(&record.source) else {
            return Err(super::preset::unknown_source(file, &record.source, &family.sources));
        };
        let mut when = record.when;
        words.expand(file, &record.id, &mut when)?;
        let rule = Rule {
            id: record.id,
            when,
            cause: record.cause,
            confidence: record.confidence,
            alternatives: record.alternatives,
            acts: record.acts,
            source: source.clone(),
        };
        rules.push((rule, record.matches, record.ignores));
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_left_out_and_nothing_else() {
        let files: Vec<DataFile<'_>> = crate::knowledge::embedded::files("").collect();
        let words = Families::of(&files).unwrap();
        for file in crate::knowledge::embedded::files("replies") {
            let whole = load_tested(&file, &words).unwrap();
            assert!(whole.iter().all(|tested| !tested.matches.is_empty()), "{}", file.path);
            let whole: Vec<Rule> = whole.into_iter().map(|tested| tested.rule).collect();
            assert_eq!(load(&file, &words).unwrap(), whole, "{}", file.path);
        }
    }

    #[test]
    fn patterns_of_enhanced_codes() {
        assert_eq!(EnhancedPattern::parse("5.7.*"), Some(EnhancedPattern(Some(5), Some(7), None)));
        for wrong in ["5.7", "3.1.1", "5.7.8.9", "5.x.1", ""] {
            assert_eq!(EnhancedPattern::parse(wrong), None, "{wrong}");
        }
    }
}
