//! The gate before the sign-ins of a run.
//!
//! Servers lock an account after a few refusals, mostly not fewer than three,
//! and count over all protocols. So at most so many sign-ins as the gate
//! allows go at once; every further one waits until all before it were
//! answered, and is left out where they used the allowance up. Who comes
//! before whom is fixed, so the outcome does not depend on who answers first.

use std::sync::Arc;

use tokio::{
    sync::{mpsc, watch},
    time::{Instant, timeout_at},
};

use crate::model::{Reply, Settle, SignIns, SkipReason, Stage};

/// A run's gate, for whoever judges the refusals.
#[derive(Debug, Clone)]
pub struct Gate(Arc<Turns>);

/// One sign-in's place in the order. Dropped before it was answered, it counts
/// as refused if it had begun: a server that hangs up may have counted it.
#[derive(Debug)]
pub struct Ticket {
    turns: Arc<Turns>,
    place: usize,
    began: bool,
    told: bool,
}

/// A server's no on the way to a sign-in or to it, to be judged and handed back
/// to [`Gate::refused`].
#[derive(Debug)]
pub struct RefusedSignIn {
    /// Its place in the order.
    pub place: usize,
    /// Where the server said no.
    pub stage: Stage,
    /// The server's words.
    pub reply: Reply,
    /// Whether the sign-in had begun.
    began: bool,
}

#[derive(Debug)]
struct Turns {
    state: watch::Sender<Vec<Turn>>,
    refusals: mpsc::UnboundedSender<RefusedSignIn>,
    allowed: usize,
}

/// How far a sign-in is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Not answered yet.
    Open,
    Accepted,
    Refused,
    /// Refused in words that forbid any further one.
    Ended,
    /// It never came to a sign-in, and in words that forbid any other.
    Barred,
    /// It was not let through.
    Withheld,
    /// It never came to a sign-in.
    Left,
}

/// A gate for `count` sign-ins, of which `allowed` may be refused or unanswered
/// at any time: the tickets in their order, and where refusals are to be
/// fetched. Each of those must be judged before the next one is let through.
pub fn gate(
    count: usize,
    allowed: usize,
) -> (Gate, Vec<Ticket>, mpsc::UnboundedReceiver<RefusedSignIn>) {
    let (refusals, fetched) = mpsc::unbounded_channel();
    let state = watch::Sender::new(vec![Turn::Open; count]);
    let turns = Arc::new(Turns { state, refusals, allowed });
    let ticket = |place| Ticket { turns: Arc::clone(&turns), place, began: false, told: false };
    let tickets = (0..count).map(ticket).collect();
    (Gate(turns), tickets, fetched)
}

impl Gate {
    /// Takes note of a refusal; `ends` where it speaks of locks or limits.
    pub fn refused(&self, refused: &RefusedSignIn, ends: bool) {
        let turn = match (refused.began, ends) {
            (true, false) => Turn::Refused,
            (true, true) => Turn::Ended,
            (false, true) => Turn::Barred,
            (false, false) => Turn::Left,
        };
        self.0.settle(refused.place, turn);
    }

    /// What the sign-ins came to so far.
    pub fn count(&self) -> SignIns {
        let turns = self.0.state.borrow();
        let count = |such: &[Turn]| turns.iter().filter(|turn| such.contains(turn)).count();
        SignIns {
            accepted: count(&[Turn::Accepted]),
            refused: count(&[Turn::Refused, Turn::Ended]),
            withheld: count(&[Turn::Withheld]),
            earlier: Vec::new(),
        }
    }
}

impl Turns {
    fn settle(&self, place: usize, turn: Turn) {
        self.state.send_modify(|turns| {
            if let Some(own) = turns.get_mut(place) {
                *own = turn;
            }
        });
    }

    /// Whether the sign-in of this place may be made; `None` while that is open.
    fn verdict(&self, place: usize, turns: &[Turn]) -> Option<bool> {
        let before = turns.get(..place).unwrap_or_default();
        if place < self.allowed {
            return Some(true);
        }
        (self.allowed == 0 || !before.contains(&Turn::Open)).then(|| self.leaves_room(before))
    }

    fn leaves_room(&self, before: &[Turn]) -> bool {
        let spent = before.iter().filter(|turn| matches!(turn, Turn::Refused | Turn::Open)).count();
        !before.contains(&Turn::Ended)
            && !before.contains(&Turn::Barred)
            && (before.contains(&Turn::Accepted) || spent < self.allowed)
    }
}

