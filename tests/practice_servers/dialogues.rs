//! The machines, without sockets: whole, byte by byte, pipelined. Dialogues of
//! POP3 and SMTP, and what all three have in common.

use std::{fmt::Write as _, sync::Arc};

use mailmedic::sim::{Action, Session};
use proptest::strategy::Strategy as _;

use super::{IMAP, PASSWORD, PLAIN, POP3, SMTP, staged};

pub(super) fn session(servers: &str, tls: bool) -> Session {
    Session::new(Arc::clone(staged(servers).servers.first().expect("one server")), tls)
}

/// Plays a dialogue: lines that begin with `> ` are the client's, the others
/// the server's; a `|` ends a line that ends in a space. It is played line by
/// line, in pieces, and with all that the client says at once. Returns the log.
pub(super) fn play(servers: &str, tls: bool, dialogue: &str) -> Vec<String> {
    let lines: Vec<String> = dialogue
        .trim()
        .lines()
        .map(|line| line.trim().strip_suffix('|').unwrap_or(line.trim()).to_owned())
        .collect();
    let mut log = Vec::new();
    for piece in [usize::MAX, 1, 3] {
        let mut session = session(servers, tls);
        let mut heard = hear(&mut session);
        for line in &lines {
            if let Some(said) = line.strip_prefix("> ") {
                let _ = writeln!(heard, "{line}");
                for part in format!("{said}\r\n").as_bytes().chunks(piece) {
                    session.receive(part);
                    heard.push_str(&hear(&mut session));
                }
            }
        }
        assert_eq!(heard.lines().collect::<Vec<_>>(), lines, "in pieces of {piece}");
        log = session.take_log();
    }
    // A change to TLS cannot be pipelined.
    if !dialogue.contains("(TLS)") {
        let mut session = session(servers, tls);
        let said = lines.iter().filter_map(|line| line.strip_prefix("> "));
        let said: Vec<String> = said.map(|line| format!("{line}\r\n")).collect();
        session.receive(said.concat().as_bytes());
        let heard = hear(&mut session);
        let answers: Vec<&String> = lines.iter().filter(|line| !line.starts_with("> ")).collect();
        assert_eq!(heard.lines().collect::<Vec<_>>(), answers, "pipelined");
    }
    log
}

/// All that the session does until it wants input; what is not said in parentheses.
pub(super) fn hear(session: &mut Session) -> String {
    let mut heard = String::new();
    loop {
        match session.next_action() {
            Action::NeedInput => return heard,
            Action::Send(bytes) => {
                let text = String::from_utf8(bytes).unwrap();
                assert!(text.ends_with("\r\n"), "{text:?}");
                heard.push_str(&text.replace("\r\n", "\n"));
            }
            Action::StartTls => {
                heard.push_str("(TLS)\n");
                session.tls_ready();
            }
            Action::Wait { ms } => {
                let _ = writeln!(heard, "(waits {ms})");
            }
            Action::Drip { bytes, every_ms } => {
                let text = String::from_utf8(bytes).unwrap();
                let _ = writeln!(heard, "(drips {every_ms}) {}", text.trim_end());
            }
            Action::Close => return heard + "(closes)\n",
            Action::Reset => return heard + "(resets)\n",
            Action::Silence => return heard + "(silent)\n",
            Action::Flood(_) | Action::Babble(_) => return heard + "(floods)\n",
            Action::HalfClose => return heard + "(closes its direction)\n",
        }
    }
}

#[track_caller]
pub(super) fn no_secrets(log: &[String]) {
    for secret in [PLAIN, PASSWORD, "AGFubmEAeA==", "YQ==", "p\"ss", "wrong"] {
        assert!(!log.iter().any(|line| line.contains(secret)), "{secret}: {log:?}");
    }
}

