//! Logs of further servers: OpenSMTPD, Haraka, Stalwart, Kerio Connect,
//! Zimbra, Exchange, rspamd; and the queue as Postfix and Sendmail print it.

use super::{Event, Line, between, session};
use crate::{
    explain::{digest::Heard, quoted},
    model::{Protocol, Stage},
};

pub(super) fn read(line: &str) -> Option<Line<'_>> {
    open_smtpd(line)
        .or_else(|| haraka(line))
        .or_else(|| stalwart(line))
        .or_else(|| kerio(line))
        .or_else(|| zimbra(line))
        .or_else(|| exchange(line))
        .or_else(|| rspamd(line))
        .or_else(|| queue(line))
}

fn line<'l>(writer: &'static str, name: &str, event: Event<'l>) -> Line<'l> {
    Line { writer: Some(writer), session: session(name), event }
}

/// `smtpd[1]: 9f2b3c5199aa01bc mta delivery … to=<…> … relay="192.0.2.1 (mx)" … result="PermFail" stat="550 …"`
fn open_smtpd(text: &str) -> Option<Line<'_>> {
    let (_, rest) = text.split_once("smtpd[")?.1.split_once("]: ")?;
    let (id, told) = rest.split_once(' ')?;
    let hex = id.len() == 16 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let ours = hex && ["smtp ", "mta ", "mda "].iter().any(|start| told.starts_with(start));
    ours.then_some(())?;
    let protocol = Some(Protocol::Smtp);
    let event = if told.contains(" delivery ") || told.starts_with("mta error") {
        let fine = told.contains("result=\"Ok\"");
        let words = between(told, "stat=\"", "\"").or_else(|| between(told, "reason=\"", "\""));
        let relay = between(told, "relay=\"", "\"");
        let host = relay.and_then(|relay| between(relay, "(", ")"));
        match words.filter(|_| !fine) {
            Some(words) => Event::Heard(Heard {
                words,
                host,
                recipient: between(told, " to=<", ">"),
                protocol,
                stage: None,
            }),
            None => Event::Nothing,
        }
    } else if told.starts_with("smtp failed-command") {
        let words = between(told, "result=\"", "\"").unwrap_or(told);
        let recipient = between(told, "RCPT TO:<", ">");
        Event::Heard(Heard { words, recipient, protocol, ..Heard::default() })
    } else {
        Event::Nothing
    };
    Some(line("OpenSMTPD", id, event))
}

/// `2026-11-17T10:20:40.010Z [NOTICE] [9A2B….1] [outbound] bounced … recipients="<…>" reason="550 …"`
fn haraka(text: &str) -> Option<Line<'_>> {
    let (_, rest) = text.split_once(" [")?;
    let (level, rest) = rest.split_once("] [")?;
    let levels = ["NOTICE", "INFO", "WARN", "ERROR", "CRIT", "DEBUG", "PROTOCOL"];
    levels.contains(&level).then_some(())?;
    let (id, rest) = rest.split_once("] [")?;
    let (plugin, told) = rest.split_once("] ")?;
    (plugin.len() <= 40 && !plugin.contains(' ')).then_some(())?;
    let trouble = ["delayed", "bounced", "deferred", "rejected", "bounce", "failed"];
    let words = between(told, "reason=\"", "\"")
        .or_else(|| between(told, "response=\"", "\""))
        .or_else(|| quoted::replies(told).into_iter().next());
    let event = match words.filter(|_| trouble.iter().any(|it| told.contains(it))) {
        Some(words) => {
            let host = between(told, " host=", " ");
            let recipient =
                between(told, "recipients=\"<", ">").or_else(|| between(told, "recipient <", ">"));
            let protocol = Some(Protocol::Smtp);
            Event::Heard(Heard { words, host, recipient, protocol, stage: None })
        }
        None => Event::Nothing,
    };
    // The number behind the point counts the transactions of one connection.
    Some(line("Haraka", if id == "-" { told } else { id }, event))
}

