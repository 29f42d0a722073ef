//! Presets: the schema of `presets/providers/*.toml`.
//!
//! Every value names its source, and every source its grade and the day it was
//! checked, so that a reader can judge what the advice stands on.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field::{self, Date},
};
use crate::model::{Cause, Endpoint, Protocol, Security};

/// One provider.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// The schema's number.
    #[serde(deserialize_with = "field::schema")]
    pub schema: u32,
    /// Stable id, also the file's name: `yandex`.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Whether a mail program can be used at all.
    pub status: Access,
    /// Where the values come from, by the key they name.
    pub sources: BTreeMap<String, Source>,
    /// The domains of its addresses.
    #[serde(default)]
    pub domains: Vec<Domains>,
    /// The MX hosts by which addresses of other domains are known to be its.
    #[serde(default)]
    pub mx: Vec<Mx>,
    /// Servers, best first within a protocol.
    #[serde(default)]
    pub services: Vec<Service>,
    /// How the user name is written.
    pub login: Login,
    /// SASL mechanisms by protocol.
    #[serde(default)]
    pub mechanisms: Vec<Words>,
    /// Capabilities that were seen, by protocol.
    #[serde(default)]
    pub capabilities: Vec<Words>,
    /// OAuth 2.0, where a program can use it.
    pub oauth: Option<Oauth>,
    /// What has to be switched on in the account.
    #[serde(default)]
    pub switches: Vec<Switch>,
    /// Passwords for programs.
    pub app_password: Option<AppPassword>,
    /// What it limits.
    #[serde(default)]
    pub limits: Vec<Limit>,
    /// How long folders keep their messages.
    #[serde(default)]
    pub retention: Vec<Retention>,
    /// The rule for the sender's address.
    pub sender: Option<Sender>,
    /// Subaddresses (RFC 5233).
    pub plus_addressing: Option<Flag>,
    /// Whether the same mailbox has an address in each of its own domains.
    pub same_name_in_all_domains: Option<Flag>,
    /// Attachments it refuses.
    pub blocked_attachments: Option<BlockedAttachments>,
    /// Its help pages.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Its own advice, by cause.
    #[serde(default)]
    pub advice: Vec<OwnAdvice>,
}

/// Whether a mail program can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// At once.
    Works,
    /// After something has been done in the account.
    NeedsPreparation,
    /// Not at all.
    NoMailClientAccess,
}

/// Where values come from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is, in words.
    pub what: String,
    /// Its page.
    #[serde(default, deserialize_with = "field::maybe_url")]
    pub url: Option<String>,
    /// How much it can be relied on.
    pub grade: Grade,
    /// When it was last looked at.
    pub checked: Date,
}

/// How much a source can be relied on, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// The provider's own page.
    Official,
    /// Seen in a session with the server.
    Live,
    /// A maintained list of settings.
    List,
    /// An older text, not contradicted since.
    Seed,
    /// General knowledge, no page at hand.
    General,
    /// Unconfirmed.
    Guess,
}

/// Domains of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domains {
    /// Lower case, A-labels.
    #[serde(deserialize_with = "field::hosts")]
    pub names: Vec<String>,
    /// Whose they are.
    pub kind: DomainKind,
    /// Key of the source.
    pub source: String,
}

/// Whose domains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DomainKind {
    /// The provider's own.
    Own,
    /// A customer's, listed because many use it.
    Hosted,
}

/// An MX host.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mx {
    /// A host, or `*.` and a domain.
    #[serde(deserialize_with = "field::pattern")]
    pub pattern: String,
    /// Whether customers' domains point there.
    pub hosted: bool,
    /// Key of the source.
    pub source: String,
}

/// One server of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// What it speaks.
    pub protocol: Protocol,
    /// Its name.
    #[serde(deserialize_with = "field::host")]
    pub host: String,
    /// Its port, never 0.
    #[serde(deserialize_with = "field::port")]
    pub port: u16,
    /// How it is protected.
    pub security: Security,
    /// Whether it is to be used.
    pub role: Role,
    /// Key of the source.
    pub source: String,
    /// A remark for readers of the data.
    pub note: Option<String>,
}

impl Service {
    /// As an endpoint.
    pub fn endpoint(&self) -> Endpoint {
        Endpoint {
            protocol: self.protocol,
            host: self.host.clone(),
            port: self.port,
            security: self.security,
        }
    }
}

