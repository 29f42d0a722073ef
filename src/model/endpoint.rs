//! Where a server is and how it is spoken to.

use std::{fmt, net::Ipv6Addr, str::FromStr};

/// One of the three protocols of a mail program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protocol {
    /// IMAP4rev1/rev2: RFC 3501, RFC 9051.
    Imap,
    /// POP3: RFC 1939.
    Pop3,
    /// Message submission: RFC 6409.
    Smtp,
}

impl Protocol {
    /// All three, in the order reports use.
    pub const ALL: [Self; 3] = [Self::Imap, Self::Pop3, Self::Smtp];

    /// `imap`, `pop3` or `smtp`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Pop3 => "pop3",
            Self::Smtp => "smtp",
        }
    }

    /// The name as people write it: IMAP, POP3, SMTP.
    pub fn name(self) -> &'static str {
        match self {
            Self::Imap => "IMAP",
            Self::Pop3 => "POP3",
            Self::Smtp => "SMTP",
        }
    }

    /// The registered port for this way of securing it (RFC 8314 section 7).
    pub fn default_port(self, security: Security) -> u16 {
        match (self, security == Security::Tls) {
            (Self::Imap, true) => 993,
            (Self::Imap, false) => 143,
            (Self::Pop3, true) => 995,
            (Self::Pop3, false) => 110,
            (Self::Smtp, true) => 465,
            (Self::Smtp, false) => 587,
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Protocol {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|protocol| protocol.id().eq_ignore_ascii_case(text.trim()))
            .ok_or_else(|| {
                format!("`{}` is no protocol; use imap, pop3 or smtp", text.escape_debug())
            })
    }
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte ("implicit TLS", RFC 8314 section 3).
    Tls,
    /// Plain start, then STARTTLS or STLS, mandatory here.
    StartTls,
    /// No TLS at all. Never used for signing in.
    Plain,
}

impl Security {
    /// `tls`, `starttls` or `plain`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::StartTls => "starttls",
            Self::Plain => "plain",
        }
    }

    /// As mail programs name it in their settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tls => "SSL/TLS",
            Self::StartTls => "STARTTLS",
            Self::Plain => "none",
        }
    }
}

impl fmt::Display for Security {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A server's address in a mail program's settings: protocol, host, port, security.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Endpoint {
    /// What is spoken there.
    pub protocol: Protocol,
    /// Host name as A-labels in lower case, or an IP address without brackets.
    pub host: String,
    /// TCP port, never 0.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
}

/// Why a text is no endpoint URL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// No scheme, or none that is known for this protocol.
    #[error("`{url}`: {found}; expected {expected}")]
    Scheme {
        /// The text.
        url: String,
        /// What stands where the scheme should.
        found: String,
        /// The schemes that fit.
        expected: String,
    },
    /// Empty or impossible host.
    #[error("`{url}`: `{host}` is no host name or IP address (IPv6 addresses go in brackets)")]
    Host {
        /// The text.
        url: String,
        /// The part that should be a host.
        host: String,
    },
    /// Not 1 to 65535.
    #[error("`{url}`: `{port}` is no port; expected a number from 1 to 65535")]
    Port {
        /// The text.
        url: String,
        /// The part that should be a port.
        port: String,
    },
    /// Something after the port: a path, a user name.
    #[error("`{url}`: remove `{extra}`; only the server and its port belong here")]
    Extra {
        /// The text.
        url: String,
        /// The part that does not belong.
        extra: String,
    },
}

impl Endpoint {
    /// Whether the host is that domain or lies below it.
    pub fn is_within(&self, domain: &str) -> bool {
        self.host == domain
            || self.host.strip_suffix(domain).is_some_and(|above| above.ends_with('.'))
    }

