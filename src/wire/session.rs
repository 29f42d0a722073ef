//! What the three machines share: the buffer, the steps to hand out, and the
//! loop between them. The machines decide, this carries.

use std::{collections::VecDeque, time::Duration};

use zeroize::Zeroizing;

use super::{
    Bindings, Credentials, Dialogue, Plan, Salted, Step, When,
    buffer::{Buffer, Read},
    redact::Redactor,
    sasl,
};
use crate::model::{
    Fault, Mailbox, Reply, Security, Settle, SkipReason, Stage, TlsFacts, reply_text,
};

mod sign_in;

/// Something that happened, for a machine to react to.
#[derive(Debug)]
pub(crate) enum Event<R> {
    /// A reply was read.
    Reply(R),
    /// TLS stands.
    TlsReady,
    /// What an exchange waited for was worked out.
    Derived(Salted),
    /// The server closed; unread bytes, if any, are no whole reply.
    Eof,
}

/// A protocol: how its replies are read, and what follows on each.
pub(crate) trait Machine: Send {
    /// A reply of the protocol.
    type Reply;
    /// Reads one reply off the front of the bytes.
    fn read(&self, bytes: &[u8]) -> Read<()>;
    /// Understands the bytes of one reply.
    fn understand(&self, raw: Vec<u8>) -> Self::Reply;
    /// Whether these bytes of one reply are to leave no trace in the transcript.
    fn passes(&mut self, _raw: &[u8]) -> bool {
        false
    }
    /// Reacts. Every change of state of the machine happens here.
    fn on(&mut self, session: &mut Session, event: Event<Self::Reply>);
    /// Says goodbye instead of signing in.
    fn leave(&mut self, session: &mut Session);
}

/// The state that every machine has.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Session {
    pub(crate) plan: Plan,
    /// Whether TLS stands.
    pub(crate) tls: bool,
    /// The stage that is waited for.
    pub(crate) stage: Stage,
    input: Buffer,
    redactor: Redactor,
    steps: VecDeque<Step>,
    eof: bool,
    done: bool,
    /// Whether it was said that signing in begins.
    announced: bool,
    /// What TLS gives to bind a sign-in to.
    bindings: Bindings,
    /// The ways to sign in that are offered, and what the protocol's own
    /// command is called.
    ways: (Vec<String>, &'static str),
    /// The answer to a mechanism that was turned down, while another one is due.
    turned_down: Option<Reply>,
    /// Why there is nothing to sign in with, where there is nothing.
    without: SkipReason,
}

impl Session {
    fn new(plan: Plan) -> Self {
        Self {
            tls: plan.security == Security::Tls,
            plan,
            stage: Stage::Greeting,
            input: Buffer::default(),
            redactor: Redactor::default(),
            steps: VecDeque::new(),
            eof: false,
            done: false,
            announced: false,
            bindings: Bindings::default(),
            ways: (Vec::new(), ""),
            turned_down: None,
            without: SkipReason::NoSecret,
        }
    }

    /// Sends a line in the clear.
    pub(crate) fn send(&mut self, stage: Stage, line: &str) {
        self.stage = stage;
        if stage == Stage::Auth {
            self.announce();
        }
        self.steps.push_back(Step::Send {
            bytes: Zeroizing::new(format!("{line}\r\n").into_bytes()),
            shown: line.to_owned(),
        });
    }

    /// Sends bytes that hold a secret; `shown` stands for them in the transcript.
    pub(crate) fn send_secret(&mut self, bytes: Zeroizing<Vec<u8>>, shown: String) {
        self.stage = Stage::Auth;
        self.announce();
        self.steps.push_back(Step::Send { bytes, shown });
    }

    /// Says that signing in begins, before its first line.
    fn announce(&mut self) {
        if !std::mem::replace(&mut self.announced, true) {
            self.steps.push_back(Step::SignIn);
        }
    }

