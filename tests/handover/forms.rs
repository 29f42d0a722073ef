//! The forms that other programs read say the same as the JSON report.

use std::{collections::BTreeMap, sync::Arc};

use mailmedic::{
    check,
    demo::{self, Staged},
    knowledge::Knowledge,
    model::Report,
    report::{json, junit, nagios},
    sim::Scenario,
};
use quick_junit::{NonSuccessKind, TestCaseStatus};
use serde_json::Value;
use time::macros::datetime;

const CASES: [&str; 7] = [
    "yandex-pop3-off",
    "yandex-all-well",
    "certificate-expired",
    "certificate-expires-soon",
    "connection-refused-port",
    "dns-fails",
    "server-floods",
];

fn reports() -> Vec<(&'static str, Report)> {
    let knowledge = Knowledge::builtin().unwrap();
    let scenarios = Scenario::all().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let staged = CASES.map(|id| {
        let scenario = scenarios.iter().find(|scenario| scenario.id == id).unwrap();
        let now = datetime!(2026-11-21 12:00 UTC);
        let report = runtime.block_on(async {
            let Staged { stand: _stand, context, request } =
                demo::stage(scenario, now, Arc::new(|_, _| {})).await.unwrap();
            check::account(&context, &knowledge, &request).await.unwrap()
        });
        (id, report)
    });
    staged.into()
}

/// Every case of the JUnit file is a stage of the JSON report with the same
/// outcome and time, and every stage asked for is a case.
#[test]
fn junit_and_json_have_the_same_numbers() {
    let knowledge = Knowledge::builtin().unwrap();
    for (id, report) in reports() {
        let xml = junit::render(&report, &knowledge, "en");
        let json: Value = serde_json::from_str(&json::render(&report, &knowledge, "en")).unwrap();
        let attempts: BTreeMap<&str, &Value> = json["attempts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|attempt| (attempt["id"].as_str().unwrap(), attempt))
            .collect();
        let read = quick_junit::Report::deserialize_from_str(&xml).unwrap();
        let (mut cases, mut failures, mut errors) = (0, 0, 0);
        for case in read.test_suites.iter().flat_map(|suite| &suite.test_cases) {
            let (attempt, stage) = case.name.as_str().split_once(' ').unwrap();
            let attempt = attempts[attempt];
            let mut stages = attempt["stages"].as_array().unwrap().iter();
            let stage = stages.find(|it| it["stage"] == stage).unwrap();
            // A goodbye that fails, or ID refused, keeps nobody from their mail.
            let optional = ["logout", "id"].contains(&stage["stage"].as_str().unwrap());
            let outcome = match &case.status {
                TestCaseStatus::Success { .. } if optional => stage["outcome"].as_str().unwrap(),
                TestCaseStatus::Success { .. } => "passed",
                TestCaseStatus::Skipped { .. } => "skipped",
                TestCaseStatus::NonSuccess { kind: NonSuccessKind::Failure, .. } => "refused",
                TestCaseStatus::NonSuccess { kind: NonSuccessKind::Error, .. } => "failed",
            };
            assert_eq!(stage["outcome"], outcome, "{id}: {}", case.name.as_str());
            let ms = u64::try_from(case.time.unwrap().as_millis()).unwrap();
            assert_eq!(stage["ms"], ms, "{id}: {}", case.name.as_str());
            cases += 1;
            failures += usize::from(outcome == "refused" && !optional);
            errors += usize::from(outcome == "failed" && !optional);
        }
        let asked = report.asked_for().iter().map(|attempt| attempt.candidate.id.as_str());
        let stages: usize = asked.map(|id| attempts[id]["stages"].as_array().unwrap().len()).sum();
        assert_eq!(cases, stages, "{id}");
        let totals = xml.lines().find(|line| line.starts_with("<testsuites ")).unwrap();
        for (name, count) in [("tests", cases), ("failures", failures), ("errors", errors)] {
            assert!(totals.contains(&format!(" {name}=\"{count}\"")), "{id}: {totals}");
        }
        assert!(!totals.contains("skipped="), "{id}: {totals}");
    }
}

/// One value of performance data, as the Monitoring Plugins Development
/// Guidelines have it in "Performance data":
/// `'label'=value[UOM];[warn];[crit];[min];[max]`.
#[derive(Debug)]
struct Figure {
    label: String,
    value: f64,
    unit: String,
    min: Option<f64>,
    max: Option<f64>,
}

fn number(text: &str) -> f64 {
    let fine = text.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '.');
    assert!(fine && !text.is_empty(), "`{text}` is no number of the guidelines");
    text.parse().unwrap()
}

