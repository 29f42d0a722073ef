//! Logs of mail servers: Postfix, Dovecot, Exim, Sendmail.

use super::{Event, Line, between, session};
use crate::{
    explain::{digest::Heard, quoted},
    model::{Protocol, Stage},
};

pub(super) fn read(line: &str) -> Option<Line<'_>> {
    postfix(line).or_else(|| dovecot(line)).or_else(|| exim(line)).or_else(|| sendmail(line))
}

/// `… postfix/smtp[123]: ABC: to=<…>, relay=mx[192.0.2.1]:25, …, status=bounced (…)`
fn postfix(line: &str) -> Option<Line<'_>> {
    let (_, rest) = line.split_once("postfix")?;
    // `postfix/smtp`, `postfix-out/submission/smtpd`
    let (process, text) = rest.split_once("]: ")?;
    if !process.contains('/') || process.contains(' ') {
        return None;
    }
    let incoming = process.contains("smtpd");
    let queue_id = text.split(':').next().unwrap_or_default();
    let name = if incoming { process } else { queue_id };
    let event = if incoming { incoming_session(text) } else { delivery(text) };
    Some(Line { writer: Some("Postfix"), session: session(name), event })
}

/// A mail program, or another server, at Postfix's own door.
fn incoming_session(text: &str) -> Event<'_> {
    if text.starts_with("connect from ") {
        return Event::Opens(None);
    }
    if let Some((_, rejected)) = text.split_once(": reject: ") {
        let words = rejected.split_once("]: ").map_or(rejected, |(_, words)| words);
        // The addresses behind it are no part of the reply.
        let words = words.split("; from=<").next().unwrap_or(words);
        return smtp(words, None, between(rejected, "to=<", ">"), None);
    }
    if text.contains("authentication failed") || text.contains("authentication failure") {
        let words = text.split_once("]: ").map_or(text, |(_, words)| words);
        return smtp(words, None, None, Some(Stage::Auth));
    }
    if text.contains("SSL_accept error") || text.starts_with("warning: TLS library problem") {
        return smtp(text, None, None, Some(Stage::Tls));
    }
    Event::Nothing
}

/// Postfix as the client of another server.
fn delivery(text: &str) -> Event<'_> {
    let recipient = between(text, "to=<", ">");
    // `relay=none`: no server was spoken to; the reason names the one that was wanted.
    let host = |sign| between(text, sign, "[").filter(|host| is_host(host));
    let relay = host("relay=").or_else(|| host("host ")).or_else(|| host("connect to "));
    if text.contains("status=sent") {
        return Event::Nothing;
    }
    if text.contains("status=") {
        let inside = text.split_once(" (").map_or("", |(_, inside)| inside);
        let inside = inside.strip_suffix(')').unwrap_or(inside);
        let words = quoted::replies(inside).into_iter().next().unwrap_or(inside);
        return smtp(words, relay, recipient, None);
    }
    if text.contains(" said: ") {
        // The line with `status=` repeats what ends a delivery; a refused sign-in stands here.
        let sign_in = text.contains("SASL authentication failed");
        let Some(words) = quoted::replies(text).into_iter().next().filter(|_| sign_in) else {
            return Event::Nothing;
        };
        let host = between(text, "server ", "[").or(relay);
        return smtp(words, host, None, Some(Stage::Auth));
    }
    let words = text.split_once(": ").map_or(text, |(_, words)| words);
    for (sign, stage) in [
        ("certificate verification failed", Stage::Tls),
        ("SSL_connect error", Stage::Tls),
        ("Cannot start TLS", Stage::StartTls),
        ("TLS is required", Stage::StartTls),
        ("connect to ", Stage::Connect),
    ] {
        if text.contains(sign) {
            let words = if text.starts_with("connect to ") { text } else { words };
            let host = host("connect to ").or_else(|| host("for "));
            return smtp(words, host.or(relay), None, Some(stage));
        }
    }
    Event::Nothing
}

/// A name, and not the words up to the next bracket.
fn is_host(word: &str) -> bool {
    let part = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    !word.is_empty() && word.bytes().all(part)
}

fn smtp<'l>(
    words: &'l str,
    host: Option<&'l str>,
    recipient: Option<&'l str>,
    stage: Option<Stage>,
) -> Event<'l> {
    let host = host.filter(|host| *host != "none" && *host != "local");
    Event::Heard(Heard { words, host, recipient, protocol: Some(Protocol::Smtp), stage })
}

/// What Dovecot's log says when something is wrong. The rest is routine.
const TROUBLE: [&str; 16] = [
    "auth failed",
    "password mismatch",
    "unknown user",
    "no auth attempts",
    "disallowed plaintext",
    "disallowed cleartext",
    "tls handshak",
    "ssl_accept",
    "too many invalid",
    "maximum number of connections",
    "inactivity",
    "quota exceeded",
    "temporary",
    "temp fail",
    "auth process",
    "internal error",
];

