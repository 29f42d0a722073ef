//! stunnel in front of the others, for TLS that they no longer speak.

use std::{net::Ipv4Addr, path::Path};

use super::{
    servers::{Server, unpacked},
    workdir::Workdir,
};

/// What its TLS is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// TLS 1.0 and 1.1.
    OldVersion,
    /// TLS 1.2 with RSA key exchange and CBC.
    OldSuite,
    /// TLS 1.3, and a client has to show a certificate.
    ClientCertificate,
}

impl Kind {
    fn settings(self, path: &str) -> String {
        match self {
            Self::OldVersion => "sslVersionMin = TLSv1\nsslVersionMax = TLSv1.1\n".to_owned(),
            Self::OldSuite => "sslVersion = TLSv1.2\nciphers = AES128-SHA:@SECLEVEL=0\n".to_owned(),
            Self::ClientCertificate => {
                format!("requireCert = yes\nverifyChain = yes\nCAfile = {path}/ca.pem\n")
            }
        }
    }
}

const LOG: &str = "stunnel/log";

/// The six registered ports at each address, TLS at once or after STARTTLS;
/// what is said under it goes to the unprotected ports of `behind`.
pub(crate) fn start(
    workdir: &Workdir,
    behind: Ipv4Addr,
    (chain, key): (&Path, &Path),
    fronts: &[(Ipv4Addr, Kind)],
) -> Server {
    let path = workdir.path().display().to_string();
    let (chain, key) = (chain.display(), key.display());
    let ports = [
        ("imap", 993, 143, false),
        ("imap", 143, 143, true),
        ("pop3", 995, 110, false),
        ("pop3", 110, 110, true),
        ("smtp", 465, 587, false),
        ("smtp", 587, 587, true),
    ];
    let services: String = fronts
        .iter()
        .flat_map(|(address, kind)| {
            let settings = kind.settings(&path);
            let (chain, key) = (&chain, &key);
            ports.map(move |(protocol, port, plain_port, start_tls)| {
                let negotiate =
                    if start_tls { format!("protocol = {protocol}\n") } else { String::new() };
                format!(
                    "[{address}:{port}]\naccept = {address}:{port}\n\
                     connect = {behind}:{plain_port}\n\
                     cert = {chain}\nkey = {key}\n{negotiate}{settings}"
                )
            })
        })
        .collect();
    workdir.folder("stunnel");
    let config = workdir.write(
        "stunnel.conf",
        &format!(
            "foreground = yes\npid =\noutput = {path}/{LOG}\nsyslog = no\n\
             ciphers = ALL:@SECLEVEL=0\nsecurityLevel = 0\n{services}"
        ),
    );
    let server = Server::start(&unpacked("usr/bin/stunnel4"), &[config.to_str().unwrap()]);
    let wait = |server: Server, (address, _): &(Ipv4Addr, Kind)| {
        server.wait(*address, &ports.map(|(_, port, ..)| port), || workdir.read(LOG))
    };
    fronts.iter().fold(server, wait)
}
