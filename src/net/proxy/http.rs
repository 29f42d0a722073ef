//! HTTP CONNECT: RFC 9110 section 9.3.6, with Basic credentials (RFC 7617).

use base64::{Engine as _, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::{Target, Wire};
use crate::model::{ProxyFault, Secret};

/// The longest head of an answer that is read, in bytes.
const HEAD: usize = 8 * 1024;
/// How many interim answers (RFC 9110 section 15.2) are passed over.
const INTERIM: usize = 4;
/// How many characters of a proxy's reason are kept.
const REASON: usize = 120;

/// Asks the proxy for a connection. The stream stands right behind its answer.
pub(super) async fn connect(
    wire: &mut Wire,
    credentials: Option<(&str, &Secret)>,
    target: &Target,
    port: u16,
) -> Result<(), ProxyFault> {
    wire.send(&request(credentials, target, port)).await?;
    for _ in 0..INTERIM {
        let head = head(wire).await?;
        match status(&head) {
            None => {
                let first = head.into_iter().take(512).collect();
                return Err(ProxyFault::NotThisProtocol(first));
            }
            Some((100..=199, _)) => {}
            Some((code, reason)) => return judge(code, &reason, credentials.is_some()),
        }
    }
    Err(ProxyFault::Refused("too many interim answers".into()))
}

/// One head, up to its empty line; byte by byte, as what follows is not ours.
async fn head(wire: &mut Wire) -> Result<Vec<u8>, ProxyFault> {
    let mut head = Vec::new();
    let mut byte = [0; 1];
    while head.len() < HEAD && !head.ends_with(b"\r\n\r\n") && !head.ends_with(b"\n\n") {
        // Another protocol's first words may be all that ever comes.
        if head.len() == 5 && head != b"HTTP/" {
            break;
        }
        wire.read(&mut byte).await?;
        head.extend(byte);
    }
    Ok(head)
}

fn request(credentials: Option<(&str, &Secret)>, target: &Target, port: u16) -> Zeroizing<Vec<u8>> {
    let authority = match target {
        Target::Name(name) => format!("{name}:{port}"),
        Target::Address(address) if address.is_ipv6() => format!("[{address}]:{port}"),
        Target::Address(address) => format!("{address}:{port}"),
    };
    let start = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n");
    let mut bytes = Zeroizing::new(Vec::with_capacity(2048));
    bytes.extend_from_slice(start.as_bytes());
    if let Some((user, password)) = credentials {
        let plain = Zeroizing::new(format!("{user}:{}", password.expose()));
        let coded = Zeroizing::new(STANDARD.encode(plain.as_bytes()));
        bytes.extend_from_slice(b"Proxy-Authorization: Basic ");
        bytes.extend_from_slice(coded.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes
}

/// Code and reason of the status line (RFC 9112 section 4).
fn status(head: &[u8]) -> Option<(u16, String)> {
    let line = head.split(|&byte| byte == b'\n').next()?;
    let line = String::from_utf8_lossy(line);
    let rest = line.trim_end().strip_prefix("HTTP/")?;
    let (_version, rest) = rest.split_once(' ')?;
    let (code, reason) = rest.split_once(' ').unwrap_or((rest, ""));
    let code = code.parse().ok().filter(|code| (100..=599).contains(code))?;
    Some((code, reason.trim().chars().take(REASON).collect()))
}

/// What the answer means; any 2xx opens the tunnel.
fn judge(code: u16, reason: &str, signed_in: bool) -> Result<(), ProxyFault> {
    Err(match code {
        200..=299 => return Ok(()),
        407 if signed_in => ProxyFault::AuthRejected,
        407 => ProxyFault::AuthRequired,
        403 | 405 => ProxyFault::NotAllowed,
        504 => ProxyFault::TargetTimeout,
        502 | 503 => ProxyFault::TargetUnreachable,
        _ if reason.is_empty() => ProxyFault::Refused(code.to_string()),
        _ => ProxyFault::Refused(format!("{code} {reason}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_the_standards_say() {
        let secret = Secret::new("open sesame".into()).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&request(
                Some(("Aladdin", &secret)),
                &Target::of("h.org"),
                993
            )),
            "CONNECT h.org:993 HTTP/1.1\r\nHost: h.org:993\r\n\
             Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n"
        );
        assert!(
            request(None, &Target::of("2001:db8::1"), 25).starts_with(b"CONNECT [2001:db8::1]:25 ")
        );
    }

    #[test]
    fn tells_the_answers_apart() {
        let answer = |head: &str| {
            let (code, reason) = status(head.as_bytes()).unwrap();
            judge(code, &reason, false)
        };
        assert_eq!(answer("HTTP/1.1 200 Connection established\r\n\r\n"), Ok(()));
        assert_eq!(answer("HTTP/1.0 200\r\n\r\n"), Ok(()));
        assert_eq!(answer("HTTP/1.1 407 Who?\r\n\r\n"), Err(ProxyFault::AuthRequired));
        assert_eq!(answer("HTTP/1.1 403 No\r\n\r\n"), Err(ProxyFault::NotAllowed));
        assert_eq!(answer("HTTP/1.1 504 Late\r\n\r\n"), Err(ProxyFault::TargetTimeout));
        assert_eq!(answer("HTTP/1.1 500 Oh\r\n\r\n"), Err(ProxyFault::Refused("500 Oh".into())));
        for head in
            ["220 mail ready\r\n", "HTTP/1.1 abc\r\n", "HTTP/1.1 99999 x\r\n", "HTTP/1.1", ""]
        {
            assert_eq!(status(head.as_bytes()), None, "{head}");
        }
    }
}
