//! What an access token says of itself. Most say nothing; some are JSON Web
//! Tokens (RFC 7519), whose claims can be read by anybody. Nothing is verified,
//! and nothing but these claims is kept.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use time::OffsetDateTime;

use crate::model::Secret;

/// Longest claim that is kept, in characters.
const KEPT: usize = 300;

/// Longest token that is looked into, in bytes.
const LIMIT: usize = 16 * 1024;

/// A token's claims about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenClaims {
    /// When it expires (`exp`).
    pub expires: Option<OffsetDateTime>,
    /// What it is for (`scope` or `scp`), divided by spaces.
    pub scopes: Option<String>,
    /// For which services it is (`aud`, RFC 7519 section 4.1.3), divided by spaces.
    pub audience: Option<String>,
    /// Whom it is for, as a mail address where it says so.
    pub user: Option<String>,
}

impl TokenClaims {
    /// Looks into a token; `None` where it tells nothing.
    pub fn of(token: &Secret) -> Option<Self> {
        let text = token.expose();
        let mut parts = text.split('.');
        let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || text.len() > LIMIT {
            return None;
        }
        let payload = zeroize::Zeroizing::new(URL_SAFE_NO_PAD.decode(payload).ok()?);
        let claims: Value = serde_json::from_slice(&payload).ok()?;
        let text = |name: &str| match claims.get(name)? {
            Value::String(text) => Some(text.chars().take(KEPT).collect::<String>()),
            Value::Array(items) => {
                let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                Some(items.join(" ").chars().take(KEPT).collect())
            }
            _ => None,
        };
        let users = ["email", "preferred_username", "upn", "unique_name"];
        let found = Self {
            expires: claims
                .get("exp")
                .and_then(Value::as_i64)
                .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok()),
            scopes: text("scope").or_else(|| text("scp")),
            audience: text("aud"),
            user: users.into_iter().find_map(text),
        };
        let texts = [&found.scopes, &found.audience, &found.user];
        let tells = found.expires.is_some() || texts.iter().any(|it| it.is_some());
        tells.then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn claims(payload: &str) -> Option<TokenClaims> {
        let token = format!("eyJhbGciOiJub25lIn0.{}.c2ln", URL_SAFE_NO_PAD.encode(payload));
        TokenClaims::of(&Secret::new(token).unwrap())
    }

    #[test]
    fn reads_what_is_claimed() {
        let found = claims(
            r#"{"exp":1763700000,"scp":"IMAP.AccessAsUser.All","upn":"anna@example.org","aud":"x"}"#,
        )
        .unwrap();
        assert_eq!(found.expires, Some(datetime!(2025-11-21 04:40 UTC)));
        assert_eq!(found.scopes.as_deref(), Some("IMAP.AccessAsUser.All"));
        assert_eq!(found.user.as_deref(), Some("anna@example.org"));
        assert_eq!(found.audience.as_deref(), Some("x"));
        assert_eq!(claims(r#"{"scope":["a","b"]}"#).unwrap().scopes.as_deref(), Some("a b"));
    }

    #[test]
    fn most_tokens_tell_nothing() {
        let of = |text: &str| TokenClaims::of(&Secret::new(text.into()).unwrap());
        for text in ["ya29.a0AfB_by", "a.b.c", "a.b.c.d", "...", &"x".repeat(20_000)] {
            assert_eq!(of(text), None, "{text:.20}");
        }
        for payload in ["", "{}", "[]", "null", r#"{"exp":"soon"}"#, r#"{"exp":99999999999999}"#] {
            assert_eq!(claims(payload), None, "{payload}");
        }
    }
}
