//! What of the rules' words occurs in a text, and which rules that concerns.

use super::phrases::{Part, Table};

/// What of a table occurs in a text.
#[derive(Debug)]
pub(super) struct Words {
    /// By group: the bytes of the longest phrase of it that occurs; 0 where none does.
    longest: Vec<u16>,
    /// The groups of which one occurs. Texts name few of them.
    found: Vec<u32>,
    /// Rules that may hold.
    awake: Bits,
}

impl Words {
    /// Nothing, as yet.
    pub(super) fn new(table: &Table) -> Self {
        let groups = table.groups.size();
        Self { longest: vec![0; groups], found: Vec::new(), awake: Bits::new(table.shapes.len()) }
    }

    /// Nothing again, in the same memory.
    pub(super) fn emptied(mut self) -> Self {
        for group in self.found.drain(..) {
            if let Some(longest) = self.longest.get_mut(group as usize) {
                *longest = 0;
            }
        }
        self.awake.0.fill(0);
        self
    }

    /// Adds a phrase that occurs.
    #[inline]
    pub(super) fn add(&mut self, table: &Table, phrase: usize) {
        let length = table.bytes(phrase);
        for &group in table.grouped.row(phrase) {
            self.add_group(group, length);
        }
    }

    /// Adds a group of which a phrase of so many bytes occurs.
    #[inline]
    pub(super) fn add_group(&mut self, group: u32, length: u16) {
        let Some(longest) = self.longest.get_mut(group as usize) else { return };
        if *longest == 0 {
            self.found.push(group);
        }
        *longest = length.max(*longest);
    }

    /// Wakes the rules that what was found may meet.
    pub(super) fn wake(&mut self, table: &Table) {
        for &group in &self.found {
            for pair in table.wakes.row(group as usize).chunks_exact(2) {
                let &[rule, guard] = pair else { continue };
                // Most of them need something else that does not occur.
                if self.longest.get(guard as usize).is_none_or(|&longest| longest > 0) {
                    self.awake.insert(rule as usize);
                }
            }
        }
    }

    /// Rules that may hold, in their order.
    pub(super) fn awake(&self) -> impl Iterator<Item = usize> {
        self.awake.iter()
    }

    /// The lists of a rule, in their order: the bytes of the longest phrase of
    /// each that occurs; 0 where none does.
    #[inline]
    fn lists(&self, table: &Table, rule: usize) -> impl Iterator<Item = usize> {
        let mut row = table.rules.row(rule).iter();
        std::iter::from_fn(move || {
            let mut longest = 0;
            loop {
                let part = Part(*row.next()?);
                let length = self.longest.get(part.group()).copied().unwrap_or_default();
                longest = length.max(longest);
                if part.ends() {
                    return Some(usize::from(longest));
                }
            }
        })
    }

    /// Whether the words that a rule needs occur, and how many letters of the
    /// text they name.
    pub(super) fn matched(&self, table: &Table, rule: usize) -> Option<usize> {
        let needed = table.shapes.get(rule)?.needed();
        let mut length = 0;
        for longest in self.lists(table, rule).take(needed) {
            if longest == 0 {
                return None;
            }
            length += longest;
        }
        Some(length)
    }

    /// Whether a phrase occurs that a rule must not meet.
    pub(super) fn barred(&self, table: &Table, rule: usize) -> bool {
        let needed = table.shapes.get(rule).map_or(0, |shape| shape.needed());
        self.lists(table, rule).skip(needed).any(|longest| longest > 0)
    }

    /// Whether a phrase of each of a rule's lists `each` occurs.
    pub(super) fn has_each(&self, table: &Table, rule: usize) -> bool {
        let Some(shape) = table.shapes.get(rule) else { return false };
        let each = self.lists(table, rule).skip(usize::from(shape.all + shape.any));
        each.take(usize::from(shape.each)).all(|longest| longest > 0)
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

    /// Adds a number.
    #[inline]
    fn insert(&mut self, number: usize) {
        if let Some(word) = self.0.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
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
            set.insert(number);
        }
        set.insert(4000);
        set.insert(3);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 3, 63, 64, 128]);
    }
}
