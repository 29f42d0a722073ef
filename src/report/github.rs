//! Annotations of GitHub Actions: workflow commands, one a line. Whatever a
//! server said can begin no command of its own.

use std::fmt::Write as _;

use super::{escape::escape, words::Words};
use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Batch, Cause, Finding, Report, Severity},
};

/// The most annotations of a kind that a step may show; GitHub drops the rest.
const MOST: usize = 10;

/// Renders an annotation for each finding.
pub fn render(report: &Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    let mut text = String::new();
    for finding in report.findings.iter().filter(|finding| finding.cause != Cause::Ok) {
        write(&mut text, finding, &words, None);
    }
    text
}

/// Renders an annotation for each finding of each endpoint, as many as can be
/// shown, the errors first.
pub fn render_batch(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    let mut text = String::new();
    let common = batch.common.as_deref();
    if let Some(report) = common {
        text.push_str(&render(report, knowledge, lang));
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let of = |it: &&Finding| it.severity == severity;
        let findings = batch
            .items()
            .filter(|_| common.is_none())
            .flat_map(|item| item.report.findings.iter().filter(of).map(move |it| (item, it)));
        for (item, finding) in findings.take(MOST) {
            let report = &item.report;
            let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
            write(&mut text, finding, &words, Some(&item.endpoint.to_string()));
        }
    }
    text
}

fn write(text: &mut String, finding: &Finding, words: &Words<'_>, whom: Option<&str>) {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let title = words.finding(finding, CausePart::Title);
    let head = whom.map_or_else(|| title.clone(), |whom| format!("{}: {title}", escape(whom)));
    let proofs = finding.evidence.iter().take(3).map(|it| words.proof_line(finding, it));
    let steps = finding.advice.iter().take(2).map(|it| words.advice(finding, &it.text));
    let lines: Vec<String> = proofs.chain(steps).collect();
    let message = if lines.is_empty() { title } else { lines.join("\n") };
    // Writing into a string cannot fail.
    let _ = writeln!(text, "::{command} title={}::{}", property(&head), data(&message));
}

/// A message: percent signs and line ends are escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: what divides properties is escaped besides.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("50 %\r\n::error::x"), "50 %25%0D%0A::error::x");
        assert_eq!(property("a: b, c\n"), "a%3A b%2C c%0A");
    }
}
