//! One reply, offline: its cause and the advice.

use std::collections::BTreeMap;

use crate::{
    knowledge::{Knowledge, Query},
    model::{Alternative, Evidence, Explanation, Finding, Protocol, Stage},
    wire::pasted,
};

/// Explains a pasted reply. What is given of its circumstances is believed.
pub fn explain(
    knowledge: &Knowledge,
    text: &str,
    provider: Option<&str>,
    protocol: Option<Protocol>,
    stage: Option<Stage>,
) -> Explanation {
    let reply = pasted::read(text, protocol);
    let protocol = protocol.or_else(|| pasted::guess(text.trim()));
    let meaning = knowledge.judge(&Query { reply: &reply, provider, protocol, stage });
    // Words that only one provider uses tell who it is; then its own advice fits.
    let told_by_words = || {
        let family = meaning.rule.as_deref()?.split('-').next()?;
        knowledge.preset(family)
    };
    let preset = match provider {
        Some(id) => knowledge.preset(id),
        None => told_by_words(),
    };
    let args = protocol.map(|protocol| ("protocol".to_owned(), protocol.name().to_owned()));
    let quoted = Evidence {
        attempt: String::new(),
        stage: stage.unwrap_or(Stage::Auth),
        text: "evidence-reply".to_owned(),
        quote: Some(reply.as_sent()),
        args: BTreeMap::new(),
    };
    let finding = Finding {
        cause: meaning.cause,
        severity: knowledge.cause(meaning.cause).severity,
        confidence: meaning.confidence,
        protocol,
        attempts: Vec::new(),
        rule: meaning.rule,
        evidence: vec![quoted],
        question: None,
        alternatives: meaning
            .alternatives
            .into_iter()
            .map(|cause| Alternative { cause, why: format!("cause-{cause}.why") })
            .collect(),
        advice: knowledge.advice(meaning.cause, preset, protocol),
        args: args.into_iter().collect(),
    };
    Explanation {
        reply: reply.as_sent(),
        provider: provider.map(str::to_owned).or_else(|| preset.map(|preset| preset.id.clone())),
        provider_name: preset.map(|preset| preset.name.clone()),
        protocol,
        stage,
        finding,
    }
}
