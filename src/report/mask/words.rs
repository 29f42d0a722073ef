//! Takes names and addresses out of bytes and texts.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// Shorter names stand in every text and say nothing.
const SHORTEST: usize = 3;

/// What stands for the rest of a name.
const STARS: &[u8] = b"***";

/// What stands for base64 with a name in it.
const MASKED: &[u8] = b"<masked>";

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Knows the names that are to be masked; addresses it knows by their form.
#[derive(Debug, Default)]
pub(super) struct Masker {
    /// Without a domain, longest first.
    names: Vec<Vec<u8>>,
}

impl Masker {
    /// Masks this name from now on: an address by the part before its @, a
    /// Windows name by the part behind its domain.
    pub(super) fn watch(&mut self, name: &str) {
        let local = name.rsplit_once('@').map_or(name, |(local, _)| local);
        let bare = local.rsplit_once('\\').map_or(local, |(_, bare)| bare).as_bytes();
        if bare.len() >= SHORTEST && !self.names.iter().any(|known| known == bare) {
            self.names.push(bare.to_vec());
            self.names.sort_by_key(|known| std::cmp::Reverse(known.len()));
        }
    }

    /// Masks a text.
    pub(super) fn text(&self, text: &mut String) {
        let masked = self.masked(text.as_bytes());
        *text = into_text(masked);
    }

    /// Masks bytes that need not be a text.
    pub(super) fn bytes(&self, bytes: &mut Vec<u8>) {
        *bytes = self.masked(bytes);
    }

    /// Masks the addresses in a text and leaves words alone.
    #[expect(clippy::unused_self, reason = "called beside the others")]
    pub(super) fn addresses(&self, text: &mut String) {
        *text = into_text(addresses(text.as_bytes()));
    }

    fn masked(&self, bytes: &[u8]) -> Vec<u8> {
        addresses(&self.names(&self.coded(bytes)))
    }

    /// Runs of base64 that hold a name or an address.
    fn coded(&self, bytes: &[u8]) -> Vec<u8> {
        let digit = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
        let mut masked = Vec::with_capacity(bytes.len());
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = rest.iter().position(|byte| !digit(byte)).unwrap_or(rest.len());
            let (run, after) = rest.split_at(length);
            let padding = after.iter().take(2).take_while(|byte| **byte == b'=').count();
            if length >= 4 && self.hides_a_name(run) {
                masked.extend_from_slice(MASKED);
                rest = after.get(padding..).unwrap_or_default();
                continue;
            }
            masked.extend_from_slice(run);
            let Some((other, after)) = after.split_first() else { break };
            masked.push(*other);
            rest = after;
        }
        masked
    }

    fn hides_a_name(&self, run: &[u8]) -> bool {
        // Part of a longer run may have been cut off in front of it.
        (0..4).filter_map(|skip| run.get(skip..)).any(|run| {
            // One digit left over is no byte.
            let whole = run.len() - usize::from(run.len() % 4 == 1);
            let Ok(plain) = LENIENT.decode(run.get(..whole).unwrap_or_default()) else {
                return false;
            };
            let text = plain.iter().all(|byte| matches!(byte, 0 | 1 | b' '..=b'~'));
            self.names.iter().any(|name| find(&plain, name).is_some())
                || (text && addresses(&plain) != plain)
        })
    }

    /// Names that stand alone.
    fn names(&self, bytes: &[u8]) -> Vec<u8> {
        let mut masked = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            let name = self.names.iter().find(|name| {
                rest.get(..name.len()).is_some_and(|here| here.eq_ignore_ascii_case(name))
                    && !is_word(before)
                    && !is_word(rest.get(name.len()))
            });
            if let Some(name) = name {
                masked.extend_from_slice(first(rest));
                masked.extend_from_slice(STARS);
                at += name.len();
            } else {
                masked.extend(rest.first());
                at += 1;
            }
        }
        masked
    }
}

