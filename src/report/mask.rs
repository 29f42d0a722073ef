//! Mail addresses and user names taken out of a report before it is handed to
//! somebody else: `anna@example.org` becomes `a***@example.org`, the same
//! everywhere, also where a server echoes it, in bytes as in base64.
//!
//! The report itself is changed, not what is made of it, so that every format
//! is masked alike. Each struct is taken apart by all of its fields: a new
//! field does not compile until somebody decided about it.

use std::collections::BTreeMap;

mod words;

use self::words::Masker;
use crate::model::{
    Advice, Alternative, Attempt, Capabilities, Certificate, DeadAddress, Evidence, Fault, Finding,
    Folder, Mailbox, PassedOver, ProxyFault, Reply, Report, ResolverFault, ScramRefusal, SendTest,
    Setting, Settle, StageRecord, Subject, TlsFacts, TlsFault, TokenRefusal, TranscriptLine,
};

/// The report without mail addresses and user names. Domains stay: they say
/// which provider it is about.
pub fn mask(report: &Report) -> Report {
    let mut masker = Masker::default();
    for name in names(report) {
        masker.watch(name);
    }
    let mut report = report.clone();
    let Report {
        started: _,
        duration_ms: _,
        subject,
        verdict: _,
        settings,
        attempts,
        asked: _,
        // Numbers and times.
        sign_ins: _,
        findings,
        send_test,
    } = &mut report;
    let Subject { address, provider: _, provider_name: _, provider_source: _, user } = subject;
    optional(&masker, address);
    optional(&masker, user);
    for Setting { endpoint: _, user, auth: _, source: _, works: _, path_prefix } in settings {
        optional(&masker, user);
        optional(&masker, path_prefix);
    }
    for it in attempts.iter_mut() {
        attempt(&masker, it);
    }
    if let Some(SendTest { waited: _, submission, retrieval, obstacle: _, sign_ins: _ }) = send_test
    {
        for it in [submission, retrieval].into_iter().flatten() {
            attempt(&masker, it);
        }
    }
    for it in findings.iter_mut() {
        finding(&masker, it);
    }
    report
}

/// Whatever the run knew of whom it was about.
fn names(report: &Report) -> impl Iterator<Item = &str> {
    let subject = [&report.subject.address, &report.subject.user];
    let attempts = report.attempts.iter().map(|attempt| &attempt.user);
    let settings = report.settings.iter().map(|setting| &setting.user);
    // A sender that was asked about and other forms of the name stand here.
    let told = report.findings.iter().flat_map(|finding| {
        let own = finding.args.iter();
        let proofs = finding.evidence.iter().flat_map(|evidence| &evidence.args);
        own.chain(proofs).filter(|(name, _)| NAMES.contains(&name.as_str()))
    });
    subject
        .into_iter()
        .chain(attempts)
        .chain(settings)
        .filter_map(|name| name.as_deref())
        .chain(told.map(|(_, value)| value.as_str()))
}

/// Arguments of texts that are user names or addresses.
const NAMES: [&str; 4] = ["address", "user", "sender", "recipient"];

/// Arguments of texts that are never anybody's.
const PUBLIC: [&str; 5] = ["host", "port", "protocol", "provider", "security"];

fn optional(masker: &Masker, text: &mut Option<String>) {
    if let Some(text) = text {
        masker.text(text);
    }
}

fn for_all(masker: &Masker, words: &mut [String]) {
    for word in words {
        masker.text(word);
    }
}

fn arguments(masker: &Masker, args: &mut BTreeMap<String, String>) {
    for (name, value) in args {
        if !PUBLIC.contains(&name.as_str()) {
            masker.text(value);
        }
    }
}

fn attempt(masker: &Masker, attempt: &mut Attempt) {
    let Attempt {
        candidate: _,
        user,
        address: _,
        unreachable,
        also_answered: _,
        stages,
        capabilities,
        mailbox,
        mechanism: _,
        passed_over,
        token_refusal,
        scram_refusal,
        tls,
        round_trips: _,
        transcript,
    } = attempt;
    optional(masker, user);
    for DeadAddress { address: _, fault: it, ms: _ } in unreachable {
        fault(masker, it);
    }
    for StageRecord { stage: _, settle, start_ms: _, ms: _, detail } in stages {
        optional(masker, detail);
        match settle {
            Settle::Passed(Some(it)) | Settle::Refused(it) => reply(masker, it),
            Settle::Failed(it) => fault(masker, it),
            Settle::Passed(None) | Settle::Skipped(_) => {}
        }
    }
    let Capabilities { before_tls, after_tls, after_auth } = capabilities;
    for words in [before_tls, after_tls, after_auth].into_iter().flatten() {
        for word in words.iter_mut() {
            masker.text(word);
        }
    }
    if let Some(Mailbox {
        messages: _,
        unseen: _,
        bytes: _,
        next_uid: _,
        quotas: _,
        prefix,
        folders,
        other_folders: _,
        login_delay: _,
        expire: _,
    }) = mailbox
    {
        optional(masker, prefix);
        for Folder { role: _, name, wire_name } in folders {
            masker.text(name);
            masker.text(wire_name);
        }
    }
    for PassedOver { name, why: _ } in passed_over {
        masker.text(name);
    }
    if let Some(refusal) = token_refusal {
        let TokenRefusal { status, scope, schemes, configuration } = refusal;
        for it in [status, scope, schemes, configuration] {
            optional(masker, it);
        }
    }
    if let Some(ScramRefusal { unseen: _, word }) = scram_refusal {
        optional(masker, word);
    }
    if let Some(facts) = tls {
        tls_facts(masker, facts);
    }
    for TranscriptLine { ms: _, from: _, text } in transcript {
        masker.text(text);
    }
}

