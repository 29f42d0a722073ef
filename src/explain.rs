//! What servers and mail programs say, offline: a reply, an error text with a
//! reply in it, many replies, a bounce, a log. The cause and the advice.
//!
//! [`one`] takes what somebody pasted; [`log`] reads a log of any size,
//! [`bounce`] a message that came back; [`text`] finds out which it is.

use std::collections::BTreeMap;

use crate::{
    knowledge::{Codes, Index, Judged, Knowledge, Meaning, Query},
    model::{
        Alternative, Cause, CodeMeaning, Confidence, Digest, Evidence, Explanation, Finding,
        Protocol, Reply, Stage, Status,
    },
    wire::pasted,
};

mod bounce;
mod bulk;
mod digest;
mod forwarded;
mod hidden;
mod hosts;
mod input;
mod json;
mod log;
mod own;
mod quoted;
mod writers;

pub use bounce::bounce;
pub use bulk::{Asked, BadLine, ask};
pub use hosts::provider_of_host;
pub use input::{NotText, text as decoded};
pub use log::log;

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
    let text = &*forwarded::in_lines(text);
    let undone = forwarded::undone(text);
    if bounce::looks_like_one(&undone)
        && let Some(digest) = bounce(knowledge, &undone, given)
    {
        return Explained::Many(digest);
    }
    let events = if log::looks_like_one(text) { None } else { writers::events(text) };
    if events.is_some() || log::looks_like_one(text) {
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

/// Judges a pasted text. With an index where there are many; it says the same.
pub fn judged<'a>(
    knowledge: &'a Knowledge,
    index: Option<&Index<'_>>,
    text: &'a str,
    given: Circumstances<'a>,
) -> Judged<'a> {
    let judge = |reply: &Reply, protocol, provider| {
        let query = Query { reply, provider, protocol, stage: given.stage };
        index.map_or_else(|| knowledge.judge(&query), |index| index.judge(&query))
    };
    let whole = text.trim();
    let trimmed = behind_acceptances(whole);
    let shown = pasted::guess(trimmed);
    let mut protocol = given.protocol.or(shown);
    let mut reply = pasted::read_guessed(trimmed, shown, given.protocol);
    let mut provider = given.provider;
    if provider.is_none() {
        provider = hosts::provider_in(knowledge, whole);
    }
    let mut said = (trimmed.len() < whole.len()).then_some(trimmed);
    let mut named = None;
    let mut meaning;
    if shown.is_some() {
        meaning = judge(&reply, protocol, provider);
    } else {
        // An error text: what did the server say?
        meaning = judge(&reply, protocol, provider);
        let mut best = 0;
        let mut refusal = None;
        let complains = meaning.rule.is_some() && meaning.cause != Cause::Ok;
        for words in quoted::replies(trimmed) {
            let tidy = quoted::tidy(words);
            let guessed = pasted::guess(&tidy);
            let inner = pasted::read_guessed(&tidy, guessed, given.protocol);
            let inner_protocol = given.protocol.or(guessed);
            let mut found = judge(&inner, inner_protocol, provider);
            // An acceptance that no rule knows says little in the midst of other words.
            if found.rule.is_none() && found.cause == Cause::Ok {
                if complains {
                    continue;
                }
                found.confidence = Confidence::Likely;
            }
            // The first refusal counts; words say more than codes, codes more than nothing.
            let worth = worth(&found);
            if worth > best {
                best = worth;
                (meaning, reply, protocol, said) = (found, inner, inner_protocol, Some(words));
                // Bytes of Python hide the page that a server names.
                named = (tidy != words).then(|| hosts::provider_in(knowledge, &tidy)).flatten();
            } else if refusal.is_none() && inner.code.is_some() {
                refusal = Some((found, inner, inner_protocol, Some(words)));
            }
        }
        // Where a server is quoted and its words say nothing known, those of the program
        // around them are judged only by rules about programs.
        let about_programs = |rule: &String| rule.starts_with("client");
        if said.is_none()
            && !meaning.rule.as_ref().is_some_and(about_programs)
            && let Some(quoted) = refusal
        {
            (meaning, reply, protocol, said) = quoted;
        }
        // Words of a long text that stand far apart are said of different things.
        if said.is_none()
            && meaning.rule.is_some()
            && !stands_together(trimmed, |part| {
                let reply = pasted::read(part, given.protocol);
                judge(&reply, protocol, provider).cause == meaning.cause
            })
        {
            meaning = Meaning {
                cause: Cause::Unknown,
                confidence: Confidence::Possible,
                rule: None,
                alternatives: Vec::new(),
            };
        }
    }
    provider = provider.or(named);
    // Hosts of several providers are named: the one that was named last before the reply.
    if provider.is_none()
        && let Some(before) = said.and_then(|said| trimmed.split_once(said))
    {
        provider = hosts::last_in(knowledge, before.0);
    }
    // Words that only one provider uses tell who it is; then its own advice fits.
    if provider.is_none() {
        let family = meaning.rule.as_deref().and_then(|rule| rule.split('-').next());
        let own = family.and_then(|id| knowledge.preset(id)).filter(|preset| {
            let words: Vec<&str> = said.unwrap_or(whole).split_whitespace().collect();
            preset.says(&words.join(" ").to_lowercase())
        });
        provider = own.map(|preset| preset.id.as_str());
    }
    Judged { codes: codes(reply), meaning, said, provider, protocol, stage: given.stage }
}

