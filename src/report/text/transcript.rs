//! The dialogue with each server, with times.

use super::page::{Page, Paint, dim, plain, quoted};
use crate::{
    model::{Report, Speaker},
    report::{escape::escape, words::Words},
};

/// Writes every attempt's dialogue, complete: secrets were replaced when it was recorded.
pub(super) fn write(page: &mut Page, report: &Report, words: &Words<'_>) {
    for attempt in report.attempts.iter().filter(|attempt| !attempt.transcript.is_empty()) {
        let server = escape(&attempt.candidate.endpoint.to_string());
        page.heading(&words.label("heading-transcript", &[("server", &server)]));
        for line in &attempt.transcript {
            let (who, paint) = match line.from {
                Speaker::Client => ("C:", plain as Paint),
                Speaker::Server => ("S:", quoted as Paint),
                Speaker::Note => ("--", dim as Paint),
            };
            let mut first = format!("{:>7}  {who} ", line.ms);
            let rest = " ".repeat(first.len());
            for text in line.text.trim_end().split('\n') {
                let text = escape(text.trim_end_matches('\r'));
                page.wrapped((&first, &first), &rest, &text, paint, page.width());
                first.clone_from(&rest);
            }
        }
    }
}
