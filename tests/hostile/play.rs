//! Plays a server to a dialogue and holds the dialogue to its word: it ends, it
//! keeps no more than it may, and it shows no password. Shared with `fuzz/`.

use std::{collections::VecDeque, sync::OnceLock};

use mailmedic::{
    model::{Attempt, Endpoint, Fault, Proof, Protocol, Reply, Secret, Security, Settle, TlsFault},
    net::Limits,
    wire::{self, Bindings, Credentials, Derivation, Dialogue, Mechanism, Plan, Step},
};

/// The most of a server's words that a probe may hold, in bytes.
pub(crate) const HELD: usize = 256 * 1024;

/// Stands for a password: it must be seen nowhere.
pub(crate) const CANARY: &str = "c4n4ry-9f2B-Zebra";

/// Stands for the canary in what a server says, once it was told.
pub(crate) const ECHO: u8 = 0x1f;

pub(crate) const USER: &str = "anna@yandex.ru";

/// What a dialogue did.
#[derive(Debug, Default)]
pub(crate) struct Played {
    /// All that a report could show, a line a step.
    pub(crate) shown: Vec<String>,
    /// Bytes of the server's words that an attempt would keep.
    pub(crate) held: usize,
    /// How the last stage ended.
    pub(crate) last: Option<Settle>,
}

pub(crate) fn plan(security: Security, password: Option<&str>, sender: bool) -> Plan {
    let credentials = password
        .and_then(|password| Secret::new(password.to_owned()).ok())
        .map(|secret| Credentials { user: USER.to_owned(), proof: Proof::Password(secret) });
    let sender = sender.then(|| USER.to_owned());
    Plan { credentials, sender, ..Plan::new(security) }
}

/// The nonce of a client that signs in by SCRAM.
pub(crate) const NONCE: &str = "hostileClientsNonce000000";

/// A sign-in by one mechanism, with what it takes.
pub(crate) fn sign_in(mechanism: Mechanism) -> Plan {
    let secret = Secret::new(CANARY.to_owned()).ok();
    let proof = match mechanism {
        Mechanism::Xoauth2 | Mechanism::OauthBearer => secret.map(Proof::Token),
        Mechanism::External => Some(Proof::Certificate),
        _ => secret.map(Proof::Password),
    };
    let credentials = proof.map(|proof| Credentials { user: USER.to_owned(), proof });
    let (nonce, mechanism) = (Some(NONCE.to_owned()), Some(mechanism));
    Plan { credentials, mechanism, nonce, ..Plan::new(Security::Tls) }
}

/// What a server says that offers one mechanism and then asks: each challenge
/// in base64, unless it is to be sent as it is, and what comes at the end.
pub(crate) fn asking(
    protocol: Protocol,
    mechanism: Mechanism,
    challenges: &[Vec<u8>],
    (coded, end): (bool, &[u8]),
) -> Vec<Vec<u8>> {
    let name = mechanism.name();
    let (offers, before) = match protocol {
        Protocol::Imap => {
            (vec![format!("* OK [CAPABILITY IMAP4rev1 AUTH={name}] ready\r\n")], "+ ")
        }
        Protocol::Pop3 => {
            let greeting = "+OK ready <1896.697170952@mail.example.org>\r\n".to_owned();
            (vec![greeting, format!("+OK\r\nUIDL\r\nSASL {name}\r\n.\r\n")], "+ ")
        }
        Protocol::Smtp => {
            let offer = format!("250-mail.example.org\r\n250 AUTH {name}\r\n");
            (vec!["220 mail.example.org ESMTP\r\n".to_owned(), offer], "334 ")
        }
    };
    let challenge = |said: &Vec<u8>| {
        let said = if coded { base64(said).into_bytes() } else { said.clone() };
        [before.as_bytes(), &said, b"\r\n"].concat()
    };
    let end = [end, b"\r\n"].concat();
    offers
        .into_iter()
        .map(String::into_bytes)
        .chain(challenges.iter().map(challenge))
        .chain([end])
        .collect()
}

/// The iterations that are worked out; a client in earnest does more, and has
/// a deadline.
const ITERATIONS: u64 = 64;

