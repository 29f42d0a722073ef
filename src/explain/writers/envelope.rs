//! Lines that another program has wrapped: journald and Docker in JSON, Docker
//! Compose behind a name, Python in its own form of bytes, K-9 in brackets.

use std::{borrow::Cow, fmt::Write};

use serde_json::Value;

use crate::{
    explain::{listed, quoted},
    model::charset,
};

/// The line as its own program wrote it; perhaps several.
pub(in crate::explain) fn opened(line: &str) -> Cow<'_, str> {
    if line.starts_with('{') {
        return json(line).map_or(Cow::Borrowed(line), Cow::Owned);
    }
    if let Some(rest) = compose(line) {
        return Cow::Borrowed(rest);
    }
    if line.contains("b'") || line.contains("b\"") {
        return python(line).map_or(Cow::Borrowed(line), Cow::Owned);
    }
    if line.contains("<<< #") || line.contains("<<<#") {
        return bracketed(line).map_or(Cow::Borrowed(line), Cow::Owned);
    }
    if line.contains("delivery ")
        && [": failure: ", ": deferral: "].iter().any(|it| line.contains(it))
    {
        return Cow::Owned(line.replace('_', " "));
    }
    Cow::Borrowed(line)
}

/// journald's `MESSAGE` behind its program's name, or the `log` of Docker.
fn json(line: &str) -> Option<String> {
    let Value::Object(object) = serde_json::from_str(line).ok()? else { return None };
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    if let Some(message) = object.get("MESSAGE") {
        // What is not UTF-8 stands there as a list of bytes.
        let message = match message {
            Value::String(text) => text.clone(),
            Value::Array(bytes) => {
                let byte = |value: &Value| value.as_u64().and_then(|it| u8::try_from(it).ok());
                let bytes: Vec<u8> = bytes.iter().filter_map(byte).collect();
                charset::guessed(&bytes)?.into_owned()
            }
            _ => return None,
        };
        let Some(program) = text("SYSLOG_IDENTIFIER").or_else(|| text("_COMM")) else {
            return Some(message);
        };
        let process = text("_PID").or_else(|| text("SYSLOG_PID")).unwrap_or("0");
        return Some(format!("{program}[{process}]: {message}"));
    }
    let mut lines = Vec::new();
    said(&Value::Object(object), &mut lines, 0);
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What a whole text in JSON says, a line each: a log, or the events that a
/// sending service reports. `None`: it is no JSON, or holds no such words.
pub(in crate::explain) fn events(text: &str) -> Option<String> {
    let text = text.trim();
    let outside = text.starts_with('{') && text.ends_with('}')
        || text.starts_with('[') && text.ends_with(']');
    let value: Value = serde_json::from_str(outside.then_some(text)?).ok()?;
    let mut lines = Vec::new();
    said(&value, &mut lines, 0);
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Depth of objects in objects that is looked into, and lines that are taken.
const DEEP: usize = 6;
const MOST: usize = 256;

/// The words of an object, and of those within it: what a program says, and
/// behind it the error; of a delivery, to whom and why it failed.
fn said(value: &Value, lines: &mut Vec<String>, depth: usize) {
    const OWN: [&str; 5] = ["log", "message", "msg", "reply", "Message"];
    const ERRORS: [&str; 13] = [
        "error",
        "err",
        "error_message",
        "exc_info",
        "reason",
        "diagnosticCode",
        "response",
        "raw_reason",
        "description",
        "Description",
        "Details",
        "details",
        "last_error",
    ];
    const RECIPIENTS: [&str; 5] = ["emailAddress", "recipient", "rcpt_to", "email", "Email"];
    if depth > DEEP || lines.len() >= MOST {
        return;
    }
    let object = match value {
        Value::Array(list) => return list.iter().for_each(|it| said(it, lines, depth + 1)),
        Value::Object(object) => object,
        _ => return,
    };
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    let mut own = OWN.into_iter().find_map(text).unwrap_or_default();
    // A log that passed through another one: an object, written as a string.
    if own.starts_with('{')
        && let Ok(inner @ Value::Object(_)) = serde_json::from_str(own)
    {
        said(&inner, lines, depth + 1);
        own = "";
    }
    let recipient = RECIPIENTS.into_iter().find_map(text).filter(|it| super::is_address(it));
    let mut line = own.to_owned();
    for error in ERRORS.into_iter().filter_map(text).filter(|it| !it.trim().is_empty()) {
        let error = error.strip_prefix("smtp; ").unwrap_or(error);
        if line.contains(error) {
            continue;
        }
        let _ = match (line.is_empty(), recipient) {
            (true, Some(recipient)) => write!(line, "to=<{recipient}> \"{error}\""),
            (true, None) => write!(line, "{error}"),
            (false, _) => write!(line, ": \"{error}\""),
        };
    }
    let line = listed::unwritten(&line).into_owned();
    // An exception repeats what the message above it says.
    if !line.trim().is_empty() && !lines.iter().any(|earlier| earlier.contains(line.trim())) {
        lines.push(line);
    }
    object.values().for_each(|inner| said(inner, lines, depth + 1));
}

/// `dovecot-1  | Nov 22 10:00:00 mail dovecot: …`
fn compose(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once(" | ")?;
    let name = name.trim_end();
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    (is_name && !name.is_empty() && name.len() <= 60).then_some(rest)
}

/// smtplib's `send: 'ehlo pc\r\n'`, `reply: b'250 ok\r\n'`, `reply: retcode (250); Msg: b'…'`, and
/// imaplib's `28:42.40 < b'A1 NO …'`, as a dialogue.
fn python(line: &str) -> Option<String> {
    let (head, rest) = line.split_once("b'").or_else(|| line.split_once("b\""))?;
    let (who, start) = match head.trim_end() {
        "reply:" => ("S: ", ""),
        "send:" => ("C: ", ""),
        // It repeats the lines above.
        head if head.starts_with("reply: retcode") => return Some(String::new()),
        head if head.ends_with(['<', '>']) => {
            let time = head.trim_end_matches(['<', '>']).trim();
            if !time.bytes().all(|byte| byte.is_ascii_digit() || b":.".contains(&byte)) {
                return None;
            }
            (if head.ends_with('<') { "S: " } else { "C: " }, "")
        }
        _ => return None,
    };
    let words = quoted::unescaped(rest.trim_end().trim_end_matches(['\'', '"']));
    let mut out = String::new();
    for words in words.lines().filter(|words| !words.trim().is_empty()) {
        let _ = writeln!(out, "{who}{start}{words}");
    }
    Some(out)
}

/// K-9's `conn12<<< #2# [NO, [AUTHENTICATIONFAILED], Invalid credentials]`, as the server wrote it.
fn bracketed(line: &str) -> Option<String> {
    let (head, rest) = line.split_once("<<<")?;
    let rest = rest.trim_start().strip_prefix('#')?;
    let (tag, rest) = rest.split_once("# ")?;
    let tag = if tag == "null" { "*" } else { tag };
    let inside = rest.trim_end().strip_prefix('[')?.strip_suffix(']')?;
    let words = inside.replacen(", ", " ", 1).replacen("], ", "] ", 1);
    Some(format!("{head}<<< {tag} {words}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_opened() {
        for (line, expected) in [
            (r#"{"log":"535 5.7.8 no\n","stream":"stdout"}"#, "535 5.7.8 no\n"),
            (
                r#"{"MESSAGE":"connect from x","SYSLOG_IDENTIFIER":"postfix/smtpd","_PID":"7"}"#,
                "postfix/smtpd[7]: connect from x",
            ),
            (
                r#"{"MESSAGE":[206,197,212,32,209,221,201,203,193],"_COMM":"x","_PID":"7"}"#,
                "x[7]: нет ящика",
            ),
            (
                r#"{"message":"job failed","error_message":"wrong version number","x":{"y":1}}"#,
                "job failed: \"wrong version number\"",
            ),
            (
                r#"{"message":"{\"msg\":\"send failed\",\"error\":\"454 4.7.0 no\"}","pod":{"n":"x"}}"#,
                "send failed: \"454 4.7.0 no\"",
            ),
            (
                r#"{"message":"IMAP errors: denied.","exception":{"Message":"denied.","Code":0}}"#,
                "IMAP errors: denied.",
            ),
            ("mail-1  | Nov 22 dovecot: x", "Nov 22 dovecot: x"),
            ("a b | c", "a b | c"),
            (r"reply: b'535-a\n535 b\r\n'", "S: 535-a\nS: 535 b\n"),
            (r"reply: retcode (535); Msg: b'x'", ""),
            (
                r"  28:42.40 < b'K1 NO [AUTHENTICATIONFAILED] x'",
                "S: K1 NO [AUTHENTICATIONFAILED] x\n",
            ),
            (
                "V ImapConnection: conn1<<< #2# [NO, [AUTHENTICATIONFAILED], Invalid, really]",
                "V ImapConnection: conn1<<< 2 NO [AUTHENTICATIONFAILED] Invalid, really",
            ),
            ("{not json", "{not json"),
        ] {
            assert_eq!(opened(line), expected, "{line}");
        }
    }

    #[test]
    fn events_of_sending_services_are_lines() {
        let text = r#"[
            {"event": "bounce", "email": "a@example.net", "reason": "550 5.1.1 no"},
            {"bounce": {"bouncedRecipients": [
                {"emailAddress": "b@example.net", "diagnosticCode": "smtp; 552 full"}
            ]}}
        ]"#;
        assert_eq!(
            events(text).as_deref(),
            Some("to=<a@example.net> \"550 5.1.1 no\"\nto=<b@example.net> \"552 full\"")
        );
        assert_eq!(events("535 5.7.8 no"), None);
        assert_eq!(events("[AUTH] no [x]"), None);
        assert_eq!(events("{\"a\": 1}"), None);
    }
}
