//! A hundred thousand sign-ins, over every mechanism and protocol, with servers
//! that ask anything: real challenges, shaken, and noise, in base64 or not. Same
//! seed, same sign-in.

use mailmedic::{
    model::{Protocol, Settle},
    wire::Mechanism,
};

use super::{
    dice::Dice,
    play::{self, CANARY, NONCE},
};

const SIGN_INS: u64 = 100_000;

#[test]
fn whatever_is_asked_ends_and_gives_nothing_away() {
    let ways: Vec<(Protocol, Mechanism)> = Protocol::ALL
        .into_iter()
        .flat_map(|protocol| Mechanism::ALL.into_iter().map(move |it| (protocol, it)))
        .filter(|(protocol, mechanism)| mechanism.exists_in(*protocol))
        .filter(|(_, mechanism)| *mechanism != Mechanism::Command)
        .collect();
    // How often each way came as far as sending what must not be seen, and how
    // often a server that cannot prove itself was believed.
    let mut told = vec![0_u32; ways.len()];
    for seed in 0..SIGN_INS {
        let mut dice = Dice::new(seed);
        let place = dice.below(ways.len());
        let (protocol, mechanism) = ways[place];
        let _case = Case(seed, protocol, mechanism);
        let count = match dice.below(60) {
            0..=4 => 0,
            5 => 30,
            _ => 1 + dice.below(3),
        };
        let challenges: Vec<Vec<u8>> =
            (0..count).map(|turn| challenge(mechanism, turn, &mut dice)).collect();
        let ends: [&[u8]; 4] = match protocol {
            Protocol::Imap => [b"a1 OK in", b"a1 NO no", b"* BYE later", b"a1 OK [ALERT] in"],
            Protocol::Pop3 => [b"+OK in", b"-ERR no", b"-ERR [SYS/TEMP] later", b"+OK 0 0"],
            Protocol::Smtp => [b"235 2.7.0 in", b"535 5.7.8 no", b"454 4.7.0 later", b"235"],
        };
        let end = *dice.of(&ends);
        let coded = !dice.one_in(6);
        let blocks = play::asking(protocol, mechanism, &challenges, (coded, end));
        // A long one in small pieces takes long, and shows nothing more.
        let short = blocks.iter().map(Vec::len).sum::<usize>() < 2048;
        let size = if short && dice.one_in(8) { 1 + dice.below(64) } else { 8192 };
        let played = play::play(protocol, play::sign_in(mechanism), &blocks, size);
        told[place] += u32::from(played.shown.iter().any(|line| line.contains("<secret>")));
        // Nobody here knows the password, so nobody can show that they do.
        let scram = mechanism.name().starts_with("SCRAM");
        let believed = played.shown.iter().any(|line| line.starts_with("auth passed"));
        assert!(!(scram && believed), "{:?}", played.shown);
        assert!(!matches!(played.last, None | Some(Settle::Skipped(_))), "{:?}", played.shown);
    }
    for ((protocol, mechanism), told) in ways.iter().zip(told) {
        assert!(told > 100, "{protocol} {}: {told}", mechanism.name());
    }
}

/// A challenge as it may really come at this turn, mostly shaken; or noise.
fn challenge(mechanism: Mechanism, turn: usize, dice: &mut Dice) -> Vec<u8> {
    let real: &[&str] = match mechanism.name() {
        "LOGIN" => &["Username:", "Password:", "User Name\0", "pass", ""],
        "CRAM-MD5" => &["<1896.697170952@mail.example.org>", "<>", ""],
        "XOAUTH2" | "OAUTHBEARER" => &[
            r#"{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}"#,
            r#"{"status":"invalid_token","openid-configuration":"https://example.org/x"}"#,
            r#"{"status":401,"scope":null,"more":[{"a":[1,2,{}]}]}"#,
            "",
        ],
        name if name.starts_with("SCRAM") && turn == 0 => &[
            "r={nonce}server1,s=QSXCR+Q6sek8bf92,i=1",
            "r={nonce}server1,s=QSXCR+Q6sek8bf92,i=64,x=later",
            "r={nonce},s=QSXCR+Q6sek8bf92,i=1",
            "m=must,r={nonce}server1,s=QSXCR+Q6sek8bf92,i=1",
            "e=unknown-user",
        ],
        name if name.starts_with("SCRAM") => {
            &["v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", "v=", "e=invalid-proof", ""]
        }
        _ => &["", "=", "Go on"],
    };
    let mut said = dice.of(real).replace("{nonce}", NONCE).into_bytes();
    for _ in 0..dice.below(4) {
        shake(&mut said, dice);
    }
    said
}

fn shake(said: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(said.len());
    match dice.below(16) {
        0..=3 => {
            if let Some(byte) = said.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        4 => said.truncate(at),
        5 => said.insert(at.min(said.len()), 0),
        6 => {
            let count = dice.below(300);
            *said = dice.bytes(count);
        }
        7 if said.len() < 400 => *said = said.repeat(1 + dice.below(20)),
        8 if dice.one_in(100) => *said = vec![b"[{,=\0"[dice.below(5)]; dice.below(30_000)],
        9 => {
            let tail: [&[u8]; 8] = [
                b",i=99999999999",
                b",i=0",
                b",s=",
                b",r=",
                b"\xff\xfe",
                b"\x1b[2J\x1b]0;owned\x07",
                "\u{202e}\u{2066}".as_bytes(),
                b"\r\na1 OK in",
            ];
            said.extend(*dice.of(&tail));
        }
        10 => said.extend(CANARY.bytes().rev()),
        11 => drop(said.drain(..at)),
        _ => {}
    }
}

/// Says which sign-in failed.
struct Case(u64, Protocol, Mechanism);

impl Drop for Case {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("sign-in {} over {} by {}", self.0, self.1, self.2.name());
        }
    }
}
