//! The cross-examination as a table: who refused with which words, who
//! accepted, what the password looks like, and what that comes to. No case may
//! be sure of more than its evidence allows.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

#[path = "diagnosis/accounts.rs"]
mod accounts;
#[path = "diagnosis/further.rs"]
mod further;
#[path = "diagnosis/names.rs"]
mod names;

use mailmedic::{
    diagnose::{Facts, SecretShape, diagnose},
    knowledge::Knowledge,
    model::{
        Attempt, Candidate, Cause, Confidence, Endpoint, Protocol, Secret, Security, Settle,
        Source, Stage, StageRecord, Verdict,
    },
    wire::pasted,
};
use time::macros::datetime;

const OK: &str = "OK";
const YANDEX_IMAP: &str =
    "a3 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled sc=x_051313_imap";
const YANDEX_POP3: &str = "-ERR [AUTH] login failure or POP3 disabled, try later. sc=HtjJitcPRuQ1";
const YANDEX_SMTP: &str = "535 5.7.8 Error: authentication failed: Invalid user or password!";
const DOVECOT_IMAP: &str = "a2 NO [AUTHENTICATIONFAILED] Authentication failed.";
const DOVECOT_POP3: &str = "-ERR [AUTH] Authentication failed.";
const POSTFIX_SMTP: &str = "535 5.7.8 Error: authentication failed: (reason unavailable)";
const GMAIL_IMAP: &str = "a2 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)";
const GMAIL_POP3: &str = "-ERR [AUTH] Username and password not accepted.";
const GMAIL_SMTP: &str = "535-5.7.8 Username and Password not accepted. For more information, go to\n\
                          535 5.7.8  https://support.google.com/mail/?p=BadCredentials x - gsmtp";
const MAILRU_APP: &str = "a2 NO [AUTHENTICATIONFAILED] NEOBHODIM parol prilozheniya \
                          https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED";
const ROBOT: &str = "535 5.7.8 Error: authentication failed: Your message looks like spam. You need to use \
                     web for sending or prove you are not a robot using the following link http://ya.cc/x";

/// An app password of 16 letters, and one that is none.
const APP: &str = "abcdefghijklmnop";
const OWN: &str = "Sommer-2019";

