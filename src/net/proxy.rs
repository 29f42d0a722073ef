//! Connections through a proxy: SOCKS5 (RFC 1928) and HTTP CONNECT (RFC 9110
//! section 9.3.6). What is said there is made and read in [`socks`] and
//! [`http`]; sockets and time are here.
//!
//! Answers are read to their last byte and not beyond: what follows may be
//! the mail server's greeting already.

mod http;
mod socks;

use std::{fmt, net::IpAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, timeout_at},
};

use super::{
    Context,
    dial::{self, Dialled, Rest, Undialled},
};
use crate::model::{Fault, ProxyFault, Secret};

/// How many addresses of a name are tried through a proxy, one after the other.
const ADDRESSES: usize = 4;

/// A proxy that every connection to a mail server goes through.
#[derive(Debug, Clone)]
pub struct Proxy {
    /// What it speaks.
    pub kind: ProxyKind,
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The user name there.
    pub user: Option<String>,
    /// The password there. Both protocols carry it in the clear.
    pub password: Option<Secret>,
}

/// What a proxy speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyKind {
    /// SOCKS5; names are looked up here.
    Socks5,
    /// SOCKS5; the proxy looks names up.
    Socks5h,
    /// HTTP CONNECT; the proxy looks names up.
    Http,
}

/// Why a text is no proxy. Shows no part of it that may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProxyError {
    /// No scheme, or none that is known.
    #[error(
        "the proxy's URL has no scheme that is known; expected socks5://HOST:PORT, \
         socks5h://HOST:PORT (the proxy looks names up) or http://HOST:PORT"
    )]
    Scheme,
    /// A password in the URL: others can read the arguments of a process.
    #[error(
        "there is a password in the proxy's URL, where others can see it; write USER@HOST:PORT \
         only, put the password into an environment variable, and name that one with \
         --proxy-password-env VAR"
    )]
    Password,
    /// No host, or something that is none.
    #[error("`{0}` is no host name or IP address of a proxy (IPv6 addresses go in brackets)")]
    Host(String),
    /// No port, or something that is none.
    #[error(
        "the proxy `{0}` has no port from 1 to 65535; expected HOST:PORT, as in proxy.example.org:1080"
    )]
    Port(String),
    /// Something after the port.
    #[error("only HOST:PORT belongs into the proxy's URL; remove what follows the port")]
    Extra,
    /// A user name without a password.
    #[error("the proxy's URL names a user; name the password's variable with --proxy-password-env")]
    NoPassword,
    /// A password without a user name.
    #[error("a password for the proxy was given, but no user; write it as socks5://USER@HOST:PORT")]
    NoUser,
    /// Longer than SOCKS5 can carry (RFC 1929 section 2), or with a character
    /// that HTTP Basic cannot (RFC 7617 section 2).
    #[error(
        "user name and password for a proxy have at most 255 bytes each, and for an HTTP proxy \
         no colon in the user name and no control characters"
    )]
    Credentials,
}

