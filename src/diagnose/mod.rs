//! Floor 2: attempts and knowledge to findings. Pure, and cannot fail.
//!
//! In order: each attempt speaks for itself (`fault`, `refusal`), the
//! sign-ins are held against each other (`signin`; `budget`: those that were
//! left out), failed connections are
//! held against what answers elsewhere (`elsewhere`), what concerns this
//! computer or the whole network is recognised (`trust`, `clock`, `network`),
//! and equal findings are folded into one and sorted, the root cause first
//! (`order`).

mod budget;
mod certificate;
mod clock;
mod drift;
mod elsewhere;
mod fault;
mod mailbox;
mod mechanism;
mod network;
mod order;
mod refusal;
mod sent;
mod service;
mod shape;
mod signin;
mod token;
mod trust;
mod warnings;

use std::collections::BTreeMap;

use time::OffsetDateTime;

pub use shape::SecretShape;
pub use token::TokenClaims;

use crate::{
    knowledge::{Knowledge, Preset},
    model::{
        Alternative, Attempt, Cause, ClientCertificate, Confidence, Finding, Outcome, SendTest,
        Stage, Verdict,
    },
};

/// What a diagnosis is made from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Every attempt at what was asked for.
    pub attempts: &'a [Attempt],
    /// Attempts at other ports and modes, made because some of those failed.
    /// They prove or disprove; what is wrong with them alone is no finding.
    pub follow_ups: &'a [Attempt],
    /// The domain of the address, where it was found not to exist.
    pub missing_domain: Option<&'a str>,
    /// The provider, where it is known.
    pub preset: Option<&'a Preset>,
    /// All that is known.
    pub knowledge: &'a Knowledge,
    /// The user names that the provider accepts for the address, first choice
    /// first; empty where that is not known.
    pub user_forms: &'a [String],
    /// Whether the user name was sent in another spelling than it was typed in.
    pub user_prepared: bool,
    /// When this account was refused before the run, oldest first, as far as
    /// that still counts.
    pub earlier_refusals: &'a [OffsetDateTime],
    /// What the password looks like, where one was given.
    pub shape: Option<SecretShape>,
    /// What came of the test message, where one was asked for.
    pub send_test: Option<&'a SendTest>,
    /// What the token says of itself, where one was given.
    pub token: Option<&'a TokenClaims>,
    /// The client certificate, where there is one to show.
    pub certificate: Option<&'a ClientCertificate>,
    /// The time of the run.
    pub now: OffsetDateTime,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// Worst and surest first.
    pub findings: Vec<Finding>,
    /// The answer in a word.
    pub verdict: Verdict,
}

/// Finds the causes behind a run's attempts.
pub fn diagnose(facts: &Facts<'_>) -> Diagnosis {
    let mut findings = Vec::new();
    for attempt in facts.attempts {
        match attempt.outcome() {
            Outcome::Failed { stage, fault } | Outcome::Unreachable { stage, fault } => {
                findings.push(fault::finding_of(facts, attempt, stage, fault));
            }
            // Refused sign-ins are looked at together.
            Outcome::Refused { stage, reply } if stage != Stage::Auth => {
                let other = fault::other_service(facts, attempt);
                findings.push(
                    other.unwrap_or_else(|| refusal::finding_of(facts, attempt, stage, reply)),
                );
            }
            Outcome::Refused { .. } | Outcome::Accepted | Outcome::Usable | Outcome::Skipped => {}
        }
        findings.extend(warnings::of(facts, attempt));
        findings.extend(mailbox::of(facts, attempt));
        findings.extend(drift::of(facts, attempt));
        findings.extend(network::broken_family(facts, attempt));
    }
    elsewhere::compare(facts, &mut findings);
    findings.extend(signin::findings(facts));
    findings.extend(sent::of(facts));
    mechanism::explain(facts, &mut findings);
    certificate::explain(facts, &mut findings);
    budget::account_for(facts, &mut findings);
    trust::recognise_interception(facts, &mut findings);
    clock::recognise(facts, &mut findings);
    network::recognise_domain(facts, &mut findings);
    network::recognise(facts, &mut findings);
    let findings = order::settle(facts, findings);
    let verdict = order::verdict(facts, &findings);
    Diagnosis { findings, verdict }
}

/// A finding about one attempt, with the severity and advice of its cause.
fn finding(facts: &Facts<'_>, attempt: &Attempt, cause: Cause, confidence: Confidence) -> Finding {
    let protocol = attempt.candidate.endpoint.protocol;
    Finding {
        cause,
        severity: facts.knowledge.cause(cause).severity,
        confidence,
        protocol: Some(protocol),
        attempts: vec![attempt.candidate.id.clone()],
        rule: None,
        evidence: Vec::new(),
        alternatives: Vec::new(),
        question: None,
        advice: facts.knowledge.advice(cause, facts.preset, Some(protocol)),
        args: BTreeMap::new(),
    }
}

fn alternative(cause: Cause) -> Alternative {
    Alternative { cause, why: format!("cause-{cause}.why") }
}
