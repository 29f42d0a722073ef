//! Whom a certificate convinces: refused chains, and what several of them
//! together say of this computer's clock and of somebody in between.

use super::{Facts, alternative, clock, finding};
use crate::{
    knowledge::{Interceptor, InterceptorKind, fault_evidence},
    model::{
        Attempt, Cause, Certificate, Confidence, Evidence, Fault, Finding, Settle, Severity,
        SkipReason, Stage, TlsFacts, TlsFault,
    },
};

/// The finding behind a chain that was refused: the root fault names it, the
/// others are told beside.
pub(super) fn finding_of(facts: &Facts<'_>, attempt: &Attempt, tls: &TlsFacts) -> Option<Finding> {
    let first = tls.faults.first()?;
    let interceptor = known(facts, tls).filter(|_| of_the_issuer(first));
    let (cause, confidence, others) = match interceptor {
        Some(known) => intercepted(facts, attempt, known, &tls.faults),
        None => judge(facts, attempt, tls, first),
    };
    let mut found = finding(facts, attempt, cause, confidence);
    if let Some(known) = interceptor {
        found.evidence.push(by_product(attempt, known));
        if cause == Cause::TlsIntercepted {
            advise(&mut found, known);
        }
    }
    for fault in &tls.faults {
        let (text, args) = fault_evidence(&Fault::Tls(fault.clone()));
        found.evidence.push(Evidence { args, ..Evidence::seen(attempt, Stage::Tls, text) });
        found.evidence.extend(near_miss(attempt, fault));
    }
    if tls.faults.iter().any(|fault| clock::direction(fault).is_some()) {
        found.evidence.extend(clock::dates(facts, attempt));
    }
    if tls.faults.iter().any(of_the_issuer) {
        found.evidence.extend(issuer(attempt, tls));
    }
    found.alternatives = others.iter().copied().map(alternative).collect();
    Some(found)
}

/// What works and was accepted by this computer alone: a root that somebody
/// put there, where the server is known to have a public certificate or the
/// issuer is known to open connections.
pub(super) fn accepted_here_only(facts: &Facts<'_>, attempt: &Attempt) -> Option<Finding> {
    let tls = attempt.tls.as_ref().filter(|tls| tls.only_by_the_system())?;
    let known = known(facts, tls).filter(|known| known.kind != InterceptorKind::Local);
    if known.is_none() && !is_public(facts, attempt) {
        return None;
    }
    let mut found = finding(facts, attempt, Cause::TlsIntercepted, Confidence::Likely);
    found.severity = Severity::Warning;
    if let Some(known) = known {
        found.evidence.push(by_product(attempt, known));
        advise(&mut found, known);
    }
    found.evidence.push(Evidence::seen(attempt, Stage::Tls, "evidence-trusted-here-only"));
    found.evidence.extend(issuer(attempt, tls));
    let auth = attempt.stage(Stage::Auth).map(|record| &record.settle);
    if auth == Some(&Settle::Skipped(SkipReason::NotProtected)) {
        found.evidence.push(Evidence::seen(attempt, Stage::Auth, "evidence-password-withheld"));
    }
    Some(found)
}

/// Recognises one and the same foreign issuer at servers that have public
/// certificates, or that have nothing to do with each other.
pub(super) fn recognise_interception(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let foreign: Vec<(&Attempt, &str)> = facts
        .attempts
        .iter()
        .filter_map(|attempt| {
            let tls = attempt.tls.as_ref()?;
            let unknown = tls.faults.first() == Some(&TlsFault::UnknownIssuer);
            unknown.then_some((attempt, top_issuer(tls)?))
        })
        .collect();
    let Some((_, issuer)) = foreign.first() else { return };
    let same: Vec<&Attempt> =
        foreign.iter().filter(|(_, other)| other == issuer).map(|(attempt, _)| *attempt).collect();
    let mut leaves: Vec<&str> = same
        .iter()
        .filter_map(|attempt| attempt.tls.as_ref()?.chain.first())
        .map(|leaf| leaf.sha256.as_str())
        .collect();
    let mut sites: Vec<&str> =
        same.iter().map(|attempt| site(&attempt.candidate.endpoint.host)).collect();
    for list in [&mut leaves, &mut sites] {
        list.sort_unstable();
        list.dedup();
    }
    let public = same.iter().filter(|attempt| is_public(facts, attempt)).count();
    if leaves.len() < 2 || public == 0 || (sites.len() < 2 && public < same.len()) {
        return;
    }
    let Some(place) = findings.iter().position(|f| f.cause == Cause::CertificateUnknownIssuer)
    else {
        return;
    };
    let concerned = |finding: &Finding| {
        finding.cause == Cause::CertificateUnknownIssuer
            && finding.attempts.iter().all(|id| same.iter().any(|it| it.candidate.id == *id))
    };
    let Some(attempt) = same.first() else { return };
    let mut whole = finding(facts, attempt, Cause::TlsIntercepted, Confidence::Likely);
    whole.protocol = None;
    whole.advice = facts.knowledge.advice(Cause::TlsIntercepted, facts.preset, None);
    whole.attempts = same.iter().map(|attempt| attempt.candidate.id.clone()).collect();
    let mut seen = Evidence::seen(attempt, Stage::Tls, "evidence-same-issuer");
    let mut hosts: Vec<&str> =
        same.iter().map(|attempt| attempt.candidate.endpoint.host.as_str()).collect();
    hosts.dedup();
    seen.args.insert("issuer".into(), (*issuer).to_owned());
    seen.args.insert("hosts".into(), hosts.join(", "));
    whole.evidence.push(seen);
    let (taken, kept): (Vec<_>, Vec<_>) = findings.drain(..).partition(concerned);
    whole.evidence.extend(taken.into_iter().flat_map(|finding| finding.evidence));
    whole.alternatives = vec![alternative(Cause::CertificateUnknownIssuer)];
    *findings = kept;
    findings.insert(place.min(findings.len()), whole);
}

