//! Ctrl-C, or the system's request to end: the job is asked to stop, and what
//! it knows by then is still told.

use std::{io, time::Duration};

use mailmedic::net::Stop;

/// How long a job may take to stop; connections are just let go.
const GRACE: Duration = Duration::from_secs(2);

/// How a job ended.
pub(super) enum Ended<T> {
    /// By itself.
    Whole(T),
    /// Because it was asked to; what it knew.
    Cut(T),
    /// It did not stop in time, or the user did not wait for it.
    Gone,
}

/// Lets a job run until it ends or a signal comes. A second signal ends it at once.
pub(super) async fn heed<T>(stop: &Stop, job: impl Future<Output = T>) -> Ended<T> {
    let mut job = std::pin::pin!(job);
    tokio::select! {
        done = &mut job => return Ended::Whole(done),
        _ = signal() => stop.ask(),
    }
    tokio::select! {
        done = &mut job => Ended::Cut(done),
        _ = signal() => Ended::Gone,
        () = tokio::time::sleep(GRACE) => Ended::Gone,
    }
}

/// The next request to end. Where signals cannot be had, none comes.
pub(super) async fn signal() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut interrupt), Ok(mut end)) =
            (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = end.recv() => {}
        }
        Ok(())
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
