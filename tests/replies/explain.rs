//! Error texts, logs and bounces: what is found in them, and what it means.

use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf, sync::OnceLock};

use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::{DataFile, Knowledge, Query},
    model::{Cause, Confidence, Digest, Given, Kind, Protocol, Stage},
    report,
    wire::pasted,
};
use proptest::{prelude::*, test_runner::TestRunner};

/// Read once: reading it is most of a small test.
fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(|| Knowledge::builtin().unwrap())
}

fn nothing() -> Circumstances<'static> {
    Circumstances::default()
}

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/replies").join(name)
}

fn file(name: &str) -> String {
    fs::read_to_string(folder(name)).unwrap()
}

fn digest(knowledge: &Knowledge, name: &str) -> Digest {
    match explain::text(knowledge, &file(name), nothing()) {
        Explained::Many(digest) => digest,
        Explained::One(one) => panic!("{name}: taken for one reply: {one:?}"),
    }
}

/// Cause, how often, provider.
fn causes(digest: &Digest) -> BTreeMap<(&'static str, Option<&str>), u64> {
    let group = |group: &'_ mailmedic::model::Group| group.count;
    digest
        .groups
        .iter()
        .map(|it| {
            let told = &it.explanation;
            ((told.finding.cause.id(), told.provider.as_deref()), group(it))
        })
        .collect()
}

#[test]
fn logs_are_read() {
    let knowledge = knowledge();
    for (name, writers, expected, follow_ups, harmless) in [
        (
            "logs/postfix.log",
            &["Postfix", "Dovecot"][..],
            &[
                ("relay-denied", None, 1),
                ("wrong-password", None, 2),
                ("wrong-password", Some("yandex"), 1),
                ("user-unknown", Some("gmail"), 1),
                ("connect-timeout", Some("mailru"), 1),
            ][..],
            0,
            0,
        ),
        ("logs/swaks.txt", &["swaks"], &[("protocol-disabled", Some("yandex"), 1)], 1, 0),
        (
            "logs/thunderbird.log",
            &["Thunderbird"],
            &[("app-password-required", Some("mailru"), 1)],
            0,
            1,
        ),
        (
            "logs/imapsync.log",
            &["imapsync"],
            &[("wrong-password", Some("gmail"), 1), ("own-mailbox-full", None, 1)],
            0,
            0,
        ),
        ("logs/msmtp.log", &["msmtp"], &[("wrong-password", Some("gmail"), 1)], 0, 0),
        (
            "logs/exim.log",
            &["Exim"],
            &[("user-unknown", None, 1), ("greylisted", None, 1), ("wrong-password", None, 1)],
            0,
            0,
        ),
        ("logs/own-transcript.txt", &[], &[("wrong-password", None, 2)], 1, 1),
        (
            "logs/dovecot.log",
            &["Dovecot"],
            &[
                ("wrong-password", None, 1),
                ("certificate-unknown-issuer", None, 1),
                ("plaintext-auth-disabled", None, 1),
            ],
            0,
            0,
        ),
    ] {
        let digest = digest(knowledge, name);
        assert_eq!(digest.kind, Kind::Log, "{name}");
        assert_eq!(digest.written_by, writers, "{name}");
        let mut found: BTreeMap<(&str, Option<&str>), u64> = BTreeMap::new();
        for &(cause, provider, count) in expected {
            *found.entry((cause, provider)).or_default() += count;
        }
        let mut groups: BTreeMap<(&str, Option<&str>), u64> = BTreeMap::new();
        for group in &digest.groups {
            let told = &group.explanation;
            *groups.entry((told.finding.cause.id(), told.provider.as_deref())).or_default() +=
                group.count;
        }
        assert_eq!(groups, found, "{name}: {:#?}", digest.groups);
        assert_eq!((digest.follow_ups, digest.harmless), (follow_ups, harmless), "{name}");
    }
}

