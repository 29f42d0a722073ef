//! What servers and mail programs say, offline: a reply, an error text with a
//! reply in it, many replies, a bounce, a log. The cause and the advice.
//!
//! [`one`] takes what somebody pasted; [`log`] reads a log of any size,
//! [`bounce`] a message that came back, [`mailbox()`] a file of such messages;
//! [`text()`] finds out which it is.

use std::collections::BTreeMap;

use crate::{
    knowledge::{Codes, Judged, Knowledge, Meaning},
    model::{
        Alternative, Cause, CodeMeaning, Confidence, Digest, Evidence, Explanation, Finding,
        Protocol, Stage,
    },
};

mod bounce;
mod bounded;
mod bulk;
mod coded;
mod dialogue;
mod digest;
mod examined;
mod forwarded;
mod hidden;
mod hosts;
mod input;
mod json;
mod judging;
mod listed;
mod log;
mod logged;
mod mailbox;
mod moment;
mod own;
mod paste;
mod quoted;
mod relayed;
mod several;
mod writers;

pub use bounce::bounce;
pub use bulk::{Asked, BadLine, ask};
pub use hosts::provider_of_host;
pub use input::{NotText, text as decoded};
pub use judging::judged;
pub use log::log;
pub use mailbox::{begins_a_mailbox, mailbox};

/// So many lines of a log, of which none reports trouble, say that all is well.
const WELL: usize = 3;

/// What is known of a reply beside its words. What is given is believed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Circumstances<'a> {
    /// The preset's id, or another provider's name that rules speak of.
    pub provider: Option<&'a str>,
    /// The protocol.
    pub protocol: Option<Protocol>,
    /// The stage it came at.
    pub stage: Option<Stage>,
}

/// What a pasted text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explained {
    /// One reply, or an error text.
    One(Box<Explanation>),
    /// A log or a bounce.
    Many(Digest),
}

/// Explains a pasted reply or error text.
pub fn one(knowledge: &Knowledge, text: &str, given: Circumstances<'_>) -> Explanation {
    let judged = judged(knowledge, None, text, given);
    let mut told = explanation(knowledge, text, &judged);
    if is_of_the_server(told.finding.cause)
        && let Some((host, port)) = hosts::endpoint(text)
    {
        told.finding.args.insert("host".into(), host.into());
        told.finding.args.insert("port".into(), port.into());
    }
    told
}

/// Whether a cause lies in the server that was spoken to, or on the way there:
/// a host with its port that the text names is then the one that it is about.
fn is_of_the_server(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::ConnectRefused
            | Cause::ConnectTimeout
            | Cause::ConnectionReset
            | Cause::ConnectionClosed
            | Cause::PortBlocked
            | Cause::WrongTlsMode
            | Cause::ServerSilent
            | Cause::ServerSlow
            | Cause::CertificateExpired
            | Cause::CertificateNotYetValid
            | Cause::CertificateNameMismatch
            | Cause::CertificateSelfSigned
            | Cause::CertificateUnknownIssuer
            | Cause::CertificateChainIncomplete
            | Cause::CertificateRevoked
            | Cause::CertificateWeak
    )
}

/// Reads a message that came back by its beginning: why it did stands in front
/// of the message that it returns, which may be of any size. `None` where the
/// text begins as something else.
pub fn long_bounce(
    knowledge: &Knowledge,
    beginning: &str,
    given: Circumstances<'_>,
) -> Option<Digest> {
    let undone = forwarded::undone(beginning);
    let is_one = bounce::begins_a_message(&undone) && bounce::looks_like_one(&undone);
    is_one.then(|| bounce(knowledge, &undone, given)).flatten()
}

/// Explains a pasted text: a bounce, a log, a transcript, or else one reply.
pub fn text(knowledge: &Knowledge, text: &str, given: Circumstances<'_>) -> Explained {
    let text = &*listed::in_lines(forwarded::in_lines(text));
    if mailbox::is_several(text) {
        // Reading from memory does not fail. Where nothing in it came back, it is a text like others.
        let digest = mailbox(knowledge, text.as_bytes(), given).ok();
        if let Some(digest) = digest.filter(|digest| !digest.groups.is_empty()) {
            return Explained::Many(digest);
        }
    }
    let undone = forwarded::undone(text);
    if bounce::looks_like_one(&undone)
        && let Some(digest) = bounce(knowledge, &undone, given)
    {
        return Explained::Many(digest);
    }
    match bounce::mail::readable(&undone) {
        Some(words) => no_bounce(knowledge, &words, given),
        None => no_bounce(knowledge, text, given),
    }
}

