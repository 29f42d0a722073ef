//! What the environment says: language, colours, width, the user's presets.

use std::{
    env, fs,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use mailmedic::knowledge::{DataFile, Knowledge, KnowledgeError, embedded};

use super::args::{Common, When};

/// Widest text report, in columns; longer lines are hard to read.
const WIDEST: usize = 100;
/// Narrowest text report.
const NARROWEST: usize = 40;

/// The languages of the contract.
const LANGUAGES: [&str; 4] = ["en", "ru", "tr", "sv"];

/// What a folder of data holds: folders, and files of their own.
const FOLDERS: [&str; 6] = ["clients", "guides", "providers", "replies", "texts", "words"];
const FILES: [&str; 5] =
    ["causes.toml", "crossexamination.toml", "interceptors.toml", "outdated.toml", "secrets.toml"];

/// Why the surroundings are unusable.
#[derive(Debug, thiserror::Error)]
pub(super) enum WorldError {
    #[error("--lang {found}: expected one of {expected}")]
    Language { found: String, expected: String },
    #[error("{path}: cannot be read: {error}")]
    Unreadable { path: String, error: io::Error },
    #[error(
        "{path}, line {line}: a letter that is not in UTF-8, expected that encoding; save the file as UTF-8"
    )]
    NotUtf8 { path: String, line: usize },
    #[error(
        "{path}: this format is not read, expected a file that ends in .toml or, for texts, .ftl; write it as such, or move it out of the folder"
    )]
    OtherFormat { path: String },
    #[error("{path}: is no folder; --presets takes a folder of *.toml and texts")]
    NoFolder { path: String },
    #[error(
        "{path}: there is no data in it, expected files that end in .toml or, for texts, .ftl; name the folder that has them"
    )]
    NoData { path: String },
    #[error(transparent)]
    Knowledge(#[from] KnowledgeError),
}

/// Decides once for the whole run, by `--color`, `NO_COLOR` and the stream
/// that reports are written to.
pub(super) fn decide_colour(common: &Common) {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is = |name, value| env::var_os(name).is_some_and(|found| found == value);
    let colour = match common.color {
        When::Always => true,
        When::Never => false,
        When::Auto => {
            // https://no-color.org and https://bixense.com/clicolors
            let forced = set("CLICOLOR_FORCE") && !is("CLICOLOR_FORCE", "0");
            let wanted = !is("CLICOLOR", "0") && !is("TERM", "dumb");
            !set("NO_COLOR") && (forced || wanted && io::stdout().is_terminal())
        }
    };
    colored::control::set_override(colour);
}

/// The width of text reports.
pub(super) fn width() -> usize {
    let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse::<usize>().ok());
    let columns = columns.or_else(|| io::stdout().is_terminal().then(terminal_width).flatten());
    columns.unwrap_or(80).clamp(NARROWEST, WIDEST)
}

fn terminal_width() -> Option<usize> {
    console_size().map(usize::from)
}

fn console_size() -> Option<u16> {
    terminal_size::terminal_size().map(|(width, _)| width.0)
}

/// The knowledge: built in, then the user's folder.
pub(super) fn knowledge(common: &Common) -> Result<Knowledge, WorldError> {
    let files = own_files(common)?;
    let built_in = embedded::files("").map(|file| DataFile { path: file.path, text: file.text });
    let own = files.iter().map(|(path, text)| DataFile { path, text });
    Ok(Knowledge::load(built_in.chain(own))?)
}

/// The user's own files of data, with their paths.
pub(super) fn own_files(common: &Common) -> Result<Vec<(String, String)>, WorldError> {
    let folder = match &common.presets {
        Some(folder) if !folder.is_dir() => {
            return Err(WorldError::NoFolder { path: folder.display().to_string() });
        }
        Some(folder) => return files_at(folder),
        None => own_folder().filter(|folder| folder.is_dir()),
    };
    let mut files = Vec::new();
    if let Some(folder) = &folder {
        collect(folder, &mut files)?;
    }
    Ok(files)
}

/// A file of data, or all of them below a folder.
pub(super) fn files_at(path: &Path) -> Result<Vec<(String, String)>, WorldError> {
    let mut files = Vec::new();
    if path.is_dir() {
        collect(path, &mut files)?;
        if files.is_empty() {
            return Err(WorldError::NoData { path: path.display().to_string() });
        }
    } else {
        let shown = path.display().to_string();
        let text = fs::read_to_string(path)
            .map_err(|error| WorldError::Unreadable { path: shown.clone(), error })?;
        files.push((shown, text));
    }
    Ok(files)
}

