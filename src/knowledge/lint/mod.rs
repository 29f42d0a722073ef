//! Checks of the data that are too slow or too strict for every start: that
//! rules pick their own examples, that no two rules contend for one reply,
//! that every text exists, that ports fit, that nothing outdated is offered.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::{
    Actor, CrossExamination, DataFile, Knowledge, KnowledgeError, Preset, causes, crossexamination,
    embedded::Kind,
    error::{line_of, shown},
    interceptors, preset,
    rules::{Tested, load_tested},
    words::Families,
};
use crate::model::{Cause, Protocol, Reply};

mod guides;
mod own_texts;
mod presets;
mod reach;
mod rules;
mod texts;
mod words;

/// The language every text must exist in.
const MAIN_LANGUAGE: &str = "en";

/// Something wrong with the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The line, counted from 1; 0 where it concerns the whole file.
    pub line: usize,
    /// What was found, what was expected.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.message),
            line => write!(f, "{}, line {line}: {}", self.file, self.message),
        }
    }
}

/// Where each message of the main language stands.
type TextKeys<'a> = BTreeMap<String, (DataFile<'a>, usize)>;

/// Reads a pasted reply, of a protocol if that is known.
pub type Reader<'a> = &'a dyn Fn(&str, Option<Protocol>) -> Reply;

