//! A server that locks accounts: nobody is locked out by asking what is wrong.

use std::{fs, path::Path, process::Command, sync::Arc};

use mailmedic::{
    demo::{self, Staged},
    sim::Scenario,
};
use time::OffsetDateTime;

use super::{Folder, mailmedic, text};

const RIGHT: &str = "Sommer-2019";

/// Three servers, one account, locked at the third wrong password in a row.
fn scenario() -> Scenario {
    let mut toml = format!(
        "schema = 1\nsentence = \"An account is locked at the third refusal\"\n\
         [check]\naddress = \"anna@example.org\"\n[expect]\nverdict = \"works\"\nexit = 0\n\
         [[accounts]]\nuser = [\"anna@example.org\"]\npassword = \"{RIGHT}\"\nlocks_after = 3\n"
    );
    for (protocol, port, offers) in [
        ("imap", 993, r#"["IMAP4rev1", "AUTH=PLAIN"]"#),
        ("pop3", 995, r#"["USER", "SASL PLAIN"]"#),
        ("smtp", 465, r#"["AUTH PLAIN"]"#),
    ] {
        let server = format!(
            "[[servers]]\nhost = \"{protocol}.example.org\"\nprotocol = \"{protocol}\"\n\
             port = {port}\nsecurity = \"tls\"\ncapabilities.under_tls = {offers}\n"
        );
        toml.push_str(&server);
    }
    Scenario::parse("lock.toml", &toml).unwrap()
}

/// The servers, up, and how to reach them.
struct Site {
    staged: Staged,
    folder: Folder,
}

impl Site {
    async fn start(name: &str) -> Self {
        let now = OffsetDateTime::now_utc();
        let staged = demo::stage(&scenario(), now, Arc::new(|_, _| {})).await.unwrap();
        let folder = Folder::new(name);
        folder.file("ca.pem", &staged.stand.ca_pem);
        Self { staged, folder }
    }

    fn check(&self, state: &str, password: &str, protocols: &[&str], extra: &[&str]) -> Command {
        let mut command = mailmedic(self.folder.path());
        command.args(["check", "anna@example.org", "--format", "json", "--ca-file", "ca.pem"]);
        command.args(["--trust", "mozilla", "--password-env", "MAIL_PASSWORD"]).args(extra);
        for protocol in protocols {
            let scheme = format!("{protocol}s://{protocol}.example.org");
            command.args([&format!("--{protocol}"), &scheme]);
        }
        for ((host, port), address) in &self.staged.stand.addresses {
            command.args(["--connect-to", &format!("{host}:{port}:127.0.0.1:{}", address.port())]);
        }
        command.env("MAIL_PASSWORD", password);
        command.env("XDG_STATE_HOME", self.folder.path().join(state));
        command.current_dir(self.folder.path());
        command
    }

    /// How often the account was refused so far, and whether the right password
    /// is taken.
    async fn open(&self) -> bool {
        let report = run(self.check("fresh", RIGHT, &["imap"], &[])).await;
        report["attempts"][0]["outcome"] == "accepted"
    }
}

async fn run(mut command: Command) -> serde_json::Value {
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let (out, err) = (text(&output.stdout).to_owned(), text(&output.stderr).to_owned());
    assert!(out.starts_with('{'), "no report: {out}{err}");
    serde_json::from_str(&out).unwrap()
}

const ALL: [&str; 3] = ["imap", "pop3", "smtp"];

#[tokio::test]
async fn a_hundred_runs_never_lock_an_account() {
    let site = Site::start("lock").await;
    for number in 0..100 {
        // Whatever is asked for, in turns; most of it one protocol after the other.
        let protocols = if number % 10 == 0 { &ALL[..] } else { &ALL[number % 3..=number % 3] };
        let extra: &[&str] = if number % 2 == 1 { &["--try-user-forms"] } else { &[] };
        let report = run(site.check("state", "wrong", protocols, extra)).await;
        let made = report["sign_ins"]["made"].as_u64().unwrap();
        assert_eq!(made, if number == 0 { 2 } else { 0 }, "run {number}: {report:#}");
        if number > 0 {
            assert_eq!(report["verdict"], "inconclusive", "{report:#}");
            assert_eq!(report["findings"][0]["cause"], "sign-in-withheld", "{report:#}");
        }
    }
    // Who insists has one sign-in, and here that would lock: so not in this test.
    assert!(site.open().await, "the account is not locked");
}

#[tokio::test]
async fn without_a_memory_the_same_servers_do_lock() {
    let site = Site::start("lock-proof").await;
    for state in ["one", "two"] {
        run(site.check(state, "wrong", &ALL, &[])).await;
    }
    assert!(!site.open().await, "four refusals lock this account");
}

#[tokio::test]
async fn one_run_with_three_protocols_does_not_lock() {
    let site = Site::start("lock-one").await;
    let report = run(site.check("state", "wrong", &ALL, &["--try-user-forms"])).await;
    assert_eq!(report["sign_ins"]["refused"], 2, "{report:#}");
    assert!(site.open().await);
}

#[tokio::test]
async fn insisting_gives_one_sign_in_and_success_clears_the_page() {
    let site = Site::start("lock-again").await;
    run(site.check("state", "wrong", &["imap", "smtp"], &[])).await;
    let again = run(site.check("state", RIGHT, &ALL, &["--sign-in-again"])).await;
    assert_eq!(again["sign_ins"]["accepted"], 3, "the first was accepted: {again:#}");
    assert_eq!(again["sign_ins"]["refused_before"].as_array().unwrap().len(), 2, "{again:#}");
    let after = run(site.check("state", RIGHT, &ALL, &[])).await;
    assert_eq!(after["verdict"], "works", "{after:#}");
    assert_eq!(after["sign_ins"]["refused_before"].as_array().unwrap().len(), 0, "{after:#}");
    let book = fs::read_to_string(page(site.folder.path())).unwrap();
    assert!(!book.contains("anna") && !book.contains("example"), "{book}");
}

fn page(home: &Path) -> std::path::PathBuf {
    home.join("state").join("mailmedic").join("sign-ins.json")
}
