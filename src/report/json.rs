//! The report for programs: one JSON object, schema 1. A snapshot breaks when
//! it changes; `docs/report.schema.json` describes it.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

mod batch;
mod explained;
mod mailbox;
mod shapes;

pub use explained::Lines;

use super::{escape::deceives, words::Words};
use crate::{
    knowledge::{Actor, CausePart, Knowledge, Texts},
    model::{self, Fault, Grammar, Settle, Speaker},
};

/// The version of the shape: it grows when a field is renamed, removed or
/// changes its meaning.
pub const SCHEMA: u32 = 1;

const TOOL: shapes::Tool =
    shapes::Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// Renders a report as one JSON object, indented, with a line end after it.
/// Server text stands in it complete and decoded; characters that a terminal
/// would obey are written as JSON escapes, so the text may be printed as it is.
pub fn render(report: &model::Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    written(report, &words.knowing(knowledge))
}

/// As [`render`], from the texts alone.
pub fn render_with(report: &model::Report, texts: &Texts, lang: &str) -> String {
    written(report, &Words::new(&report.subject, &report.attempts, texts, lang))
}

fn written(report: &model::Report, words: &Words<'_>) -> String {
    // Structs of strings and numbers with string keys always serialise.
    printable(&serde_json::to_string_pretty(&whole(report, words)).unwrap_or_default())
}

/// Renders a report as one line, for `--format jsonl`.
pub fn render_line(report: &model::Report, knowledge: &Knowledge, lang: &str) -> String {
    let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
    printable(&serde_json::to_string(&whole(report, &words)).unwrap_or_default())
}

/// Renders a batch as one JSON object with a summary and every endpoint's
/// report; `docs/smoke.schema.json` describes it.
pub fn render_batch(batch: &model::Batch, knowledge: &Knowledge, lang: &str) -> String {
    let whole = batch::whole(batch, knowledge.texts(), lang);
    printable(&serde_json::to_string_pretty(&whole).unwrap_or_default())
}

/// Renders a batch as one line for each endpoint, each a report.
pub fn render_batch_lines(batch: &model::Batch, knowledge: &Knowledge, lang: &str) -> String {
    let reports = batch::reports(batch, knowledge.texts(), lang);
    reports.map(|it| printable(&serde_json::to_string(&it).unwrap_or_default())).collect()
}

/// Renders an explanation as one JSON object, in the same way.
pub fn render_explanation(
    explanation: &model::Explanation,
    knowledge: &Knowledge,
    lang: &str,
) -> String {
    let mut object = explained::whole(explanation, knowledge, lang);
    object.outdated = super::outdated::in_text(knowledge, &explanation.reply, lang)
        .into_iter()
        .map(|told| shapes::Outdated {
            id: told.id,
            what: told.what,
            why: told.why,
            instead: told.instead,
            since: told.since,
            link: told.page,
        })
        .collect();
    printable(&serde_json::to_string_pretty(&object).unwrap_or_default())
}

/// Renders the replies of a log or a bounce as one JSON object, in the same way.
pub fn render_digest(digest: &model::Digest, knowledge: &Knowledge, lang: &str) -> String {
    let object = explained::digest(digest, knowledge, lang);
    printable(&serde_json::to_string_pretty(&object).unwrap_or_default())
}

/// Whom an explanation is about, as far as it is about anybody.
pub(super) fn subject(explanation: &model::Explanation) -> model::Subject {
    model::Subject {
        provider: explanation.provider.clone(),
        provider_name: explanation.provider_name.clone(),
        ..model::Subject::default()
    }
}

/// JSON with what a terminal would obey written as escapes, and a line end.
fn printable(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    push_escaped(&mut safe, text);
    safe.push('\n');
    safe
}

/// Adds JSON, what a terminal would obey as escapes.
fn push_escaped(out: &mut String, json: &str) {
    // Most of it is ASCII, and found to be harmless many bytes at a time.
    if json.is_ascii() && !json.as_bytes().contains(&0x7f) {
        return out.push_str(json);
    }
    let mut harmless = json;
    for (at, c) in json.char_indices().filter(|&(_, c)| c == '\u{7f}' || deceives(c)) {
        let before = at - (json.len() - harmless.len());
        out.push_str(&harmless[..before]);
        // These occur only within strings, where JSON allows the escape (RFC 8259 section 7).
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing into a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
        harmless = &harmless[before + c.len_utf8()..];
    }
    out.push_str(harmless);
}

