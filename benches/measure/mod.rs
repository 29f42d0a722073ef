//! What a program takes: CPU time and peak memory, medians of several runs.
//!
//! The bench runs itself between: the system adds up what *all* ended children
//! of a process took, so each run gets a parent of its own.

use std::{
    env,
    process::{Command, ExitCode, Stdio},
};

use nix::sys::resource::{UsageWho, getrusage};

/// What a process took.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// User and system, milliseconds.
    pub(crate) cpu_ms: f64,
    /// The most it held at a time.
    pub(crate) memory_mib: f64,
}

/// To be called first of all: where this process was started as the parent of
/// a measured one, it does that and ends.
pub(crate) fn as_parent() -> Option<ExitCode> {
    let arguments: Vec<String> = env::args().collect();
    match &arguments[..] {
        [_, word, program, rest @ ..] if word == "measure" => Some(measure(program, rest)),
        _ => None,
    }
}

/// The medians of several runs of a command that must succeed, with these
/// variables in its environment.
pub(crate) fn cost(runs: usize, variables: &[(&str, &str)], command: &[&str]) -> Cost {
    let mut costs: Vec<Cost> = (0..runs)
        .map(|_| {
            let output = Command::new(env::current_exe().unwrap())
                .arg("measure")
                .args(command)
                .envs(variables.iter().copied())
                .env("LANG", "C.UTF-8")
                .stderr(Stdio::inherit())
                .output()
                .unwrap();
            assert!(output.status.success(), "{command:?}: {}", output.status);
            let text = String::from_utf8(output.stdout).unwrap();
            let (cpu, memory) = text.trim().split_once(' ').expect("two numbers");
            Cost { cpu_ms: cpu.parse().unwrap(), memory_mib: memory.parse().unwrap() }
        })
        .collect();
    let mut median = |figure: fn(&Cost) -> f64| {
        costs.sort_by(|a, b| figure(a).total_cmp(&figure(b)));
        figure(&costs[runs / 2])
    };
    Cost { cpu_ms: median(|cost| cost.cpu_ms), memory_mib: median(|cost| cost.memory_mib) }
}

/// Runs a command and prints what it took: milliseconds, MiB.
fn measure(program: &str, arguments: &[String]) -> ExitCode {
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    if !status.success() {
        eprintln!("{program}: {status}");
        return ExitCode::FAILURE;
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    let time = usage.user_time() + usage.system_time();
    let cpu_ms = time.tv_sec() as f64 * 1e3 + time.tv_usec() as f64 / 1e3;
    println!("{cpu_ms} {}", usage.max_rss() as f64 / 1024.0);
    ExitCode::SUCCESS
}
