#![no_main]
//! A pasted reply.

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::pasted(data));

#[path = "../fuzzed.rs"]
mod fuzzed;
