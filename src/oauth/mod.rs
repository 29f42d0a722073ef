//! Floor 1: OAuth 2.0 as a native program uses it, without sockets or clocks:
//! what is sent ([`Form`], [`Asking`]) and what the answers mean.
//!
//! The framework is RFC 6749, with the device authorization grant (RFC 8628),
//! PKCE (RFC 7636), loopback redirection (RFC 8252 section 7.3), server metadata
//! (RFC 8414) and the issuer in the answer (RFC 9207). The client id is the
//! user's own.

mod answer;
mod code;
mod device;
mod metadata;

pub use answer::{Grant, Refusal, TokenAnswer};
pub use code::{Asking, Heard, decode};
pub use device::{DeviceAnswer, DeviceCode, Next, Polling};
pub use metadata::{METADATA_PATHS, MetadataFault, metadata};

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use crate::model::Secret;

/// The most that an answer may be long, in bytes; real ones have 1 to 6 KiB.
pub const ANSWER_LIMIT: usize = 64 * 1024;

/// Where a provider gives tokens, as URLs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Endpoints {
    /// Who gives them, as it calls itself; checked in answers that name it.
    pub issuer: Option<String>,
    /// The page where the user agrees (RFC 6749 section 3.1).
    pub authorization: Option<String>,
    /// Where codes become tokens (RFC 6749 section 3.2).
    pub token: Option<String>,
    /// Where device codes come from (RFC 8628 section 3.1).
    pub device: Option<String>,
}

/// The program that asks, as the user registered it with the provider.
#[derive(Debug, Clone)]
pub struct Client {
    /// Its id, which is no secret.
    pub id: String,
    /// Its secret, where the provider gave one.
    pub secret: Option<Secret>,
    /// Where the secret goes.
    pub way: ClientWay,
}

/// Where a client's secret goes (RFC 6749 section 2.3.1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ClientWay {
    /// Into the body of the request: the usual way of native programs.
    #[default]
    Body,
    /// Into the header, as HTTP Basic.
    Header,
}

/// A request that is ready to be sent with POST.
#[derive(Debug)]
pub struct Form {
    /// `application/x-www-form-urlencoded` text.
    pub body: Zeroizing<String>,
    /// The header `Authorization`, where the client is named there.
    pub authorization: Option<Zeroizing<String>>,
}

impl Form {
    /// A request of this client, with these parameters. Empty ones are left
    /// out (RFC 6749 section 3.1).
    pub fn new(client: &Client, parameters: &[(&str, &str)]) -> Self {
        let secret = client.secret.as_ref();
        let in_body = secret.filter(|_| client.way == ClientWay::Body);
        let in_header = secret.filter(|_| client.way == ClientWay::Header);
        let own = [
            ("client_id", client.id.as_str()),
            ("client_secret", in_body.map_or("", Secret::expose)),
        ];
        let all = || parameters.iter().chain(&own).filter(|(_, value)| !value.is_empty());
        // Sized for the worst case, so that growing leaves no copy behind.
        let most = all().map(|(name, value)| 3 * (name.len() + value.len()) + 2).sum();
        let mut body = Zeroizing::new(String::with_capacity(most));
        for (name, value) in all() {
            if !body.is_empty() {
                body.push('&');
            }
            encode_into(&mut body, name);
            body.push('=');
            encode_into(&mut body, value);
        }
        let authorization = in_header.map(|secret| {
            let mut pair = Zeroizing::new(String::with_capacity(
                3 * (client.id.len() + secret.expose().len()) + 1,
            ));
            encode_into(&mut pair, &client.id);
            pair.push(':');
            encode_into(&mut pair, secret.expose());
            Zeroizing::new(format!("Basic {}", *Zeroizing::new(STANDARD.encode(pair.as_bytes()))))
        });
        Self { body, authorization }
    }

    /// Exchanges a refresh token for an access token (RFC 6749 section 6).
    pub fn refresh(client: &Client, token: &Secret, scopes: &str) -> Self {
        let all =
            [("grant_type", "refresh_token"), ("refresh_token", token.expose()), ("scope", scopes)];
        Self::new(client, &all)
    }
}

/// Everything but letters, digits and `-._~` as `%XX` (RFC 3986 section 2.1),
/// which form decoders read alike.
fn encode_into(text: &mut String, value: &str) {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            let digits = [byte >> 4, byte & 15];
            text.extend(digits.iter().filter_map(|digit| HEX.get(usize::from(*digit))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(way: ClientWay) -> Client {
        Client { id: "a b".into(), secret: Secret::new("s:&e".into()).ok(), way }
    }

    #[test]
    fn the_secret_goes_one_way_only() {
        let body = Form::new(&client(ClientWay::Body), &[("scope", "x y"), ("none", "")]);
        assert_eq!(body.body.as_str(), "scope=x%20y&client_id=a%20b&client_secret=s%3A%26e");
        assert_eq!(body.authorization, None);
        let header = Form::new(&client(ClientWay::Header), &[]);
        assert_eq!(header.body.as_str(), "client_id=a%20b");
        // RFC 6749 section 2.3.1: both are encoded before they are joined.
        let expected = format!("Basic {}", STANDARD.encode("a%20b:s%3A%26e"));
        assert_eq!(header.authorization.unwrap().as_str(), expected);
    }
}