/// Whether a server is to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// First choice.
    Preferred,
    /// Also good.
    Alternative,
    /// Still found in old instructions; known so that it can be recognised, never offered.
    Legacy,
}

/// How the user name is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// On the provider's own domains.
    pub form: LoginForm,
    /// Accepted there as well.
    #[serde(default)]
    pub also: Vec<LoginForm>,
    /// On customers' domains.
    pub hosted: LoginForm,
    /// Key of the source.
    pub source: String,
    /// A remark for readers of the data.
    pub note: Option<String>,
}

/// A form of the user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoginForm {
    /// `anna@example.org`
    Address,
    /// `anna`
    LocalPart,
}

/// Words of a protocol: mechanisms, capabilities.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Whose.
    pub protocol: Protocol,
    /// Upper case, as the server writes them.
    pub names: Vec<String>,
    /// Key of the source.
    pub source: String,
}

/// OAuth 2.0. No client ids: every program registers its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oauth {
    /// The host that issues tokens.
    #[serde(deserialize_with = "field::host")]
    pub issuer: String,
    /// Scopes for mail.
    pub scopes: Vec<String>,
    /// Key of the source.
    pub source: String,
}

/// Something that has to be switched on in the account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switch {
    /// Unique in the preset.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// What it switches.
    pub protocols: Vec<Protocol>,
    /// As it is in a new account.
    pub default: SwitchDefault,
    /// Key of the text that says where it is.
    pub text: String,
    /// Id of the link that says more.
    pub link: Option<String>,
    /// Key of the source.
    pub source: String,
}

/// A switch in a new account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SwitchDefault {
    /// On.
    On,
    /// Off.
    Off,
    /// Only an organisation's administrator has it.
    Admin,
}

/// Passwords for programs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppPassword {
    /// Whether one is needed.
    pub need: AppPasswordNeed,
    /// What one looks like.
    pub shape: Option<Shape>,
    /// Id of the link to where one is made.
    pub link: Option<String>,
    /// What makes it stop working.
    #[serde(default)]
    pub revoked_by: Vec<Revocation>,
    /// Key of the source.
    pub source: String,
    /// A remark for readers of the data.
    pub note: Option<String>,
}

/// Whether a password for programs is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppPasswordNeed {
    /// The account's own password is always refused.
    Required,
    /// The usual way; the account's own password works only where the mailbox
    /// settings offer that, and never with two-factor authentication.
    Usual,
    /// Only with two-factor authentication.
    WithTwoFactor,
    /// Possible, never needed.
    Offered,
    /// There are none.
    None,
}

/// What a password for programs looks like.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Number of characters, blanks between groups not counted.
    pub length: usize,
    /// Of which characters.
    pub alphabet: Alphabet,
    /// Shown in groups of so many, with blanks between.
    pub grouped: Option<usize>,
    /// Key of the source.
    pub source: String,
}

impl Shape {
    /// Whether a secret looks like this. It is looked at and not kept.
    pub fn fits(&self, secret: &str) -> bool {
        let letters = |c: &char| !(self.grouped.is_some() && *c == ' ');
        secret.chars().filter(letters).count() == self.length
            && secret.chars().filter(letters).all(|c| match self.alphabet {
                Alphabet::Lower => c.is_ascii_lowercase(),
                Alphabet::Letters => c.is_ascii_alphabetic(),
                Alphabet::LettersDigits => c.is_ascii_alphanumeric(),
            })
    }
}

/// Characters of a password for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alphabet {
    /// a to z.
    Lower,
    /// a to z, A to Z.
    Letters,
    /// a to z, A to Z, 0 to 9.
    LettersDigits,
}

/// What makes a password for programs stop working.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revocation {
    /// The account's password is changed.
    PasswordChange,
    /// Two-factor authentication is switched on or off.
    TwoFactorChange,
    /// Access to the account is restored.
    AccessRestored,
    /// "Log out on all devices".
    LogOutEverywhere,
}

/// A limit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Of what: `messages-per-day`, `recipients-per-message`.
    #[serde(deserialize_with = "field::id")]
    pub what: String,
    /// How many.
    pub value: u64,
    /// Of which unit: `messages`, `recipients`, `bytes`, `megabytes`, `connections`, `minutes`.
    pub unit: Unit,
    /// For whom or by which way, in a word: `client`, `web`, `imap`, `business`.
    pub scope: Option<String>,
    /// Key of the source.
    pub source: String,
    /// A remark for readers of the data.
    pub note: Option<String>,
}

