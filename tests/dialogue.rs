//! The wire machines as dialogues: fed whole, byte by byte, cut off anywhere,
//! and with bytes nobody asked for.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use mailmedic::{
    model::{Endpoint, Fault, Proof, Protocol, Secret, Security, Settle},
    wire::{self, Credentials, Plan, Step},
};
use proptest::prelude::*;

const PASSWORD: &str = "pass word-1";

fn plan(security: Security, password: Option<&str>) -> Plan {
    Plan {
        credentials: password.map(|password| Credentials {
            user: "anna@yandex.ru".into(),
            proof: Proof::Password(Secret::new(password.into()).unwrap()),
        }),
        ..Plan::new(security)
    }
}

/// Plays the server's blocks, each when the machine waits, in pieces of `size`
/// bytes, and returns what the machine did.
fn play(protocol: Protocol, plan: Plan, blocks: &[&[u8]], size: usize) -> Vec<String> {
    let endpoint = Endpoint { protocol, host: "h".into(), port: 1, security: plan.security };
    let mut dialogue = wire::dialogue(&endpoint, plan);
    let mut pieces = blocks.iter().flat_map(|block| block.chunks(size));
    let mut events = Vec::new();
    for _ in 0..500_000 {
        match dialogue.next() {
            Step::Send { bytes, shown } => {
                assert!(!shown.contains(PASSWORD), "{shown}");
                assert!(!bytes.is_empty());
                events.push(format!("C: {shown}"));
            }
            Step::NeedInput => match pieces.next() {
                Some(piece) => dialogue.receive(piece),
                None => dialogue.eof(),
            },
            Step::StartTls => {
                events.push("TLS".into());
                dialogue.tls_ready();
            }
            Step::Heard(text) => assert!(!text.contains(PASSWORD), "{text}"),
            Step::Stage { stage, settle, detail } => {
                let how = match settle {
                    Settle::Passed(_) => "passed".to_owned(),
                    Settle::Refused(reply) => format!("refused: {}", reply.as_sent()),
                    Settle::Failed(fault) => format!("failed: {fault:?}"),
                    Settle::Skipped(reason) => format!("skipped: {reason:?}"),
                };
                let detail = detail.map(|detail| format!(" ({detail})")).unwrap_or_default();
                events.push(format!("{} {how}{detail}", stage.id()));
            }
            Step::Capabilities { when, words } => {
                events.push(format!("{when:?}: {}", words.join(" ")));
            }
            Step::SignIn
            | Step::Chosen { .. }
            | Step::TokenRefused(_)
            | Step::ScramRefused(_)
            | Step::TurnedDown(_)
            | Step::Mailbox(_)
            | Step::Forgot(_)
            | Step::Wait(_) => {}
            Step::Derive(derivation) => dialogue.derived(&derivation.run()),
            Step::Done => return events,
        }
    }
    panic!("the dialogue does not end: {events:?}");
}

#[track_caller]
fn check(
    protocol: Protocol,
    security: Security,
    password: Option<&str>,
    blocks: &[&str],
    expected: &[&str],
) {
    let bytes: Vec<&[u8]> = blocks.iter().map(|block| block.as_bytes()).collect();
    for size in [usize::MAX, 1, 3] {
        let events = play(protocol, plan(security, password), &bytes, size);
        assert_eq!(events, expected, "in pieces of {size}");
    }
    // Cut off anywhere, it ends; and what follows the end changes nothing.
    let all: Vec<u8> = bytes.concat();
    for end in 0..all.len() {
        play(protocol, plan(security, password), &[&all[..end]], usize::MAX);
    }
    let mut with_tail = bytes.clone();
    with_tail.push(b"zz tail\r\n\0\xff");
    let events = play(protocol, plan(security, password), &with_tail, usize::MAX);
    assert_eq!(events, expected, "with a tail");
}

