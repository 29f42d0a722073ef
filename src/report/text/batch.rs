//! Many endpoints as text: the verdict, a row each, then every cause once
//! with the endpoints that have it.

use super::{
    Sign, Style,
    finding::{write_others, write_whole},
    page::{Cell, Page, Paint, dim, fit, plain, row, widths},
};
use crate::{
    knowledge::Texts,
    model::{Batch, Cause, Finding, Item, Severity, Stage, Suite, Verdict},
    report::{escape::escape, words::Words},
};

/// How many endpoints a list in a sentence names.
const NAMED: usize = 8;

/// Writes everything about a batch.
pub(super) fn write(page: &mut Page, batch: &Batch, texts: &Texts, style: &Style) {
    let words = Words::new(&NOBODY, &[], texts, &style.lang);
    let (sign, sentence) = headline(batch, &words);
    page.signed(sign, "", &sentence, sign.paint());
    if !batch.unfinished.is_empty() {
        let count = batch.unfinished.len().to_string();
        page.prose("  ", "  ", &words.label("smoke-interrupted", &[("count", &count)]), plain);
    }
    if let Some(common) = &batch.common {
        let words = Words::new(&common.subject, &common.attempts, texts, &style.lang);
        if let Some(first) = common.findings.first() {
            // Every endpoint failed alike: a few of them prove it.
            let mut short = first.clone();
            short.evidence.truncate(NAMED);
            write_whole(page, &short, &words, false);
        }
    }
    for suite in &batch.suites {
        // What all have in common is told once, above.
        write_suite(page, suite, texts, style, batch.common.is_none());
    }
    if batch.common.is_none() {
        write_groups(page, batch, texts, style);
    }
    page.gap();
    page.prose("", "", &footer(batch, &words), dim);
}

static NOBODY: crate::model::Subject = crate::model::Subject {
    address: None,
    provider: None,
    provider_name: None,
    provider_source: None,
    user: None,
};

/// The verdict over all, in one sentence.
pub(crate) fn headline(batch: &Batch, words: &Words<'_>) -> (Sign, String) {
    let number = |verdict| batch.count(verdict).to_string();
    let count = batch.items().count().to_string();
    let count = ("count", count.as_str());
    match batch.verdict {
        Verdict::Works => (Sign::Good, words.label("smoke-works", &[count])),
        Verdict::WorksWithWarnings => {
            let warned = number(Verdict::WorksWithWarnings);
            (Sign::Look, words.label("smoke-warnings", &[("warned", &warned), count]))
        }
        Verdict::Broken => {
            let broken = number(Verdict::Broken);
            (Sign::Bad, words.label("smoke-broken", &[("broken", &broken), count]))
        }
        Verdict::Inconclusive => {
            let open = number(Verdict::Inconclusive);
            (Sign::Open, words.label("smoke-inconclusive", &[("open", &open), count]))
        }
    }
}

/// How many came to what, and how long it took.
pub(crate) fn footer(batch: &Batch, words: &Words<'_>) -> String {
    let tenths = (batch.duration_ms + 50) / 100;
    let number = |verdict| batch.count(verdict).to_string();
    words.label(
        "smoke-footer",
        &[
            ("count", &batch.items().count().to_string()),
            ("seconds", &format!("{}.{}", tenths / 10, tenths % 10)),
            ("works", &number(Verdict::Works)),
            ("warned", &number(Verdict::WorksWithWarnings)),
            ("broken", &number(Verdict::Broken)),
            ("open", &number(Verdict::Inconclusive)),
        ],
    )
}

/// The sign of an endpoint.
pub(crate) fn sign(item: &Item) -> Sign {
    match item.report.verdict {
        Verdict::Works => Sign::Good,
        Verdict::WorksWithWarnings => Sign::Look,
        Verdict::Broken => Sign::Bad,
        Verdict::Inconclusive => Sign::Open,
    }
}

/// Milliseconds up to the goodbye, and days that the certificate has left.
pub(crate) fn figures(item: &Item) -> (u64, Option<i64>) {
    let Some(attempt) = item.report.attempts.first() else { return (0, None) };
    let told = attempt.stages.iter().filter(|record| record.stage != Stage::Logout);
    let leaf = attempt.tls.as_ref().and_then(|tls| tls.chain.first());
    let days = leaf.map(|leaf| (leaf.not_after - item.report.started).whole_days());
    (told.map(|record| record.ms).sum(), days)
}

