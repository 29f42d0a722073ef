//! Sign-ins that were left out, so that no account is locked: what was not
//! tried proves nothing, and the reader is told.

use super::{Facts, finding};
use crate::model::{Attempt, Cause, Confidence, Evidence, Finding, SignIns, Stage};

/// Adds what was left out to the finding behind the refusals, or, where there
/// was none in this run, says why nothing was sent.
pub(super) fn account_for(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let withheld: Vec<&Attempt> = facts.attempts.iter().filter(|it| it.withheld()).collect();
    let Some(first) = withheld.first() else { return };
    let left_out =
        withheld.iter().map(|it| Evidence::seen(it, Stage::Auth, "evidence-sign-in-withheld"));
    // A refused sign-in, or words of a limit before one, such as a greeting's.
    let ended_them = |finding: &&mut Finding| {
        facts.knowledge.cause(finding.cause).ends_sign_ins
            || finding.evidence.iter().any(|it| it.stage == Stage::Auth && it.quote.is_some())
    };
    if let Some(reason) = findings.iter_mut().find(ended_them) {
        reason.evidence.extend(earlier(facts, first));
        reason.evidence.extend(left_out);
        return;
    }
    let mut found = finding(facts, first, Cause::SignInWithheld, Confidence::Certain);
    found.protocol = None;
    found.attempts = withheld.iter().map(|it| it.candidate.id.clone()).collect();
    found.evidence.extend(earlier(facts, first));
    found.evidence.extend(left_out);
    let wait =
        SignIns::free_again(facts.earlier_refusals).map(|at| (at - facts.now).whole_seconds());
    let minutes = wait.unwrap_or_default().max(0).div_euclid(60) + 1;
    found.args.insert("wait".to_owned(), minutes.to_string());
    findings.push(found);
}

/// The refusals before this run.
fn earlier(facts: &Facts<'_>, attempt: &Attempt) -> Option<Evidence> {
    let last = facts.earlier_refusals.last()?;
    let mut seen = Evidence::seen(attempt, Stage::Auth, "evidence-earlier-refusals");
    let minutes = (facts.now - *last).whole_minutes();
    seen.args.insert("count".to_owned(), facts.earlier_refusals.len().to_string());
    seen.args.insert("minutes".to_owned(), minutes.to_string());
    Some(seen)
}
