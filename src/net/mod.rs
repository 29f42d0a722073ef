//! Floor 2: sockets, names, TLS and time, and nothing about providers.
//!
//! Everything that differs between a real run and a practised one comes in
//! through [`Context`]: resolver, redirections, roots, clock.

mod chain;
mod clock;
mod connect_to;
mod dial;
mod drive;
mod gate;
mod ocsp;
mod proxy;
mod reopen;
mod resolve;
mod tap;
mod tls;
mod trust;
mod verify;

pub use clock::Clock;
pub use connect_to::{ConnectTo, ConnectToError};
pub use dial::{Dialled, Rest, Undialled, dial};
pub use drive::drive;
pub use gate::{Gate, RefusedSignIn, Ticket, gate};
pub use proxy::{Proxy, ProxyError, ProxyKind};
pub use resolve::{Answer, Resolver};
pub use trust::{Trust, TrustError, TrustMode};
pub use verify::describe;

use std::{sync::Arc, time::Duration};

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
    /// The time.
    pub clock: Clock,
    /// How long things may take.
    pub limits: Limits,
    /// Which address families may be used.
    pub family: Family,
    /// Told of each stage as it begins.
    pub progress: Progress,
}

/// A listener for progress.
pub type Progress = Arc<dyn Fn(&Candidate, Stage) + Send + Sync>;

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
