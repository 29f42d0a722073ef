//! When nothing answers anywhere, it is not the servers.

use super::Facts;
use crate::model::{Cause, Confidence, Fault, Finding, Outcome};

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
