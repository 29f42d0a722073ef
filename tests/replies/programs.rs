//! What programs write around replies: what follows from a refusal is not
//! blamed, and the server is named as the log names it.

use super::lines::{causes, digest, one};

fn title(text: &str) -> String {
    let told = digest(text);
    let report = mailmedic::report::text::render_digest(
        &told,
        super::lines::knowledge(),
        &mailmedic::report::text::Style::default(),
    );
    report.lines().find(|line| line.starts_with('✖')).unwrap_or_default().to_owned()
}

#[test]
fn a_relay_that_was_not_reached_is_named_by_the_reason() {
    for relay in ["relay=none, delay=30, ", "relay=none, delay=30, delays=30/0/0/0, ", ""] {
        let log = format!(
            "Nov 22 10:00:05 mx postfix/smtp[126]: 6F2A1C: to=<joe@example.com>, {relay}dsn=4.4.1, \
             status=deferred (connect to example.com[192.0.2.1]:25: Connection timed out)\n\
             Nov 22 10:00:09 mx postfix/qmgr[1]: 6F2A1C: removed\n"
        );
        let told = digest(&log);
        assert_eq!(causes(&told), ["connect-timeout"]);
        let hosts: Vec<&str> = told.groups[0].hosts.keys().map(String::as_str).collect();
        assert_eq!(hosts, ["example.com"], "{relay}");
        assert!(title(&log).contains("from example.com (port 25)"), "{}", title(&log));
    }
}

#[test]
fn what_a_program_comes_to_follows_from_the_refusal() {
    let swaks = "=== Trying smtp.example.org:587...\n=== Connected to smtp.example.org.\n<-  220 mx ready\n ~> AUTH LOGIN\n";
    let end = "*** No authentication type succeeded\n ~> QUIT\n";
    let told = digest(&format!("{swaks}<~* 535 5.7.8 Error: authentication failed\n{end}"));
    assert_eq!((causes(&told), told.follow_ups), (vec!["wrong-password"], 1));
    // Alone, it is what there is.
    assert_eq!(causes(&digest(&format!("{swaks}{end}"))), ["mechanism-unsupported"]);
}

#[test]
fn the_bat_names_the_server_and_its_last_line_follows() {
    let opens =
        " 22.11.2026, 12:00:01: FETCH - Получение почты с сервера imap.yandex.ru через порт 993\n";
    let refused = "!22.11.2026, 12:00:02: FETCH - Сервер ответил на аутентификацию ошибкой. Сервер сообщил: A2 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled sc=abc\n";
    let ends = "!22.11.2026, 12:00:02: FETCH - Ошибка подключения к серверу imap.yandex.ru\n";
    let told = digest(&format!("{opens}{refused}{ends}"));
    assert_eq!(causes(&told), ["credentials-or-protocol-disabled"]);
    assert_eq!(told.groups[0].hosts.keys().collect::<Vec<_>>(), ["imap.yandex.ru"]);
    let alone = format!("{opens}{ends}");
    assert_eq!(causes(&digest(&alone)), ["connect-timeout"]);
    assert!(title(&alone).contains("imap.yandex.ru (port 993)"), "{}", title(&alone));
}

#[test]
fn a_list_of_lines_is_read_as_them() {
    for text in [
        r#"["* OK Dovecot ready.", "a1 NO [AUTHENTICATIONFAILED] Authentication failed."]"#,
        "['* OK Dovecot ready.', 'a1 NO [AUTHENTICATIONFAILED] Authentication failed.']",
        r#""* OK Dovecot ready.\\r\\na1 NO [AUTHENTICATIONFAILED] Authentication failed.\\r\\n""#,
    ] {
        let told = one(text);
        assert_eq!(told.finding.cause.id(), "wrong-password", "{text}");
        let quote = told.finding.evidence[0].quote.as_deref().unwrap_or_default();
        assert!(quote.ends_with("Authentication failed."), "{quote}");
    }
}

/// The host at the end of a name has no dot.
#[test]
fn a_host_ends_in_no_dot() {
    let report = "Reporting-MTA: dns; mail.example.org\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.b.example.\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n";
    let told = digest(report);
    assert_eq!(told.groups[0].hosts.keys().collect::<Vec<_>>(), ["mx.b.example"]);
}
