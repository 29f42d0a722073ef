//! One staged server, as the scenario file describes it.

use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::AtomicU32},
};

use serde::{Deserialize, Deserializer, de};

use super::inbox::Inbox;
use crate::model::{Protocol, Secret, Security, Stage};

/// One staged server.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Server {
    /// The host name that clients know it by, lower case.
    pub host: String,
    /// What it speaks.
    pub protocol: Protocol,
    /// The port that clients know it by: the real one, as 993. It listens on another.
    pub port: u16,
    /// How clients are told to protect the connection.
    pub security: Security,
    /// What it does in truth; as `security`, unless the scenario is about the difference.
    pub speaks: Security,
    /// The first words, lines divided by `\n`.
    pub greeting: String,
    /// The name it calls itself in answers to EHLO and HELO.
    pub name: String,
    /// What it offers, when.
    pub capabilities: Offers,
    /// Who may sign in. Where empty, the scenario's common accounts.
    pub accounts: Vec<Account>,
    /// The answer to a good sign-in.
    pub accepted: String,
    /// The answer to a wrong user name or password.
    pub refused: String,
    /// The answer to MAIL before signing in (SMTP).
    pub refused_unsigned: String,
    /// The senders that MAIL takes; empty: any (SMTP).
    pub senders: Vec<String>,
    /// The answer to MAIL with another sender (SMTP).
    pub refused_sender: String,
    /// Answers instead of the usual ones, by the command's beginning in upper case.
    pub answers: BTreeMap<String, String>,
    /// Words in the clear straight after the answer to STARTTLS, as from somebody in between.
    pub starttls_tail: Option<String>,
    /// What goes wrong below the level of replies.
    pub fault: Option<Fault>,
    /// What it shows of itself under TLS.
    pub certificate: Certificate,
    /// The only TLS version it speaks, `1.2` or `1.3`; absent: both.
    pub tls_version: Option<String>,
    /// How it plays its part in SCRAM.
    pub scram: Scram,
    /// Whether it asks clients for a certificate.
    pub asks_for_certificate: bool,
    /// How many connections it serves at once; more are closed without a word.
    pub connections: u16,
    /// What its mailbox holds (IMAP and POP3).
    pub mailbox: Inbox,
}

/// What a server offers: words of CAPABILITY, lines of CAPA or EHLO. Absent
/// lists: IMAP4rev1 alone, no CAPA at all, EHLO without extensions.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offers {
    /// While the connection is in the clear.
    pub before_tls: Option<Vec<String>>,
    /// Under TLS.
    pub under_tls: Option<Vec<String>>,
    /// After signing in; absent: as before it.
    pub after_sign_in: Option<Vec<String>>,
}

/// Somebody who may sign in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The forms of the user name that are taken, letter case aside.
    pub user: Vec<String>,
    /// The password. Made up: it opens nothing but this scenario.
    #[serde(deserialize_with = "secret")]
    pub password: Secret,
    /// The access tokens that are known (XOAUTH2, OAUTHBEARER).
    #[serde(default)]
    pub tokens: Vec<Token>,
    /// The server's reply although user name and password are right; absent: it accepts.
    pub refused: Option<String>,
    /// After how many wrong passwords in a row, over all servers, it is locked;
    /// absent: never.
    pub locks_after: Option<u32>,
    /// The wrong passwords so far, the same number for every server.
    #[serde(skip)]
    pub failures: Arc<AtomicU32>,
}

impl Account {
    /// Whether this is a form of the account's user name, letter case aside.
    pub(super) fn has_form(&self, user: &str) -> bool {
        self.user.iter().any(|form| form.to_lowercase() == user.to_lowercase())
    }
}

/// An access token, and what the server says of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Token {
    /// The token. Made up, as the passwords are.
    #[serde(deserialize_with = "secret")]
    pub token: Secret,
    /// Why it is not taken (RFC 7628 section 3.2.2); absent: it is.
    pub status: Option<String>,
    /// The scope that a token needs, as the server tells it.
    pub scope: Option<String>,
    /// The schemes, likewise.
    pub schemes: Option<String>,
}

