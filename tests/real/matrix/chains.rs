//! Certificates, of Dovecot and of Postfix.

use super::{Cell, assert_right, told};
use crate::{certificates::Chain, site::Plot};

#[test]
fn certificates() {
    let plot = Plot::new();
    let faults: [(_, _, &[_]); 8] = [
        ("wrong name", plot.showing(Chain::WrongName), &["certificate-name-mismatch"]),
        ("expired", plot.showing(Chain::Expired), &["certificate-expired"]),
        ("not yet valid", plot.showing(Chain::NotYetValid), &["certificate-not-yet-valid"]),
        ("self-signed", plot.showing(Chain::SelfSigned), &["certificate-self-signed"]),
        ("unknown issuer", plot.showing(Chain::UnknownIssuer), &["certificate-unknown-issuer"]),
        ("no intermediate", plot.showing(Chain::Incomplete), &["certificate-chain-incomplete"]),
        ("1024 bit", plot.showing_old(1024, "sha256"), &["certificate-weak"]),
        ("signed with SHA-1", plot.showing_old(2048, "sha1"), &["certificate-weak"]),
    ];
    let mut cells = Vec::new();
    for (fault, face, causes) in &faults {
        cells.extend(Cell::everywhere(fault, face.address, causes));
    }
    assert_right(&plot.start(&faults.map(|(_, face, _)| face)), &cells);
}

/// It works, and will not for long.
#[test]
fn certificate_expires_soon() {
    let plot = Plot::new();
    let face = plot.showing(Chain::ExpiresSoon);
    let cells = Cell::everywhere("five days left", face.address, &["certificate-expires-soon"]);
    let site = plot.start(&[face]);
    for cell in cells {
        let (outcome, report) = cell.check(&site).report();
        assert_eq!((outcome.code, report.verdict()), (0, "works-with-warnings"), "{report}");
        let [finding] = report.findings() else { panic!("{}:\n{}", cell.name(), told(&report)) };
        assert_eq!(finding["cause"], cell.causes[0], "{report}");
        let attempts = finding["attempts"].as_array().unwrap();
        let ids: Vec<_> = attempts.iter().map(|id| id.as_str().unwrap()).collect();
        let faulty: Vec<_> = cell.faulty.iter().map(|protocol| format!("{protocol}-1")).collect();
        assert_eq!(ids, faulty, "{report}");
    }
}
