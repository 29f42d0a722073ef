//! Signing in otherwise than with the strongest password mechanism: what is
//! wrong with the options is said before anything is probed.

use super::{Folder, refused};

const ADDRESS: [&str; 2] = ["check", "anna@yandex.ru"];

#[track_caller]
fn bad(home: &Folder, options: &[&str], message: &[&str]) {
    refused(home.path(), &[&ADDRESS, options].concat(), None, message);
}

#[test]
fn mechanisms() {
    let home = Folder::new("mechanisms");
    let all = ["PLAIN", "LOGIN", "CRAM-MD5", "APOP", "SCRAM-SHA-1", "SCRAM-SHA-256-PLUS"];
    let of_others = ["XOAUTH2", "OAUTHBEARER", "EXTERNAL"];
    let named = [&["NTLM", "--mechanism"], &all[..], &of_others].concat();
    bad(&home, &["--mechanism", "NTLM", "--no-auth"], &named);
    // A password is no token and no certificate.
    let password = home.file("password", "pw-1\n");
    let with = |name| ["--mechanism", name, "--password-file", &*password].map(str::to_owned);
    for (name, needed) in [("xoauth2", "--token-env"), ("external", "--client-certificate")] {
        let options = with(name);
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        bad(&home, &options, &[&name.to_uppercase(), needed]);
    }
}

#[test]
fn tokens() {
    let home = Folder::new("tokens");
    bad(&home, &["--token-env", "NO_SUCH_TOKEN"], &["NO_SUCH_TOKEN", "--token-env"]);
}

#[test]
fn client_certificates() {
    let home = Folder::new("client-certificates");
    let missing = home.path().join("missing.pem").display().to_string();
    let option = "--client-certificate";
    bad(&home, &[option, &missing], &[option, "missing.pem"]);
    let words = home.file("words.pem", "no certificate at all\n");
    bad(&home, &[option, &words], &[option, "words.pem"]);
    let torn = home
        .file("torn.pem", "-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----\n");
    bad(&home, &[option, &torn], &[option, "torn.pem"]);
    // A key is no use without what it belongs to.
    bad(&home, &["--client-key", &words], &[option]);
}
