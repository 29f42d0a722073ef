//! knowledge (stand-in)
pub mod texts;

pub use texts::{CausePart, Texts, TextsError};

/// A file of the knowledge.
#[derive(Debug, Clone, Copy)]
pub struct DataFile<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its contents.
    pub text: &'a str,
}

/// All knowledge.
#[derive(Debug)]
pub struct Knowledge {
    texts: Texts,
}

impl Knowledge {
    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }
}
