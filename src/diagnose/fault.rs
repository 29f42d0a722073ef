//! Faults to causes: what happened to a connection that came to no answer.

use super::{Facts, alternative, evidence, finding};
use crate::{
    knowledge::fault_evidence,
    model::{
        Attempt, Cause, Confidence, Endpoint, Fault, Finding, Protocol, Security, Stage, TlsFault,
    },
};

/// The finding behind a fault.
pub(super) fn finding_of(
    facts: &Facts<'_>,
    attempt: &Attempt,
    stage: Stage,
    fault: &Fault,
) -> Finding {
    let (cause, confidence, others) = cause(facts, attempt, stage, fault);
    let mut finding = finding(facts, attempt, cause, confidence);
    let (text, args) = fault_evidence(fault);
    let mut seen = evidence(attempt, stage, text);
    seen.args = args;
    finding.evidence.push(seen);
    if let Fault::Tls(TlsFault::Expired { .. } | TlsFault::NotYetValid { .. }) = fault {
        finding.evidence.extend(dates(facts, attempt));
    }
    if let Fault::Tls(TlsFault::SelfSigned | TlsFault::UnknownIssuer) = fault {
        finding.evidence.extend(issuer(attempt));
    }
    finding.alternatives = others.iter().copied().map(alternative).collect();
    finding
}

