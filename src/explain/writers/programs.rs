//! Logs and transcripts of mail programs and tools.

use super::{Event, Line, between, session};
use crate::{
    explain::{digest::Heard, hosts, quoted},
    model::Protocol,
};

pub(super) fn read(line: &str) -> Option<Line<'_>> {
    swaks(line)
        .or_else(|| msmtp(line))
        .or_else(|| thunderbird(line))
        .or_else(|| imapsync(line))
        .or_else(|| fetchmail(line))
        .or_else(|| the_bat(line))
        .or_else(|| curl(line))
        .or_else(|| dialogue(line))
}

fn line<'l>(writer: &'static str, number: u64, event: Event<'l>) -> Line<'l> {
    Line { writer: Some(writer), session: number, event }
}

/// `<** 535 5.7.8 …`, ` -> AUTH LOGIN`, `=== Trying smtp.example.org:587...`
fn swaks(text: &str) -> Option<Line<'_>> {
    let number = 1;
    for sign in ["<** ", "<-  ", "<~  ", "<~* ", "<~** ", "<-* "] {
        if let Some(reply) = text.strip_prefix(sign) {
            return Some(line("swaks", number, Event::Server(reply, Some(Protocol::Smtp))));
        }
    }
    for sign in [" -> ", " ~> "] {
        if let Some(command) = text.strip_prefix(sign) {
            return Some(line("swaks", number, Event::Command(command)));
        }
    }
    if let Some(rest) = text.strip_prefix("=== ") {
        let event = match rest.strip_prefix("Trying ").and_then(|rest| rest.split_once(':')) {
            Some((host, rest)) => Event::OpensAt(host, rest.trim_end_matches('.')),
            None => Event::Nothing,
        };
        return Some(line("swaks", number, event));
    }
    let rest = text.strip_prefix("*** ")?;
    let words = ["Error", "TLS", "Host did not", "No authentication", "Remote host", "STARTTLS"];
    words.iter().any(|word| rest.starts_with(word)).then_some(())?;
    let heard = Heard { words: rest, protocol: Some(Protocol::Smtp), ..Heard::default() };
    // Where the server refused, that says why none succeeded.
    let sums_up = rest.starts_with("No authentication type succeeded");
    let event = if sums_up { Event::Summary(heard) } else { Event::Heard(heard) };
    Some(line("swaks", number, event))
}

/// `msmtp: server message: 535 …`, or its log: `host=… smtpstatus=535 smtpmsg='…' errormsg='…'`
fn msmtp(text: &str) -> Option<Line<'_>> {
    let protocol = Some(Protocol::Smtp);
    if let Some((_, rest)) = text.split_once("msmtp: ") {
        let event = match rest.split_once("server message: ") {
            // With --debug, it repeats the dialogue.
            Some((_, reply)) => Event::Server(reply, protocol),
            // What comes beside the server's words only repeats that it failed.
            None if rest.starts_with("could not send mail")
                || rest.starts_with("authentication failed") =>
            {
                Event::Nothing
            }
            None => Event::Heard(Heard { words: rest, protocol, ..Heard::default() }),
        };
        return Some(line("msmtp", 2, event));
    }
    for (sign, server) in [("<-- ", true), ("--> ", false)] {
        if let Some(words) = text.strip_prefix(sign) {
            let event = if server { Event::Server(words, protocol) } else { Event::Command(words) };
            return Some(line("msmtp", 2, event));
        }
    }
    if let Some(host) = text.strip_prefix("host = ") {
        return Some(line("msmtp", 2, Event::Opens(Some(host))));
    }
    if !text.contains("exitcode=") || !text.contains("host=") {
        return None;
    }
    let host = between(text, "host=", " ");
    let words = between(text, "smtpmsg='", "' ").or_else(|| between(text, "errormsg='", "' "));
    let event = match words {
        Some(words) if !text.contains("exitcode=EX_OK") => {
            let recipient = between(text, "recipients=", " ");
            Event::Heard(Heard { words, host, recipient, protocol, stage: None })
        }
        _ => Event::Nothing,
    };
    Some(line("msmtp", session(text), event))
}

