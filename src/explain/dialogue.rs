//! A dialogue with a server as telnet or openssl leaves it on the screen: nothing
//! but the lines themselves tells who speaks.

use crate::{model::Protocol, wire::pasted};

/// Commands of SMTP (RFC 5321 section 4.1, RFC 3207, RFC 4954, RFC 2033).
const SMTP: [&str; 12] = [
    "EHLO", "HELO", "LHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET", "NOOP", "VRFY",
    "QUIT",
];
/// Commands of POP3 (RFC 1939, RFC 2449, RFC 2595, RFC 5034).
const POP3: [&str; 14] = [
    "USER", "PASS", "APOP", "AUTH", "CAPA", "STLS", "STAT", "LIST", "UIDL", "RETR", "TOP", "DELE",
    "RSET", "QUIT",
];
/// Commands of IMAP, behind a tag (RFC 9051 section 6, RFC 2971).
const IMAP: [&str; 26] = [
    "CAPABILITY",
    "NOOP",
    "LOGOUT",
    "STARTTLS",
    "AUTHENTICATE",
    "LOGIN",
    "ID",
    "ENABLE",
    "SELECT",
    "EXAMINE",
    "CREATE",
    "DELETE",
    "RENAME",
    "SUBSCRIBE",
    "LIST",
    "LSUB",
    "NAMESPACE",
    "STATUS",
    "APPEND",
    "IDLE",
    "CLOSE",
    "EXPUNGE",
    "SEARCH",
    "FETCH",
    "STORE",
    "UID",
];

/// The dialogue with a mark in front of each line, of the server (`S: `) or of the mail
/// program (`C: `), line for line; what stands in front of the greeting stays as it is.
/// `None`: it is no dialogue of one session, or its lines are marked already.
pub(super) fn marked(text: &str) -> Option<String> {
    let mut lines = text.lines();
    let mut marked = String::with_capacity(text.len() + text.len() / 8);
    let greeting = loop {
        let line = lines.next()?;
        if greets(line) {
            break line;
        }
        // Telnet's three lines; openssl says more.
        if pasted::guess(line).is_some() {
            return None;
        }
        push(&mut marked, "", line);
    };
    let protocol = pasted::guess(greeting)?;
    push(&mut marked, "S: ", greeting);
    let (mut asked, mut letter) = (false, false);
    let (mut commands, mut answers) = (0, 0);
    for line in lines {
        let answer = pasted::guess(line) == Some(protocol);
        let of_client = if letter {
            letter = line != ".";
            true
        } else {
            asked && !answer || commands_of(protocol, line)
        };
        if of_client {
            commands += 1;
            asked = false;
            push(&mut marked, "C: ", line);
            continue;
        }
        answers += usize::from(answer && commands > 0);
        asked = line.starts_with("334") || line == "+" || line.starts_with("+ ");
        letter = protocol == Protocol::Smtp && line.starts_with("354");
        push(&mut marked, if line.trim().is_empty() { "" } else { "S: " }, line);
    }
    (commands > 0 && answers > 0).then_some(marked)
}

fn push(marked: &mut String, mark: &str, line: &str) {
    marked.push_str(mark);
    marked.push_str(line);
    marked.push('\n');
}

/// Whether a line is the first that a server says.
fn greets(line: &str) -> bool {
    ["* OK", "* PREAUTH", "+OK", "220 ", "220-"].iter().any(|head| line.starts_with(head))
}

fn commands_of(protocol: Protocol, line: &str) -> bool {
    let mut words = line.split_whitespace();
    let known = |known: &[&str], word: Option<&str>| {
        word.is_some_and(|word| known.iter().any(|it| it.eq_ignore_ascii_case(word)))
    };
    match protocol {
        Protocol::Smtp => known(&SMTP, words.next()),
        Protocol::Pop3 => known(&POP3, words.next()),
        Protocol::Imap => {
            let tag = words.next().is_some_and(|tag| tag != "*" && tag != "+");
            tag && known(&IMAP, words.next())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_follows_from_the_lines() {
        for (text, expected) in [
            (
                "+OK ready\nUSER anna\n+OK\nPASS x\n-ERR no\nSTAT\n-ERR what\n",
                "S: +OK ready\nC: USER anna\nS: +OK\nC: PASS x\nS: -ERR no\nC: STAT\nS: -ERR what\n",
            ),
            (
                "Trying 192.0.2.1...\n* OK ready\na1 login a b\n* CAPABILITY IMAP4\na1 NO no",
                "Trying 192.0.2.1...\nS: * OK ready\nC: a1 login a b\nS: * CAPABILITY IMAP4\nS: a1 NO no\n",
            ),
            (
                "220 mx\nEHLO me\n250 mx\nAUTH LOGIN\n334 VX\nYW5u\n334 UG\nc2Vj\n535 no",
                "S: 220 mx\nC: EHLO me\nS: 250 mx\nC: AUTH LOGIN\nS: 334 VX\nC: YW5u\nS: 334 UG\nC: c2Vj\nS: 535 no\n",
            ),
            (
                "220 mx\nDATA\n354 go\n550 in a letter\n.\n\n554 spam",
                "S: 220 mx\nC: DATA\nS: 354 go\nC: 550 in a letter\nC: .\n\nS: 554 spam\n",
            ),
        ] {
            assert_eq!(marked(text).as_deref(), Some(expected));
        }
        for none in [
            "",
            "220 mx",
            "220 mx\nConnection closed by foreign host.",
            "* OK ready\n* BYE idle for too long",
            "550 5.1.1 no\n220 mx\nQUIT\n221 bye",
            "S: 220 mx\nC: QUIT\nS: 221 bye",
            "220 mx\nQUIT",
        ] {
            assert_eq!(marked(none), None, "{none}");
        }
    }
}