fn whole(report: &model::Report, words: &Words<'_>) -> shapes::Report {
    let subject = &report.subject;
    shapes::Report {
        schema: SCHEMA,
        tool: TOOL,
        suite: None,
        name: None,
        started: moment(report.started),
        duration_ms: report.duration_ms,
        subject: shapes::Subject {
            address: subject.address.clone(),
            provider: subject.provider.clone(),
            provider_source: subject.provider_source.map(model::ProviderSource::id),
            user: subject.user.clone(),
        },
        verdict: report.verdict.id(),
        checks: None,
        interrupted: report.interrupted().then_some(true),
        settings: report.settings.iter().map(setting).collect(),
        sign_ins: report.sign_ins.as_ref().map(sign_ins),
        attempts: report.attempts.iter().map(|it| attempt(it, words)).collect(),
        findings: report.findings.iter().map(|it| finding(it, words)).collect(),
        send_test: report.send_test.as_ref().map(|test| {
            let arrival = test.arrival();
            shapes::SendTest {
                accepted: test.accepted(),
                arrived: arrival.is_some(),
                delay_ms: arrival.map(|it| it.delay_ms),
                folder: arrival.map(|it| it.folder.to_owned()),
                removed: test.removed(),
                sign_ins: test.sign_ins.made(),
                attempts: test.attempts().map(|it| attempt(it, words)).collect(),
            }
        }),
    }
}

fn sign_ins(made: &model::SignIns) -> shapes::SignIns {
    shapes::SignIns {
        made: made.made(),
        accepted: made.accepted,
        refused: made.refused,
        withheld: made.withheld,
        refused_before: made.earlier.iter().copied().map(moment).collect(),
    }
}

fn setting(setting: &model::Setting) -> shapes::Setting {
    let endpoint = &setting.endpoint;
    shapes::Setting {
        protocol: endpoint.protocol.id(),
        host: endpoint.host.clone(),
        port: endpoint.port,
        security: endpoint.security.id(),
        user: setting.user.clone(),
        auth: setting.auth.clone(),
        source: setting.source.id(),
        works: setting.works,
        path_prefix: setting.path_prefix.clone(),
    }
}

fn attempt(attempt: &model::Attempt, words: &Words<'_>) -> shapes::Attempt {
    let endpoint = &attempt.candidate.endpoint;
    let capabilities = &attempt.capabilities;
    shapes::Attempt {
        id: attempt.candidate.id.clone(),
        protocol: endpoint.protocol.id(),
        host: endpoint.host.clone(),
        port: endpoint.port,
        security: endpoint.security.id(),
        source: attempt.candidate.source.id(),
        address: attempt.address.map(|address| address.to_string()),
        outcome: attempt.outcome().id(),
        stages: attempt.stages.iter().map(|record| stage(attempt, record, words)).collect(),
        capabilities: (*capabilities != model::Capabilities::default()).then(|| {
            shapes::Capabilities {
                before_tls: capabilities.before_tls.clone(),
                after_tls: capabilities.after_tls.clone(),
                after_auth: capabilities.after_auth.clone(),
            }
        }),
        mailbox: attempt.mailbox.as_ref().map(mailbox::Mailbox::from),
        size_limit: attempt.size_limit(),
        mechanism: attempt.mechanism.clone(),
        mechanisms_passed_over: attempt
            .passed_over
            .iter()
            .map(|it| shapes::PassedOver { name: it.name.clone(), why: it.why.id() })
            .collect(),
        tls: attempt.tls.as_ref().map(|facts| tls(attempt, facts, words)),
        round_trips: attempt.round_trips,
        transcript: attempt.transcript.iter().map(line).collect(),
    }
}

fn stage(
    attempt: &model::Attempt,
    record: &model::StageRecord,
    words: &Words<'_>,
) -> shapes::Stage {
    let (outcome, said) = match &record.settle {
        Settle::Passed(said) => ("passed", said.as_ref()),
        Settle::Refused(said) => ("refused", Some(said)),
        Settle::Failed(_) => ("failed", None),
        Settle::Skipped(_) => ("skipped", None),
    };
    shapes::Stage {
        stage: record.stage.id(),
        outcome,
        ms: record.ms,
        detail: words.detail(attempt, record),
        reply: said.map(reply),
    }
}

