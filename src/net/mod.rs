//! Floor 2: sockets, names, TLS and time, and nothing about providers.
//!
//! Everything that differs between a real run and a practised one comes in
//! through [`Context`]: resolver, redirections, roots, clock.

mod binding;
mod callback;
mod chain;
mod clock;
mod connect_to;
mod dial;
mod drive;
mod fetch;
mod gate;
mod identity;
mod ocsp;
mod proxy;
mod reopen;
mod resolve;
mod stop;
mod tap;
mod tls;
mod trust;
mod verify;

pub use callback::{Callback, Page};
pub use clock::Clock;
pub use connect_to::{ConnectTo, ConnectToError};
pub use dial::{Dialled, Rest, Undialled, dial};
pub use drive::drive;
pub use fetch::{Ask, Body, FetchFault, WebAddress, WebAddressError, WebAnswer, fetch};
pub use gate::{Gate, RefusedSignIn, Ticket, gate};
pub use identity::{Identity, IdentityError};
pub use proxy::{Proxy, ProxyError, ProxyKind};
pub use resolve::{Answer, Resolver};
pub use stop::Stop;
pub use trust::{Trust, TrustError, TrustMode};
pub use verify::describe;

use std::{pin::Pin, sync::Arc, time::Duration};

use crate::model::{Candidate, Stage};

/// What a run is given of the world.
#[derive(Clone)]
pub struct Context {
    /// Looks names up.
    pub resolver: Arc<Resolver>,
    /// Connections that go elsewhere than their name says.
    pub connect_to: Vec<ConnectTo>,
    /// The proxy that all connections go through, where there is one.
    pub proxy: Option<Arc<Proxy>>,
    /// Whose certificates are trusted.
    pub trust: Arc<Trust>,
    /// The certificate for servers that ask for one.
    pub identity: Option<Identity>,
    /// The time.
    pub clock: Clock,
    /// How long things may take.
    pub limits: Limits,
    /// Which address families may be used.
    pub family: Family,
    /// Makes what must not be guessed.
    pub nonces: Nonces,
    /// Told of each stage as it begins, and of the end.
    pub progress: Progress,
    /// Ends the run early.
    pub stop: Stop,
}

impl Context {
    /// A run without redirections and proxy, under the usual limits.
    pub fn new(resolver: Resolver, trust: Trust, clock: Clock) -> Self {
        Self {
            resolver: Arc::new(resolver),
            connect_to: Vec::new(),
            proxy: None,
            trust: Arc::new(trust),
            identity: None,
            clock,
            limits: Limits::default(),
            family: Family::Any,
            nonces: Arc::new(random_nonce),
            progress: Arc::new(|_, _| {}),
            stop: Stop::default(),
        }
    }
}

/// A whole job, to be awaited. Boxed, so that all it consists of is compiled
/// once, here, and not again in every program and test that awaits it.
pub type Job<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Makes a text of at least 24 characters that nobody can guess, of letters,
/// digits, `+` and `/`; a new one each time. `None` where the system gives no
/// random bytes: whatever needs one is left out then.
pub type Nonces = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// A nonce from the system's random bytes.
pub fn random_nonce() -> Option<String> {
    let mut bytes = [0; 18];
    aws_lc_rs::rand::fill(&mut bytes).ok()?;
    Some(base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes))
}

/// A listener for progress.
pub type Progress = Arc<dyn Fn(&Candidate, Event) + Send + Sync>;

/// What a listener for progress is told of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A stage begins.
    Begins(Stage),
    /// The attempt is over.
    Over {
        /// Whether a mail program could work with the endpoint.
        works: bool,
    },
}

/// Bounds on time and size.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For one step: a connection, a handshake, a reply.
    pub step: Duration,
    /// For the whole run.
    pub deadline: Duration,
    /// What one server may send in all, in bytes, TLS aside. All of it may be
    /// held seven times over (bytes, text and transcript, the texts in UTF-8),
    /// and 256 KiB is what a probe may hold in all.
    pub received: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            step: Duration::from_secs(10),
            deadline: Duration::from_secs(60),
            received: 24 * 1024,
        }
    }
}

/// Which address families may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Both.
    Any,
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
}
