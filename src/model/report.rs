//! All that one run found out, before it is put into words.

use time::OffsetDateTime;

use super::{Attempt, Endpoint, Finding, SendTest, SignIns, Source};

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Wall-clock begin of the run.
    pub started: OffsetDateTime,
    /// Length of the run in milliseconds.
    pub duration_ms: u64,
    /// What was asked about.
    pub subject: Subject,
    /// The answer in a word.
    pub verdict: Verdict,
    /// The settings to use, best first.
    pub settings: Vec<Setting>,
    /// Every endpoint that was probed: those asked for, then those that were
    /// tried because some of them failed.
    pub attempts: Vec<Attempt>,
    /// How many of the attempts were asked for.
    pub asked: usize,
    /// How often was signed in; absent where there was nothing to sign in with.
    pub sign_ins: Option<SignIns>,
    /// What was found, worst and surest first; the first is the root cause.
    pub findings: Vec<Finding>,
    /// What came of the test message, where one was asked for.
    pub send_test: Option<SendTest>,
}

impl Report {
    /// The attempts that were asked for.
    pub fn asked_for(&self) -> &[Attempt] {
        self.attempts.get(..self.asked).unwrap_or(&self.attempts)
    }

    /// Whether the run was ended before everything was tried.
    pub fn interrupted(&self) -> bool {
        self.attempts.iter().any(Attempt::interrupted)
    }
}

/// What was asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// The mail address, where one was given.
    pub address: Option<String>,
    /// The preset's id, where one is known.
    pub provider: Option<String>,
    /// The provider's name for people.
    pub provider_name: Option<String>,
    /// How the provider was found.
    pub provider_source: Option<ProviderSource>,
    /// The user name that was used.
    pub user: Option<String>,
}

/// How the provider of an address was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderSource {
    /// A preset lists the address's domain.
    Domain,
    /// Named by the user.
    User,
    /// A preset lists the host that was named.
    Guess,
}

impl ProviderSource {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::User => "user",
            Self::Guess => "guess",
        }
    }
}

/// The answer in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Everything that was tried is good.
    Works,
    /// Good, with something to look at.
    WorksWithWarnings,
    /// A problem was found.
    Broken,
    /// Nothing could be judged.
    Inconclusive,
}

impl Verdict {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::WorksWithWarnings => "works-with-warnings",
            Self::Broken => "broken",
            Self::Inconclusive => "inconclusive",
        }
    }
}

/// One server for the mail program's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Where and how.
    pub endpoint: Endpoint,
    /// The user name to enter.
    pub user: Option<String>,
    /// What to sign in with: `password`, `app-password` or `oauth2`.
    pub auth: String,
    /// Who says so.
    pub source: Source,
    /// Whether this run saw it work.
    pub works: bool,
    /// What the mail program has to be told that the names of folders begin
    /// with (its IMAP path prefix), where that is anything.
    pub path_prefix: Option<String>,
}