/// How a server plays its part in SCRAM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scram {
    /// How many iterations it asks for.
    pub iterations: u32,
    /// How it proves that it knows the password.
    pub signature: Signature,
}

impl Default for Scram {
    fn default() -> Self {
        Self { iterations: 4096, signature: Signature::Right }
    }
}

/// A server's proof that it knows the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signature {
    /// As it must be.
    Right,
    /// Wrong: it does not know the password.
    Wrong,
    /// None at all.
    None,
}

/// What goes wrong below the level of replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Where: instead of (or while) answering this stage.
    pub at: Stage,
    /// How.
    pub manner: Manner,
}

/// How a server misbehaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Nothing listens: the connection is refused (at `connect` only).
    Refuse,
    /// Says nothing, keeps the connection.
    Silence,
    /// Ends the connection in an orderly way.
    Close,
    /// Resets the connection.
    Reset,
    /// Answers in single bytes, with so many milliseconds between them.
    Drip(u16),
    /// Answers after so many milliseconds.
    Delay(u16),
    /// Sends one line without end.
    Flood,
    /// Sends lines without end: a reply that goes on and on.
    Babble,
    /// Announces a literal of 4 GiB and sends without end (IMAP only).
    Literal,
    /// Challenges without end (at `auth` only).
    Challenge,
    /// Closes its own direction and still reads.
    HalfClose,
}

/// What a server shows of itself under TLS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What is right or wrong with it.
    pub validity: Validity,
    /// The names it is for; empty: the server's host.
    pub names: Vec<String>,
    /// The issuer's name; absent: the practice CA's own.
    pub issuer: Option<String>,
}

/// What is right or wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Valid for so many days more.
    Valid(u16),
    /// Expired so many days ago.
    Expired(u16),
    /// Valid in so many days.
    NotYetValid(u16),
    /// Its own issuer.
    SelfSigned,
    /// From an issuer that nobody trusts.
    UntrustedIssuer,
    /// From an issuer that only the client's operating system trusts.
    SystemIssuer,
    /// Its intermediate certificate is not sent.
    Incomplete,
    /// Its intermediate certificate expired so many days ago.
    IssuerExpired(u16),
    /// Revoked, as its stapled OCSP response says.
    Revoked,
}

impl Default for Certificate {
    fn default() -> Self {
        Self { validity: Validity::Valid(90), names: Vec::new(), issuer: None }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    host: String,
    protocol: Protocol,
    port: u16,
    security: Security,
    speaks: Option<Security>,
    greeting: Option<String>,
    name: Option<String>,
    #[serde(default)]
    capabilities: Offers,
    #[serde(default)]
    accounts: Vec<Account>,
    accepted: Option<String>,
    refused: Option<String>,
    refused_unsigned: Option<String>,
    #[serde(default)]
    senders: Vec<String>,
    refused_sender: Option<String>,
    #[serde(default)]
    answers: BTreeMap<String, String>,
    starttls_tail: Option<String>,
    fault: Option<Fault>,
    #[serde(default)]
    certificate: Certificate,
    tls_version: Option<String>,
    #[serde(default)]
    scram: Scram,
    #[serde(default)]
    asks_for_certificate: bool,
    connections: Option<u16>,
    mailbox: Option<Inbox>,
}

/// What each protocol says where the scenario does not.
struct Usual {
    greeting: &'static str,
    accepted: &'static str,
    refused: &'static str,
}

fn usual(protocol: Protocol) -> Usual {
    match protocol {
        Protocol::Imap => Usual {
            greeting: "* OK IMAP4rev1 ready",
            accepted: "OK Signed in",
            refused: "NO [AUTHENTICATIONFAILED] Authentication failed",
        },
        Protocol::Pop3 => Usual {
            greeting: "+OK POP3 ready",
            accepted: "+OK Signed in",
            refused: "-ERR [AUTH] Authentication failed",
        },
        Protocol::Smtp => Usual {
            greeting: "220 {name} ESMTP",
            accepted: "235 2.7.0 Authentication successful",
            refused: "535 5.7.8 Authentication failed",
        },
    }
}

impl TryFrom<Raw> for Server {
    type Error = String;

