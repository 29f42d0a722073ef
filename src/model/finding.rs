//! What was found out. Words come last: a finding holds keys and arguments,
//! the report puts them into the reader's language.

use std::collections::BTreeMap;

use super::{Attempt, Cause, Confidence, Protocol, Severity, Stage};

/// One thing that is wrong, or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub cause: Cause,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// The protocol it concerns; absent where it is all of them.
    pub protocol: Option<Protocol>,
    /// The attempts it was concluded from.
    pub attempts: Vec<String>,
    /// The reply rule that spoke, where one did.
    pub rule: Option<String>,
    /// What proves it.
    pub evidence: Vec<Evidence>,
    /// What else it may be, likeliest first.
    pub alternatives: Vec<Alternative>,
    /// The key of the question or the experiment that would settle it, where it
    /// is open.
    pub question: Option<String>,
    /// What to do.
    pub advice: Vec<Advice>,
    /// Arguments of the texts: `provider`, `host`, `user` and so on.
    pub args: BTreeMap<String, String>,
}

/// A proof: what was seen, where. Quoted server words stand raw in `quote`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The attempt it was seen in.
    pub attempt: String,
    /// The stage it was seen at.
    pub stage: Stage,
    /// The key of the sentence that says what was seen.
    pub text: String,
    /// The server's own words, unescaped.
    pub quote: Option<String>,
    /// Arguments of the sentence.
    pub args: BTreeMap<String, String>,
}

impl Evidence {
    /// What was seen at a stage of an attempt, as a sentence without arguments
    /// and without the server's words.
    pub fn seen(attempt: &Attempt, stage: Stage, text: &str) -> Self {
        Self {
            attempt: attempt.candidate.id.clone(),
            stage,
            text: text.to_owned(),
            quote: None,
            args: BTreeMap::new(),
        }
    }
}

/// Another cause that the evidence allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Which.
    pub cause: Cause,
    /// The key of the sentence that says why it is possible.
    pub why: String,
}

/// A piece of advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The key of the text.
    pub text: String,
    /// The official page.
    pub link: Option<String>,
    /// When the page was last checked, `YYYY-MM-DD`.
    pub link_checked: Option<String>,
}