/// The unit of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Messages.
    Messages,
    /// Recipients.
    Recipients,
    /// Connections at a time.
    Connections,
    /// Bytes.
    Bytes,
    /// Megabytes (10^6 bytes, as providers count).
    Megabytes,
    /// Gigabytes.
    Gigabytes,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
}

/// How long a folder keeps its messages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The folder's role: `trash`, `junk`.
    #[serde(deserialize_with = "field::id")]
    pub folder: String,
    /// Days until a message is erased.
    pub days: u32,
    /// Key of the source.
    pub source: String,
}

/// The rule for the sender's address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sender {
    /// Which addresses are taken.
    pub must_be: SenderRule,
    /// Key of the source.
    pub source: String,
}

/// Which sender addresses a submission server takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SenderRule {
    /// Only the address that signed in.
    Login,
    /// That address, or another one of the same account.
    LoginOrAlias,
    /// Any; another one is replaced by the account's.
    Rewritten,
}

/// A yes or no with its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Whether it is so.
    pub value: bool,
    /// Key of the source.
    pub source: String,
}

/// Attachments that are refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockedAttachments {
    /// File name extensions, lower case, without the dot.
    pub extensions: Vec<String>,
    /// Whether files inside archives count too.
    pub in_archives: bool,
    /// Id of the link that says more.
    pub link: Option<String>,
    /// Key of the source.
    pub source: String,
}

/// A help page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What is linked to; the same page in several languages has one id.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// The address.
    #[serde(deserialize_with = "field::url")]
    pub url: String,
    /// The language of the page; absent where the page chooses.
    pub lang: Option<String>,
    /// Key of the source.
    pub source: String,
}

/// Advice of this provider for one cause.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAdvice {
    /// For which cause.
    pub cause: Cause,
    /// Only for these; absent means all.
    #[serde(default)]
    pub protocols: Vec<Protocol>,
    /// Keys of the texts, in the order to follow.
    pub texts: Vec<String>,
    /// Id of the link that belongs to the first text.
    pub link: Option<String>,
    /// Key of the source.
    pub source: String,
}

impl Preset {
    /// The servers to use for a protocol, first choice first; never a legacy one.
    pub fn offered(&self, protocol: Protocol) -> impl Iterator<Item = &Service> {
        let with = move |role| {
            self.services.iter().filter(move |s| s.protocol == protocol && s.role == role)
        };
        with(Role::Preferred).chain(with(Role::Alternative))
    }

    /// Whether a domain is the provider's own.
    pub fn owns(&self, domain: &str) -> bool {
        self.domains
            .iter()
            .any(|d| d.kind == DomainKind::Own && d.names.iter().any(|name| name == domain))
    }

    /// Whether the preset names this host, as a current or a legacy one.
    pub fn names_host(&self, host: &str) -> bool {
        self.services.iter().any(|service| service.host == host)
    }

    /// A help page, in that language if there is one, else in English, else any.
    pub fn link(&self, id: &str, lang: Option<&str>) -> Option<&Link> {
        let mut pages: Vec<&Link> = self.links.iter().filter(|link| link.id == id).collect();
        pages.sort_by_key(|link| match link.lang.as_deref() {
            written if written.is_some() && written == lang => 0,
            None => 1,
            Some("en") => 2,
            Some(_) => 3,
        });
        pages.first().copied()
    }

    /// The switch that a protocol depends on.
    pub fn switch(&self, protocol: Protocol) -> Option<&Switch> {
        self.switches.iter().find(|switch| switch.protocols.contains(&protocol))
    }

    /// The SASL mechanisms of a protocol.
    pub fn mechanisms(&self, protocol: Protocol) -> impl Iterator<Item = &str> {
        self.mechanisms
            .iter()
            .filter(move |words| words.protocol == protocol)
            .flat_map(|words| words.names.iter().map(String::as_str))
    }

    /// The forms of the user name for an address in this domain, first choice first.
    pub fn login_forms(&self, domain: &str) -> Vec<LoginForm> {
        if !self.owns(domain) {
            return vec![self.login.hosted];
        }
        let also = self.login.also.iter().copied().filter(|form| *form != self.login.form);
        std::iter::once(self.login.form).chain(also).collect()
    }

