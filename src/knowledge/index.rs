//! Judging many replies: one pass over a reply's text finds the phrases of
//! all rules at once, and only rules that have one of them are weighed.
//!
//! It says what [`super::Knowledge::judge`] says, always. Building it costs a
//! few milliseconds, so a single reply is judged without it.

use std::collections::HashMap;

use aho_corasick::{
    Anchored,
    automaton::{Automaton as _, StateID},
    nfa::contiguous::NFA,
};

use super::{
    Meaning, Query,
    judge::{self, List, Weight},
    rules::{Phrase, Rule},
};

/// The rules, ready for many replies.
#[derive(Debug)]
pub struct Index<'a> {
    /// Finds all phrases; a pattern's number is the phrase's. `None` only where
    /// the phrases together are beyond what the automaton can number.
    search: Option<Search>,
    /// In the order of their ids, as the plain judge takes them.
    rules: Vec<Numbered<'a>>,
    /// By phrase: the rules that may hold where it occurs.
    by_phrase: Vec<Vec<usize>>,
    /// Rules without words, which any reply may meet.
    wordless: Vec<usize>,
}

/// A rule, its phrases as numbers.
#[derive(Debug)]
struct Numbered<'a> {
    rule: &'a Rule,
    all: Vec<usize>,
    any: Vec<usize>,
    each: Vec<Vec<usize>>,
    none: Vec<usize>,
}

impl<'a> Index<'a> {
    pub(super) fn new(rules: impl Iterator<Item = &'a Rule>) -> Self {
        let mut phrases: Vec<&'a str> = Vec::new();
        let mut numbers: HashMap<&'a str, usize> = HashMap::new();
        let mut numbered = |list: &'a [Phrase]| -> Vec<usize> {
            let number = |phrase: &'a Phrase| {
                *numbers.entry(phrase.as_str()).or_insert_with(|| {
                    phrases.push(phrase.as_str());
                    phrases.len() - 1
                })
            };
            list.iter().map(number).collect()
        };
        let rules: Vec<Numbered<'a>> = rules
            .map(|rule| Numbered {
                rule,
                all: numbered(&rule.when.all),
                any: numbered(&rule.when.any),
                each: rule.when.each.iter().map(|list| numbered(list)).collect(),
                none: numbered(&rule.when.none),
            })
            .collect();
        let mut by_phrase = vec![Vec::new(); phrases.len()];
        let mut wordless = Vec::new();
        for (at, it) in rules.iter().enumerate() {
            // One of `any` must occur, one of each list, and each of `all`: then the
            // longest is the rarest, and so is a list whose shortest is long.
            let length = |number: &&usize| phrases.get(**number).map_or(0, |phrase| phrase.len());
            let wakers: Vec<usize> = match it.all.iter().max_by_key(length) {
                Some(&longest) if it.any.is_empty() => vec![longest],
                None if it.any.is_empty() => {
                    let shortest = |list: &&Vec<usize>| list.iter().map(|at| length(&at)).min();
                    it.each.iter().max_by_key(shortest).cloned().unwrap_or_default()
                }
                _ => it.any.clone(),
            };
            if wakers.is_empty() {
                wordless.push(at);
            }
            for number in wakers {
                if let Some(rules) = by_phrase.get_mut(number) {
                    let rules: &mut Vec<usize> = rules;
                    rules.push(at);
                }
            }
        }
        Self { search: Search::new(&phrases), rules, by_phrase, wordless }
    }

    /// What a reply means, as [`super::Knowledge::judge`] says.
    pub fn judge(&self, query: &Query<'_>) -> Meaning {
        let Some(search) = &self.search else {
            return judge::judge(self.rules.iter().map(|it| it.rule), query);
        };
        let text = judge::searched(query.reply);
        let mut found = Bits::new(self.by_phrase.len());
        // A set gives the rules in their order, and each of them once.
        let mut awake = Bits::new(self.rules.len());
        search.each_in(&text, |number| {
            if found.insert(number) {
                for &at in self.by_phrase.get(number).into_iter().flatten() {
                    awake.insert(at);
                }
            }
        });
        let mut best = self.best(query, awake.iter(), &found);
        if best.is_empty() {
            // Words go before codes: only now do rules without words count.
            best = self.best(query, self.wordless.iter().copied(), &found);
        }
        judge::meaning(&best, query.reply)
    }

    /// The most specific of some rules, which come in their order: rules of
    /// equal weight speak in it.
    fn best(
        &self,
        query: &Query<'_>,
        candidates: impl Iterator<Item = usize>,
        found: &Bits,
    ) -> Vec<(Weight, &'a Rule)> {
        let mut best = Vec::new();
        for it in candidates.filter_map(|at| self.rules.get(at)) {
            let has = |numbers: &[usize], at: usize| {
                numbers.get(at).is_some_and(|&number| found.contains(number))
            };
            let weight = judge::weigh(query, &it.rule.when, |list, at| match list {
                List::All => has(&it.all, at),
                List::Any => has(&it.any, at),
                List::Each(number) => it.each.get(number).is_some_and(|list| has(list, at)),
                List::None => has(&it.none, at),
            });
            if let Some(weight) = weight {
                judge::keep(&mut best, weight, it.rule);
            }
        }
        best
    }
}

/// The automaton, and the state in which each search begins.
#[derive(Debug)]
struct Search {
    automaton: NFA,
    start: StateID,
}

impl Search {
    fn new(phrases: &[&str]) -> Option<Self> {
        let automaton = NFA::new(phrases).ok()?;
        let start = automaton.start_state(Anchored::No).ok()?;
        Some(Self { automaton, start })
    }

    /// Calls with the number of each phrase, wherever it occurs. Driven by hand:
    /// short words occur often, and the searches that the library has begin
    /// anew behind each of them.
    fn each_in(&self, text: &str, mut found: impl FnMut(usize)) {
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

/// A set of small numbers.
struct Bits(Vec<u64>);

impl Bits {
    /// For numbers below `size`; others are never in it.
    fn new(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// Adds a number; false where it was there already.
    fn insert(&mut self, number: usize) -> bool {
        let bit = 1 << (number % 64);
        self.0.get_mut(number / 64).is_some_and(|word| {
            let new = *word & bit == 0;
            *word |= bit;
            new
        })
    }

    fn contains(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word & 1 << (number % 64) != 0)
    }

    /// From the lowest.
    fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(nth, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Some(nth * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_its_order() {
        let mut set = Bits::new(130);
        for number in [128, 3, 0, 63, 64] {
            assert!(set.insert(number), "{number}");
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 3, 63, 64, 128]);
        assert!(!set.insert(3) && !set.insert(4000));
        assert!(set.contains(64) && !set.contains(65) && !set.contains(4000));
    }

    #[test]
    fn every_phrase_is_found_also_within_another() {
        let search = Search::new(&["full", "box", "mailbox full", "l", "ll m"]).unwrap();
        let mut found = Vec::new();
        search.each_in("mailbox full me", |number| found.push(number));
        found.sort_unstable();
        found.dedup();
        assert_eq!(found, [0, 1, 2, 3, 4]);
    }
}
