//! Picking the rule that speaks for a reply.
//!
//! Every rule whose conditions hold is a candidate; the most specific one
//! wins. In this order: a rule with phrases beats one with lists of words, and
//! that one a fallback, and that one a rule without words, since the same code
//! is sent for many reasons; a rule for the provider beats a general one;
//! more conditions beat fewer; more matched words beat fewer. If two rules of
//! different causes are still equal, neither is trusted.

use super::{
    Meaning, Query,
    normal::push_normal,
    rules::{Phrase, Phrases, Rule, When},
};
use crate::model::{Cause, Confidence, Reply, Status};

/// No more of a reply's text is searched; real replies are far shorter.
const SEARCHED: usize = 8 * 1024;

/// How specific a match is; compared field by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Weight {
    words: Words,
    provider: bool,
    conditions: u32,
    length: usize,
}

impl Weight {
    /// The same with so many matched letters.
    pub(super) fn naming(self, length: usize) -> Self {
        Self { length, ..self }
    }
}

/// What a rule says about the text, the least telling first. Words that may
/// stand far apart say less than a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Words {
    None,
    Fallback,
    Lists,
    Phrases,
}

fn words(when: &When) -> Words {
    match (when.all.is_empty() && when.any.is_empty(), when.each.is_empty()) {
        (true, true) => Words::None,
        _ if when.fallback => Words::Fallback,
        (true, false) => Words::Lists,
        (false, _) => Words::Phrases,
    }
}

/// The text of a reply, ready to be searched for phrases: a blank before and
/// behind it, so that its first and last word have an edge like all others.
pub(super) fn searched(reply: &Reply) -> String {
    let mut text = String::new();
    push_searched(&mut text, reply);
    text
}

/// Adds it to a text.
pub(super) fn push_searched(text: &mut String, reply: &Reply) {
    text.reserve(reply.lines.iter().map(|line| line.len() + 1).sum::<usize>() + 2);
    text.push(' ');
    match reply.lines.as_slice() {
        [line] => push_normal(text, line, SEARCHED),
        _ => push_normal(text, &reply.text(), SEARCHED),
    }
    text.push(' ');
}

/// Whether all conditions hold but those about words, and how specific the rule
/// then is. The letters that matched are the caller's to count.
pub(super) fn weigh(query: &Query<'_>, when: &When) -> Option<Weight> {
    let reply = query.reply;
    let mut conditions = circumstances(query, when)?;
    if !status_holds(when, reply) {
        return None;
    }
    conditions += u32::from(!when.status.is_empty());
    if !when.code.is_empty() {
        reply.code.filter(|code| when.code.contains(code))?;
        conditions += 2;
    }
    if !when.enhanced.is_empty() {
        conditions += enhanced(when, reply)?;
    }
    if !when.bracket.is_empty() {
        let found = reply.bracket.as_deref()?;
        when.bracket.iter().find(|wanted| bracket_holds(wanted, found))?;
        conditions += 2;
    }
    for _ in &when.all {
        conditions += 2;
    }
    conditions += if when.any.is_empty() { 0 } else { 2 };
    for _ in &when.each {
        conditions += 1;
    }
    Some(Weight { words: words(when), provider: !when.provider.is_empty(), conditions, length: 0 })
}

/// Whether the conditions about words hold, and how many letters of the text
/// they name.
fn said(text: &str, when: &When) -> Option<usize> {
    let occurs = |phrase: &&Phrase| text.contains(phrase.as_str());
    let barred = || !when.fallback && when.none.iter().any(|it| occurs(&it));
    if !when.all.iter().all(|phrase| occurs(&phrase)) || barred() {
        return None;
    }
    let mut length: usize = when.all.iter().map(|phrase| phrase.as_str().len()).sum();
    // The longest that occurs, so that the order of the list does not matter.
    let any = Some(&when.any).filter(|any| !any.is_empty());
    for list in any.into_iter().chain(&when.each) {
        length += list.iter().filter(occurs).map(|phrase| phrase.as_str().len()).max()?;
    }
    (!when.fallback || in_one_sentence(text, &when.each, &when.none)).then_some(length)
}

/// Whether some sentence has a phrase of each list, and none of `none`. Words of
/// different sentences are said of different things.
fn in_one_sentence(text: &str, each: &[Phrases], none: &Phrases) -> bool {
    let has = |sentence: &str, list: &Phrases| {
        list.iter().any(|phrase| sentence.contains(phrase.as_str()))
    };
    sentences(text)
        .any(|sentence| each.iter().all(|list| has(sentence, list)) && !has(sentence, none))
}

/// The sentences of a text that is ready to be searched; at least one.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    // The blank stays with the sentence that it begins: it is the edge of a word.
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = [". ", "! ", "? ", "; "].iter().filter_map(|end| text.find(end)).min();
        // Chinese has no blank there; its other marks have been made ours.
        let asian = text.match_indices(['。', '!', ';']).find(|(at, mark)| {
            let next = || text.get(at + mark.len()..).and_then(|rest| rest.chars().next());
            *mark == "。" || next().is_some_and(|next| next >= '\u{2e80}')
        });
        let asian = asian.map(|(at, mark)| (at, mark.len()));
        let end = end.map(|at| (at, 1)).into_iter().chain(asian).min();
        let (sentence, next) = match end {
            Some((at, mark)) => (text.get(..at)?, text.get(at + mark..)),
            None => (text, None),
        };
        rest = next;
        Some(sentence)
    })
}

