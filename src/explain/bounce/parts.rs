//! A message in its parts (RFC 2045, RFC 2046), decoded as far as a bounce
//! needs it. The returned message is left out: it is not what came back said.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// A part with words in it.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Its header, unfolded.
    pub(super) head: String,
    /// Its body, decoded; line ends are `\n`.
    pub(super) text: String,
    /// The line of the message on which the body begins, from 1.
    pub(super) line: u64,
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
    let mut first = 1;
    for (at, line) in message.lines().enumerate() {
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
    if lower.contains("content-type: message/rfc822")
        || lower.contains("rfc822-headers")
        || lower.contains("content-type: text/html")
    {
        return None;
    }
    // Prose returns the message below a line that says so.
    let stop = body.iter().position(|line| {
        let line = line.trim().trim_matches('-').trim().to_ascii_lowercase();
        line.starts_with("this is a copy of the message")
            || line.starts_with("below this line is a copy of the message")
            || line == "original message follows"
            || line == "original message headers:"
    });
    let body = body.get(..stop.unwrap_or(body.len())).unwrap_or_default();
    let text = if lower.contains("content-transfer-encoding: base64") {
        base64(body)
    } else if lower.contains("content-transfer-encoding: quoted-printable") {
        quoted_printable(body)
    } else {
        body.join("\n")
    };
    Some(Part { head, text, line: first + length as u64 })
}

/// RFC 2045 section 6.8. What is no base64 stays as it is.
fn base64(body: &[&str]) -> String {
    let lenient =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let engine = GeneralPurpose::new(&alphabet::STANDARD, lenient);
    let joined: String = body.iter().map(|line| line.trim()).collect();
    match engine.decode(&joined) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).replace("\r\n", "\n"),
        Err(_) => body.join("\n"),
    }
}

/// RFC 2045 section 6.7.
fn quoted_printable(body: &[&str]) -> String {
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
    String::from_utf8_lossy(&bytes).into_owned()
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
}
