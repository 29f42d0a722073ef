//! SCRAM's messages (RFC 5802 section 7), read without trust in the sender.

use std::num::NonZeroU32;

use base64::{Engine, engine::general_purpose::STANDARD};

/// The server's first message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServerFirst {
    /// The client's nonce with the server's behind it.
    pub(crate) nonce: String,
    pub(crate) salt: Vec<u8>,
    pub(crate) iterations: NonZeroU32,
}

/// The server's last message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ServerFinal {
    /// Its signature.
    Verifier(Vec<u8>),
    /// Why it refuses: a word such as `invalid-proof`.
    Error(String),
}

/// A first message, or what is wrong with it.
pub(crate) fn server_first(message: &[u8]) -> Result<ServerFirst, &'static str> {
    let text = std::str::from_utf8(message).map_err(|_| "no UTF-8")?;
    let mut attributes = text.split(',');
    let mut next = |name: char, missing| {
        let value = attributes.next().and_then(|it| it.strip_prefix(name)?.strip_prefix('='));
        value.ok_or(missing)
    };
    // A mandatory extension (`m=`) stands here, too, and is known to nobody.
    let nonce = next('r', "the nonce is missing")?;
    let salt = next('s', "the salt is missing")?;
    let iterations = next('i', "the number of iterations is missing")?;
    if !nonce.bytes().all(|byte| (0x21..0x7f).contains(&byte)) {
        return Err("the nonce is not printable");
    }
    let salt = STANDARD.decode(salt).map_err(|_| "the salt is no base64")?;
    if salt.is_empty() {
        return Err("the salt is empty");
    }
    let digits = iterations.bytes().all(|byte| byte.is_ascii_digit());
    let iterations = iterations.parse().ok().filter(|_| digits);
    let iterations = iterations.ok_or("the number of iterations is none")?;
    Ok(ServerFirst { nonce: nonce.to_owned(), salt, iterations })
}

/// A last message, or what is wrong with it.
pub(crate) fn server_final(message: &[u8]) -> Result<ServerFinal, &'static str> {
    let text = std::str::from_utf8(message).map_err(|_| "no UTF-8")?;
    let first = text.split(',').next().unwrap_or_default();
    if let Some(error) = first.strip_prefix("e=") {
        return Ok(ServerFinal::Error(error.chars().take(64).collect()));
    }
    let verifier = first.strip_prefix("v=").ok_or("the server's signature is missing")?;
    let verifier = STANDARD.decode(verifier).map_err(|_| "the server's signature is no base64")?;
    Ok(ServerFinal::Verifier(verifier))
}

/// A user name as an attribute: `=` and `,` are written in another way.
pub(crate) fn name(user: &str) -> String {
    user.replace('=', "=3D").replace(',', "=2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_messages() {
        let good = server_first(b"r=abcXYZ,s=QSXCR+Q6sek8bf92,i=4096,x=later").unwrap();
        assert_eq!((good.nonce.as_str(), good.iterations.get()), ("abcXYZ", 4096));
        for (bad, fault) in [
            (&b""[..], "the nonce is missing"),
            (b"m=x,r=a,s=YQ==,i=1", "the nonce is missing"),
            (b"r=a\x01,s=YQ==,i=1", "the nonce is not printable"),
            (b"r=a", "the salt is missing"),
            (b"r=a,s=?,i=1", "the salt is no base64"),
            (b"r=a,s=,i=1", "the salt is empty"),
            (b"r=a,s=YQ==", "the number of iterations is missing"),
            (b"r=a,s=YQ==,i=0", "the number of iterations is none"),
            (b"r=a,s=YQ==,i=-1", "the number of iterations is none"),
            (b"r=a,s=YQ==,i=+1", "the number of iterations is none"),
            (b"r=a,s=YQ==,i=99999999999", "the number of iterations is none"),
            (b"\xff\xfe", "no UTF-8"),
        ] {
            assert_eq!(server_first(bad).unwrap_err(), fault, "{bad:?}");
        }
    }

    #[test]
    fn last_messages() {
        assert_eq!(server_final(b"v=YQ=="), Ok(ServerFinal::Verifier(b"a".to_vec())));
        assert_eq!(
            server_final(b"e=invalid-proof"),
            Ok(ServerFinal::Error("invalid-proof".into()))
        );
        assert!(server_final(b"").is_err());
        assert!(server_final(b"v=%").is_err());
        assert!(server_final(b"\xff").is_err());
    }
}
