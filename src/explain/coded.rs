//! Codes of SMTP that stand elsewhere than in front of a reply: `[535] …`,
//! `code=535, message=…`, `… (554)`, `the mailbox 550 is full`. Programs put them
//! there, and lines that were joined have them in the midst of a sentence.

use super::{
    bounded,
    quoted::{REFUSALS, is_amount},
};
use crate::model::Enhanced;

/// A longer text is no sentence with a code in it, in bytes.
const LONGEST: usize = 4096;
/// An enhanced code, and the blank behind it, are shorter.
const CODE: usize = 16;
/// Codes that accept or ask on.
const ACCEPTANCES: [&str; 8] = ["220", "221", "235", "250", "251", "252", "334", "354"];
/// Words in front of a code that say that it is one, lower case.
const LABELS: [&str; 8] =
    ["code", "status", "error", "smtp", "reply", "responsecode", "smtpcode", "err"];
/// Codes that HTTP has, too (RFC 9110 section 15.6): more people meet them there.
const OF_THE_WEB: [&str; 5] = ["500", "501", "502", "503", "504"];
/// Names of the value that holds the words, lower case.
const MESSAGES: [&str; 8] =
    ["message", "msg", "text", "response", "reason", "description", "error", "errormsg"];

/// How plainly a number is meant as a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plainness {
    /// It is set off as one: in brackets, or named.
    Marked,
    /// It stands among the words and may be any number.
    Bare,
}

/// The text as a server would have sent it, the code in front, and how plainly
/// it is one. `None` where no code of SMTP stands in it.
pub(super) fn reply(text: &str) -> Option<(String, Plainness)> {
    if text.len() > LONGEST {
        return None;
    }
    let mut bare = None;
    for (at, code) in numbers(text) {
        let (before, after) = (text.get(..at)?, text.get(at + 3..)?);
        if let Some(reply) = marked(before, code, after) {
            return Some((reply, Plainness::Marked));
        }
        if bare.is_none() && is_among_words(before, after) && REFUSALS.contains(&code) {
            bare = Some(put_first(code, before, after));
        }
    }
    bare.map(|reply| (reply, Plainness::Bare))
}

/// A reply of SMTP that begins with its code, without the same code in the midst
/// of it: lines that were joined each brought their own. `None` where there is none.
pub(super) fn joined(text: &str) -> Option<String> {
    let code = text.get(..3).filter(|code| code.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (goes_on, rest) = (text.get(3..4)? == "-", text.get(4..)?);
    // In most it stands nowhere else.
    if !rest.as_bytes().windows(3).any(|three| three == code.as_bytes()) {
        return None;
    }
    // Looked at once: the first word may be long, and the code behind it stand at any place.
    let head = bounded::start(rest, CODE).split([' ', '\n']).next();
    let head = head.filter(|word| Enhanced::parse(word).is_some());
    let mut out = String::new();
    let mut kept = 0;
    for (at, _) in rest.match_indices(code) {
        let behind = rest.get(at + 3..)?;
        let begins = rest.get(..at)?.ends_with(' ') && behind.starts_with(['-', ' ']);
        // A number alone is a code where the enhanced one stands behind it, as in front.
        let Some(behind) = behind.get(1..).filter(|_| begins) else { continue };
        let again = head.and_then(|head| behind.strip_prefix(head));
        let again = again.map(|rest| rest.strip_prefix('-').unwrap_or(rest));
        let words = match again {
            Some(words) => words,
            // A hyphen says that lines follow (RFC 5321 section 4.2.1).
            None if goes_on || rest.get(at + 3..)?.starts_with('-') => behind,
            None => continue,
        };
        out.push_str(rest.get(kept..at)?);
        kept = rest.len() - words.trim_start().len();
    }
    (kept > 0).then(|| {
        format!(
            "{}{out}{}",
            text.get(..4).unwrap_or_default(),
            &rest.get(kept..).unwrap_or_default()
        )
    })
}

/// Numbers of three digits that stand alone, and where.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let within = |byte: Option<&u8>| {
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"._@+".contains(byte))
    };
    let starts = (0..bytes.len()).filter(move |&at| {
        matches!(bytes.get(at), Some(b'2'..=b'5'))
            && bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_digit))
            && !within(at.checked_sub(1).and_then(|before| bytes.get(before)))
            && !within(bytes.get(at + 3))
    });
    starts.filter_map(|at| text.get(at..at + 3).map(|code| (at, code)))
}

