//! The two mechanisms that answer a challenge with MD5: CRAM-MD5 (RFC 2195)
//! and POP3's APOP (RFC 1939 section 7).

use std::fmt::Write as _;

use md5::{Digest, Md5};
use zeroize::Zeroizing;

use crate::model::Secret;

/// Longest challenge that is answered, in bytes: it is a message id.
const CHALLENGE_LIMIT: usize = 512;

/// CRAM-MD5's response: the user name, and the challenge's HMAC in hexadecimal.
pub fn cram(user: &str, password: &Secret, challenge: &[u8]) -> Zeroizing<Vec<u8>> {
    let mac = hmac(password.expose().as_bytes(), challenge);
    Zeroizing::new(format!("{user} {}", hex(&mac)).into_bytes())
}

/// APOP's digest, in hexadecimal.
pub fn apop(timestamp: &str, password: &Secret) -> Zeroizing<String> {
    let hash = Md5::new().chain_update(timestamp).chain_update(password.expose()).finalize();
    Zeroizing::new(hex(&hash))
}

/// The timestamp in a POP3 greeting. Only a message id is one: a server that
/// may choose other bytes can learn the password (CVE-2007-1558).
pub fn timestamp(greeting: &str) -> Option<&str> {
    let from = greeting.find('<')?;
    let rest = greeting.get(from..)?;
    let found = rest.get(..=rest.find('>')?)?;
    let inside = found.get(1..found.len().checked_sub(1)?)?;
    let (left, right) = inside.split_once('@')?;
    let printable = inside.bytes().all(|byte| (0x21..0x7f).contains(&byte));
    let whole = !left.is_empty() && !right.is_empty() && !right.contains(['@', '<']);
    (printable && whole && found.len() <= CHALLENGE_LIMIT).then_some(found)
}

/// HMAC-MD5 (RFC 2104).
fn hmac(key: &[u8], text: &[u8]) -> [u8; 16] {
    let mut block = Zeroizing::new([0_u8; 64]);
    if key.len() > block.len() {
        let short: [u8; 16] = Md5::digest(key).into();
        block.iter_mut().zip(short).for_each(|(to, from)| *to = from);
    } else {
        block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    }
    let pad = |with: u8| Zeroizing::new(block.iter().map(|byte| byte ^ with).collect::<Vec<u8>>());
    let inner = Md5::new().chain_update(pad(0x36).as_slice()).chain_update(text).finalize();
    Md5::new().chain_update(pad(0x5c).as_slice()).chain_update(inner).finalize().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text.into()).unwrap()
    }

    /// RFC 2195 section 2.
    #[test]
    fn cram_as_in_its_rfc() {
        let challenge = b"<1896.697170952@postoffice.reston.mci.net>";
        let response = cram("tim", &secret("tanstaaftanstaaf"), challenge);
        assert_eq!(response.as_slice(), b"tim b913a602c7eda7a495b4e6e7334d3890");
    }

    /// RFC 2202 section 2, case 6: a key longer than a block.
    #[test]
    fn long_keys_are_hashed_first() {
        let text = b"Test Using Larger Than Block-Size Key - Hash Key First";
        assert_eq!(hex(&hmac(&[0xaa; 80], text)), "6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd");
    }

    /// RFC 1939 section 7.
    #[test]
    fn apop_as_in_its_rfc() {
        let stamp = timestamp("+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>").unwrap();
        assert_eq!(stamp, "<1896.697170952@dbc.mtview.ca.us>");
        assert_eq!(*apop(stamp, &secret("tanstaaf")), "c4c9334bac560ecc979e58001b3e22fb");
    }

    #[test]
    fn only_a_message_id_is_a_timestamp() {
        let long = format!("<{}@b>", "a".repeat(600));
        for greeting in [
            "",
            "<",
            "<>",
            "<a>",
            "<@b>",
            "<a@>",
            "<a b@c>",
            "<a@b@c>",
            "<a\u{1}@b>",
            "<é@b>",
            &long,
        ] {
            assert_eq!(timestamp(greeting), None, "{greeting}");
        }
        assert_eq!(timestamp("+OK <1.2@h> ready"), Some("<1.2@h>"));
    }
}
