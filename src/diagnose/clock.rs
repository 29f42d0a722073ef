//! This computer's clock, held against certificates and against the times that
//! servers tell in their greetings.

use time::{
    Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset,
    format_description::well_known::Rfc2822,
};

use super::{Facts, alternative, finding};
use crate::model::{
    Attempt, Cause, Confidence, Evidence, Finding, Settle, Severity, Stage, TlsFault,
};

/// Times of servers may lack their zone and be hours old in a queue of
/// connections; what differs by more is no accident.
const TOLERANCE: Duration = Duration::hours(26);

/// Recognises a clock that is wrong: the certificates of two servers or more,
/// which share none, are all not valid yet, or all expired; or servers tell a
/// time by which certificates would be good, or two of them the same one.
pub(super) fn recognise(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let untimely: Vec<(&Attempt, Direction)> = facts
        .attempts
        .iter()
        .filter_map(|attempt| Some((attempt, direction(attempt.tls.as_ref()?.faults.first()?)?)))
        .collect();
    let direction = untimely.first().map(|(_, direction)| *direction);
    let agreed = untimely.iter().all(|(_, other)| Some(*other) == direction);
    // A certificate that is in its time by this clock speaks for the clock.
    let contradicted = facts.attempts.iter().any(Attempt::protected);
    let told = told(facts);
    let witnesses: Vec<&(&Attempt, OffsetDateTime)> = told
        .iter()
        .filter(|(_, theirs)| (*theirs - facts.now).abs() > TOLERANCE)
        .filter(|(_, theirs)| {
            direction
                .is_none_or(|direction| (facts.now < *theirs) == (direction == Direction::Behind))
        })
        .collect();
    let others = told.len() - witnesses.len();
    let by_certificates = agreed && !contradicted && distinct(&untimely) >= 2 && others == 0;
    let by_word =
        agreed && !contradicted && !untimely.is_empty() && others == 0 && !witnesses.is_empty();
    let by_witnesses = untimely.is_empty() && others == 0 && agree(&witnesses);
    if !(by_certificates || by_word || by_witnesses) {
        return;
    }
    let concerned: Vec<&Attempt> = if untimely.is_empty() {
        witnesses.iter().map(|(attempt, _)| *attempt).collect()
    } else {
        untimely.iter().map(|(attempt, _)| *attempt).collect()
    };
    let Some(attempt) = concerned.first() else { return };
    let mut clock = finding(facts, attempt, Cause::ClockWrong, Confidence::Likely);
    clock.protocol = None;
    clock.advice = facts.knowledge.advice(Cause::ClockWrong, facts.preset, None);
    clock.attempts = concerned.iter().map(|attempt| attempt.candidate.id.clone()).collect();
    for (attempt, theirs) in witnesses {
        clock.evidence.push(difference(facts, attempt, *theirs));
    }
    if let Some(direction) = direction {
        clock.evidence.extend(at_least(facts, &untimely, direction));
        clock.evidence.extend(concerned.iter().filter_map(|attempt| dates(facts, attempt)));
        clock.alternatives.push(alternative(match direction {
            Direction::Behind => Cause::CertificateNotYetValid,
            Direction::Ahead => Cause::CertificateExpired,
        }));
    } else {
        clock.severity = Severity::Warning;
    }
    findings.retain(|finding| {
        !matches!(finding.cause, Cause::CertificateExpired | Cause::CertificateNotYetValid)
            || !finding.attempts.iter().all(|id| clock.attempts.contains(id))
    });
    findings.insert(0, clock);
}

/// Where this clock stands, if the certificates are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Behind,
    Ahead,
}

/// What a certificate's time says of the clock.
pub(super) fn direction(fault: &TlsFault) -> Option<Direction> {
    match fault {
        TlsFault::NotYetValid { .. } => Some(Direction::Behind),
        TlsFault::Expired { .. } => Some(Direction::Ahead),
        _ => None,
    }
}

/// From when to when the server's own certificate is valid.
pub(super) fn dates(facts: &Facts<'_>, attempt: &Attempt) -> Option<Evidence> {
    let leaf = attempt.tls.as_ref()?.chain.first()?;
    let mut seen = Evidence::seen(attempt, Stage::Tls, "evidence-certificate-dates");
    for (name, date) in [("from", leaf.not_before), ("until", leaf.not_after), ("now", facts.now)] {
        seen.args.insert(name.to_owned(), date.date().to_string());
    }
    Some(seen)
}

fn distinct(untimely: &[(&Attempt, Direction)]) -> usize {
    let mut leaves: Vec<&str> = untimely
        .iter()
        .filter_map(|(attempt, _)| attempt.tls.as_ref()?.chain.first())
        .map(|leaf| leaf.sha256.as_str())
        .collect();
    leaves.sort_unstable();
    leaves.dedup();
    leaves.len()
}

/// How far the clock is off at least, by the certificate that is furthest.
fn at_least(
    facts: &Facts<'_>,
    untimely: &[(&Attempt, Direction)],
    direction: Direction,
) -> Option<Evidence> {
    let furthest = untimely
        .iter()
        .filter_map(|(attempt, _)| {
            let leaf = attempt.tls.as_ref()?.chain.first()?;
            let off = match direction {
                Direction::Behind => leaf.not_before - facts.now,
                Direction::Ahead => facts.now - leaf.not_after,
            };
            Some((off.whole_days(), *attempt))
        })
        .max_by_key(|(days, _)| *days)?;
    let mut seen = Evidence::seen(furthest.1, Stage::Tls, "evidence-clock-at-least");
    seen.args.insert("days".into(), furthest.0.max(1).to_string());
    seen.args.insert("way".into(), way(direction == Direction::Behind));
    Some(seen)
}