/// `2026-11-17T10:13:02Z INFO Authentication failed (auth.failed) listenerId = "imaptls", …, details = "…"`
fn stalwart(text: &str) -> Option<Line<'_>> {
    let (before, rest) = text.split_once(" (")?;
    let (id, told) = rest.split_once(") ")?;
    let (area, name) = id.split_once('.')?;
    let word =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let level = before.split(' ').nth(1).unwrap_or_default();
    let levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR"];
    (word(area) && word(name) && levels.contains(&level) && told.contains(" = ")).then_some(())?;
    let ends = [
        "failed", "failure", "rejected", "error", "denied", "banned", "exceeded", "attempts",
        "timeout",
    ];
    if !ends.iter().any(|end| name.ends_with(end)) {
        return Some(line("Stalwart", text, Event::Nothing));
    }
    let said = between(told, "details = \"", "\"").or_else(|| between(told, "reason = \"", "\""));
    // The sentence in front, where no server is quoted.
    let own = before.split_once(level).map_or(before, |(_, own)| own.trim());
    let listener = between(told, "listenerId = \"", "\"").unwrap_or_default();
    let protocol = match () {
        () if listener.starts_with("imap") => Some(Protocol::Imap),
        () if listener.starts_with("pop3") => Some(Protocol::Pop3),
        () if listener.starts_with("sub") || area == "delivery" || area == "smtp" => {
            Some(Protocol::Smtp)
        }
        () => None,
    };
    let heard = Heard {
        words: said.unwrap_or(own),
        host: between(told, "hostname = \"", "\""),
        recipient: between(told, " to = \"", "\""),
        protocol,
        stage: (area == "auth").then_some(Stage::Auth),
    };
    Some(line("Stalwart", text, Event::Heard(heard)))
}

/// `[17/Nov/2026 10:02:14] Sent: Queue-ID: …, Recipient: <…>, Result: failed, Status: 5.7.1 550 …, Remote-Host: …`,
/// `[17/Nov/2026 10:03:30] IMAP: Invalid password for user anna@example.org. Attempt from IP address …`
fn kerio(text: &str) -> Option<Line<'_>> {
    let (time, told) = text.strip_prefix('[')?.split_once("] ")?;
    let dated = time.len() == 20 && time.matches('/').count() == 2;
    dated.then_some(())?;
    if told.starts_with("Recv: ") {
        return Some(line("Kerio Connect", told, Event::Nothing));
    }
    if let Some(sent) = told.strip_prefix("Sent: Queue-ID: ") {
        let status = between(sent, "Status: ", ", Remote-Host:");
        let event = match status.filter(|_| !sent.contains("Result: delivered")) {
            Some(status) => Event::Heard(Heard {
                words: quoted::replies(status).into_iter().next().unwrap_or(status),
                host: between(sent, "Remote-Host: ", ","),
                recipient: between(sent, "Recipient: <", ">"),
                protocol: Some(Protocol::Smtp),
                stage: None,
            }),
            None => Event::Nothing,
        };
        return Some(line("Kerio Connect", sent, event));
    }
    let (service, said) = told.split_once(": ")?;
    let protocol = match service {
        "IMAP" => Some(Protocol::Imap),
        "POP3" => Some(Protocol::Pop3),
        "SMTP" => Some(Protocol::Smtp),
        "HTTP" | "HTTP/WebMail" => None,
        _ => return None,
    };
    let words = said.split_once(". Attempt from").map_or(said, |(words, _)| words);
    let sign_in = ["Invalid password", "doesn't exist", "Authentication failed"];
    let event = if sign_in.iter().any(|it| words.contains(it)) {
        Event::Heard(Heard { words, protocol, stage: Some(Stage::Auth), ..Heard::default() })
    } else {
        Event::Nothing
    };
    Some(line("Kerio Connect", told, event))
}

/// `… WARN  [ImapSSLServer-42] [name=anna@example.org;…] security - cmd=Auth; account=…; protocol=imap; error=…;`
fn zimbra(text: &str) -> Option<Line<'_>> {
    let (head, told) = text.split_once("] ")?;
    let levels = [" INFO ", " WARN ", " ERROR ", " DEBUG "];
    (levels.iter().any(|it| head.contains(it)) && head.contains(" [")).then_some(())?;
    let (context, told) = told.split_once("] ").unwrap_or(("", told));
    let (area, told) = told.split_once(" - ")?;
    let areas =
        ["security", "imap", "pop", "lmtp", "smtp", "account", "soap", "mailop", "SoapEngine"];
    (areas.contains(&area) && (context.contains('=') || context.is_empty())).then_some(())?;
    let named = between(told, "protocol=", ";").unwrap_or(area);
    let protocol = match named {
        "imap" => Some(Protocol::Imap),
        "pop" | "pop3" => Some(Protocol::Pop3),
        "smtp" | "lmtp" => Some(Protocol::Smtp),
        _ if head.contains("[Imap") => Some(Protocol::Imap),
        _ if head.contains("[Pop3") => Some(Protocol::Pop3),
        _ => None,
    };
    let error = between(told, "error=", ";").filter(|_| area == "security");
    let own = (area != "security" && told.starts_with("authentication failed")).then_some(told);
    let event = match error.or(own) {
        Some(words) => {
            let stage = Some(Stage::Auth);
            Event::Heard(Heard { words, protocol, stage, ..Heard::default() })
        }
        None => Event::Nothing,
    };
    Some(line("Zimbra", text, event))
}

