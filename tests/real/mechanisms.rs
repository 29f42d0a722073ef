//! Every mechanism that these servers have: the right secret is taken by it and
//! a wrong one refused, under TLS from the first byte and after STARTTLS.

use aws_lc_rs::hmac;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde_json::json;
use time::OffsetDateTime;

use super::{
    certificates::Authority,
    command::{Check, Report},
    stand::{PASSWORD, Stand, USER, Way},
    workdir::{Workdir, wait_for},
};

const ALL: &[&str] = &["imap", "pop3", "smtp"];

/// How often Dovecot was asked to let somebody in by a mechanism.
fn asked(stand: &Stand, mechanism: &str, protocol: &str) -> usize {
    let service = format!("service={protocol}");
    let log = stand.log();
    let asks = |line: &&str| {
        line.contains("client in: AUTH")
            && line.split(|it: char| it.is_whitespace()).any(|word| word == mechanism)
            && line.contains(&service)
    };
    log.lines().filter(asks).count()
}

/// Runs the check; `protocols` are let in by `mechanism`, each asked once.
pub(crate) fn assert_taken(stand: &Stand, check: Check, mechanism: &str, protocols: &[&str]) {
    let before: Vec<usize> = protocols.iter().map(|it| asked(stand, mechanism, it)).collect();
    let (outcome, report) = check.report();
    for (protocol, before) in protocols.iter().zip(before) {
        let attempt = report.attempt(protocol);
        assert_eq!(attempt["outcome"], "accepted", "{mechanism}: {report}\n{}", stand.log());
        assert_eq!(attempt["mechanism"], mechanism, "{report}");
        assert_eq!(attempt["tls"]["verified"], true, "{report}");
        let what = format!("{mechanism} through {protocol}");
        wait_for(&what, || stand.log(), || asked(stand, mechanism, protocol) > before);
        assert_eq!(asked(stand, mechanism, protocol), before + 1, "{what}\n{}", stand.log());
    }
    assert_eq!((outcome.code, report.verdict()), (0, "works"), "{mechanism}: {report}");
}

/// Runs the check; `protocol` refuses, and nothing is blamed for sure.
pub(crate) fn assert_refused(
    stand: &Stand,
    check: Check,
    mechanism: &str,
    protocol: &str,
) -> Report {
    let (outcome, report) = check.report();
    let attempt = report.attempt(protocol);
    assert_eq!(attempt["outcome"], "refused", "{mechanism}: {report}\n{}", stand.log());
    assert_eq!(attempt["mechanism"], mechanism, "{report}");
    assert_eq!((outcome.code, report.verdict()), (1, "broken"), "{mechanism}: {report}");
    report
}

pub(crate) fn causes(report: &Report) -> Vec<&str> {
    report.findings().iter().map(|it| it["cause"].as_str().unwrap()).collect()
}

#[test]
fn passwords() {
    let offered = "plain login cram-md5 apop scram-sha-1 scram-sha-256";
    let stand = Stand::with(offered, PASSWORD);
    for way in Way::BOTH {
        let check = || Check::new(&stand, USER).way(way);
        for mechanism in ["PLAIN", "LOGIN", "CRAM-MD5", "APOP", "SCRAM-SHA-1", "SCRAM-SHA-256"] {
            let pop3_only = mechanism == "APOP";
            let (protocols, one) = if pop3_only { (&ALL[1..2], "pop3") } else { (ALL, "imap") };
            let by = || {
                let check = check().args(["--mechanism", mechanism]);
                if pop3_only { check.args(["--protocol", "pop3"]) } else { check }
            };
            assert_taken(&stand, by().password(PASSWORD), mechanism, protocols);
            let refused = by().password("wrong-password");
            let report = assert_refused(&stand, refused, mechanism, one);
            let first = &report.findings()[0];
            assert_ne!(first["confidence"], "certain", "{report}");
            let open =
                ["credentials-or-protocol-disabled", "app-password-required", "wrong-password"];
            assert!(open.contains(&causes(&report)[0]), "{mechanism}: {report}");
        }
        // Left to itself, the strongest.
        assert_taken(&stand, check().password(PASSWORD), "SCRAM-SHA-256", ALL);
    }
}

/// What Dovecot signs and verifies tokens with.
const KEY: &[u8] = b"a key that this test alone knows";

/// A JSON web token (RFC 7519) for `user`, valid until `hours` from now.
fn token(user: &str, hours: i64, key: &[u8]) -> String {
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let claims = json!({"sub": user, "iat": now - 7200, "nbf": now - 7200,
        "exp": now + hours * 3600, "scope": "mail"});
    let header = json!({"alg": "HS256", "typ": "JWT"});
    let part = |it: &serde_json::Value| URL_SAFE_NO_PAD.encode(it.to_string());
    let signed = format!("{}.{}", part(&header), part(&claims));
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(tag.as_ref()))
}

/// Dovecot judges tokens itself, by a key in a folder.
fn judging_tokens(workdir: &Workdir, _: &Authority) -> String {
    workdir.write("keys/default/HS256/default", &STANDARD.encode(KEY));
    let path = workdir.path().display();
    let settings = workdir.write(
        "d/oauth2.conf",
        &format!(
            "introspection_mode = local
local_validation_key_dict = fs:posix:prefix={path}/keys/
username_attribute = sub
"
        ),
    );
    format!(
        "passdb {{\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = {}\n}}\n",
        settings.display()
    )
}

#[test]
fn tokens() {
    let stand = Stand::set_up("plain xoauth2 oauthbearer", &[], judging_tokens);
    for way in Way::BOTH {
        let check = || Check::new(&stand, USER).way(way);
        for mechanism in ["XOAUTH2", "OAUTHBEARER"] {
            let by = || check().args(["--mechanism", mechanism]);
            assert_taken(&stand, by().token(&token(USER, 1, KEY)), mechanism, ALL);
            let wrong = [
                token(USER, -1, KEY),
                token(USER, 1, b"somebody else's key"),
                token("boris@yandex.ru", 1, KEY),
            ];
            for wrong in wrong {
                let report = assert_refused(&stand, by().token(&wrong), mechanism, "imap");
                assert_eq!(causes(&report)[0], "oauth-token-invalid", "{report}");
                assert!(!report.to_string().contains(&wrong), "the token is shown: {report}");
            }
        }
        assert_taken(&stand, check().token(&token(USER, 1, KEY)), "OAUTHBEARER", ALL);
    }
}
