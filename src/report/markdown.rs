//! Markdown, as GitHub's step summaries and tickets show it.

mod batch;

use std::fmt::Write as _;

use super::{escape::escape, words::Words};
use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Batch, Finding, Report, Severity, Stage, Verdict},
};

/// Renders the report. Whatever a server said stands in code spans or blocks,
/// where Markdown obeys nothing.
pub fn render(report: &Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    let words = words.knowing(knowledge);
    let mut text = String::new();
    let sign = match report.verdict {
        Verdict::Works => "✅",
        Verdict::WorksWithWarnings => "⚠️",
        Verdict::Broken => "❌",
        Verdict::Inconclusive => "❔",
    };
    let subject = &report.subject;
    let whom = subject.address.as_deref().or(subject.provider_name.as_deref()).unwrap_or("mail");
    // Writing into a string cannot fail.
    let _ = writeln!(text, "## {sign} {}: {}\n", inline(whom), report.verdict.id());
    for finding in &report.findings {
        write_finding(&mut text, finding, &words);
    }
    let _ = writeln!(
        text,
        "| | {} | {} | | ms |\n|---|---|---|---|---:|",
        words.label("column-server", &[]),
        words.label("column-security", &[]),
    );
    for attempt in &report.attempts {
        let endpoint = &attempt.candidate.endpoint;
        let ms: u64 = attempt
            .stages
            .iter()
            .filter(|record| record.stage != Stage::Logout)
            .map(|record| record.ms)
            .sum();
        let _ = writeln!(
            text,
            "| {} | `{}` | {} | {} | {ms} |",
            endpoint.protocol.name(),
            endpoint.authority(),
            endpoint.security.name(),
            words.outcome(attempt),
        );
    }
    if !report.settings.is_empty() {
        let _ = writeln!(text, "\n### {}\n", words.label("heading-settings", &[]));
        for setting in &report.settings {
            let endpoint = &setting.endpoint;
            let seen = if setting.works { "setting-works" } else { "setting-unconfirmed" };
            let _ = writeln!(
                text,
                "- **{}** `{}`, {} ({})",
                endpoint.protocol.name(),
                endpoint.authority(),
                endpoint.security.name(),
                words.label(seen, &[]),
            );
        }
        let first = report.settings.first();
        if let Some(user) = first.and_then(|setting| setting.user.as_deref()) {
            let _ = writeln!(text, "- {}: {}", words.label("user-name", &[]), code(user));
        }
    }
    text
}

/// Renders a batch: a table of its endpoints, then every cause once.
pub fn render_batch(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    batch::render(batch, knowledge, lang)
}

fn write_finding(text: &mut String, finding: &Finding, words: &Words<'_>) {
    let sign = match finding.severity {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
        Severity::Info => "ℹ️",
    };
    let title = inline(&words.finding(finding, CausePart::Title));
    let sure = words.label(&format!("confidence-{}", finding.confidence.id()), &[]);
    let _ = writeln!(text, "### {sign} {title}\n");
    let explanation = inline(&words.finding(finding, CausePart::Explanation));
    let _ = writeln!(text, "{explanation} (`{}`, {sure})\n", finding.cause);
    for evidence in &finding.evidence {
        let proof = words.proof(finding, evidence);
        let _ = writeln!(text, "- {}", inline(&proof.sentence));
        for line in proof.quote.iter().flat_map(|(lines, _)| lines) {
            let _ = writeln!(text, "  {}", code(line));
        }
    }
    if let Some(key) = &finding.question {
        let heading = words.label("heading-question", &[]);
        let _ = writeln!(text, "\n{heading}: {}", inline(&words.advice(finding, key)));
    }
    if let Some(who) = words.who(finding).filter(|_| !finding.advice.is_empty()) {
        let _ = writeln!(text, "\n{}", words.label("acts", &[("who", &inline(&who))]));
    }
    for (index, advice) in finding.advice.iter().enumerate() {
        let step = inline(&words.advice(finding, &advice.text));
        let page = words.page(advice);
        let link = page.as_ref().map(|page| format!(" <{}>", page.address)).unwrap_or_default();
        let date = page.and_then(|page| page.checked.map(str::to_owned));
        let checked = date
            .map(|date| format!(" ({})", words.label("link-checked", &[("date", &date)])))
            .unwrap_or_default();
        let gap = if index == 0 { "\n" } else { "" };
        let _ = writeln!(text, "{gap}{}. {step}{link}{checked}", index + 1);
    }
    if let Some(success) = words.success(finding).filter(|_| !finding.advice.is_empty()) {
        let _ = writeln!(text, "\n{}", words.label("success", &[("how", &inline(&success))]));
    }
    text.push('\n');
}

/// Our own sentences with names in them: nothing that Markdown or HTML obeys.
fn inline(text: &str) -> String {
    escape(text).chars().fold(String::new(), |mut safe, c| {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '@') {
            // Mentions (`@`) and tags have no backslash escape everywhere.
            let _ = write!(safe, "&#{};", u32::from(c));
        } else {
            safe.push(c);
        }
        safe
    })
}

/// A code span that holds any text, backticks as well (CommonMark section 6.1).
fn code(text: &str) -> String {
    let text = escape(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    if text.starts_with('`') || text.ends_with('`') || text.is_empty() {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_obeyed() {
        assert_eq!(code("a `` b"), "```a `` b```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(inline("<b> @all [x](y)"), "&#60;b&#62; &#64;all &#91;x&#93;(y)");
    }
}
