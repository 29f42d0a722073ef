//! What works and still needs a look.

use time::Duration;

use super::{Facts, evidence, finding};
use crate::model::{Attempt, Cause, Confidence, Finding, Security, Stage};

/// Days before its end from which a certificate is worth a warning: those who
/// renew by machine do so a month before, so two weeks mean that it failed.
const EXPIRES_SOON: Duration = Duration::days(14);

/// The warnings about one attempt.
pub(super) fn of(facts: &Facts<'_>, attempt: &Attempt) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !attempt.outcome().works() {
        return findings;
    }
    if attempt.candidate.endpoint.security == Security::Plain {
        let mut found = finding(facts, attempt, Cause::PlaintextUsed, Confidence::Certain);
        found.evidence.push(evidence(attempt, Stage::Auth, "evidence-not-tried"));
        findings.push(found);
    }
    let leaf = attempt.tls.as_ref().and_then(|tls| tls.chain.first());
    if let Some(leaf) = leaf.filter(|leaf| leaf.not_after - facts.now < EXPIRES_SOON) {
        let mut found = finding(facts, attempt, Cause::CertificateExpiresSoon, Confidence::Certain);
        let mut seen = evidence(attempt, Stage::Tls, "evidence-certificate-dates");
        for (name, date) in
            [("from", leaf.not_before), ("until", leaf.not_after), ("now", facts.now)]
        {
            seen.args.insert(name.to_owned(), date.date().to_string());
        }
        found.evidence.push(seen);
        findings.push(found);
    }
    findings
}
