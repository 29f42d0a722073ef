//! A reply that was copied out of a log as one line, with the time and the
//! marks in front that its program writes.

use super::{bounded, quoted::is_amount, writers::behind_time};
use crate::wire::pasted;

/// So many bytes may stand in front of the reply.
const PREFIX: usize = 160;
/// What stands between who writes and what the server said.
const MARKS: [&str; 13] = [
    "<<< ",
    "<< ",
    "<-- ",
    "<- ",
    "<== ",
    "< ",
    " S: ",
    "]S: ",
    "RECV: ",
    "RECEIVED: ",
    "recv: ",
    "SERVER -> CLIENT: ",
    "Server: ",
];

/// The reply within a line of a log: what stands behind the mark of the server, or right
/// behind the time. `None` where the line has neither, or no reply stands there.
pub(super) fn reply(line: &str) -> Option<&str> {
    if line.contains('\n') {
        return None;
    }
    let head = bounded::start(line, PREFIX);
    let words = |at: usize| {
        // Some write the end of the line as they would in a program.
        let rest = line.get(at..)?.trim_start();
        let rest = rest.trim_end_matches("\\n").trim_end_matches("\\r");
        // `4 GB < 250 GB`
        let amount = rest.get(3..).is_some_and(is_amount);
        (pasted::guess(rest).is_some() && !amount).then_some(rest)
    };
    // One look at each blank: most lines have none of the marks.
    let bytes = head.as_bytes();
    let ends = |at: usize| {
        let (before, _) = bytes.split_at_checked(at + 1).unwrap_or_default();
        matches!(before, [.., b'<' | b'-' | b'=' | b':', b' '])
            && (before == b"S: "
                || MARKS
                    .iter()
                    .any(|mark| before.strip_suffix(mark.as_bytes()).is_some_and(is_of_log)))
    };
    let marked = (0..bytes.len()).find(|&at| bytes.get(at) == Some(&b' ') && ends(at));
    if let Some(found) = marked.and_then(|at| words(at + 1)) {
        return Some(found);
    }
    behind_time(line).and_then(words)
}

/// Whether what stands in front of a mark is of a log, and no words of a sentence in which
/// the mark has another meaning: `wrong password < …`, `Mail Server: …`.
fn is_of_log(before: &[u8]) -> bool {
    const NAMES: [&[u8]; 5] = [b"IMAP", b"POP3", b"SMTP", b"LMTP", b"POP"];
    let trimmed = before.trim_ascii_end();
    let closes = |byte: &u8| byte.is_ascii_digit() || b"]:)>}|\"'-.;".contains(byte);
    trimmed.last().is_none_or(closes) || NAMES.iter().any(|name| trimmed.ends_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_front_is_taken_off() {
        for (line, expected) in [
            (
                "[2024-01-23 10:01:04.701][e8cf41e5] IMAP[INFO]: < TAG1 OK [CAPABILITY IMAP4rev1]\\r\\n",
                Some("TAG1 OK [CAPABILITY IMAP4rev1]"),
            ),
            ("[PROTOCOL] [core] S: 220 mx.example.com ready", Some("220 mx.example.com ready")),
            ("S: +OK ready", Some("+OK ready")),
            ("10:01:04.123 << +OK POP3 ready", Some("+OK POP3 ready")),
            ("2024-01-23 10:01:04 550 no such user", Some("550 no such user")),
            ("2024-01-23T10:01:04.012Z -ERR no", Some("-ERR no")),
            ("[10:01:04] a1 NO no", Some("a1 NO no")),
            ("10:01:04 client went away", None),
            ("address <a@example.org> < no reply", None),
            ("It says 550 no such user", None),
            ("fetchmail: IMAP< A1 NO [ALERT] no", Some("A1 NO [ALERT] no")),
            ("wrong password < 250 ms", None),
            ("Mail Server: 220 users cannot log in", None),
            ("Server: 220 users cannot log in", None),
            ("Size: 30 MB < 250 MB; error: message too big", None),
            ("Attachment size must be < 500 MB", None),
            ("Attachments must be < 500 in all", None),
            ("S: ", None),
            ("", None),
        ] {
            assert_eq!(reply(line), expected, "{line}");
        }
    }
}
