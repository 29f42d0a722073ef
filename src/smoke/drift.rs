//! What has changed since the baseline was written, or since the preset was.

use std::collections::BTreeSet;

use super::{Judging, Known, expectations::finding};
use crate::model::{Attempt, Cause, Evidence, Finding, Report, Severity, Stage};

/// What a server lacks of what its preset says is worth a look here: whoever
/// watches servers is who keeps the presets. In a check of an account it is
/// merely worth knowing.
pub(super) fn weigh(report: &mut Report) {
    let gone = |seen: &Evidence| match seen.text.as_str() {
        "evidence-drift-capabilities" => seen.args.get("which").is_some_and(|it| it != "new"),
        "evidence-drift-size" => true,
        _ => false,
    };
    for finding in report.findings.iter_mut().filter(|it| it.cause == Cause::PresetDrift) {
        if finding.evidence.iter().any(gone) {
            finding.severity = Severity::Warning;
        }
    }
}

/// Adds what has changed: a warning for what a mail program may miss, a remark
/// for the rest.
pub(super) fn add(judging: &Judging<'_>, now: Option<&Known>, report: &mut Report) {
    let (Some(attempt), Some(now)) = (report.attempts.first(), now) else { return };
    let Some(before) = before(judging) else { return };
    let (lost, other) = changes(attempt, before, now);
    let of = |evidence: Vec<Evidence>, severity| Finding {
        evidence,
        ..finding(judging, attempt, Cause::ChangedSinceBaseline, severity)
    };
    let findings: Vec<Finding> = [(lost, Severity::Warning), (other, Severity::Info)]
        .into_iter()
        .filter(|(evidence, _)| !evidence.is_empty())
        .map(|(evidence, severity)| of(evidence, severity))
        .collect();
    report.findings.extend(findings);
}

/// What the baseline says of the target.
pub(super) fn before<'a>(judging: &'a Judging<'_>) -> Option<&'a Known> {
    let baseline = judging.options.baseline.as_ref()?;
    baseline.endpoints.get(&judging.target.endpoint.to_string())
}

/// What a mail program may miss, and what else is different.
fn changes(attempt: &Attempt, before: &Known, now: &Known) -> (Vec<Evidence>, Vec<Evidence>) {
    let (mut lost, mut other) = (Vec::new(), Vec::new());
    for (was, is, gone, new) in [
        (
            &before.capabilities,
            &now.capabilities,
            "evidence-baseline-capabilities-gone",
            "evidence-baseline-capabilities-new",
        ),
        (
            &before.mechanisms,
            &now.mechanisms,
            "evidence-baseline-mechanisms-gone",
            "evidence-baseline-mechanisms-new",
        ),
    ] {
        lost.extend(words(attempt, gone, was, is));
        other.extend(words(attempt, new, is, was));
    }
    let change = |stage, key, was: &str, is: &str| {
        let mut seen = Evidence::seen(attempt, stage, key);
        seen.args.insert("was".to_owned(), was.to_owned());
        seen.args.insert("is".to_owned(), is.to_owned());
        seen
    };
    if let (Some(was), Some(is)) = (&before.tls, &now.tls)
        && was != is
    {
        // The versions are numbers of one form: 1.2, 1.3.
        let these = if is < was { &mut lost } else { &mut other };
        these.push(change(Stage::Tls, "evidence-baseline-tls", was, is));
    }
    if let (Some(was), Some(is)) = (&before.issuer, &now.issuer)
        && was != is
    {
        let these = if before.authority() == now.authority() { &mut other } else { &mut lost };
        these.push(change(Stage::Tls, "evidence-baseline-issuer", was, is));
    }
    // Large providers answer with another few of their addresses every time:
    // only where none is left has the host moved, and even that is no fault.
    let (was, is) = (set(&before.addresses), set(&now.addresses));
    if !was.is_empty() && !is.is_empty() && was.is_disjoint(&is) {
        let (was, is) = (before.addresses.join(", "), now.addresses.join(", "));
        other.push(change(Stage::Resolve, "evidence-baseline-addresses", &was, &is));
    }
    (lost, other)
}

/// The words of the one list that the other one lacks.
fn words(attempt: &Attempt, key: &str, of: &[String], without: &[String]) -> Option<Evidence> {
    let words: Vec<&str> = set(of).difference(&set(without)).copied().collect();
    if words.is_empty() {
        return None;
    }
    let mut seen = Evidence::seen(attempt, Stage::Capabilities, key);
    seen.args.insert("count".to_owned(), words.len().to_string());
    seen.args.insert("words".to_owned(), words.join(", "));
    Some(seen)
}

fn set(words: &[String]) -> BTreeSet<&str> {
    words.iter().map(String::as_str).collect()
}
