//! What is kept of a sign-in beside the server's last word.

/// A way to sign in that a server offers and that was not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// Its name as offered, upper case.
    pub name: String,
    /// Why not.
    pub why: Unused,
}

/// Why an offered mechanism was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// A stronger one is offered, too.
    Weaker,
    /// Another one was asked for.
    NotAskedFor,
    /// It takes a password, and something else was given.
    NeedsPassword,
    /// It takes an OAuth 2.0 access token, and something else was given.
    NeedsToken,
    /// It takes a client certificate, and something else was given.
    NeedsCertificate,
    /// This password or user name cannot be sent by it.
    DoesNotFit,
    /// It binds the sign-in to the connection in a way that this TLS session
    /// does not have.
    NoBinding,
    /// The server turned it down, in words that do not speak of the proof.
    TurnedDown,
    /// It is not known here.
    Unknown,
}

impl Unused {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Weaker => "weaker",
            Self::NotAskedFor => "not-asked-for",
            Self::NeedsPassword => "needs-password",
            Self::NeedsToken => "needs-token",
            Self::NeedsCertificate => "needs-certificate",
            Self::DoesNotFit => "does-not-fit",
            Self::NoBinding => "no-binding",
            Self::TurnedDown => "turned-down",
            Self::Unknown => "unknown",
        }
    }
}

/// How a server fails to play its part in SCRAM (RFC 5802).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScramFault {
    /// Its signature is wrong: whoever answers does not know the password.
    WrongSignature,
    /// It says yes without having shown that it knows the password.
    NoSignature,
    /// It asks for so many iterations that the client would be kept busy.
    Iterations(u32),
    /// What it says cannot be read; what is wrong with it.
    Malformed(&'static str),
}

/// What is known of a refusal by SCRAM beside the protocol's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScramRefusal {
    /// It came before anything was sent that a password could be judged by.
    pub unseen: bool,
    /// SCRAM's own word for it, unescaped: `channel-bindings-dont-match`
    /// (RFC 5802 section 7).
    pub word: Option<String>,
}

/// What a server says of a token that it does not take (RFC 7628 section
/// 3.2.2), in its own words, unescaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenRefusal {
    /// `invalid_token`, `insufficient_scope`, or a number as HTTP has them.
    pub status: Option<String>,
    /// The scope that a token needs here.
    pub scope: Option<String>,
    /// The authentication schemes that are understood.
    pub schemes: Option<String>,
    /// Where the issuer describes itself.
    pub configuration: Option<String>,
}
