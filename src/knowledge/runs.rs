//! Runs of words that are said again and again. Replies name an address, a
//! session, a time; between them servers say the same few things, so what
//! occurs there is found once and kept.

use std::ops::Range;

use super::{
    again::{Again, hash},
    found::Words,
    phrases::Table,
    search::Search,
};

/// So many runs are kept; then all are forgotten, and others may take their place.
const KEPT: usize = 4096;
/// Longer ones are taken in pieces of at most so many bytes.
const LONGEST: usize = 240;
/// Digits of a code, `550`; with an enhanced one behind it, `550-5.7.1`, twice as many.
const CODE: usize = 3;

/// What the bytes of a word tell of it.
const DIGIT: u8 = 1;
const LETTER: u8 = 2;
const ADDRESS: u8 = 4;
static MARKS: [u8; 256] = {
    let mut marks = [LETTER; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        marks[byte as usize] = match byte {
            b'0'..=b'9' => DIGIT,
            b'@' => ADDRESS,
            b'=' | b'/' | b'_' => LETTER,
            _ if byte.is_ascii_punctuation() => 0,
            _ => LETTER,
        };
        byte += 1;
    }
    marks
};

/// The runs that were met, for one table.
#[derive(Debug, Default)]
pub(super) struct Runs {
    /// Where a run stands among those that are known.
    met: Again<usize>,
    known: Vec<Run>,
}

/// What occurs in some words.
#[derive(Debug)]
struct Run {
    text: Box<[u8]>,
    /// Groups of which a phrase occurs, and the bytes of the longest one.
    groups: Box<[(u32, u16)]>,
    /// Where a phrase begins that may go on behind the run.
    open: Box<[u8]>,
}

impl Runs {
    /// Writes down what a text says: the numbers of phrases, and behind those the
    /// numbers of runs. Which phrases occur follows from these alone.
    pub(super) fn read(&mut self, search: &Search, table: &Table, text: &str, said: &mut Vec<u32>) {
        let text = text.as_bytes();
        // A piece of the text is a run, or words that hardly come again.
        let mut piece = Piece::default();
        let mut start = 0;
        // The blank behind the last word is its edge.
        while start < text.strip_suffix(b" ").unwrap_or(text).len() {
            let word = Piece::of_word(text, start);
            start = word.places.end;
            if let Some(before) = piece.extend(word) {
                self.add(search, table, text, &before, said);
            }
        }
        self.add(search, table, text, &piece, said);
    }

    fn add(
        &mut self,
        search: &Search,
        table: &Table,
        text: &[u8],
        piece: &Piece,
        said: &mut Vec<u32>,
    ) {
        let places = piece.places.clone();
        let Some(known) = self.known(search, table, text, piece) else {
            return search.each_from(table, text, places, |phrase| push(said, phrase));
        };
        let Some(run) = self.known.get(known) else { return };
        push(said, table.size() + known);
        for &at in &run.open {
            let start = places.start + usize::from(at);
            let rest = text.get(start..).unwrap_or_default();
            // What ends within the run, it knows.
            let known = run.text.len() - usize::from(at);
            if rest.len() > known {
                search.each_longer(table, rest, known, |phrase| push(said, phrase));
            }
        }
    }

    /// The place of a piece among the runs that are known.
    fn known(
        &mut self,
        search: &Search,
        table: &Table,
        text: &[u8],
        piece: &Piece,
    ) -> Option<usize> {
        let places = &piece.places;
        if piece.varies || places.is_empty() {
            return None;
        }
        // With the blank behind it, which is the edge of its last word.
        let run = text.get(places.start..text.len().min(places.end + 1))?;
        let (whole, rest) = run.as_chunks();
        let rest = rest.iter().fold(0, |all, &byte| all << 8 | u64::from(byte));
        let bytes = whole.iter().map(|chunk| u64::from_be_bytes(*chunk)).chain([rest]);
        let place = self.met.again(hash(bytes))?;
        if let Some(at) = *place
            && self.known.get(at).is_some_and(|known| *known.text == *run)
        {
            return Some(at);
        }
        if self.known.len() >= KEPT {
            return None;
        }
        *place = Some(self.known.len());
        self.known.push(Run::new(search, table, run, places.len()));
        *place
    }

    /// Whether no more can be kept.
    pub(super) fn is_full(&self) -> bool {
        self.known.len() >= KEPT
    }

    /// Adds what was [`read`](Self::read) to the words that occur.
    pub(super) fn occur(&self, table: &Table, said: &[u32], words: &mut Words) {
        for &number in said {
            let number = number as usize;
            match number.checked_sub(table.size()).map(|run| self.known.get(run)) {
                None => words.add(table, number),
                Some(run) => {
                    for &(group, length) in run.into_iter().flat_map(|run| &run.groups) {
                        words.add_group(group, length);
                    }
                }
            }
        }
    }
}

/// Adds a number, of which there are never as many as would not fit.
fn push(said: &mut Vec<u32>, number: usize) {
    said.extend(u32::try_from(number));
}

impl Run {
    /// What begins at the first `places` of some words.
    fn new(search: &Search, table: &Table, text: &[u8], places: usize) -> Self {
        let mut groups: Vec<(u32, u16)> = Vec::new();
        search.each_from(table, text, 0..places, |phrase| {
            let length = table.bytes(phrase);
            groups.extend(table.grouped.row(phrase).iter().map(|&group| (group, length)));
        });
        // Of each group, the longest.
        groups.sort_unstable_by(|one, other| other.cmp(one));
        groups.dedup_by_key(|(group, _)| *group);
        let open = (0..=u8::MAX).take(places);
        let open =
            open.filter(|&at| text.get(usize::from(at)..).is_some_and(|it| table.goes_on(it)));
        Self { text: text.into(), groups: groups.into(), open: open.collect() }
    }
}

