//! A finding in words: the first one whole, the others in short.

use super::{
    Sign,
    page::{Page, Paint, bold, dim, fit, link, plain, quoted},
};
use crate::{
    knowledge::CausePart,
    model::{self, Finding},
    report::{escape::escape, words::Words},
};

/// Writes everything about a finding; its title only where it was not `told`.
pub(super) fn write_whole(page: &mut Page, finding: &Finding, words: &Words<'_>, told: bool) {
    page.gap();
    if !told {
        let sign = Sign::of(finding);
        page.signed(sign, "", &words.finding(finding, CausePart::Title), bold);
    }
    let explanation = words.finding(finding, CausePart::Explanation);
    page.prose("  ", "  ", &explanation, plain);
    page.gap();
    let sure = words.label(&format!("sure-{}", finding.confidence.id()), &[]);
    page.prose("  ", "  ", &sure, plain);
    write_proof(page, finding, words);
    write_alternatives(page, finding, words);
    write_question(page, finding, words);
    write_advice(page, finding, words);
}

fn write_proof(page: &mut Page, finding: &Finding, words: &Words<'_>) {
    if finding.evidence.is_empty() {
        return;
    }
    page.heading(&words.label("heading-proof", &[]));
    for evidence in &finding.evidence {
        let proof = words.proof(finding, evidence);
        page.prose("  · ", "    ", &proof.sentence, plain);
        let Some((lines, left_out)) = proof.quote else { continue };
        for line in &lines {
            page.quote("    │ ", line, quoted);
        }
        if left_out > 0 {
            let count = left_out.to_string();
            page.quote("    │ ", &words.label("cut", &[("count", &count)]), dim);
        }
    }
}

fn write_alternatives(page: &mut Page, finding: &Finding, words: &Words<'_>) {
    if finding.alternatives.is_empty() {
        return;
    }
    page.heading(&words.label("heading-alternatives", &[]));
    for other in &finding.alternatives {
        let (title, why) = words.alternative(finding, other);
        page.prose("  · ", "    ", &title, plain);
        page.prose("    ", "    ", &why, dim);
    }
}

/// What would settle an open question.
fn write_question(page: &mut Page, finding: &Finding, words: &Words<'_>) {
    if let Some(key) = &finding.question {
        page.heading(&words.label("heading-question", &[]));
        page.prose("  ? ", "    ", &words.advice(finding, key), plain);
    }
}

fn write_advice(page: &mut Page, finding: &Finding, words: &Words<'_>) {
    if finding.advice.is_empty() {
        return;
    }
    page.heading(&words.label("heading-advice", &[]));
    if let Some(who) = words.who(finding) {
        page.prose("  ", "  ", &words.label("acts", &[("who", &who)]), plain);
    }
    let one = finding.advice.len() == 1;
    for (index, advice) in finding.advice.iter().enumerate() {
        let first = if one { "  → ".into() } else { format!("{:>3}. ", index + 1) };
        let rest = " ".repeat(textwrap::core::display_width(&first));
        page.prose(&first, &rest, &words.advice(finding, &advice.text), plain);
        write_link(page, &rest, finding, advice, words);
    }
    if let Some(success) = words.success(finding) {
        let first = if one { "  ✓ " } else { "  ✓  " };
        let rest = " ".repeat(textwrap::core::display_width(first));
        page.prose(first, &rest, &words.label("success", &[("how", &success)]), plain);
    }
}

/// A page's address, never broken: a terminal would no longer open it.
pub(super) fn write_link(
    page: &mut Page,
    indent: &str,
    finding: &Finding,
    advice: &model::Advice,
    words: &Words<'_>,
) {
    let Some(found) = words.page(advice) else {
        if let Some(date) = words.checked(finding, advice) {
            let note = format!("({})", words.label("advice-checked", &[("date", date)]));
            page.prose(indent, indent, &note, dim);
        }
        return;
    };
    let address = escape(found.address);
    let mut line = format!("{indent}{}", link(&address));
    if let Some(date) = found.checked {
        let note = format!("({})", words.label("link-checked", &[("date", date)]));
        let width = |text: &str| textwrap::core::display_width(text);
        if width(indent) + width(&address) + 1 + width(&note) <= page.width() {
            line.push(' ');
            line.push_str(&dim(&note).to_string());
        } else {
            page.line(&line);
            page.prose(indent, indent, &note, dim);
            return;
        }
    }
    page.line(&line);
}

/// Writes the findings after the first in three lines each: title, proof, first step.
pub(super) fn write_others(page: &mut Page, findings: &[&Finding], words: &Words<'_>) {
    if findings.is_empty() {
        return;
    }
    page.heading(&words.label("heading-others", &[]));
    for finding in findings {
        let sure = words.label(&format!("confidence-{}", finding.confidence.id()), &[]);
        let title = words.finding(finding, CausePart::Title);
        page.signed(Sign::of(finding), "  ", &format!("{title} ({sure})"), plain as Paint);
        if let Some(evidence) = finding.evidence.first() {
            let room = page.width().saturating_sub(4);
            let proof = words.proof_line(finding, evidence);
            page.line(&format!("    {}", dim(&fit(&proof, room))));
        }
        if let Some(advice) = finding.advice.first() {
            page.prose("    → ", "      ", &words.advice(finding, &advice.text), plain);
            write_link(page, "      ", finding, advice, words);
        }
    }
}
