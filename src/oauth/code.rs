//! The authorization code grant of a native program: PKCE with S256 (RFC 7636)
//! and a redirection to this computer (RFC 8252 section 7.3).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

use super::{Client, Endpoints, Form, Refusal, answer::cut, encode_into};
use crate::model::Secret;

/// A question to the user that stands open: which answer belongs to it.
#[derive(Debug, Clone)]
pub struct Asking {
    /// What the user opens in a browser. It holds no secret.
    pub url: String,
    redirect: String,
    path: String,
    state: Secret,
    verifier: Secret,
    issuer: Option<String>,
}

/// What a request to the redirection means.
#[derive(Debug, Clone)]
pub enum Heard {
    /// Something else: a browser asking for its icon.
    Elsewhere,
    /// An answer to another question (RFC 6749 section 10.12), or one that
    /// says that it comes from somebody else (RFC 9207 section 2.4).
    Foreign,
    /// The user or the provider said no.
    Refused(Refusal),
    /// The code.
    Code(Secret),
}

impl Asking {
    /// Makes a question. `random` are two texts that nobody can guess, of 24
    /// characters at least: letters, digits, `+` and `/`. `redirect` is a URL
    /// of this computer; `extra` are parameters that the provider wants.
    /// `None` where the provider has no page for it, or a text is too short.
    pub fn new(
        client: &Client,
        endpoints: &Endpoints,
        (scopes, extra): (&str, &[(&str, &str)]),
        redirect: &str,
        random: [&str; 3],
    ) -> Option<Self> {
        let page = endpoints.authorization.as_deref()?;
        if random.iter().any(|text| text.len() < 24) {
            return None;
        }
        // 48 characters of the unreserved set (RFC 7636 section 4.1).
        let [state, first, second] = random;
        let safe = |text: &str| text.replace('+', "-").replace('/', "_").replace('=', "~");
        let state = Secret::new(safe(state)).ok()?;
        let mut verifier = String::with_capacity(first.len() + second.len());
        verifier.push_str(&Zeroizing::new(safe(first)));
        verifier.push_str(&Zeroizing::new(safe(second)));
        let verifier = Secret::new(verifier).ok()?;
        let mut url = page.to_owned();
        let mut mark = if page.contains('?') { '&' } else { '?' };
        let challenge = challenge(verifier.expose());
        let usual = [
            ("response_type", "code"),
            ("client_id", client.id.as_str()),
            ("redirect_uri", redirect),
            ("scope", scopes),
            ("state", state.expose()),
            ("code_challenge", challenge.as_str()),
            ("code_challenge_method", "S256"),
        ];
        for (name, value) in usual.iter().chain(extra).filter(|(_, value)| !value.is_empty()) {
            url.push(mark);
            encode_into(&mut url, name);
            url.push('=');
            encode_into(&mut url, value);
            mark = '&';
        }
        let path = redirect.split_once("://").map_or("", |(_, rest)| rest);
        let path = path.find('/').and_then(|at| path.get(at..)).unwrap_or("/").to_owned();
        let issuer = endpoints.issuer.clone();
        Some(Self { url, redirect: redirect.to_owned(), path, state, verifier, issuer })
    }

    /// Judges a request to this computer by its target: `/path?query`.
    pub fn hear(&self, target: &str) -> Heard {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        if path != self.path {
            return Heard::Elsewhere;
        }
        let value = |name: &str| {
            let mut pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
            pairs.find(|(key, _)| *key == name).and_then(|(_, value)| decode(value))
        };
        let state = value("state").map(Zeroizing::new);
        if !state.is_some_and(|state| same(state.as_bytes(), self.state.expose().as_bytes())) {
            return Heard::Foreign;
        }
        if let (Some(named), Some(known)) = (value("iss"), &self.issuer)
            && named.trim_end_matches('/') != known.trim_end_matches('/')
        {
            return Heard::Foreign;
        }
        if let Some(error) = value("error").filter(|error| !error.is_empty()) {
            return Heard::Refused(Refusal {
                error: cut(error),
                description: value("error_description").filter(|it| !it.is_empty()).map(cut),
                uri: value("error_uri").filter(|it| it.starts_with("https://")).map(cut),
            });
        }
        match value("code").and_then(|code| Secret::new(code).ok()) {
            Some(code) => Heard::Code(code),
            None => Heard::Foreign,
        }
    }

