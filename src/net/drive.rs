//! Drives a dialogue over a socket: reads, writes, TLS, deadlines, transcript.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, timeout, timeout_at},
};
use tokio_rustls::client::TlsStream;

use super::{Context, dial, tap::Tap, tls};
use crate::{
    model::{
        Attempt, Fault, Security, Settle, Speaker, Stage, StageRecord, TlsFault, TranscriptLine,
    },
    wire::{Dialogue, Step, When},
};

/// How long the orderly end of a connection may take.
const GOODBYE: Duration = Duration::from_millis(500);

/// Lets the dialogue speak over the connection and records all of it in the
/// attempt: stages with their times, capabilities, TLS, round trips, transcript.
/// Ends by the dialogue's own end, a fault, or `deadline`.
pub async fn drive(
    context: &Context,
    attempt: &mut Attempt,
    stream: TcpStream,
    mut dialogue: Box<dyn Dialogue>,
    deadline: Instant,
) {
    let tap = Tap::new(stream);
    let mut driver = Driver {
        context,
        mark: context.clock.ms(),
        attempt,
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
    driver.pump(link, dialogue.as_mut()).await;
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
                Step::Heard(text) => self.note(Speaker::Server, &text),
                Step::Capabilities { when, words } => {
                    let lists = &mut self.attempt.capabilities;
                    *match when {
                        When::BeforeTls => &mut lists.before_tls,
                        When::AfterTls => &mut lists.after_tls,
                        When::AfterAuth => &mut lists.after_auth,
                    } = Some(words);
                }
                Step::Stage { stage, settle, detail } => self.record(stage, settle, detail),
                Step::StartTls => {
                    let Link::Plain(tap) = link else { return };
                    match self.shake_hands(tap).await {
                        Some(tls) => link = tls,
                        None => return,
                    }
                    dialogue.tls_ready();
                    self.new_step();
                }
                Step::NeedInput => {
                    (self.context.progress)(&self.attempt.candidate, dialogue.stage());
                    if let Err(fault) = self.flush(&mut link, &mut outgoing).await {
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
            Ok(Err(error)) => Err(dial::fault(&error)),
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
            Ok(Err(error)) => Err(dial::fault(&error)),
            Err(_) => Err(self.out_of_time()),
        }
    }

    async fn shake_hands(&mut self, tap: Tap) -> Option<Link> {
        (self.context.progress)(&self.attempt.candidate, Stage::Tls);
        self.new_step();
        let host = self.attempt.candidate.endpoint.host.clone();
        let shaking = tls::handshake(self.context, tap, &host);
        let Ok((stream, facts)) = timeout_at(self.step_ends, shaking).await else {
            let fault = self.out_of_time();
            self.record(Stage::Tls, Settle::Failed(fault), None);
            return None;
        };
        self.attempt.round_trips += facts.round_trips;
        let fault = facts.error.clone();
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

fn closed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected
    )
}