/// A dialogue of SMTP or POP3 that begins with what the server accepted or asked, from its
/// first refusal on; any other text as it is.
fn behind_acceptances(text: &str) -> &str {
    let accepts = |line: &str| {
        matches!(pasted::guess(line), Some(Protocol::Smtp | Protocol::Pop3)) && {
            let reply = pasted::read(line, None);
            reply.accepted() || reply.status == Status::Continue
        }
    };
    let refuses = |line: &str| {
        matches!(pasted::guess(line), Some(Protocol::Smtp | Protocol::Pop3))
            && matches!(pasted::read(line, None).status, Status::No | Status::Later)
    };
    let mut lines = text.lines();
    // Most texts are one line, and nothing stands behind it.
    if !text.contains('\n') || !lines.next().is_some_and(accepts) {
        return text;
    }
    let refusal = lines.find(|line| refuses(line));
    refusal.and_then(|line| text.find(line)).and_then(|at| text.get(at..)).unwrap_or(text)
}

/// Whether some lines of a text that stand together say what the whole of it
/// seems to say. A short text is taken as it is.
fn stands_together(text: &str, says_so: impl Fn(&str) -> bool) -> bool {
    /// Lines of a text that is read as one, and of a sentence that is wrapped.
    const SHORT: usize = 8;
    const SENTENCE: usize = 4;
    /// No more lines are looked at.
    const LOOKED_AT: usize = 200;
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LOOKED_AT).collect();
    lines.len() <= SHORT || lines.windows(SENTENCE).any(|few| says_so(&few.join("\n")))
}

/// How much a meaning tells: nothing, a code, a consequence, a stated reason.
fn worth(meaning: &Meaning) -> u8 {
    match &meaning.rule {
        None => u8::from(meaning.cause != Cause::Unknown),
        Some(rule) if rule.starts_with("general-") => 2,
        Some(_) if meaning.cause == Cause::BadCommandSequence => 3,
        Some(_) => 4,
    }
}

/// Writes the explanation of a judged reply.
pub fn explanation(knowledge: &Knowledge, text: &str, judged: &Judged<'_>) -> Explanation {
    let preset = judged.provider.and_then(|id| knowledge.preset(id));
    let meaning = judged.meaning.clone();
    let protocol = judged.protocol;
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
    let finding = Finding {
        cause: meaning.cause,
        severity: knowledge.cause(meaning.cause).severity,
        confidence: meaning.confidence,
        protocol,
        attempts: Vec::new(),
        rule: meaning.rule,
        evidence: vec![quoted],
        question: None,
        alternatives: meaning
            .alternatives
            .into_iter()
            .map(|cause| Alternative { cause, why: format!("cause-{cause}.why") })
            .collect(),
        advice: knowledge.advice(meaning.cause, preset, protocol),
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
        finding,
    }
}

/// The codes of a reply, none where it accepts: there they say no more than that.
fn codes(reply: Reply) -> Codes {
    if reply.accepted() || reply.status == Status::Continue {
        return Codes::default();
    }
    let bracket = reply.bracket.map(|bracket| {
        let atom = bracket.split_whitespace().next().unwrap_or_default();
        if atom.len() == bracket.len() { bracket } else { atom.to_owned() }
    });
    Codes { code: reply.code, enhanced: reply.enhanced, bracket }
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