/// The protocol log of Exchange: `time,connector,session,number,local,remote,event,data,context`.
fn exchange(text: &str) -> Option<Line<'_>> {
    if text.starts_with("#Log-type: SMTP") || text.starts_with("#Software: Microsoft Exchange") {
        return Some(line("Exchange", "", Event::Nothing));
    }
    let mut cells = text.splitn(8, ',');
    let time = cells.next().filter(|time| time.starts_with("20") && time.contains('T'))?;
    let (_connector, id) = (cells.next()?, cells.next()?);
    let number = cells.next()?.parse::<u32>().ok();
    let (_local, _remote, event) = (cells.next()?, cells.next()?, cells.next()?);
    let rest = cells.next()?;
    (time.len() >= 20 && number.is_some() && id.len() == 16).then_some(())?;
    let data = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default(),
        None => rest.split(',').next().unwrap_or_default(),
    };
    // Who is the server, depends on which of the two logs it is.
    let code = data.get(..3).is_some_and(|code| code.bytes().all(|b| b.is_ascii_digit()));
    let event = match event {
        "+" => Event::Opens(None),
        ">" | "<" if code => Event::Server(data, Some(Protocol::Smtp)),
        ">" | "<" => Event::Command(data),
        "*" | "-" => Event::Nothing,
        _ => return None,
    };
    Some(line("Exchange", id, event))
}

/// `mailq`: the reason stands in parentheses below the message that waits.
fn queue(text: &str) -> Option<Line<'_>> {
    if text.starts_with("-Queue ID-") {
        return Some(line("Postfix", "mailq", Event::Nothing));
    }
    let inside = text.trim().strip_prefix('(')?.strip_suffix(')')?;
    let starts = [
        "host ",
        "connect to ",
        "delivery temporarily suspended",
        "lost connection",
        "conversation with",
        "Host or domain name not found",
        "Deferred: ",
        "deferred: ",
        "SASL authentication failed",
        "Name service error",
        "mail for ",
    ];
    starts.iter().any(|start| inside.starts_with(start)).then_some(())?;
    let words = quoted::replies(inside).into_iter().next().unwrap_or(inside);
    let host = between(inside, "host ", "[").or_else(|| between(inside, "connect to ", "["));
    let heard = Heard { words, host, protocol: Some(Protocol::Smtp), ..Heard::default() };
    Some(line("Postfix", text, Event::Heard(heard)))
}

