//! Judging many replies: one pass over a reply's text finds the phrases of
//! all rules at once, and only rules that have one of them are weighed.
//!
//! It says what [`super::Knowledge::judge`] says, always. Building it costs a
//! few milliseconds, so a single reply is judged without it.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

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
    search: Option<AhoCorasick>,
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
        let search = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(&phrases)
            .ok();
        Self { search, rules, by_phrase, wordless }
    }

    /// What a reply means, as [`super::Knowledge::judge`] says.
    pub fn judge(&self, query: &Query<'_>) -> Meaning {
        let Some(search) = &self.search else {
            return judge::judge(self.rules.iter().map(|it| it.rule), query);
        };
        let text = judge::searched(query.reply);
        let mut found = vec![false; self.by_phrase.len()];
        // A set of bits gives the rules in their order, and each of them once.
        let mut awake = vec![0_u64; self.rules.len().div_ceil(64)];
        for hit in search.find_overlapping_iter(&text) {
            let number = hit.pattern().as_usize();
            if let Some(seen) = found.get_mut(number)
                && !std::mem::replace(seen, true)
            {
                for at in self.by_phrase.get(number).into_iter().flatten() {
                    if let Some(word) = awake.get_mut(at / 64) {
                        *word |= 1 << (at % 64);
                    }
                }
            }
        }
        let mut best = self.best(query, ones(&awake), &found);
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
        found: &[bool],
    ) -> Vec<(Weight, &'a Rule)> {
        let mut best = Vec::new();
        for it in candidates.filter_map(|at| self.rules.get(at)) {
            let has = |numbers: &[usize], at: usize| {
                numbers.get(at).and_then(|&number| found.get(number)).is_some_and(|&seen| seen)
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

/// The places of the bits that are set, from the lowest.
fn ones(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(nth, &word)| {
        let mut left = word;
        std::iter::from_fn(move || {
            let bit = left.trailing_zeros() as usize;
            left &= left.checked_sub(1)?;
            Some(nth * 64 + bit)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_in_their_order() {
        let words = [0b1001, 0, 1 << 63 | 1];
        assert_eq!(ones(&words).collect::<Vec<_>>(), [0, 3, 128, 191]);
        assert_eq!(ones(&[]).count() + ones(&[0]).count(), 0);
    }
}
