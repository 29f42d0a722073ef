//! `mailmedic token` against a practice OpenID provider, as a user meets it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail loudly")]

mod provider;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Output, Stdio},
};

use provider::{ACCESS, CLIENT, HOST, Provider, REFRESH, SECRET};

fn token(provider: &Provider, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    command
        .env_clear()
        .env("HOME", &provider.folder)
        .args(["token", "--client-id", CLIENT, "--ca-file", &provider.ca()])
        .args(["--connect-to", &format!("{HOST}:443:{}", provider.address)])
        .args(args)
        .stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Nothing secret but the token itself, and that on standard output alone.
#[track_caller]
fn assert_quiet(output: &Output) {
    let err = text(&output.stderr);
    for secret in [ACCESS, REFRESH, SECRET, "d3vice-code", "c0de-canary", "panicked"] {
        assert!(!err.contains(secret), "{secret}: {err}");
    }
    let out = text(&output.stdout);
    for secret in [REFRESH, SECRET, "d3vice-code", "c0de-canary"] {
        assert!(!out.contains(secret), "{secret}: {out}");
    }
}

const ISSUER: [&str; 2] = ["--issuer", "https://login.example.org"];

#[test]
fn by_device_code() {
    let provider = Provider::start("device").pending(&["authorization_pending"]);
    let output = token(&provider, &ISSUER).args(["--scope", "mail", "--device"]).output().unwrap();
    let err = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{err}");
    assert_eq!(text(&output.stdout), format!("{ACCESS}\n"), "the token alone");
    assert!(err.contains("https://login.example.org/agree") && err.contains("WDJB-MJHT"), "{err}");
    assert!(err.contains("good for 60 minutes"), "{err}");
    assert_quiet(&output);
    let paths = provider.paths();
    let expected = ["/.well-known/openid-configuration", "/device", "/token", "/token"];
    assert_eq!(paths, expected);
    let state = provider.state.lock().unwrap();
    assert_eq!(state.asked[1].1["scope"], "mail");
}

/// A refusal names the provider's own words and what to do; 1 is a problem.
#[test]
fn refusals_are_told_with_what_to_do() {
    for (errors, secret, lang, parts) in [
        (&["access_denied"][..], SECRET, "en", &["access_denied", "declined in the browser"][..]),
        (&["expired_token"], SECRET, "sv", &["Inget svar kom i tid"]),
        (&[], "wrong", "ru", &["invalid_client", "no: invalid_client", "--client-secret-env"]),
        (&["unheard_of"], SECRET, "tr", &["unheard_of", "sağlayıcının yardım"]),
    ] {
        let provider = Provider::start(&format!("refused-{lang}")).pending(errors);
        let output = token(&provider, &ISSUER)
            .args(["--lang", lang, "--client-secret-env", "CLIENT_SECRET"])
            .env("CLIENT_SECRET", secret)
            .output()
            .unwrap();
        let err = text(&output.stderr).to_lowercase();
        assert_eq!(output.status.code(), Some(1), "{err}");
        assert_eq!(text(&output.stdout), "");
        for part in parts {
            assert!(err.contains(&part.to_lowercase()), "{part}: {err}");
        }
        assert_quiet(&output);
    }
}

/// Starts it, and reads the address that is to be opened.
fn opened(mut child: Child) -> (Child, String, BufReader<std::process::ChildStderr>) {
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.trim_start().starts_with("https://") {
        line.clear();
        assert_ne!(stderr.read_line(&mut line).unwrap(), 0, "no address was shown");
    }
    (child, line.trim().to_owned(), stderr)
}

fn get(url: &str) -> String {
    let (authority, target) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let mut stream = TcpStream::connect(authority).unwrap();
    write!(stream, "GET /{target} HTTP/1.1\r\nHost: {authority}\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn by_a_browser_on_this_computer() {
    let provider = Provider::start("loopback");
    let kept = provider.folder.join("refresh");
    let child = token(&provider, &ISSUER)
        .args(["--loopback", "--client-secret-env", "CLIENT_SECRET", "--format", "json"])
        .args(["--lang", "sv", "--refresh-token-file", kept.to_str().unwrap()])
        .env("CLIENT_SECRET", SECRET)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (child, page, mut stderr) = opened(child);
    assert!(page.contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A"), "{page}");
    assert!(!page.contains("canary") && !page.contains("s3cr3t"), "{page}");
    let back = provider.agree(&page);
    let base = back.split_once("/?").unwrap().0;
    // A connection that says nothing must not be in the way of the others.
    let _mute = TcpStream::connect(base.strip_prefix("http://").unwrap()).unwrap();
    assert!(get(&format!("{base}/favicon.ico")).starts_with("HTTP/1.1 404"));
    let foreign = get(&format!("{base}/?code=theirs&state=theirs"));
    assert!(foreign.starts_with("HTTP/1.1 400"), "{foreign}");
    let shown = get(&back);
    assert!(shown.starts_with("HTTP/1.1 200") && shown.contains("<html lang=\"sv\">"), "{shown}");
    assert!(shown.contains("Svaret har kommit fram") && shown.contains("no-store"), "{shown}");
    let mut output = child.wait_with_output().unwrap();
    stderr.read_to_end(&mut output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected = serde_json::json!({
        "access_token": ACCESS, "token_type": "Bearer", "expires_in": 3600, "scope": "mail"
    });
    assert_eq!(json, expected);
    assert_quiet(&output);
    assert_eq!(fs::read_to_string(&kept).unwrap(), format!("{REFRESH}\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&kept).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "readable by its owner alone");
    }
    assert!(TcpStream::connect(base.strip_prefix("http://").unwrap()).is_err(), "it is gone");

    // The second time nobody has to agree.
    let output = token(&provider, &ISSUER)
        .args(["--refresh-token-file", kept.to_str().unwrap(), "-q"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!((text(&output.stdout), text(&output.stderr)), (&*format!("{ACCESS}\n"), ""));
    fs::write(&kept, "withdrawn\n").unwrap();
    let output = token(&provider, &ISSUER)
        .args(["--refresh-token-file", kept.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("Remove the file"), "{}", text(&output.stderr));
}

/// The user says no in the browser.
#[test]
fn a_no_in_the_browser_ends_it() {
    let provider = Provider::start("no");
    let child = token(&provider, &ISSUER)
        .args(["--redirect", "http://localhost/back"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (child, page, mut stderr) = opened(child);
    let back = provider.agree(&page);
    assert!(back.starts_with("http://localhost:") && back.contains("/back?"), "{back}");
    let refused = back
        .replace("code=c0de-canary", "error=access_denied&error_description=N%1B%5Bo")
        .replace("localhost", "127.0.0.1");
    assert!(get(&refused).contains("answer was no"));
    let mut output = child.wait_with_output().unwrap();
    stderr.read_to_end(&mut output.stderr).unwrap();
    let err = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(
        err.contains("access_denied") && err.contains("N [o") && !err.contains('\x1b'),
        "{err}"
    );
}

/// What is no answer is told as what it is: 3, nothing could be judged.
#[test]
fn servers_that_are_none() {
    for (path, status, body, code, part) in [
        ("/device", "502 Bad Gateway", "<h1>\x1b[31mportal</h1>", 3, "HTTP 502: <h1>"),
        (
            "/token",
            "200 OK",
            "{\"access_token\":\"acc3ss-t0ken-canary\",\"token_type\":\"mac\"}",
            3,
            "no bearer",
        ),
        (
            "/.well-known/openid-configuration",
            "200 OK",
            "{\"issuer\":\"https://evil.example\"}",
            1,
            "https://evil.example",
        ),
        ("/device", "307 Over There\r\nLocation: https://evil.example/", "", 3, "HTTP 307"),
    ] {
        let provider = Provider::start(&format!("odd-{}-{}", path.len(), status.len()));
        provider.state.lock().unwrap().instead = Some((path, status, body));
        let output = token(&provider, &ISSUER).output().unwrap();
        let err = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{err}");
        assert!(err.contains(part) && !err.contains('\x1b'), "{part}: {err}");
        assert_quiet(&output);
    }
    // A certificate that is not trusted, and nobody at all.
    let provider = Provider::start("untrusted");
    let other = Provider::start("other");
    let output = token(&provider, &ISSUER).args(["--ca-file", &other.ca()]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "an option twice");
    let mut untrusted = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    let to = format!("{HOST}:443:{}", provider.address);
    untrusted.env_clear().env("HOME", &provider.folder);
    untrusted.args(["token", "--client-id", CLIENT, "--ca-file", &other.ca(), "--connect-to", &to]);
    let output = untrusted.args(ISSUER).output().unwrap();
    let err = text(&output.stderr);
    assert_eq!((output.status.code(), provider.paths().len()), (Some(3), 0), "{err}");
    assert!(err.contains("certificate of login.example.org"), "{err}");
}

#[test]
fn inputs_are_judged_before_anybody_is_asked() {
    let provider = Provider::start("inputs");
    let gmail = ["--provider", "gmail"];
    for (args, parts) in [
        (&[][..], &["nobody to ask", "--provider", "--issuer"][..]),
        (&["--provider", "gmial"], &["no provider `gmial`", "gmail"]),
        (&["--provider", "rambler"], &["no OAuth endpoints", "--token-endpoint"]),
        (&[gmail[0], gmail[1], "--device"], &["by device code", "--loopback"]),
        (&["--issuer", "http://login.example.org"], &["--issuer", "not encrypted"]),
        (&[ISSUER[0], ISSUER[1], "--offline"], &["--offline", "--token-endpoint"]),
        (&["--token-endpoint", "ftp://x", "--device-endpoint", "https://x"], &["no web address"]),
        (
            &[gmail[0], gmail[1], "--redirect", "https://p.example"],
            &["an address of this computer"],
        ),
        (&[gmail[0], gmail[1], "--client-secret-env", "NONE"], &["NONE", "export it"]),
        (&[gmail[0], gmail[1], "--refresh-token-file", "/no/such/place"], &["cannot be written"]),
    ] {
        let output = token(&provider, args).output().unwrap();
        let err = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {err}");
        for part in parts {
            assert!(err.contains(part), "{args:?}, {part}: {err}");
        }
    }
    assert_eq!(provider.paths().len(), 0, "nobody was asked");
}

/// The whole chain: a token is got, and used by a check to sign in to all three.
#[test]
fn a_check_signs_in_with_what_it_prints() {
    const STAGED: &str = r#"
schema = 1
sentence = "A server that takes tokens"
[check]
address = "anna@example.org"
[[accounts]]
user = ["anna@example.org"]
password = "practice-Own-1"
tokens = [{ token = "acc3ss-t0ken-canary" }]
[expect]
verdict = "works"
exit = 0
[[servers]]
host = "imap.example.org"
protocol = "imap"
port = 993
security = "tls"
capabilities.under_tls = ["IMAP4rev1", "SASL-IR", "AUTH=XOAUTH2"]
[[servers]]
host = "pop.example.org"
protocol = "pop3"
port = 995
security = "tls"
capabilities.under_tls = ["SASL XOAUTH2"]
[[servers]]
host = "smtp.example.org"
protocol = "smtp"
port = 465
security = "tls"
capabilities.under_tls = ["AUTH XOAUTH2 OAUTHBEARER"]
"#;
    let provider = Provider::start("chain");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let scenario = mailmedic::sim::Scenario::parse("tokens.toml", STAGED).unwrap();
    let now = time::OffsetDateTime::now_utc();
    let stand = runtime.block_on(mailmedic::sim::start(&scenario, now)).unwrap();
    let ca = provider.folder.join("both.pem");
    let theirs = fs::read_to_string(provider.ca()).unwrap();
    fs::write(&ca, format!("{theirs}{}", stand.ca_pem)).unwrap();
    let mut get = token(&provider, &[&ISSUER[..], &["--device", "-q"]].concat());
    let words = std::iter::once(get.get_program()).chain(get.get_args());
    let line: Vec<String> = words.map(|it| format!("'{}'", it.to_str().unwrap())).collect();
    let mut check = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    check.env_clear().env("HOME", &provider.folder).stdin(Stdio::null());
    check.args(["check", "anna@example.org", "--format", "json", "--transcript"]);
    check.args(["--imap", "imaps://imap.example.org", "--pop3", "pop3s://pop.example.org"]);
    check.args(["--smtp", "smtps://smtp.example.org", "--ca-file", ca.to_str().unwrap()]);
    check.args(["--token-command", &line.join(" ")]);
    for ((host, port), address) in &stand.addresses {
        check.args(["--connect-to", &format!("{host}:{port}:{address}")]);
    }
    let output = check.output().unwrap();
    let out = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{out}{}", text(&output.stderr));
    let report: serde_json::Value = serde_json::from_str(out).unwrap();
    for attempt in report["attempts"].as_array().unwrap() {
        assert_eq!(attempt["outcome"], "accepted", "{attempt}");
    }
    assert!(!out.contains(ACCESS) && !text(&output.stderr).contains(ACCESS));
    assert!(text(&output.stderr).contains("WDJB-MJHT"), "the code is shown, though all is quiet");
    assert_eq!(get.output().unwrap().status.code(), Some(0));
}
