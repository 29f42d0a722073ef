//! A scenario file: one staged situation, its sentence, and what a check of it
//! must find. The schema is described in `presets/scenarios/README.md`.

use std::{collections::BTreeMap, net::IpAddr, sync::Arc};

use serde::{Deserialize, Deserializer, de};
use time::Duration;

use super::server::{Account, Server};
use crate::{
    knowledge::{
        document::{Document, Misread, Step},
        embedded,
    },
    model::{Address, Cause, Confidence, Endpoint, Protocol, ResolverFault, Secret, Verdict},
    wire::Mechanism,
};

/// The schema number that is understood here.
const SCHEMA: u32 = 1;

/// Why a text is no scenario. The message names file and line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScenarioError {
    /// The file is no TOML, or does not fit the schema.
    #[error("{file}:{line}: {message}; the keys are described in presets/scenarios/README.md")]
    Content {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What was found and what was expected.
        message: String,
    },
    /// The file's name gives no id.
    #[error(
        "{file}: the file name is the scenario's id; expected small letters, digits and `-`, \
         then `.toml`, as in yandex-pop3-off.toml"
    )]
    Name {
        /// The file.
        file: String,
    },
}

/// One staged situation.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The file name without `.toml`.
    pub id: String,
    /// Its name for people: one sentence.
    pub sentence: String,
    /// What is to be checked.
    pub check: Check,
    /// What name resolution answers, by host name in lower case. Every server's
    /// host is here; a name that is not does not exist.
    pub dns: BTreeMap<String, DnsAnswer>,
    /// How the client's clock is set.
    pub clock: Clock,
    /// The servers.
    pub servers: Vec<Arc<Server>>,
    /// What a check must find.
    pub expect: Expect,
}

/// What is to be checked, as a user would ask for it on the command line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The mail address.
    #[serde(deserialize_with = "address")]
    pub address: Address,
    /// The password to try. Made up: it opens nothing but this scenario.
    #[serde(default, deserialize_with = "super::server::optional_secret")]
    pub password: Option<Secret>,
    /// The OAuth 2.0 access token to try instead.
    #[serde(default, deserialize_with = "super::server::optional_secret")]
    pub token: Option<Secret>,
    /// The name in the client's certificate, which is tried where neither a
    /// password nor a token is.
    pub certificate: Option<String>,
    /// The one mechanism to sign in with.
    #[serde(default, deserialize_with = "mechanism")]
    pub mechanism: Option<Mechanism>,
    /// The user name, where it is not what the preset says.
    pub user: Option<String>,
    /// The preset, where the address's domain does not name it.
    pub provider: Option<String>,
    /// Only these protocols; empty: all.
    #[serde(default)]
    pub protocols: Vec<Protocol>,
    /// Endpoints in the command line's URL forms (`--imap`).
    #[serde(default, deserialize_with = "imap_endpoints")]
    pub imap: Vec<Endpoint>,
    /// As `imap`, for `--pop3`.
    #[serde(default, deserialize_with = "pop3_endpoints")]
    pub pop3: Vec<Endpoint>,
    /// As `imap`, for `--smtp`.
    #[serde(default, deserialize_with = "smtp_endpoints")]
    pub smtp: Vec<Endpoint>,
    /// The sender that the submission server is asked about (`--sender`).
    pub sender: Option<String>,
    /// The endpoint, `host:port`, to sign in at in the clear
    /// (`--insecure-plaintext-auth`).
    #[serde(default, deserialize_with = "plaintext_auth")]
    pub plaintext_auth: Option<(String, u16)>,
    /// Whether the preset's alternative ports are probed too (`--all`).
    #[serde(default)]
    pub all: bool,
    /// Whether another form of the user name is tried (`--try-user-forms`).
    #[serde(default)]
    pub try_user_forms: bool,
    /// The bound for one step, in seconds (`--timeout`).
    pub timeout_seconds: Option<u16>,
}

/// What name resolution says about one host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DnsAnswer {
    /// These addresses.
    Addresses(Vec<IpAddr>),
    /// The name does not exist (RFC 1035 section 4.1.1, NXDOMAIN).
    NxDomain,
    /// The name exists and has no address.
    NoAddress,
    /// The resolver fails.
    Failed(ResolverFault),
}

/// How the client's clock is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    /// How far it is ahead of the true time; negative where it is behind.
    pub ahead: Duration,
}

/// What a check of the scenario must find.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// The answer in a word.
    #[serde(deserialize_with = "verdict")]
    pub verdict: Verdict,
    /// The exit code.
    pub exit: u8,
    /// The root cause; absent where nothing is to be found.
    pub first: Option<First>,
    /// The causes of the further findings, in any order.
    #[serde(default)]
    pub others: Vec<Cause>,
}

/// The finding that must come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// The cause.
    pub cause: Cause,
    /// The protocol it concerns; absent where it is all of them.
    pub protocol: Option<Protocol>,
    /// How sure it must be.
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(deserialize_with = "schema")]
    #[expect(dead_code, reason = "checked while it is read")]
    schema: u32,
    #[serde(deserialize_with = "sentence")]
    sentence: String,
    check: Check,
    #[serde(default)]
    dns: BTreeMap<String, DnsAnswer>,
    #[serde(default)]
    clock: Clock,
    #[serde(default)]
    accounts: Vec<Account>,
    #[serde(default)]
    servers: Vec<Server>,
    expect: Expect,
}

impl Scenario {
    /// The scenarios that the program carries with it, sorted by id.
    ///
    /// # Errors
    /// [`ScenarioError`] names the first file that is wrong.
    pub fn all() -> Result<Vec<Self>, ScenarioError> {
        embedded::files("scenarios").map(|file| Self::parse(file.path, file.text)).collect()
    }

