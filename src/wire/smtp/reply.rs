//! SMTP replies (RFC 5321 section 4.2; enhanced codes: RFC 2034, RFC 3463).

use crate::{
    model::{Enhanced, Grammar, Protocol, Reply, Status, decoded},
    wire::{
        REPLY_LIMIT,
        buffer::{Read, line_end, trim_end},
    },
};

/// Frames one reply: lines `250-…` up to the one with a space or nothing
/// behind its code. A line without a code ends it too: it is no SMTP.
pub(crate) fn frame(bytes: &[u8]) -> Read<()> {
    let mut from = 0;
    loop {
        match line_end(bytes, from) {
            Read::Got((), end) => {
                let line = bytes.get(from..end).unwrap_or_default();
                if !(code(line).is_some() && line.get(3) == Some(&b'-')) {
                    return Read::Got((), end);
                }
                from = end;
            }
            Read::More if bytes.len() >= REPLY_LIMIT => return Read::TooMuch("reply"),
            other => return other,
        }
    }
}

fn code(line: &[u8]) -> Option<u16> {
    let digits = line.get(..3).filter(|d| d.iter().all(u8::is_ascii_digit))?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Understands one framed reply. The enhanced code is taken off each line that
/// begins with one.
pub(crate) fn understand(raw: Vec<u8>) -> Reply {
    let mut strict = std::str::from_utf8(&raw).is_ok();
    let mut first_code = None;
    let mut enhanced = None;
    let mut lines = Vec::new();
    for row in raw.split_inclusive(|&byte| byte == b'\n') {
        let line = trim_end(row);
        let number = code(line);
        strict &= row.ends_with(b"\r\n") && number.is_some() && number == first_code.or(number);
        first_code = first_code.or(number);
        let text = decoded(match number {
            Some(_) => line.get(4..).unwrap_or_default(),
            None => line,
        });
        let (word, rest) = text.split_once(' ').unwrap_or((&text, ""));
        match Enhanced::parse(word).filter(|_| number.is_some()) {
            Some(found) => {
                enhanced = enhanced.or(Some(found));
                lines.push(rest.trim_start().to_owned());
            }
            None => lines.push(text.into_owned()),
        }
    }
    let status = match first_code {
        Some(200..=299) => Status::Ok,
        Some(300..=399) => Status::Continue,
        Some(400..=499) => Status::Later,
        Some(500..=599) => Status::No,
        _ => Status::Unknown,
    };
    let grammar = match (status, strict) {
        (Status::Unknown, _) => Grammar::Broken,
        (_, true) => Grammar::Strict,
        (_, false) => Grammar::Lenient,
    };
    let code = first_code.filter(|_| status != Status::Unknown);
    Reply { protocol: Protocol::Smtp, status, code, enhanced, bracket: None, lines, raw, grammar }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_kept() {
        let raw = b"534-5.7.9 Application-specific password required. Learn more at\r\n\
                    534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor x - gsmtp\r\n";
        assert_eq!(frame(raw), Read::Got((), raw.len()));
        let reply = understand(raw.to_vec());
        assert_eq!((reply.code, reply.enhanced), (Some(534), Some(Enhanced(5, 7, 9))));
        assert_eq!(reply.lines.len(), 2);
        assert!(reply.lines[1].starts_with("https://support"));
        assert_eq!(reply.grammar, Grammar::Strict);
    }

    #[test]
    fn broken_ones_are_judged_all_the_same() {
        let reply = understand(b"550 5.7.1 No such user!\n".to_vec());
        assert_eq!((reply.code, reply.grammar), (Some(550), Grammar::Lenient));
        let foreign = understand(b"* OK IMAP\r\n".to_vec());
        assert_eq!((foreign.status, foreign.grammar), (Status::Unknown, Grammar::Broken));
        assert_eq!(frame(b"250-a\r\n250-b\r\n"), Read::More);
        assert_eq!(frame(b"250\r\n"), Read::Got((), 5));
    }
}
