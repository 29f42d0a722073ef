//! Many endpoints as metrics: every series has the endpoint as its labels.

use super::{Metric, metric, seconds, write};
use crate::model::{Batch, CheckResult, Item, Settle, Verdict};

type Labels = Vec<(&'static str, String)>;

/// Renders the batch's figures.
pub(super) fn render(batch: &Batch) -> String {
    let mut up = metric("mailmedic_endpoint_up", "1 if a mail program could use the endpoint.");
    let mut state = metric(
        "mailmedic_endpoint_verdict",
        "1 for the verdict on the endpoint, 0 for the others.",
    );
    let mut trips =
        metric("mailmedic_endpoint_round_trips", "Round trips waited for, sign-in included.");
    let mut stages = metric("mailmedic_stage_duration_seconds", "Time spent in a stage.");
    let mut ends = metric(
        "mailmedic_certificate_not_after_timestamp_seconds",
        "Last moment of the server certificate's validity, in Unix time.",
    );
    let mut counts = metric("mailmedic_endpoint_tries", "How often the endpoint was tried.");
    let mut checks = metric("mailmedic_check_passed", "1 if what was looked at is as expected.");
    let mut findings = metric("mailmedic_finding", "1 for each thing that was found.");
    for suite in &batch.suites {
        for item in &suite.items {
            let labels = labels(&suite.name, item);
            let with = |more: &[(&'static str, &str)]| -> Labels {
                let more = more.iter().map(|&(name, value)| (name, value.to_owned()));
                labels.iter().cloned().chain(more).collect()
            };
            for verdict in VERDICTS {
                let is = u8::from(item.report.verdict == verdict).to_string();
                state.samples.push((with(&[("verdict", verdict.id())]), is));
            }
            for check in item.checks.iter().filter(|it| it.result != CheckResult::Skipped) {
                let passed = u8::from(check.result != CheckResult::Failed).to_string();
                checks.samples.push((with(&[("check", check.kind.id())]), passed));
            }
            for finding in &item.report.findings {
                let labels = with(&[
                    ("cause", finding.cause.id()),
                    ("severity", finding.severity.id()),
                    ("confidence", finding.confidence.id()),
                ]);
                if !findings.samples.iter().any(|(known, _)| *known == labels) {
                    findings.samples.push((labels, "1".to_owned()));
                }
            }
            let Some(attempt) = item.report.attempts.first() else { continue };
            let earlier = format!("{}-try-", attempt.candidate.id);
            let again = item.report.attempts.iter();
            let again = again.filter(|it| it.candidate.id.starts_with(&earlier)).count();
            counts.samples.push((labels.clone(), (1 + again).to_string()));
            up.samples.push((labels.clone(), u8::from(attempt.outcome().works()).to_string()));
            trips.samples.push((labels.clone(), attempt.round_trips.to_string()));
            for record in &attempt.stages {
                if !matches!(record.settle, Settle::Skipped(_)) {
                    stages
                        .samples
                        .push((with(&[("stage", record.stage.id())]), seconds(record.ms)));
                }
            }
            if let Some(leaf) = attempt.tls.as_ref().and_then(|tls| tls.chain.first()) {
                ends.samples.push((labels.clone(), leaf.not_after.unix_timestamp().to_string()));
            }
        }
    }
    let single =
        |name, help, value: String| Metric { name, help, samples: vec![(Vec::new(), value)] };
    let mut verdict =
        metric("mailmedic_smoke_verdict", "1 for the verdict of the run, 0 for the others.");
    for each in VERDICTS {
        let is = u8::from(each == batch.verdict).to_string();
        verdict.samples.push((vec![("verdict", each.id().to_owned())], is));
    }
    let metrics = [
        verdict,
        up,
        state,
        stages,
        trips,
        counts,
        ends,
        checks,
        findings,
        single(
            "mailmedic_smoke_duration_seconds",
            "Length of the run.",
            seconds(batch.duration_ms),
        ),
        single(
            "mailmedic_smoke_timestamp_seconds",
            "Begin of the run, in Unix time.",
            batch.started.unix_timestamp().to_string(),
        ),
    ];
    metrics.iter().filter(|metric| !metric.samples.is_empty()).fold(String::new(), write)
}

const VERDICTS: [Verdict; 4] =
    [Verdict::Works, Verdict::WorksWithWarnings, Verdict::Broken, Verdict::Inconclusive];

fn labels(suite: &str, item: &Item) -> Labels {
    let endpoint = &item.endpoint;
    vec![
        ("suite", suite.to_owned()),
        ("provider", item.report.subject.provider.clone().unwrap_or_default()),
        ("protocol", endpoint.protocol.id().to_owned()),
        ("host", endpoint.host.clone()),
        ("port", endpoint.port.to_string()),
        ("security", endpoint.security.id().to_owned()),
    ]
}
