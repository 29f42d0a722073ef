//! The device authorization grant (RFC 8628): a code that the user types in a
//! browser anywhere, and asking again and again until they have.

use serde::Deserialize;

use super::{
    Client, Form, Refusal, TokenAnswer,
    answer::{Grant, beginning, cut, seconds, secret},
};
use crate::model::Secret;

/// The interval where the provider names none (RFC 8628 section 3.2).
const INTERVAL: u64 = 5;
/// What `slow_down` adds to it (RFC 8628 section 3.5).
const SLOWER: u64 = 5;
/// No provider asks for more; what does would never be asked again.
const LONGEST: u64 = 120;
/// How long codes are good for where the provider does not tell: it must.
const USUAL_LIFE: u64 = 600;
/// How long anybody waits.
const LONGEST_LIFE: u64 = 3600;

/// What the user has to do, and what is asked with meanwhile.
#[derive(Debug, Clone)]
pub struct DeviceCode {
    code: Secret,
    /// What the user types.
    pub user_code: String,
    /// Where.
    pub url: String,
    /// The same with the code in it.
    pub complete: Option<String>,
    /// Seconds that the code is good for.
    pub expires_in: u64,
    interval: u64,
}

/// What a device endpoint answered.
#[derive(Debug, Clone)]
pub enum DeviceAnswer {
    /// A code.
    Code(Box<DeviceCode>),
    /// A no.
    Refused(Refusal),
    /// Neither, in the words that were found.
    Odd(String),
}

#[derive(Deserialize)]
struct Raw {
    #[serde(default, deserialize_with = "secret")]
    device_code: Option<Secret>,
    user_code: Option<String>,
    // Google's and Yandex's name is older than the RFC.
    #[serde(alias = "verification_url")]
    verification_uri: Option<String>,
    #[serde(alias = "verification_url_complete")]
    verification_uri_complete: Option<String>,
    #[serde(default, deserialize_with = "seconds")]
    expires_in: Option<u64>,
    #[serde(default, deserialize_with = "seconds")]
    interval: Option<u64>,
}

impl DeviceAnswer {
    /// Reads the body of an answer with this HTTP status.
    pub fn read(status: u16, body: &[u8]) -> Self {
        if let TokenAnswer::Refused(refusal) = TokenAnswer::read(status, body) {
            return Self::Refused(refusal);
        }
        let raw = serde_json::from_slice(body).ok().filter(|_| (200..300).contains(&status));
        let code = raw.and_then(|raw: Raw| {
            // Shown for people to open: nothing but a web page of theirs.
            let page = |url: &String| url.starts_with("https://") || is_local(url);
            Some(DeviceCode {
                code: raw.device_code?,
                user_code: raw.user_code.filter(|code| !code.is_empty()).map(cut)?,
                url: raw.verification_uri.filter(page).map(cut)?,
                complete: raw.verification_uri_complete.filter(page).map(cut),
                expires_in: raw.expires_in.unwrap_or(USUAL_LIFE).min(LONGEST_LIFE),
                interval: raw.interval.unwrap_or(INTERVAL).clamp(1, LONGEST),
            })
        });
        code.map_or_else(|| Self::Odd(beginning(status, body)), |code| Self::Code(Box::new(code)))
    }
}

fn is_local(url: &str) -> bool {
    ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"].iter().any(|it| url.starts_with(it))
}

impl DeviceCode {
    /// The request for a code (RFC 8628 section 3.1).
    pub fn form(client: &Client, scopes: &str) -> Form {
        Form::new(client, &[("scope", scopes)])
    }

    /// Begins to ask for the token.
    pub fn polling(&self) -> Polling {
        Polling { interval: self.interval, waited: 0, life: self.expires_in }
    }

    /// The question whether the user has agreed (RFC 8628 section 3.4).
    pub fn question(&self, client: &Client) -> Form {
        let grant = "urn:ietf:params:oauth:grant-type:device_code";
        // `code` is Yandex's name for it, from before the RFC; others ignore it
        // (RFC 6749 section 3.2).
        let code = self.code.expose();
        Form::new(client, &[("grant_type", grant), ("device_code", code), ("code", code)])
    }
}

