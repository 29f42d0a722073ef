//! Reports as a check would make them, built by hand, and words for them.

use std::collections::BTreeMap;

use mailmedic::model::{
    Advice, Alternative, Attempt, Candidate, Capabilities, Cause, Certificate, Confidence,
    DeadAddress, Endpoint, Evidence, Fault, Finding, Grammar, Protocol, ProviderSource, ProxyFault,
    Reply, Report, ResolverFault, Secret, Security, Setting, Settle, Severity, SignIns, SkipReason,
    Source, Speaker, Stage, StageRecord, Status, Subject, TlsFacts, TlsFault, TranscriptLine,
    Verdict,
};
use time::macros::datetime;

/// The password of every report here. It must never be seen.
pub(crate) const CANARY: &str = "canary-8f3K-zebra";

/// What the snapshots say of causes: independent of the real texts.
pub(crate) const CAUSES: &str = include_str!("causes.ftl");

pub(crate) const PROTOCOLS: [Protocol; 3] = Protocol::ALL;

pub(crate) fn endpoint(protocol: Protocol, security: Security) -> Endpoint {
    let host = match protocol {
        Protocol::Pop3 => "pop.yandex.ru".to_owned(),
        other => format!("{}.yandex.ru", other.id()),
    };
    Endpoint { protocol, host, port: protocol.default_port(security), security }
}

pub(crate) fn reply(protocol: Protocol, status: Status, sent: &str) -> Reply {
    Reply {
        protocol,
        status,
        code: None,
        enhanced: None,
        bracket: None,
        lines: sent.lines().map(str::to_owned).collect(),
        raw: format!("{}\r\n", sent.replace('\n', "\r\n")).into_bytes(),
        grammar: Grammar::Strict,
    }
}

pub(crate) fn certificate() -> Certificate {
    Certificate {
        subject: "CN=imap.yandex.ru".into(),
        issuer: "C=BE, O=GlobalSign nv-sa, CN=GlobalSign RSA OV SSL CA 2018".into(),
        not_before: datetime!(2026-09-01 00:00 UTC),
        not_after: datetime!(2027-03-01 23:59:59 UTC),
        names: vec!["imap.yandex.ru".into(), "*.yandex.ru".into()],
        sha256: "ab".repeat(32),
        key: "EC P-256".into(),
    }
}

pub(crate) fn tls() -> TlsFacts {
    TlsFacts {
        version: Some("1.3".into()),
        cipher: Some("TLS_AES_128_GCM_SHA256".into()),
        error: None,
        faults: Vec::new(),
        trusted_by: vec!["mozilla".into(), "system".into()],
        refused_by: Vec::new(),
        large_hello: None,
        asks_for_certificate: false,
        chain: vec![certificate()],
        round_trips: 1,
    }
}

/// The settles given, then `skipped` for the rest, with plausible times.
pub(crate) fn stages(settles: Vec<(Stage, Settle)>) -> Vec<StageRecord> {
    let mut start = 0;
    settles
        .into_iter()
        .enumerate()
        .map(|(index, (stage, settle))| {
            let ms = match settle {
                Settle::Skipped(_) => 0,
                _ => [14, 31, 64, 33, 29, 118][index % 6],
            };
            let detail = (stage == Stage::Auth && ms > 0).then(|| "PLAIN".to_owned());
            let record = StageRecord { stage, settle, start_ms: start, ms, detail };
            start += ms;
            record
        })
        .collect()
}

pub(crate) fn greeting(protocol: Protocol) -> Reply {
    match protocol {
        Protocol::Imap => reply(protocol, Status::Ok, "* OK Yandex IMAP4rev1 at sas.example"),
        Protocol::Pop3 => reply(protocol, Status::Ok, "+OK POP Ya! na@sas"),
        Protocol::Smtp => Reply {
            code: Some(220),
            ..reply(protocol, Status::Ok, "220 sas.example ESMTP (Want to use Yandex.Mail?)")
        },
    }
}