#[test]
fn pop3_dialogue() {
    let log = play(
        POP3,
        true,
        r#"
        +OK POP3 ready
        > CAPA
        +OK Capability list follows
        USER
        UIDL
        SASL PLAIN LOGIN
        .
        > AUTH
        +OK Mechanisms follow
        PLAIN
        LOGIN
        .
        > XFROB
        -ERR Unknown command, or not signed in
        > STAT
        -ERR Unknown command, or not signed in
        > STLS
        -ERR STLS is not possible now
        > PASS wrong
        -ERR Send USER first
        > USER anna
        +OK password, please.
        > PASS wrong password
        -ERR [AUTH] Authentication failed
        > AUTH PLAIN
        + |
        > *
        -ERR Cancelled
        > AUTH LOGIN
        + VXNlcm5hbWU6
        > YW5uYQ==
        + UGFzc3dvcmQ6
        > YQ==
        -ERR [AUTH] Authentication failed
        > user anna
        +OK password, please.
        > pass p"ss w\rd й
        +OK Signed in
        > STAT
        +OK 0 0
        > UIDL
        +OK 0 messages
        .
        > LIST 1
        -ERR No such message
        > NOOP
        +OK
        > QUIT
        +OK Bye
        (closes)"#,
    );
    no_secrets(&log);
    assert!(log.contains(&"user anna".to_owned()) && log.contains(&"PASS <secret>".to_owned()));
}

#[test]
fn pop3_initial_response_and_no_capa() {
    play(POP3, true, &format!("+OK POP3 ready\n> AUTH PLAIN {PLAIN}\n+OK Signed in"));
    let bare = "[[servers]]\nhost = \"h\"\nprotocol = \"pop3\"\nport = 995\nsecurity = \"tls\"\n";
    let answers = "-ERR Unknown command\n> USER a\n+OK Send the password";
    play(bare, true, &format!("+OK POP3 ready\n> CAPA\n{answers}"));
    play(&format!("{bare}greeting = \"-ERR Busy\"\n"), true, "-ERR Busy\n(closes)");
    let mut long = session(bare, true);
    long.receive(&vec![b'x'; 17_000]);
    assert_eq!(hear(&mut long), "+OK POP3 ready\n-ERR Line too long\n(closes)\n");
}

#[test]
fn smtp_dialogue() {
    let dialogue = format!(
        r"
        220 smtp.yandex.ru ESMTP
        > MAIL FROM:<anna@yandex.ru>
        503 5.5.1 Send EHLO first
        > EHLO
        501 5.5.4 A domain is missing
        > EHLO me.example
        250-smtp.yandex.ru
        250-STARTTLS
        250 SIZE 1000
        > AUTH PLAIN {PLAIN}
        503 5.5.1 Authentication is not enabled
        > STARTTLS
        220 2.0.0 Go ahead
        (TLS)
        > AUTH PLAIN {PLAIN}
        503 5.5.1 Send EHLO first
        > EHLO me.example
        250-smtp.yandex.ru
        250-AUTH LOGIN PLAIN
        250 SIZE 1000
        > MAIL FROM:<anna@yandex.ru>
        530 5.7.0 Authentication required
        > AUTH CRAM-MD5
        504 5.5.4 Unrecognized authentication type
        > AUTH PLAIN
        334 |
        > AGFubmEAeA==
        535 5.7.8 Authentication failed
        > AUTH LOGIN YW5uYQ==
        334 UGFzc3dvcmQ6
        > {PASSWORD}
        235 2.7.0 Authentication successful
        > MAIL FROM:<bob@example.org>
        553 5.7.1 Sender address rejected
        > RCPT TO:<a@example.org>
        503 5.5.1 Send MAIL first
        > MAIL FROM:<Anna@yandex.ru> SIZE=10
        250 2.1.0 Ok
        > DATA
        503 5.5.1 Send RCPT first
        > RSET
        250 2.0.0 Ok
        > MAIL FROM:<anna@yandex.ru>
        250 2.1.0 Ok
        > RCPT TO:<>
        501 5.1.3 Expected RCPT TO:<address>
        > RCPT TO:<a@example.org>
        250 2.1.5 Ok
        > DATA
        354 End the message with a line that holds one dot
        > QUIT
        > .
        250 2.0.0 Ok: practice, nothing is sent
        > FROB
        500 5.5.1 Unknown command
        > QUIT
        221 2.0.0 Bye
        (closes)"
    );
    no_secrets(&play(SMTP, false, &dialogue));
}

