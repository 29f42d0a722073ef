//! The certificates: each chain once, however many servers sent it.

use time::{Duration, OffsetDateTime};

use super::{FIELD, basis_points, day, per_cent, said};
use crate::{
    model::{Attempt, Cause, Certificate, Fault, Report, Stage},
    report::words::Words,
};

/// Names of a certificate that are listed.
const NAMES: usize = 40;

pub(super) struct Chain {
    /// The servers that sent it.
    pub(super) sent_by: Vec<String>,
    pub(super) sign: &'static str,
    /// Whether it was accepted, in a sentence.
    pub(super) verdict: String,
    /// The server's own.
    pub(super) own: Sheet,
    /// Those it was issued by.
    pub(super) issuers: Vec<Sheet>,
}

pub(super) struct Sheet {
    pub(super) subject: String,
    pub(super) issuer: String,
    pub(super) names: Vec<String>,
    /// How many more names there are, in words.
    pub(super) more: Option<String>,
    pub(super) sha256: String,
    pub(super) key: String,
    pub(super) validity: Validity,
}

/// The time of validity as a bar, with a mark at the run's date.
pub(super) struct Validity {
    pub(super) sign: &'static str,
    pub(super) from: String,
    pub(super) until: String,
    /// What is left, or what is missing, in words.
    pub(super) sentence: String,
    pub(super) x: String,
    pub(super) width: String,
    pub(super) now: String,
}

/// The chains of all servers, in the order they were first seen.
pub(super) fn chains(report: &Report, words: &Words<'_>) -> Vec<Chain> {
    let mut groups: Vec<Vec<&Attempt>> = Vec::new();
    for attempt in &report.attempts {
        let Some(tls) = attempt.tls.as_ref().filter(|tls| !tls.chain.is_empty()) else { continue };
        let same = |group: &&mut Vec<&Attempt>| {
            group.first().and_then(|first| first.tls.as_ref()).is_some_and(|other| {
                other.error == tls.error
                    && other.chain == tls.chain
                    && other.trusted_by == tls.trusted_by
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(attempt),
            None => groups.push(vec![attempt]),
        }
    }
    groups.iter().filter_map(|group| chain(group, report, words)).collect()
}

fn chain(group: &[&Attempt], report: &Report, words: &Words<'_>) -> Option<Chain> {
    let now = report.started;
    let attempt = group.first()?;
    let tls = attempt.tls.as_ref()?;
    let (own, issuers) = tls.chain.split_first()?;
    let (sign, verdict) = match &tls.error {
        None => {
            let stores: Vec<_> = tls.trusted_by.iter().map(|it| store(it, words)).collect();
            let stores: Vec<_> = stores.iter().map(String::as_str).collect();
            let verdict = if stores.is_empty() {
                words.label("html-accepted", &[])
            } else {
                words.label("html-trusted-by", &[("stores", &*words.all_of(&stores))])
            };
            ("good", verdict)
        }
        Some(fault) => ("bad", words.fault(attempt, Stage::Tls, &Fault::Tls(fault.clone()))),
    };
    // How soon is too soon is the diagnosis' business.
    let ends_soon = report.findings.iter().any(|finding| {
        finding.cause == Cause::CertificateExpiresSoon
            && group.iter().any(|attempt| finding.attempts.contains(&attempt.candidate.id))
    });
    let mut own = sheet(own, now, words);
    if ends_soon && own.validity.sign == "good" {
        own.validity.sign = "look";
    }
    Some(Chain {
        sent_by: group
            .iter()
            .map(|attempt| {
                let endpoint = &attempt.candidate.endpoint;
                format!("{} {}", endpoint.protocol.name(), said(&endpoint.authority(), FIELD))
            })
            .collect(),
        sign,
        verdict,
        own,
        issuers: issuers.iter().map(|it| sheet(it, now, words)).collect(),
    })
}

/// A store of trusted roots, in words.
fn store(name: &str, words: &Words<'_>) -> String {
    match name {
        "mozilla" | "system" | "extra" => words.label(&format!("html-store-{name}"), &[]),
        other => said(other, FIELD),
    }
}

fn sheet(certificate: &Certificate, now: OffsetDateTime, words: &Words<'_>) -> Sheet {
    let more = certificate.names.len().saturating_sub(NAMES);
    Sheet {
        subject: said(&certificate.subject, FIELD),
        issuer: said(&certificate.issuer, FIELD),
        names: certificate.names.iter().take(NAMES).map(|name| said(name, FIELD)).collect(),
        more: (more > 0).then(|| words.label("html-more", &[("count", &*more.to_string())])),
        sha256: said(&certificate.sha256, FIELD),
        key: said(&certificate.key, FIELD),
        validity: validity(certificate, now, words),
    }
}

fn validity(certificate: &Certificate, now: OffsetDateTime, words: &Words<'_>) -> Validity {
    let (from, until) = (certificate.not_before, certificate.not_after);
    let days = |length: Duration| length.whole_days().unsigned_abs().to_string();
    let (sign, sentence) = if now < from {
        ("bad", words.label("html-valid-later", &[("count", &*days(from - now))]))
    } else if now > until {
        ("bad", words.label("html-expired", &[("count", &*days(now - until))]))
    } else {
        ("good", words.label("html-valid-for", &[("count", &*days(until - now))]))
    };
    // The picture begins and ends with what lies outermost.
    let (first, last) = (from.min(now), until.max(now));
    let whole = seconds(last - first);
    let place = |moment: OffsetDateTime| basis_points(seconds(moment - first), whole).min(10_000);
    // The mark is to be seen whole, also at either end.
    let mark = 50 + place(now) * 99 / 100;
    Validity {
        sign,
        from: day(from),
        until: day(until),
        sentence,
        x: per_cent(place(from)),
        width: per_cent(place(until).saturating_sub(place(from)).max(50)),
        now: per_cent(mark),
    }
}

fn seconds(length: Duration) -> u64 {
    u64::try_from(length.whole_seconds()).unwrap_or(0)
}