fn reply(masker: &Masker, reply: &mut Reply) {
    let Reply { protocol: _, status: _, code: _, enhanced: _, bracket, lines, raw, grammar: _ } =
        reply;
    optional(masker, bracket);
    for line in lines.iter_mut() {
        masker.text(line);
    }
    masker.bytes(raw);
}

fn fault(masker: &Masker, it: &mut Fault) {
    match it {
        Fault::ResolverFailed(ResolverFault::Unreachable(words) | ResolverFault::Odd(words))
        | Fault::Unreachable(words) => masker.text(words),
        Fault::Proxy { proxy, fault } => {
            // As user@host, where it has a user.
            masker.text(proxy);
            match fault {
                ProxyFault::Refused(words) => masker.text(words),
                ProxyFault::NotThisProtocol(bytes) => masker.bytes(bytes),
                ProxyFault::NotReached(inner) => self::fault(masker, inner),
                ProxyFault::AuthRequired
                | ProxyFault::AuthRejected
                | ProxyFault::NotAllowed
                | ProxyFault::TargetRefused
                | ProxyFault::TargetUnreachable
                | ProxyFault::TargetTimeout
                | ProxyFault::Closed
                | ProxyFault::Silent { .. } => {}
            }
        }
        Fault::Tls(it) => tls_fault(masker, it),
        Fault::StartTlsInjection(bytes) | Fault::NotThisProtocol(bytes) => masker.bytes(bytes),
        Fault::NoCommonMechanism(words) => for_all(masker, words),
        Fault::HostNotFound
        | Fault::NoAddress
        | Fault::ResolverFailed(
            ResolverFault::ServerFailure
            | ResolverFault::Refused
            | ResolverFault::Timeout
            | ResolverFault::AliasLoop
            | ResolverFault::NoServer,
        )
        | Fault::ConnectionRefused
        | Fault::ConnectTimeout
        | Fault::NoRoute
        | Fault::ConnectionReset
        | Fault::ConnectionClosed
        | Fault::Silent { .. }
        | Fault::Deadline
        | Fault::TlsNotOffered
        | Fault::AuthNotOffered
        | Fault::PlaintextAuthDisabled
        | Fault::Scram(_)
        | Fault::TooMuch(_) => {}
    }
}

fn tls_facts(masker: &Masker, facts: &mut TlsFacts) {
    let TlsFacts {
        version: _,
        cipher: _,
        error,
        faults,
        trusted_by: _,
        refused_by: _,
        large_hello: _,
        asks_for_certificate: _,
        chain,
        round_trips: _,
    } = facts;
    for it in error.iter_mut().chain(faults) {
        tls_fault(masker, it);
    }
    for Certificate { subject, issuer, not_before: _, not_after: _, names, sha256: _, key: _ } in
        chain
    {
        // Host names have no @ in them and stay.
        masker.addresses(subject);
        masker.addresses(issuer);
        for name in names.iter_mut() {
            masker.addresses(name);
        }
    }
}

fn tls_fault(masker: &Masker, fault: &mut TlsFault) {
    match fault {
        TlsFault::NameMismatch { expected: _, presented } => {
            for name in presented.iter_mut() {
                masker.addresses(name);
            }
        }
        TlsFault::Expired { not_after: _, issuer }
        | TlsFault::NotYetValid { not_before: _, issuer } => {
            if let Some(issuer) = issuer {
                masker.addresses(issuer);
            }
        }
        TlsFault::ChainIncomplete { issuer } => masker.addresses(issuer),
        TlsFault::NotTls(bytes) => masker.bytes(bytes),
        TlsFault::Other(words) => masker.text(words),
        TlsFault::SelfSigned
        | TlsFault::UnknownIssuer
        | TlsFault::Revoked
        | TlsFault::Weak(_)
        | TlsFault::TooOld(_)
        | TlsFault::Alert(_)
        | TlsFault::Closed
        | TlsFault::Reset => {}
    }
}

fn finding(masker: &Masker, finding: &mut Finding) {
    let Finding {
        cause: _,
        severity: _,
        confidence: _,
        protocol: _,
        attempts: _,
        rule: _,
        evidence,
        alternatives,
        question: _,
        advice,
        args,
    } = finding;
    arguments(masker, args);
    for Evidence { attempt: _, stage: _, text: _, quote, args } in evidence {
        optional(masker, quote);
        arguments(masker, args);
    }
    // Keys of texts, and pages that a preset names.
    for Alternative { cause: _, why: _ } in alternatives {}
    for Advice { text: _, link: _, link_checked: _ } in advice {}
}