/// A code that is set off: between brackets or marks of quotation, or behind its name.
fn marked(before: &str, code: &str, after: &str) -> Option<String> {
    const PAIRS: [(char, char); 5] = [('[', ']'), ('(', ')'), ('<', '>'), ('"', '"'), ('\'', '\'')];
    let pair = PAIRS
        .iter()
        .find_map(|&(open, close)| Some((before.strip_suffix(open)?, after.strip_prefix(close)?)));
    let refuses = REFUSALS.contains(&code);
    if let Some((before, after)) = pair {
        // In front, or behind all: elsewhere it is a number that somebody mentions.
        let first = before.trim_matches([' ', '[', '(', '{']).is_empty();
        let last = after.trim_matches([' ', '.', '!', '}', ')', '\n', '\r', '\t']).is_empty();
        let accepts = ACCEPTANCES.contains(&code) && first && !complains(after);
        let counts = refuses && (first || last) || accepts || refuses && is_named(before);
        return counts.then(|| put_first(code, before, after));
    }
    // `550: …`, `550/5.1.1 …`; `<bob@example.org> 550 …`
    let begins = before.trim().is_empty() && after.starts_with([':', ';', '/', '#', ',']);
    let address = before.trim_end().rsplit(' ').next().is_some_and(|word| word.contains('@'));
    if refuses && (begins || address && is_among(before, after)) {
        return Some(put_first(code, before, after));
    }
    let (label, rest) = name_in_front(before)?;
    if OF_THE_WEB.contains(&code) && !speaks_of_mail(before) && !speaks_of_mail(after) {
        return None;
    }
    // `SMTP error 550`, `error code: 550`.
    let rest = name_in_front(rest).map_or(rest, |(_, rest)| rest);
    let ends = after.is_empty()
        || after.starts_with([',', ';', ':', ' ', ')', ']', '}', '"', '.', '\n', '\r']);
    let other = before.len().checked_sub(24).and_then(|from| before.get(from..)).unwrap_or(before);
    let web = other.to_ascii_lowercase().contains("http");
    (refuses && ends && !label.is_empty() && !web).then(|| put_first(code, rest, after))
}

/// Whether a number stands alone between words, and is no amount of something.
fn is_among(before: &str, after: &str) -> bool {
    before.ends_with(' ') && after.starts_with(' ') && !is_amount(after)
}

/// Whether words are of mail, so that a code that the web has, too, is one of SMTP.
fn speaks_of_mail(words: &str) -> bool {
    const SIGNS: [&str; 12] = [
        "smtp",
        "mail",
        "rcpt",
        "helo",
        "ehlo",
        "auth",
        "sender",
        "recipient",
        "command",
        "syntax",
        "relay",
        "5.",
    ];
    let lower = words.to_ascii_lowercase();
    SIGNS.iter().any(|sign| lower.contains(sign))
}

/// Whether the word in front names what follows as a code.
fn is_named(before: &str) -> bool {
    name_in_front(before).is_some()
}

