//! `--send-test`: one small message to oneself through the submission server,
//! looked for in the mailbox and removed. Never without having been asked for,
//! and only where both servers have just taken the sign-in.

mod message;

use std::time::Duration;

pub use message::Words;

use super::Request;
use crate::{
    knowledge::Knowledge,
    model::{Address, Attempt, FolderRole, Outcome, Protocol, SendTest, Settle, Stage},
    net::Context,
    probe,
    wire::{Credentials, Errand, Plan, Retrieval, Submission},
};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// How long the message is awaited, at least a second.
    pub wait: Duration,
    /// What it says.
    pub words: Words,
}

/// The pauses between looks into the mailbox: half a second, then longer and
/// longer, up to five seconds.
fn pauses(wait: Duration) -> Vec<Duration> {
    let mut pauses = Vec::new();
    let (mut next, mut sum) = (Duration::from_millis(500), Duration::ZERO);
    while sum < wait {
        let pause = next.min(wait.saturating_sub(sum));
        pauses.push(pause);
        sum += pause;
        next = (next * 3 / 2).min(Duration::from_secs(5));
    }
    pauses
}

/// Sends and awaits; what was not possible stays absent in the result.
pub(super) async fn run(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
    attempts: &[Attempt],
) -> Option<SendTest> {
    let (order, address) = (request.send_test.as_ref()?, request.address.as_ref()?);
    let signed_in = |protocol| {
        attempts.iter().find(|attempt| {
            attempt.candidate.endpoint.protocol == protocol
                && attempt.outcome() == Outcome::Accepted
        })
    };
    let mut test = SendTest { waited: order.wait, submission: None, retrieval: None };
    let (Some(smtp), Some(imap)) = (signed_in(Protocol::Smtp), signed_in(Protocol::Imap)) else {
        return Some(test);
    };
    let Some(token) = (context.nonces)() else { return Some(test) };
    // Letters and digits only: it stands in headers, and servers search for it.
    let token: String = token.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut context = context.clone();
    let passed = Duration::from_millis(context.clock.ms());
    context.limits.deadline = passed + order.wait + context.limits.step * 4;
    let submission = submission(&context, order, address, &token);
    let sent = go(&context, knowledge, request, smtp, Errand::Submit(submission)).await;
    let accepted = sent.stage(Stage::Send).is_some_and(|it| matches!(it.settle, Settle::Passed(_)));
    test.submission = Some(sent);
    if accepted {
        let errand = Errand::Retrieve(retrieval(order, imap, token));
        test.retrieval = Some(go(&context, knowledge, request, imap, errand).await);
    }
    Some(test)
}

fn submission(context: &Context, order: &Order, address: &Address, token: &str) -> Submission {
    let now = context.clock.began() + Duration::from_millis(context.clock.ms());
    Submission {
        sender: address.to_string(),
        recipient: address.to_string(),
        message: message::message(address, token, &order.words, now),
    }
}

fn retrieval(order: &Order, imap: &Attempt, token: String) -> Retrieval {
    let folder = |role| imap.mailbox.as_ref()?.folder(role).map(|folder| folder.wire_name.clone());
    Retrieval {
        token,
        next_uid: imap.mailbox.as_ref().and_then(|mailbox| mailbox.next_uid),
        junk: folder(FolderRole::Junk),
        trash: folder(FolderRole::Trash),
        sent: folder(FolderRole::Sent),
        pauses: pauses(order.wait),
    }
}

/// A further session with a server that has just taken the sign-in.
async fn go(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
    at: &Attempt,
    errand: Errand,
) -> Attempt {
    let endpoint = &at.candidate.endpoint;
    // The name that was let in, which need not be the first that was tried.
    let credentials = request.proof.clone().zip(at.user.clone());
    let plan = Plan {
        credentials: credentials.map(|(proof, user)| Credentials { user, proof }),
        mechanism: request.mechanism,
        nonce: (context.nonces)(),
        public: knowledge.preset_for_host(&endpoint.host).is_some(),
        doubted: knowledge.interceptor_phrases().map(str::to_owned).collect(),
        errand: Some(errand),
        ..Plan::new(endpoint.security)
    };
    // This server has just taken the same sign-in: no refusal is to be feared.
    probe::probe(context, at.candidate.clone(), plan, None).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pauses_add_up_to_the_wait() {
        for seconds in [1, 7, 60, 600] {
            let wait = Duration::from_secs(seconds);
            let pauses = pauses(wait);
            assert_eq!(pauses.iter().sum::<Duration>(), wait);
            assert!(pauses.iter().all(|pause| *pause <= Duration::from_secs(5)));
        }
    }
}
