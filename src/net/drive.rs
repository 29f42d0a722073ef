//! Drives a dialogue over a socket: reads, writes, TLS, deadlines, transcript.

use std::{io, pin::pin, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, timeout, timeout_at},
};
use tokio_rustls::client::TlsStream;

use super::{
    Context, Event, Ticket, binding, dial, reopen,
    tap::Tap,
    tls::{self, Shaken, Size},
};
use crate::{
    model::{
        Attempt, Fault, LargeHello, Reply, Security, Settle, Speaker, Stage, StageRecord, TlsFault,
        TranscriptLine,
    },
    wire::{self, Dialogue, Step, When, hello::Answer},
};

/// How long the orderly end of a connection may take.
const GOODBYE: Duration = Duration::from_millis(500);

/// How long a second connection may take that only finds out what answers.
const FOLLOW_UP: Duration = Duration::from_secs(3);

/// Lets the dialogue speak over the connection and records all of it in the
/// attempt: stages with their times, capabilities, TLS, round trips, transcript.
/// Ends by the dialogue's own end, a fault, or `deadline`. Signs in when the
/// `ticket` allows it; without one, whenever the dialogue does.
pub async fn drive(
    context: &Context,
    attempt: &mut Attempt,
    stream: TcpStream,
    mut dialogue: Box<dyn Dialogue>,
    ticket: Option<Ticket>,
    deadline: Instant,
) {
    let tap = Tap::new(stream);
    let mut driver = Driver {
        context,
        mark: context.clock.ms(),
        attempt,
        ticket,
        deadline,
        step_ends: Instant::now(),
        unanswered: true,
        counting: true,
        received: 0,
        reset: false,
    };
    driver.new_step();
    let link = if driver.attempt.candidate.endpoint.security == Security::Tls {
        match driver.shake_hands(tap).await {
            Some(link) => link,
            None => return,
        }
    } else {
        Link::Plain(tap)
    };
    driver.tell(dialogue.as_mut(), &link);
    driver.pump(link, dialogue.as_mut()).await;
    driver.name_the_closed().await;
}

/// The connection, before or under TLS.
enum Link {
    Plain(Tap),
    Tls(Box<TlsStream<Tap>>),
}

impl Link {
    async fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(tap) => tap.read(buffer).await,
            Self::Tls(stream) => stream.read(buffer).await,
        }
    }

    async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(tap) => {
                tap.write_all(bytes).await?;
                tap.flush().await
            }
            Self::Tls(stream) => {
                stream.write_all(bytes).await?;
                stream.flush().await
            }
        }
    }

    async fn close(mut self) {
        let closing = async {
            match &mut self {
                Self::Plain(tap) => tap.shutdown().await,
                Self::Tls(stream) => stream.shutdown().await,
            }
        };
        // The server may be gone already, which is as good.
        let _ = timeout(GOODBYE, closing).await;
    }
}

struct Driver<'a> {
    context: &'a Context,
    attempt: &'a mut Attempt,
    ticket: Option<Ticket>,
    deadline: Instant,
    /// When the current step must be over.
    step_ends: Instant,
    /// Milliseconds at which the current stage began.
    mark: u64,
    /// Whether the next wait for input is a round trip: something was sent, or
    /// the greeting is due.
    unanswered: bool,
    /// Until the sign-in is answered.
    counting: bool,
    received: usize,
    /// Whether the connection ended by a reset.
    reset: bool,
}

