//! Many replies, one JSON object a line.

use std::borrow::Cow;

use serde_json::Value;

use super::Circumstances;
use crate::model::{Carried, Given, Protocol, Stage};

/// A line read: the reply, its circumstances, and everything else on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    /// The reply.
    pub reply: Cow<'a, str>,
    /// As given; also providers without a preset.
    pub provider: Option<Cow<'a, str>>,
    /// As given.
    pub protocol: Option<Protocol>,
    /// As given, where it is a stage of a session.
    pub stage: Option<Stage>,
    /// All keys of the line but `reply`, as they were given.
    pub given: Carried<'a>,
}

impl Asked<'_> {
    /// What is known of the reply beside its words.
    pub fn circumstances(&self) -> Circumstances<'_> {
        Circumstances {
            provider: self.provider.as_deref(),
            protocol: self.protocol,
            stage: self.stage,
        }
    }
}

/// What is wrong with a line, in words that say what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    /// It is no JSON object.
    #[error(
        "no JSON object ({0}), expected {{\"reply\": \"…\", \"provider\": \"…\", \"protocol\": \"…\", \"stage\": \"…\"}}, all but reply optional"
    )]
    Json(String),
    /// It has no reply.
    #[error("no reply, expected \"reply\" with the words of the server")]
    NoReply,
    /// A key has a value of another kind.
    #[error("`{key}` is {found}, expected {expected}")]
    Value {
        /// The key.
        key: &'static str,
        /// What stands there, shortened.
        found: String,
        /// What may stand there.
        expected: &'static str,
    },
}

/// Reads one line. Stages that a session of ours does not have (`select`,
/// `append`) are carried through and change nothing.
///
/// # Errors
/// [`BadLine`]: the line must be corrected.
pub fn ask(line: &str) -> Result<Asked<'_>, BadLine> {
    // The line is known: its number is not the one that the reader of JSON would tell.
    let misread = |error: serde_json::Error| error.to_string().replace(" at line 1 ", " at ");
    let (mut given, unread) = match serde_json::from_str::<Carried<'_>>(line) {
        Ok(given) => (given, None),
        Err(error) => match Carried::lenient(line) {
            Ok(given) => (given, Some(error)),
            Err(_) => return Err(BadLine::Json(misread(error))),
        },
    };
    let reply = match given.remove("reply") {
        Some(Given::Raw(raw)) => {
            let why = unread.map_or_else(|| raw.chars().take(40).collect(), misread);
            return Err(BadLine::Json(why));
        }
        Some(Given::Text(reply)) if !reply.trim().is_empty() => reply,
        Some(Given::Text(_)) | None => return Err(BadLine::NoReply),
        Some(Given::Other(other)) => return Err(wrong("reply", &other, "a string")),
    };
    let word = |key: &'static str| match given.get(key) {
        None | Some(Given::Other(Value::Null)) => Ok(None),
        Some(Given::Text(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
        Some(other) => Err(wrong(key, &other.to_value(), "a string")),
    };
    let provider = word("provider")?.cloned();
    let protocol = word("protocol")?
        .map(|name| {
            let unknown = || wrong("protocol", &name.as_ref().into(), "one of imap, pop3, smtp");
            protocol(name).ok_or_else(unknown)
        })
        .transpose()?;
    let stage = word("stage")?.and_then(|name| stage(name));
    Ok(Asked { reply, provider, protocol, stage, given })
}

fn wrong(key: &'static str, found: &Value, expected: &'static str) -> BadLine {
    let found: String = found.to_string().chars().take(40).collect();
    BadLine::Value { key, found, expected }
}

/// A protocol by its name or that of its port.
fn protocol(name: &str) -> Option<Protocol> {
    const NAMES: [(Protocol, &[&str]); 3] = [
        (Protocol::Smtp, &["smtp", "smtps", "submission", "submissions"]),
        (Protocol::Imap, &["imap", "imaps", "imap4"]),
        (Protocol::Pop3, &["pop3", "pop3s", "pop"]),
    ];
    let known = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    NAMES.into_iter().find(|(_, names)| known(names)).map(|(protocol, _)| protocol)
}

/// A stage by its id, or by the name that others have for it.
fn stage(name: &str) -> Option<Stage> {
    match name {
        "login" => Some(Stage::Auth),
        "mail-from" => Some(Stage::Sender),
        "rcpt" | "rcpt-to" | "data" | "end-of-data" => Some(Stage::Send),
        "ehlo" | "helo" | "capability" | "capa" => Some(Stage::Capabilities),
        _ => Stage::ALL.into_iter().find(|stage| stage.id() == name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_good_and_bad() {
        let asked = ask(r#"{"id": 7, "reply": "550 x", "protocol": "smtp", "stage": "rcpt"}"#);
        let asked = asked.unwrap();
        assert_eq!((asked.protocol, asked.stage), (Some(Protocol::Smtp), Some(Stage::Send)));
        assert_eq!(asked.given.get("id"), Some(&Given::Other(7.into())));
        let asked = ask(r#"{"id": 1e400, "reply": "550 x", "note": "\udfff"}"#).unwrap();
        assert_eq!(asked.reply, "550 x");
        assert_eq!(asked.given.get("id"), Some(&Given::Raw("1e400")));
        for (line, message) in [
            ("", "no JSON object"),
            ("[]", "no JSON object"),
            (r#"{"reply": "550 \ud800 x"}"#, "hex escape at column"),
            (r#"{"reply": "x", "provider": 1e400}"#, "`provider` is \"1e400\""),
            ("{}", "no reply"),
            (r#"{"reply": 550}"#, "`reply` is 550, expected a string"),
            (r#"{"reply": "x", "protocol": "ftp"}"#, "expected one of imap"),
            (r#"{"reply": "x", "provider": []}"#, "`provider` is []"),
        ] {
            let error = ask(line).unwrap_err().to_string();
            assert!(error.contains(message), "{line}: {error}");
        }
    }
}
