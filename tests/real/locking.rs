//! Dovecot with a policy server that locks an account at the third refusal in a
//! row, whatever the protocol: asking what is wrong never locks it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use serde_json::Value;

use super::{
    command::Check,
    stand::{PASSWORD, Stand, USER},
};

/// Refusals in a row that lock.
const LOCKS_AT: usize = 3;

/// What the policy server keeps.
#[derive(Debug, Default)]
struct Book {
    /// In a row.
    refused: usize,
    /// All of them.
    ever: usize,
    locked: bool,
}

/// A policy server as Dovecot asks it: may this sign-in be tried, and how did it
/// end.
struct Policy {
    address: SocketAddr,
    book: Arc<Mutex<Book>>,
}

impl Policy {
    fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let book = Arc::new(Mutex::new(Book::default()));
        let kept = Arc::clone(&book);
        // Both end with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = Arc::clone(&kept);
                thread::spawn(move || answer(&stream, &kept));
            }
        });
        Self { address, book }
    }

    fn stand(&self) -> Stand {
        let all: &[&str] = &["imap", "pop3", "smtp"];
        let settings = format!(
            "auth_policy_server_url = http://{}/\nauth_policy_hash_nonce = a-nonce-of-the-test\n",
            self.address
        );
        let offered = "plain login cram-md5 scram-sha-256";
        Stand::set_up(offered, &[(USER, PASSWORD, all)], |_, _| settings)
    }

    fn locked(&self) -> bool {
        self.book.lock().unwrap().locked
    }
}

/// Answers one request, and the connection ends.
fn answer(stream: &TcpStream, book: &Mutex<Book>) -> Option<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let reports = line.contains("command=report");
    let mut length = 0;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header).ok()? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let told: Value = serde_json::from_slice(&body).ok()?;
    let status = {
        let mut book = book.lock().unwrap();
        if reports && told["login"] == USER && told["policy_reject"] != true {
            if told["success"] == true {
                book.refused = 0;
            } else {
                book.refused += 1;
                book.ever += 1;
                book.locked |= book.refused >= LOCKS_AT;
            }
        }
        if book.locked { -1 } else { 0 }
    };
    let words = format!("{{\"status\":{status},\"msg\":\"\"}}");
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
    let mut stream = stream;
    write!(stream, "{head}Content-Length: {}\r\n\r\n{words}", words.len()).ok()
}

/// How the runs differ.
const FORMS: [&[&str]; 6] = [
    &[],
    &["--protocol", "pop3", "--try-user-forms"],
    &["--mechanism", "PLAIN", "--try-user-forms"],
    &["--protocol", "imap,smtp", "--mechanism", "CRAM-MD5"],
    &["--user", "user"],
    &["--protocol", "smtp", "--all"],
];

#[test]
fn a_hundred_runs_never_lock_an_account() {
    let policy = Policy::start();
    let stand = policy.stand();
    let state = stand.workdir.folder("remembered");
    // Four at a time, as an impatient person with four terminals would.
    thread::scope(|scope| {
        for part in 0..4 {
            let (stand, state) = (&stand, &state);
            scope.spawn(move || {
                for number in 0..25 {
                    let form = FORMS[(part + number) % FORMS.len()];
                    let check = Check::new(stand, USER).remembering(state).password("wrong");
                    let outcome = check.args(form.iter().copied()).run();
                    // Refused, or left out so as not to lock.
                    assert!([1, 3].contains(&outcome.code), "{}{}", outcome.out, outcome.err);
                }
            });
        }
    });
    let (_, report) = Check::new(&stand, USER).password(PASSWORD).report();
    assert_eq!(report.outcomes(), ["accepted"; 3], "{report}\n{}", stand.log());
    let book = policy.book.lock().unwrap();
    assert!(!book.locked && (1..LOCKS_AT).contains(&book.ever), "{book:?}\n{}", stand.log());
}

/// The same servers lock whoever goes on.
#[test]
fn who_insists_every_time_is_locked() {
    let policy = Policy::start();
    let stand = policy.stand();
    let state = stand.workdir.folder("remembered");
    for number in 0..LOCKS_AT {
        assert!(!policy.locked(), "run {number}");
        let check = Check::new(&stand, USER).remembering(&state).password("wrong");
        check.args(["--sign-in-again", "--protocol", "imap"]).run();
    }
    let (outcome, report) = Check::new(&stand, USER).password(PASSWORD).report();
    assert!(policy.locked(), "{report}\n{}", stand.log());
    assert_eq!(outcome.code, 1, "the right password is refused, too: {report}");
}