type Judgement = (Cause, Confidence, &'static [Cause]);

fn judge(facts: &Facts<'_>, attempt: &Attempt, tls: &TlsFacts, fault: &TlsFault) -> Judgement {
    use Confidence::{Certain, Likely};
    let public = is_public(facts, attempt);
    match fault {
        TlsFault::Expired { .. } | TlsFault::NotYetValid { .. } => {
            let cause = match fault {
                TlsFault::Expired { .. } => Cause::CertificateExpired,
                _ => Cause::CertificateNotYetValid,
            };
            // Another server's certificate is in its time: then so is this clock.
            if facts.attempts.iter().any(Attempt::protected) {
                (cause, Certain, &[])
            } else {
                (cause, Likely, &[Cause::ClockWrong])
            }
        }
        TlsFault::NameMismatch { .. } => (Cause::CertificateNameMismatch, Certain, &[]),
        TlsFault::SelfSigned if public => {
            (Cause::CertificateSelfSigned, Likely, &[Cause::TlsIntercepted])
        }
        TlsFault::SelfSigned => (Cause::CertificateSelfSigned, Certain, &[]),
        TlsFault::UnknownIssuer if public => {
            (Cause::CertificateUnknownIssuer, Likely, &[Cause::TlsIntercepted])
        }
        // The whole chain was seen, up to a root of its own.
        TlsFault::UnknownIssuer if rooted(tls) => (Cause::CertificateUnknownIssuer, Certain, &[]),
        TlsFault::UnknownIssuer => (
            Cause::CertificateUnknownIssuer,
            Likely,
            &[Cause::CertificateChainIncomplete, Cause::TlsIntercepted],
        ),
        TlsFault::ChainIncomplete { .. } => {
            (Cause::CertificateChainIncomplete, Likely, &[Cause::CertificateUnknownIssuer])
        }
        // The server's own statement, whose signature was not looked at.
        TlsFault::Revoked => (Cause::CertificateRevoked, Likely, &[]),
        TlsFault::Weak(_) => (Cause::CertificateWeak, Certain, &[]),
        _ => (Cause::TlsHandshakeFailed, Certain, &[]),
    }
}

/// A known product's issuer. Its own boxes also have certificates of such
/// issuers for themselves, then for other names than the one asked for.
fn intercepted(
    facts: &Facts<'_>,
    attempt: &Attempt,
    known: &Interceptor,
    faults: &[TlsFault],
) -> Judgement {
    let named = !faults.iter().any(|fault| matches!(fault, TlsFault::NameMismatch { .. }));
    let own_root = faults.first() == Some(&TlsFault::SelfSigned);
    match known.kind {
        InterceptorKind::Local if !is_public(facts, attempt) => {
            (Cause::CertificateUnknownIssuer, Confidence::Certain, &[])
        }
        InterceptorKind::Local => {
            (Cause::TlsIntercepted, Confidence::Likely, &[Cause::CertificateUnknownIssuer])
        }
        _ if named && !own_root => (Cause::TlsIntercepted, Confidence::Certain, &[]),
        _ if named => (Cause::TlsIntercepted, Confidence::Likely, &[Cause::CertificateSelfSigned]),
        _ if !is_public(facts, attempt) => {
            (Cause::CertificateUnknownIssuer, Confidence::Likely, &[Cause::TlsIntercepted])
        }
        _ => (Cause::TlsIntercepted, Confidence::Likely, &[Cause::CertificateUnknownIssuer]),
    }
}

/// Whether a fault is about who signed.
fn of_the_issuer(fault: &TlsFault) -> bool {
    matches!(
        fault,
        TlsFault::SelfSigned | TlsFault::UnknownIssuer | TlsFault::ChainIncomplete { .. }
    )
}

/// The product whose root signed a chain that no public list accepts. The
/// name of the server's own certificate says nothing: it may be anybody's.
fn known<'a>(facts: &Facts<'a>, tls: &TlsFacts) -> Option<&'a Interceptor> {
    tls.chain.iter().find_map(|certificate| facts.knowledge.interceptor(&certificate.issuer))
}

