//! Below the protocols: TLS records that go nowhere, and words that come in
//! the clear where TLS should begin.

use std::{
    net::IpAddr,
    time::{Duration, Instant},
};

use mailmedic::{
    check::{self, Request},
    knowledge::Knowledge,
    model::{Endpoint, Protocol, Report},
    net::{Answer, Clock, ConnectTo, Context, Limits, Resolver, Trust, TrustMode},
};
use time::macros::datetime;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::staged;

const DEADLINE: Duration = Duration::from_secs(2);

/// What a server says: each text when the client has spoken, the first at once
/// where `greets`; then the last over and over if `endless`, else silence.
#[derive(Clone, Copy)]
struct Manners {
    greets: bool,
    says: &'static [&'static [u8]],
    endless: bool,
}

async fn serve(mut client: TcpStream, manners: Manners) -> std::io::Result<()> {
    let mut heard = [0; 4096];
    for (index, said) in manners.says.iter().enumerate() {
        if index > 0 || !manners.greets {
            let _ = client.read(&mut heard).await?;
        }
        for part in said.split(|byte| *byte == 0x1e) {
            client.write_all(part).await?;
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }
    let block = manners.says.last().unwrap().repeat(100);
    if manners.endless {
        // Until the client leaves.
        loop {
            client.write_all(&block).await?;
            tokio::task::yield_now().await;
        }
    }
    while client.read(&mut heard).await? > 0 {}
    Ok(())
}

async fn report(protocol: Protocol, url: &str, manners: Manners, knowledge: &Knowledge) -> Report {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(serve(client, manners));
        }
    });
    let loopback = Answer::Addresses(vec![IpAddr::from([127, 0, 0, 1])]);
    let context = Context {
        connect_to: vec![ConnectTo { host: None, port: None, to_host: None, to_port: Some(port) }],
        limits: Limits { step: Duration::from_secs(1), deadline: DEADLINE, ..Limits::default() },
        ..Context::new(
            Resolver::Fixed([("h.example.org".into(), loopback)].into()),
            Trust::new(TrustMode::Mozilla, None).unwrap(),
            Clock::starting_at(datetime!(2026-11-21 12:00 UTC)),
        )
    };
    let request = Request {
        endpoints: vec![Endpoint::parse(protocol, url).unwrap()],
        protocols: vec![protocol],
        ..Request::default()
    };
    let report = check::account(&context, knowledge, &request).await.unwrap();
    serving.abort();
    report
}

#[tokio::test]
async fn records_that_go_nowhere() {
    let knowledge = Knowledge::builtin().unwrap();
    let once = |says| Manners { greets: false, says, endless: false };
    let endless = |says| Manners { greets: false, says, endless: true };
    for (what, manners) in [
        ("empty records", endless(&[b"\x16\x03\x03\0\0"])),
        ("a record of 64 KiB", endless(&[b"\x16\x03\x03\xff\xff"])),
        ("warnings", endless(&[b"\x15\x03\x03\0\x02\x01\x5a"])),
        ("changes of cipher", endless(&[b"\x14\x03\x03\0\x01\x01"])),
        ("half a record", once(&[b"\x16\x03\x03\x40\0\x02"])),
        ("a handshake of 16 MiB", endless(&[b"\x16\x03\x03\0\x04\x02\xff\xff\xff"])),
        ("a handshake in single bytes", endless(&[b"\x16\x03\x03\0\x01\x02"])),
        ("data before the handshake", once(&[b"\x17\x03\x03\0\x05hello"])),
        ("a fatal alert", once(&[b"\x15\x03\x03\0\x02\x02\x28"])),
        ("SSL 3", once(&[b"\x15\x03\0\0\x02\x02\x28"])),
        ("noise", endless(&[b"\x80\xff\x01\x02\xfe\x07"])),
    ] {
        let begin = Instant::now();
        let report = report(Protocol::Imap, "imaps://h.example.org", manners, &knowledge).await;
        let took = begin.elapsed();
        assert!(took < DEADLINE + Duration::from_secs(1), "{what} took {took:?}");
        let first = report.findings.first().unwrap().cause.id();
        let fits = [
            "tls-handshake-failed",
            "server-silent",
            "tls-too-old",
            "wrong-tls-mode",
            "wrong-port-or-protocol",
            "server-misbehaves",
        ];
        assert!(fits.contains(&first), "{what}: {first}");
        assert_eq!(staged::faults_of(&report, &knowledge), [""; 0], "{what}");
    }
}

/// In the clear after the yes to STARTTLS, and late: no buffer of ours holds
/// it, the TLS layer stumbles over it.
#[tokio::test]
async fn words_in_the_clear_that_come_late() {
    let knowledge = Knowledge::builtin().unwrap();
    let cases: [(Protocol, &str, &'static [&'static [u8]]); 3] = [
        (
            Protocol::Imap,
            "imap://h.example.org",
            &[b"* OK [CAPABILITY IMAP4rev1 STARTTLS] x\r\n", b"a1 OK go\r\n\x1e* OK evil\r\n"],
        ),
        (
            Protocol::Pop3,
            "pop3://h.example.org",
            &[b"+OK x\r\n", b"+OK\r\nSTLS\r\n.\r\n", b"+OK go\r\n\x1e+OK evil\r\n"],
        ),
        (
            Protocol::Smtp,
            "smtp://h.example.org",
            &[b"220 x\r\n", b"250-x\r\n250 STARTTLS\r\n", b"220 go\r\n\x1e250 evil\r\n"],
        ),
    ];
    for (protocol, url, says) in cases {
        let manners = Manners { greets: true, says, endless: false };
        let report = report(protocol, url, manners, &knowledge).await;
        assert_eq!(report.findings.first().unwrap().cause.id(), "starttls-injection", "{protocol}");
    }
}
