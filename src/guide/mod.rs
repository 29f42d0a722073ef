//! Floor 4: the troubleshooters and the set-up steps, in the reader's language
//! and with the provider's values filled in. A walk knows no terminal: a
//! [`Section`] is what stands there now, and its choices say where to go.

mod print;
mod values;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub use print::{markdown, text};

use crate::{
    knowledge::{
        Access, Args, Client, Entry, Grade, Guide, Knowledge, KnowledgeError, Node, Outdated,
        Preset, Step,
    },
    model::Address,
    report::outdated,
};

/// The topic that sets a mail program up.
pub const SET_UP: &str = "set-up";

/// The topic of advice that no longer holds.
pub const OUTDATED: &str = "outdated";

/// The answers that mean nothing without their question.
const BARE: [&str; 2] = ["guide-yes", "guide-no"];

/// For whom a guide is told.
#[derive(Debug)]
pub struct Reader<'a> {
    knowledge: &'a Knowledge,
    guides: BTreeMap<String, Guide>,
    clients: BTreeMap<String, Client>,
    preset: Option<&'a Preset>,
    address: Option<&'a Address>,
    lang: &'a str,
}

/// A place in a guide.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The guide's id.
    pub guide: String,
    /// The node's id.
    pub node: String,
}

/// What stands at one place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// What it is about; the answer that led here.
    pub title: String,
    /// When it was last held against its source, in words; at a guide's start.
    pub checked: Option<String>,
    /// What to read and do.
    pub blocks: Vec<Block>,
    /// The question at its end.
    pub question: Option<String>,
    /// What may be answered.
    pub choices: Vec<Choice>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within it.
    Heading(String),
    /// Something to do, numbered by the renderer.
    Step(String),
    /// A value under a step: its name and itself.
    Value(String, String),
    /// A sentence under a step.
    Item(String),
    /// The address of a help page under a step, and when it was last read, in
    /// words, if it was.
    Page(String, Option<String>),
    /// A sentence of its own.
    Note(String),
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// In words.
    pub text: String,
    /// Where it leads.
    pub to: Place,
}

impl<'a> Reader<'a> {
    /// Reads the guides for somebody.
    ///
    /// # Errors
    /// The first file that cannot be read, with its line.
    pub fn new(
        knowledge: &'a Knowledge,
        preset: Option<&'a Preset>,
        address: Option<&'a Address>,
        lang: &'a str,
    ) -> Result<Self, KnowledgeError> {
        let (guides, clients) = (knowledge.guides()?, knowledge.clients()?);
        Ok(Self { knowledge, guides, clients, preset, address, lang })
    }

    /// The topics with their titles: those of the files, then the set-up and
    /// the outdated advice.
    pub fn topics(&self) -> Vec<(String, String)> {
        // The door to the others comes first.
        let mut topics: Vec<(String, String)> =
            self.guides.values().map(|guide| (guide.id.clone(), self.say(&guide.title))).collect();
        topics.sort_by_key(|(id, _)| id != "message");
        for id in [SET_UP, OUTDATED] {
            topics.push((id.to_owned(), self.say(&format!("guide-{id}"))));
        }
        topics
    }

    /// The mail programs: id and name.
    pub fn clients(&self) -> impl Iterator<Item = &Client> {
        self.clients.values()
    }

    /// The mail program that somebody calls so.
    pub fn client(&self, name: &str) -> Option<&Client> {
        self.clients.values().find(|client| client.is_called(name))
    }

