//! `mailmedic guide`: asked at a terminal, printed elsewhere.

mod asking;

use std::{
    fmt::Write as _,
    io::{self, IsTerminal},
};

use colored::Colorize as _;
use mailmedic::{
    guide::{self, Choice, Reader, Section},
    knowledge::{Client, Knowledge, Preset},
    model::Address,
};

use super::{
    BadInput, Exit,
    args::{Common, Guide, Look},
    output, world,
};

pub(super) fn run(common: &Common, args: &Guide) -> Result<Exit, BadInput> {
    let knowledge = world::knowledge(common)?;
    let lang = world::language(common, &knowledge)?;
    let at_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    let ask = args.print.is_none() && !args.list && at_terminal;
    let mut address = args.address.as_deref().map(Address::parse).transpose()?;
    let mut preset = match &args.provider {
        Some(id) => Some(knowledge.preset(id).ok_or_else(|| {
            let known: Vec<&str> = knowledge.presets().map(|known| known.id.as_str()).collect();
            BadInput(format!(
                "--provider {}: there is no such provider; known are {}",
                id.escape_debug(),
                known.join(", ")
            ))
        })?),
        None => address.as_ref().and_then(|it| knowledge.preset_for_domain(it.domain())),
    };
    if ask && preset.is_none() && address.is_none() {
        (preset, address) = asking::whose(&knowledge, &lang)?;
    }
    let reader = Reader::new(&knowledge, preset, address.as_ref(), &lang)?;
    let (look, topic) = look_and_topic(args)?;
    let view = View { width: world::width(), look, level: 1 };
    if args.list {
        output::print(&list(&reader, &view));
        return Ok(Exit::Fine);
    }
    let client = args.client.as_deref().map(|name| client(&reader, name)).transpose()?;
    let topic = match (topic, client) {
        (None, Some(_)) => Some(guide::SET_UP.to_owned()),
        (topic, _) => topic,
    };
    if let Some(topic) = &topic {
        check_topic(&reader, topic)?;
    }
    if !common.quiet {
        remark(&knowledge, &reader, (preset, address.as_ref()), (topic.as_deref(), client));
    }
    match topic.as_deref() {
        Some(guide::OUTDATED) => output::print(&view.section(&reader.outdated())),
        Some(guide::SET_UP) => match client {
            Some(client) => output::print(&view.section(&reader.set_up(client))),
            None if ask => asking::choose_client(&reader, &view).map(drop)?,
            None => output::print(&all_clients(&reader, &view)),
        },
        Some(topic) if ask => asking::walk(&reader, &view, topic).map(drop)?,
        Some(topic) => output::print(&whole(&reader, &view, topic, preset)),
        None if ask => asking::choose_topic(&reader, &view)?,
        None if args.print.is_some() => output::print(&everything(&reader, &view, preset)),
        None => output::print(&list(&reader, &view)),
    }
    Ok(Exit::Fine)
}

/// How a section is written.
struct View {
    width: usize,
    look: Look,
    /// Of a Markdown heading.
    level: usize,
}

impl View {
    fn section(&self, section: &Section) -> String {
        self.numbered(section, None, &|_, _| String::new())
    }

    fn numbered(
        &self,
        section: &Section,
        number: Option<usize>,
        place: &dyn Fn(usize, &Choice) -> String,
    ) -> String {
        match self.look {
            Look::Text => guide::text(section, self.width, number, place),
            Look::Markdown => guide::markdown(section, self.level, number, place),
        }
    }
}

/// `--print TOPIC` is read as it is meant.
fn look_and_topic(args: &Guide) -> Result<(Look, Option<String>), BadInput> {
    let typed = args.print.as_deref();
    match typed.unwrap_or("text") {
        "text" => Ok((Look::Text, args.topic.clone())),
        "markdown" => Ok((Look::Markdown, args.topic.clone())),
        other if args.topic.is_none() => Ok((Look::Text, Some(other.to_owned()))),
        other => {
            Err(BadInput(format!("--print {}: expected text or markdown", other.escape_debug())))
        }
    }
}

fn check_topic(reader: &Reader<'_>, topic: &str) -> Result<(), BadInput> {
    let topics = reader.topics();
    if topics.iter().any(|(id, _)| id == topic) {
        return Ok(());
    }
    let known: Vec<&str> = topics.iter().map(|(id, _)| id.as_str()).collect();
    Err(BadInput(format!(
        "there is no topic `{}`; there are {} (`mailmedic guide --list` tells more)",
        topic.escape_debug(),
        known.join(", ")
    )))
}

