//! Guides, set-up steps and outdated advice: every way leads somewhere, no way
//! leads round, and every word is there.

use std::collections::{BTreeMap, BTreeSet};

use super::{Problem, TextKeys, missing_text, problem};
use crate::knowledge::{
    Client, DataFile, Guide, Knowledge, Node, Outdated, Preset, Show, Step, error::line_of,
};

/// Fewest letters of a phrase that tells outdated advice from anything else.
const SHORTEST_PHRASE: usize = 6;

/// The data that is checked together.
pub(super) struct Files<'a, 'b> {
    pub(super) guides: Vec<(&'a DataFile<'b>, Guide)>,
    pub(super) clients: Vec<(&'a DataFile<'b>, Client)>,
    pub(super) outdated: Vec<(&'a DataFile<'b>, Vec<Outdated>)>,
}

impl Files<'_, '_> {
    /// Leaves out what a file of the user replaces.
    pub(super) fn replace(&mut self, is_own: &dyn Fn(&DataFile<'_>) -> bool) {
        fn keep<T>(
            list: &mut Vec<(&DataFile<'_>, T)>,
            is_own: &dyn Fn(&DataFile<'_>) -> bool,
            id: impl Fn(&T) -> String,
        ) {
            let own: BTreeSet<String> =
                list.iter().filter(|(file, _)| is_own(file)).map(|(_, it)| id(it)).collect();
            list.retain(|(file, it)| is_own(file) || !own.contains(&id(it)));
        }
        keep(&mut self.guides, is_own, |guide| guide.id.clone());
        keep(&mut self.clients, is_own, |client| client.id.clone());
    }
}

/// What is wrong with them.
pub(super) fn problems(
    files: &Files<'_, '_>,
    presets: &[&Preset],
    knowledge: &Knowledge,
    keys: &TextKeys<'_>,
) -> Vec<Problem> {
    let mut list = Vec::new();
    for (file, guide) in &files.guides {
        list.extend(misnamed(file, "guide", &guide.id));
        list.extend(missing_text(file, &guide.title, keys));
        for node in &guide.nodes {
            list.extend(node_problems(file, node, &files.guides, guide, keys));
            for step in &node.steps {
                list.extend(step_problems(file, step, presets, keys));
            }
        }
        if guide.node(&guide.start).is_none() {
            let line = line_of(file.text, "start", &guide.start, 0);
            let found = format!("there is no node `{}` to start at", guide.start);
            list.push(problem(file, line, found));
        }
    }
    list.extend(unreachable(&files.guides));
    list.extend(circles(&files.guides));
    for (file, client) in &files.clients {
        list.extend(client_problems(file, client, presets, keys));
    }
    for (file, outdated) in &files.outdated {
        for advice in outdated {
            list.extend(outdated_problems(file, advice, presets, knowledge));
        }
    }
    list
}

fn misnamed(file: &DataFile<'_>, kind: &str, id: &str) -> Option<Problem> {
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    (name.strip_suffix(".toml") != Some(id)).then(|| {
        let line = line_of(file.text, "id", id, 0);
        problem(file, line, format!("the {kind} `{id}` stands in {name}, expected {id}.toml"))
    })
}

fn node_problems(
    file: &DataFile<'_>,
    node: &Node,
    guides: &[(&DataFile<'_>, Guide)],
    own: &Guide,
    keys: &TextKeys<'_>,
) -> Vec<Problem> {
    let line = line_of(file.text, "id", &node.id, usize::from(node.id == own.id));
    let mut list = Vec::new();
    let texts = node.ask.iter().chain(node.answers.iter().map(|answer| &answer.text));
    list.extend(texts.filter_map(|key| missing_text(file, key, keys)));
    let mut say = |what: String| {
        list.push(problem(file, line, format!("node `{}`: {what}", node.id)));
    };
    if node.steps.is_empty() && node.ask.is_none() {
        say("nothing stands there, expected steps or a question".into());
    }
    match (node.ask.is_some(), node.answers.len()) {
        (true, 0 | 1) => say("a question with less than two answers".into()),
        (false, 1..) => say("answers without a question, expected `ask`".into()),
        _ => {}
    }
    for answer in &node.answers {
        let (guide, to) = place(own, &answer.to);
        let known = guides.iter().any(|(_, it)| it.id == guide && it.node(to).is_some());
        if !known {
            say(format!("an answer leads to `{}`, which is not there", answer.to));
        }
    }
    list
}

fn step_problems(
    file: &DataFile<'_>,
    step: &Step,
    presets: &[&Preset],
    keys: &TextKeys<'_>,
) -> Vec<Problem> {
    let mut list: Vec<Problem> = missing_text(file, &step.text, keys).into_iter().collect();
    let line = line_of(file.text, "", &step.text, 0);
    list.extend(strangers(file, line, &step.providers, presets));
    if let Some(link) = &step.link
        && !presets.iter().any(|preset| {
            let named = step.providers.is_empty() || step.providers.contains(&preset.id);
            named && preset.link(link, None).is_some()
        })
    {
        list.push(problem(file, line, format!("no provider has a link `{link}`")));
    }
    list
}

fn strangers(
    file: &DataFile<'_>,
    line: usize,
    providers: &[String],
    presets: &[&Preset],
) -> Vec<Problem> {
    let unknown = providers.iter().filter(|id| !presets.iter().any(|preset| preset.id == **id));
    unknown
        .map(|id| {
            problem(file, line, format!("there is no provider `{id}`, expected a preset's id"))
        })
        .collect()
}

fn client_problems(
    file: &DataFile<'_>,
    client: &Client,
    presets: &[&Preset],
    keys: &TextKeys<'_>,
) -> Vec<Problem> {
    let mut list: Vec<Problem> = misnamed(file, "client", &client.id).into_iter().collect();
    for step in &client.steps {
        list.extend(step_problems(file, step, presets, keys));
    }
    let shows = |wanted: Show| client.steps.iter().any(|step| step.show.contains(&wanted));
    for (wanted, name) in [
        (Show::Incoming, "incoming"),
        (Show::Outgoing, "outgoing"),
        (Show::User, "user"),
        (Show::Password, "password"),
    ] {
        if !shows(wanted) {
            let found = format!("no step shows `{name}`, expected one: everybody has to enter it");
            list.push(problem(file, 0, found));
        }
    }
    list.extend(entry_problems(file, client, presets, keys));
    if client.protocols.is_empty() {
        list.push(problem(file, 0, "no protocol, expected imap or pop3".to_owned()));
    }
    list
}

/// The program's own entries for providers, and what to do by them.
fn entry_problems(
    file: &DataFile<'_>,
    client: &Client,
    presets: &[&Preset],
    keys: &TextKeys<'_>,
) -> Vec<Problem> {
    let mut list = Vec::new();
    for step in &client.entry_steps {
        list.extend(step_problems(file, step, presets, keys));
    }
    if client.entries.is_empty() != client.entry_steps.is_empty() {
        let found = "`entries` and `entry_steps` belong together, expected both or neither";
        list.push(problem(file, 0, found.to_owned()));
    }
    let mut claimed = BTreeSet::new();
    for entry in &client.entries {
        let line = line_of(file.text, "name", &entry.name, 0);
        list.extend(strangers(file, line, &entry.providers, presets));
        for id in &entry.providers {
            if !claimed.insert(id) {
                let found = format!("the provider `{id}` has two entries, expected one");
                list.push(problem(file, line, found));
            }
        }
        if entry.providers.is_empty() {
            let found = format!("the entry `{}` is for no provider, expected some", entry.name);
            list.push(problem(file, line, found));
        }
    }
    list
}

fn outdated_problems(
    file: &DataFile<'_>,
    advice: &Outdated,
    presets: &[&Preset],
    knowledge: &Knowledge,
) -> Vec<Problem> {
    let line = line_of(file.text, "id", &advice.id, 0);
    let mut list = strangers(file, line, &advice.providers, presets);
    for part in ["", ".why", ".instead"] {
        let key = format!("outdated-{}{part}", advice.id);
        if !knowledge.texts().has(super::MAIN_LANGUAGE, &key) {
            list.push(problem(file, line, format!("there is no text `{key}`")));
        }
    }
    if advice.phrases.is_empty() && advice.each.is_empty() {
        let found = "neither `phrases` nor `each`, expected words by which it is known in a text";
        list.push(problem(file, line, found.to_owned()));
    }
    for phrase in advice.phrases.iter().filter(|it| it.as_str().chars().count() < SHORTEST_PHRASE) {
        let found = format!(
            "the phrase `{}` is short, expected {SHORTEST_PHRASE} letters or more",
            phrase.as_str()
        );
        list.push(problem(file, line, found));
    }
    list
}

fn place<'a>(own: &'a Guide, to: &'a str) -> (&'a str, &'a str) {
    to.split_once('/').unwrap_or((&own.id, to))
}

/// The places that an answer of each place leads to.
fn ways<'a>(
    guides: &'a [(&DataFile<'_>, Guide)],
) -> BTreeMap<(&'a str, &'a str), Vec<(&'a str, &'a str)>> {
    let nodes = guides.iter().flat_map(|(_, guide)| guide.nodes.iter().map(move |it| (guide, it)));
    nodes
        .map(|(guide, node)| {
            let to = node.answers.iter().map(|answer| place(guide, &answer.to)).collect();
            ((guide.id.as_str(), node.id.as_str()), to)
        })
        .collect()
}

fn unreachable(guides: &[(&DataFile<'_>, Guide)]) -> Vec<Problem> {
    let ways = ways(guides);
    let mut reached = BTreeSet::new();
    let mut open: Vec<_> =
        guides.iter().map(|(_, guide)| (guide.id.as_str(), guide.start.as_str())).collect();
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            open.extend(ways.get(&place).into_iter().flatten());
        }
    }
    let mut list = Vec::new();
    for (file, guide) in guides {
        for node in guide.nodes.iter().filter(|it| !reached.contains(&(&*guide.id, &*it.id))) {
            let line = line_of(file.text, "id", &node.id, usize::from(node.id == guide.id));
            let found =
                format!("no answer leads to the node `{}`, expected one; or remove it", node.id);
            list.push(problem(file, line, found));
        }
    }
    list
}

/// A way that comes back to where it was helps nobody.
fn circles(guides: &[(&DataFile<'_>, Guide)]) -> Vec<Problem> {
    let ways = ways(guides);
    let mut list = Vec::new();
    for (file, guide) in guides {
        for node in &guide.nodes {
            let home = (guide.id.as_str(), node.id.as_str());
            let mut seen = BTreeSet::new();
            let mut open: Vec<_> = ways.get(&home).into_iter().flatten().copied().collect();
            let mut round = false;
            while let Some(place) = open.pop() {
                round |= place == home;
                if seen.insert(place) {
                    open.extend(ways.get(&place).into_iter().flatten());
                }
            }
            if round {
                let line = line_of(file.text, "id", &node.id, usize::from(node.id == guide.id));
                let found = format!("the answers of the node `{}` lead back to it", node.id);
                list.push(problem(file, line, found));
            }
        }
    }
    list
}
