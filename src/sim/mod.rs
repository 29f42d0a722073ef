//! Floor 2: the practice servers. A scenario file stages one situation: names,
//! certificates and what each server says; [`start`] brings it up on loopback.
//! The machines that speak IMAP, POP3 and SMTP hold no socket and no clock
//! ([`Session`]); `stand` gives them both. Practice means practice: nothing
//! here is fit for mail that matters.

mod certificates;
mod der;
mod imap;
mod inbox;
mod pop3;
mod sasl;
mod scenario;
mod server;
mod session;
mod smtp;
mod stand;

pub use inbox::{Folder, Inbox};
pub use scenario::{Check, Clock, DnsAnswer, Expect, First, Scenario, ScenarioError};
pub use server::{
    Account, Certificate, Fault, Manner, Offers, Scram, Server, Signature, Token, Validity,
};
pub use session::{Action, Session};
pub use stand::{LogLine, Stand, start};
