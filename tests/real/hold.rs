//! Sessions that stay, so that another is one too many.

use std::{
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpStream},
    process::{Child, ChildStdin, Command, Stdio},
};

use super::site::{Account, PASSWORD};

/// Sessions of a user; they end when it is dropped.
pub(crate) struct Held {
    _clear: Vec<TcpStream>,
    tls: Child,
    _input: ChildStdin,
}

/// One session for each protocol at `address`, signed in where there is TLS or
/// not; for submission one at either port, which are counted apart.
pub(crate) fn sessions(address: Ipv4Addr) -> Held {
    let talk = |port: u16, lines: &[(&str, &str)]| {
        let stream = TcpStream::connect((address, port)).unwrap();
        let mut replies = BufReader::new(stream.try_clone().unwrap());
        for (command, answer) in lines {
            if !command.is_empty() {
                writeln!(&stream, "{command}\r").unwrap();
            }
            wait_for(&mut replies, answer);
        }
        stream
    };
    let user = Account::Unknown.user();
    let clear = vec![
        talk(143, &[("", "* OK"), (&format!("a LOGIN {user} {PASSWORD}"), "a OK")]),
        talk(
            110,
            &[
                ("", "+OK"),
                (&format!("USER {user}"), "+OK"),
                (&format!("PASS {PASSWORD}"), "+OK Logged in"),
            ],
        ),
        talk(587, &[("", "220 ")]),
    ];
    let mut tls = Command::new("openssl")
        .args(["s_client", "-quiet", "-connect", &format!("{address}:465")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("openssl is installed");
    wait_for(&mut BufReader::new(tls.stdout.take().unwrap()), "220 ");
    let input = tls.stdin.take().unwrap();
    Held { _clear: clear, tls, _input: input }
}

fn wait_for(replies: &mut impl BufRead, answer: &str) {
    let mut line = String::new();
    while !line.starts_with(answer) {
        line.clear();
        assert_ne!(replies.read_line(&mut line).unwrap(), 0, "no `{answer}`");
        // Untagged data may come before the answer, a refusal may not.
        assert!(!line.starts_with("-ERR") && !line.starts_with("a NO"), "{line}");
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.tls.kill());
        drop(self.tls.wait());
    }
}
