//! Dialogues of the IMAP machine.

use mailmedic::sim::Action;

use super::{
    IMAP, PLAIN,
    dialogues::{hear, no_secrets, play, session},
};

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
