//! The budget of sign-ins: who goes first, how many may be refused, and what
//! ends them all.

use std::collections::BTreeMap;

use time::OffsetDateTime;
use tokio::{sync::mpsc::UnboundedReceiver, task::JoinSet};

use super::{Plausible, Request};
use crate::{
    knowledge::{Knowledge, Meaning, Preset, Query},
    model::{
        Address, Attempt, Candidate, Cause, Confidence, MOST_REFUSED, Outcome, Protocol, Reply,
        SignIns, Stage,
    },
    net::{self, ConnectTo, Gate, RefusedSignIn, Ticket},
};

/// The sign-ins of one round of probes.
pub(super) struct Queue<'a> {
    gate: Gate,
    /// By the candidate's place in the list.
    tickets: BTreeMap<usize, Ticket>,
    /// What each place of the gate speaks.
    protocols: Vec<Protocol>,
    refusals: UnboundedReceiver<RefusedSignIn>,
    knowledge: &'a Knowledge,
    provider: Option<&'a str>,
}

/// How many sign-ins of the account may be refused from `now` on. Who insists
/// has one.
pub(super) fn allowance(earlier: &[OffsetDateTime], now: OffsetDateTime, insists: bool) -> usize {
    let spent = SignIns::still_counting(earlier, now).len();
    MOST_REFUSED.saturating_sub(spent).max(usize::from(insists))
}

/// Who signs in first. IMAP and SMTP tell most: between them they separate what
/// concerns receiving from what concerns the account.
fn rank(protocol: Protocol) -> u8 {
    match protocol {
        Protocol::Imap => 0,
        Protocol::Smtp => 1,
        Protocol::Pop3 => 2,
    }
}

impl<'a> Queue<'a> {
    /// The first candidate of each protocol signs in; nobody, where there is
    /// nothing to sign in with.
    pub(super) fn open(
        knowledge: &'a Knowledge,
        provider: Option<&'a str>,
        candidates: &[Candidate],
        allowed: Option<usize>,
    ) -> Self {
        let mut first: BTreeMap<u8, (usize, Protocol)> = BTreeMap::new();
        for (index, candidate) in candidates.iter().enumerate().filter(|_| allowed.is_some()) {
            let protocol = candidate.endpoint.protocol;
            first.entry(rank(protocol)).or_insert((index, protocol));
        }
        let (gate, tickets, refusals) = net::gate(first.len(), allowed.unwrap_or_default());
        Self {
            gate,
            tickets: first.values().map(|(index, _)| *index).zip(tickets).collect(),
            protocols: first.values().map(|(_, protocol)| *protocol).collect(),
            refusals,
            knowledge,
            provider,
        }
    }

    /// Whether this candidate is one of those that sign in.
    pub(super) fn has(&self, index: usize) -> bool {
        self.tickets.contains_key(&index)
    }

    /// The candidate's ticket, where it signs in.
    pub(super) fn take(&mut self, index: usize) -> Option<Ticket> {
        self.tickets.remove(&index)
    }

    /// Judges refusals as they come, until all probes are done.
    pub(super) async fn run(
        mut self,
        mut running: JoinSet<(usize, Attempt)>,
    ) -> (Vec<Attempt>, SignIns) {
        let mut attempts: BTreeMap<usize, Attempt> = BTreeMap::new();
        loop {
            tokio::select! {
                Some(mut refused) = self.refusals.recv() => {
                    let meaning = self.meaning(&refused);
                    match refused.waits() {
                        // Who has stopped waiting does not try.
                        Some(again) => drop(again.send(self.leaves_open(&refused, &meaning))),
                        None => self.gate.refused(&refused, self.ends(&refused, &meaning)),
                    }
                }
                done = running.join_next() => match done {
                    Some(Ok((index, attempt))) => {
                        attempts.insert(index, attempt);
                    }
                    // A task ends early only where the runtime does.
                    Some(Err(_)) => {}
                    None => break,
                }
            }
        }
        // Those of the last moment count, too.
        while let Ok(mut refused) = self.refusals.try_recv() {
            if refused.waits().is_none() {
                self.gate.refused(&refused, false);
            }
        }
        (attempts.into_values().collect(), self.gate.count())
    }

