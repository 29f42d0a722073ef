//! Signing in: who is let in, and what is made of a refusal.

use super::{
    command::{Check, Report},
    stand::{PASSWORD, POP3_OFF, Stand, USER, Way},
};

const PROTOCOLS: [&str; 3] = ["imap", "pop3", "smtp"];

/// All three protocols let the user in, and nobody asked twice.
fn assert_works(stand: &Stand, check: Check) -> Report {
    let (outcome, report) = check.report();
    assert_eq!(report.outcomes(), ["accepted"; 3], "{report}\n{}", stand.log());
    assert_eq!(report.verdict(), "works", "{report}");
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    for protocol in PROTOCOLS {
        stand.assert_asked_once(protocol);
    }
    report
}

#[test]
fn right_password_works() {
    let stand = Stand::start();
    let report = assert_works(&stand, Check::new(&stand, USER).password(PASSWORD));
    for (protocol, host, port) in Way::Implicit.endpoints() {
        let attempt = report.attempt(protocol);
        assert_eq!((&attempt["host"], &attempt["port"]), (&host.into(), &port.into()), "{report}");
        assert_eq!(attempt["tls"]["verified"], true, "{report}");
        assert_eq!(attempt["tls"]["version"], "1.3", "{report}");
    }
    // These servers do not offer what Yandex's do, and that is all.
    let causes: Vec<_> = report.findings().iter().map(|it| it["cause"].clone()).collect();
    assert!(causes.iter().all(|cause| cause == "preset-drift"), "{report}");
    let settings = report.0["settings"].as_array().unwrap();
    assert_eq!(settings.len(), 3, "{report}");
    assert!(settings.iter().all(|setting| setting["works"] == true), "{report}");
}

#[test]
fn right_password_works_after_starttls() {
    let stand = Stand::start();
    let check = Check::new(&stand, USER).password(PASSWORD).way(Way::StartTls);
    let report = assert_works(&stand, check);
    for (protocol, _, port) in Way::StartTls.endpoints() {
        let attempt = report.attempt(protocol);
        assert_eq!((&attempt["port"], &attempt["security"]), (&port.into(), &"starttls".into()));
        assert_eq!(attempt["tls"]["verified"], true, "{report}");
        let offers = &attempt["capabilities"];
        assert!(offers["after_tls"].is_array(), "asked again under TLS (RFC 9051 6.2.1): {offers}");
    }
}

/// The long form of `--connect-to`, as curl has it.
#[test]
fn connections_go_where_they_are_told() {
    let stand = Stand::start();
    let mut check = Check::nowhere(stand.workdir.path(), USER)
        .args(["--ca-file", stand.ca_file.to_str().unwrap()])
        .password(PASSWORD);
    for (_, host, port) in Way::Implicit.endpoints() {
        let there = format!("{host}:{port}:{}:{port}", stand.address());
        check = check.args(["--connect-to", &there]);
    }
    assert_works(&stand, check);
}

#[test]
fn wrong_password_is_never_surely_a_switch() {
    for way in Way::BOTH {
        let stand = Stand::start();
        let check = Check::new(&stand, USER).password("wrong-password").way(way);
        let (outcome, report) = check.report();
        // A third refusal could lock an account: POP3 is left out.
        assert_eq!(report.outcomes(), ["refused", "usable", "refused"], "{report}");
        assert_eq!(report.0["sign_ins"]["refused"], 2, "{report}");
        assert_eq!(report.0["sign_ins"]["withheld"], 1, "{report}");
        assert_eq!((outcome.code, report.verdict()), (1, "broken"), "{report}");
        for finding in report.findings() {
            let cause = finding["cause"].as_str().unwrap();
            assert!(!cause.starts_with("protocol-disabled"), "{report}");
            if cause.contains("disabled") {
                assert_ne!(finding["confidence"], "certain", "{report}");
            }
        }
        let causes =
            ["credentials-or-protocol-disabled", "app-password-required", "wrong-password"];
        let first = report.findings()[0]["cause"].as_str().unwrap();
        assert!(causes.contains(&first), "{report}");
        for protocol in ["imap", "smtp"] {
            stand.assert_asked_once(protocol);
        }
        assert_eq!(stand.sign_ins("pop3"), 0, "not asked\n{}", stand.log());
    }
}

/// Dovecot says `-ERR [AUTH] Authentication failed.` and nothing of a switch;
/// the other two protocols take the same password.
#[test]
fn pop3_denied_is_surely_a_switch() {
    for way in Way::BOTH {
        let stand = Stand::start();
        let check = Check::new(&stand, POP3_OFF).password(PASSWORD).way(way);
        let (outcome, report) = check.report();
        assert_eq!(report.outcomes(), ["accepted", "refused", "accepted"], "{report}");
        assert_eq!((outcome.code, report.verdict()), (1, "broken"), "{report}");
        let first = &report.findings()[0];
        assert_eq!(first["cause"], "protocol-disabled", "{report}");
        assert_eq!(first["protocol"], "pop3", "{report}");
        assert_eq!(first["confidence"], "certain", "{report}");
        assert_eq!(first["attempts"][0], report.attempt("pop3")["id"], "{report}");
        assert_eq!(stand.sign_ins("pop3"), 1, "asked once\n{}", stand.log());
    }
}

