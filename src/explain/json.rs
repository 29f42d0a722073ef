//! Reports of our own as a log: the dialogues in them.

use std::io::{self, BufRead};

use serde::Deserialize;

use super::{
    digest::{Collector, Heard},
    writers,
};
use crate::model::Protocol;

/// No more of a file of reports is read.
const LIMIT: u64 = 64 * 1024 * 1024;

/// As much of a report as is needed. Reports of later versions have more.
#[derive(Deserialize)]
struct Report {
    #[serde(default)]
    attempts: Vec<Attempt>,
}

#[derive(Deserialize)]
struct Attempt {
    protocol: Option<Protocol>,
    host: Option<String>,
    #[serde(default)]
    transcript: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    from: String,
    text: String,
}

/// Whether such a file begins so.
pub(super) fn begins_one(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let text = String::from_utf8_lossy(head);
    text.trim_start().starts_with('{')
        && ["\"schema\"", "\"tool\"", "\"mailmedic\""].iter().all(|key| text.contains(key))
}

/// Reads one report or several. What is no report ends the reading.
pub(super) fn reports(source: impl BufRead, collector: &mut Collector<'_>) -> io::Result<u64> {
    let mut lines = 0;
    let reports = serde_json::Deserializer::from_reader(source.take(LIMIT)).into_iter::<Report>();
    collector.written_by("mailmedic");
    for (at, report) in reports.enumerate() {
        let report = match report {
            Ok(report) => report,
            Err(error) if error.is_io() => return Err(error.into()),
            Err(_) => break,
        };
        for (nth, attempt) in report.attempts.iter().enumerate() {
            let session = writers::session(&(at, nth));
            collector.opens(session, attempt.host.as_deref(), None);
            for line in &attempt.transcript {
                lines += 1;
                if line.from == "client" {
                    collector.command(session, &line.text);
                    continue;
                }
                if line.from != "server" {
                    continue;
                }
                for text in line.text.lines() {
                    let heard = Heard {
                        protocol: attempt.protocol,
                        host: attempt.host.as_deref(),
                        ..Heard::default()
                    };
                    collector.server(lines, session, text, heard);
                }
            }
        }
    }
    Ok(lines)
}