    fn try_from(raw: Raw) -> Result<Self, String> {
        let host = raw.host.to_ascii_lowercase();
        let plain_name = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
        if host.is_empty() || !host.chars().all(plain_name) {
            let found = raw.host.escape_debug();
            return Err(format!("host `{found}`; expected a name such as imap.yandex.ru"));
        }
        if raw.port == 0 {
            return Err("port 0; expected the port that clients are told, as 993".into());
        }
        let smtp_only = [
            ("refused_unsigned", raw.refused_unsigned.is_some()),
            ("senders", !raw.senders.is_empty()),
            ("refused_sender", raw.refused_sender.is_some()),
            ("name", raw.name.is_some()),
        ];
        if let Some((key, _)) = smtp_only.iter().find(|(_, set)| *set)
            && raw.protocol != Protocol::Smtp
        {
            return Err(format!("`{key}` at a server for {}; it is for smtp only", raw.protocol));
        }
        if raw.protocol == Protocol::Smtp && raw.mailbox.is_some() {
            return Err("`mailbox` at a server for smtp; it is for imap and pop3 only".into());
        }
        if raw.protocol != Protocol::Imap
            && matches!(raw.fault, Some(Fault { manner: Manner::Literal, .. }))
        {
            return Err(format!("`literal` at a server for {}; IMAP alone has them", raw.protocol));
        }
        if raw.scram.iterations == 0 {
            return Err("`scram`: iterations = 0; expected 1 or more".into());
        }
        let version = raw.tls_version.as_deref();
        if !matches!(version, None | Some("1.2" | "1.3")) {
            return Err("`tls_version`: expected \"1.2\" or \"1.3\"".into());
        }
        let usual = usual(raw.protocol);
        let name = raw.name.unwrap_or_else(|| host.clone());
        Ok(Self {
            speaks: raw.speaks.unwrap_or(raw.security),
            greeting: raw.greeting.unwrap_or_else(|| usual.greeting.replace("{name}", &name)),
            accepted: raw.accepted.unwrap_or_else(|| usual.accepted.into()),
            refused: raw.refused.unwrap_or_else(|| usual.refused.into()),
            refused_unsigned: raw
                .refused_unsigned
                .unwrap_or_else(|| "530 5.7.0 Authentication required".into()),
            refused_sender: raw
                .refused_sender
                .unwrap_or_else(|| "553 5.7.1 Sender address rejected".into()),
            answers: raw.answers.into_iter().map(|(k, v)| (k.to_ascii_uppercase(), v)).collect(),
            host,
            protocol: raw.protocol,
            port: raw.port,
            security: raw.security,
            name,
            capabilities: raw.capabilities,
            accounts: raw.accounts,
            senders: raw.senders,
            starttls_tail: raw.starttls_tail,
            fault: raw.fault,
            certificate: raw.certificate,
            tls_version: raw.tls_version,
            scram: raw.scram,
            asks_for_certificate: raw.asks_for_certificate,
            connections: raw.connections.unwrap_or(32),
            mailbox: raw.mailbox.unwrap_or_default(),
        })
    }
}

impl<'de> Deserialize<'de> for Fault {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct RawFault {
            at: Stage,
            does: String,
            ms: Option<u16>,
        }
        let RawFault { at, does, ms } = RawFault::deserialize(deserializer)?;
        let wrong = |text: String| Err(de::Error::custom(text));
        let manner = match (does.as_str(), ms) {
            ("refuse", None) => Manner::Refuse,
            ("silence", None) => Manner::Silence,
            ("close", None) => Manner::Close,
            ("reset", None) => Manner::Reset,
            ("flood", None) => Manner::Flood,
            ("babble", None) => Manner::Babble,
            ("literal", None) => Manner::Literal,
            ("challenge", None) => Manner::Challenge,
            ("half-close", None) => Manner::HalfClose,
            ("drip", Some(ms)) => Manner::Drip(ms),
            ("delay", Some(ms)) => Manner::Delay(ms),
            ("drip" | "delay", None) => return wrong(format!("`{does}` needs `ms`")),
            (
                "refuse" | "silence" | "close" | "reset" | "flood" | "babble" | "literal"
                | "challenge" | "half-close",
                Some(_),
            ) => {
                return wrong(format!("`ms` does not go with `{does}`; remove it"));
            }
            _ => {
                return wrong(format!(
                    "does = `{}`; expected refuse, silence, close, reset, half-close, \
                     drip, delay, flood, babble, literal or challenge",
                    does.escape_debug()
                ));
            }
        };
        match (at, manner) {
            (Stage::Connect, Manner::Refuse | Manner::Silence)
            | (Stage::Auth, Manner::Challenge)
            | (Stage::Tls, Manner::Silence | Manner::Close | Manner::Reset) => {}
            (Stage::Resolve, _) => return wrong("a name is staged under [dns], not here".into()),
            (Stage::Connect, _) => return wrong("at `connect`: refuse or silence".into()),
            (_, Manner::Refuse) => return wrong("`refuse` is possible at `connect` only".into()),
            (Stage::Tls, _) => return wrong("at `tls`: silence, close or reset".into()),
            (_, Manner::Challenge) => {
                return wrong("`challenge` is possible at `auth` only".into());
            }
            _ => {}
        }
        Ok(Self { at, manner })
    }
}

