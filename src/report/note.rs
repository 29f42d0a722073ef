//! A note to the person whose mail it is: what was found, what to do, which
//! settings to enter. Nothing that only a technician reads; plain text without
//! colour, to be pasted into a message.

use textwrap::{Options, WordSeparator, WordSplitter};
use time::{OffsetDateTime, UtcOffset, macros::format_description};

use super::{
    escape::escape,
    verdict::{Headline, headline},
    words::Words,
};
use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Confidence, Finding, Protocol, Report, Setting, Severity, Verdict},
};

/// Columns; mail programs quote such lines without breaking them.
const WIDTH: usize = 72;

/// Renders the note in this language, UTF-8, lines of at most 72 columns but
/// for addresses of pages.
pub fn render(report: &Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    let mut note = Note { text: String::new() };
    note.paragraph(&words.label("note-greeting", &[]));
    let date = day(report.started);
    let subject = &report.subject;
    let opening = match subject.address.as_deref().or(subject.user.as_deref()) {
        Some(whom) => words.label("note-opening-for", &[("whom", &*escape(whom)), ("date", &date)]),
        None => words.label("note-opening", &[("date", &date)]),
    };
    note.paragraph(&opening);
    let Headline { sentence, told, .. } = headline(report, &words);
    note.paragraph(&sentence);
    let mut findings = report.findings.iter().filter(|it| it.severity != Severity::Info).peekable();
    if let Some(first) = findings.next() {
        if !told {
            note.paragraph(&words.finding(first, CausePart::Title));
        }
        note.whole(first, &words);
    }
    if findings.peek().is_some() {
        note.paragraph(&words.label("note-more", &[]));
        for finding in findings {
            note.item("- ", &words.finding(finding, CausePart::Title));
            if let Some(advice) = finding.advice.first() {
                note.item("  ", &words.advice(finding, &advice.text));
                note.link("  ", words.page(advice).map(|page| page.address));
            }
        }
    }
    note.settings(report, &words);
    if report.verdict != Verdict::Works {
        note.paragraph(&words.label("note-stuck", &[]));
    }
    note.paragraph(&words.label("note-password", &[]));
    note.text
}

struct Note {
    text: String,
}

impl Note {
    fn paragraph(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        for part in text.split("\n\n") {
            self.wrapped(part, "", "");
        }
    }

    /// A line that goes on under its first word.
    fn item(&mut self, first: &str, text: &str) {
        self.wrapped(text, first, &" ".repeat(textwrap::core::display_width(first)));
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let options = Options::new(WIDTH)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for line in textwrap::wrap(&text.replace('\n', " "), options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// A page's address, never broken.
    fn link(&mut self, indent: &str, address: Option<&str>) {
        if let Some(address) = address {
            self.text.push_str(indent);
            self.text.push_str(&escape(address));
            self.text.push('\n');
        }
    }

    fn whole(&mut self, finding: &Finding, words: &Words<'_>) {
        self.paragraph(&words.finding(finding, CausePart::Explanation));
        if finding.confidence != Confidence::Certain {
            self.paragraph(&words.label(&format!("sure-{}", finding.confidence.id()), &[]));
        }
        if finding.advice.is_empty() {
            return;
        }
        self.paragraph(&words.label("note-steps", &[]));
        for (index, advice) in finding.advice.iter().enumerate() {
            let number = format!("{:>2}. ", index + 1);
            self.item(&number, &words.advice(finding, &advice.text));
            self.link("    ", words.page(advice).map(|page| page.address));
        }
        if let Some(how) = words.success(finding) {
            self.paragraph(&words.label("success", &[("how", &how)]));
        }
    }

    /// Those that were seen to work, else those the provider names.
    fn settings(&mut self, report: &Report, words: &Words<'_>) {
        let working: Vec<&Setting> = report.settings.iter().filter(|it| it.works).collect();
        let shown = if working.is_empty() { report.settings.iter().collect() } else { working };
        let Some(first) = shown.first() else { return };
        self.paragraph(&words.label("note-settings", &[]));
        for Setting { endpoint, .. } in &shown {
            let way = if endpoint.protocol == Protocol::Smtp { "send" } else { "receive" };
            let args = [
                ("way", &*words.label(way, &[])),
                ("protocol", endpoint.protocol.name()),
                ("host", &*escape(&endpoint.host)),
                ("port", &*endpoint.port.to_string()),
                ("security", endpoint.security.name()),
            ];
            self.item("- ", &words.label("note-setting", &args));
        }
        let mut value = |label: &str, value: &str| {
            let args = [("name", &*words.label(label, &[])), ("value", value)];
            self.item("- ", &words.label("note-value", &args));
        };
        if let Some(user) = &first.user {
            value("user-name", &escape(user));
        }
        value("password", &words.label(&format!("auth-{}", escape(&first.auth)), &[]));
    }
}

/// `2026-11-21`, UTC.
fn day(moment: OffsetDateTime) -> String {
    let form = format_description!("[year]-[month]-[day]");
    moment.to_offset(UtcOffset::UTC).format(form).unwrap_or_default()
}
