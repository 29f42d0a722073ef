//! Sign-ins that are bound to their TLS connection, against servers that are not
//! ours: Dovecot 2.4, which knows `tls-exporter`, and Cyrus, which offers bound
//! mechanisms and knows `tls-unique` alone.

use std::net::Ipv4Addr;

use super::{
    command::{Check, Report},
    newer::{HOSTS, Newer, PASSWORD, USER},
    servers::{Server, unpacked},
    workdir::Workdir,
};

const ALL: &[&str] = &["imap", "pop3", "smtp"];
const MAILBOX: &[&str] = &["imap", "pop3"];
const BOUND: [&str; 2] = ["SCRAM-SHA-256-PLUS", "SCRAM-SHA-1-PLUS"];

/// `check` of these protocols at that address, TLS at once or after STARTTLS.
fn check(newer: &Newer, at: Ipv4Addr, protocols: &[&str], start_tls: bool) -> Check {
    let ca_file = newer.ca_file.to_str().unwrap();
    let check = Check::nowhere(newer.workdir.path(), USER).args([
        "--ca-file",
        ca_file,
        "--connect-to",
        &format!("::{at}:"),
    ]);
    HOSTS.iter().filter(|(protocol, _)| protocols.contains(protocol)).fold(
        check,
        |check, (protocol, host)| {
            let url = format!("{protocol}{}://{host}", if start_tls { "" } else { "s" });
            check.args([&*format!("--{protocol}"), &url])
        },
    )
}

fn assert_taken(newer: &Newer, check: Check, mechanism: &str, protocols: &[&str]) -> Report {
    let (outcome, report) = check.password(PASSWORD).report();
    for protocol in protocols {
        let attempt = report.attempt(protocol);
        assert_eq!(attempt["outcome"], "accepted", "{mechanism}: {report}\n{}", newer.log());
        assert_eq!(attempt["mechanism"], mechanism, "{report}");
    }
    assert_eq!((outcome.code, report.verdict()), (0, "works"), "{mechanism}: {report}");
    report
}

fn first(report: &Report) -> (&str, &str) {
    let first = &report.findings()[0];
    (first["cause"].as_str().unwrap(), first["confidence"].as_str().unwrap())
}

fn alternatives(report: &Report) -> Vec<&str> {
    let listed = report.findings()[0]["alternatives"].as_array();
    listed.into_iter().flatten().map(|it| it["cause"].as_str().unwrap()).collect()
}

fn evidence(report: &Report) -> String {
    report.findings()[0]["evidence"].to_string()
}

#[test]
fn dovecot_takes_bound_sign_ins() {
    let offered = "plain login cram-md5 scram-sha-1 scram-sha-1-plus scram-sha-256 \
                   scram-sha-256-plus";
    let newer = Newer::dovecot(offered, "");
    let at = newer.address();
    for start_tls in [false, true] {
        for mechanism in BOUND {
            let by = || check(&newer, at, ALL, start_tls).args(["--mechanism", mechanism]);
            assert_taken(&newer, by(), mechanism, ALL);
            newer.wait_for_log("channel_binding=tls-exporter");
            let (outcome, report) = by().password("wrong-password").report();
            assert_eq!(outcome.code, 1, "{report}");
            assert_eq!(report.attempt("imap")["mechanism"], mechanism, "{report}");
            assert_ne!(first(&report).1, "certain", "{report}");
            // From outside it looks as where something opens the connection.
            assert!(alternatives(&report).contains(&"tls-intercepted"), "{report}");
            assert!(alternatives(&report).contains(&"wrong-password"), "{report}");
        }
        // Left to itself, the strongest.
        assert_taken(&newer, check(&newer, at, ALL, start_tls), BOUND[0], ALL);
        // Unbound is no claim that the server could not bind.
        let unbound = check(&newer, at, ALL, start_tls).args(["--mechanism", "SCRAM-SHA-256"]);
        assert_taken(&newer, unbound, "SCRAM-SHA-256", ALL);
    }
    assert!(!newer.log().contains("Invalid channel binding"), "{}", newer.log());
}

