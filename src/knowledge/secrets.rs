//! The schema of `presets/secrets.toml`: what is often given in the place of a
//! password, and how a password comes out of the wrong keyboard.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field,
    preset::{Source, unknown_source},
};

/// All that is known of the looks of secrets in general.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SecretForms {
    /// Tokens and keys, by id.
    pub tokens: BTreeMap<String, TokenForm>,
    /// Keyboard layouts, by id.
    pub layouts: BTreeMap<String, Layout>,
    /// Letters of other scripts that look like Latin ones.
    pub look_alikes: String,
}

/// How a kind of token begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenForm {
    /// What it is.
    pub kind: TokenKind,
    /// What it begins with; one of them is enough.
    pub begins: Vec<String>,
    /// It has at least so many characters.
    pub at_least: usize,
    /// Where that is known from.
    pub source: Source,
}

/// What is given in the place of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenKind {
    /// An OAuth 2.0 access token.
    AccessToken,
    /// An OAuth 2.0 refresh token.
    RefreshToken,
    /// What identifies a program, not a mailbox: a client secret or an API key.
    ProgramKey,
    /// A private key or a certificate.
    PrivateKey,
}

impl TokenKind {
    /// The name in texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::AccessToken => "access-token",
            Self::RefreshToken => "refresh-token",
            Self::ProgramKey => "program-key",
            Self::PrivateKey => "private-key",
        }
    }
}

/// A keyboard layout that is on by mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// What its keys give, in lower case.
    pub typed: Vec<char>,
    /// What the same keys give in the layout that was meant.
    pub meant: Vec<char>,
    /// Where that is known from.
    pub source: Source,
}

impl Layout {
    /// What would have come out of the layout that was meant; `None` where a
    /// letter is none of this one. Capitals stay capitals.
    pub fn meant(&self, text: &str) -> Option<zeroize::Zeroizing<String>> {
        let mut changed = false;
        // Both layouts have letters of two bytes at most.
        let mut meant = zeroize::Zeroizing::new(String::with_capacity(2 * text.len()));
        for c in text.chars() {
            let lower = c.to_lowercase().next().unwrap_or(c);
            let place = self.typed.iter().position(|typed| *typed == lower);
            match place.and_then(|place| self.meant.get(place)) {
                Some(key) if c == lower => meant.push(*key),
                Some(key) => meant.push(key.to_ascii_uppercase()),
                None if c.is_ascii() && !c.is_ascii_alphabetic() => meant.push(c),
                None => return None,
            }
            changed |= place.is_some();
        }
        changed.then_some(meant)
    }
}

impl SecretForms {
    /// What a text is rather than a password.
    pub fn token(&self, text: &str) -> Option<TokenKind> {
        let fits = |form: &&TokenForm| {
            text.chars().count() >= form.at_least
                && form.begins.iter().any(|begin| text.starts_with(begin.as_str()))
        };
        self.tokens.values().find(fits).map(|form| form.kind)
    }

    /// Takes what a later file has; the same id replaces.
    pub(super) fn add(&mut self, later: Self) {
        self.tokens.extend(later.tokens);
        self.layouts.extend(later.layouts);
        if !later.look_alikes.is_empty() {
            self.look_alikes = later.look_alikes;
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    sources: BTreeMap<String, Source>,
    #[serde(default)]
    tokens: Vec<TokenEntry>,
    #[serde(default)]
    layouts: Vec<LayoutEntry>,
    look_alikes: Option<LookAlikes>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenEntry {
    #[serde(deserialize_with = "field::id")]
    id: String,
    kind: TokenKind,
    begins: Vec<String>,
    at_least: usize,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayoutEntry {
    #[serde(deserialize_with = "field::id")]
    id: String,
    typed: String,
    meant: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LookAlikes {
    letters: String,
    source: String,
}

/// Reads the forms of secrets.
pub(super) fn load(file: &DataFile<'_>) -> Result<SecretForms, KnowledgeError> {
    let list: List = read(file)?;
    let source = |key: &str| {
        let source = list.sources.get(key).cloned();
        source.ok_or_else(|| unknown_source(file, key, &list.sources))
    };
    let wrong = |key: &str, id: &str, nth, found: &str| KnowledgeError::Field {
        file: shown(file.path),
        line: line_of(file.text, key, id, nth),
        found: found.to_owned(),
    };
    let mut forms = SecretForms::default();
    for TokenEntry { id, kind, begins, at_least, source: key } in list.tokens {
        if begins.iter().all(String::is_empty) {
            return Err(wrong("id", &id, 0, "`begins` is empty, expected the first characters"));
        }
        let form = TokenForm { kind, begins, at_least, source: source(&key)? };
        if forms.tokens.insert(id.clone(), form).is_some() {
            return Err(wrong("id", &id, 1, "this id stands twice, expected once"));
        }
    }
    for LayoutEntry { id, typed, meant, source: key } in list.layouts {
        let (typed, meant): (Vec<char>, Vec<char>) =
            (typed.to_lowercase().chars().collect(), meant.chars().collect());
        if typed.len() != meant.len() || typed.is_empty() {
            let found = "`typed` and `meant` differ in length, expected a character for each key";
            return Err(wrong("id", &id, 0, found));
        }
        let layout = Layout { typed, meant, source: source(&key)? };
        if forms.layouts.insert(id.clone(), layout).is_some() {
            return Err(wrong("id", &id, 1, "this id stands twice, expected once"));
        }
    }
    if let Some(LookAlikes { letters, source: key }) = list.look_alikes {
        source(&key)?;
        forms.look_alikes = letters;
    }
    Ok(forms)
}