/// Plays the blocks, each when the dialogue waits, in pieces of `size` bytes,
/// then the end of the connection. Stops, as the driver does, where more came
/// than one server may send.
pub(crate) fn play(protocol: Protocol, plan: Plan, blocks: &[Vec<u8>], size: usize) -> Played {
    // Who signs in by certificate has nothing to hide.
    let canary = plan.credentials.as_ref().is_some_and(|it| it.proof.secret().is_some());
    let mut dialogue = begun(protocol, plan);
    let mut blocks: VecDeque<&[u8]> = blocks.iter().map(Vec::as_slice).collect();
    let mut piece: Vec<u8> = Vec::new();
    let mut played = Played::default();
    let limit = Limits::default().received;
    let (mut received, mut told, mut ended, mut since_input) = (0, false, false, 0_usize);
    loop {
        since_input += 1;
        assert!(since_input < 20_000, "steps without input: {:?}", played.shown.last());
        let line = match dialogue.next() {
            Step::NeedInput => {
                assert!(!ended, "waits for a connection that has ended: {:?}", played.shown);
                since_input = 0;
                while piece.is_empty() {
                    let Some(block) = blocks.pop_front() else { break };
                    piece = echo(block, told);
                }
                let now: Vec<u8> = piece.drain(..size.max(1).min(piece.len())).collect();
                received += now.len();
                if now.is_empty() {
                    ended = true;
                    dialogue.eof();
                } else if received > limit {
                    return played;
                } else {
                    dialogue.receive(&now);
                }
                continue;
            }
            Step::Send { bytes, shown } => {
                assert!(!bytes.is_empty());
                told |= shown.contains("<secret>");
                shown
            }
            Step::StartTls => {
                // What was not read yet was sent before TLS and reaches the TLS layer.
                piece.clear();
                dialogue.tls_ready();
                continue;
            }
            Step::Heard(text) => {
                played.held += text.len();
                text
            }
            Step::Stage { stage, settle, detail } => {
                played.held += settled(&settle);
                let line = format!(
                    "{} {} {}",
                    stage.id(),
                    told_by(&settle),
                    detail.as_deref().unwrap_or_default()
                );
                played.last = Some(settle);
                line
            }
            Step::Capabilities { when: _, words } => {
                played.held += sum(&words);
                words.join(" ")
            }
            Step::Mailbox(mailbox) => {
                played.held += format!("{mailbox:?}").len();
                continue;
            }
            Step::SignIn | Step::Forgot(_) | Step::Wait(_) => continue,
            Step::TokenRefused(refusal) => {
                let line = format!("{refusal:?}");
                played.held += line.len();
                line
            }
            Step::ScramRefused(refusal) => {
                let line = format!("{refusal:?}");
                played.held += line.len();
                line
            }
            Step::TurnedDown(reply) => {
                played.held += reply.raw.len();
                reply.as_sent()
            }
            Step::Derive(derivation) => {
                if costly(&derivation) {
                    return played;
                }
                dialogue.derived(&derivation.run());
                continue;
            }
            Step::Chosen { mechanism, passed_over } => {
                played.held += passed_over.iter().map(|it| it.name.len()).sum::<usize>();
                format!("{mechanism:?} {passed_over:?}")
            }
            Step::Done => break,
        };
        played.shown.push(line);
    }
    assert_eq!(dialogue.next(), Step::Done, "an end is an end");
    assert!(played.held <= HELD, "holds {} bytes", played.held);
    if canary && told {
        let all = played.shown.join("\n");
        assert!(!shows(&all, CANARY), "{all}");
    }
    played
}

/// A dialogue, bound to its connection where one mechanism is to be used.
fn begun(protocol: Protocol, plan: Plan) -> Box<dyn Dialogue> {
    let (host, security) = ("mail.example.org".to_owned(), plan.security);
    let bound = plan.mechanism.is_some();
    let mut dialogue = wire::dialogue(&Endpoint { protocol, host, port: 1, security }, plan);
    if bound {
        let data = Some(vec![7; 32]);
        dialogue.bound_to(Bindings { exporter: data.clone(), server_end_point: data });
    }
    dialogue
}

/// Whether working it out would take longer than a test may.
fn costly(derivation: &Derivation) -> bool {
    let told = format!("{derivation:?}");
    let digits = told.chars().skip_while(|c| *c != ' ').filter(char::is_ascii_digit);
    digits.collect::<String>().parse::<u64>().is_ok_and(|count| count > ITERATIONS)
}

