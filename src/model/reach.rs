//! What can go wrong before a server is reached: at the resolver, at a proxy.

use super::Fault;

/// Why a resolver gave no usable answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResolverFault {
    /// SERVFAIL (RFC 1035 section 4.1.1): it tried and could not.
    ServerFailure,
    /// REFUSED (RFC 1035 section 4.1.1): it does not want to.
    Refused,
    /// It did not answer in time.
    Timeout,
    /// The name is an alias that leads back to itself.
    AliasLoop,
    /// This computer has no name server set.
    NoServer,
    /// The name server cannot be reached; the system's words.
    Unreachable(String),
    /// Another response code, or an answer that cannot be read; its words.
    Odd(String),
}

impl ResolverFault {
    /// Whether nothing at all was heard: then the fault is on this side, and
    /// nothing can be said of the name.
    pub fn unheard(&self) -> bool {
        matches!(self, Self::Timeout | Self::NoServer | Self::Unreachable(_))
    }
}

/// Why a proxy made no connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProxyFault {
    /// The proxy itself was not reached.
    NotReached(Box<Fault>),
    /// It wants a user name and a password, and none were given.
    AuthRequired,
    /// It refused the user name and password.
    AuthRejected,
    /// Its rules do not allow this connection.
    NotAllowed,
    /// It says that the server refused the connection.
    TargetRefused,
    /// It says that it has no way to the server.
    TargetUnreachable,
    /// It says that the server did not answer in time.
    TargetTimeout,
    /// Another refusal; its code or words.
    Refused(String),
    /// It speaks another protocol; its first bytes (at most 512).
    NotThisProtocol(Vec<u8>),
    /// It closed the connection without an answer.
    Closed,
    /// It did not answer within the step's limit, in milliseconds.
    Silent {
        /// The limit that passed.
        limit_ms: u64,
    },
}

impl ProxyFault {
    /// Whether the proxy did its work, and reports what became of the server.
    pub fn concerns_target(&self) -> bool {
        matches!(self, Self::TargetRefused | Self::TargetUnreachable | Self::TargetTimeout)
    }
}
