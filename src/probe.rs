//! One candidate in, one attempt out. Never an error: what goes wrong on the
//! way is what an attempt is for.

use tokio::time::timeout_at;

use crate::{
    model::{Attempt, Candidate, Protocol, Security, Settle, SkipReason, Stage, StageRecord},
    net::{self, Context, Event, Ticket},
    wire::{self, Plan},
};

/// Probes an endpoint as a mail program would: name, connection, TLS, greeting,
/// capabilities, sign-in if the plan has credentials and the ticket (if any)
/// allows it, goodbye. Where the run is stopped, the stage it was at is
/// recorded as interrupted.
pub async fn probe(
    context: &Context,
    candidate: Candidate,
    plan: Plan,
    ticket: Option<Ticket>,
) -> Attempt {
    let wanted = stages(&candidate, &plan);
    let deadline = context.clock.after(context.limits.deadline);
    let begin = context.clock.ms();
    let mut attempt = Attempt {
        user: plan.credentials.as_ref().map(|credentials| credentials.user.clone()),
        ..Attempt::new(candidate)
    };
    (context.progress)(&attempt.candidate, Event::Begins(Stage::Resolve));
    let endpoint = attempt.candidate.endpoint.clone();
    let record = |stage, settle, start_ms, end_ms: u64, detail| StageRecord {
        stage,
        settle,
        start_ms,
        ms: end_ms.saturating_sub(start_ms),
        detail,
    };
    let dialling = async {
        tokio::select! {
            biased;
            () = context.stop.wait() => None,
            ended = timeout_at(deadline, net::dial(context, &endpoint)) => Some(ended),
        }
    };
    match dialling.await {
        None => {
            let cut = Settle::Skipped(SkipReason::Interrupted);
            attempt.stages.push(record(Stage::Connect, cut, begin, context.clock.ms(), None));
        }
        Some(Ok(Ok(dialled))) => {
            let now = context.clock.ms();
            let resolved = dialled.resolved_ms.unwrap_or(begin);
            let looked_up = looked_up(dialled.resolved_ms);
            attempt.stages = vec![
                record(Stage::Resolve, looked_up, begin, resolved, None),
                record(Stage::Connect, Settle::Passed(None), resolved, now, Some(dialled.way)),
            ];
            attempt.address = dialled.address;
            attempt.unreachable = dialled.unreachable;
            attempt.round_trips = dialled.round_trips;
            let dialogue = wire::dialogue(&endpoint, plan);
            let failed = attempt.unreachable.clone();
            let others = async {
                let Some(used) = dialled.address else { return Default::default() };
                dialled.rest.settle(used.ip(), &failed, deadline).await
            };
            let session =
                net::drive(context, &mut attempt, dialled.stream, dialogue, ticket, deadline);
            let session = Box::pin(session);
            let ended = tokio::select! {
                biased;
                () = context.stop.wait() => None,
                ((), ended) = async { tokio::join!(session, others) } => Some(ended),
            };
            match ended {
                Some((dead, answered)) => {
                    attempt.unreachable.extend(dead);
                    attempt.also_answered = answered;
                }
                None => cut_off(&mut attempt, &wanted, context.clock.ms()),
            }
        }
        Some(Ok(Err(undialled))) => {
            let now = context.clock.ms();
            let resolved = undialled.resolved_ms.unwrap_or(begin);
            let looked_up = looked_up(undialled.resolved_ms);
            let fault = Settle::Failed(undialled.fault);
            attempt.unreachable = undialled.unreachable;
            if undialled.stage == Stage::Resolve {
                attempt.stages.push(record(Stage::Resolve, fault, begin, now, None));
            } else {
                attempt.stages.push(record(Stage::Resolve, looked_up, begin, resolved, None));
                attempt.stages.push(record(Stage::Connect, fault, resolved, now, None));
            }
        }
        Some(Err(_)) => {
            let now = context.clock.ms();
            let fault = Settle::Failed(crate::model::Fault::Deadline);
            attempt.stages.push(record(Stage::Connect, fault, begin, now, None));
        }
    }
    fill_in(&mut attempt, &wanted);
    let works = attempt.outcome().works();
    (context.progress)(&attempt.candidate, Event::Over { works });
    attempt
}

/// Records the stage that was under way when the run was stopped: the first
/// one wanted that has not ended. Where a stage went wrong there is none.
fn cut_off(attempt: &mut Attempt, wanted: &[Stage], now: u64) {
    let fine = |record: &StageRecord| {
        matches!(record.settle, Settle::Passed(_) | Settle::Skipped(_)) || !record.decides()
    };
    let missing = wanted.iter().find(|stage| attempt.stage(**stage).is_none());
    let Some(stage) = missing.filter(|_| attempt.stages.iter().all(fine)) else { return };
    let start_ms = attempt.stages.last().map_or(now, |record| record.start_ms + record.ms);
    attempt.stages.push(StageRecord {
        stage: *stage,
        settle: Settle::Skipped(SkipReason::Interrupted),
        start_ms,
        ms: now.saturating_sub(start_ms),
        detail: None,
    });
}

/// How the look-up of the name ended, where a connection was tried.
fn looked_up(resolved_ms: Option<u64>) -> Settle {
    match resolved_ms {
        Some(_) => Settle::Passed(None),
        None => Settle::Skipped(SkipReason::ByProxy),
    }
}

/// The stages that a healthy session of this kind has.
fn stages(candidate: &Candidate, plan: &Plan) -> Vec<Stage> {
    let endpoint = &candidate.endpoint;
    let mut stages = vec![Stage::Resolve, Stage::Connect];
    match endpoint.security {
        Security::Tls => stages.extend([Stage::Tls, Stage::Greeting, Stage::Capabilities]),
        Security::StartTls => {
            stages.extend([Stage::Greeting, Stage::Capabilities, Stage::StartTls, Stage::Tls]);
        }
        Security::Plain => stages.extend([Stage::Greeting, Stage::Capabilities]),
    }
    stages.push(Stage::Auth);
    if endpoint.protocol == Protocol::Smtp && plan.sender.is_some() {
        stages.push(Stage::Sender);
    }
    if endpoint.protocol != Protocol::Smtp && plan.credentials.is_some() {
        stages.push(Stage::Quota);
    }
    stages.push(Stage::Logout);
    stages
}

/// Records as skipped what was wanted and never came, because of the first
/// stage that did not pass.
fn fill_in(attempt: &mut Attempt, wanted: &[Stage]) {
    let bad = |record: &&StageRecord| {
        let ended = matches!(
            record.settle,
            Settle::Refused(_) | Settle::Failed(_) | Settle::Skipped(SkipReason::Interrupted)
        );
        ended && record.decides()
    };
    let Some(stopped_at) = attempt.stages.iter().find(bad).map(|record| record.stage) else {
        return;
    };
    let end_ms = attempt.stages.last().map_or(0, |record| record.start_ms + record.ms);
    for &stage in wanted {
        if attempt.stage(stage).is_none() {
            attempt.stages.push(StageRecord {
                stage,
                settle: Settle::Skipped(SkipReason::After(stopped_at)),
                start_ms: end_ms,
                ms: 0,
                detail: None,
            });
        }
    }
}
