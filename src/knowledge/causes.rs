//! The schema of `presets/causes.toml`: what is known of each cause, whoever
//! the provider is.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field,
};
use crate::model::{Cause, Severity};

/// What is known of a cause.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseInfo {
    /// Which.
    #[serde(rename = "id", deserialize_with = "field::cause")]
    pub cause: Cause,
    /// The chapter of the vocabulary.
    pub group: Group,
    /// How bad a finding of it is, as a rule.
    pub severity: Severity,
    /// Whose move it is.
    pub acts: Actor,
    /// Whether a server that says so may lock the account if it is asked again:
    /// nothing more of a run signs in after it.
    #[serde(default)]
    pub ends_sign_ins: bool,
    /// One sentence in English for those who write rules and texts.
    pub summary: String,
    /// Keys of the general advice, in the order to follow.
    pub advice: Vec<String>,
    /// Key of the text that says how to see that the advice helped.
    pub proof: Option<String>,
    /// What it is instead where one mail server says it of another: in a message that
    /// came back, or the log of a server.
    pub relayed: Option<Relayed>,
}

impl CauseInfo {
    /// Every key of a text that it names.
    pub(super) fn text_keys(&self) -> impl Iterator<Item = &String> {
        let relayed = self.relayed.iter();
        let relayed = relayed.flat_map(|it| it.advice.iter().chain([&it.text, &it.proof]));
        self.advice.iter().chain(&self.proof).chain(relayed)
    }
}

/// A cause between two mail servers: the mail program and its settings have no part in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relayed {
    /// Key of the title, with its `.explanation`.
    pub text: String,
    /// Whose move it is.
    pub acts: Actor,
    /// Keys of the advice, in the order to follow.
    pub advice: Vec<String>,
    /// Key of the text that says how to see that the advice helped.
    pub proof: String,
}

/// The chapters of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Reaching the server.
    Reaching,
    /// Speaking to it.
    Speaking,
    /// Trusting it.
    Trust,
    /// Signing in.
    SigningIn,
    /// Sending.
    Sending,
    /// In the session.
    Session,
    /// Neither good nor bad.
    Neither,
}

/// Whose move it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The network between: router, firewall, internet provider.
    Network,
    /// The user, in the mail program's settings.
    Settings,
    /// The user, on this computer: clock, updates, antivirus.
    Computer,
    /// The user, in the account at the provider.
    Account,
    /// The organisation's administrator.
    Admin,
    /// The user, in the message.
    Message,
    /// The recipient.
    Recipient,
    /// The operator of the server.
    Server,
    /// Nobody: it passes.
    Wait,
    /// Nobody: nothing is wrong, or nothing is known.
    Nobody,
}

impl Actor {
    /// The name in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Settings => "settings",
            Self::Computer => "computer",
            Self::Account => "account",
            Self::Admin => "admin",
            Self::Message => "message",
            Self::Recipient => "recipient",
            Self::Server => "server",
            Self::Wait => "wait",
            Self::Nobody => "nobody",
        }
    }

    /// Who that is, in a word: `you`, `provider`, `administrator`, `recipient`
    /// or `nobody`.
    pub fn who(self) -> &'static str {
        match self {
            Self::Network | Self::Settings | Self::Computer | Self::Account | Self::Message => {
                "you"
            }
            Self::Server => "provider",
            Self::Admin => "administrator",
            Self::Recipient => "recipient",
            Self::Wait | Self::Nobody => "nobody",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    causes: Vec<CauseInfo>,
}

/// Reads a list of causes.
pub(super) fn load(file: &DataFile<'_>) -> Result<Vec<CauseInfo>, KnowledgeError> {
    let list: List = read(file)?;
    let mut seen = BTreeSet::new();
    for info in &list.causes {
        if !seen.insert(info.cause) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line_of(file.text, "id", info.cause.id(), 1),
                kind: "cause",
                id: info.cause.id().to_owned(),
            });
        }
    }
    Ok(list.causes)
}
