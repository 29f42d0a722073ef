//! The values a preset is made of.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    knowledge::{
        causes::Actor,
        field::{self, Date},
    },
    model::{Cause, Endpoint, Protocol, Security},
};

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
    /// What stands before the `\` in [`LoginForm::DomainUser`]; absent: the first
    /// label of the mail domain, in capitals.
    pub windows_domain: Option<String>,
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
    /// `EXAMPLE\anna`, as Windows domains have them.
    DomainUser,
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
    /// The page where the user agrees (RFC 6749 section 3.1).
    #[serde(default, deserialize_with = "field::maybe_url")]
    pub authorization: Option<String>,
    /// Where codes become tokens (RFC 6749 section 3.2).
    #[serde(default, deserialize_with = "field::maybe_url")]
    pub token: Option<String>,
    /// Where device codes come from (RFC 8628 section 3.1); absent where that
    /// way is not open for mail.
    #[serde(default, deserialize_with = "field::maybe_url")]
    pub device: Option<String>,
    /// Where a client's secret goes.
    #[serde(default)]
    pub secret_in: SecretIn,
    /// What the page wants to be told besides.
    #[serde(default)]
    pub parameters: BTreeMap<String, String>,
    /// For which services a token is made (`aud`, RFC 7519 section 4.1.3), where
    /// it says so; empty where that is not known.
    #[serde(default)]
    pub audiences: Vec<String>,
    /// The redirection to this computer that clients are registered with,
    /// without the port, where it is not `http://127.0.0.1`.
    #[serde(default, deserialize_with = "field::maybe_url")]
    pub redirect: Option<String>,
    /// Id of the link to where a client id is had.
    pub link: Option<String>,
    /// Key of the source.
    pub source: String,
}

/// Where a client's secret goes (RFC 6749 section 2.3.1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SecretIn {
    /// Into the body of the request.
    #[default]
    Body,
    /// Into its header, as HTTP Basic.
    Header,
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

/// Phrases that only this provider's servers send.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWords {
    /// In lower case, with single blanks.
    pub phrases: Vec<String>,
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
    #[serde(deserialize_with = "field::cause")]
    pub cause: Cause,
    /// Only for these; absent means all.
    #[serde(default)]
    pub protocols: Vec<Protocol>,
    /// Keys of the texts, in the order to follow.
    pub texts: Vec<String>,
    /// Id of the link that belongs to the first text.
    pub link: Option<String>,
    /// Who has to act, where it is not whom the vocabulary names.
    pub acts: Option<Actor>,
    /// Key of the source.
    pub source: String,
}

impl OwnAdvice {
    /// Whether it is for this cause, over this protocol if one is known.
    pub fn fits(&self, cause: Cause, protocol: Option<Protocol>) -> bool {
        self.cause == cause
            && (self.protocols.is_empty()
                || protocol.is_none_or(|protocol| self.protocols.contains(&protocol)))
    }
}
