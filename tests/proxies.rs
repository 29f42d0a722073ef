//! Connections through proxies on loopback: those that work, and every way in
//! which one can fail. The faults are the proxy's, never the server's.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    process::Command,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use mailmedic::{
    check::{self, Request},
    knowledge::Knowledge,
    model::{
        Cause, Confidence, Endpoint, Fault, Outcome, Protocol, ProxyFault, Report, Secret, Settle,
        SkipReason, Stage, Verdict,
    },
    net::{Answer, Clock, Context, Limits, Proxy, Resolver, Trust, TrustMode},
    report::{json, text},
};
use time::macros::datetime;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

const GREETING: &[u8] = b"* OK [CAPABILITY IMAP4rev1] ready\r\n";
const PASSWORD: &str = "canary-8f3K-zebra";

/// How a staged proxy behaves.
#[derive(Clone, Copy)]
enum Manner {
    /// SOCKS5 without sign-in; the reply's code.
    Socks(u8),
    /// SOCKS5 with sign-in; the status of the sign-in.
    SocksAuth(u8),
    /// Says this whatever it is asked, and closes.
    Says(&'static [u8]),
    /// HTTP CONNECT; opens the tunnel.
    Http,
    /// HTTP CONNECT that wants to be signed in to.
    HttpAuth,
    /// Takes everything, says nothing.
    Silent,
    /// One byte of a status line now and then.
    Drips,
}

/// A proxy on loopback, and what it was asked for. It never goes beyond
/// loopback: behind it stands a server that greets.
async fn proxy(manner: Manner) -> (SocketAddr, Arc<Mutex<Vec<Vec<u8>>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
    let log = Arc::clone(&asked);
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(serve(stream, manner, Arc::clone(&log)));
        }
    });
    (address, asked)
}

async fn serve(mut stream: TcpStream, manner: Manner, log: Arc<Mutex<Vec<Vec<u8>>>>) {
    // The client may go at any time.
    let _ = converse(&mut stream, manner, &log).await;
}

