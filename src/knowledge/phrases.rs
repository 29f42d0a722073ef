//! The phrases of all rules in one table, so that a text is searched for all of
//! them at once and only rules whose words occur are looked at.
//!
//! `build.rs` makes the table of the built-in rules with this same file, so a
//! start need not: nothing else of the program is named here.

use std::{borrow::Cow, collections::HashMap};

/// The phrases of a rule, list by list, as texts are searched for them.
#[derive(Debug, Default)]
pub(super) struct Lists<'a> {
    pub(super) all: Vec<&'a str>,
    pub(super) any: Vec<&'a str>,
    pub(super) each: Vec<Vec<&'a str>>,
    pub(super) none: Vec<&'a str>,
}

/// How many of a rule's lists are of which kind. Each phrase of `all` counts as
/// a list of its own: of every list but `none`, one phrase must occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) all: u32,
    pub(super) any: u32,
    pub(super) each: u32,
    pub(super) none: u32,
}

impl Shape {
    /// How many lists must have a phrase that occurs.
    pub(super) fn needed(self) -> usize {
        (self.all + self.any + self.each) as usize
    }
}

/// Numbers in rows of different lengths.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rows {
    /// Where each row begins among the numbers, and where the last one ends.
    pub(super) starts: Cow<'static, [u32]>,
    pub(super) numbers: Cow<'static, [u32]>,
}

impl Rows {
    fn new(rows: &[Vec<u32>]) -> Self {
        Self {
            starts: starts(rows.iter().map(Vec::len)),
            numbers: rows.iter().flatten().copied().collect(),
        }
    }
}

/// Where each of several things begins that stand one behind the other, and
/// where the last one ends.
fn starts(lengths: impl Iterator<Item = usize>) -> Cow<'static, [u32]> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(number(*end))
    });
    std::iter::once(0).chain(ends).collect()
}

/// All phrases, each once, and where they stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// The phrases, sorted by their bytes, one behind the other.
    pub(super) text: Cow<'static, str>,
    /// Where each phrase begins in the text, and where the last one ends.
    pub(super) starts: Cow<'static, [u32]>,
    /// By phrase: the longest other one that it begins with; else itself.
    pub(super) within: Cow<'static, [u32]>,
    /// By list: its phrases, as written. Lists with the same phrases are one.
    pub(super) lists: Rows,
    /// By phrase: the lists it stands in.
    pub(super) listed: Rows,
    /// By rule: its lists, in the order of [`Shape`]'s fields.
    pub(super) rules: Rows,
    /// By rule.
    pub(super) shapes: Cow<'static, [Shape]>,
    /// By phrase: the rules that are to be looked at where it occurs. Of one of a
    /// rule's lists, all phrases name the rule here.
    pub(super) wakes: Rows,
    /// The rules without words, which any text may meet.
    pub(super) wordless: Cow<'static, [u32]>,
}

impl Table {
    /// The table of rules that are numbered as they come.
    pub(super) fn new(rules: &[Lists<'_>]) -> Self {
        let mut phrases: Vec<&str> = rules
            .iter()
            .flat_map(|it| {
                it.all.iter().chain(&it.any).chain(it.each.iter().flatten()).chain(&it.none)
            })
            .copied()
            .collect();
        phrases.sort_unstable();
        phrases.dedup();
        let numbers: HashMap<&str, u32> =
            phrases.iter().enumerate().map(|(at, &phrase)| (phrase, number(at))).collect();

        let mut lists = Numbered::default();
        let (mut rows, mut shapes) = (Vec::new(), Vec::new());
        for it in rules {
            let all = it.all.iter().map(|phrase| vec![*phrase]);
            let any = Some(&it.any).filter(|any| !any.is_empty()).cloned();
            let none = Some(&it.none).filter(|none| !none.is_empty()).cloned();
            let shape = Shape {
                all: number(it.all.len()),
                any: any.is_some().into(),
                each: number(it.each.len()),
                none: none.is_some().into(),
            };
            let whole = all.chain(any).chain(it.each.iter().cloned()).chain(none);
            let in_numbers = |list: Vec<&str>| {
                list.into_iter().filter_map(|phrase| numbers.get(phrase).copied()).collect()
            };
            rows.push(whole.map(|list| lists.of(in_numbers(list))).collect::<Vec<u32>>());
            shapes.push(shape);
        }
        let lists = lists.lists;

        let mut listed = vec![Vec::new(); phrases.len()];
        for (at, list) in lists.iter().enumerate() {
            let mut members = list.clone();
            members.sort_unstable();
            members.dedup();
            for phrase in members {
                push(&mut listed, phrase, number(at));
            }
        }
        let mut wakes = vec![Vec::new(); phrases.len()];
        let mut wordless = Vec::new();
        for (at, (row, shape)) in rows.iter().zip(&shapes).enumerate() {
            // Long phrases are rare ones: a list whose shortest is long seldom wakes in vain.
            let shortest = |list: &&u32| {
                let list = lists.get(**list as usize).into_iter().flatten();
                list.filter_map(|&phrase| phrases.get(phrase as usize)).map(|it| it.len()).min()
            };
            match row.iter().take(shape.needed()).max_by_key(shortest) {
                Some(&list) => {
                    for &phrase in lists.get(list as usize).into_iter().flatten() {
                        push(&mut wakes, phrase, number(at));
                    }
                }
                None => wordless.push(number(at)),
            }
        }
        Self {
            text: phrases.concat().into(),
            starts: starts(phrases.iter().map(|phrase| phrase.len())),
            within: within(&phrases).into(),
            lists: Rows::new(&lists),
            listed: Rows::new(&listed),
            rules: Rows::new(&rows),
            shapes: shapes.into(),
            wakes: Rows::new(&wakes),
            wordless: wordless.into(),
        }
    }
}

/// For each of the sorted phrases, the longest other one that it begins with.
fn within(phrases: &[&str]) -> Vec<u32> {
    // All that begin a phrase stand before it; those that still may begin the next are open.
    let mut open: Vec<(u32, &str)> = Vec::new();
    let mut within = Vec::with_capacity(phrases.len());
    for (at, &phrase) in phrases.iter().enumerate() {
        while open.last().is_some_and(|(_, other)| !phrase.starts_with(other)) {
            open.pop();
        }
        within.push(open.last().map_or(number(at), |(other, _)| *other));
        open.push((number(at), phrase));
    }
    within
}

/// Lists, each once, with their numbers.
#[derive(Default)]
struct Numbered {
    lists: Vec<Vec<u32>>,
    numbers: HashMap<Vec<u32>, u32>,
}

impl Numbered {
    fn of(&mut self, list: Vec<u32>) -> u32 {
        let next = number(self.lists.len());
        *self.numbers.entry(list).or_insert_with_key(|list| {
            self.lists.push(list.clone());
            next
        })
    }
}

fn push(rows: &mut [Vec<u32>], row: u32, number: u32) {
    if let Some(row) = rows.get_mut(row as usize) {
        row.push(number);
    }
}

/// Nobody has so many phrases, or letters of them, that this is not exact.
fn number(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}
