//! Takes a password out of what a server echoes, before anybody keeps it.
//! Servers do quote commands they did not understand, with their arguments,
//! and some of them in capitals.

use zeroize::Zeroizing;

use crate::model::reply_text;

/// Shorter forms are left alone: they stand in every text and say nothing,
/// and three digits may be a reply code.
const SHORTEST: usize = 4;

const MARK: &[u8] = b"<secret>";

/// The forms of a secret that may come back.
pub(crate) struct Redactor {
    /// Longest first, so that a form inside another does not break it up.
    needles: Vec<Needle>,
    /// The bytes that a form may begin with.
    begins: [bool; 256],
    /// Whether the next challenge must not be shown.
    veiled: bool,
}

impl Default for Redactor {
    fn default() -> Self {
        Self { needles: Vec::new(), begins: [false; 256], veiled: false }
    }
}

struct Needle {
    form: Zeroizing<Vec<u8>>,
    /// Whether it must stand alone. A password that is a mere word or number
    /// stands inside others (`pass` in `password`), and to take it out there
    /// would give it away.
    alone: bool,
}

impl Redactor {
    /// Watches for this form from now on, in any case of its letters.
    pub(crate) fn watch(&mut self, form: &[u8]) {
        let known = |needle: &Needle| needle.form.as_slice() == form;
        if form.len() < SHORTEST || self.needles.iter().any(known) {
            return;
        }
        for byte in
            form.first().into_iter().flat_map(|b| [b.to_ascii_lowercase(), b.to_ascii_uppercase()])
        {
            if let Some(begins) = self.begins.get_mut(usize::from(byte)) {
                *begins = true;
            }
        }
        let letters = form.iter().all(u8::is_ascii_alphabetic);
        let digits = form.iter().all(u8::is_ascii_digit);
        self.needles.push(Needle { form: Zeroizing::new(form.to_vec()), alone: letters || digits });
        self.needles.sort_by_key(|needle| std::cmp::Reverse(needle.form.len()));
    }

    /// Shows nothing of the next reply, if it is a challenge. The signature of a
    /// server that knows the password lets anybody try guesses at it.
    pub(crate) fn veil(&mut self) {
        self.veiled = true;
    }

    /// A reply for the transcript.
    pub(crate) fn shown(&mut self, raw: &[u8]) -> String {
        let challenge = [&b"+ "[..], b"334 "].into_iter().find(|begin| raw.starts_with(begin));
        match challenge.filter(|_| std::mem::take(&mut self.veiled)) {
            Some(begin) => reply_text(&[begin, MARK].concat()),
            None => reply_text(raw),
        }
    }

    /// Replaces every form.
    pub(crate) fn clean(&self, bytes: Vec<u8>) -> Vec<u8> {
        if self.needles.is_empty() {
            return bytes;
        }
        let Some(first) = (0..bytes.len()).find(|&at| self.found(&bytes, at).is_some()) else {
            return bytes;
        };
        let mut clean = bytes.get(..first).unwrap_or_default().to_vec();
        let mut at = first;
        while let Some(byte) = bytes.get(at) {
            if let Some(needle) = self.found(&bytes, at) {
                clean.extend(MARK);
                at += needle.form.len();
            } else {
                clean.push(*byte);
                at += 1;
            }
        }
        clean
    }

    /// As [`Self::clean`], for bytes that were cut off: a form may have begun.
    pub(crate) fn clean_torn(&self, bytes: Vec<u8>) -> Vec<u8> {
        let mut clean = self.clean(bytes);
        let begun = self.needles.iter().flat_map(|needle| {
            (SHORTEST..needle.form.len()).filter_map(|length| needle.form.get(..length))
        });
        let torn = |part: &&[u8]| {
            let from = clean.len().checked_sub(part.len());
            from.and_then(|from| clean.get(from..))
                .is_some_and(|end| end.eq_ignore_ascii_case(part))
        };
        if let Some(length) = begun.filter(torn).map(<[u8]>::len).max() {
            clean.truncate(clean.len() - length);
            clean.extend(MARK);
        }
        clean
    }

    /// The form that stands at this place.
    fn found(&self, bytes: &[u8], at: usize) -> Option<&Needle> {
        let rest = bytes.get(at..)?;
        let byte = rest.first()?;
        if !self.begins.get(usize::from(*byte)).is_some_and(|begins| *begins) {
            return None;
        }
        let word =
            |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
        self.needles.iter().find(|needle| {
            let form = needle.form.as_slice();
            form.first().is_some_and(|first| first.eq_ignore_ascii_case(byte))
                && rest.get(..form.len()).is_some_and(|here| here.eq_ignore_ascii_case(form))
                && !(needle.alone
                    && (word(rest.get(form.len()))
                        || word(at.checked_sub(1).and_then(|before| bytes.get(before)))))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redactor(forms: &[&str]) -> Redactor {
        let mut redactor = Redactor::default();
        for form in forms {
            redactor.watch(form.as_bytes());
        }
        redactor
    }

    fn clean(redactor: &Redactor, text: &str) -> String {
        String::from_utf8(redactor.clean(text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn words_are_taken_whole_and_all_else_anywhere() {
        let redactor = redactor(&["pass", "hunter2!"]);
        for (said, kept) in [
            ("-ERR bad command: PASS hunter2!", "-ERR bad command: <secret> <secret>"),
            ("wrong password for pass", "wrong password for <secret>"),
            ("'hunter2!'x", "'<secret>'x"),
            ("PASShunter2!x HUNTER2!", "PASS<secret>x <secret>"),
            ("nothing", "nothing"),
        ] {
            assert_eq!(clean(&redactor, said), kept);
        }
    }

    #[test]
    fn what_was_cut_off_may_have_begun_one() {
        let redactor = redactor(&["hunter2!"]);
        let torn = |text: &str| String::from_utf8(redactor.clean_torn(text.into())).unwrap();
        assert_eq!(torn("bad: HUNTER"), "bad: <secret>");
        assert_eq!(torn("bad: hun"), "bad: hun");
        assert_eq!(torn("hunter2! hunt"), "<secret> <secret>");
    }

    #[test]
    fn reply_codes_stay() {
        assert_eq!(clean(&redactor(&["235", "OK"]), "235 OK"), "235 OK");
    }

    #[test]
    fn a_veil_covers_the_next_challenge_alone() {
        let mut redactor = Redactor::default();
        redactor.veil();
        assert_eq!(redactor.shown(b"* OK still here\r\n"), "* OK still here");
        assert_eq!(redactor.shown(b"+ dj1zaWduYXR1cmU=\r\n"), "+ <secret>");
        assert_eq!(redactor.shown(b"+ bW9yZQ==\r\n"), "+ bW9yZQ==");
        redactor.veil();
        assert_eq!(redactor.shown(b"334 dj1z\r\n"), "334 <secret>");
    }
}
