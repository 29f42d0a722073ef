//! What a provider says of its own endpoints (RFC 8414, OpenID Connect
//! Discovery 1.0).

use serde::Deserialize;

use super::{ClientWay, Endpoints, answer::beginning};

/// Where an issuer without a path has it, in the order to try.
pub const METADATA_PATHS: [&str; 2] =
    ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"];

/// Why a document is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MetadataFault {
    /// It is none, in the words that were found.
    Odd(String),
    /// It is another issuer's (RFC 8414 section 3.3).
    Foreign(String),
}

#[derive(Deserialize)]
struct Raw {
    issuer: String,
    authorization_endpoint: Option<String>,
    token_endpoint: Option<String>,
    device_authorization_endpoint: Option<String>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

/// Reads the document of this issuer.
///
/// # Errors
/// [`MetadataFault`] where it is no such document, or another issuer's.
pub fn metadata(
    issuer: &str,
    status: u16,
    body: &[u8],
) -> Result<(Endpoints, ClientWay), MetadataFault> {
    let odd = || MetadataFault::Odd(beginning(status, body));
    if status != 200 {
        return Err(odd());
    }
    let raw: Raw = serde_json::from_slice(body).map_err(|_| odd())?;
    if raw.issuer.trim_end_matches('/') != issuer.trim_end_matches('/') {
        return Err(MetadataFault::Foreign(raw.issuer));
    }
    // Where nothing is said, RFC 8414 section 2 means the header.
    let methods = raw.token_endpoint_auth_methods_supported;
    let in_body = methods.is_some_and(|all| all.iter().any(|it| it == "client_secret_post"));
    let endpoints = Endpoints {
        issuer: Some(raw.issuer),
        authorization: raw.authorization_endpoint,
        token: raw.token_endpoint,
        device: raw.device_authorization_endpoint,
    };
    Ok((endpoints, if in_body { ClientWay::Body } else { ClientWay::Header }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_must_be_the_issuers_own() {
        let body = br#"{"issuer":"https://p.example","token_endpoint":"https://p.example/t"}"#;
        let (endpoints, way) = metadata("https://p.example/", 200, body).unwrap();
        assert_eq!(endpoints.token.as_deref(), Some("https://p.example/t"));
        assert_eq!(way, ClientWay::Header);
        let foreign = metadata("https://q.example", 200, body);
        assert_eq!(foreign.err(), Some(MetadataFault::Foreign("https://p.example".into())));
        assert!(matches!(metadata("https://q.example", 404, b"no"), Err(MetadataFault::Odd(_))));
    }
}
