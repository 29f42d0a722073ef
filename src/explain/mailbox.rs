//! A mailbox file (RFC 4155), as programs export a folder of returned mail:
//! message by message, each up to a bound, whatever the size of the whole.

use std::io::{self, BufRead};

use super::{Circumstances, bounce, bounded, digest::Collector, forwarded, input, log};
use crate::{
    knowledge::Knowledge,
    model::{Digest, Kind},
};

/// No more of a message is kept, in bytes: why it came back stands in front of what it returns.
const MESSAGE: usize = 256 * 1024;
/// Words of a bounce are looked for in so many bytes of a message.
const LOOKED_AT: usize = 16 * 1024;
/// No more of a line is looked at to see whether it parts two messages.
const LINE: usize = 512;

/// Whether a file begins as a mailbox with more than one message, or with one and more
/// than the beginning: a line that parts messages, and a header below it.
pub fn begins_a_mailbox(beginning: &str) -> bool {
    let text = beginning.trim_start_matches('\u{feff}');
    let mut lines = text.lines();
    lines.next().is_some_and(|line| parts_messages(line.as_bytes()))
        && lines.next().is_some_and(|line| {
            let name = line.split_once(':').map_or("", |(name, _)| name);
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic())
        })
}

/// Whether a text that begins a mailbox holds the beginning of a second message.
pub(super) fn is_several(text: &str) -> bool {
    let mut blank = false;
    let parting = |line: &str| {
        let parts = blank && parts_messages(line.as_bytes());
        blank = line.trim().is_empty();
        parts
    };
    begins_a_mailbox(text) && text.lines().any(parting)
}

/// Reads a mailbox file to the end: what the messages that came back say, grouped by
/// cause. Other messages are passed over. Memory does not grow with its length.
///
/// # Errors
/// What reading gives; of kind `InvalidData` where it is no text, with
/// [`NotText`](super::NotText) as its source.
pub fn mailbox(
    knowledge: &Knowledge,
    source: impl BufRead,
    given: Circumstances<'_>,
) -> io::Result<Digest> {
    let mut source = input::lines(source)?;
    let mut collector = Collector::new(knowledge, given);
    let mut message = Message::default();
    let (mut line, mut lines, mut blank) = (Vec::new(), 0, true);
    while log::next_line(&mut source, &mut line)? {
        lines += 1;
        if blank && parts_messages(&line) {
            message.ends(&mut collector);
            message = Message { above: lines, ..Message::default() };
        } else {
            message.add(&line);
        }
        blank = line.trim_ascii().is_empty();
    }
    message.ends(&mut collector);
    Ok(collector.finish(Kind::Bounce, lines))
}

/// A message, as far as it is kept.
#[derive(Default)]
struct Message {
    /// So many lines stand above it in the file.
    above: u64,
    bytes: Vec<u8>,
}

impl Message {
    fn add(&mut self, line: &[u8]) {
        if self.bytes.len() + line.len() < MESSAGE {
            // A line that begins as one that parts messages has a mark in front of it.
            let quoted = line.iter().take_while(|&&byte| byte == b'>').count();
            let marked =
                quoted > 0 && line.get(quoted..).is_some_and(|it| it.starts_with(b"From "));
            self.bytes.extend_from_slice(line.get(usize::from(marked)..).unwrap_or_default());
            self.bytes.push(b'\n');
        }
    }

    /// Takes in what it says, if it came back.
    fn ends(&self, collector: &mut Collector<'_>) {
        if !came_back(&self.bytes) {
            return;
        }
        let Ok(text) = input::text(&self.bytes) else { return };
        let text = forwarded::undone(&text);
        let beginning = bounded::start(&text, LOOKED_AT);
        if bounce::looks_like_one(beginning) {
            bounce::read(&text, self.above, collector);
        }
    }
}

/// Whether a line parts two messages: `From anna@example.org Sun Nov 22 10:00:00 2026`
/// (RFC 4155 appendix A). Prose that begins so has no time in it.
fn parts_messages(line: &[u8]) -> bool {
    line.strip_prefix(b"From ").is_some_and(|rest| {
        let time = |three: &[u8]| matches!(three, [a, b':', b] if a.is_ascii_digit() && b.is_ascii_digit());
        rest.len() <= LINE && rest.windows(3).any(time)
    })
}

/// Whether the header says that a system sent it, as it does what comes back: there is
/// no other mark of it that all servers write.
fn came_back(message: &[u8]) -> bool {
    const SIGNS: [&str; 12] = [
        "mailer-daemon",
        "mail delivery",
        "postmaster@",
        "multipart/report",
        "auto-submitted: auto-",
        "x-failed-recipients:",
        "return-path: <>",
        "microsoftexchange",
        "undeliver",
        "delivery status",
        "delivery failure",
        "returned mail",
    ];
    let end = message.windows(2).position(|two| two == b"\n\n");
    let end = end.or_else(|| message.windows(3).position(|three| three == b"\n\r\n"));
    let header = message.get(..end.unwrap_or(message.len()).min(LOOKED_AT)).unwrap_or_default();
    let header = String::from_utf8_lossy(header).to_ascii_lowercase();
    SIGNS.iter().any(|sign| header.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTING: &str = "From MAILER-DAEMON Sun Nov 22 10:00:00 2026\n";

    fn returned(code: &str, recipient: &str) -> String {
        format!(
            "{PARTING}From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail Returned to Sender\n\n\
             This is the mail system at host mx.example.org.\n\n<{recipient}>: host mx.example.net[192.0.2.1] said: {code}\n    (in reply to RCPT TO command)\n\n"
        )
    }

    fn causes(mailbox: &str) -> Vec<(&'static str, u64, u64)> {
        let knowledge = Knowledge::builtin().unwrap();
        let digest = super::mailbox(&knowledge, mailbox.as_bytes(), Circumstances::default());
        let groups = digest.unwrap().groups;
        groups.iter().map(|it| (it.explanation.finding.cause.id(), it.count, it.line)).collect()
    }

    #[test]
    fn each_message_that_came_back_is_read() {
        let other = format!(
            "{PARTING}From: anna@example.org\nSubject: news\n\nThey said: 550 5.1.1 user unknown\n\nFrom what I know, it is so.\n\n>From here on\n\n"
        );
        let unknown = returned("550 5.1.1 user unknown", "a@example.net");
        let full = returned("552 5.2.2 mailbox full", "b@example.net");
        let mailbox = format!("{unknown}{other}{full}{other}{unknown}");
        assert!(begins_a_mailbox(&mailbox) && is_several(&mailbox));
        assert_eq!(causes(&mailbox), [("user-unknown", 2, 7), ("mailbox-full", 1, 7 + 9 + 10)]);
        assert!(!is_several(&unknown) && begins_a_mailbox(&unknown));
        for text in ["", "From me to you: 10:00\n", "From: anna@example.org\n\nFrom a 10:00\n"] {
            assert!(!begins_a_mailbox(text), "{text}");
        }
        assert_eq!(causes(""), []);
    }

    /// A message that is longer than what is kept of one does not hide the next.
    #[test]
    fn long_messages_are_read_by_their_beginning() {
        let (first, second) = (
            returned("550 5.1.1 user unknown", "a@example.net"),
            returned("552 full mailbox quota", "b@example.net"),
        );
        let long =
            format!("{first}{}\n{}\n{second}", "x".repeat(3 * MESSAGE), "y\n".repeat(MESSAGE));
        let found: Vec<&str> = causes(&long).into_iter().map(|(cause, ..)| cause).collect();
        assert_eq!(found, ["user-unknown", "mailbox-full"]);
    }
}
