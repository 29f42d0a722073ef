//! Logs of mail programs and libraries that write the dialogue: Outlook, mutt,
//! mbsync, OfflineIMAP, getmail, K-9, Evolution, JavaMail, PHPMailer,
//! RainLoop, and `openssl s_client`.

use super::{Event, Line, between, session};
use crate::{
    explain::digest::Heard,
    model::{Protocol, Stage},
};

pub(super) fn read(line: &str) -> Option<Line<'_>> {
    outlook(line)
        .or_else(|| mutt(line))
        .or_else(|| fetchers(line))
        .or_else(|| k9(line))
        .or_else(|| evolution(line))
        .or_else(|| java_mail(line))
        .or_else(|| php(line))
        .or_else(|| rain_loop(line))
        .or_else(|| openssl(line))
}

fn line<'l>(writer: &'static str, event: Event<'l>) -> Line<'l> {
    Line { writer: Some(writer), session: session(writer), event }
}

fn echo(words: &str, protocol: Option<Protocol>) -> Event<'_> {
    Event::Echo(Heard { words, protocol, ..Heard::default() })
}

/// The host of `host:993`, `host (192.0.2.1:993)…`.
fn host(text: &str) -> Option<&str> {
    text.split([':', ' ', '"', '\'', '/', ')']).next().filter(|host| host.contains('.'))
}

/// `2026.11.22 10:00:00 SMTP (smtp.example.org): <rx> 535 …`, `… ReportStatus: RSF_COMPLETED, hr = 0x800ccc92`
fn outlook(text: &str) -> Option<Line<'_>> {
    if let Some((_, code)) =
        text.split_once("ReportStatus: RSF_").and_then(|(_, it)| it.split_once("hr = "))
    {
        let code = code.split([' ', ',']).next().unwrap_or(code);
        let fine = code.trim_start_matches("0x").bytes().all(|byte| byte == b'0');
        return Some(line("Outlook", if fine { Event::Nothing } else { echo(code, None) }));
    }
    let (at, name, protocol) =
        [(" SMTP (", Protocol::Smtp), (" IMAP (", Protocol::Imap), (" POP3 (", Protocol::Pop3)]
            .into_iter()
            .find_map(|(name, protocol)| text.find(name).map(|at| (at, name, protocol)))?;
    let time = text.get(..at)?;
    let host = text.get(at + name.len()..)?.split_once("): ")?;
    let (host, rest) = host;
    if at > 40 || !time.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let event = if let Some(words) = rest.strip_prefix("<rx> ") {
        Event::From(host, words, protocol)
    } else if let Some(command) = rest.strip_prefix("[tx] ").or_else(|| rest.strip_prefix("<tx> "))
    {
        Event::Command(command)
    } else if rest.starts_with("Begin execution") {
        Event::Opens(Some(host))
    } else {
        Event::Nothing
    };
    Some(Line { writer: Some("Outlook"), session: session("Outlook"), event })
}

/// `[2026-11-22 10:00:03] 4< a0001 NO …`
fn mutt(text: &str) -> Option<Line<'_>> {
    let rest = text.strip_prefix('[')?;
    let (time, rest) = rest.split_once("] ")?;
    if time.len() > 30 || !time.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(rest) = rest.strip_prefix("Connected to ") {
        return rest.contains(" on fd=").then(|| line("mutt", Event::Opens(host(rest))));
    }
    let level = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if level.len() == rest.len() || rest.len() - level.len() > 2 {
        return None;
    }
    let event = match (level.strip_prefix("< "), level.strip_prefix("> ")) {
        (Some(words), _) => Event::Server(words, None),
        (_, Some(command)) => Event::Command(command),
        _ => return None,
    };
    Some(line("mutt", event))
}

/// mbsync, OfflineIMAP and getmail: what they say before and after the server speaks.
fn fetchers(text: &str) -> Option<Line<'_>> {
    if let Some(rest) = text.strip_prefix("Connecting to ") {
        return rest.ends_with("...").then(|| line("mbsync", Event::Opens(host(rest))));
    }
    if text.starts_with("IMAP command '") {
        let words = text.split_once("returned an error: ").map(|(_, words)| words)?;
        return Some(line("mbsync", echo(words, Some(Protocol::Imap))));
    }
    if let Some((_, rest)) = text.split_once("Establishing connection to ") {
        return Some(line("OfflineIMAP", Event::Opens(host(rest))));
    }
    if text.contains("INFO: imaplib2 v") || text.contains("INFO: *** ") {
        return Some(line("OfflineIMAP", Event::Nothing));
    }
    // `SimpleIMAPSSLRetriever:anna@gmail.com@imap.gmail.com:993:`
    if let Some((name, rest)) = text.split_once("Retriever:") {
        let (_, server) = rest.rsplit_once('@').filter(|_| !name.contains(' '))?;
        return Some(line("getmail", Event::Opens(host(server))));
    }
    text.starts_with("getmail version ").then(|| line("getmail", Event::Nothing))
}

/// `V ImapConnection: conn25<<< 2 NO …`; the form of the reply was undone before.
fn k9(text: &str) -> Option<Line<'_>> {
    let (_, rest) = text.split_once("Connection: conn").or_else(|| text.split_once(": conn"))?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = rest.split_at_checked(digits).filter(|_| digits > 0)?;
    let rest = rest.trim_start();
    let event = match (rest.strip_prefix("<<< "), rest.strip_prefix(">>> ")) {
        (Some(words), _) => Event::Server(words, None),
        (_, Some(command)) => Event::Command(command),
        _ => return None,
    };
    Some(Line { writer: Some("K-9 Mail"), session: session(number), event })
}

