//! TLS that no mail program of today speaks, by stunnel and by Postfix.

use super::{Cell, assert_right};
use crate::{
    servers::Face,
    site::Plot,
    stand::Way,
    stunnel::{self, Kind},
    workdir::Workdir,
};

#[test]
fn odd_tls() {
    let plot = Plot::new();
    let bare = Face::bare();
    let old = Face { postfix: &["smtpd_tls_mandatory_protocols = <=TLSv1.1"], ..Face::well() };
    let mut cells = Vec::new();
    for smtp in Way::BOTH.map(|way| ("smtp", way)) {
        cells.push(Cell::new("TLS 1.1 of Postfix", smtp, old.address, &["tls-too-old"]));
    }
    let kinds: [(_, _, &[&str]); 3] = [
        ("TLS 1.0 and 1.1 only", Kind::OldVersion, &["tls-too-old"]),
        ("old suites only", Kind::OldSuite, &["tls-too-old"]),
        ("client certificate wanted", Kind::ClientCertificate, &["tls-handshake-failed"]),
    ];
    // Key exchange with RSA needs such a key.
    let (chain, key) = plot.showing_old(2048, "sha256").chain.unwrap();
    let fronts = kinds.map(|(fault, kind, causes)| {
        let address = Workdir::another_address();
        cells.extend(Cell::everywhere(fault, address, causes));
        (address, kind)
    });
    let behind = bare.address;
    let site = plot.start(&[bare, old]);
    let _stunnel = stunnel::start(&site.workdir, behind, (&chain, &key), &fronts);
    assert_right(&site, &cells);
}
