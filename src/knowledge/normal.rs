//! How texts and phrases are written, so that the one is found in the other.
//!
//! `build.rs` reads this file too: nothing else of the program is named here.

/// Lower case, runs of white space as one blank, none at the ends; of at most
/// `limit` bytes of the text.
pub(super) fn normal(text: &str, limit: usize) -> String {
    let mut normal = String::with_capacity(text.len().min(limit));
    push_normal(&mut normal, text, limit);
    normal
}

/// Adds the normal form of a text, of at most `limit` bytes of it.
pub(super) fn push_normal(normal: &mut String, text: &str, limit: usize) {
    let start = normal.len();
    // The common case, many bytes at a time.
    if text.len() < limit && is_spaced(text) {
        normal.push_str(text);
        if let Some(added) = normal.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    // Byte by byte. The vertical tab alone is white space to one of the two ways of splitting.
    if text.is_ascii() && !text.as_bytes().contains(&0x0b) {
        for word in text.split_ascii_whitespace() {
            if normal.len() - start + word.len() >= limit {
                break;
            }
            if normal.len() > start {
                normal.push(' ');
            }
            normal.push_str(word);
        }
        if let Some(added) = normal.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for word in text.split_whitespace() {
        if normal.len() - start + word.len() >= limit {
            break;
        }
        if normal.len() > start {
            normal.push(' ');
        }
        if word.is_ascii() {
            normal.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        } else {
            let before = normal.len();
            normal.extend(word.to_lowercase().chars().filter_map(as_typed));
            // Nothing of it can be seen: it is no word.
            if normal.len() == before && before > start {
                normal.pop();
            }
        }
    }
}

/// A letter in lower case as a keyboard gives it: programs and pages set curved quotation
/// marks and long dashes, and what cannot be seen comes along when text is copied.
fn as_typed(letter: char) -> Option<char> {
    match letter {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' | '´' => Some('\''),
        '“' | '”' | '„' | '‟' | '″' => Some('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => Some('-'),
        // The Turkish capital İ becomes an i with a dot of its own.
        '\u{307}'
        // The soft hyphen, blanks without width, marks of direction.
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        // ASCII in the width of a Chinese letter.
        '！'..='～' => char::from_u32(u32::from(letter) - 0xfee0),
        _ => Some(letter),
    }
}

/// Whether a text is ASCII with one blank between its words, none at its ends and
/// no other white space.
fn is_spaced(text: &str) -> bool {
    // Counted, a piece to its end: that takes many bytes in a step, a search one.
    const PIECE: usize = 128;
    let bytes = text.as_bytes();
    let odd = |&byte: &u8| u8::from(!byte.is_ascii() || matches!(byte, b'\t'..=b'\r'));
    let doubled = |(&one, &next): (&u8, &u8)| u8::from(one == b' ' && next == b' ');
    let next = bytes.get(1..).unwrap_or_default();
    bytes.chunks(PIECE).all(|piece| piece.iter().map(odd).sum::<u8>() == 0)
        && (bytes.chunks(PIECE).zip(next.chunks(PIECE)))
            .all(|(piece, next)| piece.iter().zip(next).map(doubled).sum::<u8>() == 0)
        && !text.starts_with(' ')
        && !text.ends_with(' ')
}

/// A phrase as texts are searched for it; `None` where nothing is left of it.
/// A blank at an end stays: it is the edge of a word, `ip ` is not in `recipient`.
pub(super) fn phrase(given: String) -> Option<String> {
    if is_normal(&given) {
        return Some(given);
    }
    let mut text = normal(&given, usize::MAX);
    if text.is_empty() {
        return None;
    }
    if given.starts_with(char::is_whitespace) {
        text.insert(0, ' ');
    }
    if given.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    Some(text)
}

/// Whether normalizing would plainly change nothing; there are thousands of
/// phrases, and most are written so.
fn is_normal(text: &str) -> bool {
    let plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic() && !byte.is_ascii_uppercase();
    let blanks = text.starts_with(' ') || text.ends_with(' ') || text.contains("  ");
    !text.is_empty() && !blanks && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_normalized() {
        assert_eq!(normal("  Mailbox \r\n\t FULL  Ящик ПОЛОН ", 100), "mailbox full ящик полон");
        assert_eq!(normal("aaaa bbbb", 6), "aaaa");
        assert_eq!(normal("ää bbbb", 6), "ää");
        assert_eq!(normal("İ can’t “sign‑in” – 登录，", 100), "i can't \"sign-in\" - 登录,");
        assert_eq!(normal("a \u{200b} b\u{ad}c \u{feff}", 100), "a bc");
        assert_eq!(normal("\u{200b} a", 100), "a");
        for white in ["\t", "\n", "\u{b}", "\u{c}", "\r", " "] {
            assert_eq!(normal(&format!("{white}A{white}{white}b"), 100), "a b", "{white:?}");
        }
        for text in ["a b", "a  b", " a b", "a b ", "a\tb", "a\u{b}b", "Ä b", "a", "", " "] {
            let spaced = ["a b", "a", ""].contains(&text);
            assert_eq!(is_spaced(text), spaced, "{text:?}");
        }
        for at in [0, 1, 126, 127, 128, 129, 255, 256, 300] {
            let (before, after) = ("a".repeat(at), "b".repeat(300));
            assert!(is_spaced(&format!("c{before} {after}")), "{at}");
            assert!(!is_spaced(&format!("c{before}  {after}")), "{at}");
            assert!(!is_spaced(&format!("c{before}\t{after}")), "{at}");
        }
        for limit in [4, 100] {
            let mut text = " ".to_owned();
            push_normal(&mut text, " A  B\t", limit);
            assert_eq!(text, " a b");
        }
    }

    #[test]
    fn what_counts_as_normal_stays_as_it_is() {
        for text in
            ["", "a", "mailbox is full", "535 5.7.8 ~", "a  b", " a", "a ", "A", "ä", "a\tb"]
        {
            assert!(!is_normal(text) || normal(text, usize::MAX) == text, "{text:?}");
        }
        assert!(is_normal("mailbox is full") && !is_normal("a  b") && !is_normal("Ä"));
    }

    #[test]
    fn a_phrase_keeps_its_edges() {
        for (given, kept) in [("IP ", Some("ip ")), (" \tA  b", Some(" a b")), (" \n", None)] {
            assert_eq!(phrase(given.to_owned()).as_deref(), kept, "{given:?}");
        }
    }
}