    /// Reads the URL forms of the command line: `imaps://host[:993]` (TLS from
    /// the start), `imap://host[:143]` (STARTTLS), `imap+plain://host` (none),
    /// likewise `pop3` and `smtp`.
    ///
    /// # Errors
    /// [`EndpointError`] says which part was found and what was expected.
    pub fn parse(protocol: Protocol, text: &str) -> Result<Self, EndpointError> {
        let url = || text.escape_debug().to_string();
        let p = protocol.id();
        let scheme_error = |found: String| EndpointError::Scheme {
            url: url(),
            found,
            expected: format!("{p}s://HOST (TLS), {p}://HOST (STARTTLS) or {p}+plain://HOST"),
        };
        let (scheme, rest) =
            text.trim().split_once("://").ok_or_else(|| scheme_error("no scheme".into()))?;
        let security = match scheme.to_ascii_lowercase() {
            s if s == format!("{p}s") => Security::Tls,
            s if s == p => Security::StartTls,
            s if s == format!("{p}+plain") => Security::Plain,
            s => return Err(scheme_error(format!("found `{}://`", s.escape_debug()))),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        if let Some(at) = authority.find(['/', '?', '#']) {
            return Err(EndpointError::Extra {
                url: url(),
                extra: authority[at..].escape_debug().to_string(),
            });
        }
        if let Some((_, _)) = authority.rsplit_once('@') {
            // The text may hold a password: it is not repeated.
            return Err(EndpointError::Extra {
                url: format!("{scheme}://…@…"),
                extra: "what stands before the @".into(),
            });
        }
        let (host, port) = split_host_port(authority);
        let host = normal_host(host).ok_or_else(|| EndpointError::Host {
            url: url(),
            host: host.escape_debug().to_string(),
        })?;
        let port = match port {
            None => protocol.default_port(security),
            Some(port) => port.parse::<u16>().ok().filter(|n| *n > 0).ok_or_else(|| {
                EndpointError::Port { url: url(), port: port.escape_debug().to_string() }
            })?,
        };
        Ok(Self { protocol, host, port, security })
    }

    /// `host:port`, IPv6 addresses in brackets.
    pub fn authority(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let suffix = match self.security {
            Security::Tls => "s",
            Security::StartTls => "",
            Security::Plain => "+plain",
        };
        write!(f, "{}{suffix}://{}", self.protocol, self.authority())
    }
}

fn split_host_port(authority: &str) -> (&str, Option<&str>) {
    let bracketed = authority.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    if let Some((host, tail)) = bracketed {
        // The bracket is kept off; anything odd after it makes the port fail.
        return (host, (!tail.is_empty()).then(|| tail.strip_prefix(':').unwrap_or(tail)));
    }
    match authority.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') => (host, Some(port)),
        _ => (authority, None),
    }
}

/// Lower-case A-labels, or a canonical IP address.
fn normal_host(host: &str) -> Option<String> {
    if let Ok(address) = host.parse::<Ipv6Addr>() {
        return Some(address.to_string());
    }
    let ascii = idna::domain_to_ascii_strict(host.trim_end_matches('.')).ok()?;
    (!ascii.is_empty()).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        for (protocol, typed, shown) in [
            (Protocol::Imap, "imaps://imap.yandex.ru", "imaps://imap.yandex.ru:993"),
            (Protocol::Imap, "IMAP://Imap.Yandex.RU:1143/", "imap://imap.yandex.ru:1143"),
            (Protocol::Pop3, "pop3+plain://127.0.0.1", "pop3+plain://127.0.0.1:110"),
            (Protocol::Smtp, "smtp://[::1]:2587", "smtp://[::1]:2587"),
            (Protocol::Smtp, "smtps://почта.рф", "smtps://xn--80a1acny.xn--p1ai:465"),
        ] {
            assert_eq!(Endpoint::parse(protocol, typed).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (typed, part) in [
            ("imap.yandex.ru", "no scheme"),
            ("pop3://h", "found `pop3://`"),
            ("imaps://", "is no host name"),
            ("imaps://h:0", "`0` is no port"),
            ("imaps://h:65536", "`65536` is no port"),
            ("imaps://h:", "`` is no port"),
            ("imaps://h/INBOX", "remove `/INBOX`"),
            ("imaps://bad_host", "is no host name"),
        ] {
            let error = Endpoint::parse(Protocol::Imap, typed).unwrap_err().to_string();
            assert!(error.contains(part), "{typed}: {error}");
        }
    }

    #[test]
    fn a_password_in_a_url_is_not_repeated() {
        let error = Endpoint::parse(Protocol::Imap, "imaps://anna:hunter2@h").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}
