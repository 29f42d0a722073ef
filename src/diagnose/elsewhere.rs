//! A failed connection held against what answers elsewhere: another port of
//! the same host, or the same port in the other TLS mode.

use super::{Facts, alternative, finding, network};
use crate::model::{Attempt, Cause, Confidence, Evidence, Fault, Finding, Security, Settle, Stage};

/// The port of mail between servers. Access providers block it as a rule, so
/// that infected computers cannot send spam.
const RELAY_PORT: u16 = 25;

/// Sharpens the findings of single attempts by what other attempts show.
pub(super) fn compare(facts: &Facts<'_>, findings: &mut [Finding]) {
    for found in findings {
        let [id] = found.attempts.as_slice() else { continue };
        let Some(attempt) = facts.attempts.iter().find(|it| it.candidate.id == *id) else {
            continue;
        };
        if others(facts, attempt).any(connected) {
            found.alternatives.retain(|it| it.cause != Cause::NetworkDown);
        }
        match found.cause {
            Cause::ConnectTimeout => blocked(facts, attempt, found),
            Cause::ConnectRefused => found.evidence.extend(
                other_port(facts, attempt).map(|other| says(other, "evidence-other-port-answers")),
            ),
            _ => working(facts, attempt, found),
        }
    }
}

/// A port that does not answer, of a host that does, is blocked on the way.
fn blocked(facts: &Facts<'_>, attempt: &Attempt, found: &mut Finding) {
    let timed_out =
        matches!(network::unreached(attempt), Some(Fault::ConnectTimeout | Fault::Unreachable(_)));
    if !timed_out {
        return;
    }
    let other = other_port(facts, attempt);
    let relay = attempt.candidate.endpoint.port == RELAY_PORT;
    // Where other servers answer, the network is up, and this port is the
    // usual victim.
    if other.is_some() || relay && others(facts, attempt).any(connected) {
        let mut evidence = std::mem::take(&mut found.evidence);
        *found = finding(facts, attempt, Cause::PortBlocked, Confidence::Likely);
        found.evidence.append(&mut evidence);
        found.alternatives.push(alternative(Cause::ConnectTimeout));
    }
    found.evidence.extend(other.map(|other| says(other, "evidence-other-port-answers")));
    if relay {
        found.evidence.push(says(attempt, "evidence-port-25"));
    }
}

/// The setting that works, where the same server has one. If it is the same
/// port in the other mode, that says what was wrong.
fn working(facts: &Facts<'_>, attempt: &Attempt, found: &mut Finding) {
    let endpoint = &attempt.candidate.endpoint;
    let working = facts.follow_ups.iter().find(|other| {
        let tried = &other.candidate.endpoint;
        tried.protocol == endpoint.protocol
            && tried.host == endpoint.host
            && other.outcome().works()
    });
    let Some(working) = working.filter(|_| !attempt.outcome().works()) else { return };
    let same_port = working.candidate.endpoint.port == endpoint.port;
    let unclear = matches!(
        found.cause,
        Cause::WrongTlsMode
            | Cause::ServerSilent
            | Cause::ConnectionClosed
            | Cause::ConnectionReset
            | Cause::TlsHandshakeFailed
            | Cause::WrongPortOrProtocol
    );
    if same_port && unclear && endpoint.security != Security::Plain {
        let mut evidence = std::mem::take(&mut found.evidence);
        *found = finding(facts, attempt, Cause::WrongTlsMode, Confidence::Certain);
        found.evidence.append(&mut evidence);
    }
    found.evidence.push(says(working, "evidence-setting-works"));
}

/// Another port of the same host that takes connections; one that works is
/// the better proof.
fn other_port<'a>(facts: &Facts<'a>, attempt: &Attempt) -> Option<&'a Attempt> {
    let endpoint = &attempt.candidate.endpoint;
    let answering = |other: &&Attempt| {
        let tried = &other.candidate.endpoint;
        tried.host == endpoint.host && tried.port != endpoint.port && connected(other)
    };
    others(facts, attempt).filter(answering).min_by_key(|other| {
        (!other.outcome().works(), other.candidate.endpoint.protocol != endpoint.protocol)
    })
}

fn others<'a>(facts: &Facts<'a>, attempt: &Attempt) -> impl Iterator<Item = &'a Attempt> {
    let id = attempt.candidate.id.clone();
    facts.attempts.iter().chain(facts.follow_ups).filter(move |it| it.candidate.id != id)
}

fn connected(attempt: &Attempt) -> bool {
    attempt.stage(Stage::Connect).is_some_and(|it| matches!(it.settle, Settle::Passed(_)))
}

fn says(attempt: &Attempt, text: &str) -> crate::model::Evidence {
    Evidence::seen(attempt, Stage::Connect, text)
}
