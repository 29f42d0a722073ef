//! What a password looks like. Looked at once; only the answers are kept, and
//! none of them gives away a character or the length.

use zeroize::Zeroizing;

use crate::{
    knowledge::{AppPasswordNeed, Knowledge, Preset, TokenKind},
    model::Secret,
};

/// The form of a password, as far as it tells something.
#[expect(clippy::struct_excessive_bools, reason = "each is the answer to a question of its own")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SecretShape {
    /// Whether it has the form of the provider's app passwords, perhaps
    /// [`Self::disguised`]; absent where that form is not known.
    pub app_password: Option<bool>,
    /// Whether it has that form only after what is wrong with it is put right.
    pub disguised: bool,
    /// Whether it begins or ends with white space.
    pub outer_space: bool,
    /// Whether there are spaces inside.
    pub inner_space: bool,
    /// Whether there are characters in it that nobody sees: non-breaking
    /// spaces, zero-width ones, directional marks.
    pub invisible: bool,
    /// Whether letters that only look Latin stand among Latin ones.
    pub look_alikes: bool,
    /// Whether it was typed with another keyboard layout than the one meant.
    pub other_layout: bool,
    /// Whether it is written in capitals where app passwords are not.
    pub capitals: bool,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
    /// Whether it is the user name or the address.
    pub is_user: bool,
    /// What it is rather than a password.
    pub token: Option<TokenKind>,
    /// Whether the provider shows app passwords in groups, with blanks between.
    grouped: bool,
    /// Whether the provider takes nothing but app passwords as a rule.
    needs_app: bool,
}

impl SecretShape {
    /// Looks at a password that is to go with this user name.
    pub fn of(
        secret: &Secret,
        user: Option<&str>,
        preset: Option<&Preset>,
        knowledge: &Knowledge,
    ) -> Self {
        let text = secret.expose();
        let app = preset.and_then(|preset| preset.app_password.as_ref());
        let form = app.and_then(|app| app.shape.as_ref());
        let fits = |text: &str| form.is_some_and(|form| form.fits(text));
        let visible = only(text, |c| !is_invisible(c));
        let bare = only(unquoted(visible.trim()), |c| !c.is_whitespace());
        let forms = knowledge.secrets();
        let lower = Zeroizing::new(bare.to_lowercase());
        let capitals = !fits(&bare) && fits(&lower) && !bare.chars().any(char::is_lowercase);
        let meant = |text: &str| forms.layouts.values().find_map(|layout| layout.meant(text));
        // Some really have a password in another script: only one that comes
        // out right in the layout that was meant counts.
        let other_layout = !fits(&bare)
            && meant(&bare).is_some_and(|meant| fits(&meant) || fits(&meant.to_lowercase()));
        let token = forms.token(visible.trim());
        let disguised = !fits(text) && (fits(&bare) || capitals || other_layout);
        Self {
            app_password: form.map(|form| form.fits(text) || disguised),
            disguised,
            outer_space: text.trim() != text,
            inner_space: text.trim().contains(' '),
            invisible: text.contains(is_invisible),
            look_alikes: text.contains(|c: char| c.is_ascii_alphabetic())
                && text.contains(|c| forms.look_alikes.contains(c)),
            other_layout,
            capitals,
            quoted: unquoted(text.trim()) != text.trim(),
            is_user: user.is_some_and(|user| is_same(user, text.trim())),
            token,
            grouped: form.is_some_and(|form| form.grouped.is_some()),
            needs_app: app.is_some_and(|app| {
                matches!(app.need, AppPasswordNeed::Required | AppPasswordNeed::Usual)
            }),
        }
    }

    /// Texts that say what is odd about it, the most telling first; each may
    /// use `$provider` and `$kind`. Nothing where it may well be right.
    pub fn oddities(&self) -> Vec<&'static str> {
        let apart = self.inner_space && self.disguised && !self.grouped;
        let differs = self.needs_app && self.app_password == Some(false);
        [
            (self.is_user, "evidence-secret-is-user"),
            (self.token.is_some(), "evidence-secret-is-token"),
            (self.other_layout, "evidence-secret-other-layout"),
            (self.capitals, "evidence-secret-capitals"),
            (self.look_alikes, "evidence-secret-look-alikes"),
            (self.invisible, "evidence-secret-invisible"),
            (self.quoted, "evidence-secret-quoted"),
            (self.outer_space, "evidence-secret-outer-space"),
            (apart, "evidence-secret-inner-space"),
            (self.disguised, "evidence-secret-disguised"),
            (differs, "evidence-secret-shape-differs"),
        ]
        .into_iter()
        .filter_map(|(odd, text)| odd.then_some(text))
        .collect()
    }
}

