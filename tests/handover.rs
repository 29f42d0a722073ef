//! What is handed over beside the program: the pages under `docs/`, the pieces
//! under `contrib/`, and the forms that other programs read.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

#[path = "handover/docs.rs"]
mod docs;
#[path = "handover/forms.rs"]
mod forms;
#[path = "handover/pieces.rs"]
mod pieces;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A file of the project.
fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text_of(path: &str) -> String {
    fs::read_to_string(project(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The program without anything of the surroundings.
fn mailmedic(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    command.args(args).env_clear().env("HOME", "/nonexistent").stdin(Stdio::null());
    command
}

/// What the program prints; standard error is left to the test's.
fn printed(args: &[&str]) -> String {
    let output = mailmedic(args).stderr(Stdio::inherit()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
