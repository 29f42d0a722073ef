//! The report for people, made for 80 columns: the verdict in one sentence,
//! what shows it, what to do, then the stages and the settings to use. It
//! reads the same without colour.

use crate::{
    knowledge::{Knowledge, Texts},
    model::{Digest, Explanation, Report, Severity},
};

mod explained;
mod finding;
mod headline;
mod page;
mod settings;
mod stages;
mod transcript;

use self::page::Page;
use super::{verdict::Sign, words::Words};

/// How a report is to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The language, `en` or `ru-RU`.
    pub lang: String,
    /// Columns that may be used; at least [`MIN_WIDTH`] are.
    pub width: usize,
    /// Whether to tell more: addresses, TLS versions, round trips.
    pub verbose: bool,
    /// Whether to show the dialogue.
    pub transcript: bool,
}

/// Narrower than this, every line is cut apart and nothing is gained.
pub const MIN_WIDTH: usize = 40;

/// Wider than this, sentences are hard to read.
const MAX_PROSE: usize = 100;

impl Default for Style {
    fn default() -> Self {
        Self { lang: "en".into(), width: 80, verbose: false, transcript: false }
    }
}

/// Renders a report as text. Colours come from the `colored` crate, whose
/// override the caller sets. Everything a server said is escaped.
pub fn render(report: &Report, knowledge: &Knowledge, style: &Style) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), &style.lang);
    written(report, &words.knowing(knowledge), style)
}

/// As [`render`], from the texts alone.
pub fn render_with(report: &Report, texts: &Texts, style: &Style) -> String {
    let words = Words::new(&report.subject, &report.attempts, texts, &style.lang);
    written(report, &words, style)
}

fn written(report: &Report, words: &Words<'_>, style: &Style) -> String {
    let mut page = Page::new(style.width.max(MIN_WIDTH), MAX_PROSE);
    let told = headline::write(&mut page, report, words);
    // The root cause is told whole; what is merely worth knowing is not one.
    let whole = report.findings.first().filter(|first| first.severity != Severity::Info);
    if let Some(first) = whole {
        finding::write_whole(&mut page, first, words, told);
    }
    let others = report.findings.iter().skip(usize::from(whole.is_some()));
    finding::write_others(&mut page, &others.collect::<Vec<_>>(), words);
    stages::write(&mut page, report, words, style.verbose);
    settings::write(&mut page, report, words);
    if style.transcript {
        transcript::write(&mut page, report, words);
    }
    headline::write_footer(&mut page, report, words);
    page.into_string()
}

/// Renders an explanation: the title, what it means, what to do.
pub fn render_explanation(
    explanation: &Explanation,
    knowledge: &Knowledge,
    style: &Style,
) -> String {
    let mut page = Page::new(style.width.max(MIN_WIDTH), MAX_PROSE);
    explained::write(&mut page, explanation, knowledge, &style.lang);
    page.into_string()
}

/// Renders what a log or a bounce says: each cause with how often, one
/// example, and what to do. A single cause is told whole.
pub fn render_digest(digest: &Digest, knowledge: &Knowledge, style: &Style) -> String {
    let mut page = Page::new(style.width.max(MIN_WIDTH), MAX_PROSE);
    explained::write_digest(&mut page, digest, knowledge, &style.lang);
    page.into_string()
}
