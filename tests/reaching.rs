//! Reaching a server as a table: what happened at each port, and what that
//! comes to. The network's fault is never the server's.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

use mailmedic::{
    diagnose::{Diagnosis, Facts, diagnose},
    knowledge::Knowledge,
    model::{
        Attempt, Candidate, Cause, Confidence, DeadAddress, Endpoint, Fault, Protocol, ProxyFault,
        ResolverFault, Settle, Source, Stage, StageRecord, TlsFault, Verdict,
    },
};
use time::macros::datetime;

use Confidence::{Certain, Likely};
use Verdict::{Broken, Inconclusive, Works, WorksWithWarnings};

/// Where an attempt failed, and how.
type Failed = Option<(Stage, Fault)>;

/// An attempt at an endpoint (`imaps://h:993`) that failed at a stage, or is well.
#[expect(clippy::needless_pass_by_value, reason = "the tables make one for each call")]
fn attempt(number: usize, url: &str, failed: Failed) -> Attempt {
    let protocol = match url {
        url if url.starts_with("imap") => Protocol::Imap,
        url if url.starts_with("pop3") => Protocol::Pop3,
        _ => Protocol::Smtp,
    };
    let record = |stage, settle| StageRecord { stage, settle, start_ms: 0, ms: 0, detail: None };
    let mut stages = Vec::new();
    for stage in [Stage::Resolve, Stage::Connect, Stage::Tls, Stage::Greeting] {
        match failed {
            Some((at, ref fault)) if at == stage => {
                stages.push(record(stage, Settle::Failed(fault.clone())));
                break;
            }
            _ => stages.push(record(stage, Settle::Passed(None))),
        }
    }
    Attempt {
        address: failed.is_none().then(|| "192.0.2.1:1".parse().unwrap()),
        stages,
        ..Attempt::new(Candidate {
            id: format!("{protocol}-{number}"),
            endpoint: Endpoint::parse(protocol, url).unwrap(),
            source: Source::User,
        })
    }
}

fn judge(asked: &[Attempt], follow_ups: &[Attempt], missing: Option<&str>) -> Diagnosis {
    let knowledge = Knowledge::builtin().unwrap();
    let found = diagnose(&Facts {
        attempts: asked,
        follow_ups,
        missing_domain: missing,
        preset: None,
        knowledge: &knowledge,
        user_forms: &[],
        user_prepared: false,
        earlier_refusals: &[],
        shape: None,
        send_test: None,
        certificate: None,
        token: None,
        now: datetime!(2026-11-21 12:00 UTC),
    });
    for finding in &found.findings {
        assert!(finding.confidence != Certain || finding.alternatives.is_empty(), "{finding:?}");
    }
    found
}

fn proofs(diagnosis: &Diagnosis) -> Vec<&str> {
    diagnosis.findings[0].evidence.iter().map(|it| it.text.as_str()).collect()
}

