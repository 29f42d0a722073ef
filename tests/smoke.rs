//! Many servers at once: each fault is named, what comes and goes is told from
//! what is dead, and what has changed is found.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

#[path = "smoke/stage.rs"]
mod stage;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use mailmedic::{
    demo,
    knowledge::Knowledge,
    model::{Batch, CheckKind, CheckResult, Item, Severity, Verdict},
    net::Context,
    smoke::{self, Options, Results, Target, targets},
};
use stage::stage;
use time::macros::datetime;

const STEP: Duration = Duration::from_secs(2);

async fn run(context: &Context, targets: &[Target], options: &Options) -> Batch {
    let knowledge = Arc::new(Knowledge::builtin().unwrap());
    let results = Arc::new(Results::default());
    smoke::run(context, &knowledge, targets, options, &results).await.unwrap();
    smoke::batch(context, &knowledge, targets, &results)
}

/// The causes but for remarks.
fn causes(item: &Item) -> Vec<&'static str> {
    let findings = item.report.findings.iter();
    findings.filter(|it| it.severity != Severity::Info).map(|it| it.cause.id()).collect()
}

#[tokio::test]
async fn every_fault_among_many_is_named() {
    let stage = stage(60, 24);
    let now = datetime!(2026-11-22 12:00 UTC);
    let staged = demo::stage(&stage.scenario, now, Arc::new(|_, _| {})).await.unwrap();
    let mut context = staged.context.clone();
    context.limits.step = STEP;
    let targets = targets::parse("many.toml", &stage.targets).unwrap();
    let begin = Instant::now();
    let batch = run(&context, &targets, &Options::default()).await;
    let took = begin.elapsed();
    let mut wrong = Vec::new();
    for (item, server) in batch.items().zip(&stage.servers) {
        assert_eq!(item.endpoint.to_string(), server.url);
        if causes(item) != server.causes {
            wrong.push(format!("{}: {:?}, not {:?}", server.url, causes(item), server.causes));
        }
        let failed = item.checks.iter().any(|check| check.result == CheckResult::Failed);
        assert_eq!(failed, item.report.verdict == Verdict::Broken, "{}", server.url);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(batch.items().count(), 60);
    assert_eq!(batch.verdict, Verdict::Broken);
    let slowest = batch.items().map(|item| item.report.duration_ms).max().unwrap();
    let limit = Duration::from_millis(slowest) + Duration::from_millis(slowest * 3 / 10 + 1000);
    assert!(took <= limit, "{took:?} for all, {slowest} ms for the slowest");
}
