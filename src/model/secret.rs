//! A password or token: redacted wherever it is shown, wiped when dropped.

use std::fmt;

use zeroize::Zeroizing;

/// A password. `Debug` and `Display` never show it, in any build.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

/// Why a text cannot be sent as a password by any of the three protocols.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretFault {
    /// Nothing is left after removing the line end.
    #[error("the password is empty")]
    Empty,
    /// CR or LF would end the command that carries it (RFC 9051 section 9, RFC 1939 section 3).
    #[error("the password holds a line break")]
    LineBreak,
    /// NUL separates the fields of SASL PLAIN (RFC 4616 section 2).
    #[error("the password holds a NUL character")]
    Nul,
}

impl Secret {
    /// Takes a password as typed.
    ///
    /// # Errors
    /// [`SecretFault`] where no mail protocol could carry it.
    pub fn new(text: String) -> Result<Self, SecretFault> {
        let text = Zeroizing::new(text);
        match () {
            () if text.is_empty() => Err(SecretFault::Empty),
            () if text.contains(['\r', '\n']) => Err(SecretFault::LineBreak),
            () if text.contains('\0') => Err(SecretFault::Nul),
            () => Ok(Self(text)),
        }
    }

    /// The password itself. Call it only where it is put on the wire or its
    /// shape is judged, and never copy the result out of that place.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_shows_itself() {
        let secret = Secret::new("hunter2".into()).unwrap();
        assert_eq!(format!("{secret:?} {secret}"), "<secret> <secret>");
    }

    /// A panic prints what it is given, and nothing of what is unwound.
    #[test]
    fn a_panic_does_not_show_it() {
        let thread = std::thread::spawn(|| {
            let secret = Secret::new("hunter2".into()).unwrap();
            let port = |text: &str| text.parse::<u16>().map_err(|error| (secret.clone(), error));
            port("none").unwrap();
        });
        let panic = thread.join().unwrap_err();
        let message = panic.downcast_ref::<String>().unwrap();
        assert!(message.contains("<secret>") && !message.contains("hunter2"), "{message}");
    }

    #[test]
    fn refuses_what_no_protocol_carries() {
        for (text, fault) in [
            ("", SecretFault::Empty),
            ("a\rb", SecretFault::LineBreak),
            ("a\nb", SecretFault::LineBreak),
            ("a\0b", SecretFault::Nul),
        ] {
            assert_eq!(Secret::new(text.into()).err(), Some(fault), "{text:?}");
        }
    }
}