impl Proxy {
    /// Reads `socks5://[USER@]HOST:PORT`, `socks5h://…` or `http://…`.
    ///
    /// # Errors
    /// [`ProxyError`] says what to change.
    pub fn parse(url: &str) -> Result<Self, ProxyError> {
        let (scheme, rest) = url.split_once("://").ok_or(ProxyError::Scheme)?;
        let kind = match scheme.to_ascii_lowercase().as_str() {
            "socks5" => ProxyKind::Socks5,
            "socks5h" => ProxyKind::Socks5h,
            "http" => ProxyKind::Http,
            _ => return Err(ProxyError::Scheme),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (user, authority) = match rest.rsplit_once('@') {
            Some((user, _)) if user.contains(':') => return Err(ProxyError::Password),
            Some((user, authority)) => (Some(user.to_owned()), authority),
            None => (None, rest),
        };
        if authority.contains(['/', '?', '#']) {
            return Err(ProxyError::Extra);
        }
        let shown = || authority.escape_debug().to_string();
        let (host, port) = authority.rsplit_once(':').ok_or_else(|| ProxyError::Port(shown()))?;
        let port = port.parse::<u16>().ok().filter(|port| *port > 0);
        let port = port.ok_or_else(|| ProxyError::Port(shown()))?;
        let bracketed = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let name = host.trim_end_matches('.').to_ascii_lowercase();
        let host = match bracketed {
            Some(inner) => inner.parse::<std::net::Ipv6Addr>().ok().map(|ip| ip.to_string()),
            None if plausible(&name) => Some(name),
            None => None,
        };
        let host = host.ok_or_else(|| ProxyError::Host(shown()))?;
        Ok(Self { kind, host, port, user: user.filter(|user| !user.is_empty()), password: None })
    }

    /// Adds the password, where there is one.
    ///
    /// # Errors
    /// [`ProxyError`] where user name and password do not go together.
    pub fn with_password(mut self, password: Option<Secret>) -> Result<Self, ProxyError> {
        match (&self.user, &password) {
            (Some(_), None) => return Err(ProxyError::NoPassword),
            (None, Some(_)) => return Err(ProxyError::NoUser),
            (Some(user), Some(password)) => {
                let fits = |text: &str| {
                    text.len() <= 255
                        && (self.kind != ProxyKind::Http || !text.chars().any(char::is_control))
                };
                let colon = self.kind == ProxyKind::Http && user.contains(':');
                if colon || !fits(user) || !fits(password.expose()) {
                    return Err(ProxyError::Credentials);
                }
            }
            (None, None) => {}
        }
        self.password = password;
        Ok(self)
    }

    fn credentials(&self) -> Option<(&str, &Secret)> {
        self.user.as_deref().zip(self.password.as_ref())
    }
}

fn plausible(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 253
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
}

/// Without user name and password.
impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.kind {
            ProxyKind::Socks5 => "socks5",
            ProxyKind::Socks5h => "socks5h",
            ProxyKind::Http => "http",
        };
        if self.host.contains(':') {
            write!(f, "{scheme}://[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{scheme}://{}:{}", self.host, self.port)
        }
    }
}

/// Where a proxy is to connect to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Name(String),
    Address(IpAddr),
}

impl Target {
    fn of(host: &str) -> Self {
        host.parse().map_or_else(|_| Self::Name(host.to_owned()), Self::Address)
    }
}

/// Connects to the host through the proxy.
pub(super) async fn dial(
    context: &Context,
    proxy: &Proxy,
    host: &str,
    port: u16,
) -> Result<Dialled, Undialled> {
    let (targets, resolved_ms) = if proxy.kind == ProxyKind::Socks5 {
        let addresses = dial::look_up(context, host).await?;
        let targets = addresses.into_iter().take(ADDRESSES).map(Target::Address).collect();
        (targets, Some(context.clock.ms()))
    } else {
        (vec![Target::of(host)], None)
    };
    let mut first = None;
    for target in targets {
        match through(context, proxy, &target, port).await {
            Ok((stream, round_trips)) => {
                return Ok(Dialled {
                    stream,
                    address: None,
                    way: proxy.to_string(),
                    unreachable: Vec::new(),
                    rest: Rest::none(),
                    resolved_ms,
                    round_trips,
                });
            }
            Err(fault) => {
                // Another address of the server may do; another try at the proxy does not.
                let again = fault.concerns_target();
                first.get_or_insert(fault);
                if !again {
                    break;
                }
            }
        }
    }
    let fault = first.unwrap_or(ProxyFault::Closed);
    Err(Undialled::at_connect(Fault::Proxy { proxy: proxy.to_string(), fault }, resolved_ms))
}

