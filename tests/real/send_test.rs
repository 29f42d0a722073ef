//! `--send-test`, and what is seen of a mailbox, against Postfix that delivers
//! into Dovecot.

use std::fs;

use super::{
    command::Check,
    stand::{PASSWORD, Stand, USER},
};

/// Folders with roles, a quota, and a prefix.
const MAILBOXES: &str = "mail_plugins = quota
protocol imap {
  mail_plugins = quota imap_quota
}
plugin {
  quota = count:User quota
  quota_rule = *:storage=10M
  quota_vsizes = yes
}
namespace inbox {
  inbox = yes
  prefix = INBOX/
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Spam {
    special_use = \\Junk
    auto = create
  }
  mailbox Diary {
    auto = create
  }
}
";

const OTHER: &str =
    "From: bob@example.org\nSubject: Another one\nMessage-ID: <1@example.org>\n\nStays.\n";

/// An inbox with one message, and the stand that delivers to it.
fn stand(postfix: &str) -> Stand {
    Stand::delivering(MAILBOXES, postfix, &format!("From bob Sun Nov 22 02:00:00 2026\n{OTHER}\n"))
}

fn inbox(stand: &Stand) -> String {
    fs::read_to_string(stand.inbox()).unwrap_or_default()
}

#[test]
fn a_test_message_is_sent_seen_and_removed() {
    let stand = stand("");
    let check = Check::new(&stand, USER).password(PASSWORD).args(["--send-test"]);
    let (outcome, report) = check.report();
    let log = stand.log();
    let test = &report.0["send_test"];
    assert_eq!(outcome.code, 0, "{report}\n{log}");
    assert_eq!(
        (&test["accepted"], &test["arrived"], &test["removed"], &test["folder"]),
        (&true.into(), &true.into(), &true.into(), &"INBOX".into()),
        "{report}\n{log}"
    );
    assert!(test["delay_ms"].as_u64().unwrap() < 30_000, "{report}");
    assert_eq!(test["sign_ins"], 2, "{report}");
    let left = inbox(&stand);
    assert!(left.contains("Another one") && !left.contains("X-Mailmedic-Test"), "{left}");
    let seen = &report.attempt("imap")["mailbox"];
    assert_eq!((&seen["messages"], &seen["prefix"]), (&1.into(), &"INBOX/".into()), "{report}");
    assert_eq!(seen["quotas"][0]["limit"], 10 * 1024 * 1024, "{report}");
    let roles: Vec<_> =
        seen["folders"].as_array().unwrap().iter().map(|it| it["role"].clone()).collect();
    assert_eq!(roles, ["sent", "junk"], "{report}");
    assert_eq!(seen["other_folders"], 1, "{report}");
    assert!(!report.to_string().contains("Diary"), "names of others' folders: {report}");
}

#[test]
fn a_filter_that_rejects_is_named() {
    let stand =
        stand("header_checks = regexp:{{/^Subject:/ REJECT 5.7.1 spam message rejected}}\n");
    let check = Check::new(&stand, USER).password(PASSWORD).args(["--send-test"]);
    let (outcome, report) = check.report();
    assert_eq!(outcome.code, 1, "{report}\n{}", stand.log());
    assert_eq!(report.findings()[0]["cause"], "spam-content-rejected", "{report}");
    assert_eq!(report.0["send_test"]["accepted"], false, "{report}");
    assert!(!inbox(&stand).contains("X-Mailmedic-Test"));
}

#[test]
fn a_sender_of_somebody_else_is_named() {
    let stand = stand(
        "smtpd_sender_login_maps = inline:{{user@yandex.ru = bob@yandex.ru}}
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_delay_reject = no
",
    );
    let check = Check::new(&stand, USER).password(PASSWORD).args(["--send-test"]);
    let (outcome, report) = check.report();
    assert_eq!(outcome.code, 1, "{report}\n{}", stand.log());
    assert_eq!(report.findings()[0]["cause"], "sender-not-owned", "{report}");
}

#[test]
fn over_pop3_too_and_nothing_else_is_touched() {
    let stand = stand("");
    let check = Check::new(&stand, USER).password(PASSWORD).args([
        "--protocol",
        "pop3,smtp",
        "--send-test",
    ]);
    let (outcome, report) = check.report();
    let log = stand.log();
    let test = &report.0["send_test"];
    assert_eq!(outcome.code, 0, "{report}\n{log}");
    assert_eq!(
        (&test["accepted"], &test["arrived"], &test["removed"], &test["folder"]),
        (&true.into(), &true.into(), &true.into(), &"INBOX".into()),
        "{report}\n{log}"
    );
    // One to send, and as many as it took to see it; all of them are counted.
    let further = test["sign_ins"].as_u64().unwrap();
    assert!(further >= 2, "{report}");
    assert_eq!(report.0["sign_ins"]["accepted"].as_u64().unwrap(), further + 2, "{report}");
    let left = inbox(&stand);
    assert!(left.contains("Another one") && left.contains("Stays."), "{left}");
    assert!(!left.contains("X-Mailmedic-Test"), "{left}");
    // Headers of other mail are nobody's business.
    assert!(!report.to_string().contains("Another one"), "{report}");
}

#[test]
fn over_pop3_what_does_not_arrive_may_be_elsewhere() {
    let stand = stand("default_transport = hold\nvirtual_mailbox_domains =\n");
    let check = Check::new(&stand, USER).password(PASSWORD).args([
        "--protocol",
        "pop3,smtp",
        "--send-test",
        "--send-test-wait",
        "1",
    ]);
    let (outcome, report) = check.report();
    assert_eq!(outcome.code, 0, "{report}\n{}", stand.log());
    let finding = &report.findings()[0];
    assert_eq!(finding["cause"], "test-not-arrived", "{report}");
    assert!(finding["evidence"].to_string().contains("POP3 shows the inbox alone"), "{report}");
    assert!(inbox(&stand).contains("Stays."));
}

#[test]
fn a_limit_is_named_and_nothing_is_left_behind() {
    let stand = stand(
        "smtpd_end_of_data_restrictions = check_client_access \
         static:{452 4.7.1 Daily sending quota exceeded}\n",
    );
    let check = Check::new(&stand, USER).password(PASSWORD).args([
        "--protocol",
        "pop3,smtp",
        "--send-test",
    ]);
    let (outcome, report) = check.report();
    assert_eq!(outcome.code, 1, "{report}\n{}", stand.log());
    assert_eq!(report.findings()[0]["cause"], "sending-limit-exceeded", "{report}");
    assert_eq!(report.0["send_test"]["sign_ins"], 1, "{report}");
    assert!(!inbox(&stand).contains("X-Mailmedic-Test"));
}

#[test]
fn what_does_not_arrive_is_not_called_lost() {
    let stand = stand("default_transport = hold\nvirtual_mailbox_domains =\n");
    let check =
        Check::new(&stand, USER).password(PASSWORD).args(["--send-test", "--send-test-wait", "1"]);
    let (outcome, report) = check.report();
    assert_eq!(outcome.code, 0, "{report}\n{}", stand.log());
    assert_eq!(report.findings()[0]["cause"], "test-not-arrived", "{report}");
    assert_eq!(report.findings()[0]["severity"], "warning", "{report}");
}
