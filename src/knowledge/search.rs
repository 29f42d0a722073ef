//! Finding the phrases of a [`Table`] in a text, place by place.

use std::ops::Range;

use super::phrases::{Part, Rows, Table};

/// How many places of a text are looked at together.
const BLOCK: usize = 64;
/// Bytes by which phrases are told apart first.
const HEAD: usize = 4;
/// Bytes of a phrase that its head and its tail are together.
const KNOWN: u32 = 12;
/// The words of a filter's bits.
const FILTER: usize = 1 << 10;

impl Rows {
    /// How many rows there are.
    pub(super) fn size(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A row; empty where there is none of that number.
    #[inline]
    pub(super) fn row(&self, at: usize) -> &[u32] {
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds
            .and_then(|(&start, &end)| self.numbers.get(start as usize..end as usize))
            .unwrap_or_default()
    }
}

impl Part {
    #[inline]
    pub(super) fn group(self) -> usize {
        (self.0 >> 1) as usize
    }

    #[inline]
    pub(super) fn ends(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Table {
    /// How many phrases there are.
    pub(super) fn size(&self) -> usize {
        self.within.len()
    }

    /// A phrase; empty where there is none of that number.
    #[inline]
    pub(super) fn phrase(&self, at: usize) -> &str {
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds
            .and_then(|(&start, &end)| self.text.get(start as usize..end as usize))
            .unwrap_or_default()
    }

    /// The bytes of a phrase.
    #[inline]
    pub(super) fn length(&self, at: usize) -> u32 {
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds.map_or(0, |(start, end)| end - start)
    }

    /// The same; of one that is longer than any text that is searched, the most
    /// that can be said.
    #[inline]
    pub(super) fn bytes(&self, at: usize) -> u16 {
        u16::try_from(self.length(at)).unwrap_or(u16::MAX)
    }

    /// Calls with the number of each phrase, wherever it occurs. Needs no
    /// preparation, so it is the way for a single text.
    pub(super) fn each_in(&self, text: &str, mut found: impl FnMut(usize)) {
        for (at, _) in text.char_indices() {
            let rest = text.get(at..).unwrap_or_default();
            let Some(mut at) = self.last_up_to(rest.as_bytes()) else { continue };
            // What the rest begins with stands before it in the order, and between the two
            // only what begins with that too: so it is this phrase, or one that begins it.
            loop {
                if rest.starts_with(self.phrase(at)) {
                    found(at);
                }
                match self.within.get(at) {
                    Some(&shorter) if shorter as usize != at => at = shorter as usize,
                    _ => break,
                }
            }
        }
    }

    /// Whether a phrase goes on behind a text that it begins with.
    pub(super) fn goes_on(&self, text: &[u8]) -> bool {
        let next = self.last_up_to(text).map_or(0, |last| last + 1);
        self.phrase(next).as_bytes().starts_with(text) && next < self.size()
    }

    /// The last phrase in the order of bytes that does not come behind a text.
    fn last_up_to(&self, text: &[u8]) -> Option<usize> {
        let (mut low, mut high) = (0, self.size());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.phrase(middle).as_bytes() <= text { low = middle + 1 } else { high = middle }
        }
        low.checked_sub(1)
    }
}

/// What finds the phrases of a table in many texts. Of most places the first
/// four bytes tell that no phrase begins there; where one may, few are left.
///
/// It is small beside an automaton of all phrases, and so stays near the
/// processor while much else is done between one text and the next.
#[derive(Debug)]
pub(super) struct Search {
    /// A bit for each key, by its hash.
    keys: Box<[u64; FILTER]>,
    /// A bit for each two bytes with which a phrase of one or two begins.
    pairs: Box<[u64; FILTER]>,
    /// The phrases of each key, by its hash; those with the same one behind each other.
    places: Vec<Option<Place>>,
    /// By phrase: eight bytes behind its head, in the order of texts.
    tails: Vec<u64>,
}

/// Phrases that begin alike and stand behind one another in the table.
#[derive(Debug, Clone, Copy)]
struct Place {
    key: u64,
    start: u32,
    end: u32,
}

impl Search {
    /// Takes a fraction of a millisecond.
    pub(super) fn new(table: &Table) -> Self {
        let phrases = || (0..table.size()).map(|at| table.phrase(at).as_bytes());
        let mut found: Vec<Place> = Vec::new();
        for (at, phrase) in (0..).zip(phrases()) {
            let key = key(phrase, phrase.len().min(HEAD));
            match found.last_mut() {
                Some(place) if place.key == key => place.end = at + 1,
                _ => found.push(Place { key, start: at, end: at + 1 }),
            }
        }
        // A third of the places at least stays empty, so that a search for one soon ends.
        let size = (found.len() * 3 / 2 + 2).next_power_of_two();
        let mut search = Self {
            keys: Box::new([0; FILTER]),
            pairs: Box::new([0; FILTER]),
            places: vec![None; size],
            tails: phrases().map(tail).collect(),
        };
        for place in found {
            search.add(place);
        }
        search
    }

