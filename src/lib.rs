//! mailmedic: finds out why a mail program cannot receive or send.
//!
//! (The architecture document grows here.)

pub mod check;
pub mod demo;
pub mod diagnose;
pub mod explain;
pub mod knowledge;
pub mod model;
pub mod net;
pub mod probe;
pub mod report;
pub mod sim;
pub mod wire;