/// An attempt up to the sign-in, which ends as given.
pub(crate) fn attempt(protocol: Protocol, security: Security, auth: Settle) -> Attempt {
    let mut settles = vec![
        (Stage::Resolve, Settle::Passed(None)),
        (Stage::Connect, Settle::Passed(None)),
        (Stage::Tls, Settle::Passed(None)),
        (Stage::Greeting, Settle::Passed(Some(greeting(protocol)))),
        (Stage::Capabilities, Settle::Passed(None)),
    ];
    if security == Security::StartTls {
        settles.insert(5, (Stage::StartTls, Settle::Passed(None)));
    }
    let (text, from) = match &auth {
        Settle::Passed(Some(reply)) | Settle::Refused(reply) => (reply.as_sent(), Speaker::Server),
        _ => ("not tried".into(), Speaker::Note),
    };
    settles.push((Stage::Auth, auth));
    settles.push((Stage::Logout, Settle::Passed(None)));
    Attempt {
        user: Some("anna@yandex.ru".into()),
        address: Some("[2a02:6b8::1:25]:993".parse().unwrap()),
        stages: stages(settles),
        capabilities: Capabilities {
            before_tls: None,
            after_tls: Some(vec!["IMAP4REV1".into(), "AUTH=PLAIN".into()]),
            after_auth: None,
        },
        mailbox: None,
        tls: Some(tls()),
        round_trips: 4,
        transcript: vec![
            TranscriptLine { ms: 109, from: Speaker::Note, text: "TLS 1.3".into() },
            TranscriptLine { ms: 142, from: Speaker::Server, text: greeting(protocol).as_sent() },
            TranscriptLine {
                ms: 143,
                from: Speaker::Client,
                text: format!("a1 AUTHENTICATE PLAIN {}", Secret::new(CANARY.into()).unwrap()),
            },
            TranscriptLine { ms: 290, from, text },
        ],
        ..Attempt::new(Candidate {
            id: format!("{protocol}-1"),
            endpoint: endpoint(protocol, security),
            source: Source::Preset,
        })
    }
}

pub(crate) fn accepted(protocol: Protocol) -> Attempt {
    let sent = match protocol {
        Protocol::Imap => "a1 OK AUTHENTICATE Completed.",
        Protocol::Pop3 => "+OK 12 messages",
        Protocol::Smtp => "235 2.7.0 Authentication successful.",
    };
    attempt(protocol, Security::Tls, Settle::Passed(Some(reply(protocol, Status::Ok, sent))))
}

pub(crate) fn pop3_refusal() -> Reply {
    Reply {
        bracket: Some("AUTH".into()),
        lines: vec!["login failure or POP3 disabled, try later. sc=KaB3vcXFAo6F_0_pop".into()],
        ..reply(
            Protocol::Pop3,
            Status::No,
            "-ERR [AUTH] login failure or POP3 disabled, try later. sc=KaB3vcXFAo6F_0_pop",
        )
    }
}

/// All stages after `last` skipped, `last` failed.
pub(crate) fn failed(protocol: Protocol, last: Stage, fault: &Fault) -> Attempt {
    let mut attempt = accepted(protocol);
    for record in &mut attempt.stages {
        if record.stage == last {
            record.settle = Settle::Failed(fault.clone());
        } else if record.stage > last || record.stage == Stage::Logout {
            record.settle = Settle::Skipped(SkipReason::After(last));
            record.ms = 0;
        }
    }
    attempt.capabilities = Capabilities::default();
    attempt.transcript.clear();
    if last < Stage::Tls {
        attempt.tls = None;
        attempt.address = None;
    }
    attempt
}

pub(crate) fn settings(auth: &str, works: impl Fn(Protocol) -> bool) -> Vec<Setting> {
    PROTOCOLS
        .into_iter()
        .map(|protocol| Setting {
            endpoint: endpoint(protocol, Security::Tls),
            user: Some("anna@yandex.ru".into()),
            auth: auth.into(),
            source: Source::Preset,
            works: works(protocol),
            path_prefix: None,
        })
        .collect()
}

pub(crate) fn advice(name: &str, link: bool) -> Advice {
    Advice {
        text: format!("advice-{name}"),
        link: link.then(|| "https://yandex.ru/support/mail/mail-clients.html".into()),
        link_checked: link.then(|| "2026-11-01".into()),
    }
}

pub(crate) fn evidence(attempt: &str, key: &str, args: &[(&str, &str)]) -> Evidence {
    let args = args.iter().map(|&(name, value)| (name.to_owned(), value.to_owned()));
    Evidence {
        attempt: attempt.into(),
        stage: Stage::Auth,
        text: format!("evidence-{key}"),
        quote: None,
        args: args.collect(),
    }
}

pub(crate) fn quoted(attempt: &str, reply: &Reply) -> Evidence {
    Evidence { quote: Some(reply.as_sent()), ..evidence(attempt, "reply", &[]) }
}

