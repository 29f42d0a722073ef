//! Many replies, one JSON object a line.

use serde_json::{Map, Value};

use super::Circumstances;
use crate::model::{Protocol, Stage};

/// A line read: the reply, its circumstances, and everything else on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The reply.
    pub reply: String,
    /// As given; also providers without a preset.
    pub provider: Option<String>,
    /// As given.
    pub protocol: Option<Protocol>,
    /// As given, where it is a stage of a session.
    pub stage: Option<Stage>,
    /// All keys of the line but `reply`, as they were given.
    pub given: Map<String, Value>,
}

impl Asked {
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
pub fn ask(line: &str) -> Result<Asked, BadLine> {
    let mut given: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| BadLine::Json(error.to_string()))?;
    let reply = match given.remove("reply") {
        Some(Value::String(reply)) if !reply.trim().is_empty() => reply,
        Some(Value::String(_)) | None => return Err(BadLine::NoReply),
        Some(other) => return Err(wrong("reply", &other, "a string")),
    };
    let word = |key: &'static str| match given.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
        Some(other) => Err(wrong(key, other, "a string")),
    };
    let provider = word("provider")?.map(str::to_owned);
    let protocol = word("protocol")?
        .map(|name| {
            protocol(name)
                .ok_or_else(|| wrong("protocol", &Value::from(name), "one of imap, pop3, smtp"))
        })
        .transpose()?;
    let stage = word("stage")?.and_then(stage);
    Ok(Asked { reply, provider, protocol, stage, given })
}

fn wrong(key: &'static str, found: &Value, expected: &'static str) -> BadLine {
    let found: String = found.to_string().chars().take(40).collect();
    BadLine::Value { key, found, expected }
}

/// A protocol by its name or that of its port.
fn protocol(name: &str) -> Option<Protocol> {
    match name.to_ascii_lowercase().as_str() {
        "imap" | "imaps" | "imap4" => Some(Protocol::Imap),
        "pop3" | "pop3s" | "pop" => Some(Protocol::Pop3),
        "smtp" | "smtps" | "submission" | "submissions" => Some(Protocol::Smtp),
        _ => None,
    }
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
        assert_eq!(asked.given.get("id"), Some(&Value::from(7)));
        for (line, message) in [
            ("", "no JSON object"),
            ("[]", "no JSON object"),
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
