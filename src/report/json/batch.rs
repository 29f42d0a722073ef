//! The shape of a run over many endpoints.

use super::{SCHEMA, TOOL, moment, shapes, whole as report};
use crate::{
    knowledge::Texts,
    model::{self, Batch, Verdict},
    report::words::Words,
};

/// Everything about a batch.
pub(super) fn whole(batch: &Batch, texts: &Texts, lang: &str) -> shapes::Batch {
    let common = batch
        .common
        .as_deref()
        .map(|common| report(common, &Words::new(&common.subject, &common.attempts, texts, lang)));
    shapes::Batch {
        schema: SCHEMA,
        tool: TOOL,
        started: moment(batch.started),
        duration_ms: batch.duration_ms,
        verdict: batch.verdict.id(),
        summary: shapes::Summary {
            endpoints: batch.items().count(),
            works: batch.count(Verdict::Works),
            works_with_warnings: batch.count(Verdict::WorksWithWarnings),
            broken: batch.count(Verdict::Broken),
            inconclusive: batch.count(Verdict::Inconclusive),
        },
        common,
        unfinished: batch.unfinished.iter().map(ToString::to_string).collect(),
        reports: reports(batch, texts, lang).collect(),
    }
}

/// The report of each endpoint, with what only a batch knows of it.
pub(super) fn reports<'a>(
    batch: &'a Batch,
    texts: &'a Texts,
    lang: &'a str,
) -> impl Iterator<Item = shapes::Report> + 'a {
    let items = batch.suites.iter().flat_map(|suite| suite.items.iter().map(move |it| (suite, it)));
    items.map(move |(suite, item)| {
        let words = Words::new(&item.report.subject, &item.report.attempts, texts, lang);
        shapes::Report {
            suite: Some(suite.name.clone()),
            name: item.name.clone(),
            checks: Some(item.checks.iter().map(check).collect()),
            ..report(&item.report, &words)
        }
    })
}

fn check(check: &model::Check) -> shapes::Check {
    shapes::Check {
        check: check.kind.id(),
        result: check.result.id(),
        expected: check.expected.clone(),
        found: check.found.clone(),
        cause: check.cause.map(model::Cause::id),
    }
}
