//! `mailmedic guide`: asked at a terminal, printed elsewhere.

use std::{
    fmt::Write as _,
    io::{self, BufRead, IsTerminal, Write as _},
};

use colored::Colorize as _;
use mailmedic::{
    guide::{self, Choice, Place, Reader, Section},
    knowledge::{Client, Knowledge, Preset},
    model::Address,
};

use super::{
    BadInput, Exit,
    args::{Common, Guide, Look},
    output, world,
};

/// Answers that are read before giving up, so that a stream of nonsense ends.
const TRIES: usize = 1000;

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
        (preset, address) = whose(&knowledge, &lang)?;
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
    match topic.as_deref() {
        Some(guide::OUTDATED) => output::print(&view.section(&reader.outdated())),
        Some(guide::SET_UP) => match client {
            Some(client) => output::print(&view.section(&reader.set_up(client))),
            None if ask => return choose_client(&reader, &view),
            None => output::print(&all_clients(&reader, &view)),
        },
        Some(topic) if ask => {
            walk(&reader, &view, topic)?;
        }
        Some(topic) => output::print(&whole(&reader, &view, topic, preset)),
        None if ask => return choose_topic(&reader, &view),
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
        None => format!("mailmedic guide {}", choice.to.guide),
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

/// Asks for whose mailbox it is, so that the provider's values can be told; an
/// empty answer is as good as any.
fn whose<'a>(
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
    Back,
    Quit,
}

fn choose_topic(reader: &Reader<'_>, view: &View) -> Result<Exit, BadInput> {
    let topics = reader.topics();
    loop {
        let titles: Vec<&str> = topics.iter().map(|(_, title)| title.as_str()).collect();
        output::print(&format!("\n{}\n", reader.label("topics", &[]).bold()));
        let Some(chosen) = menu(reader, &titles)? else { return Ok(Exit::Fine) };
        let Some((topic, _)) = topics.get(chosen) else { return Ok(Exit::Fine) };
        match topic.as_str() {
            guide::SET_UP => {
                choose_client(reader, view)?;
            }
            guide::OUTDATED => output::print(&view.section(&reader.outdated())),
            topic => {
                if !walk(reader, view, topic)? {
                    return Ok(Exit::Fine);
                }
            }
        }
    }
}

fn choose_client(reader: &Reader<'_>, view: &View) -> Result<Exit, BadInput> {
    let clients: Vec<&Client> = reader.clients().collect();
    let names: Vec<&str> = clients.iter().map(|client| client.name.as_str()).collect();
    if let Some(client) = menu(reader, &names)?.and_then(|chosen| clients.get(chosen)) {
        output::print(&view.section(&reader.set_up(client)));
    }
    Ok(Exit::Fine)
}

/// Prints numbered entries and asks for one; nothing where the reader leaves.
fn menu(reader: &Reader<'_>, entries: &[&str]) -> Result<Option<usize>, BadInput> {
    let lines: Vec<String> = entries
        .iter()
        .enumerate()
        .map(|(index, it)| format!("  {:>2}) {it}\n", index + 1))
        .collect();
    output::print(&lines.concat());
    Ok(match typed(reader, entries.len())? {
        Typed::Choice(chosen) => Some(chosen),
        Typed::Back | Typed::Quit => None,
    })
}

/// Asks from place to place until an end is reached or the reader goes back
/// before the start; false where the reader wants no more of it.
fn walk(reader: &Reader<'_>, view: &View, topic: &str) -> Result<bool, BadInput> {
    let mut path: Vec<Place> = reader.start(topic).into_iter().collect();
    while let Some(place) = path.last() {
        let Some(section) = reader.section(place) else { break };
        output::print(&format!("\n{}", view.section(&section)));
        if section.choices.is_empty() {
            break;
        }
        match typed(reader, section.choices.len())? {
            Typed::Choice(chosen) => {
                path.extend(section.choices.get(chosen).map(|choice| choice.to.clone()));
            }
            Typed::Back => {
                path.pop();
            }
            Typed::Quit => return Ok(false),
        }
    }
    Ok(true)
}

/// Asks until a number of the list, `b` or `q` is typed; the end of the input
/// is as good as `q`.
fn typed(reader: &Reader<'_>, count: usize) -> Result<Typed, BadInput> {
    for _ in 0..TRIES {
        let Some(line) = line(&reader.label("prompt", &[]))? else { return Ok(Typed::Quit) };
        match line.trim() {
            "b" | "B" => return Ok(Typed::Back),
            "q" | "Q" => return Ok(Typed::Quit),
            number => {
                if let Some(chosen) =
                    number.parse::<usize>().ok().filter(|chosen| (1..=count).contains(chosen))
                {
                    return Ok(Typed::Choice(chosen - 1));
                }
            }
        }
        eprintln!("{}", reader.label("choose", &[("count", &count.to_string())]));
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
