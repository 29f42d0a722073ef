//! OAuth 2.0 access tokens: OAUTHBEARER (RFC 7628) and the older XOAUTH2 of
//! Google and Microsoft, and what a server says of a token that it refuses.

use zeroize::Zeroizing;

use super::scram::message::name;
use crate::model::{Secret, TokenRefusal};

/// Longest piece of a refusal that is kept, in characters.
const KEPT: usize = 300;

/// XOAUTH2's only message: user and token.
pub fn xoauth2(user: &str, token: &Secret) -> Zeroizing<Vec<u8>> {
    joined(&["user=", user, "\u{1}auth=Bearer ", token.expose(), "\u{1}\u{1}"])
}

/// OAUTHBEARER's only message: user, server and token (RFC 7628 section 3.1).
pub fn oauthbearer(
    user: &str,
    server: Option<&(String, u16)>,
    token: &Secret,
) -> Zeroizing<Vec<u8>> {
    let user = name(user);
    let (host, port) = match server {
        Some((host, port)) => (format!("host={host}\u{1}"), format!("port={port}\u{1}")),
        None => (String::new(), String::new()),
    };
    let auth = "auth=Bearer ";
    joined(&["n,a=", &user, ",\u{1}", &host, &port, auth, token.expose(), "\u{1}\u{1}"])
}

/// What a server says of a token that it does not take: JSON with `status`,
/// and perhaps `scope`, `schemes` and `openid-configuration` (RFC 7628 section
/// 3.2.2; Google's is the same). `None` where it is something else.
pub fn refusal(challenge: &[u8]) -> Option<TokenRefusal> {
    let told: serde_json::Value = serde_json::from_slice(challenge).ok()?;
    let told = told.as_object()?;
    let text = |key: &str| match told.get(key)? {
        serde_json::Value::String(text) => {
            Some(text.chars().take(KEPT).collect::<String>()).filter(|text| !text.is_empty())
        }
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let refusal = TokenRefusal {
        status: text("status"),
        scope: text("scope"),
        schemes: text("schemes"),
        configuration: text("openid-configuration"),
    };
    (refusal != TokenRefusal::default()).then_some(refusal)
}

/// One buffer, sized before, so that growing leaves no copy behind.
fn joined(parts: &[&str]) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(parts.iter().map(|it| it.len()).sum()));
    for part in parts {
        bytes.extend(part.bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(text: &str) -> Secret {
        Secret::new(text.into()).unwrap()
    }

    #[test]
    fn messages() {
        assert_eq!(
            xoauth2("someuser@example.com", &token("ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"))
                .as_slice(),
            b"user=someuser@example.com\x01auth=Bearer ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg\x01\x01"
        );
        // RFC 7628 section 4.1.
        let server = ("server.example.com".to_owned(), 143);
        assert_eq!(
            oauthbearer(
                "user@example.com",
                Some(&server),
                &token("vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==")
            )
            .as_slice(),
            b"n,a=user@example.com,\x01host=server.example.com\x01port=143\x01\
              auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\x01\x01"
        );
        assert!(oauthbearer("a,b", None, &token("t")).starts_with(b"n,a=a=2Cb,\x01auth="));
    }

    #[test]
    fn refusals() {
        let google = br#"{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}"#;
        let read = refusal(google).unwrap();
        assert_eq!(read.status.as_deref(), Some("400"));
        assert_eq!(read.scope.as_deref(), Some("https://mail.google.com/"));
        let number = refusal(br#"{"status":401,"scope":null,"more":[1,2]}"#).unwrap();
        assert_eq!((number.status.as_deref(), number.scope), (Some("401"), None));
        let long = format!(r#"{{"status":"{}"}}"#, "x".repeat(5000));
        assert_eq!(refusal(long.as_bytes()).unwrap().status.unwrap().len(), KEPT);
        let deep = "[".repeat(10_000);
        for nothing in ["", "{}", "[]", "null", "{\"status\":{}}", "eyJ", "\u{1}", &deep] {
            assert_eq!(refusal(nothing.as_bytes()), None, "{nothing:.20}");
        }
        assert_eq!(refusal(b"\xff\xfe"), None);
    }
}
