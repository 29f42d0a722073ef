//! Old and odd TLS: servers that only OpenSSL still plays, certificates that
//! nobody makes any more, boxes that lose large first messages. All of it on
//! loopback, each server in a folder and process of its own.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

use std::{
    collections::BTreeMap,
    fs,
    net::{IpAddr, Ipv4Addr, TcpListener as StdListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use mailmedic::{
    check::{self, Request},
    demo,
    knowledge::Knowledge,
    model::{
        Address, Cause, Confidence, Endpoint, LargeHello, Proof, Protocol, Report, Secret, Severity,
    },
    net::{Answer, Clock, Context, Limits, Resolver, Trust, TrustMode},
    report::text,
    sim::Scenario,
};
use time::{OffsetDateTime, macros::datetime};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

const HOST: &str = "mail.example.org";

/// A folder of its own that goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("mailmedic-tls-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn openssl(folder: &Path, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

/// `openssl s_server` on a port of loopback, ended with it.
struct Server {
    process: Child,
    port: u16,
    _folder: Folder,
}

impl Server {
    /// `key`: arguments of `openssl genpkey`; `version_1`: of X.509.
    fn start(key: &str, version_1: bool, arguments: &str) -> Self {
        let folder = Folder::new();
        openssl(&folder.0, &format!("genpkey {key} -out key.pem"));
        let request = format!("req -new -key key.pem -subj /CN={HOST} -out request.pem");
        openssl(&folder.0, &request);
        if version_1 {
            let sign = "x509 -req -in request.pem -key key.pem -days 30 -x509v1 -out cert.pem";
            let old = sign.replace(" -x509v1", "");
            let known = Command::new("openssl").args(["x509", "-help"]).output().unwrap();
            let known = String::from_utf8_lossy(&known.stderr).contains("-x509v1");
            openssl(&folder.0, if known { sign } else { &old });
        } else {
            fs::write(folder.0.join("names"), format!("subjectAltName=DNS:{HOST}\n")).unwrap();
            let sign =
                "x509 -req -in request.pem -key key.pem -days 30 -extfile names -out cert.pem";
            openssl(&folder.0, sign);
        }
        let port = StdListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new("openssl")
            .args(["s_server", "-key", "key.pem", "-cert", "cert.pem", "-quiet", "-accept"])
            .arg(format!("127.0.0.1:{port}"))
            .args(arguments.split_whitespace())
            .current_dir(&folder.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begin = Instant::now();
        while std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(10), "openssl s_server does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { process, port, _folder: folder }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn context(now: OffsetDateTime, ca: Option<&str>) -> Context {
    let here = Answer::Addresses(vec![IpAddr::from(Ipv4Addr::LOCALHOST)]);
    Context {
        limits: Limits { step: Duration::from_secs(4), ..Limits::default() },
        ..Context::new(
            Resolver::Fixed(BTreeMap::from([(HOST.to_owned(), here)])),
            Trust::new(TrustMode::Mozilla, ca).unwrap(),
            Clock::starting_at(now),
        )
    }
}

async fn check(context: &Context, url: &str) -> Report {
    let knowledge = Knowledge::builtin().unwrap();
    let request = Request {
        address: Some(Address::parse("anna@example.org").unwrap()),
        endpoints: vec![Endpoint::parse(Protocol::Smtp, url).unwrap()],
        protocols: vec![Protocol::Smtp],
        proof: Some(Proof::Password(Secret::new("practice-Own-7".to_owned()).unwrap())),
        ..Request::default()
    };
    check::account(context, &knowledge, &request).await.unwrap()
}

/// The whole report as people read it, in one line.
fn words(report: &Report) -> String {
    let knowledge = Knowledge::builtin().unwrap();
    let style = text::Style { width: 400, ..text::Style::default() };
    text::render(report, &knowledge, &style)
}

const RSA: &str = "-algorithm RSA -pkeyopt rsa_keygen_bits:2048";
const WEAK_RSA: &str = "-algorithm RSA -pkeyopt rsa_keygen_bits:1024";

#[tokio::test]
async fn old_versions_and_suites_are_proven() {
    let weak = "-cipher ALL:@SECLEVEL=0";
    for (version, suite, said) in [
        ("-tls1", weak.to_owned(), "TLS 1.0, TLS_"),
        ("-tls1_1", weak.to_owned(), "TLS 1.1, TLS_"),
        (
            "-tls1_2",
            "-cipher AES128-SHA:@SECLEVEL=0".to_owned(),
            "TLS 1.2, TLS_RSA_WITH_AES_128_CBC_SHA",
        ),
        (
            "-tls1_2",
            "-cipher DHE-RSA-AES256-SHA:@SECLEVEL=0".to_owned(),
            "TLS 1.2, TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
        ),
    ] {
        let server = Server::start(RSA, false, &format!("{version} {suite}"));
        let context = context(OffsetDateTime::now_utc(), None);
        let report = check(&context, &format!("smtps://{HOST}:{}", server.port)).await;
        let first = &report.findings[0];
        assert_eq!((first.cause, first.confidence), (Cause::TlsTooOld, Confidence::Certain));
        assert!(words(&report).contains(said), "{said}: {}", words(&report));
        let chain = &report.attempts[0].tls.as_ref().unwrap().chain;
        assert_eq!(chain.first().unwrap().names, [HOST], "{version}");
    }
}

#[tokio::test]
async fn old_tls_is_also_found_behind_starttls() {
    let server = Server::start(RSA, false, "-tls1 -cipher ALL:@SECLEVEL=0");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let behind = server.port;
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut buffer = [0; 512];
                client.write_all(b"220 x ESMTP\r\n").await.unwrap();
                assert_ne!(client.read(&mut buffer).await.unwrap(), 0);
                client.write_all(b"250-x\r\n250 STARTTLS\r\n").await.unwrap();
                assert_ne!(client.read(&mut buffer).await.unwrap(), 0);
                client.write_all(b"220 go\r\n").await.unwrap();
                let mut server = TcpStream::connect(("127.0.0.1", behind)).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    let context = context(OffsetDateTime::now_utc(), None);
    let report = check(&context, &format!("smtp://{HOST}:{port}")).await;
    assert_eq!(report.findings[0].cause, Cause::TlsTooOld);
    assert!(words(&report).contains("TLS 1.0, TLS_"), "{}", words(&report));
}

#[tokio::test]
async fn a_modern_server_that_refuses_is_not_called_old() {
    // It demands a certificate of the client, and TLS 1.2 so that it says so at once.
    let server = Server::start(RSA, false, "-tls1_2 -Verify 1");
    let context = context(OffsetDateTime::now_utc(), None);
    let report = check(&context, &format!("smtps://{HOST}:{}", server.port)).await;
    assert_ne!(report.findings[0].cause, Cause::TlsTooOld, "{}", words(&report));
}

#[tokio::test]
async fn a_certificate_of_version_1_and_a_short_key_are_weak() {
    let server = Server::start(RSA, true, "-tls1_2");
    let context_now = || context(OffsetDateTime::now_utc(), None);
    let report = check(&context_now(), &format!("smtps://{HOST}:{}", server.port)).await;
    let first = &report.findings[0];
    assert_eq!((first.cause, first.confidence), (Cause::CertificateWeak, Confidence::Certain));
    assert!(words(&report).contains("X.509 version 1"), "{}", words(&report));
    assert_eq!(report.attempts[0].tls.as_ref().unwrap().chain.len(), 1);

    let server = Server::start(WEAK_RSA, false, "-cipher ALL:@SECLEVEL=0");
    let report = check(&context_now(), &format!("smtps://{HOST}:{}", server.port)).await;
    // Nobody vouches for it, which comes first; the short key is told beside.
    assert_eq!(report.findings[0].cause, Cause::CertificateSelfSigned);
    assert!(words(&report).contains("RSA key of 1024 bits"), "{}", words(&report));
}

/// A box before a practice server that cannot take what is larger than one
/// segment: it keeps silent, or cuts the connection.
async fn box_before(server: std::net::SocketAddr, cuts: bool) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut head = [0; 5];
                client.read_exact(&mut head).await.unwrap();
                if u16::from_be_bytes([head[3], head[4]]) > 1200 {
                    if !cuts {
                        tokio::time::sleep(Duration::from_secs(30)).await;
                    }
                    return;
                }
                let mut server = TcpStream::connect(server).await.unwrap();
                server.write_all(&head).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    port
}

#[tokio::test]
async fn a_lost_large_hello_is_sent_again_smaller() {
    let scenario = r#"
schema = 1
sentence = "A server behind an old box"
[check]
address = "anna@example.org"
[[accounts]]
user = ["anna@example.org"]
password = "practice-Own-7"
[expect]
verdict = "works"
exit = 0
[[servers]]
host = "mail.example.org"
protocol = "smtp"
port = 465
security = "tls"
capabilities.under_tls = ["AUTH PLAIN"]
"#;
    let now = datetime!(2026-11-21 12:00 UTC);
    let scenario = Scenario::parse("old-box.toml", scenario).unwrap();
    let stand = mailmedic::sim::start(&scenario, now).await.unwrap();
    let address = *stand.addresses.values().next().unwrap();
    for (cuts, sent, confidence) in [
        (false, LargeHello::Unanswered, Confidence::Likely),
        (true, LargeHello::CutOff, Confidence::Possible),
    ] {
        let port = box_before(address, cuts).await;
        let begin = Instant::now();
        let context = context(now, Some(&stand.ca_pem));
        let report = check(&context, &format!("smtps://{HOST}:{port}")).await;
        assert!(begin.elapsed() < Duration::from_secs(4), "{:?}", begin.elapsed());
        assert_eq!(report.attempts[0].tls.as_ref().unwrap().large_hello, Some(sent));
        assert!(report.attempts[0].outcome().works(), "{}", words(&report));
        let found = &report.findings[0];
        assert_eq!(report.findings.len(), 1);
        assert_eq!((found.cause, found.confidence), (Cause::TlsHelloTooLarge, confidence));
        assert_eq!(found.severity, Severity::Warning);
    }
}

/// Nothing secret goes over a connection that somebody opens, whether this
/// computer trusts them or not.
#[tokio::test]
async fn an_intercepted_connection_never_sees_the_password() {
    let knowledge = Knowledge::builtin().unwrap();
    let mut seen = 0;
    for scenario in Scenario::all().unwrap() {
        let id = scenario.id.as_str();
        if !(id.starts_with("tls-intercepted")
            || id == "starttls-stripped"
            || id == "starttls-masked")
        {
            continue;
        }
        seen += 1;
        let now = datetime!(2026-11-21 12:00 UTC);
        let staged = demo::stage(&scenario, now, Arc::new(|_, _| {})).await.unwrap();
        assert!(staged.request.proof.is_some(), "{id}");
        check::account(&staged.context, &knowledge, &staged.request).await.unwrap();
        for line in staged.stand.log() {
            let text = line.text.to_ascii_uppercase();
            let signs_in = ["LOGIN", "AUTH", "USER", "PASS", "<SECRET>", "MAIL FROM"];
            assert!(!signs_in.iter().any(|word| text.contains(word)), "{id}: {}", line.text);
        }
    }
    assert!(seen >= 5, "{seen}");
}
