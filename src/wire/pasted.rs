//! A reply as somebody pasted it: tags, codes and status words may be missing,
//! several lines may be one reply, and it may be of any protocol.

use super::{imap, pop3, smtp};
use crate::model::{Enhanced, Grammar, Protocol, Reply, Status, decode};

/// Reads pasted text as one reply. The protocol given wins over what the text
/// looks like; where neither tells, the text alone is kept, as SMTP of unknown
/// status. Nothing is lost: the raw bytes are the text.
pub fn read(text: &str, protocol: Option<Protocol>) -> Reply {
    read_guessed(text, guess(text), protocol)
}

/// As [`read`], for whoever knows what [`guess`] says of the text.
pub fn read_guessed(text: &str, guessed: Option<Protocol>, protocol: Option<Protocol>) -> Reply {
    let text = text.trim();
    let mut reply = match guessed {
        // A tag may be a number like a code.
        Some(_) if protocol == Some(Protocol::Imap) && second(text).is_some_and(tagged_status) => {
            imap_reply(text)
        }
        // `5.7.1 …`: programs leave the code out, and no other protocol has such.
        Some(Protocol::Smtp) if enhanced(text).is_some() => bare(text, Some(Protocol::Smtp)),
        Some(Protocol::Smtp) => smtp::understand_reply(lines_with_ends(text)),
        Some(Protocol::Pop3) => pop3::understand_reply(lines_with_ends(text)),
        Some(Protocol::Imap) => imap_reply(text),
        None => bare(text, protocol),
    };
    reply.protocol = protocol.unwrap_or(reply.protocol);
    reply.raw.clear();
    reply.raw.extend_from_slice(text.as_bytes());
    reply
}

/// What the beginning looks like.
pub fn guess(text: &str) -> Option<Protocol> {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next()?, words.next().unwrap_or_default());
    let code = first.get(..3).is_some_and(|code| {
        code.starts_with(['2', '3', '4', '5']) && code.bytes().all(|b| b.is_ascii_digit())
    });
    let status = |word: &str| {
        ["OK", "NO", "BAD", "BYE", "PREAUTH"].iter().any(|s| word.eq_ignore_ascii_case(s))
    };
    match first {
        // No SMTP server accepts with such a word.
        _ if code && first.starts_with(['2', '3']) && matches!(second, "NO" | "BAD") => {
            Some(Protocol::Imap)
        }
        _ if code && (first.len() == 3 || first.as_bytes().get(3) == Some(&b'-')) => {
            Some(Protocol::Smtp)
        }
        _ if enhanced(text).is_some() => Some(Protocol::Smtp),
        "+OK" | "-ERR" => Some(Protocol::Pop3),
        "*" if status(second) => Some(Protocol::Imap),
        // A bare status word is an English word too: only in capitals, or before a code.
        "NO" | "BAD" | "BYE" | "PREAUTH" => Some(Protocol::Imap),
        "OK" if second.starts_with('[') => Some(Protocol::Imap),
        _ if tagged_status(second) && tag(first) => Some(Protocol::Imap),
        _ => None,
    }
}

/// An enhanced status code (RFC 3463) that refuses, as the first word.
fn enhanced(text: &str) -> Option<Enhanced> {
    let word = text.split_whitespace().next()?;
    Enhanced::parse(word).filter(|code| matches!(code.0, 4 | 5))
}

fn second(text: &str) -> Option<&str> {
    text.split_whitespace().nth(1)
}

/// What may follow a tag (RFC 3501 section 7.1).
fn tagged_status(word: &str) -> bool {
    matches!(word, "OK" | "NO" | "BAD")
}

fn tag(word: &str) -> bool {
    word.len() <= 20 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"#.-_*".contains(&b))
}

