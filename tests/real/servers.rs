//! Dovecot and Postfix in the foreground, each in a folder of its own.

use std::{
    fs, iter,
    net::{Ipv4Addr, TcpStream},
    os::unix::{
        fs::{PermissionsExt, symlink},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::workdir::{Workdir, wait_for};

/// A server process; ended when dropped.
pub(crate) struct Server {
    child: Child,
}

/// The settings of one Dovecot.
pub(crate) struct Dovecot<'a> {
    /// `plain login` or one of them.
    pub(crate) mechanisms: &'a str,
    /// User, password and the protocols that let them in: `imap`, `pop3`, `smtp`.
    pub(crate) users: &'a [(&'a str, &'a str, &'a [&'a str])],
    /// Addresses beside the folder's own, where it behaves otherwise.
    pub(crate) faces: &'a [Face],
}

/// How both servers behave on an address of its own.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    pub(crate) address: Ipv4Addr,
    /// Files in the folder: the chain, and the key with the chain after it.
    pub(crate) chain: Option<(PathBuf, PathBuf)>,
    /// Dovecot's settings there, one a line.
    pub(crate) dovecot: &'static str,
    /// Postfix's settings there, each `name = value`.
    pub(crate) postfix: &'static [&'static str],
    /// Whether nobody can say there who may sign in.
    pub(crate) users_lost: bool,
}

impl Face {
    /// At an address of its own, and all is well.
    pub(crate) fn well() -> Self {
        let address = Workdir::another_address();
        Self { address, chain: None, dovecot: "", postfix: &[], users_lost: false }
    }

    /// Without any TLS.
    pub(crate) fn bare() -> Self {
        Self {
            dovecot: "ssl = no",
            postfix: &["smtpd_tls_security_level = none", "smtpd_tls_auth_only = no"],
            ..Self::well()
        }
    }

    /// In a `local` block.
    fn for_dovecot(&self) -> String {
        let chain = self.chain.as_ref().map(|(chain, key)| {
            format!("  ssl_cert = <{}\n  ssl_key = <{}\n", chain.display(), key.display())
        });
        let (address, settings) = (self.address, self.dovecot);
        format!("local {address} {{\n{}{settings}\n}}\n", chain.unwrap_or_default())
    }

    /// As options of a service in `master.cf`.
    fn for_postfix(&self, workdir: &Workdir) -> String {
        let lost = workdir.path().join(LOST_SOCKET);
        let chain = self.chain.as_ref();
        let chain = chain.map(|(_, key)| format!("smtpd_tls_chain_files = {}", key.display()));
        let backend = self.users_lost.then(|| format!("smtpd_sasl_path = {}", lost.display()));
        let own = self.postfix.iter().map(|&setting| setting.to_owned());
        let settings = chain.into_iter().chain(backend).chain(own);
        settings.fold(String::new(), |line, setting| format!("{line} -o {{ {setting} }}"))
    }
}

/// The socket on which Dovecot answers Postfix's questions, and its log.
const AUTH_SOCKET: &str = "d/postfix-auth";
/// The same where nobody knows the users any more: Postfix 3.7 reports what
/// Dovecot calls a temporary failure as a refusal, and only a lost connection as
/// temporary. Whoever has such a face listens there.
pub(crate) const LOST_SOCKET: &str = "d/lost-auth";
pub(crate) const DOVECOT_LOG: &str = "d/log";
pub(crate) const POSTFIX_LOG: &str = "p/log";

/// IMAP on 143 and 993, POP3 on 110 and 995, with one list of users a protocol:
/// a user who is missing from one of them is refused there in Dovecot's own
/// words, as where that protocol is switched off.
pub(crate) fn dovecot(workdir: &Workdir, settings: &Dovecot<'_>) -> Server {
    dovecot_with(workdir, settings, "")
}