#[test]
fn imap_signs_in_with_an_initial_response_and_does_not_wait_for_id() {
    check(
        Protocol::Imap,
        Security::Tls,
        Some(PASSWORD),
        &[
            "* OK [CAPABILITY IMAP4rev1 SASL-IR ID AUTH=PLAIN AUTH=LOGIN] ready\r\n",
            "* ID NIL\r\na1 OK ID\r\na2 OK [CAPABILITY IMAP4rev1 IDLE] in\r\n",
            "* STATUS INBOX (MESSAGES 1)\r\na3 OK\r\n* LIST () NIL INBOX\r\na4 OK\r\n",
        ],
        &[
            "AfterTls: IMAP4REV1 SASL-IR ID AUTH=PLAIN AUTH=LOGIN",
            "greeting passed",
            "capabilities passed",
            "C: a1 ID (\"name\" \"mailmedic\" \"version\" \"0.1.0\")",
            "C: a2 AUTHENTICATE PLAIN <secret>",
            "id passed",
            "AfterAuth: IMAP4REV1 IDLE",
            "auth passed (PLAIN)",
            "C: a3 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)",
            "C: a4 LIST \"\" \"*\"",
            "quota skipped: NotOffered",
            "C: a5 LOGOUT",
            "logout passed",
        ],
    );
}

#[test]
fn imap_asks_what_the_greeting_does_not_say() {
    check(
        Protocol::Imap,
        Security::Tls,
        Some(PASSWORD),
        &[
            "* OK Yandex IMAP4rev1\r\n",
            "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\na1 OK done\r\n",
            "+ \r\n",
            "a2 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled\r\n",
        ],
        &[
            "greeting passed",
            "C: a1 CAPABILITY",
            "AfterTls: IMAP4REV1 AUTH=PLAIN",
            "capabilities passed",
            "C: a2 AUTHENTICATE PLAIN",
            "C: <secret>",
            "auth refused: a2 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled",
            "C: a3 LOGOUT",
            "logout passed",
        ],
    );
}

#[test]
fn imap_login_command_where_nothing_better_is_offered() {
    check(
        Protocol::Imap,
        Security::Tls,
        Some("Пароль"),
        &[
            "* OK [CAPABILITY IMAP4rev1] x\r\n",
            "+ go\r\n",
            "a1 OK in\r\n",
            "* CAPABILITY IMAP4rev1 QUOTA\r\na2 OK\r\n",
            // In another order than asked, one of them refused, and one not asked.
            "a5 NO [NOPERM] no\r\na9 OK\r\na4 OK\r\na3 NO [UNAVAILABLE] later\r\n",
        ],
        &[
            "AfterTls: IMAP4REV1",
            "greeting passed",
            "capabilities passed",
            "C: a1 LOGIN anna@yandex.ru {…}",
            "C: <secret>",
            "auth passed (LOGIN command)",
            "C: a2 CAPABILITY",
            "AfterAuth: IMAP4REV1 QUOTA",
            "C: a3 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)",
            "C: a4 LIST \"\" \"*\"",
            "C: a5 GETQUOTAROOT INBOX",
            "quota refused: a3 NO [UNAVAILABLE] later",
            "C: a6 LOGOUT",
            "logout passed",
        ],
    );
}

#[test]
fn imap_starttls_asks_anew_under_tls() {
    check(
        Protocol::Imap,
        Security::StartTls,
        None,
        &[
            "* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] x\r\n",
            "a1 OK begin\r\n",
            "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\na2 OK\r\n",
        ],
        &[
            "BeforeTls: IMAP4REV1 STARTTLS LOGINDISABLED",
            "greeting passed",
            "capabilities passed",
            "C: a1 STARTTLS",
            "starttls passed",
            "TLS",
            "C: a2 CAPABILITY",
            "AfterTls: IMAP4REV1 AUTH=PLAIN",
            "auth skipped: NoSecret",
            "C: a3 LOGOUT",
            "logout passed",
        ],
    );
}

#[test]
fn a_bye_explains_the_end() {
    check(
        Protocol::Imap,
        Security::Tls,
        Some(PASSWORD),
        &[
            "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] x\r\n",
            "* BYE [OVERQUOTA] Account exceeded\r\n",
        ],
        &[
            "AfterTls: IMAP4REV1 AUTH=PLAIN SASL-IR",
            "greeting passed",
            "capabilities passed",
            "C: a1 AUTHENTICATE PLAIN <secret>",
            "auth refused: * BYE [OVERQUOTA] Account exceeded",
        ],
    );
}

