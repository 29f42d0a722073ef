//! The machines, without sockets: whole, byte by byte, pipelined.

use std::{fmt::Write as _, sync::Arc};

use mailmedic::sim::{Action, Session};

use super::{IMAP, PASSWORD, PLAIN, POP3, SMTP, staged};

fn session(servers: &str, tls: bool) -> Session {
    Session::new(Arc::clone(staged(servers).servers.first().expect("one server")), tls)
}

/// Plays a dialogue: lines that begin with `> ` are the client's, the others
/// the server's; a `|` ends a line that ends in a space. It is played line by
/// line, in pieces, and with all that the client says at once. Returns the log.
fn play(servers: &str, tls: bool, dialogue: &str) -> Vec<String> {
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
fn hear(session: &mut Session) -> String {
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
            Action::Flood => return heard + "(floods)\n",
        }
    }
}

#[track_caller]
fn no_secrets(log: &[String]) {
    for secret in [PLAIN, PASSWORD, "AGFubmEAeA==", "YQ==", "p\"ss", "wrong"] {
        assert!(!log.iter().any(|line| line.contains(secret)), "{secret}: {log:?}");
    }
}

#[test]
fn imap_sign_in() {
    let log = play(
        IMAP,
        true,
        r#"
        * OK Hello
        > a CAPABILITY
        * CAPABILITY IMAP4rev1 LITERAL+ ID AUTH=PLAIN AUTH=LOGIN
        a OK CAPABILITY completed
        > b ID ("name" "mailmedic")
        * ID NIL
        b OK ID completed
        > c login anna@yandex.ru wrong
        c NO [AUTHENTICATIONFAILED] No
        > d LOGIN "anna@yandex.ru" "p\"ss w\\rd й"
        d OK Signed in
        > e CAPABILITY
        * CAPABILITY IMAP4rev1 IDLE
        e OK CAPABILITY completed
        > f LOGIN anna wrong
        f BAD Already signed in
        > g LOGOUT
        * BYE Bye
        g OK LOGOUT completed
        (closes)"#,
    );
    no_secrets(&log);
    let plain = format!("* OK Hello\n> z AUTHENTICATE PLAIN\n+ |\n> {PLAIN}\nz OK Signed in");
    no_secrets(&play(IMAP, true, &plain));
    let initial = IMAP.replace("LITERAL+", "SASL-IR");
    let plain = format!("* OK Hello\n> z AUTHENTICATE PLAIN {PLAIN}\nz OK Signed in");
    no_secrets(&play(&initial, true, &plain));
}

#[test]
fn imap_literals() {
    let mut slow = session(IMAP, true);
    assert_eq!(hear(&mut slow), "* OK Hello\n");
    for (said, heard) in [
        ("a LOGIN {4}\r\n", "+ Go on\n"),
        ("an", ""),
        ("na {13}\r\n", "+ Go on\n"),
        ("p\"ss w\\rd й\r\n", "a OK Signed in\n"),
    ] {
        // `й` is two bytes, and the literal counts bytes.
        let said = said.replace("{13}", &format!("{{{}}}", "p\"ss w\\rd й".len()));
        slow.receive(said.as_bytes());
        assert_eq!(hear(&mut slow), heard, "{said}");
    }
    assert_eq!(slow.take_log(), ["LOGIN anna <secret>", "(sign-in as anna: accepted)"]);

    let said = format!(
        "a LOGIN {{4+}}\r\nanna {{{}+}}\r\np\"ss w\\rd й\r\nb NOOP\r\n",
        "p\"ss w\\rd й".len()
    );
    let answers = "* OK Hello\na OK Signed in\nb OK NOOP completed\n";
    for piece in [usize::MAX, 1, 7] {
        let mut session = session(IMAP, true);
        let mut heard = String::new();
        for part in said.as_bytes().chunks(piece) {
            session.receive(part);
            heard.push_str(&hear(&mut session));
        }
        assert_eq!(heard, answers);
    }

    let mut bare = session(&IMAP.replace("\"LITERAL+\", ", ""), true);
    bare.receive(said.as_bytes());
    let heard = hear(&mut bare);
    assert!(heard.contains("* BYE Non-synchronizing") && heard.ends_with("(closes)\n"), "{heard}");
}

