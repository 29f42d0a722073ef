#![no_main]
//! A server that asks anything while one signs in.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::challenges(data));

#[path = "../fuzzed.rs"]
mod fuzzed;