fn difference(facts: &Facts<'_>, attempt: &Attempt, theirs: OffsetDateTime) -> Evidence {
    let off = theirs - facts.now;
    let mut seen = Evidence::seen(attempt, Stage::Greeting, "evidence-clock-differs");
    for (name, date) in [("theirs", theirs), ("now", facts.now)] {
        seen.args.insert(name.to_owned(), date.to_offset(UtcOffset::UTC).date().to_string());
    }
    seen.args.insert("days".into(), off.whole_days().abs().max(1).to_string());
    seen.args.insert("way".into(), way(off.is_positive()));
    seen
}

fn way(behind: bool) -> String {
    if behind { "behind" } else { "ahead" }.to_owned()
}

/// Whether two hosts or more tell the same time.
fn agree(witnesses: &[&(&Attempt, OffsetDateTime)]) -> bool {
    let Some((first, time)) = witnesses.first() else { return false };
    let same = witnesses.iter().all(|(_, other)| (*other - *time).abs() < TOLERANCE);
    let host = &first.candidate.endpoint.host;
    same && witnesses.iter().any(|(attempt, _)| attempt.candidate.endpoint.host != *host)
}

/// The times that servers tell in their greetings.
fn told<'a>(facts: &Facts<'a>) -> Vec<(&'a Attempt, OffsetDateTime)> {
    facts
        .attempts
        .iter()
        .filter_map(|attempt| match &attempt.stage(Stage::Greeting)?.settle {
            Settle::Passed(Some(reply)) => Some((attempt, time_in(&reply.as_sent())?)),
            _ => None,
        })
        .collect()
}

/// The first full date and time in a server's words: as in mail (RFC 5322
/// section 3.3) or year first, with the month in figures or letters. Without a
/// zone it is taken for UTC, which the tolerance makes up for.
fn time_in(words: &str) -> Option<OffsetDateTime> {
    let tokens: Vec<&str> = words
        .split_whitespace()
        .map(|token| token.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '+'))
        .collect();
    (0..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        mail_date(rest).or_else(|| year_first(rest))
    })
}

/// `21 Nov 2026 09:00:00 +0300`
fn mail_date(tokens: &[&str]) -> Option<OffsetDateTime> {
    let [day, month, year, time, ..] = tokens else { return None };
    let day: u8 = day.parse().ok()?;
    let month = month_of(month)?;
    let date = Date::from_calendar_date(year_of(year)?, month, day).ok()?;
    let zone = tokens.get(4).and_then(|zone| {
        Some(OffsetDateTime::parse(&format!("1 Jan 2020 00:00:00 {zone}"), &Rfc2822).ok()?.offset())
    });
    at_zone(date, time, zone)
}

/// `2026-Nov-21 09:00:00`, `2026-11-21T09:00:00Z`, `2026/11/21 09:00`
fn year_first(tokens: &[&str]) -> Option<OffsetDateTime> {
    let (day, time) = match tokens.first()?.split_once('T') {
        Some((day, time)) if time.contains(':') => (day, time),
        _ => (*tokens.first()?, *tokens.get(1)?),
    };
    let mut parts = day.split(['-', '/']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = month_of(month).or_else(|| Month::try_from(month.parse::<u8>().ok()?).ok())?;
    let date = Date::from_calendar_date(year_of(year)?, month, day.parse().ok()?).ok()?;
    at_zone(date, time, None)
}

fn at_zone(date: Date, time: &str, zone: Option<UtcOffset>) -> Option<OffsetDateTime> {
    let mut parts = time.trim_end_matches('Z').split([':', '.', '+']);
    let mut part = || parts.next()?.parse::<u8>().ok();
    let (hour, minute) = (part()?, part()?);
    let time = Time::from_hms(hour, minute, part().unwrap_or(0).min(59)).ok()?;
    Some(PrimitiveDateTime::new(date, time).assume_offset(zone.unwrap_or(UtcOffset::UTC)))
}

/// Four digits: what has fewer may be anything.
fn year_of(text: &str) -> Option<i32> {
    (text.len() == 4).then(|| text.parse().ok()).flatten().filter(|year| *year >= 1970)
}

fn month_of(text: &str) -> Option<Month> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let text = text.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| *month == text)?;
    Month::try_from(u8::try_from(index + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn times_are_found_in_greetings() {
        for (words, expected) in [
            (
                "220 mx.example.org ESMTP Exim 4.98 Sat, 21 Nov 2026 09:00:00 +0300",
                Some(datetime!(2026-11-21 09:00:00 +3)),
            ),
            (
                "220 x ESMTP Sendmail 8.18; Sat, 1 Nov 2025 23:59:59 GMT (ok)",
                Some(datetime!(2025-11-01 23:59:59 UTC)),
            ),
            ("* OK ready 2026-Nov-21 09:00:00", Some(datetime!(2026-11-21 09:00:00 UTC))),
            ("+OK [2026-11-21T09:00:00Z] hello", Some(datetime!(2026-11-21 09:00:00 UTC))),
            ("* OK Dovecot 2.3.21 ready.", None),
            ("220 mail ESMTP build 2026-11-21", None),
            ("* OK at 99:99 on 31 Feb 2026 12:00:00 +0000", None),
        ] {
            assert_eq!(time_in(words), expected, "{words}");
        }
    }
}
