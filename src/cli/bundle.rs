//! `--bundle DIR`: what a support desk hands over.

use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use mailmedic::{knowledge::Knowledge, model::Report, report};

/// The page to look at, the data for a ticket, the note to send.
const NAMES: [&str; 3] = ["report.html", "report.json", "note.txt"];

/// Why there will be no bundle.
#[derive(Debug, thiserror::Error)]
pub(super) enum BundleError {
    #[error(
        "--bundle {path}: cannot be written: {error}; expected a folder, or a name for a new one"
    )]
    Unwritable { path: String, error: io::Error },
}

/// A folder that is there and can be written to.
#[derive(Debug)]
pub(super) struct Bundle(PathBuf);

/// Makes the folder before anything is probed. What else is in it stays.
pub(super) fn open(folder: &Path) -> Result<Bundle, BundleError> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
    for name in NAMES {
        let path = folder.join(name);
        private()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| unwritable(&path, error))?;
    }
    Ok(Bundle(folder.to_owned()))
}

impl Bundle {
    /// Writes the three files.
    pub(super) fn write(
        &self,
        report: &Report,
        knowledge: &Knowledge,
        lang: &str,
    ) -> Result<(), BundleError> {
        let [html, json, note] = NAMES;
        for (name, text) in [
            (html, report::html::render(report, knowledge, lang)),
            (json, report::json::render(report, knowledge, lang)),
            (note, report::note::render(report, knowledge, lang)),
        ] {
            let path = self.0.join(name);
            fs::write(&path, text).map_err(|error| unwritable(&path, error))?;
        }
        Ok(())
    }

    /// What was written, for a remark.
    pub(super) fn names(&self) -> String {
        format!("{}: {}", self.0.display(), NAMES.join(", "))
    }
}

/// Whom a report is about is nobody else's business.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn unwritable(path: &Path, error: io::Error) -> BundleError {
    BundleError::Unwritable { path: path.display().to_string(), error }
}
