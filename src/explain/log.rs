//! Reading a log of any size, line by line.

use std::io::{self, BufRead};

use super::{
    Circumstances,
    digest::{Collector, Heard},
    json,
    writers::{self, Event, Line},
};
use crate::{
    knowledge::Knowledge,
    model::{Digest, Kind},
};

/// No more of a line is read; the rest of it is skipped.
const LINE: usize = 16 * 1024;
/// Lines by which a pasted text is recognised as a log.
const LOOKED_AT: usize = 60;
/// A line without a reply is looked up as an error text up to this length.
const ERROR_TEXT: usize = 600;

/// Reads a log, a transcript or reports of our own, to the end. Memory does
/// not grow with its length.
///
/// # Errors
/// What reading gives.
pub fn log(
    knowledge: &Knowledge,
    mut source: impl BufRead,
    given: Circumstances<'_>,
) -> io::Result<Digest> {
    let mut collector = Collector::new(knowledge, given);
    if json::begins_one(source.fill_buf()?) {
        let lines = json::reports(source, &mut collector)?;
        return Ok(collector.finish(Kind::Log, lines));
    }
    let mut bytes = Vec::new();
    let mut number = 0;
    let mut last = Last::default();
    while next_line(&mut source, &mut bytes)? {
        number += 1;
        let text = String::from_utf8_lossy(&bytes);
        take(&mut collector, number, text.trim_end(), &mut last);
    }
    Ok(collector.finish(Kind::Log, number))
}

/// Whether a pasted text of several lines is a log.
pub(super) fn looks_like_one(text: &str) -> bool {
    json::begins_one(text.as_bytes())
        || text.lines().nth(1).is_some()
            && text.lines().take(LOOKED_AT).filter(|line| writers::read(line).is_some()).count() > 1
}

/// The session that the line before belonged to: a transcript writes the rest
/// of a long reply without saying again who speaks.
#[derive(Default)]
struct Last(Option<u64>);

fn take(collector: &mut Collector<'_>, number: u64, text: &str, last: &mut Last) {
    if text.trim().is_empty() {
        return;
    }
    if let Some(Line { writer, session, event }) = writers::read(text) {
        if let Some(name) = writer {
            collector.written_by(name);
        }
        last.0 = Some(session);
        match event {
            Event::Heard(heard) => collector.heard(number, session, heard),
            Event::Server(words, protocol) => {
                let heard = Heard { protocol, ..Heard::default() };
                collector.server(number, session, words.trim_end(), heard);
            }
            Event::Command(command) => collector.command(session, command),
            Event::Opens(host) => collector.opens(session, host),
            Event::Nothing => {}
        }
        return;
    }
    if let Some(session) = last.0
        && collector.awaits(session, text.trim_start())
    {
        return collector.server(number, session, text.trim_start(), Heard::default());
    }
    if let Some(heard) = writers::any(text) {
        return collector.heard(number, number, heard);
    }
    if text.len() <= ERROR_TEXT && collector.known_error(text) {
        collector.heard(number, number, Heard { words: text, ..Heard::default() });
    }
}

/// Reads a line, without its end, of at most [`LINE`] bytes. `false` at the end.
fn next_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut any = false;
    loop {
        let bytes = match source.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if bytes.is_empty() {
            return Ok(any);
        }
        any = true;
        let end = bytes.iter().position(|&byte| byte == b'\n');
        let piece = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
        let room = LINE.saturating_sub(line.len());
        line.extend_from_slice(piece.get(..room.min(piece.len())).unwrap_or_default());
        let used = piece.len() + usize::from(end.is_some());
        source.consume(used);
        if end.is_some() {
            return Ok(true);
        }
    }
}