impl<'de> Deserialize<'de> for Certificate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct RawCertificate {
            is: String,
            days: Option<u16>,
            #[serde(default)]
            names: Vec<String>,
            issuer: Option<String>,
        }
        let RawCertificate { is, days, names, issuer } = RawCertificate::deserialize(deserializer)?;
        if days.is_some_and(|days| !(1..=3650).contains(&days)) {
            return Err(de::Error::custom("`days`: expected 1 to 3650"));
        }
        let validity = match (is.as_str(), days) {
            ("valid", days) => Validity::Valid(days.unwrap_or(90)),
            ("expired", Some(days)) => Validity::Expired(days),
            ("not-yet-valid", Some(days)) => Validity::NotYetValid(days),
            ("self-signed", None) => Validity::SelfSigned,
            ("untrusted-issuer", None) => Validity::UntrustedIssuer,
            ("system-issuer", None) => Validity::SystemIssuer,
            ("incomplete", None) => Validity::Incomplete,
            ("issuer-expired", Some(days)) => Validity::IssuerExpired(days),
            ("revoked", None) => Validity::Revoked,
            ("expired" | "not-yet-valid" | "issuer-expired", None) => {
                return Err(de::Error::custom(format!("`{is}` needs `days`")));
            }
            (
                "self-signed" | "untrusted-issuer" | "system-issuer" | "incomplete" | "revoked",
                Some(_),
            ) => {
                return Err(de::Error::custom(format!(
                    "`days` does not go with `{is}`; remove it"
                )));
            }
            _ => {
                return Err(de::Error::custom(format!(
                    "is = `{}`; expected valid, expired, not-yet-valid, self-signed, \
                     untrusted-issuer, system-issuer, incomplete, issuer-expired or revoked",
                    is.escape_debug()
                )));
            }
        };
        Ok(Self { validity, names, issuer })
    }
}

pub(super) fn optional_secret<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Secret>, D::Error> {
    secret(deserializer).map(Some)
}

fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    Secret::new(String::deserialize(deserializer)?).map_err(de::Error::custom)
}
