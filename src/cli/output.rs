//! Which report goes where: pairs of --format and --output, in their order.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use clap::ArgMatches;

use super::args::{Common, Format};

/// `--format` and `--output` as they stood on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    Format(Format),
    Output(PathBuf),
}

/// A report to write.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) format: Format,
    file: Option<(PathBuf, File)>,
}

/// Why the reports cannot go where they should.
#[derive(Debug, thiserror::Error)]
pub(super) enum OutputError {
    #[error("--output {path}: cannot be written: {error}")]
    Unwritable { path: String, error: io::Error },
    #[error("{option} {path}: cannot be written: {error}")]
    Unreplaceable { option: String, path: String, error: io::Error },
    #[error(
        "two reports would go to standard output; add --output PATH behind all but one --format"
    )]
    TwoOnStdout,
    #[error("--output {0}: two reports cannot go to one file")]
    Twice(String),
}

/// The words in the order they were typed.
pub(super) fn order(matches: &ArgMatches) -> Vec<Word> {
    let indices = |name| matches.indices_of(name).into_iter().flatten();
    let formats = matches.get_many::<Format>("format").into_iter().flatten().copied();
    let outputs = matches.get_many::<PathBuf>("output").into_iter().flatten().cloned();
    let mut words: Vec<(usize, Word)> = indices("format")
        .zip(formats.map(Word::Format))
        .chain(indices("output").zip(outputs.map(Word::Output)))
        .collect();
    words.sort_by_key(|(index, _)| *index);
    words.into_iter().map(|(_, word)| word).collect()
}

/// Opens what is to be written. An output belongs to the format in front of
/// it, an output without one is text.
pub(super) fn open(words: &[Word]) -> Result<Vec<Target>, OutputError> {
    let mut pairs: Vec<(Format, Option<&Path>)> = Vec::new();
    for word in words {
        match word {
            Word::Format(format) => pairs.push((*format, None)),
            Word::Output(path) => match pairs.last_mut() {
                Some((_, output @ None)) => *output = Some(path),
                _ => pairs.push((Format::Text, Some(path))),
            },
        }
    }
    if pairs.is_empty() {
        pairs.push((Format::Text, None));
    }
    if pairs.iter().filter(|(_, path)| path.is_none()).count() > 1 {
        return Err(OutputError::TwoOnStdout);
    }
    let mut targets: Vec<Target> = Vec::new();
    for (format, path) in pairs {
        let taken = |target: &Target| {
            target.file.as_ref().is_some_and(|(other, _)| Some(other.as_path()) == path)
        };
        if targets.iter().any(taken) {
            let path = path.unwrap_or(Path::new(""));
            return Err(OutputError::Twice(path.display().to_string()));
        }
        let file = path.map(|path| Ok((path.to_owned(), writable(path)?))).transpose()?;
        targets.push(Target { format, file });
    }
    Ok(targets)
}

/// Opened before anything is probed; what stands there is kept until the
/// report is ready.
fn writable(path: &Path) -> Result<File, OutputError> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(|error| unwritable(path, error))
}

impl Target {
    /// Whether it goes to standard output.
    pub(super) fn on_stdout(&self) -> bool {
        self.file.is_none()
    }

    /// Writes the report.
    pub(super) fn write(&mut self, text: &str) -> Result<(), OutputError> {
        let Some((path, file)) = &mut self.file else {
            print(text);
            return Ok(());
        };
        // Pipes and devices have no old contents to cut off.
        let cut =
            if file.metadata().is_ok_and(|data| data.is_file()) { file.set_len(0) } else { Ok(()) };
        cut.and_then(|()| file.write_all(text.as_bytes())).map_err(|error| unwritable(path, error))
    }
}

/// The first thing that kept standard output from being written.
static UNPRINTED: OnceLock<String> = OnceLock::new();

/// Prints; a reader that went away (`| head`) is no fault. Any other failure is told
/// when the program ends, by [`unprinted`].
pub(super) fn print(text: &str) {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    let _ = written.map_err(|error| printing(&error));
}

/// Notes why standard output could not be written. Whether anybody still reads it.
pub(super) fn printing(error: &io::Error) -> bool {
    let reads = error.kind() != io::ErrorKind::BrokenPipe;
    if reads {
        let _ = UNPRINTED.set(format!("standard output cannot be written: {error}"));
    }
    reads
}

/// What kept standard output from being written: a full disk, say.
pub(super) fn unprinted() -> Option<&'static str> {
    UNPRINTED.get().map(String::as_str)
}

/// Whether GitHub Actions is to be shown the findings beside a text on standard
/// output.
pub(super) fn annotate(common: &Common, targets: &[Target]) -> bool {
    let in_actions = std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true");
    let text = |target: &Target| target.on_stdout() && target.format == Format::Text;
    in_actions && !common.quiet && targets.iter().any(text)
}

/// Looks whether a file could be written later on, without touching it.
pub(super) fn probe_folder(option: &str, path: &Path) -> Result<(), OutputError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let wrong = |error| unreplaceable(option, path, error);
    if path.is_dir() {
        return Err(wrong(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    if folder.metadata().map_err(wrong)?.is_dir() {
        Ok(())
    } else {
        Err(wrong(io::Error::from(io::ErrorKind::NotADirectory)))
    }
}

/// Writes a file that others read: they see the old one or the new one, never
/// a half.
pub(super) fn replace(option: &str, path: &Path, text: &str) -> Result<(), OutputError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = File::create(&beside)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        unreplaceable(option, path, error)
    })
}

fn unreplaceable(option: &str, path: &Path, error: io::Error) -> OutputError {
    let (option, path) = (option.to_owned(), path.display().to_string());
    OutputError::Unreplaceable { option, path, error }
}

fn unwritable(path: &Path, error: io::Error) -> OutputError {
    OutputError::Unwritable { path: path.display().to_string(), error }
}
