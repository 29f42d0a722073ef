//! The other readers of what servers send, and of what users paste.

use mailmedic::{
    explain,
    knowledge::Knowledge,
    model::{Protocol, Security},
    net,
    report::{json, text},
};
use rcgen::{CertificateParams, KeyPair};

use super::{dice::Dice, play, sessions};

/// Certificates with everything in them shaken, and plain noise.
#[test]
fn certificates_of_any_bytes_are_described() {
    let params = CertificateParams::new(
        (0..300).map(|n| format!("host-{n}.example.org")).collect::<Vec<_>>(),
    );
    let key = KeyPair::generate().unwrap();
    let der = params.unwrap().self_signed(&key).unwrap().der().to_vec();
    let whole = net::describe(&der);
    assert!(whole.names.len() > 100, "{}", whole.names.len());
    for seed in 0..3000 {
        let mut dice = Dice::new(seed);
        let mut der = if dice.one_in(4) {
            let count = dice.below(200);
            dice.bytes(count)
        } else {
            der.clone()
        };
        for _ in 0..dice.below(6) {
            // The structure stands in front; behind it are 300 names alike.
            let end = if dice.one_in(2) { der.len() } else { 300 };
            let at = dice.below(der.len().min(end));
            if let Some(byte) = der.get_mut(at) {
                *byte = if dice.one_in(2) { *byte ^ (1 << dice.below(8)) } else { 0xff };
            }
        }
        if dice.one_in(8) {
            der.truncate(dice.below(der.len()));
        }
        let certificate = net::describe(&der);
        assert_eq!(certificate.sha256.len(), 64);
        let held: usize = certificate.names.iter().map(String::len).sum();
        let held = held + certificate.subject.len() + certificate.issuer.len();
        assert!(held < 6 * 1024, "seed {seed} keeps {held} bytes");
    }
}

/// Pasted text is never too odd to be explained.
#[test]
fn whatever_is_pasted_is_explained() {
    let knowledge = Knowledge::builtin().unwrap();
    let replies: Vec<_> = Protocol::ALL.into_iter().flat_map(sessions::replies).collect();
    for seed in 0..1500 {
        let mut dice = Dice::new(seed);
        let mut pasted = dice.of(&replies).clone().into_bytes();
        for _ in 0..dice.below(5) {
            let at = dice.below(pasted.len());
            match dice.below(4) {
                0 => pasted.truncate(at),
                1 => pasted.insert(at, dice.bytes(1)[0]),
                2 => drop(pasted.splice(at..at, "\u{202e}\u{1b}[2J\r\n\0".bytes())),
                _ => drop(pasted.splice(at..at, dice.of(&replies).clone().into_bytes())),
            }
        }
        let pasted = String::from_utf8_lossy(&pasted);
        let protocol = Protocol::ALL.get(dice.below(4)).copied();
        let explained = explain::one(
            &knowledge,
            &pasted,
            explain::Circumstances { protocol, ..explain::Circumstances::default() },
        );
        let shown = text::render_explanation(&explained, &knowledge, &text::Style::default())
            + &json::render_explanation(&explained, &knowledge, "en");
        let hostile = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!shown.contains(hostile), "seed {seed}: {shown:?}");
    }
}

/// The largest session that is read at all still fits: bytes that are no
/// UTF-8, as they grow most, in every reply that is kept.
#[test]
fn the_most_that_is_held() {
    let long = |start: &str, length: usize| {
        let mut line = start.as_bytes().to_vec();
        line.resize(length, 0xff);
        line.extend(b"\r\n");
        line
    };
    let mut most = 0;
    for length in [1000, 4000, 7000, 8000, 10_000, 11_500, 16_000] {
        for (protocol, blocks) in [
            (
                Protocol::Smtp,
                vec![
                    long("220 ", length),
                    [long("250-", 100), long("250 AUTH PLAIN ", length)].concat(),
                    long("535 ", length),
                ],
            ),
            (
                Protocol::Imap,
                vec![
                    long("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ", length),
                    [long("* CAPABILITY ", length), long("a1 NO ", length)].concat(),
                ],
            ),
            (
                Protocol::Pop3,
                vec![
                    long("+OK ", length),
                    [long("+OK", 10), long("SASL PLAIN ", length), b".\r\n".to_vec()].concat(),
                    long("-ERR ", length),
                ],
            ),
        ] {
            let plan = play::plan(Security::Tls, Some(play::CANARY), false);
            most = most.max(play::play(protocol, plan, &blocks, 8192).held);
        }
    }
    assert!(most > 64 * 1024, "the test looks where there is something to see: {most}");
}
