//! What a query must be for a rule to hold, in bits: most rules whose words
//! occur are told by these, without a look at all that they ask for.

use super::{Query, rules::When};
use crate::model::Status;

/// A rule's conditions. A query that does not meet them fails the rule; one that
/// does may fail it all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Screen {
    codes: u64,
    providers: u64,
    stages: u32,
    statuses: u16,
    protocols: u8,
    asks: u8,
}

/// Of a status: what must be shown to the user.
const ALERT: u16 = 1 << 15;
/// What must be known.
const PROVIDER: u8 = 1;
const CODE: u8 = 2;
const ENHANCED: u8 = 4;
const BRACKET: u8 = 8;

impl Screen {
    /// What a rule asks for.
    pub(super) fn of(when: &When) -> Self {
        let refusals = [Status::Later, Status::No, Status::Bad, Status::Bye, Status::Unknown];
        let statuses = if when.status.is_empty() {
            refusals.into_iter().map(status).fold(ALERT, std::ops::BitOr::bitor)
        } else {
            all(when.status.iter().map(|name| status(name.0))).unwrap_or_default()
        };
        let asks = |empty: bool, what: u8| if empty { 0 } else { what };
        Self {
            codes: all(when.code.iter().map(|&code| number(code))).unwrap_or(u64::MAX),
            providers: all(when.provider.iter().map(|it| name(it))).unwrap_or(u64::MAX),
            stages: all(when.stage.iter().map(|&it| 1 << it as u32)).unwrap_or(u32::MAX),
            statuses,
            protocols: all(when.protocol.iter().map(|&it| 1 << it as u8)).unwrap_or(u8::MAX),
            asks: asks(when.provider.is_empty(), PROVIDER)
                | asks(when.code.is_empty(), CODE)
                | asks(when.enhanced.is_empty(), ENHANCED)
                | asks(when.bracket.is_empty(), BRACKET),
        }
    }

    /// What a query is. What it does not tell may be anything.
    pub(super) fn shown_by(query: &Query<'_>) -> Self {
        let reply = query.reply;
        let alert = if reply.bracket.as_deref() == Some("ALERT") { ALERT } else { 0 };
        let has = |known: bool, what: u8| if known { what } else { 0 };
        Self {
            codes: reply.code.map_or(u64::MAX, number),
            providers: query.provider.map_or(u64::MAX, name),
            stages: query.stage.map_or(u32::MAX, |it| 1 << it as u32),
            statuses: status(reply.status) | alert,
            protocols: query.protocol.map_or(u8::MAX, |it| 1 << it as u8),
            asks: has(query.provider.is_some(), PROVIDER)
                | has(reply.code.is_some(), CODE)
                | has(reply.enhanced.is_some(), ENHANCED)
                | has(reply.bracket.is_some(), BRACKET),
        }
    }

    /// Whether a query may meet this rule.
    #[inline]
    pub(super) fn admits(&self, query: &Self) -> bool {
        self.codes & query.codes != 0
            && self.providers & query.providers != 0
            && self.stages & query.stages != 0
            && self.statuses & query.statuses != 0
            && self.protocols & query.protocols != 0
            && self.asks & !query.asks == 0
    }
}

/// All of some bits; `None` where there are none.
fn all<T: std::ops::BitOr<Output = T>>(bits: impl Iterator<Item = T>) -> Option<T> {
    bits.reduce(std::ops::BitOr::bitor)
}

fn status(status: Status) -> u16 {
    1 << status as u16
}

fn number(code: u16) -> u64 {
    1 << (code % 64)
}

fn name(name: &str) -> u64 {
    let letters = name.bytes().fold(0_u8, |sum, byte| sum.wrapping_mul(5).wrapping_add(byte));
    1 << (letters % 64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        knowledge::{Knowledge, judge},
        model::{Enhanced, Grammar, Protocol, Reply, Stage},
    };

    #[test]
    fn a_rule_that_holds_is_admitted() {
        let knowledge = Knowledge::builtin().unwrap();
        let rules: Vec<_> = knowledge.rules().map(|rule| (rule, Screen::of(&rule.when))).collect();
        let (mut held, mut refused) = (0, 0);
        let statuses = [Status::Ok, Status::Continue, Status::Later, Status::No, Status::Bye];
        for (nth, status) in statuses.into_iter().cycle().take(60).enumerate() {
            let like = &rules[nth * rules.len() / 60].0.when;
            let reply = Reply {
                protocol: Protocol::Smtp,
                status: like.status.first().map_or(status, |name| name.0),
                code: like.code.first().copied(),
                enhanced: Some(Enhanced(5, 7, 1)).filter(|_| nth % 2 == 0),
                bracket: like.bracket.first().cloned().or((nth % 7 == 0).then(|| "ALERT".into())),
                lines: Vec::new(),
                raw: Vec::new(),
                grammar: Grammar::Lenient,
            };
            let query = Query {
                reply: &reply,
                provider: like.provider.first().map(String::as_str),
                protocol: like
                    .protocol
                    .first()
                    .copied()
                    .or((nth % 3 == 0).then_some(Protocol::Imap)),
                stage: like.stage.first().copied().or((nth % 5 == 0).then_some(Stage::Auth)),
            };
            let shown = Screen::shown_by(&query);
            for (rule, screen) in &rules {
                let admitted = screen.admits(&shown);
                if judge::weigh(&query, &rule.when).is_some() {
                    held += 1;
                    assert!(admitted, "{}: {query:?}", rule.id);
                }
                refused += usize::from(!admitted);
            }
        }
        assert!(held > 1000 && refused > 1000, "{held} held, {refused} were refused");
    }
}