type Judgement = (Cause, Confidence, &'static [Cause]);

fn cause(facts: &Facts<'_>, attempt: &Attempt, stage: Stage, fault: &Fault) -> Judgement {
    use Confidence::{Certain, Likely, Possible};
    let endpoint = &attempt.candidate.endpoint;
    match fault {
        Fault::HostNotFound => (Cause::HostNotFound, Certain, &[]),
        Fault::NoAddress => (Cause::NoAddress, Certain, &[]),
        Fault::ResolverFailed(_) => (Cause::DnsFailed, Certain, &[]),
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
        Fault::Tls(fault) => tls(facts, fault, endpoint.protocol),
        Fault::TlsNotOffered if known_to_offer(facts, attempt) => {
            (Cause::StarttlsStripped, Likely, &[Cause::TlsNotOffered])
        }
        Fault::TlsNotOffered => (Cause::TlsNotOffered, Certain, &[]),
        Fault::StartTlsInjection(_) => (Cause::StarttlsInjection, Certain, &[]),
        Fault::AuthNotOffered => (Cause::AuthNotOffered, Certain, &[]),
        Fault::PlaintextAuthDisabled => (Cause::PlaintextAuthDisabled, Certain, &[]),
        Fault::NoCommonMechanism(_) => (Cause::MechanismUnsupported, Certain, &[]),
        Fault::NotThisProtocol(bytes) => foreign(bytes, endpoint.protocol),
        Fault::TooMuch(_) => (Cause::ServerMisbehaves, Certain, &[]),
    }
}

/// Spoken to in the clear on the port that the protocol has for TLS.
fn on_tls_port(endpoint: &Endpoint) -> bool {
    endpoint.security != Security::Tls
        && endpoint.port == endpoint.protocol.default_port(Security::Tls)
}

fn tls(facts: &Facts<'_>, fault: &TlsFault, protocol: Protocol) -> Judgement {
    use Confidence::{Certain, Likely};
    // Another server's certificate is in its time: then so is this clock.
    let clock_is_right = facts.attempts.iter().any(Attempt::protected);
    match fault {
        TlsFault::Expired { .. } if clock_is_right => (Cause::CertificateExpired, Certain, &[]),
        TlsFault::Expired { .. } => (Cause::CertificateExpired, Likely, &[Cause::ClockWrong]),
        TlsFault::NotYetValid { .. } if clock_is_right => {
            (Cause::CertificateNotYetValid, Certain, &[])
        }
        TlsFault::NotYetValid { .. } => {
            (Cause::CertificateNotYetValid, Likely, &[Cause::ClockWrong])
        }
        TlsFault::NameMismatch { .. } => (Cause::CertificateNameMismatch, Certain, &[]),
        TlsFault::SelfSigned => (Cause::CertificateSelfSigned, Certain, &[Cause::TlsIntercepted]),
        TlsFault::UnknownIssuer => (
            Cause::CertificateUnknownIssuer,
            Certain,
            &[Cause::TlsIntercepted, Cause::CertificateChainIncomplete],
        ),
        TlsFault::Revoked => (Cause::CertificateRevoked, Certain, &[]),
        TlsFault::Weak(_) => (Cause::CertificateWeak, Certain, &[]),
        TlsFault::NotTls(bytes) => match speaks(bytes) {
            Some(spoken) if spoken == protocol => (Cause::WrongTlsMode, Certain, &[]),
            Some(_) => (Cause::WrongPortOrProtocol, Certain, &[]),
            None => (Cause::WrongPortOrProtocol, Likely, &[Cause::WrongTlsMode]),
        },
        TlsFault::TooOld(_) => (Cause::TlsTooOld, Certain, &[]),
        TlsFault::Alert(alert) if alert.contains("ProtocolVersion") => {
            (Cause::TlsTooOld, Certain, &[])
        }
        TlsFault::Reset => (Cause::ConnectionReset, Certain, &[]),
        TlsFault::Closed => (Cause::TlsHandshakeFailed, Likely, &[Cause::WrongTlsMode]),
        TlsFault::Alert(_) | TlsFault::Other(_) => (Cause::TlsHandshakeFailed, Certain, &[]),
    }
}

/// What answered where this protocol's greeting was expected.
fn foreign(bytes: &[u8], protocol: Protocol) -> Judgement {
    use Confidence::{Certain, Likely};
    match speaks(bytes) {
        // A TLS record: handshake or alert (RFC 8446 section 5.1).
        _ if matches!(bytes, [0x15 | 0x16, 3, ..]) => (Cause::WrongTlsMode, Certain, &[]),
        Some(spoken) if spoken != protocol => (Cause::WrongPortOrProtocol, Certain, &[]),
        Some(_) => (Cause::ServerMisbehaves, Likely, &[]),
        None if bytes.starts_with(b"HTTP/") || bytes.starts_with(b"SSH-") => {
            (Cause::WrongPortOrProtocol, Certain, &[])
        }
        None => (Cause::ServerMisbehaves, Likely, &[Cause::WrongPortOrProtocol]),
    }
}

/// The mail protocol that such a greeting belongs to.
fn speaks(bytes: &[u8]) -> Option<Protocol> {
    [
        (&b"* "[..], Protocol::Imap),
        (b"+OK", Protocol::Pop3),
        (b"-ERR", Protocol::Pop3),
        (b"220", Protocol::Smtp),
        (b"421", Protocol::Smtp),
        (b"554", Protocol::Smtp),
    ]
    .into_iter()
    .find(|(start, _)| bytes.starts_with(start))
    .map(|(_, protocol)| protocol)
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

fn dates(facts: &Facts<'_>, attempt: &Attempt) -> Option<crate::model::Evidence> {
    let leaf = attempt.tls.as_ref()?.chain.first()?;
    let mut seen = evidence(attempt, Stage::Tls, "evidence-certificate-dates");
    for (name, date) in [("from", leaf.not_before), ("until", leaf.not_after), ("now", facts.now)] {
        seen.args.insert(name.to_owned(), date.date().to_string());
    }
    Some(seen)
}

fn issuer(attempt: &Attempt) -> Option<crate::model::Evidence> {
    let leaf = attempt.tls.as_ref()?.chain.first()?;
    let mut seen = evidence(attempt, Stage::Tls, "evidence-certificate-issuer");
    seen.args.insert("subject".to_owned(), leaf.subject.clone());
    seen.args.insert("issuer".to_owned(), leaf.issuer.clone());
    Some(seen)
}