fn write_suite(page: &mut Page, suite: &Suite, texts: &Texts, style: &Style, explained: bool) {
    page.heading(&escape(&suite.name));
    let rows: Vec<Vec<Cell>> = suite
        .items
        .iter()
        .map(|item| {
            let words = Words::new(&item.report.subject, &item.report.attempts, texts, &style.lang);
            cells(item, &words, page.width())
        })
        .collect();
    let widths = widths(&rows);
    for (item, cells) in suite.items.iter().zip(&rows) {
        page.line(&format!("  {}", row(cells, &widths)));
        let words = Words::new(&item.report.subject, &item.report.attempts, texts, &style.lang);
        let mut notes: Vec<String> = item.name.iter().map(|name| escape(name)).collect();
        let shown =
            item.report.findings.iter().filter(|it| style.verbose || it.severity != Severity::Info);
        let limit = if style.verbose { usize::MAX } else { usize::from(explained) };
        for finding in shown.take(limit) {
            notes.push(words.finding(finding, crate::knowledge::CausePart::Title));
        }
        for note in notes {
            let note = fit(&note, page.width().saturating_sub(6));
            page.line(&format!("    {} {}", dim("└"), dim(&note)));
        }
    }
}

fn cells(item: &Item, words: &Words<'_>, width: usize) -> Vec<Cell> {
    let endpoint = &item.endpoint;
    let sign = sign(item);
    let port = format!(":{}", endpoint.port);
    let authority = escape(&endpoint.authority());
    let host = authority.strip_suffix(&port).unwrap_or(&authority);
    // The other columns take 42; the port stays to be seen, however long the name.
    let host = fit(host, width.saturating_sub(42 + port.len()).max(12));
    let (ms, days) = figures(item);
    let version = item.report.attempts.first().and_then(|it| it.tls.as_ref()?.version.clone());
    let time = Cell::right(format!("{ms} ms"), plain);
    vec![
        Cell::left(sign.symbol(), sign.paint() as Paint),
        Cell::left(endpoint.protocol.name(), plain),
        Cell::left(format!("{host}{port}"), plain),
        Cell::left(endpoint.security.name(), plain),
        time,
        Cell::left(version.map_or(String::new(), |it| format!("TLS {}", escape(&it))), dim),
        Cell::right(
            days.map(|days| words.label("smoke-days", &[("days", &days.to_string())]))
                .unwrap_or_default(),
            dim,
        ),
    ]
}

/// A cause, and the endpoints that have it.
pub(crate) struct Group<'a> {
    pub(crate) cause: Cause,
    pub(crate) members: Vec<(&'a Item, &'a Finding)>,
}

/// Every cause once, the worst first.
pub(crate) fn groups(batch: &Batch) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for item in batch.items() {
        for finding in &item.report.findings {
            let known = groups.iter_mut().find(|group| {
                group.cause == finding.cause
                    && group.members.first().is_some_and(|(_, it)| it.severity == finding.severity)
            });
            match known {
                Some(group) => group.members.push((item, finding)),
                None => groups.push(Group { cause: finding.cause, members: vec![(item, finding)] }),
            }
        }
    }
    let rank =
        |group: &Group<'_>| group.members.first().map(|(_, it)| (it.severity, it.confidence));
    groups.sort_by_key(rank);
    groups
}

fn write_groups(page: &mut Page, batch: &Batch, texts: &Texts, style: &Style) {
    for group in groups(batch) {
        let Some((item, finding)) = group.members.first() else { continue };
        let words = Words::new(&item.report.subject, &item.report.attempts, texts, &style.lang);
        if finding.severity == Severity::Info {
            write_others(page, &[finding], &words);
        } else {
            page.gap();
            write_whole(page, finding, &words, false);
        }
        if group.members.len() > 1 {
            let servers = others(&group, &words);
            page.gap();
            page.prose("  ", "  ", &words.label("smoke-same-at", &[("servers", &servers)]), plain);
        }
    }
}

/// The members of a group but the first, as far as a sentence can name them.
pub(crate) fn others(group: &Group<'_>, words: &Words<'_>) -> String {
    let rest = group.members.get(1..).unwrap_or_default();
    let mut names: Vec<String> =
        rest.iter().take(NAMED).map(|(item, _)| escape(&item.endpoint.authority())).collect();
    if rest.len() > NAMED {
        let count = (rest.len() - NAMED).to_string();
        names.push(words.label("smoke-more", &[("count", &count)]));
    }
    names.join(", ")
}
