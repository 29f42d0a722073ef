//! A canary instead of a password: it must be seen nowhere.

use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt};

use base64::{Engine, engine::general_purpose::STANDARD};
use mailmedic::{
    check::Request,
    model::{Proof, Secret, Security},
    wire::{Credentials, Dialogue, Plan, Step, imap, pop3, smtp},
};

use super::{
    certificates,
    command::{Check, Outcome},
    echo,
    stand::{Stand, USER, Way},
    workdir::Workdir,
};

const CANARY: &str = "c4n4ry-9f2b-Пароль";

/// The canary in every dress it could wear: as it is, its ASCII half alone,
/// escaped, and as base64, whatever stands before it.
fn dresses() -> Vec<String> {
    let mut dresses = vec![
        "c4n4ry".to_owned(),
        "9f2b".to_owned(),
        "Пароль".to_owned(),
        r"\u{41f}\u{430}\u{440}".to_owned(),
        r"\u041f\u0430\u0440".to_owned(),
        "%D0%9F%D0%B0".to_owned(),
        r"\xd0\x9f\xd0\xb0".to_owned(),
        "[99, 52, 110, 52, 114, 121".to_owned(),
        "63346e347279".to_owned(),
    ];
    for before in 0..3 {
        let coded = STANDARD.encode([&vec![0; before], CANARY.as_bytes()].concat());
        // Without the characters that the neighbours decide, too.
        dresses.push(coded[4..16].to_owned());
    }
    dresses.push(STANDARD.encode(format!("\0{USER}\0{CANARY}")));
    dresses.push(STANDARD.encode(CANARY));
    dresses
}

fn assert_hidden(what: &str, text: &str) {
    for dress in dresses() {
        let place = text.to_lowercase().find(&dress.to_lowercase());
        assert_eq!(place, None, "{what} shows the canary as {dress}\n{text}");
    }
}

fn assert_quiet(what: &str, outcome: &Outcome) {
    assert_hidden(&format!("{what}, standard output"), &outcome.out);
    assert_hidden(&format!("{what}, standard error"), &outcome.err);
}

/// The ways to hand the canary over that do not show it to the process table.
fn ways_in(stand: &Stand) -> Vec<(&'static str, Check)> {
    let file = stand.workdir.write("secret", &format!("{CANARY}\n"));
    let file = file.to_str().unwrap();
    let new = || Check::new(stand, USER);
    vec![
        ("env", new().password(CANARY)),
        ("stdin", new().args(["--password-stdin"]).input(&format!("{CANARY}\n"))),
        ("file", new().args(["--password-file", file])),
        ("command", new().args(["--password-command", &format!("cat {file}")])),
    ]
}

/// Text, JSON, the dialogue, and all that can be said besides, with a password
/// that is right and one that is wrong.
#[test]
fn no_output_shows_it() {
    let right = Stand::with("plain login", CANARY);
    let wrong = Stand::with("plain login", "another");
    let forms: [&[&str]; 4] = [
        &["--format", "text"],
        &["--format", "text", "--transcript", "-v"],
        &["--format", "json", "--transcript", "-v"],
        &["--format", "json", "--quiet"],
    ];
    for (stand, code) in [(&right, 0), (&wrong, 1)] {
        for form in forms {
            for (way, check) in ways_in(stand) {
                let outcome = check.args(form.iter().copied()).run();
                let what = format!("{way}, {form:?}");
                assert_quiet(&what, &outcome);
                // It did reach the server: this test looks where there is something to see.
                assert_eq!(outcome.code, code, "{what}\n{}\n{}", outcome.out, outcome.err);
            }
        }
    }
    assert!(wrong.log().contains("c4n4ry"), "the server was given it\n{}", wrong.log());
}

/// Each mechanism and each way to begin TLS puts it on the wire differently.
#[test]
fn no_dialogue_shows_it() {
    for mechanisms in ["plain", "login"] {
        let stand = Stand::with(mechanisms, CANARY);
        for way in Way::BOTH {
            for format in ["text", "json"] {
                let outcome = Check::new(&stand, USER)
                    .password(CANARY)
                    .way(way)
                    .args(["--format", format, "--transcript", "-v"])
                    .run();
                assert_eq!(outcome.code, 0, "{}\n{}", outcome.out, outcome.err);
                assert!(outcome.out.contains("<secret>"), "a dialogue: {}", outcome.out);
                assert_quiet(&format!("{mechanisms}, {way:?}, {format}"), &outcome);
            }
        }
    }
}

/// What cannot be used is not quoted.
#[test]
fn no_complaint_shows_it() {
    let stand = Stand::with("plain", CANARY);
    let new = || Check::new(&stand, USER);
    let two_lines = stand.workdir.write("two-lines", &format!("{CANARY}\n{CANARY}\n"));
    let failing = stand.workdir.write("failing", &format!("#!/bin/sh\necho '{CANARY}'\nexit 3\n"));
    fs::set_permissions(&failing, fs::Permissions::from_mode(0o755)).unwrap();
    let output = stand.workdir.path().join("missing/report.txt");
    for (what, check) in [
        ("two lines", new().args(["--password-file", two_lines.to_str().unwrap()])),
        ("two lines", new().args(["--password-stdin"]).input(&format!("{CANARY}\n{CANARY}"))),
        ("CR inside", new().password(&format!("{CANARY}\rmore"))),
        ("NUL", new().args(["--password-stdin"]).input(&format!("{CANARY}\0"))),
        ("failing", new().args(["--password-command", failing.to_str().unwrap()])),
        ("no such option", new().args(["--password", CANARY])),
        ("bad port", new().password(CANARY).args(["--imap", "imaps://imap.yandex.ru:0"])),
        ("output", new().password(CANARY).args(["--output", output.to_str().unwrap()])),
    ] {
        let outcome = check.run();
        assert_eq!(outcome.code, 2, "{what}\n{}\n{}", outcome.out, outcome.err);
        assert!(!outcome.err.is_empty(), "{what}: a reason is given");
        assert_quiet(what, &outcome);
    }
    assert_eq!(stand.sign_ins("imap"), 0, "nothing was probed\n{}", stand.log());
}

