//! One line on standard error while a check works; nothing where that is no
//! terminal.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};
use mailmedic::{
    model::{Candidate, Stage},
    net::Progress,
};

/// A running line; it goes away when dropped.
pub(super) struct Line {
    bar: ProgressBar,
}

impl Line {
    /// Begins; `quiet` shows nothing.
    pub(super) fn start(quiet: bool) -> (Self, Progress) {
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
        if !bar.is_hidden() {
            if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        let shown = bar.clone();
        let at: Mutex<BTreeMap<String, Stage>> = Mutex::default();
        let progress: Progress = Arc::new(move |candidate: &Candidate, stage: Stage| {
            if shown.is_hidden() {
                return;
            }
            let mut at = at.lock().unwrap_or_else(PoisonError::into_inner);
            at.insert(candidate.id.clone(), stage);
            let words: Vec<String> =
                at.iter().map(|(id, stage)| format!("{id}: {}", stage.id())).collect();
            shown.set_message(words.join("  "));
        });
        (Self { bar }, progress)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
