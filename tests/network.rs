//! Names and connections: a name server on loopback that answers in every
//! way, both address families, deadlines that hold.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
    thread,
    time::{Duration, Instant},
};

use hickory_resolver::proto::{
    op::{Message, MessageType, ResponseCode},
    rr::{Name, RData, Record, RecordType, rdata::A, rdata::CNAME},
};
use mailmedic::{
    check::{self, Request},
    knowledge::Knowledge,
    model::{
        Address, Cause, Confidence, Endpoint, Fault, Protocol, Report, ResolverFault, Severity,
        Stage, Verdict,
    },
    net::{Answer, Clock, Context, Family, Limits, Resolver, Trust, TrustMode},
};
use time::macros::datetime;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
};

/// Answers by the first label of the name asked for.
fn name_server() -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    thread::spawn(move || {
        let mut buffer = [0; 1500];
        while let Ok((length, from)) = socket.recv_from(&mut buffer) {
            let asked = Message::from_vec(&buffer[..length]).unwrap();
            let Some(answer) = answer(&asked) else { continue };
            socket.send_to(&answer.to_vec().unwrap(), from).unwrap();
        }
    });
    address
}

fn answer(asked: &Message) -> Option<Message> {
    let query = asked.queries.first()?.clone();
    let mut answer = Message::response(asked.metadata.id, asked.metadata.op_code);
    answer.metadata.message_type = MessageType::Response;
    answer.metadata.recursion_available = true;
    let name = query.name().clone();
    let wants = query.query_type();
    answer.add_query(query);
    let loopback =
        |name: &Name| Record::from_rdata(name.clone(), 60, RData::A(A(Ipv4Addr::LOCALHOST)));
    let code = match name.to_string().split('.').next()? {
        "good" => {
            if wants == RecordType::A {
                answer.add_answer(loopback(&name));
            }
            ResponseCode::NoError
        }
        // Who asks for IPv6 addresses of it never hears anything.
        "half" => {
            if wants != RecordType::A {
                return None;
            }
            answer.add_answer(loopback(&name));
            ResponseCode::NoError
        }
        "alias" => {
            let real = Name::from_ascii("good.example.org.").unwrap();
            answer.add_answer(Record::from_rdata(name, 60, RData::CNAME(CNAME(real.clone()))));
            if wants == RecordType::A {
                answer.add_answer(loopback(&real));
            }
            ResponseCode::NoError
        }
        "loop" | "pool" => {
            let other = if name.to_string().starts_with("loop") { "pool" } else { "loop" };
            let other = Name::from_ascii(format!("{other}.example.org.")).unwrap();
            answer.add_answer(Record::from_rdata(name, 60, RData::CNAME(CNAME(other))));
            ResponseCode::NoError
        }
        "empty" | "example" => ResponseCode::NoError,
        "broken" => ResponseCode::ServFail,
        "refused" => ResponseCode::Refused,
        "silent" => return None,
        _ => ResponseCode::NXDomain,
    };
    answer.metadata.response_code = code;
    Some(answer)
}

#[tokio::test]
async fn a_name_server_can_fail_in_many_ways() {
    let resolver = Resolver::Server(name_server());
    let look = async |host| resolver.addresses(host, Family::Any, Duration::from_secs(2)).await;
    let here = Ok(vec![IpAddr::from(Ipv4Addr::LOCALHOST)]);
    assert_eq!(look("good.example.org").await, here);
    assert_eq!(look("alias.example.org").await, here);
    let begin = Instant::now();
    assert_eq!(look("half.example.org").await, here);
    assert!(begin.elapsed() < Duration::from_millis(900), "{:?}", begin.elapsed());
    assert_eq!(look("nowhere.example.org").await, Err(Fault::HostNotFound));
    assert_eq!(look("empty.example.org").await, Err(Fault::NoAddress));
    for (host, fault) in [
        ("broken.example.org", ResolverFault::ServerFailure),
        ("refused.example.org", ResolverFault::Refused),
        ("silent.example.org", ResolverFault::Timeout),
        ("loop.example.org", ResolverFault::AliasLoop),
    ] {
        assert_eq!(look(host).await, Err(Fault::ResolverFailed(fault)), "{host}");
    }
    // A domain is missing only where that is said outright.
    let missing = async |domain| resolver.is_missing(domain, Duration::from_secs(1)).await;
    assert!(missing("nowhere.org").await);
    assert!(!missing("example.org").await);
    assert!(!missing("good.example.org").await);
    assert!(!missing("broken.example.org").await);
    assert!(!missing("silent.example.org").await);
    let v6_only = resolver.addresses("good.example.org", Family::V6, Duration::from_secs(2)).await;
    assert_eq!(v6_only, Err(Fault::NoAddress));
}

fn context(answers: BTreeMap<String, Answer>) -> Context {
    Context {
        limits: Limits { step: Duration::from_secs(1), ..Limits::default() },
        ..Context::new(
            Resolver::Fixed(answers),
            Trust::new(TrustMode::Mozilla, None).unwrap(),
            Clock::starting_at(datetime!(2026-11-21 12:00 UTC)),
        )
    }
}

async fn check(context: &Context, url: &str) -> Report {
    let knowledge = Knowledge::builtin().unwrap();
    let endpoints = vec![Endpoint::parse(Protocol::Imap, url).unwrap()];
    let request = Request { endpoints, ..Request::default() };
    check::account(context, &knowledge, &request).await.unwrap()
}

fn at(addresses: &[&str]) -> BTreeMap<String, Answer> {
    let addresses = addresses.iter().map(|address| address.parse().unwrap()).collect();
    BTreeMap::from([("mail.example.org".to_owned(), Answer::Addresses(addresses))])
}

