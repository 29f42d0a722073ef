//! Lines that another program has wrapped: journald and Docker in JSON, Docker
//! Compose behind a name, Python in its own form of bytes, K-9 in brackets.

use std::{borrow::Cow, fmt::Write};

use serde_json::Value;

use crate::{explain::quoted, model::charset};

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
    ["log", "message", "msg", "reply"].into_iter().find_map(text).map(str::to_owned)
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
}
