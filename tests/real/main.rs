//! The engine against real servers: Dovecot plays imap.yandex.ru and
//! pop.yandex.ru, Postfix plays smtp.yandex.ru, all on a loopback address of
//! the test's own. Every test starts its servers itself and takes them down.
//!
//! Needs root (both servers switch users) and the packages that `tests/run`
//! installs.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod certificates;
mod command;
mod echo;
mod exim;
mod hold;
mod matrix;
mod odd;
mod proxy;
mod round_trips;
mod secrets;
mod servers;
mod sign_in;
mod site;
mod stand;
mod stunnel;
mod workdir;