/// The rhythm of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Polling {
    interval: u64,
    waited: u64,
    life: u64,
}

/// What follows on an answer.
#[derive(Debug, Clone)]
pub enum Next {
    /// Wait for so many seconds, then ask.
    Wait(u64),
    /// Here it is.
    Granted(Box<Grant>),
    /// The user or the provider said no.
    Refused(Refusal),
    /// The code's time is over.
    Expired,
    /// No answer that could be understood, in the words that were found.
    Odd(String),
}

impl Polling {
    /// The wait before the first question, or after one that has no answer yet.
    pub fn wait(&mut self) -> Next {
        if self.waited >= self.life {
            return Next::Expired;
        }
        let wait = self.interval.min(self.life - self.waited).max(1);
        self.waited += wait;
        Next::Wait(wait)
    }

    /// What follows on an answer (RFC 8628 section 3.5).
    pub fn heard(&mut self, answer: TokenAnswer) -> Next {
        match answer {
            TokenAnswer::Granted(grant) => Next::Granted(grant),
            TokenAnswer::Odd(words) => Next::Odd(words),
            TokenAnswer::Refused(refusal) => match refusal.error.as_str() {
                "authorization_pending" => self.wait(),
                "slow_down" => {
                    self.interval = (self.interval + SLOWER).min(LONGEST);
                    self.wait()
                }
                "expired_token" => Next::Expired,
                _ => Next::Refused(refusal),
            },
        }
    }

    /// What follows where no answer came in time: half as often from now on
    /// (RFC 8628 section 3.5).
    pub fn unheard(&mut self) -> Next {
        self.interval = (self.interval * 2).min(LONGEST);
        self.wait()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(body: &str) -> Option<DeviceCode> {
        match DeviceAnswer::read(200, body.as_bytes()) {
            DeviceAnswer::Code(code) => Some(*code),
            _ => None,
        }
    }

    #[test]
    fn both_names_of_the_page_are_read() {
        let rfc = r#"{"device_code":"d3v","user_code":"AB-CD","verification_uri":"https://p.example/d",
            "verification_uri_complete":"https://p.example/d?c=AB-CD","expires_in":900}"#;
        let code_ = code(rfc).unwrap();
        assert_eq!((code_.interval, code_.expires_in), (INTERVAL, 900));
        assert!(!format!("{code_:?}").contains("d3v"));
        let older = r#"{"device_code":"d","user_code":"x","verification_url":"https://ya.ru/device",
            "expires_in":300,"interval":0}"#;
        assert_eq!(
            code(older).map(|it| (it.url, it.interval)),
            Some(("https://ya.ru/device".into(), 1))
        );
        for bad in [
            r#"{"device_code":"d","user_code":"x","verification_uri":"javascript:alert(1)"}"#,
            r#"{"device_code":"d","user_code":"","verification_uri":"https://p.example"}"#,
            r#"{"user_code":"x","verification_uri":"https://p.example"}"#,
        ] {
            assert!(code(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn it_asks_no_more_often_than_it_may() {
        let answer =
            |error: &str| TokenAnswer::read(400, format!(r#"{{"error":"{error}"}}"#).as_bytes());
        let mut polling = Polling { interval: 5, waited: 0, life: 40 };
        let seconds = |next: Next| match next {
            Next::Wait(seconds) => seconds,
            Next::Expired => 0,
            other => panic!("{other:?}"),
        };
        assert_eq!(seconds(polling.wait()), 5);
        assert_eq!(seconds(polling.heard(answer("authorization_pending"))), 5);
        assert_eq!(seconds(polling.heard(answer("slow_down"))), 10);
        assert_eq!(seconds(polling.unheard()), 20, "no later than the code's end");
        assert_eq!(seconds(polling.heard(answer("authorization_pending"))), 0, "its time is over");
        assert!(matches!(polling.heard(answer("access_denied")), Next::Refused(_)));
        assert!(matches!(polling.heard(answer("expired_token")), Next::Expired));
    }
}
