//! One line of a log: who wrote it, and what it reports.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{digest::Heard, quoted};
use crate::model::Protocol;

mod clients;
mod dialogues;
mod envelope;
mod older;
mod others;
mod programs;
mod servers;
mod stamp;

pub(super) use envelope::{events, opened};
pub(super) use stamp::{behind_time, is_table, of_mail, stamped};

/// What a line reports.
#[derive(Debug)]
pub(super) enum Event<'l> {
    /// A reply or an error, whole.
    Heard(Heard<'l>),
    /// The program's own words about what a server said.
    Echo(Heard<'l>),
    /// What the program comes to in the end: it follows from a refusal above it.
    Summary(Heard<'l>),
    /// A line of a server, in a dialogue.
    Server(&'l str, Option<Protocol>),
    /// A line of a server whose host the line names.
    From(&'l str, &'l str, Protocol),
    /// A line of the mail program, in a dialogue.
    Command(&'l str),
    /// A new connection, to a host where it is named.
    Opens(Option<&'l str>),
    /// A new connection, to this host and port.
    OpensAt(&'l str, &'l str),
    /// Nothing that matters.
    Nothing,
}

/// A line, understood.
#[derive(Debug)]
pub(super) struct Line<'l> {
    /// Who writes such lines; `None` where several do.
    pub(super) writer: Option<&'static str>,
    /// Lines of one session have the same number.
    pub(super) session: u64,
    pub(super) event: Event<'l>,
}

/// The number of a session, from what names it in the log.
pub(super) fn session(name: &(impl Hash + ?Sized)) -> u64 {
    // Its keys are fixed, so the same log gives the same numbers.
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

/// Understands a line of a log whose writer shows. `None`: it may be of any program.
pub(super) fn read(line: &str) -> Option<Line<'_>> {
    servers::read(line)
        .or_else(|| older::read(line))
        .or_else(|| others::read(line))
        .or_else(|| clients::read(line))
        .or_else(|| dialogues::read(line))
        .or_else(|| programs::read(line))
}

/// The first reply quoted in a line of an unknown program.
pub(super) fn any(line: &str) -> Option<Heard<'_>> {
    // Cheap signs first: most lines of most logs quote nobody.
    let digits = line.bytes().filter(|&byte| (b'4'..=b'5').contains(&byte)).count() > 0;
    if !digits && !line.contains('[') && !line.contains("-ERR") && !line.contains(": ") {
        return None;
    }
    let words = quoted::replies(line).into_iter().next()?;
    // An event of a sending service, as it was opened; a row of a table.
    let row = || line.matches([',', ';', '\t']).count() >= 2;
    let address = || {
        let (before, _) = line.split_once(words)?;
        before.split([',', ';', '\t', '"', '<', '>', ' ']).find(|cell| is_address(cell))
    };
    let recipient = between(line, "to=<", ">").or_else(|| row().then(address).flatten());
    Some(Heard { words, recipient, ..Heard::default() })
}

/// What stands between two words.
fn between<'l>(line: &'l str, open: &str, close: &str) -> Option<&'l str> {
    let (_, rest) = line.split_once(open)?;
    rest.split_once(close).map(|(inside, _)| inside)
}

/// `anna@example.org`, and nothing beside it.
fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !domain.contains('@')
    })
}