    /// The user name to sign in with, for an address: a `+tag` is no part of it.
    pub fn user_name(&self, address: &crate::model::Address) -> String {
        let form = self.login_forms(address.domain()).first().copied();
        let tags = self.plus_addressing.as_ref().is_some_and(|flag| flag.value);
        let local = if tags { address.mailbox() } else { address.local() };
        match form {
            Some(LoginForm::LocalPart) => local.to_owned(),
            _ => format!("{local}@{}", address.domain()),
        }
    }

    /// Every key of a text that the preset names, sorted.
    pub(super) fn text_keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self
            .switches
            .iter()
            .map(|switch| &switch.text)
            .chain(self.advice.iter().flat_map(|advice| &advice.texts))
            .map(String::as_str)
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Every key of a source that a value names.
    fn source_keys(&self) -> impl Iterator<Item = &str> {
        let words = self.mechanisms.iter().chain(&self.capabilities);
        let lists = (self.domains.iter().map(|v| &v.source))
            .chain(self.mx.iter().map(|v| &v.source))
            .chain(self.services.iter().map(|v| &v.source))
            .chain(words.map(|v| &v.source))
            .chain(self.switches.iter().map(|v| &v.source))
            .chain(self.limits.iter().map(|v| &v.source))
            .chain(self.retention.iter().map(|v| &v.source))
            .chain(self.links.iter().map(|v| &v.source))
            .chain(self.advice.iter().map(|v| &v.source));
        let shape = self.app_password.as_ref().and_then(|v| v.shape.as_ref());
        let single = [
            Some(&self.login.source),
            self.oauth.as_ref().map(|v| &v.source),
            self.app_password.as_ref().map(|v| &v.source),
            shape.map(|v| &v.source),
            self.sender.as_ref().map(|v| &v.source),
            self.plus_addressing.as_ref().map(|v| &v.source),
            self.same_name_in_all_domains.as_ref().map(|v| &v.source),
            self.blocked_attachments.as_ref().map(|v| &v.source),
        ];
        lists.chain(single.into_iter().flatten()).map(String::as_str)
    }

    /// Every id of a link that a value names.
    fn link_ids(&self) -> impl Iterator<Item = &str> {
        (self.switches.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.advice.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.app_password.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.blocked_attachments.iter().filter_map(|v| v.link.as_deref()))
    }
}

/// Reads a preset and checks that what it refers to is there.
pub(super) fn load(file: &DataFile<'_>) -> Result<Preset, KnowledgeError> {
    let preset: Preset = read(file)?;
    for key in preset.source_keys() {
        if !preset.sources.contains_key(key) {
            return Err(unknown_source(file, key, &preset.sources));
        }
    }
    for id in preset.link_ids() {
        if preset.link(id, None).is_none() {
            let mut known: Vec<&str> = preset.links.iter().map(|link| link.id.as_str()).collect();
            known.sort_unstable();
            known.dedup();
            return Err(KnowledgeError::UnknownName {
                file: shown(file.path),
                line: line_of(file.text, "link", id, 0),
                kind: "link",
                found: shown(id),
                expected: listed(known),
            });
        }
    }
    duplicates(file, &preset)?;
    Ok(preset)
}

fn duplicates(file: &DataFile<'_>, preset: &Preset) -> Result<(), KnowledgeError> {
    let twice = |kind, key: &str, id: &str| KnowledgeError::Duplicate {
        file: shown(file.path),
        line: line_of(file.text, key, id, 1),
        kind,
        id: shown(id),
    };
    let mut seen = std::collections::BTreeSet::new();
    for switch in &preset.switches {
        if !seen.insert(&switch.id) {
            return Err(twice("switch", "id", &switch.id));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    for link in &preset.links {
        if !seen.insert((&link.id, &link.lang)) {
            return Err(twice("link", "id", &link.id));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    for name in preset.domains.iter().flat_map(|domains| &domains.names) {
        if !seen.insert(name) {
            return Err(twice("domain", "", name));
        }
    }
    Ok(())
}

pub(super) fn unknown_source(
    file: &DataFile<'_>,
    key: &str,
    sources: &BTreeMap<String, Source>,
) -> KnowledgeError {
    KnowledgeError::UnknownName {
        file: shown(file.path),
        line: line_of(file.text, "source", key, 0),
        kind: "source",
        found: shown(key),
        expected: listed(sources.keys().map(String::as_str)),
    }
}

fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let list = names.into_iter().collect::<Vec<_>>().join(", ");
    if list.is_empty() { "(none yet)".to_owned() } else { shown(list) }
}
