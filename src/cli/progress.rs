//! One line on standard error while a check works; nothing where that is no
//! terminal.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use mailmedic::{
    model::{Candidate, Stage},
    net::Progress,
    smoke::Results,
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

/// A running count of endpoints; it goes away when dropped.
pub(super) struct Count {
    bar: ProgressBar,
}

impl Count {
    /// Begins; `quiet` shows nothing.
    pub(super) fn start(quiet: bool, total: usize, results: Arc<Results>) -> Self {
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::new(total as u64) };
        if !bar.is_hidden() {
            let style = ProgressStyle::with_template("{spinner} {done} / {len}  {elapsed}");
            if let Ok(style) = style {
                // Looked up whenever the line is drawn.
                let drawn = style.with_key(
                    "done",
                    move |state: &ProgressState, out: &mut dyn fmt::Write| {
                        let _ = (state, write!(out, "{}", results.finished()));
                    },
                );
                bar.set_style(drawn);
            }
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Self { bar }
    }
}

impl Drop for Count {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
