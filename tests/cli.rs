//! The program as a user meets it: one clear message for each bad input and
//! nothing probed, exit codes, help, output files, streams.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

#[path = "cli/bundle.rs"]
mod bundle;
#[path = "cli/guide.rs"]
mod guide;
#[path = "cli/interrupt.rs"]
mod interrupt;
#[path = "cli/lock.rs"]
mod lock;
#[path = "cli/otherwise.rs"]
mod otherwise;
#[path = "cli/streams.rs"]
mod streams;
#[path = "cli/terminal.rs"]
mod terminal;

use std::{
    fs,
    io::Write,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("mailmedic-cli-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, contents).unwrap();
        path.display().to_string()
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn mailmedic(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    command.env_clear().env("HOME", home).stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn run(home: &Path, args: &[&str]) -> Output {
    mailmedic(home).args(args).output().unwrap()
}

/// Runs with every connection redirected to a listener that nobody must reach.
#[track_caller]
fn refused(home: &Path, args: &[&str], input: Option<&[u8]>, message: &[&str]) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut command = mailmedic(home);
    command.args(args);
    if args.first() == Some(&"check") {
        command.args(["--connect-to", &format!("::127.0.0.1:{port}")]);
    }
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.unwrap_or_default()).unwrap();
    let output = child.wait_with_output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {stderr}");
    assert_eq!(text(&output.stdout), "", "{args:?}");
    for part in message {
        assert!(stderr.contains(part), "{args:?}: `{part}` is not in: {stderr}");
    }
    assert!(!stderr.contains("panicked"), "{stderr}");
    assert!(listener.accept().is_err(), "{args:?}: something was probed");
}

#[test]
fn addresses_providers_and_servers() {
    let home = Folder::new("inputs");
    let bad = |args: &[&str], message: &[&str]| refused(home.path(), args, None, message);
    bad(&["check", "anna", "--no-auth"], &["`anna` has no @", "anna@yandex.ru"]);
    bad(&["check", "anna@", "--no-auth"], &["is not a domain name"]);
    bad(&["check", "an\u{1b}na@mail.ru", "--no-auth"], &["control character"]);
    bad(&["check", "--no-auth"], &["nothing to check"]);
    bad(
        &["check", "anna@nobody.example", "--no-auth"],
        &["no provider is known", "--imap imaps://"],
    );
    bad(
        &["check", "anna@proton.me", "--no-auth"],
        &[
            "does not let mail programs in directly",
            "proton.me/mail/bridge",
            "--imap imap://127.0.0.1",
        ],
    );
    bad(
        &["check", "--provider", "yandx", "--no-auth"],
        &["no provider `yandx`", " gmail, ", ", mailru, ", ", yandex"],
    );
    bad(&["check", "--imap", "imap.yandex.ru"], &["--imap", "no scheme", "imaps://HOST"]);
    bad(&["check", "--imap", "imaps://h:0"], &["`0` is no port", "1 to 65535"]);
    bad(&["check", "--pop3", "imaps://h"], &["--pop3", "found `imaps://`", "pop3s://"]);
    bad(&["check", "--smtp", "smtps://h/path"], &["remove `/path`"]);
    bad(&["check", "anna@ya.ru", "--protocol", "jmap"], &["jmap", "imap, pop3 or smtp"]);
    bad(&["check", "anna@ya.ru", "--sender", "boss"], &["--sender", "`boss` has no @"]);
    bad(&["check", "anna@ya.ru", "--user", "", "--no-auth"], &["user name is empty"]);
    bad(&["check", "anna@ya.ru", "--user", "a\r\nb", "--no-auth"], &["control character"]);
    bad(&["check", "anna@ya.ru", "--timeout", "0"], &["--timeout", "1..=3600"]);
    bad(&["check", "anna@ya.ru", "--connect-to", "a:b"], &["--connect-to", "HOST:PORT:ADDR:PORT2"]);
    bad(&["check", "anna@ya.ru", "--dns", "nowhere"], &["--dns nowhere", "9.9.9.9"]);
    bad(&["check", "anna@ya.ru", "--lang", "xx"], &["--lang xx", "en"]);
    bad(&["check", "anna@ya.ru", "--ipv4", "--ipv6"], &["--ipv4", "--ipv6"]);
    bad(&["explain", "--provider", "yandx", "x"], &["no such provider"]);
    bad(&["explain", ""], &["no reply to explain"]);
    bad(&["demo", "no-such-case"], &["no scenario `no-such-case`", "--list"]);
    bad(&["no-such-command"], &["no-such-command"]);
}

#[test]
fn passwords() {
    let home = Folder::new("passwords");
    let empty = home.file("empty", "");
    let two_lines = home.file("two-lines", "s3cr3t-one\ns3cr3t-two\n");
    let nul = home.file("nul", "s3cr3t\0x\n");
    let not_text = home.file("not-text", b"s3cr3t\xff\xfe\n");
    let bad = |args: &[&str], input: Option<&[u8]>, message: &[&str]| {
        let all = [&["check", "anna@yandex.ru"], args].concat();
        refused(home.path(), &all, input, message);
        let output = run(home.path(), &all);
        assert!(!text(&output.stderr).contains("s3cr3t"), "{args:?}");
    };
    bad(&["--password-file", &empty], None, &["--password-file", "is empty", "--no-auth"]);
    bad(&["--password-file", &two_lines], None, &["line break", "expected one line"]);
    bad(&["--password-file", &nul], None, &["NUL"]);
    bad(&["--password-file", &not_text], None, &["not UTF-8"]);
    bad(&["--password-file", "/no/such/file"], None, &["/no/such/file", "cannot be read"]);
    bad(&["--password-env", "NO_SUCH_VARIABLE"], None, &["NO_SUCH_VARIABLE", "export"]);
    bad(&["--password-command", "exit 3"], None, &["--password-command", "exit status: 3"]);
    bad(&["--password-command", "true"], None, &["is empty"]);
    bad(&["--password-stdin"], Some(b"\n"), &["--password-stdin", "is empty"]);
    bad(&["--password-stdin"], Some(b"a\rb\n"), &["line break"]);
    bad(&["--password-stdin"], Some(&vec![b'x'; 70_000]), &["longer than"]);
    bad(&["--password-stdin", "--password-env", "X"], None, &["cannot be used with"]);
    let args = ["check", "--imap", "imaps://127.0.0.1", "--password-stdin"];
    refused(home.path(), &args, Some(b"pw\n"), &["no user name", "--user"]);
}

/// The variables that hold secrets are this program's, not its children's.
#[test]
fn no_child_is_given_a_secret_variable() {
    let home = Folder::new("children");
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let seen = home.path().join("seen");
    let output = mailmedic(home.path())
        .args(["check", "anna@yandex.ru", "--password-env", "MAIL_PASSWORD"])
        .args(["--proxy", &format!("http://anna@{closed}"), "--proxy-password-command"])
        .arg(format!("/usr/bin/env > {}; echo proxy-s3cr3t", seen.display()))
        .env("MAIL_PASSWORD", "mail-s3cr3t")
        .env("KEPT", "yes")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let seen = fs::read_to_string(seen).unwrap();
    assert!(seen.contains("KEPT=yes") && !seen.contains("s3cr3t"), "{seen}");
}

#[test]
fn the_endpoint_without_tls_is_named_exactly() {
    let home = Folder::new("plaintext");
    let bad = |args: &[&str], message: &[&str]| {
        let password = ["--password-command", "echo s3cr3t"];
        let all = [&["check", "anna@example.org"], args, &password].concat();
        refused(home.path(), &all, None, message);
    };
    let option = "--insecure-plaintext-auth";
    let plain = ["--imap", "imap+plain://mail.example.org"];
    let with = |more: &[&'static str]| [&plain[..], more].concat();
    bad(&with(&[option, "mail.example.org"]), &[option, "no port", "HOST:PORT"]);
    bad(&with(&[option, "imap://mail.example.org:143"]), &[option, "found a URL"]);
    bad(&with(&[option, "mail.example.org:993"]), &["no server of this name and port"]);
    bad(&with(&[option, "other.example.org:143"]), &["no server of this name and port"]);
    bad(
        &["--imap", "imap://mail.example.org", option, "mail.example.org:143"],
        &["with TLS", "imap+plain://mail.example.org:143"],
    );
    let second = ["--imap", "imaps://mail.example.org", plain[0], plain[1]];
    bad(&[&second[..], &[option, "mail.example.org:143"]].concat(), &["not the first server"]);
}

/// What looks odd is said before it is sent, and refused for it is nothing.
#[test]
fn an_odd_password_is_remarked_on() {
    let home = Folder::new("remarks");
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let check = |lang: &str, more: &[&str]| {
        let output = mailmedic(home.path())
            .args(["check", "anna@yandex.ru", "--password-env", "P", "--lang", lang])
            .args(["--connect-to", &format!("::{closed}")])
            .args(more)
            .env("P", "abcd efgh ijkl mnop ")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        text(&output.stderr).to_owned()
    };
    let said = check("en", &["-v"]);
    for part in ["before the password is sent", "ends with a space", "app password of Yandex"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("abcd") && !said.contains("mnop"), "{said}");
    assert!(check("ru", &["-v"]).contains("пробелом"));
    assert_eq!(check("en", &["-v", "--quiet"]), "");
    assert_eq!(check("en", &[]), "", "no terminal, no notes");
}

#[test]
fn files() {
    let home = Folder::new("files");
    let check = |args: &[&str], message: &[&str]| {
        let all = [&["check", "anna@yandex.ru", "--no-auth"], args].concat();
        refused(home.path(), &all, None, message);
    };
    check(
        &["--output", "/no/such/folder/report"],
        &["/no/such/folder/report", "cannot be written"],
    );
    check(&["--format", "json", "--format", "text"], &["two reports", "--output"]);
    let out = home.0.join("out").display().to_string();
    let both = ["--format", "json", "--output", &out, "--format", "text", "--output", &out];
    check(&both, &["two reports cannot go to one file"]);
    check(&["--ca-file", "/no/such/ca"], &["--ca-file /no/such/ca", "cannot be read"]);
    let ca = home.file("ca.pem", "hello");
    check(&["--ca-file", &ca], &["no certificate in it", "BEGIN CERTIFICATE"]);
}

#[test]
fn presets_of_the_user() {
    let home = Folder::new("presets");
    let own = Folder::new("presets-own");
    let preset = own.file("providers/own.toml", "schema = 1\nid = \"own\"\nnme = \"Own\"\n");
    let folder = own.path().display().to_string();
    let args = ["check", "anna@yandex.ru", "--no-auth", "--presets", &folder];
    refused(home.path(), &args, None, &[&preset, "line 3", "nme"]);
    // The folder in the user's configuration is read without being named.
    home.file(".config/mailmedic/presets/providers/own.toml", "schema = 1\nid = 5\n");
    refused(home.path(), &["check", "anna@yandex.ru", "--no-auth"], None, &["own.toml, line 2"]);
    let home = Folder::new("texts");
    home.file(".config/mailmedic/presets/texts/en/own.ftl", "cause-unknown =\n");
    refused(home.path(), &["explain", "550 x"], None, &["own.ftl, line 1"]);
    // A page speaks every language, so every one is read beforehand.
    fs::remove_file(home.path().join(".config/mailmedic/presets/texts/en/own.ftl")).unwrap();
    home.file(".config/mailmedic/presets/texts/ru/own.ftl", "cause-unknown =\n");
    refused(home.path(), &["demo", "--format", "html"], None, &["ru/own.ftl, line 1"]);
    // Files whose names end otherwise are no data, and a folder without any is not the one meant.
    std::fs::create_dir(home.0.join("empty")).unwrap();
    std::fs::write(home.0.join("empty/own.tml"), "schema = 1").unwrap();
    let empty = home.0.join("empty").display().to_string();
    refused(home.path(), &["presets", "lint", &empty], None, &["empty: there is no data", ".toml"]);
    refused(home.path(), &["explain", "550 x", "--presets", &empty], None, &["name the folder"]);
    let args = ["explain", "550 x", "--presets", "/no/such/folder"];
    refused(home.path(), &args, None, &["/no/such/folder", "no folder"]);
}

#[test]
fn a_new_provider_is_a_file() {
    let home = Folder::new("new-provider");
    let own = Folder::new("new-provider-own");
    own.file(
        "providers/own.toml",
        r#"
schema = 1
id = "own"
name = "Own Mail"
status = "works"
login = { form = "local-part", hosted = "address", source = "me" }
[sources.me]
what = "my own server"
grade = "official"
checked = 2026-11-21
[[domains]]
names = ["own.example"]
kind = "own"
source = "me"
[[services]]
protocol = "imap"
host = "127.0.0.1"
port = 993
security = "tls"
role = "preferred"
source = "me"
"#,
    );
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = own.path().display().to_string();
    let to = format!("::127.0.0.1:{closed}");
    let args =
        ["check", "anna@own.example", "--no-auth", "--presets", &folder, "--connect-to", &to];
    let output = run(home.path(), &args);
    let stdout = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{stdout}{}", text(&output.stderr));
    assert!(stdout.contains("Own Mail") && stdout.contains("was refused"), "{stdout}");
}

/// Many replies: one object a line, in order, also for lines that are wrong.
#[test]
fn explain_reads_lines_and_logs() {
    let home = Folder::new("explain-many");
    let lines = home.0.join("replies.jsonl");
    std::fs::write(
        &lines,
        "{\"id\":1,\"reply\":\"550 5.1.1 no such user\"}\n\nnope\n{\"reply\":\"535 xyzzy\"}\n",
    )
    .unwrap();
    let output = run(home.path(), &["explain", "--jsonl", &lines.display().to_string()]);
    assert_eq!(output.status.code(), Some(2));
    let answers: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 3);
    assert_eq!((&answers[0]["id"], &answers[0]["cause"]), (&1.into(), &"user-unknown".into()));
    assert_eq!(answers[1]["line"], 3);
    assert_eq!(answers[2]["cause"], "unknown");
    assert!(text(&output.stderr).contains("1 of 4 lines"), "{}", text(&output.stderr));

    let log = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replies/logs/postfix.log");
    let output = run(home.path(), &["explain", "--log", log, "--lang", "sv"]);
    assert!(output.status.success());
    assert!(text(&output.stdout).contains("I 8 rader finns 6 svar"), "{}", text(&output.stdout));
    // A file is read as what it is, several one after the other; what is no text is named.
    let bounce = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replies/bounces/postfix.eml");
    let output = run(home.path(), &["explain", bounce, log]);
    let stdout = text(&output.stdout);
    assert!(output.status.success() && stdout.contains("full@example.net"), "{stdout}");
    assert!(stdout.contains("Written by Postfix, Dovecot"), "{stdout}");
    // It may return a message with a film in it.
    let film = home.0.join("film.eml");
    let returned = "Remote host said: 550 5.1.1 user unknown\n".repeat(9000);
    std::fs::write(&film, std::fs::read_to_string(bounce).unwrap() + &returned).unwrap();
    let output = run(home.path(), &["explain", "--lang", "en", &film.display().to_string()]);
    let stdout = text(&output.stdout);
    assert!(stdout.contains("mailbox is full") && !stdout.contains("unknown"), "{stdout}");
    // A mailbox of several is read to its end.
    let mailbox = home.0.join("returned.mbox");
    let parting = "From MAILER-DAEMON Sun Nov 22 10:00:00 2026\n";
    let message = std::fs::read_to_string(bounce).unwrap();
    let other = message.replace("full@", "other@");
    std::fs::write(&mailbox, format!("{parting}{message}\n{returned}\n{parting}{other}\n"))
        .unwrap();
    let output = run(home.path(), &["explain", "--lang", "en", &mailbox.display().to_string()]);
    let stdout = text(&output.stdout);
    assert!(stdout.contains("full@example.net, other@example.net"), "{stdout}");
    let packed = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/replies/desk/log.gz");
    for args in [["explain", packed].as_slice(), &["explain", "--log", packed]] {
        let output = run(home.path(), args);
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains("log.gz") && stderr.contains("zcat"), "{stderr}");
    }
    let output = run(home.path(), &["explain", "no-such-file.eml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no-such-file.eml: there is no such file"));
    for (path, part) in
        [("/no/such/mail", "no such file"), (env!("CARGO_MANIFEST_DIR"), "is a folder")]
    {
        let output = run(home.path(), &["explain", path]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(part), "{}", text(&output.stderr));
    }
    // Words that nobody put in quotation marks are one reply.
    let output =
        run(home.path(), &["explain", "-ERR", "[AUTH]", "Invalid", "login", "--lang", "en"]);
    let stdout = text(&output.stdout);
    assert!(output.status.success() && stdout.contains("not accepted"), "{stdout}");

    let output = run(home.path(), &["explain", "--log", "/no/such/file"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--log /no/such/file"));
}

#[test]
fn reports_go_where_they_should() {
    let home = Folder::new("reports");
    let json = home.0.join("report.json").display().to_string();
    let prose = home.0.join("report.txt").display().to_string();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let to = format!("::127.0.0.1:{closed}");
    let args = [
        "check",
        "--imap",
        "imaps://127.0.0.1",
        "--no-auth",
        "--connect-to",
        &to,
        "--format",
        "json",
        "--output",
        &json,
        "--output",
        &prose,
    ];
    // A longer text that stood there must not shine through.
    fs::write(&json, "x".repeat(100_000)).unwrap();
    let output = run(home.path(), &args);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(text(&output.stderr), "", "nothing animated where that is no terminal");
    let report: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&json).unwrap()).unwrap();
    assert_eq!(report["findings"][0]["cause"], "connect-refused");
    assert_eq!(report["verdict"], "broken");
    assert!(fs::read_to_string(&prose).unwrap().starts_with('✖'));
}

