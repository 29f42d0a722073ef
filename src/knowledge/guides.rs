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
    /// What to do, in this order.
    pub steps: Vec<Step>,
}

impl Client {
    /// Whether somebody who types this means it.
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        self.id == name || self.name.to_lowercase() == name || self.also.contains(&name)
    }
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
