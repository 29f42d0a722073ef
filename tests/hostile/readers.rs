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

/// What may be many things at each of its places takes no longer for it: replies in lines and
/// within lines, codes in brackets and among words, words that tell a stage, ends of messages.
#[test]
fn whatever_repeats_without_end_is_read_in_time() {
    const PARTING: &str = "From MAILER-DAEMON Sun Nov 22 10:00:00 2026\n";
    let knowledge = Knowledge::builtin().unwrap();
    let given = explain::Circumstances::default();
    let started = std::time::Instant::now();
    for piece in [
        "550 5.1.1 no\n552 5.2.2 no\n",
        "550 5.1.1 no 552 5.2.2 no; ",
        "a1 NO x\n* NO y\n",
        "[550] ",
        "RCPT TO: 550 ",
        "error: BAD x\n",
        "10:00:00 < ",
        "550 x (in reply to ",
        "554 <a@b.example>... c\n",
        "From a@b.example 10:00\n\n",
    ] {
        let text = piece.repeat(128 * 1024 / piece.len());
        explain::text(&knowledge, &text, given);
        // The same behind a line that is a mailbox's.
        explain::text(&knowledge, &format!("{PARTING}From: MAILER-DAEMON\n\n{text}"), given);
    }
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());

    // Of each message a part is held, of each line a smaller one.
    let endless = format!("{PARTING}Subject: x\n\n{}", "x".repeat(8 << 20));
    let many = format!("{PARTING}From: MAILER-DAEMON\n\nUndelivered mail\n\n").repeat(20_000);
    for mailbox in [endless, many] {
        let lines = mailbox.lines().count() as u64;
        let digest = explain::mailbox(&knowledge, mailbox.as_bytes(), given).unwrap();
        assert_eq!((digest.lines, digest.groups.len()), (lines, 0));
    }
    assert!(started.elapsed().as_secs() < 90, "{:?}", started.elapsed());
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

/// A beginning of any length in front of what repeats: none is looked at again for each place.
#[test]
fn a_long_beginning_is_looked_at_once() {
    let knowledge = Knowledge::builtin().unwrap();
    let given = explain::Circumstances::default();
    let started = std::time::Instant::now();
    let long = "a".repeat(128 * 1024);
    let hosts: Vec<String> = (0..16_000).map(|n| format!("h{n}.a.b")).collect();
    for text in [
        format!("550-{long}{}", " 550-x".repeat(21_000)),
        format!("550-5.1.1 {long}{}", " 550-5.1.1 x".repeat(11_000)),
        format!("Connection refused {}", hosts.join(" ")),
        format!("Connection refused {}", "mx.example.org[".repeat(8_000)),
        format!(
            "X-Failed-Recipients: {long}@b.c\nContent-Type: multipart/report; boundary=b\n\n{}",
            "--b\n".repeat(30_000)
        ),
        format!("multipart/report; boundary=b\n\n{}", "--b\n\nx\n".repeat(15_000)),
    ] {
        explain::text(&knowledge, &text, given);
    }
    let index = knowledge.index();
    let line = format!("550-{long}{long}{}", " 550-x".repeat(100_000));
    explain::judged(&knowledge, Some(&index), &line, given);
    // Each alone took 10 seconds and more.
    assert!(started.elapsed().as_secs() < 40, "{:?}", started.elapsed());
}
