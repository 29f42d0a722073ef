//! Floor 4: many endpoints at once, each against what is expected of it. Made
//! for machines that run it every day: what failed for a moment is told from
//! what is dead, and what has changed since last time is named.

mod baseline;
mod checks;
mod drift;
mod expectations;
mod offer;
mod retry;
pub mod targets;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
};

pub use baseline::{Baseline, BaselineError, Known};
pub use targets::{Account, Expect, Target};

use crate::{
    check::{self, CheckError, Request},
    diagnose::{self, Facts},
    knowledge::Knowledge,
    model::{
        Attempt, Batch, Candidate, Finding, Item, Outcome, Proof, Report, Settle, Severity, Stage,
        Subject, Suite, Verdict,
    },
    net::{Clock, Context, Job},
};

/// How a run is to be made.
#[derive(Debug, Clone)]
pub struct Options {
    /// How often an endpoint is tried again after a fault of the network that
    /// may pass. Nothing else is tried twice.
    pub retries: u32,
    /// How long the first of those waits; each further one twice as long.
    pub pause: Duration,
    /// Days before its end from which a certificate is worth a warning.
    pub days: u32,
    /// How many endpoints are probed at the same time.
    pub at_once: usize,
    /// How many of them at the same host: servers count connections.
    pub per_host: usize,
    /// What the endpoints were like at another time.
    pub baseline: Option<Arc<Baseline>>,
    /// Whether the addresses of the hosts are wanted for a new baseline.
    pub addresses: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            retries: 0,
            pause: Duration::from_secs(1),
            days: 14,
            at_once: 256,
            per_host: 4,
            baseline: None,
            addresses: false,
        }
    }
}

/// What a run has come to so far. It may be looked at while the run goes on,
/// and after it was given up.
#[derive(Debug, Default)]
pub struct Results {
    done: Mutex<BTreeMap<usize, Done>>,
}

/// An endpoint that is finished.
#[derive(Debug, Clone)]
struct Done {
    item: Item,
    known: Option<Known>,
}

impl Results {
    /// What the endpoints that work are like now, for a new baseline, over
    /// `before` for those that do not.
    pub fn baseline(&self, before: Option<&Baseline>) -> Baseline {
        let mut baseline = before.cloned().unwrap_or_default();
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        for done in done.values() {
            if let Some(known) = &done.known {
                baseline.endpoints.insert(done.item.endpoint.to_string(), known.clone());
            }
        }
        baseline
    }

    fn put(&self, index: usize, done: Done) {
        self.done.lock().unwrap_or_else(PoisonError::into_inner).insert(index, done);
    }

    fn take(&self) -> BTreeMap<usize, Done> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The endpoints of providers, each as a target without expectations beyond
/// the preset's.
///
/// # Errors
/// [`CheckError::UnknownProvider`] for an id that no preset has.
pub fn of_providers(knowledge: &Knowledge, ids: &[String]) -> Result<Vec<Target>, CheckError> {
    let mut targets = Vec::new();
    for id in ids {
        let request = Request { provider: Some(id.clone()), all: true, ..Request::default() };
        let check::Plausible { preset, candidates, .. } = check::plausible(knowledge, &request)?;
        let suite = preset.map_or_else(|| id.clone(), |preset| preset.name.clone());
        targets.extend(candidates.into_iter().map(|candidate| Target {
            suite: suite.clone(),
            name: None,
            endpoint: candidate.endpoint,
            provider: Some(id.clone()),
            account: None,
            expect: Expect::default(),
        }));
    }
    Ok(targets)
}

/// Probes all targets and puts what comes of each into `results`, as soon as
/// it is known.
///
/// # Errors
/// [`CheckError`] where a target cannot be checked at all; then nothing was
/// probed.
pub fn run<'a>(
    context: &'a Context,
    knowledge: &'a Arc<Knowledge>,
    targets: &'a [Target],
    options: &'a Options,
    results: &'a Arc<Results>,
) -> Job<'a, Result<(), CheckError>> {
    Box::pin(probe_all(context, knowledge, targets, options, results))
}

async fn probe_all(
    context: &Context,
    knowledge: &Arc<Knowledge>,
    targets: &[Target],
    options: &Options,
    results: &Arc<Results>,
) -> Result<(), CheckError> {
    for target in targets {
        check::plausible(knowledge, &request(target))?;
    }
    let places = Arc::new(Places::new(targets, options));
    let mut running = JoinSet::new();
    for (index, target) in targets.iter().enumerate() {
        let (context, knowledge) = (context.clone(), Arc::clone(knowledge));
        let (target, options) = (target.clone(), options.clone());
        let (results, places) = (Arc::clone(results), Arc::clone(&places));
        running.spawn(async move {
            let probing = one(&context, &knowledge, &target, &options, &places);
            if let Some(done) = probing.await? {
                results.put(index, done);
            }
            Ok(())
        });
    }
    running.join_all().await.into_iter().collect()
}

