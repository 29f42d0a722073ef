//! The server's side of the SASL exchanges (RFC 4422): PLAIN (RFC 4616), LOGIN
//! and the bearer mechanisms (RFC 7628, XOAUTH2), whatever protocol frames them.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// An exchange that waits for the client's next response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Exchange {
    Plain,
    LoginUser,
    LoginPassword { user: String },
    Bearer,
}

/// How an exchange went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Progress {
    /// To be sent in base64; the client then answers.
    Challenge(Exchange, &'static str),
    /// What the client signs in with.
    Credentials { user: String, password: String },
    /// The client sent `*`.
    Cancelled,
    /// Not base64, or not the mechanism's form.
    Malformed,
}

/// Begins an exchange; `None` for a mechanism that is not known here. `initial`
/// is the initial response as sent: base64, `=` for an empty one.
pub(super) fn begin(mechanism: &str, initial: Option<&str>) -> Option<Progress> {
    let first = match mechanism.to_ascii_uppercase().as_str() {
        "PLAIN" => Progress::Challenge(Exchange::Plain, ""),
        "LOGIN" => Progress::Challenge(Exchange::LoginUser, "Username:"),
        "XOAUTH2" | "OAUTHBEARER" => Progress::Challenge(Exchange::Bearer, ""),
        _ => return None,
    };
    Some(match (first, initial) {
        (Progress::Challenge(exchange, _), Some(initial)) => {
            respond(exchange, if initial == "=" { "" } else { initial })
        }
        (first, _) => first,
    })
}

/// Goes on with the client's response, in base64.
pub(super) fn respond(exchange: Exchange, response: &str) -> Progress {
    if response == "*" {
        return Progress::Cancelled;
    }
    let Ok(bytes) = STANDARD.decode(response.trim()) else { return Progress::Malformed };
    let Ok(text) = String::from_utf8(bytes) else { return Progress::Malformed };
    match exchange {
        Exchange::Plain => {
            let mut parts = text.split('\0');
            match (parts.next(), parts.next(), parts.next(), parts.next()) {
                // The first part is the identity to act as: it may be empty or
                // the user's own, nothing else is staged here.
                (Some(identity), Some(user), Some(password), None)
                    if !user.is_empty() && (identity.is_empty() || identity == user) =>
                {
                    Progress::Credentials { user: user.into(), password: password.into() }
                }
                _ => Progress::Malformed,
            }
        }
        Exchange::LoginUser => {
            Progress::Challenge(Exchange::LoginPassword { user: text }, "Password:")
        }
        Exchange::LoginPassword { user } => Progress::Credentials { user, password: text },
        Exchange::Bearer => {
            // XOAUTH2: `user=…^Aauth=Bearer …^A^A`; OAUTHBEARER: `n,a=…,^A…auth=Bearer …^A^A`.
            let field =
                |name: &str| text.split(['\u{1}', ',']).find_map(|part| part.strip_prefix(name));
            match (field("user=").or_else(|| field("a=")), field("auth=Bearer ")) {
                (Some(user), Some(token)) => {
                    Progress::Credentials { user: user.into(), password: token.into() }
                }
                _ => Progress::Malformed,
            }
        }
    }
}

/// A challenge as it is sent.
pub(super) fn encode(challenge: &str) -> String {
    STANDARD.encode(challenge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn b64(text: &str) -> String {
        STANDARD.encode(text)
    }

    #[test]
    fn plain_with_and_without_initial_response() {
        let done = Progress::Credentials { user: "anna".into(), password: "пароль".into() };
        let response = b64("\0anna\0пароль");
        assert_eq!(begin("plain", Some(&response)), Some(done.clone()));
        assert_eq!(begin("PLAIN", None), Some(Progress::Challenge(Exchange::Plain, "")));
        assert_eq!(respond(Exchange::Plain, &response), done);
        assert_eq!(respond(Exchange::Plain, &b64("anna\0anna\0пароль")), done);
    }

    #[test]
    fn login_asks_twice() {
        let Some(Progress::Challenge(Exchange::LoginUser, _)) = begin("LOGIN", None) else {
            panic!("asks for the user first");
        };
        let Progress::Challenge(next, "Password:") = respond(Exchange::LoginUser, &b64("anna"))
        else {
            panic!("asks for the password next");
        };
        let done = Progress::Credentials { user: "anna".into(), password: "p".into() };
        assert_eq!(respond(next, &b64("p")), done);
    }

    #[test]
    fn bearer() {
        let done = Progress::Credentials { user: "a@b.c".into(), password: "tok".into() };
        let xoauth2 = b64("user=a@b.c\u{1}auth=Bearer tok\u{1}\u{1}");
        let oauthbearer = b64("n,a=a@b.c,\u{1}host=h\u{1}port=993\u{1}auth=Bearer tok\u{1}\u{1}");
        assert_eq!(begin("XOAUTH2", Some(&xoauth2)), Some(done.clone()));
        assert_eq!(begin("OAUTHBEARER", Some(&oauthbearer)), Some(done));
    }

    #[test]
    fn nonsense() {
        assert_eq!(begin("CRAM-MD5", None), None);
        for response in ["%%%", &b64("anna"), &b64("\0\0p"), &b64("x\0anna\0p"), &b64("a\0b\0c\0d")]
        {
            assert_eq!(respond(Exchange::Plain, response), Progress::Malformed, "{response}");
        }
        assert_eq!(respond(Exchange::LoginUser, "*"), Progress::Cancelled);
        assert_eq!(begin("PLAIN", Some("=")), Some(Progress::Malformed));
    }
}
