//! What explaining costs: one reply, as a person waits for it, and many, as
//! lines of JSON and as a log. CPU time, lines a second of one core, memory.
//!
//! `cargo bench --bench explain`. `MAILMEDIC` names another program than the
//! one that was just built.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "no program, no figures")]
#![expect(clippy::cast_precision_loss, reason = "figures for people, far from 2^52")]

mod measure;

use std::{env, fs, path::Path, process::ExitCode};

use measure::{Cost, cost};

const RUNS: usize = 15;
const LINES: usize = 300_000;

/// CPU time of one reply, user and system: what is promised, with room for a busy machine.
const CPU_LIMIT_MS: f64 = 15.0;
/// Lines a second and core: what is aimed at, and what a machine still reads that is slower
/// and busy with other things: half of a quiet one. Less than that, a change has made it worse.
const LINES_AIM: f64 = 100_000.0;
const LEAST_LINES: f64 = 55_000.0;
/// Peak memory, whatever the length of what is read.
const MEMORY_LIMIT_MIB: f64 = 28.0;

fn main() -> ExitCode {
    if let Some(code) = measure::as_parent() {
        return code;
    }
    let program = env::var("MAILMEDIC").unwrap_or_else(|_| env!("CARGO_BIN_EXE_mailmedic").into());
    let folder = env::temp_dir().join(format!("mailmedic-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (replies, log) = (folder.join("replies.jsonl"), folder.join("mail.log"));
    fs::write(&replies, many_replies()).unwrap();
    fs::write(&log, long_log()).unwrap();

    let reply = "535-5.7.8 Username and Password not accepted. For more information, go to";
    let one = cost(RUNS, &[], &[&program, "explain", reply]);
    let bulk = cost(3, &[], &[&program, "explain", "--jsonl", path(&replies)]);
    let read = cost(3, &[], &[&program, "explain", "--log", path(&log)]);
    fs::remove_dir_all(&folder).unwrap();

    let rate = |cost: Cost| LINES as f64 / (cost.cpu_ms / 1e3);
    println!("{:<34}{:>10}{:>14}{:>16}", "", "CPU, ms", "memory, MiB", "lines a second");
    println!("{:<34}{:>10.1}{:>14.1}", "explain, one reply", one.cpu_ms, one.memory_mib);
    for (name, cost) in [("explain --jsonl", bulk), ("explain --log", read)] {
        let name = format!("{name}, {LINES} lines");
        println!("{name:<34}{:>10.0}{:>14.1}{:>16.0}", cost.cpu_ms, cost.memory_mib, rate(cost));
    }
    for (what, value) in [("--jsonl", rate(bulk)), ("--log", rate(read))] {
        if value < LINES_AIM {
            println!("aim missed: {what} reads {value:.0} lines a second of {LINES_AIM:.0}");
        }
    }
    let mut code = ExitCode::SUCCESS;
    let most = [
        ("CPU time of one reply in ms", one.cpu_ms, CPU_LIMIT_MS),
        ("memory of --jsonl in MiB", bulk.memory_mib, MEMORY_LIMIT_MIB),
        ("memory of --log in MiB", read.memory_mib, MEMORY_LIMIT_MIB),
    ];
    for (what, value, limit) in most {
        if value > limit {
            println!("too much: {what} is {value:.1}, the limit is {limit:.1}");
            code = ExitCode::FAILURE;
        }
    }
    for (what, value) in [("--jsonl", rate(bulk)), ("--log", rate(read))] {
        if value < LEAST_LINES {
            println!(
                "too slow: {what} reads {value:.0} lines a second, {LEAST_LINES:.0} are the least"
            );
            code = ExitCode::FAILURE;
        }
    }
    code
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The replies of the tests, no two lines alike: real replies name the mailbox,
/// the session or the queue; not everybody knows the provider; and some paste
/// what their program made of the reply.
fn many_replies() -> String {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/replies.jsonl");
    let samples: Vec<serde_json::Value> = fs::read_to_string(samples)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut text = String::new();
    for (id, sample) in samples.iter().cycle().take(LINES).enumerate() {
        let words = sample["reply"].as_str().unwrap();
        let reply = match id % 10 {
            0 => format!("The mail server responded: {words} (u{id}@example.org)"),
            1..4 => format!("{words} <u{id}@example.org>"),
            4..7 => format!("{words} sc={id:x}"),
            _ => format!("{words} from mx{}.example.org, id {id:X}", id % 1000),
        };
        let mut asked = serde_json::json!({ "id": id, "reply": reply });
        if id % 3 != 0 {
            asked["provider"] = sample["provider"].clone();
            asked["protocol"] = sample["protocol"].clone();
        }
        text.push_str(&asked.to_string());
        text.push('\n');
    }
    text
}

/// A busy server's day: mostly routine, one line in five reports trouble.
fn long_log() -> String {
    let mut text = String::new();
    for nth in 0..LINES {
        let head = format!("Nov 22 10:{:02}:{:02} mail ", nth / 60 % 60, nth % 60);
        text.push_str(&head);
        let line = match nth % 10 {
            0 => format!("postfix/smtpd[{nth}]: connect from host{nth}.example.org[192.0.2.7]"),
            1 => format!(
                "postfix/smtpd[{nth}]: NOQUEUE: reject: RCPT from unknown[192.0.2.7]: 554 5.7.1 <bob{nth}@example.net>: Relay access denied; from=<a@example.org> to=<bob@example.net> proto=ESMTP helo=<pc>"
            ),
            2 => format!(
                "postfix/smtp[{nth}]: {nth:X}: to=<u{nth}@example.com>, relay=mx.example.com[192.0.2.9]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.9] said: 550 5.1.1 <u{nth}@example.com>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))"
            ),
            3 => format!(
                "dovecot: imap-login: Login: user=<u{nth}>, method=PLAIN, rip=192.0.2.8, lip=192.0.2.1, mpid={nth}, TLS, session=<abc>"
            ),
            4 => format!(
                "postfix/qmgr[11]: {nth:X}: from=<a@example.org>, size=1234, nrcpt=1 (queue active)"
            ),
            5 => format!("postfix/cleanup[12]: {nth:X}: message-id=<{nth}@example.org>"),
            6 => format!(
                "postfix/smtp[{nth}]: {nth:X}: to=<u{nth}@example.org>, relay=mx.example.org[192.0.2.9]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ABC)"
            ),
            7 => format!("dovecot: imap(u{nth}): Logged out in=1234 out=56789"),
            8 => {
                format!("sshd[{nth}]: Accepted publickey for root from 192.0.2.7 port 4{nth} ssh2")
            }
            _ => format!("postfix/qmgr[11]: {nth:X}: removed"),
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}
