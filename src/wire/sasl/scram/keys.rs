//! SCRAM's keys, from a password and what the server says of its salt
//! (RFC 5802 section 3; SHA-256: RFC 7677).

use std::{fmt, num::NonZeroU32};

use aws_lc_rs::{digest, hmac, pbkdf2};
use zeroize::Zeroizing;

/// The hash function of a SCRAM mechanism.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    /// SCRAM-SHA-1.
    Sha1,
    /// SCRAM-SHA-256.
    Sha256,
}

impl Hash {
    /// `HMAC(key, text)`.
    pub(crate) fn hmac(self, key: &[u8], text: &[u8]) -> Zeroizing<Vec<u8>> {
        let algorithm = match self {
            Self::Sha1 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => hmac::HMAC_SHA256,
        };
        let tag = hmac::sign(&hmac::Key::new(algorithm, key), text);
        Zeroizing::new(tag.as_ref().to_vec())
    }

    /// `H(text)`.
    pub(crate) fn of(self, text: &[u8]) -> Zeroizing<Vec<u8>> {
        let algorithm = match self {
            Self::Sha1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => &digest::SHA256,
        };
        Zeroizing::new(digest::digest(algorithm, text).as_ref().to_vec())
    }
}

/// The costly part of a SCRAM sign-in (`Hi`, RFC 5802 section 2.2), to be run
/// where it keeps nobody waiting.
#[derive(Clone, PartialEq, Eq)]
pub struct Derivation {
    hash: Hash,
    password: Zeroizing<String>,
    salt: Vec<u8>,
    iterations: NonZeroU32,
}

/// What a [`Derivation`] comes to.
#[derive(Clone, PartialEq, Eq)]
pub struct Salted(pub(crate) Zeroizing<Vec<u8>>);

impl Derivation {
    /// `password` is prepared already (SASLprep, RFC 4013).
    pub(crate) fn new(
        hash: Hash,
        password: Zeroizing<String>,
        salt: Vec<u8>,
        iterations: NonZeroU32,
    ) -> Self {
        Self { hash, password, salt, iterations }
    }

    /// Derives. Takes about a millisecond for each thousand of iterations.
    pub fn run(&self) -> Salted {
        let (algorithm, length) = match self.hash {
            Hash::Sha1 => (pbkdf2::PBKDF2_HMAC_SHA1, 20),
            Hash::Sha256 => (pbkdf2::PBKDF2_HMAC_SHA256, 32),
        };
        let mut salted = Zeroizing::new(vec![0; length]);
        let password = self.password.as_bytes();
        pbkdf2::derive(algorithm, self.iterations, &self.salt, password, &mut salted);
        Salted(salted)
    }
}

impl fmt::Debug for Derivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Derivation({:?}, {} iterations)", self.hash, self.iterations)
    }
}

impl fmt::Debug for Salted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salted(<secret>)")
    }
}

/// What client and server sign with.
pub(crate) struct Keys {
    hash: Hash,
    client: Zeroizing<Vec<u8>>,
    server: Zeroizing<Vec<u8>>,
}

impl Keys {
    pub(crate) fn new(hash: Hash, salted: &Salted) -> Self {
        let key = |name: &[u8]| hash.hmac(&salted.0, name);
        Self { hash, client: key(b"Client Key"), server: key(b"Server Key") }
    }

    /// `ClientProof`: the client key, hidden by the client's signature.
    pub(crate) fn client_proof(&self, auth_message: &[u8]) -> Zeroizing<Vec<u8>> {
        let stored = self.hash.of(&self.client);
        let signature = self.hash.hmac(&stored, auth_message);
        Zeroizing::new(self.client.iter().zip(signature.iter()).map(|(a, b)| a ^ b).collect())
    }

    /// `ServerSignature`.
    pub(crate) fn server_signature(&self, auth_message: &[u8]) -> Zeroizing<Vec<u8>> {
        self.hash.hmac(&self.server, auth_message)
    }
}
