//! Rules: each picks its own examples and leaves alone what it must.

use std::collections::BTreeSet;

use super::{Problem, Reader, problem};
use crate::{
    knowledge::{
        DataFile, Query, Rule,
        error::line_of,
        field::distance,
        index::Index,
        rulebook::Rulebook,
        rules::{Example, Tested},
    },
    model::{Confidence, Reply},
};

/// What is wrong with the rules, taken together.
pub(super) fn problems(
    tested: &[(&DataFile<'_>, Vec<Tested>)],
    providers: &BTreeSet<&str>,
    read: Reader<'_>,
) -> Vec<Problem> {
    let all = tested.iter().flat_map(|(_, rules)| rules);
    let all = Rulebook::of(all.map(|it| (it.rule.id.clone(), it.rule.clone())).collect());
    let all = Index::new(&all);
    let mut list = Vec::new();
    for (file, rules) in tested {
        for Tested { rule, matches, ignores } in rules {
            let line = line_of(file.text, "id", &rule.id, 0);
            let mut say = |what: String| {
                list.push(problem(file, line, format!("rule `{}`: {what}", rule.id)));
            };
            if !judges_something(rule) {
                say("no condition on what the reply says; name words, a code, a bracket or a status".into());
            }
            for (found, known) in rule.when.provider.iter().filter_map(|id| mistyped(id, providers))
            {
                say(format!("there is no preset `{found}`, expected `{known}`"));
            }
            if rule.alternatives.contains(&rule.cause) {
                say(format!("`{}` is its cause and also an alternative", rule.cause));
            }
            if rule.confidence == Confidence::Certain && !rule.alternatives.is_empty() {
                say("is certain and has alternatives; say likely or possible, or leave them out"
                    .into());
            }
            for code in rule.when.code.iter().filter(|code| !(200..600).contains(*code)) {
                say(format!("`{code}` is no SMTP code, expected one from 200 to 599"));
            }
            if rule.when.fallback && rule.when.each.is_empty() {
                say("a fallback without lists of words, expected `each`".into());
            }
            if matches.is_empty() {
                say("no example that it matches, expected at least one".into());
            }
            if ignores.is_empty() {
                say("no example that it ignores, expected at least one".into());
            }
            for example in matches {
                if let Some(found) = wrong_match(rule, example, &all, read) {
                    say(format!("{found}, with the reply `{}`", example.reply));
                }
            }
            for example in ignores {
                let reply = read(&example.reply, example.protocol);
                let best = all.best(&query(example, &reply));
                if best.first().is_some_and(|(_, one)| one.id == rule.id) {
                    say(format!("picked for a reply that it must ignore, `{}`", example.reply));
                }
                if let [(_, one), (_, other), ..] = best.as_slice()
                    && one.cause != other.cause
                {
                    let ids = format!("`{}` and `{}`", one.id, other.id);
                    say(format!("the rules {ids} tie for its example `{}`", example.reply));
                }
            }
        }
    }
    list
}

/// The preset that is probably meant. Rules may be about providers that have
/// no preset, so only near misses are mistakes.
fn mistyped<'a>(id: &'a str, presets: &BTreeSet<&'a str>) -> Option<(&'a str, &'a str)> {
    let near = presets.iter().find(|known| distance(known, id) <= 2)?;
    (!presets.contains(id)).then_some((id, near))
}

fn judges_something(rule: &Rule) -> bool {
    let when = &rule.when;
    !(when.status.is_empty()
        && when.code.is_empty()
        && when.enhanced.is_empty()
        && when.bracket.is_empty()
        && when.all.is_empty()
        && when.any.is_empty()
        && when.each.is_empty())
}

/// Why a rule's own example does not lead to it, if it does not.
fn wrong_match(
    rule: &Rule,
    example: &Example,
    all: &Index<'_>,
    read: Reader<'_>,
) -> Option<String> {
    let reply = read(&example.reply, example.protocol);
    let best = all.best(&query(example, &reply));
    let own = best.iter().any(|(_, one)| one.id == rule.id);
    if let (true, Some((_, other))) = (own, best.iter().find(|(_, one)| one.cause != rule.cause)) {
        return Some(format!(
            "ties with the rule `{}` of another cause; give one of them a further condition",
            other.id
        ));
    }
    match best.first() {
        None => Some("no rule is picked, expected this one".to_owned()),
        Some(_) if own => None,
        Some((_, other)) => Some(format!("the rule `{}` is picked, expected this one", other.id)),
    }
}

fn query<'a>(example: &'a Example, reply: &'a Reply) -> Query<'a> {
    Query {
        reply,
        provider: example.provider.as_deref(),
        protocol: example.protocol,
        stage: example.stage,
    }
}