    /// Keeps the password, in every form it is sent in, out of everything
    /// heard from now on.
    fn watch(&mut self, credentials: &Credentials) {
        for form in sasl::forms(credentials) {
            self.redactor.watch(&form);
        }
    }

    /// Sends bytes that are shown otherwise.
    pub(crate) fn send_bytes(&mut self, stage: Stage, bytes: Zeroizing<Vec<u8>>, shown: String) {
        self.stage = stage;
        self.steps.push_back(Step::Send { bytes, shown });
    }

    /// Waits before what follows.
    pub(crate) fn wait(&mut self, pause: Duration) {
        self.steps.push_back(Step::Wait(pause));
    }

    /// Ends a stage in a way that has no method of its own.
    pub(crate) fn settled(&mut self, stage: Stage, settle: Settle, detail: Option<String>) {
        self.steps.push_back(Step::Stage { stage, settle, detail });
    }

    pub(crate) fn passed(&mut self, stage: Stage, reply: Option<Reply>, detail: Option<String>) {
        self.steps.push_back(Step::Stage { stage, settle: Settle::Passed(reply), detail });
    }

    pub(crate) fn refused(&mut self, stage: Stage, reply: Reply) {
        self.steps.push_back(Step::Stage { stage, settle: Settle::Refused(reply), detail: None });
    }

    pub(crate) fn failed(&mut self, stage: Stage, fault: Fault) {
        self.steps.push_back(Step::Stage { stage, settle: Settle::Failed(fault), detail: None });
    }

    pub(crate) fn skipped(&mut self, stage: Stage, reason: SkipReason) {
        self.steps.push_back(Step::Stage { stage, settle: Settle::Skipped(reason), detail: None });
    }

    pub(crate) fn capabilities(&mut self, when: When, words: Vec<String>) {
        self.steps.push_back(Step::Capabilities { when, words });
    }

    /// Hands out what is known of the mailbox by now.
    pub(crate) fn mailbox(&mut self, mailbox: Mailbox) {
        self.steps.push_back(Step::Mailbox(Box::new(mailbox)));
    }

    /// A remark in the place of words that are not shown.
    pub(crate) fn heard(&mut self, remark: String) {
        self.steps.push_back(Step::Heard(remark));
    }

    /// When a capability list that comes now is given.
    pub(crate) fn when(&self) -> When {
        if self.tls { When::AfterTls } else { When::BeforeTls }
    }

    /// Asks for the TLS handshake, unless bytes came too early: they were sent
    /// before TLS stood and may be somebody else's (RFC 3207 section 6).
    pub(crate) fn start_tls(&mut self, reply: Reply) {
        if self.input.bytes().is_empty() {
            self.passed(Stage::StartTls, Some(reply), None);
            self.stage = Stage::Tls;
            self.steps.push_back(Step::StartTls);
        } else {
            let early = self.input.bytes().iter().take(512).copied().collect();
            self.failed(Stage::StartTls, Fault::StartTlsInjection(early));
            self.close();
        }
    }

    /// The greeting is not this protocol's.
    pub(crate) fn foreign(&mut self, reply: &Reply) {
        self.stage = Stage::Greeting;
        self.misbehaves(reply);
    }

    /// What came is no answer that this protocol could give here.
    pub(crate) fn misbehaves(&mut self, reply: &Reply) {
        let stage = self.stage;
        let seen = reply.raw.iter().take(512).copied().collect();
        self.failed(stage, Fault::NotThisProtocol(seen));
        self.close();
    }

    /// Ends without another word.
    pub(crate) fn close(&mut self) {
        self.done = true;
    }

    /// Says goodbye and does not wait for the answer.
    pub(crate) fn goodbye(&mut self, line: &str) {
        self.send(Stage::Logout, line);
        self.passed(Stage::Logout, None, None);
        self.close();
    }

    /// The bytes that are left when a connection ends in the middle.
    pub(crate) fn leftover(&mut self) -> Vec<u8> {
        let count = self.input.bytes().len();
        let bytes = self.input.take(count);
        self.redactor.clean_torn(bytes)
    }

