//! Both servers, playing Yandex.

use std::{net::Ipv4Addr, path::PathBuf};

use super::{
    certificates,
    servers::{self, DOVECOT_LOG, Dovecot, POSTFIX_LOG, Server},
    workdir::{Workdir, wait_for},
};

/// How TLS begins, and with it the endpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// With the first byte: what the preset names first.
    Implicit,
    /// With STARTTLS or STLS.
    StartTls,
}

impl Way {
    pub(crate) const BOTH: [Self; 2] = [Self::Implicit, Self::StartTls];

    /// Protocol, host and port.
    pub(crate) fn endpoints(self) -> [(&'static str, &'static str, u16); 3] {
        let ports = match self {
            Self::Implicit => [993, 995, 465],
            Self::StartTls => [143, 110, 587],
        };
        [("imap", HOSTS[0], ports[0]), ("pop3", HOSTS[1], ports[1]), ("smtp", HOSTS[2], ports[2])]
    }
}

const HOSTS: [&str; 3] = ["imap.yandex.ru", "pop.yandex.ru", "smtp.yandex.ru"];

/// A user whom all three protocols let in.
pub(crate) const USER: &str = "user@yandex.ru";
/// A user whom IMAP and SMTP let in, and POP3 does not.
pub(crate) const POP3_OFF: &str = "pop3off@yandex.ru";
/// The password where a test does not care.
pub(crate) const PASSWORD: &str = "correct-horse";

/// Running servers; they end when it is dropped.
pub(crate) struct Stand {
    // Dropped in this order: Postfix asks Dovecot, both write into the folder.
    _postfix: Server,
    _dovecot: Server,
    /// The stand's own folder.
    pub(crate) workdir: Workdir,
    /// The certificate that issued the servers'.
    pub(crate) ca_file: PathBuf,
}

impl Stand {
    /// PLAIN and LOGIN, [`PASSWORD`].
    pub(crate) fn start() -> Self {
        Self::with("plain login", PASSWORD)
    }

    /// With these mechanisms and this password for both users.
    pub(crate) fn with(mechanisms: &str, password: &str) -> Self {
        let all = ["imap", "pop3", "smtp"].as_slice();
        Self::for_users(
            mechanisms,
            &[(USER, password, all), (POP3_OFF, password, &["imap", "smtp"])],
        )
    }

    /// With these mechanisms, and users with their passwords and protocols.
    pub(crate) fn for_users(mechanisms: &str, users: &[(&str, &str, &[&str])]) -> Self {
        let workdir = Workdir::new();
        let certificates = certificates::issue(&HOSTS);
        let ca_file = workdir.write("ca.pem", &certificates.authority);
        workdir.write("chain.pem", &certificates.chain);
        workdir.write("key.pem", &certificates.key);
        let dovecot = servers::dovecot(&workdir, &Dovecot { mechanisms, users, faces: &[] });
        let postfix = servers::postfix(&workdir, &[]);
        Self { _postfix: postfix, _dovecot: dovecot, workdir, ca_file }
    }

    /// One where mail for the users goes on into their mailboxes: with these
    /// settings of Dovecot and of Postfix, and this inbox of [`USER`] (mbox).
    pub(crate) fn delivering(dovecot: &str, postfix: &str, inbox: &str) -> Self {
        let all = ["imap", "pop3", "smtp"].as_slice();
        let users = [(USER, PASSWORD, all)];
        let workdir = Workdir::new();
        let certificates = certificates::issue(&HOSTS);
        let ca_file = workdir.write("ca.pem", &certificates.authority);
        workdir.write("chain.pem", &certificates.chain);
        workdir.write("key.pem", &certificates.key);
        workdir.write(&format!("d/mail/{USER}/inbox"), inbox);
        for path in ["d/mail", &format!("d/mail/{USER}"), &format!("d/mail/{USER}/inbox")] {
            servers::give(&workdir.path().join(path), "dovecot");
        }
        let settings = Dovecot { mechanisms: "plain login", users: &users, faces: &[] };
        let dovecot = servers::dovecot_with(&workdir, &settings, dovecot);
        let postfix = servers::postfix_with(&workdir, &[], &servers::delivery(&workdir, postfix));
        Self { _postfix: postfix, _dovecot: dovecot, workdir, ca_file }
    }

    /// The file of [`USER`]'s inbox.
    pub(crate) fn inbox(&self) -> PathBuf {
        self.workdir.path().join(format!("d/mail/{USER}/inbox"))
    }

    /// Where it listens, on the registered ports.
    pub(crate) fn address(&self) -> Ipv4Addr {
        self.workdir.address
    }

    /// What both servers wrote down so far.
    pub(crate) fn log(&self) -> String {
        self.workdir.read(DOVECOT_LOG) + &self.workdir.read(POSTFIX_LOG)
    }

    /// Somebody tried to sign in through `protocol`, and once only. Dovecot's
    /// log is written by a process of its own, which may come later.
    pub(crate) fn assert_asked_once(&self, protocol: &str) {
        let what = format!("a sign-in through {protocol}");
        wait_for(&what, || self.log(), || self.sign_ins(protocol) > 0);
        assert_eq!(self.sign_ins(protocol), 1, "{protocol}\n{}", self.log());
    }

    /// How often somebody tried to sign in through `protocol`.
    pub(crate) fn sign_ins(&self, protocol: &str) -> usize {
        let service = format!("service={protocol}");
        self.workdir
            .read(DOVECOT_LOG)
            .lines()
            .filter(|line| line.contains("client in: AUTH") && line.contains(&service))
            .count()
    }
}

#[test]
fn leaves_nothing_behind() {
    use std::{
        io::{BufRead, BufReader},
        net::TcpStream,
    };

    let stand = Stand::start();
    let (address, folder) = (stand.address(), stand.workdir.path().to_owned());
    for (_, _, port) in Way::StartTls.endpoints() {
        let mut greeting = String::new();
        let stream = TcpStream::connect((address, port)).unwrap();
        BufReader::new(stream).read_line(&mut greeting).unwrap();
        assert!(["* OK", "+OK ", "220 "].contains(&&greeting[..4]), "{port}: {greeting}");
    }
    drop(stand);
    for way in Way::BOTH {
        for (_, _, port) in way.endpoints() {
            wait_for(
                "the end",
                || format!("{address}:{port} still answers"),
                || TcpStream::connect((address, port)).is_err(),
            );
        }
    }
    assert!(!folder.exists(), "{} is still there", folder.display());
}
