//! A message in its parts (RFC 2045, RFC 2046), decoded as far as a bounce
//! needs it. The returned message is left out: it is not what came back said.

use std::borrow::Cow;

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use crate::model::charset;

/// A part with words in it.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Its header, unfolded.
    pub(super) head: String,
    /// Its body, decoded; line ends are `\n`.
    pub(super) text: String,
    /// The line of the message on which the body begins, from 1.
    pub(super) line: u64,
    /// It was HTML: what it says mostly stands in another part, too.
    pub(super) html: bool,
    /// Nothing was decoded: its lines are those of the message.
    pub(super) in_place: bool,
}

/// Splits a message, or a piece of one, at the boundaries that it names. Text
/// without a header is one part.
pub(super) fn split(message: &str) -> Vec<Part> {
    let boundaries: Vec<&str> = message
        .match_indices("boundary=")
        .take(8)
        .filter_map(|(at, key)| {
            let rest = message.get(at + key.len()..)?;
            match rest.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next(),
                None => rest.split([';', '\r', '\n', ' ']).next(),
            }
        })
        .filter(|boundary| !boundary.is_empty())
        .collect();
    let mut parts = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    // A mailbox file has a line of its own in front of each message (RFC 4155).
    let above = usize::from(message.starts_with("From "));
    let mut first = above as u64 + 1;
    for (at, line) in message.lines().enumerate().skip(above) {
        let ends = line.strip_prefix("--").is_some_and(|rest| {
            boundaries.iter().any(|boundary| {
                rest.trim_end().trim_end_matches("--") == boundary.trim_end_matches("--")
            })
        });
        if ends {
            parts.extend(part(&lines, first));
            lines.clear();
            first = at as u64 + 2;
        } else {
            lines.push(line);
        }
    }
    parts.extend(part(&lines, first));
    parts
}

fn part(lines: &[&str], first: u64) -> Option<Part> {
    let is_field = |line: &&str| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
    };
    let blank = lines.iter().position(|line| line.trim().is_empty());
    // Only a block of nothing but fields is a header; a bounce's own fields are body.
    let own = |line: &&str| {
        line.to_ascii_lowercase().starts_with("reporting-mta")
            || line.to_ascii_lowercase().starts_with("final-recipient")
            || line.to_ascii_lowercase().starts_with("diagnostic-code")
    };
    let length = match blank {
        Some(blank) => {
            let head = lines.get(..blank).unwrap_or_default();
            let fields = head.iter().all(|line| is_field(line) || line.starts_with([' ', '\t']));
            if fields && !head.iter().any(own) { blank } else { 0 }
        }
        None => 0,
    };
    let (head, body) = lines.split_at_checked(length)?;
    let head = head.join("\n").replace("\n ", " ").replace("\n\t", " ");
    let lower = head.to_ascii_lowercase();
    // A bounce that was sent on as an attachment is itself a message within one.
    let returned = lower.contains("content-type: message/rfc822")
        && !body.iter().take(200).any(|line| line.contains("multipart/report"));
    if returned
        || lower.contains("rfc822-headers")
        || lower.contains("content-type: image/")
        || lower.contains("content-type: application/")
    {
        return None;
    }
    let html = lower.contains("content-type: text/html");
    // Prose returns the message below a line that says so.
    let stop = body.iter().position(|line| {
        let line = line.trim().trim_matches('-').trim().to_ascii_lowercase();
        line.starts_with("this is a copy of the message")
            || line.starts_with("below this line is a copy of the message")
            || line == "original message follows"
            || line == "original message headers:"
    });
    let body = body.get(..stop.unwrap_or(body.len())).unwrap_or_default();
    let label = parameter(&head, "charset=");
    let decoded = |bytes: Vec<u8>| {
        let text = label.and_then(|label| charset::named(label, &bytes));
        let text = text.or_else(|| charset::guessed(&bytes)).map(Cow::into_owned);
        text.unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned()).replace("\r\n", "\n")
    };
    let encoded = ["base64", "quoted-printable"]
        .map(|name| lower.contains(&format!("content-transfer-encoding: {name}")));
    let text = if encoded == [true, false] {
        base64(body).map_or_else(|| body.join("\n"), decoded)
    } else if encoded == [false, true] {
        decoded(quoted_printable(body))
    } else {
        body.join("\n")
    };
    let text = if html { words(&text) } else { text };
    let in_place = !html && encoded == [false, false];
    Some(Part { text, line: first + length as u64, html, head, in_place })
}