    /// What can be said of a session whose server closed while `stage` was
    /// waited for: torn bytes are kept as evidence.
    pub(crate) fn closed(&mut self) {
        let leftover = self.leftover();
        let stage = self.stage;
        if leftover.is_empty() {
            self.failed(stage, Fault::ConnectionClosed);
        } else {
            self.steps.push_back(Step::Heard(reply_text(&leftover)));
            self.failed(stage, Fault::NotThisProtocol(leftover.into_iter().take(512).collect()));
        }
        self.close();
    }
}

/// A machine with its session: the dialogue that is handed out.
pub(crate) struct Talk<M> {
    session: Session,
    machine: M,
}

impl<M: Machine> Talk<M> {
    pub(crate) fn new(plan: Plan, machine: M) -> Self {
        Self { session: Session::new(plan), machine }
    }

    /// Reads one reply and lets the machine react; false if there is none.
    fn turn(&mut self) -> bool {
        let session = &mut self.session;
        match self.machine.read(session.input.bytes()) {
            Read::Got((), count) => {
                let raw = session.input.take(count);
                let raw = session.redactor.clean(raw);
                let shown = if self.machine.passes(&raw) {
                    Step::Forgot(count)
                } else {
                    Step::Heard(session.redactor.shown(&raw))
                };
                session.steps.push_back(shown);
                let reply = self.machine.understand(raw);
                self.machine.on(session, Event::Reply(reply));
                true
            }
            Read::TooMuch(what) => {
                let stage = session.stage;
                session.failed(stage, Fault::TooMuch(what));
                session.close();
                true
            }
            Read::More if session.input.overflowed() => {
                let stage = session.stage;
                session.failed(stage, Fault::TooMuch("reply"));
                session.close();
                true
            }
            Read::More if session.eof => {
                self.machine.on(session, Event::Eof);
                session.close();
                true
            }
            Read::More => false,
        }
    }
}

impl<M: Machine> Dialogue for Talk<M> {
    fn receive(&mut self, bytes: &[u8]) {
        self.session.input.push(bytes);
    }

    fn eof(&mut self) {
        self.session.eof = true;
    }

    fn vouched_for(&mut self, facts: &TlsFacts) {
        let plan = &mut self.session.plan;
        let doubted = facts
            .chain
            .iter()
            .map(|certificate| certificate.issuer.to_lowercase())
            .any(|issuer| plan.doubted.iter().any(|words| issuer.contains(words.as_str())));
        if facts.only_by_the_system()
            && (plan.public || doubted)
            && plan.credentials.take().is_some()
        {
            self.session.without = SkipReason::NotProtected;
            // Whoever reads along need not learn whom one writes as, either.
            plan.sender = None;
            plan.errand = None;
        }
    }

    fn withhold(&mut self) {
        self.session.steps.clear();
        match self.session.turned_down.take() {
            Some(reply) => self.session.refused(Stage::Auth, reply),
            None => self.session.skipped(Stage::Auth, SkipReason::Budget),
        }
        self.machine.leave(&mut self.session);
    }

    fn bound_to(&mut self, bindings: Bindings) {
        self.session.bindings = bindings;
    }

    fn derived(&mut self, salted: &Salted) {
        self.machine.on(&mut self.session, Event::Derived(salted.clone()));
    }

    fn tls_ready(&mut self) {
        self.session.tls = true;
        self.machine.on(&mut self.session, Event::TlsReady);
    }

    fn next(&mut self) -> Step {
        loop {
            if let Some(step) = self.session.steps.pop_front() {
                return step;
            }
            if self.session.done {
                return Step::Done;
            }
            if self.session.stage == Stage::Tls || !self.turn() {
                return Step::NeedInput;
            }
        }
    }

    fn stage(&self) -> Stage {
        self.session.stage
    }
}
