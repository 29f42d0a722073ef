//! IMAP responses (RFC 9051 section 7, RFC 3501 section 7): framed by lines
//! and literals, read strictly first and leniently where that fails.

use crate::{
    model::{Grammar, Protocol, Reply, Status, decode},
    wire::buffer::{Read, line_end, trim_end},
};

/// One response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Whose it is.
    pub tag: Tag,
    /// The first word behind the tag, upper case: `OK`, `CAPABILITY`, `ID`.
    pub word: String,
    /// What follows the first word, decoded.
    pub rest: String,
    /// The response as a status reply.
    pub reply: Reply,
}

/// Whose response it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tag {
    /// `*`
    Untagged,
    /// `+`
    Continue,
    /// Ends the command of that tag.
    Command(String),
    /// None of these: no IMAP.
    None,
}

/// Frames one response: a line, and for each literal at its end the bytes
/// announced and the next line (RFC 9051 section 4.3).
pub(crate) fn frame(bytes: &[u8]) -> Read<()> {
    let mut from = 0;
    loop {
        match line_end(bytes, from) {
            Read::Got((), end) => {
                let line = trim_end(bytes.get(from..end).unwrap_or_default());
                let Some(length) = announced(line) else { return Read::Got((), end) };
                if length > crate::wire::REPLY_LIMIT - end.min(crate::wire::REPLY_LIMIT) {
                    return Read::TooMuch("literal");
                }
                from = end + length;
                if bytes.len() < from {
                    return Read::More;
                }
            }
            other => return other,
        }
    }
}

/// The length that a literal at the end of the line announces: `{12}`.
fn announced(line: &[u8]) -> Option<usize> {
    let digits = line.strip_suffix(b"}")?;
    let open = digits.iter().rposition(|&byte| byte == b'{')?;
    let digits = digits.get(open + 1..)?;
    let digits = digits.strip_suffix(b"+").unwrap_or(digits);
    // Text in front of it is no literal: `* OK {x}`; only digits count.
    std::str::from_utf8(digits).ok().filter(|d| !d.is_empty())?.parse().ok()
}

/// Understands one framed response.
pub(crate) fn understand(raw: Vec<u8>) -> Response {
    let text = decode(trim_end(&raw));
    let (tag, after) = text.split_once(' ').unwrap_or((&text, ""));
    let tag = match tag {
        "*" => Tag::Untagged,
        "+" => Tag::Continue,
        "" => Tag::None,
        t if t.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-') => {
            Tag::Command(t.to_owned())
        }
        _ => Tag::None,
    };
    let after = after.trim_start_matches(' ');
    let (word, rest) = after.split_once(' ').unwrap_or((after, ""));
    let word = word.to_ascii_uppercase();
    let status = match (&tag, word.as_str()) {
        (Tag::None, _) => Status::Unknown,
        (Tag::Continue, _) => Status::Continue,
        (_, "OK") => Status::Ok,
        (_, "NO") => Status::No,
        (_, "BAD") => Status::Bad,
        (Tag::Untagged, "BYE") => Status::Bye,
        (Tag::Untagged, "PREAUTH") => Status::Preauth,
        _ => Status::Unknown,
    };
    let (bracket, line) = match status {
        Status::Unknown => (None, text.clone()),
        Status::Continue => (None, after.to_owned()),
        _ => split_bracket(rest),
    };
    let grammar = match status {
        Status::Unknown if matches!(tag, Tag::Untagged) && !word.is_empty() => Grammar::Strict,
        Status::Unknown => Grammar::Broken,
        // The text is mandatory and ASCII or UTF-8 (RFC 9051 section 9, resp-text).
        _ if !raw.ends_with(b"\r\n") || line.is_empty() && status != Status::Continue => {
            Grammar::Lenient
        }
        _ if std::str::from_utf8(&raw).is_err() => Grammar::Lenient,
        _ => Grammar::Strict,
    };
    let rest = rest.to_owned();
    let reply = Reply {
        protocol: Protocol::Imap,
        status,
        code: None,
        enhanced: None,
        bracket,
        lines: vec![line],
        raw,
        grammar,
    };
    Response { tag, word, rest, reply }
}

/// Takes `[CODE …]` off the front of a text.
pub(crate) fn split_bracket(text: &str) -> (Option<String>, String) {
    let trimmed = text.trim_start();
    match trimmed.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((code, rest)) if !code.is_empty() => {
            (Some(code.to_owned()), rest.trim_start().to_owned())
        }
        _ => (None, trimmed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(line: &str) -> Reply {
        understand(format!("{line}\r\n").into_bytes()).reply
    }

    #[test]
    fn status_responses() {
        let no =
            reply("a2 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled");
        assert_eq!(no.status, Status::No);
        assert_eq!(no.bracket.as_deref(), Some("AUTHENTICATIONFAILED"));
        assert_eq!(no.text(), "LOGIN invalid credentials or IMAP is disabled");
        assert_eq!(no.grammar, Grammar::Strict);
        assert_eq!(reply("* BYE [OVERQUOTA] Account exceeded").status, Status::Bye);
        assert_eq!(reply("* NO [UNAVAILABLE] later").status, Status::No);
    }

    #[test]
    fn what_breaks_the_grammar_is_kept_and_judged() {
        for (line, status, grammar) in [
            ("* OK", Status::Ok, Grammar::Lenient),
            ("a1 NO", Status::No, Grammar::Lenient),
            ("* OK Привет", Status::Ok, Grammar::Strict),
            ("+OK POP3 ready", Status::Unknown, Grammar::Broken),
            ("220 smtp ESMTP", Status::Unknown, Grammar::Broken),
            ("Your IP Address is blocked* BYE", Status::Unknown, Grammar::Broken),
        ] {
            let reply = reply(line);
            assert_eq!((reply.status, reply.grammar), (status, grammar), "{line}");
            assert_eq!(reply.as_sent(), line);
        }
        let gbk = understand(b"a1 NO \xb5\xc7\xc2\xbc\xca\xa7\xb0\xdc\r\n".to_vec()).reply;
        assert_eq!((gbk.status, gbk.grammar), (Status::No, Grammar::Lenient));
        assert_eq!(gbk.raw.len(), 16);
    }

    #[test]
    fn literals_are_part_of_the_response() {
        let whole = b"* ID (\"name\" {5}\r\nab\r\nc)\r\na1 OK done\r\n";
        assert_eq!(frame(whole), Read::Got((), 26));
        assert_eq!(frame(&whole[..20]), Read::More);
        assert_eq!(frame(b"* X {99999999}\r\n"), Read::TooMuch("literal"));
        assert_eq!(frame(b"* OK {x}\r\n"), Read::Got((), 10));
    }
}