/// The name of a code that ends a text (`code=`, `Error `, `"code":`), and what stands in
/// front of it.
fn name_in_front(before: &str) -> Option<(&str, &str)> {
    let trimmed = before.trim_end_matches([' ', ':', '=', '#', '"', '\'']);
    let start = trimmed.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| {
        at + trimmed.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let word = trimmed.get(start..)?;
    (before.len() > trimmed.len() && LABELS.iter().any(|label| word.eq_ignore_ascii_case(label)))
        .then_some((word, trimmed.get(..start)?))
}

/// Whether words stand on both sides of a number, or an enhanced code behind it.
fn is_among_words(before: &str, after: &str) -> bool {
    let mut words = after.split_whitespace();
    let next = words.next().unwrap_or_default();
    let follows = after.starts_with(' ')
        && (next.starts_with(char::is_alphabetic) || Enhanced::parse(next).is_some());
    is_among(before, after) && before.trim_end().ends_with(char::is_alphabetic) && follows
}

/// Code, enhanced code where one follows it, what stood in front and what behind.
fn put_first(code: &str, before: &str, after: &str) -> String {
    let edge = |c: char| c.is_whitespace() || ",;:=-/#{}\"'".contains(c);
    let mut after = after.trim_start_matches(edge);
    let word = after.split_whitespace().next().unwrap_or_default();
    let mut codes = code.to_owned();
    if Enhanced::parse(word).is_some() {
        codes = format!("{code} {word}");
        after = after.get(word.len()..).unwrap_or_default().trim_start();
    }
    // `message=…`, `"message":"…"`
    let named = after.split_once([':', '=']).and_then(|(name, words)| {
        let name = name.trim_end_matches(['"', '\'', ' ']);
        MESSAGES.iter().any(|known| name.eq_ignore_ascii_case(known)).then_some(words)
    });
    let after = named.unwrap_or(after).trim_matches(|c: char| edge(c) && c != '-');
    let before = before.trim_matches(|c: char| edge(c) || "[(<".contains(c));
    let blank = if before.is_empty() || after.is_empty() { "" } else { " " };
    format!("{codes} {before}{blank}{after}")
}

/// Whether words behind an accepting code speak of a failure all the same.
fn complains(words: &str) -> bool {
    const SIGNS: [&str; 14] = [
        "fail", "error", "refus", "reject", "denied", "not ", "n't ", "unable", "cannot", "timed",
        "timeout", "lost", "block", "invalid",
    ];
    let lower = words.to_lowercase();
    SIGNS.iter().any(|sign| lower.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_are_set_off_come_first() {
        for (text, expected) in [
            ("[535] Authentication failed", "535 Authentication failed"),
            ("(535) 5.7.8 Authentication failed", "535 5.7.8 Authentication failed"),
            ("<550> no such user", "550 no such user"),
            ("\"535\" Authentication failed", "535 Authentication failed"),
            ("\"535\", \"5.7.8\" no", "535 5.7.8\" no"),
            ("[220] 'smtp.example.com ESMTP'", "220 smtp.example.com ESMTP"),
            ("code=535, message=Error: no", "535 Error: no"),
            ("code: 550, message: No such user here", "550 No such user here"),
            ("{\"code\":550,\"message\":\"No such user\"}", "550 No such user"),
            ("Error 550: No such user", "550 No such user"),
            ("Sending failed, error code: 550", "550 Sending failed"),
            ("[535]", "535 "),
            ("550: user unknown", "550 user unknown"),
            ("550/5.1.1 user unknown", "550 5.1.1 user unknown"),
            ("550#5.1.1 user unknown", "550 5.1.1 user unknown"),
            ("['550', 'no such user']", "550 no such user']"),
            ("<a@example.org> 550 User unknown", "550 a@example.org> User unknown"),
            ("Relay access denied (554)", "554 Relay access denied"),
            ("a@example.org 550 Message rejected", "550 a@example.org Message rejected"),
            ("SMTP error code 500", "500 SMTP"),
            ("Error 503: bad sequence of commands", "503 bad sequence of commands"),
            ("Mailbox unavailable <550>.", "550 Mailbox unavailable ."),
            ("SMTP status 451 4.7.1 try later", "451 4.7.1 try later"),
        ] {
            assert_eq!(reply(text), Some((expected.to_owned(), Plainness::Marked)), "{text}");
        }
    }

    #[test]
    fn codes_among_words_come_first() {
        for (text, expected) in [
            ("the mailbox 550 is full", "550 the mailbox is full"),
            (
                "you tried to reach 550 5.1.1 does not exist",
                "550 5.1.1 you tried to reach does not exist",
            ),
        ] {
            assert_eq!(reply(text), Some((expected.to_owned(), Plainness::Bare)), "{text}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "port 587",
            "192.0.2.250 said no",
            "it took 550ms",
            "HTTP error 503: unavailable",
            "http status code 500",
            "error code 500",
            "Error 503: service unavailable",
            "a@example.org 500 unread messages",
            "a@example.org 552 messages",
            "[250] it failed",
            "mentions [550] in the midst of it",
            "v5.500",
            "я550 я",
            "",
        ] {
            assert_eq!(reply(text), None, "{text}");
        }
        assert_eq!(reply(&"[550] x ".repeat(LONGEST)), None);
    }

    #[test]
    fn joined_lines_are_one_sentence() {
        for (text, expected) in [
            (
                "550-5.1.1 The account that you tried to reach does 550-5.1.1 not exist. 550 5.1.1 Bye",
                Some("550-5.1.1 The account that you tried to reach does not exist. Bye"),
            ),
            ("554-one 554-two 554 three", Some("554-one two three")),
            ("550 5.1.1 user 550 is unknown", None),
            ("550 no", None),
            ("550", None),
        ] {
            assert_eq!(joined(text).as_deref(), expected, "{text}");
        }
    }
}
