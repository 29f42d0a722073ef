//! The program, run as a person or a script runs it.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use serde_json::Value;

use super::stand::{Stand, Way};

/// A command line being put together: a clean environment, nobody's home.
pub(crate) struct Check {
    command: Command,
    input: Option<String>,
}

/// How a run ended.
pub(crate) struct Outcome {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
    /// How long it took, seen from outside.
    pub(crate) elapsed: Duration,
}

/// `mailmedic` with nothing but a path and a locale around it.
pub(crate) fn mailmedic(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("LANG", "C.UTF-8")
        .env("HOME", home)
        .env("XDG_STATE_HOME", state(home))
        .current_dir(home)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A state folder of its own for every run: what one was refused is no
/// business of the next.
fn state(home: &Path) -> PathBuf {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    home.join(format!("state-{}", RUNS.fetch_add(1, Ordering::Relaxed)))
}

impl Check {
    /// `mailmedic check USER`, every connection going to the stand.
    pub(crate) fn new(stand: &Stand, user: &str) -> Self {
        Self::without_roots(stand, user).args(["--ca-file", stand.ca_file.to_str().unwrap()])
    }

    /// The same, without trust in the stand's authority.
    pub(crate) fn without_roots(stand: &Stand, user: &str) -> Self {
        Self::nowhere(stand.workdir.path(), user)
            .args(["--connect-to", &format!("::{}:", stand.address())])
    }

    /// `mailmedic check USER`, connections to be directed by the caller.
    pub(crate) fn nowhere(home: &Path, user: &str) -> Self {
        let mut command = mailmedic(home);
        command.args(["check", user]);
        Self { command, input: None }
    }

    pub(crate) fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.command.args(arguments);
        self
    }

    /// The preset's endpoints, or the same hosts with STARTTLS.
    pub(crate) fn way(self, way: Way) -> Self {
        match way {
            Way::Implicit => self,
            Way::StartTls => way.endpoints().iter().fold(self, |check, (protocol, host, port)| {
                check.args([&*format!("--{protocol}"), &format!("{protocol}://{host}:{port}")])
            }),
        }
    }

    /// The password, through the environment.
    pub(crate) fn password(mut self, password: &str) -> Self {
        self.command.env("MAIL_PASSWORD", password);
        self.args(["--password-env", "MAIL_PASSWORD"])
    }

    /// An access token, through the environment.
    pub(crate) fn token(mut self, token: &str) -> Self {
        self.command.env("MAIL_TOKEN", token);
        self.args(["--token-env", "MAIL_TOKEN"])
    }

    /// What earlier runs in this folder were refused is remembered.
    pub(crate) fn remembering(mut self, state: &Path) -> Self {
        self.command.env("XDG_STATE_HOME", state);
        self
    }

    /// What is written to standard input.
    pub(crate) fn input(mut self, text: &str) -> Self {
        self.input = Some(text.to_owned());
        self
    }

    /// Runs it to its end.
    pub(crate) fn run(self) -> Outcome {
        self.run_watched(|_| ())
    }

    /// Runs it to its end; `watch` is called while it runs.
    pub(crate) fn run_watched(mut self, watch: impl FnOnce(&mut Child)) -> Outcome {
        if self.input.is_some() {
            self.command.stdin(Stdio::piped());
        }
        let begin = Instant::now();
        let mut child = self.command.spawn().unwrap();
        if let (Some(text), Some(mut pipe)) = (self.input, child.stdin.take()) {
            // A program that does not want it may have ended already.
            drop(pipe.write_all(text.as_bytes()));
        }
        watch(&mut child);
        let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
        Outcome {
            code: status.code().expect("ended by a signal"),
            out: String::from_utf8(stdout).expect("output is UTF-8"),
            err: String::from_utf8(stderr).expect("notes are UTF-8"),
            elapsed: begin.elapsed(),
        }
    }

    /// Runs it with `--format json`; the report is standard output, all of it.
    pub(crate) fn report(self) -> (Outcome, Report) {
        let outcome = self.args(["--format", "json"]).run();
        let report = serde_json::from_str(&outcome.out)
            .unwrap_or_else(|error| panic!("no JSON: {error}\n{}\n{}", outcome.out, outcome.err));
        (outcome, Report(report))
    }
}

/// A JSON report.
pub(crate) struct Report(pub(crate) Value);

impl Report {
    /// `works`, `broken`, …
    pub(crate) fn verdict(&self) -> &str {
        self.0["verdict"].as_str().unwrap()
    }

    /// The attempts of a protocol.
    pub(crate) fn attempts(&self, protocol: &str) -> Vec<&Value> {
        self.0["attempts"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|attempt| attempt["protocol"] == protocol)
            .collect()
    }

    /// The attempt at what was asked for of a protocol; where it failed, others
    /// may follow.
    pub(crate) fn attempt(&self, protocol: &str) -> &Value {
        match self.attempts(protocol)[..] {
            [attempt, ref further @ ..]
                if further.is_empty() || !["accepted", "usable"].contains(&text(attempt)) =>
            {
                attempt
            }
            ref all => panic!("{} attempts for {protocol}: {self}", all.len()),
        }
    }

    /// The findings, root cause first.
    pub(crate) fn findings(&self) -> &[Value] {
        self.0["findings"].as_array().unwrap()
    }

    /// How each protocol's attempt ended, in the order imap, pop3, smtp.
    pub(crate) fn outcomes(&self) -> [&str; 3] {
        ["imap", "pop3", "smtp"].map(|protocol| self.attempt(protocol)["outcome"].as_str().unwrap())
    }
}

fn text(attempt: &Value) -> &str {
    attempt["outcome"].as_str().unwrap()
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:#}", self.0)
    }
}
