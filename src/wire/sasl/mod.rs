//! SASL (RFC 4422): one file a mechanism, client and server side.

pub mod bearer;
mod choice;
mod exchange;
pub mod login;
pub mod md5;
mod mechanism;
pub mod plain;
pub mod scram;

pub(crate) use choice::{Choice, choose};
pub(crate) use exchange::{Answer, Exchange};
pub use mechanism::Mechanism;

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::Credentials;
use crate::model::Proof;

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

/// Every form in which the password goes on the wire or may come back, for
/// redaction: as it is, in capitals, escaped (RFC 9051 section 4.3), and as
/// base64 of whatever has it inside.
pub(crate) fn forms(credentials: &Credentials) -> Vec<Zeroizing<Vec<u8>>> {
    let Some(secret) = credentials.proof.secret() else { return Vec::new() };
    let message = match &credentials.proof {
        Proof::Token(token) => bearer::xoauth2(&credentials.user, token),
        _ => plain::message(&credentials.user, secret),
    };
    let secret = secret.expose();
    let escaped = Zeroizing::new(secret.replace('\\', r"\\").replace('"', "\\\""));
    let mut forms = vec![
        Zeroizing::new(secret.as_bytes().to_vec()),
        Zeroizing::new(escaped.as_bytes().to_vec()),
        // The ASCII letters are compared without regard to case anyway.
        Zeroizing::new(secret.to_uppercase().into_bytes()),
        Zeroizing::new(secret.to_lowercase().into_bytes()),
        encode(secret.as_bytes()),
        encode(&message),
    ];
    forms.extend((0..3).filter_map(|before| core(secret.as_bytes(), before)));
    forms
}

/// The digits of base64 that are the secret's alone, where it begins `before`
/// bytes behind a multiple of three; `None` where they are too few to tell.
fn core(secret: &[u8], before: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut padded = Zeroizing::new(Vec::with_capacity(secret.len() + before));
    padded.resize(before, 0);
    padded.extend_from_slice(secret);
    let digits = encode(&padded);
    let own = digits.get((before * 8).div_ceil(6)..padded.len() * 8 / 6)?;
    (own.len() >= 8).then(|| Zeroizing::new(own.to_vec()))
}

pub(crate) fn encode(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(STANDARD.encode(bytes).into_bytes())
}

/// Decodes a response or challenge; `None` where it is no base64.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    match text.trim() {
        "=" => Some(Vec::new()),
        text => STANDARD.decode(text).ok(),
    }
}
