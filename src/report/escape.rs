//! Server text made safe to show: what a terminal would obey, or what a
//! reader could not see, is written out.

use std::fmt::Write as _;

/// Writes out every character that moves the cursor, changes the direction of
/// writing or shows as nothing: `\n`, `\r`, `\t`, `\x1b` below U+0080,
/// `\u{202e}` above. Everything else stays, so a second pass changes nothing.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => safe.push_str("\\n"),
            '\r' => safe.push_str("\\r"),
            '\t' => safe.push_str("\\t"),
            // Writing into a string cannot fail.
            c if c < '\u{80}' && c.is_control() => {
                let _ = write!(safe, "\\x{:02x}", u32::from(c));
            }
            c if deceives(c) => {
                let _ = write!(safe, "\\u{{{:x}}}", u32::from(c));
            }
            c => safe.push(c),
        }
    }
    safe
}

/// Whether a character beyond ASCII controls a terminal or deceives a reader:
/// C1 controls (ISO 6429), bidi controls (UAX 9), invisible format characters,
/// line separators, blank letters, tag characters.
pub(crate) fn deceives(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// The first `limit` characters of a text, and how many were left out.
pub(crate) fn cut(text: &str, limit: usize) -> (&str, usize) {
    match text.char_indices().nth(limit) {
        Some((end, _)) => (&text[..end], text[end..].chars().count()),
        None => (text, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal() {
        for (sent, shown) in [
            ("login failure, sc=AbC", "login failure, sc=AbC"),
            ("Ошибка входа – 登录失败 \u{1f4ec}", "Ошибка входа – 登录失败 \u{1f4ec}"),
            ("\x1b[2J\x1b]0;owned\x07", "\\x1b[2J\\x1b]0;owned\\x07"),
            ("a\0b\x7f", "a\\x00b\\x7f"),
            ("\r\n\t", "\\r\\n\\t"),
            ("\u{9b}31m\u{85}", "\\u{9b}31m\\u{85}"),
            ("user\u{202e}txt.exe\u{2066}\u{200f}", "user\\u{202e}txt.exe\\u{2066}\\u{200f}"),
            ("a\u{200b}b\u{feff}c\u{2028}d\u{ad}", "a\\u{200b}b\\u{feff}c\\u{2028}d\\u{ad}"),
            ("\u{e0041}\u{3164}", "\\u{e0041}\\u{3164}"),
            ("C:\\new", "C:\\new"),
        ] {
            assert_eq!(escape(sent), shown);
            assert_eq!(escape(&escape(sent)), shown, "a second pass changes nothing");
        }
    }

    #[test]
    fn nothing_of_width_zero_is_left() {
        use unicode_width::UnicodeWidthChar as _;
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            if c.is_control() {
                assert!(!escape(&c.to_string()).contains(c), "{c:?}");
            }
            if c.width() == Some(0) && !escape(&c.to_string()).starts_with('\\') {
                // What is left are marks that sit on the letter before them.
                assert!(c > '\u{2ff}', "{c:?}");
            }
        }
    }

    #[test]
    fn cuts_between_characters() {
        assert_eq!(cut("почта", 3), ("поч", 2));
        assert_eq!(cut("почта", 5), ("почта", 0));
    }
}
