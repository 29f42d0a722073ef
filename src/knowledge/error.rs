//! What can be wrong with a data file. Every message names the file, the line,
//! what was found and what to do, because its reader wrote the data, not the code.

use std::fmt::Display;

use super::{
    DataFile,
    document::{Document, Misread},
    embedded,
};

/// Why knowledge could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KnowledgeError {
    /// The file is no TOML.
    #[error("{file}, line {line}: not valid TOML: {found}; correct this line")]
    Syntax {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What the reader of TOML says.
        found: String,
    },
    /// The file is TOML, but a field is missing, unknown or holds a value that it must not.
    #[error("{file}, line {line}: {found}; correct it (presets/README.md names the fields)")]
    Field {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What was found and what was expected.
        found: String,
    },
    /// A name that refers to an entry of the same file which is not there.
    #[error(
        "{file}, line {line}: there is no {kind} `{found}`, expected {expected}; correct it or add one"
    )]
    UnknownName {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What kind of entry: `source`, `link`.
        kind: &'static str,
        /// The name.
        found: String,
        /// The names there are, in words.
        expected: String,
    },
    /// The same id twice in one file.
    #[error(
        "{file}, line {line}: the {kind} `{id}` stands twice in this file; rename or remove one"
    )]
    Duplicate {
        /// The file.
        file: String,
        /// The line of the second, counted from 1.
        line: usize,
        /// What kind of entry: `rule`, `cause`, `link`.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// The list of causes leaves one out.
    #[error("causes.toml: the cause `{cause}` is missing; add a [[causes]] entry with this id")]
    MissingCause {
        /// The id.
        cause: &'static str,
    },
    /// Where a file lies does not tell what it holds.
    #[error(
        "{file}: found in a place that tells nothing; expected causes.toml, \
         crossexamination.toml, interceptors.toml, outdated.toml, secrets.toml, or a file in a folder providers, replies, words, guides, clients \
         or texts/<language>; move it there"
    )]
    Place {
        /// The file.
        file: String,
    },
    /// A file of texts that is no Fluent, or a message it must not have.
    #[error(
        "{file}, line {line}: {found}; correct this text (https://projectfluent.org shows the form)"
    )]
    Text {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What was found and what was expected.
        found: String,
    },
}

/// Reads a TOML file, naming file and line of whatever is wrong. What only the
/// lint asks for may be left out of a built-in file: see [`read_text`].
pub(super) fn read<T: serde::de::DeserializeOwned>(
    file: &DataFile<'_>,
) -> Result<T, KnowledgeError> {
    // Where that fails, the text fails too, and tells the line.
    let prepared = embedded::prepared(file).and_then(|json| serde_json::from_str(json).ok());
    prepared.map_or_else(|| read_text(file), Ok)
}

/// Reads a TOML file as it was written.
pub(super) fn read_text<T: serde::de::DeserializeOwned>(
    file: &DataFile<'_>,
) -> Result<T, KnowledgeError> {
    let path = || shown(file.path);
    let document = Document::parse(file.text).map_err(|Misread { line, found }| {
        KnowledgeError::Syntax { file: path(), line, found: shown(found) }
    })?;
    document.read().map_err(|Misread { line, found }| KnowledgeError::Field {
        file: path(),
        line,
        found: shown(found),
    })
}

/// The `nth` line (from 0) that sets `key` to, or to a list with, the quoted
/// `value`; 1 where there is none. Only errors look for lines, so reading data
/// need not carry positions.
pub(super) fn line_of(text: &str, key: &str, value: &str, nth: usize) -> usize {
    let quoted = [format!("\"{value}\""), format!("'{value}'")];
    text.lines()
        .enumerate()
        .filter(|(_, line)| {
            line.contains(key) && quoted.iter().any(|quoted| line.contains(quoted.as_str()))
        })
        .nth(nth)
        .map_or(1, |(index, _)| index + 1)
}

/// Text of a file, made safe for a terminal: control characters escaped.
pub(super) fn shown(text: impl Display) -> String {
    text.to_string()
        .chars()
        .flat_map(|c| {
            let escaped = c.is_control().then(|| c.escape_default());
            escaped.into_iter().flatten().chain((!c.is_control()).then_some(c))
        })
        .collect()
}
