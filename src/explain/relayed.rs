//! What one mail server says of another: in a message that came back, or in the log of a
//! server. The mail program has done its part, and its settings are not the point.

use crate::{
    knowledge::Knowledge,
    model::{Advice, Cause, Group, Kind, Severity},
};

/// The port at which mail servers speak to each other (RFC 5321 section 4.5.4.2).
const RELAY: &str = "25";

/// Tells a group as it is between two servers, where it was said there, and as late where
/// the server goes on trying.
pub(super) fn tell(knowledge: &Knowledge, group: &mut Group, kind: Kind, delayed: bool) {
    let told = &mut group.explanation;
    let port = told.finding.args.get("port").is_none_or(|port| port == RELAY);
    // A log names whom a message was for where it is about delivery.
    let between = kind == Kind::Bounce || port && !group.recipients.is_empty();
    told.relayed = between.then_some(kind);
    if !between {
        return;
    }
    let domains = group.recipients.iter().filter_map(|it| it.rsplit_once('@'));
    let said = told.reply.to_lowercase();
    // The name that was not found is that of the address.
    if told.finding.cause == Cause::HostNotFound
        && domains.map(|(_, domain)| domain.to_lowercase()).any(|it| said.contains(&it))
    {
        told.finding.cause = Cause::DomainNotFound;
        told.finding.alternatives.retain(|other| other.cause != Cause::DomainNotFound);
    }
    let step = |text: &String| Advice { text: text.clone(), link: None, link_checked: None };
    let between = knowledge.cause(told.finding.cause).relayed.as_ref();
    if let Some(between) = between {
        told.finding.advice = between.advice.iter().map(step).collect();
        // What else it may be is of a mail program and its server.
        told.finding.alternatives.retain(|other| {
            let info = knowledge.cause(other.cause);
            let other = info.relayed.as_ref();
            other.is_some_and(|other| other.text != between.text)
                || info.group == crate::knowledge::Group::Sending
        });
    }
    if delayed {
        told.delayed = true;
        told.finding.severity = Severity::Warning;
        let wait = step(&"advice-delayed-wait".to_owned());
        // Sending it again is what a late message does not need.
        match between {
            Some(_) => told.finding.advice = vec![wait],
            None => told.finding.advice.insert(0, wait),
        }
    }
}
