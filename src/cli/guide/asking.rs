//! The guide at a terminal: menus, questions, answers, and the way back.

use std::io::{self, BufRead, Write as _};

use colored::Colorize as _;
use mailmedic::{
    guide::{self, Place, Reader},
    knowledge::{Client, Knowledge, Preset},
    model::Address,
};
use textwrap::Options;

use super::{View, output};
use crate::cli::BadInput;

/// Answers that are read before giving up, so that a stream of nonsense ends.
const TRIES: usize = 1000;

/// Asks for whose mailbox it is, so that the provider's values can be told; an
/// empty answer is as good as any.
pub(super) fn whose<'a>(
    knowledge: &'a Knowledge,
    lang: &str,
) -> Result<(Option<&'a Preset>, Option<Address>), BadInput> {
    let reader = Reader::new(knowledge, None, None, lang)?;
    for _ in 0..TRIES {
        let Some(line) = line(&reader.label("whose", &[]))? else { break };
        let answer = line.trim();
        if answer.is_empty() {
            break;
        }
        if let Some(preset) = knowledge.preset(&answer.to_lowercase()) {
            return Ok((Some(preset), None));
        }
        match Address::parse(answer) {
            Ok(address) => {
                let preset = knowledge.preset_for_domain(address.domain());
                if preset.is_none() {
                    let domain = address.domain().to_string();
                    eprintln!("{}", reader.label("unknown-domain", &[("domain", &domain)]));
                }
                return Ok((preset, Some(address)));
            }
            Err(_) => eprintln!("{}", reader.label("whose-again", &[])),
        }
    }
    Ok((None, None))
}

/// What somebody typed.
enum Typed {
    Choice(usize),
    /// Nothing, where that is enough.
    On,
    Back,
    Quit,
}

/// Where a question stands: what may be answered to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Nothing is before it.
    First,
    Between,
    /// Nothing is after it.
    End,
}

/// Whether the reader wants to go on elsewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    On,
    Quit,
}

pub(super) fn choose_topic(reader: &Reader<'_>, view: &View) -> Result<(), BadInput> {
    let topics = reader.topics();
    loop {
        let titles: Vec<&str> = topics.iter().map(|(_, title)| title.as_str()).collect();
        output::print(&format!("\n{}\n", reader.label("topics", &[]).bold()));
        output::print(&menu(&titles, view.width));
        let Typed::Choice(chosen) = typed(reader, titles.len(), Stand::First)? else {
            return Ok(());
        };
        let Some((topic, _)) = topics.get(chosen) else { return Ok(()) };
        let then = match topic.as_str() {
            guide::SET_UP => choose_client(reader, view)?,
            guide::OUTDATED => {
                output::print(&view.section(&reader.outdated()));
                Then::On
            }
            topic => walk(reader, view, topic)?,
        };
        if then == Then::Quit {
            return Ok(());
        }
    }
}

/// Asks for a mail program and tells its set-up, until the reader has seen
/// enough.
pub(super) fn choose_client(reader: &Reader<'_>, view: &View) -> Result<Then, BadInput> {
    let clients: Vec<&Client> = reader.clients().collect();
    let names: Vec<&str> = clients.iter().map(|client| client.name.as_str()).collect();
    loop {
        output::print(&format!("\n{}\n", reader.ask_client().bold()));
        output::print(&menu(&names, view.width));
        let client = match typed(reader, names.len(), Stand::Between)? {
            Typed::Choice(chosen) => clients.get(chosen),
            Typed::Quit => return Ok(Then::Quit),
            Typed::Back | Typed::On => return Ok(Then::On),
        };
        let Some(client) = client else { return Ok(Then::On) };
        output::print(&format!("\n{}", view.section(&reader.set_up(client))));
        match typed(reader, 0, Stand::End)? {
            Typed::Back => {}
            Typed::Quit => return Ok(Then::Quit),
            Typed::Choice(_) | Typed::On => return Ok(Then::On),
        }
    }
}

/// Numbered entries, within so many columns.
fn menu(entries: &[&str], width: usize) -> String {
    let lines = entries.iter().enumerate().map(|(index, entry)| {
        let first = format!("  {:>2}) ", index + 1);
        let options = Options::new(width).initial_indent(&first).subsequent_indent("      ");
        textwrap::fill(entry, options) + "\n"
    });
    lines.collect()
}

/// Asks from place to place until the reader has seen an end and goes on, or
/// goes back before the start.
pub(super) fn walk(reader: &Reader<'_>, view: &View, topic: &str) -> Result<Then, BadInput> {
    let mut path: Vec<Place> = reader.start(topic).into_iter().collect();
    while let Some(place) = path.last() {
        let Some(section) = reader.section(place) else { break };
        output::print(&format!("\n{}", view.section(&section)));
        let stand = if section.choices.is_empty() { Stand::End } else { Stand::Between };
        match typed(reader, section.choices.len(), stand)? {
            Typed::Choice(chosen) => {
                path.extend(section.choices.get(chosen).map(|choice| choice.to.clone()));
            }
            Typed::Back => {
                path.pop();
            }
            Typed::On => break,
            Typed::Quit => return Ok(Then::Quit),
        }
    }
    Ok(Then::On)
}

/// Asks until a number of the list, `b` or `q` is typed, or at an end nothing;
/// the end of the input is as good as `q`.
fn typed(reader: &Reader<'_>, count: usize, stand: Stand) -> Result<Typed, BadInput> {
    let (prompt, again) = match stand {
        Stand::First => ("prompt-first", "choose-first"),
        Stand::Between => ("prompt", "choose"),
        Stand::End => ("prompt-end", "choose-end"),
    };
    for _ in 0..TRIES {
        let Some(line) = line(&reader.label(prompt, &[]))? else { return Ok(Typed::Quit) };
        match line.trim() {
            "b" | "B" if stand != Stand::First => return Ok(Typed::Back),
            "q" | "Q" => return Ok(Typed::Quit),
            "" if stand == Stand::End => return Ok(Typed::On),
            number => {
                if let Some(chosen) =
                    number.parse::<usize>().ok().filter(|chosen| (1..=count).contains(chosen))
                {
                    return Ok(Typed::Choice(chosen - 1));
                }
            }
        }
        eprintln!("{}", reader.label(again, &[("count", &count.to_string())]));
    }
    Ok(Typed::Quit)
}

/// A line that is typed after a prompt; nothing at the end of the input.
fn line(prompt: &str) -> Result<Option<String>, BadInput> {
    eprint!("\n{prompt} ");
    let _ = io::stderr().flush();
    let mut line = String::new();
    let read = io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|error| BadInput(format!("standard input: cannot be read: {error}")))?;
    Ok((read > 0).then_some(line))
}
