//! Many endpoints as Markdown: a table, then every cause once.

use std::fmt::Write as _;

use super::{code, inline, write_finding};
use crate::{
    knowledge::Knowledge,
    model::{Batch, Subject, Verdict},
    report::{
        text::batch::{figures, footer, groups, headline, others},
        words::Words,
    },
};

/// Renders the batch.
pub(super) fn render(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    let nobody = Subject::default();
    let texts = knowledge.texts();
    let words = Words::new(&nobody, &[], texts, lang);
    let mut text = String::new();
    let (_, sentence) = headline(batch, &words);
    // Writing into a string cannot fail.
    let _ = writeln!(text, "## {} {}\n", emoji(batch.verdict), inline(&sentence));
    if !batch.unfinished.is_empty() {
        let count = batch.unfinished.len().to_string();
        let note = words.label("smoke-interrupted", &[("count", &count)]);
        let _ = writeln!(text, "{}\n", inline(&note));
    }
    if let Some(common) = &batch.common {
        let words = Words::new(&common.subject, &common.attempts, texts, lang);
        for finding in &common.findings {
            write_finding(&mut text, finding, &words);
        }
    }
    for suite in &batch.suites {
        let _ = writeln!(text, "### {}\n", inline(&suite.name));
        let _ = writeln!(
            text,
            "| | {} | {} | {} | ms | {} |\n|---|---|---|---|---:|---:|",
            words.label("column-server", &[]),
            words.label("column-security", &[]),
            words.label("smoke-column-state", &[]),
            words.label("smoke-column-certificate", &[]),
        );
        for item in &suite.items {
            let (ms, days) = figures(item);
            let days = days.map(|days| words.label("smoke-days", &[("days", &days.to_string())]));
            let name = item.name.as_deref().map(|name| format!(" {}", inline(name)));
            let _ = writeln!(
                text,
                "| {} {} | {}{} | {} | {} | {ms} | {} |",
                emoji(item.report.verdict),
                item.endpoint.protocol.name(),
                code(&item.endpoint.authority()),
                name.unwrap_or_default(),
                item.endpoint.security.name(),
                words.label(&format!("smoke-state-{}", item.report.verdict.id()), &[]),
                days.unwrap_or_default(),
            );
        }
        text.push('\n');
    }
    if batch.common.is_none() {
        for group in groups(batch) {
            let Some((item, finding)) = group.members.first() else { continue };
            let words = Words::new(&item.report.subject, &item.report.attempts, texts, lang);
            write_finding(&mut text, finding, &words);
            if group.members.len() > 1 {
                let servers = others(&group, &words);
                let note = words.label("smoke-same-at", &[("servers", &servers)]);
                let _ = writeln!(text, "{}\n", inline(&note));
            }
        }
    }
    let _ = writeln!(text, "{}", inline(&footer(batch, &words)));
    text
}

fn emoji(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Works => "✅",
        Verdict::WorksWithWarnings => "⚠️",
        Verdict::Broken => "❌",
        Verdict::Inconclusive => "❔",
    }
}
