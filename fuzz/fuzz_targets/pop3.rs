#![no_main]
//! A POP3 server that says anything.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::dialogue(mailmedic::model::Protocol::Pop3, data));

#[path = "../fuzzed.rs"]
mod fuzzed;