fn lines_with_ends(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() + 2);
    for line in text.lines() {
        bytes.extend_from_slice(line.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

/// The line that decides: the tagged one where there are several, since an
/// untagged NO may be a mere warning.
fn imap_reply(text: &str) -> Reply {
    let line = text
        .lines()
        .rev()
        .find(|line| !line.starts_with('*') && guess(line) == Some(Protocol::Imap))
        // A greeting, and then the end of the session (RFC 9051 section 7.1.5).
        .or_else(|| text.lines().rev().find(|line| is_bye(line)))
        .or_else(|| text.lines().next())
        .unwrap_or_default()
        .trim_start();
    let mut words = line.split_whitespace();
    let tagged = matches!(words.nth(1), Some("OK" | "NO" | "BAD" | "BYE" | "PREAUTH"));
    let mut bytes = Vec::with_capacity(line.len() + 4);
    if !tagged {
        bytes.extend_from_slice(b"* ");
    }
    bytes.extend_from_slice(line.as_bytes());
    if tagged {
        // People make tags unreadable, and some programs have these in theirs: no reader of
        // the grammar takes them. What stands behind the tag are the server's own words.
        let tag = bytes.iter_mut().take_while(|byte| !byte.is_ascii_whitespace());
        for byte in tag.filter(|byte| matches!(byte, b'#' | b'_')) {
            *byte = b'x';
        }
    }
    bytes.extend_from_slice(b"\r\n");
    let mut reply = imap::understand_reply(bytes);
    // Words in front of and behind the deciding line are part of what was said.
    if tagged && text.lines().count() > 1 {
        reply.lines = text.lines().map(str::to_owned).collect();
    }
    reply
}

fn is_bye(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next() == Some("*") && words.next().is_some_and(|word| word.eq_ignore_ascii_case("BYE"))
}

/// No status word: a bracket or an enhanced code in front still counts.
fn bare(text: &str, protocol: Option<Protocol>) -> Reply {
    // `[Error: Too many connections]` is prose: codes are written in capitals.
    let code = text.strip_prefix('[').and_then(|rest| rest.split([']', ' ']).next());
    let is_code = code.is_some_and(|code| {
        code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b"-/_".contains(&b))
    });
    let (bracket, rest) = if is_code { imap::split_bracket(text) } else { (None, text.to_owned()) };
    let (word, after) = rest.split_once(' ').unwrap_or((&rest, ""));
    let enhanced = Enhanced::parse(word);
    let rest = if enhanced.is_some() { after.to_owned() } else { rest.clone() };
    let status = match enhanced {
        Some(Enhanced(4, ..)) => Status::Later,
        Some(Enhanced(5, ..)) => Status::No,
        _ => Status::Unknown,
    };
    Reply {
        protocol: protocol.unwrap_or(Protocol::Smtp),
        status,
        code: None,
        enhanced,
        bracket,
        lines: rest.lines().map(str::to_owned).collect(),
        raw: decode(text.as_bytes()).into_bytes(),
        grammar: Grammar::Lenient,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_paste() {
        for (text, protocol, status, bracket) in [
            (
                "-ERR [AUTH] login failure or POP3 disabled",
                Protocol::Pop3,
                Status::No,
                Some("AUTH"),
            ),
            (
                "NO [AUTHENTICATIONFAILED] x",
                Protocol::Imap,
                Status::No,
                Some("AUTHENTICATIONFAILED"),
            ),
            (
                "A00000001 NO [AUTHENTICATIONFAILED] x",
                Protocol::Imap,
                Status::No,
                Some("AUTHENTICATIONFAILED"),
            ),
            ("280 BAD Error in command", Protocol::Imap, Status::Bad, None),
            ("A######## NO [ALERT] log in", Protocol::Imap, Status::No, Some("ALERT")),
            ("3 NO [ALERT] Too many", Protocol::Imap, Status::No, Some("ALERT")),
            ("* BYE [OVERQUOTA] Account", Protocol::Imap, Status::Bye, Some("OVERQUOTA")),
            (
                "[ALERT] Invalid credentials(Failure)",
                Protocol::Smtp,
                Status::Unknown,
                Some("ALERT"),
            ),
            ("5.7.26 Access denied", Protocol::Smtp, Status::No, None),
            ("4.2.2 Over quota", Protocol::Smtp, Status::Later, None),
            ("1.2.3 is a version", Protocol::Smtp, Status::Unknown, None),
            ("Mailbox Full", Protocol::Smtp, Status::Unknown, None),
            ("[Error: too many connections]", Protocol::Smtp, Status::Unknown, None),
            ("535-5.7.8 a\n535 5.7.8 b", Protocol::Smtp, Status::No, None),
        ] {
            let reply = read(text, None);
            assert_eq!(
                (reply.protocol, reply.status, reply.bracket.as_deref()),
                (protocol, status, bracket),
                "{text}"
            );
            assert_eq!(reply.as_sent(), text);
        }
    }

    #[test]
    fn only_the_tag_is_made_readable() {
        for text in ["A_# NO [ALERT] invalid_token #5", "* OK x\n  A_# NO [ALERT] invalid_token #5"]
        {
            let reply = read(text, Some(Protocol::Imap));
            assert!(reply.text().contains("invalid_token #5"), "{}", reply.text());
            assert_eq!(reply.status, Status::No);
        }
    }

    #[test]
    fn the_tagged_line_decides() {
        let reply = read("* BYE LOGOUT Requested\nb OK 73 good day (Success)", None);
        assert_eq!(reply.status, Status::Ok);
        assert!(reply.text().contains("LOGOUT Requested"));
        let reply = read("* OK ready\n* BYE Autologout; idle for too long", None);
        assert_eq!(reply.status, Status::Bye);
    }
}
