//! Lines beside replies: words of a program below what a server accepted, marks
//! that a sentence has too, numbers that only look like codes.

use std::sync::OnceLock;

use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::Knowledge,
    model::{Digest, Explanation},
};

/// Read once: reading it is most of a small test.
pub(super) fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(|| Knowledge::builtin().unwrap())
}

pub(super) fn one(text: &str) -> Explanation {
    match explain::text(knowledge(), text, Circumstances::default()) {
        Explained::One(one) => *one,
        Explained::Many(digest) => panic!("{text}: taken for a log: {digest:?}"),
    }
}

pub(super) fn digest(text: &str) -> Digest {
    match explain::text(knowledge(), text, Circumstances::default()) {
        Explained::Many(digest) => digest,
        Explained::One(one) => panic!("{text}: taken for one reply: {one:?}"),
    }
}

/// The causes of a digest, in its order.
pub(super) fn causes(digest: &Digest) -> Vec<&'static str> {
    digest.groups.iter().map(|group| group.explanation.finding.cause.id()).collect()
}

#[test]
fn trouble_below_what_was_accepted_counts() {
    for (text, cause) in [
        ("220 mx.example.org ready\nconnection reset by peer", "connection-reset"),
        ("250 OK\nError: certificate has expired", "certificate-expired"),
        ("a1 OK done\nerror: mailbox full", "mailbox-full"),
        ("250 OK\n\nError: certificate has expired\nstopped.", "certificate-expired"),
        ("* OK ready\n* BYE Autologout; idle for too long", "session-timeout"),
        // The server answered: it is not one that does not.
        ("250 OK\nconnection timed out", "unknown"),
        // What a server lists is no complaint.
        ("+OK\nTOP\nLOGIN-DELAY 900\nEXPIRE 60 USER\nAUTH-RESP-CODE\n.", "ok"),
        ("* LIST () \"/\" \"your mailbox is full\"\na1 OK done", "ok"),
        ("250-mx.example.org\n250 OK\n", "ok"),
    ] {
        assert_eq!(one(text).finding.cause.id(), cause, "{text}");
    }
}

#[test]
fn marks_and_numbers_of_sentences_are_no_replies() {
    for text in [
        "wrong password < 250 ms",
        "Mail Server: 220 users cannot log in",
        "Size: 30 MB < 250 MB; error: message too big",
        "Attachment size must be < 500 MB",
        "a@b.c 500 unread messages",
        "error code 500",
    ] {
        let cause = one(text).finding.cause.id();
        assert!(!["ok", "client-protocol-error"].contains(&cause), "{text}: {cause}");
    }
}

#[test]
fn words_behind_a_tag_are_read_as_they_are() {
    for (text, cause) in [
        ("A1 NO [AUTHENTICATIONFAILED] invalid_token", "oauth-token-invalid"),
        ("A_1 NO [AUTHENTICATIONFAILED] Invalid credentials", "wrong-password"),
        ("A####### NO [AUTHENTICATIONFAILED] invalid_token", "oauth-token-invalid"),
    ] {
        assert_eq!(one(text).finding.cause.id(), cause, "{text}");
    }
}

/// smtplib repeats the challenge, and the program the password.
#[test]
fn passwords_in_transcripts_of_programs_are_not_shown_again() {
    let text = "reply: b'334 UGFzc3dvcmQ6\\r\\n'\nreply: retcode (334); Msg: b'UGFzc3dvcmQ6'\nsend: 'c2VjcmV0UHcx\\r\\n'\nsmtplib.SMTPAuthenticationError: (535, b'5.7.8 authentication failed')";
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        let told = format!("{:?}", explain::text(knowledge(), &text, Circumstances::default()));
        assert!(!told.contains("c2VjcmV0UHcx"), "{told}");
    }
}

/// One message of a mailbox file, and its words in base64.
#[test]
fn a_message_below_the_line_of_a_mailbox_is_decoded() {
    let head = "From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail Returned to Sender\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n";
    // `<a@b.example>: host mx.b.example said: 552 5.2.2 mailbox full`
    let body = "VGhpcyBpcyB0aGUgbWFpbCBzeXN0ZW0gYXQgaG9zdCBteC4KCjxhQGIuZXhhbXBsZT46IGhvc3QgbXguYi5leGFtcGxlIHNhaWQ6IDU1MiA1LjIuMiBtYWlsYm94IGZ1bGwK\n";
    for above in ["", "From MAILER-DAEMON Sun Nov 22 10:00:00 2026\n"] {
        let told = digest(&format!("{above}{head}{body}"));
        assert_eq!(causes(&told), ["mailbox-full"]);
    }
}