/// Every address, by its form: what can stand before an @ (RFC 5321 section
/// 4.1.2, RFC 6531 section 3.3), and something like a domain behind it.
fn addresses(bytes: &[u8]) -> Vec<u8> {
    let mut masked: Vec<u8> = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        let domain = bytes.get(at + 1).is_some_and(|next| is_word(Some(next)) || *next == b'[');
        if *byte == b'@' && domain {
            let begin = match masked.split_last() {
                // Quoted: back to the other quotation mark.
                Some((b'"', inner)) => inner.iter().rposition(|byte| *byte == b'"'),
                _ => masked.iter().rposition(|byte| !is_local(*byte)).map(|other| other + 1),
            };
            let begin = begin.unwrap_or(0);
            let local = masked.get(begin..).unwrap_or_default();
            if !local.is_empty() && !local.ends_with(STARS) {
                let first = first(local).to_vec();
                masked.truncate(begin);
                masked.extend(first);
                masked.extend_from_slice(STARS);
            }
        }
        masked.push(*byte);
    }
    masked
}

/// The first character.
fn first(bytes: &[u8]) -> &[u8] {
    let continued = |byte: &&u8| (0x80..0xc0).contains(*byte);
    let more = bytes.iter().skip(1).take_while(continued).count();
    bytes.get(..=more.min(3)).unwrap_or_default()
}

fn is_word(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80)
}

fn is_local(byte: u8) -> bool {
    is_word(Some(&byte)) || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte)
}

fn find(bytes: &[u8], name: &[u8]) -> Option<usize> {
    bytes.windows(name.len()).position(|here| here.eq_ignore_ascii_case(name))
}

/// Characters are only ever replaced whole, so this keeps what it is given.
fn into_text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    fn mask(names: &[&str], text: &str) -> String {
        let mut masker = Masker::default();
        for name in names {
            masker.watch(name);
        }
        let mut text = text.to_owned();
        masker.text(&mut text);
        let once = text.clone();
        masker.text(&mut text);
        assert_eq!(once, text, "a second pass changes nothing");
        once
    }

    #[test]
    fn addresses_lose_what_is_before_the_at() {
        for (said, shown) in [
            ("anna@example.org", "a***@example.org"),
            ("<anna.b+c@example.org>: boss@x.ru?", "<a***@example.org>: b***@x.ru?"),
            ("\"anna b\"@example.org", "\"***@example.org"),
            ("Анна@почта.рф", "А***@почта.рф"),
            ("anna@[192.0.2.1]", "a***@[192.0.2.1]"),
            ("at 10:00 @ noon, @x", "at 10:00 @ noon, @x"),
            ("imap.example.org", "imap.example.org"),
        ] {
            assert_eq!(mask(&[], said), shown);
        }
    }

    #[test]
    fn names_are_masked_where_they_stand_alone() {
        let names = ["anna@example.org", "CORP\\boris"];
        for (said, shown) in [
            ("no such user: ANNA", "no such user: A***"),
            ("anna%40example.org", "a***%40example.org"),
            ("CORP\\boris", "CORP\\b***"),
            ("Johanna, annals", "Johanna, annals"),
            ("USER anna", "USER a***"),
        ] {
            assert_eq!(mask(&names, said), shown);
        }
        assert_eq!(mask(&["al"], "al is al"), "al is al", "too short to mean anything");
    }

    #[test]
    fn base64_is_looked_into() {
        for before in 0..4 {
            let sent = format!("{}anna@example.org\0x", "\0".repeat(before));
            let coded = STANDARD.encode(&sent);
            assert_eq!(mask(&["anna"], &format!("AUTH {coded}")), "AUTH <masked>");
            assert_eq!(mask(&[], &format!("+ {}", STANDARD.encode("anna@x.ru"))), "+ <masked>");
            let cut = &coded[1..];
            assert_eq!(mask(&["anna"], cut), "<masked>", "{before}");
        }
        assert_eq!(mask(&["anna"], "+ VXNlcm5hbWU6"), "+ VXNlcm5hbWU6");
    }

    #[test]
    fn bytes_need_not_be_text() {
        let mut masker = Masker::default();
        masker.watch("anna@x.ru");
        let mut bytes = b"\xff\xfe anna \x80anna@x.ru\xc3".to_vec();
        masker.bytes(&mut bytes);
        assert_eq!(bytes, b"\xff\xfe a*** \x80***@x.ru\xc3");
    }
}
