//! What is handed over: three files, and a canary that must be in none of them.

use std::{fs, path::Path, process::Output, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use mailmedic::{
    demo::{self, Staged},
    sim::Scenario,
};

use super::{Folder, mailmedic, refused, text};

const CANARY: &str = "zoe.canary";
const PASSWORD: &str = "abcdefghijklmnop";

/// The case of `yandex-pop3-off`, with servers that repeat whom they talk to:
/// in the clear, in capitals, in base64 and alone.
fn scenario() -> Scenario {
    let text = include_str!("../../presets/scenarios/yandex-pop3-off.toml");
    let address = format!("{CANARY}@yandex.ru");
    let echo = format!(
        "{address}, <{}> {} {CANARY} of {}",
        address.to_uppercase(),
        STANDARD.encode(&address),
        STANDARD.encode(format!("\0{CANARY}\0")),
    );
    let text = text
        .replace("anna", CANARY)
        .replace("try later. sc=", &format!("try later. {echo} sc="))
        .replace("OK LOGIN Completed.", &format!("OK LOGIN Completed for {echo}."))
        .replace("AUTH LOGIN PLAIN XOAUTH2", "AUTH LOGIN")
        .replace("235 2.7.0 Authentication successful.", &format!("235 2.7.0 Welcome {echo}"));
    Scenario::parse("canary.toml", &text).unwrap()
}

/// Runs a check of it by the program.
fn check(home: &Folder, args: &[&str]) -> Output {
    let scenario = scenario();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let now = time::OffsetDateTime::now_utc();
    let Staged { stand, .. } =
        runtime.block_on(demo::stage(&scenario, now, Arc::new(|_, _| {}))).unwrap();
    let ca = home.file("ca.pem", &stand.ca_pem);
    let mut command = mailmedic(home.path());
    command.args(["check", &format!("{CANARY}@yandex.ru"), "--ca-file", &ca]);
    command.args(["--password-env", "PASSWORD"]).env("PASSWORD", PASSWORD).args(args);
    for ((host, port), address) in &stand.addresses {
        command.args(["--connect-to", &format!("{host}:{port}:{address}")]);
    }
    command.output().unwrap()
}

/// The canary in every dress it could wear.
fn dresses() -> Vec<String> {
    let mut dresses = vec![CANARY.to_owned(), "canary".to_owned(), PASSWORD.to_owned()];
    for before in 0..3 {
        let coded = STANDARD.encode([&vec![0; before], CANARY.as_bytes()].concat());
        // Without the characters that the neighbours decide, too.
        dresses.push(coded[4..12].to_owned());
    }
    dresses
}

fn shown(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    dresses().into_iter().filter(|dress| text.contains(&dress.to_lowercase())).collect()
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

const FILES: [&str; 3] = ["report.html", "report.json", "note.txt"];

#[test]
fn a_bundle_holds_page_data_and_note() {
    let home = Folder::new("bundle");
    let folder = home.path().join("new/folder");
    let output = check(&home, &["--lang", "en", "--bundle", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stdout).starts_with("✖ POP3 is switched off"), "the report goes on");
    assert!(text(&output.stderr).contains("note.txt"), "{}", text(&output.stderr));
    let found: Vec<_> = {
        let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap()).collect();
        names.sort_by_key(fs::DirEntry::file_name);
        names.into_iter().map(|it| it.file_name().into_string().unwrap()).collect()
    };
    assert_eq!(found, ["note.txt", "report.html", "report.json"]);
    let json: serde_json::Value = serde_json::from_str(&read(&folder, "report.json")).unwrap();
    assert_eq!(json["findings"][0]["cause"], "protocol-disabled");
    assert!(read(&folder, "report.html").starts_with("<!DOCTYPE html>"));
    let note = read(&folder, "note.txt");
    for part in [
        "Hello,",
        "zoe.canary@yandex.ru was checked",
        "POP3 is switched off",
        " 1. ",
        "imap.yandex.ru, port 993",
    ] {
        assert!(note.replace('\n', " ").contains(part), "{part}: {note}");
    }
    for noise in ["-ERR", "sc=", "protocol-disabled", "yandex-", "pop3-1"] {
        assert!(!note.contains(noise), "{noise}: {note}");
    }
    assert!(note.lines().all(|line| line.chars().count() <= 72 || line.contains("https://")));
    // Not masked: that is asked for. A password is never there.
    for file in FILES {
        assert!(!read(&folder, file).contains(PASSWORD), "{file}");
    }
}

#[cfg(unix)]
#[test]
fn others_cannot_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Folder::new("bundle-private");
    let folder = home.path().join("bundle");
    check(&home, &["--quiet", "--bundle", folder.to_str().unwrap()]);
    for file in FILES {
        let mode = fs::metadata(folder.join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file}");
    }
}

#[test]
fn a_masked_report_names_nobody() {
    let home = Folder::new("masked");
    let folder = home.path().join("bundle");
    let mut args = vec!["--mask-address", "--transcript", "--verbose", "--quiet"];
    args.extend(["--lang", "en", "--bundle", folder.to_str().unwrap()]);
    let formats = ["text", "json", "junit", "html", "markdown", "nagios", "prometheus"];
    let paths = formats.map(|format| home.path().join(format).display().to_string());
    for (format, path) in formats.iter().zip(&paths) {
        args.extend(["--format", *format, "--output", &**path]);
    }
    let output = check(&home, &args);
    assert_eq!(output.status.code(), Some(2), "a plugin's: {}", text(&output.stderr));
    let files = FILES.map(|name| folder.join(name));
    for path in paths.iter().map(Path::new).chain(files.iter().map(std::path::PathBuf::as_path)) {
        let report = fs::read_to_string(path).unwrap();
        assert_eq!(shown(&report), Vec::<String>::new(), "{}:\n{report}", path.display());
    }
    for path in [&files[2], &files[1], Path::new(&paths[0])] {
        let report = fs::read_to_string(path).unwrap();
        assert!(report.contains("z***@yandex.ru"), "{report}");
    }
    // The servers did say it: this test looks where there is something to see.
    let json = fs::read_to_string(&paths[1]).unwrap();
    let said = "try later. z***@yandex.ru, <Z***@YANDEX.RU> <masked> z*** of <masked>";
    assert!(json.contains(said), "{json}");
    let plain = check(&home, &["--format", "json"]);
    assert!(shown(text(&plain.stdout)).len() >= 4, "{}", text(&plain.stdout));
}

#[test]
fn a_folder_that_cannot_be_is_refused() {
    let home = Folder::new("bundle-refused");
    let file = home.file("file", "");
    let args = ["check", "anna@yandex.ru", "--no-auth", "--bundle", &file];
    refused(home.path(), &args, None, &["--bundle", "cannot be written", "folder"]);
    assert!(fs::metadata(&file).unwrap().is_file());
}