/// The text without the characters that are not wanted; sized before it is
/// filled, so that growing leaves no copy behind.
fn only(text: &str, wanted: impl Fn(char) -> bool) -> Zeroizing<String> {
    let mut kept = Zeroizing::new(String::with_capacity(text.len()));
    kept.extend(text.chars().filter(|c| wanted(*c)));
    kept
}

/// Blanks that are not the space bar's, and marks without any width.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\t' | '\u{a0}'
            | '\u{ad}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{3000}'
            | '\u{feff}'
    )
}

/// What stands inside one pair of quotation marks.
fn unquoted(text: &str) -> &str {
    let pairs =
        [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’')];
    pairs
        .into_iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .filter(|inner| !inner.is_empty())
        .unwrap_or(text)
}

fn is_same(user: &str, text: &str) -> bool {
    let local = |text: &str| text.split('@').next().unwrap_or_default().to_lowercase();
    user.eq_ignore_ascii_case(text) || text.contains('@') && local(user) == local(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The oddities of a password at a provider.
    fn odd(provider: &str, text: &str) -> Vec<&'static str> {
        let knowledge = Knowledge::builtin().unwrap();
        let secret = Secret::new(text.to_owned()).unwrap();
        let preset = knowledge.preset(provider);
        SecretShape::of(&secret, Some("anna@example.net"), preset, &knowledge).oddities()
    }

    #[test]
    fn what_may_be_right_is_not_remarked_on() {
        for (provider, text) in [
            ("yandex", "abcdefghijklmnop"),
            ("gmail", "abcdefghijklmnop"),
            ("gmail", "abcd efgh ijkl mnop"),
            ("mailru", "aB3dE6gH9jK2mN5pQ8sT"),
            ("rambler", "my own password"),
            ("rambler", "Пароль с буквой ё"),
            ("", "correct horse battery"),
            ("", "EwABBA"),
        ] {
            assert_eq!(odd(provider, text), [""; 0], "{provider} {text}");
        }
    }

    #[test]
    fn what_went_wrong_on_the_way_is_named() {
        for (provider, text, wanted) in [
            ("yandex", "abcd efgh ijkl mnop", &["inner-space", "disguised"][..]),
            ("yandex", " abcdefghijklmnop", &["outer-space", "disguised"]),
            ("yandex", "abcdefgh\u{a0}ijklmnop", &["invisible", "disguised"]),
            ("yandex", "abcdefgh\u{200b}ijklmnop", &["invisible", "disguised"]),
            ("yandex", "\"abcdefghijklmnop\"", &["quoted", "disguised"]),
            ("yandex", "«abcdefghijklmnop»", &["quoted", "disguised"]),
            ("yandex", "ABCDEFGHIJKLMNOP", &["capitals", "disguised"]),
            ("yandex", "фисвуапршолдьтщз", &["other-layout", "disguised"]),
            ("yandex", "аbcdefghijklmnop", &["look-alikes", "shape-differs"]),
            ("yandex", "Anna-1990", &["shape-differs"]),
            ("yandex", "anna@example.net", &["is-user", "shape-differs"]),
            ("gmail", "ABCD EFGH IJKL MNOP", &["capitals", "disguised"]),
            ("rambler", "ya29.a0AfH6SMBx7y9z1234567890abcdefghijk", &["is-token"]),
            ("", "-----BEGIN PRIVATE KEY-----", &["is-token"]),
            ("", "hunter2\t", &["invisible", "outer-space"]),
        ] {
            let wanted: Vec<String> =
                wanted.iter().map(|name| format!("evidence-secret-{name}")).collect();
            assert_eq!(odd(provider, text), wanted, "{provider} {text}");
        }
    }

    #[test]
    fn the_answers_give_nothing_away() {
        let knowledge = Knowledge::builtin().unwrap();
        let secret = Secret::new("hunter2-qwe".to_owned()).unwrap();
        let shape = SecretShape::of(&secret, None, knowledge.preset("yandex"), &knowledge);
        let shown = format!("{shape:?}");
        assert!(!shown.contains("hunter2") && !shown.contains("11"), "{shown}");
    }
}