    /// Exchanges the code for a token (RFC 6749 section 4.1.3).
    pub fn form(&self, client: &Client, code: &Secret) -> Form {
        let all = [
            ("grant_type", "authorization_code"),
            ("code", code.expose()),
            ("redirect_uri", self.redirect.as_str()),
            ("code_verifier", self.verifier.expose()),
        ];
        Form::new(client, &all)
    }
}

/// RFC 7636 section 4.2: S256.
fn challenge(verifier: &str) -> String {
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, verifier.as_bytes());
    URL_SAFE_NO_PAD.encode(hash)
}

/// Compares in a time that tells nothing of where two texts differ.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

/// Reads a value of a query: `+` is a blank, `%XX` a byte. `None` where that is
/// no UTF-8 text.
pub fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANDOM: [&str; 3] =
        ["aaaaaaaaaaaaaaaaaaaaaa+/", "bbbbbbbbbbbbbbbbbbbbbbbb", "cccccccccccccccccccccc+/"];

    fn asking() -> Asking {
        let client = Client { id: "me".into(), secret: None, way: super::super::ClientWay::Body };
        let endpoints = Endpoints {
            issuer: Some("https://p.example".into()),
            authorization: Some("https://p.example/auth?x=1".into()),
            ..Endpoints::default()
        };
        let redirect = "http://127.0.0.1:8000/back";
        Asking::new(&client, &endpoints, ("mail read", &[("prompt", "consent")]), redirect, RANDOM)
            .unwrap()
    }

    /// RFC 7636 appendix B.
    #[test]
    fn the_rfc_example() {
        let expected = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        assert_eq!(challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), expected);
    }

    #[test]
    fn the_question_has_all_that_is_needed_and_no_secret() {
        let asking = asking();
        let parts = [
            "https://p.example/auth?x=1&response_type=code&client_id=me",
            "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8000%2Fback&scope=mail%20read",
            "&state=aaaaaaaaaaaaaaaaaaaaaa-_&code_challenge=",
            "&code_challenge_method=S256&prompt=consent",
        ];
        for part in parts {
            assert!(asking.url.contains(part), "{part}: {}", asking.url);
        }
        assert!(!asking.url.contains("bbbb") && !format!("{asking:?}").contains("bbbb"));
    }

    #[test]
    fn only_the_answer_to_this_question_counts() {
        let asking = asking();
        let state = "state=aaaaaaaaaaaaaaaaaaaaaa-_";
        let kind = |target: &str| match asking.hear(target) {
            Heard::Elsewhere => "elsewhere".to_owned(),
            Heard::Foreign => "foreign".to_owned(),
            Heard::Refused(refusal) => refusal.error,
            Heard::Code(code) => format!("code {}", code.expose()),
        };
        for (target, expected) in [
            ("/favicon.ico".to_owned(), "elsewhere"),
            ("/back".to_owned(), "foreign"),
            ("/back?code=x".to_owned(), "foreign"),
            ("/back?code=x&state=aaaa".to_owned(), "foreign"),
            (format!("/back?{state}"), "foreign"),
            (format!("/back?{state}&code=a%2Fb+c"), "code a/b c"),
            (format!("/back?code=x&{state}&iss=https%3A%2F%2Fp.example"), "code x"),
            (format!("/back?code=x&{state}&iss=https%3A%2F%2Fq.example"), "foreign"),
            (format!("/back?{state}&error=access_denied&code=x"), "access_denied"),
            (format!("/back?{state}&code=%zz"), "foreign"),
        ] {
            assert_eq!(kind(&target), expected, "{target}");
        }
    }
}
