//! A message that came back: a report of RFC 3464, or the prose of a server
//! that knows no such report.

use super::{
    Circumstances,
    digest::{Collector, Heard},
    quoted,
    writers::session,
};
use crate::{
    knowledge::Knowledge,
    model::{Digest, Kind, Protocol},
};

mod parts;

/// No more of a bounce is read, in bytes: what follows is the message itself.
const SEARCHED: usize = 256 * 1024;

/// Words of bounces, lower case.
const SIGNS: [&str; 24] = [
    "diagnostic-code:",
    "reporting-mta:",
    "final-recipient:",
    "multipart/report",
    "report-type=delivery-status",
    "this is the mail system at host",
    "qmail-send program",
    "undelivered mail returned to sender",
    "mail delivery failed",
    "delivery status notification",
    "delivery has failed to these recipients",
    "message that you sent could not be delivered",
    "created automatically by mail delivery software",
    "message wasn't delivered to",
    "message could not be delivered",
    "mail delivery subsystem",
    "returned mail:",
    "не может быть доставлено",
    "не удалось доставить",
    "не доставлено",
    "сообщение не было доставлено",
    "teslim edilemedi",
    "kunde inte levereras",
    "gick inte att leverera",
];

/// Whether a pasted text is a bounce.
pub(super) fn looks_like_one(text: &str) -> bool {
    let head = text.get(..text.len().min(SEARCHED)).unwrap_or(text).to_lowercase();
    text.trim().lines().nth(2).is_some() && SIGNS.iter().any(|sign| head.contains(sign))
}

/// Reads a bounce. `None` where no reply could be found in it.
pub fn bounce(knowledge: &Knowledge, text: &str, given: Circumstances<'_>) -> Option<Digest> {
    let mut end = text.len().min(SEARCHED);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end)?;
    let mut collector = Collector::new(knowledge, given);
    let parts = parts::split(text);
    let mut found = false;
    for part in &parts {
        for block in part.text.split("\n\n") {
            found |= status_block(block, part.line, &mut collector);
        }
    }
    if !found {
        let failed = parts.iter().find_map(|part| field(&part.head, "x-failed-recipients"));
        for part in &parts {
            found |= prose(&part.text, part.line, failed.as_deref(), &mut collector);
        }
    }
    let lines = text.lines().count() as u64;
    found.then(|| collector.finish(Kind::Bounce, lines))
}

/// The fields about one recipient (RFC 3464 section 2.3).
fn status_block(block: &str, line: u64, collector: &mut Collector<'_>) -> bool {
    let unfolded = block.replace("\n ", " ").replace("\n\t", " ");
    let (diagnostic, status) = (field(&unfolded, "diagnostic-code"), field(&unfolded, "status"));
    let recipient =
        field(&unfolded, "final-recipient").or_else(|| field(&unfolded, "original-recipient"));
    if diagnostic.is_none() && (status.is_none() || recipient.is_none()) {
        return false;
    }
    let action = field(&unfolded, "action").unwrap_or_default().to_ascii_lowercase();
    if ["delivered", "relayed", "expanded"].contains(&action.as_str()) {
        return true;
    }
    // `smtp; 550 …`, `rfc822; anna@example.org`, `dns; mx.example.org`
    let value = |field: Option<String>| {
        field.map(|text| {
            text.split_once(';').map_or(text.as_str(), |(_, value)| value).trim().to_owned()
        })
    };
    let recipient = value(recipient);
    let remote = value(field(&unfolded, "remote-mta"));
    let words = value(diagnostic).filter(|words| !words.is_empty()).or(status).unwrap_or_default();
    // Postfix writes its own sentence in front of what the server said.
    let quoted = quoted::replies(&words);
    let words = match quoted.first() {
        Some(reply) if crate::wire::pasted::guess(&words).is_none() => reply,
        _ => words.as_str(),
    };
    let heard = Heard {
        words,
        host: remote.as_deref().map(|host| host.split([' ', '[', '(']).next().unwrap_or(host)),
        recipient: recipient.as_deref(),
        protocol: Some(Protocol::Smtp),
        stage: None,
    };
    let at = line + unfolded_line(block);
    collector.heard(at, session(&(at, words)), heard);
    true
}

/// The line of the block on which the reason stands, from 0.
fn unfolded_line(block: &str) -> u64 {
    let at = block.lines().position(|line| {
        line.get(..15).is_some_and(|head| head.eq_ignore_ascii_case("diagnostic-code"))
    });
    at.unwrap_or(0) as u64
}

/// The value of a header field.
fn field(head: &str, name: &str) -> Option<String> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

/// Paragraphs: the recipient stands in one, the reply there or in a later one.
fn prose(text: &str, line: u64, failed: Option<&str>, collector: &mut Collector<'_>) -> bool {
    let mut recipient = failed.map(str::to_owned);
    let mut found = false;
    let mut at = line;
    for paragraph in text.split("\n\n") {
        let lines = paragraph.lines().count() as u64 + 1;
        // Lines are folded at the width of a letter, but replies keep their first words together.
        let joined: String = paragraph.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        if let Some(address) = address(&joined) {
            recipient = Some(address.to_owned());
        }
        let whole = joined.replace('\n', " ");
        let mut words: Vec<String> =
            quoted::replies(&joined).into_iter().map(str::to_owned).collect();
        // A reply goes on in the lines below it, unless it is quoted.
        if let [first, ..] = &mut words[..]
            && let Some(start) = whole.find(first.as_str())
        {
            let longer = quoted::replies(whole.get(start..).unwrap_or_default());
            if let Some(longer) =
                longer.into_iter().find(|longer| longer.starts_with(first.as_str()))
            {
                longer.clone_into(first);
            }
        }
        // qmail's own reasons end in a code: `Sorry, no mailbox here by that name. (#5.1.1)`.
        if words.is_empty() && whole.contains("(#") {
            let reason = whole.split_once(">: ").map_or(whole.as_str(), |(_, reason)| reason);
            words.push(reason.to_owned());
        }
        if let Some(words) = words.first() {
            let host = super::hosts::in_text(&whole).next();
            let heard = Heard {
                words,
                host,
                recipient: recipient.as_deref(),
                protocol: Some(Protocol::Smtp),
                stage: None,
            };
            collector.heard(at, session(&(at, words)), heard);
            found = true;
        }
        at += lines;
    }
    found
}

/// The first address in a text.
fn address(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || "<>;,()\"'".contains(c))
        .map(|word| word.trim_end_matches([':', '.']))
        .find(|word| {
            word.split_once('@')
                .is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
        })
}
