//! Replies as a program prints a list or a text of them: `["* OK ready", "a1 NO no"]`
//! in JSON, `['* OK ready', b'a1 NO no']` in Python, `"535-one\r\n535 two"`.

use std::borrow::Cow;

use super::quoted;
use crate::wire::pasted;

/// The end of a line, as languages write it within a text.
const WRITTEN_END: &str = "\\r\\n";
/// More texts than this are no replies of one dialogue.
const MOST: usize = 1000;

/// The lines of such a list or text; any other text as it is.
pub(super) fn in_lines(text: Cow<'_, str>) -> Cow<'_, str> {
    let trimmed = text.trim();
    let pieces = if trimmed.starts_with('"') {
        serde_json::from_str(trimmed).ok().map(|text| vec![text])
    } else {
        list(trimmed)
    };
    let begins = |piece: &String| pasted::guess(piece.trim()).is_some();
    if let Some(pieces) = pieces.filter(|pieces| pieces.iter().any(begins)) {
        return Cow::Owned(unwritten(&joined(&pieces)).into_owned());
    }
    // In Python's own form of bytes, the end of the line stands before the mark.
    let inside = || {
        trimmed.split(WRITTEN_END).skip(1).any(|rest| pasted::guess(rest).is_some())
            && !trimmed.contains("\\r\\n'")
            && !trimmed.contains('\n')
    };
    if trimmed.contains(WRITTEN_END) && inside() {
        return Cow::Owned(unwritten(trimmed).into_owned());
    }
    text
}

/// With line feeds for ends of lines that are written as in a program.
pub(super) fn unwritten(text: &str) -> Cow<'_, str> {
    if text.contains(WRITTEN_END) {
        Cow::Owned(text.replace(WRITTEN_END, "\n").trim_end().to_owned())
    } else {
        Cow::Borrowed(text)
    }
}

/// Each piece a line; a code or a status alone stands in front of its words.
fn joined(pieces: &[String]) -> String {
    let mut out = String::new();
    for piece in pieces {
        let piece = piece.trim_end();
        out.push_str(piece);
        let alone = matches!(piece, "OK" | "NO" | "BAD")
            || piece.len() == 3 && piece.bytes().all(|byte| byte.is_ascii_digit());
        out.push(if alone { ' ' } else { '\n' });
    }
    out.trim_end().replace("\r\n", "\n")
}

/// The texts of a list of JSON or of Python, in which nothing else stands.
fn list(text: &str) -> Option<Vec<String>> {
    let outside = text.starts_with('[') && text.ends_with(']')
        || text.starts_with('(') && text.ends_with(')');
    let inner = outside.then(|| text.get(1..text.len() - 1)).flatten()?;
    if let Ok(pieces) = serde_json::from_str::<Vec<String>>(text) {
        return Some(pieces);
    }
    let mut pieces = Vec::new();
    let mut rest = inner;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ",[]()".contains(c));
        if rest.is_empty() {
            return (!pieces.is_empty()).then_some(pieces);
        }
        let quoted = rest.strip_prefix(['b', 'u', 'r']).unwrap_or(rest);
        let mark = quoted.chars().next().filter(|mark| ['\'', '"'].contains(mark))?;
        let quoted = quoted.get(1..)?;
        let mut escaped = false;
        let end = quoted.find(|c| {
            let ends = c == mark && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        pieces.push(quoted::unescaped(quoted.get(..end)?));
        rest = quoted.get(end + 1..)?;
        // Between two texts there is a comma, or a bracket that closes.
        let goes_on =
            rest.trim_start().is_empty() || rest.trim_start().starts_with([',', ']', ')']);
        if !goes_on || pieces.len() > MOST {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_replies_are_lines() {
        for (text, expected) in [
            (
                r#"["* OK Dovecot ready.", "a1 NO [AUTHENTICATIONFAILED] Authentication failed."]"#,
                "* OK Dovecot ready.\na1 NO [AUTHENTICATIONFAILED] Authentication failed.",
            ),
            ("['* OK ready.', b'a1 NO it\\'s wrong.']", "* OK ready.\na1 NO it's wrong."),
            ("('NO', [b'[AUTHENTICATIONFAILED] no'])", "NO [AUTHENTICATIONFAILED] no"),
            ("['550', 'no such user']", "550 no such user"),
            (r#""535-5.7.8 one\r\n535 5.7.8 two\r\n""#, "535-5.7.8 one\n535 5.7.8 two"),
            (r#""535-5.7.8 one\\r\\n535 5.7.8 two\\r\\n""#, "535-5.7.8 one\n535 5.7.8 two"),
            (r#"["535-5.7.8 one\\r\\n535 5.7.8 two\\r\\n"]"#, "535-5.7.8 one\n535 5.7.8 two"),
            (r"535-5.7.8 one\r\n535 5.7.8 two\r\n", "535-5.7.8 one\n535 5.7.8 two"),
            (r"error: 535-5.7.8 one\r\n535 5.7.8 two", "error: 535-5.7.8 one\n535 5.7.8 two"),
            // Other texts stay.
            ("[AUTHENTICATIONFAILED] no", "[AUTHENTICATIONFAILED] no"),
            ("[ALERT] it's [really] full]", "[ALERT] it's [really] full]"),
            ("(535, b'5.7.8 no')", "(535, b'5.7.8 no')"),
            (r#"["a", "b"]"#, r#"["a", "b"]"#),
            (r"send: 'AUTH x\r\n'", r"send: 'AUTH x\r\n'"),
            (r"C:\r\new", r"C:\r\new"),
            ("\"quoted\" words", "\"quoted\" words"),
            ("", ""),
        ] {
            assert_eq!(in_lines(Cow::Borrowed(text)), expected, "{text}");
        }
    }
}
