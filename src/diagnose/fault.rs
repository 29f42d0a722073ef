//! Faults to causes: what happened to a connection that came to no answer.

use super::{Facts, alternative, finding, mechanism, network, service, trust};
use crate::{
    knowledge::fault_evidence,
    model::{
        Attempt, Cause, Confidence, Endpoint, Evidence, Fault, Finding, Protocol, Security, Settle,
        Source, Stage, TlsFault,
    },
};

/// The finding behind a fault.
pub(super) fn finding_of(
    facts: &Facts<'_>,
    attempt: &Attempt,
    stage: Stage,
    fault: &Fault,
) -> Finding {
    if let (Fault::Tls(_), Some(tls)) = (fault, &attempt.tls)
        && let Some(refused) = trust::finding_of(facts, attempt, tls)
    {
        return refused;
    }
    let (cause, confidence, others) = cause(facts, attempt, stage, fault);
    let mut finding = finding(facts, attempt, cause, confidence);
    let service = match fault {
        Fault::NotThisProtocol(bytes) | Fault::Tls(TlsFault::NotTls(bytes)) => service::of(bytes),
        _ => None,
    };
    if let Some(service) = service {
        let mut seen = Evidence::seen(attempt, stage, "evidence-service");
        seen.args.insert("service".into(), service.into());
        finding.evidence.push(seen);
    }
    // The bytes of TLS are no words.
    if service != Some("tls") {
        let (text, args) = fault_evidence(fault);
        finding.evidence.push(Evidence { args, ..Evidence::seen(attempt, stage, text) });
    }
    if *fault == Fault::TlsNotOffered
        && let Some(word) = masked(attempt)
    {
        let seen = Evidence::seen(attempt, Stage::Capabilities, "evidence-masked");
        finding.evidence.push(Evidence { quote: Some(word.to_owned()), ..seen });
    }
    finding.alternatives = others.iter().copied().map(alternative).collect();
    finding
}

/// The finding behind a refusal, where the greeting that went before was of
/// another service which begins with the same numbers.
pub(super) fn other_service(facts: &Facts<'_>, attempt: &Attempt) -> Option<Finding> {
    let Settle::Passed(Some(greeting)) = &attempt.stage(Stage::Greeting)?.settle else {
        return None;
    };
    let service = service::of(&greeting.raw)?;
    if service::protocol(service).is_some() {
        return None;
    }
    let mut found = finding(facts, attempt, Cause::WrongPortOrProtocol, Confidence::Certain);
    let mut seen = Evidence::seen(attempt, Stage::Greeting, "evidence-service");
    seen.args.insert("service".into(), service.into());
    found.evidence.push(seen);
    found.evidence.push(super::refusal::quote(attempt, Stage::Greeting, greeting));
    Some(found)
}

