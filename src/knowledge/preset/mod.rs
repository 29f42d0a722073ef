//! Presets: the schema of `presets/providers/*.toml`.
//!
//! Every value names its source, and every source its grade and the day it was
//! checked, so that a reader can judge what the advice stands on.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field,
};
use crate::model::Protocol;

mod app_password;
mod bridge;
mod values;

pub use app_password::{Alphabet, AppPassword, AppPasswordNeed, Revocation, Shape};
pub use bridge::{Bridge, LocalService};
pub use values::{
    Access, BlockedAttachments, DomainKind, Domains, Flag, Grade, Limit, Link, Login, LoginForm,
    Mx, Oauth, OwnAdvice, OwnWords, Retention, Role, SecretIn, Sender, SenderRule, Service, Source,
    Switch, SwitchDefault, Unit, Words,
};

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
    /// The name by language, where it has another one there.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// Whether a mail program can be used at all.
    pub status: Access,
    /// Whether it is one of those looked after best, which a smoke run takes
    /// where nobody says which.
    #[serde(default)]
    pub in_depth: bool,
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
    /// The program that stands between its servers and mail programs.
    pub bridge: Option<Bridge>,
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
    /// What only its servers say; tells whose a reply is where no host is named.
    pub own_words: Option<OwnWords>,
    /// Attachments it refuses.
    pub blocked_attachments: Option<BlockedAttachments>,
    /// Its help pages.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Its own advice, by cause.
    #[serde(default)]
    pub advice: Vec<OwnAdvice>,
}

impl Preset {
    /// Its name in a language.
    pub fn name_in(&self, lang: &str) -> &str {
        self.names.get(lang).unwrap_or(&self.name)
    }

    /// The servers to use for a protocol, first choice first; never a legacy one.
    pub fn offered(&self, protocol: Protocol) -> impl Iterator<Item = &Service> {
        let with = move |role| {
            self.services.iter().filter(move |s| s.protocol == protocol && s.role == role)
        };
        with(Role::Preferred).chain(with(Role::Alternative))
    }

    /// Whether a text in lower case has words that only its servers send.
    pub fn says(&self, text: &str) -> bool {
        let phrases = self.own_words.iter().flat_map(|own| &own.phrases);
        phrases.into_iter().any(|phrase| text.contains(phrase.as_str()))
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

    /// Whether it is known to take tokens only over this protocol, and no
    /// password whatever; `None` where its ways of signing in are not known.
    pub fn takes_tokens_only(&self, protocol: Protocol) -> Option<bool> {
        let mut listed = self.mechanisms(protocol).peekable();
        listed.peek()?;
        Some(listed.all(|name| matches!(name, "XOAUTH2" | "OAUTHBEARER")))
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
        self.written(form.unwrap_or(LoginForm::Address), local, address.domain())
    }

    /// A mailbox's name in a form.
    pub fn written(&self, form: LoginForm, mailbox: &str, domain: &str) -> String {
        match form {
            LoginForm::Address => format!("{mailbox}@{domain}"),
            LoginForm::LocalPart => mailbox.to_owned(),
            LoginForm::DomainUser => {
                let first = || domain.split('.').next().unwrap_or_default().to_uppercase();
                let before = self.login.windows_domain.clone().unwrap_or_else(first);
                format!("{before}\\{mailbox}")
            }
        }
    }

    /// Whether an address with that domain names the same mailbox as one with
    /// the other: the same domain, in whatever script, or both the provider's own
    /// where a mailbox has an address in each of them.
    pub fn same_mailbox(&self, domain: &str, other: &str) -> bool {
        let in_all = self.same_name_in_all_domains.as_ref().is_some_and(|flag| flag.value);
        domain == other || in_all && self.owns(domain) && self.owns(other)
    }

    /// Every key of a text that the preset names, sorted.
    pub(super) fn text_keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self
            .switches
            .iter()
            .map(|switch| &switch.text)
            .chain(self.bridge.iter().map(|bridge| &bridge.text))
            .chain(self.advice.iter().flat_map(|advice| &advice.texts))
            .map(String::as_str)
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Every key of a source that a value names.
    pub(super) fn source_keys(&self) -> impl Iterator<Item = &str> {
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
            self.bridge.as_ref().map(|v| &v.source),
            self.app_password.as_ref().map(|v| &v.source),
            shape.map(|v| &v.source),
            self.sender.as_ref().map(|v| &v.source),
            self.plus_addressing.as_ref().map(|v| &v.source),
            self.same_name_in_all_domains.as_ref().map(|v| &v.source),
            self.own_words.as_ref().map(|v| &v.source),
            self.blocked_attachments.as_ref().map(|v| &v.source),
        ];
        lists.chain(single.into_iter().flatten()).map(String::as_str)
    }

    /// Every id of a link that a value names.
    fn link_ids(&self) -> impl Iterator<Item = &str> {
        (self.switches.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.advice.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.app_password.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.oauth.iter().filter_map(|v| v.link.as_deref()))
            .chain(self.bridge.iter().filter_map(|v| v.link.as_deref()))
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

/// What there is instead, for [`KnowledgeError::UnknownName`].
fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let list = names.into_iter().collect::<Vec<_>>().join(", ");
    if list.is_empty() { "one that this file has (it has none)".to_owned() } else { shown(list) }
}
