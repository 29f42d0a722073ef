//! Metrics in the Prometheus text format, version 0.0.4, for the textfile
//! collector. Written here because the order must be the same every time,
//! which the client library's maps do not promise.

mod batch;

use std::fmt::Write as _;

use crate::model::{Batch, Report, Settle, Stage, Verdict};

/// One metric: its name, what it says, and a line for each set of labels.
struct Metric {
    name: &'static str,
    help: &'static str,
    samples: Vec<(Vec<(&'static str, String)>, String)>,
}

/// Renders the report's figures. Neither user names nor addresses are labels:
/// labels are no secret.
pub fn render(report: &Report) -> String {
    let provider = ("provider", report.subject.provider.clone().unwrap_or_default());
    let mut up = metric("mailmedic_endpoint_up", "1 if a mail program could use the endpoint.");
    let mut trips =
        metric("mailmedic_endpoint_round_trips", "Round trips waited for, sign-in included.");
    let mut stages = metric("mailmedic_stage_duration_seconds", "Time spent in a stage.");
    let mut ends = metric(
        "mailmedic_certificate_not_after_timestamp_seconds",
        "Last moment of the server certificate's validity, in Unix time.",
    );
    // A follow-up exists only while something fails: it makes no series.
    for attempt in report.asked_for() {
        let endpoint = &attempt.candidate.endpoint;
        let labels = vec![
            provider.clone(),
            ("protocol", endpoint.protocol.id().to_owned()),
            ("host", endpoint.host.clone()),
            ("port", endpoint.port.to_string()),
            ("security", endpoint.security.id().to_owned()),
        ];
        let works = u8::from(attempt.outcome().works());
        up.samples.push((labels.clone(), works.to_string()));
        trips.samples.push((labels.clone(), attempt.round_trips.to_string()));
        for record in &attempt.stages {
            if !matches!(record.settle, Settle::Skipped(_)) {
                let mut labels = labels.clone();
                labels.push(("stage", record.stage.id().to_owned()));
                stages.samples.push((labels, seconds(record.ms)));
            }
        }
        if let Some(leaf) = attempt.tls.as_ref().and_then(|tls| tls.chain.first()) {
            ends.samples.push((labels, leaf.not_after.unix_timestamp().to_string()));
        }
    }
    let mut findings = metric("mailmedic_finding", "1 for each thing that was found.");
    for finding in &report.findings {
        let labels = vec![
            provider.clone(),
            ("cause", finding.cause.id().to_owned()),
            ("severity", finding.severity.id().to_owned()),
            ("confidence", finding.confidence.id().to_owned()),
            ("protocol", finding.protocol.map(|p| p.id().to_owned()).unwrap_or_default()),
        ];
        if !findings.samples.iter().any(|(known, _)| *known == labels) {
            findings.samples.push((labels, "1".to_owned()));
        }
    }
    let mut verdict =
        metric("mailmedic_verdict", "1 for the verdict of the run, 0 for the others.");
    for each in [Verdict::Works, Verdict::WorksWithWarnings, Verdict::Broken, Verdict::Inconclusive]
    {
        let labels = vec![provider.clone(), ("verdict", each.id().to_owned())];
        verdict.samples.push((labels, u8::from(each == report.verdict).to_string()));
    }
    let sign_ins = report
        .attempts
        .iter()
        .filter_map(|attempt| attempt.stage(Stage::Auth))
        .filter(|record| matches!(record.settle, Settle::Passed(_) | Settle::Refused(_)))
        .count()
        + report.send_test.as_ref().map_or(0, |test| test.sign_ins.made());
    let single = |name, help, value: String| Metric {
        name,
        help,
        samples: vec![(vec![provider.clone()], value)],
    };
    let metrics = [
        verdict,
        up,
        stages,
        trips,
        ends,
        findings,
        single("mailmedic_sign_ins", "Sign-ins that were answered.", sign_ins.to_string()),
        single("mailmedic_duration_seconds", "Length of the run.", seconds(report.duration_ms)),
        single(
            "mailmedic_run_timestamp_seconds",
            "Begin of the run, in Unix time.",
            report.started.unix_timestamp().to_string(),
        ),
    ];
    metrics.iter().filter(|metric| !metric.samples.is_empty()).fold(String::new(), write)
}

/// Renders a batch's figures.
pub fn render_batch(batch: &Batch) -> String {
    batch::render(batch)
}

fn metric(name: &'static str, help: &'static str) -> Metric {
    Metric { name, help, samples: Vec::new() }
}

fn write(mut text: String, metric: &Metric) -> String {
    let Metric { name, help, samples } = metric;
    // Writing into a string cannot fail.
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge");
    for (labels, value) in samples {
        let labels: Vec<String> = labels
            .iter()
            .map(|(label, value)| {
                let value = value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
                format!("{label}=\"{value}\"")
            })
            .collect();
        let labels = labels.join(",");
        let labels = if labels.is_empty() { labels } else { format!("{{{labels}}}") };
        let _ = writeln!(text, "{name}{labels} {value}");
    }
    text
}

fn seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}
