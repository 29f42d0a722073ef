//! A pasted text with several replies in it that say different things: all of
//! them, grouped by cause.

use super::{
    Circumstances,
    digest::{Collector, Heard},
    hosts,
    judging::{self, judged},
    moment, quoted, several,
};
use crate::{
    knowledge::Knowledge,
    model::{Cause, Digest, Kind},
    wire::pasted,
};

/// More replies than this are judged with an index, which takes longer to make.
const FEW: usize = 4;
/// No more replies within the words of programs are judged.
const MOST: usize = 256;

/// A reply in a text: where it begins, and what is known of it.
struct Place<'t> {
    line: u64,
    heard: Heard<'t>,
}

/// The replies of a text, where what they say is not the same. `None`: it is one
/// reply, or has one cause.
pub(super) fn of_several(
    knowledge: &Knowledge,
    text: &str,
    given: Circumstances<'_>,
) -> Option<Digest> {
    let text = text.trim();
    let begins = pasted::guess(text).is_some();
    let words = if begins { several::replies(text) } else { quoted::first_replies(text, MOST) };
    if words.len() < 2 {
        return None;
    }
    let count = words.len();
    let mut places = Vec::new();
    let mut behind = 0;
    for words in words {
        // Each is a piece of the text, in its order; some begin within an earlier one.
        let Some(at) = text.get(behind..).and_then(|rest| rest.find(words)) else { continue };
        let at = behind + at;
        let before = text.get(behind..at).unwrap_or_default();
        let after = text.get(at + words.len()..).unwrap_or_default();
        places.push(Place {
            line: text.get(..at).unwrap_or_default().matches('\n').count() as u64 + 1,
            heard: Heard {
                words,
                host: hosts::in_text(before).last(),
                stage: moment::told(before, after),
                ..Heard::default()
            },
        });
        behind = at + words.len();
    }
    let index = (count > FEW).then(|| knowledge.index());
    // What is not said by a server's line of its own must say something known.
    let mut causes: Vec<Cause> = Vec::new();
    places.retain(|place| {
        let words = &*quoted::tidy(place.heard.words);
        if judging::accepts(&pasted::read(words, given.protocol)) {
            return false;
        }
        let meaning = judged(knowledge, index.as_ref(), words, given).meaning;
        let worth = judging::worth(&meaning);
        let counts = meaning.cause != Cause::Ok
            && (worth == judging::STATED || begins && worth != judging::FOLLOWS);
        if counts && !causes.contains(&meaning.cause) {
            causes.push(meaning.cause);
        }
        begins || worth >= judging::FOLLOWS
    });
    if causes.len() < 2 {
        return None;
    }
    let mut collector = Collector::new(knowledge, given);
    for Place { line, heard } in places {
        let tidy = quoted::tidy(heard.words);
        collector.heard(line, 0, Heard { words: &tidy, ..heard });
    }
    let digest = collector.finish(Kind::Log, text.lines().count() as u64);
    (digest.groups.len() > 1).then_some(digest)
}
