//! The table of stages: a row an attempt, its times in columns. Where a row
//! would be too wide, the times stand under the server.

use super::{
    Sign,
    page::{Cell, Page, Paint, dim, fit, plain, row, widths},
};
use crate::{
    model::{Attempt, Finding, Outcome, Report, Settle, StageRecord},
    report::{escape::escape, verdict::stage_columns, words::Words},
};

/// Writes a row for every attempt.
pub(super) fn write(page: &mut Page, report: &Report, words: &Words<'_>, verbose: bool) {
    if report.attempts.is_empty() {
        return;
    }
    page.heading(&words.label("heading-stages", &[]));
    let columns = stage_columns(report, verbose);
    let heads: Vec<_> = columns
        .iter()
        .map(|stage| Cell::right(words.label(&format!("column-{}", stage.id()), &[]), dim))
        .collect();
    let servers: Vec<_> = report
        .attempts
        .iter()
        .map(|attempt| server(attempt, for_comparison(report, attempt), page.width()))
        .collect();
    let times: Vec<Vec<_>> = report
        .attempts
        .iter()
        .map(|attempt| columns.iter().map(|stage| time(attempt.stage(*stage))).collect())
        .collect();
    let outcomes: Vec<_> = report
        .attempts
        .iter()
        .map(|attempt| outcome(attempt, for_comparison(report, attempt), words))
        .collect();

    let server_widths = widths(&servers);
    let time_widths = widths(&[std::slice::from_ref(&heads), &times].concat());
    let outcome_width = outcomes.iter().map(Cell::width).max().unwrap_or_default();
    let sum = |widths: &[usize]| widths.iter().sum::<usize>() + widths.len().saturating_sub(1);
    let server_width = sum(&server_widths);
    let abreast = 2 + server_width + 1 + sum(&time_widths) + 2 + outcome_width <= page.width();

    let head = row(&heads, &time_widths);
    if abreast {
        page.line(&format!("  {}{head}", " ".repeat(server_width + 1)));
    } else {
        page.line(&format!("    {head}"));
    }
    for (((attempt, server), times), outcome) in
        report.attempts.iter().zip(&servers).zip(&times).zip(&outcomes)
    {
        let (server, times) = (row(server, &server_widths), row(times, &time_widths));
        let outcome = row(std::slice::from_ref(outcome), &[outcome.width()]);
        if abreast {
            page.line(&format!("  {server} {times}  {outcome}"));
        } else {
            page.line(&format!("  {server} {outcome}"));
            page.line(&format!("    {times}"));
        }
        let told = for_comparison(report, attempt) || proved(attempt, report.findings.first());
        if verbose || !told {
            write_note(page, attempt, words);
        }
        if verbose {
            page.prose("      ", "      ", &remarks(attempt, words), dim);
        }
    }
}

/// Whether an attempt came to nothing and nobody minds: it was made to explain
/// the failure of another one.
fn for_comparison(report: &Report, attempt: &Attempt) -> bool {
    let asked = report.asked_for().iter().any(|it| it.candidate.id == attempt.candidate.id);
    !asked && !attempt.outcome().works()
}

fn server(attempt: &Attempt, for_comparison: bool, width: usize) -> Vec<Cell> {
    let endpoint = &attempt.candidate.endpoint;
    let sign = Sign::of_outcome(attempt.outcome()).filter(|_| !for_comparison);
    let symbol = Cell::left(sign.map_or("–", Sign::symbol), sign.map_or(dim as Paint, Sign::paint));
    // The port stays to be seen, however long the name: the rest of the row takes 32 columns.
    let port = format!(":{}", endpoint.port);
    let authority = escape(&endpoint.authority());
    let host = authority.strip_suffix(&port).unwrap_or(&authority);
    let host = fit(host, width.saturating_sub(32 + port.len()).max(12));
    vec![
        symbol,
        Cell::left(endpoint.protocol.name(), plain),
        Cell::left(format!("{host}{port}"), plain),
        Cell::left(endpoint.security.name(), plain),
    ]
}

/// A stage's time, with a sign where it did not pass.
fn time(record: Option<&StageRecord>) -> Cell {
    let Some(record) = record else { return Cell::right("–", dim) };
    match record.settle {
        Settle::Passed(_) => Cell::right(record.ms.to_string(), plain),
        Settle::Skipped(_) => Cell::right("–", dim),
        Settle::Refused(_) | Settle::Failed(_) => {
            Cell::right(format!("{}{}", Sign::Bad.symbol(), record.ms), Sign::Bad.paint())
        }
    }
}

fn outcome(attempt: &Attempt, for_comparison: bool, words: &Words<'_>) -> Cell {
    let outcome = attempt.outcome();
    let text = words.outcome(attempt);
    let sign = Sign::of_outcome(outcome).filter(|_| !for_comparison);
    Cell::left(text, sign.map_or(dim as Paint, Sign::paint))
}

/// Whether the proof of the root cause has already told what this attempt came to.
fn proved(attempt: &Attempt, finding: Option<&Finding>) -> bool {
    let decided = match attempt.outcome() {
        Outcome::Refused { stage, .. }
        | Outcome::Failed { stage, .. }
        | Outcome::Unreachable { stage, .. } => stage,
        Outcome::Accepted | Outcome::Usable | Outcome::Skipped => return true,
    };
    finding.is_some_and(|finding| {
        finding.evidence.iter().any(|it| it.attempt == attempt.candidate.id && it.stage == decided)
    })
}

/// Under an attempt that came to nothing: the server's words in one line, or the fault.
fn write_note(page: &mut Page, attempt: &Attempt, words: &Words<'_>) {
    let first = format!("    {} ", dim("└"));
    match attempt.outcome() {
        Outcome::Refused { stage, reply } => {
            let said = escape(&reply.as_sent().replace('\n', " "));
            let note = format!("{}: {said}", words.stage(stage));
            page.line(&format!("{first}{}", dim(&fit(&note, page.width().saturating_sub(6)))));
        }
        Outcome::Failed { stage, fault } | Outcome::Unreachable { stage, fault } => {
            let sentence = words.fault(attempt, stage, fault);
            page.wrapped(("    └ ", &first), "      ", &sentence, dim, page.width());
        }
        Outcome::Accepted | Outcome::Usable | Outcome::Skipped => {}
    }
}

/// What only some want to know: the address, TLS, the certificate, round trips.
fn remarks(attempt: &Attempt, words: &Words<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(address) = attempt.address {
        parts.push(words.label("detail-connected", &[("server", &address.to_string())]));
    }
    let silent = words.silent_addresses(attempt);
    parts.extend((!silent.is_empty()).then_some(silent));
    if let Some(facts) = &attempt.tls {
        if let (Some(version), Some(cipher)) = (&facts.version, &facts.cipher) {
            let args = [("version", &*escape(version)), ("cipher", &*escape(cipher))];
            parts.push(words.label("detail-tls", &args));
        }
        if let Some(certificate) = facts.chain.first() {
            let until = certificate.not_after.date().to_string();
            parts.push(words.label("detail-certificate", &[("until", &until)]));
        }
        // One list's word against another's is worth a remark; the user's own
        // roots are meant to be known to nobody else.
        if facts.only_by_the_system() {
            parts.push(words.label("detail-system-only", &[]));
        }
    }
    parts.extend(words.sign_in(attempt));
    let count = attempt.round_trips.to_string();
    parts.push(words.label("detail-round-trips", &[("count", &count)]));
    parts.join(" · ")
}
