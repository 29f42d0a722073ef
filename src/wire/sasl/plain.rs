//! PLAIN (RFC 4616): authorization identity, user name and password, divided by NUL.

use zeroize::Zeroizing;

use crate::model::Secret;

/// The client's only message; no authorization identity is asked for.
pub fn message(user: &str, secret: &Secret) -> Zeroizing<Vec<u8>> {
    // Reserved in full, so that growing leaves no copy behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(user.len() + secret.expose().len() + 2));
    bytes.push(0);
    bytes.extend(user.bytes());
    bytes.push(0);
    bytes.extend(secret.expose().bytes());
    bytes
}

/// What the server reads from it: user name and password.
pub fn read(message: &[u8]) -> Option<(String, String)> {
    let mut fields = message.split(|&byte| byte == 0).map(<[u8]>::to_vec).map(String::from_utf8);
    let (_authzid, user, secret) =
        (fields.next()?.ok()?, fields.next()?.ok()?, fields.next()?.ok()?);
    fields.next().is_none().then_some((user, secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_agree() {
        let secret = Secret::new("Пароль 1".into()).unwrap();
        let message = message("anna@yandex.ru", &secret);
        assert_eq!(read(&message), Some(("anna@yandex.ru".into(), "Пароль 1".into())));
        assert_eq!(read(b"anna\0x"), None);
        assert_eq!(read(b"\0a\0b\0c"), None);
    }
}
