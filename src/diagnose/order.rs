//! Equal findings into one, the root cause first, and the verdict.

use super::{Facts, network};
use crate::model::{Attempt, Cause, Fault, Finding, Outcome, Protocol, Severity, Source, Verdict};

/// Folds, softens and sorts.
pub(super) fn settle(facts: &Facts<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    let mut folded: Vec<Finding> = Vec::new();
    for mut finding in findings {
        // Whoever has to sign in under another name has to be told so.
        let renamed = finding.cause == Cause::UsernameFormat;
        if finding.severity == Severity::Error && !renamed && has_working_twin(facts, &finding) {
            finding.severity = Severity::Warning;
        }
        let twin = folded.iter_mut().find(|other| {
            foldable(other.cause)
                && other.cause == finding.cause
                && other.confidence == finding.confidence
                && other.severity == finding.severity
        });
        match twin {
            Some(twin) => fold(facts, twin, finding),
            None => folded.push(finding),
        }
    }
    folded.sort_by_key(|finding| {
        (finding.severity, finding.confidence, finding.protocol, finding.cause)
    });
    folded
}

/// The answer in a word.
pub(super) fn verdict(facts: &Facts<'_>, findings: &[Finding]) -> Verdict {
    let errors: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let judged = facts.attempts.iter().any(|attempt| attempt.outcome().works());
    let untried = findings.iter().any(|finding| finding.cause == Cause::SignInWithheld);
    let accepted = facts.attempts.iter().any(|it| it.outcome() == Outcome::Accepted);
    match () {
        // Servers in good order are no answer to whether the sign-in works.
        () if errors.is_empty() && untried && !accepted => Verdict::Inconclusive,
        () if errors.is_empty() && !judged => Verdict::Inconclusive,
        () if !errors.is_empty()
            && !judged
            && (errors.iter().all(|finding| network::blames_no_server(facts, finding))
                || facts.attempts.iter().all(out_of_time)) =>
        {
            Verdict::Inconclusive
        }
        () if !errors.is_empty() => Verdict::Broken,
        () if findings.iter().any(|finding| finding.severity == Severity::Warning) => {
            Verdict::WorksWithWarnings
        }
        () => Verdict::Works,
    }
}

/// A fault of the network or of certificates is one fault, however many
/// servers show it. Switches are one each.
fn foldable(cause: Cause) -> bool {
    !matches!(
        cause,
        Cause::ProtocolDisabled
            | Cause::ProtocolDisabledByAdmin
            | Cause::PaidPlanRequired
            | Cause::HostNotFound
            | Cause::ConnectRefused
    )
}

fn fold(facts: &Facts<'_>, twin: &mut Finding, mut other: Finding) {
    if twin.protocol != other.protocol {
        twin.protocol = None;
        twin.advice = facts.knowledge.advice(twin.cause, facts.preset, None);
    }
    twin.attempts.append(&mut other.attempts);
    twin.evidence.append(&mut other.evidence);
    for alternative in other.alternatives {
        if !twin.alternatives.contains(&alternative) {
            twin.alternatives.push(alternative);
        }
    }
}

/// Whether another endpoint of the same protocol works: then a fault of one
/// that nobody asked for keeps nobody from their mail.
fn has_working_twin(facts: &Facts<'_>, finding: &Finding) -> bool {
    let protocol_of = |id: &String| -> Option<Protocol> {
        let attempt = facts.attempts.iter().find(|attempt| attempt.candidate.id == *id)?;
        let unasked = attempt.candidate.source != Source::User;
        unasked.then_some(attempt.candidate.endpoint.protocol)
    };
    !finding.attempts.is_empty()
        && finding.attempts.iter().all(|id| {
            protocol_of(id).is_some_and(|protocol| {
                facts.attempts.iter().any(|attempt| {
                    attempt.candidate.endpoint.protocol == protocol
                        && attempt.outcome() == Outcome::Accepted
                        // Nothing makes up for itself: who could sign in to a
                        // full mailbox still receives nothing.
                        && !finding.attempts.contains(&attempt.candidate.id)
                })
            })
        })
}

fn out_of_time(attempt: &Attempt) -> bool {
    matches!(
        attempt.outcome(),
        Outcome::Failed { fault: Fault::Deadline, .. }
            | Outcome::Unreachable { fault: Fault::Deadline, .. }
    )
}
