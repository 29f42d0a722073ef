#![no_main]
//! An IMAP server that says anything.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::dialogue(mailmedic::model::Protocol::Imap, data));

#[path = "../fuzzed.rs"]
mod fuzzed;