#[test]
fn bounces_are_read() {
    let knowledge = knowledge();
    for (name, cause, recipient, host) in [
        ("bounces/postfix.eml", Cause::MailboxFull, "full@example.net", Some("mx.example.net")),
        ("bounces/exim.eml", Cause::UserUnknown, "nobody@example.net", Some("mx.example.net")),
        ("bounces/qmail.eml", Cause::IpBlocklisted, "bob@example.net", None),
        ("bounces/exchange.txt", Cause::MailboxFull, "bob@example.com", None),
        ("bounces/gmail.txt", Cause::UserUnknown, "nobody@example.net", None),
        ("bounces/mailru.eml", Cause::UserUnknown, "bob@example.net", None),
        ("bounces/yandex.eml", Cause::MailboxFull, "bob@example.net", Some("mx.example.net")),
        (
            "bounces/sendmail.eml",
            Cause::SpamContentRejected,
            "bob@example.net",
            Some("mx.example.net"),
        ),
    ] {
        let digest = digest(knowledge, name);
        assert_eq!(digest.kind, Kind::Bounce, "{name}");
        let [group] = &digest.groups[..] else { panic!("{name}: {:#?}", digest.groups) };
        assert_eq!(group.explanation.finding.cause, cause, "{name}: {group:#?}");
        assert_eq!(group.recipients, [recipient], "{name}");
        if let Some(host) = host {
            assert!(group.hosts.contains_key(host), "{name}: {:?}", group.hosts);
        }
        for lang in ["en", "ru", "sv", "tr"] {
            let style = report::text::Style { lang: lang.into(), ..Default::default() };
            let page = report::text::render_digest(&digest, knowledge, &style);
            assert!(page.contains(recipient), "{lang} {page}");
            assert!(!page.contains("label-") && !page.contains("code-"), "{lang} {page}");
        }
    }
}

/// A report of our own is read like a log, and so are several, a line each.
#[test]
fn our_own_reports_are_logs() {
    let knowledge = knowledge();
    let transcript = r#"[{"ms":1,"from":"server","text":"* OK hi\r\n"},{"ms":2,"from":"client","text":"a LOGIN x <secret>\r\n"},{"ms":3,"from":"server","text":"a NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)\r\n"},{"ms":4,"from":"client","text":"b LOGOUT\r\n"},{"ms":5,"from":"server","text":"* BYE LOGOUT Requested\r\n"}]"#;
    let report = format!(
        r#"{{"schema":1,"tool":{{"name":"mailmedic","version":"0"}},"attempts":[{{"protocol":"imap","host":"imap.gmail.com","transcript":{transcript}}}]}}"#
    );
    let Explained::Many(digest) =
        explain::text(knowledge, &format!("{report}\n{report}"), nothing())
    else {
        panic!("taken for one reply")
    };
    assert_eq!(causes(&digest), BTreeMap::from([(("wrong-password", Some("gmail")), 2)]));
    assert_eq!(digest.harmless, 2);
}

#[test]
fn an_error_text_is_one_reply() {
    let knowledge = knowledge();
    for (text, cause, said) in [
        (
            "Sending of the message failed.\nAn error occurred while sending mail. The mail server responded:\n5.7.1 Sender address rejected: not owned by auth user.\nPlease check the message and try again.",
            Cause::SenderNotOwned,
            None,
        ),
        (
            "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed: Invalid user or password!')",
            Cause::WrongPassword,
            Some("535, b'5.7.8 Error: authentication failed: Invalid user or password!"),
        ),
        (
            "535-5.7.8 Username and Password not accepted.\n535 5.7.8 gsmtp",
            Cause::WrongPassword,
            None,
        ),
    ] {
        let Explained::One(told) = explain::text(knowledge, text, nothing()) else {
            panic!("{text}")
        };
        assert_eq!(told.finding.cause, cause, "{text}");
        assert_eq!(told.said.as_deref(), said, "{text}");
    }
}

