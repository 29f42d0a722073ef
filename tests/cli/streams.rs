//! Standard output that cannot be written: a full disk is told, a reader that went
//! away is not.

use std::{fs::File, process::Stdio};

use super::{Folder, mailmedic, text};

const REPLY: &str = "535 5.7.8 authentication failed";

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let home = Folder::new("full");
    let asked = home.file("asked.jsonl", format!("{{\"reply\": \"{REPLY}\"}}\n").repeat(2000));
    for args in [
        &["explain", REPLY][..],
        &["explain", "--format", "json", REPLY],
        &["explain", "--jsonl", &asked],
        &["guide", "--print"],
        &["presets", "list"],
        &["presets", "show", "yandex"],
        &["presets", "lint"],
        &["demo", "--list"],
        &["demo", "yandex-all-well"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
        &["explain", "--help"],
        &["--version"],
    ] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut command = mailmedic(home.path());
        let run = command.args(args).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let said = text(&run.stderr);
        assert_eq!(run.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains("standard output cannot be written"), "{args:?}: {said}");
    }
}

#[test]
fn a_reader_that_went_away_is_no_fault() {
    let home = Folder::new("pipe");
    let asked = home.file("asked.jsonl", format!("{{\"reply\": \"{REPLY}\"}}\n").repeat(20_000));
    for args in [
        &["explain", "--jsonl", &*asked][..],
        &["explain", REPLY],
        &["presets", "list"],
        &["--help"],
    ] {
        let mut command = mailmedic(home.path());
        let command = command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let run = child.wait_with_output().unwrap();
        assert_eq!((run.status.code(), text(&run.stderr)), (Some(0), ""), "{args:?}");
    }
}
