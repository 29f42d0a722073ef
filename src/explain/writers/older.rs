//! Logs of qmail, vpopmail, Courier and Cyrus.

use super::{Event, Line, session};
use crate::{
    explain::{digest::Heard, quoted},
    model::{Protocol, Stage},
};

pub(super) fn read(line: &str) -> Option<Line<'_>> {
    qmail(line).or_else(|| courier(line)).or_else(|| cyrus(line))
}

fn line<'l>(writer: &'static str, text: &str, event: Event<'l>) -> Line<'l> {
    Line { writer: Some(writer), session: session(text), event }
}

fn heard(words: &str, protocol: Option<Protocol>, stage: Option<Stage>) -> Event<'_> {
    Event::Heard(Heard { words, protocol, stage, ..Heard::default() })
}

/// `@40000000… delivery 1: failure: 192.0.2.9 does not like recipient./Remote host said: 550 …/Giving up on …/`,
/// `vchkpw-submission: password fail anna@example.org:192.0.2.7`
fn qmail(text: &str) -> Option<Line<'_>> {
    if let Some((_, rest)) = text.split_once(" vchkpw-").or_else(|| text.split_once("vpopmail[")) {
        let event = if rest.contains("password fail") || rest.contains("user not found") {
            heard("password fail", None, Some(Stage::Auth))
        } else {
            Event::Nothing
        };
        return Some(line("vpopmail", text, event));
    }
    let multilog = text.starts_with("@40000000");
    let (_, rest) = text.split_once("delivery ").or_else(|| {
        let (head, rest) = text.split_once(": ")?;
        // `new msg`, `info msg`, `end msg`, `status: local 0/10`
        let routine = ["new msg", "info msg", "end msg", "starting delivery", "status: local"];
        let plain = if multilog { text.split_once(' ').map_or(text, |(_, it)| it) } else { rest };
        let qmail = head.ends_with("qmail") || head.ends_with("qmail-send") || multilog;
        (qmail && routine.iter().any(|it| plain.contains(it))).then_some(("", ""))
    })?;
    let Some((number, told)) = rest.split_once(": ") else {
        return Some(line("qmail", text, Event::Nothing));
    };
    if !number.is_empty() && !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return multilog.then(|| line("qmail", text, Event::Nothing));
    }
    let reason = told.strip_prefix("failure: ").or_else(|| told.strip_prefix("deferral: "));
    let Some(reason) = reason else { return Some(line("qmail", text, Event::Nothing)) };
    let reply = reason.split_once("Remote host said: ").map(|(_, reply)| reply);
    let words = reply.unwrap_or(reason);
    let words = words.split("/Giving up on ").next().unwrap_or(words).trim_end_matches('/');
    Some(line("qmail", number, heard(words, Some(Protocol::Smtp), None)))
}

/// `imapd-ssl: LOGIN FAILED, user=anna@example.org, ip=[::ffff:192.0.2.7]`
fn courier(text: &str) -> Option<Line<'_>> {
    let services = [
        ("imapd-ssl: ", Protocol::Imap),
        ("imapd: ", Protocol::Imap),
        ("pop3d-ssl: ", Protocol::Pop3),
        ("pop3d: ", Protocol::Pop3),
        ("courieresmtpd: ", Protocol::Smtp),
    ];
    let (rest, protocol) = services
        .into_iter()
        .find_map(|(name, protocol)| text.split_once(name).map(|(_, rest)| (rest, protocol)))?;
    let event = if let Some((failed, _)) =
        rest.split_once(", ").filter(|_| rest.starts_with("LOGIN FAILED"))
    {
        heard(failed, Some(protocol), Some(Stage::Auth))
    } else if rest.starts_with("Maximum connection limit") {
        heard(rest.split(" for ").next().unwrap_or(rest), Some(protocol), None)
    } else if rest.starts_with("error,") || rest.contains("couriertls: ") {
        let words = quoted::replies(rest).into_iter().next();
        heard(words.unwrap_or(rest), Some(protocol), None)
    } else {
        Event::Nothing
    };
    Some(line("Courier", text, event))
}

/// `cyrus/imap[1]: badlogin: pc [192.0.2.7] plaintext anna SASL(-13): authentication failure: …`
fn cyrus(text: &str) -> Option<Line<'_>> {
    let (_, rest) = text.split_once("cyrus/")?;
    let (service, told) = rest.split_once("]: ")?;
    let protocol = match service.split('[').next()? {
        "imap" | "imaps" => Some(Protocol::Imap),
        "pop3" | "pop3s" => Some(Protocol::Pop3),
        "lmtp" | "lmtpunix" => Some(Protocol::Smtp),
        _ => None,
    };
    let event = if told.starts_with("badlogin: ") {
        let words = told.find("SASL(").and_then(|at| told.get(at..)).unwrap_or(told);
        heard(words.trim_end_matches(']'), protocol, Some(Stage::Auth))
    } else if told.contains(" failed: ") || told.starts_with("IOERROR") {
        let words = told.split_once(" failed: ").map_or(told, |(_, words)| words);
        heard(words, protocol, None)
    } else {
        Event::Nothing
    };
    Some(line("Cyrus", text, event))
}
