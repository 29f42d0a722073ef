//! Servers that mean harm, or are broken beyond what any RFC foresees: every
//! check ends in time, keeps little, shows nothing that a terminal would obey
//! and no password, and names a cause that fits.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

mod challenges;
mod dialogues;
mod dice;
mod memory;
mod play;
mod readers;
mod sessions;
mod staged;
mod tls_records;