/// `… rspamd_task_write_log: id: <…>, … (default: T (reject): [21.50/15.00] [BAYES_SPAM(5.10){…}…`
fn rspamd(text: &str) -> Option<Line<'_>> {
    if !text.contains("(rspamd_") && !text.contains(" rspamd[") {
        return None;
    }
    let told = text.split_once("rspamd_task_write_log: ").map_or("", |(_, told)| told);
    let action = between(told, "(default: ", "): [").and_then(|it| it.split_once('('));
    // Greylisting and other delays are `soft reject`; the rest lets the message pass.
    let event = match action {
        Some((_, action)) if action.ends_with("reject") || action == "greylist" => {
            let at = told.find("(default: ").unwrap_or_default();
            Event::Heard(Heard {
                words: told.get(at..).unwrap_or(told),
                recipient: between(told, " rcpts: <", ">"),
                protocol: Some(Protocol::Smtp),
                ..Heard::default()
            })
        }
        _ => Event::Nothing,
    };
    Some(line("rspamd", text, event))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(line: &str) -> Option<(&'static str, String, Option<String>, Option<String>)> {
        let read = read(line)?;
        let Event::Heard(heard) = read.event else { return None };
        let own = |text: Option<&str>| text.map(str::to_owned);
        Some((read.writer?, heard.words.to_owned(), own(heard.host), own(heard.recipient)))
    }

    #[test]
    fn reasons_are_found() {
        for (line, writer, words, host, recipient) in [
            (
                r#"Nov 17 10:14:03 mx smtpd[1]: 9f2b3c5199aa01bc mta delivery evpid=5e from=<a@example.org> to=<b@example.net> rcpt=<-> source="192.0.2.10" relay="198.51.100.20 (mx.example.net)" delay=2s result="PermFail" stat="550 5.1.1 no""#,
                "OpenSMTPD",
                "550 5.1.1 no",
                Some("mx.example.net"),
                Some("b@example.net"),
            ),
            (
                r#"2026-11-17T10:20:40.010Z [NOTICE] [9A2B.1.1] [outbound] bounced file=1 recipients="<b@example.com>" reason="550 5.1.1 no""#,
                "Haraka",
                "550 5.1.1 no",
                None,
                Some("b@example.com"),
            ),
            (
                r#"2026-11-17T10:14:41Z INFO SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 2, to = "b@example.net", hostname = "mx.example.net", code = 550, details = "5.1.1 no""#,
                "Stalwart",
                "5.1.1 no",
                Some("mx.example.net"),
                Some("b@example.net"),
            ),
            (
                "[17/Nov/2026 10:02:14] Sent: Queue-ID: 4bc1a2f0-0000a1b2, Recipient: <b@example.net>, Result: failed, Status: 5.7.1 550 5.7.1 no, Remote-Host: 198.51.100.4, Msg-Id: <1@example.org>",
                "Kerio Connect",
                "550 5.7.1 no",
                Some("198.51.100.4"),
                Some("b@example.net"),
            ),
            (
                "2026-11-17 10:20:31,410 WARN  [ImapSSLServer-42] [name=a@example.org;ip=203.0.113.7;] security - cmd=Auth; account=a@example.org; protocol=imap; error=authentication failed, invalid password;",
                "Zimbra",
                "authentication failed, invalid password",
                None,
                None,
            ),
            (
                "(host mx.example.net[198.51.100.4] said: 452 4.2.2 full (in reply to RCPT TO command))",
                "Postfix",
                "452 4.2.2 full",
                Some("mx.example.net"),
                None,
            ),
            (
                "2026-11-17 10:00:02 #1(rspamd_proxy) <a1>; proxy; rspamd_task_write_log: id: <1@x>, (default: T (reject): [21.50/15.00] [BAYES_SPAM(5.10){}]), rcpts: <a@example.org>, mime_rcpts: <a@example.org>",
                "rspamd",
                "(default: T (reject): [21.50/15.00] [BAYES_SPAM(5.10){}]), rcpts: <a@example.org>, mime_rcpts: <a@example.org>",
                None,
                Some("a@example.org"),
            ),
        ] {
            let own = |text: Option<&str>| text.map(str::to_owned);
            assert_eq!(
                heard(line),
                Some((writer, words.to_owned(), own(host), own(recipient))),
                "{line}"
            );
        }
    }

    #[test]
    fn what_went_well_is_no_reason() {
        for line in [
            r#"Nov 17 10:14:09 mx smtpd[1]: 9f2b3c53ab991122 mta delivery to=<b@example.com> result="Ok" stat="250 2.0.0 Ok""#,
            r#"2026-11-17T10:20:44.900Z [NOTICE] [9A2B.1] [outbound] delivered host=mx.example.org response="2.0.0 Ok""#,
            r#"2026-11-17T10:15:00Z INFO Message delivered (delivery.delivered) to = "b@example.net", code = 250"#,
            "[17/Nov/2026 10:05:02] Sent: Queue-ID: 4, Recipient: <b@example.net>, Result: delivered, Status: 2.0.0 , Remote-Host: 198.51.100.4, Msg-Id: <2@example.org>",
            "2026-11-17 10:20:31,123 INFO  [ImapSSLServer-42] [ip=203.0.113.7;] imap - connected",
            "2026-11-17 10:00:09 #1(rspamd_proxy) <d4>; proxy; rspamd_task_write_log: id: <2@x>, (default: F (no action): [-2.10/15.00] [BAYES_HAM(-2.99){}])",
            "(Deferred)",
        ] {
            assert_eq!(heard(line), None, "{line}");
        }
    }

    #[test]
    fn the_protocol_log_of_exchange_is_a_dialogue() {
        let line = "2026-11-17T10:11:17.644Z,EX01\\Client,08DE25A1B2C3D4E5,7,192.0.2.5:587,203.0.113.7:50112,>,\"535 5.7.3 no, really\",";
        assert!(matches!(
            read(line).map(|line| line.event),
            Some(Event::Server("535 5.7.3 no, really", _))
        ));
        let line = line.replace("\"535 5.7.3 no, really\"", "EHLO x");
        assert!(matches!(read(&line).map(|line| line.event), Some(Event::Command("EHLO x"))));
    }
}
