//! The stand, over real sockets and TLS.

use std::{io::ErrorKind, sync::Arc, time::Duration};

use mailmedic::{
    model::Protocol,
    sim::{Stand, start},
};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use time::OffsetDateTime;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::{
    IMAP, PLAIN, POP3, SMTP,
    files::{named, shipped},
    staged,
};

const HOST: &str = "imap.yandex.ru";

async fn stand_of(servers: &str) -> Stand {
    start(&staged(servers), OffsetDateTime::now_utc()).await.unwrap()
}

async fn connect(stand: &Stand, host: &str, port: u16) -> std::io::Result<TcpStream> {
    TcpStream::connect(stand.addresses[&(host.to_owned(), port)]).await
}

async fn over_tls(
    stand: &Stand,
    host: &str,
    stream: TcpStream,
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(stand.ca_pem.as_bytes()).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

/// Says something and collects what comes until a whole line starts as given.
async fn ask<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut S, say: &str, until: &str) -> String {
    stream.write_all(say.as_bytes()).await.unwrap();
    stream.flush().await.unwrap();
    let mut heard = Vec::new();
    let mut byte = [0];
    loop {
        let text = String::from_utf8_lossy(&heard).into_owned();
        if text.ends_with('\n') && text.lines().any(|line| line.starts_with(until)) {
            return text;
        }
        let reading = tokio::time::timeout(Duration::from_secs(10), stream.read(&mut byte));
        assert_eq!(reading.await.unwrap().unwrap(), 1, "{text}");
        heard.push(byte[0]);
    }
}

#[tokio::test]
async fn the_whole_stand_over_tls() {
    let stand = stand_of(&format!("{IMAP}{POP3}{SMTP}")).await;
    let imap = connect(&stand, HOST, 993).await.unwrap();
    let mut imap = over_tls(&stand, HOST, imap).await.unwrap();
    ask(&mut imap, "", "* OK Hello").await;
    ask(&mut imap, "a LOGIN anna \"p\\\"ss w\\\\rd й\"\r\nb LOGOUT\r\n", "b OK").await;
    assert_eq!(imap.read(&mut [0]).await.unwrap(), 0, "closes in order");

    let mut smtp = connect(&stand, "smtp.yandex.ru", 587).await.unwrap();
    ask(&mut smtp, "", "220").await;
    ask(&mut smtp, "EHLO me\r\n", "250 ").await;
    ask(&mut smtp, "STARTTLS\r\n", "220").await;
    let mut smtp = over_tls(&stand, "smtp.yandex.ru", smtp).await.unwrap();
    let heard = ask(&mut smtp, &format!("EHLO me\r\nAUTH PLAIN {PLAIN}\r\n"), "235").await;
    assert!(heard.contains("250-AUTH LOGIN PLAIN"), "{heard}");

    let log = stand.log();
    let of = |protocol| -> Vec<&str> {
        log.iter().filter(|l| l.protocol == protocol).map(|l| l.text.as_str()).collect()
    };
    assert_eq!(
        of(Protocol::Imap),
        ["LOGIN anna <secret>", "(sign-in as anna: accepted)", "LOGOUT"]
    );
    assert_eq!(
        of(Protocol::Smtp),
        ["EHLO me", "STARTTLS", "EHLO me", "AUTH PLAIN <secret>", "(sign-in as anna: accepted)"]
    );
    assert!(of(Protocol::Pop3).is_empty());

    let address = stand.addresses[&(HOST.to_owned(), 993)];
    drop(stand);
    tokio::task::yield_now().await;
    let refused = TcpStream::connect(address).await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused, "stops when dropped");
}

#[tokio::test]
async fn certificates_are_as_staged() {
    for (certificate, wanted) in [
        ("is = \"valid\"", ""),
        ("is = \"expired\", days = 3", "Expired"),
        ("is = \"not-yet-valid\", days = 3", "NotValidYet"),
        ("is = \"valid\", names = [\"*.hosting.example\"]", "NotValidForName"),
        ("is = \"self-signed\"", "UnknownIssuer"),
        ("is = \"untrusted-issuer\", issuer = \"Some Antivirus\"", "UnknownIssuer"),
        ("is = \"incomplete\"", "UnknownIssuer"),
    ] {
        let stand = stand_of(&format!("{IMAP}certificate = {{ {certificate} }}\n")).await;
        let stream = connect(&stand, HOST, 993).await.unwrap();
        let shown = match over_tls(&stand, HOST, stream).await {
            Ok(_) => String::new(),
            Err(error) => {
                let inner = error.get_ref().and_then(|e| e.downcast_ref::<rustls::Error>());
                let Some(rustls::Error::InvalidCertificate(fault)) = inner else {
                    panic!("{certificate}: {error}");
                };
                format!("{fault:?}")
            }
        };
        assert!(shown.starts_with(wanted), "{certificate}: {shown}");
        assert_eq!(shown.is_empty(), wanted.is_empty(), "{certificate}: {shown}");
    }
}

#[tokio::test]
async fn tls_versions_are_as_staged() {
    for (version, wanted) in
        [("1.2", rustls::ProtocolVersion::TLSv1_2), ("1.3", rustls::ProtocolVersion::TLSv1_3)]
    {
        let stand = stand_of(&format!("{IMAP}tls_version = \"{version}\"\n")).await;
        let stream = connect(&stand, HOST, 993).await.unwrap();
        let stream = over_tls(&stand, HOST, stream).await.unwrap();
        assert_eq!(stream.get_ref().1.protocol_version(), Some(wanted));
    }
}

