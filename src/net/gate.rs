//! The gate before the sign-ins of a run.
//!
//! Servers lock an account after a few refusals, mostly not fewer than three,
//! and count over all protocols. So at most so many sign-ins as the gate
//! allows go at once; every further one waits until all before it were
//! answered, and is left out where they used the allowance up. Who comes
//! before whom is fixed, so the outcome does not depend on who answers first.
//!
//! A sign-in that a server turns down for its mechanism may be tried once more
//! by another one. A server may count both, so the gate does; and where that
//! can happen, sign-ins go one by one.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::{
    sync::{mpsc, oneshot, watch},
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
    /// Who waits for the word whether another mechanism may be tried.
    again: Option<oneshot::Sender<bool>>,
    /// Whether nothing was sent yet by which the proof could be judged.
    pub unseen: bool,
}

#[derive(Debug)]
struct Turns {
    state: watch::Sender<Vec<Turn>>,
    made: Mutex<Made>,
    refusals: mpsc::UnboundedSender<RefusedSignIn>,
    allowed: usize,
}

/// Which places have sent something.
#[derive(Debug, Default)]
struct Made {
    began: Vec<usize>,
    /// Those whose first mechanism was turned down, and that try another one.
    again: Vec<usize>,
}

impl RefusedSignIn {
    /// The word whether another mechanism may be tried, where somebody waits
    /// for it; else this is the answer to the sign-in.
    pub fn waits(&mut self) -> Option<oneshot::Sender<bool>> {
        self.again.take()
    }
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
    let turns = Arc::new(Turns { state, made: Mutex::default(), refusals, allowed });
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
            refused: count(&[Turn::Refused, Turn::Ended]) + self.0.made().again.len(),
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

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the sign-in of this place may be made, which may count `twice`;
    /// `None` while that is open.
    fn verdict(&self, place: usize, turns: &[Turn], twice: bool, made: &Made) -> Option<bool> {
        let before = turns.get(..place).unwrap_or_default();
        let alone = twice || !made.again.is_empty();
        if place < self.allowed && (place == 0 || !alone) {
            return Some(true);
        }
        (self.allowed == 0 || !before.contains(&Turn::Open))
            .then(|| self.leaves_room(before, twice, made))
    }

    fn leaves_room(&self, before: &[Turn], twice: bool, made: &Made) -> bool {
        let count = |such: Turn| before.iter().filter(|turn| **turn == such).count();
        // One that may count twice mostly stands behind others that may.
        let open = count(Turn::Open) * (1 + usize::from(twice));
        let spent = count(Turn::Refused) + open + made.again.len();
        !before.contains(&Turn::Ended)
            && !before.contains(&Turn::Barred)
            && (before.contains(&Turn::Accepted) || spent < self.allowed)
    }
}

impl Ticket {
    /// Waits for its turn, at most `until` then; whether the sign-in may be made,
    /// which may count `twice`.
    pub(super) async fn may_sign_in(&mut self, until: Instant, twice: bool) -> bool {
        let mut state = self.turns.state.subscribe();
        let decided = {
            let turns = &self.turns;
            let place = self.place;
            let wait =
                state.wait_for(|now| turns.verdict(place, now, twice, &turns.made()).is_some());
            // The sender lives as long as this ticket: only time can fail.
            timeout_at(until, wait).await.is_ok()
        };
        let now = state.borrow().clone();
        let mut made = self.turns.made();
        self.began = if decided {
            self.turns.verdict(self.place, &now, twice, &made) == Some(true)
        } else {
            let before = now.get(..self.place).unwrap_or_default();
            self.turns.leaves_room(before, twice, &made)
        };
        if self.began {
            made.began.push(self.place);
        }
        self.began
    }

    /// Whether another mechanism may follow one that was turned down so: not
    /// where the words speak of the proof, of locks or of limits, nor where one
    /// more refusal is too many.
    pub(super) async fn may_try_another(
        &mut self,
        reply: Reply,
        unseen: bool,
        until: Instant,
    ) -> bool {
        let (again, word) = oneshot::channel();
        let (place, began) = (self.place, self.began);
        let asked =
            RefusedSignIn { place, stage: Stage::Auth, reply, began, again: Some(again), unseen };
        let asked_for = self.turns.refusals.send(asked).is_ok();
        if !asked_for || !matches!(timeout_at(until, word).await, Ok(Ok(true))) {
            return false;
        }
        // One that is on its way may come to a yes, which makes room.
        let mut state = self.turns.state.subscribe();
        let open = |now: &Vec<Turn>| {
            let made = self.turns.made();
            made.began.iter().any(|it| *it != place && now.get(*it) == Some(&Turn::Open))
        };
        let answered = timeout_at(until, state.wait_for(|now| !open(now))).await;
        drop(answered);
        let now = self.turns.state.borrow().clone();
        let mut made = self.turns.made();
        let spends = |it: &&usize| {
            **it == place || matches!(now.get(**it), Some(Turn::Open | Turn::Refused))
        };
        let spent = made.began.iter().filter(spends).count() + made.again.len();
        let ended = now.iter().any(|turn| matches!(turn, Turn::Ended | Turn::Barred));
        let may = !ended && (now.contains(&Turn::Accepted) || spent < self.turns.allowed);
        if may {
            made.again.push(place);
        }
        may
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
                let reply = reply.clone();
                let refused =
                    RefusedSignIn { place, stage, reply, began, again: None, unseen: false };
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
        RefusedSignIn { place, stage: Stage::Auth, reply, began: true, again: None, unseen: false }
    }