/// The same with further settings, one a line.
pub(crate) fn dovecot_with(workdir: &Workdir, settings: &Dovecot<'_>, further: &str) -> Server {
    for protocol in ["imap", "pop3", "smtp"] {
        let list: Vec<String> = settings
            .users
            .iter()
            .filter(|(_, _, protocols)| protocols.contains(&protocol))
            // In base64 because a password may hold the list's own colon.
            .map(|(user, password, _)| format!("{user}:{{PLAIN.B64}}{}", STANDARD.encode(password)))
            .collect();
        workdir.write(&format!("d/{protocol}.users"), &list.join("\n"));
    }
    let (path, mechanisms) = (workdir.path().display(), settings.mechanisms);
    let faces: String = settings.faces.iter().map(Face::for_dovecot).collect();
    let addresses: Vec<String> = iter::once(workdir.address)
        .chain(settings.faces.iter().map(|face| face.address))
        .map(|address| address.to_string())
        .collect();
    let address = addresses.join(", ");
    // The lists of users by the address that was called.
    let at = workdir.folder("d/at");
    let (lost, knowing): (Vec<&Face>, Vec<&Face>) =
        settings.faces.iter().partition(|face| face.users_lost);
    for address in iter::once(workdir.address).chain(knowing.iter().map(|face| face.address)) {
        symlink("..", at.join(address.to_string())).unwrap();
    }
    let lost: String = lost.iter().map(|face| forgetful(workdir, face.address)).collect();
    hand_over(&workdir.folder("d/mail"), "dovecot");
    // The second refusal of an address would wait for seconds, were it not for
    // `anvil-auth-penalty`. What the log says of a refused password tells a test what arrived.
    let config = workdir.write(
        "d/dovecot.conf",
        &format!(
            "protocols = imap pop3
listen = {address}
instance_name = mailmedic-test
base_dir = {path}/d/run
state_dir = {path}/d/state
log_path = {path}/{DOVECOT_LOG}
auth_verbose = yes
auth_debug = yes
auth_verbose_passwords = plain
auth_failure_delay = 0
auth_mechanisms = {mechanisms}
disable_plaintext_auth = yes
ssl = required
ssl_cert = <{path}/chain.pem
ssl_key = <{path}/key.pem
mail_location = mbox:{path}/d/mail/%u
mail_uid = dovecot
mail_gid = dovecot
first_valid_uid = 1
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service auth {{
  unix_listener {path}/{AUTH_SOCKET} {{
    mode = 0666
  }}
}}
{lost}passdb {{
  driver = passwd-file
  args = username_format=%u {path}/d/at/%l/%s.users
}}
userdb {{
  driver = static
  args = uid=dovecot gid=dovecot home={path}/d/mail/%u
}}
{further}{faces}"
        ),
    );
    let server = Server::start("dovecot", &["-F", "-c", config.to_str().unwrap()]);
    server.wait(workdir.address, &[143, 110, 993, 995], || workdir.read(DOVECOT_LOG))
}

/// A database that is out of order where this address was called, and that
/// knows nobody elsewhere. `checkpassword` is told the address and answers with
/// its exit code.
fn forgetful(workdir: &Workdir, address: Ipv4Addr) -> String {
    let script = workdir.write(
        &format!("d/forgetful-{address}"),
        &format!("#!/bin/sh\n[ \"$TCPLOCALIP\" != {address} ] || exit 111\nexit 1\n"),
    );
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    format!("passdb {{\n  driver = checkpassword\n  args = {}\n}}\n", script.display())
}

/// Submission on 465 (TLS at once) and 587 (STARTTLS); passwords are Dovecot's
/// matter, so that must run first.
pub(crate) fn postfix(workdir: &Workdir, faces: &[Face]) -> Server {
    postfix_with(workdir, faces, "")
}

/// Settings that let mail for yandex.ru go into the mailboxes, then these.
pub(crate) fn delivery(workdir: &Workdir, further: &str) -> String {
    let path = workdir.path().display();
    let id = |flag| {
        let out = Command::new("id").args([flag, "dovecot"]).output().unwrap();
        String::from_utf8(out.stdout).unwrap().trim().to_owned()
    };
    let (uid, gid) = (id("-u"), id("-g"));
    format!(
        "virtual_mailbox_domains = yandex.ru
virtual_mailbox_base = {path}/d/mail
virtual_mailbox_maps = static:user@yandex.ru/inbox
virtual_minimum_uid = 1
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_mailbox_lock = fcntl, dotlock
{further}"
    )
}

