//! The renderers, with reports built by hand: snapshots, widths, colour, the
//! JSON Schema, and what must never be shown.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "report/reports.rs"]
mod reports;

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use mailmedic::{
    knowledge::{DataFile, Texts, fault_evidence},
    model::{Attempt, Cause, Protocol, Report, Security, Settle, SkipReason, Stage},
    report::{
        json,
        text::{self, Style},
    },
};
use reports::CANARY;
use textwrap::core::display_width;

const REPORT: &str = include_str!("../presets/texts/en/report.ftl");
const SEND: &str = include_str!("../presets/texts/en/send.ftl");
const EVIDENCE: &str = include_str!("../presets/texts/en/evidence.ftl");
const SCHEMA: &str = include_str!("../docs/report.schema.json");

fn texts() -> Texts {
    Texts::new(vec![
        DataFile { path: "texts/en/report.ftl", text: REPORT },
        DataFile { path: "texts/en/evidence.ftl", text: EVIDENCE },
        DataFile { path: "texts/en/send.ftl", text: SEND },
        DataFile { path: "tests/report/en/causes.ftl", text: reports::CAUSES },
    ])
    .unwrap()
}

/// Renders as text; colour is one switch for the whole process.
fn render(report: &Report, style: &Style, colour: bool) -> String {
    static COLOUR: Mutex<()> = Mutex::new(());
    let _held = COLOUR.lock().unwrap_or_else(PoisonError::into_inner);
    colored::control::set_override(colour);
    text::render_with(report, &texts(), style)
}

fn plain(report: &Report, width: usize) -> String {
    render(report, &Style { width, ..Style::default() }, false)
}

fn as_json(report: &Report) -> String {
    json::render_with(report, &texts(), "en")
}

/// Prints every report, to look at: `cargo test --test report looks -- --nocapture`.
#[test]
fn looks() {
    for (name, report) in reports::all() {
        println!("──────── {name}\n{}", plain(&report, 80));
    }
}

#[test]
fn text_snapshots() {
    for (name, report) in reports::all() {
        insta::assert_snapshot!(format!("text-{name}"), plain(&report, 80));
    }
    let report = reports::pop3_off();
    for width in [60, 120] {
        insta::assert_snapshot!(format!("text-pop3-off-{width}"), plain(&report, width));
    }
    let style = Style { verbose: true, transcript: true, ..Style::default() };
    insta::assert_snapshot!("text-pop3-off-all", render(&report, &style, false));
    let shown = render(&report, &Style::default(), true).replace('\x1b', "␛");
    insta::assert_snapshot!("text-pop3-off-colour", shown);
}

#[test]
fn json_snapshots() {
    let version = format!("\"version\": \"{}\"\n  }},\n  \"started", env!("CARGO_PKG_VERSION"));
    for (name, report) in reports::all() {
        if name != "hostile" {
            let json =
                as_json(&report).replace(&version, "\"version\": \"[…]\"\n  },\n  \"started");
            insta::assert_snapshot!(format!("json-{name}"), json);
        }
    }
}

#[test]
fn every_line_fits_the_width() {
    for (name, report) in reports::all() {
        for width in [40, 60, 72, 80, 120, 200] {
            for (verbose, transcript) in [(false, false), (true, true)] {
                let style = Style { width, verbose, transcript, ..Style::default() };
                for line in render(&report, &style, false).lines() {
                    // Addresses of pages are never broken.
                    let excepted = line.contains("https://") || width < 60;
                    assert!(display_width(line) <= width || excepted, "{name} at {width}: {line}");
                    assert_eq!(line, line.trim_end(), "{name} at {width}");
                }
            }
        }
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    let style = Style { verbose: true, transcript: true, ..Style::default() };
    for (name, report) in reports::all() {
        let coloured = render(&report, &style, true);
        assert!(coloured.contains("\x1b["), "{name}");
        assert_eq!(without_colour(&coloured), render(&report, &style, false), "{name}");
    }
}

/// Takes off what `colored` writes: ESC [ digits and semicolons m.
fn without_colour(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        let (codes, rest) = part.split_once('m').unwrap();
        assert!(codes.chars().all(|c| c.is_ascii_digit() || c == ';'), "{codes:?}");
        plain.push_str(rest);
    }
    plain
}

/// No control character, no password, no key or argument without its words.
#[test]
fn nothing_raw_is_shown() {
    let style = Style { verbose: true, transcript: true, ..Style::default() };
    for (name, report) in reports::all() {
        for shown in [render(&report, &style, false), as_json(&report)] {
            for c in shown.chars() {
                let fine = c == '\n' || !c.is_control();
                assert!(fine && !('\u{202a}'..='\u{2069}').contains(&c), "{name}: {c:?}");
            }
            for never in [CANARY, "label-", "evidence-", "cause-", "advice-", "{$", "null"] {
                // A rule and an alternative are known by their ids, but no text is.
                assert!(!shown.contains(never), "{name}: {never}\n{shown}");
            }
        }
    }
}