/// The value of a parameter of a header field.
fn parameter<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let at = head.to_ascii_lowercase().find(name)?;
    let value = head.get(at + name.len()..)?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([';', ' ', '\n']).next(),
    }
}

/// The words of HTML: a tag that ends a paragraph ends a line.
fn words(html: &str) -> String {
    const BLOCKS: [&str; 12] =
        ["br", "p", "/p", "div", "/div", "tr", "/tr", "td", "h1", "h2", "/h2", "pre"];
    let mut text = String::with_capacity(html.len() / 2);
    let mut pieces = html.split('<');
    text.push_str(pieces.next().unwrap_or_default());
    let mut skip = false;
    for piece in pieces {
        let Some((tag, words)) = piece.split_once('>') else { continue };
        let name = tag.split([' ', '\n', '\t']).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        skip = match name.as_str() {
            "style" | "script" => true,
            "/style" | "/script" => false,
            _ => skip,
        };
        if BLOCKS.contains(&name.trim_end_matches('/')) {
            text.push_str(if name.ends_with('p') || name.ends_with("h2") { "\n\n" } else { "\n" });
        }
        if !skip {
            text.push_str(words);
        }
    }
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text
}

/// RFC 2045 section 6.8. `None` for what is no base64.
fn base64(body: &[&str]) -> Option<Vec<u8>> {
    let lenient =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let engine = GeneralPurpose::new(&alphabet::STANDARD, lenient);
    let joined: String = body.iter().map(|line| line.trim()).collect();
    engine.decode(&joined).ok()
}

/// RFC 2045 section 6.7.
fn quoted_printable(body: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in body {
        let line = line.trim_end();
        let (line, soft) = line.strip_suffix('=').map_or((line, false), |line| (line, true));
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('=') {
            bytes.extend_from_slice(before.as_bytes());
            let code = after.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
            bytes.push(code.unwrap_or(b'='));
            rest = after.get(if code.is_some() { 2 } else { 0 }..).unwrap_or_default();
        }
        bytes.extend_from_slice(rest.as_bytes());
        if !soft {
            bytes.push(b'\n');
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_decoded_and_the_returned_message_is_left_out() {
        let message = "Subject: x\nContent-Type: multipart/report; boundary=\"b1\"\n\n--b1\n\
            Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nn=C3=A4=\n!\n--b1\n\
            Content-Transfer-Encoding: base64\n\naGVsbG8=\n--b1\nContent-Type: message/rfc822\n\n550 secret\n--b1--\n";
        let texts: Vec<String> = split(message).into_iter().map(|part| part.text).collect();
        let all = texts.join("|");
        assert!(all.contains("nä!") && all.contains("hello") && !all.contains("secret"), "{all}");
    }

    #[test]
    fn the_line_of_a_mailbox_is_no_part_of_the_header() {
        let message = "From a@b.c Sun Nov 22 10:00:00 2026\nSubject: x\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n";
        let parts = split(message);
        assert_eq!((parts[0].text.as_str(), parts[0].line), ("hello", 4));
    }

    #[test]
    fn charsets_and_html_are_read() {
        let message = "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=CF=CB\n";
        assert_eq!(split(message)[0].text.trim(), "ок");
        let message = "Content-Type: text/html\n\n<style>p {}</style><h2>No</h2><p>550 &lt;a@b.c&gt;<br>x</p>";
        let parts = split(message);
        assert!(parts[0].html);
        let words: Vec<&str> = parts[0].text.split_whitespace().collect();
        assert_eq!(words, ["No", "550", "<a@b.c>", "x"]);
    }
}
