//! Many endpoints, each checked on its own, in one run.

use time::OffsetDateTime;

use super::{Cause, Endpoint, Report, Verdict};

/// The result of a run over many endpoints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Wall-clock begin of the run.
    pub started: OffsetDateTime,
    /// Length of the run in milliseconds.
    pub duration_ms: u64,
    /// The answer in a word, over all endpoints.
    pub verdict: Verdict,
    /// The endpoints by whom they belong to, in the order they were asked for.
    pub suites: Vec<Suite>,
    /// What all endpoints have in common, where it is not the endpoints: this
    /// computer's network or name server is down.
    pub common: Option<Box<Report>>,
    /// The endpoints that were not finished because the run was interrupted.
    pub unfinished: Vec<Endpoint>,
}

/// Endpoints that belong together: those of a provider, or of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suite {
    /// The provider's name, or the file's.
    pub name: String,
    /// The endpoints.
    pub items: Vec<Item>,
}

/// One endpoint of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The endpoint.
    pub endpoint: Endpoint,
    /// What its owner calls it.
    pub name: Option<String>,
    /// What was found out; its first attempt is the one that counts.
    pub report: Report,
    /// What was looked at, and what came of it, in a fixed order.
    pub checks: Vec<Check>,
}

/// Something an endpoint was held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What.
    pub kind: CheckKind,
    /// How it ended.
    pub result: CheckResult,
    /// What was expected, as data: `14`, `1.2`, `IDLE UIDPLUS`.
    pub expected: Option<String>,
    /// What was found, likewise.
    pub found: Option<String>,
    /// The cause of the finding that says more.
    pub cause: Option<Cause>,
}

/// What an endpoint is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckKind {
    /// Its name resolves and it takes connections.
    Reachable,
    /// TLS comes about as it is asked for.
    Tls,
    /// The certificate is accepted.
    Certificate,
    /// The certificate is valid for so many days more.
    CertificateDays,
    /// At least this version of TLS.
    TlsVersion,
    /// It greets as its protocol demands.
    Greeting,
    /// It greets within so many milliseconds.
    GreetingTime,
    /// It tells what it offers, and that is what was expected.
    Capabilities,
    /// It offers these ways to sign in.
    Mechanisms,
    /// It takes the account that is configured for it.
    SignIn,
    /// It is as the preset knows it.
    Preset,
    /// It is as it was when the baseline was written.
    Baseline,
}

impl CheckKind {
    /// The name in JSON and JUnit.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reachable => "reachable",
            Self::Tls => "tls",
            Self::Certificate => "certificate",
            Self::CertificateDays => "certificate-days",
            Self::TlsVersion => "tls-version",
            Self::Greeting => "greeting",
            Self::GreetingTime => "greeting-ms",
            Self::Capabilities => "capabilities",
            Self::Mechanisms => "mechanisms",
            Self::SignIn => "sign-in",
            Self::Preset => "preset",
            Self::Baseline => "baseline",
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckResult {
    /// As expected.
    Passed,
    /// Good enough, with something to look at.
    Warned,
    /// Not as expected.
    Failed,
    /// Something earlier made it impossible.
    Skipped,
}

impl CheckResult {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Warned => "warned",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }
}

impl Batch {
    /// Every endpoint, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.suites.iter().flat_map(|suite| &suite.items)
    }

    /// How many endpoints came to that verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.items().filter(|item| item.report.verdict == verdict).count()
    }
}
