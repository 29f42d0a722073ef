#![no_main]
//! What a command line may hold.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::arguments(data));

#[path = "../fuzzed.rs"]
mod fuzzed;