/// What a server accepted or asked before is not what went wrong.
#[test]
fn acceptances_among_other_words_are_not_the_answer() {
    let knowledge = knowledge();
    for (text, cause, sure) in [
        ("334 UGFzc3dvcmQ6\n<secret>\n535 5.7.8 Authentication failed", Cause::WrongPassword, None),
        ("Authentication failed. Server responded: 250 OK", Cause::WrongPassword, None),
        ("250 2.1.0 Ok 550 5.1.1 user unknown 221 2.0.0 Bye", Cause::UserUnknown, None),
        ("[10:00] < 250 ok > RCPT TO:<b@c.org> < 550 5.1.1 user unknown", Cause::UserUnknown, None),
        ("* OK ready a1 NO [AUTHENTICATIONFAILED] bad", Cause::WrongPassword, None),
        ("+OK ready -ERR [AUTH] login failed", Cause::WrongPassword, None),
        ("Odd. The server said: 250 2.0.0 Ok", Cause::Ok, Some(Confidence::Likely)),
        ("250 2.0.0 Ok", Cause::Ok, Some(Confidence::Certain)),
    ] {
        let Explained::One(told) = explain::text(knowledge, text, nothing()) else {
            panic!("{text}")
        };
        assert_eq!(told.finding.cause, cause, "{text}");
        assert!(sure.is_none_or(|sure| told.finding.confidence == sure), "{text}: {told:?}");
    }
}

/// Where a code stands elsewhere than in front, it is the code all the same.
#[test]
fn codes_count_wherever_they_stand() {
    let knowledge = knowledge();
    for (text, cause) in [
        ("[220] 'smtp.aliyun-inc.com MX AliMail Server'", Cause::Ok),
        ("[535] Authentication failed", Cause::WrongPassword),
        ("(535) 5.7.8 Authentication failed", Cause::WrongPassword),
        ("<550 5.1.1 no such user>", Cause::UserUnknown),
        ("code: 550, message: No such user here", Cause::UserUnknown),
        ("{\"code\":550,\"message\":\"No such user here\"}", Cause::UserUnknown),
        ("Error 550: No such user", Cause::UserUnknown),
        ("No such user [550]", Cause::UserUnknown),
        ("550: user unknown", Cause::UserUnknown),
        ("550/5.1.1 user unknown", Cause::UserUnknown),
        ("550#5.1.1 user unknown", Cause::UserUnknown),
        ("(550, 'No such user')", Cause::UserUnknown),
        ("['550', 'No such user here']", Cause::UserUnknown),
        ("<a@example.org> 550 User unknown", Cause::UserUnknown),
        ("Relay access denied (554)", Cause::RelayDenied),
        ("user unknown 550 in virtual alias table", Cause::UserUnknown),
        ("Could not send 550 5.7.1 relaying denied for bob@example.org", Cause::RelayDenied),
        (
            "552-5.2.2 The mailbox you tried to 552-5.2.2 reach is over 552 5.2.2 quota",
            Cause::MailboxFull,
        ),
    ] {
        let told = explain::one(knowledge, text, nothing());
        assert_eq!(told.finding.cause, cause, "{text}: {told:?}");
        let coded = cause == Cause::Ok || !told.codes.is_empty();
        assert!(coded, "{text}: the code is told: {:?}", told.codes);
        assert_ne!(told.finding.confidence, Confidence::Certain, "{text}");
    }
    // Not every number is a code of a server.
    for text in ["HTTP error 503", "quota: 500 MB", "line 550 of the file"] {
        let told = explain::one(knowledge, text, nothing());
        assert!(told.codes.is_empty(), "{text}: {:?}", told.codes);
    }
}

/// A line of a log that is given as a reply says what it says in the log.
#[test]
fn a_line_of_a_log_is_the_reply_in_it() {
    let knowledge = knowledge();
    for (text, cause, protocol) in [
        (
            "[2024-01-23 10:01:04.701][e8cf41e5] IMAP[INFO]: < TAG1 OK [CAPABILITY IMAP4rev1 SORT]",
            Cause::Ok,
            Protocol::Imap,
        ),
        (
            "[2024-01-23 10:01:04.701][e8cf41e5] IMAP[INFO]: < TAG1 NO [AUTHENTICATIONFAILED] no",
            Cause::WrongPassword,
            Protocol::Imap,
        ),
        ("[PROTOCOL] [core] S: 220 mx.example.com ready", Cause::Ok, Protocol::Smtp),
        ("10:01:04.123 << +OK POP3 ready", Cause::Ok, Protocol::Pop3),
        ("2024-01-23 10:01:04 550 no such user", Cause::UserUnknown, Protocol::Smtp),
    ] {
        let told = explain::one(knowledge, text, nothing());
        assert_eq!((told.finding.cause, told.protocol), (cause, Some(protocol)), "{text}");
        assert!(told.said.is_some_and(|said| said.len() < text.len()), "{text}");
    }
}