    fn soon() -> Instant {
        Instant::now() + Duration::from_millis(20)
    }

    #[tokio::test]
    async fn the_third_waits_for_the_others() {
        let (gate, mut tickets, _refusals) = gate(3, 2);
        let mut third = tickets.pop().unwrap();
        for ticket in &mut tickets {
            assert!(ticket.may_sign_in(soon(), false).await);
        }
        gate.refused(&no(1), false);
        // One refused, one open: nobody knows yet, and the time runs out.
        assert!(!third.may_sign_in(soon(), false).await);
        tickets[0].answered(Stage::Auth, &Settle::Passed(None));
        assert!(third.may_sign_in(soon(), false).await);
    }

    #[tokio::test]
    async fn two_refusals_are_enough() {
        let (gate, mut tickets, _refusals) = gate(3, 2);
        gate.refused(&no(0), false);
        gate.refused(&no(1), false);
        assert!(!tickets[2].may_sign_in(soon(), false).await);
        assert!(
            tickets[1].may_sign_in(soon(), false).await,
            "it may go before the first is answered"
        );
    }

    #[tokio::test]
    async fn words_of_limits_end_all_whoever_accepts() {
        let (gate, mut tickets, _refusals) = gate(3, 2);
        tickets[0].answered(Stage::Auth, &Settle::Passed(None));
        gate.refused(&no(1), true);
        assert!(!tickets[2].may_sign_in(soon(), false).await);
    }

    #[tokio::test]
    async fn who_never_came_to_sign_in_counts_nothing_and_who_hung_up_does() {
        let (_gate, mut tickets, _refusals) = gate(3, 1);
        drop(tickets.remove(0));
        assert!(tickets[0].may_sign_in(soon(), false).await);
        drop(tickets.remove(0));
        assert!(!tickets[0].may_sign_in(soon(), false).await);
    }

    /// Judges as the check does, until the gate is gone.
    fn judging(
        gate: Gate,
        mut refusals: mpsc::UnboundedReceiver<RefusedSignIn>,
        leaves_open: bool,
    ) {
        tokio::spawn(async move {
            while let Some(mut refused) = refusals.recv().await {
                match refused.waits() {
                    Some(again) => drop(again.send(leaves_open)),
                    None => gate.refused(&refused, false),
                }
            }
        });
    }

    #[tokio::test]
    async fn what_was_turned_down_counts_too() {
        let (gate, mut tickets, refusals) = gate(3, 2);
        judging(gate.clone(), refusals, true);
        let mut second = tickets.remove(1);
        let mut first = tickets.remove(0);
        assert!(first.may_sign_in(soon(), true).await);
        // What may count twice goes alone.
        assert!(!second.may_sign_in(soon(), true).await);
        assert!(first.may_try_another(no(0).reply, false, soon()).await);
        first.answered(Stage::Auth, &Settle::Refused(no(0).reply));
        // Two refusals by now: nobody else, bound or not.
        assert!(!second.may_sign_in(soon(), false).await);
        assert_eq!(gate.count().refused, 2);
    }

    #[tokio::test]
    async fn one_that_is_on_its_way_leaves_no_room_until_it_is_accepted() {
        let (gate, mut tickets, refusals) = gate(2, 2);
        judging(gate.clone(), refusals, true);
        let (mut second, mut first) = (tickets.remove(1), tickets.remove(0));
        assert!(first.may_sign_in(soon(), true).await);
        assert!(second.may_sign_in(soon(), false).await);
        assert!(!first.may_try_another(no(0).reply, false, soon()).await);
        second.answered(Stage::Auth, &Settle::Passed(None));
        assert!(first.may_try_another(no(0).reply, false, soon()).await);
    }

    #[tokio::test]
    async fn words_about_the_password_leave_no_other_mechanism() {
        let (gate, mut tickets, refusals) = gate(1, 2);
        judging(gate.clone(), refusals, false);
        assert!(tickets[0].may_sign_in(soon(), true).await);
        assert!(!tickets[0].may_try_another(no(0).reply, false, soon()).await);
        assert_eq!(gate.count().refused, 0, "its answer is still to come");
    }

    #[tokio::test]
    async fn nothing_left_is_said_at_once() {
        let (_gate, mut tickets, _refusals) = gate(3, 0);
        let begin = Instant::now();
        for ticket in &mut tickets {
            assert!(!ticket.may_sign_in(begin + Duration::from_secs(60), false).await);
        }
        assert!(begin.elapsed() < Duration::from_secs(30), "nobody waits");
    }
}
