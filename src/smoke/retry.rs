//! What may be tried again, and what it says that it was.

use std::collections::BTreeMap;

use super::Judging;
use crate::{
    knowledge::fault_evidence,
    model::{
        Attempt, Cause, Confidence, Evidence, Fault, Finding, Outcome, ProxyFault, Report, Settle,
        Severity, Stage, Status, TlsFault,
    },
};

/// Whether a fault of the network, or a server that is busy, ended the attempt
/// before anybody signed in. Certificates, refusals and sign-ins are the same
/// a second later, and a password is sent once.
pub(super) fn may_pass(attempt: &Attempt) -> bool {
    let signing_in = attempt
        .stage(Stage::Auth)
        .is_some_and(|record| !matches!(record.settle, Settle::Skipped(_)));
    if signing_in {
        return false;
    }
    match attempt.outcome() {
        Outcome::Failed { fault, .. } | Outcome::Unreachable { fault, .. } => match fault {
            Fault::ConnectTimeout
            | Fault::ConnectionRefused
            | Fault::ConnectionReset
            | Fault::ConnectionClosed
            | Fault::Unreachable(_)
            | Fault::Silent { .. }
            | Fault::ResolverFailed(_)
            | Fault::Tls(TlsFault::Closed | TlsFault::Reset) => true,
            Fault::Proxy { fault, .. } => matches!(
                fault,
                ProxyFault::NotReached(_)
                    | ProxyFault::TargetRefused
                    | ProxyFault::TargetUnreachable
                    | ProxyFault::TargetTimeout
                    | ProxyFault::Closed
                    | ProxyFault::Silent { .. }
            ),
            _ => false,
        },
        Outcome::Refused { reply, .. } => reply.status == Status::Later,
        Outcome::Accepted | Outcome::Usable | Outcome::Skipped => false,
    }
}

/// Puts the tries before the one that counts into the report: as a warning
/// where that one passed, as a proof where it did not.
pub(super) fn add(judging: &Judging<'_>, failed: Vec<Attempt>, report: &mut Report) {
    let Some(last) = report.attempts.first() else { return };
    if failed.is_empty() {
        return;
    }
    let tries = (failed.len() + 1).to_string();
    let (works, id) = (last.outcome().works(), last.candidate.id.clone());
    let mut seen = failed.iter().map(what_happened).collect::<Vec<_>>();
    let key = if works { "evidence-passed-at-last" } else { "evidence-failed-each-time" };
    seen.push(Evidence {
        args: [("tries".to_owned(), tries)].into_iter().collect(),
        ..Evidence::seen(last, Stage::Connect, key)
    });
    if works {
        let protocol = Some(judging.target.endpoint.protocol);
        report.findings.push(Finding {
            cause: Cause::Unstable,
            severity: Severity::Warning,
            confidence: Confidence::Certain,
            protocol,
            attempts: [id]
                .into_iter()
                .chain(failed.iter().map(|it| it.candidate.id.clone()))
                .collect(),
            rule: None,
            evidence: seen,
            alternatives: Vec::new(),
            question: None,
            advice: judging.knowledge.advice(Cause::Unstable, judging.preset, protocol),
            args: BTreeMap::new(),
        });
    } else if let Some(finding) = report.findings.iter_mut().find(|it| it.attempts.contains(&id)) {
        finding.evidence.extend(seen.pop());
    }
    report.attempts.extend(failed);
}

/// What ended a try.
fn what_happened(attempt: &Attempt) -> Evidence {
    let (stage, text, quote, args) = match attempt.outcome() {
        Outcome::Failed { stage, fault } | Outcome::Unreachable { stage, fault } => {
            let (text, args) = fault_evidence(fault);
            (stage, text, None, args)
        }
        Outcome::Refused { stage, reply } => {
            (stage, "evidence-reply", Some(reply.as_sent()), BTreeMap::new())
        }
        Outcome::Accepted | Outcome::Usable | Outcome::Skipped => {
            (Stage::Connect, "evidence-not-tried", None, BTreeMap::new())
        }
    };
    Evidence { quote, args, ..Evidence::seen(attempt, stage, text) }
}