/// The words of the program around a reply tell the moment it came at.
#[test]
fn a_program_tells_the_stage() {
    let knowledge = knowledge();
    for (text, stage, cause) in [
        (
            "Invalid greeting. response=550 5.5.1 authorization failed: 550 5.5.1 authorization failed",
            Stage::Greeting,
            Some(Cause::ServerRefused),
        ),
        ("MAIL FROM failed: 550 not permitted", Stage::Sender, None),
        ("AUTH failed: 535 5.7.8 bad credentials", Stage::Auth, Some(Cause::WrongPassword)),
        (
            "Error during DATA: 550 spam message rejected",
            Stage::Send,
            Some(Cause::SpamContentRejected),
        ),
        ("RCPT TO:<bob@example.org>: 550 no such user", Stage::Send, Some(Cause::UserUnknown)),
        (
            "Error: Message failed { response: '552 5.3.4 Message too big', responseCode: 552, command: 'DATA' }",
            Stage::Send,
            Some(Cause::MessageTooLarge),
        ),
        ("LOGIN command error: BAD [b'Command received in invalid state.']", Stage::Auth, None),
        (
            "host mx.example.org[192.0.2.1] said: 554 5.7.1 Relay access denied (in reply to RCPT TO command)",
            Stage::Send,
            Some(Cause::RelayDenied),
        ),
    ] {
        let told = explain::one(knowledge, text, nothing());
        assert_eq!(told.stage, Some(stage), "{text}: {told:?}");
        assert!(cause.is_none_or(|cause| told.finding.cause == cause), "{text}: {told:?}");
        // What the caller says is believed.
        let given = Circumstances { stage: Some(Stage::Quota), ..nothing() };
        assert_eq!(explain::one(knowledge, text, given).stage, Some(Stage::Quota), "{text}");
    }
}

/// Several replies in one paste: all of them, and as one line the one that says most.
#[test]
fn several_replies_are_all_told() {
    let knowledge = knowledge();
    for (text, groups, one) in [
        (
            "550 5.1.1 <a@example.org>: user unknown\n552 5.2.2 <b@example.net>: mailbox full\n",
            &["user-unknown", "mailbox-full"][..],
            Cause::UserUnknown,
        ),
        (
            "503 5.5.1 bad sequence of commands\n450 4.2.0 greylisted\n554 5.7.1 Relay access denied",
            &["relay-denied", "greylisted"],
            Cause::RelayDenied,
        ),
        (
            "First attempt: 451 4.7.1 Greylisted, try again later\nSecond attempt: 550 5.1.1 user unknown\n",
            &["user-unknown", "greylisted"],
            Cause::UserUnknown,
        ),
        (
            "mx1.example.org said: 450 4.2.0 Greylisted; mx2.example.org said: 550 5.1.1 user unknown",
            &["user-unknown", "greylisted"],
            Cause::UserUnknown,
        ),
        (
            "a1 NO [AUTHENTICATIONFAILED] Invalid credentials\na2 NO [OVERQUOTA] Mailbox is full",
            &["wrong-password", "own-mailbox-full"],
            Cause::WrongPassword,
        ),
    ] {
        let Explained::Many(digest) = explain::text(knowledge, text, nothing()) else {
            panic!("{text}")
        };
        let mut found: Vec<&str> =
            digest.groups.iter().map(|it| it.explanation.finding.cause.id()).collect();
        for cause in groups {
            assert!(found.contains(cause), "{text}: {found:?}");
            found.retain(|it| it != cause);
        }
        assert!(found.iter().all(|it| *it == "bad-command-sequence"), "{text}: {found:?}");
        assert_eq!(explain::one(knowledge, text, nothing()).finding.cause, one, "{text}");
    }
    for text in [
        "550-5.1.1 The email account does not exist.\n550 5.1.1 https://support.google.com/mail/?p=NoSuchUser",
        "535 5.7.8 bad credentials\n503 5.5.1 bad sequence of commands",
        "550 5.1.1 <a@example.org>: user unknown\n550 5.1.1 <b@example.org>: user unknown",
        "535 5.7.8 bad credentials\n221 2.0.0 Bye",
    ] {
        let explained = explain::text(knowledge, text, nothing());
        assert!(matches!(explained, Explained::One(_)), "{text}: {explained:?}");
    }
}

