//! The end of a run before its time: somebody at the terminal, or the system,
//! does not want to wait any longer.

use std::sync::Arc;

use tokio::sync::watch;

/// Asks a run to stop; clones share the request. What has not ended by then is
/// recorded as interrupted, what has stays.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<watch::Sender<bool>>);

impl Stop {
    /// Asks. There is no way back.
    pub fn ask(&self) {
        self.0.send_replace(true);
    }

    /// Whether somebody asked.
    pub fn asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until somebody asks; forever, where nobody does.
    pub async fn wait(&self) {
        // The sender lives as long as `self`, so waiting cannot fail.
        let _ = self.0.subscribe().wait_for(|asked| *asked).await;
    }
}
