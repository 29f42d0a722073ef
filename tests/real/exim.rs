//! Exim for submission: another mail server, with another TLS library (GnuTLS).

use std::{fs, net::Ipv4Addr, os::unix::fs::PermissionsExt, path::PathBuf};

use super::{
    servers::{Server, hand_over, unpacked},
    site::{Account, PASSWORD},
    workdir::Workdir,
};

/// How it behaves on an address of its own.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    pub(crate) address: Ipv4Addr,
    /// Chain and key, where they are not the good ones.
    pub(crate) pair: Option<(PathBuf, PathBuf)>,
    pub(crate) manners: Manners,
}

/// What it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manners {
    /// As it should.
    Good,
    /// TLS 1.0 and 1.1.
    OldTls,
    NoStartTls,
    NoAuth,
    /// Nobody can say there who may sign in.
    UsersLost,
    /// One connection of a host at a time.
    One,
    /// The greeting says that it is about to end.
    Leaving,
}

/// An expansion that depends on the address that was called.
fn by_address(faces: &[Face], other: &str, value: impl Fn(&Face) -> Option<String>) -> String {
    faces.iter().fold(other.to_owned(), |rest, face| match value(face) {
        Some(value) => {
            format!("${{if eq{{$received_ip_address}}{{{}}}{{{value}}}{{{rest}}}}}", face.address)
        }
        None => rest,
    })
}

/// On 465 (TLS at once) and 587 (STARTTLS) of each address.
pub(crate) fn start(workdir: &Workdir, faces: &[Face]) -> Server {
    let path = workdir.path().display();
    for folder in ["exim", "exim/spool", "exim/log"] {
        hand_over(&workdir.folder(folder), "Debian-exim");
    }
    let when = |manners: Manners, value: &'static str, other: &str| {
        by_address(faces, other, move |face| (face.manners == manners).then(|| value.to_owned()))
    };
    let file = |which: fn(&(PathBuf, PathBuf)) -> &PathBuf, good: &str| {
        by_address(faces, &format!("{path}/{good}"), |face| {
            face.pair.as_ref().map(|pair| which(pair).display().to_string())
        })
    };
    let interfaces: Vec<String> = faces
        .iter()
        .flat_map(|face| [465, 587].map(|port| format!("{}.{port}", face.address)))
        .collect();
    let interfaces = interfaces.join(" ; ");
    let user = Account::Unknown.user();
    let old = "NORMAL:-VERS-ALL:+VERS-TLS1.0:+VERS-TLS1.1:%COMPAT";
    let config = workdir.write(
        "exim/config",
        &format!(
            "primary_hostname = smtp.mail.example
spool_directory = {path}/exim/spool
log_file_path = {path}/exim/log/%s
local_interfaces = <; {interfaces}
tls_on_connect_ports = 465
tls_certificate = {chain}
tls_privatekey = {key}
tls_require_ciphers = {ciphers}
tls_advertise_hosts = {starttls}
auth_advertise_hosts = ${{if def:tls_in_cipher{{{auth}}}{{}}}}
smtp_accept_max_per_host = {most}
acl_smtp_connect = greet
host_lookup =
rfc1413_hosts =
keep_environment =
begin acl
greet:
  drop
    condition = {leaving}
    message = 421 smtp.mail.example shutting down
  accept
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = {known}
",
            chain = file(|(chain, _)| chain, "chain.pem"),
            key = file(|(_, key)| key, "key.pem"),
            ciphers = when(Manners::OldTls, old, "NORMAL"),
            starttls = when(Manners::NoStartTls, "", "*"),
            auth = when(Manners::NoAuth, "", "*"),
            most = when(Manners::One, "1", "1000"),
            leaving = when(Manners::Leaving, "true", "false"),
            known = when(
                Manners::UsersLost,
                "${lookup{$auth2}lsearch{/nonexistent/users}}",
                &format!("${{if and{{{{eq{{$auth2}}{{{user}}}}}{{eq{{$auth3}}{{{PASSWORD}}}}}}}}}"),
            ),
        ),
    );
    // It reads nothing that its own user might have changed.
    fs::set_permissions(&config, fs::Permissions::from_mode(0o644)).unwrap();
    let log = || workdir.read("exim/log/main") + &workdir.read("exim/log/panic");
    let arguments = ["-C", config.to_str().unwrap(), "-bdf"];
    faces.iter().fold(Server::start(&unpacked("usr/sbin/exim4"), &arguments), |server, face| {
        server.wait(face.address, &[465, 587], log)
    })
}
