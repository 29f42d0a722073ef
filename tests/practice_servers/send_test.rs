//! The test message where it may not be sent, or cannot be looked for: what a
//! server wants is respected, and nothing is called lost.

use std::{sync::Arc, time::Duration};

use mailmedic::{
    check::{self, send_test},
    demo,
    knowledge::Knowledge,
    model::{Cause, Obstacle, Report, Stage},
    report::text,
    sim::Scenario,
};
use time::macros::datetime;

const SMTP: &str = r#"
[[servers]]
host = "smtp.example.org"
protocol = "smtp"
port = 465
security = "tls"
capabilities.under_tls = ["AUTH PLAIN"]
"#;

/// A check with a test message at an SMTP server and at one for POP3 with these
/// further lines, and a second to wait.
async fn sent(pop3: &str, more: &str) -> Report {
    let text = format!(
        "schema = 1\nsentence = \"A test message\"\n[check]\naddress = \"anna@example.org\"\n\
         password = \"Sommer-2019\"\npop3 = [\"pop3s://pop.example.org\"]\n\
         smtp = [\"smtps://smtp.example.org\"]\nprotocols = [\"imap\", \"pop3\", \"smtp\"]\n{}\
         [[accounts]]\nuser = [\"anna@example.org\"]\npassword = \"Sommer-2019\"\n\
         [expect]\nverdict = \"works\"\nexit = 0\n{SMTP}\n[[servers]]\n\
         host = \"pop.example.org\"\nprotocol = \"pop3\"\nport = 995\nsecurity = \"tls\"\n{pop3}\n{more}",
        if more.is_empty() { "" } else { "imap = [\"imaps://imap.example.org\"]\n" },
    );
    let scenario = Scenario::parse("sent.toml", &text).unwrap_or_else(|it| panic!("{it}\n{text}"));
    let now = datetime!(2026-11-22 12:00 UTC);
    let mut staged = demo::stage(&scenario, now, Arc::new(|_, _| {})).await.unwrap();
    staged.request.send_test = Some(send_test::Order {
        wait: Duration::from_secs(1),
        words: send_test::Words { subject: "Test".into(), body: "Test".into() },
    });
    let knowledge = Knowledge::builtin().unwrap();
    check::account(&staged.context, &knowledge, &staged.request).await.unwrap()
}

/// The lines that clients and servers exchanged about the message.
fn said(report: &Report) -> String {
    let test = report.send_test.as_ref().unwrap();
    let lines = test.attempts().flat_map(|it| &it.transcript);
    lines.map(|line| line.text.clone()).collect::<Vec<_>>().join("\n")
}

/// What a reader is told of the message.
fn row(report: &Report) -> String {
    let style = text::Style { width: 400, ..text::Style::default() };
    let page = text::render(report, &Knowledge::builtin().unwrap(), &style);
    page.lines().find(|line| line.contains("Test message")).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_delay_between_sign_ins_is_kept_to_or_nothing_is_sent() {
    let delayed = r#"capabilities.under_tls = ["USER", "TOP", "SASL PLAIN", "LOGIN-DELAY 900"]"#;
    let report = sent(delayed, "").await;
    let test = report.send_test.as_ref().unwrap();
    assert_eq!(test.obstacle, Some(Obstacle::LoginDelay(900)));
    assert!(test.submission.is_none() && test.sign_ins.made() == 0);
    assert_eq!(report.sign_ins.as_ref().unwrap().accepted, 2);
    assert!(row(&report).contains("POP3 wants 900 seconds"), "{}", row(&report));
    // One that is shorter than the wait is no obstacle.
    let short = delayed.replace("900", "1");
    let report = sent(&short, "").await;
    let test = report.send_test.as_ref().unwrap();
    assert_eq!((test.obstacle, test.accepted(), test.sign_ins.made()), (None, true, 2));
    assert_eq!(report.findings[0].cause, Cause::TestNotArrived);
}

#[tokio::test]
async fn words_of_a_lock_end_all_sign_ins_also_those_of_the_test() {
    let imap = "[[servers]]\nhost = \"imap.example.org\"\nprotocol = \"imap\"\nport = 993\n\
                security = \"tls\"\ncapabilities.under_tls = [\"IMAP4rev1\", \"AUTH=PLAIN\"]\n\
                [[servers.accounts]]\nuser = [\"anna@example.org\"]\npassword = \"Sommer-2019\"\n\
                refused = \"NO [LIMIT] Too many login attempts, try again later\"\n";
    let report = sent("capabilities.under_tls = [\"USER\", \"SASL PLAIN\"]", imap).await;
    let test = report.send_test.as_ref().unwrap();
    assert_eq!(test.obstacle, Some(Obstacle::Limits), "{:?}", report.findings);
    assert_eq!(test.sign_ins.made(), 0);
}

#[tokio::test]
async fn without_the_headers_nobody_knows_whether_it_came() {
    let blind = r#"capabilities.under_tls = ["USER", "SASL PLAIN"]
answers."STAT" = "+OK 2 900"
answers."LIST" = "+OK 1 400"
answers."TOP" = "-ERR Unknown command""#;
    let report = sent(blind, "").await;
    let test = report.send_test.as_ref().unwrap();
    assert!(test.accepted() && !test.looked() && test.arrival().is_none());
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert!(!said(&report).contains("DELE"), "{}", said(&report));
}

#[tokio::test]
async fn only_the_message_with_the_token_is_deleted() {
    // The staged client's nonce is the same each time.
    let head = "+OK\\nReceived: from a\\nMessage-ID: <";
    let other = format!(
        "capabilities.under_tls = [\"USER\", \"SASL PLAIN\"]\nanswers.\"STAT\" = \"+OK 3 900\"\n\
         answers.\"LIST\" = \"+OK 1 400\"\n\
         answers.\"TOP\" = \"{head}PracticeClientsNonce0000x@example.org>\\nX-Mailmedic-Test: other\\n\\n.\"\n"
    );
    let report = sent(&other, "").await;
    assert!(!said(&report).contains("DELE"), "{}", said(&report));
    assert_eq!(report.findings[0].cause, Cause::TestNotArrived);
    let ours = format!(
        "capabilities.under_tls = [\"USER\", \"SASL PLAIN\"]\nanswers.\"STAT\" = \"+OK 3 900\"\n\
         answers.\"LIST\" = \"+OK 3 400\"\nanswers.\"DELE\" = \"+OK\"\n\
         answers.\"TOP\" = \"{head}PracticeClientsNonce0000@example.org>\\n\\n.\"\n"
    );
    let report = sent(&ours, "").await;
    let test = report.send_test.as_ref().unwrap();
    assert_eq!((test.removed(), test.in_spam()), (Some(true), false), "{}", said(&report));
    let row = row(&report);
    for part in ["accepted · seen in INBOX after ", " s · removed · 2 further sign-ins"] {
        assert!(row.contains(part), "{part}: {row}");
    }
    assert_eq!(said(&report).matches("DELE ").count(), 1);
    assert!(said(&report).contains("DELE 3"), "{}", said(&report));
    // What was asked about other messages is kept nowhere.
    assert!(!said(&report).contains("Received"), "{}", said(&report));
    let removed = test.retrieval.as_ref().unwrap().stage(Stage::Remove).unwrap();
    assert!(removed.detail.is_some());
}
