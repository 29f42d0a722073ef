//! The ways to sign in, by name.

use super::scram::{self, Hash};
use crate::model::{Proof, Protocol, Unused};

/// A way to sign in: a SASL mechanism (RFC 4422) or a command of the
/// protocol's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mechanism {
    /// With a client certificate (RFC 4422 appendix A).
    External,
    /// RFC 7677, bound to the TLS connection.
    ScramSha256Plus,
    /// RFC 7677.
    ScramSha256,
    /// RFC 5802, bound to the TLS connection.
    ScramSha1Plus,
    /// RFC 5802.
    ScramSha1,
    /// RFC 2195.
    CramMd5,
    /// POP3's own (RFC 1939 section 7).
    Apop,
    /// With an OAuth 2.0 access token (RFC 7628).
    OauthBearer,
    /// The same, as Google and Microsoft had it first.
    Xoauth2,
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
    pub const ALL: [Self; 12] = [
        Self::External,
        Self::ScramSha256Plus,
        Self::ScramSha256,
        Self::ScramSha1Plus,
        Self::ScramSha1,
        Self::CramMd5,
        Self::Apop,
        Self::OauthBearer,
        Self::Xoauth2,
        Self::Plain,
        Self::Login,
        Self::Command,
    ];

    /// The registered name; `COMMAND` for the protocol's own.
    pub fn name(self) -> &'static str {
        match self {
            Self::External => "EXTERNAL",
            Self::ScramSha256Plus => "SCRAM-SHA-256-PLUS",
            Self::ScramSha256 => "SCRAM-SHA-256",
            Self::ScramSha1Plus => "SCRAM-SHA-1-PLUS",
            Self::ScramSha1 => "SCRAM-SHA-1",
            Self::CramMd5 => "CRAM-MD5",
            Self::Apop => "APOP",
            Self::OauthBearer => "OAUTHBEARER",
            Self::Xoauth2 => "XOAUTH2",
            Self::Plain => "PLAIN",
            Self::Login => "LOGIN",
            Self::Command => "COMMAND",
        }
    }

    /// The mechanism of this name, in any case of its letters.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mechanism| mechanism.name().eq_ignore_ascii_case(name))
    }

    /// Whether a server must hold the password in a form made for it: one that
    /// keeps other hashes refuses the right password.
    pub fn needs_stored_form(self) -> bool {
        self.hash().is_some() || matches!(self, Self::CramMd5 | Self::Apop)
    }

    /// Whether it is a password that it takes.
    pub fn takes_password(self) -> bool {
        !matches!(self, Self::External | Self::OauthBearer | Self::Xoauth2)
    }

    /// Whether a protocol has it at all.
    pub fn exists_in(self, protocol: Protocol) -> bool {
        match self {
            Self::Apop => protocol == Protocol::Pop3,
            Self::Command => protocol != Protocol::Smtp,
            _ => true,
        }
    }

    /// SCRAM's hash function, where it is SCRAM.
    pub(super) fn hash(self) -> Option<Hash> {
        match self {
            Self::ScramSha256Plus | Self::ScramSha256 => Some(Hash::Sha256),
            Self::ScramSha1Plus | Self::ScramSha1 => Some(Hash::Sha1),
            _ => None,
        }
    }

    /// Whether it binds to the TLS connection.
    pub fn binds(self) -> bool {
        matches!(self, Self::ScramSha256Plus | Self::ScramSha1Plus)
    }

    /// Why it cannot be used with this proof.
    pub fn misfit(self, proof: &Proof) -> Option<Unused> {
        match (self, proof) {
            (Self::External, Proof::Certificate)
            | (Self::OauthBearer | Self::Xoauth2, Proof::Token(_)) => None,
            (Self::External, _) => Some(Unused::NeedsCertificate),
            (Self::OauthBearer | Self::Xoauth2, _) => Some(Unused::NeedsToken),
            (_, Proof::Password(password)) if self.hash().is_some() => {
                scram::prepared(password).is_none().then_some(Unused::DoesNotFit)
            }
            (_, Proof::Password(_)) => None,
            (_, _) => Some(Unused::NeedsPassword),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back() {
        for mechanism in Mechanism::ALL {
            assert_eq!(Mechanism::named(mechanism.name()), Some(mechanism));
            assert_eq!(Mechanism::named(&mechanism.name().to_lowercase()), Some(mechanism));
        }
        assert_eq!(Mechanism::named("NTLM"), None);
    }
}