/// POP3 alone proves nothing.
#[test]
fn pop3_denied_is_not_sure_without_another_protocol() {
    let stand = Stand::start();
    let check = Check::new(&stand, POP3_OFF).password(PASSWORD).args(["--protocol", "pop3"]);
    let (outcome, report) = check.report();
    assert_eq!(outcome.code, 1, "{report}");
    let first = &report.findings()[0];
    assert!(first["cause"] != "protocol-disabled" || first["confidence"] != "certain", "{report}");
}

/// Every way to put a password on the wire carries every password.
#[test]
fn any_password_arrives_as_it_is() {
    let all = PROTOCOLS.as_slice();
    let users = [
        ("a@yandex.ru", "Пароль-密码-ü", all),
        ("b@yandex.ru", r#"it's a "q" \back\slash\ "#, all),
        ("c@yandex.ru", "a%b{c}:d;e,f=g", all),
        ("d@yandex.ru", "  spaces  ", all),
    ];
    for mechanisms in ["plain", "login", "plain login"] {
        let stand = Stand::for_users(mechanisms, &users);
        for (user, password, _) in users {
            let (outcome, report) = Check::new(&stand, user).password(password).report();
            assert_eq!(report.outcomes(), ["accepted"; 3], "{password}: {report}");
            assert_eq!(outcome.code, 0, "{password}: {report}");
        }
    }
}

#[test]
fn any_mechanism_after_starttls() {
    for mechanisms in ["plain", "login"] {
        let stand = Stand::with(mechanisms, PASSWORD);
        let check = Check::new(&stand, USER).password(PASSWORD).way(Way::StartTls);
        assert_works(&stand, check);
    }
}

#[test]
fn wrong_password_with_login_alone() {
    let stand = Stand::with("login", PASSWORD);
    let (outcome, report) = Check::new(&stand, USER).password("wrong").report();
    assert_eq!(
        (outcome.code, report.outcomes()),
        (1, ["refused", "usable", "refused"]),
        "{report}"
    );
}

#[test]
fn nothing_secret_goes_to_a_server_that_is_not_trusted() {
    for way in Way::BOTH {
        let stand = Stand::start();
        let check = Check::without_roots(&stand, USER).password(PASSWORD).way(way);
        let (outcome, report) = check.report();
        assert_eq!((outcome.code, report.verdict()), (1, "broken"), "{report}");
        assert_eq!(report.findings()[0]["cause"], "certificate-unknown-issuer", "{report}");
        assert_eq!(report.outcomes(), ["failed"; 3], "{report}");
        for protocol in PROTOCOLS {
            assert_eq!(stand.sign_ins(protocol), 0, "{}", stand.log());
            let tls = &report.attempt(protocol)["tls"];
            assert_eq!(tls["verified"], false, "{report}");
            let names = tls["chain"][0]["names"].as_array().unwrap();
            assert!(names.contains(&"imap.yandex.ru".into()), "the chain is shown: {report}");
        }
    }
}

#[test]
fn without_a_password_everything_else_is_tried() {
    let stand = Stand::start();
    for flags in [[].as_slice(), &["--no-auth"]] {
        let (outcome, report) = Check::new(&stand, USER).args(flags.iter().copied()).report();
        assert_eq!(report.outcomes(), ["usable"; 3], "{report}");
        assert_eq!(outcome.code, 0, "{report}");
    }
    assert_eq!(PROTOCOLS.map(|protocol| stand.sign_ins(protocol)), [0; 3], "{}", stand.log());
}

/// A server that has gone away is told apart from one that refuses.
#[test]
fn nobody_listens() {
    let stand = Stand::start();
    let address = stand.address();
    let ca_file = stand.ca_file.clone();
    let check = Check::nowhere(stand.workdir.path(), USER)
        .args(["--ca-file", ca_file.to_str().unwrap(), "--protocol", "imap"])
        .args(["--connect-to", &format!("::{address}:1")])
        .password(PASSWORD);
    let (outcome, report) = check.report();
    // Nor where it was looked for afterwards.
    let attempts = report.attempts("imap");
    assert!(attempts.iter().all(|attempt| attempt["outcome"] == "unreachable"), "{report}");
    assert_eq!(report.findings()[0]["cause"], "connect-refused", "{report}");
    assert_eq!(outcome.code, 1, "{report}");
}