/// The process table shows the argument lists of the program and of whatever
/// it starts; the program's environment must not gain it either.
#[test]
fn no_process_shows_it() {
    let stand = Stand::with("plain login", CANARY);
    for (way, check) in ways_in(&stand) {
        let mut seen = BTreeSet::new();
        let outcome = check.run_watched(|child| {
            while child.try_wait().unwrap().is_none() {
                seen.extend(descendants(child.id()));
            }
        });
        assert_eq!(outcome.code, 0, "{}\n{}", outcome.out, outcome.err);
        assert!(seen.iter().any(|(line, _)| line.contains("mailmedic")), "{seen:?}");
        for (line, environment) in &seen {
            assert_hidden(&format!("{way}, an argument list"), line);
            if way != "env" {
                assert_hidden(&format!("{way}, an environment"), environment);
            }
        }
    }
}

/// Argument list and environment of a process and of all that it started.
fn descendants(process: u32) -> Vec<(String, String)> {
    let read = |name: &str| {
        let bytes = fs::read(format!("/proc/{process}/{name}")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).replace('\0', " ")
    };
    let mut found = vec![(read("cmdline"), read("environ"))];
    for thread in fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten() {
        let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace() {
            found.extend(descendants(child.parse().unwrap()));
        }
    }
    found
}

/// A server may well repeat what it was told; the reports still do not.
#[test]
fn no_server_makes_us_show_it() {
    let certificates = certificates::issue(&["imap.yandex.ru", "pop.yandex.ru", "smtp.yandex.ru"]);
    let workdir = Workdir::new();
    let ca_file = workdir.write("ca.pem", &certificates.authority);
    for (protocol, host, manners) in [
        (
            "imap",
            "imap.yandex.ru:993",
            echo::Manners {
                greeting: "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hello\r\n",
                offer: ("CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n"),
                sign_in: "AUTHENTICATE",
                refusal: "{tag} NO [AUTHENTICATIONFAILED]",
            },
        ),
        (
            "pop3",
            "pop.yandex.ru:995",
            echo::Manners {
                greeting: "+OK hello\r\n",
                offer: ("CAPA", "+OK\r\nSASL PLAIN\r\n.\r\n"),
                sign_in: "AUTH",
                refusal: "-ERR [AUTH]",
            },
        ),
        (
            "smtp",
            "smtp.yandex.ru:465",
            echo::Manners {
                greeting: "220 hello\r\n",
                offer: ("EHLO", "250-hello\r\n250 AUTH PLAIN\r\n"),
                sign_in: "AUTH",
                refusal: "535 5.7.8",
            },
        ),
    ] {
        for format in ["text", "json"] {
            let address = echo::serve(&certificates, &manners);
            let outcome = Check::nowhere(workdir.path(), USER)
                .args(["--ca-file", ca_file.to_str().unwrap(), "--protocol", protocol])
                .args(["--connect-to", &format!("{host}:{address}")])
                .args(["--format", format, "--transcript", "-v"])
                .password(CANARY)
                .run();
            assert_eq!(outcome.code, 1, "{}\n{}", outcome.out, outcome.err);
            assert!(outcome.out.contains("cannot take"), "its words: {}", outcome.out);
            assert_quiet(&format!("{protocol}, repeated, {format}"), &outcome);
        }
    }
}

/// What a panic or a log of a program that uses the library would print.
#[test]
fn no_debug_form_shows_it() {
    let secret = || Proof::Password(Secret::new(CANARY.to_owned()).unwrap());
    let plan = || Plan {
        credentials: Some(Credentials { user: USER.to_owned(), proof: secret() }),
        ..Plan::new(Security::Tls)
    };
    assert_hidden("a plan", &format!("{:?} {:#?}", plan(), plan()));
    let request = Request { proof: Some(secret()), ..Request::default() };
    assert_hidden("a request", &format!("{request:?} {request:#?}"));

    let dialogues: [(Box<dyn Dialogue>, &str); 3] = [
        (Box::new(imap::dialogue(plan())), "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n"),
        (Box::new(pop3::dialogue(plan())), "+OK hi\r\n+OK\r\nSASL PLAIN\r\n.\r\n"),
        (Box::new(smtp::dialogue(plan())), "220 hi\r\n250-hi\r\n250 AUTH PLAIN\r\n"),
    ];
    for (mut dialogue, server) in dialogues {
        let mut lines = server.split_inclusive('\n');
        let mut signed_in = false;
        while !signed_in {
            let step = dialogue.next();
            if let Step::Send { bytes, shown } = &step
                && shown.contains("<secret>")
            {
                signed_in = true;
                // The numbers of the bytes are as good as the bytes.
                let numbers = format!("{:?}", &bytes[bytes.len() - 16..]);
                let numbers = numbers.trim_matches(['[', ']']);
                assert!(!format!("{step:?}").contains(numbers), "{step:?}");
            }
            assert_hidden("a step", &format!("{step:?} {step:#?}"));
            if step == Step::NeedInput {
                dialogue.receive(lines.next().unwrap().as_bytes());
            }
        }
    }
}