/// Sendmail sums up what a program printed: the lines above say why.
#[test]
fn a_summary_is_not_the_reason() {
    let knowledge = knowledge();
    for summary in [
        "550 5.0.0 <bob@example.com>... Can't create output",
        "554 <bob@example.com>... Service unavailable",
    ] {
        let text = format!("mail.local: /var/mail/bob: Disc quota exceeded\n{summary}");
        let told = explain::one(knowledge, &text, nothing());
        assert_eq!(told.finding.cause, Cause::MailboxFull, "{text}: {told:?}");
    }
}

/// A rule that says nothing of any reply. What somebody's own rules stand in is judged rule by
/// rule as long as nobody asks for an index of it; what is built in never is.
const NEVER: &str = r#"schema = 1
family = "own"
sources.own = { what = "This test", grade = "list", checked = 2026-11-22 }

[[rules]]
id = "own-never"
when = { any = ["\u2603 never said"] }
cause = "ok"
confidence = "likely"
source = "own"
matches = [{ reply = "\u2603 never said" }]
"#;

/// The index says what the plain judge says, on every sample and on mutations.
#[test]
fn the_index_agrees_with_the_plain_judge() {
    let knowledge = knowledge();
    let index = knowledge.index();
    let plain = Knowledge::with([DataFile { path: "replies/own.toml", text: NEVER }]).unwrap();
    let mut samples: Vec<String> = super::samples("replies.jsonl")
        .into_iter()
        .chain(super::samples("rewordings.jsonl"))
        .map(|sample| sample.reply)
        .collect();
    samples.extend([String::new(), "\u{0}".into(), "535".into()]);
    let phrases: Vec<String> = knowledge
        .rules()
        .flat_map(|rule| {
            let when = &rule.when;
            let lists = when.each.iter().chain([&when.any, &when.none]);
            when.all.iter().chain(lists.flat_map(mailmedic::knowledge::Phrases::iter))
        })
        .map(|phrase| phrase.as_str().to_owned())
        .collect();
    let providers = [None, Some("yandex"), Some("gmail"), Some("gmx"), Some("rambler")];
    let agree = |text: &str, provider: usize, protocol: usize, stage: usize| {
        let reply = pasted::read(text, Protocol::ALL.get(protocol).copied());
        let query = Query {
            reply: &reply,
            provider: providers[provider],
            protocol: Protocol::ALL.get(protocol).copied(),
            stage: Stage::ALL.get(stage).copied(),
        };
        assert_eq!(index.judge(&query), plain.judge(&query), "{text}");
    };
    // Each as one protocol or as none; the mutations try the others.
    for (at, text) in samples.iter().enumerate() {
        agree(text, 0, at % 4, 99);
    }
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let strategy = (
        any::<prop::sample::Index>(),
        prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        0..providers.len(),
        0..4_usize,
        0..14_usize,
    );
    runner
        .run(&strategy, |(sample, added, provider, protocol, stage)| {
            let mut text = sample.get(&samples[..]).clone();
            for phrase in added {
                text.push(' ');
                let phrase: &String = phrase.get(&phrases[..]);
                text.push_str(phrase);
            }
            agree(&text, provider, protocol, stage);
            Ok(())
        })
        .unwrap();
}

/// Memory and time of a log without an end of line, and of many lines.
#[test]
fn logs_of_any_shape_are_read_to_the_end() {
    let knowledge = knowledge();
    let endless = "x".repeat(3_000_000);
    assert_eq!(explain::log(knowledge, endless.as_bytes(), nothing()).unwrap().lines, 1);
    let line = "Nov 22 10:00:03 mail postfix/smtp[101]: A: to=<u@example.org>, relay=mx.example.org[192.0.2.9]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.9] said: 550 5.1.1 User unknown)\n";
    let digest = explain::log(knowledge, line.repeat(2000).as_bytes(), nothing()).unwrap();
    assert_eq!((digest.lines, digest.groups.len(), digest.groups[0].count), (2000, 1, 2000));
    assert_eq!(digest.groups[0].last_line, 2000);
    let binary: Vec<u8> = (0..=255).cycle().take(50_000).collect();
    explain::log(knowledge, &binary[..], nothing()).unwrap();
}

