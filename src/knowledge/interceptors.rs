//! The schema of `presets/interceptors.toml`: programs and boxes that open
//! encrypted connections, known by the names of the roots they put in place.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field,
    preset::{Source, unknown_source},
};

/// Something that opens encrypted connections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interceptor {
    /// Lower-case letters, digits and hyphens.
    pub id: String,
    /// The product's name.
    pub name: String,
    /// What it is.
    pub kind: InterceptorKind,
    /// Words of the issuers' names, lower case; one of them is enough.
    pub phrases: Vec<String>,
    /// Where that is known from.
    pub source: Source,
}

/// What opens a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InterceptorKind {
    /// A protection program on this computer.
    Antivirus,
    /// A proxy or firewall of an organisation.
    Company,
    /// A tool with which developers look into connections.
    Tool,
    /// A maker of roots for tests on one's own computer, which opens nothing.
    Local,
}

impl InterceptorKind {
    /// The name in texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Antivirus => "antivirus",
            Self::Company => "company",
            Self::Tool => "tool",
            Self::Local => "local",
        }
    }
}

impl Interceptor {
    /// Whether an issuer's distinguished name is of this product.
    pub fn signs_as(&self, issuer: &str) -> bool {
        let issuer = issuer.to_lowercase();
        self.phrases.iter().any(|phrase| issuer.contains(phrase.as_str()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    sources: BTreeMap<String, Source>,
    interceptors: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(deserialize_with = "field::id")]
    id: String,
    name: String,
    kind: InterceptorKind,
    #[serde(deserialize_with = "phrases")]
    phrases: Vec<String>,
    source: String,
}

/// Fewer letters would be found in names that have nothing to do with it.
const SHORTEST: usize = 5;

fn phrases<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let list = Vec::<String>::deserialize(deserializer)?;
    if list.is_empty() {
        return Err(serde::de::Error::custom("no phrases, expected at least one"));
    }
    for phrase in &list {
        if phrase.chars().count() < SHORTEST || phrase.to_lowercase() != *phrase {
            return Err(serde::de::Error::custom(format!(
                "`{phrase}` is no phrase, expected {SHORTEST} lower-case letters or more of an issuer's name"
            )));
        }
    }
    Ok(list)
}

/// Reads a list of interceptors.
pub(super) fn load(file: &DataFile<'_>) -> Result<Vec<Interceptor>, KnowledgeError> {
    let list: List = read(file)?;
    let mut found: Vec<Interceptor> = Vec::new();
    for entry in list.interceptors {
        let Some(source) = list.sources.get(&entry.source) else {
            return Err(unknown_source(file, &entry.source, &list.sources));
        };
        if found.iter().any(|known| known.id == entry.id) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line_of(file.text, "id", &entry.id, 1),
                kind: "interceptor",
                id: entry.id,
            });
        }
        let Entry { id, name, kind, phrases, .. } = entry;
        found.push(Interceptor { id, name, kind, phrases, source: source.clone() });
    }
    Ok(found)
}
