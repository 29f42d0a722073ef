//! Mails: those that came back, in whatever way they are written, and those in which
//! somebody asks.

use std::sync::OnceLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::Knowledge,
    model::{Cause, Digest, Kind},
    report,
};

fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(|| Knowledge::builtin().unwrap())
}

fn explained(text: &str) -> Explained {
    explain::text(knowledge(), text, Circumstances::default())
}

#[track_caller]
fn bounce(text: &str) -> Digest {
    match explained(text) {
        Explained::Many(digest) if digest.kind == Kind::Bounce => digest,
        other => panic!("no bounce: {other:?}\n{text}"),
    }
}

/// What people read of a digest, in English.
fn read(digest: &Digest, lang: &str) -> String {
    let style = report::text::Style { lang: lang.into(), width: 400, ..Default::default() };
    report::text::render_digest(digest, knowledge(), &style)
}

fn encoded(words: &str) -> String {
    let bytes = STANDARD.encode(words);
    let lines: Vec<_> = bytes.as_bytes().chunks(76).map(String::from_utf8_lossy).collect();
    lines.join("\n")
}

const HEAD: &str = "Return-Path: <>\nReceived: from mx.example.org by mail.example.net; Sun, 22 Nov 2026 10:00:00 +0000\n\
    From: postmaster@example.org\nTo: anna@example.net\nSubject: Undeliverable: hi\nMIME-Version: 1.0\n";
const PROSE: &str = "Your message to joe@contoso.com couldn't be delivered.\n\n\
    550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient joe@contoso.com not found by SMTP address lookup\n";

/// The same bounce in all the ways in which servers write one without a report.
#[test]
fn a_bounce_is_decoded() {
    let html =
        format!("<html><body><p>{}</p></body></html>", PROSE.trim().replace("\n\n", "</p><p>"));
    let quoted = html.replace('=', "=3D").replace("not found", "not=\n found");
    let alternative = format!(
        "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\
         Content-Transfer-Encoding: base64\n\n{}\n--b\nContent-Type: text/html\n\
         Content-Transfer-Encoding: quoted-printable\n\n{quoted}\n--b--\n",
        encoded(PROSE)
    );
    for body in [
        format!("Content-Type: text/plain; charset=utf-8\n\n{PROSE}"),
        format!(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}\n",
            encoded(PROSE)
        ),
        format!(
            "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n{}\n",
            encoded(&html)
        ),
        format!(
            "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{quoted}\n"
        ),
        alternative,
    ] {
        let mail = format!("{HEAD}{body}");
        let digest = bounce(&mail);
        let [group] = &digest.groups[..] else { panic!("{body}: {:?}", digest.groups) };
        assert_eq!(group.explanation.finding.cause, Cause::UserUnknown, "{body}");
        assert_eq!(group.recipients, ["joe@contoso.com"], "{body}");
        assert!(group.hosts.is_empty(), "{body}: {:?}", group.hosts);
        assert!(group.line <= mail.lines().count() as u64, "{body}: line {}", group.line);
        let said = group.explanation.said.as_deref().unwrap_or(&group.explanation.reply);
        assert!(!said.contains(['<', '=']), "{said}");
    }
}

/// Who asks by mail is read, not how the mail is written.
#[test]
fn a_question_is_decoded() {
    let head =
        "From: anna@example.org\nTo: help@example.org\nSubject: no mail\nMIME-Version: 1.0\n";
    for (words, cause) in [
        ("I get 535 5.7.8 Error: authentication failed", "wrong-password"),
        ("Неверное имя пользователя или пароль", "wrong-password"),
        ("The weather is fine.", "unknown"),
    ] {
        let quoted = words.bytes().fold(String::new(), |text, byte| text + &format!("={byte:02X}"));
        for body in [
            format!(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}\n",
                encoded(words)
            ),
            format!(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{quoted}\n"
            ),
            format!("Content-Type: text/html; charset=utf-8\n\n<div>{words}</div>\n"),
        ] {
            let Explained::One(told) = explained(&format!("{head}{body}")) else {
                panic!("{body}")
            };
            assert_eq!(told.finding.cause.id(), cause, "{body}");
            assert!(told.reply.contains(words), "{}", told.reply);
        }
    }
}

/// Folded lines of what is quoted stay with their reply.
#[test]
fn a_quoted_bounce_keeps_its_folds() {
    let mail = "From: anna@example.org\nTo: support@example.org\nSubject: Fwd: Undelivered\n\
        Content-Type: text/plain; charset=utf-8\n\n> -------- Forwarded --------\n\
        > From: MAILER-DAEMON@example.ru\n> Subject: Undelivered mail\n>\n\
        > <joe@example.com>: host mx.example.com[192.0.2.1] said: 550 5.7.1\n\
        >     Relaying denied (in reply to RCPT TO command)\n";
    let digest = bounce(mail);
    assert_eq!(digest.groups[0].explanation.finding.cause, Cause::RelayDenied);
    assert_eq!(digest.groups[0].recipients, ["joe@example.com"]);
}

