//! What `smoke` of 200 staged servers costs: the time beside that of its
//! slowest server alone, the peak memory, and whether each fault is named.
//!
//! `cargo bench --bench smoke`. `MAILMEDIC` names another program than the one
//! that was just built.

#![expect(clippy::unwrap_used, reason = "no servers, no figures")]
#![expect(clippy::cast_precision_loss, reason = "figures for people, far from 2^52")]

#[path = "../tests/smoke/stage.rs"]
mod stage;

use std::{
    env, fs,
    process::{Command, ExitCode, Stdio},
    sync::Arc,
    time::Instant,
};

use mailmedic::demo;
use nix::sys::resource::{UsageWho, getrusage};
use stage::{Stage, Staged};
use time::OffsetDateTime;

const SERVERS: usize = 200;
/// Of so many kinds of faults: all of them several times.
const BROKEN: usize = 96;

/// Time over that of the slowest server alone.
const FACTOR: f64 = 1.3;
const MORE_SECONDS: f64 = 1.0;
/// Peak memory of the process.
const MEMORY_LIMIT_MIB: f64 = 100.0;

/// What a run took and said.
struct Run {
    seconds: f64,
    memory_mib: f64,
    reports: Vec<serde_json::Value>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    // This program runs itself between: the system adds up what *all* ended
    // children of a process took, so each run gets a parent of its own.
    if let [_, word, program, rest @ ..] = &arguments[..]
        && word == "measure"
    {
        return measure(program, rest);
    }
    let program = env::var("MAILMEDIC").unwrap_or_else(|_| env!("CARGO_BIN_EXE_mailmedic").into());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let stage = stage::stage(SERVERS, BROKEN);
    let folder = env::temp_dir().join(format!("mailmedic-smoke-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let code = runtime.block_on(async {
        let staging = demo::stage(&stage.scenario, OffsetDateTime::now_utc(), Arc::new(|_, _| {}));
        let up = staging.await.unwrap();
        let ca = folder.join("ca.pem");
        fs::write(&ca, &up.stand.ca_pem).unwrap();
        let run = async |targets: &str| {
            let file = folder.join("targets.toml");
            fs::write(&file, targets).unwrap();
            let mut words =
                vec![program.clone(), "smoke".into(), "--format".into(), "jsonl".into()];
            for ((host, port), address) in &up.stand.addresses {
                words.extend(["--connect-to".to_owned(), format!("{host}:{port}:{address}")]);
            }
            for (option, value) in [("--targets", &file), ("--ca-file", &ca)] {
                words.extend([option.to_owned(), value.display().to_string()]);
            }
            words.extend(["--trust", "mozilla", "--timeout", "5"].map(str::to_owned));
            tokio::task::spawn_blocking(move || measured(&words)).await.unwrap()
        };
        let all = run(&stage.targets).await;
        let slowest =
            all.reports.iter().enumerate().max_by_key(|(_, it)| it["duration_ms"].as_u64());
        let slowest = &stage.servers[slowest.unwrap().0];
        let alone = run(&target(&stage, slowest)).await;
        judge(&stage, &all, slowest, &alone)
    });
    let _ = fs::remove_dir_all(&folder);
    code
}

/// The part of the file of targets that is about one server.
fn target(stage: &Stage, server: &Staged) -> String {
    let whole = stage.targets.split("[[target]]\n").find(|it| it.contains(&server.url));
    format!("[[target]]\n{}", whole.unwrap())
}

fn judge(stage: &Stage, all: &Run, slowest: &Staged, alone: &Run) -> ExitCode {
    let mut wrong = Vec::new();
    for (report, server) in all.reports.iter().zip(&stage.servers) {
        let findings = report["findings"].as_array().unwrap();
        let found: Vec<&str> = findings
            .iter()
            .filter(|it| it["severity"] != "info")
            .map(|it| it["cause"].as_str().unwrap())
            .collect();
        if found != server.causes {
            wrong.push(format!("{}: {found:?}, expected {:?}", server.url, server.causes));
        }
    }
    let broken = stage.servers.iter().filter(|it| !it.causes.is_empty()).count();
    println!("{} servers at once, {broken} of them slow, dead or broken", all.reports.len());
    println!("time for all:             {:>8.2} s", all.seconds);
    println!("the slowest of them alone:{:>8.2} s  ({})", alone.seconds, slowest.url);
    println!("peak memory:              {:>8.1} MiB", all.memory_mib);
    println!("faults named right:       {:>8} of {}", SERVERS - wrong.len(), SERVERS);
    let limit = FACTOR * alone.seconds + MORE_SECONDS;
    let mut code = ExitCode::SUCCESS;
    if all.reports.len() != SERVERS || !wrong.is_empty() {
        println!("wrong:\n{}", wrong.join("\n"));
        code = ExitCode::FAILURE;
    }
    for (what, value, limit) in
        [("time in s", all.seconds, limit), ("memory in MiB", all.memory_mib, MEMORY_LIMIT_MIB)]
    {
        if value > limit {
            println!("too much: {what} is {value:.2}, the limit is {limit:.2}");
            code = ExitCode::FAILURE;
        }
    }
    code
}

fn measured(words: &[String]) -> Run {
    let output = Command::new(env::current_exe().unwrap())
        .arg("measure")
        .args(words)
        .env("LANG", "C.UTF-8")
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", output.status);
    let text = String::from_utf8(output.stdout).unwrap();
    let (figures, reports) = text.split_once('\n').unwrap();
    let (seconds, memory) = figures.split_once(' ').unwrap();
    Run {
        seconds: seconds.parse().unwrap(),
        memory_mib: memory.parse().unwrap(),
        reports: reports.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
    }
}

/// Runs a command and prints what it took, in seconds and MiB, then what it said.
fn measure(program: &str, arguments: &[String]) -> ExitCode {
    let begin = Instant::now();
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().unwrap();
    let seconds = begin.elapsed().as_secs_f64();
    if output.status.code().is_none_or(|code| code > 1) {
        eprintln!("{program}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
        return ExitCode::FAILURE;
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    println!("{seconds} {}", usage.max_rss() as f64 / 1024.0);
    print!("{}", String::from_utf8_lossy(&output.stdout));
    ExitCode::SUCCESS
}
