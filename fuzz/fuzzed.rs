//! What the targets do with their bytes.
#![allow(dead_code, reason = "each target uses a part")]

use std::sync::OnceLock;

use mailmedic::{
    explain,
    knowledge::{DataFile, Knowledge},
    model::{Address, Endpoint, Protocol, Security},
    net::{self, ConnectTo, Trust, TrustMode},
    report::{escape, json, text},
    sim::Scenario,
    wire::Mechanism,
};

#[path = "../tests/hostile/play.rs"]
mod play;

/// The first byte chooses how the session is to go, the second how the bytes
/// are divided; 0x1e parts what the server says at different times.
pub fn dialogue(protocol: Protocol, data: &[u8]) {
    let [choice, size, said @ ..] = data else { return };
    let security = [Security::Tls, Security::StartTls, Security::Plain][usize::from(choice & 3) % 3];
    let password = (choice & 4 == 0).then_some(play::CANARY);
    // A server that knows the password beforehand gives nothing away.
    let together: Vec<u8> = said.iter().copied().filter(|&byte| byte != 0x1e).collect();
    if play::shows(&String::from_utf8_lossy(&together), play::CANARY) {
        return;
    }
    let blocks: Vec<Vec<u8>> = said.split(|&byte| byte == 0x1e).map(<[u8]>::to_vec).collect();
    let plan = play::plan(security, password, choice & 8 != 0);
    let size = if *size == 0 { usize::MAX } else { usize::from(*size) };
    play::play(protocol, plan, &blocks, size);
}

/// The first byte chooses the protocol and whether challenges are put into
/// base64, the second the mechanism, the third how the bytes are divided; 0x1e
/// parts the challenges, and the last part is said at the end.
pub fn challenges(data: &[u8]) {
    let [choice, mechanism, size, said @ ..] = data else { return };
    let protocol = Protocol::ALL[usize::from(choice & 3) % 3];
    let mechanism = Mechanism::ALL[usize::from(*mechanism) % Mechanism::ALL.len()];
    let known = play::shows(&String::from_utf8_lossy(said), play::CANARY);
    if known || mechanism == Mechanism::Command || !mechanism.exists_in(protocol) {
        return;
    }
    let mut parts: Vec<Vec<u8>> = said.split(|&byte| byte == 0x1e).map(<[u8]>::to_vec).collect();
    let end = parts.pop().unwrap_or_default();
    let blocks = play::asking(protocol, mechanism, &parts, (choice & 4 == 0, &end));
    let size = if *size == 0 { usize::MAX } else { usize::from(*size) };
    play::play(protocol, play::sign_in(mechanism), &blocks, size);
}

/// A reply as somebody pasted it, read, judged and explained.
pub fn pasted(data: &[u8]) {
    let [choice, pasted @ ..] = data else { return };
    let pasted = String::from_utf8_lossy(pasted);
    let knowledge = knowledge();
    let protocol = Protocol::ALL.get(usize::from(choice & 3)).copied();
    let provider = ["yandex", "gmail", "mailru"].get(usize::from(choice >> 2 & 3)).copied();
    let given = explain::Circumstances { provider, protocol, stage: None };
    let explained = explain::one(knowledge, &pasted, given);
    harmless(&text::render_explanation(&explained, knowledge, &text::Style::default()));
    harmless(&json::render_explanation(&explained, knowledge, "en"));
    if let explain::Explained::Many(digest) = explain::text(knowledge, &pasted, given) {
        harmless(&text::render_digest(&digest, knowledge, &text::Style::default()));
        harmless(&json::render_digest(&digest, knowledge, "en"));
    }
    let safe = escape::escape(&pasted);
    harmless(&safe);
    assert_eq!(escape::escape(&safe), safe);
}

/// A user's own data file: refused with a reason, or taken.
pub fn loaders(data: &[u8]) {
    let [choice, contents @ ..] = data else { return };
    let Ok(contents) = std::str::from_utf8(contents) else { return };
    let path = [
        "providers/own.toml",
        "replies/own.toml",
        "texts/en/own.ftl",
        "causes.toml",
        "scenarios/own.toml",
    ][usize::from(*choice) % 5];
    let file = DataFile { path, text: contents };
    match path {
        "scenarios/own.toml" => {
            let _ = Scenario::parse(path, contents).map_err(|error| error.to_string());
        }
        _ => {
            let _ = Knowledge::load([file]).map_err(|error| error.to_string());
        }
    }
}

/// What a command line may hold.
pub fn arguments(data: &[u8]) {
    let [choice, typed @ ..] = data else { return };
    let Ok(typed) = std::str::from_utf8(typed) else { return };
    match choice % 4 {
        0 => {
            if let Ok(address) = Address::parse(typed) {
                assert_eq!(Address::parse(&address.to_string()).ok(), Some(address));
            }
        }
        1 => drop(typed.parse::<ConnectTo>().map_err(|error| error.to_string())),
        2 => drop(Trust::new(TrustMode::Mozilla, Some(typed)).map_err(|error| error.to_string())),
        _ => {
            for protocol in Protocol::ALL {
                if let Ok(endpoint) = Endpoint::parse(protocol, typed) {
                    let again = Endpoint::parse(protocol, &endpoint.to_string());
                    assert_eq!(again.ok(), Some(endpoint));
                }
            }
        }
    }
}

/// A certificate as a server may send it.
pub fn certificate(data: &[u8]) {
    let certificate = net::describe(data);
    assert_eq!(certificate.sha256.len(), 64);
    let held = certificate.subject.len()
        + certificate.issuer.len()
        + certificate.names.iter().map(String::len).sum::<usize>();
    assert!(held <= 64 * 1024, "keeps {held} bytes");
}

/// No character that a terminal obeys or a reader cannot see, but line ends.
fn harmless(text: &str) {
    for line in text.split('\n') {
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(|| Knowledge::builtin().expect("the built-in data is good"))
}
