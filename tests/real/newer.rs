//! Servers of a newer Debian than the one around, in a root of their own: a
//! Dovecot that binds sign-ins to connections (2.4), and Cyrus.

use std::{
    fs,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::{
    certificates,
    servers::Server,
    workdir::{Workdir, wait_for},
};

/// The names that the certificates are for, by protocol.
pub(crate) const HOSTS: [(&str, &str); 3] =
    [("imap", "imap.mail.example"), ("pop3", "pop.mail.example"), ("smtp", "smtp.mail.example")];
pub(crate) const USER: &str = "anna@mail.example";
pub(crate) const PASSWORD: &str = "correct-horse";

/// A running server; it ends when this is dropped.
pub(crate) struct Newer {
    server: Option<Server>,
    pub(crate) workdir: Workdir,
    /// The certificate that issued the server's.
    pub(crate) ca_file: PathBuf,
}

/// The folder that is `/` to these servers.
fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("debian/newer");
    assert!(root.exists(), "run tests/run once: it unpacks {}", root.display());
    root
}

impl Newer {
    /// A folder with certificates, and no server yet.
    fn prepared() -> Self {
        let workdir = Workdir::within(&root().join("w"));
        let certificates = certificates::issue(&HOSTS.map(|(_, host)| host));
        let ca_file = workdir.write("ca.pem", &certificates.authority);
        workdir.write("chain.pem", &certificates.chain);
        workdir.write("key.pem", &certificates.key);
        Self { server: None, workdir, ca_file }
    }

    /// Dovecot for all three protocols, with these further settings, one a line.
    pub(crate) fn dovecot(mechanisms: &str, further: &str) -> Self {
        let newer = Self::prepared();
        let (path, address) = (newer.inside(), newer.address());
        newer.workdir.write("users", &format!("{USER}:{{PLAIN}}{PASSWORD}\n"));
        newer.workdir.folder("mail");
        newer.own("mail", "dovecot");
        newer.workdir.write(
            "dovecot.conf",
            &format!(
                "dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
protocols = imap pop3 submission
listen = {address}
base_dir = {path}/run
state_dir = {path}/state
log_path = {path}/log
auth_verbose = yes
auth_debug = yes
auth_failure_delay = 0
auth_mechanisms = {mechanisms}
ssl = required
ssl_server_cert_file = {path}/chain.pem
ssl_server_key_file = {path}/key.pem
mail_driver = maildir
mail_path = {path}/mail/%{{user}}
mail_uid = dovecot
mail_gid = dovecot
first_valid_uid = 1
submission_relay_host = {address}
submission_relay_port = 26
passdb passwd-file {{
  passwd_file_path = {path}/users
}}
userdb static {{
  fields {{
    uid = dovecot
    gid = dovecot
    home = {path}/mail/%{{user}}
  }}
}}
{further}
"
            ),
        );
        let config = format!("{path}/dovecot.conf");
        newer.start(&["/usr/sbin/dovecot", "-F", "-c", &config], &[993, 143, 995, 110, 465, 587])
    }

    /// Cyrus for IMAP and POP3.
    pub(crate) fn cyrus(mechanisms: &str) -> Self {
        let newer = Self::prepared();
        let (path, address) = (newer.inside(), newer.address());
        for folder in ["lib", "spool", "socket"] {
            newer.workdir.folder(folder);
        }
        newer.workdir.write(
            "imapd.conf",
            &format!(
                "configdirectory: {path}/lib
partition-default: {path}/spool
lmtpsocket: {path}/socket/lmtp
idlesocket: {path}/socket/idle
notifysocket: {path}/socket/notify
servername: imap.mail.example
virtdomains: userid
unixhierarchysep: yes
altnamespace: yes
autocreate_quota: 0
allowplaintext: no
allowstarttls: yes
failedloginpause: 0
tls_server_cert: {path}/chain.pem
tls_server_key: {path}/key.pem
tls_session_timeout: 0
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {path}/sasldb2
sasl_mech_list: {mechanisms}
"
            ),
        );
        let service = |name: &str, program: &str, port: u16| {
            let own = "/usr/lib/cyrus/bin";
            format!(
                "  {name} cmd=\"{own}/{program} -C {path}/imapd.conf{}\" \
                 listen=\"{address}:{port}\" prefork=0\n",
                if name.ends_with('s') { " -s" } else { "" }
            )
        };
        let services = service("imap", "imapd", 143)
            + &service("imaps", "imapd", 993)
            + &service("pop3", "pop3d", 110)
            + &service("pop3s", "pop3d", 995);
        let recover = format!("/usr/lib/cyrus/bin/ctl_cyrusdb -C {path}/imapd.conf -r");
        newer.workdir.write(
            "cyrus.conf",
            &format!("START {{\n  recover cmd=\"{recover}\"\n}}\nSERVICES {{\n{services}}}\n"),
        );
        let book = format!("{path}/sasldb2");
        let (user, domain) = USER.split_once('@').unwrap();
        let store = ["/usr/sbin/saslpasswd2", "-p", "-c", "-f", &book, "-u", domain, user];
        let mut stored =
            Command::new("chroot").arg(root()).args(store).stdin(Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut stored.stdin.take().unwrap(), PASSWORD.as_bytes()).unwrap();
        assert!(stored.wait().unwrap().success(), "the password cannot be stored");
        for name in ["lib", "spool", "socket", "sasldb2", "key.pem"] {
            newer.own(name, "cyrus");
        }
        let of = |name: &str| format!("{path}/{name}");
        let (settings, services, number) = (of("imapd.conf"), of("cyrus.conf"), of("pid"));
        let master = ["/usr/lib/cyrus/bin/master", "-D", "-C", &settings, "-M", &services];
        newer.start(&[&master[..], &["-p", &number]].concat(), &[993, 143, 995, 110])
    }

    fn start(mut self, program: &[&str], ports: &[u16]) -> Self {
        let root = root();
        let arguments = [&[root.to_str().unwrap()], program].concat();
        let server = Server::start("chroot", &arguments);
        self.server = Some(server.wait(self.address(), ports, || self.log()));
        self
    }

    /// Makes a user of the root's the owner.
    fn own(&self, name: &str, user: &str) {
        let inside = format!("{}/{name}", self.inside());
        let users = fs::read_to_string(root().join("etc/passwd")).unwrap();
        let line = users.lines().find(|line| line.starts_with(&format!("{user}:"))).unwrap();
        let number: u32 = line.split(':').nth(2).unwrap().parse().unwrap();
        let path = root().join(inside.trim_start_matches('/'));
        std::os::unix::fs::chown(path, Some(number), Some(number)).unwrap();
    }

    /// The folder as the servers see it.
    fn inside(&self) -> String {
        format!("/w/{}", self.workdir.path().file_name().unwrap().to_str().unwrap())
    }

    pub(crate) fn address(&self) -> Ipv4Addr {
        self.workdir.address
    }

    /// What Dovecot wrote down.
    pub(crate) fn log(&self) -> String {
        self.workdir.read("log")
    }

    /// Waits until Dovecot has written that.
    pub(crate) fn wait_for_log(&self, words: &str) {
        wait_for(words, || self.log(), || self.log().contains(words));
    }
}
