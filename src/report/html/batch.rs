//! Many endpoints on one page: the verdict, every cause once with all that
//! have it, a table, then pictures, certificates and dialogues.

use askama::Template;

use super::{
    FIELD, Frame, certificate, class,
    document::{self, Face},
    finding::Told,
    said,
    server::Server,
    waterfall::Waterfall,
};
use crate::{
    knowledge::Texts,
    model::{Batch, Item, Outcome, Report, Severity, Subject, Verdict},
    report::{
        text::batch::{Group, figures, footer, groups, headline, sign},
        words::Words,
    },
};

/// How many endpoints are drawn, and shown with their certificates: more make
/// a page that nobody can read.
const DRAWN: usize = 60;

/// How many endpoints of a cause are listed with their proofs.
const LISTED: usize = 100;

/// Renders the batch.
pub(super) fn render(batch: &Batch, texts: &Texts, lang: &str) -> String {
    let merged = merged(batch);
    document::render(texts, lang, batch.started, true, |lang| face(batch, &merged, texts, lang))
}

fn face(batch: &Batch, merged: &Report, texts: &Texts, lang: &str) -> Face {
    let words = Words::new(&merged.subject, &merged.attempts, texts, lang);
    let (verdict, sentence) = headline(batch, &words);
    let short = words.label(&format!("html-verdict-{}", batch.verdict.id()), &[]);
    let title = match batch.suites.as_slice() {
        [one] => format!("{short}: {}", said(&one.name, FIELD)),
        _ => short.clone(),
    };
    let trouble =
        |item: &&Item| matches!(item.report.verdict, Verdict::Broken | Verdict::Inconclusive);
    let frame = Frame {
        words: &words,
        lang,
        sign: class(verdict),
        short,
        sentence,
        about: batch.suites.iter().map(|suite| said(&suite.name, FIELD)).collect(),
        waterfall: Waterfall::new(merged, &words),
        servers: batch
            .items()
            .filter(trouble)
            .take(DRAWN)
            .flat_map(|item| {
                let words = of(item, texts, lang);
                let attempts = item.report.asked_for().iter();
                attempts.map(|it| Server::new(it, &words)).collect::<Vec<_>>()
            })
            .collect(),
        chains: certificate::chains(merged, &words),
        compact: true,
    };
    let page = Page {
        frame,
        interrupted: (!batch.unfinished.is_empty()).then(|| {
            let count = batch.unfinished.len().to_string();
            words.label("smoke-interrupted", &[("count", &count)])
        }),
        common: batch.common.as_deref().and_then(|common| {
            let words = Words::new(&common.subject, &common.attempts, texts, lang);
            common.findings.first().map(|finding| Told::new(finding, &words))
        }),
        causes: if batch.common.is_some() {
            Vec::new()
        } else {
            groups(batch).iter().filter_map(|group| shared(group, texts, lang)).collect()
        },
        tables: batch
            .suites
            .iter()
            .map(|suite| Table {
                name: said(&suite.name, FIELD),
                rows: suite.items.iter().map(|item| row(item, &of(item, texts, lang))).collect(),
            })
            .collect(),
    };
    Face {
        lang: lang.to_owned(),
        title,
        sign: page.frame.sign,
        what: words.label("html-report-of", &[]),
        // Writing into a string cannot fail.
        body: page.render().unwrap_or_default(),
        effort: footer(batch, &words),
        footnote: None,
        alone: words.label("html-alone", &[]),
    }
}

/// The words for an endpoint.
fn of<'a>(item: &'a Item, texts: &'a Texts, lang: &'a str) -> Words<'a> {
    Words::new(&item.report.subject, &item.report.attempts, texts, lang)
}

/// What the page of a batch has besides its frame.
#[derive(Template)]
#[template(path = "batch.html")]
struct Page<'a> {
    frame: Frame<'a>,
    interrupted: Option<String>,
    common: Option<Told>,
    causes: Vec<Shared>,
    tables: Vec<Table>,
}

/// A cause, and the endpoints that have it with their proofs.
struct Shared {
    told: Told,
    members: Vec<(String, Told)>,
    more: Option<String>,
}

struct Table {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    sign: &'static str,
    state: String,
    protocol: &'static str,
    authority: String,
    name: Option<String>,
    security: &'static str,
    time: String,
    version: String,
    days: String,
    note: String,
}

fn shared(group: &Group<'_>, texts: &Texts, lang: &str) -> Option<Shared> {
    let (first, finding) = group.members.first()?;
    let told = |item: &Item, finding| {
        let report = &item.report;
        Told::new(finding, &Words::new(&report.subject, &report.attempts, texts, lang))
    };
    let members = group.members.iter().take(LISTED);
    let left = group.members.len().saturating_sub(LISTED);
    let nobody = Subject::default();
    let labels = Words::new(&nobody, &[], texts, lang);
    Some(Shared {
        told: told(first, finding),
        members: members
            .map(|(item, finding)| (said(&item.endpoint.to_string(), FIELD), told(item, finding)))
            .collect(),
        more: (left > 0).then(|| labels.label("smoke-more", &[("count", &left.to_string())])),
    })
}

fn row(item: &Item, words: &Words<'_>) -> Row {
    let (ms, days) = figures(item);
    let worst = item.report.findings.iter().find(|it| it.severity != Severity::Info);
    let tls = item.report.attempts.first().and_then(|attempt| attempt.tls.as_ref());
    Row {
        sign: class(sign(item)),
        state: words.label(&format!("smoke-state-{}", item.report.verdict.id()), &[]),
        protocol: item.endpoint.protocol.name(),
        authority: said(&item.endpoint.authority(), FIELD),
        name: item.name.as_deref().map(|name| said(name, FIELD)),
        security: item.endpoint.security.name(),
        time: words.label("html-ms", &[("time", &ms.to_string())]),
        version: tls
            .and_then(|tls| tls.version.as_deref())
            .map_or(String::new(), |version| format!("TLS {}", said(version, FIELD))),
        days: days
            .map(|days| words.label("smoke-days", &[("days", &days.to_string())]))
            .unwrap_or_default(),
        note: worst.map(|it| Told::new(it, words).title).unwrap_or_default(),
    }
}

/// The attempts that count, as those of one report: for pictures and chains.
fn merged(batch: &Batch) -> Report {
    let mut attempts = Vec::new();
    for (index, item) in batch.items().enumerate() {
        let Some(attempt) = item.report.attempts.first() else { continue };
        if attempts.len() == DRAWN {
            break;
        }
        if attempt.outcome() == Outcome::Skipped {
            continue;
        }
        let mut attempt = attempt.clone();
        attempt.candidate.id = format!("{}-{index}", attempt.candidate.id);
        attempt.transcript.clear();
        attempts.push(attempt);
    }
    Report {
        started: batch.started,
        duration_ms: batch.duration_ms,
        subject: Subject::default(),
        verdict: batch.verdict,
        settings: Vec::new(),
        asked: attempts.len(),
        attempts,
        sign_ins: None,
        findings: Vec::new(),
        send_test: None,
    }
}
