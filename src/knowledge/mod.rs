//! Floor 1: what is known of providers, replies and causes. All of it is data
//! under `presets/`; here are its schemas, its look-up and its lint.
//!
//! Files given later replace or add by id, so a user's folder can correct what
//! is built in.

mod again;
mod causes;
mod crossexamination;
pub(crate) mod document;
pub mod embedded;
mod error;
mod examined;
mod field;
mod found;
mod guides;
mod hosts;
mod index;
mod interceptors;
mod judge;
pub mod lint;
mod normal;
mod outdated;
mod phrases;
mod preset;
mod rulebook;
mod rules;
mod runs;
mod screen;
mod search;
mod secrets;
mod texts;
mod wording;
mod words;

use std::{collections::BTreeMap, sync::OnceLock};

pub use causes::{Actor, CauseInfo, Group, Relayed};
pub use crossexamination::{
    AppPasswords, Beside, Check, Counsel, CrossExamination, Form, Given, Named, Passwords, Reading,
    Refusing, Saying, Situation, Sure, SwitchKind, UserNameForm,
};
pub use embedded::DataFile;
pub use error::KnowledgeError;
pub use field::Date;
pub use guides::{Answer, Client, Entry, Guide, Node, Show, Step};
pub use index::Index;
pub use interceptors::{Interceptor, InterceptorKind};
pub use outdated::Outdated;
pub use preset::{
    Access, Alphabet, AppPassword, AppPasswordNeed, BlockedAttachments, Bridge, DomainKind,
    Domains, Flag, Grade, Limit, Link, LocalService, Login, LoginForm, Mx, Oauth, OwnAdvice,
    OwnWords, Preset, Retention, Revocation, Role, SecretIn, Sender, SenderRule, Service, Shape,
    Source, Switch, SwitchDefault, Unit, Words,
};
pub use rules::{EnhancedPattern, Phrase, Phrases, Rule, StatusName, When};
pub use secrets::{Layout, SecretForms, TokenForm, TokenKind};
pub use texts::{Args, CausePart, Texts, fault_evidence, tls_fault_evidence};

use crate::model::{Advice, Cause, Confidence, Enhanced, Protocol, Reply, Severity, Stage};
use embedded::{Kept, Kind};
use hosts::Hosts;
use rulebook::Rulebook;

/// How much of a text is searched for outdated advice, in bytes.
const OUTDATED_SEARCH: usize = 16 * 1024;

/// All that is known.
#[derive(Debug)]
pub struct Knowledge {
    presets: BTreeMap<String, Preset>,
    /// Domain to the preset's id.
    domains: BTreeMap<String, String>,
    rules: Rulebook,
    /// In the order of [`Cause::ALL`].
    causes: Vec<CauseInfo>,
    /// By id.
    interceptors: BTreeMap<String, Interceptor>,
    secrets: SecretForms,
    cross_examination: CrossExamination,
    texts: Texts,
    /// Files that few runs need, read when they are asked for.
    later: Vec<(Kind, Kept)>,
    outdated: OnceLock<Vec<Outdated>>,
    hosts: OnceLock<Hosts>,
}

/// A reply to be judged, with what is known of its circumstances.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// The reply.
    pub reply: &'a Reply,
    /// The preset's id, where the provider is known.
    pub provider: Option<&'a str>,
    /// The protocol, where it is known.
    pub protocol: Option<Protocol>,
    /// The stage the reply came at, where it is known.
    pub stage: Option<Stage>,
}

/// What a reply means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The cause; [`Cause::Unknown`] where no rule knows the reply.
    pub cause: Cause,
    /// How sure that is.
    pub confidence: Confidence,
    /// The id of the rule that spoke.
    pub rule: Option<String>,
    /// What else it may mean, likeliest first.
    pub alternatives: Vec<Cause>,
}

