//! Signing in with a client certificate: whose it is, who issued it, and how
//! servers turn one down. Postfix hands no certificates on, so this is IMAP's and
//! POP3's.

use std::net::Ipv4Addr;

use super::{
    certificates::{Authority, Chain},
    command::{Check, Report},
    mechanisms::{assert_refused, assert_taken, causes},
    servers::{Server, unpacked},
    stand::{Stand, USER, Way},
    workdir::Workdir,
};

/// Certificates of the authority's are asked for, their common name is the user.
fn judging_certificates(workdir: &Workdir, authority: &Authority) -> String {
    for (name, chain, of) in [
        ("right", Chain::Good, USER),
        ("foreign", Chain::Good, "boris@yandex.ru"),
        ("expired", Chain::Expired, USER),
        ("unknown", Chain::UnknownIssuer, USER),
    ] {
        let (chain, key) = authority.chain(chain, &[of]);
        workdir.write(&format!("{name}.pem"), &(chain + &key));
    }
    let path = workdir.path().display();
    format!(
        "auth_ssl_username_from_cert = yes
ssl_ca = <{path}/ca.pem
ssl_verify_client_cert = yes
ssl_require_crl = no
passdb {{
  driver = static
  mechanisms = external
  args = nopassword=y
}}
"
    )
}

fn by(stand: &Stand, name: &str) -> Check {
    let file = stand.workdir.path().join(format!("{name}.pem"));
    assert!(file.exists(), "{}", file.display());
    Check::new(stand, USER).args(["--client-certificate", file.to_str().unwrap()])
}

fn evidence(report: &Report) -> String {
    report.findings()[0]["evidence"].to_string()
}

#[test]
fn certificates() {
    let stand = Stand::set_up("plain external", &[], judging_certificates);
    for way in Way::BOTH {
        for protocol in ["imap", "pop3"] {
            let check = |name| by(&stand, name).way(way).args(["--protocol", protocol]);
            assert_taken(&stand, check("right"), "EXTERNAL", &[protocol]);
            // Somebody else's is good there too, but not for this mailbox.
            for (wrong, told) in [
                ("foreign", "is for boris@yandex.ru, not for user@yandex.ru"),
                ("expired", "The client certificate expired on"),
                ("unknown", "asked for the mailbox of user@yandex.ru"),
            ] {
                let report = assert_refused(&stand, check(wrong), "EXTERNAL", protocol);
                let first = &report.findings()[0];
                assert_ne!(first["confidence"], "certain", "{wrong}: {report}");
                assert!(!causes(&report).contains(&"wrong-password"), "{wrong}: {report}");
                assert!(evidence(&report).contains(told), "{wrong}: {report}");
            }
        }
    }
}

/// Where a certificate is demanded, no password is looked at.
#[test]
fn demanded_certificates() {
    let further = |workdir: &Workdir, authority: &Authority| {
        judging_certificates(workdir, authority) + "auth_ssl_require_client_cert = yes\n"
    };
    let stand = Stand::set_up("plain external", &[], further);
    for protocol in ["imap", "pop3"] {
        let check = |name| by(&stand, name).args(["--protocol", protocol]);
        assert_taken(&stand, check("right"), "EXTERNAL", &[protocol]);
        let none = Check::new(&stand, USER).password("any").args(["--protocol", protocol]);
        for check in [check("expired"), check("unknown"), none] {
            let (outcome, report) = check.report();
            assert_eq!(outcome.code, 1, "{report}");
            let first = &report.findings()[0];
            assert_eq!(first["cause"], "mechanism-unsupported", "{report}");
            assert_eq!(first["confidence"], "likely", "{report}");
            assert!(evidence(&report).contains("valid SSL certificate"), "{report}");
        }
    }
}

/// stunnel demands one and says by an alert what it thinks of it, which under
/// TLS 1.3 arrives with the first answer.
fn demanding(stand: &Stand) -> (Server, Ipv4Addr) {
    let (front, behind) = (Workdir::another_address(), stand.address());
    let path = stand.workdir.path().display();
    let config = stand.workdir.write(
        "stunnel.conf",
        &format!(
            "foreground = yes\npid =\noutput = {path}/stunnel\nsyslog = no\n[imaps]\n\
             accept = {front}:993\nconnect = {behind}:143\ncert = {path}/chain.pem\n\
             key = {path}/key.pem\nrequireCert = yes\nverifyChain = yes\nCAfile = {path}/ca.pem\n"
        ),
    );
    let server = Server::start(&unpacked("usr/bin/stunnel4"), &[config.to_str().unwrap()]);
    (server.wait(front, &[993], || stand.workdir.read("stunnel")), front)
}

#[test]
fn an_alert_about_a_certificate_names_it() {
    let stand = Stand::set_up("plain external", &[], judging_certificates);
    let (_stunnel, front) = demanding(&stand);
    let there = |check: Check| {
        let ca_file = stand.ca_file.to_str().unwrap();
        let to = format!("::{front}:");
        check.args(["--ca-file", ca_file, "--connect-to", &to, "--protocol", "imap"])
    };
    let new = || Check::nowhere(stand.workdir.path(), USER);
    let with = |name: &str| {
        let file = stand.workdir.path().join(format!("{name}.pem"));
        there(new()).args(["--client-certificate", file.to_str().unwrap()])
    };
    for (check, told) in [
        (with("expired"), "does not accept the client certificate"),
        (with("unknown"), "does not accept the client certificate"),
        (there(new()).args(["--no-auth"]), "demands a client certificate"),
    ] {
        let (outcome, report) = check.report();
        assert_eq!(outcome.code, 1, "{report}");
        assert_eq!(causes(&report)[0], "tls-handshake-failed", "{report}");
        assert!(evidence(&report).contains(told), "{report}");
    }
}
