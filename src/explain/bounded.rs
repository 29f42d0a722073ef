//! Pieces of a text of at most so many bytes, in whole characters: any place
//! in a hostile text may look like a sign, and none may cost a look at all the rest.

/// At most so many bytes of the start of a text.
pub(super) fn start(text: &str, most: usize) -> &str {
    let mut to = text.len().min(most);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(..to).unwrap_or_default()
}

/// At most so many bytes of the end of a text.
pub(super) fn end(text: &str, most: usize) -> &str {
    let mut from = text.len().saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_stay_whole() {
        for (text, most, first, last) in [
            ("abc", 2, "ab", "bc"),
            ("abc", 9, "abc", "abc"),
            ("жжж", 3, "ж", "ж"),
            ("ж", 1, "", ""),
            ("", 4, "", ""),
        ] {
            assert_eq!((start(text, most), end(text, most)), (first, last), "{text} {most}");
        }
    }
}