/// Logs of the modules IMAP, POP3 and SMTP, and the newer console lines.
fn thunderbird(text: &str) -> Option<Line<'_>> {
    let imap = Some(Protocol::Imap);
    // `I/IMAP 7f3a:imap.example.org:NA:CreateNewLineFromSocket: 2 NO …`
    if let Some((head, reply)) = text.split_once("CreateNewLineFromSocket: ") {
        // `7f3a1c00:imap.example.org:NA:`
        let from = head.find("/IMAP ").and_then(|at| head.get(at + 6..)).unwrap_or_default();
        let host = from.split(':').nth(1).filter(|host| host.contains('.'));
        let event = match host {
            Some(host) => Event::From(host, reply, Protocol::Imap),
            None => Event::Server(reply, imap),
        };
        return Some(line("Thunderbird", session(connection(head)), event));
    }
    if let Some((head, command)) = text.split_once("SendData: ") {
        return Some(line("Thunderbird", session(connection(head)), Event::Command(command)));
    }
    if let Some((_, reply)) = text.split_once("SMTP Response: ") {
        return Some(line("Thunderbird", 3, Event::Server(reply, Some(Protocol::Smtp))));
    }
    if let Some((_, command)) = text.split_once("SMTP Send: ") {
        return Some(line("Thunderbird", 3, Event::Command(command)));
    }
    for (sign, protocol) in [
        ("POP3", Protocol::Pop3),
        ("mailnews.smtp", Protocol::Smtp),
        ("mailnews.pop3", Protocol::Pop3),
        ("mailnews.imap", Protocol::Imap),
    ] {
        let Some((head, rest)) = text.split_once(sign) else { continue };
        if head.len() > 120 || !(sign.starts_with("mail") || head.contains('/')) {
            continue;
        }
        let number = session(sign);
        for (mark, opens) in [
            ("Connecting to ", true),
            ("Command failed: ", false),
            ("Authentication failed: ", false),
        ] {
            let Some((_, words)) = rest.split_once(mark).filter(|_| sign.starts_with("mail"))
            else {
                continue;
            };
            let event = if opens {
                Event::Opens(hosts::in_text(words).next())
            } else {
                Event::Echo(Heard { words, protocol: Some(protocol), ..Heard::default() })
            };
            return Some(line("Thunderbird", number, event));
        }
        for (mark, server) in [("RECV: ", true), ("SEND: ", false), ("S: ", true), ("C: ", false)] {
            if let Some((_, words)) = rest.split_once(mark) {
                let event = if server {
                    Event::Server(words, Some(protocol))
                } else {
                    Event::Command(words)
                };
                return Some(line("Thunderbird", number, event));
            }
        }
    }
    None
}

/// The connection's address in memory: `I/IMAP 0x7f3a…:imap.example.org`.
fn connection(head: &str) -> &str {
    let from = head.find("/IMAP ").and_then(|at| head.get(at + 6..)).unwrap_or(head);
    from.split(':').next().unwrap_or(from)
}

/// `Host1 failure: Error login on [imap.example.org] with user [anna] auth [LOGIN]: 2 NO …`
fn imapsync(text: &str) -> Option<Line<'_>> {
    let protocol = Some(Protocol::Imap);
    for name in ["Host1", "Host2"] {
        let Some(rest) = text.split_once(name).map(|(_, rest)| rest) else { continue };
        if !rest.starts_with(" failure") && !rest.starts_with(": ") {
            continue;
        }
        let number = session(name);
        if !rest.contains("failure") && !rest.contains("rror") {
            return Some(line("imapsync", number, Event::Nothing));
        }
        let host = between(rest, "[", "]").filter(|host| host.contains('.'));
        let words = quoted::replies(rest).into_iter().next().or_else(|| {
            rest.rsplit_once("]: ").or_else(|| rest.split_once(": ")).map(|(_, words)| words)
        });
        let words = words.unwrap_or(rest).trim();
        return Some(line(
            "imapsync",
            number,
            Event::Heard(Heard { words, host, protocol, ..Heard::default() }),
        ));
    }
    // `Err 3/10: - msg INBOX/12 {1234} could not append …: 25 NO [OVERQUOTA] …`
    let rest =
        text.strip_prefix("Err ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))?;
    let words = quoted::replies(rest).into_iter().next().unwrap_or(rest);
    Some(line(
        "imapsync",
        session("Err"),
        Event::Heard(Heard { words, protocol, ..Heard::default() }),
    ))
}

