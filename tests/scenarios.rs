//! Every scenario: its practice servers, the real check, the verdict and the
//! causes it expects, and the report as people see it.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

use mailmedic::{
    check,
    demo::{self, Staged},
    knowledge::Knowledge,
    model::{Report, Verdict},
    report::{json, junit, markdown, nagios, prometheus, text},
    sim::Scenario,
};
use std::sync::Arc;
use time::macros::datetime;

#[tokio::test]
async fn every_scenario_is_diagnosed_as_it_expects() {
    colored::control::set_override(false);
    let knowledge = Knowledge::builtin().unwrap();
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../docs/report.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let mut wrong = Vec::new();
    for scenario in Scenario::all().unwrap() {
        let report = run(&scenario, &knowledge).await;
        let expect = &scenario.expect;
        let found: Vec<_> =
            report.findings.iter().map(|f| (f.cause, f.protocol, f.confidence)).collect();
        let first = expect.first.map(|first| (first.cause, first.protocol, first.confidence));
        let others: Vec<_> = found.iter().skip(1).map(|found| found.0).collect();
        let exit = match report.verdict {
            Verdict::Works | Verdict::WorksWithWarnings => 0,
            Verdict::Broken => 1,
            Verdict::Inconclusive => 3,
        };
        if report.verdict != expect.verdict
            || exit != expect.exit
            || found.first().copied() != first
            || others != expect.others
        {
            wrong.push(format!("{}: {:?} {found:?}", scenario.id, report.verdict));
        }
        let json = json::render(&report, &knowledge, "en");
        let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
        let errors: Vec<_> = schema.iter_errors(&parsed).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", scenario.id);
        let style = text::Style { transcript: true, ..text::Style::default() };
        let text = text::render(&report, &knowledge, &style);
        assert!(!text.contains("label-"), "{}: a text is missing: {text}", scenario.id);
        let formats = [
            nagios::render(&report, &knowledge, "en"),
            prometheus::render(&report),
            junit::render(&report, &knowledge, "en"),
            markdown::render(&report, &knowledge, "en"),
        ];
        forms_hold(&scenario.id, &report, &formats);
        if let Some(password) = &scenario.check.password {
            let debug = format!("{report:?}");
            for output in formats.iter().chain([&text, &json, &debug]) {
                assert!(!output.contains(password.expose()), "{}: {output}", scenario.id);
            }
        }
        insta::assert_snapshot!(scenario.id.clone(), format!("{}\n\n{text}", scenario.sentence));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What each machine format promises its readers.
fn forms_hold(id: &str, report: &Report, [nagios, prometheus, junit, markdown]: &[String; 4]) {
    assert_eq!(nagios.lines().count(), 1, "{id}: {nagios}");
    assert_eq!(nagios.matches('|').count(), 1, "{id}: {nagios}");
    for line in prometheus.lines().filter(|line| !line.starts_with("# ")) {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(name.starts_with("mailmedic_") && name.ends_with('}'), "{id}: {line}");
        assert!(value.parse::<f64>().is_ok(), "{id}: {line}");
    }
    let lines: Vec<&str> = prometheus.lines().filter(|line| !line.starts_with('#')).collect();
    let mut once = lines.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(lines.len(), once.len(), "{id}: a sample stands twice");
    let stages: usize = report.asked_for().iter().map(|attempt| attempt.stages.len()).sum();
    assert_eq!(junit.matches("<testcase ").count(), stages, "{id}: {junit}");
    let broken = report.asked_for().iter().filter(|attempt| !attempt.outcome().works()).count();
    let told = junit.matches("<failure").count() + junit.matches("<error").count();
    assert_eq!(told, broken, "{id}: {junit}");
    for output in [nagios, prometheus, junit, markdown] {
        let raw = output.chars().any(|c| c.is_control() && c != '\n');
        assert!(!raw, "{id}: {output:?}");
    }
}

async fn run(scenario: &Scenario, knowledge: &Knowledge) -> Report {
    let now = datetime!(2026-11-21 12:00 UTC);
    let Staged { stand, context, request } =
        demo::stage(scenario, now, Arc::new(|_, _| {})).await.unwrap();
    let mut report = check::account(&context, knowledge, &request).await.unwrap();
    drop(stand);
    // Times and free ports differ from run to run; everything else must not.
    report.duration_ms = 0;
    for attempt in &mut report.attempts {
        attempt.address = attempt.address.map(|address| (address.ip(), 1).into());
        for record in &mut attempt.stages {
            (record.start_ms, record.ms) = (0, 0);
        }
        for line in &mut attempt.transcript {
            line.ms = 0;
        }
    }
    report
}

/// The demo is the product's shop window: at least these are in it.
#[test]
fn the_promised_scenarios_are_there() {
    let ids: Vec<String> = Scenario::all().unwrap().into_iter().map(|s| s.id).collect();
    for id in [
        demo::MOST_TELLING,
        "yandex-all-well",
        "mailru-all-well",
        "gmail-all-well",
        "rambler-all-well",
        "yandex-imap-off",
        "mailru-app-password-needed",
        "gmail-app-password-needed",
        "yandex-wrong-password",
        "rambler-plaintext-imap-refused",
        "yandex-sender-not-owned",
        "yandex-send-without-sign-in",
        "server-silent",
        "certificate-expired",
    ] {
        assert!(ids.iter().any(|known| known == id), "{id}");
    }
}
