//! Where the password comes from. It is read, checked and put into a
//! [`Secret`] here, and nowhere copied.

use std::{
    fs::File,
    io::{self, IsTerminal, Read},
    path::Path,
    process::{Command, Stdio},
};

use mailmedic::model::{Secret, SecretFault};
use zeroize::Zeroizing;

use super::{
    args::{Common, Network, SignIn},
    otherwise::Otherwise,
};

/// Longest password that is read, in bytes.
const LIMIT: u64 = 64 * 1024;

#[cfg(feature = "keyring")]
mod keyring;

/// Why there is no password. Never repeats any part of it.
#[derive(Debug, thiserror::Error)]
pub(super) enum PasswordError {
    #[error("{from}: {fault}; {remedy}")]
    Fault { from: String, fault: SecretFault, remedy: &'static str },
    #[error("{from}: cannot be read: {error}")]
    Unreadable { from: String, error: io::Error },
    #[error("{0} {1}: there is no environment variable of this name; export it first")]
    NoVariable(&'static str, String),
    #[error("{0}: is not UTF-8 text; save the password as UTF-8")]
    NotText(String),
    #[error("{from}: longer than {LIMIT} bytes; expected a password")]
    TooLong { from: String },
    #[error("{0}: the command ended with {1}; try it in a shell first")]
    CommandFailed(&'static str, String),
    #[cfg(feature = "keyring")]
    #[error(
        "--password-keyring {name}: {tool} cannot be started: {error}; install it, or read the \
         password in another way (--password-command, --password-file)"
    )]
    NoKeyring { name: String, tool: &'static str, error: io::Error },
    #[cfg(feature = "keyring")]
    #[error(
        "--password-keyring {name}: {tool} found no password for the service {name} and the user \
         {user}; put it there first: {store}"
    )]
    NotInKeyring { name: String, tool: &'static str, user: String, store: String },
    #[cfg(feature = "keyring")]
    #[error(
        "--password-keyring {0}: whose password is not known; add the mail address or --user LOGIN"
    )]
    NobodyInKeyring(String),
}

/// The password that the arguments name; asked for at a terminal, where none
/// is named and `ask` allows it. `None` means: do not sign in. Commands do not
/// get the variables `hidden`.
pub(super) fn read(
    common: &Common,
    args: &SignIn,
    ask: Option<&str>,
    hidden: &[&str],
) -> Result<Option<Secret>, PasswordError> {
    let (from, bytes) = if args.password_stdin {
        ("--password-stdin".to_owned(), bounded("--password-stdin", io::stdin())?)
    } else if let Some(name) = &args.password_env {
        variable("--password-env", name)?
    } else if let Some(path) = &args.password_file {
        file(common, "--password-file", path)?
    } else if let Some(command) = &args.password_command {
        ("--password-command".to_owned(), run("--password-command", command, hidden)?)
    } else if let Some(found) = from_keyring(args, ask, hidden)? {
        found
    } else if let Some(user) = ask.filter(|_| !args.no_auth && io::stdin().is_terminal()) {
        let typed =
            rpassword::prompt_password(format!("Password for {user} (empty: do not sign in): "))
                .map_err(|error| PasswordError::Unreadable { from: "the prompt".into(), error })?;
        if typed.is_empty() {
            return Ok(None);
        }
        ("the prompt".to_owned(), Zeroizing::new(typed.into_bytes()))
    } else {
        return Ok(None);
    };
    let remedy = "give the password there, or --no-auth to leave signing in out";
    secret(from, &bytes, remedy).map(Some)
}

/// Where something came from, and what.
type Found = (String, Zeroizing<Vec<u8>>);

/// What the keyring has, where it is named.
#[cfg(feature = "keyring")]
fn from_keyring(
    args: &SignIn,
    user: Option<&str>,
    hidden: &[&str],
) -> Result<Option<Found>, PasswordError> {
    let Some(name) = &args.password_keyring else { return Ok(None) };
    let bytes = keyring::look_up(name, user, hidden)?;
    Ok(Some((format!("--password-keyring {name}"), bytes)))
}

#[cfg(not(feature = "keyring"))]
#[expect(clippy::unnecessary_wraps, reason = "the same question whatever was built in")]
fn from_keyring(_: &SignIn, _: Option<&str>, _: &[&str]) -> Result<Option<Found>, PasswordError> {
    Ok(None)
}

