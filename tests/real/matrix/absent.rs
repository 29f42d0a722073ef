//! Ports behind which there is no server.

use super::{Cell, assert_right, ports};
use crate::{
    odd::{self, Manners},
    site::{Account, Plot},
    workdir::Workdir,
};

#[test]
fn no_server() {
    let plot = Plot::new();
    let [closed, silent, curt, torn, filtered] = [(); 5].map(|()| Workdir::another_address());
    odd::serve(silent, &ports(), Manners::Silence);
    odd::serve(curt, &ports(), Manners::Hangup);
    odd::serve(torn, &ports(), Manners::Reset);
    let _full = odd::filter(filtered, &ports());
    let mut cells = Cell::everywhere("port closed", closed, &["connect-refused"]);
    cells.extend(Cell::everywhere("closed at once", curt, &["connection-closed"]));
    cells.extend(Cell::everywhere("reset at once", torn, &["connection-reset"]));
    let patient = |cell| Cell { patience: Some(3), ..cell };
    let silence = Cell::everywhere("silence", silent, &["server-silent"]);
    cells.extend(silence.into_iter().map(patient));
    // One host that does not answer is no network that is down.
    let some = |cell: &Cell| cell.faulty.len() == 1;
    let nothing = Cell::everywhere("nothing comes back", filtered, &["connect-timeout"]);
    cells.extend(nothing.into_iter().filter(some).map(patient));
    let blocked = Cell::everywhere("this port alone is blocked", filtered, &["port-blocked"]);
    let known = |cell| Cell { account: Account::MailRu, only_this_port: true, ..patient(cell) };
    cells.extend(blocked.into_iter().map(known));
    assert_right(&plot.start(&[]), &cells);
}

/// No server is blamed for a network that is down.
#[test]
fn nothing_answers() {
    let plot = Plot::new();
    let filtered = Workdir::another_address();
    let _full = odd::filter(filtered, &ports());
    let site = plot.start(&[]);
    let cells = Cell::everywhere("nothing comes back", filtered, &["network-down"]);
    for cell in cells.into_iter().filter(|cell| cell.faulty.len() == 3) {
        let (outcome, report) = Cell { patience: Some(1), ..cell }.check(&site).report();
        assert_eq!((outcome.code, report.verdict()), (3, "inconclusive"), "{report}");
        let causes: Vec<_> = report.findings().iter().map(|it| it["cause"].as_str()).collect();
        assert_eq!(causes, [Some("network-down")], "{report}");
        assert!(report.findings()[0]["protocol"].is_null(), "{report}");
    }
}