/// `[imapx:A] received: A00001 NO …`
fn evolution(text: &str) -> Option<Line<'_>> {
    let ours = text.starts_with("[imapx:") || text.starts_with("received: ");
    let rest = match text.split_once("] ") {
        Some((_, rest)) if text.starts_with("[imapx:") => rest,
        _ => text,
    };
    if !ours {
        return text.starts_with("camel_imapx_write: ").then(|| line("Evolution", Event::Nothing));
    }
    let event = if let Some(words) = rest.strip_prefix("received: ") {
        Event::Server(words, Some(Protocol::Imap))
    } else if let Some(rest) = rest.strip_prefix("Connecting to server ") {
        Event::Opens(host(rest))
    } else {
        Event::Nothing
    };
    Some(line("Evolution", event))
}

/// `DEBUG SMTP: trying to connect to host "smtp.example.org", port 465`
fn java_mail(text: &str) -> Option<Line<'_>> {
    if let Some((_, words)) = text.split_once("mail.AuthenticationFailedException: ") {
        return Some(line("JavaMail", echo(words, None)));
    }
    let rest = text.strip_prefix("DEBUG ")?;
    let (protocol, rest) = rest.split_once(": ")?;
    ["SMTP", "IMAP", "IMAPS", "POP3", "setDebug"].contains(&protocol).then_some(())?;
    let host = between(rest, "connect to host \"", "\"");
    let event = if host.is_some() { Event::Opens(host) } else { Event::Nothing };
    Some(line("JavaMail", event))
}

/// `2026-11-22 09:18:16 SERVER -> CLIENT: 535 …`
fn php(text: &str) -> Option<Line<'_>> {
    let smtp = Some(Protocol::Smtp);
    let event = if let Some((_, words)) = text.split_once("SERVER -> CLIENT: ") {
        Event::Server(words, smtp)
    } else if let Some((_, command)) = text.split_once("CLIENT -> SERVER: ") {
        Event::Command(command)
    } else if let Some((_, rest)) = text.split_once("Connection: opening to ") {
        Event::Opens(host(rest.trim_start_matches("ssl://").trim_start_matches("tls://")))
    } else if let Some((_, words)) = text.split_once("SMTP ERROR: ") {
        echo(words, smtp)
    } else {
        // WP Mail SMTP writes `ErrorInfo: SMTP Error: …` above the dialogue.
        let own = text.strip_prefix("ErrorInfo: ").unwrap_or(text);
        let words =
            own.strip_prefix("SMTP Error: ").or_else(|| own.strip_prefix("Mailer Error: "))?;
        echo(words, smtp)
    };
    Some(line("PHPMailer", event))
}

/// `[14:32:53.886][f2254d92] SMTP[DATA]: < 535 …\r\n`
fn rain_loop(text: &str) -> Option<Line<'_>> {
    let (_, rest) = text.strip_prefix('[')?.split_once("] ")?;
    let (name, rest) = rest.split_once('[')?;
    let protocol = match name {
        "IMAP" => Protocol::Imap,
        "SMTP" => Protocol::Smtp,
        "POP3" => Protocol::Pop3,
        _ => return None,
    };
    let (kind, rest) = rest.split_once("]: ")?;
    let event = if let Some(words) = rest.strip_prefix("< ") {
        Event::Server(words.trim_end_matches("\\n").trim_end_matches("\\r"), Some(protocol))
    } else if let Some(command) = rest.strip_prefix("> ") {
        Event::Command(command)
    } else if let Some((_, url)) = rest.split_once("Start connection to \"") {
        Event::Opens(url.split_once("://").and_then(|(_, url)| host(url)))
    } else if kind == "ERROR" {
        echo(rest, Some(protocol))
    } else {
        Event::Nothing
    };
    Some(line("RainLoop", event))
}

/// What `openssl s_client` says of the certificate, before the server speaks.
fn openssl(text: &str) -> Option<Line<'_>> {
    let tls = |words, own: bool| {
        let heard = Heard { words, stage: Some(Stage::Tls), ..Heard::default() };
        if own { Event::Heard(heard) } else { Event::Echo(heard) }
    };
    if text.starts_with("CONNECTED(") {
        return Some(line("OpenSSL", Event::Opens(None)));
    }
    if let Some(rest) = text.strip_prefix("verify error:num=") {
        let (number, words) = rest.split_once(':')?;
        // 20 comes before 21, which tells whether the chain is too short.
        let event = if number == "20" { Event::Nothing } else { tls(words, true) };
        return Some(line("OpenSSL", event));
    }
    if let Some(rest) = text.trim_start().strip_prefix("Verify return code: ") {
        let event = match between(rest, "(", ")") {
            Some(words) if !rest.starts_with("0 ") => tls(words, false),
            _ => Event::Nothing,
        };
        return Some(line("OpenSSL", event));
    }
    if let Some((_, words)) = text
        .split_once(":error:")
        .filter(|(head, _)| !head.is_empty() && head.bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        return Some(line("OpenSSL", tls(words, true)));
    }
    let routine = [
        "verify return:",
        "Verification: OK",
        "SSL handshake has read",
        "No client certificate CA",
    ];
    routine.iter().any(|it| text.starts_with(it)).then(|| line("OpenSSL", Event::Nothing))
}