/// Checks all files together; `read` turns the rules' examples into replies.
/// The problems come sorted by file and line.
///
/// # Errors
/// The first file that cannot be loaded at all.
pub fn lint(files: &[DataFile<'_>], read: Reader<'_>) -> Result<Vec<Problem>, KnowledgeError> {
    lint_from(files, 0, read)
}

/// Checks a user's files, which add to the built-in ones or replace what is in
/// them by id. Only what is wrong with the user's files is told.
///
/// # Errors
/// The first file that cannot be loaded at all.
pub fn lint_own(
    built_in: &[DataFile<'_>],
    own: &[DataFile<'_>],
    read: Reader<'_>,
) -> Result<Vec<Problem>, KnowledgeError> {
    let files: Vec<DataFile<'_>> = built_in.iter().chain(own).copied().collect();
    let mut problems = lint_from(&files, built_in.len(), read)?;
    let paths: BTreeSet<String> = own.iter().map(|file| shown(file.path)).collect();
    problems.retain(|problem| paths.contains(&problem.file));
    Ok(problems)
}

/// Checks files of which those from `own` on may replace what stands before.
fn lint_from(
    files: &[DataFile<'_>],
    own: usize,
    read: Reader<'_>,
) -> Result<Vec<Problem>, KnowledgeError> {
    let knowledge = Knowledge::load(files.iter().copied())?;
    let words = Families::of(files)?;
    let mut crossed = None;
    let keys = text_keys(files);
    let mut problems = Vec::new();
    let mut presets = Vec::new();
    let mut tested = Vec::new();
    let mut told = guides::Files { guides: Vec::new(), clients: Vec::new(), outdated: Vec::new() };
    for file in files {
        match file.kind() {
            Some(Kind::Provider) => presets.push((file, preset::load(file)?)),
            Some(Kind::Replies) => tested.push((file, load_tested(file, &words)?)),
            Some(Kind::Causes) => {
                for info in causes::load(file)? {
                    for key in info.text_keys() {
                        problems.extend(missing_text(file, key, &keys));
                    }
                    if info.proof.is_none() && info.acts != Actor::Nobody {
                        problems.push(problem(
                            file,
                            line_of(file.text, "id", info.cause.id(), 0),
                            format!(
                                "the cause `{}` does not say how to see that its advice helped, \
                                 expected `proof = \"proof-…\"`",
                                info.cause
                            ),
                        ));
                    }
                }
            }
            Some(Kind::CrossExamination) => {
                crossed = Some(file);
                let mut own = CrossExamination::default();
                own.add(crossexamination::load(file)?);
                problems.extend(own.text_keys().filter_map(|key| missing_text(file, key, &keys)));
            }
            Some(Kind::Interceptors) => {
                for known in interceptors::load(file)? {
                    let key = format!("advice-tls-intercepted-{}", known.kind.id());
                    problems.extend(missing_text(file, &key, &keys));
                }
            }
            Some(Kind::Guide) => told.guides.push((file, super::guides::load(file)?)),
            Some(Kind::Client) => told.clients.push((file, super::guides::load_client(file)?)),
            Some(Kind::Outdated) => told.outdated.push((file, super::outdated::load(file)?)),
            _ => {}
        }
    }
    if let Some(file) = crossed {
        for (id, what) in knowledge.cross_examination().problems() {
            let line = line_of(file.text, "id", id, 0);
            problems.push(problem(file, line, format!("the check `{id}` {what}")));
        }
    }
    let is_own = |file: &DataFile<'_>| files.iter().skip(own).any(|it| std::ptr::eq(it, file));
    if own > 0 {
        told.replace(&is_own);
        let mine: BTreeSet<String> =
            presets.iter().filter(|(file, _)| is_own(file)).map(|(_, it)| it.id.clone()).collect();
        presets.retain(|(file, preset)| is_own(file) || !mine.contains(&preset.id));
        let mine: BTreeSet<String> = tested
            .iter()
            .filter(|(file, _)| is_own(file))
            .flat_map(|(_, rules)| rules.iter().map(|tested| tested.rule.id.clone()))
            .collect();
        for (_, rules) in tested.iter_mut().filter(|(file, _)| !is_own(file)) {
            rules.retain(|tested: &Tested| !mine.contains(&tested.rule.id));
        }
    }
    for cause in Cause::ALL {
        let key = format!("cause-{}", cause.id());
        if !keys.contains_key(&key) {
            problems.push(Problem {
                file: format!("texts/{MAIN_LANGUAGE}/causes.ftl"),
                line: 0,
                message: format!("the cause `{cause}` has no title, expected a message `{key}`"),
            });
        }
    }
    for (file, preset) in &presets {
        problems.extend(presets::problems(file, preset, &keys));
    }
    // A user's file may claim what a built-in one does: it counts instead.
    let layer = |wanted: bool| {
        let presets = presets.iter().filter(|(file, _)| is_own(file) == wanted);
        let tested = tested.iter().filter(|(file, _)| is_own(file) == wanted);
        shared(presets, tested)
    };
    problems.extend(layer(true).into_iter().chain(layer(false)));
    problems.extend(texts::problems(files, &knowledge, own));
    problems.extend(own_texts::problems(files, own, &knowledge));
    let all: Vec<&Preset> = presets.iter().map(|(_, preset)| preset).collect();
    problems.extend(guides::problems(&told, &all, &knowledge, &keys));
    let known: BTreeSet<&str> = presets.iter().map(|(_, preset)| preset.id.as_str()).collect();
    problems.extend(stray_titles(&keys, &known));
    problems.extend(rules::problems(&tested, &known, read));
    problems.extend(reach::problems(&tested, &|file| own > 0 && is_own(file), read));
    problems.extend(words::problems(files, own)?);
    problems.sort();
    problems.dedup();
    Ok(problems)
}

fn problem(file: &DataFile<'_>, line: usize, message: String) -> Problem {
    Problem { file: shown(file.path), line, message: shown(message) }
}

/// The ids of all messages of the main language, with file and line. Read off
/// the lines, so that the lint of the data does not depend on how texts are
/// rendered.
fn text_keys<'a>(files: &[DataFile<'a>]) -> TextKeys<'a> {
    let folder = format!("texts/{MAIN_LANGUAGE}/");
    let mut keys = BTreeMap::new();
    for file in files {
        if file.kind() != Some(Kind::Texts) || !file.path.contains(&folder) {
            continue;
        }
        for (index, line) in file.text.lines().enumerate() {
            let id = line.split_once('=').map(|(id, _)| id.trim_end()).unwrap_or_default();
            if id.starts_with(|c: char| c.is_ascii_alphabetic())
                && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            {
                keys.insert(id.to_owned(), (*file, index + 1));
            }
        }
    }
    keys
}

/// Titles for causes that do not exist are never shown.
fn stray_titles(keys: &TextKeys<'_>, providers: &BTreeSet<&str>) -> Vec<Problem> {
    let mut list = Vec::new();
    for (key, (file, line)) in keys {
        let Some(rest) = key.strip_prefix("cause-") else { continue };
        let (cause, provider) = rest.split_once("--").map_or((rest, None), |(c, p)| (c, Some(p)));
        if cause.parse::<Cause>().is_err() {
            list.push(problem(file, *line, format!("the text `{key}` is for no known cause")));
        }
        if provider.is_some_and(|provider| !providers.contains(provider)) {
            list.push(problem(file, *line, format!("the text `{key}` is for no known provider")));
        }
    }
    list
}

fn missing_text(file: &DataFile<'_>, key: &str, keys: &TextKeys<'_>) -> Option<Problem> {
    (!keys.contains_key(key)).then(|| {
        problem(
            file,
            line_of(file.text, "", key, 0),
            format!("there is no text `{key}`, expected a message of this name in texts/{MAIN_LANGUAGE}/"),
        )
    })
}

/// Ids and domains that two files claim.
fn shared<'a, 'b: 'a>(
    presets: impl Iterator<Item = &'a (&'a DataFile<'b>, Preset)>,
    tested: impl Iterator<Item = &'a (&'a DataFile<'b>, Vec<Tested>)>,
) -> Vec<Problem> {
    let mut list = Vec::new();
    let mut claimed: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let claims = presets
        .flat_map(|(file, preset)| {
            let domains = preset.domains.iter().flat_map(|domains| &domains.names);
            std::iter::once(("preset", preset.id.as_str(), *file))
                .chain(domains.map(|name| ("domain", name.as_str(), *file)))
        })
        .chain(tested.flat_map(|(file, rules)| {
            rules.iter().map(|tested| ("rule", tested.rule.id.as_str(), *file))
        }));
    for (kind, id, file) in claims {
        if let Some(other) = claimed.insert((kind, id), file.path) {
            list.push(problem(
                file,
                line_of(file.text, "", id, 0),
                format!("the {kind} `{id}` stands in {other} too, expected it once"),
            ));
        }
    }
    list
}
