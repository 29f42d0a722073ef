//! A second connection to where the first one led, up to the point where TLS
//! begins; and on it a smaller first message, or one that offers old TLS too.
//! Nothing is ever signed in to from here: the plan has no password.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, timeout_at},
};

use super::{Context, dial, tap::Tap};
use crate::{
    model::{Attempt, Security},
    wire::{
        self, Plan, Step,
        hello::{self, Answer},
    },
};

/// The most that may be heard before TLS begins, in bytes.
const PREAMBLE: usize = 64 * 1024;

/// Connects once more and, where STARTTLS is the way, asks for TLS again.
/// `None` where that does not work out by then.
pub(super) async fn again(context: &Context, attempt: &Attempt, until: Instant) -> Option<Tap> {
    let mut tap = connect(context, attempt, until).await?;
    let endpoint = &attempt.candidate.endpoint;
    if endpoint.security == Security::StartTls {
        let mut dialogue = wire::dialogue(endpoint, Plan::new(Security::StartTls));
        timeout_at(until, ask_for_tls(&mut tap, dialogue.as_mut())).await.ok()??;
    }
    Some(tap)
}

/// A connection to the address that the first one led to, or through the proxy.
pub(super) async fn connect(context: &Context, attempt: &Attempt, until: Instant) -> Option<Tap> {
    let connecting = async {
        if context.proxy.is_some() {
            let dialled = dial::dial(context, &attempt.candidate.endpoint).await;
            return dialled.ok().map(|dialled| dialled.stream);
        }
        TcpStream::connect(attempt.address?).await.ok()
    };
    let stream = timeout_at(until, connecting).await.ok()??;
    let _ = stream.set_nodelay(true);
    Some(Tap::new(stream))
}

async fn ask_for_tls(stream: &mut Tap, dialogue: &mut dyn wire::Dialogue) -> Option<()> {
    let mut buffer = vec![0; 4096];
    let mut heard = 0;
    loop {
        match dialogue.next() {
            Step::Send { bytes, .. } => stream.write_all(&bytes).await.ok()?,
            Step::NeedInput => {
                let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
                heard += count;
                if heard > PREAMBLE {
                    return None;
                }
                dialogue.receive(buffer.get(..count)?);
            }
            Step::StartTls => return Some(()),
            Step::Done => return None,
            Step::SignIn
            | Step::Heard(_)
            | Step::Stage { .. }
            | Step::Capabilities { .. }
            | Step::Mailbox(_)
            | Step::Forgot(_)
            | Step::Wait(_)
            | Step::Chosen { .. }
            | Step::TokenRefused(_)
            | Step::ScramRefused(_)
            | Step::TurnedDown(_)
            | Step::Derive(_) => {}
        }
    }
}

/// Offers old TLS on a connection and reads what the server would speak.
pub(super) async fn old_tls(
    context: &Context,
    tap: &mut Tap,
    host: &str,
    until: Instant,
) -> Option<Answer> {
    let mut random = [0; 32];
    context.trust.provider().secure_random.fill(&mut random).ok()?;
    let asking = async {
        tap.write_all(&hello::client_hello(host, random)).await.ok()?;
        let mut bytes = Vec::new();
        let mut buffer = vec![0; 4096];
        loop {
            let count = tap.read(&mut buffer).await.unwrap_or(0);
            bytes.extend_from_slice(buffer.get(..count)?);
            let ended = count == 0 || bytes.len() > hello::ANSWER_LIMIT;
            if let Some(answer) = hello::read(&bytes, ended) {
                return Some(answer);
            }
        }
    };
    timeout_at(until, asking).await.ok()?
}
