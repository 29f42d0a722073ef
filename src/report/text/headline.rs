//! The verdict in one sentence, and the last line.

use super::{
    Sign,
    page::{Page, dim},
};
use crate::{
    knowledge::CausePart,
    model::{Attempt, Finding, Outcome, Protocol, Report, Settle, Severity, Stage, Verdict},
    report::{escape::escape, words::Words},
};

/// Writes the verdict and whom it is about. Says whether the sentence was the
/// first finding's title, which then need not be said again.
pub(super) fn write(page: &mut Page, report: &Report, words: &Words<'_>) -> bool {
    let first = report.findings.first();
    let title = |finding: &Finding| words.finding(finding, CausePart::Title);
    let (sign, sentence, told) = match (report.verdict, first) {
        (Verdict::Works, _) => (Sign::Good, good(report, words), false),
        (Verdict::WorksWithWarnings, _) => {
            let count =
                report.findings.iter().filter(|it| it.severity == Severity::Warning).count();
            let args = [("sentence", &*good(report, words)), ("count", &*count.to_string())];
            (Sign::Look, words.label("headline-warnings", &args), false)
        }
        (Verdict::Broken, Some(finding)) => (Sign::Bad, title(finding), true),
        (Verdict::Broken, None) => (Sign::Bad, words.label("headline-broken", &[]), false),
        (Verdict::Inconclusive, _) => {
            (Sign::Open, words.label("headline-inconclusive", &[]), false)
        }
    };
    page.signed(sign, "", &sentence, sign.paint());
    let about = about(report, words);
    if !about.is_empty() {
        page.prose("  ", "  ", &about, dim);
    }
    told
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

/// The address, the provider, and what works although something does not.
fn about(report: &Report, words: &Words<'_>) -> String {
    let subject = &report.subject;
    let mut parts = Vec::new();
    parts.extend(subject.address.as_deref().or(subject.user.as_deref()).map(escape));
    parts.extend(subject.provider_name.as_deref().map(escape));
    if report.verdict == Verdict::Broken {
        let working = protocols(report, |attempt| attempt.outcome() == Outcome::Accepted);
        if !working.is_empty() {
            let count = working.len().to_string();
            let args = [("protocols", &*words.all_of(&working)), ("count", &*count)];
            parts.push(words.label("working", &args));
        }
    }
    parts.join(" · ")
}

/// The protocols of which an attempt came to such an outcome, in order.
fn protocols(report: &Report, such: fn(&Attempt) -> bool) -> Vec<&'static str> {
    let found: Vec<_> = report
        .attempts
        .iter()
        .filter(|attempt| such(attempt))
        .map(|attempt| attempt.candidate.endpoint.protocol)
        .collect();
    Protocol::ALL.into_iter().filter(|it| found.contains(it)).map(Protocol::name).collect()
}

/// What it took.
pub(super) fn write_footer(page: &mut Page, report: &Report, words: &Words<'_>) {
    let tenths = (report.duration_ms + 50) / 100;
    let logins = report
        .attempts
        .iter()
        .filter_map(|attempt| attempt.stage(Stage::Auth))
        .filter(|record| !matches!(record.settle, Settle::Skipped(_)))
        .count();
    let args = [
        ("endpoints", &*report.attempts.len().to_string()),
        ("logins", &*logins.to_string()),
        ("seconds", &*format!("{}.{}", tenths / 10, tenths % 10)),
    ];
    page.gap();
    page.prose("", "", &words.label("footer", &args), dim);
}
