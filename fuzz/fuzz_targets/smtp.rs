#![no_main]
//! A submission server that says anything.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::dialogue(mailmedic::model::Protocol::Smtp, data));

#[path = "../fuzzed.rs"]
mod fuzzed;
