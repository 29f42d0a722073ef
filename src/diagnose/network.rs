//! What concerns the whole network, one of its families or its proxy. When
//! nothing answers anywhere, it is not the servers.

use super::{Facts, fault::Judgement};
use crate::{
    knowledge::fault_evidence,
    model::{
        Attempt, Cause, Confidence, Evidence, Fault, Finding, Outcome, ProxyFault, Severity,
        Source, Stage,
    },
};

/// This computer has no way to any of the addresses.
pub(super) fn no_route(attempt: &Attempt) -> Judgement {
    // A network without IPv6 is none that is down.
    let mut addresses = attempt.unreachable.iter().map(|dead| dead.address);
    if !attempt.unreachable.is_empty() && addresses.all(|address| address.is_ipv6()) {
        (Cause::NoAddress, Confidence::Likely, &[Cause::NetworkDown])
    } else {
        (Cause::NetworkDown, Confidence::Likely, &[])
    }
}

/// The proxy's fault, or what it says of the server.
pub(super) fn proxied(fault: &ProxyFault) -> Judgement {
    use Confidence::{Certain, Likely};
    match fault {
        ProxyFault::TargetRefused => (Cause::ProxyFailed, Likely, &[Cause::ConnectRefused]),
        ProxyFault::TargetUnreachable | ProxyFault::TargetTimeout => {
            (Cause::ProxyFailed, Likely, &[Cause::ConnectTimeout])
        }
        _ => (Cause::ProxyFailed, Certain, &[]),
    }
}

/// IPv6 that does not answer beside IPv4 that does. No IPv6 on this computer is
/// no fault.
pub(super) fn broken_family(facts: &Facts<'_>, attempt: &Attempt) -> Option<Finding> {
    let over_v4 = attempt.address?.is_ipv4();
    let dead: Vec<_> = attempt.unreachable.iter().filter(|dead| dead.address.is_ipv6()).collect();
    let broken = |fault: &Fault| {
        matches!(
            fault,
            Fault::ConnectTimeout
                | Fault::ConnectionRefused
                | Fault::ConnectionReset
                | Fault::Unreachable(_)
        )
    };
    let answered = attempt.also_answered.iter().any(std::net::IpAddr::is_ipv6);
    if !over_v4 || answered || dead.is_empty() || !dead.iter().all(|dead| broken(&dead.fault)) {
        return None;
    }
    let refused = dead.iter().all(|dead| dead.fault == Fault::ConnectionRefused);
    let confidence = if refused { Confidence::Certain } else { Confidence::Likely };
    let mut found = super::finding(facts, attempt, Cause::Ipv6Broken, confidence);
    found.severity = Severity::Warning;
    for dead in &dead {
        let (text, mut args) = fault_evidence(&dead.fault);
        args.insert("host".to_owned(), dead.address.to_string());
        let mut seen = Evidence::seen(attempt, Stage::Connect, text);
        seen.args = args;
        found.evidence.push(seen);
    }
    let longest = dead.iter().map(|dead| dead.ms).max().unwrap_or(0);
    let cost = if longest < 100 {
        Evidence::seen(attempt, Stage::Connect, "evidence-ipv6-costs-nothing")
    } else {
        // Programs that try one address after the other wait that long, or longer.
        let tenths = (longest + 50) / 100;
        let mut cost = Evidence::seen(attempt, Stage::Connect, "evidence-ipv6-cost");
        cost.args.insert("seconds".to_owned(), format!("{}.{}", tenths / 10, tenths % 10));
        cost
    };
    found.evidence.push(cost);
    Some(found)
}

/// Recognises that it is not the host that is missing, but the whole domain of
/// the address.
pub(super) fn recognise_domain(facts: &Facts<'_>, findings: &mut [Finding]) {
    let Some(domain) = facts.missing_domain else { return };
    let mut told = false;
    for finding in findings.iter_mut().filter(|it| it.cause == Cause::HostNotFound) {
        let attempt = finding
            .attempts
            .first()
            .and_then(|id| facts.attempts.iter().find(|attempt| attempt.candidate.id == *id));
        let Some(attempt) = attempt.filter(|it| it.candidate.endpoint.is_within(domain)) else {
            continue;
        };
        let mut whole = super::finding(facts, attempt, Cause::DomainNotFound, finding.confidence);
        whole.evidence.append(&mut finding.evidence);
        if !std::mem::replace(&mut told, true) {
            let mut seen = Evidence::seen(attempt, Stage::Resolve, "evidence-domain-missing");
            seen.args.insert("domain".to_owned(), domain.to_owned());
            whole.evidence.insert(0, seen);
        }
        *finding = whole;
    }
}

/// Recognises a network or a resolver that is down: every attempt failed
/// before any server could speak, at two hosts or more, and so did every
/// further one. Those findings are then one.
pub(super) fn recognise(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let all = || facts.attempts.iter().chain(facts.follow_ups);
    let faults: Vec<&Fault> = all().filter_map(unreached).collect();
    let mut hosts: Vec<&str> =
        all().map(|attempt| attempt.candidate.endpoint.host.as_str()).collect();
    hosts.sort_unstable();
    hosts.dedup();
    if faults.len() < all().count() || hosts.len() < 2 {
        return;
    }
    let every = |test: fn(&Fault) -> bool| faults.iter().all(|fault| test(fault));
    let resolver = |fault: &Fault| matches!(fault, Fault::ResolverFailed(_));
    let missing = |fault: &Fault| matches!(fault, Fault::HostNotFound);
    let of_preset = |attempt: &Attempt| attempt.candidate.source == Source::Preset;
    let nothing = |fault: &Fault| {
        matches!(
            fault,
            Fault::ConnectTimeout
                | Fault::Unreachable(_)
                | Fault::NoRoute
                | Fault::ResolverFailed(_)
                | Fault::Deadline
        )
    };
    let cause = match () {
        () if every(resolver) => Cause::DnsFailed,
        // A provider's servers do not vanish all at once: such a name server
        // knows nothing, or is not allowed to.
        () if every(missing) && facts.attempts.iter().all(of_preset) => Cause::DnsFailed,
        () if every(nothing) => Cause::NetworkDown,
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
pub(super) fn blames_no_server(facts: &Facts<'_>, finding: &Finding) -> bool {
    let unheard = |id: &String| {
        let attempt = facts.attempts.iter().find(|attempt| attempt.candidate.id == *id);
        matches!(
            attempt.and_then(unreached),
            Some(Fault::ResolverFailed(fault)) if fault.unheard()
        )
    };
    match finding.cause {
        Cause::NetworkDown => true,
        Cause::DnsFailed => finding.protocol.is_none() || finding.attempts.iter().all(unheard),
        _ => false,
    }
}

/// The fault that kept an attempt from any connection.
pub(super) fn unreached(attempt: &Attempt) -> Option<&Fault> {
    match attempt.outcome() {
        Outcome::Unreachable { fault, .. } => Some(fault),
        _ => None,
    }
}
