//! What works and still needs a look.

use time::Duration;

use super::{Facts, clock, finding, trust};
use crate::model::{
    Attempt, Cause, Confidence, Evidence, Finding, LargeHello, Security, Speaker, Stage,
};

/// Days before its end from which a certificate is worth a warning: those who
/// renew by machine do so a month before, so two weeks mean that it failed.
const EXPIRES_SOON: Duration = Duration::days(14);

/// The warnings about one attempt.
pub(super) fn of(facts: &Facts<'_>, attempt: &Attempt) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sent = secret_in_the_clear(attempt);
    if attempt.candidate.endpoint.security == Security::Plain
        && (sent.is_some() || attempt.outcome().works())
    {
        let mut found = finding(facts, attempt, Cause::PlaintextUsed, Confidence::Certain);
        let text = sent.unwrap_or("evidence-not-tried");
        found.evidence.push(Evidence::seen(attempt, Stage::Auth, text));
        findings.push(found);
    }
    if !attempt.outcome().works() {
        return findings;
    }
    let leaf = attempt.tls.as_ref().and_then(|tls| tls.chain.first());
    if leaf.is_some_and(|leaf| leaf.not_after - facts.now < EXPIRES_SOON) {
        let mut found = finding(facts, attempt, Cause::CertificateExpiresSoon, Confidence::Certain);
        found.evidence.extend(clock::dates(facts, attempt));
        findings.push(found);
    }
    findings.extend(trust::accepted_here_only(facts, attempt));
    if let Some(sent) = attempt.tls.as_ref().and_then(|tls| tls.large_hello) {
        // One lost connection may be an accident; one that hangs is seldom one.
        let (confidence, how) = match sent {
            LargeHello::Unanswered => (Confidence::Likely, "unanswered"),
            LargeHello::CutOff => (Confidence::Possible, "cut-off"),
        };
        let mut found = finding(facts, attempt, Cause::TlsHelloTooLarge, confidence);
        let mut seen = Evidence::seen(attempt, Stage::Tls, "evidence-large-hello");
        seen.args.insert("how".into(), how.into());
        found.evidence.push(seen);
        findings.push(found);
    }
    findings
}

/// What is to be said of a secret that was sent without TLS, whatever came of
/// it. Mechanisms that answer a challenge do not send the secret itself.
fn secret_in_the_clear(attempt: &Attempt) -> Option<&'static str> {
    if attempt.candidate.endpoint.security != Security::Plain {
        return None;
    }
    let said = || {
        let client = attempt.transcript.iter().filter(|line| line.from == Speaker::Client);
        client.map(|line| line.text.as_str())
    };
    let hashed = ["CRAM-MD5", "SCRAM-", "APOP"];
    let by_challenge = said().any(|text| hashed.iter().any(|name| text.contains(name)));
    said().any(|text| text.contains("<secret>")).then_some(if by_challenge {
        "evidence-signed-in-in-the-clear"
    } else {
        "evidence-password-was-readable"
    })
}
