//! What came of the test message.

use std::time::Duration;

use super::{Attempt, Outcome, Protocol, Settle, SignIns, SkipReason, Stage};

/// A test message: sent to oneself, looked for, removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendTest {
    /// How long it was to be awaited.
    pub waited: Duration,
    /// The session in which it was sent; absent where that was not possible.
    pub submission: Option<Attempt>,
    /// The session in which it was looked for, the last one where there were
    /// several; absent where nothing was sent.
    pub retrieval: Option<Attempt>,
    /// Why nothing was sent, where nothing was tried.
    pub obstacle: Option<Obstacle>,
    /// The further sign-ins that it took.
    pub sign_ins: SignIns,
}

/// Why no test message was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// SMTP, or whatever the message would be looked for with, did not take
    /// the sign-in.
    NotSignedIn,
    /// A server spoke of locks or limits.
    Limits,
    /// POP3 wants so many seconds between two sign-ins, more than the message
    /// was to be awaited.
    LoginDelay(u32),
}

/// Where the message was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival<'a> {
    /// The folder, as the server names it.
    pub folder: &'a str,
    /// Milliseconds from the server's acceptance until it was seen, which is
    /// never before it was there.
    pub delay_ms: u64,
}

impl SendTest {
    /// Whether the submission server took the message.
    pub fn accepted(&self) -> bool {
        let record = self.submission.as_ref().and_then(|attempt| attempt.stage(Stage::Send));
        record.is_some_and(|record| matches!(record.settle, Settle::Passed(_)))
    }

    /// Where it was found, if it was.
    pub fn arrival(&self) -> Option<Arrival<'_>> {
        let sent = self.submission.as_ref()?.stage(Stage::Send)?;
        let seen = self.retrieval.as_ref()?.stage(Stage::Arrive)?;
        let Settle::Passed(_) = seen.settle else { return None };
        let end = |start: u64, ms: u64| start.saturating_add(ms);
        Some(Arrival {
            folder: seen.detail.as_deref().unwrap_or_default(),
            delay_ms: end(seen.start_ms, seen.ms).saturating_sub(end(sent.start_ms, sent.ms)),
        })
    }

    /// Whether it could be looked for: a server that does not let in again, or
    /// shows no headers, tells nothing about it.
    pub fn looked(&self) -> bool {
        self.retrieval.as_ref().and_then(|attempt| attempt.stage(Stage::Arrive)).is_some_and(
            |record| {
                let seen = SkipReason::NotSeen;
                matches!(record.settle, Settle::Passed(_)) || record.settle == Settle::Skipped(seen)
            },
        )
    }

    /// Whether it was looked for in the inbox alone, which is all that POP3 has.
    pub fn inbox_alone(&self) -> bool {
        let protocol = |attempt: &Attempt| attempt.candidate.endpoint.protocol;
        self.retrieval.as_ref().map(protocol) == Some(Protocol::Pop3)
    }

    /// Whether the server let in again to look for it.
    pub fn let_in_again(&self) -> bool {
        self.retrieval.as_ref().is_some_and(|attempt| attempt.outcome() == Outcome::Accepted)
    }

    /// Whether the message, and the copy in the folder for sent mail, were
    /// removed; absent where there was nothing to remove.
    pub fn removed(&self) -> Option<bool> {
        self.arrival()?;
        let record = self.retrieval.as_ref()?.stage(Stage::Remove);
        Some(record.is_some_and(|record| matches!(record.settle, Settle::Passed(_))))
    }

    /// Whether it was found in the folder for spam.
    pub fn in_spam(&self) -> bool {
        self.arrival().is_some_and(|arrival| !arrival.folder.eq_ignore_ascii_case("INBOX"))
    }

    /// The further sessions.
    pub fn attempts(&self) -> impl Iterator<Item = &Attempt> {
        self.submission.iter().chain(&self.retrieval)
    }
}
