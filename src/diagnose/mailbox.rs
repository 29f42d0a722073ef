//! What was found in a mailbox after signing in: no room left, or messages
//! that cannot be seen.

use std::collections::BTreeMap;

use super::{Facts, finding, refusal};
use crate::{
    knowledge::Unit,
    model::{
        Attempt, Cause, Confidence, Evidence, Finding, Mailbox, Outcome, Protocol, Quota, Resource,
        Settle, Severity, Stage,
    },
};

/// From how many per cent on a mailbox is nearly full.
const NEARLY: u64 = 90;

/// The findings about the mailbox of one attempt.
pub(super) fn of(facts: &Facts<'_>, attempt: &Attempt) -> Vec<Finding> {
    let mut findings: Vec<Finding> = closed(facts, attempt).into_iter().collect();
    if let Some(mailbox) = &attempt.mailbox {
        findings.extend(quota(facts, attempt, mailbox));
        findings.extend(cut_off(facts, attempt, mailbox));
    }
    findings
}

/// Signed in, and still no way to the inbox: the server says why, in words that
/// are known. Words that are not known are no finding: nobody can tell whether
/// they mean more than the question.
fn closed(facts: &Facts<'_>, attempt: &Attempt) -> Option<Finding> {
    let record = attempt.stage(Stage::Quota)?;
    let Settle::Refused(reply) = &record.settle else { return None };
    if attempt.outcome() != Outcome::Accepted {
        return None;
    }
    let mut found = refusal::finding_of(facts, attempt, Stage::Quota, reply);
    if found.confidence == Confidence::Certain {
        found.alternatives.clear();
    }
    let said = !matches!(
        found.cause,
        // What these blame is the question, which no mail program asks in this form.
        Cause::Unknown | Cause::ClientProtocolError | Cause::BadCommandSequence
    );
    (said && found.confidence != Confidence::Possible).then_some(found)
}

fn quota(facts: &Facts<'_>, attempt: &Attempt, mailbox: &Mailbox) -> Option<Finding> {
    let fullest = mailbox.quotas.iter().max_by_key(|quota| quota.percent())?;
    let cause = match fullest.percent() {
        100.. => Cause::OwnMailboxFull,
        NEARLY.. => Cause::OwnMailboxNearlyFull,
        _ => return None,
    };
    let mut found = finding(facts, attempt, cause, Confidence::Certain);
    found.evidence.push(fullness(attempt, fullest));
    Some(found)
}

fn fullness(attempt: &Attempt, quota: &Quota) -> Evidence {
    let (key, used, limit) = match quota.resource {
        // A size is put into words where they are known.
        Resource::Storage => ("evidence-quota", "used_bytes", "limit_bytes"),
        Resource::Messages => ("evidence-quota-messages", "count", "limit"),
    };
    let mut seen = Evidence::seen(attempt, Stage::Quota, key);
    seen.args = BTreeMap::from([
        (used.into(), quota.used.to_string()),
        (limit.into(), quota.limit.to_string()),
        ("percent".into(), quota.percent().to_string()),
    ]);
    seen
}

/// POP3 shows as many messages as the provider shows at most. Whether there are
/// more can only be told by IMAP.
fn cut_off(facts: &Facts<'_>, attempt: &Attempt, mailbox: &Mailbox) -> Option<Finding> {
    if attempt.candidate.endpoint.protocol != Protocol::Pop3 {
        return None;
    }
    let limits = &facts.preset?.limits;
    let most = limits.iter().find(|it| it.what == "messages-shown" && it.unit == Unit::Messages)?;
    let shown = mailbox.messages.filter(|shown| *shown > 0 && *shown == most.value)?;
    let in_the_inbox = facts
        .attempts
        .iter()
        .filter(|it| it.candidate.endpoint.protocol == Protocol::Imap)
        .find_map(|it| Some((it, it.mailbox.as_ref()?.messages?)));
    let confidence = match in_the_inbox {
        Some((_, count)) if count > shown => Confidence::Certain,
        // There are no more: it only happens to be that number.
        Some(_) => return None,
        None => Confidence::Possible,
    };
    let mut found = finding(facts, attempt, Cause::Pop3ShowsPart, confidence);
    let mut seen = Evidence::seen(attempt, Stage::Quota, "evidence-pop3-limit");
    seen.args.insert("shown".into(), shown.to_string());
    found.evidence.push(seen);
    if let Some((imap, count)) = in_the_inbox {
        let mut seen = Evidence::seen(imap, Stage::Quota, "evidence-imap-has-more");
        seen.args.insert("count".into(), count.to_string());
        found.evidence.push(seen);
    } else {
        // Perhaps nothing is missing.
        found.severity = Severity::Info;
    }
    Some(found)
}
