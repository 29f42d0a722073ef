//! One reply, explained.

use super::{Finding, Protocol, Stage};

/// What a reply means, and in which circumstances it was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The reply as given.
    pub reply: String,
    /// The preset's id, where the provider is known.
    pub provider: Option<String>,
    /// The provider's name for people.
    pub provider_name: Option<String>,
    /// The protocol, where it was given or the reply shows it.
    pub protocol: Option<Protocol>,
    /// The stage, where it was given.
    pub stage: Option<Stage>,
    /// The cause with its advice.
    pub finding: Finding,
}
