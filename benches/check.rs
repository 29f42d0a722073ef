//! What a check of three protocols costs on loopback, beside three curl
//! processes that sign in to the same servers: CPU time, memory, size. And how
//! long `--version` takes, beside ripgrep's.
//!
//! `cargo bench --bench check`, as root: Dovecot and Postfix switch users.
//! `MAILMEDIC` names another program than the one that was just built.

#![expect(dead_code, reason = "the servers are shared with the tests, which use more of them")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "no server, no figures"
)]
#![expect(clippy::cast_precision_loss, reason = "figures for people, far from 2^52")]

#[path = "../tests/real/certificates.rs"]
mod certificates;
mod measure;
#[path = "../tests/real/odd.rs"]
mod odd;
#[path = "../tests/real/servers.rs"]
mod servers;
#[path = "../tests/real/stand.rs"]
mod stand;
#[path = "../tests/real/workdir.rs"]
mod workdir;

use std::{
    env, fs,
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use measure::{Cost, cost};
use stand::{PASSWORD, Stand, USER, Way};

const RUNS: usize = 15;

/// CPU time of all protocols together, user and system.
const CPU_LIMIT_MS: f64 = 50.0;
/// Peak memory of the process.
const MEMORY_LIMIT_MIB: f64 = 32.0;
/// The program's file.
const SIZE_LIMIT_MB: f64 = 20.0;
/// From start to exit of `--version`, as many times ripgrep's.
const START_LIMIT: f64 = 2.0;
const STARTS: usize = 60;

fn main() -> ExitCode {
    if let Some(code) = measure::as_parent() {
        return code;
    }
    let program = env::var("MAILMEDIC").unwrap_or_else(|_| env!("CARGO_BIN_EXE_mailmedic").into());
    let stand = Stand::start();
    let ca_file = stand.ca_file.to_str().unwrap();
    let address = stand.address();
    let password = [("MAIL_PASSWORD", PASSWORD)];
    let check = cost(
        RUNS,
        &password,
        &[
            &program,
            "check",
            USER,
            "--ca-file",
            ca_file,
            "--password-env",
            "MAIL_PASSWORD",
            "--connect-to",
            &format!("::{address}:"),
            "--quiet",
        ],
    );
    let curls = Way::Implicit.endpoints().map(|(protocol, host, port)| {
        // As little as curl can do after signing in; of POP3 it expects a list.
        let request = if protocol == "pop3" { "LIST" } else { "NOOP" };
        cost(
            RUNS,
            &password,
            &[
                "curl",
                "--silent",
                "--cacert",
                ca_file,
                "--user",
                &format!("{USER}:{PASSWORD}"),
                "--resolve",
                &format!("{host}:{port}:{address}"),
                "--request",
                request,
                "--max-time",
                "10",
                &format!("{protocol}s://{host}/"),
            ],
        )
    });
    let size_mb = fs::metadata(&program).unwrap().len() as f64 / 1e6;

    println!("{RUNS} runs each, medians");
    println!("{:<34}{:>10}{:>14}", "", "CPU, ms", "memory, MiB");
    let row = |name: &str, cost: Cost| {
        println!("{name:<34}{:>10.1}{:>14.1}", cost.cpu_ms, cost.memory_mib);
    };
    row("mailmedic check, three protocols", check);
    for ((protocol, ..), cost) in Way::Implicit.endpoints().into_iter().zip(curls) {
        row(&format!("curl, {protocol} alone"), cost);
    }
    println!(
        "{:<34}{:>10.1}",
        "curl, all three",
        curls.iter().map(|cost| cost.cpu_ms).sum::<f64>()
    );
    println!("the program's file: {size_mb:.1} MB");
    let [ours, ripgrep] = starts([&program, "rg"]);
    println!("start to exit of --version: {ours:.2} ms, ripgrep's {ripgrep:.2} ms");

    let mut code = ExitCode::SUCCESS;
    for (what, value, limit) in [
        ("CPU time in ms", check.cpu_ms, CPU_LIMIT_MS),
        ("memory in MiB", check.memory_mib, MEMORY_LIMIT_MIB),
        ("size in MB", size_mb, SIZE_LIMIT_MB),
        ("start of --version against ripgrep's", ours / ripgrep, START_LIMIT),
    ] {
        if value > limit {
            println!("too much: {what} is {value:.1}, the limit is {limit:.1}");
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// Milliseconds from start to exit of `--version`, by turns, so that whatever
/// else the computer does meets both. The quickest run counts: what is slower
/// was disturbed.
fn starts(programs: [&str; 2]) -> [f64; 2] {
    let mut best = [Duration::MAX; 2];
    for _ in 0..STARTS {
        for (program, best) in programs.iter().zip(&mut best) {
            let mut command = Command::new(program);
            command.arg("--version").stdout(Stdio::null());
            let begin = Instant::now();
            let status = command.status().unwrap_or_else(|error| panic!("{program}: {error}"));
            *best = begin.elapsed().min(*best);
            assert!(status.success(), "{program}");
        }
    }
    best.map(|time| time.as_secs_f64() * 1e3)
}
