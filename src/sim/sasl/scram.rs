//! SCRAM, the server's side (RFC 5802, RFC 7677). Salt and nonce are always the
//! same: a practice server keeps no secret worth more.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{Book, Progress};
use crate::{
    sim::server::Signature,
    wire::sasl::scram::{Derivation, Hash, keys::Keys, prepared},
};

const NONCE: &str = "PracticeServersNonce";
const SALT: &[u8] = b"practice salt";

/// Where an exchange stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sim) struct Exchange {
    hash: Hash,
    bound: bool,
    state: State,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    First,
    Last {
        user: String,
        header: String,
        bare: String,
        first: String,
    },
    /// The client has the signature, and says nothing more.
    Told {
        user: String,
    },
}

pub(super) fn begin(mechanism: &str) -> Option<Exchange> {
    let (name, bound) = match mechanism.strip_suffix("-PLUS") {
        Some(name) => (name, true),
        None => (mechanism, false),
    };
    let hash = match name {
        "SCRAM-SHA-1" => Hash::Sha1,
        "SCRAM-SHA-256" => Hash::Sha256,
        _ => return None,
    };
    Some(Exchange { hash, bound, state: State::First })
}

pub(super) fn respond(exchange: Exchange, text: &str, book: &Book<'_>) -> Progress {
    let Exchange { hash, bound, state } = exchange;
    let next = |state, message: String| {
        let exchange = super::Exchange::Scram(Exchange { hash, bound, state });
        Progress::Challenge(exchange, message.into_bytes())
    };
    match state {
        State::First => {
            let Some((state, first)) = on_first(bound, text, book) else {
                return Progress::Malformed;
            };
            next(state, first)
        }
        State::Last { user, header, bare, first } => {
            match on_last(hash, text, book, [&user, &header, &bare, &first]) {
                Ok(Some(signature)) => match book.server.scram.signature {
                    Signature::None => Progress::Judged { user, proved: true },
                    Signature::Right => next(State::Told { user }, format!("v={signature}")),
                    Signature::Wrong => {
                        let wrong = STANDARD.encode([0; 32]);
                        next(State::Told { user }, format!("v={wrong}"))
                    }
                },
                Ok(None) => Progress::Judged { user, proved: false },
                Err(Malformed) => Progress::Malformed,
            }
        }
        State::Told { user } => Progress::Judged { user, proved: true },
    }
}

/// The client's first message: what it is, and the answer.
fn on_first(bound: bool, text: &str, book: &Book<'_>) -> Option<(State, String)> {
    let mut parts = text.splitn(3, ',');
    let (flag, authzid, bare) = (parts.next()?, parts.next()?, parts.next()?);
    // A client that binds must use the mechanism for it, and the reverse; one
    // that says `y` here was told of a server that cannot (RFC 5802 section 6).
    let binds = flag == "p=tls-exporter";
    let known = binds || flag == "n" || flag == "y";
    if !known || binds != bound {
        return None;
    }
    let (user, nonce) = bare.strip_prefix("n=")?.split_once(",r=")?;
    let user = user.replace("=2C", ",").replace("=3D", "=");
    let iterations = book.server.scram.iterations;
    let first = format!("r={nonce}{NONCE},s={},i={iterations}", STANDARD.encode(SALT));
    let header = format!("{flag},{authzid},");
    let state = State::Last { user, header, bare: bare.to_owned(), first: first.clone() };
    Some((state, first))
}

/// It is no message of this mechanism.
struct Malformed;

/// The client's last message: the server's signature where the proof is right,
/// `None` where it is wrong.
fn on_last(
    hash: Hash,
    text: &str,
    book: &Book<'_>,
    [user, header, bare, first]: [&str; 4],
) -> Result<Option<String>, Malformed> {
    let decode = |text: &str| STANDARD.decode(text).map_err(|_| Malformed);
    let (without_proof, proof) = text.rsplit_once(",p=").ok_or(Malformed)?;
    let proof = decode(proof)?;
    let parts = without_proof.strip_prefix("c=").and_then(|rest| rest.split_once(",r="));
    let (binding, nonce) = parts.ok_or(Malformed)?;
    let mut expected = header.as_bytes().to_vec();
    if header.starts_with("p=") {
        expected.extend(book.bindings.exporter.iter().flatten());
    }
    let sent = first.strip_prefix("r=").and_then(|rest| rest.split(',').next());
    if decode(binding)? != expected || Some(nonce) != sent {
        return Ok(None);
    }
    let Some(account) = book.account(user) else { return Ok(None) };
    let password = prepared(&account.password).ok_or(Malformed)?;
    let iterations = std::num::NonZeroU32::new(book.server.scram.iterations);
    let iterations = iterations.ok_or(Malformed)?;
    let salted = Derivation::new(hash, password, SALT.to_vec(), iterations).run();
    let keys = Keys::new(hash, &salted);
    let auth_message = format!("{bare},{first},{without_proof}");
    let right = keys.client_proof(auth_message.as_bytes());
    let signature = keys.server_signature(auth_message.as_bytes());
    Ok((*right == proof).then(|| STANDARD.encode(&*signature)))
}
