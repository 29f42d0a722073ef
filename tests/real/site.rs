//! A provider of the tests' own, with a healthy address and others where
//! something is the matter.

use std::{net::Ipv4Addr, path::PathBuf};

use super::{
    certificates::{Authority, Chain},
    odd,
    servers::{self, DOVECOT_LOG, Dovecot, Face, LOST_SOCKET, POSTFIX_LOG, Server},
    workdir::Workdir,
};

/// Whose account is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Account {
    /// Of a provider that nothing is known of.
    Unknown,
    /// Of one that offers every protocol with either way to TLS.
    MailRu,
}

impl Account {
    /// The address, which is also the user name.
    pub(crate) fn user(self) -> &'static str {
        match self {
            Self::Unknown => "anna@mail.example",
            Self::MailRu => "anna@mail.ru",
        }
    }

    /// Protocol and host.
    pub(crate) fn hosts(self) -> [(&'static str, &'static str); 3] {
        let [imap, pop3, smtp] = match self {
            Self::Unknown => ["imap.mail.example", "pop.mail.example", "smtp.mail.example"],
            Self::MailRu => ["imap.mail.ru", "pop.mail.ru", "smtp.mail.ru"],
        };
        [("imap", imap), ("pop3", pop3), ("smtp", smtp)]
    }
}

pub(crate) const PASSWORD: &str = "correct-horse";

const ACCOUNTS: [Account; 2] = [Account::Unknown, Account::MailRu];

/// Every name that the servers' certificates are for.
fn names() -> Vec<&'static str> {
    ACCOUNTS.iter().flat_map(|account| account.hosts().map(|(_, host)| host)).collect()
}

/// Running servers; they end when it is dropped.
pub(crate) struct Site {
    // Dropped in this order: Postfix asks Dovecot, both write into the folder.
    _postfix: Server,
    _dovecot: Server,
    /// The site's own folder.
    pub(crate) workdir: Workdir,
    /// The certificate that issued the servers'.
    pub(crate) ca_file: PathBuf,
}

/// What a site is made from: the folder and the authority come first, so that
/// faces can be prepared with them.
pub(crate) struct Plot {
    pub(crate) workdir: Workdir,
    pub(crate) authority: Authority,
}

impl Plot {
    pub(crate) fn new() -> Self {
        Self { workdir: Workdir::new(), authority: Authority::new() }
    }

    /// One that shows this chain.
    pub(crate) fn showing(&self, chain: Chain) -> Face {
        self.with_pair(self.authority.chain(chain, &names()))
    }

    /// One that shows a chain made by OpenSSL's command, and lets it.
    pub(crate) fn showing_old(&self, bits: u32, digest: &str) -> Face {
        let folder = self.workdir.folder(&format!("old-{bits}-{digest}"));
        let pair = self.authority.old_chain(&folder, &names(), bits, digest);
        Face { dovecot: "ssl_cipher_list = ALL:@SECLEVEL=0", ..self.with_pair(pair) }
    }

    fn with_pair(&self, (chain, key): (String, String)) -> Face {
        let face = Face::well();
        let name = |file: &str| format!("faces/{}/{file}", face.address);
        let chain_file = self.workdir.write(&name("chain.pem"), &chain);
        let key_file = self.workdir.write(&name("key.pem"), &(key + &chain));
        Face { chain: Some((chain_file, key_file)), ..face }
    }

    /// Starts both servers, with these faces beside the healthy one.
    pub(crate) fn start(self, faces: &[Face]) -> Site {
        let Self { workdir, authority } = self;
        let (chain, key) = authority.chain(Chain::Good, &names());
        let ca_file = workdir.write("ca.pem", &authority.pem);
        workdir.write("chain.pem", &chain);
        workdir.write("key.pem", &key);
        let protocols = ["imap", "pop3", "smtp"].as_slice();
        let users = ACCOUNTS.map(|account| (account.user(), PASSWORD, protocols));
        let settings = Dovecot { mechanisms: "plain login", users: &users, faces };
        let dovecot = servers::dovecot(&workdir, &settings);
        if faces.iter().any(|face| face.users_lost) {
            odd::lost_backend(&workdir.path().join(LOST_SOCKET));
        }
        let postfix = servers::postfix(&workdir, faces);
        Site { _postfix: postfix, _dovecot: dovecot, workdir, ca_file }
    }
}

impl Site {
    /// Where everything is well.
    pub(crate) fn healthy(&self) -> Ipv4Addr {
        self.workdir.address
    }

    /// What both servers found wrong so far.
    pub(crate) fn complaints(&self) -> String {
        let log = [DOVECOT_LOG, POSTFIX_LOG, "exim/log/main", "exim/log/panic"]
            .map(|name| self.workdir.read(name))
            .concat();
        let wrong = |line: &&str| {
            let line = line.to_ascii_lowercase();
            ["error: ", "fatal: ", "warning: "].iter().any(|word| line.contains(word))
        };
        log.lines().filter(wrong).take(60).collect::<Vec<_>>().join("\n")
    }
}
