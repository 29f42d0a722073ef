//! Reads a pasted reply, of which tag, status word or code may be missing.

use mailmedic::model::{Enhanced, Grammar, Protocol, Reply, Status};

pub(crate) fn read(text: &str, protocol: Option<Protocol>) -> Reply {
    let mut reply = Reply {
        protocol: protocol.unwrap_or(Protocol::Imap),
        status: Status::Unknown,
        code: None,
        enhanced: None,
        bracket: None,
        lines: Vec::new(),
        raw: text.as_bytes().to_vec(),
        grammar: Grammar::Lenient,
    };
    for line in text.lines() {
        let line = line.trim();
        let rest = match protocol {
            Some(Protocol::Smtp) => smtp(line, &mut reply).unwrap_or(line),
            Some(Protocol::Pop3) => pop3(line, &mut reply).unwrap_or(line),
            Some(Protocol::Imap) => imap(line, &mut reply).unwrap_or(line),
            None => smtp(line, &mut reply)
                .or_else(|| pop3(line, &mut reply))
                .or_else(|| imap(line, &mut reply))
                .unwrap_or(line),
        };
        let rest = if reply.protocol == Protocol::Smtp { rest } else { bracket(rest, &mut reply) };
        reply.lines.push(rest.to_owned());
    }
    reply
}

fn smtp<'a>(line: &'a str, reply: &mut Reply) -> Option<&'a str> {
    let code: u16 = line.get(..3)?.parse().ok()?;
    let rest = line.get(3..)?;
    let rest = match rest.chars().next() {
        None => rest,
        Some(' ' | '-') => rest[1..].trim_start(),
        Some(_) => return None,
    };
    reply.protocol = Protocol::Smtp;
    reply.code = Some(code);
    reply.status = match code / 100 {
        2 => Status::Ok,
        3 => Status::Continue,
        4 => Status::Later,
        5 => Status::No,
        _ => return None,
    };
    let (word, tail) = rest.split_once(' ').unwrap_or((rest, ""));
    let Some(enhanced) = Enhanced::parse(word.trim_start_matches('#')) else { return Some(rest) };
    reply.enhanced = Some(enhanced);
    Some(tail.trim_start())
}

fn pop3<'a>(line: &'a str, reply: &mut Reply) -> Option<&'a str> {
    for (word, status) in [("+OK", Status::Ok), ("-ERR", Status::No)] {
        if let Some(rest) = line.strip_prefix(word) {
            reply.protocol = Protocol::Pop3;
            reply.status = status;
            return Some(rest.trim_start());
        }
    }
    None
}

fn imap<'a>(line: &'a str, reply: &mut Reply) -> Option<&'a str> {
    let status = |word: &str| match word {
        "OK" => Some(Status::Ok),
        "NO" => Some(Status::No),
        "BAD" => Some(Status::Bad),
        "BYE" => Some(Status::Bye),
        "PREAUTH" => Some(Status::Preauth),
        _ => None,
    };
    if let Some(rest) = line.strip_prefix("+ ") {
        reply.status = Status::Continue;
        return Some(rest);
    }
    let (first, tail) = line.split_once(' ').unwrap_or((line, ""));
    let (status, rest) = if let Some(status) = status(first) {
        (status, tail)
    } else {
        let (second, rest) = tail.split_once(' ').unwrap_or((tail, ""));
        (status(second)?, rest)
    };
    reply.status = status;
    Some(rest.trim_start())
}

/// `[AUTHENTICATIONFAILED] …`, but not `[192.0.2.1] …`.
fn bracket<'a>(text: &'a str, reply: &mut Reply) -> &'a str {
    let Some((inside, rest)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return text;
    };
    if reply.bracket.is_some() || !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return text;
    }
    reply.bracket = Some(inside.to_owned());
    rest.trim_start()
}
