//! A file of endpoints with what is expected of each. The schema:
//!
//! ```toml
//! [[target]]
//! url = "imaps://mail.example.org"
//! name = "Mailboxes, Lund"
//! user = "probe@example.org"
//! password_env = "PROBE_PASSWORD"
//! expect = { tls = "1.2", days = 21, capabilities = ["IDLE"], mechanisms = ["PLAIN"], greeting_ms = 500 }
//! ```

use serde::Deserialize;

use crate::{
    knowledge::document::{Document, Misread, Step},
    model::{Endpoint, Protocol, Secret},
};

/// The most targets that a file may hold.
const MOST: usize = 10_000;

/// The largest file that is read, in bytes.
const LARGEST: usize = 4 << 20;

/// An endpoint, and what is expected of it.
#[derive(Debug, Clone)]
pub struct Target {
    /// Whom it belongs to: a provider's name, or the file's.
    pub suite: String,
    /// What its owner calls it.
    pub name: Option<String>,
    /// Where and how.
    pub endpoint: Endpoint,
    /// The preset's id, where it stands for a provider's own endpoint.
    pub provider: Option<String>,
    /// Who signs in; without it nobody does.
    pub account: Option<Account>,
    /// What is expected beyond what every mail program needs.
    pub expect: Expect,
}

/// Who signs in.
#[derive(Debug, Clone)]
pub struct Account {
    /// The user name.
    pub user: String,
    /// The environment variable that holds the password.
    pub password_env: String,
    /// The password, once somebody has read it.
    pub secret: Option<Secret>,
}

/// What is expected of an endpoint beyond what every mail program needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// At least this version of TLS.
    pub tls: Option<TlsAtLeast>,
    /// The certificate is valid for so many days more.
    pub days: Option<u32>,
    /// Capabilities: words of IMAP, keywords of POP3 and SMTP.
    #[serde(default)]
    pub capabilities: Vec<String>,
    /// SASL mechanisms; `USER` for POP3's USER and PASS.
    #[serde(default)]
    pub mechanisms: Vec<String>,
    /// Milliseconds from the connection, TLS included, to the greeting.
    pub greeting_ms: Option<u64>,
}

/// A version of TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum TlsAtLeast {
    /// RFC 5246.
    #[serde(rename = "1.2")]
    V12,
    /// RFC 8446.
    #[serde(rename = "1.3")]
    V13,
}

impl TlsAtLeast {
    /// `1.2` or `1.3`.
    pub fn id(self) -> &'static str {
        match self {
            Self::V12 => "1.2",
            Self::V13 => "1.3",
        }
    }
}

/// Why a file of targets cannot be used: where, what was found, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// No TOML, or a key or value that does not fit.
    #[error(
        "{file}, line {line}: {found}; expected [[target]] with url and, if wanted, name, user, \
         password_env and expect = {{ tls, days, capabilities, mechanisms, greeting_ms }}"
    )]
    Content {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What was found.
        found: String,
    },
    /// A value of a target that cannot be.
    #[error("{file}, line {line}: target {number}, {key}: {found}")]
    Value {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// The target, counted from 1.
        number: usize,
        /// The key.
        key: &'static str,
        /// What was found, and what was expected.
        found: String,
    },
    /// Not one target.
    #[error(
        "{file}: holds no target; add one, as in [[target]] url = \"imaps://mail.example.org\""
    )]
    Empty {
        /// The file.
        file: String,
    },
    /// Too much.
    #[error("{file}: {found}; divide the file")]
    TooMuch {
        /// The file.
        file: String,
        /// What is too much, and the limit.
        found: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    target: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    url: String,
    name: Option<String>,
    user: Option<String>,
    password_env: Option<String>,
    expect: Option<Expect>,
}

