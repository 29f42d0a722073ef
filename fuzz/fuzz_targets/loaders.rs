#![no_main]
//! A data file of the user's own.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::loaders(data));

#[path = "../fuzzed.rs"]
mod fuzzed;