async fn converse(
    stream: &mut TcpStream,
    manner: Manner,
    log: &Mutex<Vec<Vec<u8>>>,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 4096];
    let hear = async |stream: &mut TcpStream, buffer: &mut Vec<u8>| {
        let count = stream.read(buffer).await?;
        log.lock().unwrap().push(buffer[..count].to_vec());
        std::io::Result::Ok(())
    };
    match manner {
        Manner::Socks(code) => {
            hear(stream, &mut buffer).await?;
            stream.write_all(&[5, 0]).await?;
            hear(stream, &mut buffer).await?;
            let mut answer = vec![5, code, 0, 1, 127, 0, 0, 1, 0, 1];
            if code == 0 {
                // In one piece with the server's first words.
                answer.extend_from_slice(GREETING);
            }
            stream.write_all(&answer).await?;
            if code != 0 {
                return Ok(());
            }
        }
        Manner::SocksAuth(status) => {
            hear(stream, &mut buffer).await?;
            let offered = log.lock().unwrap().last().unwrap().clone();
            if !offered[2..].contains(&2) {
                return stream.write_all(&[5, 0xff]).await;
            }
            stream.write_all(&[5, 2]).await?;
            hear(stream, &mut buffer).await?;
            stream.write_all(&[1, status]).await?;
            if status != 0 {
                return Ok(());
            }
            hear(stream, &mut buffer).await?;
            stream.write_all(&[5, 0, 0, 3, 2, b'h', b'h', 0, 1]).await?;
            stream.write_all(GREETING).await?;
        }
        Manner::Says(words) => {
            hear(stream, &mut buffer).await?;
            return stream.write_all(words).await;
        }
        Manner::Http | Manner::HttpAuth => {
            hear(stream, &mut buffer).await?;
            let asked = log.lock().unwrap().last().unwrap().clone();
            let signed_in = String::from_utf8_lossy(&asked).contains("Proxy-Authorization: Basic");
            if matches!(manner, Manner::HttpAuth) && !signed_in {
                return stream
                    .write_all(b"HTTP/1.1 407 Who are you?\r\nContent-Length: 0\r\n\r\n")
                    .await;
            }
            let mut answer = b"HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n".to_vec();
            answer.extend_from_slice(GREETING);
            stream.write_all(&answer).await?;
        }
        Manner::Silent => {}
        Manner::Drips => {
            stream.write_all(b"HTTP/1.1 200 ").await?;
            loop {
                stream.write_all(b"O").await?;
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    while stream.read(&mut buffer).await? > 0 {}
    Ok(())
}

async fn check(url: &str, password: Option<&str>) -> Report {
    let secret = password.map(|text| Secret::new(text.into()).unwrap());
    let proxy = Proxy::parse(url).unwrap().with_password(secret).unwrap();
    let answers = BTreeMap::from([(
        "mail.example.org".to_owned(),
        Answer::Addresses(vec!["127.0.0.9".parse().unwrap()]),
    )]);
    let context = Context {
        proxy: Some(Arc::new(proxy)),
        limits: Limits { step: Duration::from_millis(700), ..Limits::default() },
        ..Context::new(
            Resolver::Fixed(answers),
            Trust::new(TrustMode::Mozilla, None).unwrap(),
            Clock::starting_at(datetime!(2026-11-21 12:00 UTC)),
        )
    };
    let knowledge = Knowledge::builtin().unwrap();
    let endpoint = Endpoint::parse(Protocol::Imap, "imap+plain://mail.example.org").unwrap();
    let request = Request { endpoints: vec![endpoint], ..Request::default() };
    let report = check::account(&context, &knowledge, &request).await.unwrap();
    for output in [
        text::render(&report, &knowledge, &text::Style { transcript: true, ..Default::default() }),
        json::render(&report, &knowledge, "en"),
        format!("{report:?} {context:?}", context = context.proxy),
    ] {
        assert!(!output.contains(PASSWORD), "{output}");
    }
    report
}

fn fault(report: &Report) -> &ProxyFault {
    match report.attempts[0].outcome() {
        Outcome::Unreachable { stage: Stage::Connect, fault: Fault::Proxy { fault, .. } } => fault,
        other => unreachable!("{other:?}"),
    }
}

#[tokio::test]
async fn names_are_looked_up_here_or_there() {
    let (address, asked) = proxy(Manner::Socks(0)).await;
    let report = check(&format!("socks5h://{address}"), None).await;
    assert_eq!(report.verdict, Verdict::WorksWithWarnings, "{:?}", report.findings);
    let name = b"\x05\x01\0\x03\x10mail.example.org\0\x8f";
    assert_eq!(*asked.lock().unwrap(), [&b"\x05\x01\0"[..], name]);
    let attempt = &report.attempts[0];
    let resolve = &attempt.stage(Stage::Resolve).unwrap().settle;
    assert_eq!(*resolve, Settle::Skipped(SkipReason::ByProxy));
    // TCP, two questions to the proxy, the greeting.
    assert_eq!((attempt.address, attempt.round_trips), (None, 4));

    let (address, asked) = proxy(Manner::Socks(0)).await;
    let report = check(&format!("socks5://{address}"), None).await;
    assert_eq!(report.verdict, Verdict::WorksWithWarnings);
    assert_eq!(asked.lock().unwrap()[1], b"\x05\x01\0\x01\x7f\0\0\x09\0\x8f");
    assert_eq!(report.attempts[0].stage(Stage::Resolve).unwrap().settle, Settle::Passed(None));

    let (address, asked) = proxy(Manner::Http).await;
    let report = check(&format!("http://{address}"), None).await;
    assert_eq!(report.verdict, Verdict::WorksWithWarnings);
    assert_eq!(
        String::from_utf8_lossy(&asked.lock().unwrap()[0]),
        "CONNECT mail.example.org:143 HTTP/1.1\r\nHost: mail.example.org:143\r\n\r\n"
    );
}

#[tokio::test]
async fn proxies_may_want_a_password() {
    for (manner, scheme) in [(Manner::SocksAuth(0), "socks5h"), (Manner::HttpAuth, "http")] {
        let (address, asked) = proxy(manner).await;
        let report = check(&format!("{scheme}://{address}"), None).await;
        assert_eq!(*fault(&report), ProxyFault::AuthRequired, "{scheme}");
        assert_eq!(report.findings[0].cause, Cause::ProxyFailed);
        assert_eq!(report.findings[0].confidence, Confidence::Certain);
        // Nobody tries other ports for that.
        assert_eq!(report.attempts.len(), 1);
        asked.lock().unwrap().clear();
        let report = check(&format!("{scheme}://anna@{address}"), Some(PASSWORD)).await;
        assert_eq!(report.verdict, Verdict::WorksWithWarnings, "{scheme}: {:?}", report.findings);
    }
    let (address, _) = proxy(Manner::SocksAuth(1)).await;
    let report = check(&format!("socks5h://anna@{address}"), Some(PASSWORD)).await;
    assert_eq!(*fault(&report), ProxyFault::AuthRejected);
    let (address, _) = proxy(Manner::Says(b"HTTP/1.1 407 No\r\n\r\n")).await;
    let report = check(&format!("http://anna@{address}"), Some(PASSWORD)).await;
    assert_eq!(*fault(&report), ProxyFault::AuthRejected);
}

#[tokio::test]
async fn every_fault_is_named() {
    use ProxyFault as F;
    let silent = F::Silent { limit_ms: 700 };
    let greeting = F::NotThisProtocol(b"220 m".to_vec());
    let cases: Vec<(&str, Manner, F, Confidence)> = vec![
        ("socks5h", Manner::Socks(1), F::Refused("general failure".into()), Confidence::Certain),
        ("socks5h", Manner::Socks(2), F::NotAllowed, Confidence::Certain),
        ("socks5h", Manner::Socks(4), F::TargetUnreachable, Confidence::Likely),
        ("socks5h", Manner::Socks(5), F::TargetRefused, Confidence::Likely),
        ("socks5", Manner::Socks(6), F::TargetTimeout, Confidence::Likely),
        ("socks5h", Manner::Says(b""), F::Closed, Confidence::Certain),
        ("socks5h", Manner::Says(b"\x05"), F::Closed, Confidence::Certain),
        (
            "socks5h",
            Manner::Says(b"HTTP/1.1 400 x"),
            F::NotThisProtocol(b"HT".to_vec()),
            Confidence::Certain,
        ),
        ("socks5h", Manner::Silent, silent.clone(), Confidence::Certain),
        ("http", Manner::Silent, silent.clone(), Confidence::Certain),
        ("http", Manner::Drips, silent, Confidence::Certain),
        ("http", Manner::Says(b"220 mail ready\r\n"), greeting, Confidence::Certain),
        ("http", Manner::Says(b"HTTP/1.1 200"), F::Closed, Confidence::Certain),
        ("http", Manner::Says(b"HTTP/1.1 403 No\r\n\r\n"), F::NotAllowed, Confidence::Certain),
        ("http", Manner::Says(b"HTTP/1.1 504 x\r\n\r\n"), F::TargetTimeout, Confidence::Likely),
        (
            "http",
            Manner::Says(b"HTTP/1.1 500 Oh\r\n\r\n"),
            F::Refused("500 Oh".into()),
            Confidence::Certain,
        ),
    ];
    for (scheme, manner, expected, confidence) in cases {
        let (address, _) = proxy(manner).await;
        let begin = Instant::now();
        let report = check(&format!("{scheme}://{address}"), None).await;
        assert!(begin.elapsed() < Duration::from_secs(2), "{expected:?}");
        assert_eq!(*fault(&report), expected);
        let first = &report.findings[0];
        assert_eq!(
            (first.cause, first.confidence),
            (Cause::ProxyFailed, confidence),
            "{expected:?}"
        );
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.verdict, Verdict::Broken);
        assert_eq!(first.alternatives.is_empty(), confidence == Confidence::Certain);
    }
}

#[tokio::test]
async fn a_head_without_end_is_cut_off() {
    static ENDLESS: [u8; 64 * 1024] = [b'a'; 64 * 1024];
    let (address, _) = proxy(Manner::Says(&ENDLESS)).await;
    let report = check(&format!("http://{address}"), None).await;
    assert_eq!(*fault(&report), ProxyFault::NotThisProtocol(b"aaaaa".to_vec()));
}

#[tokio::test]
async fn a_proxy_that_is_not_there() {
    let unused = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let report = check(&format!("socks5h://{unused}"), None).await;
    let refused = ProxyFault::NotReached(Box::new(Fault::ConnectionRefused));
    assert_eq!(*fault(&report), refused);
    let report = check("socks5h://proxy.example.org:1080", None).await;
    let unknown = ProxyFault::NotReached(Box::new(Fault::HostNotFound));
    assert_eq!(*fault(&report), unknown);
    assert_eq!(report.findings[0].cause, Cause::ProxyFailed);
}

#[tokio::test]
async fn the_password_comes_by_each_secret_way() {
    let file = std::env::temp_dir().join(format!("mailmedic-proxy-{}", std::process::id()));
    std::fs::write(&file, format!("{PASSWORD}\n")).unwrap();
    let path = file.display().to_string();
    for way in [
        ["--proxy-password-env", "PROXY_PASSWORD"],
        ["--proxy-password-file", &path],
        ["--proxy-password-command", "printf %s \"$PROXY_PASSWORD\""],
    ] {
        let (address, log) = proxy(Manner::HttpAuth).await;
        let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("PROXY_PASSWORD", PASSWORD)
            .args(["check", "--imap", "imap+plain://mail.example.org", "--no-auth"])
            .args(["--timeout", "2", "--proxy", &format!("http://anna@{address}")])
            .args(way);
        let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        assert_eq!(output.status.code(), Some(0), "{way:?}");
        let asked = log.lock().unwrap().concat();
        let asked = String::from_utf8_lossy(&asked);
        // anna:canary-8f3K-zebra
        let sent = "Proxy-Authorization: Basic YW5uYTpjYW5hcnktOGYzSy16ZWJyYQ==";
        assert!(asked.contains(sent), "{way:?}: {asked}");
        for shown in [output.stdout, output.stderr] {
            assert!(!String::from_utf8(shown).unwrap().contains(PASSWORD), "{way:?}");
        }
    }
    std::fs::remove_file(file).unwrap();
}

/// The command line takes no password in the URL.
#[test]
fn no_password_in_the_url() {
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
        command.env_clear().env("PROXY_PASSWORD", PASSWORD);
        let output =
            command.args(["check", "anna@ya.ru", "--no-auth"]).args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(!stderr.contains(PASSWORD), "{stderr}");
        stderr
    };
    let url = format!("socks5://anna:{PASSWORD}@127.0.0.1:1");
    assert!(run(&["--proxy", &url]).contains("--proxy-password-env VAR"));
    assert!(run(&["--proxy", "ftp://h:1"]).contains("no scheme that is known"));
    assert!(run(&["--proxy", "socks5://anna@h:1"]).contains("names a user"));
    let variable = ["--proxy-password-env", "PROXY_PASSWORD"];
    assert!(run(&[&["--proxy", "socks5://h:1"], &variable[..]].concat()).contains("no user"));
    let missing = ["--proxy", "socks5://u@h:1", "--proxy-password-env", "NOT_THERE"];
    assert!(run(&missing).contains("no environment variable"));
    assert!(run(&variable).contains("--proxy"));
}