#[test]
fn a_host_ends_without_a_dot() {
    let digest = bounce(
        "Reporting-MTA: dns; mail.example.net\n\nFinal-Recipient: rfc822; joe@example.org\nAction: failed\n\
         Status: 5.1.1\nRemote-MTA: dns; mx.example.org.\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n",
    );
    let hosts: Vec<&str> = digest.groups[0].hosts.keys().map(String::as_str).collect();
    assert_eq!(hosts, ["mx.example.org"]);
    assert!(!read(&digest, "en").contains(".."), "{}", read(&digest, "en"));
}

const FAILED: &str = "From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\n\
    Date: Sun, 22 Nov 2026 10:00:00 +0000\n\nThis is the mail system at host mx.example.net.\n\n<joe@example.com>: ";

/// Between two servers the settings of a mail program are not the point.
#[test]
fn what_lies_between_two_servers_is_not_the_owners_to_mend() {
    for (words, causes) in [
        (
            "connect to mx.example.com[192.0.2.1]:25: Connection refused",
            &[Cause::ConnectRefused][..],
        ),
        ("connect to mx.example.com[192.0.2.1]:25: Connection timed out", &[Cause::ConnectTimeout]),
        (
            "lost connection with mx.example.com[192.0.2.1] while performing the TLS handshake",
            &[
                Cause::ConnectionReset,
                Cause::ConnectionClosed,
                Cause::TlsHandshakeFailed,
                Cause::WrongTlsMode,
            ],
        ),
        (
            "Host or domain name not found. Name service error for\n    name=example.com type=A: Host not found",
            &[Cause::DomainNotFound],
        ),
    ] {
        let digest = bounce(&format!("{FAILED}{words}\n"));
        let told = &digest.groups[0].explanation;
        assert!(causes.contains(&told.finding.cause), "{words}: {:?}", told.finding.cause);
        assert!(told.relayed.is_some() && !told.delayed, "{words}");
        let general = &knowledge().cause(told.finding.cause).advice;
        assert!(told.finding.advice.iter().all(|it| !general.contains(&it.text)), "{words}");
        for lang in ["en", "ru", "sv", "tr"] {
            let page = read(&digest, lang);
            assert!(!page.contains("relayed-") && !page.contains("587"), "{lang}: {page}");
        }
        assert!(read(&digest, "en").contains("handed the message in"), "{words}");
    }
}

/// A late message is not lost, and nobody is to send it again.
#[test]
fn a_delay_is_no_failure() {
    let report = |action: &str, why: &str| {
        format!(
            "From: MAILER-DAEMON@mx.example.org\nSubject: Mail\nMIME-Version: 1.0\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\n\n--x\n\
             Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n\
             Final-Recipient: rfc822; joe@example.com\nAction: {action}\nStatus: 4.4.1\nDiagnostic-Code: {why}\n\n--x--\n"
        )
    };
    let timed_out = "X-Postfix; connect to mx.example.com[192.0.2.1]:25: Connection timed out";
    let gmail = "Delivery incomplete\n\nThere was a temporary problem delivering your message to bob@example.net. \
        Gmail will retry for 47 more hours. You'll be notified if the delivery fails permanently.\n\nThe response was:\n\n\
        The recipient server did not accept our requests to connect. [mx.example.net. 192.0.2.9: timed out]\n";
    for text in [
        report("delayed", timed_out),
        report("delayed", "smtp; 452 4.2.2 The mailbox is full"),
        report("delayed", "smtp; 450 4.1.1 user unknown"),
        gmail.to_owned(),
    ] {
        let digest = bounce(&text);
        let told = &digest.groups[0].explanation;
        assert!(told.delayed, "{text}");
        assert_eq!(told.finding.advice[0].text, "advice-delayed-wait", "{text}");
        let json = report::json::render_digest(&digest, knowledge(), "en");
        assert!(json.contains("\"delayed\": true"), "{json}");
        assert!(json.contains("\"who\": \"nobody\""), "{json}");
        for (lang, says) in [
            ("en", "Delayed, still being tried."),
            ("ru", "Задерживается"),
            ("sv", "Försenat"),
            ("tr", "Gecikiyor"),
        ] {
            let page = read(&digest, lang);
            assert!(page.contains(says) && !page.contains('✖'), "{page}");
        }
        let page = read(&digest, "en");
        assert!(page.starts_with("This is a notice of delay"), "{page}");
        assert!(page.contains("do not send the message again"), "{page}");
    }
    let digest = bounce(&report("failed", timed_out));
    assert!(!digest.groups[0].explanation.delayed);
    assert!(!read(&digest, "en").contains("Delayed"));
}
