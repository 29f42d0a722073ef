//! Judging by the words that occur: one pass over a reply's text finds the
//! phrases of all rules at once, and only rules whose words occur are weighed.
//!
//! It says what the plain judge says of all rules, one after the other, always.

use std::cell::{Cell, RefCell};

use super::{
    Meaning, Query,
    judge::{self, Weight},
    phrases::Table,
    rulebook::Rulebook,
    rules::Rule,
    search::Search,
};

/// The memory for so many sentences is kept.
const SPARE: usize = 8;

/// So many bytes of texts are searched for one phrase after the other: who has just
/// a few need not wait for the automaton, and who has many loses less than it costs.
const FEW: usize = 12 * 1024;

/// The rules, ready for many replies.
#[derive(Debug)]
pub struct Index<'a> {
    rules: &'a Rulebook,
    table: &'a Table,
    /// How many bytes more are searched without the automaton.
    few: Cell<usize>,
    spare: RefCell<Spare<'a>>,
}

/// Memory for the next text: what takes some costs time.
#[derive(Debug, Default)]
struct Spare<'a> {
    text: String,
    words: Vec<Words>,
    best: Vec<(Weight, &'a Rule)>,
    fallbacks: Vec<(usize, &'a Rule, usize)>,
}

impl<'a> Index<'a> {
    /// For many replies.
    pub(super) fn new(rules: &'a Rulebook) -> Self {
        Self::with(rules, FEW)
    }

    /// For one reply, at no cost where the table is there.
    pub(super) fn for_one(rules: &'a Rulebook) -> Self {
        Self::with(rules, usize::MAX)
    }

    fn with(rules: &'a Rulebook, few: usize) -> Self {
        Self { rules, table: rules.table(), few: Cell::new(few), spare: RefCell::default() }
    }

    /// What a reply means, as [`super::Knowledge::judge`] says.
    pub fn judge(&self, query: &Query<'_>) -> Meaning {
        self.told(query, |best| judge::meaning(best, query.reply))
    }

    /// The most specific rules, in the order of their ids.
    pub(super) fn best(&self, query: &Query<'_>) -> Vec<(Weight, &'a Rule)> {
        self.told(query, <[_]>::to_vec)
    }

    /// What is to be told of the most specific rules, which come in the order of their ids.
    fn told<T>(&self, query: &Query<'_>, tell: impl FnOnce(&[(Weight, &'a Rule)]) -> T) -> T {
        let mut spare = self.spare.take();
        self.find_best(&mut spare, query);
        let told = tell(&spare.best);
        self.spare.replace(spare);
        told
    }

    fn find_best(&self, spare: &mut Spare<'a>, query: &Query<'_>) {
        let Spare { text, words: spare_words, best, fallbacks } = spare;
        text.clear();
        judge::push_searched(text, query.reply);
        best.clear();
        fallbacks.clear();
        let words = self.words_in(text, spare_words.pop());
        for at in words.awake.iter() {
            let Some(length) = words.matched(self.table, at) else { continue };
            let Some(rule) = self.rules.rule(at) else { continue };
            // What a fallback must not meet counts by the sentence.
            if rule.when.fallback {
                fallbacks.push((at, rule, length));
                continue;
            }
            let weight = judge::weigh(query, &rule.when).filter(|_| !words.barred(self.table, at));
            if let Some(weight) = weight {
                judge::keep(best, weight.naming(length), rule);
            }
        }
        // Other words go before fallbacks, and words before codes: only now do these count.
        if best.is_empty() {
            let mut sentences: Option<Vec<Words>> = None;
            for &(at, rule, length) in &*fallbacks {
                let Some(weight) = judge::weigh(query, &rule.when) else { continue };
                let sentences = sentences.get_or_insert_with(|| {
                    let sentences = judge::sentences(text);
                    sentences.map(|it| self.words_in(it, spare_words.pop())).collect()
                });
                let said =
                    |words: &Words| words.has_each(self.table, at) && !words.barred(self.table, at);
                if sentences.iter().any(said) {
                    judge::keep(best, weight.naming(length), rule);
                }
            }
            spare_words.extend(sentences.into_iter().flatten().take(SPARE));
        }
        if best.is_empty() {
            for at in self.table.wordless.iter().map(|&at| at as usize) {
                if words.matched(self.table, at).is_none() || words.barred(self.table, at) {
                    continue;
                }
                let Some(rule) = self.rules.rule(at) else { continue };
                if let Some(weight) = judge::weigh(query, &rule.when) {
                    judge::keep(best, weight, rule);
                }
            }
        }
        spare_words.push(words);
    }

    /// The automaton, once it is worth its while for a text more, and where there is one.
    fn search(&self, text: &str) -> Option<&'a Search> {
        let left = self.few.get().checked_sub(text.len());
        self.few.set(left.unwrap_or_default());
        if left.is_some() { None } else { self.rules.search() }
    }

    /// What occurs in a text, in the memory of an earlier one.
    fn words_in(&self, text: &str, spare: Option<Words>) -> Words {
        let mut words = spare.map_or_else(|| Words::new(self.table), Words::emptied);
        match self.search(text) {
            Some(search) => search.each_in(text, |phrase| words.add(self.table, phrase)),
            None => self.table.each_in(text, |phrase| words.add(self.table, phrase)),
        }
        words
    }
}

