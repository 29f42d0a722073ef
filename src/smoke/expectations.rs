//! What a target's owner expects of it, and the days that a certificate must
//! have left.

use std::collections::BTreeMap;

use super::{Judging, offer};
use crate::model::{
    Attempt, Cause, Certificate, Confidence, Evidence, Finding, Report, Security, Settle, Severity,
    Stage,
};

/// Adds what is not as it should be.
pub(super) fn add(judging: &Judging<'_>, report: &mut Report) {
    let Some(attempt) = report.attempts.first() else { return };
    // The threshold is the user's here, not that of a check.
    let mut findings: Vec<Finding> = Vec::new();
    if attempt.outcome().works() {
        report.findings.retain(|it| it.cause != Cause::CertificateExpiresSoon);
        findings.extend(days(judging, attempt));
        findings.extend(greeting(judging, attempt));
        findings.extend(promised(judging, attempt));
    }
    report.findings.extend(findings);
}

/// Days that the endpoint's own certificate has left.
pub(super) fn days_left(judging: &Judging<'_>, attempt: &Attempt) -> Option<i64> {
    Some((leaf(attempt)?.not_after - judging.now).whole_days())
}

/// Milliseconds from the request to connect to the greeting, TLS included.
pub(super) fn greeting_ms(attempt: &Attempt) -> Option<u64> {
    let begin = attempt.stage(Stage::Connect)?.start_ms;
    let greeting = attempt.stage(Stage::Greeting)?;
    matches!(greeting.settle, Settle::Passed(_) | Settle::Refused(_))
        .then(|| (greeting.start_ms + greeting.ms).saturating_sub(begin))
}

/// The version of TLS that is spoken: `1.3`.
pub(super) fn tls_version(attempt: &Attempt) -> Option<&str> {
    attempt.tls.as_ref()?.version.as_deref()
}

/// Whether TLS is as new as expected; a connection without any is not.
pub(super) fn tls_is_new_enough(judging: &Judging<'_>, attempt: &Attempt) -> Option<bool> {
    let wanted = judging.target.expect.tls?;
    // The versions are numbers of one form: 1.2, 1.3.
    let encrypted = attempt.candidate.endpoint.security != Security::Plain;
    Some(encrypted && tls_version(attempt).is_some_and(|found| found >= wanted.id()))
}

/// The capabilities and mechanisms that are expected and not offered.
pub(super) fn lacking(judging: &Judging<'_>, attempt: &Attempt) -> (Vec<String>, Vec<String>) {
    let offered = offer::of(attempt);
    let expect = &judging.target.expect;
    (
        offer::missing(&expect.capabilities, &offered.capabilities),
        offer::missing(&expect.mechanisms, &offered.mechanisms),
    )
}

fn leaf(attempt: &Attempt) -> Option<&Certificate> {
    attempt.tls.as_ref()?.chain.first()
}

fn days(judging: &Judging<'_>, attempt: &Attempt) -> Option<Finding> {
    let left = days_left(judging, attempt)?;
    let expected = judging.target.expect.days;
    let (wanted, severity) = match expected {
        Some(days) if left < i64::from(days) => (days, Severity::Error),
        _ => (judging.options.days, Severity::Warning),
    };
    if left >= i64::from(wanted) {
        return None;
    }
    let leaf = leaf(attempt)?;
    let mut found = finding(judging, attempt, Cause::CertificateExpiresSoon, severity);
    let mut dates = Evidence::seen(attempt, Stage::Tls, "evidence-certificate-dates");
    for (name, date) in [("from", leaf.not_before), ("until", leaf.not_after), ("now", judging.now)]
    {
        dates.args.insert(name.to_owned(), date.date().to_string());
    }
    found.evidence.push(dates);
    let mut few = Evidence::seen(attempt, Stage::Tls, "evidence-expected-days");
    few.args.insert("days".to_owned(), left.to_string());
    few.args.insert("wanted".to_owned(), wanted.to_string());
    found.evidence.push(few);
    Some(found)
}

fn greeting(judging: &Judging<'_>, attempt: &Attempt) -> Option<Finding> {
    let limit = judging.target.expect.greeting_ms?;
    let took = greeting_ms(attempt).filter(|took| *took > limit)?;
    let mut found = finding(judging, attempt, Cause::ServerSlow, Severity::Error);
    let mut seen = Evidence::seen(attempt, Stage::Greeting, "evidence-expected-greeting");
    seen.args.insert("ms".to_owned(), took.to_string());
    seen.args.insert("wanted".to_owned(), limit.to_string());
    found.evidence.push(seen);
    Some(found)
}

/// TLS, capabilities and mechanisms that the targets file promises.
fn promised(judging: &Judging<'_>, attempt: &Attempt) -> Option<Finding> {
    let mut evidence = Vec::new();
    if tls_is_new_enough(judging, attempt) == Some(false) {
        let mut seen = Evidence::seen(attempt, Stage::Tls, "evidence-expected-tls");
        let wanted = judging.target.expect.tls.map(|it| it.id().to_owned());
        seen.args.insert("wanted".to_owned(), wanted.unwrap_or_default());
        seen.args.insert("version".to_owned(), tls_version(attempt).unwrap_or("none").to_owned());
        evidence.push(seen);
    }
    let (capabilities, mechanisms) = lacking(judging, attempt);
    for (words, key) in [
        (capabilities, "evidence-expected-capabilities"),
        (mechanisms, "evidence-expected-mechanisms"),
    ] {
        if !words.is_empty() {
            let mut seen = Evidence::seen(attempt, Stage::Capabilities, key);
            seen.args.insert("count".to_owned(), words.len().to_string());
            seen.args.insert("words".to_owned(), words.join(", "));
            evidence.push(seen);
        }
    }
    (!evidence.is_empty()).then(|| Finding {
        evidence,
        ..finding(judging, attempt, Cause::ExpectationNotMet, Severity::Error)
    })
}

/// A finding about the attempt: what is measured is certain.
pub(super) fn finding(
    judging: &Judging<'_>,
    attempt: &Attempt,
    cause: Cause,
    severity: Severity,
) -> Finding {
    let protocol = Some(attempt.candidate.endpoint.protocol);
    Finding {
        cause,
        severity,
        confidence: Confidence::Certain,
        protocol,
        attempts: vec![attempt.candidate.id.clone()],
        rule: None,
        evidence: Vec::new(),
        alternatives: Vec::new(),
        question: None,
        advice: judging.knowledge.advice(cause, judging.preset, protocol),
        args: BTreeMap::new(),
    }
}
