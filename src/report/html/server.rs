//! What was seen of one server: how it went, what it offers, the dialogue.

use super::{FIELD, class, said};
use crate::{
    model::{Attempt, Outcome, Speaker},
    report::{
        escape::{cut, escape},
        verdict::Sign,
        words::Words,
    },
};

/// Characters of one line of the dialogue. JSON has them all.
const LINE: usize = 2_000;

/// Characters of the words with which a server refused.
const REFUSAL: usize = 400;

pub(super) struct Server {
    pub(super) sign: &'static str,
    pub(super) protocol: &'static str,
    pub(super) authority: String,
    pub(super) security: &'static str,
    pub(super) outcome: String,
    /// What went wrong: a sentence, or the name of the stage before a quote.
    pub(super) trouble: Option<String>,
    pub(super) quote: Option<String>,
    /// Facts in short: address, TLS version, round trips.
    pub(super) facts: Vec<String>,
    /// Lists of what is offered: when, and what.
    pub(super) offers: Vec<(String, Vec<String>)>,
    /// How many words all lists have.
    pub(super) offered: usize,
    pub(super) dialogue: Vec<Line>,
}

pub(super) struct Line {
    pub(super) ms: u64,
    pub(super) class: &'static str,
    /// C, S or a dash.
    pub(super) mark: &'static str,
    pub(super) who: String,
    pub(super) text: String,
    /// What was left out, in words.
    pub(super) cut: Option<String>,
}

impl Server {
    pub(super) fn new(attempt: &Attempt, words: &Words<'_>) -> Self {
        let endpoint = &attempt.candidate.endpoint;
        let outcome = attempt.outcome();
        let (trouble, quote) = match outcome {
            Outcome::Refused { stage, reply } => (
                Some(words.label("html-refused-at", &[("stage", &*words.stage(stage))])),
                Some(quote(&reply.as_sent())),
            ),
            Outcome::Failed { stage, fault } | Outcome::Unreachable { stage, fault } => {
                (Some(words.fault(attempt, stage, fault)), None)
            }
            Outcome::Accepted | Outcome::Usable | Outcome::Skipped => (None, None),
        };
        let capabilities = &attempt.capabilities;
        let offers: Vec<_> = [
            ("html-before-tls", &capabilities.before_tls),
            ("html-after-tls", &capabilities.after_tls),
            ("html-after-auth", &capabilities.after_auth),
        ]
        .into_iter()
        .filter_map(|(label, list)| {
            let list: Vec<_> = list.as_deref()?.iter().map(|word| said(word, FIELD)).collect();
            (!list.is_empty()).then(|| (words.label(label, &[]), list))
        })
        .collect();
        Self {
            sign: Sign::of_outcome(outcome).map_or("none", class),
            protocol: endpoint.protocol.name(),
            authority: said(&endpoint.authority(), FIELD),
            security: endpoint.security.name(),
            outcome: words.outcome(attempt),
            trouble,
            quote,
            facts: facts(attempt, words),
            offered: offers.iter().map(|(_, list)| list.len()).sum(),
            offers,
            dialogue: dialogue(attempt, words),
        }
    }
}

/// Server words of several lines, each escaped.
fn quote(text: &str) -> String {
    let (kept, left_out) = cut(text.trim_end(), REFUSAL);
    let lines: Vec<_> = kept.lines().map(escape).collect();
    lines.join("\n") + if left_out > 0 { "…" } else { "" }
}

fn facts(attempt: &Attempt, words: &Words<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(address) = attempt.address {
        facts.push(words.label("detail-connected", &[("server", &*address.to_string())]));
    }
    let silent = words.silent_addresses(attempt);
    facts.extend((!silent.is_empty()).then_some(silent));
    if let Some(tls) = &attempt.tls
        && let (Some(version), Some(cipher)) = (&tls.version, &tls.cipher)
    {
        let args = [("version", &*said(version, FIELD)), ("cipher", &*said(cipher, FIELD))];
        facts.push(words.label("detail-tls", &args));
    }
    if attempt.round_trips > 0 {
        let count = attempt.round_trips.to_string();
        facts.push(words.label("detail-round-trips", &[("count", &count)]));
    }
    facts
}

fn dialogue(attempt: &Attempt, words: &Words<'_>) -> Vec<Line> {
    let line = |ms: u64, from: Speaker, text: &str| {
        let (class, mark) = match from {
            Speaker::Client => ("client", "C"),
            Speaker::Server => ("server", "S"),
            Speaker::Note => ("remark", "–"),
        };
        let (kept, left_out) = cut(text.trim_end_matches('\r'), LINE);
        Line {
            ms,
            class,
            mark,
            who: words.label(&format!("html-speaker-{class}"), &[]),
            text: escape(kept),
            cut: (left_out > 0).then(|| words.label("cut", &[("count", &*left_out.to_string())])),
        }
    };
    attempt
        .transcript
        .iter()
        .flat_map(|it| it.text.trim_end().split('\n').map(|text| line(it.ms, it.from, text)))
        .collect()
}
