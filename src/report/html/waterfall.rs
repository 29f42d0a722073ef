//! The waterfall: when each stage of each attempt began, and how long it took.
//! Places are per cent of the width and heights are in em, so that the picture
//! fits a phone and a sheet of paper with letters of the same size.

use super::{FIELD, basis_points, class, per_cent, said};
use crate::{
    model::{Attempt, Report, Settle, Stage, StageRecord},
    report::{
        verdict::{Sign, stage_columns},
        words::Words,
    },
};

/// Characters of a server's name that fit beside the picture's edge on a phone.
const NAME: usize = 28;

/// Heights in hundredths of an em.
const ROW: usize = 340;
const BAR: usize = 85;

/// What a bar is no narrower than, in hundredths of a per cent: it shall be seen.
const THIN: u64 = 40;

/// What is left free between two bars.
const GAP: u64 = 12;

pub(super) struct Waterfall {
    pub(super) rows: Vec<Row>,
    pub(super) ticks: Vec<Tick>,
    /// Where the lines of the ticks end, where their words stand, and the whole.
    pub(super) floor: String,
    pub(super) scale: String,
    pub(super) height: String,
    /// The picture in a sentence.
    pub(super) description: String,
    /// The kinds of stages that are in it: class and words.
    pub(super) legend: Vec<(&'static str, String)>,
    /// The same as a table.
    pub(super) heads: Vec<String>,
    pub(super) table: Vec<Line>,
}

pub(super) struct Row {
    pub(super) name: String,
    pub(super) outcome: String,
    pub(super) sign: &'static str,
    pub(super) baseline: String,
    pub(super) bars: Vec<Bar>,
}

pub(super) struct Bar {
    pub(super) class: &'static str,
    pub(super) x: String,
    pub(super) y: String,
    pub(super) width: String,
    pub(super) height: String,
    /// The stage and its time.
    pub(super) title: String,
}

pub(super) struct Tick {
    pub(super) x: String,
    pub(super) anchor: &'static str,
    pub(super) text: String,
}

pub(super) struct Line {
    pub(super) protocol: &'static str,
    pub(super) authority: String,
    pub(super) cells: Vec<Cell>,
    pub(super) sign: &'static str,
    pub(super) outcome: String,
}

/// A time; what a screen reader says where it did not pass.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) state: Option<String>,
    pub(super) bad: bool,
}

impl Waterfall {
    /// None where nothing was probed.
    pub(super) fn new(report: &Report, words: &Words<'_>) -> Option<Self> {
        let drawn = || report.attempts.iter().flat_map(|it| &it.stages).filter(|it| happened(it));
        let span = drawn().map(|it| it.start_ms.saturating_add(it.ms)).max()?.max(1);
        let floor = report.attempts.len() * ROW;
        let columns = stage_columns(report, true);
        let kinds = ["reach", "secure", "talk", "sign-in", "after", "failed"];
        let in_it: Vec<_> = drawn().map(kind).collect();
        Some(Self {
            rows: report
                .attempts
                .iter()
                .enumerate()
                .map(|(index, attempt)| row(index, attempt, span, words))
                .collect(),
            ticks: ticks(span, words),
            floor: em(floor),
            scale: em(floor + 130),
            height: em(floor + 170),
            description: words.label(
                "html-picture",
                &[
                    ("endpoints", &*report.attempts.len().to_string()),
                    ("time", &*time(span, words)),
                ],
            ),
            legend: kinds
                .into_iter()
                .filter(|kind| in_it.contains(kind))
                .map(|kind| (kind, words.label(&format!("html-kind-{kind}"), &[])))
                .collect(),
            heads: columns.iter().map(|stage| words.stage(*stage)).collect(),
            table: report.attempts.iter().map(|it| line(it, &columns, words)).collect(),
        })
    }
}

fn happened(record: &StageRecord) -> bool {
    !matches!(record.settle, Settle::Skipped(_))
}

/// What a stage serves; a reader needs no more colours than that.
fn kind(record: &StageRecord) -> &'static str {
    match record.stage {
        _ if failed(record) => "failed",
        Stage::Resolve | Stage::Connect => "reach",
        Stage::Tls | Stage::StartTls => "secure",
        Stage::Greeting | Stage::Capabilities | Stage::Id => "talk",
        Stage::Auth => "sign-in",
        Stage::Sender
        | Stage::Quota
        | Stage::Send
        | Stage::Arrive
        | Stage::Remove
        | Stage::Logout => "after",
    }
}

