//! Whole messages: their words decoded, and what failed between two servers
//! told as what it is.

use mailmedic::{
    explain::{self, Circumstances, Explained},
    model::{Delivery, Explanation},
    report::text,
};

use super::lines::{causes, digest, knowledge, one};

const HEAD: &str = "Return-Path: <>\nDate: Sun, 22 Nov 2026 10:00:00 +0000\nTo: anna@example.net\n";

/// Body: `Your message to joe@contoso.example could not be delivered.`, and `550 5.1.10
/// RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup`.
const NOT_FOUND: &str = "WW91ciBtZXNzYWdlIHRvIGpvZUBjb250b3NvLmV4YW1wbGUgY291bGQgbm90IGJlIGRlbGl2ZXJl\nZC4KCjU1MCA1LjEuMTAgUkVTT0xWRVIuQURSLlJlY2lwaWVudE5vdEZvdW5kOyBSZWNpcGllbnQg\nbm90IGZvdW5kIGJ5IFNNVFAgYWRkcmVzcyBsb29rdXAK\n";

#[test]
fn a_returned_message_in_an_encoding_is_read() {
    let message = format!(
        "{HEAD}From: postmaster@outlook.example\nSubject: Undeliverable: hi\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{NOT_FOUND}"
    );
    let told = digest(&message);
    assert_eq!(causes(&told), ["user-unknown"]);
    assert_eq!(told.groups[0].recipients, ["joe@contoso.example"]);
    // The name of a reason is no host.
    assert!(told.groups[0].hosts.is_empty(), "{:?}", told.groups[0].hosts);
}

#[test]
fn of_other_letters_the_words_are_explained() {
    // `I get 535 5.7.8 Error: authentication failed`
    let body = "SSBnZXQgNTM1IDUuNy44IEVycm9yOiBhdXRoZW50aWNhdGlvbiBmYWlsZWQK";
    let head = "From: anna@example.org\nSubject: help\nContent-Type: text/plain\n";
    for text in [
        format!("{head}Content-Transfer-Encoding: base64\n\n{body}\n"),
        format!("{head}\nI get 535 5.7.8 Error: authentication failed\n"),
        format!(
            "{head}Content-Transfer-Encoding: quoted-printable\n\nI get 535 5.7.8 Error: authentica=\ntion failed\n"
        ),
    ] {
        assert_eq!(one(&text).finding.cause.id(), "wrong-password", "{text}");
    }
    let quoted = format!(
        "{head}\n> -------- Forwarded --------\n> From: MAILER-DAEMON@example.net\n> Subject: Undelivered mail\n>\n> <joe@example.com>: host mx.example.com[192.0.2.1] said: 550 5.7.1\n>     Relaying denied (in reply to RCPT TO command)\n"
    );
    let told = match explain::text(knowledge(), &quoted, Circumstances::default()) {
        Explained::One(one) => *one,
        Explained::Many(digest) => digest.groups[0].explanation.clone(),
    };
    assert_eq!(told.finding.cause.id(), "relay-denied");
}

fn delivered(text: &str) -> (Explanation, String) {
    let told = digest(text);
    let shown = text::render_digest(&told, knowledge(), &text::Style::default());
    (told.groups[0].explanation.clone(), shown.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn what_fails_between_servers_asks_nothing_of_the_mail_program() {
    let report = |action: &str, code: &str, words: &str| {
        format!(
            "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; joe@gmial.cmo\nAction: {action}\nStatus: {code}\nDiagnostic-Code: X-Postfix; {words}\n"
        )
    };
    let refused = "connect to mx.example.com[192.0.2.1]:25: Connection refused";
    let missing = "Host or domain name not found. Name service error for name=gmial.cmo type=A: Host not found";
    for (action, code, words, cause, delivery, step) in [
        (
            "delayed",
            "4.4.1",
            refused,
            "connect-refused",
            Delivery::Retried,
            "do not send the message again",
        ),
        (
            "failed",
            "4.4.1",
            refused,
            "connect-refused",
            Delivery::GivenUp,
            "Send the message again later",
        ),
        ("failed", "5.4.4", missing, "domain-not-found", Delivery::GivenUp, "letter by letter"),
    ] {
        let (told, shown) = delivered(&report(action, code, words));
        assert_eq!(told.finding.cause.id(), cause, "{shown}");
        assert_eq!(told.delivery, Some(delivery));
        assert!(shown.contains(step), "{shown}");
        assert!(!shown.contains("mail program,"), "{shown}");
    }
    // What the server of the recipient says of the message is no matter of the way to it.
    let (told, _) = delivered(&report("failed", "5.1.1", "smtp; 550 5.1.1 no such user"));
    assert_eq!((told.finding.cause.id(), told.delivery), ("user-unknown", None));
    // A server hands in elsewhere, as a mail program does.
    let log = "Nov 22 10:00:05 mx postfix/smtp[126]: 6F2A1C: to=<joe@example.com>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to smtp.example.com[192.0.2.1]:587: Connection timed out)\nNov 22 10:00:09 mx postfix/qmgr[1]: 6F2A1C: removed\n";
    assert_eq!(delivered(log).0.delivery, None);
    let (told, shown) = delivered(&log.replace(":587", ":25"));
    assert_eq!(told.delivery, Some(Delivery::Retried));
    assert!(shown.contains("nobody, it passes by itself"), "{shown}");
}
