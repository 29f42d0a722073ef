//! Where a provider's server offers other things than the preset recorded.
//!
//! Nobody's mail depends on it, so it is never more than information: it tells
//! those who keep the preset, and those who watch the servers, that something
//! has changed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, finding};
use crate::{
    knowledge::{Grade, Limit, Preset, Source, Unit},
    model::{Attempt, Cause, Confidence, Evidence, Finding, Protocol, Stage, TlsFacts},
};

/// What differs, for a server of the provider's own that works.
pub(super) fn of(facts: &Facts<'_>, attempt: &Attempt) -> Option<Finding> {
    let preset = facts.preset?;
    let endpoint = &attempt.candidate.endpoint;
    let known = preset.services.iter().any(|service| service.endpoint() == *endpoint);
    // Whoever opens the connection also changes what is offered in it.
    let opened = attempt.tls.as_ref().is_none_or(TlsFacts::only_by_the_system);
    if !known || opened || !attempt.outcome().works() {
        return None;
    }
    let evidence: Vec<Evidence> =
        [words(preset, attempt), size(preset, attempt)].into_iter().flatten().collect();
    if evidence.is_empty() {
        return None;
    }
    Some(Finding { evidence, ..finding(facts, attempt, Cause::PresetDrift, Confidence::Certain) })
}

/// The words of the capability list that are gone, and those that are new.
fn words(preset: &Preset, attempt: &Attempt) -> Option<Evidence> {
    let protocol = attempt.candidate.endpoint.protocol;
    let recorded: Vec<_> =
        preset.capabilities.iter().filter(|words| words.protocol == protocol).collect();
    let source = recorded.first().and_then(|words| seen_by_us(preset, &words.source))?;
    let lists = &attempt.capabilities;
    let before = lists.after_tls.as_ref()?;
    let normal = |word: &String| normal(protocol, word.as_str());
    let offered: BTreeSet<String> = before.iter().map(normal).collect();
    // What is offered only to those who signed in is there, too.
    let anywhere: BTreeSet<String> = [&lists.before_tls, &lists.after_tls, &lists.after_auth]
        .into_iter()
        .flatten()
        .flatten()
        .map(normal)
        .collect();
    let expected: BTreeSet<String> =
        recorded.iter().flat_map(|words| &words.names).map(normal).collect();
    let under_tls = |word: &&String| !matches!(word.as_str(), "STARTTLS" | "STLS");
    let gone: Vec<&str> =
        expected.difference(&anywhere).filter(under_tls).map(String::as_str).collect();
    let new: Vec<&str> =
        offered.difference(&expected).filter(under_tls).map(String::as_str).collect();
    if gone.is_empty() && new.is_empty() {
        return None;
    }
    let which = match (gone.is_empty(), new.is_empty()) {
        (false, false) => "both",
        (false, true) => "gone",
        _ => "new",
    };
    let mut seen = Evidence::seen(attempt, Stage::Capabilities, "evidence-drift-capabilities");
    seen.args = BTreeMap::from([
        ("gone".into(), gone.join(" ")),
        ("new".into(), new.join(" ")),
        ("which".into(), which.into()),
        ("date".into(), source.checked.to_string()),
    ]);
    Some(seen)
}

/// A word as it is compared: for POP3 and SMTP the keyword alone, because its
/// values change from server to server.
fn normal(protocol: Protocol, word: &str) -> String {
    let word = word.to_ascii_uppercase();
    match protocol {
        Protocol::Imap => word,
        Protocol::Pop3 | Protocol::Smtp => {
            word.split([' ', '=']).next().unwrap_or_default().to_owned()
        }
    }
}

/// The size of message that the submission server takes, where a larger one was
/// recorded (SIZE, RFC 1870).
fn size(preset: &Preset, attempt: &Attempt) -> Option<Evidence> {
    let announced = attempt.size_limit()?;
    let recorded = |limit: &&Limit| {
        limit.what == "message-size"
            && limit.unit == Unit::Bytes
            && limit.scope.as_deref() == Some("smtp")
    };
    let limit = preset.limits.iter().find(recorded)?;
    let source = seen_by_us(preset, &limit.source)?;
    // More than was recorded keeps nobody from anything.
    if announced >= limit.value {
        return None;
    }
    let mut seen = Evidence::seen(attempt, Stage::Capabilities, "evidence-drift-size");
    seen.args = BTreeMap::from([
        ("announced".into(), announced.to_string()),
        ("recorded".into(), limit.value.to_string()),
        ("date".into(), source.checked.to_string()),
    ]);
    Some(seen)
}

/// The source, where it is good enough to hold a server against it.
fn seen_by_us<'p>(preset: &'p Preset, key: &str) -> Option<&'p Source> {
    preset.sources.get(key).filter(|source| matches!(source.grade, Grade::Official | Grade::Live))
}
