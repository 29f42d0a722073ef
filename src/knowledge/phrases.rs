//! The phrases of all rules in one table, so that a text is searched for all of
//! them at once and only rules whose words occur are looked at.
//!
//! `build.rs` makes the table of the built-in rules with this same file, so a
//! start need not: nothing else of the program is named here.

use std::{borrow::Cow, collections::HashMap};

/// A list of phrases, in groups: a family of words is one that many lists have.
pub(super) type List<'a> = Vec<Vec<&'a str>>;

/// The phrases of a rule, list by list, as texts are searched for them.
#[derive(Debug, Default)]
pub(super) struct Lists<'a> {
    pub(super) all: Vec<&'a str>,
    pub(super) any: List<'a>,
    pub(super) each: Vec<List<'a>>,
    pub(super) none: List<'a>,
}

/// How many of a rule's lists are of which kind. Each phrase of `all` counts as
/// a list of its own: of every list but `none`, one phrase must occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) all: u16,
    pub(super) any: u16,
    pub(super) each: u16,
    pub(super) none: u16,
}

impl Shape {
    /// How many lists must have a phrase that occurs.
    pub(super) fn needed(self) -> usize {
        usize::from(self.all) + usize::from(self.any) + usize::from(self.each)
    }
}

/// A group as it stands in the row of a rule: its number, and whether a list
/// ends with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part(pub(super) u32);

impl Part {
    fn new(group: u32, ends: bool) -> Self {
        Self(group << 1 | u32::from(ends))
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

/// In the place of a group: none is asked for.
const UNGUARDED: u32 = u32::MAX;

/// All phrases, each once, and where they stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// The phrases, sorted by their bytes, one behind the other.
    pub(super) text: Cow<'static, str>,
    /// Where each phrase begins in the text, and where the last one ends.
    pub(super) starts: Cow<'static, [u32]>,
    /// By phrase: the longest other one that it begins with; else itself.
    pub(super) within: Cow<'static, [u32]>,
    /// By group: its phrases, as written. Groups with the same phrases are one.
    pub(super) groups: Rows,
    /// By phrase: the groups it stands in.
    pub(super) grouped: Rows,
    /// By rule: the groups of its lists, in the order of [`Shape`]'s fields, as [`Part`]s.
    pub(super) rules: Rows,
    /// By rule.
    pub(super) shapes: Cow<'static, [Shape]>,
    /// By group: the rules that are to be looked at where a phrase of it occurs.
    /// The groups of one of a rule's lists name the rule here, and behind it the
    /// group of another list that must hold too, or [`UNGUARDED`].
    pub(super) wakes: Rows,
    /// The rules without words, which any text may meet.
    pub(super) wordless: Cow<'static, [u32]>,
}

impl Table {
    /// The table of rules that are numbered as they come.
    pub(super) fn new(rules: &[Lists<'_>]) -> Self {
        let written: Vec<Vec<List<'_>>> = rules.iter().map(Lists::written).collect();
        let mut phrases: Vec<&str> =
            written.iter().flatten().flatten().flatten().copied().collect();
        phrases.sort_unstable();
        phrases.dedup();
        let numbers: HashMap<&str, u32> =
            phrases.iter().enumerate().map(|(at, &phrase)| (phrase, number(at))).collect();

        let mut groups = Numbered::default();
        let (mut rows, mut waking, mut wordless) = (Vec::new(), Vec::new(), Vec::new());
        for (at, (lists, rule)) in written.into_iter().zip(rules).enumerate() {
            // Long phrases are rare ones: a list whose shortest is long seldom wakes in vain,
            // and even less if it wakes only where a second one may hold too.
            let shortest = |(_, list): &(usize, &List<'_>)| {
                list.iter().flatten().map(|phrase| phrase.len()).min()
            };
            let needed = || lists.iter().enumerate().take(rule.shape().needed());
            let rarest = needed().max_by_key(shortest).map(|(nth, _)| nth);
            let others = needed().filter(|(nth, list)| Some(*nth) != rarest && list.len() == 1);
            let guard = others.max_by_key(shortest).map(|(nth, _)| nth);
            if rarest.is_none() {
                wordless.push(number(at));
            }
            let mut row = Vec::new();
            let (mut wake, mut guarded) = (Vec::new(), UNGUARDED);
            for (nth, list) in lists.into_iter().enumerate() {
                let mut list = list.into_iter().peekable();
                while let Some(group) = list.next() {
                    let members = group.iter().filter_map(|phrase| numbers.get(phrase).copied());
                    let group = groups.of(members.collect());
                    row.push(Part::new(group, list.peek().is_none()).0);
                    if rarest == Some(nth) {
                        wake.push(group);
                    }
                    if guard == Some(nth) {
                        guarded = group;
                    }
                }
            }
            rows.push(row);
            waking.extend(wake.into_iter().map(|group| (group, [number(at), guarded])));
        }
        let groups = groups.lists;
        let mut wakes = vec![Vec::new(); groups.len()];
        for (group, pair) in waking {
            for number in pair {
                push(&mut wakes, group, number);
            }
        }
        let mut grouped = vec![Vec::new(); phrases.len()];
        for (at, group) in groups.iter().enumerate() {
            let mut members = group.clone();
            members.sort_unstable();
            members.dedup();
            for phrase in members {
                push(&mut grouped, phrase, number(at));
            }
        }
        Self {
            text: phrases.concat().into(),
            starts: starts(phrases.iter().map(|phrase| phrase.len())),
            within: within(&phrases).into(),
            groups: Rows::new(&groups),
            grouped: Rows::new(&grouped),
            rules: Rows::new(&rows),
            shapes: rules.iter().map(Lists::shape).collect(),
            wakes: Rows::new(&wakes),
            wordless: wordless.into(),
        }
    }
}

impl<'a> Lists<'a> {
    fn shape(&self) -> Shape {
        let number = |size: usize| u16::try_from(size).unwrap_or(u16::MAX);
        Shape {
            all: number(self.all.len()),
            any: u16::from(!is_empty(&self.any)),
            each: number(self.each.len()),
            none: u16::from(!is_empty(&self.none)),
        }
    }

    /// The lists that there are, in the order of [`Shape`]'s fields.
    fn written(&self) -> Vec<List<'a>> {
        let all = self.all.iter().map(|phrase| vec![vec![*phrase]]);
        let some = |list: &List<'a>| Some(list.clone()).filter(|list| !is_empty(list));
        let each = self.each.iter().map(|list| {
            // Of a list without phrases none occurs: it is a group of none.
            if is_empty(list) { vec![Vec::new()] } else { list.clone() }
        });
        all.chain(some(&self.any)).chain(each).chain(some(&self.none)).collect()
    }
}

fn is_empty(list: &List<'_>) -> bool {
    list.iter().all(Vec::is_empty)
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
