//! A second round, where the first met failures: other ports and modes, without
//! signing in, to tell a blocked port or a wrong mode from a dead server and to
//! find a setting that works.

use std::collections::BTreeMap;

use crate::{
    knowledge::{Preset, Service},
    model::{
        Attempt, Candidate, Endpoint, Fault, Outcome, Protocol, Security, Settle, Source, Stage,
        StageRecord, TlsFault,
    },
};

/// At most so many for each protocol.
const MOST: usize = 3;

/// What is worth trying after these attempts; nothing where all is well.
pub(super) fn candidates(preset: Option<&Preset>, attempts: &[Attempt]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut counts: BTreeMap<Protocol, usize> = BTreeMap::new();
    for attempt in attempts {
        *counts.entry(attempt.candidate.endpoint.protocol).or_default() += 1;
    }
    for attempt in attempts.iter().filter(|attempt| is_worth_it(attempt)) {
        let protocol = attempt.candidate.endpoint.protocol;
        let works = |other: &Attempt| {
            other.candidate.endpoint.protocol == protocol && other.outcome().works()
        };
        if attempts.iter().any(works) {
            continue;
        }
        for (endpoint, source) in elsewhere(preset, attempt) {
            let tried = attempts.iter().map(|it| &it.candidate).chain(&candidates);
            let found = candidates.iter().filter(|it| it.endpoint.protocol == protocol).count();
            if found == MOST || tried.into_iter().any(|it| it.endpoint == endpoint) {
                continue;
            }
            let number = counts.entry(protocol).or_default();
            *number += 1;
            candidates.push(Candidate { id: format!("{protocol}-{number}"), endpoint, source });
        }
    }
    candidates
}

/// Whether another port or mode could fare better: the server was not reached,
/// or what answered did not speak as expected. A server that says no, or shows
/// a bad certificate, does so on every port.
fn is_worth_it(attempt: &Attempt) -> bool {
    match attempt.outcome() {
        Outcome::Unreachable { stage: Stage::Connect, fault } => match fault {
            Fault::ConnectTimeout
            | Fault::ConnectionRefused
            | Fault::ConnectionReset
            | Fault::Unreachable(_) => true,
            Fault::Proxy { fault, .. } => fault.concerns_target(),
            _ => false,
        },
        Outcome::Failed { stage: Stage::StartTls, fault } => {
            matches!(fault, Fault::TlsNotOffered | Fault::StartTlsInjection(_))
        }
        Outcome::Failed { stage: Stage::Tls | Stage::Greeting, fault } => matches!(
            fault,
            Fault::Silent { .. }
                | Fault::ConnectionClosed
                | Fault::ConnectionReset
                | Fault::NotThisProtocol(_)
                | Fault::Tls(
                    TlsFault::NotTls(_)
                        | TlsFault::Closed
                        | TlsFault::Reset
                        | TlsFault::Alert(_)
                        | TlsFault::Other(_)
                )
        ),
        _ => false,
    }
}

/// Where else: the same port in the other mode where something answered there,
/// then what the provider offers, then the usual ports of the same host.
fn elsewhere(preset: Option<&Preset>, attempt: &Attempt) -> Vec<(Endpoint, Source)> {
    let asked = &attempt.candidate.endpoint;
    let with = |port, security| (Endpoint { port, security, ..asked.clone() }, Source::Guess);
    let mut all = Vec::new();
    // Who answers to the protocol in the clear does not speak TLS there.
    let began_tls =
        asked.security != Security::Tls && attempt.stage(Stage::StartTls).is_some_and(passed);
    let unspoken =
        matches!(attempt.outcome(), Outcome::Failed { stage: Stage::Tls | Stage::Greeting, .. });
    if unspoken && !began_tls && !attempt.protected() {
        all.push(match asked.security {
            Security::Tls => with(asked.port, Security::StartTls),
            Security::StartTls | Security::Plain => with(asked.port, Security::Tls),
        });
    }
    let mut offered: Vec<Endpoint> = preset
        .into_iter()
        .flat_map(|preset| preset.offered(asked.protocol))
        .map(Service::endpoint)
        .collect();
    offered.sort_by_key(|endpoint| endpoint.host != asked.host);
    let known = preset.is_some_and(|preset| preset.names_host(&asked.host));
    all.extend(offered.into_iter().map(|endpoint| (endpoint, Source::Preset)));
    if !known {
        for security in [Security::Tls, Security::StartTls] {
            all.push(with(asked.protocol.default_port(security), security));
        }
    }
    all
}

fn passed(record: &StageRecord) -> bool {
    matches!(record.settle, Settle::Passed(_))
}
