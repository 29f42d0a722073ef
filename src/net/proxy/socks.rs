//! SOCKS5: RFC 1928, with user name and password as in RFC 1929.

use std::net::IpAddr;

use zeroize::Zeroizing;

use super::{Target, Wire};
use crate::model::{ProxyFault, Secret};

const VERSION: u8 = 5;
/// Methods of RFC 1928 section 3.
const NO_AUTH: u8 = 0;
const PASSWORD: u8 = 2;
const NONE_ACCEPTABLE: u8 = 0xff;

/// Asks the proxy for a connection. The stream stands right behind its answer.
pub(super) async fn connect(
    wire: &mut Wire,
    credentials: Option<(&str, &Secret)>,
    target: &Target,
    port: u16,
) -> Result<(), ProxyFault> {
    wire.send(greeting(credentials.is_some())).await?;
    let mut chosen = [0; 2];
    wire.read(&mut chosen).await?;
    if method(chosen, credentials.is_some())? == PASSWORD {
        let Some((user, password)) = credentials else { return Err(ProxyFault::AuthRequired) };
        wire.send(&sign_in(user, password)).await?;
        let mut status = [0; 2];
        wire.read(&mut status).await?;
        if status[1] != 0 {
            return Err(ProxyFault::AuthRejected);
        }
    }
    wire.send(&request(target, port)).await?;
    // Version, reply, reserved, kind of address, and the address's first byte:
    // the length of a name.
    let mut head = [0; 5];
    // A refusal may be cut short: the second byte has said it all.
    wire.read(&mut head[..2]).await?;
    reply(head[0], head[1])?;
    wire.read(&mut head[2..]).await?;
    let left = rest_of_address(head[3], head[4])
        .ok_or_else(|| ProxyFault::NotThisProtocol(head.to_vec()))?;
    let mut bound = vec![0; left];
    wire.read(&mut bound).await
}

fn greeting(password: bool) -> &'static [u8] {
    if password { &[VERSION, 2, NO_AUTH, PASSWORD] } else { &[VERSION, 1, NO_AUTH] }
}

/// The method that the proxy chose of those offered.
fn method(answer: [u8; 2], password: bool) -> Result<u8, ProxyFault> {
    match answer {
        [VERSION, NO_AUTH] => Ok(NO_AUTH),
        [VERSION, PASSWORD] if password => Ok(PASSWORD),
        [VERSION, NONE_ACCEPTABLE | PASSWORD] if !password => Err(ProxyFault::AuthRequired),
        [VERSION, NONE_ACCEPTABLE] => Err(ProxyFault::AuthRejected),
        _ => Err(ProxyFault::NotThisProtocol(answer.to_vec())),
    }
}

/// RFC 1929 section 2; both are known to have at most 255 bytes.
fn sign_in(user: &str, password: &Secret) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(513));
    bytes.push(1);
    for text in [user, password.expose()] {
        bytes.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
        bytes.extend(text.bytes().take(255));
    }
    bytes
}

/// CONNECT, RFC 1928 section 4.
fn request(target: &Target, port: u16) -> Vec<u8> {
    let mut bytes = vec![VERSION, 1, 0];
    match target {
        Target::Address(IpAddr::V4(address)) => {
            bytes.push(1);
            bytes.extend(address.octets());
        }
        Target::Address(IpAddr::V6(address)) => {
            bytes.push(4);
            bytes.extend(address.octets());
        }
        Target::Name(name) => {
            bytes.push(3);
            bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            bytes.extend(name.bytes().take(255));
        }
    }
    bytes.extend(port.to_be_bytes());
    bytes
}

/// RFC 1928 section 6. Codes 3 to 6 speak of the server, not of the proxy.
fn reply(version: u8, code: u8) -> Result<(), ProxyFault> {
    if version != VERSION {
        return Err(ProxyFault::NotThisProtocol(vec![version, code]));
    }
    match code {
        0 => Ok(()),
        2 => Err(ProxyFault::NotAllowed),
        3 | 4 => Err(ProxyFault::TargetUnreachable),
        5 => Err(ProxyFault::TargetRefused),
        6 => Err(ProxyFault::TargetTimeout),
        1 => Err(ProxyFault::Refused("general failure".into())),
        7 => Err(ProxyFault::Refused("command not supported".into())),
        8 => Err(ProxyFault::Refused("address type not supported".into())),
        other => Err(ProxyFault::Refused(format!("code {other}"))),
    }
}

/// How many bytes of the bound address and port are left after the first.
fn rest_of_address(kind: u8, first: u8) -> Option<usize> {
    match kind {
        1 => Some(3 + 2),
        4 => Some(15 + 2),
        3 => Some(usize::from(first) + 2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_the_standards_say() {
        let secret = Secret::new("pw".into()).unwrap();
        assert_eq!(*sign_in("me", &secret), b"\x01\x02me\x02pw");
        assert_eq!(request(&Target::of("192.0.2.1"), 993), b"\x05\x01\0\x01\xc0\0\x02\x01\x03\xe1");
        assert_eq!(request(&Target::of("h.org"), 25), b"\x05\x01\0\x03\x05h.org\0\x19");
        assert_eq!(request(&Target::of("::1"), 1).len(), 22);
    }

    #[test]
    fn tells_the_answers_apart() {
        assert_eq!(method([5, 0], true), Ok(NO_AUTH));
        assert_eq!(method([5, 2], true), Ok(PASSWORD));
        assert_eq!(method([5, 0xff], true), Err(ProxyFault::AuthRejected));
        assert_eq!(method([5, 0xff], false), Err(ProxyFault::AuthRequired));
        assert_eq!(method(*b"HT", false), Err(ProxyFault::NotThisProtocol(b"HT".to_vec())));
        assert_eq!(reply(5, 0), Ok(()));
        for code in 1..=u8::MAX {
            let fault = reply(5, code).unwrap_err();
            assert_eq!(fault.concerns_target(), (3..=6).contains(&code), "{code}: {fault:?}");
        }
        assert_eq!(rest_of_address(1, 0), Some(5));
        assert_eq!(rest_of_address(3, 255), Some(257));
        assert_eq!(rest_of_address(9, 0), None);
    }
}
