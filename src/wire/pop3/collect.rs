//! The test message looked for over POP3, and removed. The header of a few
//! messages is asked for (TOP, RFC 1939 section 7), and nothing of what does
//! not belong to the test is kept. Only the message with the token is marked
//! (DELE), by its number in this very session, and it is gone once QUIT was
//! answered (RFC 1939 section 6).

use crate::{
    model::{Reply, SkipReason, Stage, Status},
    wire::{Collection, TEST_HEADER, session::Session},
};

/// How many of the newest messages are looked at, at most.
const NEWEST: u64 = 10;

/// How many are where nothing new is seen.
const UNCHANGED: u64 = 2;

/// How many are looked at from the front: some servers count from the newest.
const FIRST: u64 = 2;

/// Larger messages are not the test message, and their headers may be larger
/// than a reply may be. In bytes.
const LARGEST: u64 = 16 * 1024;

/// The search, and how far it is.
#[derive(Debug)]
pub(super) struct Collect {
    plan: Collection,
    /// The numbers that are still to be looked at, the next one last.
    numbers: Vec<u64>,
    /// The one that is being looked at.
    at: u64,
    doing: Doing,
    /// Whether any header was shown, and whether one was refused.
    shown: bool,
    refused: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Count,
    Size,
    Header,
    Delete,
    Quit,
}

impl Collect {
    /// Begins with STAT.
    pub(super) fn begin(plan: Collection, session: &mut Session) -> Self {
        session.send(Stage::Arrive, "STAT");
        Self { plan, numbers: Vec::new(), at: 0, doing: Doing::Count, shown: false, refused: false }
    }

    /// Whether the answer that is waited for has many lines.
    pub(super) fn in_lines(&self) -> bool {
        self.doing == Doing::Header
    }

    /// Takes an answer; `false` once the session is over.
    pub(super) fn take(&mut self, session: &mut Session, reply: Reply) -> bool {
        let accepted = reply.status == Status::Ok;
        match self.doing {
            Doing::Count if accepted => {
                let count = number(&reply, 0).unwrap_or_default();
                self.numbers = numbers(count, self.plan.before);
                self.on_to_the_next(session)
            }
            Doing::Size => match number(&reply, 1).filter(|_| accepted) {
                Some(size) if size <= LARGEST => {
                    self.send(session, Doing::Header, &format!("TOP {} 0", self.at))
                }
                _ => self.on_to_the_next(session),
            },
            Doing::Header if accepted && self.is_ours(&reply) => {
                session.passed(Stage::Arrive, None, Some("INBOX".to_owned()));
                session.stage = Stage::Remove;
                self.send(session, Doing::Delete, &format!("DELE {}", self.at))
            }
            Doing::Header => {
                self.shown |= accepted;
                self.refused |= !accepted;
                self.on_to_the_next(session)
            }
            Doing::Delete if accepted => self.send(session, Doing::Quit, "QUIT"),
            Doing::Quit if accepted => {
                session.passed(Stage::Remove, Some(reply), Some("INBOX".to_owned()));
                session.passed(Stage::Logout, None, None);
                session.close();
                false
            }
            Doing::Quit => {
                session.refused(Stage::Remove, reply);
                session.close();
                false
            }
            Doing::Delete => {
                session.refused(Stage::Remove, reply);
                session.goodbye("QUIT");
                false
            }
            Doing::Count => {
                session.refused(Stage::Arrive, reply);
                session.goodbye("QUIT");
                false
            }
        }
    }

    fn send(&mut self, session: &mut Session, doing: Doing, line: &str) -> bool {
        self.doing = doing;
        let stage = session.stage;
        session.send(stage, line);
        true
    }

    fn on_to_the_next(&mut self, session: &mut Session) -> bool {
        if let Some(number) = self.numbers.pop() {
            self.at = number;
            return self.send(session, Doing::Size, &format!("LIST {number}"));
        }
        // Without TOP nothing can be said of whether it is there.
        let blind = self.refused && !self.shown;
        let why = if blind { SkipReason::NotOffered } else { SkipReason::NotSeen };
        session.skipped(Stage::Arrive, why);
        session.skipped(Stage::Remove, SkipReason::After(Stage::Arrive));
        session.goodbye("QUIT");
        false
    }

    /// Whether these headers have the token: in the header made for it, or in
    /// the Message-ID, which is left alone where others are taken out.
    fn is_ours(&self, reply: &Reply) -> bool {
        let token = self.plan.token.as_str();
        let header = reply.lines.iter().skip(1).take_while(|line| !line.is_empty());
        header.filter_map(|line| line.split_once(':')).any(|(name, value)| {
            let (name, value) = (name.trim(), value.trim());
            let id = value.strip_prefix('<').and_then(|id| id.split_once('@'));
            name.eq_ignore_ascii_case(TEST_HEADER) && value == token
                || name.eq_ignore_ascii_case("Message-ID") && id.is_some_and(|it| it.0 == token)
        })
    }
}

/// The number in the answer's text, the first one having the place 0.
fn number(reply: &Reply, place: usize) -> Option<u64> {
    reply.lines.first()?.split_whitespace().nth(place)?.parse().ok()
}

/// What to look at among `count` messages where there were so many `before`:
/// the newest last, since it comes first.
fn numbers(count: u64, before: Option<u64>) -> Vec<u64> {
    let new = match before {
        Some(before) if before < count => (count - before).min(NEWEST),
        Some(_) => UNCHANGED,
        None => NEWEST,
    };
    let newest = count.saturating_sub(new) + 1..=count;
    let first = (1..=FIRST.min(newest.start().saturating_sub(1))).rev();
    first.chain(newest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_come_first_and_the_oldest_are_not_forgotten() {
        assert_eq!(numbers(0, None), [] as [u64; 0]);
        assert_eq!(numbers(1, Some(0)), [1]);
        assert_eq!(numbers(5, Some(4)), [2, 1, 5]);
        assert_eq!(numbers(7, Some(7)), [2, 1, 6, 7]);
        assert_eq!(numbers(3, None), [1, 2, 3]);
        let many = numbers(u64::MAX, Some(2));
        assert_eq!((many.len(), many.last()), (12, Some(&u64::MAX)));
    }
}