fn advise(finding: &mut Finding, known: &Interceptor) {
    let text = format!("advice-tls-intercepted-{}", known.kind.id());
    finding.advice.retain(|advice| advice.link.is_some());
    finding.advice.insert(0, crate::model::Advice { text, link: None, link_checked: None });
    finding.args.insert("product".into(), known.name.clone());
}

fn by_product(attempt: &Attempt, known: &Interceptor) -> Evidence {
    let mut seen = Evidence::seen(attempt, Stage::Tls, "evidence-interceptor");
    seen.args.insert("product".into(), known.name.clone());
    seen.args.insert("kind".into(), known.kind.id().into());
    seen
}

/// Whether the server is one of a provider that is known: those have
/// certificates of public authorities.
fn is_public(facts: &Facts<'_>, attempt: &Attempt) -> bool {
    facts.knowledge.preset_for_host(&attempt.candidate.endpoint.host).is_some()
}

fn issuer(attempt: &Attempt, tls: &TlsFacts) -> Option<Evidence> {
    let leaf = tls.chain.first()?;
    let mut seen = Evidence::seen(attempt, Stage::Tls, "evidence-certificate-issuer");
    seen.args.insert("subject".to_owned(), leaf.subject.clone());
    seen.args.insert("issuer".to_owned(), leaf.issuer.clone());
    Some(seen)
}

/// The highest certificate that was sent on the way up from the server's own.
fn top(tls: &TlsFacts) -> Option<&Certificate> {
    let mut top = tls.chain.first()?;
    for _ in &tls.chain {
        let above = tls.chain.iter().find(|other| {
            other.subject == top.issuer && other.sha256 != top.sha256 && top.subject != top.issuer
        });
        let Some(above) = above else { break };
        top = above;
    }
    Some(top)
}

fn rooted(tls: &TlsFacts) -> bool {
    top(tls).is_some_and(|top| top.subject == top.issuer)
}

fn top_issuer(tls: &TlsFacts) -> Option<&str> {
    top(tls).map(|top| top.issuer.as_str())
}

/// The part of a name that two servers of one owner share, as far as that can
/// be told without a list: the last two labels, three under such as `co.uk`.
fn site(host: &str) -> &str {
    let dots: Vec<usize> = host.rmatch_indices('.').map(|(at, _)| at).collect();
    let from = match dots.as_slice() {
        [last, second, rest @ ..] if last - second <= 4 && host.len() - last <= 3 => {
            rest.first().map_or(0, |at| at + 1)
        }
        [_, second, ..] => second + 1,
        _ => 0,
    };
    host.get(from..).unwrap_or(host)
}

/// Why a name that looks right is not.
fn near_miss(attempt: &Attempt, fault: &TlsFault) -> Option<Evidence> {
    let TlsFault::NameMismatch { expected, presented } = fault else { return None };
    let expected = expected.to_ascii_lowercase();
    let text = presented.iter().map(|name| name.to_ascii_lowercase()).find_map(|name| {
        let domain = name.strip_prefix("*.");
        match domain {
            None if name == expected => Some("evidence-name-in-old-field"),
            Some(domain) if domain == expected => Some("evidence-name-wildcard-above"),
            Some(domain) if expected.ends_with(&format!(".{domain}")) => {
                Some("evidence-name-wildcard-below")
            }
            _ => None,
        }
    })?;
    let mut seen = Evidence::seen(attempt, Stage::Tls, text);
    seen.args.insert("expected".into(), expected);
    Some(seen)
}

#[cfg(test)]
mod tests {
    use super::site;

    #[test]
    fn servers_of_one_owner_share_a_site() {
        assert_eq!(site("imap.yandex.ru"), "yandex.ru");
        assert_eq!(site("smtp.mail.example.co.uk"), "example.co.uk");
        assert_eq!(site("yandex.ru"), "yandex.ru");
        assert_eq!(site("localhost"), "localhost");
    }
}
