//! How often was signed in, and how often that may be refused: servers lock
//! accounts after a few refusals, mostly not fewer than three.

use time::{Duration, OffsetDateTime};

/// How many sign-ins of one account may be refused within [`SignIns::WINDOW`].
/// With the third, servers begin to lock.
pub const MOST_REFUSED: usize = 2;

/// The sign-ins of a run, over all its servers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignIns {
    /// Those that were accepted.
    pub accepted: usize,
    /// Those that were refused, or never answered.
    pub refused: usize,
    /// Those that were left out: one more refusal could lock the account.
    pub withheld: usize,
    /// When the same account was refused before this run, oldest first, as far
    /// as that still counts.
    pub earlier: Vec<OffsetDateTime>,
}

impl SignIns {
    /// How long a refusal counts: servers forget after five to thirty minutes,
    /// most of them after fifteen or less.
    pub const WINDOW: Duration = Duration::minutes(15);

    /// Counts those of a further session, too.
    pub fn add(&mut self, further: &Self) {
        self.accepted += further.accepted;
        self.refused += further.refused;
        self.withheld += further.withheld;
    }

    /// How many were made.
    pub fn made(&self) -> usize {
        self.accepted + self.refused
    }

    /// Those refusals that still count at `now`, oldest first.
    pub fn still_counting(refusals: &[OffsetDateTime], now: OffsetDateTime) -> Vec<OffsetDateTime> {
        let counts = |at: &OffsetDateTime| *at <= now && now - *at < Self::WINDOW;
        let mut counting: Vec<_> = refusals.iter().copied().filter(counts).collect();
        counting.sort_unstable();
        counting
    }

    /// When one more refusal will do no harm again; `None` where it does none now.
    pub fn free_again(earlier: &[OffsetDateTime]) -> Option<OffsetDateTime> {
        let oldest_in_the_way = earlier.len().checked_sub(MOST_REFUSED)?;
        earlier.get(oldest_in_the_way).map(|at| *at + Self::WINDOW)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn refusals_count_for_a_while() {
        let now = datetime!(2026-11-21 12:00 UTC);
        let ago = |minutes| now - Duration::minutes(minutes);
        let all = [ago(1), ago(20), ago(14), ago(-5)];
        let counting = SignIns::still_counting(&all, now);
        assert_eq!(counting, [ago(14), ago(1)]);
        assert_eq!(SignIns::free_again(&counting), Some(ago(-1)));
        assert_eq!(SignIns::free_again(&counting[1..]), None);
        assert_eq!(SignIns::free_again(&[ago(9), ago(7), ago(2)]), Some(ago(-8)));
    }
}
