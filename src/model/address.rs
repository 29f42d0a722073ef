//! A mail address as people type it.

use std::fmt;

/// A mail address: local part as typed, domain in lower case as A-labels
/// (RFC 5890), which is the form that DNS, TLS and presets use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    local: String,
    domain: String,
}

/// Why a text is no mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// No `@`.
    #[error("`{0}` has no @; write the whole address, as in anna@yandex.ru")]
    NoAt(String),
    /// Nothing before the `@`.
    #[error("`{0}` has nothing before the @; write the whole address, as in anna@yandex.ru")]
    NoLocal(String),
    /// What follows the last `@` is no domain name.
    #[error("`{domain}` in `{address}` is not a domain name; expected something like yandex.ru")]
    BadDomain {
        /// The whole text.
        address: String,
        /// The part after the last `@`.
        domain: String,
    },
    /// A space or control character inside.
    #[error("`{0}` has a space or control character in it; remove it")]
    BadCharacter(String),
}

impl Address {
    /// Reads an address; surrounding white space and a `mailto:` are taken off.
    /// The last `@` divides, so quoted local parts with an `@` work (RFC 5321 section 4.1.2).
    ///
    /// # Errors
    /// [`AddressError`] says which part is wrong.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        let shown = || text.escape_debug().to_string();
        if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(AddressError::BadCharacter(shown()));
        }
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| AddressError::NoAt(shown()))?;
        if local.is_empty() {
            return Err(AddressError::NoLocal(shown()));
        }
        let bad = || AddressError::BadDomain { address: shown(), domain: domain.to_owned() };
        let ascii =
            idna::domain_to_ascii_strict(domain.trim_end_matches('.')).map_err(|_| bad())?;
        if !ascii.contains('.') {
            return Err(bad());
        }
        Ok(Self { local: local.to_owned(), domain: ascii })
    }

    /// The part before the `@`, as typed.
    pub fn local(&self) -> &str {
        &self.local
    }

    /// The domain, lower case, A-labels.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The local part without a `+tag` (subaddress, RFC 5233): what a server
    /// knows the mailbox by.
    pub fn mailbox(&self) -> &str {
        match self.local.split_once('+') {
            Some((mailbox, _)) if !mailbox.is_empty() && !self.local.starts_with('"') => mailbox,
            _ => &self.local,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (typed, shown, mailbox) in [
            ("anna@yandex.ru", "anna@yandex.ru", "anna"),
            (" Anna@Yandex.RU ", "Anna@yandex.ru", "Anna"),
            ("mailto:anna+shop@ya.ru", "anna+shop@ya.ru", "anna"),
            ("анна@почта.рф", "анна@xn--80a1acny.xn--p1ai", "анна"),
            ("\"a@b\"@mail.ru", "\"a@b\"@mail.ru", "\"a@b\""),
        ] {
            let address = Address::parse(typed).unwrap();
            assert_eq!((address.to_string().as_str(), address.mailbox()), (shown, mailbox));
        }
    }

    #[test]
    fn names_the_wrong_part() {
        for (typed, part) in [
            ("anna", "has no @"),
            ("@mail.ru", "nothing before the @"),
            ("anna@", "not a domain name"),
            ("anna@localhost", "not a domain name"),
            ("anna@mail_box.ru", "not a domain name"),
            ("an na@mail.ru", "space or control"),
            ("anna\u{1b}@mail.ru", "space or control"),
        ] {
            let error = Address::parse(typed).unwrap_err().to_string();
            assert!(error.contains(part), "{typed}: {error}");
            assert!(!error.contains('\u{1b}'), "{error}");
        }
    }
}