/// Words that stand together.
#[derive(Debug, Default)]
struct Piece {
    /// Each from the blank before it to its last letter.
    places: Range<usize>,
    /// Whether they hardly come again: numbers, addresses.
    varies: bool,
}

impl Piece {
    /// The next word, and the blanks before it.
    fn of_word(text: &[u8], start: usize) -> Self {
        let rest = text.get(start..).unwrap_or_default();
        let blanks = rest.iter().take_while(|&&byte| byte == b' ').count();
        let (mut digits, mut length, mut marks) = (0, 0, 0);
        for byte in rest.iter().skip(blanks).take_while(|&&byte| byte != b' ') {
            let mark = MARKS.get(usize::from(*byte)).copied().unwrap_or_default();
            (digits, length) = (digits + usize::from(mark & DIGIT), length + 1);
            marks |= mark;
        }
        // A code has no letters: `550`, `5.7.1:`, `[4.2.2]`; a number that is none stands alone.
        let number = digits == length && digits != CODE || digits > 2 * CODE;
        let varies = marks & ADDRESS != 0 || digits > 0 && (number || marks & LETTER != 0);
        let end = start + blanks + length;
        Self { places: start..end, varies: varies || end - start > LONGEST }
    }

    /// Takes a word in, or begins anew with it: then what was there so far is returned.
    fn extend(&mut self, word: Self) -> Option<Self> {
        let together = word.places.end - self.places.start;
        if self.varies == word.varies && (self.varies || together <= LONGEST) {
            self.places.end = word.places.end;
            return None;
        }
        Some(std::mem::replace(self, word))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::knowledge::phrases::Lists;

    fn table(phrases: &[&str]) -> Table {
        let each: Vec<Lists<'_>> =
            phrases.iter().map(|phrase| Lists { all: vec![phrase], ..Lists::default() }).collect();
        Table::new(&each)
    }

    /// The rules that hold, by what the runs know and by the plain search.
    fn both_ways(runs: &mut Runs, table: &Table, text: &str) -> [Vec<Option<usize>>; 2] {
        let (mut plain, mut known) = (Words::new(table), Words::new(table));
        table.each_in(text, |phrase| plain.add(table, phrase));
        let mut said = Vec::new();
        runs.read(&Search::new(table), table, text, &mut said);
        runs.occur(table, &said, &mut known);
        [known, plain]
            .map(|words| (0..table.rules.size()).map(|at| words.matched(table, at)).collect())
    }

    #[test]
    fn a_run_is_kept_when_it_comes_again() {
        let table = table(&["mailbox", "box full", "full 77", "full of", " is "]);
        let mut runs = Runs::default();
        for (nth, text) in [
            " u450 the mailbox full 7777 times ",
            " u451 the mailbox full 8888 times ",
            " u452 the mailbox full of letters ",
            " u453 the mailbox full 7777 times ",
            " u454 the mailbox full",
        ]
        .into_iter()
        .enumerate()
        {
            let [known, plain] = both_ways(&mut runs, &table, text);
            assert_eq!(known, plain, "{text}");
            assert_eq!(!runs.known.is_empty(), nth > 0, "{text}");
        }
    }

    #[test]
    fn memory_is_bounded() {
        let table = table(&["mailbox"]);
        let search = Search::new(&table);
        let mut runs = Runs::default();
        for nth in 0..KEPT {
            let name = format!("{nth:b}").replace('0', "ab").replace('1', "c");
            // One of them is long.
            let times = if nth == 7 { 50 } else { 1 };
            let text = format!(" {} ", format!("mailbox {name} ").repeat(times).trim());
            for _ in 0..2 {
                let (mut said, mut words) = (Vec::new(), Words::new(&table));
                runs.read(&search, &table, &text, &mut said);
                runs.occur(&table, &said, &mut words);
                assert_eq!(words.matched(&table, 0), Some(7), "{text}");
            }
        }
        assert!(runs.is_full() && runs.known.len() == KEPT);
        assert!(runs.known.iter().all(|run| run.text.len() <= LONGEST + 1));
    }

    #[test]
    fn words_that_hardly_come_again() {
        for (word, varies) in [
            (" mailbox", false),
            (" 550-5.7.1:", false),
            (" [4.2.2]", false),
            (" ящик", false),
            (" anna@example.org", true),
            (" sc=1f", true),
            (" 49308", true),
            (" 192.0.2.204", true),
            (" u12", true),
            ("", false),
        ] {
            let piece = Piece::of_word(word.as_bytes(), 0);
            assert_eq!((piece.places, piece.varies), (0..word.len(), varies), "{word}");
        }
        assert!(Piece::of_word("a".repeat(LONGEST + 1).as_bytes(), 0).varies);
    }

    proptest! {
        #[test]
        fn what_was_kept_is_what_occurs(
            phrases in proptest::collection::vec("[ab7 ]{1,6}", 1..30),
            texts in proptest::collection::vec("( (a|b|ab|ba|7|a7|abab)){1,12} ?", 1..6),
        ) {
            let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
            let table = table(&phrases);
            let mut runs = Runs::default();
            for text in texts.iter().cycle().take(3 * texts.len()) {
                let [known, plain] = both_ways(&mut runs, &table, text);
                prop_assert_eq!(known, plain, "{}", text);
            }
        }
    }
}
