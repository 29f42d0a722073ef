//! What a practice server's mailbox holds, in numbers and names: there are no
//! messages behind them.

use serde::Deserialize;

/// A mailbox as a scenario describes it; without a description it is empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Inbox {
    /// Messages in the inbox.
    pub messages: u32,
    /// How many of them nobody has read.
    pub unseen: u32,
    /// How many of them POP3 shows; absent: all.
    pub shown: Option<u32>,
    /// Their size in bytes.
    pub bytes: u64,
    /// What is stored, in units of 1024 bytes.
    pub quota_used: u64,
    /// What may be stored, in units of 1024 bytes.
    pub quota_limit: u64,
    /// What the names of folders begin with.
    pub prefix: String,
    /// What stands between the parts of a folder's name.
    pub delimiter: String,
    /// The folders beside the inbox: names as they are sent, each with its
    /// attributes, or none.
    pub folders: Vec<Folder>,
}

/// A folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folder {
    /// Its name as it is sent.
    pub name: String,
    /// Its attributes, as `\Sent`.
    #[serde(default)]
    pub attributes: Vec<String>,
}

impl Default for Inbox {
    fn default() -> Self {
        Self {
            messages: 0,
            unseen: 0,
            shown: None,
            bytes: 0,
            quota_used: 0,
            quota_limit: 1_048_576,
            prefix: String::new(),
            delimiter: "/".into(),
            folders: Vec::new(),
        }
    }
}

impl Inbox {
    /// A data item of STATUS (RFC 9051 section 6.3.11), upper case.
    pub(super) fn status(&self, item: &str) -> u64 {
        match item {
            "MESSAGES" => self.messages.into(),
            "UNSEEN" => self.unseen.into(),
            "UIDNEXT" => u64::from(self.messages) + 1,
            "UIDVALIDITY" => 1,
            "SIZE" => self.bytes,
            _ => 0,
        }
    }

    /// The untagged lines of LIST or XLIST for everything.
    pub(super) fn list(&self, verb: &str) -> String {
        let delimiter = &self.delimiter;
        let inbox = format!("* {verb} (\\HasNoChildren) \"{delimiter}\" INBOX\n");
        let line = |folder: &Folder| {
            let attributes = folder.attributes.join(" ");
            format!("* {verb} ({attributes}) \"{delimiter}\" \"{}\"\n", folder.name)
        };
        std::iter::once(inbox).chain(self.folders.iter().map(line)).collect()
    }

    pub(super) fn namespace(&self) -> String {
        format!("* NAMESPACE ((\"{}\" \"{}\")) NIL NIL", self.prefix, self.delimiter)
    }

    pub(super) fn quota(&self) -> String {
        format!("* QUOTA \"\" (STORAGE {} {})", self.quota_used, self.quota_limit)
    }

    /// The answer to STAT (RFC 1939 section 5).
    pub(super) fn stat(&self) -> String {
        format!("+OK {} {}", self.shown.unwrap_or(self.messages), self.bytes)
    }
}
