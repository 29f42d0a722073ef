//! Ctrl-C: what is known is told, and the exit code says why.

use std::{net::TcpListener, process::Child, time::Instant};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use serde_json::Value;

use super::{
    Folder, mailmedic,
    terminal::{Terminal, silent},
};

fn send(child: &Child, signal: Signal) {
    kill(Pid::from_raw(i32::try_from(child.id()).unwrap()), signal).unwrap();
}

/// POP3 is refused at once, IMAP says nothing: the one is told, the other not
/// guessed at.
fn check(home: &Folder, extra: &[&str]) -> (TcpListener, Terminal, Child) {
    let (listener, port) = silent();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut command = mailmedic(home.path());
    command
        .args(["check", "--no-auth", "--lang", "en"])
        .args(["--imap", "imaps://127.0.0.1", "--pop3", "pop3s://127.0.0.1"])
        .args(["--connect-to", &format!(":993:127.0.0.1:{port}")])
        .args(["--connect-to", &format!(":995:127.0.0.1:{closed}")])
        .args(extra)
        .env("TERM", "xterm");
    let (mut terminal, child) = Terminal::start(&mut command, 80, false);
    terminal.wait_for("✖ POP3");
    terminal.wait_for("IMAP 127.0.0.1:993  TLS handshake");
    (listener, terminal, child)
}

#[test]
fn what_is_known_is_told() {
    let home = Folder::new("interrupted");
    for signal in [Signal::SIGINT, Signal::SIGTERM] {
        let (_listener, terminal, child) = check(&home, &["--format", "json"]);
        let began = Instant::now();
        send(&child, signal);
        let output = child.wait_with_output().unwrap();
        assert!(began.elapsed().as_secs() < 2, "{:?}", began.elapsed());
        assert_eq!(output.status.code(), Some(130), "{}", terminal.rest());
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let schema: Value =
            serde_json::from_str(include_str!("../../docs/report.schema.json")).unwrap();
        assert!(jsonschema::is_valid(&schema, &report), "{report:#}");
        assert_eq!(report["interrupted"], true);
        assert_eq!(report["verdict"], "inconclusive");
        let [imap, pop3] = &report["attempts"].as_array().unwrap()[..] else { panic!("{report}") };
        assert_eq!((&imap["protocol"], &imap["outcome"]), (&"imap".into(), &"skipped".into()));
        assert_eq!(imap["stages"][1]["outcome"], "passed", "what was reached stays");
        assert_eq!(imap["stages"][2]["stage"], "tls");
        assert_eq!(imap["stages"][2]["detail"], "interrupted");
        assert_eq!(pop3["outcome"], "unreachable");
        let findings = report["findings"].as_array().unwrap();
        let causes: Vec<_> = findings.iter().map(|it| it["cause"].as_str().unwrap()).collect();
        assert_eq!(causes, ["connect-refused"], "{report:#}");
    }
}

#[test]
fn people_read_that_it_was_interrupted() {
    let home = Folder::new("interrupted-text");
    let (_listener, terminal, child) = check(&home, &[]);
    send(&child, Signal::SIGINT);
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", terminal.rest());
    assert!(text.starts_with("? Interrupted: not everything was tried."), "{text}");
    assert!(text.contains("was refused"), "{text}");
    assert!(text.lines().any(|line| line.contains("IMAP") && line.ends_with("interrupted")));
}

/// A plugin has no exit code of its own for it: it does not know.
#[test]
fn a_plugin_says_unknown() {
    let home = Folder::new("interrupted-plugin");
    let (_listener, terminal, child) = check(&home, &["--format", "nagios"]);
    send(&child, Signal::SIGTERM);
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(3), "{}", terminal.rest());
    assert!(text.starts_with("MAIL UNKNOWN - "), "{text}");
}
