//! A folder and a loopback address that nobody else uses.

use std::{
    fs,
    net::Ipv4Addr,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU8, Ordering},
    thread,
    time::{Duration, Instant},
};

static USED: AtomicU8 = AtomicU8::new(0);
static MORE: AtomicU8 = AtomicU8::new(0);

/// A temporary folder, removed when dropped, and an address of 127.0.0.0/8 of
/// its own: servers on it use their registered ports without asking who else
/// listens. The servers' users can enter the folder.
pub(crate) struct Workdir {
    path: PathBuf,
    /// Unique to this folder as long as it exists.
    pub(crate) address: Ipv4Addr,
}

impl Workdir {
    pub(crate) fn new() -> Self {
        Self::within(&std::env::temp_dir())
    }

    /// The same in a folder that is there.
    pub(crate) fn within(folder: &Path) -> Self {
        let number = USED.fetch_add(1, Ordering::Relaxed);
        let process = process::id();
        // Short, because the path of a Unix socket ends at 107 bytes.
        let path = folder.join(format!("mailmedic-{process}-{number}"));
        fs::create_dir(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(number < 64, "more than 64 folders in one run of the tests");
        Self { path, address: address(64 + number) }
    }

    /// Another address that nobody else uses, for a server with several.
    pub(crate) fn another_address() -> Ipv4Addr {
        let number = MORE.fetch_add(1, Ordering::Relaxed);
        assert!(number < 127, "more than 127 addresses in one run of the tests");
        address(128 + number)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file, making its folders; its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// Makes a folder; its path.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let path = self.path.join(name);
        fs::create_dir_all(&path).unwrap();
        path
    }

    /// A file's text; empty where there is no such file.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read(self.path.join(name))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }
}

/// Unique to this process as long as it lives, by its number.
fn address(second: u8) -> Ipv4Addr {
    let [_, _, high, low] = process::id().to_be_bytes();
    Ipv4Addr::new(127, second, high, low.max(1))
}

impl Drop for Workdir {
    fn drop(&mut self) {
        // A server that was told to end may still be writing its last line.
        let end = Instant::now() + Duration::from_secs(5);
        while fs::remove_dir_all(&self.path).is_err() && Instant::now() < end {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Waits until `ready` holds, looking every few milliseconds.
///
/// # Panics
/// With `what` and the result of `explain` if it takes longer than 30 seconds.
pub(crate) fn wait_for(what: &str, explain: impl Fn() -> String, mut ready: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(30);
    while !ready() {
        assert!(Instant::now() < end, "{what} did not come about in 30 s\n{}", explain());
        thread::sleep(Duration::from_millis(5));
    }
}