/// Explains a text that is no bounce.
fn no_bounce(knowledge: &Knowledge, text: &str, given: Circumstances<'_>) -> Explained {
    let is_log = log::looks_like_one(text);
    let events =
        if is_log { None } else { writers::events(text).or_else(|| dialogue::marked(text)) };
    if events.is_some() || is_log {
        let lines = events.as_deref().unwrap_or(text);
        let digest = log(knowledge, lines.as_bytes(), given);
        // Reading from memory does not fail. A log in which all is well stays one: what its
        // lines come to when they are read as one sentence, nobody has said.
        let whole = log::entries(lines) >= WELL;
        if let Some(digest) = digest.ok().filter(|digest| digest.replies > 0 || whole) {
            return Explained::Many(digest);
        }
    }
    if let Some(report) = own::report(text) {
        let provider = hosts::provider_in(knowledge, text);
        let provider = given.provider.or(provider);
        return Explained::One(Box::new(match report {
            own::Report::Works => works(knowledge, text, provider),
            own::Report::Finding(words) => {
                one(knowledge, &words, Circumstances { provider, ..given })
            }
        }));
    }
    if let Some(digest) = paste::of_several(knowledge, text, given) {
        return Explained::Many(digest);
    }
    Explained::One(Box::new(one(knowledge, text, given)))
}

/// A report of our own that says that all is well.
fn works(knowledge: &Knowledge, text: &str, provider: Option<&str>) -> Explanation {
    let meaning = Meaning {
        cause: Cause::Ok,
        confidence: Confidence::Certain,
        rule: None,
        alternatives: Vec::new(),
    };
    let codes = Codes::default();
    let judged = Judged { meaning, said: None, provider, protocol: None, stage: None, codes };
    explanation(knowledge, text, &judged)
}

/// Writes the explanation of a judged reply.
pub fn explanation(knowledge: &Knowledge, text: &str, judged: &Judged<'_>) -> Explanation {
    let preset = judged.provider.and_then(|id| knowledge.preset(id));
    let meaning = judged.meaning.clone();
    let protocol = judged.protocol;
    let (advice, told) = examined::advice(knowledge, &meaning, preset, protocol);
    let args = protocol.map(|protocol| ("protocol".to_owned(), protocol.name().to_owned()));
    // People show explanations around; what they pasted may hold more than they know.
    let reply = hidden::hidden(&text.trim().replace("\r\n", "\n")).into_owned();
    let said = judged.said.map(|said| hidden::hidden(said).into_owned());
    let quoted = Evidence {
        attempt: String::new(),
        stage: judged.stage.unwrap_or(Stage::Auth),
        text: "evidence-reply".to_owned(),
        quote: Some(said.clone().unwrap_or_else(|| reply.clone())),
        args: BTreeMap::new(),
    };
    let stage = quoted.stage;
    let seen = told.into_iter().map(|text| Evidence {
        attempt: String::new(),
        stage,
        text,
        quote: None,
        args: BTreeMap::new(),
    });
    let finding = Finding {
        cause: meaning.cause,
        severity: knowledge.cause(meaning.cause).severity,
        confidence: meaning.confidence,
        protocol,
        attempts: Vec::new(),
        rule: meaning.rule,
        evidence: std::iter::once(quoted).chain(seen).collect(),
        question: None,
        alternatives: meaning
            .alternatives
            .into_iter()
            .map(|cause| Alternative { cause, why: format!("cause-{cause}.why") })
            .collect(),
        advice,
        args: args.into_iter().collect(),
    };
    Explanation {
        reply,
        said,
        provider: judged.provider.map(str::to_owned),
        provider_name: preset.map(|preset| preset.name.clone()),
        protocol,
        stage: judged.stage,
        codes: meanings(&judged.codes, protocol),
        relayed: None,
        delayed: false,
        finding,
    }
}

/// Codes and the keys of what their standards say of them. Whether there is a
/// text, the texts know.
fn meanings(codes: &Codes, protocol: Option<Protocol>) -> Vec<CodeMeaning> {
    let mut list = Vec::new();
    if let Some(code) = codes.code {
        list.push(CodeMeaning { code: code.to_string(), text: format!("code-smtp-{code}") });
    }
    if let Some(enhanced) = codes.enhanced {
        // Subject and detail carry the meaning; the class repeats the code's (RFC 3463 section 2).
        let text = format!("code-enhanced-{}-{}", enhanced.1, enhanced.2);
        list.push(CodeMeaning { code: enhanced.to_string(), text });
    }
    if let Some(atom) = &codes.bracket {
        let name: String = atom
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
            .take(40)
            .collect();
        let family = if protocol == Some(Protocol::Pop3) { "pop3" } else { "imap" };
        list.push(CodeMeaning { code: atom.clone(), text: format!("code-{family}-{name}") });
    }
    list
}
