//! What a server said, as a value: the parsed reply beside its raw bytes.

use std::{borrow::Cow, fmt};

use super::{Protocol, charset};

/// A complete server reply. The raw bytes always stand beside what was read
/// from them, so that nothing a server said is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The protocol it was read as.
    pub protocol: Protocol,
    /// What it decides.
    pub status: Status,
    /// The three-digit code (SMTP only, RFC 5321 section 4.2).
    pub code: Option<u16>,
    /// The enhanced status code (RFC 3463), where the reply carries one.
    pub enhanced: Option<Enhanced>,
    /// The response code in brackets without them, as sent: `AUTHENTICATIONFAILED`
    /// (RFC 9051 section 7.1, RFC 5530), `SYS/TEMP` (RFC 2449 section 8, RFC 3206).
    pub bracket: Option<String>,
    /// The text of each line, without status words, codes, brackets and line ends.
    pub lines: Vec<String>,
    /// The bytes as they came, line ends included.
    pub raw: Vec<u8>,
    /// Whether the reply obeyed the protocol's grammar.
    pub grammar: Grammar,
}

/// What a reply decides, over all three protocols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// IMAP OK, POP3 +OK, SMTP 2xx.
    Ok,
    /// A continuation or challenge: IMAP and POP3 `+`, SMTP 3xx.
    Continue,
    /// Refused for now: SMTP 4xx.
    Later,
    /// Refused: IMAP NO, POP3 -ERR, SMTP 5xx.
    No,
    /// The command was not understood: IMAP BAD.
    Bad,
    /// The server ends the session: IMAP BYE.
    Bye,
    /// Already signed in: IMAP PREAUTH.
    Preauth,
    /// No status word or code could be read.
    Unknown,
}

/// An enhanced status code: class, subject, detail (RFC 3463 section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enhanced(pub u8, pub u16, pub u16);

impl Enhanced {
    /// Reads `5.7.8`; `None` where it is not that form or the class is not 2, 4 or 5.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let class = match parts.next()? {
            "2" => 2,
            "4" => 4,
            "5" => 5,
            _ => return None,
        };
        let number = |part: Option<&str>| {
            part.filter(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))?
                .parse()
                .ok()
        };
        let (subject, detail) = (number(parts.next())?, number(parts.next())?);
        parts.next().is_none().then_some(Self(class, subject, detail))
    }
}

impl fmt::Display for Enhanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// How far a reply obeyed its protocol's grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grammar {
    /// As the RFC writes it.
    Strict,
    /// Understood all the same: missing texts, bare line feeds, other charsets.
    Lenient,
    /// Not a reply of this protocol; the text is all there is.
    Broken,
}

impl Reply {
    /// The text of all lines, joined by spaces.
    pub fn text(&self) -> String {
        self.lines.join(" ")
    }

    /// The reply as sent, in one string with `\n` between its lines, decoded
    /// as UTF-8, else by the charset it looks like or byte by byte, control characters kept as they are:
    /// escape before showing.
    pub fn as_sent(&self) -> String {
        reply_text(&self.raw)
    }

    /// Whether the server accepted.
    pub fn accepted(&self) -> bool {
        matches!(self.status, Status::Ok | Status::Preauth)
    }
}

/// The text of reply bytes without its last line end, `\n` between lines.
pub(crate) fn reply_text(raw: &[u8]) -> String {
    decode(raw).trim_end_matches(['\r', '\n']).replace("\r\n", "\n")
}

/// Decodes as UTF-8 where it is that, else by the charset that it looks like,
/// else keeps every byte as the character of the same number (ISO 8859-1), so
/// that nothing is lost.
pub(crate) fn decode(bytes: &[u8]) -> String {
    decoded(bytes).into_owned()
}

/// As [`decode`], without a copy where it is UTF-8.
pub(crate) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    charset::guessed(bytes).unwrap_or_else(|| bytes.iter().map(|&byte| char::from(byte)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enhanced_codes() {
        assert_eq!(Enhanced::parse("5.7.139"), Some(Enhanced(5, 7, 139)));
        for wrong in ["5.7", "3.1.1", "5.7.8.9", "5.7.", "5.7.1234", "a.b.c", "5.+7.1"] {
            assert_eq!(Enhanced::parse(wrong), None, "{wrong}");
        }
    }
}
