//! Many endpoints as JUnit XML: a suite for each provider or file, a case for
//! each endpoint and check.

use std::time::Duration;

use quick_junit::{NonSuccessKind, Report as Junit, TestCase, TestCaseStatus, TestSuite};

use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Batch, Check, CheckKind, CheckResult, Finding, Item, Stage},
    report::{escape::escape, words::Words},
};

/// Renders the batch. A warning fails no case; it stands in the case's output.
pub(super) fn render(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    let mut junit = Junit::new("mailmedic");
    junit.set_time(Duration::from_millis(batch.duration_ms));
    for suite in &batch.suites {
        let mut cases = TestSuite::new(escape(&suite.name));
        let longest = suite.items.iter().map(|item| item.report.duration_ms).max();
        cases.set_time(Duration::from_millis(longest.unwrap_or_default()));
        for item in &suite.items {
            let words =
                Words::new(&item.report.subject, &item.report.attempts, knowledge.texts(), lang);
            for check in &item.checks {
                cases.add_test_case(case(item, check, &words));
            }
        }
        junit.add_test_suite(cases);
    }
    // It fails only on names that XML cannot hold, and ours are escaped.
    super::without_total_skipped(&junit.to_string().unwrap_or_default())
}

fn case(item: &Item, check: &Check, words: &Words<'_>) -> TestCase {
    let finding = check
        .cause
        .and_then(|cause| item.report.findings.iter().find(|finding| finding.cause == cause));
    let seen = seen(check, words);
    let told = finding.map(|finding| told(finding, words));
    let mut status = match check.result {
        CheckResult::Passed | CheckResult::Warned => TestCaseStatus::success(),
        CheckResult::Skipped => TestCaseStatus::skipped(),
        // What could not be reached is an error, what is not as expected a failure.
        CheckResult::Failed if check.kind == CheckKind::Reachable => {
            TestCaseStatus::non_success(NonSuccessKind::Error)
        }
        CheckResult::Failed => TestCaseStatus::non_success(NonSuccessKind::Failure),
    };
    if let (CheckResult::Failed, Some(finding)) = (check.result, finding) {
        status.set_message(words.finding(finding, CausePart::Title));
        status.set_type(finding.cause.id());
        status.set_description(
            [seen.as_deref(), told.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\n"),
        );
    }
    let what = words.label(&format!("smoke-check-{}", check.kind.id()), &[]);
    let mut case = TestCase::new(format!("{} {what}", item.endpoint), status);
    case.set_classname(format!("mailmedic.{}.{}", item.endpoint.protocol, check.kind.id()));
    case.set_time(Duration::from_millis(time(item, check.kind)));
    if let (CheckResult::Warned | CheckResult::Passed, Some(seen)) = (check.result, &seen) {
        let title = finding.map(|finding| words.finding(finding, CausePart::Title));
        let lines = [title.as_deref(), Some(seen), told.as_deref()];
        let lines: Vec<&str> = lines.into_iter().flatten().collect();
        case.set_system_out(lines.join("\n"));
    }
    case
}

/// What was expected and what was found, where both are known.
fn seen(check: &Check, words: &Words<'_>) -> Option<String> {
    let (expected, found) = (check.expected.as_deref()?, check.found.as_deref()?);
    let args = [("expected", &*escape(expected)), ("found", &*escape(found))];
    Some(words.label("smoke-expected", &args))
}

/// The proofs, then what to do.
fn told(finding: &Finding, words: &Words<'_>) -> String {
    let proofs = finding.evidence.iter().map(|it| words.proof_line(finding, it));
    let steps = finding.advice.iter().enumerate().map(|(index, advice)| {
        let link = advice.link.as_deref().map(|link| format!(" {link}"));
        let text = words.advice(finding, &advice.text);
        format!("{}. {text}{}", index + 1, link.unwrap_or_default())
    });
    proofs.chain(steps).collect::<Vec<_>>().join("\n")
}

/// What a check took: the stages it looks at; each stage counts once.
fn time(item: &Item, kind: CheckKind) -> u64 {
    let stages: &[Stage] = match kind {
        CheckKind::Reachable => &[Stage::Resolve, Stage::Connect],
        CheckKind::Tls => &[Stage::StartTls, Stage::Tls],
        CheckKind::Greeting => &[Stage::Greeting],
        CheckKind::Capabilities => &[Stage::Capabilities],
        CheckKind::SignIn => &[Stage::Auth],
        _ => &[],
    };
    let attempt = item.report.attempts.first();
    attempt.map_or(0, |attempt| {
        stages.iter().filter_map(|stage| attempt.stage(*stage)).map(|record| record.ms).sum()
    })
}