pub(crate) fn finding(cause: Cause, confidence: Confidence) -> Finding {
    Finding {
        cause,
        severity: Severity::Error,
        confidence,
        protocol: None,
        attempts: Vec::new(),
        rule: None,
        evidence: Vec::new(),
        alternatives: Vec::new(),
        question: None,
        advice: Vec::new(),
        args: BTreeMap::new(),
    }
}

pub(crate) fn report(verdict: Verdict, attempts: Vec<Attempt>, findings: Vec<Finding>) -> Report {
    Report {
        started: datetime!(2026-11-21 12:34:56.789 UTC),
        duration_ms: 412,
        subject: Subject {
            address: Some("anna@yandex.ru".into()),
            provider: Some("yandex".into()),
            provider_name: Some("Yandex".into()),
            provider_source: Some(ProviderSource::Domain),
            user: Some("anna@yandex.ru".into()),
        },
        verdict,
        settings: settings("app-password", |protocol| {
            attempts
                .iter()
                .any(|it| it.candidate.endpoint.protocol == protocol && it.outcome().works())
        }),
        asked: attempts.len(),
        sign_ins: Some(sign_ins(&attempts)),
        attempts,
        findings,
        send_test: None,
    }
}

fn sign_ins(attempts: &[Attempt]) -> SignIns {
    let ended = |such: fn(&Settle) -> bool| {
        let records = attempts.iter().filter_map(|attempt| attempt.stage(Stage::Auth));
        records.filter(|record| such(&record.settle)).count()
    };
    SignIns {
        accepted: ended(|settle| matches!(settle, Settle::Passed(_))),
        refused: ended(|settle| matches!(settle, Settle::Refused(_) | Settle::Failed(_))),
        ..SignIns::default()
    }
}

pub(crate) fn all_well() -> Report {
    report(Verdict::Works, PROTOCOLS.map(accepted).into(), vec![])
}

pub(crate) fn pop3_off() -> Report {
    let refusal = pop3_refusal();
    let refused = attempt(Protocol::Pop3, Security::Tls, Settle::Refused(refusal.clone()));
    let cause = Finding {
        protocol: Some(Protocol::Pop3),
        attempts: vec!["pop3-1".into(), "imap-1".into()],
        rule: Some("yandex-pop3-credentials-or-off".into()),
        evidence: vec![
            quoted("pop3-1", &refusal),
            evidence("imap-1", "accepted", &[("other", "IMAP")]),
            evidence("pop3-1", "preset-says-switch-off-by-default", &[]),
        ],
        advice: vec![advice("open-settings", true), advice("tick-pop3", false)],
        ..finding(Cause::ProtocolDisabled, Confidence::Certain)
    };
    let mut smtp = accepted(Protocol::Smtp);
    smtp.unreachable = vec![DeadAddress {
        address: "2a02:6b8::1:99".parse().unwrap(),
        fault: Fault::ConnectTimeout,
        ms: 2_500,
    }];
    report(Verdict::Broken, vec![accepted(Protocol::Imap), refused, smtp], vec![cause])
}

pub(crate) fn wrong_password() -> Report {
    let refusals = [
        "a1 NO [AUTHENTICATIONFAILED] AUTHENTICATE Invalid credentials or IMAP is disabled",
        "-ERR [AUTH] login failure or POP3 disabled, try later. sc=KaB3vcXFAo6F_0_pop",
        "535 5.7.8 Error: authentication failed: Invalid user or password!",
    ];
    let attempts: Vec<_> = PROTOCOLS
        .into_iter()
        .zip(refusals)
        .map(|(protocol, sent)| {
            let mut refusal = reply(protocol, Status::No, sent);
            if protocol == Protocol::Smtp {
                (refusal.code, refusal.enhanced) =
                    (Some(535), mailmedic::model::Enhanced::parse("5.7.8"));
            }
            attempt(protocol, Security::Tls, Settle::Refused(refusal))
        })
        .collect();
    let other = |cause: Cause| Alternative { cause, why: format!("cause-{cause}.why") };
    let cause = Finding {
        attempts: attempts.iter().map(|it| it.candidate.id.clone()).collect(),
        evidence: attempts
            .iter()
            .map(|it| quoted(&it.candidate.id, it.auth_refusal().unwrap()))
            .chain([evidence("imap-1", "secret-shape-differs", &[])])
            .collect(),
        alternatives: vec![
            other(Cause::WrongPassword),
            other(Cause::CredentialsOrProtocolDisabled),
        ],
        advice: vec![advice("make-app-password", true)],
        ..finding(Cause::AppPasswordRequired, Confidence::Likely)
    };
    report(Verdict::Broken, attempts, vec![cause])
}

