//! How far rules reach: one whose words stand in nearly every reply takes
//! them all away from the rules that know better.

use super::{Problem, Reader, problem};
use crate::{
    knowledge::{
        DataFile, Query, Rule,
        error::line_of,
        index::Index,
        rulebook::Rulebook,
        rules::{Phrase, Phrases, Tested},
    },
    model::Reply,
};

/// Fewest characters that a rule without a code must ask for.
const FEWEST: usize = 3;

/// Letters from here on are whole syllables or words (Hangul and beyond).
const SYLLABLES: u32 = 0x1100;

/// Replies that a rule is tried on.
const SAMPLE: usize = 400;

/// Of a hundred replies with other causes, those a rule may hold for.
const SHARE: usize = 20;

/// What is wrong with the rules' reach; the slow trial is for a user's files.
pub(super) fn problems(
    tested: &[(&DataFile<'_>, Vec<Tested>)],
    is_own: &dyn Fn(&DataFile<'_>) -> bool,
    read: Reader<'_>,
) -> Vec<Problem> {
    let mut list = Vec::new();
    let rules = || tested.iter().flat_map(|(file, rules)| rules.iter().map(move |it| (file, it)));
    for (file, Tested { rule, .. }) in rules() {
        if let Some(words) = little(rule) {
            let found = format!(
                "rule `{}`: a reply with no more than `{words}` is enough for it, and nearly every \
                 reply has that; expected {FEWEST} characters or more, or a code",
                rule.id
            );
            list.push(problem(file, line_of(file.text, "id", &rule.id, 0), found));
        }
    }
    if !tested.iter().any(|(file, _)| is_own(file)) {
        return list;
    }
    let examples: Vec<_> = rules()
        .filter(|(file, _)| !is_own(file))
        .filter_map(|(_, tested)| Some((&tested.rule, tested.matches.first()?)))
        .collect();
    let step = examples.len().div_ceil(SAMPLE).max(1);
    let sample: Vec<_> = examples
        .into_iter()
        .step_by(step)
        .map(|(rule, example)| (rule, example, read(&example.reply, example.protocol)))
        .collect();
    for (file, Tested { rule, .. }) in rules().filter(|(file, _)| is_own(file)) {
        if !speaks_by_words(rule) || little(rule).is_some() {
            continue;
        }
        let alone = Rulebook::of(std::iter::once((rule.id.clone(), rule.clone())).collect());
        let alone = Index::new(&alone);
        let others = sample.iter().filter(|(other, ..)| other.cause != rule.cause);
        let held: Vec<&str> = others
            .clone()
            .filter(|(_, example, reply)| holds(&alone, reply, example.provider.as_deref()))
            .map(|(_, example, _)| example.reply.as_str())
            .collect();
        let (count, all) = (held.len(), others.count());
        if let Some(such) = held.first().filter(|_| count * 100 > all * SHARE) {
            let such: String = such.chars().take(80).collect();
            let found = format!(
                "rule `{}`: holds for {count} of {all} replies that mean something else, such as \
                 `{such}`; name words that only this meaning has",
                rule.id
            );
            list.push(problem(file, line_of(file.text, "id", &rule.id, 0), found));
        }
    }
    list
}

fn holds(alone: &Index<'_>, reply: &Reply, provider: Option<&str>) -> bool {
    let query = Query { reply, provider, protocol: None, stage: None };
    !alone.best(&query).is_empty()
}

/// A fallback speaks only where no other rule does: it takes nothing away.
fn speaks_by_words(rule: &Rule) -> bool {
    let when = &rule.when;
    !(when.fallback || when.all.is_empty() && when.any.is_empty() && when.each.is_empty())
}

/// The least that a reply must have, where that is next to nothing.
fn little(rule: &Rule) -> Option<String> {
    let when = &rule.when;
    let other = !(when.code.is_empty()
        && when.enhanced.is_empty()
        && when.bracket.is_empty()
        && when.provider.is_empty());
    if other || !speaks_by_words(rule) {
        return None;
    }
    let words: Vec<&str> = (when.all.iter().map(Phrase::as_str))
        .chain(shortest(&when.any))
        .chain(when.each.iter().filter_map(shortest))
        .collect();
    let count: usize = words.iter().map(|word| weight(word)).sum();
    (count < FEWEST).then(|| words.join(" + "))
}

fn shortest(phrases: &Phrases) -> Option<&str> {
    phrases.iter().map(Phrase::as_str).min_by_key(|phrase| weight(phrase))
}

fn weight(words: &str) -> usize {
    let letters = words.chars().filter(|letter| !letter.is_whitespace());
    letters.map(|letter| if u32::from(letter) < SYLLABLES { 1 } else { FEWEST }).sum()
}
