//! One line for Nagios and Icinga, with performance data, in the form of the
//! plugin guidelines: `SERVICE STATUS - text | 'label'=value[unit];warn;crit;min`.

mod batch;

use std::fmt::Write as _;

use super::{escape::escape, words::Words};
use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Batch, Outcome, Report, Verdict},
};

/// The plugin's answer. The exit code that belongs to it is [`exit_code`].
pub fn render(report: &Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    let status = status(exit_code(report.verdict));
    let subject = &report.subject;
    let whom = subject.address.as_deref().or(subject.provider_name.as_deref()).unwrap_or("mail");
    let working = report.asked_for().iter().filter(|attempt| attempt.outcome().works()).count();
    let mut text = format!("MAIL {status} - {}", plain(whom));
    match report.findings.first() {
        Some(first) => {
            let title = words.finding(first, CausePart::Title);
            let _ = write!(text, ": {} ({})", plain(&title), first.cause);
        }
        None => {
            let _ = write!(text, ": {working}/{} endpoints work", report.asked);
        }
    }
    let mut data = vec![format!("time={}ms;;;0", report.duration_ms)];
    data.push(format!("working={working};;;0;{}", report.asked));
    for attempt in report.asked_for() {
        let ms: u64 = attempt.stages.iter().map(|record| record.ms).sum();
        let up = u8::from(matches!(attempt.outcome(), Outcome::Accepted | Outcome::Usable));
        let id = &attempt.candidate.id;
        data.push(format!("'{id}_time'={ms}ms;;;0"));
        data.push(format!("'{id}_up'={up};;;0;1"));
        if let Some(leaf) = attempt.tls.as_ref().and_then(|tls| tls.chain.first()) {
            let days = (leaf.not_after - report.started).whole_days();
            data.push(format!("'{id}_certificate_days'={days}"));
        }
    }
    format!("{text} | {}\n", data.join(" "))
}

/// Renders a batch as one line, with the worst that was found.
pub fn render_batch(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    batch::render(batch, knowledge, lang)
}

/// The word that belongs to an exit code.
fn status(code: u8) -> &'static str {
    match code {
        0 => "OK",
        1 => "WARNING",
        2 => "CRITICAL",
        _ => "UNKNOWN",
    }
}

/// The exit code of the plugin contract: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN.
pub fn exit_code(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Works => 0,
        Verdict::WorksWithWarnings => 1,
        Verdict::Broken => 2,
        Verdict::Inconclusive => 3,
    }
}

/// Nothing that would end the text (`|`) or the line.
fn plain(text: &str) -> String {
    escape(text).replace('|', "/")
}