pub(crate) fn expired_certificate() -> Report {
    let fault =
        TlsFault::Expired { not_after: Some(datetime!(2026-11-19 23:59:59 UTC)), issuer: None };
    let mut attempts: Vec<_> =
        PROTOCOLS.map(|protocol| failed(protocol, Stage::Tls, &Fault::Tls(fault.clone()))).into();
    for attempt in &mut attempts {
        if let Some(facts) = &mut attempt.tls {
            facts.error = Some(fault.clone());
            (facts.version, facts.cipher) = (None, None);
        }
    }
    let (key, args) = mailmedic::knowledge::tls_fault_evidence(&fault);
    let cause = Finding {
        attempts: vec!["imap-1".into(), "pop3-1".into(), "smtp-1".into()],
        evidence: vec![Evidence {
            attempt: "imap-1".into(),
            stage: Stage::Tls,
            text: key.into(),
            quote: None,
            args,
        }],
        advice: vec![advice("tell-operator", false)],
        ..finding(Cause::CertificateExpired, Confidence::Certain)
    };
    let slow = Finding {
        severity: Severity::Warning,
        protocol: Some(Protocol::Imap),
        attempts: vec!["imap-1".into()],
        evidence: vec![evidence("imap-1", "slow", &[("seconds", "1")])],
        advice: vec![advice("wait", true)],
        ..finding(Cause::ServerSlow, Confidence::Possible)
    };
    report(Verdict::Broken, attempts, vec![cause, slow])
}

pub(crate) fn nothing_reachable() -> Report {
    let attempts = vec![
        failed(Protocol::Imap, Stage::Resolve, &Fault::ResolverFailed(ResolverFault::NoServer)),
        failed(Protocol::Pop3, Stage::Connect, &Fault::ConnectTimeout),
        failed(Protocol::Smtp, Stage::Connect, &Fault::Unreachable("No route to host".into())),
    ];
    let mut report = report(
        Verdict::Inconclusive,
        attempts,
        vec![Finding {
            attempts: vec!["imap-1".into(), "pop3-1".into(), "smtp-1".into()],
            advice: vec![advice("check-cable", false)],
            ..finding(Cause::NetworkDown, Confidence::Likely)
        }],
    );
    report.subject = Subject::default();
    report
}

/// Works, with a warning and something worth knowing.
pub(crate) fn expires_soon() -> Report {
    let dates = [("from", "2026-09-01"), ("until", "2026-11-28"), ("now", "2026-11-21")];
    let warning = Finding {
        severity: Severity::Warning,
        attempts: vec!["imap-1".into(), "pop3-1".into()],
        evidence: vec![evidence("imap-1", "certificate-dates", &dates)],
        advice: vec![advice("tell-operator", false)],
        ..finding(Cause::CertificateExpiresSoon, Confidence::Certain)
    };
    let note = Finding {
        severity: Severity::Info,
        attempts: vec!["imap-1".into()],
        ..finding(Cause::ServerSlow, Confidence::Possible)
    };
    report(Verdict::WorksWithWarnings, PROTOCOLS.map(accepted).into(), vec![warning, note])
}

/// A server that tries everything a terminal could fall for.
pub(crate) fn hostile() -> Report {
    let words = format!(
        "-ERR \x1b[2J\x1b]0;owned\x07 \u{202e}resu \0\u{9b}31m \r{} end",
        "A long way to say no. ".repeat(230)
    );
    let refusal = Reply {
        grammar: Grammar::Broken,
        raw: [words.as_bytes(), b"\xff\r\n"].concat(),
        ..reply(Protocol::Pop3, Status::Unknown, &words)
    };
    let mut attempt = attempt(Protocol::Pop3, Security::StartTls, Settle::Refused(refusal));
    attempt.candidate.endpoint.host = format!("{}.example.org", "very-long-name".repeat(4));
    attempt.transcript.push(TranscriptLine {
        ms: 99_999,
        from: Speaker::Server,
        text: words.clone(),
    });
    if let Some(facts) = &mut attempt.tls {
        facts.chain[0].subject = "CN=\x1b[31mred\u{2066}".into();
    }
    let cause = Finding {
        protocol: Some(Protocol::Pop3),
        attempts: vec!["pop3-1".into()],
        evidence: vec![
            Evidence { quote: Some(words), ..evidence("pop3-1", "reply", &[]) },
            evidence(
                "pop3-1",
                "certificate-issuer",
                &[("subject", "CN=\x1b[31mred\u{2066}"), ("issuer", "CN=\u{9b}H")],
            ),
        ],
        args: BTreeMap::from([("user".into(), "anna\x1b[1m@yandex.ru".into())]),
        ..finding(Cause::Unknown, Confidence::Possible)
    };
    let mut report = report(Verdict::Broken, vec![attempt], vec![cause]);
    report.subject.user = Some("anna\x1b[1m@yandex.ru".into());
    report
}