/// A pasted text, judged: the meaning, and what showed beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'a> {
    /// What it means.
    pub meaning: Meaning,
    /// The server's words that were judged, where they stand within a longer text.
    pub said: Option<&'a str>,
    /// The provider: as given, or as a host in the text or the rule tells.
    pub provider: Option<&'a str>,
    /// As given, or as the words show.
    pub protocol: Option<Protocol>,
    /// As given, or as the words of a program around the reply tell.
    pub stage: Option<Stage>,
    /// The codes of what was judged; none where it accepts.
    pub codes: Codes,
}

/// The codes that a reply carries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes {
    /// The three-digit code of SMTP (RFC 5321 section 4.2).
    pub code: Option<u16>,
    /// The enhanced status code (RFC 3463).
    pub enhanced: Option<Enhanced>,
    /// The response code of IMAP or POP3, without its arguments.
    pub bracket: Option<String>,
}

impl Knowledge {
    /// The built-in knowledge.
    ///
    /// # Errors
    /// None in a tested build: the tests load it.
    pub fn builtin() -> Result<Self, KnowledgeError> {
        Self::load(embedded::files(""))
    }

    /// The built-in knowledge, corrected and added to by the user's own files.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn with<'a>(user: impl IntoIterator<Item = DataFile<'a>>) -> Result<Self, KnowledgeError> {
        let mut files: Vec<DataFile<'a>> = embedded::files("").collect();
        files.extend(user);
        Self::load(files)
    }

    /// Reads data files. Of two entries with the same id, the one of the later
    /// file counts; give the built-in files first.
    ///
    /// # Errors
    /// The first thing that is wrong, with file and line.
    pub fn load<'a>(files: impl IntoIterator<Item = DataFile<'a>>) -> Result<Self, KnowledgeError> {
        let mut presets = BTreeMap::new();
        let mut domains = BTreeMap::new();
        let mut rules = BTreeMap::new();
        let mut causes = BTreeMap::new();
        let mut interceptors = BTreeMap::new();
        let mut secrets = SecretForms::default();
        let mut cross_examination = CrossExamination::default();
        let mut texts = Vec::new();
        let mut later = Vec::new();
        let files: Vec<DataFile<'a>> = files.into_iter().collect();
        let prepared = Rulebook::prepared(&files);
        let words = match prepared {
            Some(_) => words::Families::default(),
            None => words::Families::of(&files)?,
        };
        for file in files {
            match file.kind() {
                Some(Kind::Provider) => {
                    let preset = preset::load(&file)?;
                    domains.retain(|_, id| *id != preset.id);
                    for name in preset.domains.iter().flat_map(|domains| &domains.names) {
                        domains.insert(name.clone(), preset.id.clone());
                    }
                    presets.insert(preset.id.clone(), preset);
                }
                Some(Kind::Replies) if prepared.is_some() => {}
                Some(Kind::Replies) => {
                    let list = rules::load(&file, &words)?.into_iter();
                    rules.extend(list.map(|rule| (rule.id.clone(), rule)));
                }
                Some(Kind::Causes) => {
                    causes.extend(causes::load(&file)?.into_iter().map(|info| (info.cause, info)));
                }
                Some(Kind::Interceptors) => {
                    let list = interceptors::load(&file)?.into_iter();
                    interceptors.extend(list.map(|known| (known.id.clone(), known)));
                }
                Some(Kind::Secrets) => secrets.add(secrets::load(&file)?),
                Some(Kind::CrossExamination) => {
                    cross_examination.add(crossexamination::load(&file)?);
                }
                Some(Kind::Texts) => texts.push(file),
                Some(kind @ (Kind::Guide | Kind::Client | Kind::Outdated)) => {
                    later.push((kind, Kept::new(&file)));
                }
                // Read before all others.
                Some(Kind::Words | Kind::Elsewhere) => {}
                None => return Err(KnowledgeError::Place { file: error::shown(file.path) }),
            }
        }
        let causes = Cause::ALL
            .iter()
            .map(|cause| {
                causes.remove(cause).ok_or(KnowledgeError::MissingCause { cause: cause.id() })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            presets,
            domains,
            rules: prepared.unwrap_or_else(|| Rulebook::of(rules)),
            causes,
            interceptors,
            secrets,
            cross_examination,
            texts: Texts::new(texts)?,
            later,
            outdated: OnceLock::new(),
            hosts: OnceLock::new(),
        })
    }

    /// A preset by its id.
    pub fn preset(&self, id: &str) -> Option<&Preset> {
        self.presets.get(id)
    }

    /// The preset that lists exactly this domain (lower case, A-labels).
    pub fn preset_for_domain(&self, domain: &str) -> Option<&Preset> {
        self.presets.get(self.domains.get(domain)?)
    }

    /// The preset one of whose servers, current or legacy, has this name.
    pub fn preset_for_host(&self, host: &str) -> Option<&Preset> {
        self.presets.get(self.hosts().server(host)?)
    }

    /// The preset that has a page on this host (lower case): replies name the
    /// page to read.
    pub fn preset_for_page(&self, host: &str) -> Option<&Preset> {
        self.presets.get(self.hosts().page(host)?)
    }

    fn hosts(&self) -> &Hosts {
        self.hosts.get_or_init(|| Hosts::of(self.presets()))
    }

    /// The preset that an MX host (lower case) belongs to.
    pub fn preset_for_mx(&self, host: &str) -> Option<&Preset> {
        let host = host.trim_end_matches('.');
        let holds = |pattern: &str| match pattern.strip_prefix('*') {
            Some(end) => host.ends_with(end),
            None => host == pattern,
        };
        self.presets.values().find(|preset| preset.mx.iter().any(|mx| holds(&mx.pattern)))
    }

    /// All presets, sorted by id.
    pub fn presets(&self) -> impl Iterator<Item = &Preset> {
        self.presets.values()
    }

    /// All reply rules, sorted by id.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter()
    }

    /// The product one of whose roots an issuer's distinguished name is.
    pub fn interceptor(&self, issuer: &str) -> Option<&Interceptor> {
        self.interceptors.values().find(|known| known.signs_as(issuer))
    }

    /// Words of the issuers of everything that opens connections.
    pub fn interceptor_phrases(&self) -> impl Iterator<Item = &str> {
        let opening = |known: &&Interceptor| known.kind != InterceptorKind::Local;
        self.interceptors.values().filter(opening).flat_map(|it| &it.phrases).map(String::as_str)
    }

    /// What is known of a cause.
    pub fn cause(&self, cause: Cause) -> &CauseInfo {
        // `load` made sure that every cause has its place.
        self.causes.get(cause as usize).unwrap_or(&UNLISTED)
    }

    /// What a reply means; [`Cause::Unknown`] where nothing is known of it.
    pub fn judge(&self, query: &Query<'_>) -> Meaning {
        if self.rules.has_table() {
            Index::for_one(&self.rules).judge(query)
        } else {
            judge::judge(self.rules.iter(), query)
        }
    }

    /// The same judgement for many replies: see [`Index`].
    pub fn index(&self) -> Index<'_> {
        Index::new(&self.rules)
    }

    /// What to do about a cause: the provider's own advice where it has some
    /// for the protocol (or no protocol is named), else the general one.
    pub fn advice(
        &self,
        cause: Cause,
        preset: Option<&Preset>,
        protocol: Option<Protocol>,
    ) -> Vec<Advice> {
        let own = preset.map(|preset| own_advice(preset, cause, protocol)).unwrap_or_default();
        if !own.is_empty() {
            return own;
        }
        let general = self.cause(cause).advice.iter();
        general.map(|text| Advice { text: text.clone(), link: None, link_checked: None }).collect()
    }

    /// What refused sign-ins come to, held against each other.
    pub fn cross_examination(&self) -> &CrossExamination {
        &self.cross_examination
    }

    /// What secrets look like in general.
    pub fn secrets(&self) -> &SecretForms {
        &self.secrets
    }

    /// Who has to act on a cause: by the rule that spoke where it says so, then
    /// by the provider's own advice, then by the vocabulary.
    pub fn actor(
        &self,
        cause: Cause,
        preset: Option<&Preset>,
        protocol: Option<Protocol>,
        rule: Option<&str>,
    ) -> Actor {
        let ruled = rule.and_then(|id| self.rules.named(id)).and_then(|rule| rule.acts);
        let own = || {
            let fitting = preset?.advice.iter().find(|own| own.fits(cause, protocol))?;
            fitting.acts
        };
        ruled.or_else(own).unwrap_or_else(|| self.cause(cause).acts)
    }

    /// The troubleshooters, sorted by id.
    ///
    /// # Errors
    /// The first file that cannot be read, with its line.
    pub fn guides(&self) -> Result<BTreeMap<String, Guide>, KnowledgeError> {
        let guides = self.later(Kind::Guide).map(|file| guides::load(&file));
        guides.map(|guide| guide.map(|guide| (guide.id.clone(), guide))).collect()
    }

    /// The set-up steps of mail programs, sorted by id.
    ///
    /// # Errors
    /// The first file that cannot be read, with its line.
    pub fn clients(&self) -> Result<BTreeMap<String, Client>, KnowledgeError> {
        let clients = self.later(Kind::Client).map(|file| guides::load_client(&file));
        clients.map(|client| client.map(|client| (client.id.clone(), client))).collect()
    }

    /// Advice that no longer holds, in the order of the files; an entry of a
    /// later file replaces that of the same id. A file that cannot be read
    /// counts for nothing: the lint names it.
    pub fn outdated(&self) -> &[Outdated] {
        self.outdated.get_or_init(|| {
            let mut list: Vec<Outdated> = Vec::new();
            for advice in self.later(Kind::Outdated).filter_map(|file| outdated::load(&file).ok()) {
                for advice in advice {
                    list.retain(|other| other.id != advice.id);
                    list.push(advice);
                }
            }
            list
        })
    }

    /// The outdated advice that a text contains.
    pub fn outdated_in(&self, text: &str) -> Vec<&Outdated> {
        let text = normal::normal(text, OUTDATED_SEARCH);
        self.outdated().iter().filter(|advice| advice.is_in(&text)).collect()
    }

    fn later(&self, wanted: Kind) -> impl Iterator<Item = DataFile<'_>> {
        self.later.iter().filter(move |(kind, _)| *kind == wanted).map(|(_, file)| file.file())
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }
}

