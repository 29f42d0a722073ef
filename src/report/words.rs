//! A report's findings and faults in the reader's language, for every
//! renderer alike. All arguments are escaped here: they may be server text.

use super::escape::{cut, escape};
use crate::{
    knowledge::{Actor, Args, CausePart, Grade, Knowledge, Preset, Relayed, Texts, fault_evidence},
    model::{
        Advice, Alternative, Attempt, Cause, CodeMeaning, Evidence, Explanation, Fault, Finding,
        Kind, Protocol, Settle, SkipReason, Stage, StageRecord, Subject,
    },
};

/// Characters of a server's words that a proof quotes.
const QUOTE: usize = 400;

pub(crate) struct Words<'a> {
    subject: &'a Subject,
    attempts: &'a [Attempt],
    texts: &'a Texts,
    /// Absent where a report is put into words from the texts alone.
    knowledge: Option<&'a Knowledge>,
    lang: &'a str,
    /// One mail server said it of another.
    relayed: Option<Kind>,
    /// The message is only late.
    delayed: bool,
}

/// The page that belongs to a step.
pub(crate) struct PageLink<'a> {
    /// Its address, in the reader's language where the provider has it.
    pub(crate) address: &'a str,
    /// The day it was last read, if it was.
    pub(crate) checked: Option<&'a str>,
}

/// What was seen, ready to be shown.
pub(crate) struct Proof {
    /// The sentence; ends with a colon where a quote follows.
    pub(crate) sentence: String,
    /// The server's words, escaped, line by line, and how many characters were cut.
    pub(crate) quote: Option<(Vec<String>, usize)>,
}

/// What a code stands for; `None` where nobody wrote it.
pub(crate) fn code_meaning(texts: &Texts, lang: &str, code: &CodeMeaning) -> Option<String> {
    texts.get(lang, &code.text, &Args::new())
}

impl<'a> Words<'a> {
    pub(crate) fn new(
        subject: &'a Subject,
        attempts: &'a [Attempt],
        texts: &'a Texts,
        lang: &'a str,
    ) -> Self {
        Self { subject, attempts, texts, knowledge: None, lang, relayed: None, delayed: false }
    }

    /// With what is known beyond the texts: who must act, and pages in the
    /// reader's language.
    pub(crate) fn knowing(self, knowledge: &'a Knowledge) -> Self {
        Self { knowledge: Some(knowledge), ..self }
    }

    /// About a reply that came on the way between two mail servers, or in a notice of delay.
    pub(crate) fn about(self, told: &Explanation) -> Self {
        Self { relayed: told.relayed, delayed: told.delayed, ..self }
    }

