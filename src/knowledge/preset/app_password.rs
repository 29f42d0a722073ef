//! Passwords for programs: whether a provider wants them, and what they look like.

use serde::Deserialize;

/// Passwords for programs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppPassword {
    /// Whether one is needed.
    pub need: AppPasswordNeed,
    /// What one looks like.
    pub shape: Option<Shape>,
    /// Id of the link to where one is made.
    pub link: Option<String>,
    /// What makes it stop working.
    #[serde(default)]
    pub revoked_by: Vec<Revocation>,
    /// Key of the source.
    pub source: String,
    /// A remark for readers of the data.
    pub note: Option<String>,
}

/// Whether a password for programs is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppPasswordNeed {
    /// The account's own password is always refused.
    Required,
    /// The usual way; the account's own password works only where the mailbox
    /// settings offer that, and never with two-factor authentication.
    Usual,
    /// Only with two-factor authentication.
    WithTwoFactor,
    /// Possible, never needed.
    Offered,
    /// There are none.
    None,
}

/// What a password for programs looks like.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Number of characters, blanks between groups not counted.
    pub length: usize,
    /// Of which characters.
    pub alphabet: Alphabet,
    /// Shown in groups of so many, with blanks between.
    pub grouped: Option<usize>,
    /// Key of the source.
    pub source: String,
}

impl Shape {
    /// Whether a secret looks like this. It is looked at and not kept.
    pub fn fits(&self, secret: &str) -> bool {
        let letters = |c: &char| !(self.grouped.is_some() && *c == ' ');
        secret.chars().filter(letters).count() == self.length
            && secret.chars().filter(letters).all(|c| match self.alphabet {
                Alphabet::Lower => c.is_ascii_lowercase(),
                Alphabet::Letters => c.is_ascii_alphabetic(),
                Alphabet::LettersDigits => c.is_ascii_alphanumeric(),
            })
    }
}

/// Characters of a password for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alphabet {
    /// a to z.
    Lower,
    /// a to z, A to Z.
    Letters,
    /// a to z, A to Z, 0 to 9.
    LettersDigits,
}

/// What makes a password for programs stop working.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revocation {
    /// The account's password is changed.
    PasswordChange,
    /// Two-factor authentication is switched on or off.
    TwoFactorChange,
    /// Access to the account is restored.
    AccessRestored,
    /// "Log out on all devices".
    LogOutEverywhere,
}
