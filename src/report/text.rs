//! The report for people, made for 80 columns: the verdict in one sentence,
//! what shows it, what to do, then the stages and the settings to use. It
//! reads the same without colour.

use crate::{
    knowledge::{Knowledge, Texts},
    model::{Batch, Cause, Confidence, Digest, Explanation, Report, Severity},
};

pub(super) mod batch;
mod explained;
mod finding;
mod headline;
mod mailbox;
mod page;
mod settings;
mod stages;
mod transcript;

use self::page::Page;
use super::{escape::escape, verdict::Sign, words::Words};

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
    mailbox::write(&mut page, report, words);
    settings::write(&mut page, report, words);
    if style.transcript {
        transcript::write(&mut page, report, words);
    }
    headline::write_footer(&mut page, report, words);
    page.into_string()
}

/// Renders a batch: the verdict, a row for each endpoint, every cause once.
pub fn render_batch(batch: &Batch, knowledge: &Knowledge, style: &Style) -> String {
    let mut page = Page::new(style.width.max(MIN_WIDTH), MAX_PROSE);
    batch::write(&mut page, batch, knowledge.texts(), style);
    page.into_string()
}

/// Renders an explanation: the title, what it means, what to do.
pub fn render_explanation(
    explanation: &Explanation,
    knowledge: &Knowledge,
    style: &Style,
) -> String {
    let mut page = Page::new(style.width.max(MIN_WIDTH), MAX_PROSE);
    let finding = &explanation.finding;
    let guessed = finding.cause == Cause::Unknown
        || (explanation.codes.is_empty() && finding.confidence != Confidence::Certain);
    if write_outdated(&mut page, explanation, knowledge, &style.lang) && guessed {
        // Instructions are no reply: there is nothing else to say of them.
        return page.into_string();
    }
    explained::write(&mut page, explanation, knowledge, &style.lang);
    page.into_string()
}

/// Renders what a log or a bounce says: each cause with how often, one
/// example, and what to do. A single cause is told whole.
pub fn render_digest(digest: &Digest, knowledge: &Knowledge, style: &Style) -> String {
    let mut page = Page::new(style.width.max(MIN_WIDTH), MAX_PROSE);
    explained::write_digest(&mut page, digest, knowledge, style);
    page.into_string()
}

/// Writes the old advice that a pasted text contains; whether there is some.
fn write_outdated(
    page: &mut Page,
    explanation: &Explanation,
    knowledge: &Knowledge,
    lang: &str,
) -> bool {
    let subject = super::json::subject(explanation);
    let words = Words::new(&subject, &[], knowledge.texts(), lang);
    let old = super::outdated::in_text(knowledge, &explanation.reply, lang);
    for told in &old {
        let title = words.label("guide-old-advice", &[]);
        page.signed(Sign::Look, "", &format!("{title}: {}", escape(&told.what)), page::bold);
        page.prose("  ", "  ", &escape(&told.why), page::plain);
        let instead = words.label("guide-instead", &[("text", &escape(&told.instead))]);
        page.prose("  → ", "    ", &instead, page::plain);
        if let Some(address) = &told.page {
            page.line(&format!("    {}", page::link(&escape(address))));
        }
        page.gap();
    }
    !old.is_empty()
}
