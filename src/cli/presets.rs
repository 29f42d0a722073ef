//! `mailmedic presets`: what is known, looked into and checked. Its readers
//! write data, so it speaks English as the files do.

mod shown;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::{Path, PathBuf},
};

use mailmedic::{
    guide::{self, Reader},
    knowledge::{DataFile, Knowledge, Rule, embedded, lint},
    model::Cause,
    report::escape::escape,
    wire::pasted,
};

use super::{
    BadInput, Exit,
    args::{Common, Presets, PresetsCommand},
    output, world,
};

pub(super) fn run(common: &Common, args: &Presets) -> Result<Exit, BadInput> {
    match &args.command {
        PresetsCommand::List => {
            let knowledge = world::knowledge(common)?;
            output::print(&overview(&knowledge)?);
            Ok(Exit::Fine)
        }
        PresetsCommand::Show { id } => {
            let knowledge = world::knowledge(common)?;
            let lang = world::language(common, &knowledge)?;
            output::print(&show(&knowledge, id, &lang)?);
            Ok(Exit::Fine)
        }
        PresetsCommand::Lint { paths } => check(common, paths),
    }
}

fn overview(knowledge: &Knowledge) -> Result<String, BadInput> {
    let mut text = String::from("Providers\n");
    // Writing into a string cannot fail.
    for preset in knowledge.presets() {
        let domains: usize = preset.domains.iter().map(|domains| domains.names.len()).sum();
        let newest = preset.sources.values().map(|source| source.checked.as_str()).max();
        let domains = counted(domains, "domain");
        let _ = writeln!(
            text,
            "  {:<16} {:<20} {:<22} {domains:<12} last checked {}",
            preset.id,
            escape(&preset.name),
            word(preset.status),
            newest.unwrap_or("never")
        );
    }
    let mut families: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in knowledge.rules() {
        *families.entry(family(rule)).or_default() += 1;
    }
    let all: usize = families.values().sum();
    let _ = writeln!(text, "\nReply rules ({all})");
    for (family, count) in families {
        let _ = writeln!(text, "  {family:<16} {count:>4}");
    }
    text.push_str("\nGuides\n");
    for guide in knowledge.guides()?.values() {
        let nodes = guide.nodes.len();
        let places = counted(nodes, "place");
        let _ = writeln!(text, "  {:<16} {places:>10}  checked {}", guide.id, guide.checked);
    }
    text.push_str("\nMail programs\n");
    for client in knowledge.clients()?.values() {
        let name = escape(&client.name);
        let _ = writeln!(text, "  {:<16} {name:<22} checked {}", client.id, client.checked);
    }
    let _ = writeln!(
        text,
        "\nCauses: {}. Outdated advice: {}. Texts in: {}.",
        Cause::ALL.len(),
        knowledge.outdated().len(),
        knowledge.texts().languages().join(", ")
    );
    text.push_str("One of them in full: mailmedic presets show ID\n");
    Ok(text)
}

/// The family of a rule: what its id begins with.
fn family(rule: &Rule) -> &str {
    rule.id.split('-').next().unwrap_or_default()
}

fn show(knowledge: &Knowledge, id: &str, lang: &str) -> Result<String, BadInput> {
    if let Some(preset) = knowledge.preset(id) {
        return Ok(shown::provider(preset));
    }
    if let Some(found) = knowledge.rules().find(|rule| rule.id == id) {
        return Ok(shown::rule(found));
    }
    if let Ok(found) = id.parse::<Cause>() {
        return Ok(shown::cause(knowledge, found, lang));
    }
    let reader = Reader::new(knowledge, None, None, lang)?;
    if reader.guide(id).is_some() {
        let sections = reader.places(id);
        let sections = sections.iter().filter_map(|place| reader.section(place));
        let parts: Vec<String> = sections
            .map(|it| guide::text(&it, world::width(), None, &|_, choice| choice.to.node.clone()))
            .collect();
        return Ok(parts.join("\n"));
    }
    if let Some(client) = reader.client(id) {
        let section = reader.set_up(client);
        return Ok(guide::text(&section, world::width(), None, &|_, _| String::new()));
    }
    let rules: Vec<&Rule> = knowledge.rules().filter(|rule| family(rule) == id).collect();
    if !rules.is_empty() {
        return Ok(rules.into_iter().map(shown::rule).collect::<Vec<_>>().join("\n"));
    }
    let texts = knowledge.texts();
    let none = BTreeMap::new();
    let languages = texts.languages().into_iter().filter(|lang| texts.has(lang, id));
    let found: String = languages
        .filter_map(|lang| {
            let words = escape(&texts.get(lang, id, &none)?);
            Some(shown::wrapped(&format!("{lang}  "), 4, &words))
        })
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    Err(BadInput(format!(
        "there is nothing called `{}`; `mailmedic presets list` names providers, families of \
         rules, guides and mail programs; a rule, a cause or a text is shown by its own id",
        id.escape_debug()
    )))
}

/// Checks files of the user together with what is built in, or that alone.
fn check(common: &Common, paths: &[PathBuf]) -> Result<Exit, BadInput> {
    let mut files: Vec<(String, String)> = Vec::new();
    if paths.is_empty() {
        files = world::own_files(common)?;
    }
    for path in paths {
        files.extend(world::files_at(path)?);
    }
    let named = files.len();
    let mut seen: BTreeSet<String> = files.iter().map(|(path, _)| path.clone()).collect();
    for path in paths.iter().filter(|path| !path.is_dir()) {
        let beside = world::files_beside(path)?;
        files.extend(beside.into_iter().filter(|(path, _)| seen.insert(path.clone())));
    }
    let own: Vec<DataFile<'_>> = files.iter().map(|(path, text)| DataFile { path, text }).collect();
    let built_in: Vec<DataFile<'_>> = embedded::files("").collect();
    let mut problems = if own.is_empty() {
        lint::lint(&built_in, &pasted::read)?
    } else {
        lint::lint_own(&built_in, &own, &pasted::read)?
    };
    // What only stands beside a named file was not asked about.
    let asked: BTreeSet<String> =
        own.iter().take(named).map(|file| file.path.escape_debug().to_string()).collect();
    problems.retain(|problem| own.is_empty() || asked.contains(&problem.file));
    if problems.is_empty() {
        let (count, what) = match named {
            0 => (built_in.len(), "built in"),
            count => (count, "of yours"),
        };
        let files = if count == 1 { "file" } else { "files" };
        output::print(&format!("{count} {files} {what}: nothing is wrong.\n"));
        return Ok(Exit::Fine);
    }
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let places: BTreeSet<&Path> = problems.iter().map(|it| Path::new(&it.file)).collect();
    Err(BadInput(format!(
        "{} in {} of the files:\n{}\npresets/README.md of the project explains the fields",
        counted(problems.len(), "problem"),
        places.len(),
        list.join("\n")
    )))
}

/// A value as the data files name it: `needs-preparation`.
fn word(value: impl std::fmt::Debug) -> String {
    let name = format!("{value:?}");
    name.chars().enumerate().fold(String::new(), |mut word, (index, c)| {
        if index > 0 && c.is_ascii_uppercase() {
            word.push('-');
        }
        word.push(c.to_ascii_lowercase());
        word
    })
}

/// `1 domain`, `2 domains`.
fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