#[test]
fn imap_limits() {
    for (said, end) in [
        ("a".repeat(20_000), "* BYE Command line too long\n(closes)\n"),
        ("a LOGIN anna {4294967295}\r\n".into(), "a NO [TOOBIG] Literal too large\n"),
        ("a LOGIN anna {999999999+}\r\n".into(), "* BYE [TOOBIG] Literal too large\n(closes)\n"),
        ("a LOGIN anna {99999999999}\r\n".into(), "a NO [AUTHENTICATIONFAILED] No\n"),
    ] {
        let mut session = session(IMAP, true);
        session.receive(said.as_bytes());
        assert!(hear(&mut session).ends_with(end), "{end}");
    }
    // Many small literals add up.
    let mut session = session(IMAP, true);
    session.receive(b"a LOGIN ");
    let mut heard = String::new();
    for _ in 0..100 {
        session.receive(b"{10000+}\r\n");
        session.receive(&[b'x'; 10_000]);
        heard.push_str(&hear(&mut session));
        if heard.contains("(closes)") {
            break;
        }
    }
    assert!(heard.contains("[TOOBIG]"), "{heard}");
}

#[test]
fn imap_mailbox_and_nonsense() {
    play(
        IMAP,
        true,
        r#"
        * OK Hello
        > nonsense
        * BAD Invalid command
        > a "unended
        * BAD Invalid command
        > a FROBNICATE
        a BAD Unknown command, or not signed in
        > a SELECT INBOX
        a BAD Unknown command, or not signed in
        > a LOGIN anna
        a BAD LOGIN takes a user name and a password
        > a AUTHENTICATE CRAM-MD5
        a NO [CANNOT] Unsupported mechanism
        > a AUTHENTICATE PLAIN AGFubmEAcA==
        a BAD Initial responses are not offered
        > a STARTTLS
        a BAD STARTTLS is not possible now
        > a AUTHENTICATE LOGIN
        + VXNlcm5hbWU6
        > YW5uYQ==
        + UGFzc3dvcmQ6
        > cCJzcyB3XHJkINC5
        a OK Signed in
        > b LIST "" "*"
        * LIST (\HasNoChildren) "/" INBOX
        b OK LIST completed
        > c STATUS INBOX (MESSAGES UIDNEXT)
        * STATUS INBOX (MESSAGES 0 UIDNEXT 1)
        c OK STATUS completed
        > d FETCH 1 ALL
        d BAD No mailbox is selected
        > e select inbox
        * FLAGS (\Answered \Flagged \Deleted \Seen \Draft)
        * OK [PERMANENTFLAGS ()] None is kept
        * 0 EXISTS
        * 0 RECENT
        * OK [UIDVALIDITY 1] Always
        * OK [UIDNEXT 1] Always
        e OK [READ-ONLY] Selected
        > f UID SEARCH ALL
        * SEARCH
        f OK UID SEARCH completed
        > g IDLE
        + idling
        > DONE
        g OK IDLE completed
        > h SELECT Sent
        h NO [NONEXISTENT] No such mailbox"#,
    );
}

#[test]
fn imap_starttls_forgets_the_client() {
    let server = IMAP.replace("993", "143").replace("\"tls\"", "\"starttls\"").replace(
        "refused",
        "capabilities.before_tls = [\"IMAP4rev1\", \"LOGINDISABLED\"]\nrefused",
    );
    play(
        &server,
        false,
        r"
        * OK Hello
        > a CAPABILITY
        * CAPABILITY IMAP4rev1 LOGINDISABLED
        a OK CAPABILITY completed
        > a LOGIN anna x
        a NO [PRIVACYREQUIRED] Sign-in is possible under TLS only
        > a STARTTLS
        a OK Begin TLS negotiation
        (TLS)
        > a CAPABILITY
        * CAPABILITY IMAP4rev1 LITERAL+ ID AUTH=PLAIN AUTH=LOGIN
        a OK CAPABILITY completed
        > a STARTTLS
        a BAD STARTTLS is not possible now",
    );
    let mut behind = session(&server, false);
    behind.receive(b"a STARTTLS\r\nb NOOP\r\n");
    assert_eq!(hear(&mut behind), "* OK Hello\na OK Begin TLS negotiation\n(TLS)\n");
    let mut tail = session(&format!("{server}starttls_tail = \"* OK injected\"\n"), false);
    tail.receive(b"a STARTTLS\r\n");
    let _greeting = tail.next_action();
    let bytes = b"a OK Begin TLS negotiation\r\n* OK injected\r\n".to_vec();
    assert_eq!(tail.next_action(), Action::Send(bytes), "in one piece");
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
