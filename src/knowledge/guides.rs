//! The schemas of `presets/guides/*.toml` and `presets/clients/*.toml`:
//! troubleshooters as questions, answers and steps, and how a mail program is
//! set up. They are read when a guide is asked for, not at every start.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field::{self, Date},
};
use crate::model::{Cause, Protocol};

/// A troubleshooter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The schema's number.
    #[serde(deserialize_with = "field::schema")]
    pub schema: u32,
    /// Stable id, also the file's name: `missing`.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// Key of the title.
    pub title: String,
    /// Where it comes from, in words.
    pub source: String,
    /// When it was last held against that.
    pub checked: Date,
    /// Id of the node it begins at.
    pub start: String,
    /// Its nodes, the order in which they are printed.
    pub nodes: Vec<Node>,
}

impl Guide {
    /// A node by its id.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == id)
    }
}

/// Steps to do, then a question; without one it is an end.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Unique in the guide.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// What it is about, in the vocabulary of causes.
    #[serde(default, deserialize_with = "cause")]
    pub cause: Option<Cause>,
    /// What to do, in this order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Key of the question.
    pub ask: Option<String>,
    /// What may be answered.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Key of the text.
    pub text: String,
    /// Values of the provider that belong under it.
    #[serde(default)]
    pub show: Vec<Show>,
    /// Id of a help page, for providers that have it.
    pub link: Option<String>,
    /// Only for these providers; for all where it is left out.
    #[serde(default)]
    pub providers: Vec<String>,
}

/// An answer, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Key of the text.
    pub text: String,
    /// Id of a node of this guide, or `guide/node`.
    pub to: String,
}

/// Values of a provider's preset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Show {
    /// The servers for receiving and sending.
    Servers,
    /// The server for receiving.
    Incoming,
    /// The server for sending.
    Outgoing,
    /// The form of the user name, or the name itself.
    User,
    /// The kind of password.
    Password,
    /// What has to be switched on.
    Switches,
    /// What has to be switched on for IMAP.
    ImapSwitch,
    /// How to make an app password.
    AppPassword,
    /// What the provider limits.
    Limits,
    /// What it limits of that for sending.
    SendingLimits,
    /// What it limits of that by size.
    Sizes,
    /// How long folders keep their messages.
    Retention,
    /// Attachments that are refused.
    Attachments,
    /// The domains of its addresses.
    Domains,
    /// The way of signing in that is chosen in the program.
    SignIn,
}

/// How a mail program is set up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// The schema's number.
    #[serde(deserialize_with = "field::schema")]
    pub schema: u32,
    /// Stable id, also the file's name: `thunderbird`.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other names that people type, in lower case.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it can receive by, the better one first.
    pub protocols: Vec<Protocol>,
    /// Where the steps come from, in words.
    pub source: String,
    /// When they were last held against that.
    pub checked: Date,
    /// Whether it can reach a server on the computer that it is used at: a phone
    /// cannot, nor a program that reads mail through its maker's servers.
    #[serde(default = "yes")]
    pub local_servers: bool,
    /// What to do, in this order.
    pub steps: Vec<Step>,
    /// Providers that it has a way of its own for.
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// What to do instead of the steps for those; `$entry` is the entry's name.
    #[serde(default)]
    pub entry_steps: Vec<Step>,
}

/// An entry of the list of account types in a mail program, which asks for a
/// sign-in at the provider in place of servers and a password.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is called there.
    pub name: String,
    /// The presets that it is for.
    pub providers: Vec<String>,
    /// What it receives by, if that is a protocol of ours: what has to be
    /// switched on for it then counts here, too.
    pub protocol: Option<Protocol>,
    /// Where that is known from, in words.
    pub source: String,
    /// When it was last held against that.
    pub checked: Date,
}

impl Client {
    /// Whether somebody who types this means it.
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        self.id == name || self.name.to_lowercase() == name || self.also.contains(&name)
    }

    /// The program's own entry for a provider.
    pub fn entry(&self, provider: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.providers.iter().any(|id| id == provider))
    }
}

fn yes() -> bool {
    true
}

/// Reads a troubleshooter.
pub(super) fn load(file: &DataFile<'_>) -> Result<Guide, KnowledgeError> {
    let guide: Guide = read(file)?;
    let mut seen = BTreeSet::new();
    for node in &guide.nodes {
        if !seen.insert(&node.id) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line_of(file.text, "id", &node.id, 1),
                kind: "node",
                id: shown(&node.id),
            });
        }
    }
    Ok(guide)
}

/// Reads the set-up steps of a mail program.
pub(super) fn load_client(file: &DataFile<'_>) -> Result<Client, KnowledgeError> {
    read(file)
}

fn cause<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Cause>, D::Error> {
    field::cause(deserializer).map(Some)
}
