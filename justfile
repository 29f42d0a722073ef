# What is done often; `just` alone lists it.

_list:
    @just --list

# Everything that must hold before a change goes in
test:
    tests/run

# The most telling practice scenario, or the one named
demo *scenario:
    cargo run --release --quiet -- demo {{scenario}}

# Formatting and lints only
lint:
    cargo fmt --check
    cargo clippy --locked --all-targets -- -D warnings

# CPU time, memory and size beside curl's
bench:
    cargo bench --locked --bench check
    cargo bench --locked --bench explain

# Licences, advisories, banned crates (needs cargo-deny)
deny:
    cargo deny check
