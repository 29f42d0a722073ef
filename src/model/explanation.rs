//! Replies, explained: one, or those of a log or a bounce in groups.

use std::collections::BTreeMap;

use super::{Finding, Protocol, Stage};

/// What a reply means, and in which circumstances it was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The reply as given, but for secrets that its form gives away.
    pub reply: String,
    /// The server's own words, where they stand within a longer text.
    pub said: Option<String>,
    /// The preset's id, where the provider is known.
    pub provider: Option<String>,
    /// The provider's name for people.
    pub provider_name: Option<String>,
    /// The protocol, where it was given or the reply shows it.
    pub protocol: Option<Protocol>,
    /// The stage, where it was given, or the words of a program around the reply tell it.
    pub stage: Option<Stage>,
    /// What the codes of the reply mean by their standards.
    pub codes: Vec<CodeMeaning>,
    /// Where one mail server said it of another: what to do is told as the vocabulary
    /// has it for that, where it does; in a bounce also what it is.
    pub relayed: Option<Kind>,
    /// Whether the message is only late: the server goes on trying to deliver it.
    pub delayed: bool,
    /// The cause with its advice.
    pub finding: Finding,
}

/// A code of a reply, and the text that says what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CodeMeaning {
    /// As the server wrote it: `550`, `5.7.1`, `AUTHENTICATIONFAILED`.
    pub code: String,
    /// The key of the text.
    pub text: String,
}

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The log of a program, or a transcript.
    Log,
    /// A message that says that another one was not delivered.
    Bounce,
}

/// The replies of a log or a bounce, grouped by what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// What was read.
    pub kind: Kind,
    /// Who wrote it, where that shows: `Postfix`, `Dovecot`, `swaks`.
    pub written_by: Vec<&'static str>,
    /// Lines read.
    pub lines: u64,
    /// Replies and errors found that are not simply an acceptance.
    pub replies: u64,
    /// Those that look alarming and are harmless.
    pub harmless: u64,
    /// Those that only follow from an earlier refusal of the same session.
    pub follow_ups: u64,
    /// Worst first, then most frequent.
    pub groups: Vec<Group>,
}

/// Replies of the same cause, protocol and provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How many.
    pub count: u64,
    /// The line of the example, from 1.
    pub line: u64,
    /// The line of the last one.
    pub last_line: u64,
    /// Hosts that said so, with how often; the first few.
    pub hosts: BTreeMap<String, u64>,
    /// Recipients that it was about; the first few.
    pub recipients: Vec<String>,
    /// Whether there were further hosts.
    pub more_hosts: bool,
    /// Whether there were further recipients.
    pub more_recipients: bool,
    /// The surest of them, explained.
    pub explanation: Explanation,
}
