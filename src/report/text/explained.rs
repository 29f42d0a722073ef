//! Replies explained, for people: one, and those of a log or a bounce.

use super::{
    Sign, Style, finding,
    page::{Page, bold, dim, plain, quoted},
};
use crate::{
    knowledge::{CausePart, Group as Side, Knowledge},
    model::{Cause, Digest, Explanation, Finding, Group, Kind},
    report::{
        escape::{cut, escape},
        json::subject,
        words::{Words, code_meaning},
    },
};

/// Characters of an example that are shown.
const EXAMPLE: usize = 300;

/// Writes one explanation.
pub(super) fn write(page: &mut Page, told: &Explanation, knowledge: &Knowledge, lang: &str) {
    let subject = subject(told);
    let words = Words::new(&subject, &[], knowledge.texts(), lang).knowing(knowledge).about(told);
    if let Some(said) = &told.said {
        // Which words of a longer text were judged.
        page.prose("", "", &words.label("explained-said", &[]), plain);
        write_quote(page, said, &words);
    }
    // The first is the reply itself, which stands above or was just typed.
    let evidence = told.finding.evidence.iter().skip(1).cloned().collect();
    let finding = Finding { evidence, ..told.finding.clone() };
    finding::write_whole(page, &finding, &words, false);
    write_codes(page, told, knowledge, &words, lang);
    write_foot(page, told, &words);
}

fn write_foot(page: &mut Page, told: &Explanation, words: &Words<'_>) {
    page.gap();
    let rule = told.finding.rule.as_deref().unwrap_or("-");
    let args = [("cause", told.finding.cause.id()), ("rule", rule)];
    page.prose("", "", &words.label("explained-by", &args), dim);
}

/// What the codes stand for, where they are all that speaks.
fn write_codes(
    page: &mut Page,
    told: &Explanation,
    knowledge: &Knowledge,
    words: &Words<'_>,
    lang: &str,
) {
    let by_words = told.finding.rule.as_deref().is_some_and(|rule| !rule.starts_with("general-"));
    if by_words && told.finding.cause != Cause::Unknown {
        return;
    }
    let known = told.codes.iter().filter_map(|code| {
        Some((escape(&code.code), code_meaning(knowledge.texts(), lang, code)?))
    });
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        return;
    }
    page.heading(&words.label("explained-codes", &[]));
    for (code, meaning) in known {
        page.prose("  · ", "    ", &format!("{code}: {meaning}"), plain);
    }
}

/// Writes a log or a bounce.
pub(super) fn write_digest(page: &mut Page, digest: &Digest, knowledge: &Knowledge, style: &Style) {
    let lang = style.lang.as_str();
    let nobody = crate::model::Subject::default();
    let words = Words::new(&nobody, &[], knowledge.texts(), lang);
    write_head(page, digest, &words);
    let [only] = &digest.groups[..] else {
        for group in &digest.groups {
            write_group(page, group, digest.kind, knowledge, style);
        }
        return write_bounce_note(page, digest, knowledge, &words);
    };
    write_where(page, only, digest.kind, &words);
    let said = only.explanation.said.as_deref().unwrap_or(&only.explanation.reply);
    write_quote(page, said, &words);
    let told = Explanation { said: None, ..only.explanation.clone() };
    write(page, &told, knowledge, lang);
    write_bounce_note(page, digest, knowledge, &words);
}

fn write_head(page: &mut Page, digest: &Digest, words: &Words<'_>) {
    let (lines, replies) = (digest.lines.to_string(), digest.replies.to_string());
    let trouble = digest.groups.iter().map(|group| group.count).sum::<u64>().to_string();
    let key = match digest.kind {
        _ if digest.groups.is_empty() => "digest-nothing",
        Kind::Bounce if digest.groups.iter().all(|it| it.explanation.delayed) => "digest-delayed",
        Kind::Log => "digest-log",
        Kind::Bounce => "digest-bounce",
    };
    let causes = digest.groups.len().to_string();
    let args =
        [("lines", &*lines), ("replies", &*replies), ("count", &*trouble), ("causes", &*causes)];
    page.prose("", "", &words.label(key, &args), bold);
    if !digest.written_by.is_empty() {
        let names = digest.written_by.join(", ");
        page.prose("", "", &words.label("digest-written-by", &[("names", &names)]), dim);
    }
    for (key, count) in [("follow-ups", digest.follow_ups), ("harmless", digest.harmless)] {
        if count > 0 {
            let count = count.to_string();
            let label = words.label(&format!("digest-{key}"), &[("count", &count)]);
            page.prose("", "", &label, dim);
        }
    }
}

