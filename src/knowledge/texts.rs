//! Texts in the reader's language (stub; the Fluent reader takes its place).

use std::collections::BTreeMap;

use super::{DataFile, KnowledgeError};
use crate::model::Cause;

/// Which of a cause's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CausePart {
    /// One sentence: what is wrong.
    Title,
    /// Two to four sentences.
    Explanation,
    /// One short sentence: why it is possible as an alternative.
    Why,
}

/// All texts, by language.
#[derive(Debug, Default)]
pub struct Texts;

impl Texts {
    /// Reads all files of texts.
    ///
    /// # Errors
    /// [`KnowledgeError::Text`] where a file is no Fluent.
    pub fn new(files: Vec<DataFile<'_>>) -> Result<Self, KnowledgeError> {
        drop(files);
        Ok(Self)
    }

    /// The languages there are.
    pub fn languages(&self) -> Vec<&str> {
        vec!["en"]
    }

    /// A text by its key.
    pub fn get(&self, _lang: &str, _key: &str, _args: &BTreeMap<String, String>) -> Option<String> {
        None
    }

    /// A text of a cause.
    pub fn cause(
        &self,
        _lang: &str,
        cause: Cause,
        _provider: Option<&str>,
        _part: CausePart,
        _args: &BTreeMap<String, String>,
    ) -> String {
        cause.id().to_owned()
    }
}
