//! knowledge (stand-in)
mod texts;

pub use texts::{Args, CausePart, Texts, fault_evidence, tls_fault_evidence};

/// A file of the knowledge.
#[derive(Debug, Clone, Copy)]
pub struct DataFile<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its contents.
    pub text: &'a str,
}

/// Why knowledge could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KnowledgeError {
    /// Where a file lies does not tell what it holds.
    #[error("{file}: found in a place that tells nothing")]
    Place {
        /// The file.
        file: String,
    },
    /// A file of texts that is no Fluent.
    #[error("{file}, line {line}: {found}")]
    Text {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What was found and what was expected.
        found: String,
    },
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
