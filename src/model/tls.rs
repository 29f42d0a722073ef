//! What a TLS handshake showed, also where it failed.

use time::OffsetDateTime;

/// What was seen of a TLS connection. The chain is recorded before it is
/// judged, so it is here even when verification refused it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFacts {
    /// `1.2` or `1.3`; absent when the handshake was not finished.
    pub version: Option<String>,
    /// The suite's IANA name; absent when the handshake was not finished.
    pub cipher: Option<String>,
    /// Why the chain was not accepted; absent when it was.
    pub error: Option<TlsFault>,
    /// Every fault of a chain that was not accepted, each looked for on its
    /// own, the root one first; empty where the handshake failed for another
    /// reason.
    pub faults: Vec<TlsFault>,
    /// The stores that accept the chain: `mozilla`, `system`, `extra`.
    pub trusted_by: Vec<String>,
    /// The stores that were asked and do not accept it. They are asked in turn
    /// until one accepts.
    pub refused_by: Vec<String>,
    /// What became of the usual first message, where only a smaller one, without
    /// post-quantum key exchange, was answered.
    pub large_hello: Option<LargeHello>,
    /// Whether the server asked the client for a certificate (RFC 8446 section 4.3.2).
    pub asks_for_certificate: bool,
    /// The certificates as sent, the server's own first.
    pub chain: Vec<Certificate>,
    /// Round trips the handshake took: 1 for TLS 1.3, 2 for 1.2 (RFC 8446 section 2, RFC 5246 section 7.3).
    pub round_trips: u32,
}

impl TlsFacts {
    /// Whether the chain was accepted for the host name.
    pub fn verified(&self) -> bool {
        self.error.is_none() && !self.chain.is_empty()
    }

    /// Whether the operating system alone vouches for the chain, and Mozilla's
    /// list was asked and does not: the issuer was put into this computer.
    pub fn only_by_the_system(&self) -> bool {
        let refused = self.refused_by.iter().any(|store| store == "mozilla");
        refused && self.trusted_by.iter().any(|store| store == "system")
    }
}

/// What became of a first message of TLS that is larger than one segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LargeHello {
    /// Nothing came back in time.
    Unanswered,
    /// The connection was reset or closed on it.
    CutOff,
}

/// One certificate of a chain (RFC 5280).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The subject's distinguished name, as text.
    pub subject: String,
    /// The issuer's distinguished name, as text.
    pub issuer: String,
    /// First moment of validity.
    pub not_before: OffsetDateTime,
    /// Last moment of validity.
    pub not_after: OffsetDateTime,
    /// DNS names and IP addresses of the subject alternative name.
    pub names: Vec<String>,
    /// SHA-256 of the DER form, lower-case hexadecimal.
    pub sha256: String,
    /// Kind and size of the public key: `RSA 2048`, `EC P-256`.
    pub key: String,
}

/// Why a handshake failed or its chain was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsFault {
    /// A certificate of the chain is past its last day.
    Expired {
        /// The last moment of validity.
        not_after: Option<OffsetDateTime>,
        /// The subject of an issuer's certificate; absent for the server's own.
        issuer: Option<String>,
    },
    /// A certificate of the chain is not valid yet.
    NotYetValid {
        /// The first moment of validity.
        not_before: Option<OffsetDateTime>,
        /// The subject of an issuer's certificate; absent for the server's own.
        issuer: Option<String>,
    },
    /// The certificate is for other names.
    NameMismatch {
        /// The name that was asked for.
        expected: String,
        /// The names the certificate has.
        presented: Vec<String>,
    },
    /// The certificate is its own issuer.
    SelfSigned,
    /// No trusted store knows the issuer.
    UnknownIssuer,
    /// The issuer's certificate was not sent, and the server's own tells where
    /// it can be fetched (RFC 5280 section 4.2.2.1): an intermediate is missing.
    ChainIncomplete {
        /// The issuer whose certificate is missing.
        issuer: String,
    },
    /// Revoked by its issuer.
    Revoked,
    /// Refused for its key, signature or version.
    Weak(String),
    /// The server answered with something else than TLS: its first bytes (at most 512).
    NotTls(Vec<u8>),
    /// The server speaks only TLS 1.1 or older, or only suites given up since.
    TooOld(String),
    /// The server sent a TLS alert; its name.
    Alert(String),
    /// The connection ended during the handshake.
    Closed,
    /// The connection was reset during the handshake.
    Reset,
    /// Another failure, in the TLS library's words.
    Other(String),
}
