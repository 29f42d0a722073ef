#![no_main]
//! A certificate as a server may send it.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::certificate(data));

#[path = "../fuzzed.rs"]
mod fuzzed;