#[test]
fn a_long_reply_is_cut_in_the_text_and_whole_in_json() {
    let report = reports::hostile();
    assert!(plain(&report, 80).len() < 4_000);
    let json: serde_json::Value = serde_json::from_str(&as_json(&report)).unwrap();
    let reply = json.pointer("/attempts/0/stages/6/reply").unwrap();
    assert!(reply["text"].as_str().unwrap().len() > 5_000);
    assert!(reply["raw_base64"].is_string(), "not UTF-8");
    let line = json.pointer("/attempts/0/transcript/4/text").unwrap().as_str().unwrap();
    assert!(line.contains('\u{202e}') && line.contains('\x1b'), "data stays what it was");
}

#[test]
fn reports_obey_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for (name, report) in reports::all() {
        let json: serde_json::Value = serde_json::from_str(&as_json(&report)).unwrap();
        let errors: Vec<_> = validator
            .iter_errors(&json)
            .map(|error| format!("{name} {}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");

        let broken = |path: &str, key: &str, value: serde_json::Value| {
            let mut json = json.clone();
            json.pointer_mut(path).unwrap().as_object_mut().unwrap().insert(key.into(), value);
            !validator.is_valid(&json)
        };
        assert!(broken("", "extra", 1.into()));
        assert!(broken("/subject", "user", serde_json::Value::Null));
        assert!(broken("/attempts/0", "outcome", "great".into()));
        assert!(broken("", "started", "yesterday".into()));
    }
}

#[test]
fn the_schema_knows_every_name() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let names = |pointer: &str| -> Vec<String> {
        serde_json::from_value(schema.pointer(pointer).unwrap().clone()).unwrap()
    };
    let causes: Vec<_> = Cause::ALL.iter().map(|cause| cause.id()).collect();
    assert_eq!(names("/$defs/cause/enum"), causes);
    assert_eq!(names("/$defs/stage_name/enum"), Stage::ALL.map(Stage::id));
    assert_eq!(names("/$defs/protocol/enum"), Protocol::ALL.map(Protocol::id));
    let securities = [Security::Tls, Security::StartTls, Security::Plain];
    assert_eq!(names("/$defs/security/enum"), securities.map(Security::id));
}

#[test]
fn texts_are_well_formed() {
    assert_eq!(texts().check("en"), Ok(()));
}

/// Every fault has a sentence that needs no argument but those it is given.
#[test]
fn every_fault_has_words() {
    let report = |attempt: Attempt| Report { attempts: vec![attempt], ..reports::all_well() };
    for fault in reports::faults() {
        let (key, _) = fault_evidence(&fault);
        assert!(texts().has("en", key), "{key}");
        let json: serde_json::Value = serde_json::from_str(&as_json(&report(reports::failed(
            Protocol::Imap,
            Stage::Greeting,
            &fault,
        ))))
        .unwrap();
        let detail = json.pointer("/attempts/0/stages/3/detail").unwrap().as_str().unwrap();
        assert!(!detail.contains("evidence-") && !detail.contains("{$"), "{detail}");
    }
}

#[test]
fn every_outcome_stage_and_setting_has_words() {
    let texts = texts();
    let none = BTreeMap::new();
    let mut names: Vec<String> = Stage::ALL
        .iter()
        .flat_map(|stage| ["stage", "column"].map(|kind| format!("{kind}-{}", stage.id())))
        .collect();
    for outcome in ["accepted", "usable", "refused", "failed", "unreachable", "skipped"] {
        names.push(format!("outcome-{outcome}"));
    }
    for sure in ["certain", "likely", "possible"] {
        names.extend([format!("sure-{sure}"), format!("confidence-{sure}")]);
    }
    names.extend(["password", "app-password", "oauth2"].map(|auth| format!("auth-{auth}")));
    for name in names {
        assert!(texts.get("en", &format!("label-{name}"), &none).is_some(), "{name}");
    }
}

#[test]
fn without_a_password_the_servers_are_still_judged() {
    let skipped = Settle::Skipped(SkipReason::NoSecret);
    let attempts = Protocol::ALL
        .map(|protocol| reports::attempt(protocol, Security::StartTls, skipped.clone()));
    let report = reports::report(mailmedic::model::Verdict::Works, attempts.into(), vec![]);
    let shown = plain(&report, 80);
    assert!(shown.starts_with("✔ IMAP, POP3 and SMTP answer as they should."), "{shown}");
    assert!(shown.ends_with("without signing in.\n"), "{shown}");
    let json: serde_json::Value = serde_json::from_str(&as_json(&report)).unwrap();
    let stage = json.pointer("/attempts/0/stages/6").unwrap();
    assert_eq!(stage["detail"], "no password was given");
    assert_eq!(stage["outcome"], "skipped");
}

#[test]
fn no_width_is_too_small_and_no_report_too_empty() {
    for (_, report) in reports::all() {
        for width in [0, 1, 10, 39] {
            assert!(!plain(&report, width).is_empty());
        }
    }
    let empty = Report {
        attempts: vec![],
        settings: vec![],
        findings: vec![],
        sign_ins: None,
        ..reports::all_well()
    };
    insta::assert_snapshot!("text-empty", plain(&empty, 80));
}
