//! What was found in the mailbox, in rows of a label and a value, for every
//! renderer alike. The values are escaped: folders have the names that the
//! server gave them.

use super::{
    escape::{cut, escape},
    words::Words,
};
use crate::model::{
    Attempt, Expire, Mailbox, Obstacle, Outcome, Protocol, Quota, Report, Resource,
};

/// Characters of a folder's name that are shown.
const NAME: usize = 60;

/// Labels and values; empty where nobody signed in.
pub(crate) fn rows(report: &Report, words: &Words<'_>) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            rows.push((words.label(&format!("mailbox-{label}"), &[]), value));
        }
    };
    let signed_in = |protocol| {
        report.attempts.iter().find(move |attempt| {
            attempt.candidate.endpoint.protocol == protocol
                && attempt.outcome() == Outcome::Accepted
        })
    };
    let seen = |protocol| signed_in(protocol).and_then(|attempt| attempt.mailbox.as_ref());
    if let Some(mailbox) = seen(Protocol::Imap) {
        add("messages", inbox(mailbox, words));
        let space: Vec<_> = mailbox.quotas.iter().map(|it| quota(it, words)).collect();
        add("space", space.join(" · "));
        add("folders", folders(mailbox, words));
        add("prefix", mailbox.prefix.as_deref().map(shown).unwrap_or_default());
    }
    if let Some(mailbox) = seen(Protocol::Pop3) {
        add("pop3", maildrop(mailbox, words));
    }
    let size = signed_in(Protocol::Smtp).and_then(Attempt::size_limit);
    add("largest", size.map(|size| words.size(size)).unwrap_or_default());
    add("test", test(report, words));
    rows
}

/// What came of the test message.
fn test(report: &Report, words: &Words<'_>) -> String {
    let Some(test) = &report.send_test else { return String::new() };
    let state = match (test.obstacle, test.accepted()) {
        (Some(Obstacle::NotSignedIn), _) => "test-not-possible",
        (Some(Obstacle::Limits), _) => "test-not-tried",
        (Some(Obstacle::LoginDelay(seconds)), _) => {
            let seconds = seconds.to_string();
            return words.label("test-login-delay", &[("seconds", &*seconds)]);
        }
        (None, false) => "test-refused",
        (None, true) => "test-accepted",
    };
    let mut parts = vec![words.label(state, &[])];
    if let Some(arrival) = test.arrival() {
        let tenths = arrival.delay_ms.saturating_add(50) / 100;
        let seconds = format!("{}.{}", tenths / 10, tenths % 10);
        let folder = shown(arrival.folder);
        parts.push(words.label("test-arrived", &[("folder", &*folder), ("seconds", &*seconds)]));
    } else if test.accepted() && !test.looked() {
        parts.push(words.label("test-not-looked", &[]));
    } else if test.accepted() {
        let seconds = test.waited.as_secs().to_string();
        parts.push(words.label("test-not-seen", &[("seconds", &*seconds)]));
    }
    match test.removed() {
        Some(true) => parts.push(words.label("test-removed", &[])),
        // POP3 removes with the goodbye; without an answer to it nobody knows.
        Some(false) if test.inbox_alone() => parts.push(words.label("test-unconfirmed", &[])),
        Some(false) => parts.push(words.label("test-left", &[])),
        None => {}
    }
    let made = test.sign_ins.made();
    if made > 0 {
        parts.push(words.label("test-sign-ins", &[("count", &*made.to_string())]));
    }
    parts.join(" · ")
}

fn shown(name: &str) -> String {
    match cut(name, NAME) {
        (name, 0) => escape(name),
        (name, _) => format!("{}…", escape(name)),
    }
}

fn inbox(mailbox: &Mailbox, words: &Words<'_>) -> String {
    let Some(messages) = mailbox.messages.map(|count| count.to_string()) else {
        return String::new();
    };
    match mailbox.unseen.map(|count| count.to_string()) {
        Some(unseen) => {
            words.label("inbox-count", &[("messages", &*messages), ("unseen", &*unseen)])
        }
        None => words.label("inbox-total", &[("messages", &*messages)]),
    }
}

fn quota(quota: &Quota, words: &Words<'_>) -> String {
    let percent = quota.percent().to_string();
    match quota.resource {
        Resource::Storage => {
            let (used, limit) = (words.size(quota.used), words.size(quota.limit));
            let args = [("used", &*used), ("limit", &*limit), ("percent", &*percent)];
            words.label("quota", &args)
        }
        Resource::Messages => {
            let (used, limit) = (quota.used.to_string(), quota.limit.to_string());
            words.label("quota-messages", &[("used", &*used), ("limit", &*limit)])
        }
    }
}

/// `Sent: Отправленные · Spam: Спам · and 7 others`.
fn folders(mailbox: &Mailbox, words: &Words<'_>) -> String {
    let mut parts: Vec<String> = mailbox
        .folders
        .iter()
        .map(|it| {
            let role = words.label(&format!("role-{}", it.role.id()), &[]);
            let name = shown(&it.name);
            // The same word twice says nothing more.
            if name.eq_ignore_ascii_case(&role) { role } else { format!("{role}: {name}") }
        })
        .collect();
    if let Some(count) = mailbox.other_folders.filter(|count| *count > 0) {
        let label = if parts.is_empty() { "only-folders" } else { "other-folders" };
        parts.push(words.label(label, &[("count", &*count.to_string())]));
    }
    parts.join(" · ")
}

fn maildrop(mailbox: &Mailbox, words: &Words<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(count) = mailbox.messages {
        parts.push(words.label("pop3-shows", &[("count", &*count.to_string())]));
    }
    match mailbox.expire {
        Some(Expire::Never) => parts.push(words.label("pop3-expire-never", &[])),
        Some(Expire::Days(0)) => parts.push(words.label("pop3-expire-at-once", &[])),
        Some(Expire::Days(days)) => {
            parts.push(words.label("pop3-expire", &[("days", &*days.to_string())]));
        }
        None => {}
    }
    if let Some(seconds) = mailbox.login_delay.filter(|seconds| *seconds > 0) {
        parts.push(words.label("pop3-login-delay", &[("seconds", &*seconds.to_string())]));
    }
    parts.join(" · ")
}
