//! `--send-test`: one small message to oneself through the submission server,
//! looked for in the mailbox (IMAP, else POP3) and removed. Never without having
//! been asked for, and only where both servers have just taken the sign-in.

mod message;

use std::time::Duration;

pub use message::Words;

use tokio::task::JoinSet;

use super::{Request, sign_ins};
use crate::{
    knowledge::{Knowledge, Preset},
    model::{
        Address, Attempt, FolderRole, Obstacle, Outcome, Protocol, SendTest, Settle, SignIns,
        SkipReason, Stage,
    },
    net::Context,
    probe,
    wire::{Collection, Credentials, Errand, Plan, Retrieval, Submission},
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
    (preset, request): (Option<&Preset>, &Request),
    attempts: &[Attempt],
) -> Option<SendTest> {
    let (order, address) = (request.send_test.as_ref()?, request.address.as_ref()?);
    let signed_in = |protocol| {
        attempts.iter().find(|attempt| {
            attempt.candidate.endpoint.protocol == protocol
                && attempt.outcome() == Outcome::Accepted
        })
    };
    let provider = preset.map(|preset| preset.id.as_str());
    let mut test = SendTest {
        waited: order.wait,
        submission: None,
        retrieval: None,
        obstacle: None,
        sign_ins: SignIns::default(),
    };
    // IMAP looks into the folder for spam too, and signs in only once.
    let mailbox = signed_in(Protocol::Imap).or_else(|| signed_in(Protocol::Pop3));
    let (smtp, mailbox) = match (signed_in(Protocol::Smtp), mailbox) {
        _ if sign_ins::ended(knowledge, provider, attempts) => {
            return Some(SendTest { obstacle: Some(Obstacle::Limits), ..test });
        }
        (Some(smtp), Some(mailbox)) => (smtp, mailbox),
        _ => return Some(SendTest { obstacle: Some(Obstacle::NotSignedIn), ..test }),
    };
    let pop3 = mailbox.candidate.endpoint.protocol == Protocol::Pop3;
    let delay = mailbox.mailbox.as_ref().and_then(|it| it.login_delay).filter(|_| pop3);
    if let Some(seconds) = delay.filter(|it| Duration::from_secs((*it).into()) > order.wait) {
        return Some(SendTest { obstacle: Some(Obstacle::LoginDelay(seconds)), ..test });
    }
    let Some(token) = (context.nonces)() else { return Some(test) };
    // Letters and digits only: it stands in headers, and servers search for it.
    let token: String = token.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut context = context.clone();
    let passed = Duration::from_millis(context.clock.ms());
    context.limits.deadline = passed + order.wait + context.limits.step * 4;
    let sessions = Sessions { context: &context, knowledge, provider, request };
    let submission = submission(&context, order, address, &token);
    test.submission = sessions.hold(smtp, Errand::Submit(submission), &mut test.sign_ins).await;
    if !test.accepted() {
        return Some(test);
    }
    if pop3 {
        let before = mailbox.mailbox.as_ref().and_then(|mailbox| mailbox.messages);
        let delay = Duration::from_secs(delay.unwrap_or_default().into());
        for pause in looks(order.wait, delay) {
            tokio::select! {
                () = context.stop.wait() => break,
                () = tokio::time::sleep(pause) => {}
            }
            let errand = Errand::Collect(Collection { token: token.clone(), before });
            test.retrieval = sessions.hold(mailbox, errand, &mut test.sign_ins).await;
            let seen = test.retrieval.as_ref().and_then(|attempt| attempt.stage(Stage::Arrive));
            if seen.is_none_or(|it| it.settle != Settle::Skipped(SkipReason::NotSeen)) {
                break;
            }
        }
    } else {
        let errand = Errand::Retrieve(retrieval(order, mailbox, token));
        test.retrieval = sessions.hold(mailbox, errand, &mut test.sign_ins).await;
    }
    Some(test)
}

/// The pauses before each look over POP3: every look is a sign-in, so there are
/// few, at least so far apart as the server wants.
fn looks(wait: Duration, delay: Duration) -> Vec<Duration> {
    let mut pauses = Vec::new();
    let (mut next, mut left) = (Duration::from_secs(1).max(delay), wait);
    while !left.is_zero() {
        // No short last one: the server would take it amiss.
        let pause = if left < next * 2 { left } else { next };
        pauses.push(pause);
        left = left.saturating_sub(pause);
        next = (next * 8 / 5).max(delay);
    }
    pauses
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

/// What the further sessions have in common.
struct Sessions<'a> {
    context: &'a Context,
    knowledge: &'a Knowledge,
    provider: Option<&'a str>,
    request: &'a Request,
}

impl Sessions<'_> {
    /// A further session with a server that has just taken the sign-in. It
    /// passes the gate as any other, and counts.
    async fn hold(&self, at: &Attempt, errand: Errand, made: &mut SignIns) -> Option<Attempt> {
        let endpoint = &at.candidate.endpoint;
        // The name that was let in, which need not be the first that was tried.
        let credentials = self.request.proof.clone().zip(at.user.clone());
        let in_the_clear = self.request.plaintext_auth.as_ref();
        let plan = Plan {
            credentials: credentials.map(|(proof, user)| Credentials { user, proof }),
            mechanism: self.request.mechanism,
            nonce: (self.context.nonces)(),
            public: self.knowledge.preset_for_host(&endpoint.host).is_some(),
            doubted: self.knowledge.interceptor_phrases().map(str::to_owned).collect(),
            plaintext_auth: in_the_clear
                .is_some_and(|it| *it == (endpoint.host.clone(), endpoint.port)),
            errand: Some(errand),
            ..Plan::new(endpoint.security)
        };
        // One refusal at a server that took the same a moment ago is the last.
        let (candidate, context) = (at.candidate.clone(), self.context.clone());
        let only = std::slice::from_ref(&candidate);
        let mut queue = sign_ins::Queue::open(self.knowledge, self.provider, only, Some(1));
        let ticket = queue.take(0);
        let mut running = JoinSet::new();
        running.spawn(async move { (0, probe::probe(&context, candidate, plan, ticket).await) });
        let (mut attempts, further) = queue.run(running).await;
        made.add(&further);
        attempts.pop()
    }
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

    #[test]
    fn few_looks_over_pop3_and_none_too_early() {
        for (wait, delay, most) in [(1, 0, 1), (60, 0, 8), (60, 15, 3), (60, 60, 1), (3600, 0, 16)]
        {
            let (wait, delay) = (Duration::from_secs(wait), Duration::from_secs(delay));
            let looks = looks(wait, delay);
            assert_eq!(looks.iter().sum::<Duration>(), wait);
            assert!(looks.iter().all(|pause| *pause >= delay), "{looks:?}");
            assert!(looks.len() <= most, "{looks:?}");
        }
    }
}
