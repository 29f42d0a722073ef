//! The engine against real servers on loopback addresses of the tests' own:
//! Dovecot, Postfix, for the matrix of faults also Exim and stunnel, and for
//! sign-ins that are bound to connections Cyrus and a newer Dovecot. Every
//! test starts its servers itself and takes them down.
//!
//! Needs root (the servers switch users) and the packages that `tests/run`
//! installs and unpacks.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod bound;
mod certificates;
mod command;
mod echo;
mod exim;
mod external;
mod hold;
mod locking;
mod matrix;
mod mechanisms;
mod newer;
mod odd;
mod proxy;
mod round_trips;
mod secrets;
mod send_test;
mod servers;
mod sign_in;
mod site;
mod stand;
mod stunnel;
mod workdir;
