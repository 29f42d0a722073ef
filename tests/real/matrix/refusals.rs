//! Servers that are there and do not let anybody in.

use super::{Cell, assert_right};
use crate::{hold, servers::Face, site::Plot, stand::Way};

#[test]
fn refusals() {
    let plot = Plot::new();
    let no_sign_in = Face { postfix: &["smtpd_sasl_auth_enable = no"], ..Face::well() };
    let lost = Face { users_lost: true, ..Face::well() };
    let full = Face {
        dovecot: "mail_max_userip_connections = 1\ndisable_plaintext_auth = no\nssl = yes",
        postfix: &["smtpd_client_connection_count_limit = 1"],
        ..Face::well()
    };
    let leaving = Face {
        postfix: &[
            "smtpd_delay_reject = no",
            "smtpd_client_restrictions = check_client_access static:{421 4.3.2 Shutting down}",
        ],
        ..Face::well()
    };
    let mut cells = Vec::new();
    for smtp in Way::BOTH.map(|way| ("smtp", way)) {
        cells.push(Cell::new("no AUTH", smtp, no_sign_in.address, &["auth-not-offered"]));
        cells.push(Cell::new("421 shutting down", smtp, leaving.address, &["maintenance"]));
    }
    let temporary = &["server-temporary-failure"];
    cells.extend(Cell::everywhere("list of users lost", lost.address, temporary));
    cells.extend(Cell::everywhere("one too many", full.address, &["too-many-connections"]));
    let healthy = plot.workdir.address;
    let disabled = &["plaintext-auth-disabled"];
    let in_the_clear = Cell::with(Way::StartTls, "LOGINDISABLED", healthy, disabled);
    cells.extend(in_the_clear.into_iter().map(|cell| Cell { plain: true, ..cell }));
    let full_at = full.address;
    let site = plot.start(&[no_sign_in, lost, full, leaving]);
    let _held = hold::sessions(full_at);
    assert_right(&site, &cells);
}
