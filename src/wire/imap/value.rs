//! The values within an IMAP response: atoms, strings and lists (RFC 9051
//! section 4), read from its bytes as far as they can be.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use crate::model::decode;

/// Lists within lists: real responses have three.
const DEPTH: usize = 8;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// An atom, a quoted string or a literal.
    Text(String),
    /// In parentheses.
    List(Vec<Value>),
}

impl Value {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(_) => None,
        }
    }

    pub(super) fn list(&self) -> Option<&[Value]> {
        match self {
            Self::Text(_) => None,
            Self::List(list) => Some(list),
        }
    }

    pub(super) fn number(&self) -> Option<u64> {
        self.text()?.parse().ok()
    }
}

/// The values of a response, its tag first. What cannot be read ends it early.
pub(super) fn values(raw: &[u8]) -> Vec<Value> {
    let mut rest = raw;
    list(&mut rest, 0)
}

fn list(rest: &mut &[u8], depth: usize) -> Vec<Value> {
    let mut found = Vec::new();
    loop {
        match rest.first() {
            Some(b' ') => *rest = rest.get(1..).unwrap_or_default(),
            None | Some(b'\r' | b'\n') => return found,
            Some(b')') => {
                *rest = rest.get(1..).unwrap_or_default();
                return found;
            }
            Some(b'(') if depth < DEPTH => {
                *rest = rest.get(1..).unwrap_or_default();
                found.push(Value::List(list(rest, depth + 1)));
            }
            Some(b'(') => {
                *rest = &[];
                return found;
            }
            Some(b'"') => match quoted(rest) {
                Some(text) => found.push(Value::Text(text)),
                None => return found,
            },
            Some(b'{') => match literal(rest) {
                Some(text) => found.push(Value::Text(text)),
                None => return found,
            },
            Some(_) => found.push(Value::Text(atom(rest))),
        }
    }
}

fn atom(rest: &mut &[u8]) -> String {
    let ends = |byte: &u8| matches!(byte, b' ' | b'(' | b')' | b'\r' | b'\n');
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    let (atom, behind) = rest.split_at_checked(end).unwrap_or((rest, &[]));
    *rest = behind;
    decode(atom)
}

fn quoted(rest: &mut &[u8]) -> Option<String> {
    let mut text = Vec::new();
    let mut bytes = rest.iter().enumerate().skip(1);
    let end = loop {
        match bytes.next()? {
            (end, b'"') => break end,
            (_, b'\\') => text.push(*bytes.next()?.1),
            (_, b'\r' | b'\n') => return None,
            (_, byte) => text.push(*byte),
        }
    };
    *rest = rest.get(end + 1..).unwrap_or_default();
    Some(decode(&text))
}

fn literal(rest: &mut &[u8]) -> Option<String> {
    let end = rest.iter().position(|&byte| byte == b'\n')?;
    let line = rest.get(1..end)?;
    let digits = line.strip_suffix(b"\r").unwrap_or(line).strip_suffix(b"}")?;
    let length: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let text = rest.get(end + 1..)?.get(..length)?;
    *rest = rest.get(end + 1 + length..).unwrap_or_default();
    Some(decode(text))
}

/// A mailbox name for people: modified UTF-7 undone (RFC 3501 section 5.1.3).
/// A name that is not in that form stays as it is.
pub(super) fn folder_name(wire: &str) -> String {
    unshift(wire).unwrap_or_else(|| wire.to_owned())
}

fn unshift(wire: &str) -> Option<String> {
    let lenient = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true);
    let engine = GeneralPurpose::new(&alphabet::IMAP_MUTF7, lenient);
    let mut name = String::new();
    let mut rest = wire;
    while let Some((plain, shifted)) = rest.split_once('&') {
        name.push_str(plain);
        let (coded, behind) = shifted.split_once('-')?;
        if coded.is_empty() {
            name.push('&');
        } else {
            let bytes = engine.decode(coded).ok()?;
            if bytes.len() % 2 != 0 {
                return None;
            }
            let units: Vec<u16> = bytes
                .chunks_exact(2)
                .filter_map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)))
                .collect();
            name.push_str(&String::from_utf16(&units).ok()?);
        }
        rest = behind;
    }
    name.push_str(rest);
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn atoms_strings_literals_and_lists() {
        let raw = b"* LIST (\\HasNoChildren \\Sent) \"/\" {4}\r\na\"b)\r\n";
        let attributes = Value::List(vec![text("\\HasNoChildren"), text("\\Sent")]);
        assert_eq!(values(raw), [text("*"), text("LIST"), attributes, text("/"), text("a\"b)")]);
        assert_eq!(values(b"* QUOTA \"a \\\"b\" ()\r\n")[2], text("a \"b"));
    }

    #[test]
    fn what_cannot_be_read_ends_early() {
        for raw in [
            b"* LIST (((((((((((((((".as_slice(),
            b"* LIST \"no end",
            b"* LIST {99}\r\nshort",
            b"* LIST {x}\r\n",
            b")))",
            b"",
            b"\xff\xfe(\"",
        ] {
            let _ = values(raw);
        }
        assert_eq!(values(b"* STATUS \"x\r\n"), [text("*"), text("STATUS")]);
    }

    #[test]
    fn names_of_folders() {
        for (wire, name) in [
            ("INBOX", "INBOX"),
            ("&BCcENQRABD0EPgQyBDgEOgQ4-", "Черновики"),
            ("Gel&AWE-", "Gelš"),
            ("Work &- Home", "Work & Home"),
            ("[Gmail]/&BCEEPwQwBDw-", "[Gmail]/Спам"),
            ("Скрытые", "Скрытые"),
            // In no form that could be undone.
            ("&nothing", "&nothing"),
            ("&AA-", "&AA-"),
            ("&2AA-", "&2AA-"),
        ] {
            assert_eq!(folder_name(wire), name, "{wire}");
        }
    }
}
