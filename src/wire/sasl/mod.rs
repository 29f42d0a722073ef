//! SASL (RFC 4422): one file a mechanism, client and server side.

pub mod login;
pub mod plain;

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::Credentials;

/// A mechanism that a password can be used with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mechanism {
    /// RFC 4616.
    Plain,
    /// draft-murchison-sasl-login: obsolete and widespread.
    Login,
}

impl Mechanism {
    /// The registered name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "PLAIN",
            Self::Login => "LOGIN",
        }
    }

    /// The best of those a server offers, compared without regard to case.
    pub fn strongest(offered: &[String]) -> Option<Self> {
        [Self::Plain, Self::Login]
            .into_iter()
            .find(|mechanism| offered.iter().any(|o| o.eq_ignore_ascii_case(mechanism.name())))
    }
}

/// The client's side of one exchange. Responses are raw: encode with [`line`].
pub struct Exchange {
    mechanism: Mechanism,
    credentials: Credentials,
    /// Challenges answered so far.
    answered: u32,
}

impl Exchange {
    /// Begins; nothing is sent yet.
    pub fn new(mechanism: Mechanism, credentials: Credentials) -> Self {
        Self { mechanism, credentials, answered: 0 }
    }

    /// The initial response, for mechanisms where the client speaks first.
    /// Taking it means that it is sent.
    pub fn initial(&self) -> Option<Zeroizing<Vec<u8>>> {
        match self.mechanism {
            Mechanism::Plain => {
                Some(plain::message(&self.credentials.user, &self.credentials.secret))
            }
            Mechanism::Login => None,
        }
    }

    /// Answers a challenge, which is base64 as sent. `None` cancels (`*`).
    pub fn respond(&mut self, challenge: &str) -> Option<Zeroizing<Vec<u8>>> {
        self.answered += 1;
        match self.mechanism {
            Mechanism::Plain if self.answered == 1 => self.initial(),
            Mechanism::Plain => None,
            Mechanism::Login => login::respond(&self.credentials, challenge, self.answered),
        }
    }
}

/// A response as a line of its own, with what stands for it in a transcript;
/// `*` cancels (RFC 4954 section 4, RFC 9051 section 6.2.2, RFC 5034 section 4).
pub(crate) fn line(response: Option<Zeroizing<Vec<u8>>>) -> (Zeroizing<Vec<u8>>, String) {
    match response {
        Some(response) => {
            let mut bytes = encode(&response);
            bytes.extend(b"\r\n");
            (bytes, "<secret>".into())
        }
        None => (Zeroizing::new(b"*\r\n".to_vec()), "*".into()),
    }
}

/// A command line with its initial response; an empty one is written `=`.
pub(crate) fn command(line: &str, response: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(format!("{line} ").into_bytes());
    if response.is_empty() {
        bytes.push(b'=');
    } else {
        bytes.extend_from_slice(&encode(response));
    }
    bytes.extend(b"\r\n");
    bytes
}

/// Every form in which the password goes on the wire, for redaction.
pub(crate) fn forms(credentials: &Credentials) -> Vec<Zeroizing<Vec<u8>>> {
    let secret = credentials.secret.expose().as_bytes();
    let plain = plain::message(&credentials.user, &credentials.secret);
    vec![Zeroizing::new(secret.to_vec()), encode(secret), encode(&plain)]
}

fn encode(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(STANDARD.encode(bytes).into_bytes())
}

/// Decodes a response or challenge; `None` where it is no base64.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    match text.trim() {
        "=" => Some(Vec::new()),
        text => STANDARD.decode(text).ok(),
    }
}