/// What was asked for and does not go together, on standard error: the address
/// of another provider, a mail program where the topic knows none.
fn remark(
    knowledge: &Knowledge,
    reader: &Reader<'_>,
    (preset, address): (Option<&Preset>, Option<&Address>),
    (topic, client): (Option<&str>, Option<&Client>),
) {
    let other = address.and_then(|it| knowledge.preset_for_domain(it.domain()));
    if let (Some(preset), Some(address), Some(other)) = (preset, address, other)
        && preset.id != other.id
    {
        let other = other.name_in(reader.lang());
        let args = [("address", &*address.to_string()), ("other", other)];
        eprintln!("mailmedic: {}", reader.label("address-of-another", &args));
    }
    if let (Some(topic), Some(client)) = (topic, client)
        && topic != guide::SET_UP
    {
        let args = [("client", client.id.as_str()), ("topic", topic)];
        eprintln!("mailmedic: {}", reader.label("client-ignored", &args));
    }
}

fn client<'a>(reader: &'a Reader<'_>, name: &str) -> Result<&'a Client, BadInput> {
    reader.client(name).ok_or_else(|| {
        let known: Vec<&str> = reader.clients().map(|client| client.id.as_str()).collect();
        BadInput(format!(
            "--client {}: no such mail program is known; known are {}",
            name.escape_debug(),
            known.join(", ")
        ))
    })
}

fn list(reader: &Reader<'_>, view: &View) -> String {
    let topics = reader.topics();
    let clients: Vec<(String, String)> =
        reader.clients().map(|client| (client.id.clone(), client.name.clone())).collect();
    let width =
        topics.iter().chain(&clients).map(|(id, _)| id.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    // Writing into a string cannot fail.
    for (heading, entries) in [("topics", topics), ("clients", clients)] {
        let title = reader.label(heading, &[]);
        let _ = match view.look {
            Look::Text => writeln!(text, "{}", title.bold()),
            Look::Markdown => writeln!(text, "# {title}\n"),
        };
        for (id, title) in entries {
            let _ = match view.look {
                Look::Text => writeln!(text, "  {id:width$}  {title}"),
                Look::Markdown => writeln!(text, "- `{id}`: {title}"),
            };
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// A whole guide, its places numbered.
fn whole(reader: &Reader<'_>, view: &View, topic: &str, preset: Option<&Preset>) -> String {
    let places = reader.places(topic);
    let refer = |choice: &Choice| match places.iter().position(|place| *place == choice.to) {
        Some(index) => format!("[{}]", index + 1),
        None => elsewhere(reader, choice),
    };
    let mut text = String::new();
    for (index, place) in places.iter().enumerate() {
        let Some(section) = reader.section(place) else { continue };
        if index > 0 && view.look == Look::Text {
            text.push('\n');
        }
        let inner = View { level: view.level + usize::from(index > 0), ..*view };
        let number = (places.len() > 1).then_some(index + 1);
        text.push_str(&inner.numbered(&section, number, &|_, choice| refer(choice)));
    }
    if preset.is_none() {
        let note = reader.how_to_fill_in();
        let _ = writeln!(text, "\n{}", textwrap::fill(&note, view.width));
    }
    text
}

/// A place of another topic, with the number that it has where that is printed.
fn elsewhere(reader: &Reader<'_>, choice: &Choice) -> String {
    let command = format!("mailmedic guide {}", choice.to.guide);
    let places = reader.places(&choice.to.guide);
    match places.iter().position(|place| *place == choice.to) {
        Some(index) if index > 0 => format!("{command} [{}]", index + 1),
        _ => command,
    }
}

fn everything(reader: &Reader<'_>, view: &View, preset: Option<&Preset>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (topic, _) in reader.topics() {
        parts.push(match topic.as_str() {
            guide::SET_UP => all_clients(reader, view),
            guide::OUTDATED => view.section(&reader.outdated()),
            topic => whole(reader, view, topic, preset),
        });
    }
    parts.join(if view.look == Look::Text { "\n\n" } else { "\n" })
}

fn all_clients(reader: &Reader<'_>, view: &View) -> String {
    let parts: Vec<String> =
        reader.clients().map(|client| view.section(&reader.set_up(client))).collect();
    parts.join(if view.look == Look::Text { "\n\n" } else { "\n" })
}