impl Driver<'_> {
    async fn pump(&mut self, mut link: Link, dialogue: &mut dyn Dialogue) {
        let mut outgoing = Vec::new();
        let mut buffer = vec![0; 8 * 1024];
        loop {
            match dialogue.next() {
                Step::Send { bytes, shown } => {
                    // Sent with what follows: commands that do not wait for each
                    // other share a segment.
                    outgoing.push(bytes);
                    self.note(Speaker::Client, &shown);
                }
                Step::SignIn => {
                    if !self.may_sign_in().await {
                        dialogue.withhold();
                    }
                }
                Step::TurnedDown(reply) => {
                    if !self.may_try_another(reply).await {
                        dialogue.withhold();
                    }
                }
                Step::ScramRefused(refusal) => self.attempt.scram_refusal = Some(refusal),
                Step::Heard(text) => self.note(Speaker::Server, &text),
                Step::Capabilities { when, words } => {
                    let lists = &mut self.attempt.capabilities;
                    *match when {
                        When::BeforeTls => &mut lists.before_tls,
                        When::AfterTls => &mut lists.after_tls,
                        When::AfterAuth => &mut lists.after_auth,
                    } = Some(words);
                }
                Step::TokenRefused(refusal) => self.attempt.token_refusal = Some(refusal),
                Step::Derive(derivation) => {
                    // On a thread of its own: other sessions go on meanwhile.
                    let working = tokio::task::spawn_blocking(move || derivation.run());
                    let Ok(Ok(salted)) = timeout_at(self.deadline, working).await else {
                        return self.record(Stage::Auth, Settle::Failed(Fault::Deadline), None);
                    };
                    dialogue.derived(&salted);
                }
                Step::Chosen { mechanism, passed_over } => {
                    self.attempt.mechanism = mechanism;
                    self.attempt.passed_over = passed_over;
                    self.attempt.scram_refusal = None;
                }
                Step::Stage { stage, settle, detail } => self.record(stage, settle, detail),
                Step::Mailbox(mailbox) => self.attempt.mailbox = Some(*mailbox),
                Step::Wait(pause) => {
                    let until = (Instant::now() + pause).min(self.deadline);
                    tokio::time::sleep_until(until).await;
                    self.new_step();
                }
                Step::Forgot(count) => self.received = self.received.saturating_sub(count),
                Step::StartTls => {
                    let Link::Plain(tap) = link else { return };
                    match self.shake_hands(tap).await {
                        Some(tls) => link = tls,
                        None => return,
                    }
                    self.tell(dialogue, &link);
                    dialogue.tls_ready();
                    self.new_step();
                }
                Step::NeedInput => {
                    (self.context.progress)(
                        &self.attempt.candidate,
                        Event::Begins(dialogue.stage()),
                    );
                    if let Err(fault) = self.flush(&mut link, &mut outgoing).await {
                        return self.record(dialogue.stage(), Settle::Failed(fault), None);
                    }
                    let mute = self.received == 0 && matches!(link, Link::Plain(_));
                    if mute && let Some(fault) = self.waits_for_tls(&mut link).await {
                        return self.record(dialogue.stage(), Settle::Failed(fault), None);
                    }
                    match self.listen(&mut link, &mut buffer).await {
                        Ok(0) => dialogue.eof(),
                        Ok(count) => dialogue.receive(buffer.get(..count).unwrap_or_default()),
                        // A goodbye before it explains a reset as it does an end.
                        Err(Fault::ConnectionReset) if !self.reset => {
                            self.reset = true;
                            dialogue.eof();
                        }
                        Err(fault) => {
                            return self.record(dialogue.stage(), Settle::Failed(fault), None);
                        }
                    }
                }
                Step::Done => {
                    let _ = self.flush(&mut link, &mut outgoing).await;
                    return link.close().await;
                }
            }
        }
    }

    /// Waits for its turn to sign in. The server waits too, so not for long: the
    /// sign-ins before this one end by the step's limit, or begin a little later.
    async fn may_sign_in(&mut self) -> bool {
        let Some(ticket) = &mut self.ticket else { return true };
        let step = self.context.limits.step;
        let until = (Instant::now() + step + step / 2).min(self.deadline);
        // What may be turned down and tried once more may count twice.
        let mechanism = self.attempt.mechanism.as_deref().and_then(wire::Mechanism::named);
        let twice = mechanism.is_some_and(wire::Mechanism::binds);
        let may = ticket.may_sign_in(until, twice).await;
        // Waiting is no part of the stage.
        self.mark = self.context.clock.ms();
        may
    }

    /// Whether another mechanism may follow one that was turned down so.
    async fn may_try_another(&mut self, reply: Reply) -> bool {
        let unseen = self.attempt.scram_refusal.as_ref().is_some_and(|refusal| refusal.unseen);
        let Some(ticket) = &mut self.ticket else { return unseen };
        let until = self.step_ends.min(self.deadline);
        ticket.may_try_another(reply, unseen, until).await
    }

    /// Tells the dialogue what TLS showed.
    fn tell(&self, dialogue: &mut dyn Dialogue, link: &Link) {
        if let Some(facts) = &self.attempt.tls {
            dialogue.vouched_for(facts);
        }
        if let Link::Tls(stream) = link {
            dialogue.bound_to(binding::of(stream.get_ref().1));
        }
    }

    async fn flush(
        &mut self,
        link: &mut Link,
        outgoing: &mut Vec<zeroize::Zeroizing<Vec<u8>>>,
    ) -> Result<(), Fault> {
        if outgoing.is_empty() {
            return Ok(());
        }
        self.new_step();
        self.unanswered = true;
        let mut flight = zeroize::Zeroizing::new(Vec::with_capacity(
            outgoing.iter().map(|bytes| bytes.len()).sum(),
        ));
        outgoing.drain(..).for_each(|bytes| flight.extend_from_slice(&bytes));
        match timeout_at(self.step_ends, link.write(&flight)).await {
            Ok(Ok(())) => Ok(()),
            // What the server said before it closed may still be read.
            Ok(Err(error)) if closed(&error) => Ok(()),
            Ok(Err(error)) => Err(fault(&error)),
            Err(_) => Err(self.out_of_time()),
        }
    }

    /// Waits for bytes; 0 is the end of the connection.
    async fn listen(&mut self, link: &mut Link, buffer: &mut [u8]) -> Result<usize, Fault> {
        if std::mem::take(&mut self.unanswered) && self.counting {
            self.attempt.round_trips += 1;
        }
        match timeout_at(self.step_ends, link.read(buffer)).await {
            Ok(Ok(count)) => {
                self.received += count;
                if self.received > self.context.limits.received {
                    return Err(Fault::TooMuch("session"));
                }
                Ok(count)
            }
            // A missing close_notify is common, and no more than an end.
            Ok(Err(error)) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(0),
            Ok(Err(error)) if closed(&error) => Err(Fault::ConnectionReset),
            Ok(Err(error)) => Err(fault(&error)),
            Err(_) => Err(self.out_of_time()),
        }
    }

    /// Where a server keeps silent on a connection in the clear for half of the
    /// time: whether it waits for TLS. A second connection finds out, while this
    /// one goes on waiting.
    async fn waits_for_tls(&mut self, link: &mut Link) -> Option<Fault> {
        let Link::Plain(tap) = link else { return None };
        let half = self.half();
        if timeout_at(half, tap.readable()).await.is_ok() {
            return None;
        }
        tokio::select! {
            () = tap.readable() => None,
            fault = self.answers_tls() => fault,
        }
    }

    /// Where a server closed a connection in the clear without a word: whether
    /// it waits for TLS.
    async fn name_the_closed(&mut self) {
        let silent = |record: &StageRecord| {
            record.stage == Stage::Greeting
                && record.settle == Settle::Failed(Fault::ConnectionClosed)
        };
        let mute = self.received == 0 && self.attempt.tls.is_none();
        if mute && self.attempt.stages.last().is_some_and(silent) {
            self.new_step();
            if let Some(fault) = self.answers_tls().await
                && let Some(record) = self.attempt.stages.last_mut()
            {
                record.settle = Settle::Failed(fault);
            }
        }
    }

    /// The first bytes of an answer to TLS on a new connection, if it is TLS.
    async fn answers_tls(&self) -> Option<Fault> {
        let until = self.step_ends.min(Instant::now() + FOLLOW_UP);
        let endpoint = &self.attempt.candidate.endpoint;
        let mut tap = reopen::connect(self.context, self.attempt, until).await?;
        let answer = reopen::old_tls(self.context, &mut tap, &endpoint.host, until).await?;
        // A server that only warns still speaks the language.
        let speaks = !matches!(answer, Answer::NotTls);
        speaks.then(|| Fault::NotThisProtocol(tap.first().to_vec()))
    }

    async fn shake_hands(&mut self, tap: Tap) -> Option<Link> {
        (self.context.progress)(&self.attempt.candidate, Event::Begins(Stage::Tls));
        self.new_step();
        let Ok(Shaken { stream, facts, .. }) = timeout_at(self.step_ends, self.shake(tap)).await
        else {
            let fault = self.out_of_time();
            self.record(Stage::Tls, Settle::Failed(fault), None);
            return None;
        };
        self.attempt.round_trips += facts.round_trips;
        let fault = facts.error.clone();
        if let Some(no) = self.refusal_in_the_clear(fault.as_ref()) {
            self.note(Speaker::Server, &no.as_sent());
            self.record(Stage::Greeting, Settle::Refused(no), None);
            return None;
        }
        let detail = facts.version.as_ref().map(|version| format!("TLS {version}"));
        self.attempt.tls = Some(facts);
        match (stream, fault) {
            (Some(stream), None) => {
                if let Some(detail) = &detail {
                    self.note(Speaker::Note, detail);
                }
                self.record(Stage::Tls, Settle::Passed(None), detail);
                self.unanswered = true;
                Some(Link::Tls(Box::new(stream)))
            }
            (_, fault) => {
                let fault = fault.unwrap_or(TlsFault::Closed);
                self.record(Stage::Tls, Settle::Failed(Fault::Tls(fault)), None);
                None
            }
        }
    }

    /// A server that takes nobody says so before it has spent anything on TLS.
    fn refusal_in_the_clear(&self, fault: Option<&TlsFault>) -> Option<Reply> {
        let endpoint = &self.attempt.candidate.endpoint;
        match fault {
            Some(TlsFault::NotTls(bytes)) if endpoint.security == Security::Tls => {
                wire::refusal(endpoint.protocol, bytes)
            }
            _ => None,
        }
    }

    /// The handshake, and what a second connection finds out where the first
    /// led to nothing: whether a smaller first message is answered, and whether
    /// the server speaks old TLS. A connection to whom the smaller one was
    /// answered is as good as the first.
    async fn shake(&self, tap: Tap) -> Shaken {
        let host = &self.attempt.candidate.endpoint.host;
        let (context, until) = (self.context, self.step_ends);
        let smaller = async |sent: LargeHello| {
            let tap = reopen::again(context, self.attempt, until).await?;
            let mut shaken = tls::handshake(context, tap, host, Size::Small).await;
            shaken.facts.large_hello = Some(sent);
            shaken.answered.then_some(shaken)
        };
        let mut first = pin!(tls::handshake(context, tap, host, Size::Large));
        let in_time = timeout_at(self.half(), &mut first).await;
        let mut shaken = if let Ok(shaken) = in_time {
            shaken
        } else {
            // Slow, or dropped on the way: whatever is answered first counts.
            tokio::select! {
                shaken = &mut first => shaken,
                Some(shaken) = smaller(LargeHello::Unanswered) => shaken,
            }
        };
        let cut = matches!(shaken.facts.error, Some(TlsFault::Closed | TlsFault::Reset));
        if cut
            && !shaken.answered
            && let Ok(Some(better)) = timeout_at(until, smaller(LargeHello::CutOff)).await
            && better.stream.is_some()
        {
            shaken = better;
        }
        if tls::smells_old(&shaken.facts)
            && let Some(mut tap) = reopen::again(context, self.attempt, until).await
            && let Some(answer) = reopen::old_tls(context, &mut tap, host, until).await
        {
            tls::too_old(&mut shaken.facts, answer);
        }
        shaken
    }

    /// Half of what is left of the step.
    fn half(&self) -> Instant {
        let now = Instant::now();
        now + self.step_ends.saturating_duration_since(now) / 2
    }

    fn new_step(&mut self) {
        let ends = Instant::now() + self.context.limits.step;
        self.step_ends = ends.min(self.deadline);
    }

    fn out_of_time(&self) -> Fault {
        if Instant::now() >= self.deadline {
            return Fault::Deadline;
        }
        let limit = self.context.limits.step.as_millis();
        Fault::Silent { limit_ms: u64::try_from(limit).unwrap_or(u64::MAX) }
    }

    fn record(&mut self, stage: Stage, settle: Settle, detail: Option<String>) {
        let now = self.context.clock.ms();
        let settle = match settle {
            Settle::Failed(Fault::ConnectionClosed) if self.reset => {
                Settle::Failed(Fault::ConnectionReset)
            }
            settle => settle,
        };
        if let Some(ticket) = &mut self.ticket {
            ticket.answered(stage, &settle);
        }
        if stage == Stage::Auth {
            self.counting = false;
        }
        let ms = now.saturating_sub(self.mark);
        self.attempt.stages.push(StageRecord { stage, settle, start_ms: self.mark, ms, detail });
        self.mark = now;
    }

    fn note(&mut self, from: Speaker, text: &str) {
        let ms = self.context.clock.ms();
        let lines = text.split('\n').map(|line| TranscriptLine { ms, from, text: line.to_owned() });
        self.attempt.transcript.extend(lines);
    }
}

fn fault(error: &io::Error) -> Fault {
    tls::broken(error).map_or_else(|| dial::fault(error), Fault::Tls)
}

fn closed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected
    )
}