/// stunnel opens every connection and makes another one, with a certificate
/// that the client trusts, as the proxies of companies have.
fn in_between(newer: &Newer) -> (Server, Ipv4Addr) {
    let (front, behind) = (Workdir::another_address(), newer.address());
    let path = newer.workdir.path().display();
    let services = [("imap", 993), ("pop3", 995), ("smtp", 465)].map(|(name, port)| {
        format!(
            "[{name}-opened]\naccept = {front}:{port}\nconnect = {front}:1{port}\n\
             cert = {path}/chain.pem\nkey = {path}/key.pem\n\
             [{name}-anew]\nclient = yes\naccept = {front}:1{port}\n\
             connect = {behind}:{port}\n"
        )
    });
    let settings = format!("foreground = yes\npid =\noutput = {path}/stunnel\nsyslog = no\n");
    let config = newer.workdir.write("stunnel.conf", &(settings + &services.concat()));
    let server = Server::start(&unpacked("usr/bin/stunnel4"), &[config.to_str().unwrap()]);
    let log = || newer.workdir.read("stunnel");
    (server.wait(front, &[993, 995, 465, 1993, 1995, 1465], log), front)
}

/// The password is right, the server refuses all the same, and is right to.
#[test]
fn a_connection_that_is_opened_on_the_way_is_no_wrong_password() {
    let newer = Newer::dovecot("scram-sha-256 scram-sha-256-plus", "");
    let (_between, front) = in_between(&newer);
    let (outcome, report) = check(&newer, front, ALL, false).password(PASSWORD).report();
    newer.wait_for_log("Invalid channel binding data");
    assert_eq!(outcome.code, 1, "{report}");
    for finding in report.findings() {
        assert_ne!(finding["confidence"], "certain", "{report}");
    }
    assert!(alternatives(&report).contains(&"tls-intercepted"), "{report}");
    assert!(evidence(&report).contains("--mechanism SCRAM-SHA-256 "), "{report}");
    // What the report proposes tells.
    let unbound = check(&newer, front, ALL, false).args(["--mechanism", "SCRAM-SHA-256"]);
    assert_taken(&newer, unbound, "SCRAM-SHA-256", ALL);
}

/// Cyrus with the user's mailbox, which the first sign-in makes: two at once
/// would get in each other's way.
fn cyrus(mechanisms: &str) -> Newer {
    let newer = Newer::cyrus(mechanisms);
    let plain = check(&newer, newer.address(), &["imap"], false).args(["--mechanism", "PLAIN"]);
    assert_taken(&newer, plain, "PLAIN", &["imap"]);
    newer
}

#[test]
fn cyrus_takes_what_it_knows() {
    let offered = "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256";
    let newer = cyrus(offered);
    let at = newer.address();
    for start_tls in [false, true] {
        for mechanism in offered.split(' ') {
            let by = || check(&newer, at, MAILBOX, start_tls).args(["--mechanism", mechanism]);
            assert_taken(&newer, by(), mechanism, MAILBOX);
            if start_tls {
                continue;
            }
            let (outcome, report) = by().password("wrong-password").report();
            assert_eq!(outcome.code, 1, "{mechanism}: {report}");
            assert_eq!(report.attempt("imap")["outcome"], "refused", "{mechanism}: {report}");
            assert_ne!(first(&report).1, "certain", "{mechanism}: {report}");
            let readings = [alternatives(&report), vec![first(&report).0]].concat();
            assert!(readings.contains(&"wrong-password"), "{mechanism}: {report}");
        }
    }
}

/// Cyrus offers bound mechanisms under TLS 1.3, where what it binds to does not
/// exist: a healthy account must not come out as a refused one.
#[test]
fn cyrus_turns_bound_sign_ins_down_and_takes_others() {
    let newer = cyrus("PLAIN SCRAM-SHA-1 SCRAM-SHA-1-PLUS SCRAM-SHA-256 SCRAM-SHA-256-PLUS");
    let at = newer.address();
    for start_tls in [false, true] {
        let report =
            assert_taken(&newer, check(&newer, at, MAILBOX, start_tls), "SCRAM-SHA-256", MAILBOX);
        let passed_over = report.attempt("imap")["mechanisms_passed_over"].to_string();
        assert!(passed_over.contains("turned-down"), "{report}");
    }
    // A server may count what it turns down: with a wrong password nobody goes
    // beyond two in all.
    let (outcome, report) = check(&newer, at, MAILBOX, false).password("wrong-password").report();
    assert_eq!(outcome.code, 1, "{report}");
    assert_eq!(report.0["sign_ins"]["refused"], 2, "{report}");
    assert_eq!(report.0["sign_ins"]["withheld"], 1, "{report}");
    assert_ne!(first(&report).1, "certain", "{report}");
    // Who asks for it is told that it is the mechanism.
    let by = check(&newer, at, MAILBOX, false).args(["--mechanism", "SCRAM-SHA-256-PLUS"]);
    let (outcome, report) = by.password(PASSWORD).report();
    assert_eq!(outcome.code, 1, "{report}");
    assert_eq!(first(&report), ("mechanism-unsupported", "likely"), "{report}");
}
