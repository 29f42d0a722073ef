//! What endpoints were like at another time, as a file of JSON:
//!
//! ```json
//! {"schema": 1, "endpoints": {"imaps://imap.example.org:993": {
//!   "addresses": ["192.0.2.1"], "capabilities": ["IDLE"], "mechanisms": ["PLAIN"],
//!   "tls": "1.3", "issuer": "C=US, O=Example CA, CN=R1"}}}
//! ```
//!
//! Only what should stay the same stands there, sorted: the file changes when
//! an endpoint does, and can be kept under version control.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::offer;
use crate::model::Attempt;

/// The version of the file's shape.
const SCHEMA: u32 = 1;

/// The largest file that is read, in bytes.
const LARGEST: usize = 16 << 20;

/// What endpoints were like.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    /// By the endpoint's URL.
    pub endpoints: BTreeMap<String, Known>,
}

/// What an endpoint was like.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The addresses of its host, sorted; empty where they are not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<String>,
    /// What it offered for signing in, sorted, without mechanisms.
    pub capabilities: Vec<String>,
    /// The mechanisms it offered, sorted.
    pub mechanisms: Vec<String>,
    /// The version of TLS: `1.3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls: Option<String>,
    /// The issuer of its certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
}

/// Why a baseline cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BaselineError {
    /// No JSON, or not of this shape.
    #[error("{file}, line {line}: {found}; expected a file that --write-baseline wrote")]
    Content {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What was found.
        found: String,
    },
    /// Another version of the shape.
    #[error("{file}: has schema {found}, expected {SCHEMA}; write it anew with --write-baseline")]
    Schema {
        /// The file.
        file: String,
        /// The number found.
        found: u32,
    },
    /// Too large.
    #[error("{file}: is larger than {} MiB; expected a file that --write-baseline wrote", LARGEST >> 20)]
    TooLarge {
        /// The file.
        file: String,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    endpoints: BTreeMap<String, Known>,
}

impl Baseline {
    /// Reads a baseline; `file` is its name, for errors.
    ///
    /// # Errors
    /// [`BaselineError`] says where, and what was found.
    pub fn parse(file: &str, text: &str) -> Result<Self, BaselineError> {
        let file = || file.escape_debug().to_string();
        if text.len() > LARGEST {
            return Err(BaselineError::TooLarge { file: file() });
        }
        let read: File = serde_json::from_str(text).map_err(|error| BaselineError::Content {
            file: file(),
            line: error.line(),
            found: error.to_string().escape_debug().to_string(),
        })?;
        if read.schema != SCHEMA {
            return Err(BaselineError::Schema { file: file(), found: read.schema });
        }
        Ok(Self { endpoints: read.endpoints })
    }

    /// The file's text: the same endpoints give the same bytes.
    pub fn to_text(&self) -> String {
        let file = File { schema: SCHEMA, endpoints: self.endpoints.clone() };
        // Structs of strings with string keys always serialise.
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl Known {
    /// What the attempt saw.
    pub(super) fn of(attempt: &Attempt, addresses: Vec<String>) -> Self {
        let offer = offer::of(attempt);
        let leaf = attempt.tls.as_ref().and_then(|tls| tls.chain.first());
        Self {
            addresses,
            capabilities: offer.capabilities.into_iter().collect(),
            mechanisms: offer.mechanisms.into_iter().collect(),
            tls: attempt.tls.as_ref().and_then(|tls| tls.version.clone()),
            issuer: leaf.map(|leaf| leaf.issuer.clone()),
        }
    }

    /// The organisation that issued the certificate, else the whole name.
    /// Authorities change the last name of their issuers every few months.
    pub(super) fn authority(&self) -> Option<&str> {
        let issuer = self.issuer.as_deref()?;
        let parts = issuer.split(", ").map(str::trim);
        Some(parts.into_iter().find_map(|part| part.strip_prefix("O=")).unwrap_or(issuer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let known = Known {
            addresses: vec!["192.0.2.1".into()],
            capabilities: vec!["IDLE".into()],
            tls: Some("1.3".into()),
            issuer: Some("C=US, O=Example CA, CN=R1".into()),
            ..Known::default()
        };
        assert_eq!(known.authority(), Some("Example CA"));
        let mut baseline = Baseline::default();
        baseline.endpoints.insert("imaps://h:993".into(), known);
        let text = baseline.to_text();
        assert_eq!(Baseline::parse("b.json", &text), Ok(baseline));
        assert!(text.ends_with("}\n"));
    }

    #[test]
    fn errors_say_where() {
        for (text, parts) in [
            ("", &["b.json, line 1", "--write-baseline"][..]),
            ("{\n\"schema\": 1,\n\"endpoint\": {}}", &["line 3", "endpoint"]),
            ("{\"schema\": 9, \"endpoints\": {}}", &["schema 9", "expected 1"]),
        ] {
            let error = Baseline::parse("b.json", text).unwrap_err().to_string();
            for part in parts {
                assert!(error.contains(part), "{text}: `{part}` is not in: {error}");
            }
        }
    }
}