    fn meaning(&self, refused: &RefusedSignIn) -> Meaning {
        let protocol = self.protocols.get(refused.place).copied();
        meaning(self.knowledge, self.provider, protocol, (refused.stage, &refused.reply))
    }

    fn ends(&self, refused: &RefusedSignIn, meaning: &Meaning) -> bool {
        refused.stage <= Stage::Auth && self.knowledge.cause(meaning.cause).ends_sign_ins
    }

    /// Whether a refusal may be the mechanism's: it speaks of nothing else, or
    /// came before there was anything else to speak of.
    fn leaves_open(&self, refused: &RefusedSignIn, meaning: &Meaning) -> bool {
        let of_mechanism =
            matches!(meaning.cause, Cause::MechanismUnsupported | Cause::ClientProtocolError);
        !self.ends(refused, meaning)
            && (refused.unseen || of_mechanism || meaning.confidence == Confidence::Possible)
    }
}

/// Whether a server's no speaks of locks or limits, so that nothing more of the
/// account may be signed in.
fn ends(
    knowledge: &Knowledge,
    provider: Option<&str>,
    protocol: Option<Protocol>,
    (stage, reply): (Stage, &Reply),
) -> bool {
    let meaning = meaning(knowledge, provider, protocol, (stage, reply));
    stage <= Stage::Auth && knowledge.cause(meaning.cause).ends_sign_ins
}

fn meaning(
    knowledge: &Knowledge,
    provider: Option<&str>,
    protocol: Option<Protocol>,
    (stage, reply): (Stage, &Reply),
) -> Meaning {
    knowledge.judge(&Query { reply, provider, protocol, stage: Some(stage) })
}

/// Whether any of these attempts was answered in such words.
pub(super) fn ended(knowledge: &Knowledge, provider: Option<&str>, attempts: &[Attempt]) -> bool {
    attempts.iter().any(|attempt| match attempt.outcome() {
        Outcome::Refused { stage, reply } => {
            ends(knowledge, provider, Some(attempt.candidate.endpoint.protocol), (stage, reply))
        }
        _ => false,
    })
}

/// What tells the account from others, for remembering refusals: the mailbox,
/// the provider or site, and where connections are redirected. In clear: hash it.
pub fn account_of(
    plausible: &Plausible<'_>,
    request: &Request,
    connect_to: &[ConnectTo],
) -> Option<String> {
    let user = plausible.user.as_deref()?.to_lowercase();
    let endpoint = &plausible.candidates.first()?.endpoint;
    let user = user.rsplit_once('\\').map_or(user.as_str(), |(_, user)| user);
    let (local, domain) = match user.rsplit_once('@') {
        Some((local, domain)) => (local, Some(domain)),
        None => (user, request.address.as_ref().map(Address::domain)),
    };
    let mailbox = local.split('+').next().filter(|it| !it.is_empty()).unwrap_or(local);
    let same = |preset: &Preset| {
        preset.same_name_in_all_domains.as_ref().is_some_and(|flag| flag.value)
            && domain.is_none_or(|domain| preset.owns(domain))
    };
    let domain = if plausible.preset.is_some_and(same) { None } else { domain };
    let site = match (plausible.preset, &request.address) {
        (Some(preset), _) => preset.id.as_str(),
        (None, Some(address)) => address.domain(),
        // The servers of a site mostly differ in the first part alone.
        (None, None) => match endpoint.host.split_once('.') {
            Some((_, rest)) if rest.contains('.') => rest,
            _ => &endpoint.host,
        },
    };
    let (to, _) = ConnectTo::apply(connect_to, "", 0);
    let aimed = ConnectTo::apply(connect_to, &endpoint.host, endpoint.port).0;
    let to = if to.is_empty() && aimed != endpoint.host { aimed } else { to };
    Some([mailbox, domain.unwrap_or_default(), site, &to].join("\n"))
}

/// How many sign-ins a run may make that nobody has answered for yet.
pub fn may_be_refused(
    plausible: &Plausible<'_>,
    earlier: &[OffsetDateTime],
    now: OffsetDateTime,
    insists: bool,
) -> usize {
    let mut protocols: Vec<_> =
        plausible.candidates.iter().map(|it| it.endpoint.protocol).collect();
    protocols.sort_unstable();
    protocols.dedup();
    allowance(earlier, now, insists).min(protocols.len())
}