/// `… dovecot: imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<…>, …`
fn dovecot(line: &str) -> Option<Line<'_>> {
    let services: [(&str, Option<Protocol>); 10] = [
        ("imap-login: ", Some(Protocol::Imap)),
        ("pop3-login: ", Some(Protocol::Pop3)),
        ("submission-login: ", Some(Protocol::Smtp)),
        ("imap(", Some(Protocol::Imap)),
        ("pop3(", Some(Protocol::Pop3)),
        ("auth: ", None),
        ("auth-worker(", None),
        ("lmtp(", Some(Protocol::Smtp)),
        ("master: ", None),
        ("managesieve-login: ", None),
    ];
    let named = line.split_once("dovecot: ").or_else(|| {
        line.split_once("dovecot[").and_then(|(head, rest)| Some((head, rest.split_once("]: ")?.1)))
    });
    // Dovecot's own log files do not name it on each line.
    let (text, protocol) = match named {
        Some((_, text)) => {
            let service = services.iter().find(|(name, _)| text.starts_with(name));
            (text, service.and_then(|(_, protocol)| *protocol))
        }
        None => services.iter().take(3).find_map(|(name, protocol)| {
            line.find(name).and_then(|at| Some((line.get(at..)?, *protocol)))
        })?,
    };
    let lower = text.to_ascii_lowercase();
    let event = if TROUBLE.iter().any(|sign| lower.contains(sign)) {
        // The user and the addresses behind it are no part of the reason; what TLS says is.
        let tls = ["ssl_accept", "tls handshak"].iter().find_map(|sign| lower.find(sign));
        let words = match tls {
            Some(at) => text.get(at..).unwrap_or(text),
            None => text.split(": user=<").next().unwrap_or(text),
        };
        Event::Heard(Heard { words, protocol, ..Heard::default() })
    } else {
        Event::Nothing
    };
    Some(Line { writer: Some("Dovecot"), session: session(text), event })
}

/// `2026-11-22 10:00:00 1abCdE-000000001Ab-2xyz ** anna@example.org R=… T=… H=mx [192.0.2.1]: …`
fn exim(line: &str) -> Option<Line<'_>> {
    let signs = [" ** ", " == ", " rejected ", "authenticator failed", "TLS error on connection"];
    if !line.starts_with("20") && !line.contains("exim[") && !line.contains("exim: ") {
        return None;
    }
    let sign = signs.into_iter().find(|sign| line.contains(sign))?;
    let (head, text) = line.split_once(sign)?;
    let exim_id = |word: &str| {
        word.len() >= 16
            && word.matches('-').count() == 2
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let delivery = matches!(sign, " ** " | " == ");
    if delivery && !head.split(' ').any(exim_id) {
        return None;
    }
    if sign == " rejected " && !head.contains("H=") {
        return None;
    }
    let host = between(text, "H=", " ").or_else(|| between(text, "host ", " "));
    let recipient = text.split([' ', ':']).next().filter(|word| delivery && word.contains('@'));
    let words = quoted::replies(text).into_iter().next().unwrap_or_else(|| {
        // `R=dnslookup T=remote_smtp defer (111): Connection refused`
        text.split_once(": ").map_or(text, |(_, words)| words)
    });
    let stage = (sign == "authenticator failed").then_some(Stage::Auth);
    let event = smtp(words, host, recipient, stage);
    Some(Line { writer: Some("Exim"), session: session(head), event })
}

/// `… sendmail[123]: abc: to=<…>, …, relay=mx. [192.0.2.1], dsn=5.1.1, stat=User unknown`
fn sendmail(line: &str) -> Option<Line<'_>> {
    if !line.contains("sendmail[") && !line.contains("sm-mta[") {
        return None;
    }
    let (head, rest) = line.split_once("]: ")?;
    let rejected = rest.split_once("reject=").filter(|_| rest.contains("ruleset="));
    let event = match rest.split_once("stat=") {
        None if rejected.is_some() => smtp(
            rejected.map_or(rest, |(_, words)| words),
            None,
            between(rest, "arg1=<", ">"),
            None,
        ),
        None if rest.starts_with("AUTH failure") => {
            let words = rest.split(", relay=").next().unwrap_or(rest);
            smtp(words, None, None, Some(Stage::Auth))
        }
        None => Event::Nothing,
        Some((_, stat)) if stat.starts_with("Sent") => Event::Nothing,
        Some((_, stat)) => {
            // With the code in front, which tells more: `dsn=5.1.1, stat=…`
            let words = rest.split_once("reply=").map_or(stat, |(_, reply)| {
                reply.split_once(", stat=").map_or(reply, |(reply, _)| reply)
            });
            smtp(
                words,
                between(rest, "relay=", ".,").or_else(|| between(rest, "relay=", ". [")),
                between(rest, "to=<", ">"),
                None,
            )
        }
    };
    Some(Line { writer: Some("Sendmail"), session: session(head), event })
}
