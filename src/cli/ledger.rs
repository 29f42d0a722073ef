//! What earlier runs were refused, so that no account is locked from run to
//! run: times under keyed hashes in the user's state folder. Neither passwords
//! nor anything made from them, nor addresses in clear, stand there.

use std::{
    env, fs,
    fs::File,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use aws_lc_rs::{hmac, rand};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use mailmedic::model::SignIns;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::args::Common;

/// Length of the key that the accounts' names are hashed with, in bytes.
const KEY: usize = 32;
/// The largest file that is read, in bytes; thousands of accounts fit in.
const LIMIT: u64 = 4 * 1024 * 1024;

/// An account's page, open while a run signs in.
pub(super) struct Page {
    folder: PathBuf,
    account: String,
    /// Marks what was noted ahead for this run.
    run: u64,
    /// When the account was refused lately, oldest first.
    pub(super) refusals: Vec<OffsetDateTime>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    schema: u32,
    /// Base64; made once on this computer.
    key: String,
    refusals: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// A keyed hash.
    account: String,
    /// Seconds since 1970.
    at: i64,
    /// The run that is still going on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    run: Option<u64>,
}

/// Opens the page of an account and notes `ahead` refusals on it: a run that is
/// killed may have been refused as often. Without a state folder nothing is
/// remembered, which is a note for those who want to know.
pub(super) fn open(
    common: &Common,
    account: &str,
    now: OffsetDateTime,
    ahead: impl FnOnce(&[OffsetDateTime]) -> usize,
) -> Option<Page> {
    let opened =
        folder().ok_or_else(|| io::Error::other("there is no home folder")).and_then(|folder| {
            fs::create_dir_all(&folder)?;
            note_ahead(folder, account, now, ahead)
        });
    match opened {
        Ok(page) => Some(page),
        Err(error) => {
            if common.verbose {
                eprintln!("mailmedic: note: refused sign-ins are not remembered: {error}");
            }
            None
        }
    }
}

impl Page {
    /// Replaces what was noted ahead by what the run came to: an accepted
    /// sign-in clears the page.
    pub(super) fn close(self, made: &SignIns, now: OffsetDateTime) {
        // What cannot be written stays noted ahead, which errs on the safe side.
        let _ = with_book(&self.folder, |book| {
            let account = hash(book, &self.account)?;
            book.refusals.retain(|entry| entry.run != Some(self.run));
            if made.accepted > 0 {
                book.refusals.retain(|entry| entry.account != account);
            } else {
                let entry = Entry { account, at: now.unix_timestamp(), run: None };
                book.refusals.extend(std::iter::repeat_n(entry, made.refused));
            }
            Ok(())
        });
    }
}

fn note_ahead(
    folder: PathBuf,
    account: &str,
    now: OffsetDateTime,
    ahead: impl FnOnce(&[OffsetDateTime]) -> usize,
) -> io::Result<Page> {
    let mut number = [0; 8];
    rand::fill(&mut number).map_err(|_| io::Error::other("no random numbers"))?;
    let run = u64::from_le_bytes(number);
    let refusals = with_book(&folder, |book| {
        let own = hash(book, account)?;
        let at = |entry: &Entry| OffsetDateTime::from_unix_timestamp(entry.at).ok();
        book.refusals.retain(|entry| {
            at(entry).is_some_and(|at| !SignIns::still_counting(&[at], now).is_empty())
        });
        let times: Vec<_> =
            book.refusals.iter().filter(|entry| entry.account == own).filter_map(at).collect();
        let refusals = SignIns::still_counting(&times, now);
        let entry = Entry { account: own, at: now.unix_timestamp(), run: Some(run) };
        book.refusals.extend(std::iter::repeat_n(entry, ahead(&refusals)));
        Ok(refusals)
    })?;
    Ok(Page { folder, account: account.to_owned(), run, refusals })
}

/// Reads the book, lets it be changed and writes it, while nobody else does.
fn with_book<T>(folder: &Path, change: impl FnOnce(&mut Book) -> io::Result<T>) -> io::Result<T> {
    let lock = private(&folder.join("sign-ins.lock"))?;
    lock.lock()?;
    let path = folder.join("sign-ins.json");
    let mut book = match read(&path) {
        Some(book) => book,
        None => new_book()?,
    };
    let changed = change(&mut book)?;
    let new = folder.join("sign-ins.new");
    let mut file = private(&new)?;
    file.write_all(serde_json::to_string(&book).map_err(io::Error::other)?.as_bytes())?;
    file.sync_all()?;
    fs::rename(&new, &path)?;
    Ok(changed)
}

/// A book that cannot be read is begun anew: it remembers minutes, no more.
fn read(path: &Path) -> Option<Book> {
    if fs::metadata(path).ok()?.len() > LIMIT {
        return None;
    }
    let book: Book = serde_json::from_str(&fs::read_to_string(path).ok()?).ok()?;
    (book.schema == 1).then_some(book)
}

fn new_book() -> io::Result<Book> {
    let mut key = [0; KEY];
    rand::fill(&mut key).map_err(|_| io::Error::other("no random numbers"))?;
    Ok(Book { schema: 1, key: STANDARD.encode(key), refusals: Vec::new() })
}

fn hash(book: &Book, account: &str) -> io::Result<String> {
    let key = STANDARD.decode(&book.key).map_err(io::Error::other)?;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), account.as_bytes());
    Ok(STANDARD.encode(tag))
}

