//! Replies explained, for programs: one, many a line each, a digest.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{SCHEMA, finding, push_escaped, shapes, subject};
use crate::{
    knowledge::{Judged, Knowledge},
    model::{self, Kind},
    report::words::{Words, code_meaning},
};

/// Different explanations that are kept ready. Replies of a log mean few things.
const KEPT: usize = 4096;

pub(super) fn whole(
    explanation: &model::Explanation,
    knowledge: &Knowledge,
    lang: &str,
) -> shapes::Explanation {
    let subject = subject(explanation);
    let words = Words::new(&subject, &[], knowledge.texts(), lang).knowing(knowledge);
    let finding = finding(&explanation.finding, &words);
    shapes::Explanation {
        reply: explanation.reply.clone(),
        said: explanation.said.clone(),
        cause: finding.cause,
        confidence: finding.confidence,
        severity: finding.severity,
        rule: finding.rule,
        provider: explanation.provider.clone(),
        protocol: explanation.protocol.map(model::Protocol::id),
        stage: explanation.stage.map(model::Stage::id),
        codes: explanation
            .codes
            .iter()
            .filter_map(|code| {
                let meaning = code_meaning(knowledge.texts(), lang, code)?;
                Some(shapes::Code { code: code.code.clone(), meaning })
            })
            .collect(),
        title: finding.title,
        text: finding.explanation,
        alternatives: finding.alternatives,
        who: finding.who,
        advice: finding.advice,
        success: finding.success,
        outdated: Vec::new(),
    }
}

pub(super) fn digest(digest: &model::Digest, knowledge: &Knowledge, lang: &str) -> shapes::Digest {
    shapes::Digest {
        schema: SCHEMA,
        kind: match digest.kind {
            Kind::Log => "log",
            Kind::Bounce => "bounce",
        },
        written_by: digest.written_by.clone(),
        lines: digest.lines,
        replies: digest.replies,
        harmless: digest.harmless,
        follow_ups: digest.follow_ups,
        groups: digest
            .groups
            .iter()
            .map(|group| shapes::Group {
                count: group.count,
                line: group.line,
                last_line: group.last_line,
                hosts: group
                    .hosts
                    .iter()
                    .map(|(host, &count)| shapes::Host { host: host.clone(), count })
                    .collect(),
                recipients: group.recipients.clone(),
                explained: whole(&group.explanation, knowledge, lang),
            })
            .collect(),
    }
}

/// What an explanation's words depend on beside the reply itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    cause: model::Cause,
    rule: Option<String>,
    provider: Option<String>,
    protocol: Option<model::Protocol>,
    stage: Option<model::Stage>,
    codes: Vec<String>,
}

/// Many explanations, one JSON object a line. What was written before is kept:
/// most replies of a file mean the same few things.
#[derive(Debug)]
pub struct Lines<'a> {
    knowledge: &'a Knowledge,
    lang: &'a str,
    kept: HashMap<Key, String>,
}

impl<'a> Lines<'a> {
    /// Lines in a language.
    pub fn new(knowledge: &'a Knowledge, lang: &'a str) -> Self {
        Self { knowledge, lang, kept: HashMap::new() }
    }

    /// Writes a line: the explanation's keys, then the `given` ones that the
    /// explanation does not have. Where both have one, what was given stands
    /// under `given`. The explanation itself is asked for only if its like was
    /// not written before.
    pub fn write(
        &mut self,
        out: &mut String,
        reply: &str,
        judged: &Judged<'_>,
        given: &Map<String, Value>,
        explanation: impl FnOnce() -> model::Explanation,
    ) {
        let key = Key {
            cause: judged.meaning.cause,
            rule: judged.meaning.rule.clone(),
            provider: judged.provider.clone(),
            protocol: judged.protocol,
            stage: judged.stage,
            codes: judged.codes.iter().map(|code| code.code.clone()).collect(),
        };
        if self.kept.len() >= KEPT && !self.kept.contains_key(&key) {
            self.kept.clear();
        }
        let (knowledge, lang) = (self.knowledge, self.lang);
        let tail = self.kept.entry(key).or_insert_with(|| {
            let mut shape = whole(&explanation(), knowledge, lang);
            // These two differ from line to line.
            (shape.reply, shape.said) = (String::new(), None);
            let text = serde_json::to_string(&shape).unwrap_or_default();
            let tail = text.strip_prefix("{\"reply\":\"\",").unwrap_or(&text);
            let mut safe = String::with_capacity(tail.len());
            push_escaped(&mut safe, tail.strip_suffix('}').unwrap_or(tail));
            safe
        });
        out.push_str("{\"reply\":");
        string(out, reply);
        if let Some(said) = judged.said {
            out.push_str(",\"said\":");
            string(out, said);
        }
        out.push(',');
        out.push_str(tail);
        let mut hidden = Map::new();
        for (name, value) in given {
            match name.as_str() {
                // What was believed stands there already; what says nothing to us is kept.
                "provider" if judged.provider.is_some() => {}
                "protocol" if judged.protocol.is_some() => {}
                "stage" if judged.stage.is_some() => {}
                taken if TAKEN.contains(&taken) => {
                    hidden.insert(name.clone(), value.clone());
                }
                _ => member(out, name, value),
            }
        }
        if !hidden.is_empty() {
            member(out, "given", &Value::Object(hidden));
        }
        out.push_str("}\n");
    }
}

/// The other keys of an explanation, and `given`.
const TAKEN: [&str; 14] = [
    "reply",
    "said",
    "cause",
    "confidence",
    "severity",
    "rule",
    "codes",
    "title",
    "explanation",
    "alternatives",
    "advice",
    "who",
    "success",
    "given",
];

fn member(out: &mut String, name: &str, value: &Value) {
    out.push(',');
    string(out, name);
    out.push(':');
    push_escaped(out, &serde_json::to_string(value).unwrap_or_default());
}

fn string(out: &mut String, text: &str) {
    push_escaped(out, &serde_json::to_string(text).unwrap_or_default());
}