/// The same with further settings, one a line.
pub(crate) fn postfix_with(workdir: &Workdir, faces: &[Face], further: &str) -> Server {
    let path = workdir.path().display();
    let transport =
        if further.contains("default_transport") { "" } else { "default_transport = discard\n" };
    hand_over(&workdir.folder("p/data"), "postfix");
    workdir.write(
        "p/main.cf",
        &format!(
            "compatibility_level = 3.6
myhostname = smtp.yandex.ru
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
queue_directory = {path}/p/queue
data_directory = {path}/p/data
maillog_file = {path}/{POSTFIX_LOG}
maillog_file_prefixes = {path}
mynetworks =
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
{transport}smtpd_peername_lookup = no
smtpd_tls_chain_files = {path}/key.pem, {path}/chain.pem
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {path}/{AUTH_SOCKET}
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
{further}"
        ),
    );
    let submission = |address: Ipv4Addr, options: &str| {
        format!(
            "{address}:465 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes{options}
{address}:587 inet n - n - - smtpd{options}
"
        )
    };
    let services: String =
        faces.iter().map(|face| submission(face.address, &face.for_postfix(workdir))).collect();
    let own = submission(workdir.address, "");
    workdir.write(
        "p/master.cf",
        &format!(
            "{own}{services}tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
virtual unix - n n - - virtual
discard unix - - n - - discard
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
postlog unix-dgram n - n - 1 postlogd
"
        ),
    );
    // Those of the queue's folders that are used, as `postfix check` makes them.
    workdir.folder("p/queue/pid");
    for folder in ["incoming", "active", "deferred", "defer", "bounce", "hold", "private", "public"]
    {
        hand_over(&workdir.folder(&format!("p/queue/{folder}")), "postfix");
    }
    let config = format!("{path}/p");
    let server = Server::start("/usr/lib/postfix/sbin/master", &["-c", &config, "-d"]);
    server.wait(workdir.address, &[465, 587], || workdir.read(POSTFIX_LOG))
}

/// A program of a package that `tests/real/unpack` unpacks.
pub(crate) fn unpacked(path: &str) -> String {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("debian/beside").join(path);
    assert!(program.exists(), "run tests/run once: it unpacks {}", program.display());
    program.to_str().unwrap().to_owned()
}

/// Makes somebody the owner of a file or folder.
pub(crate) fn give(path: &Path, user: &str) {
    assert!(Command::new("chown").arg(user).arg(path).status().unwrap().success());
}

pub(crate) fn hand_over(folder: &Path, user: &str) {
    let owner = Command::new("chown").arg(user).arg(folder).status().unwrap();
    assert!(owner.success(), "these tests need root: the servers switch users");
    assert!(fs::metadata(folder).unwrap().is_dir());
}

impl Server {
    /// Runs a program that stays in the foreground. It is told to end also when
    /// this process is killed and no destructor runs.
    pub(crate) fn start(program: &str, arguments: &[&str]) -> Self {
        let child = Command::new("setpriv")
            .args(["--pdeathsig", "TERM", program])
            .args(arguments)
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("setpriv is installed (package util-linux)");
        Self { child }
    }

    /// Waits until all ports take connections.
    pub(crate) fn wait(
        mut self,
        address: Ipv4Addr,
        ports: &[u16],
        log: impl Fn() -> String,
    ) -> Self {
        for &port in ports {
            wait_for(&format!("{address}:{port}"), &log, || {
                if let Some(status) = self.child.try_wait().unwrap() {
                    panic!("the server ended with {status}\n{}", log());
                }
                TcpStream::connect((address, port)).is_ok()
            });
        }
        self
    }
}

impl Drop for Server {
    /// The server and all its processes at once: asked politely, Dovecot takes
    /// more than a second, and nothing here is worth saving.
    fn drop(&mut self) {
        let group = format!("kill -s KILL -- -{}", self.child.id());
        drop(Command::new("sh").args(["-c", &group]).status());
        drop(self.child.wait());
    }
}