fn own_advice(preset: &Preset, cause: Cause, protocol: Option<Protocol>) -> Vec<Advice> {
    let mut list: Vec<Advice> = Vec::new();
    let fitting = preset.advice.iter().filter(|own| own.fits(cause, protocol));
    for own in fitting {
        let link = own.link.as_deref().and_then(|id| preset.link(id, None));
        for (index, text) in own.texts.iter().enumerate() {
            if list.iter().any(|advice| advice.text == *text) {
                continue;
            }
            let link = link.filter(|_| index == 0);
            // A page that only a list names was never opened: it has no date.
            let read = link
                .and_then(|link| preset.sources.get(&link.source))
                .filter(|source| source.grade == Grade::Official);
            list.push(Advice {
                text: text.clone(),
                link: link.map(|link| link.url.clone()),
                link_checked: read.map(|source| source.checked.to_string()),
            });
        }
    }
    list
}

/// Stands in for a cause that no list names; `load` refuses such lists.
static UNLISTED: CauseInfo = CauseInfo {
    cause: Cause::Unknown,
    group: Group::Neither,
    severity: Severity::Error,
    acts: Actor::Nobody,
    ends_sign_ins: false,
    summary: String::new(),
    advice: Vec::new(),
    proof: None,
    relayed: None,
};