#[tokio::test]
async fn faults_over_sockets() {
    let stand =
        stand_of(&format!("{IMAP}fault = {{ at = \"connect\", does = \"refuse\" }}\n")).await;
    let refused = connect(&stand, HOST, 993).await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);

    for (fault, wanted) in [
        ("at = \"greeting\", does = \"silence\"", "0 and silence"),
        ("at = \"greeting\", does = \"close\"", "0 and closed"),
        ("at = \"greeting\", does = \"reset\"", "0 and ConnectionReset"),
        ("at = \"greeting\", does = \"drip\", ms = 1", "12 and silence"),
        ("at = \"greeting\", does = \"delay\", ms = 20", "12 and silence"),
    ] {
        let plain = IMAP.replace("\"tls\"", "\"plain\"");
        let stand = stand_of(&format!("{plain}fault = {{ {fault} }}\n")).await;
        let mut stream = connect(&stand, HOST, 993).await.unwrap();
        let mut bytes = Vec::new();
        let reading = stream.read_to_end(&mut bytes);
        let end = match tokio::time::timeout(Duration::from_millis(500), reading).await {
            Err(_) => "silence".to_owned(),
            Ok(Ok(_)) => "closed".to_owned(),
            Ok(Err(error)) => format!("{:?}", error.kind()),
        };
        assert_eq!(format!("{} and {end}", bytes.len()), wanted, "{fault}");
    }
    for (does, kinds) in [
        ("reset", &[ErrorKind::ConnectionReset][..]),
        ("close", &[ErrorKind::UnexpectedEof, ErrorKind::ConnectionReset]),
    ] {
        let fault = format!("{IMAP}fault = {{ at = \"tls\", does = \"{does}\" }}\n");
        let stand = stand_of(&fault).await;
        let stream = connect(&stand, HOST, 993).await.unwrap();
        let error = over_tls(&stand, HOST, stream).await.unwrap_err();
        assert!(kinds.contains(&error.kind()), "{does}: {error}");
    }
}

#[tokio::test]
async fn one_connection_too_many() {
    let plain = IMAP.replace("\"tls\"", "\"plain\"");
    let stand = stand_of(&format!("{plain}connections = 1\n")).await;
    let mut first = connect(&stand, HOST, 993).await.unwrap();
    ask(&mut first, "", "* OK").await;
    let mut second = connect(&stand, HOST, 993).await.unwrap();
    assert_eq!(second.read(&mut [0]).await.unwrap(), 0, "closed without a word");
    drop(first);
    // The server must notice first that the place is free again.
    for _ in 0..100 {
        let mut next = connect(&stand, HOST, 993).await.unwrap();
        if next.read(&mut [0]).await.unwrap() == 1 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the place is never free again");
}

#[tokio::test]
async fn every_shipped_scenario_starts() {
    for scenario in shipped() {
        let stand = start(&scenario, OffsetDateTime::now_utc()).await.unwrap();
        assert_eq!(stand.addresses.len(), scenario.servers.len(), "{}", scenario.id);
        assert!(stand.addresses.values().all(|address| address.ip().is_loopback()));
    }
}

/// Another program, where there is one: curl speaks all three protocols.
#[tokio::test]
async fn curl_gets_along() {
    if std::process::Command::new("curl").arg("--version").output().is_err() {
        eprintln!("curl is not installed: nothing compared");
        return;
    }
    let stand = start(&named("yandex-all-well"), OffsetDateTime::now_utc()).await.unwrap();
    let folder = std::env::temp_dir().join(format!("practice-curl-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let ca = file("ca.pem", &stand.ca_pem);
    let letter = file("letter.eml", "Subject: practice\r\n\r\n.dot\r\n");
    let fixed = ["--silent", "--show-error", "--max-time", "20", "--noproxy", "*", "--cacert", &ca];
    let mut common: Vec<String> = fixed.map(str::to_owned).to_vec();
    for ((host, port), address) in &stand.addresses {
        common.push("--connect-to".into());
        common.push(format!("{host}:{port}:{address}"));
    }
    let run = |arguments: String| {
        let mut command = std::process::Command::new("curl");
        command.args(&common).args(arguments.split_whitespace());
        tokio::task::spawn_blocking(move || {
            let output = command.output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let error = String::from_utf8_lossy(&output.stderr).into_owned();
            (output.status.code().unwrap(), said, error)
        })
    };
    let good = "--user anna@yandex.ru:abcdefghijklmnop";
    let send = "--mail-from anna@yandex.ru --mail-rcpt a@example.org --upload-file";
    for (arguments, wanted_code, wanted) in [
        (format!("{good} imaps://imap.yandex.ru"), 0, "* LIST (\\HasNoChildren) \"/\" INBOX"),
        (format!("{good} pop3s://pop.yandex.ru"), 0, ""),
        (format!("{good} smtps://smtp.yandex.ru {send} {letter}"), 0, ""),
        // Login denied.
        ("--user anna@yandex.ru:wrong imaps://imap.yandex.ru".into(), 67, ""),
        ("--user anna@yandex.ru:wrong pop3s://pop.yandex.ru".into(), 67, ""),
    ] {
        let (code, said, error) = run(arguments.clone()).await.unwrap();
        assert_eq!((code, said.trim()), (wanted_code, wanted), "{arguments}: {error}");
    }
    let log = stand.log();
    assert!(log.iter().any(|line| line.text.contains("message of")), "{log:?}");
    assert!(!format!("{log:?}").contains("abcdefghijklmnop"), "{log:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}
