//! Replies explained, for programs: one, many a line each, a digest.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{SCHEMA, finding, push_escaped, shapes, subject};
use crate::{
    knowledge::{Judged, Knowledge},
    model::{self, Carried, Enhanced, Given, Kind},
    report::words::{Words, code_meaning},
};

/// Different explanations that are kept ready. Replies of a log mean few things.
const KEPT: usize = 4096;
/// No longer key is kept, in bytes: a line may name a provider of any length.
const LONGEST: usize = 512;

pub(super) fn whole(
    explanation: &model::Explanation,
    knowledge: &Knowledge,
    lang: &str,
) -> shapes::Explanation {
    let subject = subject(explanation);
    let words = Words::new(&subject, &[], knowledge.texts(), lang).knowing(knowledge);
    let words = words.about(explanation);
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
        delayed: explanation.delayed,
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
                more_hosts: group.more_hosts,
                more_recipients: group.more_recipients,
                explained: whole(&group.explanation, knowledge, lang),
            })
            .collect(),
    }
}

/// Writes down what an explanation's words depend on beside the reply itself.
fn push_key(key: &mut Vec<u8>, judged: &Judged<'_>) {
    let (meaning, codes) = (&judged.meaning, &judged.codes);
    key.extend(codes.code.unwrap_or_default().to_be_bytes());
    let Enhanced(class, subject, detail) = codes.enhanced.unwrap_or(Enhanced(0, 0, 0));
    key.push(class);
    key.extend(subject.to_be_bytes());
    key.extend(detail.to_be_bytes());
    let words = [
        meaning.cause.id(),
        meaning.confidence.id(),
        meaning.rule.as_deref().unwrap_or_default(),
        judged.provider.unwrap_or_default(),
        judged.protocol.map_or("", model::Protocol::id),
        judged.stage.map_or("", model::Stage::id),
        codes.bracket.as_deref().unwrap_or_default(),
    ];
    for word in words.into_iter().chain(meaning.alternatives.iter().map(|cause| cause.id())) {
        key.extend_from_slice(word.as_bytes());
        // No text has this byte, so words end where they end, whatever stands in them.
        key.push(0xff);
    }
}

/// Many explanations, one JSON object a line. What was written before is kept:
/// most replies of a file mean the same few things.
#[derive(Debug)]
pub struct Lines<'a> {
    knowledge: &'a Knowledge,
    lang: &'a str,
    /// What was written behind the reply, by what it depends on.
    kept: HashMap<Vec<u8>, String>,
    key: Vec<u8>,
}

impl<'a> Lines<'a> {
    /// Lines in a language.
    pub fn new(knowledge: &'a Knowledge, lang: &'a str) -> Self {
        Self { knowledge, lang, kept: HashMap::new(), key: Vec::new() }
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
        given: &Carried<'_>,
        explanation: impl FnOnce() -> model::Explanation,
    ) {
        out.push_str("{\"reply\":");
        string(out, reply);
        if let Some(said) = judged.said {
            out.push_str(",\"said\":");
            string(out, said);
        }
        out.push(',');
        self.key.clear();
        push_key(&mut self.key, judged);
        if let Some(tail) = self.kept.get(&self.key) {
            out.push_str(tail);
        } else {
            let tail = tail(&explanation(), self.knowledge, self.lang);
            out.push_str(&tail);
            // What a line of its own brings along is hardly met again.
            if self.key.len() <= LONGEST {
                if self.kept.len() >= KEPT {
                    self.kept.clear();
                }
                self.kept.insert(self.key.clone(), tail);
            }
        }
        let mut hidden = Map::new();
        for (name, value) in given.iter() {
            match name {
                // Unknown is absent, not null.
                "provider" | "protocol" | "stage" if *value == Given::Other(Value::Null) => {}
                // What was believed stands there already; what says nothing to us is kept.
                "provider" if judged.provider.is_some() => {}
                "protocol" if judged.protocol.is_some() => {}
                "stage" if judged.stage.is_some() => {}
                taken if TAKEN.contains(&taken) => {
                    hidden.insert(name.to_owned(), value.to_value());
                }
                _ => member(out, name, value),
            }
        }
        if !hidden.is_empty() {
            member(out, "given", &Given::Other(Value::Object(hidden)));
        }
        out.push_str("}\n");
    }
}

/// The keys of an explanation that its like have in common.
fn tail(explanation: &model::Explanation, knowledge: &Knowledge, lang: &str) -> String {
    let mut shape = whole(explanation, knowledge, lang);
    // These two differ from line to line.
    (shape.reply, shape.said) = (String::new(), None);
    let text = serde_json::to_string(&shape).unwrap_or_default();
    let text = text.strip_prefix("{\"reply\":\"\",").unwrap_or(&text);
    let mut tail = String::with_capacity(text.len());
    push_escaped(&mut tail, text.strip_suffix('}').unwrap_or(text));
    tail
}

/// The other keys of an explanation, and `given`.
const TAKEN: [&str; 15] = [
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
    "outdated",
    "given",
];

fn member(out: &mut String, name: &str, value: &Given<'_>) {
    out.push(',');
    string(out, name);
    out.push(':');
    match value {
        Given::Text(text) => string(out, text),
        // Between its pieces there may be what ends a line on a terminal.
        Given::Raw(text) => push_escaped(out, &text.replace(['\r', '\n', '\t'], " ")),
        Given::Other(other) => push_escaped(out, &serde_json::to_string(other).unwrap_or_default()),
    }
}

fn string(out: &mut String, text: &str) {
    // The common case in one quick pass.
    let plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    // Counted, a piece to its end: that takes many bytes in a step, a search one.
    let other = |piece: &[u8]| piece.iter().map(|&byte| u8::from(!plain(byte))).sum::<u8>();
    if text.as_bytes().chunks(64).all(|piece| other(piece) == 0) {
        out.push('"');
        out.push_str(text);
        return out.push('"');
    }
    push_escaped(out, &serde_json::to_string(text).unwrap_or_default());
}