/// All the words that the end of a stage keeps.
fn told_by(settle: &Settle) -> String {
    match settle {
        Settle::Passed(None) => "passed".to_owned(),
        Settle::Passed(Some(reply)) => format!("passed {}", words_of(reply)),
        Settle::Refused(reply) => format!("refused {}", words_of(reply)),
        Settle::Failed(Fault::NotThisProtocol(bytes) | Fault::StartTlsInjection(bytes)) => {
            format!("failed {}", String::from_utf8_lossy(bytes))
        }
        Settle::Failed(fault) => format!("failed {fault:?}"),
        Settle::Skipped(reason) => format!("skipped {reason:?}"),
    }
}

fn words_of(reply: &Reply) -> String {
    let bracket = reply.bracket.as_deref().unwrap_or_default();
    format!("{} {bracket} {}", reply.as_sent(), reply.lines.join("\n"))
}

/// Puts the canary where a server repeats it: as it is, in capitals, and in
/// base64 whatever stands before it.
fn echo(block: &[u8], told: bool) -> Vec<u8> {
    let mut said = Vec::with_capacity(block.len());
    let mut dress = 0;
    for &byte in block {
        match byte {
            ECHO if told => {
                said.extend(dresses(CANARY)[dress % 8].bytes());
                dress += 1;
            }
            ECHO => said.push(b'?'),
            byte => said.push(byte),
        }
    }
    said
}

/// The forms in which a server may repeat a password.
pub(crate) fn dresses(secret: &str) -> [String; 8] {
    [
        secret.to_owned(),
        secret.to_uppercase(),
        secret.to_lowercase(),
        base64(secret.as_bytes()),
        base64(format!("\0{USER}\0{secret}").as_bytes()),
        base64(format!("xy{secret}z").as_bytes()),
        base64(format!("PASS {secret}\r\n").as_bytes()),
        base64(format!("a2 LOGIN \"{USER}\" \"{secret}\"").as_bytes()),
    ]
}

/// Whether a text shows the secret: in any case of its letters, or its core in
/// base64 at any of the three places it can begin.
pub(crate) fn shows(text: &str, secret: &str) -> bool {
    let lower = secret.to_ascii_lowercase();
    text.to_ascii_lowercase().contains(&lower)
        || text.contains(&secret.to_uppercase())
        || cores(secret).iter().any(|core| text.contains(core.as_str()))
}

/// The secret in base64 at the three places it can begin, without the
/// characters that its neighbours decide.
fn cores(secret: &str) -> Vec<String> {
    static CANARYS: OnceLock<Vec<String>> = OnceLock::new();
    let core = |before: usize| {
        let coded = base64(&[&vec![0; before], secret.as_bytes()].concat());
        coded[if before == 0 { 0 } else { 4 }..coded.len() - 4].to_owned()
    };
    let all = || (0..3).map(core).collect();
    if secret == CANARY { CANARYS.get_or_init(all).clone() } else { all() }
}

/// RFC 4648 section 4.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().chain(&[0, 0]).take(3).fold(0, |n, b| n << 8 | usize::from(*b));
        for place in 0..4 {
            let digit = DIGITS[number >> (18 - 6 * place) & 63];
            text.push(if place <= three.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

/// Bytes of the server's words that an attempt holds.
pub(crate) fn held(attempt: &Attempt) -> usize {
    let lists = &attempt.capabilities;
    let lists = [&lists.before_tls, &lists.after_tls, &lists.after_auth];
    let certificates = attempt.tls.iter().flat_map(|tls| &tls.chain);
    attempt.transcript.iter().map(|line| line.text.len()).sum::<usize>()
        + attempt.stages.iter().map(|record| settled(&record.settle)).sum::<usize>()
        + lists.into_iter().flatten().map(|words| sum(words)).sum::<usize>()
        + certificates.map(|c| c.subject.len() + c.issuer.len() + sum(&c.names)).sum::<usize>()
}

fn settled(settle: &Settle) -> usize {
    match settle {
        Settle::Passed(Some(reply)) | Settle::Refused(reply) => said(reply),
        Settle::Failed(
            Fault::NotThisProtocol(bytes)
            | Fault::StartTlsInjection(bytes)
            | Fault::Tls(TlsFault::NotTls(bytes)),
        ) => bytes.len(),
        Settle::Failed(Fault::NoCommonMechanism(words)) => sum(words),
        Settle::Failed(Fault::Tls(TlsFault::NameMismatch { presented, .. })) => sum(presented),
        _ => 0,
    }
}

fn said(reply: &Reply) -> usize {
    reply.raw.len() + sum(&reply.lines) + reply.bracket.as_ref().map_or(0, String::len)
}

fn sum(words: &[String]) -> usize {
    words.iter().map(String::len).sum()
}