#[tokio::test]
async fn one_family_may_fail_and_costs_no_time() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(b"* OK [CAPABILITY IMAP4rev1] x\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_secs(5)).await;
    });
    let context = context(at(&["::1", "127.0.0.1"]));
    let begin = Instant::now();
    let report = check(&context, &format!("imap+plain://mail.example.org:{port}")).await;
    assert!(begin.elapsed() < Duration::from_millis(900), "{:?}", begin.elapsed());
    let attempt = &report.attempts[0];
    assert_eq!(attempt.address.unwrap().ip(), IpAddr::from(Ipv4Addr::LOCALHOST));
    assert_eq!(attempt.unreachable.len(), 1);
    // Without TLS it works, and that is said, and that IPv6 does not.
    assert_eq!(report.verdict, Verdict::WorksWithWarnings);
    assert_eq!(causes(&report), [Cause::Ipv6Broken, Cause::PlaintextUsed]);
    assert!(report.findings.iter().all(|it| it.severity == Severity::Warning));
    assert!(report.settings.is_empty(), "nothing unprotected is recommended");
}

fn causes(report: &Report) -> Vec<Cause> {
    report.findings.iter().map(|finding| finding.cause).collect()
}

/// A listener that greets, on 127.0.0.1 and that port.
async fn greeting(port: u16) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(b"* OK [CAPABILITY IMAP4rev1] x\r\n").await.unwrap();
            tokio::spawn(async move { while stream.read_u8().await.is_ok() {} });
        }
    });
    port
}

/// A port of ::1 that answers no request to connect: its queue is full.
async fn filtered() -> (TcpListener, Vec<TcpStream>) {
    let socket = TcpSocket::new_v6().unwrap();
    socket.bind("[::1]:0".parse().unwrap()).unwrap();
    let listener = socket.listen(0).unwrap();
    let address = listener.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(stream) =
        tokio::time::timeout(Duration::from_millis(200), TcpStream::connect(address)).await
    {
        waiting.push(stream.unwrap());
        assert!(waiting.len() < 64);
    }
    (listener, waiting)
}

#[tokio::test]
async fn a_filtered_family_is_waited_for_beside_the_session() {
    let (listener, _waiting) = filtered().await;
    let port = greeting(listener.local_addr().unwrap().port()).await;
    let mut context = context(at(&["::1", "127.0.0.1"]));
    context.limits.step = Duration::from_secs(5);
    let begin = Instant::now();
    let report = check(&context, &format!("imap+plain://mail.example.org:{port}")).await;
    assert!(begin.elapsed() < Duration::from_millis(3500), "{:?}", begin.elapsed());
    let attempt = &report.attempts[0];
    assert_eq!(attempt.unreachable.len(), 1, "{:?}", attempt.unreachable);
    assert_eq!(attempt.unreachable[0].fault, Fault::ConnectTimeout);
    assert!((2400..3500).contains(&attempt.unreachable[0].ms), "{:?}", attempt.unreachable);
    // The session itself did not wait.
    let connect = attempt.stage(Stage::Connect).unwrap();
    assert!(connect.ms < 900, "{connect:?}");
    let broken = report.findings.iter().find(|it| it.cause == Cause::Ipv6Broken).unwrap();
    assert_eq!(broken.confidence, Confidence::Likely);
    assert_eq!(broken.evidence.last().unwrap().args["seconds"], "2.5");
}

#[tokio::test]
async fn a_family_that_this_computer_lacks_is_no_fault() {
    let port = greeting(0).await;
    // Without a network interface to it, there is no way to a link-local address.
    let context = context(at(&["fe80::1", "127.0.0.1"]));
    let report = check(&context, &format!("imap+plain://mail.example.org:{port}")).await;
    assert_eq!(report.attempts[0].unreachable[0].fault, Fault::NoRoute);
    assert_eq!(causes(&report), [Cause::PlaintextUsed]);
}

#[tokio::test]
async fn the_deadline_holds() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            // One byte now and then keeps a naive time limit from passing.
            while stream.write_all(b"*").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    });
    let mut context = context(at(&["127.0.0.1"]));
    let url = format!("imap+plain://mail.example.org:{port}");
    let begin = Instant::now();
    let report = check(&context, &url).await;
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
    assert_eq!(report.findings[0].cause, Cause::ServerSilent);
    context.limits = Limits {
        step: Duration::from_secs(10),
        deadline: Duration::from_millis(300),
        ..Limits::default()
    };
    context.clock = Clock::starting_at(datetime!(2026-11-21 12:00 UTC));
    let begin = Instant::now();
    let report = check(&context, &url).await;
    assert!(begin.elapsed() < Duration::from_millis(1300), "{:?}", begin.elapsed());
    assert_eq!(report.verdict, Verdict::Inconclusive);
}

#[tokio::test]
async fn when_nothing_answers_no_server_is_blamed() {
    let knowledge = Knowledge::builtin().unwrap();
    let request =
        Request { address: Some(Address::parse("anna@yandex.ru").unwrap()), ..Request::default() };
    let hosts = ["imap.yandex.ru", "pop.yandex.ru", "smtp.yandex.ru"];
    // A name server that fails, and one that knows none of a provider's servers.
    for answer in [Answer::Failed(ResolverFault::ServerFailure), Answer::NotFound] {
        let failed = |host: &str| (host.to_owned(), answer.clone());
        let context = context(hosts.into_iter().map(failed).collect());
        let report = check::account(&context, &knowledge, &request).await.unwrap();
        assert_eq!(report.verdict, Verdict::Inconclusive, "{answer:?}");
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.findings[0].cause, Cause::DnsFailed);
        assert_eq!(report.findings[0].confidence, Confidence::Likely);
        assert_eq!(report.findings[0].protocol, None);
        assert_eq!(report.findings[0].attempts.len(), 3);
    }
}