fn failed(record: &StageRecord) -> bool {
    matches!(record.settle, Settle::Refused(_) | Settle::Failed(_)) && record.decides()
}

fn row(index: usize, attempt: &Attempt, span: u64, words: &Words<'_>) -> Row {
    let top = index * ROW;
    let bar = |record: &StageRecord| {
        // A failed stage stands out by its height as well.
        let more = if failed(record) { 25 } else { 0 };
        let x = basis_points(record.start_ms, span).min(10_000 - THIN);
        let width = basis_points(record.ms, span).saturating_sub(GAP);
        Bar {
            class: kind(record),
            x: per_cent(x),
            y: em(top + 165 - more),
            width: per_cent(width.max(THIN).min(10_000 - x)),
            height: em(BAR + 2 * more),
            title: title(attempt, record, words),
        }
    };
    // What failed is drawn last: a goodbye of no length shall not cover it.
    let mut drawn: Vec<_> = attempt.stages.iter().filter(|it| happened(it)).collect();
    drawn.sort_by_key(|record| failed(record));
    let endpoint = &attempt.candidate.endpoint;
    let port = format!(":{}", endpoint.port);
    let host = said(&endpoint.host, NAME.saturating_sub(port.len()));
    let outcome = attempt.outcome();
    Row {
        name: format!("{} {host}{port}", endpoint.protocol.name()),
        outcome: words.outcome(attempt),
        sign: Sign::of_outcome(outcome).map_or("none", class),
        baseline: em(top + 115),
        bars: drawn.into_iter().map(bar).collect(),
    }
}

/// A bar in words: the stage, its time, and what else there is to say.
fn title(attempt: &Attempt, record: &StageRecord, words: &Words<'_>) -> String {
    let title = format!("{}: {}", words.stage(record.stage), time(record.ms, words));
    match words.detail(attempt, record) {
        Some(detail) => format!("{title}; {}", said(&detail, FIELD)),
        None => title,
    }
}

/// Round times from nought, about four of them.
fn ticks(span: u64, words: &Words<'_>) -> Vec<Tick> {
    let steps = (0..=9).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)));
    let step = steps.into_iter().find(|step| span / step <= 4).unwrap_or(span).max(1);
    (0..=span / step)
        .map(|index| {
            let place = basis_points(index * step, span);
            Tick {
                x: per_cent(place),
                anchor: match place {
                    0 => "start",
                    9_300.. => "end",
                    _ => "middle",
                },
                text: if index == 0 { "0".into() } else { time(index * step, words) },
            }
        })
        .collect()
}

fn line(attempt: &Attempt, columns: &[Stage], words: &Words<'_>) -> Line {
    let endpoint = &attempt.candidate.endpoint;
    let outcome = attempt.outcome();
    let cell = |stage: &Stage| match attempt.stage(*stage) {
        Some(record) if happened(record) => {
            let state = match record.settle {
                Settle::Refused(_) => Some(words.label("outcome-refused", &[])),
                Settle::Failed(_) => Some(words.label("outcome-failed", &[])),
                Settle::Passed(_) | Settle::Skipped(_) => None,
            };
            Cell { text: record.ms.to_string(), state, bad: failed(record) }
        }
        Some(_) => {
            Cell {
                text: "–".into(), state: Some(words.label("outcome-skipped", &[])), bad: false
            }
        }
        None => Cell { text: String::new(), state: None, bad: false },
    };
    Line {
        protocol: endpoint.protocol.name(),
        authority: said(&endpoint.authority(), FIELD),
        cells: columns.iter().map(cell).collect(),
        sign: Sign::of_outcome(outcome).map_or("none", class),
        outcome: words.outcome(attempt),
    }
}

/// `118 ms`, `1.5 s`.
fn time(ms: u64, words: &Words<'_>) -> String {
    if ms < 1_000 {
        return words.label("html-ms", &[("time", &*ms.to_string())]);
    }
    let tenths = ms.saturating_add(50) / 100;
    let seconds = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    };
    words.label("html-s", &[("time", &seconds)])
}

/// Hundredths of an em, as a length.
fn em(hundredths: usize) -> String {
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}
