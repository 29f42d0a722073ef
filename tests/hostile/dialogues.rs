//! A hundred thousand dialogues for each protocol: real ones, mutated, and
//! noise. Same seed, same dialogue.

use mailmedic::{
    model::{Protocol, Security},
    report::escape::escape,
};

use super::{
    dice::Dice,
    play::{self, CANARY, ECHO, Played},
    sessions,
};

const DIALOGUES: u64 = 100_000;

#[test]
fn imap() {
    run(Protocol::Imap);
}

#[test]
fn pop3() {
    run(Protocol::Pop3);
}

#[test]
fn smtp() {
    run(Protocol::Smtp);
}

fn run(protocol: Protocol) {
    let replies = sessions::replies(protocol);
    let mut signed_in = 0;
    for seed in 0..DIALOGUES {
        // Shown by the test harness where one fails.
        let _seed = Seed(protocol, seed);
        let mut dice = Dice::new(seed);
        let recorded = dice.of(sessions::of(protocol));
        let mut blocks = sessions::blocks(recorded, &replies, &mut dice);
        for _ in 0..dice.below(6) {
            mutate(&mut blocks, &replies, &mut dice);
        }
        let security = match dice.below(8) {
            0 => Security::Plain,
            1 => Security::StartTls,
            _ => recorded.security,
        };
        let password = (!dice.one_in(8)).then_some(CANARY);
        let sender = dice.one_in(2);
        let size = match dice.below(16) {
            0 => 1 + dice.below(64),
            1..=4 => 1024,
            _ => 8192,
        };
        let plan = || play::plan(security, password, sender);
        let played = play::play(protocol, plan(), &blocks, size);
        signed_in += usize::from(played.shown.iter().any(|line| line.contains("<secret>")));
        // How TCP divides it changes nothing; what follows STARTTLS does matter there.
        let total: usize = blocks.iter().map(Vec::len).sum();
        if seed % 64 == 0 && security == Security::Tls && total < 4096 {
            let bytewise = play::play(protocol, plan(), &blocks, 1);
            assert_eq!(bytewise.shown, played.shown);
        }
        if seed % 64 == 1 {
            harmless(&played);
        }
    }
    // The mutations leave enough of the sessions alive to matter.
    assert!(signed_in > 20_000, "{signed_in} signed in");
}

fn harmless(played: &Played) {
    for line in &played.shown {
        let safe = escape(line);
        assert!(!safe.chars().any(char::is_control), "{safe}");
        assert_eq!(escape(&safe), safe);
    }
}

fn mutate(blocks: &mut Vec<Vec<u8>>, replies: &[String], dice: &mut Dice) {
    let at = dice.below(blocks.len());
    let choice = dice.below(40);
    if choice < 2 || blocks.is_empty() {
        let count = dice.below(200);
        return blocks.insert(at, dice.bytes(count));
    }
    if choice == 2 {
        let other = dice.below(blocks.len());
        return blocks.swap(at, other);
    }
    if choice == 3 {
        let protocol = *dice.of(&Protocol::ALL);
        let foreign = dice.of(sessions::of(protocol));
        let mut foreign = sessions::blocks(foreign, replies, dice);
        return blocks.insert(at, foreign.swap_remove(dice.below(foreign.len())));
    }
    let block = &mut blocks[at];
    let from = dice.below(block.len());
    let to = (from + 1 + dice.below(40)).min(block.len());
    match choice {
        4..=9 => {
            for _ in 0..=dice.below(4) {
                if let Some(byte) = block.get_mut(dice.below(from + 40)) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
        10..=13 => drop(block.drain(from..to)),
        14..=17 => {
            let copy: Vec<u8> = block[from..to].repeat(1 + dice.below(4));
            block.splice(from..from, copy);
        }
        18..=19 => block.truncate(from),
        20..=24 => {
            let thorns: [&[u8]; 14] = [
                b"\0",
                b"\x1b[2J\x1b]0;owned\x07",
                "\u{202e}\u{2066}\u{200b}".as_bytes(),
                b"\xff\xfe\xb5\xc7",
                b"\r",
                b"\n",
                b"\r\n\r\n",
                b"+ \r\n",
                b"{4294967295}\r\n",
                b"{18446744073709551616}\r\n",
                b"{3+}\r\n",
                b"\r\n.\r\n",
                b"* BYE\r\n",
                b"<secret>",
            ];
            block.splice(from..from, dice.of(&thorns).iter().copied());
        }
        25..=28 => block.splice(from..from, [ECHO]).for_each(drop),
        29..=30 => {
            let numbers = [&b"0"[..], b"99999999999999999999", b"-1", b"65536"];
            let number = dice.of(&numbers);
            let digit = |byte: &u8| byte.is_ascii_digit();
            if let Some(digits) = block.iter().position(digit) {
                let end = digits + block[digits..].iter().take_while(|byte| digit(byte)).count();
                block.splice(digits..end, number.iter().copied());
            }
        }
        31..=34 => {
            let reply = dice.of(replies).clone();
            block.splice(from..to, reply.into_bytes());
        }
        35 => {
            let words: Vec<u8> = (0..dice.below(60)).flat_map(|_| *b" AUTH=X").collect();
            block.splice(from..from, words);
        }
        36 if dice.one_in(20) => {
            let line = block[from..to].to_vec();
            *block = line.repeat(1 + dice.below(2000));
        }
        37 if dice.one_in(20) => {
            let length = dice.below(30_000);
            block.splice(from..from, std::iter::repeat_n(b'x', length));
        }
        _ => {
            if let Some(next) = (at + 1 < blocks.len()).then(|| blocks.remove(at + 1)) {
                blocks[at].extend(next);
            }
        }
    }
}

/// Says which dialogue failed.
struct Seed(Protocol, u64);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("dialogue {} of {}", self.1, self.0);
        }
    }
}
