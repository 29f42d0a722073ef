//! TLS where STARTTLS is meant, the reverse, another protocol's port, and no
//! TLS at all.

use super::{Cell, PROTOCOLS, assert_right, port};
use crate::{
    servers::Face,
    site::{Account, Plot},
    stand::Way,
};

#[test]
fn modes() {
    let plot = Plot::new();
    let bare = Face::bare();
    let healthy = plot.workdir.address;
    let mut cells = Vec::new();
    for (endpoint, answering) in pairs() {
        let causes: &[&str] = match (endpoint.0 == answering.0, endpoint.1 == answering.1) {
            (true, true) => continue,
            (true, false) => &["wrong-tls-mode"],
            (false, true) => &["wrong-port-or-protocol"],
            // Both are wrong, and one may be all that can be seen.
            (false, false) => &["wrong-port-or-protocol", "wrong-tls-mode"],
        };
        let fault = format!("{} {:?} answers", answering.0, answering.1);
        let cell = Cell::new(&fault, endpoint, healthy, causes);
        let port = Some(port(answering.0, answering.1));
        cells.push(Cell { port, patience: Some(4), ..cell });
    }
    let at = bare.address;
    let starttls = |fault, cause| Cell::with(Way::StartTls, fault, at, cause);
    cells.extend(starttls("STARTTLS not offered", &["tls-not-offered"]));
    // The provider is known to offer it.
    let stripped = starttls("STARTTLS taken away", &["starttls-stripped"]);
    cells.extend(stripped.into_iter().map(|cell| Cell { account: Account::MailRu, ..cell }));
    assert_right(&plot.start(&[bare]), &cells);
}

type Endpoint = (&'static str, Way);

/// Every endpoint with every other.
fn pairs() -> impl Iterator<Item = (Endpoint, Endpoint)> {
    let all = || PROTOCOLS.into_iter().flat_map(|protocol| Way::BOTH.map(|way| (protocol, way)));
    all().flat_map(move |one| all().map(move |other| (one, other)))
}
