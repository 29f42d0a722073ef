//! What a password looks like. Looked at once; only the answers are kept.

use crate::{knowledge::Preset, model::Secret};

/// The form of a password, as far as it tells something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecretShape {
    /// Whether it has the form of the provider's app passwords; absent where
    /// that form is not known.
    pub app_password: Option<bool>,
    /// Whether it begins or ends with white space.
    pub outer_space: bool,
    /// Whether there is white space inside.
    pub inner_space: bool,
}

impl SecretShape {
    /// Looks at a password.
    pub fn of(secret: &Secret, preset: Option<&Preset>) -> Self {
        let text = secret.expose();
        let form = preset.and_then(|preset| preset.app_password.as_ref()?.shape.as_ref());
        Self {
            app_password: form.map(|form| form.fits(text)),
            outer_space: text.trim() != text,
            inner_space: text.trim().contains(char::is_whitespace),
        }
    }
}