impl Ticket {
    /// Waits for its turn, at most `until` then; whether the sign-in may be made.
    pub(super) async fn may_sign_in(&mut self, until: Instant) -> bool {
        let mut state = self.turns.state.subscribe();
        let decided = {
            let turns = &self.turns;
            let place = self.place;
            let wait = state.wait_for(|now| turns.verdict(place, now).is_some());
            // The sender lives as long as this ticket: only time can fail.
            timeout_at(until, wait).await.is_ok()
        };
        let now = state.borrow().clone();
        let before = now.get(..self.place).unwrap_or_default();
        self.began = if decided {
            self.turns.verdict(self.place, &now) == Some(true)
        } else {
            self.turns.leaves_room(before)
        };
        self.began
    }

    /// Takes note of how a stage up to the sign-in ended, where that decides.
    pub(super) fn answered(&mut self, stage: Stage, settle: &Settle) {
        if stage != Stage::Auth && !matches!(settle, Settle::Refused(_)) {
            return;
        }
        if std::mem::replace(&mut self.told, true) {
            return;
        }
        match settle {
            Settle::Passed(_) => self.turns.settle(self.place, Turn::Accepted),
            Settle::Refused(reply) => {
                let (place, began) = (self.place, self.began);
                let refused = RefusedSignIn { place, stage, reply: reply.clone(), began };
                if self.turns.refusals.send(refused).is_err() {
                    self.leave();
                }
            }
            Settle::Skipped(SkipReason::Budget) => {
                self.turns.settle(self.place, Turn::Withheld);
            }
            Settle::Failed(_) | Settle::Skipped(_) => self.leave(),
        }
    }

    fn leave(&self) {
        self.turns.settle(self.place, if self.began { Turn::Refused } else { Turn::Left });
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if !self.told {
            self.leave();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Grammar, Protocol, Status};
    use std::time::Duration;

    /// A refusal of the sign-in at this place.
    fn no(place: usize) -> RefusedSignIn {
        let reply = Reply {
            protocol: Protocol::Imap,
            status: Status::No,
            code: None,
            enhanced: None,
            bracket: None,
            lines: Vec::new(),
            raw: Vec::new(),
            grammar: Grammar::Strict,
        };
        RefusedSignIn { place, stage: Stage::Auth, reply, began: true }
    }

    fn soon() -> Instant {
        Instant::now() + Duration::from_millis(20)
    }

    #[tokio::test]
    async fn the_third_waits_for_the_others() {
        let (gate, mut tickets, _refusals) = gate(3, 2);
        let mut third = tickets.pop().unwrap();
        for ticket in &mut tickets {
            assert!(ticket.may_sign_in(soon()).await);
        }
        gate.refused(&no(1), false);
        // One refused, one open: nobody knows yet, and the time runs out.
        assert!(!third.may_sign_in(soon()).await);
        tickets[0].answered(Stage::Auth, &Settle::Passed(None));
        assert!(third.may_sign_in(soon()).await);
    }

    #[tokio::test]
    async fn two_refusals_are_enough() {
        let (gate, mut tickets, _refusals) = gate(3, 2);
        gate.refused(&no(0), false);
        gate.refused(&no(1), false);
        assert!(!tickets[2].may_sign_in(soon()).await);
        assert!(tickets[1].may_sign_in(soon()).await, "it may go before the first is answered");
    }

    #[tokio::test]
    async fn words_of_limits_end_all_whoever_accepts() {
        let (gate, mut tickets, _refusals) = gate(3, 2);
        tickets[0].answered(Stage::Auth, &Settle::Passed(None));
        gate.refused(&no(1), true);
        assert!(!tickets[2].may_sign_in(soon()).await);
    }

    #[tokio::test]
    async fn who_never_came_to_sign_in_counts_nothing_and_who_hung_up_does() {
        let (_gate, mut tickets, _refusals) = gate(3, 1);
        drop(tickets.remove(0));
        assert!(tickets[0].may_sign_in(soon()).await);
        drop(tickets.remove(0));
        assert!(!tickets[0].may_sign_in(soon()).await);
    }

    #[tokio::test]
    async fn nothing_left_is_said_at_once() {
        let (_gate, mut tickets, _refusals) = gate(3, 0);
        let begin = Instant::now();
        for ticket in &mut tickets {
            assert!(!ticket.may_sign_in(begin + Duration::from_secs(60)).await);
        }
        assert!(begin.elapsed() < Duration::from_secs(30), "nobody waits");
    }
}
