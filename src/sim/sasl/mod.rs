//! The server's side of the SASL exchanges (RFC 4422), whatever protocol
//! frames them: PLAIN (RFC 4616), LOGIN, CRAM-MD5 (RFC 2195), EXTERNAL, and in
//! files of their own SCRAM and the bearer mechanisms.

mod bearer;
mod scram;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::server::{Account, Server};
use crate::wire::{Bindings, sasl::md5};

/// What an exchange is judged by.
pub(super) struct Book<'a> {
    pub(super) server: &'a Server,
    /// What the client's certificate says who it is.
    pub(super) certificate_of: Option<&'a str>,
    /// What the TLS connection gives to bind a sign-in to.
    pub(super) bindings: &'a Bindings,
}

impl Book<'_> {
    fn account(&self, user: &str) -> Option<&Account> {
        self.server.accounts.iter().find(|account| account.has_form(user))
    }
}

/// An exchange that waits for the client's next response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Exchange {
    Plain,
    LoginUser,
    LoginPassword {
        user: String,
    },
    CramMd5,
    External,
    Bearer,
    /// The client was told why, and has nothing left to say.
    BearerRefused {
        user: String,
    },
    Scram(scram::Exchange),
}

/// How an exchange went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Progress {
    /// To be sent in base64; the client then answers.
    Challenge(Exchange, Vec<u8>),
    /// What the client signs in with.
    Credentials { user: String, password: String },
    /// Who the client is, and whether it has proved that.
    Judged { user: String, proved: bool },
    /// The client sent `*`.
    Cancelled,
    /// Not base64, or not the mechanism's form.
    Malformed,
}

/// CRAM-MD5's challenge: no other connection is practised on, so it may be the
/// same each time.
const CHALLENGE: &[u8] = b"<1896.697170952@practice.example>";

/// Begins an exchange; `None` for a mechanism that is not known here. `initial`
/// is the initial response as sent: base64, `=` for an empty one.
pub(super) fn begin(mechanism: &str, initial: Option<&str>, book: &Book<'_>) -> Option<Progress> {
    let empty = |exchange| Progress::Challenge(exchange, Vec::new());
    let mechanism = mechanism.to_ascii_uppercase();
    let first = match mechanism.as_str() {
        "PLAIN" => empty(Exchange::Plain),
        "LOGIN" => Progress::Challenge(Exchange::LoginUser, b"Username:".to_vec()),
        "CRAM-MD5" => Progress::Challenge(Exchange::CramMd5, CHALLENGE.to_vec()),
        "EXTERNAL" => empty(Exchange::External),
        "XOAUTH2" | "OAUTHBEARER" => empty(Exchange::Bearer),
        _ => empty(Exchange::Scram(scram::begin(&mechanism)?)),
    };
    Some(match (first, initial) {
        (Progress::Challenge(exchange, _), Some(initial)) => {
            respond(exchange, if initial == "=" { "" } else { initial }, book)
        }
        (first, _) => first,
    })
}

/// Goes on with the client's response, in base64.
pub(super) fn respond(exchange: Exchange, response: &str, book: &Book<'_>) -> Progress {
    if response == "*" {
        return Progress::Cancelled;
    }
    let Ok(bytes) = STANDARD.decode(response.trim()) else { return Progress::Malformed };
    let Ok(text) = String::from_utf8(bytes) else { return Progress::Malformed };
    match exchange {
        Exchange::Plain => plain(&text),
        Exchange::LoginUser => {
            Progress::Challenge(Exchange::LoginPassword { user: text }, b"Password:".to_vec())
        }
        Exchange::LoginPassword { user } => Progress::Credentials { user, password: text },
        Exchange::CramMd5 => {
            let Some((user, _)) = text.rsplit_once(' ') else { return Progress::Malformed };
            let account = book.account(user);
            let proved = account.is_some_and(|account| {
                *md5::cram(user, &account.password, CHALLENGE) == text.as_bytes()
            });
            Progress::Judged { user: user.into(), proved }
        }
        // As whom, the certificate says, unless the client does (RFC 4422 appendix A.1).
        Exchange::External => {
            let shown = book.certificate_of.unwrap_or_default();
            let user = if text.is_empty() { shown } else { &text };
            let proved = !user.is_empty() && user.eq_ignore_ascii_case(shown);
            Progress::Judged { user: user.to_owned(), proved }
        }
        Exchange::Bearer => bearer::judge(&text, book),
        Exchange::BearerRefused { user } => Progress::Judged { user, proved: false },
        Exchange::Scram(exchange) => scram::respond(exchange, &text, book),
    }
}

fn plain(text: &str) -> Progress {
    let mut parts = text.split('\0');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        // The first part is the identity to act as: it may be empty or the
        // user's own, nothing else is staged here.
        (Some(identity), Some(user), Some(password), None)
            if !user.is_empty() && (identity.is_empty() || identity == user) =>
        {
            Progress::Credentials { user: user.into(), password: password.into() }
        }
        _ => Progress::Malformed,
    }
}

/// A challenge as it is sent.
pub(super) fn encode(challenge: &[u8]) -> String {
    STANDARD.encode(challenge)
}

#[cfg(test)]
mod tests;
