//! What an endpoint was held against, one line each: the cases of JUnit.

use super::{
    Judging, Known, drift,
    expectations::{days_left, greeting_ms, lacking, tls_is_new_enough, tls_version},
};
use crate::model::{
    Attempt, Cause, Check, CheckKind, CheckResult, Finding, Report, Security, Settle, Severity,
    Stage, StageRecord,
};

/// Every check of the endpoint, in the order of [`CheckKind`].
pub(super) fn of(judging: &Judging<'_>, known: Option<&Known>, report: &Report) -> Vec<Check> {
    let Some(attempt) = report.attempts.first() else { return Vec::new() };
    let expect = &judging.target.expect;
    let encrypted = attempt.candidate.endpoint.security != Security::Plain;
    let held = Held { report, attempt };
    let works = attempt.outcome().works();
    let mut checks = vec![held.stages(CheckKind::Reachable, &[Stage::Resolve, Stage::Connect])];
    if encrypted {
        checks.push(held.tls());
        checks.push(held.certificate());
        checks.push(held.days(judging));
    }
    if let Some(wanted) = expect.tls {
        let found = tls_version(attempt).map(str::to_owned);
        let good = tls_is_new_enough(judging, attempt).filter(|_| works);
        let check = Held::expected(CheckKind::TlsVersion, good, Cause::ExpectationNotMet);
        checks.push(Check { expected: Some(wanted.id().to_owned()), found, ..check });
    }
    checks.push(held.stages(CheckKind::Greeting, &[Stage::Greeting]));
    if let Some(limit) = expect.greeting_ms {
        let found = greeting_ms(attempt).filter(|_| works);
        let good = found.map(|took| took <= limit);
        checks.push(Check {
            expected: Some(limit.to_string()),
            found: found.map(|took| took.to_string()),
            ..Held::expected(CheckKind::GreetingTime, good, Cause::ServerSlow)
        });
    }
    let (capabilities, mechanisms) = lacking(judging, attempt);
    let mut check = held.stages(CheckKind::Capabilities, &[Stage::Capabilities]);
    if !expect.capabilities.is_empty() {
        if check.result == CheckResult::Passed {
            let good = works.then_some(capabilities.is_empty());
            check = Held::expected(CheckKind::Capabilities, good, Cause::ExpectationNotMet);
        }
        check.expected = Some(expect.capabilities.join(" "));
        check.found = known.map(|known| known.capabilities.join(" "));
    }
    checks.push(check);
    if !expect.mechanisms.is_empty() {
        let good = works.then_some(mechanisms.is_empty());
        checks.push(Check {
            expected: Some(expect.mechanisms.join(" ")),
            found: known.map(|known| known.mechanisms.join(" ")),
            ..Held::expected(CheckKind::Mechanisms, good, Cause::ExpectationNotMet)
        });
    }
    if judging.target.account.is_some() {
        checks.push(held.stages(CheckKind::SignIn, &[Stage::Auth]));
    }
    if judging.preset.is_some() {
        checks.push(held.same(CheckKind::Preset, Cause::PresetDrift));
    }
    if drift::before(judging).is_some() {
        checks.push(held.same(CheckKind::Baseline, Cause::ChangedSinceBaseline));
    }
    checks
}

/// What is looked at.
struct Held<'a> {
    report: &'a Report,
    attempt: &'a Attempt,
}

impl Held<'_> {
    fn check(kind: CheckKind, result: CheckResult, cause: Option<Cause>) -> Check {
        Check { kind, result, expected: None, found: None, cause }
    }

    /// Whether the stages passed; the first that did not decides.
    fn stages(&self, kind: CheckKind, stages: &[Stage]) -> Check {
        let records = stages.iter().filter_map(|stage| self.attempt.stage(*stage));
        let records: Vec<&StageRecord> = records.collect();
        let bad = records
            .iter()
            .find(|record| matches!(record.settle, Settle::Refused(_) | Settle::Failed(_)));
        if let Some(record) = bad {
            return Self::check(kind, CheckResult::Failed, self.cause_at(record.stage));
        }
        let passed = records.iter().any(|it| matches!(it.settle, Settle::Passed(_)));
        let result = if passed { CheckResult::Passed } else { CheckResult::Skipped };
        Self::check(kind, result, None)
    }

    /// Whether TLS came about, whatever its certificate.
    fn tls(&self) -> Check {
        if self.chain_was_judged() {
            return Self::check(CheckKind::Tls, CheckResult::Passed, None);
        }
        let start = self.stages(CheckKind::Tls, &[Stage::StartTls]);
        if start.result == CheckResult::Failed {
            return start;
        }
        self.stages(CheckKind::Tls, &[Stage::Tls])
    }

    fn certificate(&self) -> Check {
        let verified = self.attempt.tls.as_ref().is_some_and(crate::model::TlsFacts::verified);
        let (result, cause) = match (self.chain_was_judged(), verified) {
            (false, _) => (CheckResult::Skipped, None),
            (true, true) => (CheckResult::Passed, None),
            (true, false) => (CheckResult::Failed, self.cause_at(Stage::Tls)),
        };
        Self::check(CheckKind::Certificate, result, cause)
    }

    fn chain_was_judged(&self) -> bool {
        self.attempt.tls.as_ref().is_some_and(|tls| !tls.chain.is_empty())
    }

    fn days(&self, judging: &Judging<'_>) -> Check {
        let wanted = judging.target.expect.days.unwrap_or(judging.options.days);
        let left = days_left(judging, self.attempt);
        let check = self.same(CheckKind::CertificateDays, Cause::CertificateExpiresSoon);
        let expired = left.is_some_and(|left| left < 0);
        Check {
            result: match left {
                None => CheckResult::Skipped,
                // The certificate's own check has told.
                Some(_) if expired || !self.attempt.outcome().works() => CheckResult::Skipped,
                Some(_) => check.result,
            },
            expected: Some(wanted.to_string()),
            found: left.map(|left| left.to_string()),
            ..check
        }
    }

    /// Good, not good, or not known.
    fn expected(kind: CheckKind, good: Option<bool>, cause: Cause) -> Check {
        match good {
            None => Self::check(kind, CheckResult::Skipped, None),
            Some(true) => Self::check(kind, CheckResult::Passed, None),
            Some(false) => Self::check(kind, CheckResult::Failed, Some(cause)),
        }
    }

    /// As the findings of that cause say.
    fn same(&self, kind: CheckKind, cause: Cause) -> Check {
        if !self.attempt.outcome().works() {
            return Self::check(kind, CheckResult::Skipped, None);
        }
        let worst = self.report.findings.iter().filter(|it| it.cause == cause);
        match worst.map(|it| it.severity).min() {
            Some(Severity::Error) => Self::check(kind, CheckResult::Failed, Some(cause)),
            Some(Severity::Warning) => Self::check(kind, CheckResult::Warned, Some(cause)),
            Some(Severity::Info) | None => Self::check(kind, CheckResult::Passed, None),
        }
    }

    /// What explains a stage that did not pass.
    fn cause_at(&self, stage: Stage) -> Option<Cause> {
        let id = &self.attempt.candidate.id;
        let proves = |finding: &&Finding| {
            finding.evidence.iter().any(|it| it.attempt == *id && it.stage == stage)
        };
        let findings = &self.report.findings;
        findings.iter().find(proves).or(findings.first()).map(|finding| finding.cause)
    }
}
