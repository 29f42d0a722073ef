//! Many endpoints as one line for Nagios and Icinga.

use std::fmt::Write as _;

use super::{exit_code, plain, status};
use crate::{
    knowledge::{CausePart, Knowledge},
    model::{Batch, Severity, Verdict},
    report::{
        text::batch::{figures, footer},
        words::Words,
    },
};

/// How many endpoints have figures of their own: graphs of more are of no use,
/// and the line has its limits.
const FIGURES: usize = 50;

/// Renders the batch.
pub(super) fn render(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    let nobody = crate::model::Subject::default();
    let words = Words::new(&nobody, &[], knowledge.texts(), lang);
    let worst = batch
        .items()
        .filter_map(|item| Some((item, item.report.findings.first()?)))
        .filter(|(_, finding)| finding.severity != Severity::Info)
        .min_by_key(|(_, finding)| (finding.severity, finding.confidence));
    let mut text =
        format!("MAIL {} - {}", status(exit_code(batch.verdict)), plain(&footer(batch, &words)));
    let common = batch.common.as_deref().and_then(|it| Some((it, it.findings.first()?)));
    if let Some((report, finding)) = common.or(worst.map(|(item, it)| (&item.report, it))) {
        let words = Words::new(&report.subject, &report.attempts, knowledge.texts(), lang);
        let title = words.finding(finding, CausePart::Title);
        // Writing into a string cannot fail.
        let _ = write!(text, " {} ({})", plain(&title), finding.cause);
    }
    let count = batch.items().count();
    let mut data = vec![format!("time={}ms;;;0", batch.duration_ms)];
    for (name, verdict) in [
        ("works", Verdict::Works),
        ("warnings", Verdict::WorksWithWarnings),
        ("broken", Verdict::Broken),
        ("inconclusive", Verdict::Inconclusive),
    ] {
        data.push(format!("{name}={};;;0;{count}", batch.count(verdict)));
    }
    for item in batch.items().take(FIGURES) {
        let endpoint = &item.endpoint;
        let (ms, days) = figures(item);
        data.push(format!("'{endpoint} time'={ms}ms;;;0"));
        if let Some(days) = days {
            data.push(format!("'{endpoint} certificate_days'={days}"));
        }
    }
    format!("{text} | {}\n", data.join(" "))
}