    fn add(&mut self, place: Place) {
        let (word, bit) = bit_of(place.key);
        if let Some(bits) = self.keys.get_mut(word) {
            *bits |= 1 << bit;
        }
        let [_, _, _, _, first, second, ..] = place.key.to_be_bytes();
        let seconds = match place.key >> 32 {
            1 => Some(0..=u8::MAX),
            2 => Some(second..=second),
            _ => None,
        };
        for second in seconds.into_iter().flatten() {
            let (word, bit) = pair(first, second);
            if let Some(bits) = self.pairs.get_mut(word) {
                *bits |= 1 << bit;
            }
        }
        let last = self.places.len() - 1;
        let mut at = hash(place.key) & last;
        while self.places.get(at).is_some_and(Option::is_some) {
            at = (at + 1) & last;
        }
        if let Some(free) = self.places.get_mut(at) {
            *free = Some(place);
        }
    }

    /// Calls with the number of each phrase that begins at one of some places of
    /// a text, wherever it ends.
    #[inline]
    pub(super) fn each_from(
        &self,
        table: &Table,
        text: &[u8],
        places: Range<usize>,
        mut found: impl FnMut(usize),
    ) {
        // Behind these, fewer bytes are left than a head has.
        let whole = text.len().saturating_sub(HEAD - 1).clamp(places.start, places.end);
        let mut from = places.start;
        while from < whole {
            let heads = text.get(from..whole + HEAD - 1).unwrap_or_default();
            // First all places where a phrase may begin, without a way out of the loop: which
            // they are cannot be guessed.
            let (mut hits, mut count) = ([(0_u8, 0_u8); BLOCK], 0);
            for (at, head) in (0..).zip(heads.windows(HEAD).take(BLOCK)) {
                if let (Some(hit), Some(head)) = (hits.get_mut(count), head.first_chunk()) {
                    let kinds = self.kinds(*head);
                    *hit = (at, kinds);
                    count += usize::from(kinds != 0);
                }
            }
            for &(at, kinds) in hits.iter().take(count) {
                let rest = text.get(from + usize::from(at)..).unwrap_or_default();
                self.each_at(table, rest, kinds, &mut found);
            }
            from += BLOCK;
        }
        for at in whole..places.end {
            self.each_at(table, text.get(at..).unwrap_or_default(), SHORT, &mut found);
        }
    }

    /// Calls with the number of each phrase that a text begins with and that has
    /// more than so many bytes.
    #[inline]
    pub(super) fn each_longer(
        &self,
        table: &Table,
        text: &[u8],
        than: usize,
        mut found: impl FnMut(usize),
    ) {
        let short = if than < HEAD - 1 { SHORT } else { 0 };
        let kinds = text.first_chunk().map_or(SHORT, |head| self.kinds(*head)) & (short | WHOLE);
        if kinds != 0 {
            self.each_at(table, text, kinds, &mut |phrase| {
                if table.length(phrase) as usize > than {
                    found(phrase);
                }
            });
        }
    }

