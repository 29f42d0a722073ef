//! The verdict in one sentence, for every renderer that speaks to people.

use super::{escape::escape, words::Words};
use crate::{
    knowledge::CausePart,
    model::{
        Attempt, Cause, Finding, Outcome, Protocol, Report, Settle, Severity, SignIns, Stage,
        Verdict,
    },
};

/// A sign that reads without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Good,
    Bad,
    Look,
    Open,
    Note,
}

impl Sign {
    pub(crate) fn of(finding: &Finding) -> Self {
        match finding.severity {
            _ if finding.cause == Cause::Ok => Self::Good,
            _ if finding.cause == Cause::Unknown => Self::Open,
            Severity::Error => Self::Bad,
            Severity::Warning => Self::Look,
            Severity::Info => Self::Note,
        }
    }

    /// What an attempt came to; none where nothing was tried.
    pub(crate) fn of_outcome(outcome: Outcome<'_>) -> Option<Self> {
        match outcome {
            Outcome::Accepted | Outcome::Usable => Some(Self::Good),
            Outcome::Refused { .. } | Outcome::Failed { .. } | Outcome::Unreachable { .. } => {
                Some(Self::Bad)
            }
            Outcome::Skipped => None,
        }
    }
}

/// The verdict, ready to be shown.
pub(crate) struct Headline {
    pub(crate) sign: Sign,
    pub(crate) sentence: String,
    /// Whether the sentence is the first finding's title, which then need not
    /// be said again.
    pub(crate) told: bool,
}

/// Puts the verdict into one sentence.
pub(crate) fn headline(report: &Report, words: &Words<'_>) -> Headline {
    let first = report.findings.first();
    let (sign, sentence, told) = match (report.verdict, first) {
        (Verdict::Works, _) => (Sign::Good, good(report, words), false),
        (Verdict::WorksWithWarnings, _) => {
            let count =
                report.findings.iter().filter(|it| it.severity == Severity::Warning).count();
            let args = [("sentence", &*good(report, words)), ("count", &*count.to_string())];
            (Sign::Look, words.label("headline-warnings", &args), false)
        }
        (Verdict::Broken, Some(first)) => (Sign::Bad, words.finding(first, CausePart::Title), true),
        (Verdict::Broken, None) => (Sign::Bad, words.label("headline-broken", &[]), false),
        (Verdict::Inconclusive, _) if report.interrupted() => {
            (Sign::Open, words.label("headline-interrupted", &[]), false)
        }
        (Verdict::Inconclusive, _) => {
            (Sign::Open, words.label("headline-inconclusive", &[]), false)
        }
    };
    Headline { sign, sentence, told }
}

/// What works, in one sentence.
fn good(report: &Report, words: &Words<'_>) -> String {
    let accepted = protocols(report, |attempt| attempt.outcome() == Outcome::Accepted);
    let (name, protocols) = if accepted.is_empty() {
        ("headline-usable", protocols(report, |attempt| attempt.outcome().works()))
    } else {
        ("headline-works", accepted)
    };
    if protocols.is_empty() {
        return words.label("headline-nothing-tried", &[]);
    }
    let count = protocols.len().to_string();
    words.label(name, &[("protocols", &words.all_of(&protocols)), ("count", &count)])
}

/// The address, the provider, and what works although something does not:
/// each a part of its own, escaped.
pub(crate) fn about(report: &Report, words: &Words<'_>) -> Vec<String> {
    let subject = &report.subject;
    let mut parts = Vec::new();
    parts.extend(subject.address.as_deref().or(subject.user.as_deref()).map(escape));
    parts.extend(subject.provider_name.as_deref().map(escape));
    if report.verdict == Verdict::Broken {
        let blamed = |attempt: &Attempt| {
            report.findings.iter().any(|finding| {
                finding.severity == Severity::Error
                    && finding.attempts.contains(&attempt.candidate.id)
            })
        };
        let working =
            protocols(report, |attempt| attempt.outcome() == Outcome::Accepted && !blamed(attempt));
        if !working.is_empty() {
            let count = working.len().to_string();
            let args = [("protocols", &*words.all_of(&working)), ("count", &*count)];
            parts.push(words.label("working", &args));
        }
    }
    parts
}

/// The protocols of which an attempt came to such an outcome, in order.
fn protocols(report: &Report, such: impl Fn(&Attempt) -> bool) -> Vec<&'static str> {
    let found: Vec<_> = report
        .attempts
        .iter()
        .filter(|attempt| such(attempt))
        .map(|attempt| attempt.candidate.endpoint.protocol)
        .collect();
    Protocol::ALL.into_iter().filter(|it| found.contains(it)).map(Protocol::name).collect()
}

/// What it took: servers, seconds, sign-ins.
pub(crate) fn effort(report: &Report, words: &Words<'_>) -> String {
    let tenths = (report.duration_ms + 50) / 100;
    let made = report.sign_ins.as_ref();
    let logins = made.map_or(0, SignIns::made);
    let refused = made.map_or(0, |made| made.refused);
    let args = [
        ("endpoints", &*report.attempts.len().to_string()),
        ("logins", &*logins.to_string()),
        ("refused", &*refused.to_string()),
        ("seconds", &*format!("{}.{}", tenths / 10, tenths % 10)),
    ];
    words.label("footer", &args)
}

/// The stages that any attempt got to; the goodbye only for those who want
/// `all`.
pub(crate) fn stage_columns(report: &Report, all: bool) -> Vec<Stage> {
    let seen = |stage: Stage| {
        let records = report.attempts.iter().filter_map(|attempt| attempt.stage(stage));
        records.map(|record| &record.settle).any(|it| !matches!(it, Settle::Skipped(_)))
    };
    // Signing in is what the reader looks for, also where it was not reached;
    // what comes after it has a section of its own.
    let aside = |stage: Stage| matches!(stage, Stage::Quota | Stage::Logout);
    let wanted = |stage: &Stage| *stage == Stage::Auth || (seen(*stage) && (all || !aside(*stage)));
    Stage::ALL.into_iter().filter(wanted).collect()
}