/// Provider, protocol and stage. An unknown provider fails a condition, for
/// the rule may be about that provider's own meaning of common words; an
/// unknown protocol or stage passes and counts nothing.
fn circumstances(query: &Query<'_>, when: &When) -> Option<u32> {
    let mut conditions = 0;
    if !when.provider.is_empty() {
        let provider = query.provider?;
        when.provider.iter().find(|wanted| *wanted == provider)?;
    }
    if let (false, Some(protocol)) = (when.protocol.is_empty(), query.protocol) {
        when.protocol.contains(&protocol).then_some(())?;
        conditions += 2;
    }
    if let (false, Some(stage)) = (when.stage.is_empty(), query.stage) {
        when.stage.contains(&stage).then_some(())?;
        conditions += 2;
    }
    Some(conditions)
}

/// The meaning of a reply, by the most specific of `rules`.
pub(super) fn judge<'a>(rules: impl Iterator<Item = &'a Rule>, query: &Query<'_>) -> Meaning {
    meaning(&best(rules, query), query.reply)
}

/// What the rules that speak say together.
pub(super) fn meaning(best: &[(Weight, &Rule)], reply: &Reply) -> Meaning {
    let Some((_, first)) = best.first() else { return unmatched(reply) };
    let mut meaning = Meaning {
        cause: first.cause,
        confidence: first.confidence,
        rule: Some(first.id.clone()),
        alternatives: first.alternatives.clone(),
    };
    for (_, other) in best.iter().filter(|(_, other)| other.cause != first.cause) {
        // `lint` reports such pairs; data of the user's own may still hold one.
        meaning.confidence = Confidence::Possible;
        if !meaning.alternatives.contains(&other.cause) {
            meaning.alternatives.push(other.cause);
        }
    }
    meaning
}

/// The most specific rules that hold: one, or several of equal weight in the
/// order given.
pub(super) fn best<'a>(
    rules: impl Iterator<Item = &'a Rule>,
    query: &Query<'_>,
) -> Vec<(Weight, &'a Rule)> {
    let text = searched(query.reply);
    let mut best: Vec<(Weight, &Rule)> = Vec::new();
    for rule in rules {
        let weight = weigh(query, &rule.when)
            .and_then(|weight| Some(weight.naming(said(&text, &rule.when)?)));
        if let Some(weight) = weight {
            keep(&mut best, weight, rule);
        }
    }
    best
}

/// Adds a rule that holds, unless a more specific one stands there.
pub(super) fn keep<'a>(best: &mut Vec<(Weight, &'a Rule)>, weight: Weight, rule: &'a Rule) {
    match best.first() {
        Some((top, _)) if weight < *top => return,
        Some((top, _)) if weight == *top => {}
        _ => best.clear(),
    }
    best.push((weight, rule));
}

fn status_holds(when: &When, reply: &Reply) -> bool {
    if when.status.is_empty() {
        // What must be shown to the user (RFC 3501 section 7.1) is seldom about nothing,
        // even where the server carries on.
        let alert = reply.bracket.as_deref() == Some("ALERT");
        alert || !matches!(reply.status, Status::Ok | Status::Preauth | Status::Continue)
    } else {
        when.status.iter().any(|name| name.0 == reply.status)
    }
}

/// 2 for a pattern that names the whole code, 1 for one with a star.
fn enhanced(when: &When, reply: &Reply) -> Option<u32> {
    let found = reply.enhanced?;
    when.enhanced
        .iter()
        .filter(|wanted| {
            wanted.0.is_none_or(|class| class == found.0)
                && wanted.1.is_none_or(|subject| subject == found.1)
                && wanted.2.is_none_or(|detail| detail == found.2)
        })
        .map(|wanted| if wanted.1.is_some() && wanted.2.is_some() { 2 } else { 1 })
        .max()
}

/// Response codes are hierarchical (RFC 3206 section 2) and may carry arguments.
fn bracket_holds(wanted: &str, found: &str) -> bool {
    let atom = found.split_whitespace().next().unwrap_or_default();
    atom.eq_ignore_ascii_case(wanted)
        || atom.get(..wanted.len()).is_some_and(|head| head.eq_ignore_ascii_case(wanted))
            && atom.get(wanted.len()..).is_some_and(|tail| tail.starts_with('/'))
}

/// What a reply means that no rule knows: an acceptance is one, a refusal says no more.
fn unmatched(reply: &Reply) -> Meaning {
    let accepted = reply.accepted() || reply.status == Status::Continue;
    let (cause, confidence) = if accepted {
        (Cause::Ok, Confidence::Certain)
    } else {
        (Cause::Unknown, Confidence::Possible)
    };
    Meaning { cause, confidence, rule: None, alternatives: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_sentence() {
        let list = |words: &[&'static str]| {
            Phrases::of([words.iter().map(|word| Phrase::literal(*word)).collect()])
        };
        let each = [list(&["mailbox", "邮箱"]), list(&["full", "已满", " voll "])];
        for (text, together) in [
            (" mailbox is full ", true),
            (" the mailbox, they say, is full. bye ", true),
            (" your mailbox moved. see the full story ", false),
            (" mailbox! full ", false),
            (" mx1.mailbox.example: full ", true),
            (" 邮箱已满 ", true),
            (" 邮箱。已满 ", false),
            (" gone. mailbox voll ", true),
            (" the mailbox is not full ", false),
            (" not delivered. mailbox full ", true),
            (" ", false),
        ] {
            assert_eq!(in_one_sentence(text, &each, &list(&[" not "])), together, "{text}");
        }
    }

    #[test]
    fn brackets() {
        for (wanted, found, holds) in [
            ("AUTH", "auth", true),
            ("SYS", "SYS/TEMP", true),
            ("SYS/TEMP", "SYS", false),
            ("SYS", "SYSTEM", false),
            ("WEBALERT", "WEBALERT https://example.org", true),
            ("é", "a", false),
        ] {
            assert_eq!(bracket_holds(wanted, found), holds, "{wanted} {found}");
        }
    }
}