/// Reads the data strictly; where it is none, the test fails.
fn performance(mut text: &str) -> Vec<Figure> {
    let mut values: Vec<Figure> = Vec::new();
    while !text.is_empty() {
        let label;
        if let Some(quoted) = text.strip_prefix('\'') {
            // Two quotation marks stand for one.
            let mut end = 0;
            loop {
                end += quoted[end..].find('\'').unwrap();
                if !quoted[end + 1..].starts_with('\'') {
                    break;
                }
                end += 2;
            }
            label = quoted[..end].replace("''", "'");
            text = &quoted[end + 1..];
        } else {
            let end = text.find('=').unwrap();
            label = text[..end].to_owned();
            assert!(!label.contains([' ', '\'']), "{label}");
            text = &text[end..];
        }
        assert!(!label.is_empty() && !label.contains('='), "{label}");
        text = text.strip_prefix('=').unwrap();
        let end = text.find(' ').unwrap_or(text.len());
        let mut parts = text[..end].split(';');
        let first = parts.next().unwrap();
        let split = first.find(|c: char| c.is_alphabetic() || c == '%').unwrap_or(first.len());
        let unit = &first[split..];
        assert!(["", "s", "us", "ms", "%", "B", "KB", "MB", "TB", "c"].contains(&unit), "{unit}");
        let bound = |part: Option<&str>| part.filter(|part| !part.is_empty()).map(number);
        let (_warn, _crit) = (bound(parts.next()), bound(parts.next()));
        let (min, max) = (bound(parts.next()), bound(parts.next()));
        assert_eq!(parts.next(), None, "{text}");
        assert!(values.iter().all(|known| known.label != label), "{label} stands twice");
        let value = number(&first[..split]);
        values.push(Figure { label, value, unit: unit.to_owned(), min, max });
        text = text[end..].strip_prefix(' ').unwrap_or_default();
    }
    values
}

#[test]
fn the_plugin_line_is_as_the_guidelines_have_it() {
    let knowledge = Knowledge::builtin().unwrap();
    for (id, report) in reports() {
        let output = nagios::render(&report, &knowledge, "en");
        let line = output.strip_suffix('\n').unwrap();
        assert!(!line.contains('\n') && line.len() < 4096, "{id}: {line}");
        let (text, data) = line.split_once('|').unwrap();
        let code = usize::from(nagios::exit_code(report.verdict));
        let status = ["OK", "WARNING", "CRITICAL", "UNKNOWN"][code];
        assert!(text.starts_with(&format!("MAIL {status} - ")), "{id}: {text}");
        let values = performance(data.trim_start_matches(' '));
        let of = |label: &str| {
            values.iter().find(|value| value.label == label).unwrap_or_else(|| panic!("{label}"))
        };
        for value in &values {
            assert!(value.min.is_none_or(|min| value.value >= min), "{id}: {value:?}");
            assert!(value.max.is_none_or(|max| value.value <= max), "{id}: {value:?}");
        }
        let json: Value = serde_json::from_str(&json::render(&report, &knowledge, "en")).unwrap();
        assert_eq!(of("time").unit, "ms");
        assert!((of("time").value - json["duration_ms"].as_f64().unwrap()).abs() < 0.5);
        for attempt in json["attempts"].as_array().unwrap().iter().take(report.asked) {
            let works = ["accepted", "usable"].contains(&attempt["outcome"].as_str().unwrap());
            let up = of(&format!("{}_up", attempt["id"].as_str().unwrap())).value;
            assert_eq!(up > 0.5, works, "{id}: {line}");
        }
    }
}

#[test]
#[should_panic(expected = "no number")]
fn the_reader_of_performance_data_is_strict() {
    performance("'a b'=1ms;;;0 c=");
}
