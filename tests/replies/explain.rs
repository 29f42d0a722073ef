//! Error texts, logs and bounces: what is found in them, and what it means.

use std::{collections::BTreeMap, fs, path::PathBuf};

use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::{Knowledge, Query},
    model::{Cause, Digest, Kind, Protocol, Stage},
    report,
    wire::pasted,
};
use proptest::{prelude::*, test_runner::TestRunner};

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
    let knowledge = Knowledge::builtin().unwrap();
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
        let digest = digest(&knowledge, name);
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
    let knowledge = Knowledge::builtin().unwrap();
    for (name, cause, recipient, host) in [
        ("bounces/postfix.eml", Cause::MailboxFull, "full@example.net", Some("mx.example.net")),
        ("bounces/exim.eml", Cause::UserUnknown, "nobody@example.net", Some("mx.example.net")),
        ("bounces/qmail.eml", Cause::IpBlocklisted, "bob@example.net", None),
        ("bounces/exchange.txt", Cause::MailboxFull, "bob@example.com", None),
        ("bounces/gmail.txt", Cause::UserUnknown, "nobody@example.net", None),
        ("bounces/mailru.eml", Cause::UserUnknown, "bob@example.net", None),
    ] {
        let digest = digest(&knowledge, name);
        assert_eq!(digest.kind, Kind::Bounce, "{name}");
        let [group] = &digest.groups[..] else { panic!("{name}: {:#?}", digest.groups) };
        assert_eq!(group.explanation.finding.cause, cause, "{name}: {group:#?}");
        assert_eq!(group.recipients, [recipient], "{name}");
        if let Some(host) = host {
            assert!(group.hosts.contains_key(host), "{name}: {:?}", group.hosts);
        }
        for lang in ["en", "ru", "sv", "tr"] {
            let style = report::text::Style { lang: lang.into(), ..Default::default() };
            let page = report::text::render_digest(&digest, &knowledge, &style);
            assert!(page.contains(recipient), "{lang} {page}");
            assert!(!page.contains("label-") && !page.contains("code-"), "{lang} {page}");
        }
    }
}

/// A report of our own is read like a log, and so are several, a line each.
#[test]
fn our_own_reports_are_logs() {
    let knowledge = Knowledge::builtin().unwrap();
    let transcript = r#"[{"ms":1,"from":"server","text":"* OK hi\r\n"},{"ms":2,"from":"client","text":"a LOGIN x <secret>\r\n"},{"ms":3,"from":"server","text":"a NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)\r\n"},{"ms":4,"from":"client","text":"b LOGOUT\r\n"},{"ms":5,"from":"server","text":"* BYE LOGOUT Requested\r\n"}]"#;
    let report = format!(
        r#"{{"schema":1,"tool":{{"name":"mailmedic","version":"0"}},"attempts":[{{"protocol":"imap","host":"imap.gmail.com","transcript":{transcript}}}]}}"#
    );
    let Explained::Many(digest) =
        explain::text(&knowledge, &format!("{report}\n{report}"), nothing())
    else {
        panic!("taken for one reply")
    };
    assert_eq!(causes(&digest), BTreeMap::from([(("wrong-password", Some("gmail")), 2)]));
    assert_eq!(digest.harmless, 2);
}

#[test]
fn an_error_text_is_one_reply() {
    let knowledge = Knowledge::builtin().unwrap();
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
        let Explained::One(told) = explain::text(&knowledge, text, nothing()) else {
            panic!("{text}")
        };
        assert_eq!(told.finding.cause, cause, "{text}");
        assert_eq!(told.said.as_deref(), said, "{text}");
    }
}

/// The index says what the plain judge says, on every sample and on mutations.
#[test]
fn the_index_agrees_with_the_plain_judge() {
    let knowledge = Knowledge::builtin().unwrap();
    let index = knowledge.index();
    let mut samples: Vec<String> = super::samples("replies.jsonl")
        .into_iter()
        .chain(super::samples("rewordings.jsonl"))
        .map(|sample| sample.reply)
        .collect();
    samples.extend([String::new(), "\u{0}".into(), "535".into()]);
    let phrases: Vec<String> = knowledge
        .rules()
        .flat_map(|rule| rule.when.all.iter().chain(&rule.when.any).chain(&rule.when.none))
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
        assert_eq!(index.judge(&query), knowledge.judge(&query), "{text}");
    };
    for text in &samples {
        for protocol in 0..4 {
            agree(text, 0, protocol, 99);
        }
    }
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 400,
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
    let knowledge = Knowledge::builtin().unwrap();
    let endless = "x".repeat(3_000_000);
    assert_eq!(explain::log(&knowledge, endless.as_bytes(), nothing()).unwrap().lines, 1);
    let line = "Nov 22 10:00:03 mail postfix/smtp[101]: A: to=<u@example.org>, relay=mx.example.org[192.0.2.9]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.9] said: 550 5.1.1 User unknown)\n";
    let digest = explain::log(&knowledge, line.repeat(2000).as_bytes(), nothing()).unwrap();
    assert_eq!((digest.lines, digest.groups.len(), digest.groups[0].count), (2000, 1, 2000));
    assert_eq!(digest.groups[0].last_line, 2000);
    let binary: Vec<u8> = (0..=255).cycle().take(50_000).collect();
    explain::log(&knowledge, &binary[..], nothing()).unwrap();
}