/// What of a table occurs in a text.
#[derive(Debug)]
struct Words {
    /// The phrases.
    found: Bits,
    /// By list: the bytes of the longest phrase of it that occurs; 0 where none does.
    longest: Vec<u32>,
    /// Rules that may hold, in their order and each of them once.
    awake: Bits,
}

impl Words {
    fn new(table: &Table) -> Self {
        let lists = table.lists.starts.len();
        let (found, awake) = (Bits::new(table.size()), Bits::new(table.shapes.len()));
        Self { found, longest: vec![0; lists], awake }
    }

    fn emptied(mut self) -> Self {
        self.found.0.fill(0);
        self.longest.fill(0);
        self.awake.0.fill(0);
        self
    }

    fn add(&mut self, table: &Table, phrase: usize) {
        if !self.found.insert(phrase) {
            return;
        }
        for &rule in table.wakes.row(phrase) {
            self.awake.insert(rule as usize);
        }
        let length = table.length(phrase);
        for &list in table.listed.row(phrase) {
            if let Some(longest) = self.longest.get_mut(list as usize) {
                *longest = length.max(*longest);
            }
        }
    }

    /// Whether the words that a rule needs occur, and how many letters of the
    /// text they name.
    fn matched(&self, table: &Table, rule: usize) -> Option<usize> {
        let needed = table.rules.row(rule).get(..table.shapes.get(rule)?.needed())?;
        let mut length = 0;
        for list in needed {
            match self.longest(*list) {
                0 => return None,
                some => length += some as usize,
            }
        }
        Some(length)
    }

    /// Whether a phrase occurs that a rule must not meet.
    fn barred(&self, table: &Table, rule: usize) -> bool {
        let needed = table.shapes.get(rule).map_or(0, |shape| shape.needed());
        let barred = table.rules.row(rule).get(needed..).unwrap_or_default();
        barred.iter().any(|list| self.longest(*list) > 0)
    }

    fn longest(&self, list: u32) -> u32 {
        self.longest.get(list as usize).copied().unwrap_or_default()
    }

    /// Whether a phrase of each of a rule's lists `each` occurs.
    fn has_each(&self, table: &Table, rule: usize) -> bool {
        let Some(shape) = table.shapes.get(rule) else { return false };
        let each = table.rules.row(rule).iter().skip((shape.all + shape.any) as usize);
        each.take(shape.each as usize).all(|&list| self.longest(list) > 0)
    }
}

/// A set of small numbers.
#[derive(Debug)]
struct Bits(Vec<u64>);

impl Bits {
    /// For numbers below `size`; others are never in it.
    fn new(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// Adds a number; false where it was there already.
    #[inline]
    fn insert(&mut self, number: usize) -> bool {
        let bit = 1 << (number % 64);
        self.0.get_mut(number / 64).is_some_and(|word| {
            let new = *word & bit == 0;
            *word |= bit;
            new
        })
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
    use crate::{
        knowledge::{Knowledge, rules::Phrase},
        model::{Grammar, Protocol, Reply, Status},
    };

    fn refusal(text: &str, code: Option<u16>) -> Reply {
        Reply {
            protocol: Protocol::Smtp,
            status: Status::No,
            code,
            enhanced: None,
            bracket: None,
            lines: vec![text.to_owned()],
            raw: Vec::new(),
            grammar: Grammar::Lenient,
        }
    }

    /// Texts in which the words of a rule occur, in one sentence and in several.
    fn texts(rule: &Rule) -> [String; 2] {
        let when = &rule.when;
        let lists = when.each.iter().chain([&when.any]).filter_map(|list| list.last());
        let words: Vec<&str> = when.all.iter().chain(lists).map(Phrase::as_str).collect();
        [words.join(" "), words.join(". ")]
    }

    #[test]
    fn it_says_what_the_plain_judge_says() {
        let knowledge = Knowledge::builtin().unwrap();
        let (many, one) = (Index::with(&knowledge.rules, 0), Index::for_one(&knowledge.rules));
        let mut spoke = 0;
        for rule in knowledge.rules().step_by(60) {
            for (text, code) in texts(rule).iter().zip([None, Some(550)]) {
                let reply = refusal(text, code.or(rule.when.code.first().copied()));
                let provider = rule.when.provider.first().map(String::as_str);
                let query = Query { reply: &reply, provider, protocol: None, stage: None };
                let plain = judge::judge(knowledge.rules(), &query);
                assert_eq!(many.judge(&query), plain, "{text}");
                assert_eq!(one.judge(&query), plain, "{text}");
                spoke += usize::from(plain.rule.is_some());
            }
        }
        assert!(spoke > 10, "{spoke}");
    }

    #[test]
    fn a_set_keeps_its_order() {
        let mut set = Bits::new(130);
        for number in [128, 3, 0, 63, 64] {
            assert!(set.insert(number), "{number}");
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 3, 63, 64, 128]);
        assert!(!set.insert(3) && !set.insert(4000));
    }
}