/// One connection through the proxy, and the round trips that it took.
async fn through(
    context: &Context,
    proxy: &Proxy,
    target: &Target,
    port: u16,
) -> Result<(TcpStream, u32), ProxyFault> {
    let limit = context.limits.step;
    let not_reached = |fault| ProxyFault::NotReached(Box::new(fault));
    let addresses =
        dial::look_up(context, &proxy.host).await.map_err(|failed| not_reached(failed.fault))?;
    let reached = dial::reach(addresses, proxy.port, limit).await;
    let stream = reached.map_err(|dead| not_reached(dial::worst(&dead)))?.stream;
    let mut wire = Wire { stream, limit, step_ends: Instant::now() + limit, round_trips: 1 };
    match proxy.kind {
        ProxyKind::Http => http::connect(&mut wire, proxy.credentials(), target, port).await?,
        ProxyKind::Socks5 | ProxyKind::Socks5h => {
            socks::connect(&mut wire, proxy.credentials(), target, port).await?;
        }
    }
    Ok((wire.stream, wire.round_trips))
}

/// The connection to a proxy: each question and its answer within the limit.
struct Wire {
    stream: TcpStream,
    limit: Duration,
    step_ends: Instant,
    round_trips: u32,
}

impl Wire {
    async fn send(&mut self, bytes: &[u8]) -> Result<(), ProxyFault> {
        self.round_trips += 1;
        self.step_ends = Instant::now() + self.limit;
        match timeout_at(self.step_ends, self.stream.write_all(bytes)).await {
            // A proxy that hangs up may have said why.
            Ok(_) => Ok(()),
            Err(_) => Err(self.silent()),
        }
    }

    /// Reads as many bytes as the buffer takes.
    async fn read(&mut self, buffer: &mut [u8]) -> Result<(), ProxyFault> {
        match timeout_at(self.step_ends, self.stream.read_exact(buffer)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(_)) => Err(ProxyFault::Closed),
            Err(_) => Err(self.silent()),
        }
    }

    fn silent(&self) -> ProxyFault {
        let limit = self.limit.as_millis();
        ProxyFault::Silent { limit_ms: u64::try_from(limit).unwrap_or(u64::MAX) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        for (url, shown, user) in [
            ("socks5://127.0.0.1:1080", "socks5://127.0.0.1:1080", None),
            (
                "SOCKS5H://anna@Proxy.example.org.:1080/",
                "socks5h://proxy.example.org:1080",
                Some("anna"),
            ),
            ("http://a@b@[::1]:3128", "http://[::1]:3128", Some("a@b")),
        ] {
            let proxy = Proxy::parse(url).unwrap();
            assert_eq!(proxy.to_string(), shown);
            assert_eq!(proxy.user.as_deref(), user);
        }
    }

    #[test]
    fn says_what_is_wrong_and_repeats_no_password() {
        for (url, part) in [
            ("proxy:1080", "no scheme"),
            ("https://h:1", "no scheme"),
            ("socks5://anna:hunter2@h:1", "--proxy-password-env"),
            ("socks9://anna:hunter2@h:1", "no scheme"),
            ("http://anna:hunter2", "no port"),
            ("socks5://h", "no port"),
            ("socks5://h:0", "no port"),
            ("socks5://:1080", "no host"),
            ("socks5://::1:1080", "no host"),
            ("socks5://[h]:1080", "no host"),
            ("http://h:1/path", "remove what follows"),
        ] {
            let error = Proxy::parse(url).unwrap_err();
            assert!(error.to_string().contains(part), "{url}: {error}");
        }
        let error = Proxy::parse("socks5://anna:hunter2@h:1").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }

    #[test]
    fn user_and_password_go_together() {
        let secret = |text: &str| Some(Secret::new(text.into()).unwrap());
        let proxy = |url| Proxy::parse(url).unwrap();
        let with = |url, password: Option<Secret>| proxy(url).with_password(password).map(drop);
        assert_eq!(with("socks5://h:1", None), Ok(()));
        assert_eq!(with("socks5://u@h:1", secret("p")), Ok(()));
        assert_eq!(with("socks5://u@h:1", None), Err(ProxyError::NoPassword));
        assert_eq!(with("socks5://h:1", secret("p")), Err(ProxyError::NoUser));
        let long = "p".repeat(256);
        assert_eq!(with("socks5://u@h:1", secret(&long)), Err(ProxyError::Credentials));
    }
}