pub(super) type Judgement = (Cause, Confidence, &'static [Cause]);

fn cause(facts: &Facts<'_>, attempt: &Attempt, stage: Stage, fault: &Fault) -> Judgement {
    use Confidence::{Certain, Likely, Possible};
    let endpoint = &attempt.candidate.endpoint;
    match fault {
        // That a provider's own server does not exist is hard to believe.
        Fault::HostNotFound if attempt.candidate.source == Source::Preset => {
            (Cause::HostNotFound, Likely, &[Cause::DnsFailed])
        }
        Fault::HostNotFound => (Cause::HostNotFound, Certain, &[]),
        Fault::NoAddress => (Cause::NoAddress, Certain, &[]),
        Fault::ResolverFailed(fault) if fault.unheard() => {
            (Cause::DnsFailed, Likely, &[Cause::NetworkDown])
        }
        Fault::ResolverFailed(_) => (Cause::DnsFailed, Certain, &[]),
        Fault::NoRoute => network::no_route(attempt),
        Fault::Proxy { fault, .. } => network::proxied(fault),
        Fault::ConnectionRefused => (Cause::ConnectRefused, Certain, &[]),
        Fault::ConnectTimeout => (Cause::ConnectTimeout, Likely, &[Cause::PortBlocked]),
        Fault::Unreachable(_) => (Cause::ConnectTimeout, Likely, &[Cause::NetworkDown]),
        Fault::ConnectionReset => (Cause::ConnectionReset, Certain, &[]),
        // The server waits for the client's TLS, as it should on that port.
        Fault::Silent { .. } | Fault::ConnectionClosed
            if stage == Stage::Greeting && on_tls_port(endpoint) =>
        {
            (Cause::WrongTlsMode, Likely, &[Cause::ServerSilent])
        }
        // Servers that wait for TLS often just hang up, or say nothing. Once TLS
        // stands, that reading is gone.
        Fault::ConnectionClosed if stage == Stage::Greeting && !attempt.protected() => {
            (Cause::ConnectionClosed, Likely, &[Cause::WrongTlsMode])
        }
        Fault::ConnectionClosed => (Cause::ConnectionClosed, Certain, &[]),
        Fault::Silent { .. }
            if matches!(stage, Stage::Greeting | Stage::Tls) && !attempt.protected() =>
        {
            (Cause::ServerSilent, Likely, &[Cause::WrongTlsMode])
        }
        Fault::Silent { .. } => (Cause::ServerSilent, Certain, &[]),
        Fault::Deadline if stage <= Stage::Connect => (Cause::ConnectTimeout, Possible, &[]),
        Fault::Deadline => (Cause::ServerSilent, Possible, &[]),
        // In the clear after the yes to STARTTLS, as in [`Fault::StartTlsInjection`],
        // only that they came late; or the server thought better of it.
        Fault::Tls(TlsFault::NotTls(_)) if endpoint.security == Security::StartTls => {
            (Cause::StarttlsInjection, Likely, &[Cause::ServerMisbehaves])
        }
        Fault::Tls(fault) => tls(fault, endpoint.protocol),
        Fault::TlsNotOffered => match (masked(attempt).is_some(), known_to_offer(facts, attempt)) {
            (true, true) => (Cause::StarttlsStripped, Certain, &[]),
            (false, false) => (Cause::TlsNotOffered, Certain, &[]),
            _ => (Cause::StarttlsStripped, Likely, &[Cause::TlsNotOffered]),
        },
        Fault::StartTlsInjection(_) => (Cause::StarttlsInjection, Certain, &[]),
        Fault::AuthNotOffered => (Cause::AuthNotOffered, Certain, &[]),
        Fault::PlaintextAuthDisabled => (Cause::PlaintextAuthDisabled, Certain, &[]),
        Fault::NoCommonMechanism(_) if mechanism::only_tokens(attempt) => {
            (Cause::BasicAuthDisabled, Certain, &[])
        }
        Fault::NoCommonMechanism(_) => (Cause::MechanismUnsupported, Certain, &[]),
        Fault::NotThisProtocol(bytes) => foreign(bytes, endpoint.protocol),
        // Not even a wrong password would explain what is wrong in SCRAM: a server
        // that finds one wrong just says no.
        Fault::TooMuch(_) | Fault::Scram(_) => (Cause::ServerMisbehaves, Certain, &[]),
    }
}

/// Spoken to in the clear on the port that the protocol has for TLS.
fn on_tls_port(endpoint: &Endpoint) -> bool {
    endpoint.security != Security::Tls
        && endpoint.port == endpoint.protocol.default_port(Security::Tls)
}

fn tls(fault: &TlsFault, protocol: Protocol) -> Judgement {
    use Confidence::{Certain, Likely};
    match fault {
        TlsFault::NotTls(bytes) => match service::of(bytes) {
            Some(service) if service::protocol(service) == Some(protocol) => {
                (Cause::WrongTlsMode, Certain, &[])
            }
            Some(_) => (Cause::WrongPortOrProtocol, Certain, &[]),
            None => (Cause::WrongPortOrProtocol, Likely, &[Cause::WrongTlsMode]),
        },
        TlsFault::TooOld(_) => (Cause::TlsTooOld, Certain, &[]),
        TlsFault::Alert(alert) if alert.contains("ProtocolVersion") => {
            (Cause::TlsTooOld, Likely, &[Cause::TlsHandshakeFailed])
        }
        TlsFault::Weak(_) => (Cause::CertificateWeak, Certain, &[]),
        TlsFault::Reset => (Cause::ConnectionReset, Certain, &[]),
        // Not a word: as likely a server that takes nobody as one that dislikes
        // how TLS began.
        TlsFault::Closed => {
            (Cause::ConnectionClosed, Likely, &[Cause::TlsHandshakeFailed, Cause::WrongTlsMode])
        }
        // What is about a chain was judged with its chain.
        _ => (Cause::TlsHandshakeFailed, Certain, &[]),
    }
}

/// What answered where this protocol's greeting was expected.
fn foreign(bytes: &[u8], protocol: Protocol) -> Judgement {
    use Confidence::{Certain, Likely};
    match service::of(bytes) {
        Some("tls") => (Cause::WrongTlsMode, Certain, &[]),
        Some(service) if service::protocol(service) == Some(protocol) => {
            (Cause::ServerMisbehaves, Likely, &[])
        }
        Some(_) => (Cause::WrongPortOrProtocol, Certain, &[]),
        None => (Cause::ServerMisbehaves, Likely, &[Cause::WrongPortOrProtocol]),
    }
}

/// An offer that was written over with X's on the way, as some firewalls do:
/// `XXXXXXXA` in the place of `STARTTLS`.
fn masked(attempt: &Attempt) -> Option<&str> {
    let words = attempt.capabilities.before_tls.iter().flatten();
    words.map(String::as_str).find(|word| {
        let keyword = word.split(' ').next().unwrap_or_default();
        let stem = keyword.trim_end_matches(|c: char| c.is_ascii_uppercase() && c != 'X');
        stem.len() >= 4 && keyword.len() - stem.len() <= 1 && stem.bytes().all(|b| b == b'X')
    })
}

/// Whether the preset says that this very server offers STARTTLS.
fn known_to_offer(facts: &Facts<'_>, attempt: &Attempt) -> bool {
    let endpoint = &attempt.candidate.endpoint;
    facts.preset.is_some_and(|preset| {
        preset.offered(endpoint.protocol).any(|service| {
            service.host == endpoint.host
                && service.port == endpoint.port
                && service.security == Security::StartTls
        })
    })
}
