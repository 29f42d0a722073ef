//! What came of the test message: refused at one of its steps, seen in the
//! folder for spam, or not seen in time.

use super::{Facts, fault, finding, refusal};
use crate::model::{Attempt, Cause, Confidence, Evidence, Finding, Outcome, Severity, Stage};

/// The findings about it.
pub(super) fn of(facts: &Facts<'_>) -> Vec<Finding> {
    let Some(test) = facts.send_test else { return Vec::new() };
    let Some(submission) = &test.submission else { return Vec::new() };
    let mut findings = Vec::new();
    match submission.outcome() {
        Outcome::Refused { stage, reply } => {
            findings.push(refusal::finding_of(facts, submission, stage, reply));
        }
        Outcome::Failed { stage, fault } | Outcome::Unreachable { stage, fault } => {
            findings.push(fault::finding_of(facts, submission, stage, fault));
        }
        Outcome::Accepted | Outcome::Usable | Outcome::Skipped => {}
    }
    let Some(retrieval) = &test.retrieval else { return findings };
    if let Some(arrival) = test.arrival() {
        if test.in_spam() {
            let mut found = finding(facts, retrieval, Cause::DeliveredToSpam, Confidence::Certain);
            let mut seen = Evidence::seen(retrieval, Stage::Arrive, "evidence-arrived-in");
            seen.args.insert("folder".into(), arrival.folder.to_owned());
            seen.args.insert("seconds".into(), seconds(arrival.delay_ms));
            found.evidence.push(seen);
            findings.push(found);
        }
    } else if !test.let_in_again() {
        findings.extend(not_let_in(facts, retrieval));
    } else if test.looked() {
        let mut found = finding(facts, retrieval, Cause::TestNotArrived, Confidence::Certain);
        let mut seen = Evidence::seen(retrieval, Stage::Arrive, "evidence-not-arrived");
        seen.args.insert("seconds".into(), test.waited.as_secs().to_string());
        found.evidence.push(seen);
        if test.inbox_alone() {
            found.evidence.push(Evidence::seen(retrieval, Stage::Arrive, "evidence-inbox-alone"));
        }
        findings.push(found);
    }
    findings
}

/// Who was let in a moment ago and is not when it comes to looking: mail works,
/// so this is a warning, and says nothing about the message.
fn not_let_in(facts: &Facts<'_>, retrieval: &Attempt) -> Option<Finding> {
    let mut found = match retrieval.outcome() {
        Outcome::Refused { stage, reply } => refusal::finding_of(facts, retrieval, stage, reply),
        Outcome::Failed { stage, fault } | Outcome::Unreachable { stage, fault } => {
            fault::finding_of(facts, retrieval, stage, fault)
        }
        Outcome::Accepted | Outcome::Usable | Outcome::Skipped => return None,
    };
    found.severity = found.severity.max(Severity::Warning);
    found.evidence.push(Evidence::seen(retrieval, Stage::Arrive, "evidence-not-looked"));
    Some(found)
}

/// With one decimal.
fn seconds(ms: u64) -> String {
    let tenths = ms.saturating_add(50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}