struct Case {
    provider: Option<&'static str>,
    /// Replies to the sign-in over IMAP, POP3, SMTP; `""` was not tried.
    replies: [&'static str; 3],
    password: &'static str,
    cause: Cause,
    protocol: Option<Protocol>,
    confidence: Confidence,
    /// The first of the other readings.
    other: Option<Cause>,
}

fn attempt(protocol: Protocol, reply: &str) -> Attempt {
    let settle = match reply {
        OK => Settle::Passed(None),
        words => Settle::Refused(pasted::read(words, Some(protocol))),
    };
    let record = |stage, settle| StageRecord { stage, settle, start_ms: 0, ms: 0, detail: None };
    Attempt {
        user: Some("anna@example.org".into()),
        stages: vec![record(Stage::Greeting, Settle::Passed(None)), record(Stage::Auth, settle)],
        ..Attempt::new(Candidate {
            id: format!("{protocol}-1"),
            endpoint: Endpoint {
                protocol,
                host: format!("{protocol}.example.org"),
                port: protocol.default_port(Security::Tls),
                security: Security::Tls,
            },
            source: Source::Preset,
        })
    }
}

#[test]
fn the_truth_table() {
    use Cause::{
        AppPasswordRequired as App, CredentialsOrProtocolDisabled as Either,
        HumanVerificationRequired as Robot, LoginRateLimited as Limited, MailboxLocked as Locked,
        ProtocolDisabled as Off, ServerTemporaryFailure as Temporary, Unknown,
        WrongPassword as Wrong,
    };
    use Confidence::{Certain, Likely, Possible};
    use Protocol::{Imap, Pop3, Smtp};
    let yandex = Some("yandex");
    let gmail = Some("gmail");
    let mailru = Some("mailru");
    let rambler = Some("rambler");
    #[rustfmt::skip]
    let cases: Vec<(_, [&'static str; 3], _, _, _, _, _)> = vec![
        // One protocol off, another accepts: the switch, for certain.
        (yandex, [OK, YANDEX_POP3, OK], APP, Off, Some(Pop3), Certain, None),
        (yandex, [YANDEX_IMAP, OK, OK], APP, Off, Some(Imap), Certain, None),
        (yandex, [YANDEX_IMAP, "", OK], APP, Off, Some(Imap), Certain, None),
        (yandex, ["", YANDEX_POP3, OK], OWN, Off, Some(Pop3), Certain, None),
        (yandex, [OK, DOVECOT_POP3, OK], OWN, Off, Some(Pop3), Certain, None),
        (yandex, [YANDEX_IMAP, YANDEX_POP3, OK], APP, Off, Some(Imap), Certain, None),
        (gmail, [OK, GMAIL_POP3, OK], APP, Off, Some(Pop3), Certain, None),
        (None, [OK, YANDEX_POP3, ""], APP, Off, Some(Pop3), Certain, None),
        // No own switch known, a shared one, or sending: likely, no more.
        (None, [OK, DOVECOT_POP3, ""], OWN, Off, Some(Pop3), Likely, Some(Cause::ProtocolDisabledByAdmin)),
        (mailru, [OK, DOVECOT_POP3, OK], OWN, Off, Some(Pop3), Likely, Some(App)),
        (rambler, [OK, DOVECOT_POP3, OK], OWN, Off, Some(Pop3), Likely, Some(Cause::ProtocolDisabledByAdmin)),
        (yandex, [OK, OK, YANDEX_SMTP], APP, Off, Some(Smtp), Likely, Some(App)),
        (gmail, [GMAIL_IMAP, OK, OK], APP, Off, Some(Imap), Likely, Some(App)),
        // Words that say something else are believed, whoever accepts.
        (yandex, [OK, "-ERR [IN-USE] mailbox is locked by another session", OK], APP, Locked, Some(Pop3), Likely, None),
        (yandex, [OK, OK, ROBOT], APP, Robot, Some(Smtp), Certain, None),
        (None, [OK, "-ERR [SYS/TEMP] try later", OK], APP, Temporary, Some(Pop3), Likely, None),
        // Words that nobody knows are no switch.
        (yandex, [OK, "-ERR zxcv qwer", OK], APP, Unknown, Some(Pop3), Possible, Some(Off)),
        // All refuse: never a switch for certain.
        (yandex, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP], OWN, App, None, Likely, Some(Wrong)),
        (yandex, [YANDEX_IMAP, YANDEX_POP3, YANDEX_SMTP], APP, Either, None, Likely, Some(Off)),
        (yandex, [YANDEX_IMAP, "", ""], APP, Either, Some(Imap), Likely, Some(Off)),
        (yandex, ["", YANDEX_POP3, ""], OWN, App, Some(Pop3), Likely, Some(Wrong)),
        (yandex, [DOVECOT_IMAP, DOVECOT_POP3, POSTFIX_SMTP], OWN, App, None, Likely, Some(Wrong)),
        (gmail, [GMAIL_IMAP, GMAIL_POP3, GMAIL_SMTP], OWN, App, None, Likely, Some(Wrong)),
        (gmail, [GMAIL_IMAP, "", GMAIL_SMTP], APP, Wrong, None, Likely, None),
        (None, [DOVECOT_IMAP, DOVECOT_POP3, POSTFIX_SMTP], OWN, Wrong, None, Likely, None),
        (rambler, [DOVECOT_IMAP, "", POSTFIX_SMTP], OWN, Wrong, None, Likely, None),
        // What one says of the account explains the vague answers of the others.
        (mailru, [MAILRU_APP, DOVECOT_POP3, POSTFIX_SMTP], OWN, App, None, Certain, None),
        (None, ["a2 NO [UNAVAILABLE] Temporary authentication failure.", "-ERR [SYS/TEMP] Temporary authentication failure.", POSTFIX_SMTP],
            OWN, Temporary, None, Certain, None),
        (mailru, [MAILRU_APP, "", ""], OWN, App, Some(Imap), Certain, None),
        (yandex, [YANDEX_IMAP, YANDEX_POP3, ROBOT], OWN, Robot, None, Certain, None),
        (gmail, [GMAIL_IMAP, GMAIL_POP3, "454 4.7.0 Too many login attempts, please try again later. x - gsmtp"],
            APP, Limited, None, Certain, None),
    ];
    let knowledge = Knowledge::builtin().unwrap();
    let mut wrong = Vec::new();
    for (provider, replies, password, cause, protocol, confidence, other) in cases {
        let case = Case { provider, replies, password, cause, protocol, confidence, other };
        if let Err(found) = judge(&knowledge, &case) {
            wrong.push(format!(
                "{provider:?} {replies:?} {password}\n  expected {cause} {protocol:?} {confidence:?} {other:?}\n  found {found}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn judge(knowledge: &Knowledge, case: &Case) -> Result<(), String> {
    let preset = case.provider.map(|id| knowledge.preset(id).unwrap());
    let attempts: Vec<Attempt> = Protocol::ALL
        .into_iter()
        .zip(case.replies)
        .filter(|(_, reply)| !reply.is_empty())
        .map(|(protocol, reply)| attempt(protocol, reply))
        .collect();
    let secret = Secret::new(case.password.into()).unwrap();
    let diagnosis = diagnose(&Facts {
        attempts: &attempts,
        follow_ups: &[],
        missing_domain: None,
        preset,
        knowledge,
        user_forms: &[],
        user_prepared: false,
        earlier_refusals: &[],
        shape: Some(SecretShape::of(&secret, None, preset, knowledge)),
        send_test: None,
        certificate: None,
        token: None,
        now: datetime!(2026-11-21 12:00 UTC),
    });
    assert_eq!(diagnosis.verdict, Verdict::Broken);
    let first = diagnosis.findings.first().unwrap();
    let other = first.alternatives.first().map(|other| other.cause);
    let found = (first.cause, first.protocol, first.confidence);
    let as_expected = found == (case.cause, case.protocol, case.confidence)
        && case.other.is_none_or(|expected| other == Some(expected));
    // Who is certain has no other readings.
    let consistent = diagnosis
        .findings
        .iter()
        .all(|f| f.confidence != Confidence::Certain || f.alternatives.is_empty());
    // Every refusal is a proof of some finding.
    let told = attempts.iter().filter(|attempt| attempt.auth_refusal().is_some()).all(|attempt| {
        diagnosis.findings.iter().any(|f| f.attempts.contains(&attempt.candidate.id))
    });
    if as_expected && consistent && told {
        return Ok(());
    }
    let all: Vec<String> = diagnosis
        .findings
        .iter()
        .map(|f| {
            let others: Vec<&str> = f.alternatives.iter().map(|other| other.cause.id()).collect();
            format!("{} {:?} {:?} {:?} {others:?}", f.cause, f.protocol, f.confidence, f.rule)
        })
        .collect();
    Err(format!("{} (consistent {consistent}, told {told})", all.join("; ")))
}