#[test]
fn nothing_secret_without_tls() {
    for (protocol, blocks) in [
        (Protocol::Imap, ["* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\r\n", ""]),
        (Protocol::Pop3, ["+OK x\r\n", "+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n"]),
        (Protocol::Smtp, ["220 x\r\n", "250-x\r\n250 AUTH PLAIN\r\n"]),
    ] {
        let blocks = blocks.map(str::as_bytes);
        let events = play(protocol, plan(Security::Plain, Some(PASSWORD)), &blocks, 1);
        assert!(events.contains(&"auth skipped: NotProtected".to_owned()), "{events:?}");
        assert!(!events.iter().any(|event| event.contains("secret")), "{events:?}");
    }
}

#[test]
fn starttls_that_is_not_offered_ends_it() {
    for (protocol, blocks) in [
        (Protocol::Imap, ["* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\r\n", ""]),
        // No TLS can follow a PREAUTH greeting.
        (Protocol::Imap, ["* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] x\r\n", ""]),
        (Protocol::Pop3, ["+OK x\r\n", "+OK\r\nUSER\r\n.\r\n"]),
        (Protocol::Smtp, ["220 x\r\n", "250-x\r\n250 AUTH PLAIN\r\n"]),
    ] {
        let blocks = blocks.map(str::as_bytes);
        let events = play(protocol, plan(Security::StartTls, Some(PASSWORD)), &blocks, 1);
        assert!(events.contains(&"starttls failed: TlsNotOffered".to_owned()), "{events:?}");
        assert!(!events.iter().any(|event| event.contains("secret")), "{events:?}");
    }
}

#[test]
fn bytes_buffered_across_starttls_are_a_fault() {
    for (protocol, blocks) in [
        (
            Protocol::Imap,
            vec!["* OK [CAPABILITY IMAP4rev1 STARTTLS] x\r\n", "a1 OK go\r\n* CAPABILITY EVIL\r\n"],
        ),
        (Protocol::Pop3, vec!["+OK x\r\n", "+OK\r\nSTLS\r\n.\r\n", "+OK go\r\n+OK evil\r\n"]),
        (Protocol::Smtp, vec!["220 x\r\n", "250-x\r\n250 STARTTLS\r\n", "220 go\r\n250 evil\r\n"]),
    ] {
        let blocks: Vec<&[u8]> = blocks.iter().map(|block| block.as_bytes()).collect();
        let plan = plan(Security::StartTls, Some(PASSWORD));
        let events = play(protocol, plan, &blocks, usize::MAX);
        let last = events.last().unwrap();
        assert!(last.starts_with("starttls failed: StartTlsInjection"), "{events:?}");
    }
}

#[test]
fn pop3_prefers_sasl_and_falls_back_to_user_and_pass() {
    check(
        Protocol::Pop3,
        Security::Tls,
        Some(PASSWORD),
        &[
            "+OK POP Ya!\r\n",
            "+OK Capability list follows\r\nUSER\r\nSASL PLAIN LOGIN\r\n.\r\n",
            "-ERR [AUTH] login failure or POP3 disabled\r\n",
        ],
        &[
            "greeting passed",
            "C: CAPA",
            "AfterTls: USER SASL PLAIN LOGIN",
            "capabilities passed",
            "C: AUTH PLAIN <secret>",
            "auth refused: -ERR [AUTH] login failure or POP3 disabled",
            "C: QUIT",
            "logout passed",
        ],
    );
    check(
        Protocol::Pop3,
        Security::Tls,
        Some(PASSWORD),
        &["+OK x\r\n", "-ERR what\r\n", "+OK password, please.\r\n", "+OK 0 0\r\n", "+OK 3 1\r\n"],
        &[
            "greeting passed",
            "C: CAPA",
            "capabilities passed",
            "C: USER anna@yandex.ru",
            "C: PASS <secret>",
            "auth passed (USER/PASS)",
            "C: STAT",
            "quota passed",
            "C: QUIT",
            "logout passed",
        ],
    );
}