    /// What the cause is between two mail servers, where it is one there.
    fn between(&self, cause: Cause) -> Option<&'a Relayed> {
        self.relayed.and(self.knowledge)?.cause(cause).relayed.as_ref()
    }

    /// The same, where it is told in its words: a log names the server, which says more.
    fn told_between(&self, cause: Cause) -> Option<&'a Relayed> {
        self.between(cause).filter(|_| self.relayed == Some(Kind::Bounce))
    }

    /// A label of the reports; its key where nobody wrote it.
    pub(crate) fn label(&self, name: &str, args: &[(&str, &str)]) -> String {
        let args = args.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        let key = format!("label-{name}");
        self.texts.get(self.lang, &key, &args).unwrap_or(key)
    }

    /// `IMAP, POP3 and SMTP`.
    pub(crate) fn all_of(&self, items: &[&str]) -> String {
        self.list("list-and", items)
    }

    fn list(&self, label: &str, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [head @ .., last] => self.label(label, &[("head", &head.join(", ")), ("last", last)]),
        }
    }

    /// A part of a finding's text.
    pub(crate) fn finding(&self, finding: &Finding, part: CausePart) -> String {
        let args = self.finding_args(finding);
        let between = self.told_between(finding.cause).and_then(|between| {
            let key = match part {
                CausePart::Title => between.text.clone(),
                CausePart::Explanation => format!("{}.explanation", between.text),
                CausePart::Why => return None,
            };
            self.texts.get(self.lang, &key, &args)
        });
        let text = between.unwrap_or_else(|| self.cause(finding.cause, part, &args));
        if self.delayed && part == CausePart::Title {
            return self.label("delayed-title", &[("title", &text)]);
        }
        text
    }

    /// A part of a cause's text; empty where nobody wrote it, but for the title.
    fn cause(&self, cause: Cause, part: CausePart, args: &Args) -> String {
        let text = self.texts.cause(self.lang, cause, self.provider(), part, args);
        if part != CausePart::Title && text == cause.id() { String::new() } else { text }
    }

    /// What else it may be: the sentence, and why.
    pub(crate) fn alternative(&self, finding: &Finding, other: &Alternative) -> (String, String) {
        let args = self.finding_args(finding);
        let general = format!("cause-{}.why", other.cause);
        let why = Some(other.why.as_str())
            .filter(|key| !key.is_empty() && *key != general)
            .and_then(|key| self.texts.get(self.lang, key, &args))
            .unwrap_or_else(|| self.cause(other.cause, CausePart::Why, &args));
        let between = self.told_between(other.cause);
        let title = between.and_then(|between| self.texts.get(self.lang, &between.text, &args));
        (title.unwrap_or_else(|| self.cause(other.cause, CausePart::Title, &args)), why)
    }

    /// A step of the advice.
    pub(crate) fn advice(&self, finding: &Finding, key: &str) -> String {
        self.texts
            .get(self.lang, key, &self.finding_args(finding))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whose move it is.
    pub(crate) fn actor(&self, finding: &Finding) -> Option<Actor> {
        let knowledge = self.knowledge?;
        if self.delayed {
            return Some(Actor::Wait);
        }
        if let Some(between) = self.between(finding.cause) {
            return Some(between.acts);
        }
        Some(knowledge.actor(
            finding.cause,
            self.preset(),
            finding.protocol,
            finding.rule.as_deref(),
        ))
    }

    /// Whose move it is, in words; nothing where nobody has to act because
    /// nothing is wrong.
    pub(crate) fn who(&self, finding: &Finding) -> Option<String> {
        let actor = self.actor(finding).filter(|actor| *actor != Actor::Nobody)?;
        Some(self.label(&format!("acts-{}", actor.id()), &[]))
    }

    /// How to see that the advice helped.
    pub(crate) fn success(&self, finding: &Finding) -> Option<String> {
        let between = self.between(finding.cause).map(|between| between.proof.as_str());
        let general = self.knowledge?.cause(finding.cause).proof.as_deref();
        let key = if self.delayed { "proof-delayed" } else { between.or(general)? };
        self.texts.get(self.lang, key, &self.finding_args(finding))
    }

    /// The page of a step, in the reader's language where the provider has it.
    pub(crate) fn page<'b>(&'b self, advice: &'b Advice) -> Option<PageLink<'b>> {
        let known = advice.link.as_deref()?;
        let other = self.preset().and_then(|preset| {
            let id = &preset.links.iter().find(|link| link.url == known)?.id;
            let link = preset.link(id, Some(self.primary()))?;
            let source = preset.sources.get(&link.source)?;
            // A page that only a list names was never opened: it has no date.
            let read = source.grade == Grade::Official;
            Some(PageLink { address: &link.url, checked: read.then_some(source.checked.as_str()) })
        });
        let checked = advice.link_checked.as_deref();
        Some(other.unwrap_or(PageLink { address: known, checked }))
    }

    /// The day on which the provider's own advice was last held against its source.
    pub(crate) fn checked(&self, finding: &Finding, advice: &Advice) -> Option<&str> {
        let preset = self.preset()?;
        let own = preset
            .advice
            .iter()
            .find(|own| own.cause == finding.cause && own.texts.contains(&advice.text))?;
        Some(preset.sources.get(&own.source)?.checked.as_str())
    }

    fn preset(&self) -> Option<&'a Preset> {
        self.knowledge?.preset(self.subject.provider.as_deref()?)
    }

    /// `ru` of `ru-RU`.
    fn primary(&self) -> &str {
        self.lang.split(['-', '_']).next().unwrap_or_default()
    }

    /// A proof: the sentence and the server's words.
    pub(crate) fn proof(&self, finding: &Finding, evidence: &Evidence) -> Proof {
        let mut args = self.finding_args(finding);
        if let Some(attempt) = self.attempt(&evidence.attempt) {
            args.append(&mut attempt_args(attempt, evidence.stage));
        }
        args.append(&mut escaped(&evidence.args));
        self.sizes(&mut args);
        let mut sentence = self
            .texts
            .get(self.lang, &evidence.text, &args)
            .unwrap_or_else(|| evidence.text.clone());
        let quote = evidence.quote.as_deref().map(|words| {
            let (kept, left_out) = cut(words.trim_end(), QUOTE);
            (kept.lines().map(escape).collect(), left_out)
        });
        if quote.is_some() {
            sentence.truncate(sentence.trim_end_matches(['.', ':']).len());
            sentence.push(':');
        }
        Proof { sentence, quote }
    }

    /// A proof in one string, the quote in quotation marks.
    pub(crate) fn proof_line(&self, finding: &Finding, evidence: &Evidence) -> String {
        let Proof { sentence, quote } = self.proof(finding, evidence);
        match quote {
            None => sentence,
            Some((lines, 0)) => format!("{sentence} “{}”", lines.join(" ")),
            Some((lines, _)) => format!("{sentence} “{}…”", lines.join(" ")),
        }
    }

    /// What there is to say of a stage beyond its reply.
    pub(crate) fn detail(&self, attempt: &Attempt, record: &StageRecord) -> Option<String> {
        let mut remarks: Vec<_> = record.detail.as_deref().map(escape).into_iter().collect();
        if record.stage == Stage::Connect && !attempt.unreachable.is_empty() {
            remarks.push(self.silent_addresses(attempt));
        }
        let remark = (!remarks.is_empty()).then(|| remarks.join("; "));
        let sentence = match &record.settle {
            Settle::Passed(_) | Settle::Refused(_) => return remark,
            Settle::Failed(fault) => self.fault(attempt, record.stage, fault),
            Settle::Skipped(reason) => self.skipped(*reason),
        };
        Some(match remark {
            None => sentence,
            Some(remark) => format!("{sentence} ({remark})"),
        })
    }

    /// What came of the addresses that were tried without success.
    pub(crate) fn silent_addresses(&self, attempt: &Attempt) -> String {
        let told: Vec<_> = attempt
            .unreachable
            .iter()
            .map(|dead| {
                let (key, found) = fault_evidence(&dead.fault);
                let mut args = attempt_args(attempt, Stage::Connect);
                args.append(&mut escaped(&found));
                args.insert("host".into(), dead.address.to_string());
                let sentence = self.texts.get(self.lang, key, &args);
                sentence.as_deref().unwrap_or(key).trim_end_matches('.').to_owned()
            })
            .collect();
        told.join("; ")
    }

    /// A fault in one sentence.
    pub(crate) fn fault(&self, attempt: &Attempt, stage: Stage, fault: &Fault) -> String {
        let (key, found) = fault_evidence(fault);
        let mut args = attempt_args(attempt, stage);
        args.append(&mut escaped(&found));
        self.texts.get(self.lang, key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// What an attempt came to, in a word or two.
    pub(crate) fn outcome(&self, attempt: &Attempt) -> String {
        if attempt.interrupted() {
            return self.label("interrupted", &[]);
        }
        self.label(&format!("outcome-{}", attempt.outcome().id()), &[])
    }

    /// How the sign-in was done, and what else is offered for it.
    pub(crate) fn sign_in(&self, attempt: &Attempt) -> Vec<String> {
        let used = attempt
            .mechanism
            .as_deref()
            .map(|name| self.label("detail-mechanism", &[("mechanism", &*escape(name))]));
        let others: Vec<String> = attempt
            .passed_over
            .iter()
            .map(|it| {
                let why = self.label(&format!("unused-{}", it.why.id()), &[]);
                format!("{} ({why})", escape(&it.name))
            })
            .collect();
        let others = (!others.is_empty())
            .then(|| self.label("detail-passed-over", &[("names", &others.join(", "))]));
        used.into_iter().chain(others).collect()
    }

    /// The name of a stage within a sentence.
    pub(crate) fn stage(&self, stage: Stage) -> String {
        self.label(&format!("stage-{}", stage.id()), &[])
    }

    fn skipped(&self, reason: SkipReason) -> String {
        match reason {
            SkipReason::After(stage) => {
                self.label("skipped-after", &[("stage", &self.stage(stage))])
            }
            SkipReason::NoSecret => self.label("skipped-no-secret", &[]),
            SkipReason::ByProxy => self.label("skipped-by-proxy", &[]),
            SkipReason::NotSeen => self.label("skipped-not-seen", &[]),
            SkipReason::Budget => self.label("skipped-budget", &[]),
            SkipReason::NotOffered => self.label("skipped-not-offered", &[]),
            SkipReason::NotProtected => self.label("skipped-not-protected", &[]),
            SkipReason::Interrupted => self.label("interrupted", &[]),
        }
    }

    /// A size in the unit that people speak of, in steps of 1024 as providers
    /// count: `1.5 GB`.
    pub(crate) fn size(&self, bytes: u64) -> String {
        let (unit, power) = match bytes {
            0x4000_0000.. => ("gb", 30),
            0x10_0000.. => ("mb", 20),
            _ => ("kb", 10),
        };
        let tenths = (u128::from(bytes) * 10 + (1 << (power - 1))) >> power;
        let value = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            tenth => format!("{}.{tenth}", tenths / 10),
        };
        self.label(&format!("size-{unit}"), &[("value", &value)])
    }

    /// Puts arguments that are numbers of bytes, `used_bytes`, into words, `used`.
    fn sizes(&self, args: &mut Args) {
        let found: Vec<_> = args
            .iter()
            .filter_map(|(name, value)| Some((name.strip_suffix("_bytes")?, value.parse().ok()?)))
            .map(|(name, bytes)| (name.to_owned(), self.size(bytes)))
            .collect();
        args.extend(found);
    }

    fn provider(&self) -> Option<&str> {
        self.subject.provider.as_deref()
    }

    fn attempt(&self, id: &str) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.candidate.id == id)
    }

    /// The protocol a finding concerns, or those of all its attempts.
    fn protocols(&self, finding: &Finding) -> Option<String> {
        if let Some(protocol) = finding.protocol {
            return Some(protocol.name().to_owned());
        }
        let attempts = finding.attempts.iter().filter_map(|id| self.attempt(id));
        let mut names: Vec<_> =
            attempts.map(|attempt| attempt.candidate.endpoint.protocol).collect();
        names.sort();
        names.dedup();
        let names: Vec<_> = names.into_iter().map(Protocol::name).collect();
        // With "or", because sentences speak of "the protocol".
        (!names.is_empty()).then(|| self.list("list-or", &names))
    }

    /// What the subject and the first attempt tell, then the finding's own.
    fn finding_args(&self, finding: &Finding) -> Args {
        let subject = self.subject;
        let mut args = Args::new();
        let known = [
            ("provider", &subject.provider_name),
            ("address", &subject.address),
            ("user", &subject.user),
        ];
        for (name, value) in known {
            if let Some(value) = value {
                args.insert(name.into(), escape(value));
            }
        }
        let first = finding.attempts.first().and_then(|id| self.attempt(id));
        if let Some(attempt) = first {
            args.append(&mut attempt_args(attempt, Stage::Auth));
            args.remove("what");
        }
        args.extend(self.protocols(finding).map(|names| ("protocol".into(), names)));
        args.append(&mut escaped(&finding.args));
        args
    }
}

/// What an attempt tells every sentence about it.
fn attempt_args(attempt: &Attempt, stage: Stage) -> Args {
    let endpoint = &attempt.candidate.endpoint;
    let mut args = Args::from([
        ("protocol".into(), endpoint.protocol.name().into()),
        ("host".into(), escape(&endpoint.host)),
        ("port".into(), endpoint.port.to_string()),
        ("security".into(), endpoint.security.name().into()),
        ("what".into(), stage.id().into()),
    ]);
    if let Some(user) = &attempt.user {
        args.insert("user".into(), escape(user));
    }
    args
}

fn escaped(args: &Args) -> Args {
    args.iter().map(|(name, value)| (name.clone(), escape(value))).collect()
}