    /// A guide by its id.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.get(id)
    }

    /// Where a guide begins.
    pub fn start(&self, guide: &str) -> Option<Place> {
        let guide = self.guides.get(guide)?;
        Some(Place { guide: guide.id.clone(), node: guide.start.clone() })
    }

    /// What stands at a place; nothing where there is no such place.
    pub fn section(&self, place: &Place) -> Option<Section> {
        let guide = self.guides.get(&place.guide)?;
        let node = guide.node(&place.node)?;
        let mut blocks = Vec::new();
        for step in &node.steps {
            self.write_step(step, None, &mut blocks);
        }
        let begins = node.id == guide.start;
        Some(Section {
            title: self.title(guide, node),
            checked: begins.then(|| self.label("checked", &[("date", guide.checked.as_str())])),
            blocks,
            question: node.ask.as_deref().map(|key| self.say(key)),
            choices: node
                .answers
                .iter()
                .map(|answer| Choice {
                    text: self.say(&answer.text),
                    to: target(&guide.id, &answer.to),
                })
                .collect(),
        })
    }

    /// Every place of a guide, in the order in which a reader may come to it.
    pub fn places(&self, guide: &str) -> Vec<Place> {
        let mut places = Vec::new();
        let mut seen = BTreeSet::new();
        let mut open: VecDeque<Place> = self.start(guide).into_iter().collect();
        while let Some(place) = open.pop_front() {
            if place.guide != guide || !seen.insert(place.clone()) {
                continue;
            }
            let node = self.guides.get(guide).and_then(|guide| guide.node(&place.node));
            let answers = node.map(|node| node.answers.as_slice()).unwrap_or_default();
            open.extend(answers.iter().map(|answer| target(guide, &answer.to)));
            places.push(place);
        }
        places
    }

    /// How a mail program is set up.
    pub fn set_up(&self, client: &Client) -> Section {
        let entry = self.preset.and_then(|preset| client.entry(&preset.id));
        let date = entry.map_or(&client.checked, |entry| &entry.checked);
        let title = if self.preset.is_some() { "client-title" } else { "client-title-any" };
        let mut section = Section {
            title: self.say_with(title, &[("client", &client.name)], self.preset),
            checked: Some(self.label("checked", &[("date", date.as_str())])),
            ..Section::default()
        };
        let blocks = &mut section.blocks;
        blocks.push(Block::Heading(self.say("client-before")));
        match self.preset {
            Some(preset) => {
                self.write_preparations(preset, client, entry, blocks);
                if !reachable(preset, client) {
                    return section;
                }
            }
            None => blocks.push(Block::Step(self.say("client-no-switch"))),
        }
        blocks.push(Block::Heading(self.say("client-in-the-program")));
        let steps = if entry.is_some() { &client.entry_steps } else { &client.steps };
        for step in steps {
            self.write_step(step, Some((client, entry)), blocks);
        }
        blocks.push(Block::Heading(self.say("client-at-the-end")));
        blocks.push(Block::Step(self.say("client-test")));
        blocks.push(Block::Step(self.say("client-check")));
        if self.preset.is_none() {
            blocks.push(Block::Note(self.how_to_fill_in()));
        }
        section
    }

    /// The advice that no longer holds, of one provider where one is known.
    pub fn outdated(&self) -> Section {
        let concerns = |advice: &&Outdated| {
            advice.providers.is_empty()
                || self.preset.is_none_or(|preset| advice.providers.contains(&preset.id))
        };
        let mut blocks = Vec::new();
        for advice in self.knowledge.outdated().iter().filter(concerns) {
            let told = outdated::tell(self.knowledge, advice, self.lang);
            let since = told.since.map(|date| self.label("since", &[("date", &date)]));
            let checked = self.label("checked", &[("date", advice.checked.as_str())]);
            let dates: Vec<String> = since.into_iter().chain([checked]).collect();
            blocks.push(Block::Heading(format!("{} ({})", told.what, dates.join("; "))));
            blocks.push(Block::Note(told.why));
            blocks.push(Block::Note(self.label("instead", &[("text", &told.instead)])));
            blocks.extend(told.page.map(|page| Block::Page(page, None)));
        }
        Section { title: self.say("guide-outdated"), blocks, ..Section::default() }
    }

    /// How to have the servers filled in.
    pub fn how_to_fill_in(&self) -> String {
        let known: Vec<&str> = self.knowledge.presets().map(|preset| preset.id.as_str()).collect();
        self.say_with("label-guide-no-provider", &[("known", &known.join(", "))], None)
    }

    /// The question which mail program it is.
    pub fn ask_client(&self) -> String {
        self.say("client-ask")
    }

    /// The reader's language.
    pub fn lang(&self) -> &str {
        self.lang
    }

    /// A label of the guide's frame.
    pub fn label(&self, name: &str, args: &[(&str, &str)]) -> String {
        self.say_with(&format!("label-guide-{name}"), args, self.preset)
    }

    /// The title of a section: the guide's own at its start, else the answer
    /// that leads there first.
    fn title(&self, guide: &Guide, node: &Node) -> String {
        if node.id == guide.start {
            return self.say(&guide.title);
        }
        let leading = self.guides.values().flat_map(|from| {
            let nodes = from.nodes.iter();
            nodes.flat_map(move |asking| asking.answers.iter().map(move |it| (from, asking, it)))
        });
        let wanted = Place { guide: guide.id.clone(), node: node.id.clone() };
        let mut found: Vec<_> =
            leading.filter(|(from, _, answer)| target(&from.id, &answer.to) == wanted).collect();
        found.sort_by_key(|(from, _, _)| from.id != guide.id);
        let Some((_, asking, answer)) = found.first() else { return self.say(&guide.title) };
        let said = self.say(&answer.text);
        match asking.ask.as_deref().filter(|_| BARE.contains(&answer.text.as_str())) {
            Some(question) => format!("{} {said}", self.say(question)),
            None => said,
        }
    }

    /// A step of a guide, or of the set-up of a program, if by its own entry.
    fn write_step(
        &self,
        step: &Step,
        set_up: Option<(&Client, Option<&Entry>)>,
        blocks: &mut Vec<Block>,
    ) {
        let presets: Vec<&Preset> = match self.preset {
            Some(preset) => {
                if !step.providers.is_empty() && !step.providers.contains(&preset.id) {
                    return;
                }
                vec![preset]
            }
            None => step.providers.iter().filter_map(|id| self.knowledge.preset(id)).collect(),
        };
        let client = set_up.map(|(client, _)| client);
        let mut args = Vec::new();
        args.extend(client.map(|client| ("client", client.name.as_str())));
        args.extend(set_up.and_then(|(_, entry)| Some(("entry", entry?.name.as_str()))));
        let text = self.say_with(&step.text, &args, presets.first().copied());
        let announces = text.ends_with(':');
        let before = blocks.len();
        blocks.push(Block::Step(text));
        let empty = blocks.len();
        for preset in presets {
            for show in &step.show {
                values::write(self, preset, *show, client, blocks);
            }
            self.write_page(preset, step.link.as_deref(), blocks);
        }
        // What announces values needs some.
        if announces && blocks.len() == empty {
            match self.preset {
                Some(_) => blocks.truncate(before),
                None => blocks.push(Block::Item(self.label("depends", &[]))),
            }
        }
    }

    /// A page of the provider's, if it has one of this id. A page that only a
    /// list names was never opened: it has no date.
    fn write_page(&self, preset: &Preset, id: Option<&str>, blocks: &mut Vec<Block>) {
        let Some(link) = id.and_then(|id| preset.link(id, Some(self.lang))) else { return };
        let read = preset.sources.get(&link.source);
        let read = read.filter(|source| source.grade == Grade::Official);
        let note = read
            .map(|it| self.say_with("label-link-checked", &[("date", it.checked.as_str())], None));
        blocks.push(Block::Page(link.url.clone(), note));
    }

    /// The words of a key; the key itself where nobody wrote them.
    fn say(&self, key: &str) -> String {
        self.say_with(key, &[], self.preset)
    }

    fn say_with(&self, key: &str, args: &[(&str, &str)], preset: Option<&Preset>) -> String {
        let mut all: Args =
            args.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        let mut address = match self.address {
            Some(address) => address.to_string(),
            None => self.placeholder(),
        };
        if let Some(preset) = preset {
            all.insert("provider".into(), preset.name_in(self.lang).to_owned());
        }
        if let Some(bridge) = preset.and_then(|preset| preset.bridge.as_ref()) {
            all.insert("bridge".into(), bridge.name.clone());
            // Nothing finds the servers of a program on this computer.
            for service in bridge.endpoints() {
                address.extend([" --", service.protocol.id(), " ", &service.to_string()]);
            }
        }
        all.insert("address".into(), address);
        self.knowledge.texts().get(self.lang, key, &all).unwrap_or_else(|| key.to_owned())
    }

    /// What stands for an address that nobody has given.
    fn placeholder(&self) -> String {
        let key = "label-guide-placeholder";
        self.knowledge.texts().get(self.lang, key, &Args::new()).unwrap_or_else(|| key.to_owned())
    }
}

/// Whether a program can use the provider at all.
fn reachable(preset: &Preset, client: &Client) -> bool {
    match &preset.bridge {
        Some(_) => client.local_servers,
        None => preset.status != Access::NoMailClientAccess,
    }
}

fn target(guide: &str, to: &str) -> Place {
    let (guide, node) = to.split_once('/').unwrap_or((guide, to));
    Place { guide: guide.to_owned(), node: node.to_owned() }
}