/// RFC 2449 sections 6.5 and 6.7: what differs by user is marked.
#[test]
fn pop3_asks_again_only_where_it_may_differ() {
    for (capability, asks) in [
        ("LOGIN-DELAY 900 USER", true),
        ("EXPIRE 30 user", true),
        ("EXPIRE NEVER", false),
        ("LOGIN-DELAY 300", false),
        ("USER", false),
    ] {
        let list = format!("+OK\r\nUSER\r\nSASL PLAIN\r\n{capability}\r\n.\r\n");
        let again = b"+OK\r\nUSER\r\n.\r\n".as_slice();
        let blocks = [b"+OK x\r\n", list.as_bytes(), b"+OK in\r\n", b"-ERR no STAT\r\n", again];
        let blocks = &blocks[..if asks { 5 } else { 4 }];
        let events = play(Protocol::Pop3, plan(Security::Tls, Some(PASSWORD)), blocks, usize::MAX);
        let asked = events.iter().filter(|event| *event == "C: CAPA").count();
        assert_eq!(asked, if asks { 2 } else { 1 }, "{capability}: {events:?}");
        assert_eq!(events.last().map(String::as_str), Some("logout passed"), "{events:?}");
    }
}

/// What a server says before any TLS, on the port for it.
#[test]
fn a_refusal_is_a_whole_reply_that_says_no() {
    for (protocol, bytes, no) in [
        (Protocol::Smtp, "421 Too many connections\r\n", true),
        (Protocol::Smtp, "554-No\r\n554 service\r\n", true),
        (Protocol::Smtp, "220 ready\r\n", false),
        (Protocol::Smtp, "421 Too ma", false),
        (Protocol::Imap, "* BYE Too many connections\r\n", true),
        (Protocol::Imap, "* OK ready\r\n", false),
        (Protocol::Imap, "-ERR no\r\n", false),
        (Protocol::Pop3, "-ERR [SYS/TEMP] later\r\n", true),
        (Protocol::Pop3, "+OK ready\r\n", false),
        (Protocol::Pop3, "HTTP/1.1 400 Bad Request\r\n", false),
        (Protocol::Smtp, "", false),
    ] {
        assert_eq!(wire::refusal(protocol, bytes.as_bytes()).is_some(), no, "{bytes}");
    }
}

#[test]
fn pop3_long_responses_wait_for_the_challenge() {
    let long = "x".repeat(250);
    let blocks =
        ["+OK x\r\n", "+OK\r\nSASL PLAIN\r\n.\r\n", "+ \r\n", "+OK\r\n"].map(str::as_bytes);
    let events = play(Protocol::Pop3, plan(Security::Tls, Some(&long)), &blocks, usize::MAX);
    assert!(events.contains(&"C: AUTH PLAIN".to_owned()), "{events:?}");
}

#[test]
fn smtp_signs_in_and_asks_about_the_sender() {
    let blocks = [
        "220 smtp ESMTP\r\n",
        "250-smtp\r\n250-8bitmime\r\n250 AUTH=LOGIN\r\n",
        "334 VXNlcm5hbWU6\r\n",
        "334 UGFzc3dvcmQ6\r\n",
        "235 2.7.0 ok\r\n",
        "553 5.7.1 Sender address rejected: not owned by auth user.\r\n",
    ]
    .map(str::as_bytes);
    let plan =
        Plan { sender: Some("other@yandex.ru".into()), ..plan(Security::Tls, Some(PASSWORD)) };
    let events = play(Protocol::Smtp, plan, &blocks, 1);
    assert_eq!(
        events,
        [
            "greeting passed",
            "C: EHLO [127.0.0.1]",
            "AfterTls: 8BITMIME AUTH=LOGIN",
            "capabilities passed",
            "C: AUTH LOGIN",
            "C: <secret>",
            "C: <secret>",
            "auth passed (AUTH LOGIN)",
            "C: MAIL FROM:<other@yandex.ru>",
            "sender refused: 553 5.7.1 Sender address rejected: not owned by auth user.",
            "C: QUIT",
            "logout passed",
        ]
    );
}

#[test]
fn foreign_greetings_are_kept() {
    for (protocol, greeting) in [
        (Protocol::Imap, "+OK POP3 ready\r\n"),
        (Protocol::Pop3, "* OK IMAP\r\n"),
        (Protocol::Smtp, "SSH-2.0-OpenSSH_9\r\n"),
        (Protocol::Smtp, "\x15\x03\x01\0\x02\x02\x46"),
    ] {
        let events = play(protocol, plan(Security::Tls, None), &[greeting.as_bytes()], 1);
        let expected =
            format!("greeting failed: {:?}", Fault::NotThisProtocol(greeting.as_bytes().to_vec()));
        assert_eq!(events, [expected]);
    }
}