#[test]
fn staged_answers_and_ends() {
    let server = format!(
        "{SMTP}answers.\"EHLO\" = \"250 hi\"\nanswers.\"MAIL FROM:<x@\" = \"553 5.7.1 not you\"\n\
         answers.\"NOOP\" = \"421 4.4.2 enough\"\n"
    );
    play(
        &server,
        false,
        "220 smtp.yandex.ru ESMTP
        > ehlo me
        250 hi
        > mail from:<X@example.org>
        553 5.7.1 not you
        > EHLOX me
        500 5.5.1 Unknown command
        > NOOP
        421 4.4.2 enough
        (closes)",
    );
    play(
        &format!("{SMTP}greeting = \"554 5.7.1 Go away\"\n"),
        false,
        "554 5.7.1 Go away
        > EHLO me
        503 5.5.1 The greeting said no: QUIT is all there is
        > QUIT
        221 2.0.0 Bye
        (closes)",
    );
}

#[test]
fn faults_take_the_place_of_answers() {
    for (fault, heard) in [
        ("at = \"greeting\", does = \"silence\"", "(silent)"),
        ("at = \"greeting\", does = \"reset\"", "(resets)"),
        ("at = \"capabilities\", does = \"close\"", "* OK Hello\n> a CAPABILITY\n(closes)"),
        ("at = \"auth\", does = \"flood\"", "* OK Hello\n> a LOGIN anna x\n(floods)"),
        ("at = \"greeting\", does = \"drip\", ms = 5", "(drips 5) * OK Hello"),
        (
            "at = \"id\", does = \"delay\", ms = 9",
            "* OK Hello\n> a ID NIL\n(waits 9)\n* ID NIL\na OK ID completed",
        ),
    ] {
        play(&format!("{IMAP}fault = {{ {fault} }}\n"), true, heard);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config {
        cases: 200,
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    })]

    /// Whatever comes, in whatever pieces: the same answers, and no panic.
    #[test]
    fn pieces_do_not_matter(
        parts in proptest::collection::vec(
            proptest::prop_oneof![
                proptest::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
                proptest::collection::vec(proptest::num::u8::ANY, 0..12),
            ],
            0..24,
        ),
        piece in 1..9_usize,
    ) {
        let said = parts.concat();
        for server in [IMAP, POP3, SMTP] {
            let mut whole = session(server, true);
            whole.receive(&said);
            let whole = hear(&mut whole);
            let mut cut = session(server, true);
            let mut heard = hear(&mut cut);
            for part in said.chunks(piece) {
                if heard.ends_with("(closes)\n") {
                    break;
                }
                cut.receive(part);
                heard.push_str(&hear(&mut cut));
            }
            proptest::prop_assert_eq!(whole, heard);
        }
    }
}

const PIECES: &[&str] = &[
    "\r\n",
    "\n",
    "a ",
    "LOGIN ",
    "AUTHENTICATE ",
    "PLAIN ",
    "AUTH ",
    "LOGIN",
    "\"",
    "\\",
    "{3}\r\n",
    "{3+}\r\n",
    "{0}",
    "anna ",
    "AGFubmEAcCJzcyB3XHJkINC5\r\n",
    "YW5uYQ==\r\n",
    "*\r\n",
    "USER anna\r\n",
    "PASS p\"ss w\\rd й\r\n",
    "EHLO me\r\n",
    "MAIL FROM:<anna@yandex.ru>\r\n",
    "RCPT TO:<a@b>\r\n",
    "DATA\r\n",
    ".\r\n",
    "QUIT\r\n",
    "a IDLE\r\n",
    "DONE\r\n",
    "a SELECT INBOX\r\n",
    "CAPA\r\n",
    "й",
];
