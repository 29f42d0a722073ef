//! The ways to sign in, by name.

use crate::model::{Proof, Unused};

/// A way to sign in: a SASL mechanism (RFC 4422) or a command of the
/// protocol's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mechanism {
    /// RFC 4616.
    Plain,
    /// draft-murchison-sasl-login: obsolete and widespread.
    Login,
    /// The protocol's own command: IMAP's LOGIN (RFC 9051 section 6.2.3), POP3's
    /// USER and PASS (RFC 1939 section 7). Submission has none.
    Command,
}

impl Mechanism {
    /// All of them, the strongest first.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Login, Self::Command];

    /// The registered name; `COMMAND` for the protocol's own.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "PLAIN",
            Self::Login => "LOGIN",
            Self::Command => "COMMAND",
        }
    }

    /// The mechanism of this name, in any case of its letters.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mechanism| mechanism.name().eq_ignore_ascii_case(name))
    }

    /// Why it cannot be used with this proof.
    pub(super) fn misfit(self, proof: &Proof) -> Option<Unused> {
        match (self, proof) {
            (Self::Plain | Self::Login | Self::Command, Proof::Password(_)) => None,
            (Self::Plain | Self::Login | Self::Command, _) => Some(Unused::NeedsPassword),
        }
    }
}