/// Every report with its name.
pub(crate) fn all() -> Vec<(&'static str, Report)> {
    vec![
        ("all-well", all_well()),
        ("pop3-off", pop3_off()),
        ("wrong-password", wrong_password()),
        ("expired-certificate", expired_certificate()),
        ("nothing-reachable", nothing_reachable()),
        ("expires-soon", expires_soon()),
        ("hostile", hostile()),
    ]
}

/// Every kind of fault.
pub(crate) fn faults() -> Vec<Fault> {
    let words = || "some words".to_owned();
    let tls = [
        TlsFault::Expired { not_after: None, issuer: None },
        TlsFault::Expired { not_after: Some(datetime!(2026-11-19 23:59:59 UTC)), issuer: None },
        TlsFault::NotYetValid { not_before: None, issuer: None },
        TlsFault::NotYetValid { not_before: Some(datetime!(2026-12-19 00:00 UTC)), issuer: None },
        TlsFault::NameMismatch { expected: words(), presented: vec![] },
        TlsFault::SelfSigned,
        TlsFault::UnknownIssuer,
        TlsFault::ChainIncomplete { issuer: words() },
        TlsFault::Expired { not_after: None, issuer: Some(words()) },
        TlsFault::NotYetValid { not_before: None, issuer: Some(words()) },
        TlsFault::Revoked,
        TlsFault::Weak(words()),
        TlsFault::NotTls(b"220 hello\r\n".into()),
        TlsFault::TooOld(words()),
        TlsFault::Alert(words()),
        TlsFault::Closed,
        TlsFault::Other(words()),
    ];
    let mut faults = vec![
        Fault::HostNotFound,
        Fault::NoAddress,
        Fault::ConnectionRefused,
        Fault::ConnectTimeout,
        Fault::Unreachable(words()),
        Fault::NoRoute,
        Fault::ConnectionReset,
        Fault::ConnectionClosed,
        Fault::Silent { limit_ms: 1_000 },
        Fault::Deadline,
        Fault::TlsNotOffered,
        Fault::StartTlsInjection(b"a1 OK".into()),
        Fault::AuthNotOffered,
        Fault::PlaintextAuthDisabled,
        Fault::NoCommonMechanism(vec!["GSSAPI".into()]),
        Fault::NotThisProtocol(b"HTTP/1.1 400 Bad Request\r\n".into()),
        Fault::TooMuch("reply line"),
    ];
    faults.extend(tls.map(Fault::Tls));
    let resolver = [
        ResolverFault::ServerFailure,
        ResolverFault::Refused,
        ResolverFault::Timeout,
        ResolverFault::AliasLoop,
        ResolverFault::NoServer,
        ResolverFault::Unreachable(words()),
        ResolverFault::Odd(words()),
    ];
    faults.extend(resolver.map(Fault::ResolverFailed));
    let proxy = [
        ProxyFault::NotReached(Box::new(Fault::ConnectionRefused)),
        ProxyFault::NotReached(Box::new(Fault::ConnectTimeout)),
        ProxyFault::NotReached(Box::new(Fault::HostNotFound)),
        ProxyFault::NotReached(Box::new(Fault::Unreachable(words()))),
        ProxyFault::AuthRequired,
        ProxyFault::AuthRejected,
        ProxyFault::NotAllowed,
        ProxyFault::TargetRefused,
        ProxyFault::TargetUnreachable,
        ProxyFault::TargetTimeout,
        ProxyFault::Refused(words()),
        ProxyFault::NotThisProtocol(b"220 hello\r\n".into()),
        ProxyFault::Closed,
        ProxyFault::Silent { limit_ms: 1_000 },
    ];
    let proxied = |fault| Fault::Proxy { proxy: "socks5://proxy.example.org:1080".into(), fault };
    faults.extend(proxy.map(proxied));
    faults
}
