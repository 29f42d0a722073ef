//! The LOGIN command (RFC 9051 section 6.2.3) with its arguments as quoted
//! strings where they can be, else as literals.

use zeroize::Zeroizing;

use crate::model::Secret;

/// What is sent before the server must be waited for.
pub(crate) struct Part {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) shown: String,
}

/// `LOGIN user password`. Quoted strings hold ASCII without CR and LF
/// (RFC 9051 section 4.3); everything else goes as a literal, which waits for
/// the server unless it offers LITERAL+ or LITERAL- (RFC 7888).
pub(crate) fn login(tag: &str, user: &str, password: &Secret, offered: &[String]) -> Vec<Part> {
    let mut parts = vec![Part {
        bytes: Zeroizing::new(format!("{tag} LOGIN").into_bytes()),
        shown: format!("{tag} LOGIN"),
    }];
    argument(&mut parts, user, Some(user), offered);
    argument(&mut parts, password.expose(), None, offered);
    if let Some(last) = parts.last_mut() {
        last.bytes.extend(b"\r\n");
    }
    parts
}

fn argument(parts: &mut Vec<Part>, text: &str, shown: Option<&str>, offered: &[String]) {
    let has = |word: &str| offered.iter().any(|offer| offer == word);
    let Some(part) = parts.last_mut() else { return };
    let shown = shown.unwrap_or("<secret>");
    part.bytes.push(b' ');
    part.shown.push(' ');
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        part.bytes.push(b'"');
        for byte in text.bytes() {
            if matches!(byte, b'"' | b'\\') {
                part.bytes.push(b'\\');
            }
            part.bytes.push(byte);
        }
        part.bytes.push(b'"');
        part.shown.push_str(shown);
    } else if has("LITERAL+") || has("LITERAL-") && text.len() <= 4096 {
        part.bytes.extend(format!("{{{}+}}\r\n", text.len()).bytes());
        part.bytes.extend(text.bytes());
        part.shown.push_str(shown);
    } else {
        part.bytes.extend(format!("{{{}}}\r\n", text.len()).bytes());
        part.shown.push_str("{…}");
        parts.push(Part {
            bytes: Zeroizing::new(text.as_bytes().to_vec()),
            shown: shown.to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(user: &str, password: &str, offered: &[&str]) -> Vec<String> {
        let secret = Secret::new(password.into()).unwrap();
        let offered: Vec<String> = offered.iter().map(ToString::to_string).collect();
        login("a1", user, &secret, &offered)
            .iter()
            .map(|part| {
                assert!(!part.shown.contains(password), "{}", part.shown);
                String::from_utf8(part.bytes.to_vec()).unwrap()
            })
            .collect()
    }

    #[test]
    fn quoted_or_literal() {
        assert_eq!(sent("anna", r#"a "b\c"#, &[]), ["a1 LOGIN \"anna\" \"a \\\"b\\\\c\"\r\n"]);
        assert_eq!(
            sent("anna", "Пароль", &["LITERAL+"]),
            ["a1 LOGIN \"anna\" {12+}\r\nПароль\r\n"]
        );
        assert_eq!(
            sent("анна", "Пароль", &[]),
            ["a1 LOGIN {8}\r\n", "анна {12}\r\n", "Пароль\r\n"]
        );
    }
}