#[test]
fn what_a_server_echoes_is_redacted() {
    for (protocol, blocks) in [
        (
            Protocol::Pop3,
            vec![
                "+OK\r\n".to_owned(),
                "-ERR\r\n".into(),
                "+OK\r\n".into(),
                format!("-ERR bad command: PASS {PASSWORD}\r\n"),
            ],
        ),
        (
            Protocol::Imap,
            vec![
                "* OK [CAPABILITY IMAP4rev1] x\r\n".to_owned(),
                format!("a1 BAD you said \"{PASSWORD}\"\r\n"),
            ],
        ),
    ] {
        let blocks: Vec<&[u8]> = blocks.iter().map(String::as_bytes).collect();
        let events = play(protocol, plan(Security::Tls, Some(PASSWORD)), &blocks, usize::MAX);
        assert!(events.iter().any(|e| e.starts_with("auth refused") && e.contains("<secret>")));
        assert!(!events.iter().any(|event| event.contains(PASSWORD)), "{events:?}");
    }
}

#[test]
fn too_much_ends_it() {
    let endless = vec![b'x'; 200_000];
    for protocol in Protocol::ALL {
        let events = play(protocol, plan(Security::Tls, None), &[&endless], 4096);
        assert_eq!(events, ["greeting failed: TooMuch(\"line\")"], "{protocol}");
    }
    let many = "250-x\r\n".repeat(20_000);
    let blocks = [b"220 x\r\n".as_slice(), many.as_bytes()];
    let events = play(Protocol::Smtp, plan(Security::Tls, None), &blocks, 4096);
    assert_eq!(events.last().unwrap(), "capabilities failed: TooMuch(\"reply\")");
}

/// Pieces that servers say, and noise.
fn block() -> impl Strategy<Value = Vec<u8>> {
    let said = prop::sample::select(vec![
        "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN STARTTLS ID] x\r\n",
        "* BYE\r\n",
        "a1 OK\r\n",
        "a2 NO [X] y\r\n",
        "+ \r\n",
        "* X {3}\r\nabc\r\n",
        "+OK\r\n",
        "-ERR [AUTH] no\r\n",
        "USER\r\nSASL PLAIN\r\n.\r\n",
        "220 x\r\n",
        "250-x\r\n250 STARTTLS\r\n",
        "235 ok\r\n",
        "334 \r\n",
        "535-5.7.8 a\r\n",
    ]);
    prop_oneof![
        3 => said.prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..80),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_server_can_break_a_dialogue(
        blocks in prop::collection::vec(block(), 0..12),
        protocol in prop::sample::select(Protocol::ALL.to_vec()),
        security in prop::sample::select(vec![Security::Tls, Security::StartTls, Security::Plain]),
        size in 1..64_usize,
    ) {
        let blocks: Vec<&[u8]> = blocks.iter().map(Vec::as_slice).collect();
        play(protocol, plan(security, Some(PASSWORD)), &blocks, size);
    }
}

/// Without TLS nothing secret is said, unless the user named the endpoint; and
/// naming it never weakens STARTTLS.
#[test]
fn in_the_clear_only_where_it_is_allowed() {
    let servers: [(Protocol, &[&[u8]], &str); 3] = [
        (
            Protocol::Imap,
            &[b"* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n", b"a1 OK in\r\n"],
            "AUTHENTICATE PLAIN <secret>",
        ),
        (
            Protocol::Pop3,
            &[b"+OK hi\r\n", b"+OK\r\nSASL PLAIN\r\n.\r\n", b"+OK in\r\n"],
            "AUTH PLAIN <secret>",
        ),
        (
            Protocol::Smtp,
            &[b"220 hi\r\n", b"250-hi\r\n250 AUTH PLAIN\r\n", b"235 in\r\n"],
            "AUTH PLAIN <secret>",
        ),
    ];
    for (protocol, blocks, sign_in) in servers {
        for (security, allowed) in [
            (Security::Plain, false),
            (Security::Plain, true),
            (Security::StartTls, false),
            (Security::StartTls, true),
        ] {
            let plan = Plan { plaintext_auth: allowed, ..plan(security, Some(PASSWORD)) };
            let said = play(protocol, plan, blocks, usize::MAX).join("\n");
            let expected = allowed && security == Security::Plain;
            assert_eq!(said.contains(sign_in), expected, "{protocol} {security} {allowed}\n{said}");
        }
    }
}
