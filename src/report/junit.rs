//! JUnit XML for the test viewers of CI: a suite for each endpoint, a case for
//! each of its stages. The finding that explains a failed case is its message.

use std::time::Duration;

mod batch;

use quick_junit::{NonSuccessKind, Report as Junit, TestCase, TestCaseStatus, TestSuite};

use super::{escape::escape, words::Words};
use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Attempt, Batch, Finding, Report, Settle, Severity, StageRecord},
};

/// Renders the report. A warning fails no case; it stands in the suite's
/// output.
pub fn render(report: &Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    let mut junit = Junit::new("mailmedic");
    junit.set_time(Duration::from_millis(report.duration_ms));
    // Who follows a failure up to explain it is no test of its own.
    for attempt in report.asked_for() {
        let endpoint = &attempt.candidate.endpoint;
        let mut suite = TestSuite::new(endpoint.to_string());
        let ms = attempt.stages.iter().map(|record| record.ms).sum();
        suite.set_time(Duration::from_millis(ms));
        for record in &attempt.stages {
            suite.add_test_case(case(report, attempt, record, &words));
        }
        let remarks: Vec<String> = report
            .findings
            .iter()
            .filter(|finding| finding.severity != Severity::Error)
            .filter(|finding| finding.attempts.contains(&attempt.candidate.id))
            .map(|finding| {
                let title = words.finding(finding, CausePart::Title);
                format!("{}: {title}", finding.severity.id())
            })
            .collect();
        if !remarks.is_empty() {
            suite.set_system_out(remarks.join("\n"));
        }
        junit.add_test_suite(suite);
    }
    // It fails only on names that XML cannot hold, and ours are escaped.
    without_total_skipped(&junit.to_string().unwrap_or_default())
}

/// The schema that Jenkins holds files against knows `skipped` for a suite, and
/// not for all suites together.
fn without_total_skipped(xml: &str) -> String {
    let Some(begin) = xml.find("<testsuites ") else { return xml.to_owned() };
    let (head, rest) = xml.split_at(begin);
    let (tag, rest) = rest.split_at(rest.find('>').unwrap_or(rest.len()));
    let kept: Vec<&str> = tag.split(' ').filter(|word| !word.starts_with("skipped=")).collect();
    format!("{head}{}{rest}", kept.join(" "))
}

/// Renders a batch: a suite for each provider or file, a case for each endpoint
/// and check.
pub fn render_batch(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    batch::render(batch, knowledge, lang)
}

fn case(report: &Report, attempt: &Attempt, record: &StageRecord, words: &Words<'_>) -> TestCase {
    let status = match &record.settle {
        Settle::Passed(_) => TestCaseStatus::success(),
        Settle::Skipped(_) => {
            let mut status = TestCaseStatus::skipped();
            status.set_message(words.detail(attempt, record).unwrap_or_default());
            status
        }
        Settle::Refused(_) | Settle::Failed(_) if !record.decides() => TestCaseStatus::success(),
        Settle::Refused(reply) => failure(
            report,
            attempt,
            record,
            words,
            NonSuccessKind::Failure,
            escape(&reply.as_sent()),
        ),
        Settle::Failed(fault) => failure(
            report,
            attempt,
            record,
            words,
            NonSuccessKind::Error,
            words.fault(attempt, record.stage, fault),
        ),
    };
    let mut case = TestCase::new(format!("{} {}", attempt.candidate.id, record.stage.id()), status);
    let endpoint = &attempt.candidate.endpoint;
    case.set_classname(format!("mailmedic.{}", endpoint.protocol));
    case.set_time(Duration::from_millis(record.ms));
    case
}

fn failure(
    report: &Report,
    attempt: &Attempt,
    record: &StageRecord,
    words: &Words<'_>,
    kind: NonSuccessKind,
    seen: String,
) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    let explains = |finding: &&Finding| {
        finding
            .evidence
            .iter()
            .any(|it| it.attempt == attempt.candidate.id && it.stage == record.stage)
    };
    if let Some(finding) = report.findings.iter().find(explains) {
        status.set_message(words.finding(finding, CausePart::Title));
        status.set_type(finding.cause.id());
        let advice: Vec<String> = finding
            .advice
            .iter()
            .enumerate()
            .map(|(index, advice)| {
                let link = advice.link.as_deref().map(|link| format!(" {link}"));
                let text = words.advice(finding, &advice.text);
                format!("{}. {text}{}", index + 1, link.unwrap_or_default())
            })
            .collect();
        status.set_description(format!("{seen}\n\n{}", advice.join("\n")));
    } else {
        status.set_message(seen.clone());
        status.set_description(seen);
    }
    status
}