/// The error phrases of translated help pages, and of mail programs in the
/// reader's own language: the same causes, told in all four languages.
#[test]
fn translated_phrases_lead_to_the_same_causes() {
    let knowledge = knowledge();
    let mut count = 0;
    for line in file("phrases.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (cause, also, phrase) =
            (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        let told = explain::one(knowledge, phrase, nothing());
        let found = told.finding.cause.id();
        assert!(
            found == cause || also.split(' ').any(|other| other == found),
            "{phrase}: {found} by {:?}, not {cause}",
            told.finding.rule
        );
        for lang in ["en", "ru", "sv", "tr"] {
            let style = report::text::Style { lang: lang.into(), ..Default::default() };
            let page = report::text::render_explanation(&told, knowledge, &style);
            let title = knowledge.texts().cause(
                lang,
                told.finding.cause,
                told.provider.as_deref(),
                mailmedic::knowledge::CausePart::Title,
                &told.finding.args,
            );
            let start: String = title.chars().take(12).collect();
            assert!(page.contains(&start), "{lang} {phrase}: no `{start}` in\n{page}");
        }
        count += 1;
    }
    assert!(count >= 180, "{count}");
}

/// What differs in a word and means something else: `too many recipients` and
/// `too many invalid recipients`, the sender's account and the recipient's.
#[test]
fn near_texts_of_different_meaning_are_told_apart() {
    let knowledge = knowledge();
    let mut count = 0;
    for line in file("contrast.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (cause, also, reply) =
            (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        let told = explain::one(knowledge, reply, nothing());
        let found = told.finding.cause.id();
        assert!(
            found == cause || also.split(' ').any(|other| other == found),
            "{reply}: {found}, {:?}, by {:?}, not {cause}",
            told.finding.confidence,
            told.finding.rule
        );
        count += 1;
    }
    assert!(count >= 60, "{count}");
}

/// Replies collected from public sources after the rules were first written.
///
/// Of the first 195, the rules of that day knew 146 (75 %). 123 were then used to
/// widen the rules, 72 were kept aside (by a hash of the words): of these the wider
/// rules knew 58 (81 %), took one for certain that was another, and left ten open.
///
/// `collected-2.jsonl` came in parts, each measured before a rule was written for it:
/// 173 replies of servers and programs, 131 right (76 %), two confidently wrong; 164 of
/// rarer servers and of Chinese and Korean providers, 106 right (65 %); 164 more, many
/// in other languages, about half. Confidently wrong since the first part: none.
///
/// `held-out-2.jsonl` is the part of the same collection that was kept aside: 176 of 249
/// right (71 %) at first, 199 (80 %) once rules had been written for the other part, and
/// only then were rules written for it.
///
/// `held-out-3.jsonl` is of rarer servers still, and of web mail in other languages:
/// 129 of 210 right (61 %) without a rule written for it, 43 left open. What differed in
/// kind was mended (72 %), and the rest once there was a newer measure.
///
/// `catalogue.jsonl` goes through what free server software can say, file by file, labelled
/// before a rule was written for it: 1097 of 1302 right (84 %), two confidently wrong; 1154 of
/// 1298 (89 %), none confidently wrong, once readings that the labels had left out were added.
/// Two further parts were measured when rules for the first had been written: 102 of 127 (80 %)
/// and 39 of 56 (70 %), none confidently wrong.
///
/// `catalogue-2.jsonl` is of whole lists: the codes and words that providers, filters and
/// services publish, and what bounce lists quote. Of the first 399 of them 332 were right
/// (83 %) when they were labelled, of the next 298, 215 (72 %), of the next 231, 168 (73 %);
/// none confidently wrong. Of 50 of these that were kept aside from rule-writing 38 were
/// right at first (76 %), 41 (82 %) once there were rules for the others.
///
/// `catalogue-3.jsonl` is of the texts that public bounce analysers know: 533 of 697 (76 %)
/// when they were labelled, none confidently wrong. Left out since are twenty whose label was
/// in dispute or which name a folder of a machine.
///
/// `collected-3.jsonl` and `held-out-4.jsonl` are halves of one collection, replies and what
/// people paste of logs, dialogs and traces, chosen like `replies.jsonl` and labelled without a
/// look at the rules: 252 of 314 (80 %) and 283 of 338 (84 %) right before a rule was written.
/// Of the second half 296 (88 %) were right, one confidently wrong, once there were rules for
/// the first half and the catalogues; only then was it opened.
///
/// `languages.jsonl` is of rare servers and of web mail in a dozen languages: 44 of 86 right
/// (51 %), 36 left open, before there were families of words, and 78 (91 %) with them; of 31
/// that were kept aside while the families were written, 13 and 26.
///
/// `examination-1.jsonl` was written like the unseen half of `replies.jsonl`, without a look at
/// the rules, in four parts: providers 95 % right at first, servers 99 %, services and filters
/// 95 %, mail programs 86 %, one confidently wrong; then rules were written for what was missed.
///
/// `examination-2.jsonl` and `held-out-6.jsonl` are halves of a second one by others: 447 of 478
/// right (94 %), one confidently wrong, with the rules of before the first, 453 (95 %) and none
/// with those after it. For the second half no rule has been written.
///
/// A third one, in natural shares and by others again, when those rules had come in:
/// `held-out-7.jsonl`, replies of servers, 110 of 111 right (99 %); `examination-3.jsonl`, error
/// texts of programs and libraries, 117 of 125 (94 %); none confidently wrong. Then rules were
/// written for the misses in the error texts.
///
/// `examination-4.jsonl` is the half of a fourth one that rules were written for: replies of
/// servers, texts of libraries, and dialogs of mail programs with a window, of which 89 % were
/// right at first, 98 % of the libraries' texts and all of the servers' replies.
///
/// `held-out-8.jsonl` has the other half of it, and of a fifth one, dialogs of mail programs and
/// texts in Russian, Turkish and Swedish, whose first half is `examination-5.jsonl`; for it no
/// rule has been written.
#[test]
fn collected_replies_are_understood() {
    let knowledge = knowledge();
    for (name, least) in [
        ("collected.jsonl", 98),
        ("held-out.jsonl", 98),
        ("collected-2.jsonl", 98),
        ("held-out-2.jsonl", 96),
        ("held-out-3.jsonl", 92),
        ("catalogue.jsonl", 98),
        ("catalogue-2.jsonl", 98),
        ("catalogue-3.jsonl", 98),
        ("collected-3.jsonl", 91),
        ("collected-4.jsonl", 96),
        ("typical.jsonl", 96),
        ("held-out-4.jsonl", 93),
        ("held-out-5.jsonl", 86),
        ("languages.jsonl", 88),
        ("examination-1.jsonl", 98),
        ("examination-2.jsonl", 98),
        ("examination-3.jsonl", 98),
        ("examination-4.jsonl", 98),
        ("examination-5.jsonl", 96),
        ("held-out-6.jsonl", 92),
        ("held-out-7.jsonl", 97),
        ("held-out-8.jsonl", 93),
    ] {
        let mut scores: BTreeMap<String, super::Score> = BTreeMap::new();
        let mut wrong = String::new();
        for line in file(name).lines() {
            let asked = explain::ask(line).unwrap();
            let word = |key: &str| asked.given.get(key).and_then(|value| value.as_str());
            let expected = word("cause").unwrap();
            let cited =
                |source: &str| source.starts_with("http") || source.starts_with("source file: ");
            assert!(word("source").is_some_and(cited), "{line}");
            let others = asked.given.get("alternatives").map(Given::to_value);
            let others = others.as_ref().and_then(|list| list.as_array());
            let told = explain::one(knowledge, &asked.reply, asked.circumstances());
            let found = told.finding.cause.id();
            let good = found == expected
                || others.into_iter().flatten().any(|other| other.as_str() == Some(found));
            let whose = asked.provider.as_deref().unwrap_or("anybody").to_owned();
            let score = scores.entry(whose).or_default();
            score.all += 1;
            score.right += u32::from(good);
            if !good {
                let certain = told.finding.confidence == mailmedic::model::Confidence::Certain;
                score.confidently_wrong +=
                    u32::from(certain && told.finding.cause != Cause::Unknown);
                let rule = told.finding.rule;
                writeln!(wrong, "  {expected}, not {found} by {rule:?}: {}", asked.reply).unwrap();
            }
        }
        super::table(name, &scores, &wrong);
        let (right, all, confident) = super::sum(&scores);
        assert!(right * 100 >= all * least, "{name}: {right} of {all}:\n{wrong}");
        assert_eq!(confident, 0, "{name}:\n{wrong}");
    }
}

/// Everything that `explain` writes for programs is as its schema says.
#[test]
fn json_is_as_the_schema_says() {
    let knowledge = knowledge();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/explain.schema.json");
    let schema: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let causes: Vec<&str> = Cause::ALL.iter().map(|cause| cause.id()).collect();
    assert_eq!(schema["$defs"]["cause"]["enum"], serde_json::json!(causes), "any rule may say any");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let valid = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let wrong: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(wrong.is_empty(), "{}\n{text}", wrong.join("\n"));
        value
    };
    for name in ["logs/postfix.log", "logs/swaks.txt", "bounces/postfix.eml", "bounces/qmail.eml"] {
        let value = valid(&report::json::render_digest(&digest(knowledge, name), knowledge, "sv"));
        assert!(value["groups"][0]["explained"]["advice"].is_array());
    }
    let index = knowledge.index();
    let mut lines = report::json::Lines::new(knowledge, "en");
    for sample in super::samples("replies.jsonl") {
        let given = Circumstances { protocol: Some(sample.protocol), ..nothing() };
        let told = explain::one(knowledge, &sample.reply, given);
        let whole = valid(&report::json::render_explanation(&told, knowledge, "en"));
        // A line says the same, with what was given beside it.
        let judged = explain::judged(knowledge, Some(&index), &sample.reply, given);
        let mine = r#""stage": "rcpt", "provider": null, "cause": "mine", "outdated": 7"#;
        let extra = format!(r#"{{"id": "{}", {mine}}}"#, sample.id);
        let extra = serde_json::from_str(&extra).unwrap();
        let mut line = String::new();
        lines.write(&mut line, &sample.reply, &judged, &extra, || {
            explain::explanation(knowledge, &sample.reply, &judged)
        });
        assert_eq!(line.matches('\n').count(), 1);
        let mut value = valid(line.trim_end());
        assert_eq!(value["id"], sample.id);
        assert_eq!(value["given"], serde_json::json!({"cause": "mine", "outdated": 7}));
        let object = value.as_object_mut().unwrap();
        for key in ["id", "given", "stage"] {
            object.remove(key);
        }
        // A whole reply on its own has its line ends and blanks in order.
        object.insert("reply".into(), whole["reply"].clone());
        assert_eq!(value, whole, "{}", sample.id);
    }
    valid(r#"{"line": 3, "error": "no reply"}"#);
}

/// RFC 5530, 9051, 2449, 3206, 5321, 4954, and the registry of RFC 5248: each
/// code is told in all languages, and alone never blames anybody for certain.
#[test]
fn codes_of_the_standards_are_known() {
    let knowledge = knowledge();
    let codes = file("codes.tsv");
    let lines = codes.lines().filter(|line| !line.starts_with('#'));
    let table: Vec<(&str, &str)> = lines.map(|line| line.split_once('\t').unwrap()).collect();
    assert!(table.len() >= 120, "{}", table.len());
    for (reply, cause) in table {
        let told = explain::one(knowledge, reply, nothing());
        let cause = if cause == "-" { "unknown" } else { cause };
        assert_eq!(told.finding.cause.id(), cause, "{reply} by {:?}", told.finding.rule);
        if told.finding.cause != Cause::Ok && reply != "-ERR [LOGIN-DELAY] xyzzy" {
            assert_ne!(told.finding.confidence, mailmedic::model::Confidence::Certain, "{reply}");
        }
        assert!(!told.codes.is_empty(), "{reply}");
        for code in &told.codes {
            for lang in ["en", "ru", "sv", "tr"] {
                assert!(knowledge.texts().has(lang, &code.text), "{lang}: {}", code.text);
            }
        }
    }
}
