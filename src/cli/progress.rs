//! A line on standard error for each endpoint while a check works; nothing
//! where that is no terminal.

use std::{
    collections::BTreeMap,
    env,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use mailmedic::{
    knowledge::Knowledge,
    model::{Candidate, Stage},
    net::{Event, Progress},
};

/// More lines at once are no help; those that come later wait for a place.
const MOST: usize = 12;

/// Running lines; they go away when dropped.
pub(super) struct Lines {
    shown: Arc<Mutex<Shown>>,
}

struct Shown {
    all: MultiProgress,
    /// By the candidate's id.
    lines: BTreeMap<String, ProgressBar>,
    /// What the stages are called in the reader's language.
    names: BTreeMap<Stage, String>,
}

impl Lines {
    /// Begins; `quiet` shows nothing.
    pub(super) fn start(quiet: bool, knowledge: &Knowledge, lang: &str) -> (Self, Progress) {
        // What cannot move the cursor back would be filled with lines.
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        let target =
            if quiet || dumb { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let all = MultiProgress::with_draw_target(target);
        if all.is_hidden() {
            let shown = Shown { all, lines: BTreeMap::new(), names: BTreeMap::new() };
            return (Self { shown: Arc::new(Mutex::new(shown)) }, Arc::new(|_, _| {}));
        }
        let name = |stage: Stage| {
            let key = format!("label-stage-{}", stage.id());
            let name = knowledge.texts().get(lang, &key, &BTreeMap::new());
            (stage, name.unwrap_or_else(|| stage.id().to_owned()))
        };
        let names = Stage::ALL.into_iter().map(name).collect();
        let shown = Arc::new(Mutex::new(Shown { all, lines: BTreeMap::new(), names }));
        let told = Arc::clone(&shown);
        let progress: Progress = Arc::new(move |candidate: &Candidate, event: Event| {
            told.lock().unwrap_or_else(PoisonError::into_inner).tell(candidate, event);
        });
        (Self { shown }, progress)
    }
}

impl Shown {
    fn tell(&mut self, candidate: &Candidate, event: Event) {
        let endpoint = &candidate.endpoint;
        let running = self.lines.values().filter(|line| !line.is_finished()).count();
        if !self.lines.contains_key(&candidate.id) && running < MOST {
            let line = self.all.add(ProgressBar::new_spinner());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
                line.set_style(style.tick_chars("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ "));
            }
            line.enable_steady_tick(Duration::from_millis(100));
            self.lines.insert(candidate.id.clone(), line);
        }
        let Some(line) = self.lines.get(&candidate.id) else { return };
        let whom = format!("{:4} {}", endpoint.protocol.name(), endpoint.authority());
        match event {
            Event::Begins(stage) => {
                let stage = self.names.get(&stage).map_or("", String::as_str);
                line.set_message(format!("{whom}  {stage}"));
            }
            // Where there are many, those that are over make room.
            Event::Over { .. } if self.lines.len() > MOST => line.finish_and_clear(),
            Event::Over { works } => {
                if let Ok(style) = ProgressStyle::with_template("{prefix} {wide_msg} {elapsed}") {
                    line.set_style(style);
                }
                line.set_prefix(if works { "✔" } else { "✖" });
                line.finish_with_message(whom);
            }
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.lines.values().for_each(ProgressBar::finish_and_clear);
        // Nothing to be done about a terminal that went away.
        let _ = shown.all.clear();
    }
}