    /// Reads a scenario file; `path` gives the id and is named in errors.
    ///
    /// # Errors
    /// [`ScenarioError`] with file and line.
    pub fn parse(path: &str, text: &str) -> Result<Self, ScenarioError> {
        let id = path.rsplit(['/', '\\']).next().and_then(|name| name.strip_suffix(".toml"));
        let id = id.filter(|id| {
            !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        });
        let id = id.ok_or_else(|| ScenarioError::Name { file: path.to_owned() })?.to_owned();
        let fault = |line, message| ScenarioError::Content { file: path.to_owned(), line, message };
        let misread = |Misread { line, found }| fault(line, found.replace('\n', " "));
        let document = Document::parse(text).map_err(misread)?;
        let file: File = document.read().map_err(misread)?;

        let mut dns: BTreeMap<String, DnsAnswer> = file
            .dns
            .into_iter()
            .map(|(host, answer)| (host.to_ascii_lowercase(), answer))
            .collect();
        let mut servers: Vec<Arc<Server>> = Vec::new();
        for (index, mut server) in file.servers.into_iter().enumerate() {
            if servers.iter().any(|s| s.host == server.host && s.port == server.port) {
                let found = format!("a second server at {}:{}", server.host, server.port);
                let line = document.line(&[Step::Key("servers"), Step::Nth(index)]);
                return Err(fault(line, format!("{found}; expected one server a host and port")));
            }
            if server.accounts.is_empty() {
                server.accounts.clone_from(&file.accounts);
            }
            dns.entry(server.host.clone())
                .or_insert_with(|| DnsAnswer::Addresses(vec![IpAddr::from([127, 0, 0, 1])]));
            servers.push(Arc::new(server));
        }
        let Clock { ahead } = file.clock;
        Ok(Self {
            id,
            sentence: file.sentence,
            check: file.check,
            dns,
            clock: Clock { ahead },
            servers,
            expect: file.expect,
        })
    }
}

impl<'de> Deserialize<'de> for DnsAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "nxdomain" => return Ok(Self::NxDomain),
            "no-address" => return Ok(Self::NoAddress),
            "servfail" => return Ok(Self::Failed(ResolverFault::ServerFailure)),
            "refused" => return Ok(Self::Failed(ResolverFault::Refused)),
            "timeout" => return Ok(Self::Failed(ResolverFault::Timeout)),
            "loop" => return Ok(Self::Failed(ResolverFault::AliasLoop)),
            "no-server" => return Ok(Self::Failed(ResolverFault::NoServer)),
            _ => {}
        }
        let addresses: Result<Vec<IpAddr>, _> =
            text.split_whitespace().map(str::parse::<IpAddr>).collect();
        match addresses {
            Ok(addresses) if !addresses.is_empty() => Ok(Self::Addresses(addresses)),
            _ => Err(de::Error::custom(format!(
                "found `{}`; expected IP addresses divided by spaces, `nxdomain`, `no-address`, \
                 `servfail`, `refused`, `timeout`, `loop` or `no-server`",
                text.escape_debug()
            ))),
        }
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Raw {
            days_ahead: i16,
        }
        let Raw { days_ahead } = Raw::deserialize(deserializer)?;
        Ok(Self { ahead: Duration::days(days_ahead.into()) })
    }
}

fn schema<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    match u32::deserialize(deserializer)? {
        SCHEMA => Ok(SCHEMA),
        other => Err(de::Error::custom(format!("schema {other}; expected {SCHEMA}"))),
    }
}

fn sentence<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() || text.contains('\n') || text.len() > 200 {
        return Err(de::Error::custom("expected one sentence on one line, at most 200 bytes"));
    }
    Ok(text)
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Address, D::Error> {
    Address::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
}

fn mechanism<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Mechanism>, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = || Mechanism::ALL.map(Mechanism::name).join(", ");
    match Mechanism::named(&name) {
        Some(mechanism) => Ok(Some(mechanism)),
        None => Err(de::Error::custom(format!(
            "found `{}`; expected one of {}",
            name.escape_debug(),
            known()
        ))),
    }
}

fn verdict<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Verdict, D::Error> {
    let text = String::deserialize(deserializer)?;
    [Verdict::Works, Verdict::WorksWithWarnings, Verdict::Broken, Verdict::Inconclusive]
        .into_iter()
        .find(|verdict| verdict.id() == text)
        .ok_or_else(|| {
            de::Error::custom(format!(
                "found `{}`; expected works, works-with-warnings, broken or inconclusive",
                text.escape_debug()
            ))
        })
}

fn plaintext_auth<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<(String, u16)>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let endpoint = Endpoint::parse(Protocol::Imap, &format!("imap+plain://{text}"));
    endpoint.map(|it| Some((it.host, it.port))).map_err(de::Error::custom)
}

fn imap_endpoints<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Endpoint>, D::Error> {
    endpoints(deserializer, Protocol::Imap)
}

fn pop3_endpoints<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Endpoint>, D::Error> {
    endpoints(deserializer, Protocol::Pop3)
}

fn smtp_endpoints<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Endpoint>, D::Error> {
    endpoints(deserializer, Protocol::Smtp)
}

fn endpoints<'de, D: Deserializer<'de>>(
    deserializer: D,
    protocol: Protocol,
) -> Result<Vec<Endpoint>, D::Error> {
    let urls = Vec::<String>::deserialize(deserializer)?;
    urls.iter().map(|url| Endpoint::parse(protocol, url).map_err(de::Error::custom)).collect()
}
