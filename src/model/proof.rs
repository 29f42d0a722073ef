//! What proves that it is the account's owner who signs in.

use super::Secret;

/// A proof of identity. `Debug` shows which kind it is and nothing of it.
#[derive(Debug, Clone)]
pub enum Proof {
    /// A password, the account's own or one for mail programs.
    Password(Secret),
    /// An OAuth 2.0 access token (RFC 6750 section 2.1).
    Token(Secret),
    /// The certificate that the TLS handshake shows to the server; nothing
    /// else is sent (EXTERNAL, RFC 4422 appendix A).
    Certificate,
}

impl Proof {
    /// The password, where it is one.
    pub fn password(&self) -> Option<&Secret> {
        match self {
            Self::Password(secret) => Some(secret),
            Self::Token(_) | Self::Certificate => None,
        }
    }

    /// The token, where it is one.
    pub fn token(&self) -> Option<&Secret> {
        match self {
            Self::Token(secret) => Some(secret),
            Self::Password(_) | Self::Certificate => None,
        }
    }

    /// Whatever of it must be seen by nobody.
    pub fn secret(&self) -> Option<&Secret> {
        match self {
            Self::Password(secret) | Self::Token(secret) => Some(secret),
            Self::Certificate => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_its_kind_and_nothing_else() {
        let secret = || Secret::new("hunter2".into()).unwrap();
        let (password, token) = (Proof::Password(secret()), Proof::Token(secret()));
        assert_eq!(format!("{password:?} {token:?}"), "Password(<secret>) Token(<secret>)");
        assert!(password.password().is_some() && password.token().is_none());
        assert!(token.token().is_some() && token.password().is_none());
        assert!(Proof::Certificate.secret().is_none());
    }
}
