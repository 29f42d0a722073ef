//! Signing in otherwise than with a password by the strongest mechanism: by a
//! mechanism that is asked for, with a token, with a client certificate.

use std::{fs, io, path::PathBuf};

use clap::Args;
use mailmedic::{
    model::{Proof, Secret},
    net::{Identity, IdentityError},
    wire::Mechanism,
};

use super::password::{self, PasswordError};

#[derive(Debug, Args)]
#[command(next_help_heading = "Signing in otherwise")]
pub(super) struct Otherwise {
    /// Sign in by this mechanism, not by the strongest that is offered: EXTERNAL,
    /// SCRAM-SHA-256-PLUS, SCRAM-SHA-256, SCRAM-SHA-1-PLUS, SCRAM-SHA-1, CRAM-MD5, APOP,
    /// OAUTHBEARER, XOAUTH2, PLAIN, LOGIN, or COMMAND (IMAP's LOGIN, POP3's USER and PASS)
    #[arg(long, value_name = "NAME", value_parser = mechanism, conflicts_with = "no_auth")]
    pub(super) mechanism: Option<Mechanism>,
    /// Sign in with an OAuth 2.0 access token, read from an environment variable
    #[arg(long, value_name = "VAR", group = "token", conflicts_with = "SignIn")]
    pub(super) token_env: Option<String>,
    /// Read the access token from what a command prints
    #[arg(long, value_name = "CMD", group = "token", conflicts_with = "SignIn")]
    pub(super) token_command: Option<String>,
    /// Read the access token from standard input
    #[arg(long, group = "token", conflicts_with = "SignIn")]
    pub(super) token_stdin: bool,
    /// Show this certificate to servers that ask for one; where neither password nor token is
    /// named, sign in with it
    #[arg(long, value_name = "PEM")]
    pub(super) client_certificate: Option<PathBuf>,
    /// Its private key, where it stands in a file of its own
    #[arg(long, value_name = "PEM", requires = "client_certificate")]
    pub(super) client_key: Option<PathBuf>,
}

/// Why nobody can be signed in that way. Never repeats any part of a secret.
#[derive(Debug, thiserror::Error)]
pub(super) enum OtherwiseError {
    #[error(transparent)]
    Source(#[from] PasswordError),
    #[error(
        "{from}: {found}; expected one access token, as the provider gives it, without the word \
         Bearer"
    )]
    NoToken { from: String, found: &'static str },
    #[error("{option} {path}: cannot be read: {error}")]
    Unreadable { option: &'static str, path: String, error: io::Error },
    #[error("{option} {path}: {error}")]
    Identity { option: &'static str, path: String, error: IdentityError },
    #[error("--mechanism {name} takes {takes}; name where it comes from, or leave --mechanism out")]
    Misfit { name: &'static str, takes: &'static str },
}

fn mechanism(text: &str) -> Result<Mechanism, String> {
    let known = || Mechanism::ALL.map(Mechanism::name).join(", ");
    Mechanism::named(text).ok_or_else(|| format!("expected one of {}", known()))
}

impl Otherwise {
    /// The token or the certificate that is signed in with, where one is named
    /// and no password is. `hidden` are variables that a command must not see.
    pub(super) fn proof(
        &self,
        password_is_named: bool,
        hidden: &[&str],
    ) -> Result<Option<Proof>, OtherwiseError> {
        let source = if self.token_stdin {
            Some(("--token-stdin".to_owned(), password::bounded("--token-stdin", io::stdin())?))
        } else if let Some(name) = &self.token_env {
            Some(password::variable("--token-env", name)?)
        } else if let Some(command) = &self.token_command {
            Some(("--token-command".to_owned(), password::run("--token-command", command, hidden)?))
        } else {
            None
        };
        if let Some((from, bytes)) = source {
            return token(from, &bytes).map(Proof::Token).map(Some);
        }
        // A mechanism that takes a password asks for one beside the certificate.
        let fits = self.mechanism.is_none_or(|it| it.misfit(&Proof::Certificate).is_none());
        let certificate = self.client_certificate.is_some() && !password_is_named && fits;
        if let Some(mechanism) = self.mechanism
            && !certificate
            && !mechanism.takes_password()
        {
            return Err(OtherwiseError::Misfit {
                name: mechanism.name(),
                takes: match mechanism {
                    Mechanism::External => "a client certificate (--client-certificate)",
                    _ => "an access token (--token-env, --token-command, --token-stdin)",
                },
            });
        }
        Ok(certificate.then_some(Proof::Certificate))
    }

    /// The client certificate, where one is named.
    pub(super) fn identity(&self) -> Result<Option<Identity>, OtherwiseError> {
        let Some(path) = &self.client_certificate else { return Ok(None) };
        let read = |option, path: &PathBuf| {
            fs::read_to_string(path).map_err(|error| OtherwiseError::Unreadable {
                option,
                path: path.display().to_string(),
                error,
            })
        };
        let chain = read("--client-certificate", path)?;
        let key = match &self.client_key {
            Some(path) => zeroize::Zeroizing::new(read("--client-key", path)?),
            None => zeroize::Zeroizing::new(chain.clone()),
        };
        Identity::from_pem(&chain, &key).map(Some).map_err(|error| {
            let of_key = self.client_key.as_ref().filter(|_| error == IdentityError::NoKey);
            let (option, path) = match of_key {
                Some(key) => ("--client-key", key),
                None => ("--client-certificate", path),
            };
            OtherwiseError::Identity { option, path: path.display().to_string(), error }
        })
    }
}

/// A token: printable ASCII without spaces (RFC 6750 section 2.1); all else
/// would end the message that carries it.
fn token(from: String, bytes: &[u8]) -> Result<Secret, OtherwiseError> {
    let text = bytes.trim_ascii();
    let bearer = text.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"bearer "));
    let found = match () {
        () if text.is_empty() => "there is no token in it",
        () if bearer => "it begins with the word Bearer",
        () if text.starts_with(b"{") => "it is JSON",
        () if !text.iter().all(u8::is_ascii_graphic) => {
            "it has spaces, line breaks or other letters than those of ASCII in it"
        }
        () => "it cannot be sent",
    };
    let usable = found == "it cannot be sent";
    let text = std::str::from_utf8(text).ok().filter(|_| usable);
    text.and_then(|text| Secret::new(text.to_owned()).ok())
        .ok_or(OtherwiseError::NoToken { from, found })
}
