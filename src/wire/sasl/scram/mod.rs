//! SCRAM, the client's side (RFC 5802; SHA-256: RFC 7677; channel binding:
//! RFC 5929 and RFC 9266). The server must prove that it knows the password,
//! too; one that does not is never signed in to.

pub(crate) mod keys;
pub(crate) mod message;

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

pub use keys::{Derivation, Hash, Salted};

use self::{
    keys::Keys,
    message::{ServerFinal, server_final, server_first},
};
use super::Answer;
use crate::model::{Fault, ScramFault, ScramRefusal, Secret};

/// The most iterations that a server may ask for. What is recommended for
/// stored passwords today is 600,000 for SHA-256 and 1,300,000 for SHA-1; a
/// server that asks for more wants to keep the client busy.
pub const MOST_ITERATIONS: u32 = 1_500_000;

/// What TLS gives to bind a sign-in to its connection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bindings {
    /// `tls-exporter` (RFC 9266): of this very connection; under TLS 1.3 only.
    pub exporter: Option<Vec<u8>>,
    /// `tls-server-end-point` (RFC 5929 section 4): the hash of the server's
    /// certificate.
    pub server_end_point: Option<Vec<u8>>,
}

/// How a sign-in speaks of the connection that it is for (RFC 5802 section 6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Binding {
    /// It does not (`n`).
    None,
    /// The client could, and takes it that the server cannot (`y`).
    NotOffered,
    /// It binds (`p`): the kind and its data.
    To(&'static str, Vec<u8>),
}

impl Binding {
    fn header(&self) -> String {
        match self {
            Self::None => "n,,".to_owned(),
            Self::NotOffered => "y,,".to_owned(),
            Self::To(kind, _) => format!("p={kind},,"),
        }
    }

    /// What the client's last message repeats, so that nobody can change it.
    fn repeated(&self) -> String {
        let mut bytes = self.header().into_bytes();
        if let Self::To(_, data) = self {
            bytes.extend(data);
        }
        STANDARD.encode(bytes)
    }
}

/// The password as SCRAM and its servers store it (SASLprep, RFC 4013 with
/// RFC 5802 section 5.1); `None` where it holds what may not be in one.
pub(crate) fn prepared(password: &Secret) -> Option<Zeroizing<String>> {
    let prepared = stringprep::saslprep(password.expose()).ok()?;
    (!prepared.is_empty()).then(|| Zeroizing::new(prepared.into_owned()))
}

/// One exchange.
pub(crate) struct Scram {
    hash: Hash,
    binding: Binding,
    password: Zeroizing<String>,
    /// The first message without its header.
    first_bare: String,
    nonce: String,
    state: State,
    /// Whether anything was sent that tells of the password.
    shown: bool,
    /// The server's word for its refusal.
    word: Option<String>,
}

enum State {
    /// The server's first message is waited for.
    First,
    /// The keys are being derived.
    Deriving { without_proof: String, auth_message: Zeroizing<Vec<u8>> },
    /// The server's signature is waited for, and must be this.
    Final(Zeroizing<Vec<u8>>),
    /// The server knows the password.
    Proved,
    /// The server refused, and will say so again in the protocol's words.
    Refused,
}

impl Scram {
    pub(crate) fn new(
        hash: Hash,
        binding: Binding,
        user: &str,
        password: Zeroizing<String>,
        nonce: String,
    ) -> Self {
        let user = stringprep::saslprep(user).unwrap_or(user.into());
        let first_bare = format!("n={},r={nonce}", message::name(&user));
        Self {
            hash,
            binding,
            password,
            first_bare,
            nonce,
            state: State::First,
            shown: false,
            word: None,
        }
    }

    pub(crate) fn first(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(format!("{}{}", self.binding.header(), self.first_bare).into_bytes())
    }

    /// Answers the server's message.
    pub(crate) fn respond(&mut self, message: &[u8]) -> Answer {
        match std::mem::replace(&mut self.state, State::Refused) {
            State::First => self.on_first(message),
            State::Final(expected) => match server_final(message) {
                Ok(ServerFinal::Verifier(seen)) if same(&seen, &expected) => {
                    self.state = State::Proved;
                    Answer::Send(Zeroizing::default())
                }
                Ok(ServerFinal::Verifier(_)) => fault(ScramFault::WrongSignature),
                Ok(ServerFinal::Error(word)) => self.told(word),
                Err(what) => fault(ScramFault::Malformed(what)),
            },
            State::Deriving { .. } | State::Proved | State::Refused => Answer::Cancel,
        }
    }

    fn on_first(&mut self, message: &[u8]) -> Answer {
        if let Ok(ServerFinal::Error(word)) = server_final(message) {
            return self.told(word);
        }
        let first = match server_first(message) {
            Ok(first) => first,
            Err(what) => return fault(ScramFault::Malformed(what)),
        };
        // Else an old exchange could be played again (RFC 5802 section 5.1).
        if !first.nonce.starts_with(&self.nonce) || first.nonce.len() == self.nonce.len() {
            return fault(ScramFault::Malformed("the nonce is not the client's"));
        }
        if first.iterations.get() > MOST_ITERATIONS {
            return fault(ScramFault::Iterations(first.iterations.get()));
        }
        let without_proof = format!("c={},r={}", self.binding.repeated(), first.nonce);
        let mut auth_message = Zeroizing::new(Vec::new());
        auth_message.extend(self.first_bare.bytes());
        auth_message.push(b',');
        auth_message.extend(message);
        auth_message.push(b',');
        auth_message.extend(without_proof.bytes());
        self.state = State::Deriving { without_proof, auth_message };
        let password = std::mem::take(&mut self.password);
        Answer::Derive(Derivation::new(self.hash, password, first.salt, first.iterations))
    }

    /// Takes the word for a refusal; that itself follows in the protocol's own.
    fn told(&mut self, word: String) -> Answer {
        self.word = Some(word);
        Answer::Send(Zeroizing::default())
    }

    /// Goes on with the derived key: the client's last message.
    pub(crate) fn derived(&mut self, salted: &Salted) -> Answer {
        let State::Deriving { without_proof, auth_message } =
            std::mem::replace(&mut self.state, State::Refused)
        else {
            return Answer::Cancel;
        };
        let keys = Keys::new(self.hash, salted);
        let proof = STANDARD.encode(keys.client_proof(&auth_message));
        self.state = State::Final(keys.server_signature(&auth_message));
        self.shown = true;
        Answer::Send(Zeroizing::new(format!("{without_proof},p={proof}").into_bytes()))
    }

    /// Whether the server has proved that it knows the password.
    pub(crate) fn proved(&self) -> bool {
        matches!(self.state, State::Proved)
    }

    /// What is known of a refusal that comes now.
    pub(crate) fn refusal(&self) -> ScramRefusal {
        ScramRefusal { unseen: !self.shown, word: self.word.clone() }
    }

    /// Whether the next message would show the server's signature, from which
    /// a password can be guessed at leisure.
    pub(crate) fn awaits_signature(&self) -> bool {
        matches!(self.state, State::Final(_))
    }
}

fn fault(fault: ScramFault) -> Answer {
    Answer::Fault(Fault::Scram(fault))
}

/// Compares in the same time wherever the difference is.
fn same(seen: &[u8], expected: &[u8]) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(seen, expected).is_ok()
}

#[cfg(test)]
mod tests;
