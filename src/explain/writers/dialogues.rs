//! Dialogues as Apple Mail, MDaemon, hMailServer and SmarterMail write them, and
//! what The Bat! and Outlook tell of a session.

use super::{Event, Line, between, session, stamped};
use crate::{
    explain::{digest::Heard, hosts, quoted},
    model::Protocol,
};

pub(super) fn read(line: &str) -> Option<Line<'_>> {
    apple_mail(line)
        .or_else(|| arrows(line))
        .or_else(|| h_mail_server(line))
        .or_else(|| smarter_mail(line))
        .or_else(|| the_bat(line))
        .or_else(|| outlook_task(line))
}

fn line<'l>(writer: &'static str, name: &str, event: Event<'l>) -> Line<'l> {
    Line { writer: Some(writer), session: session(name), event }
}

fn heard(words: &str, protocol: Option<Protocol>) -> Event<'_> {
    Event::Heard(Heard { words, protocol, ..Heard::default() })
}

/// `READ Nov 17 10:22:01.222 [kCFStream…]  -- host:smtp.example.org -- port:587 -- socket:0x6 -- thread:0x6`;
/// what was read stands in lines of its own.
fn apple_mail(text: &str) -> Option<Line<'_>> {
    let starts = ["READ ", "WROTE ", "CONNECTED ", "INITIATING CONNECTION ", "DISCONNECTED "];
    starts.iter().any(|start| text.starts_with(start)).then_some(())?;
    let host = between(text, " -- host:", " ").or_else(|| between(text, " host:", " "))?;
    text.contains("-- port:").then_some(())?;
    let socket = between(text, "socket:", " ").unwrap_or(host);
    let opens = text.starts_with("CONNECTED ");
    let event = if opens { Event::Opens(Some(host)) } else { Event::Nothing };
    Some(line("Apple Mail", socket, event))
}

/// MDaemon: `Tue 2026-11-17 10:02:11.201: [188:2] <-- 550 …`
fn arrows(text: &str) -> Option<Line<'_>> {
    let (at, server) = match (text.find(" <-- "), text.find(" --> ")) {
        (Some(at), None) => (at, true),
        (None, Some(at)) => (at, false),
        // Its other lines about a session: `[188:2] Session 188; child 2`.
        (None, None) if stamped(text) => {
            let rest = text.split_once(": [")?.1;
            let (id, _) = rest.split_once("] ")?;
            let ours = id.contains(':') && id.bytes().all(|b| b.is_ascii_digit() || b == b':');
            return ours.then(|| line("MDaemon", id, Event::Nothing));
        }
        _ => return None,
    };
    let head = text.get(..at)?;
    (stamped(text) && head.len() <= 60).then_some(())?;
    let words = text.get(at + 5..)?;
    let event = if server { Event::Server(words, None) } else { Event::Command(words) };
    let id = head.split_once('[').and_then(|(_, id)| id.split_once(']')).map_or("", |(id, _)| id);
    Some(line("MDaemon", id, event))
}

/// `"SMTPC" 3288 12 "2026-11-17 10:02:11.201" "198.51.100.4" "RECEIVED: 550 …"`, with tabs between
fn h_mail_server(text: &str) -> Option<Line<'_>> {
    let mut cells = text.split('\t');
    let name = cells.next()?.trim_matches('"');
    let (protocol, own) = match name {
        "SMTPC" => (Protocol::Smtp, false),
        "SMTPD" => (Protocol::Smtp, true),
        "IMAPD" => (Protocol::Imap, true),
        "POP3D" => (Protocol::Pop3, true),
        "POP3C" => (Protocol::Pop3, false),
        _ => return None,
    };
    let (_thread, number) = (cells.next()?, cells.next()?);
    let told = cells.next_back()?.trim_matches('"');
    let (who, words) = told.split_once(": ")?;
    let event = match (who, own) {
        ("RECEIVED", false) | ("SENT", true) => Event::Server(words, Some(protocol)),
        ("RECEIVED", true) | ("SENT", false) => Event::Command(words),
        _ => Event::Nothing,
    };
    Some(line("hMailServer", number, event))
}

/// `[2026.11.17] 10:02:11.201 [203.0.113.7][12345678] rsp: 535 …`, `… cmd: AUTH LOGIN`
fn smarter_mail(text: &str) -> Option<Line<'_>> {
    let (head, rest) = text.split_once("] rsp: ").or_else(|| text.split_once("] cmd: "))?;
    (head.len() <= 80 && head.contains("][")).then_some(())?;
    let id = head.rsplit('[').next().unwrap_or_default();
    let server = text.get(head.len()..).is_some_and(|rest| rest.starts_with("] rsp: "));
    let event = if server { Event::Server(rest, None) } else { Event::Command(rest) };
    Some(line("SmarterMail", id, event))
}

