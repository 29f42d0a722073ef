//! Reading a log of any size, line by line.

use std::io::{self, BufRead};

use super::{
    Circumstances,
    digest::{Collector, Heard},
    input, json,
    writers::{self, Event, Line},
};
use crate::{
    knowledge::Knowledge,
    model::{Digest, Kind, charset},
    wire::pasted,
};

/// No more of a line is read; the rest of it is skipped.
const LINE: usize = 16 * 1024;
/// Lines by which a pasted text is recognised as a log.
const LOOKED_AT: usize = 60;
/// A line without a reply is looked up as an error text up to this length.
const ERROR_TEXT: usize = 600;
/// No more of an entry of several lines is kept, in bytes.
const ENTRY: usize = 4096;

/// Writers of logs with many sessions at once, of servers.
const SERVERS: [&str; 14] = [
    "Postfix",
    "Dovecot",
    "Exim",
    "Sendmail",
    "qmail",
    "vpopmail",
    "Courier",
    "Cyrus",
    "OpenSMTPD",
    "Haraka",
    "Stalwart",
    "Kerio Connect",
    "Zimbra",
    "Exchange",
];

/// Reads a log, a transcript or reports of our own, to the end. Memory does
/// not grow with its length.
///
/// # Errors
/// What reading gives; of kind `InvalidData` where it is no text, with
/// [`NotText`](super::NotText) as its source.
pub fn log(
    knowledge: &Knowledge,
    source: impl BufRead,
    given: Circumstances<'_>,
) -> io::Result<Digest> {
    let mut source = input::lines(source)?;
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
        let text = charset::guessed(&bytes).unwrap_or_else(|| String::from_utf8_lossy(&bytes));
        let stamped = writers::stamped(&text);
        let opened = writers::opened(text.trim_end());
        for (at, line) in opened.lines().enumerate() {
            let begins = at == 0 && stamped || writers::stamped(line);
            take(&mut collector, number, line, begins, &mut last);
        }
    }
    entry_ends(&mut collector, &mut last);
    Ok(collector.finish(Kind::Log, number))
}

/// Whether a pasted text of several lines is a log.
pub(super) fn looks_like_one(text: &str) -> bool {
    json::begins_one(text.as_bytes())
        || text.lines().nth(1).is_some() && (entries(text) > 1 || writers::is_table(text))
}

/// Lines of which it is plain that they are of a log, among the first ones.
pub(super) fn entries(text: &str) -> usize {
    let first = text.lines().take(LOOKED_AT);
    first.filter(|line| writers::stamped(line) || understood(line)).count()
}

fn understood(line: &str) -> bool {
    writers::opened(line).lines().any(|line| writers::read(line).is_some())
}

/// What the line before belonged to.
#[derive(Default)]
struct Last {
    /// Its session: a transcript writes the rest of a long reply without
    /// saying again who speaks.
    session: Option<u64>,
    /// The session that a program reports, once it has said that it connects:
    /// what stands in lines of their own belongs to that.
    dialogue: Option<u64>,
    /// An entry of a program that is not known, with the line it began on: what
    /// stands below its first line, without a time, belongs to it.
    entry: Option<(u64, String)>,
}

/// Takes a line in; `begins`: it has a time in front, as entries of logs have.
fn take(collector: &mut Collector<'_>, number: u64, text: &str, begins: bool, last: &mut Last) {
    if text.trim().is_empty() {
        return;
    }
    if let Some(Line { writer, session, event }) = writers::read(text) {
        entry_ends(collector, last);
        if let Some(name) = writer {
            collector.written_by(name);
        }
        last.session = Some(session);
        match &event {
            Event::Opens(_) | Event::OpensAt(..) if writer != Some("Postfix") => {
                last.dialogue = Some(session);
            }
            Event::Heard(_) if writer.is_some_and(|name| SERVERS.contains(&name)) => {
                last.dialogue = None;
            }
            _ => {}
        }
        match event {
            Event::Heard(heard) => collector.heard(number, session, heard),
            Event::Echo(heard) => collector.echo(number, session, heard),
            Event::Summary(heard) => collector.summary(number, session, heard),
            Event::Server(words, protocol) => {
                let heard = Heard { protocol, ..Heard::default() };
                collector.server(number, session, words.trim_end(), heard);
            }
            Event::From(host, words, protocol) => {
                let protocol = Some(protocol);
                let heard = Heard { host: Some(host), protocol, ..Heard::default() };
                collector.server(number, session, words.trim_end(), heard);
            }
            Event::Command(command) => collector.command(session, command),
            Event::Opens(host) => collector.opens(session, host, None),
            Event::OpensAt(host, port) => collector.opens(session, Some(host), Some(port)),
            Event::Nothing => {}
        }
        return;
    }
    if let Some(session) = last.session
        && collector.awaits(session, text.trim_start())
    {
        return collector.server(number, session, text.trim_start(), Heard::default());
    }
    if let Some(session) = last.dialogue {
        if pasted::guess(text).is_some() {
            return collector.server(number, session, text, Heard::default());
        }
        let command = text.strip_prefix(">>> ").unwrap_or(text);
        if ["QUIT", "LOGOUT"].iter().any(|end| command.ends_with(end)) && command.len() < 40 {
            return collector.command(session, command);
        }
    }
    if begins && last.dialogue.is_none() {
        entry_ends(collector, last);
        last.entry = Some((number, text.to_owned()));
        return;
    }
    if let Some((_, entry)) = &mut last.entry {
        if entry.len() + text.len() < ENTRY {
            entry.push('\n');
            entry.push_str(text);
        }
        return;
    }
    let heard = writers::any(text).or_else(|| {
        (text.len() <= ERROR_TEXT && collector.known_error(text))
            .then(|| Heard { words: text, ..Heard::default() })
    });
    match (heard, last.dialogue) {
        (Some(heard), Some(session)) => collector.echo(number, session, heard),
        (Some(heard), None) => collector.heard(number, number, heard),
        (None, _) => {}
    }
}

/// An entry of a program that is not known is complete.
fn entry_ends(collector: &mut Collector<'_>, last: &mut Last) {
    let Some((number, entry)) = last.entry.take() else { return };
    if let Some(heard) = writers::any(&entry) {
        return collector.heard(number, number, heard);
    }
    // Other programs have passwords and connections, too.
    if writers::of_mail(&entry) && collector.known_error(&entry) {
        collector.heard(number, number, Heard { words: &entry, ..Heard::default() });
    }
}

/// Reads a line, without its end, of at most [`LINE`] bytes. `false` at the end.
pub(super) fn next_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
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
