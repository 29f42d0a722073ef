//! Takes a password out of what a server echoes, before anybody keeps it.
//! Servers do quote commands they did not understand, with their arguments.

use zeroize::Zeroizing;

/// The forms of a secret that may come back.
#[derive(Default)]
pub(crate) struct Redactor {
    needles: Vec<Zeroizing<Vec<u8>>>,
}

impl Redactor {
    /// Watches for this form from now on. Forms under three bytes are left
    /// alone: they stand in every text and say nothing.
    pub(crate) fn watch(&mut self, form: &[u8]) {
        if form.len() >= 3 && !self.needles.iter().any(|needle| needle.as_slice() == form) {
            self.needles.push(Zeroizing::new(form.to_vec()));
            // Longest first, so that a form inside another does not break it up.
            self.needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        }
    }

    /// Replaces every form that stands as a word of its own.
    pub(crate) fn clean(&self, bytes: Vec<u8>) -> Vec<u8> {
        self.needles.iter().fold(bytes, |bytes, needle| replace(bytes, needle))
    }
}

fn replace(bytes: Vec<u8>, needle: &[u8]) -> Vec<u8> {
    if !bytes.windows(needle.len()).any(|window| window == needle) {
        return bytes;
    }
    let word = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    let mut clean = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let stands_alone = rest.starts_with(needle)
            && !(word(needle.first()) && word(at.checked_sub(1).and_then(|i| bytes.get(i))))
            && !(word(needle.last()) && word(rest.get(needle.len())));
        if stands_alone {
            clean.extend(b"<secret>");
            at += needle.len();
        } else {
            clean.extend(rest.first());
            at += 1;
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_whole_words_only() {
        let mut redactor = Redactor::default();
        redactor.watch(b"pass");
        redactor.watch(b"hunter2!");
        let clean =
            |text: &str| String::from_utf8(redactor.clean(text.as_bytes().to_vec())).unwrap();
        assert_eq!(clean("-ERR bad command: PASS hunter2!"), "-ERR bad command: PASS <secret>");
        assert_eq!(clean("wrong password for pass"), "wrong password for <secret>");
        assert_eq!(clean("'hunter2!'x"), "'<secret>'x");
    }
}
