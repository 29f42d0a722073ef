//! The data files that are part of the program, and how a data file is named.

use std::borrow::Cow;

/// A file of data: built in, or the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataFile<'a> {
    /// The path from `presets/`, as in `providers/yandex.toml`; for a user's
    /// file the real path. What kind of data it holds is read off its folder.
    pub path: &'a str,
    /// The contents.
    pub text: &'a str,
}

/// A file that the program carries.
#[derive(Debug)]
struct Embedded {
    file: DataFile<'static>,
    /// The same as JSON, without what only the lint reads; see `build.rs`.
    prepared: Option<&'static str>,
}

/// A file to be read later.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) path: Cow<'static, str>,
    pub(super) text: Cow<'static, str>,
}

impl Kept {
    /// Keeps a file; of a built-in one there is no need for a copy.
    pub(super) fn new(file: &DataFile<'_>) -> Self {
        match built_in(file) {
            Some(own) => Self { path: own.file.path.into(), text: own.file.text.into() },
            None => Self { path: file.path.to_owned().into(), text: file.text.to_owned().into() },
        }
    }

    /// The file.
    pub(super) fn file(&self) -> DataFile<'_> {
        DataFile { path: &self.path, text: &self.text }
    }
}

/// Every data file of the tree's `presets/`, sorted by path; written by `build.rs`.
static FILES: &[Embedded] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The built-in files of one folder (`providers`, `texts/en`) and the folders
/// below it, sorted by path. An empty name gives all of them.
pub fn files(folder: &str) -> impl Iterator<Item = DataFile<'static>> {
    FILES.iter().map(|own| own.file).filter(move |file| {
        folder.is_empty()
            || file.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    })
}

/// The contents of a built-in file as JSON, where they were prepared.
pub(super) fn prepared(file: &DataFile<'_>) -> Option<&'static str> {
    built_in(file)?.prepared
}

/// The entry of a built-in file: of itself, not of another with its path or its words.
fn built_in(file: &DataFile<'_>) -> Option<&'static Embedded> {
    let at = FILES.binary_search_by(|own| own.file.path.cmp(file.path)).ok()?;
    FILES.get(at).filter(|own| std::ptr::eq(own.file.text, file.text))
}

/// What a data file holds, by the folder it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `providers/*.toml`
    Provider,
    /// `replies/*.toml`
    Replies,
    /// `causes.toml`
    Causes,
    /// `interceptors.toml`
    Interceptors,
    /// `secrets.toml`
    Secrets,
    /// `crossexamination.toml`
    CrossExamination,
    /// `texts/<language>/*.ftl`
    Texts,
    /// `guides/*.toml`
    Guide,
    /// `clients/*.toml`
    Client,
    /// `outdated.toml`
    Outdated,
    /// `words/*.toml`
    Words,
    /// Read by other modules: scenarios.
    Elsewhere,
}

impl DataFile<'_> {
    /// The kind of data, or `None` where the path tells none.
    pub(crate) fn kind(&self) -> Option<Kind> {
        let mut parts = self.path.rsplit(['/', '\\']);
        let name = parts.next()?;
        let folder = parts.next().unwrap_or_default();
        let above = parts.next().unwrap_or_default();
        let extension = name.rsplit_once('.').map(|(_, extension)| extension)?;
        match (above, folder, extension) {
            _ if name == "causes.toml" => Some(Kind::Causes),
            _ if name == "interceptors.toml" => Some(Kind::Interceptors),
            _ if name == "outdated.toml" => Some(Kind::Outdated),
            _ if name == "secrets.toml" => Some(Kind::Secrets),
            _ if name == "crossexamination.toml" => Some(Kind::CrossExamination),
            (_, "providers", "toml") => Some(Kind::Provider),
            (_, "replies", "toml") => Some(Kind::Replies),
            (_, "words", "toml") => Some(Kind::Words),
            ("texts", _, "ftl") => Some(Kind::Texts),
            (_, "guides", "toml") => Some(Kind::Guide),
            (_, "clients", "toml") => Some(Kind::Client),
            (_, "scenarios", _) => Some(Kind::Elsewhere),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    #[test]
    fn what_was_prepared_says_what_is_written() {
        assert!(FILES.is_sorted_by(|one, next| one.file.path < next.file.path));
        assert!(FILES.iter().filter(|own| own.prepared.is_some()).count() > 20);
        // A copy is no built-in file, so it is read as it was written.
        let copies: Vec<String> = files("").map(|file| file.text.to_owned()).collect();
        let copies = files("").zip(&copies).map(|(file, text)| DataFile { path: file.path, text });
        let (prepared, written) = (Knowledge::builtin(), Knowledge::load(copies));
        assert_eq!(format!("{prepared:?}"), format!("{written:?}"));
    }
}