/// A cause with its number, one example, the first steps; all that is known of it
/// where more detail is asked for.
fn write_group(page: &mut Page, group: &Group, kind: Kind, knowledge: &Knowledge, style: &Style) {
    let lang = style.lang.as_str();
    let told = &group.explanation;
    let subject = subject(told);
    let words = Words::new(&subject, &[], knowledge.texts(), lang).knowing(knowledge).about(told);
    page.gap();
    let sure = words.label(&format!("confidence-{}", told.finding.confidence.id()), &[]);
    let title = words.finding(&told.finding, CausePart::Title);
    let title = format!("{} × {title} ({sure})", group.count);
    page.signed(Sign::of(&told.finding), "", &title, bold);
    write_where(page, group, kind, &words);
    write_quote(page, told.said.as_deref().unwrap_or(&told.reply), &words);
    write_codes(page, told, knowledge, &words, lang);
    if style.verbose {
        let finding = Finding { evidence: Vec::new(), ..told.finding.clone() };
        finding::write_whole(page, &finding, &words, true);
        return write_foot(page, told, &words);
    }
    for advice in told.finding.advice.iter().take(2) {
        page.prose("  → ", "    ", &words.advice(&told.finding, &advice.text), plain);
        finding::write_link(page, "    ", &told.finding, advice, &words);
    }
}

/// Where the example stands, who said it, whom it was about.
fn write_where(page: &mut Page, group: &Group, kind: Kind, words: &Words<'_>) {
    let names = |list: Vec<&str>, more: bool| {
        let names = escape(&list.join(", "));
        if more { words.label("digest-and-others", &[("names", &names)]) } else { names }
    };
    let hosts = names(group.hosts.keys().map(String::as_str).collect(), group.more_hosts);
    if !hosts.is_empty() {
        page.prose("  ", "  ", &words.label("digest-said-by", &[("hosts", &hosts)]), plain);
    }
    let recipients = group.recipients.iter().map(String::as_str).collect();
    let recipients = names(recipients, group.more_recipients);
    if !recipients.is_empty() {
        let label = words.label("digest-recipients", &[("recipients", &recipients)]);
        page.prose("  ", "  ", &label, plain);
    }
    let (line, last) = (group.line.to_string(), group.last_line.to_string());
    let key = if kind == Kind::Log && group.count > 1 { "digest-lines" } else { "digest-line" };
    page.prose("  ", "  ", &words.label(key, &[("line", &line), ("last", &last)]), dim);
}

fn write_quote(page: &mut Page, text: &str, words: &Words<'_>) {
    let (kept, left_out) = cut(text.trim_end(), EXAMPLE);
    for line in kept.lines() {
        page.quote("    │ ", &escape(line), quoted);
    }
    if left_out > 0 {
        let count = left_out.to_string();
        page.quote("    │ ", &words.label("cut", &[("count", &count)]), dim);
    }
}

/// A bounce speaks of the recipient's side unless it says otherwise.
fn write_bounce_note(page: &mut Page, digest: &Digest, knowledge: &Knowledge, words: &Words<'_>) {
    let sending = |group: &Group| {
        let info = knowledge.cause(group.explanation.finding.cause);
        info.group == Side::Sending || group.explanation.relayed.is_some() && info.relayed.is_some()
    };
    if digest.kind == Kind::Bounce && digest.groups.iter().all(sending) {
        page.gap();
        page.prose("", "", &words.label("digest-bounce-note", &[]), plain);
    }
}