#[test]
fn colour_is_decided_once() {
    let home = Folder::new("colour");
    let plain = run(home.path(), &["explain", "550 5.1.1 no such user"]);
    assert!(!text(&plain.stdout).contains('\x1b'));
    let coloured = run(home.path(), &["explain", "--color", "always", "550 5.1.1 no such user"]);
    assert!(text(&coloured.stdout).contains('\x1b'));
    let forced = mailmedic(home.path())
        .args(["explain", "550 5.1.1 no such user"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(text(&forced.stdout).contains('\x1b'));
    let never = mailmedic(home.path())
        .args(["explain", "--color", "auto", "550 5.1.1 no such user"])
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    assert!(!text(&never.stdout).contains('\x1b'));
}

#[test]
fn explain_in_both_formats() {
    let home = Folder::new("explain");
    let reply = "-ERR [AUTH] login failure or POP3 disabled, try later. sc=x";
    let output = run(home.path(), &["explain", "--format", "json", reply]);
    assert_eq!(output.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["cause"], "credentials-or-protocol-disabled");
    assert_eq!(json["reply"], reply);
    assert_eq!(json["protocol"], "pop3");
    assert_eq!(json["provider"], "yandex");
    assert_ne!(json["confidence"], "certain");
    assert_eq!(json["alternatives"][0]["cause"], "protocol-disabled");
    let mut child = mailmedic(home.path())
        .args(["explain", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"550 \x1b[31mred\xff\0\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(!text(&output.stdout).contains('\x1b'));
}

#[test]
fn presets_are_listed_shown_and_checked() {
    let home = Folder::new("presets-command");
    let printed = |args: &[&str]| {
        let output = run(home.path(), args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout).to_owned()
    };
    let list = printed(&["presets", "list"]);
    for part in ["  rambler ", "Reply rules", "  missing ", "  thebat "] {
        assert!(list.contains(part), "{part}: {list}");
    }
    for (id, part) in [
        ("yandex", "imaps://imap.yandex.ru:993 (preferred)"),
        ("yandex", "official 2026-11-21"),
        ("yandex-smtp-not-owned", "cause        sender-not-owned"),
        ("wrong-password", "acts         account (you)"),
        ("missing", "Mail is missing"),
        ("outlook-classic", "Setting up"),
        ("outlook", "imaps://outlook.office365.com:993 (preferred)"),
        ("guide-done", "sv  Bra."),
    ] {
        let shown = printed(&["presets", "show", id]);
        assert!(shown.contains(part), "{id}, {part}: {shown}");
    }
    refused(home.path(), &["presets", "show", "yandx"], None, &["`yandx`", "presets list"]);
    assert!(printed(&["presets", "lint"]).contains("built in: nothing is wrong"));

    let own = Folder::new("presets-command-own");
    let good = own.file("texts/en/own.ftl", "guide-done = Well done.\n");
    assert_eq!(printed(&["presets", "lint", &good]), "1 file of yours: nothing is wrong.\n");
    let bad = own.file("guides/own.toml", "schema = 1\nid = \"own\"\nttle = \"x\"\n");
    let folder = own.path().display().to_string();
    refused(home.path(), &["presets", "lint", &folder], None, &[&bad, "line 3", "ttle"]);
    own.file(
        "guides/own.toml",
        "schema = 1\nid = \"own\"\ntitle = \"guide-done\"\nsource = \"me\"\n\
         checked = 2026-11-22\nstart = \"a\"\n[[nodes]]\nid = \"a\"\n\
         steps = [{ text = \"no-such\" }]\n",
    );
    let message = [&*bad, "line 9", "there is no text `no-such`", "expected a message"];
    refused(home.path(), &["presets", "lint", &folder], None, &message);
    refused(home.path(), &["presets", "lint", "/no/such"], None, &["/no/such", "cannot be read"]);
}

#[test]
fn guides_are_printed_away_from_a_terminal() {
    let home = Folder::new("guide");
    let bad = |args: &[&str], message: &[&str]| refused(home.path(), args, None, message);
    bad(&["guide", "no-such"], &["no topic `no-such`", "missing", "--list"]);
    bad(&["guide", "--client", "eudora"], &["--client eudora", "thunderbird"]);
    bad(&["guide", "--provider", "yandx"], &["--provider yandx", " gmail, ", ", mailru, "]);
    bad(&["guide", "missing", "--print", "pdf"], &["--print pdf", "text or markdown"]);
    let printed = |args: &[&str]| {
        let output = run(home.path(), args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "", "{args:?}");
        text(&output.stdout).to_owned()
    };
    let topics = printed(&["guide"]);
    assert!(topics.contains("certificate      Certificate errors"), "{topics}");
    assert_eq!(topics, printed(&["guide", "--list"]));
    let missing = printed(&["guide", "missing", "--address", "anna@yandex.ru", "--lang", "ru"]);
    assert!(missing.contains("30 дней") && missing.contains("10 дней"), "{missing}");
    assert_eq!(
        missing,
        printed(&["guide", "--print", "missing", "--provider", "yandex", "--lang", "ru"])
    );
    let marked =
        printed(&["guide", "--client", "ios", "--provider", "mailru", "--print", "markdown"]);
    assert!(marked.starts_with("# Setting up Mail.ru in iOS Mail\n"), "{marked}");
    assert!(marked.contains("   - IMAP: **imap.mail.ru  993  SSL/TLS**"), "{marked}");
    let all = printed(&["guide", "--print", "--lang", "sv"]);
    assert!(all.contains("E-post saknas") && all.contains("Tillåt mindre säkra appar"), "{all}");
}

#[test]
fn every_command_has_help_with_examples() {
    let home = Folder::new("help");
    for args in [
        &["--help"][..],
        &["check", "--help"],
        &["explain", "--help"],
        &["guide", "--help"],
        &["presets", "--help"],
        &["presets", "list", "--help"],
        &["presets", "show", "--help"],
        &["presets", "lint", "--help"],
        &["smoke", "--help"],
        &["completions", "--help"],
        &["man", "--help"],
        &["demo", "--help"],
        &["token", "--help"],
    ] {
        let output = run(home.path(), args);
        assert_eq!(output.status.code(), Some(0));
        let help = text(&output.stdout);
        assert!(help.contains("Examples:"), "{args:?}");
        assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    }
    let version = run(home.path(), &["--version"]);
    assert_eq!(text(&version.stdout), format!("mailmedic {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn shells_and_manual_are_told_every_option() {
    let home = Folder::new("shells");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(home.path(), &["completions", shell]);
        assert_eq!(script.status.code(), Some(0));
        assert!(text(&script.stdout).contains("connect-to"), "{shell}");
    }
    let manual = run(home.path(), &["man"]);
    let manual = text(&manual.stdout);
    for part in [".TH mailmedic", ".TH mailmedic-check", "connect\\-to", "Exit codes"] {
        assert!(manual.contains(part), "{part}");
    }
    let unknown = run(home.path(), &["completions", "tcsh"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn demo_diagnoses_a_staged_case() {
    let home = Folder::new("demo");
    let output = run(home.path(), &["demo"]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let stdout = text(&output.stdout);
    assert!(stdout.contains("POP3 is switched off"), "{stdout}");
    assert!(stdout.contains("IMAP accepted the same user name and password"), "{stdout}");
    assert!(stdout.lines().all(|line| line.chars().count() <= 80), "{stdout}");
    let list = run(home.path(), &["demo", "--list"]);
    assert!(text(&list.stdout).lines().filter(|line| !line.starts_with(' ')).count() >= 12);
}

/// Takes one connection after the other, says `hello`, answers each line by
/// `answer`, and keeps all that it is told.
fn talkative(
    hello: &'static str,
    answer: fn(&str) -> String,
) -> (std::net::SocketAddr, std::sync::Arc<std::sync::Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let heard = std::sync::Arc::<std::sync::Mutex<String>>::default();
    let kept = std::sync::Arc::clone(&heard);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.write_all(hello.as_bytes());
            let lines = std::io::BufReader::new(stream.try_clone().unwrap());
            for line in std::io::BufRead::lines(lines).map_while(Result::ok) {
                kept.lock().unwrap().extend([&line, "\n"]);
                let _ = stream.write_all(answer(&line).as_bytes());
            }
        }
    });
    (address, heard)
}

/// Of three servers without TLS, one is named: only that one is told, also
/// where another one withholds STARTTLS.
#[test]
fn without_tls_only_the_named_endpoint_is_told() {
    let home = Folder::new("in-the-clear");
    let (imap, told) = talkative("* OK [CAPABILITY IMAP4rev1] hi\r\n", |line| {
        let tag = line.split(' ').next().unwrap_or_default();
        format!("{tag} OK done\r\n")
    });
    let (pop3, not_told) = talkative("+OK hi\r\n", |_| "+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n".into());
    let (smtp, stripped) = talkative("220 hi\r\n", |_| "250-hi\r\n250 AUTH PLAIN\r\n".into());
    let output = mailmedic(home.path())
        .args(["check", "anna@example.org", "--password-env", "P", "--transcript"])
        .args(["--imap", "imap+plain://mail.example.org", "--timeout", "5"])
        .args(["--pop3", "pop3+plain://mail.example.org", "--smtp", "smtp://mail.example.org"])
        .args(["--insecure-plaintext-auth", "mail.example.org:143", "--format", "json"])
        .args(["--connect-to", &format!("mail.example.org:143:{imap}")])
        .args(["--connect-to", &format!("mail.example.org:110:{pop3}")])
        .args(["--connect-to", &format!("::{smtp}")])
        .env("P", "c4n4ry-pw")
        .output()
        .unwrap();
    let out = text(&output.stdout);
    assert!(told.lock().unwrap().contains("c4n4ry-pw"), "{out}");
    for heard in [&not_told, &stripped] {
        let heard = heard.lock().unwrap();
        let coded = "AGFubmFAZXhhbXBsZS5vcmcAYzRuNHJ5LXB3";
        assert!(!heard.is_empty() && !heard.contains("c4n4ry"), "{heard}");
        assert!(!heard.contains(coded) && !heard.contains("AUTH"), "{heard}");
    }
    let report: serde_json::Value = serde_json::from_str(out).unwrap();
    let all = report["findings"].as_array().unwrap();
    let used = all.iter().find(|it| it["cause"] == "plaintext-used").unwrap();
    assert_eq!(used["severity"], "warning");
    let proofs = used["evidence"].as_array().unwrap();
    let proof = proofs.iter().find(|it| it["attempt"] == "imap-1").unwrap();
    assert!(proof["text"].as_str().unwrap().contains("could read it"), "{used}");
    assert!(!out.contains("c4n4ry"), "{out}");
}

/// The keyring's own program is asked, by arguments that no shell reads.
#[cfg(all(feature = "keyring", unix, not(target_os = "macos")))]
#[test]
fn the_keyring_is_asked_for_service_and_user() {
    use std::os::unix::fs::PermissionsExt;
    let home = Folder::new("keyring");
    let tool = home.file(
        "bin/secret-tool",
        "#!/bin/sh\n[ \"$*\" = 'lookup service my mail username anna@yandex.ru' ] || exit 1\n\
         printf 'key-ring-pass word'\n",
    );
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let check = |name: &str, path: &str| {
        mailmedic(home.path())
            .args(["check", "anna@yandex.ru", "--password-keyring", name])
            .args(["--connect-to", &format!("::{closed}")])
            .env("PATH", path)
            .output()
            .unwrap()
    };
    let path = format!("{}:/usr/bin:/bin", home.path().join("bin").display());
    let found = check("my mail", &path);
    assert_eq!(found.status.code(), Some(1), "{}", text(&found.stderr));
    let missing = check("other", &path);
    assert_eq!(missing.status.code(), Some(2));
    let err = text(&missing.stderr);
    assert!(err.contains("found no password") && err.contains("secret-tool store"), "{err}");
    let none = check("my mail", "/no/such/folder");
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("secret-tool cannot be started"));
}
