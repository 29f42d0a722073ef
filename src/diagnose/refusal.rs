//! Refusals to causes: a server's no, by the rules of the knowledge.

use super::{Facts, alternative, finding, mechanism};
use crate::{
    knowledge::{Meaning, Query},
    model::{Attempt, Cause, Confidence, Evidence, Finding, Reply, Stage},
};

/// What the reply means, in its circumstances.
pub(super) fn meaning(
    facts: &Facts<'_>,
    attempt: &Attempt,
    stage: Stage,
    reply: &Reply,
) -> Meaning {
    let meaning = facts.knowledge.judge(&Query {
        reply,
        provider: facts.preset.map(|preset| preset.id.as_str()),
        protocol: Some(attempt.candidate.endpoint.protocol),
        // What is answered to a recipient or a message is judged by its words
        // alone: servers put off to it what they could have said before.
        stage: Some(stage).filter(|stage| *stage != Stage::Send),
    });
    let meaning = mechanism::meaning(attempt, stage, unassumed(meaning));
    match meaning.cause {
        // A greeting that says no without a known reason is still a no; and who
        // says something has neither refused the connection nor kept silent.
        Cause::Unknown | Cause::ConnectRefused | Cause::ConnectTimeout
            if stage == Stage::Greeting =>
        {
            Meaning { cause: Cause::ServerRefused, confidence: Confidence::Certain, ..meaning }
        }
        // A refusal cannot be well, whatever its words are known for elsewhere.
        Cause::Ok => Meaning {
            cause: Cause::Unknown,
            confidence: Confidence::Possible,
            rule: None,
            alternatives: Vec::new(),
        },
        _ => meaning,
    }
}

/// A bare refusal that a rule lays to the end of passwords, since its provider takes none any
/// more. Here the preset and the proof are held beside it, so only what was said counts.
fn unassumed(mut meaning: Meaning) -> Meaning {
    if meaning.cause == Cause::BasicAuthDisabled
        && meaning.confidence != Confidence::Certain
        && meaning.alternatives.contains(&Cause::WrongPassword)
    {
        meaning.alternatives.retain(|cause| *cause != Cause::WrongPassword);
        meaning.cause = Cause::WrongPassword;
    }
    meaning
}

/// The finding behind a refusal.
pub(super) fn finding_of(
    facts: &Facts<'_>,
    attempt: &Attempt,
    stage: Stage,
    reply: &Reply,
) -> Finding {
    let meaning = meaning(facts, attempt, stage, reply);
    let mut finding = finding(facts, attempt, meaning.cause, meaning.confidence);
    finding.rule = meaning.rule;
    finding.alternatives = meaning.alternatives.into_iter().map(alternative).collect();
    finding.evidence.push(quote(attempt, stage, reply));
    finding
}

/// The reply as a proof.
pub(super) fn quote(attempt: &Attempt, stage: Stage, reply: &Reply) -> Evidence {
    Evidence { quote: Some(reply.as_sent()), ..Evidence::seen(attempt, stage, "evidence-reply") }
}