/// The other files of the folder of data that a file stands in, by the shape of
/// such a folder: a rule may use the words, and a text be used by a guide.
pub(super) fn files_beside(path: &Path) -> Result<Vec<(String, String)>, WorldError> {
    let name = |path: Option<&Path>| path.and_then(Path::file_name).map(ToOwned::to_owned);
    let up = |levels| path.ancestors().nth(levels);
    let folder =
        |name: Option<&std::ffi::OsStr>| name.is_some_and(|it| FOLDERS.iter().any(|f| it == *f));
    let root = if name(up(2)).is_some_and(|it| it == "texts") {
        up(3)
    } else if folder(name(up(1)).as_deref()) {
        up(2)
    } else {
        up(1)
    };
    let mut files = Vec::new();
    let Some(root) = root else { return Ok(files) };
    for folder in FOLDERS.map(|name| root.join(name)).iter().filter(|folder| folder.is_dir()) {
        collect(folder, &mut files)?;
    }
    for file in FILES.map(|name| root.join(name)).iter().filter(|file| file.is_file()) {
        files.extend(files_at(file)?);
    }
    Ok(files)
}

/// The language of the reports.
pub(super) fn language(common: &Common, knowledge: &Knowledge) -> Result<String, WorldError> {
    let language = choose(common, knowledge)?;
    // Texts are read when they are first asked for; a broken file of the user's
    // is to be known before anything is probed, in whatever language: a page
    // speaks them all. The built-in ones were read when the program was tested.
    let own = |path: &str| embedded::files("texts").all(|file| file.path != path);
    let texts = knowledge.texts();
    texts.languages().into_iter().try_for_each(|lang| texts.check_only(lang, own))?;
    Ok(language)
}

fn choose(common: &Common, knowledge: &Knowledge) -> Result<String, WorldError> {
    let known = knowledge.texts().languages();
    let Some(asked) = &common.lang else {
        return Ok(from_locale()
            .filter(|lang| known.contains(&lang.as_str()))
            .unwrap_or_else(|| "en".to_owned()));
    };
    let fits = known.contains(&asked.as_str());
    if !fits {
        let expected: Vec<&str> =
            LANGUAGES.into_iter().filter(|lang| known.contains(lang)).collect();
        return Err(WorldError::Language {
            found: asked.escape_debug().to_string(),
            expected: expected.join(", "),
        });
    }
    Ok(asked.clone())
}

/// `ru` from `ru_RU.UTF-8`; the first variable that is set decides, as the
/// C library has it.
fn from_locale() -> Option<String> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))?;
    let language: String = locale.chars().take_while(char::is_ascii_alphabetic).collect();
    Some(language.to_ascii_lowercase())
}

/// `mailmedic/presets` in the user's configuration folder.
fn own_folder() -> Option<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(windows) {
        set("APPDATA")
    } else {
        set("XDG_CONFIG_HOME").or_else(|| set("HOME").map(|home| home.join(".config")))
    };
    folder.map(|folder| folder.join("mailmedic").join("presets"))
}

/// Every `*.toml` and `*.ftl` below the folder, in the order of their paths.
fn collect(folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), WorldError> {
    let unreadable =
        |path: &Path, error| WorldError::Unreadable { path: path.display().to_string(), error };
    let mut entries = fs::read_dir(folder)
        .and_then(Iterator::collect::<io::Result<Vec<_>>>)
        .map_err(|error| unreadable(folder, error))?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        let data = path.extension().is_some_and(|end| end == "toml" || end == "ftl");
        if path.is_dir() {
            collect(&path, files)?;
        } else if data {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, error))?;
            let shown = path.display().to_string();
            let text = String::from_utf8(bytes).map_err(|error| {
                let good = error.as_bytes().get(..error.utf8_error().valid_up_to());
                let line = good.unwrap_or_default().split(|byte| *byte == b'\n').count();
                WorldError::NotUtf8 { path: shown.clone(), line }
            })?;
            files.push((shown, text));
        } else if path.extension().is_some_and(|end| end == "yaml" || end == "yml" || end == "json")
        {
            return Err(WorldError::OtherFormat { path: path.display().to_string() });
        }
    }
    Ok(())
}
