//! Exim's part: submission, with GnuTLS.

use std::net::TcpStream;

use super::{Cell, assert_right, told};
use crate::{
    certificates::Chain,
    exim::{self, Face, Manners},
    site::Plot,
    stand::Way,
    workdir::Workdir,
};

#[test]
fn exim() {
    let plot = Plot::new();
    let mut cells = Vec::new();
    let mut faces = Vec::new();
    let mut add = |fault: &str, pair, manners, causes| {
        let address = Workdir::another_address();
        for way in Way::BOTH {
            if way == Way::StartTls || manners != Manners::NoStartTls {
                cells.push(Cell::new(fault, ("smtp", way), address, causes));
            }
        }
        faces.push(Face { address, pair, manners });
    };
    let chains: [(_, _, &'static [&str]); 5] = [
        ("wrong name", Chain::WrongName, &["certificate-name-mismatch"]),
        ("expired", Chain::Expired, &["certificate-expired"]),
        ("not yet valid", Chain::NotYetValid, &["certificate-not-yet-valid"]),
        ("self-signed", Chain::SelfSigned, &["certificate-self-signed"]),
        ("unknown issuer", Chain::UnknownIssuer, &["certificate-unknown-issuer"]),
    ];
    for (fault, chain, causes) in chains {
        add(fault, plot.showing(chain).chain, Manners::Good, causes);
    }
    let manners: [(_, _, &'static [&str]); 6] = [
        ("TLS 1.0 and 1.1 only", Manners::OldTls, &["tls-too-old"]),
        ("STARTTLS not offered", Manners::NoStartTls, &["tls-not-offered"]),
        ("no AUTH", Manners::NoAuth, &["auth-not-offered"]),
        ("list of users lost", Manners::UsersLost, &["server-temporary-failure"]),
        ("one too many", Manners::One, &["too-many-connections"]),
        ("421 shutting down", Manners::Leaving, &["maintenance"]),
    ];
    for (fault, manners, causes) in manners {
        add(fault, None, manners, causes);
    }
    add("nothing", None, Manners::Good, &[]);
    let nothing = cells.split_off(cells.len() - 2);

    let site = plot.start(&[]);
    let _exim = exim::start(&site.workdir, &faces);
    for cell in nothing {
        let (outcome, report) = cell.check(&site).report();
        assert_eq!((outcome.code, report.findings().len()), (0, 0), "{}", told(&report));
        assert_eq!(report.outcomes(), ["accepted"; 3], "{report}");
    }
    let _held = TcpStream::connect((faces.last().unwrap().address, 587)).unwrap();
    assert_right(&site, &cells);
}
