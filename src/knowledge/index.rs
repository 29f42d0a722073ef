//! Judging by the words that occur: one pass over a reply's text finds the
//! phrases of all rules at once, and only rules whose words occur are weighed.
//!
//! It says what the plain judge says of all rules, one after the other, always.

use std::{cell::RefCell, sync::Arc};

use super::{
    Meaning, Query,
    again::{Again, hash},
    found::Words,
    judge::{self, Weight},
    phrases::Table,
    rulebook::Rulebook,
    rules::Rule,
    runs::Runs,
    screen::Screen,
    search::Search,
};

/// Of what says more than so many things, it is not kept what it met.
const LONGEST: usize = 64;
/// The memory for so many sentences is kept.
const SPARE: usize = 8;

/// The rules, ready for many replies. The first for a [`super::Knowledge`] costs
/// more than judging a single reply, which is therefore judged without it: see
/// [`super::Knowledge::judge`].
#[derive(Debug)]
pub struct Index<'a> {
    rules: &'a Rulebook,
    table: &'a Table,
    /// For many. Where there is none, phrases are looked up one by one.
    search: Option<&'a Search>,
    spare: RefCell<Spare<'a>>,
}

/// Memory for the next text: what takes some costs time.
#[derive(Debug, Default)]
struct Spare<'a> {
    text: String,
    words: Vec<Words>,
    best: Vec<(Weight, &'a Rule)>,
    runs: Runs,
    said: Vec<u32>,
    /// What was said, as the runs read it, and what it met.
    met: Again<(Box<[u32]>, Arc<Met<'a>>)>,
}

/// The rules that a text meets, in their order.
#[derive(Debug)]
struct Met<'a> {
    /// Those whose words occur.
    rules: Vec<Matched<'a>>,
    /// Fallbacks whose words occur. What they must not meet counts by the sentence.
    fallbacks: Vec<Matched<'a>>,
    /// Those without words that must not meet what occurs.
    barred: Vec<u32>,
}

/// A rule whose words occur, and how many letters of the text they name.
#[derive(Debug)]
struct Matched<'a> {
    at: usize,
    rule: &'a Rule,
    length: usize,
    screen: Screen,
}

impl<'a> Index<'a> {
    /// For many replies.
    pub(super) fn new(rules: &'a Rulebook) -> Self {
        Self {
            rules,
            table: rules.table(),
            search: Some(rules.search()),
            spare: RefCell::default(),
        }
    }

    /// For one reply, at no cost where the table is there.
    pub(super) fn for_one(rules: &'a Rulebook) -> Self {
        Self { rules, table: rules.table(), search: None, spare: RefCell::default() }
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
        spare.text.clear();
        judge::push_searched(&mut spare.text, query.reply);
        let met = self.met(spare);
        let Spare { text, words: spare_words, best, .. } = spare;
        best.clear();
        let shown = Screen::shown_by(query);
        for Matched { rule, length, .. } in met.rules.iter().filter(|it| it.screen.admits(&shown)) {
            if let Some(weight) = judge::weigh(query, &rule.when) {
                judge::keep(best, weight.naming(*length), rule);
            }
        }
        // Other words go before fallbacks, and words before codes: only now do these count.
        if best.is_empty() {
            let mut sentences: Option<Vec<Words>> = None;
            for &Matched { at, rule, length, .. } in &met.fallbacks {
                let Some(weight) = judge::weigh(query, &rule.when) else { continue };
                let sentences = sentences.get_or_insert_with(|| {
                    judge::sentences(text).map(|it| self.words_in(it, spare_words)).collect()
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
            let wordless = self.table.wordless.iter().filter(|at| !met.barred.contains(at));
            for rule in wordless.filter_map(|&at| self.rules.rule(at as usize)) {
                if let Some(weight) = judge::weigh(query, &rule.when) {
                    judge::keep(best, weight, rule);
                }
            }
        }
    }

    /// The rules that a text meets. Where there are many, what was met before is known.
    fn met(&self, spare: &mut Spare<'a>) -> Arc<Met<'a>> {
        let Spare { text, words: spare_words, runs, said, met, .. } = spare;
        let Some(search) = self.search else {
            let words = self.words_in(text, spare_words);
            return self.met_by(words, spare_words);
        };
        if runs.is_full() {
            // What was said is written in numbers of runs: they are forgotten together.
            (*runs, *met) = (Runs::default(), Again::default());
        }
        said.clear();
        runs.read(search, self.table, text, said);
        let place = met.again(hash(said.iter().map(|&number| u64::from(number))));
        if let Some(Some((before, met))) = &place
            && **before == **said
        {
            return Arc::clone(met);
        }
        let mut words = self.no_words(spare_words);
        runs.occur(self.table, said, &mut words);
        let met = self.met_by(words, spare_words);
        if let Some(place) = place.filter(|_| said.len() <= LONGEST) {
            *place = Some((said.as_slice().into(), Arc::clone(&met)));
        }
        met
    }

    /// The rules that some words meet.
    fn met_by(&self, mut words: Words, spare: &mut Vec<Words>) -> Arc<Met<'a>> {
        words.wake(self.table);
        let (mut rules, mut fallbacks) = (Vec::new(), Vec::new());
        for at in words.awake() {
            let Some(length) = words.matched(self.table, at) else { continue };
            let Some(rule) = self.rules.rule(at) else { continue };
            let matched = || Matched { at, rule, length, screen: Screen::of(&rule.when) };
            if rule.when.fallback {
                fallbacks.push(matched());
            } else if !words.barred(self.table, at) {
                rules.push(matched());
            }
        }
        let wordless = self.table.wordless.iter().copied();
        let barred = wordless.filter(|&at| words.barred(self.table, at as usize)).collect();
        spare.push(words);
        Arc::new(Met { rules, fallbacks, barred })
    }

    /// What occurs in a text.
    fn words_in(&self, text: &str, spare: &mut Vec<Words>) -> Words {
        let mut words = self.no_words(spare);
        let places = 0..text.len();
        match self.search {
            Some(search) => search.each_from(self.table, text.as_bytes(), places, |phrase| {
                words.add(self.table, phrase);
            }),
            None => self.table.each_in(text, |phrase| words.add(self.table, phrase)),
        }
        words
    }

    /// Nothing that occurs, in the memory of an earlier text.
    fn no_words(&self, spare: &mut Vec<Words>) -> Words {
        spare.pop().map_or_else(|| Words::new(self.table), Words::emptied)
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
        let lists = when.each.iter().chain([&when.any]).filter_map(|list| list.iter().last());
        let words: Vec<&str> = when.all.iter().chain(lists).map(Phrase::as_str).collect();
        [words.join(" "), words.join(". ")]
    }

    #[test]
    fn it_says_what_the_plain_judge_says() {
        let knowledge = Knowledge::builtin().unwrap();
        let (many, one) = (Index::new(&knowledge.rules), Index::for_one(&knowledge.rules));
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
}
