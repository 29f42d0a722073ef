//! The program itself against servers that never stop: its memory and its
//! time stay what they are with a healthy one.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use nix::sys::resource::{UsageWho, getrusage};

/// The most the program may need, in KiB, and how much more than with a
/// healthy server: the report of a session of empty lines is the longest.
const PEAK: i64 = 40 * 1024;
const MORE: i64 = 9 * 1024;

/// Greets, then says the same over and over.
fn serve(greeting: &'static [u8], endless: &'static [u8]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        let (client, _) = listener.accept().unwrap();
        // The client may leave at any point.
        drop(talk(client, greeting, endless));
    });
    address
}

fn talk(mut client: TcpStream, greeting: &[u8], endless: &[u8]) -> std::io::Result<()> {
    client.write_all(greeting)?;
    if endless.is_empty() {
        let mut heard = [0; 512];
        while client.read(&mut heard)? > 0 {
            client.write_all(b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\na1 OK done\r\n")?;
        }
        return Ok(());
    }
    let block = endless.repeat(64 * 1024 / endless.len());
    for _ in 0..4096 {
        client.write_all(&block)?;
    }
    Ok(())
}

/// Runs a check; the largest memory of any child so far, in KiB.
fn peak(address: SocketAddr) -> i64 {
    let begin = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_mailmedic"))
        .env_clear()
        .args(["check", "--imap", "imap+plain://mail.example.org", "--no-auth", "--transcript"])
        .args(["--connect-to", &format!("::{}:{}", address.ip(), address.port())])
        .args(["--timeout", "2", "--deadline", "3", "--format", "json"])
        .output()
        .unwrap();
    assert!(begin.elapsed() < Duration::from_secs(4), "{:?}", begin.elapsed());
    assert!(output.status.code().is_some(), "{output:?}");
    assert!(output.stdout.len() < 8 << 20, "writes {} bytes", output.stdout.len());
    getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss()
}

#[test]
fn floods_cost_next_to_nothing() {
    let healthy = peak(serve(b"* OK ready\r\n", b""));
    for endless in [
        &b"A"[..],
        b"* OK [ALERT] more\r\n",
        b"\n",
        b"\xff",
        b"* X {20000}\r\n",
        b"\x1b[2J\xe2\x80\xae\0",
    ] {
        for greeting in [&b""[..], b"* OK ready\r\n"] {
            let flooded = peak(serve(greeting, endless));
            assert!(flooded < PEAK, "{flooded} KiB");
            assert!(flooded < healthy + MORE, "{flooded} KiB, {healthy} with a healthy server");
        }
    }
}