/// Reads a file of targets; `file` is its name, for errors and as the suite's.
///
/// # Errors
/// [`TargetError`] names the first place that is wrong.
pub fn parse(file: &str, text: &str) -> Result<Vec<Target>, TargetError> {
    let shown = file.escape_debug().to_string();
    let too_much = |found| TargetError::TooMuch { file: shown.clone(), found };
    if text.len() > LARGEST {
        return Err(too_much(format!("it is larger than {} MiB", LARGEST >> 20)));
    }
    let misread = |Misread { line, found }| TargetError::Content {
        file: shown.clone(),
        line,
        found: found.trim().replace('\n', " ").escape_debug().to_string(),
    };
    let document = Document::parse(text).map_err(misread)?;
    let read: File = document.read().map_err(misread)?;
    if read.target.is_empty() {
        return Err(TargetError::Empty { file: shown });
    }
    if read.target.len() > MOST {
        return Err(too_much(format!("it holds {} targets, at most {MOST}", read.target.len())));
    }
    let suite = file.rsplit(['/', '\\']).next().unwrap_or(file).to_owned();
    let mut targets: Vec<Target> = Vec::new();
    for (index, raw) in read.target.into_iter().enumerate() {
        // The line is that of `at`; where it is missing, that of the target.
        let wrong_at = |at, key, found: String| TargetError::Value {
            file: shown.clone(),
            line: document.line(&[Step::Key("target"), Step::Nth(index), Step::Key(at)]),
            number: index + 1,
            key,
            found,
        };
        let wrong = |key, found| wrong_at(key, key, found);
        let endpoint = endpoint(&raw.url).map_err(|found| wrong("url", found))?;
        if targets.iter().any(|other| other.endpoint == endpoint) {
            return Err(wrong("url", format!("{endpoint} stands here twice; remove one")));
        }
        for (key, value) in [("name", &raw.name), ("user", &raw.user)] {
            if let Some(value) = value
                && (value.trim().is_empty() || value.chars().any(char::is_control))
            {
                let found = "is empty or has a control character in it; leave it out or correct it";
                return Err(wrong(key, found.to_owned()));
            }
        }
        let account = match (raw.user, raw.password_env) {
            (None, None) => None,
            (Some(user), Some(password_env)) => Some(Account { user, password_env, secret: None }),
            (Some(_), None) => {
                let found = "is missing; name the variable that holds the password of `user`";
                return Err(wrong("password_env", found.to_owned()));
            }
            (None, Some(_)) => {
                let found = "is missing; name whose password `password_env` holds";
                return Err(wrong_at("password_env", "user", found.to_owned()));
            }
        };
        let expect = raw.expect.unwrap_or_default();
        let mut words = expect.capabilities.iter().chain(&expect.mechanisms);
        let odd =
            |word: &&String| word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_graphic());
        if let Some(word) = words.find(odd) {
            let word = word.escape_debug();
            let found = format!("`{word}` is no word of a protocol; expected one as in IDLE");
            return Err(wrong("expect", found));
        }
        targets.push(Target {
            suite: suite.clone(),
            name: raw.name,
            endpoint,
            provider: None,
            account,
            expect,
        });
    }
    Ok(targets)
}

/// Any of the URL forms.
fn endpoint(url: &str) -> Result<Endpoint, String> {
    let scheme = url.trim().split("://").next().unwrap_or_default().to_ascii_lowercase();
    let protocol = Protocol::ALL.into_iter().find(|it| scheme.starts_with(it.id()));
    let protocol = protocol.ok_or_else(|| {
        // A password may stand in what is no URL of ours: it is not repeated.
        "is no endpoint; expected imaps://HOST[:PORT], imap://HOST (STARTTLS), imap+plain://HOST, \
         or the same with pop3 or smtp"
            .to_owned()
    })?;
    Endpoint::parse(protocol, url).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_file() {
        let text = "[[target]]\nurl = \"imaps://mail.example.org\"\nname = \"Lund\"\n\
            user = \"probe\"\npassword_env = \"P\"\n\
            expect = { tls = \"1.3\", days = 21, capabilities = [\"IDLE\"], greeting_ms = 500 }\n\
            [[target]]\nurl = \"smtp://mail.example.org\"\n";
        let targets = parse("etc/mine.toml", text).unwrap();
        assert_eq!(targets.len(), 2);
        assert_eq!(targets[0].suite, "mine.toml");
        assert_eq!(targets[0].endpoint.to_string(), "imaps://mail.example.org:993");
        assert_eq!(targets[0].expect.tls, Some(TlsAtLeast::V13));
        assert_eq!(targets[0].expect.days, Some(21));
        assert_eq!(targets[0].account.as_ref().unwrap().password_env, "P");
        assert_eq!(targets[1].expect, Expect::default());
    }

    #[test]
    fn errors_name_file_line_and_key() {
        for (text, parts) in [
            ("", &["mine.toml", "no target"][..]),
            ("[[target]]\n", &["mine.toml, line 1", "url"]),
            ("[[target]]\nurl = \"imaps://h\"\nurls = 1\n", &["line 3", "urls"]),
            ("[[target]]\n\nurl = \"h\"\n", &["line 3", "target 1, url", "imaps://HOST"]),
            ("[[target]]\nurl = \"imaps://h:0\"\n", &["line 2", "`0` is no port"]),
            (
                "[[target]]\nurl = \"imaps://h\"\n[[target]]\nurl = \"imaps://h:993\"\n",
                &["line 4", "target 2", "twice"],
            ),
            ("[[target]]\nurl = \"imaps://h\"\nuser = \"a\"\n", &["password_env", "missing"]),
            ("[[target]]\nurl = \"imaps://h\"\npassword_env = \"A\"\n", &["line 3", "user"]),
            (
                "[[target]]\nurl = \"imaps://h\"\nexpect = { tls = \"1.1\" }\n",
                &["line 3", "1.1", "1.2"],
            ),
            ("[[target]]\nurl = \"imaps://h\"\nexpect = { days = -1 }\n", &["line 3"]),
            (
                "[[target]]\nurl = \"imaps://h\"\nexpect = { capabilities = [\"A B\"] }\n",
                &["line 3", "`A B` is no word"],
            ),
            ("[[target]]\nurl = \"imaps://h\"\nname = \"\\u001b\"\n", &["line 3", "name"]),
        ] {
            let error = parse("mine.toml", text).unwrap_err().to_string();
            for part in parts {
                assert!(error.contains(part), "{text}: `{part}` is not in: {error}");
            }
        }
    }

    #[test]
    fn a_password_in_a_url_is_not_repeated() {
        for url in ["imaps://anna:hunter2@h", "anna:hunter2@h"] {
            let error = parse("f", &format!("[[target]]\nurl = \"{url}\"\n")).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        }
    }
}
