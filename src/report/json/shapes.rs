//! The shape of the JSON report, schema 1: names and order are a promise to
//! other programs, and `docs/report.schema.json` says the same. What is not
//! known is left out, never null.

use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Report {
    pub(super) schema: u32,
    pub(super) tool: Tool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) suite: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    pub(super) started: String,
    pub(super) duration_ms: u64,
    pub(super) subject: Subject,
    pub(super) verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) checks: Option<Vec<Check>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) interrupted: Option<bool>,
    pub(super) settings: Vec<Setting>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sign_ins: Option<SignIns>,
    pub(super) attempts: Vec<Attempt>,
    pub(super) findings: Vec<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) send_test: Option<SendTest>,
}

#[derive(Serialize)]
pub(super) struct SendTest {
    pub(super) accepted: bool,
    pub(super) arrived: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) delay_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) folder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) removed: Option<bool>,
    pub(super) sign_ins: usize,
    pub(super) attempts: Vec<Attempt>,
}

#[derive(Serialize)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

#[derive(Serialize)]
pub(super) struct Subject {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) provider_source: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) user: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Setting {
    pub(super) protocol: &'static str,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) user: Option<String>,
    pub(super) auth: String,
    pub(super) source: &'static str,
    pub(super) works: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path_prefix: Option<String>,
}

#[derive(Serialize)]
pub(super) struct SignIns {
    pub(super) made: usize,
    pub(super) accepted: usize,
    pub(super) refused: usize,
    pub(super) withheld: usize,
    pub(super) refused_before: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Attempt {
    pub(super) id: String,
    pub(super) protocol: &'static str,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: &'static str,
    pub(super) source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
    pub(super) outcome: &'static str,
    pub(super) stages: Vec<Stage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) capabilities: Option<Capabilities>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) mailbox: Option<super::mailbox::Mailbox>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) size_limit: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) mechanism: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) mechanisms_passed_over: Vec<PassedOver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tls: Option<Tls>,
    pub(super) round_trips: u32,
    pub(super) transcript: Vec<Line>,
}

#[derive(Serialize)]
pub(super) struct PassedOver {
    pub(super) name: String,
    pub(super) why: &'static str,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the name is promised to other programs")]
pub(super) struct Stage {
    pub(super) stage: &'static str,
    pub(super) outcome: &'static str,
    pub(super) ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply: Option<Reply>,
}

#[derive(Serialize)]
pub(super) struct Reply {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) enhanced: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bracket: Option<String>,
    pub(super) lines: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) raw_base64: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Capabilities {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) before_tls: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) after_tls: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) after_auth: Option<Vec<String>>,
}

#[derive(Serialize)]
pub(super) struct Tls {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cipher: Option<String>,
    pub(super) verified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) faults: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) trusted_by: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) refused_by: Vec<String>,
    pub(super) chain: Vec<Certificate>,
}

#[derive(Serialize)]
pub(super) struct Certificate {
    pub(super) subject: String,
    pub(super) issuer: String,
    pub(super) not_before: String,
    pub(super) not_after: String,
    pub(super) names: Vec<String>,
    pub(super) sha256: String,
    pub(super) key: String,
}

#[derive(Serialize)]
pub(super) struct Line {
    pub(super) ms: u64,
    pub(super) from: &'static str,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct Finding {
    pub(super) cause: &'static str,
    pub(super) severity: &'static str,
    pub(super) confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) protocol: Option<&'static str>,
    pub(super) attempts: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<String>,
    pub(super) title: String,
    pub(super) explanation: String,
    pub(super) evidence: Vec<Evidence>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) alternatives: Vec<Alternative>,
    /// Who must act: you, provider, administrator, recipient, nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) who: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) question: Option<String>,
    pub(super) advice: Vec<Advice>,
    /// How to see that the advice helped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) success: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Evidence {
    pub(super) attempt: String,
    pub(super) stage: &'static str,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct Alternative {
    pub(super) cause: &'static str,
    pub(super) why: String,
}

#[derive(Serialize)]
pub(super) struct Advice {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) link_checked: Option<String>,
    /// When the provider's own advice was last held against its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) checked: Option<String>,
}

/// Old advice in the text that no longer holds.
#[derive(Serialize)]
pub(super) struct Outdated {
    pub(super) id: String,
    pub(super) what: String,
    pub(super) why: String,
    pub(super) instead: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) link: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Explanation {
    pub(super) reply: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) said: Option<String>,
    pub(super) cause: &'static str,
    pub(super) confidence: &'static str,
    pub(super) severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) protocol: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stage: Option<&'static str>,
    /// The message is only late, and still being tried.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) delayed: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) codes: Vec<Code>,
    pub(super) title: String,
    #[serde(rename = "explanation")]
    pub(super) text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) alternatives: Vec<Alternative>,
    /// Who must act: you, provider, administrator, recipient, nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) who: Option<&'static str>,
    pub(super) advice: Vec<Advice>,
    /// How to see that the advice helped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) success: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) outdated: Vec<Outdated>,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the name is promised to other programs")]
pub(super) struct Check {
    pub(super) check: &'static str,
    pub(super) result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expected: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) found: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cause: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct Batch {
    pub(super) schema: u32,
    pub(super) tool: Tool,
    pub(super) started: String,
    pub(super) duration_ms: u64,
    pub(super) verdict: &'static str,
    pub(super) summary: Summary,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) common: Option<Report>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) unfinished: Vec<String>,
    pub(super) reports: Vec<Report>,
}

#[derive(Serialize)]
pub(super) struct Summary {
    pub(super) endpoints: usize,
    pub(super) works: usize,
    pub(super) works_with_warnings: usize,
    pub(super) broken: usize,
    pub(super) inconclusive: usize,
}

#[derive(Serialize)]
pub(super) struct Code {
    pub(super) code: String,
    pub(super) meaning: String,
}

#[derive(Serialize)]
pub(super) struct Digest {
    pub(super) schema: u32,
    pub(super) kind: &'static str,
    pub(super) written_by: Vec<&'static str>,
    pub(super) lines: u64,
    pub(super) replies: u64,
    pub(super) harmless: u64,
    pub(super) follow_ups: u64,
    pub(super) groups: Vec<Group>,
}

#[derive(Serialize)]
pub(super) struct Group {
    pub(super) count: u64,
    pub(super) line: u64,
    pub(super) last_line: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) hosts: Vec<Host>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) recipients: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) more_hosts: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) more_recipients: bool,
    pub(super) explained: Explanation,
}

#[derive(Serialize)]
pub(super) struct Host {
    pub(super) host: String,
    pub(super) count: u64,
}
