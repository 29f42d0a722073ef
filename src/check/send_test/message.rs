//! The test message itself: small, plain, and saying what it is.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

use crate::{model::Address, wire::TEST_HEADER};

/// What the message says, in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// The message (RFC 5322), in ASCII: 7 bits pass everywhere.
///
/// `Auto-Submitted` (RFC 3834 section 5) keeps automatic answers away, which
/// would be left behind in the mailbox.
pub(super) fn message(
    address: &Address,
    token: &str,
    words: &Words,
    now: OffsetDateTime,
) -> String {
    let date = now.format(&Rfc2822).unwrap_or_default();
    let domain = address.domain();
    let subject = subject(&format!("{} {token}", words.subject));
    let body = lines(&STANDARD.encode(words.body.replace('\n', "\r\n")));
    format!(
        "Date: {date}\r\nFrom: <{address}>\r\nTo: <{address}>\r\nSubject: {subject}\r\n\
         Message-ID: <{token}@{domain}>\r\n{TEST_HEADER}: {token}\r\n\
         Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         {body}"
    )
}

/// A subject in encoded words of at most 75 characters each (RFC 2047 section
/// 2), folded; each holds whole characters.
fn subject(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut chunk = String::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        if chunk.len() + c.len_utf8() > 42 {
            words.push(std::mem::take(&mut chunk));
        }
        chunk.push(c);
    }
    words.push(chunk);
    let encoded: Vec<String> =
        words.iter().map(|word| format!("=?UTF-8?B?{}?=", STANDARD.encode(word))).collect();
    encoded.join("\r\n ")
}

/// Base64 in lines of 76 characters (RFC 2045 section 6.8).
fn lines(encoded: &str) -> String {
    let mut out = String::with_capacity(encoded.len() + encoded.len() / 38);
    for (index, c) in encoded.chars().enumerate() {
        if index > 0 && index % 76 == 0 {
            out.push_str("\r\n");
        }
        out.push(c);
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_of_seven_bits() {
        let words = Words {
            subject: "Пробное письмо ".repeat(20), body: "Привет.\n".repeat(100)
        };
        let address = Address::parse("anna@example.org").unwrap();
        let now = time::macros::datetime!(2026-11-22 02:00 UTC);
        let text = message(&address, "token", &words, now);
        assert!(text.is_ascii());
        assert!(text.lines().all(|line| line.len() <= 78), "{text}");
        assert!(
            text.contains("\r\nDate: ") || text.starts_with("Date: Sun, 22 Nov 2026"),
            "{text}"
        );
        assert!(text.contains("\r\nMessage-ID: <token@example.org>\r\n"));
        let body = text.split_once("\r\n\r\n").unwrap().1.replace("\r\n", "");
        let body = STANDARD.decode(body).unwrap();
        assert_eq!(String::from_utf8(body).unwrap(), "Привет.\r\n".repeat(100));
    }
}
