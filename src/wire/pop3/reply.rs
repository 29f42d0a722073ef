//! POP3 responses (RFC 1939 section 3; response codes: RFC 2449 section 8, RFC 3206).

use crate::{
    model::{Grammar, Protocol, Reply, Status, decode},
    wire::{
        REPLY_LIMIT,
        buffer::{Read, line_end, trim_end},
        imap::split_bracket,
    },
};

/// Frames one response; `multiline` where an accepting answer is followed by
/// lines up to a lone dot.
pub(crate) fn frame(bytes: &[u8], multiline: bool) -> Read<()> {
    let first = match line_end(bytes, 0) {
        Read::Got((), end) => end,
        other => return other,
    };
    if !multiline || !bytes.starts_with(b"+OK") {
        return Read::Got((), first);
    }
    let mut from = first;
    loop {
        match line_end(bytes, from) {
            Read::Got((), end) => {
                if trim_end(bytes.get(from..end).unwrap_or_default()) == b"." {
                    return Read::Got((), end);
                }
                from = end;
            }
            Read::More if bytes.len() >= REPLY_LIMIT => return Read::TooMuch("reply"),
            other => return other,
        }
    }
}

/// Understands one framed response. The lines of a multi-line one stand behind
/// the first, dot-stuffing undone.
pub(crate) fn understand(raw: Vec<u8>) -> Reply {
    let mut rows = raw.split_inclusive(|&byte| byte == b'\n').map(|row| decode(trim_end(row)));
    let first = rows.next().unwrap_or_default();
    let (word, rest) = first.split_once(' ').unwrap_or((&first, ""));
    let (status, upper) = match word.to_ascii_uppercase().as_str() {
        "+OK" => (Status::Ok, word == "+OK"),
        "-ERR" => (Status::No, word == "-ERR"),
        "+" => (Status::Continue, true),
        _ => (Status::Unknown, false),
    };
    let (bracket, line) = match status {
        Status::Unknown => (None, first.clone()),
        Status::Continue => (None, rest.to_owned()),
        _ => split_bracket(rest),
    };
    let mut lines = vec![line];
    lines.extend(
        rows.filter(|row| row != ".")
            .map(|row| row.strip_prefix('.').map(str::to_owned).unwrap_or(row)),
    );
    let grammar = match status {
        Status::Unknown => Grammar::Broken,
        _ if upper && raw.ends_with(b"\r\n") && std::str::from_utf8(&raw).is_ok() => {
            Grammar::Strict
        }
        _ => Grammar::Lenient,
    };
    Reply {
        protocol: Protocol::Pop3,
        status,
        code: None,
        enhanced: None,
        bracket,
        lines,
        raw,
        grammar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_lines() {
        let reply =
            understand(b"-ERR [AUTH] login failure or POP3 disabled, try later. sc=x\r\n".to_vec());
        assert_eq!((reply.status, reply.bracket.as_deref()), (Status::No, Some("AUTH")));
        assert_eq!(reply.text(), "login failure or POP3 disabled, try later. sc=x");
        let capa = b"+OK\r\nUSER\r\n..x\r\n.\r\n+OK next\r\n";
        assert_eq!(frame(capa, true), Read::Got((), 19));
        assert_eq!(understand(capa[..19].to_vec()).lines, ["", "USER", ".x"]);
        assert_eq!(frame(b"-ERR no\r\n", true), Read::Got((), 9));
        assert_eq!(frame(b"+OK\r\nUSER\r\n", true), Read::More);
    }

    #[test]
    fn foreign_greetings_are_kept() {
        let reply = understand(b"* OK IMAP4rev1\r\n".to_vec());
        assert_eq!((reply.status, reply.grammar), (Status::Unknown, Grammar::Broken));
        assert_eq!(reply.as_sent(), "* OK IMAP4rev1");
    }
}