/// `!17.11.2026, 12:01:31: FETCH - …`: the sign in front says that it failed.
fn the_bat(text: &str) -> Option<Line<'_>> {
    let mark = text.chars().next().filter(|mark| ['!', '>', '<', '*', ' '].contains(mark))?;
    let at = text.find(" - ").filter(|&at| at <= 40)?;
    let (head, words) = (text.get(1..at)?, text.get(at + 3..)?);
    let (time, what) = head.rsplit_once(' ')?;
    let known = ["FETCH", "SEND", "IMAP", "POP3", "SMTP", "LDAP"].contains(&what);
    (known && time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':')).then_some(())?;
    let protocol = match what {
        "SEND" | "SMTP" => Some(Protocol::Smtp),
        "IMAP" => Some(Protocol::Imap),
        "POP3" => Some(Protocol::Pop3),
        _ => None,
    };
    let event = match mark {
        '!' if quoted::replies(words).is_empty() => {
            Event::Echo(Heard { words, protocol, ..Heard::default() })
        }
        '!' => heard(words, protocol),
        _ => opening(words).map_or(Event::Nothing, |(host, port)| Event::OpensAt(host, port)),
    };
    Some(line("The Bat!", what, event))
}

/// The server of `Получение почты с сервера imap.example.org через порт 993`: in all its
/// languages, the host and then the number of the port.
fn opening(words: &str) -> Option<(&str, &str)> {
    let host = hosts::in_text(words).next()?;
    let (_, rest) = words.split_once(host)?;
    let port = rest.split(|c: char| !c.is_ascii_digit()).find(|word| !word.is_empty())?;
    port.parse::<std::num::NonZeroU16>().is_ok().then_some((host, port))
}

/// A line of Outlook's report on sending and receiving, in any language:
/// `Task 'anna@example.org - Sending' reported error (0x800CCC0F) : '…'`
fn outlook_task(text: &str) -> Option<Line<'_>> {
    let (task, error) = text.split_once("(0x8")?;
    let code = error.get(..7).is_some_and(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
    let names = task.chars().any(|c| "'\"“”«»‘’".contains(c));
    (code && names && error.get(7..8) == Some(")")).then_some(())?;
    let words = text.get(task.len() + 1..)?;
    Some(line("Outlook", text, Event::Heard(Heard { words, ..Heard::default() })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Option<(&'static str, String)> {
        let read = read(line)?;
        let told = match read.event {
            Event::Heard(heard) | Event::Echo(heard) => format!("! {}", heard.words),
            Event::OpensAt(host, port) => format!("to {host}:{port}"),
            Event::Server(words, _) => format!("S: {words}"),
            Event::Command(words) => format!("C: {words}"),
            Event::Opens(host) => format!("to {}", host.unwrap_or("?")),
            _ => String::new(),
        };
        Some((read.writer?, told))
    }

    #[test]
    fn who_speaks_is_found() {
        for (line, writer, expected) in [
            (
                "CONNECTED Nov 17 10:22:01.123 [kCFStreamSocketSecurityLevelNone]  -- host:smtp.example.org -- port:587 -- socket:0x6 -- thread:0x7",
                "Apple Mail",
                "to smtp.example.org",
            ),
            (
                "READ Nov 17 10:22:01.123 [x]  -- host:smtp.example.org -- port:587 -- socket:0x6 -- thread:0x7",
                "Apple Mail",
                "",
            ),
            ("Tue 2026-11-17 10:02:11.201: [188:2] <-- 550 5.7.1 no", "MDaemon", "S: 550 5.7.1 no"),
            ("Tue 2026-11-17 10:02:10.902: [188:2] --> EHLO x", "MDaemon", "C: EHLO x"),
            ("Tue 2026-11-17 10:02:10.551: [188:2] Session 188; child 2", "MDaemon", ""),
            (
                "\"SMTPC\"\t3288\t12\t\"2026-11-17 10:02:11.201\"\t\"198.51.100.4\"\t\"RECEIVED: 550 no\"",
                "hMailServer",
                "S: 550 no",
            ),
            (
                "\"SMTPD\"\t3288\t12\t\"2026-11-17 10:02:11.201\"\t\"203.0.113.7\"\t\"RECEIVED: AUTH LOGIN\"",
                "hMailServer",
                "C: AUTH LOGIN",
            ),
            (
                "[2026.11.17] 10:02:11.201 [203.0.113.7][12345678] rsp: 535 no",
                "SmarterMail",
                "S: 535 no",
            ),
            ("!17.11.2026, 12:01:31: FETCH - Сбой", "The Bat!", "! Сбой"),
            (" 17.11.2026, 12:01:30: FETCH - Соединение", "The Bat!", ""),
            (
                " 22.11.2026, 12:00:01: FETCH - Получение почты с сервера imap.example.org через порт 993",
                "The Bat!",
                "to imap.example.org:993",
            ),
            (
                "   Task 'a@example.org - Sending' reported error (0x800CCC0F) : 'closed'",
                "Outlook",
                "! 0x800CCC0F) : 'closed'",
            ),
        ] {
            assert_eq!(told(line), Some((writer, expected.to_owned())), "{line}");
        }
    }

    #[test]
    fn other_lines_are_left_alone() {
        for line in [
            "see (0x80042109)",
            "a --> b",
            "READ this first",
            " - a point of a list",
            "2026-11-17 10:02:11 [error] x",
        ] {
            assert_eq!(told(line), None, "{line}");
        }
    }
}
