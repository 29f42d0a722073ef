//! Finding the phrases of a [`Table`] in a text, one by one or with an automaton.

use aho_corasick::{
    Anchored,
    automaton::{Automaton as _, StateID},
    nfa::contiguous::NFA,
};

use super::phrases::{Rows, Table};

impl Rows {
    /// A row; empty where there is none of that number.
    #[inline]
    pub(super) fn row(&self, at: usize) -> &[u32] {
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds
            .and_then(|(&start, &end)| self.numbers.get(start as usize..end as usize))
            .unwrap_or_default()
    }
}

impl Table {
    /// How many phrases there are.
    pub(super) fn size(&self) -> usize {
        self.within.len()
    }

    /// A phrase; empty where there is none of that number.
    #[inline]
    pub(super) fn phrase(&self, at: usize) -> &str {
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds
            .and_then(|(&start, &end)| self.text.get(start as usize..end as usize))
            .unwrap_or_default()
    }

    /// The bytes of a phrase.
    #[inline]
    pub(super) fn length(&self, at: usize) -> u32 {
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds.map_or(0, |(start, end)| end - start)
    }

    /// Calls with the number of each phrase, wherever it occurs. Needs no
    /// preparation, so it is the way for a single text.
    pub(super) fn each_in(&self, text: &str, mut found: impl FnMut(usize)) {
        for (at, _) in text.char_indices() {
            let rest = text.get(at..).unwrap_or_default();
            let Some(mut at) = self.last_up_to(rest) else { continue };
            // What the rest begins with stands before it in the order, and between the two
            // only what begins with that too: so it is this phrase, or one that begins it.
            loop {
                if rest.starts_with(self.phrase(at)) {
                    found(at);
                }
                match self.within.get(at) {
                    Some(&shorter) if shorter as usize != at => at = shorter as usize,
                    _ => break,
                }
            }
        }
    }

    /// The last phrase in the order of bytes that does not come behind a text.
    fn last_up_to(&self, text: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.size());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.phrase(middle) <= text { low = middle + 1 } else { high = middle }
        }
        low.checked_sub(1)
    }
}

/// The automaton that finds all phrases in one pass, and the state in which each
/// search begins. Building it costs some milliseconds.
#[derive(Debug)]
pub(super) struct Search {
    automaton: NFA,
    start: StateID,
}

impl Search {
    /// `None` only where the phrases together are beyond what it can number.
    pub(super) fn new(table: &Table) -> Option<Self> {
        let phrases = (0..table.size()).map(|at| table.phrase(at));
        // One level of states more than usual that are quick to leave: most of a search is there.
        let automaton = NFA::builder().dense_depth(3).build(phrases).ok()?;
        let start = automaton.start_state(Anchored::No).ok()?;
        Some(Self { automaton, start })
    }

    /// As [`Table::each_in`]. Driven by hand: short words occur often, and the
    /// searches that the library has begin anew behind each of them.
    #[inline]
    pub(super) fn each_in(&self, text: &str, mut found: impl FnMut(usize)) {
        let mut state = self.start;
        for byte in text.bytes() {
            state = self.automaton.next_state(Anchored::No, state, byte);
            if self.automaton.is_special(state) && self.automaton.is_match(state) {
                for nth in 0..self.automaton.match_len(state) {
                    found(self.automaton.match_pattern(state, nth).as_usize());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::knowledge::phrases::Lists;

    fn table(phrases: &[&str]) -> Table {
        Table::new(&[Lists { any: phrases.to_vec(), ..Lists::default() }])
    }

    fn both_ways(table: &Table, text: &str) -> [Vec<String>; 2] {
        let search = Search::new(table).unwrap();
        let (mut one_by_one, mut at_once) = (Vec::new(), Vec::new());
        table.each_in(text, |at| one_by_one.push(table.phrase(at).to_owned()));
        search.each_in(text, |at| at_once.push(table.phrase(at).to_owned()));
        [one_by_one, at_once].map(|mut found| {
            found.sort_unstable();
            found.dedup();
            found
        })
    }

    #[test]
    fn every_phrase_is_found_also_within_another() {
        let table = table(&["full", "box", "mailbox full", "l", "ll m", "none", "full"]);
        let expected = ["box", "full", "l", "ll m", "mailbox full"];
        for found in both_ways(&table, "mailbox full me") {
            assert_eq!(found, expected);
        }
        assert_eq!(table.size(), 6);
    }

    #[test]
    fn no_phrases_are_no_trouble() {
        assert_eq!(both_ways(&Table::new(&[]), "text"), [[""; 0], [""; 0]]);
    }

    proptest! {
        #[test]
        fn what_is_found_occurs_and_all_that_occurs_is_found(
            phrases in proptest::collection::vec("[abя ]{1,5}", 0..30),
            text in "[abя ]{0,40}",
        ) {
            let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
            let mut expected: Vec<&str> =
                phrases.iter().copied().filter(|phrase| text.contains(phrase)).collect();
            expected.sort_unstable();
            expected.dedup();
            for found in both_ways(&table(&phrases), &text) {
                prop_assert_eq!(found, expected.clone());
            }
        }
    }
}
