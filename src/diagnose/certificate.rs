//! Sign-ins with a client certificate: what the certificate itself and the way
//! in which a server ended the connection tell of a refusal.

use time::macros::format_description;

use super::{Facts, alternative};
use crate::model::{
    Attempt, Cause, ClientCertificate, Confidence, Evidence, Fault, Finding, Outcome, Stage,
    TlsFault,
};

/// The alerts by which TLS speaks of the peer's certificate (RFC 8446 section
/// 6.2), as the library names them.
const ALERTS: [&str; 9] = [
    "BadCertificate",
    "UnsupportedCertificate",
    "CertificateRevoked",
    "CertificateExpired",
    "CertificateUnknown",
    "UnknownCA",
    "AccessDenied",
    "CertificateRequired",
    "NoCertificate",
];

/// Adds to the findings what they owe to a client certificate, shown or wanted.
pub(super) fn explain(facts: &Facts<'_>, findings: &mut [Finding]) {
    for finding in findings {
        for attempt in facts.attempts {
            if !finding.attempts.contains(&attempt.candidate.id) {
                continue;
            }
            match attempt.outcome() {
                Outcome::Failed { stage, fault } => ended(facts, attempt, (stage, fault), finding),
                Outcome::Refused { stage: Stage::Auth, .. }
                    if by_certificate(attempt) && asked(attempt) =>
                {
                    let text = "evidence-client-certificate-asked";
                    finding.evidence.push(Evidence::seen(attempt, Stage::Auth, text));
                    finding.evidence.extend(itself(facts, attempt, Stage::Auth));
                }
                _ => {}
            }
        }
    }
}

fn by_certificate(attempt: &Attempt) -> bool {
    attempt.mechanism.as_deref() == Some("EXTERNAL")
}

/// Whether the server asked for a certificate.
fn asked(attempt: &Attempt) -> bool {
    attempt.tls.as_ref().is_some_and(|tls| tls.asks_for_certificate)
}

/// A connection that a server ended after it had asked for a certificate.
fn ended(
    facts: &Facts<'_>,
    attempt: &Attempt,
    (stage, fault): (Stage, &Fault),
    finding: &mut Finding,
) {
    if !asked(attempt) && !by_certificate(attempt) {
        return;
    }
    let shown = if facts.certificate.is_some() { "yes" } else { "no" };
    let mut say = |text: &str| {
        let mut seen = Evidence::seen(attempt, stage, text);
        seen.args.insert("shown".into(), shown.into());
        finding.evidence.push(seen);
    };
    match fault {
        Fault::Tls(TlsFault::Alert(alert)) if ALERTS.contains(&alert.as_str()) => {
            say("evidence-client-certificate-alert");
        }
        // Without a word: as likely it is what the certificate came to.
        Fault::ConnectionClosed
        | Fault::ConnectionReset
        | Fault::Tls(TlsFault::Closed | TlsFault::Reset | TlsFault::Alert(_)) => {
            say("evidence-client-certificate-closed");
            finding.confidence = finding.confidence.max(Confidence::Likely);
            let other = if by_certificate(attempt) {
                Cause::AuthorizationDenied
            } else {
                Cause::TlsHandshakeFailed
            };
            let known = finding.alternatives.iter().any(|it| it.cause == other);
            if finding.cause != other && !known {
                finding.alternatives.push(alternative(other));
            }
        }
        _ => return,
    }
    finding.evidence.extend(itself(facts, attempt, stage));
}

/// What the certificate shown says against itself.
fn itself(facts: &Facts<'_>, attempt: &Attempt, stage: Stage) -> Vec<Evidence> {
    let Some(ClientCertificate { not_before, not_after, addresses }) = facts.certificate else {
        return Vec::new();
    };
    let mut seen = Vec::new();
    let day = format_description!("[year]-[month]-[day]");
    let mut say = |text: &str, name: &str, value: String| {
        let mut said = Evidence::seen(attempt, stage, text);
        said.args.insert(name.into(), value);
        seen.push(said);
    };
    if *not_after < facts.now
        && let Ok(date) = not_after.format(day)
    {
        say("evidence-client-certificate-expired", "date", date);
    }
    if *not_before > facts.now
        && let Ok(date) = not_before.format(day)
    {
        say("evidence-client-certificate-not-yet", "date", date);
    }
    if let Some(user) = attempt.user.as_deref().filter(|user| user.contains('@'))
        && !addresses.is_empty()
        && !addresses.iter().any(|it| it.to_lowercase() == user.to_lowercase())
    {
        say("evidence-client-certificate-other", "of", addresses.join(", "));
    }
    seen
}