/// The password for the proxy, where the arguments name one.
pub(super) fn of_proxy(
    common: &Common,
    args: &Network,
    hidden: &[&str],
) -> Result<Option<Secret>, PasswordError> {
    let (from, bytes) = if let Some(name) = &args.proxy_password_env {
        variable("--proxy-password-env", name)?
    } else if let Some(path) = &args.proxy_password_file {
        file(common, "--proxy-password-file", path)?
    } else if let Some(command) = &args.proxy_password_command {
        let option = "--proxy-password-command";
        (option.to_owned(), run(option, command, hidden)?)
    } else {
        return Ok(None);
    };
    secret(from, &bytes, "give the password there, or leave it and the user out").map(Some)
}

/// A secret from an environment variable that an option names.
pub(super) fn from_variable(option: &'static str, name: &str) -> Result<Secret, PasswordError> {
    let (from, bytes) = variable(option, name)?;
    secret(from, &bytes, "set the variable, or leave the option out")
}

/// A secret from a file that an option names.
pub(super) fn from_file(
    common: &Common,
    option: &str,
    path: &Path,
) -> Result<Secret, PasswordError> {
    let (from, bytes) = file(common, option, path)?;
    secret(from, &bytes, "remove the file to begin anew")
}

/// The environment variables whose values are secrets: no child gets them.
pub(super) fn variables<'a>(
    sign_in: &'a SignIn,
    network: &'a Network,
    otherwise: &'a Otherwise,
) -> Vec<&'a str> {
    let named = [&sign_in.password_env, &network.proxy_password_env, &otherwise.token_env];
    named.into_iter().flatten().map(String::as_str).collect()
}

fn file(
    common: &Common,
    option: &str,
    path: &Path,
) -> Result<(String, Zeroizing<Vec<u8>>), PasswordError> {
    let from = format!("{option} {}", path.display());
    let unreadable = |error| PasswordError::Unreadable { from: from.clone(), error };
    let file = File::open(path).map_err(unreadable)?;
    warn_if_open(common, &from, &file);
    let bytes = bounded(&from, file)?;
    Ok((from, bytes))
}

pub(super) fn variable(
    option: &'static str,
    name: &str,
) -> Result<(String, Zeroizing<Vec<u8>>), PasswordError> {
    let value =
        std::env::var_os(name).ok_or_else(|| PasswordError::NoVariable(option, name.to_owned()))?;
    Ok((format!("{option} {name}"), Zeroizing::new(value.into_encoded_bytes())))
}

fn secret(from: String, bytes: &[u8], if_empty: &'static str) -> Result<Secret, PasswordError> {
    // One line end at the end is how files and commands end, not a part of it.
    let line = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text = std::str::from_utf8(line).map_err(|_| PasswordError::NotText(from.clone()))?;
    Secret::new(text.to_owned()).map_err(|fault| PasswordError::Fault {
        from,
        fault,
        remedy: match fault {
            SecretFault::Empty => if_empty,
            SecretFault::LineBreak => "expected one line; no mail protocol can carry a line break",
            SecretFault::Nul => "remove it; no mail protocol can carry it",
        },
    })
}

pub(super) fn bounded(from: &str, source: impl Read) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(4096));
    source
        .take(LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| PasswordError::Unreadable { from: from.to_owned(), error })?;
    if bytes.len() as u64 > LIMIT {
        return Err(PasswordError::TooLong { from: from.to_owned() });
    }
    Ok(bytes)
}

pub(super) fn run(
    from: &'static str,
    command: &str,
    hidden: &[&str],
) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let unreadable = |error| PasswordError::Unreadable { from: from.to_owned(), error };
    let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut child = Command::new(shell);
    let mut child = without(&mut child, hidden)
        .args([flag, command])
        .stdin(Stdio::inherit())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(unreadable)?;
    let bytes = match child.stdout.take() {
        Some(stdout) => bounded(from, stdout)?,
        None => Zeroizing::new(Vec::new()),
    };
    let status = child.wait().map_err(unreadable)?;
    if status.success() {
        Ok(bytes)
    } else {
        Err(PasswordError::CommandFailed(from, status.to_string()))
    }
}

/// The same command without these variables: a secret that was meant for this
/// program is none of a child's business.
fn without<'c>(command: &'c mut Command, hidden: &[&str]) -> &'c mut Command {
    for name in hidden {
        command.env_remove(name);
    }
    command
}

/// A password file that others may read is a note, no refusal.
#[cfg(unix)]
fn warn_if_open(common: &Common, from: &str, file: &File) {
    use std::os::unix::fs::PermissionsExt;
    let open = file.metadata().is_ok_and(|data| data.permissions().mode() & 0o077 != 0);
    if open && !common.quiet {
        eprintln!(
            "mailmedic: note: {from}: other users can read this file; chmod 600 keeps them out"
        );
    }
}

#[cfg(not(unix))]
fn warn_if_open(_: &Common, _: &str, _: &File) {}