fn reply(reply: &model::Reply) -> shapes::Reply {
    // Where the text tells all, the bytes add nothing.
    let told = reply.grammar == Grammar::Strict && std::str::from_utf8(&reply.raw).is_ok();
    shapes::Reply {
        text: reply.as_sent(),
        code: reply.code,
        enhanced: reply.enhanced.map(|code| code.to_string()),
        bracket: reply.bracket.clone(),
        lines: reply.lines.clone(),
        raw_base64: (!told).then(|| STANDARD.encode(&reply.raw)),
    }
}

fn tls(attempt: &model::Attempt, facts: &model::TlsFacts, words: &Words<'_>) -> shapes::Tls {
    shapes::Tls {
        version: facts.version.clone(),
        cipher: facts.cipher.clone(),
        verified: facts.verified(),
        error: facts
            .error
            .as_ref()
            .map(|fault| words.fault(attempt, model::Stage::Tls, &Fault::Tls(fault.clone()))),
        faults: facts
            .faults
            .iter()
            .map(|fault| words.fault(attempt, model::Stage::Tls, &Fault::Tls(fault.clone())))
            .collect(),
        trusted_by: facts.trusted_by.clone(),
        refused_by: facts.refused_by.clone(),
        chain: facts.chain.iter().map(certificate).collect(),
    }
}

fn certificate(certificate: &model::Certificate) -> shapes::Certificate {
    shapes::Certificate {
        subject: certificate.subject.clone(),
        issuer: certificate.issuer.clone(),
        not_before: moment(certificate.not_before),
        not_after: moment(certificate.not_after),
        names: certificate.names.clone(),
        sha256: certificate.sha256.clone(),
        key: certificate.key.clone(),
    }
}

fn line(line: &model::TranscriptLine) -> shapes::Line {
    let from = match line.from {
        Speaker::Client => "client",
        Speaker::Server => "server",
        Speaker::Note => "note",
    };
    shapes::Line { ms: line.ms, from, text: line.text.clone() }
}

fn finding(finding: &model::Finding, words: &Words<'_>) -> shapes::Finding {
    shapes::Finding {
        cause: finding.cause.id(),
        severity: finding.severity.id(),
        confidence: finding.confidence.id(),
        protocol: finding.protocol.map(model::Protocol::id),
        attempts: finding.attempts.clone(),
        rule: finding.rule.clone(),
        title: words.finding(finding, CausePart::Title),
        explanation: words.finding(finding, CausePart::Explanation),
        evidence: finding
            .evidence
            .iter()
            .map(|evidence| shapes::Evidence {
                attempt: evidence.attempt.clone(),
                stage: evidence.stage.id(),
                text: words.proof_line(finding, evidence),
            })
            .collect(),
        alternatives: finding
            .alternatives
            .iter()
            .map(|other| shapes::Alternative {
                cause: other.cause.id(),
                why: words.alternative(finding, other).1,
            })
            .collect(),
        who: words
            .actor(finding)
            .filter(|_| finding.cause != model::Cause::Unknown)
            .map(Actor::who),
        question: finding.question.as_ref().map(|key| words.advice(finding, key)),
        advice: finding
            .advice
            .iter()
            .map(|advice| {
                let page = words.page(advice);
                shapes::Advice {
                    text: words.advice(finding, &advice.text),
                    link: page.as_ref().map(|page| page.address.to_owned()),
                    link_checked: page.and_then(|page| page.checked.map(str::to_owned)),
                    checked: words.checked(finding, advice).map(str::to_owned),
                }
            })
            .collect(),
        success: words.success(finding),
    }
}

/// RFC 3339, UTC, to the millisecond.
fn moment(moment: OffsetDateTime) -> String {
    let utc = moment.to_offset(UtcOffset::UTC);
    let utc = utc.replace_millisecond(utc.millisecond()).unwrap_or(utc);
    // Fails only for years beyond 9999, which no certificate can name (RFC 5280 section 4.1.2.5).
    utc.format(&Rfc3339).unwrap_or_default()
}