/// `fetchmail: POP3< -ERR [AUTH] …`
fn fetchmail(text: &str) -> Option<Line<'_>> {
    for (name, protocol) in
        [("IMAP", Protocol::Imap), ("POP3", Protocol::Pop3), ("SMTP", Protocol::Smtp)]
    {
        let Some((head, rest)) = text.split_once(name) else { continue };
        if head.len() > 60 || head.contains('/') {
            continue;
        }
        if let Some(reply) = rest.strip_prefix("< ") {
            return Some(line("fetchmail", session(name), Event::Server(reply, Some(protocol))));
        }
        if let Some(command) = rest.strip_prefix("> ") {
            return Some(line("fetchmail", session(name), Event::Command(command)));
        }
    }
    let rest = text.strip_prefix("fetchmail: ")?;
    if let Some((_, rest)) = rest.split_once(" querying ") {
        let protocol = between(rest, "(protocol ", ")").unwrap_or("IMAP");
        let event = if rest.ends_with("poll started") {
            Event::Opens(rest.split(' ').next())
        } else {
            Event::Nothing
        };
        return Some(line("fetchmail", session(protocol), event));
    }
    // What it says itself, of the server or of the end of its run.
    let routine = rest.starts_with("Query status=") || rest.contains("termination");
    let heard = Heard { words: rest, ..Heard::default() };
    let event = if routine { Event::Nothing } else { Event::Echo(heard) };
    Some(line("fetchmail", session("IMAP"), event))
}

/// `!22.11.2026, 10:00:00: FETCH - Server reports error. The response is: …`
fn the_bat(text: &str) -> Option<Line<'_>> {
    let (head, rest) = [" - Server reports error", " - Сервер сообщает об ошибке"]
        .into_iter()
        .find_map(|sign| text.split_once(sign))?;
    let protocol = if head.contains("SEND") { Some(Protocol::Smtp) } else { None };
    let words = rest.split_once(": ").map_or(rest, |(_, words)| words);
    Some(line(
        "The Bat!",
        session(head),
        Event::Heard(Heard { words, protocol, ..Heard::default() }),
    ))
}

/// curl's `< 535 …` and `> AUTH PLAIN`, and `* Connected to …`.
fn curl(text: &str) -> Option<Line<'_>> {
    if let Some(rest) = text.strip_prefix("* Connected to ") {
        return Some(line("curl", 4, Event::Opens(rest.split(' ').next())));
    }
    if let Some((_, words)) = text.strip_prefix("curl: (").and_then(|rest| rest.split_once(") ")) {
        return Some(line("curl", 4, Event::Echo(Heard { words, ..Heard::default() })));
    }
    if let Some(rest) = text.strip_prefix("* ") {
        let said = rest.trim_start();
        let trouble =
            ["SSL certificate problem", "connect to ", "Failed to connect", "Could not resolve"];
        let routine = [
            "TLSv1",
            "SSL connection",
            "Trying ",
            "Host ",
            "IPv4: ",
            "IPv6: ",
            "ALPN",
            "SASL ",
            "Server certificate",
            "subject: ",
            "issuer: ",
            "closing connection",
            "Closing connection",
            "Using HTTP",
            "CAfile: ",
            "CApath: ",
        ];
        if trouble.iter().any(|sign| said.starts_with(sign)) {
            let heard = Heard { words: said, ..Heard::default() };
            return Some(line("curl", 4, Event::Echo(heard)));
        }
        if routine.iter().any(|sign| said.starts_with(sign)) {
            return Some(line("curl", 4, Event::Nothing));
        }
    }
    let event = if let Some(reply) = text.strip_prefix("< ") {
        crate::wire::pasted::guess(reply)?;
        Event::Server(reply, None)
    } else {
        let command = text.strip_prefix("> ")?;
        command.starts_with(|c: char| c.is_ascii_uppercase()).then_some(())?;
        Event::Command(command)
    };
    Some(Line { writer: None, session: 4, event })
}

/// `S: …` and `C: …`, behind a time or nothing; our own transcripts, too.
fn dialogue(text: &str) -> Option<Line<'_>> {
    let who = |letter: &str| {
        let at = text.find(letter)?;
        let head = text.get(..at)?;
        let time = head.len() <= 40
            && head.chars().all(|c| c.is_ascii_digit() || " :.,-+[]TZ\t".contains(c));
        time.then(|| text.get(at + letter.len()..)).flatten()
    };
    for (mark, server) in [
        ("S: ", true),
        ("C: ", false),
        ("Server: ", true),
        ("Client: ", false),
        ("SERVER: ", true),
        ("CLIENT: ", false),
    ] {
        if let Some(words) = who(mark) {
            let event = if server { Event::Server(words, None) } else { Event::Command(words) };
            return Some(Line { writer: None, session: 5, event });
        }
    }
    None
}