/// Puts together what a run has come to. Targets that are not finished are
/// listed as such.
pub fn batch(
    context: &Context,
    knowledge: &Knowledge,
    targets: &[Target],
    results: &Results,
) -> Batch {
    let mut done = results.take();
    let mut suites: Vec<Suite> = Vec::new();
    let mut unfinished = Vec::new();
    for (index, target) in targets.iter().enumerate() {
        let Some(Done { item, .. }) = done.remove(&index) else {
            unfinished.push(target.endpoint.clone());
            continue;
        };
        match suites.iter_mut().find(|suite| suite.name == target.suite) {
            Some(suite) => suite.items.push(item),
            None => suites.push(Suite { name: target.suite.clone(), items: vec![item] }),
        }
    }
    let mut batch = Batch {
        started: context.clock.began(),
        duration_ms: context.clock.ms(),
        verdict: Verdict::Works,
        suites,
        common: None,
        unfinished,
    };
    look_at_all(knowledge, &mut batch);
    batch.verdict = verdict(&batch);
    batch
}

/// The worst of the endpoints; one that could not be judged is worse than a
/// warning.
fn verdict(batch: &Batch) -> Verdict {
    let any = |verdict| batch.count(verdict) > 0;
    match () {
        () if any(Verdict::Broken) => Verdict::Broken,
        () if any(Verdict::Inconclusive) || !batch.unfinished.is_empty() => Verdict::Inconclusive,
        () if any(Verdict::WorksWithWarnings) => Verdict::WorksWithWarnings,
        () if batch.items().next().is_none() => Verdict::Inconclusive,
        () => Verdict::Works,
    }
}

/// An endpoint alone cannot tell a dead server from a dead network; all of
/// them together can.
fn look_at_all(knowledge: &Knowledge, batch: &mut Batch) {
    let reached = |item: &Item| {
        item.report.asked_for().iter().any(|attempt| {
            attempt
                .stage(Stage::Connect)
                .is_some_and(|record| matches!(record.settle, Settle::Passed(_)))
        })
    };
    if batch.items().any(reached) {
        // The network works: what this host's name or address lacks is its own.
        for item in batch.suites.iter_mut().flat_map(|suite| &mut suite.items) {
            let report = &mut item.report;
            let error = report.findings.iter().any(|it| it.severity == Severity::Error);
            let late = report.asked_for().iter().any(ran_out_of_time);
            if report.verdict == Verdict::Inconclusive && error && !late {
                report.verdict = Verdict::Broken;
            }
        }
        return;
    }
    let attempts: Vec<Attempt> = batch
        .items()
        .flat_map(|item| item.report.asked_for())
        .enumerate()
        .map(|(index, attempt)| {
            let mut attempt = attempt.clone();
            attempt.candidate.id = format!("{}-{index}", attempt.candidate.id);
            attempt
        })
        .collect();
    let diagnosis = diagnose::diagnose(&Facts {
        attempts: &attempts,
        follow_ups: &[],
        missing_domain: None,
        preset: None,
        knowledge,
        earlier_refusals: &[],
        user_forms: &[],
        user_prepared: false,
        shape: None,
        send_test: None,
        certificate: None,
        token: None,
        now: batch.started,
    });
    let whole = |finding: &Finding| finding.attempts.len() == attempts.len();
    if diagnosis.verdict != Verdict::Inconclusive || !diagnosis.findings.iter().any(whole) {
        return;
    }
    for item in batch.suites.iter_mut().flat_map(|suite| &mut suite.items) {
        item.report.verdict = Verdict::Inconclusive;
    }
    batch.common = Some(Box::new(Report {
        started: batch.started,
        duration_ms: batch.duration_ms,
        subject: Subject::default(),
        verdict: Verdict::Inconclusive,
        settings: Vec::new(),
        asked: attempts.len(),
        attempts,
        sign_ins: None,
        findings: diagnosis.findings,
        send_test: None,
    }));
}

fn ran_out_of_time(attempt: &Attempt) -> bool {
    use crate::model::Fault::Deadline;
    matches!(
        attempt.outcome(),
        Outcome::Failed { fault: Deadline, .. } | Outcome::Unreachable { fault: Deadline, .. }
    )
}

/// Who may go on: so many in all, so many at a host.
struct Places {
    all: Arc<Semaphore>,
    hosts: BTreeMap<String, Arc<Semaphore>>,
}

impl Places {
    fn new(targets: &[Target], options: &Options) -> Self {
        let of = |count: usize| Arc::new(Semaphore::new(count.max(1)));
        let hosts = targets.iter().map(|it| (it.endpoint.host.clone(), of(options.per_host)));
        Self { all: of(options.at_once), hosts: hosts.collect() }
    }

    /// Waits for a place at the host, then for one among all: nobody who waits
    /// for a busy host keeps others waiting. They last until they are dropped.
    async fn take(
        &self,
        host: &str,
    ) -> (Option<OwnedSemaphorePermit>, Option<OwnedSemaphorePermit>) {
        // Semaphores fail only when they are closed, which nobody does.
        let at_host = match self.hosts.get(host) {
            Some(host) => Arc::clone(host).acquire_owned().await.ok(),
            None => None,
        };
        (at_host, Arc::clone(&self.all).acquire_owned().await.ok())
    }
}

