//! `mailmedic presets`: what is known, looked into and checked. Its readers
//! write data, so it speaks English as the files do.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::{Path, PathBuf},
};

use mailmedic::{
    guide::{self, Reader},
    knowledge::{DataFile, Knowledge, Preset, Rule, embedded, lint},
    model::{Cause, Protocol},
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
        return Ok(provider(preset));
    }
    if let Some(found) = knowledge.rules().find(|rule| rule.id == id) {
        return Ok(rule(found));
    }
    if let Ok(found) = id.parse::<Cause>() {
        return Ok(cause(knowledge, found, lang));
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
        return Ok(rules.into_iter().map(rule).collect::<Vec<_>>().join("\n"));
    }
    let texts = knowledge.texts();
    let none = BTreeMap::new();
    let languages = texts.languages().into_iter().filter(|lang| texts.has(lang, id));
    let found: String = languages
        .filter_map(|lang| Some(format!("{lang}  {}\n", escape(&texts.get(lang, id, &none)?))))
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

fn provider(preset: &Preset) -> String {
    let mut text = format!("{} ({}), {}\n", escape(&preset.name), preset.id, word(preset.status));
    let of = |key: &str| {
        preset
            .sources
            .get(key)
            .map_or_else(String::new, |source| format!("{} {}", word(source.grade), source.checked))
    };
    let mut row = |name: &str, value: &str, source: &str| {
        let _ = writeln!(text, "  {name:<12} {:<52} {}", escape(value), of(source));
    };
    for domains in &preset.domains {
        for names in domains.names.chunks(4) {
            row("domains", &names.join(", "), &domains.source);
        }
    }
    for mx in &preset.mx {
        row("mx", &mx.pattern, &mx.source);
    }
    for service in &preset.services {
        let value = format!("{} ({})", service.endpoint(), word(service.role));
        row(service.protocol.id(), &value, &service.source);
    }
    let forms: Vec<String> = std::iter::once(preset.login.form)
        .chain(preset.login.also.iter().copied())
        .map(word)
        .collect();
    row("user name", &forms.join(", also "), &preset.login.source);
    for words in &preset.mechanisms {
        row("sign-in", &format!("{}: {}", words.protocol, words.names.join(" ")), &words.source);
    }
    for switch in &preset.switches {
        let protocols: Vec<&str> = switch.protocols.iter().map(|it| Protocol::id(*it)).collect();
        let value = format!("{}: {} ({})", switch.id, word(switch.default), protocols.join(", "));
        row("switch", &value, &switch.source);
    }
    if let Some(own) = &preset.app_password {
        row("app password", &word(own.need), &own.source);
    }
    for limit in &preset.limits {
        let scope = limit.scope.as_deref().map(|it| format!(" ({it})")).unwrap_or_default();
        let value = format!("{}: {} {}{scope}", limit.what, limit.value, word(limit.unit));
        row("limit", &value, &limit.source);
    }
    for kept in &preset.retention {
        row("kept", &format!("{}: {} days", kept.folder, kept.days), &kept.source);
    }
    for link in &preset.links {
        let lang = link.lang.as_deref().unwrap_or("any language");
        row("link", &format!("{} ({lang}) {}", link.id, link.url), &link.source);
    }
    text.push_str("\nSources\n");
    for (key, source) in &preset.sources {
        let _ = writeln!(
            text,
            "  {key:<16} {} {}\n  {:<16} {}",
            word(source.grade),
            source.checked,
            "",
            escape(&source.what)
        );
        if let Some(url) = &source.url {
            let _ = writeln!(text, "  {:<16} {}", "", escape(url));
        }
    }
    text
}

fn rule(rule: &Rule) -> String {
    let when = &rule.when;
    let mut text =
        format!("{}\n  cause        {} ({})\n", rule.id, rule.cause, rule.confidence.id());
    let mut row = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            let _ = writeln!(text, "  {name:<12} {}", escape(&values.join(" | ")));
        }
    };
    row("else", rule.alternatives.iter().map(ToString::to_string).collect());
    row("provider", when.provider.clone());
    row("protocol", when.protocol.iter().map(ToString::to_string).collect());
    row("stage", when.stage.iter().map(|stage| stage.id().to_owned()).collect());
    row("code", when.code.iter().map(ToString::to_string).collect());
    row("bracket", when.bracket.clone());
    row("all of", when.all.iter().map(|it| it.as_str().to_owned()).collect());
    row("one of", when.any.iter().map(|it| it.as_str().to_owned()).collect());
    for list in &when.each {
        row("and one of", list.iter().map(|it| it.as_str().to_owned()).collect());
    }
    row("none of", when.none.iter().map(|it| it.as_str().to_owned()).collect());
    row("source", vec![rule.source.what.clone()]);
    row("graded", vec![format!("{} {}", word(rule.source.grade), rule.source.checked)]);
    text
}

fn cause(knowledge: &Knowledge, cause: Cause, lang: &str) -> String {
    let info = knowledge.cause(cause);
    let none = BTreeMap::new();
    let mut text = format!(
        "{cause}\n  {}\n  severity     {}\n  acts         {} ({})\n",
        escape(&info.summary),
        info.severity.id(),
        info.acts.id(),
        info.acts.who()
    );
    for key in info.advice.iter().chain(&info.proof) {
        let words = knowledge.texts().get(lang, key, &none).unwrap_or_default();
        let _ = writeln!(text, "  {key}\n    {}", escape(&words));
    }
    let rules: Vec<&str> =
        knowledge.rules().filter(|rule| rule.cause == cause).map(|rule| rule.id.as_str()).collect();
    let _ = writeln!(text, "  rules        {}", rules.join(", "));
    text
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
    let own: Vec<DataFile<'_>> = files.iter().map(|(path, text)| DataFile { path, text }).collect();
    let built_in: Vec<DataFile<'_>> = embedded::files("").collect();
    let problems = if own.is_empty() {
        lint::lint(&built_in, &pasted::read)?
    } else {
        lint::lint_own(&built_in, &own, &pasted::read)?
    };
    if problems.is_empty() {
        let (count, what) = match own.len() {
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