/// An empty file that only its owner can read.
fn private(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// `mailmedic` in the user's state folder.
fn folder() -> Option<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else {
        // A relative path is to be ignored (XDG Base Directory Specification).
        set("XDG_STATE_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| set("HOME").map(|home| home.join(".local").join("state")))
    };
    folder.map(|folder| folder.join("mailmedic"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::{Duration, macros::datetime};

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn scratch(name: &str) -> Folder {
        let path = env::temp_dir().join(format!("mailmedic-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn page(folder: &Folder, account: &str, now: OffsetDateTime, ahead: usize) -> Page {
        note_ahead(folder.0.clone(), account, now, |_| ahead).unwrap()
    }

    fn refused(count: usize) -> SignIns {
        SignIns { refused: count, ..SignIns::default() }
    }

    #[test]
    fn refusals_are_remembered_for_a_while_and_by_account() {
        let folder = scratch("ledger");
        page(&folder, "anna", NOW, 2).close(&refused(2), NOW);
        let later = NOW + Duration::minutes(5);
        assert_eq!(page(&folder, "anna", later, 0).refusals, [NOW, NOW]);
        assert!(page(&folder, "bert", later, 0).refusals.is_empty());
        assert!(page(&folder, "anna", NOW + Duration::minutes(15), 0).refusals.is_empty());
    }

    #[test]
    fn an_accepted_sign_in_clears_the_page() {
        let folder = scratch("ledger-clear");
        page(&folder, "anna", NOW, 2).close(&refused(1), NOW);
        let accepted = SignIns { accepted: 1, refused: 1, ..SignIns::default() };
        page(&folder, "anna", NOW, 1).close(&accepted, NOW);
        assert!(page(&folder, "anna", NOW, 0).refusals.is_empty());
    }

    #[test]
    fn a_run_that_was_killed_counts() {
        let folder = scratch("ledger-killed");
        drop(page(&folder, "anna", NOW, 2));
        assert_eq!(page(&folder, "anna", NOW, 0).refusals.len(), 2);
    }

    #[test]
    fn nothing_on_the_page_is_in_clear_or_open_to_others() {
        let folder = scratch("ledger-clear-text");
        page(&folder, "anna@example.org", NOW, 1).close(&refused(2), NOW);
        let path = folder.0.join("sign-ins.json");
        assert!(!fs::read_to_string(&path).unwrap().contains("anna"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_spoilt_book_is_begun_anew() {
        let folder = scratch("ledger-spoilt");
        fs::write(folder.0.join("sign-ins.json"), "{").unwrap();
        page(&folder, "anna", NOW, 2).close(&refused(2), NOW);
        assert_eq!(page(&folder, "anna", NOW, 0).refusals.len(), 2);
    }
}
