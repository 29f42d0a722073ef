//! `docs/coverage.toml`: every fact is carried by something that is really
//! there, or says why it is not; `docs/coverage.md` is made from it.
//!
//! `UPDATE_COVERAGE=1 cargo test --test knowledge coverage` writes the page.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf};

use mailmedic::{
    explain::{Circumstances, one},
    knowledge::{Client, Guide, Knowledge, Preset},
    model::Cause,
};
use serde::Deserialize;

/// How many facts there are, `F001` to `F240`.
const FACTS: usize = 240;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    facts: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    statement: String,
    state: String,
    #[serde(default)]
    carried_by: Vec<String>,
    reason: Option<String>,
}

struct Known {
    knowledge: Knowledge,
    guides: BTreeMap<String, Guide>,
    clients: BTreeMap<String, Client>,
}

impl Known {
    fn has(&self, reference: &str) -> bool {
        let Some((kind, what)) = reference.split_once(':') else { return false };
        match kind {
            "provider" => what.split_once('#').is_some_and(|(id, path)| {
                self.knowledge.preset(id).is_some_and(|preset| holds(preset, path))
            }),
            // In every language.
            "text" => {
                ["en", "ru", "sv", "tr"].iter().all(|lang| self.knowledge.texts().has(lang, what))
            }
            "guide" => what.split_once('/').is_some_and(|(guide, node)| {
                self.guides.get(guide).is_some_and(|guide| guide.node(node).is_some())
            }),
            "client" => self.clients.contains_key(what),
            "outdated" => self.knowledge.outdated().iter().any(|advice| advice.id == what),
            "cause" => what.parse::<Cause>().is_ok(),
            "interceptor" => self.knowledge.interceptor(&format!("CN={what}")).is_some(),
            "reply" => what.split_once(':').is_some_and(|(cause, reply)| {
                one(&self.knowledge, reply, Circumstances::default()).finding.cause.id() == cause
            }),
            _ => false,
        }
    }
}

/// Whether a preset has a value: `limits/messages-per-day`, `services/HOST:PORT`.
fn holds(preset: &Preset, path: &str) -> bool {
    let (list, item) = path.split_once('/').unwrap_or((path, ""));
    match list {
        "services" => {
            let at = |service: &mailmedic::knowledge::Service| {
                format!("{}:{}", service.host, service.port) == item
            };
            preset.services.iter().any(at)
        }
        "domains" => preset.owns(item),
        "switches" => preset.switches.iter().any(|it| it.id == item),
        "limits" => preset.limits.iter().any(|it| it.what == item),
        "retention" => preset.retention.iter().any(|it| it.folder == item),
        "links" => preset.link(item, None).is_some(),
        "advice" => preset.advice.iter().any(|it| it.cause.id() == item),
        "mechanisms" => preset.mechanisms.iter().any(|it| it.protocol.id() == item),
        "login" => item.is_empty(),
        "app_password" => preset.app_password.is_some(),
        "sender" => preset.sender.is_some(),
        "plus_addressing" => preset.plus_addressing.is_some(),
        "same_name_in_all_domains" => preset.same_name_in_all_domains.is_some(),
        "blocked_attachments" => preset.blocked_attachments.is_some(),
        _ => false,
    }
}

#[test]
fn coverage_has_no_hole_and_its_page_is_current() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs");
    let file: File =
        toml::from_str(&fs::read_to_string(root.join("coverage.toml")).unwrap()).unwrap();
    assert_eq!(file.schema, 1);
    let knowledge = Knowledge::builtin().unwrap();
    let (guides, clients) = (knowledge.guides().unwrap(), knowledge.clients().unwrap());
    let known = Known { knowledge, guides, clients };
    let mut wrong = Vec::new();
    let ids: Vec<&str> = file.facts.iter().map(|fact| fact.id.as_str()).collect();
    let expected: Vec<String> = (1..=FACTS).map(|number| format!("F{number:03}")).collect();
    assert_eq!(ids, expected);
    for fact in &file.facts {
        for reference in fact.carried_by.iter().filter(|reference| !known.has(reference)) {
            wrong.push(format!("{}: `{reference}` is not there", fact.id));
        }
        match (&fact.reason, fact.carried_by.is_empty()) {
            (Some(_), false) => wrong.push(format!("{}: carried, and a reason too", fact.id)),
            (None, true) => wrong.push(format!("{}: neither carried nor a reason", fact.id)),
            _ => {}
        }
        if ["ok", "new"].contains(&fact.state.as_str()) && fact.carried_by.is_empty() {
            wrong.push(format!("{}: still right, so it must be carried", fact.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let page = page(&file.facts);
    let path = root.join("coverage.md");
    if std::env::var_os("UPDATE_COVERAGE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let current = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        current == page,
        "docs/coverage.md is old; run UPDATE_COVERAGE=1 cargo test --test knowledge coverage"
    );
}

/// The table that makes the coverage visible.
fn page(facts: &[Fact]) -> String {
    let mut states: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for fact in facts {
        let (all, carried) = states.entry(&fact.state).or_default();
        *all += 1;
        *carried += usize::from(!fact.carried_by.is_empty());
    }
    let mut text = String::from(
        "# What became of the facts this project began with\n\n\
         Made from [coverage.toml](coverage.toml) by `UPDATE_COVERAGE=1 cargo test --test knowledge coverage`; \
         a test looks up\nevery reference. `ok` and `new` facts must be carried.\n\n\
         | state | facts | carried | with a reason |\n|---|---:|---:|---:|\n",
    );
    for (state, (all, carried)) in states {
        let _ = writeln!(text, "| {state} | {all} | {carried} | {} |", all - carried);
    }
    text.push_str(
        "\n| fact | what it says | state | carried by, or why not |\n|---|---|---|---|\n",
    );
    for fact in facts {
        let carried: Vec<String> =
            fact.carried_by.iter().map(|reference| format!("`{}`", cell(reference))).collect();
        let end = match &fact.reason {
            Some(reason) => cell(reason),
            None => carried.join(", "),
        };
        let _ =
            writeln!(text, "| {} | {} | {} | {end} |", fact.id, cell(&fact.statement), fact.state);
    }
    text
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[test]
fn a_reference_to_nothing_is_found() {
    let knowledge = Knowledge::builtin().unwrap();
    let (guides, clients) = (knowledge.guides().unwrap(), knowledge.clients().unwrap());
    let known = Known { knowledge, guides, clients };
    for (reference, there) in [
        ("provider:yandex#switches/imap", true),
        ("provider:yandex#switches/jmap", false),
        ("provider:yandx#switches/imap", false),
        ("provider:yandex#services/imap.yandex.ru:994", false),
        ("text:guide-message", true),
        ("text:guide-massage", false),
        ("guide:missing/gone", true),
        ("guide:missing/lost", false),
        ("client:thebat", true),
        ("client:eudora", false),
        ("outdated:less-secure-apps", true),
        ("outdated:more-secure-apps", false),
        ("reply:sender-not-owned:553 5.7.1 Sender address rejected: not owned by auth user.", true),
        ("reply:sender-not-owned:250 OK", false),
        ("somewhere", false),
    ] {
        assert_eq!(known.has(reference), there, "{reference}");
    }
}
