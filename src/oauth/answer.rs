//! What a token endpoint answers (RFC 6749 section 5).

use serde::{Deserialize, Deserializer};

use crate::model::Secret;

/// Words of a provider are cut to so many characters.
const WORDS: usize = 600;

/// A token, and what goes with it.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The access token.
    pub access: Secret,
    /// What gets the next one, where the provider gave it.
    pub refresh: Option<Secret>,
    /// Seconds until the access token ends, where the provider tells.
    pub expires_in: Option<u64>,
    /// What it is good for, where that differs from what was asked.
    pub scope: Option<String>,
}

/// A no of the provider, in its words, unescaped (RFC 6749 section 5.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The code: `invalid_client`.
    pub error: String,
    /// What it says besides.
    pub description: Option<String>,
    /// A page that says more.
    pub uri: Option<String>,
}

/// What a token endpoint answered.
#[derive(Debug, Clone)]
pub enum TokenAnswer {
    /// A token.
    Granted(Box<Grant>),
    /// A no.
    Refused(Refusal),
    /// Neither, in the words that were found.
    Odd(String),
}

#[derive(Deserialize)]
struct Raw {
    #[serde(default, deserialize_with = "secret")]
    access_token: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    refresh_token: Option<Secret>,
    #[serde(default, deserialize_with = "seconds")]
    expires_in: Option<u64>,
    token_type: Option<String>,
    scope: Option<String>,
    error: Option<String>,
    error_description: Option<String>,
    error_uri: Option<String>,
}

impl TokenAnswer {
    /// Reads the body of an answer with this HTTP status.
    pub fn read(status: u16, body: &[u8]) -> Self {
        let raw: Raw = match serde_json::from_slice(body) {
            Ok(raw) => raw,
            Err(_) => return Self::Odd(beginning(status, body)),
        };
        if let Some(error) = raw.error {
            return Self::Refused(Refusal {
                error: cut(error),
                description: raw.error_description.filter(|it| !it.is_empty()).map(cut),
                uri: raw.error_uri.filter(|it| it.starts_with("https://")).map(cut),
            });
        }
        match raw.access_token {
            // What is no bearer token cannot be used as one (RFC 6749 section 7.1).
            Some(access)
                if (200..300).contains(&status)
                    && raw
                        .token_type
                        .as_deref()
                        .is_none_or(|it| it.eq_ignore_ascii_case("bearer")) =>
            {
                Self::Granted(Box::new(Grant {
                    access,
                    refresh: raw.refresh_token,
                    expires_in: raw.expires_in,
                    scope: raw.scope.map(cut),
                }))
            }
            // Whatever it is, a token may stand in it.
            Some(_) => Self::Odd(format!("HTTP {status}, with a token that is no bearer token")),
            None => Self::Odd(beginning(status, body)),
        }
    }
}

/// How an answer begins that is none: of a proxy's or a portal's page, say.
pub(super) fn beginning(status: u16, body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body.get(..200).unwrap_or(body)).into_owned();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A token that came in an unknown form is not repeated.
    let secret = ["token", "code"].iter().any(|word| line.to_lowercase().contains(word));
    if line.is_empty() || secret {
        format!("HTTP {status}")
    } else {
        format!("HTTP {status}: {line}")
    }
}

pub(super) fn cut(text: String) -> String {
    match text.char_indices().nth(WORDS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// A text that must not lie about; empty or impossible ones are none.
pub(super) fn secret<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Secret>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.and_then(|text| Secret::new(text).ok()))
}

/// Seconds as a number or, as some write them, as text.
pub(super) fn seconds<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    Ok(match serde_json::Value::deserialize(from)? {
        serde_json::Value::Number(number) => number.as_u64(),
        serde_json::Value::String(text) => text.trim().parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16, body: &str) -> Option<Refusal> {
        match TokenAnswer::read(status, body.as_bytes()) {
            TokenAnswer::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    #[test]
    fn tokens_and_refusals_are_told_apart() {
        let body = r#"{"access_token":"t0k","token_type":"bearer","expires_in":"3600","x":[1]}"#;
        let TokenAnswer::Granted(grant) = TokenAnswer::read(200, body.as_bytes()) else {
            panic!("a token")
        };
        assert_eq!((grant.access.expose(), grant.expires_in), ("t0k", Some(3600)));
        assert!(!format!("{grant:?}").contains("t0k"));
        let no = refused(400, r#"{"error":"invalid_scope","error_description":"x\u001b[31m"}"#);
        assert_eq!(no.unwrap().description.unwrap(), "x\u{1b}[31m");
        // An error in a 200, as some have it, is no token.
        assert!(refused(200, r#"{"error":"invalid_grant","access_token":"t"}"#).is_some());
    }

    #[test]
    fn what_is_neither_is_shown_without_secrets() {
        for (status, body, shown) in [
            (502, "<h1>Bad  gateway</h1>", "HTTP 502: <h1>Bad gateway</h1>"),
            (200, "", "HTTP 200"),
            (200, "access_token=s3cr3t&expires=5", "HTTP 200"),
            (500, r#"{"access_token":"s3cr3t"}"#, "HTTP 500, with a token that is no bearer token"),
            (200, r#"{"access_token":""}"#, "HTTP 200"),
            (200, "[1]", "HTTP 200: [1]"),
        ] {
            let TokenAnswer::Odd(found) = TokenAnswer::read(status, body.as_bytes()) else {
                panic!("{body}")
            };
            assert_eq!(found, shown);
        }
        let long = format!(r#"{{"error":"{}"}}"#, "ä".repeat(5000));
        assert!(refused(400, &long).unwrap().error.chars().count() <= WORDS + 1);
    }
}