    /// Which kinds of phrases may begin with some bytes.
    #[inline]
    fn kinds(&self, head: [u8; HEAD]) -> u8 {
        let has = |bits: &[u64; FILTER], (word, bit): (usize, usize)| {
            bits.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
        };
        let whole = has(&self.keys, bit_of(key(&head, HEAD)));
        let three = has(&self.keys, bit_of(key(&head, HEAD - 1)));
        let two = has(&self.pairs, pair(head[0], head[1]));
        (u8::from(whole) * WHOLE) | (u8::from(three) * THREE) | (u8::from(two) * TWO)
    }

    #[inline]
    fn each_at(&self, table: &Table, rest: &[u8], kinds: u8, found: &mut impl FnMut(usize)) {
        if kinds & SHORT != 0 {
            for length in 1..HEAD.min(rest.len() + 1) {
                let wanted = if length == HEAD - 1 { THREE } else { TWO };
                if kinds & wanted != 0
                    && let Some(place) = self.place(key(rest, length))
                {
                    found(place.start as usize);
                }
            }
        }
        if kinds & WHOLE != 0
            && rest.len() >= HEAD
            && let Some(place) = self.place(key(rest, HEAD))
        {
            self.each_of(table, place, rest, found);
        }
    }

    fn place(&self, key: u64) -> Option<Place> {
        let last = self.places.len() - 1;
        let mut at = hash(key) & last;
        loop {
            let place = (*self.places.get(at)?)?;
            if place.key == key {
                return Some(place);
            }
            at = (at + 1) & last;
        }
    }

