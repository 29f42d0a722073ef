//! When nothing answers anywhere, or every certificate is out of its time, it
//! is not the servers.

use super::Facts;
use crate::model::{Cause, Confidence, Fault, Finding, Outcome};

/// Recognises a clock that is wrong: the certificates of two servers or more,
/// which share none, are all not valid yet, or all expired.
pub(super) fn recognise_clock(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let untimely = |finding: &Finding| {
        matches!(finding.cause, Cause::CertificateNotYetValid | Cause::CertificateExpired)
    };
    let same = |a: &Finding, b: &Finding| a.cause == b.cause;
    let Some(first) = findings.first().filter(|finding| untimely(finding)).cloned() else {
        return;
    };
    let leaves: Vec<&str> = facts
        .attempts
        .iter()
        .filter_map(|attempt| attempt.tls.as_ref()?.chain.first())
        .map(|leaf| leaf.sha256.as_str())
        .collect();
    let mut distinct = leaves.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let all = findings.iter().all(|finding| same(finding, &first))
        && findings.len() == leaves.len()
        && leaves.len() == facts.attempts.len();
    if !all || distinct.len() < 2 {
        return;
    }
    let Some(attempt) = facts.attempts.first() else { return };
    let mut clock = super::finding(facts, attempt, Cause::ClockWrong, Confidence::Likely);
    clock.protocol = None;
    clock.advice = facts.knowledge.advice(Cause::ClockWrong, facts.preset, None);
    clock.attempts = facts.attempts.iter().map(|a| a.candidate.id.clone()).collect();
    clock.evidence = findings
        .iter()
        .flat_map(|finding| finding.evidence.clone())
        .filter(|seen| seen.text == "evidence-certificate-dates")
        .collect();
    clock.alternatives = vec![super::alternative(first.cause)];
    *findings = vec![clock];
}

/// Recognises a network or a resolver that is down: every attempt failed
/// before any server could speak, at two hosts or more. Those findings are
/// then one.
pub(super) fn recognise(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let faults: Vec<&Fault> = facts
        .attempts
        .iter()
        .filter_map(|attempt| match attempt.outcome() {
            Outcome::Unreachable { fault, .. } => Some(fault),
            _ => None,
        })
        .collect();
    let mut hosts: Vec<&str> =
        facts.attempts.iter().map(|attempt| attempt.candidate.endpoint.host.as_str()).collect();
    hosts.sort_unstable();
    hosts.dedup();
    if faults.len() < facts.attempts.len() || hosts.len() < 2 {
        return;
    }
    let all = |test: fn(&Fault) -> bool| faults.iter().all(|fault| test(fault));
    let resolver = |fault: &Fault| matches!(fault, Fault::ResolverFailed(_));
    let nothing = |fault: &Fault| {
        matches!(
            fault,
            Fault::ConnectTimeout
                | Fault::Unreachable(_)
                | Fault::ResolverFailed(_)
                | Fault::Deadline
        )
    };
    let cause = match () {
        () if all(resolver) => Cause::DnsFailed,
        () if all(nothing) => Cause::NetworkDown,
        () => return,
    };
    let Some(first) = facts.attempts.first() else { return };
    let mut whole = super::finding(facts, first, cause, Confidence::Likely);
    whole.protocol = None;
    whole.advice = facts.knowledge.advice(cause, facts.preset, None);
    whole.attempts = facts.attempts.iter().map(|a| a.candidate.id.clone()).collect();
    whole.evidence = findings.iter().flat_map(|finding| finding.evidence.clone()).collect();
    *findings = vec![whole];
}

/// Whether a finding means that nothing could be judged.
pub(super) fn blames_no_server(finding: &Finding) -> bool {
    matches!(finding.cause, Cause::NetworkDown | Cause::DnsFailed) && finding.protocol.is_none()
}
