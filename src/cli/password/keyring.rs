//! The system's keyring, asked by the program that the system has for it: the
//! Secret Service (GNOME Keyring, KWallet, KeePassXC) by `secret-tool`, the
//! keychain of macOS by `security`. A library would speak D-Bus for us, and be
//! a hundred crates.

use std::process::{Command, Stdio};

use zeroize::Zeroizing;

use super::{PasswordError, bounded, without};

const TOOL: &str = if cfg!(target_os = "macos") { "security" } else { "secret-tool" };

/// The password of this user for this service.
pub(super) fn look_up(
    name: &str,
    user: Option<&str>,
    hidden: &[&str],
) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let user = user.ok_or_else(|| PasswordError::NobodyInKeyring(name.to_owned()))?;
    // Each is an argument of its own: nothing in them is read by a shell.
    let args = if cfg!(target_os = "macos") {
        vec!["find-generic-password", "-w", "-s", name, "-a", user]
    } else {
        vec!["lookup", "service", name, "username", user]
    };
    let failed = |error| PasswordError::NoKeyring { name: name.to_owned(), tool: TOOL, error };
    let mut command = Command::new(TOOL);
    let mut child = without(&mut command, hidden)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let bytes = match child.stdout.take() {
        Some(stdout) => bounded("--password-keyring", stdout)?,
        None => Zeroizing::new(Vec::new()),
    };
    let found = child.wait().map_err(failed)?.success() && !bytes.is_empty();
    if found {
        return Ok(bytes);
    }
    let store = if cfg!(target_os = "macos") {
        format!("security add-generic-password -s {name} -a {user} -w")
    } else {
        format!("secret-tool store --label=Mail service {name} username {user}")
    };
    let (name, user) = (name.to_owned(), user.to_owned());
    Err(PasswordError::NotInKeyring { name, tool: TOOL, user, store })
}
