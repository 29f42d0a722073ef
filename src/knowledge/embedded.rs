//! The data files that are part of the program, and how a data file is named.

/// A file of data: built in, or the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataFile<'a> {
    /// The path from `presets/`, as in `providers/yandex.toml`; for a user's
    /// file the real path. What kind of data it holds is read off its folder.
    pub path: &'a str,
    /// The contents.
    pub text: &'a str,
}

/// Every data file of the tree's `presets/`, sorted by path; written by `build.rs`.
static FILES: &[DataFile<'static>] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The built-in files of one folder (`providers`, `texts/en`) and the folders
/// below it, sorted by path. An empty name gives all of them.
pub fn files(folder: &str) -> impl Iterator<Item = DataFile<'static>> {
    FILES.iter().copied().filter(move |file| {
        folder.is_empty()
            || file.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    })
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
            ("texts", _, "ftl") => Some(Kind::Texts),
            (_, "guides", "toml") => Some(Kind::Guide),
            (_, "clients", "toml") => Some(Kind::Client),
            (_, "scenarios", _) => Some(Kind::Elsewhere),
            _ => None,
        }
    }
}
