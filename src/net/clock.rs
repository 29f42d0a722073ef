//! The time, injected: where the run began on the wall, and how long ago.

use std::time::Duration;

use rustls::{pki_types::UnixTime, time_provider::TimeProvider};
use time::OffsetDateTime;
use tokio::time::Instant;

/// A wall clock that was read once and is carried on by a monotonic one.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    began: OffsetDateTime,
    base: Instant,
}

impl Clock {
    /// Begins now; `wall` is what the wall clock shows.
    pub fn starting_at(wall: OffsetDateTime) -> Self {
        Self { began: wall, base: Instant::now() }
    }

    /// When the run began.
    pub fn began(&self) -> OffsetDateTime {
        self.began
    }

    /// What the wall clock shows.
    pub fn now(&self) -> OffsetDateTime {
        self.began + self.base.elapsed()
    }

    /// Milliseconds since the run began.
    pub fn ms(&self) -> u64 {
        u64::try_from(self.base.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// The moment that lies this long after the beginning.
    pub fn after(&self, span: Duration) -> Instant {
        self.base + span
    }
}

/// For the TLS library, which asks for the time when it judges a chain.
impl TimeProvider for Clock {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from(self.now().unix_timestamp()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}