fn request(target: &Target) -> Request {
    Request {
        provider: target.provider.clone(),
        endpoints: vec![target.endpoint.clone()],
        protocols: vec![target.endpoint.protocol],
        listed: target.provider.is_some(),
        user: target.account.as_ref().map(|account| account.user.clone()),
        proof: target
            .account
            .as_ref()
            .and_then(|account| account.secret.clone())
            .map(Proof::Password),
        ..Request::default()
    }
}

/// One endpoint, tried again where that may help, and everything it is held
/// against; none where the run was stopped before.
async fn one(
    context: &Context,
    knowledge: &Knowledge,
    target: &Target,
    options: &Options,
    places: &Places,
) -> Result<Option<Done>, CheckError> {
    let request = request(target);
    let mut failed: Vec<Attempt> = Vec::new();
    let mut place = tokio::select! {
        place = places.take(&target.endpoint.host) => place,
        () = context.stop.wait() => return Ok(None),
    };
    let context = own(context, target);
    let mut report = loop {
        let report = check::account(&context, knowledge, &request).await?;
        if report.interrupted() {
            return Ok(None);
        }
        let tries = u32::try_from(failed.len()).unwrap_or(u32::MAX);
        let again = report.attempts.first().filter(|_| tries < options.retries);
        let Some(attempt) = again.filter(|attempt| retry::may_pass(attempt)) else { break report };
        let pause = options.pause.saturating_mul(1_u32 << tries.min(10));
        let resumes = tokio::time::Instant::now() + pause;
        if resumes >= context.clock.after(context.limits.deadline) {
            break report;
        }
        failed.push(named(attempt.clone(), failed.len() + 1));
        // Others may use the place meanwhile.
        drop(place);
        place = tokio::select! {
            place = async {
                tokio::time::sleep_until(resumes).await;
                places.take(&target.endpoint.host).await
            } => place,
            () = context.stop.wait() => return Ok(None),
        };
    };
    drop(place);
    let preset = target.provider.as_deref().and_then(|id| knowledge.preset(id));
    let wants_addresses = options.addresses || options.baseline.is_some();
    let known = match report.attempts.first() {
        Some(attempt) if attempt.outcome().works() => {
            let addresses =
                if wants_addresses { addresses(&context, attempt).await } else { Vec::new() };
            Some(Known::of(attempt, addresses))
        }
        _ => None,
    };
    let judging = Judging { knowledge, preset, target, options, now: context.clock.began() };
    expectations::add(&judging, &mut report);
    drift::weigh(&mut report);
    drift::add(&judging, known.as_ref(), &mut report);
    retry::add(&judging, failed, &mut report);
    settle(&mut report);
    let checks = checks::of(&judging, known.as_ref(), &report);
    let item =
        Item { endpoint: target.endpoint.clone(), name: target.name.clone(), report, checks };
    Ok(Some(Done { item, known }))
}

/// What an endpoint is judged by.
struct Judging<'a> {
    knowledge: &'a Knowledge,
    preset: Option<&'a crate::knowledge::Preset>,
    target: &'a Target,
    options: &'a Options,
    now: time::OffsetDateTime,
}

/// A world whose time begins now, so that each report has its own. Who watches
/// is told of the endpoint by its URL: ids are unique within a report only.
fn own(context: &Context, target: &Target) -> Context {
    let mut own = context.clone();
    own.clock = Clock::starting_at(context.clock.now());
    let passed = Duration::from_millis(context.clock.ms());
    let (watcher, id) = (Arc::clone(&context.progress), target.endpoint.to_string());
    own.progress = Arc::new(move |candidate: &Candidate, event| {
        watcher(&Candidate { id: id.clone(), ..candidate.clone() }, event);
    });
    own.limits.deadline = context.limits.deadline.saturating_sub(passed);
    own
}

/// An earlier try, told from the one that counts.
fn named(mut attempt: Attempt, number: usize) -> Attempt {
    let Candidate { id, .. } = &mut attempt.candidate;
    *id = format!("{id}-try-{number}");
    attempt
}

/// Every address of an endpoint's host; none where it cannot be looked up.
async fn addresses(context: &Context, attempt: &Attempt) -> Vec<String> {
    let host = &attempt.candidate.endpoint.host;
    let limit = context.limits.step;
    let looking = context.resolver.addresses(host, context.family, limit);
    let found = tokio::time::timeout(limit, looking).await;
    let mut found: Vec<String> =
        found.into_iter().flatten().flatten().map(|address| address.to_string()).collect();
    found.sort();
    found.dedup();
    found
}

/// Worst and surest first, and the verdict that goes with them.
fn settle(report: &mut Report) {
    report.findings.sort_by_key(|it| (it.severity, it.confidence, it.protocol, it.cause));
    let any = |severity| report.findings.iter().any(|it| it.severity == severity);
    report.verdict = match report.verdict {
        Verdict::Inconclusive => Verdict::Inconclusive,
        _ if any(Severity::Error) => Verdict::Broken,
        _ if any(Severity::Warning) => Verdict::WorksWithWarnings,
        _ => Verdict::Works,
    };
}