    /// Of the phrases with the head of a text, those that it begins with.
    #[inline]
    fn each_of(&self, table: &Table, place: Place, rest: &[u8], found: &mut impl FnMut(usize)) {
        let first = place.start as usize;
        let tails = self.tails.get(first..place.end as usize).unwrap_or_default();
        let wanted = tail(rest);
        let tail = |nth: usize| tails.get(nth).copied().unwrap_or_default();
        // The last one whose tail does not come behind that of the text; halved without a way
        // out of the loop, as above.
        let (mut nth, mut size) = (0, tails.len());
        while size > 1 {
            let half = size / 2;
            nth = if tail(nth + half) <= wanted { nth + half } else { nth };
            size -= half;
        }
        while nth > 0 && tail(nth) == wanted && table.phrase(first + nth).as_bytes() > rest {
            nth -= 1;
        }
        // What the text begins with is this phrase, or one that begins it.
        let mut at = first + nth;
        while at >= first {
            let length = table.length(at);
            let begins = if length <= KNOWN {
                // What a short phrase does not have does not count.
                let differs = (tail(at - first) ^ wanted).checked_shr(8 * (KNOWN - length));
                differs.unwrap_or_default() == 0 && length as usize <= rest.len()
            } else {
                tail(at - first) == wanted && rest.starts_with(table.phrase(at).as_bytes())
            };
            if begins {
                found(at);
            }
            match table.within.get(at) {
                Some(&shorter) if shorter as usize != at => at = shorter as usize,
                _ => break,
            }
        }
    }
}

/// Phrases of one or two bytes, of three, and of more.
const TWO: u8 = 1;
const THREE: u8 = 2;
const WHOLE: u8 = 4;
const SHORT: u8 = TWO | THREE;

/// The first bytes of a text, and how many they are.
#[inline]
fn key(text: &[u8], length: usize) -> u64 {
    let byte = |at: usize| text.get(at).filter(|_| at < length).copied().unwrap_or_default();
    let head = u32::from_be_bytes([byte(0), byte(1), byte(2), byte(3)]);
    (length as u64) << 32 | u64::from(head)
}

#[inline]
fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
}

/// Where a key has its bit.
#[inline]
fn bit_of(key: u64) -> (usize, usize) {
    let hash = hash(key) >> 8;
    (hash >> 6 & (FILTER - 1), hash & 63)
}

/// Where two bytes have theirs.
#[inline]
fn pair(first: u8, second: u8) -> (usize, usize) {
    (usize::from(first) << 2 | usize::from(second) >> 6, usize::from(second & 63))
}

/// What stands behind the head of a text: eight bytes, zeros where there are none.
#[inline]
fn tail(text: &[u8]) -> u64 {
    let tail = text.get(HEAD..).unwrap_or_default();
    match tail.first_chunk() {
        Some(whole) => u64::from_be_bytes(*whole),
        None => (0..8).fold(0, |all, at| all << 8 | u64::from(tail.get(at).copied().unwrap_or(0))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::knowledge::phrases::Lists;

    fn table(phrases: &[&str]) -> Table {
        Table::new(&[Lists { any: vec![phrases.to_vec()], ..Lists::default() }])
    }

    fn both_ways(table: &Table, text: &str) -> [Vec<String>; 2] {
        let search = Search::new(table);
        let (mut one_by_one, mut at_once) = (Vec::new(), Vec::new());
        table.each_in(text, |at| one_by_one.push(table.phrase(at).to_owned()));
        let bytes = text.as_bytes();
        search.each_from(table, bytes, 0..bytes.len(), |at| {
            at_once.push(table.phrase(at).to_owned());
        });
        [one_by_one, at_once].map(|mut found| {
            found.sort_unstable();
            found.dedup();
            found
        })
    }

    #[test]
    fn every_phrase_is_found_also_within_another() {
        let table = table(&["full", "box", "mailbox full", "l", "ll m", "none", "full"]);
        let expected = ["box", "full", "l", "ll m", "mailbox full"];
        for found in both_ways(&table, "mailbox full me") {
            assert_eq!(found, expected);
        }
        assert_eq!(table.size(), 6);
    }

    #[test]
    fn phrases_that_differ_late_are_told_apart() {
        let phrases = ["mailbox is full", "mailbox is fun", "mailbox is", "mailbox i", "mail\0"];
        let table = table(&phrases);
        for (text, expected) in [
            ("mailbox is full", &["mailbox i", "mailbox is", "mailbox is full"][..]),
            ("mailbox is fulfilled", &["mailbox i", "mailbox is"]),
            ("mailbox is furnished", &["mailbox i", "mailbox is"]),
            ("mailbox in", &["mailbox i"]),
            ("mail", &[]),
            ("mail\0", &["mail\0"]),
        ] {
            for found in both_ways(&table, text) {
                assert_eq!(found, expected, "{text:?}");
            }
        }
    }

    #[test]
    fn no_phrases_are_no_trouble() {
        assert_eq!(both_ways(&Table::new(&[]), "text"), [[""; 0], [""; 0]]);
        assert!(!Table::new(&[]).goes_on(b"text"));
    }

    #[test]
    fn places_are_those_where_a_phrase_begins() {
        let table = table(&["full", "mailbox full", "box"]);
        let search = Search::new(&table);
        for (places, expected) in
            [(0..1, 1), (1..4, 0), (4..5, 1), (0..8, 2), (8..12, 1), (3..3, 0)]
        {
            let mut found = 0;
            search.each_from(&table, b"mailbox full", places.clone(), |_| found += 1);
            assert_eq!(found, expected, "{places:?}");
        }
        assert!(table.goes_on(b"mail") && table.goes_on(b"bo"));
        assert!(!table.goes_on(b"box") && !table.goes_on(b"mailbox e") && !table.goes_on(b"z"));
    }

    proptest! {
        #[test]
        fn what_is_found_occurs_and_all_that_occurs_is_found(
            phrases in proptest::collection::vec("[abя ]{1,5}", 0..30),
            longer in proptest::collection::vec("ab[ab]{8,14}", 0..6),
            text in "[abя ]{0,40}[ab]{0,40}[abя ]{0,40}",
        ) {
            let phrases: Vec<&str> = phrases.iter().chain(&longer).map(String::as_str).collect();
            let mut expected: Vec<&str> =
                phrases.iter().copied().filter(|phrase| text.contains(phrase)).collect();
            expected.sort_unstable();
            expected.dedup();
            for found in both_ways(&table(&phrases), &text) {
                prop_assert_eq!(found, expected.clone());
            }
        }
    }
}