/// What was tried, and what came of it.
type Tried = (&'static str, Failed);

/// Asked for, tried further, and what must come of both.
type Case = (Vec<Tried>, Vec<Tried>, Cause, Confidence, Option<Cause>, Verdict);

/// Dead addresses, others that answered, the one in use, and how sure it is
/// that IPv6 is broken.
type FamilyCase = (Vec<DeadAddress>, Vec<&'static str>, &'static str, Option<Confidence>);

#[expect(clippy::unnecessary_wraps, reason = "as the tables want it")]
fn at_connect(fault: Fault) -> Failed {
    Some((Stage::Connect, fault))
}

#[test]
fn the_table_of_ports() {
    let timeout = || at_connect(Fault::ConnectTimeout);
    let refused = || at_connect(Fault::ConnectionRefused);
    let rejected = || at_connect(Fault::Unreachable("No route to host".into()));
    let no_route = || at_connect(Fault::NoRoute);
    let dns = |fault| Some((Stage::Resolve, Fault::ResolverFailed(fault)));
    let silent = || Some((Stage::Greeting, Fault::Silent { limit_ms: 1 }));
    let not_tls = || Some((Stage::Tls, Fault::Tls(TlsFault::NotTls(b"* OK".into()))));
    let proxy = |fault| at_connect(Fault::Proxy { proxy: "http://p:1".into(), fault });
    let absent = || Some((Stage::Resolve, Fault::HostNotFound));
    #[rustfmt::skip]
    let cases: Vec<Case> = vec![
        // One port is silent, another one of the same host answers.
        (vec![("imaps://h", timeout())], vec![("imap://h", None)],
            Cause::PortBlocked, Likely, Some(Cause::ConnectTimeout), Broken),
        (vec![("imaps://h", rejected())], vec![("imap://h", silent())],
            Cause::PortBlocked, Likely, Some(Cause::ConnectTimeout), Broken),
        (vec![("imaps://h", timeout()), ("smtps://h", None)], vec![],
            Cause::PortBlocked, Likely, Some(Cause::ConnectTimeout), Broken),
        // Another host answers, or another port refuses: that proves nothing.
        (vec![("imaps://h", timeout())], vec![("imap://other", None)],
            Cause::ConnectTimeout, Likely, Some(Cause::PortBlocked), Broken),
        (vec![("imaps://h", timeout())], vec![("imap://h", refused())],
            Cause::ConnectTimeout, Likely, Some(Cause::PortBlocked), Broken),
        (vec![("imaps://h", timeout())], vec![],
            Cause::ConnectTimeout, Likely, Some(Cause::PortBlocked), Broken),
        (vec![("imaps://h", timeout()), ("smtps://g", None)], vec![("imap://h", timeout())],
            Cause::ConnectTimeout, Likely, Some(Cause::PortBlocked), Broken),
        // Refused is refused, wherever else it answers.
        (vec![("imaps://h", refused())], vec![("imap://h", None)],
            Cause::ConnectRefused, Certain, None, Broken),
        (vec![("imaps://h", refused()), ("smtps://g", timeout())], vec![],
            Cause::ConnectRefused, Certain, None, Broken),
        // Port 25 is the usual victim, where the network is up.
        (vec![("smtp://h:25", timeout()), ("imaps://g", None)], vec![],
            Cause::PortBlocked, Likely, Some(Cause::ConnectTimeout), Broken),
        (vec![("smtp://h:25", timeout())], vec![("smtps://h", None)],
            Cause::PortBlocked, Likely, Some(Cause::ConnectTimeout), Broken),
        (vec![("smtp://h:25", timeout())], vec![("smtps://h", timeout())],
            Cause::ConnectTimeout, Likely, Some(Cause::PortBlocked), Broken),
        // Nothing answers anywhere.
        (vec![("imaps://h", timeout()), ("smtps://g", timeout())], vec![("imap://h", timeout())],
            Cause::NetworkDown, Likely, None, Inconclusive),
        (vec![("imaps://h", timeout()), ("smtps://g", rejected())], vec![("imap://h", None)],
            Cause::PortBlocked, Likely, Some(Cause::ConnectTimeout), Broken),
        (vec![("imaps://h", timeout()), ("smtps://g", timeout())], vec![("imap://h", refused())],
            Cause::ConnectTimeout, Likely, Some(Cause::PortBlocked), Broken),
        (vec![("imaps://h", no_route())], vec![],
            Cause::NetworkDown, Likely, None, Inconclusive),
        // Names.
        (vec![("imaps://h", dns(ResolverFault::ServerFailure))], vec![],
            Cause::DnsFailed, Certain, None, Broken),
        (vec![("imaps://h", dns(ResolverFault::Refused))], vec![],
            Cause::DnsFailed, Certain, None, Broken),
        (vec![("imaps://h", dns(ResolverFault::AliasLoop))], vec![],
            Cause::DnsFailed, Certain, None, Broken),
        (vec![("imaps://h", dns(ResolverFault::Timeout))], vec![],
            Cause::DnsFailed, Likely, Some(Cause::NetworkDown), Inconclusive),
        (vec![("imaps://h", dns(ResolverFault::NoServer))], vec![],
            Cause::DnsFailed, Likely, Some(Cause::NetworkDown), Inconclusive),
        (vec![("imaps://h", dns(ResolverFault::Timeout)), ("smtps://g", None)], vec![],
            Cause::DnsFailed, Likely, None, Broken),
        (vec![("imaps://h", absent())], vec![], Cause::HostNotFound, Certain, None, Broken),
        // The mode: what works proves it, where it is the same port.
        (vec![("imap://h:993", silent())], vec![("imaps://h:993", None)],
            Cause::WrongTlsMode, Certain, None, Broken),
        (vec![("imap://h:993", silent())], vec![("imaps://h:993", silent())],
            Cause::WrongTlsMode, Likely, Some(Cause::ServerSilent), Broken),
        (vec![("imaps://h:1993", Some((Stage::Tls, Fault::Silent { limit_ms: 1 })))],
            vec![("imap://h:1993", None)], Cause::WrongTlsMode, Certain, None, Broken),
        (vec![("imaps://h:1993", Some((Stage::Tls, Fault::Silent { limit_ms: 1 })))],
            vec![("imaps://h", None)], Cause::ServerSilent, Likely, Some(Cause::WrongTlsMode), Broken),
        (vec![("imaps://h:143", not_tls())], vec![("imaps://h", None)],
            Cause::WrongTlsMode, Certain, None, Broken),
        // Proxies.
        (vec![("imaps://h", proxy(ProxyFault::NotAllowed))], vec![],
            Cause::ProxyFailed, Certain, None, Broken),
        (vec![("imaps://h", proxy(ProxyFault::TargetRefused))], vec![],
            Cause::ProxyFailed, Likely, Some(Cause::ConnectRefused), Broken),
        (vec![("imaps://h", proxy(ProxyFault::TargetTimeout))], vec![],
            Cause::ProxyFailed, Likely, Some(Cause::ConnectTimeout), Broken),
    ];
    let mut wrong = Vec::new();
    for (asked, further, cause, confidence, other, verdict) in cases {
        let shown = format!("{asked:?} {further:?}");
        let mut tried =
            asked.into_iter().enumerate().map(|(n, (url, fault))| attempt(n, url, fault));
        let asked: Vec<_> = tried.by_ref().collect();
        let further: Vec<_> = further
            .into_iter()
            .enumerate()
            .map(|(n, (url, fault))| attempt(10 + n, url, fault))
            .collect();
        let found = judge(&asked, &further, None);
        let first = &found.findings[0];
        let others: Vec<Cause> = first.alternatives.iter().map(|it| it.cause).collect();
        let fits = (first.cause, first.confidence, found.verdict) == (cause, confidence, verdict)
            && others.first().copied() == other;
        if !fits {
            wrong.push(format!(
                "{shown}\n  expected {cause} {confidence:?} {other:?} {verdict:?}\n  found {} {:?} {others:?} {:?}",
                first.cause, first.confidence, found.verdict
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is only for comparison gives no findings, and hides none.
#[test]
fn follow_ups_speak_only_as_proofs() {
    let timeout = || at_connect(Fault::ConnectTimeout);
    let asked = [attempt(1, "imaps://h", at_connect(Fault::ConnectionRefused))];
    let further = [attempt(2, "imap://h", None), attempt(3, "imap://h:1143", timeout())];
    let found = judge(&asked, &further, None);
    assert_eq!(found.findings.len(), 1);
    assert_eq!(found.verdict, Broken);
    assert_eq!(
        proofs(&found),
        ["evidence-fault-connection-refused", "evidence-other-port-answers"]
    );
    assert_eq!(found.findings[0].evidence[1].attempt, "imap-2");

    let asked = [attempt(1, "smtp://h:25", timeout()), attempt(1, "imaps://g", None)];
    let found = judge(&asked, &[], None);
    assert_eq!(proofs(&found), ["evidence-fault-connect-timeout", "evidence-port-25"]);

    let asked = [attempt(1, "imaps://h:143", Some((Stage::Tls, Fault::Tls(TlsFault::Closed))))];
    let found = judge(&asked, &[attempt(2, "imap://h:143", None)], None);
    assert_eq!(found.findings[0].cause, Cause::WrongTlsMode);
    assert_eq!(proofs(&found), ["evidence-fault-closed", "evidence-setting-works"]);
}

#[test]
fn a_missing_domain_is_more_than_a_missing_host() {
    let absent = || Some((Stage::Resolve, Fault::HostNotFound));
    let asked = [
        attempt(1, "imaps://imap.example.org", absent()),
        attempt(1, "smtps://smtp.example.net", absent()),
    ];
    let found = judge(&asked, &[], Some("example.org"));
    let causes: Vec<_> = found.findings.iter().map(|it| (it.cause, it.protocol)).collect();
    assert_eq!(
        causes,
        [
            (Cause::DomainNotFound, Some(Protocol::Imap)),
            (Cause::HostNotFound, Some(Protocol::Smtp))
        ]
    );
    assert_eq!(judge(&asked, &[], None).findings[0].cause, Cause::HostNotFound);
}

#[test]
fn the_families_are_judged_apart() {
    let dead =
        |address: &str, fault| DeadAddress { address: address.parse().unwrap(), fault, ms: 2500 };
    let unreachable = || Fault::Unreachable("No route to host".into());
    let (six, six_too, four) = ("2001:db8::1", "2001:db8::2", "192.0.2.7");
    #[rustfmt::skip]
    let cases: Vec<FamilyCase> = vec![
        (vec![dead(six, Fault::ConnectTimeout)], vec![], "192.0.2.1:1", Some(Likely)),
        (vec![dead(six, Fault::ConnectionRefused)], vec![], "192.0.2.1:1", Some(Certain)),
        (vec![dead(six, unreachable()), dead(six_too, Fault::ConnectTimeout)], vec![], "192.0.2.1:1", Some(Likely)),
        // Another IPv6 address answers; or there is no IPv6 here; or it was IPv4 that failed.
        (vec![dead(six, Fault::ConnectTimeout)], vec![six_too], "192.0.2.1:1", None),
        (vec![dead(six, Fault::NoRoute)], vec![], "192.0.2.1:1", None),
        (vec![dead(four, Fault::ConnectTimeout)], vec![], "192.0.2.1:1", None),
        (vec![dead(six, Fault::ConnectTimeout)], vec![], "[2001:db8::3]:1", None),
        (vec![], vec![], "192.0.2.1:1", None),
    ];
    for (unreachable, answered, used, confidence) in cases {
        let mut well = attempt(1, "imaps://h", None);
        well.unreachable = unreachable;
        well.also_answered = answered.iter().map(|it| it.parse().unwrap()).collect();
        well.address = Some(used.parse().unwrap());
        let found = judge(std::slice::from_ref(&well), &[], None);
        let first = found.findings.first().map(|it| (it.cause, it.confidence));
        assert_eq!(first, confidence.map(|it| (Cause::Ipv6Broken, it)), "{well:?}");
        let verdict = if confidence.is_some() { WorksWithWarnings } else { Works };
        assert_eq!(found.verdict, verdict);
    }
    // Nothing but IPv6 addresses, and no IPv6 here: the network is not down.
    let mut none = attempt(1, "imaps://h", at_connect(Fault::NoRoute));
    none.unreachable = vec![dead(six, Fault::NoRoute)];
    let found = judge(&[none], &[], None);
    assert_eq!((found.findings[0].cause, found.verdict), (Cause::NoAddress, Broken));
}
