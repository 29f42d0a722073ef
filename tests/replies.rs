//! The accuracy of the reply rules on replies of real servers and on
//! rewordings of them. Prints a table; `cargo test --test replies -- --nocapture`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "replies/desk.rs"]
mod desk;
#[path = "replies/explain.rs"]
mod explain;
#[path = "replies/lines.rs"]
mod lines;
#[path = "replies/mails.rs"]
mod mails;
#[path = "replies/near.rs"]
mod near;
#[path = "replies/presets.rs"]
mod presets;
#[path = "replies/programs.rs"]
mod programs;
#[path = "replies/shapes.rs"]
mod shapes;

use std::{collections::BTreeMap, fmt::Write};

use mailmedic::{
    knowledge::{Knowledge, Meaning, Query},
    model::{Cause, Confidence, Protocol, Stage},
    wire::pasted,
};

/// One line of the data.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    id: String,
    provider: String,
    protocol: Protocol,
    stage: Option<String>,
    reply: String,
    cause: Cause,
    #[serde(default)]
    alternatives: Vec<Cause>,
    #[serde(default, rename = "source")]
    _source: Option<String>,
}

/// What is told about a reply beside its text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Told {
    /// Provider, protocol and stage, as in a check.
    Everything,
    /// Nothing, as when somebody pastes a line.
    Nothing,
}

#[derive(Default)]
struct Score {
    right: u32,
    all: u32,
    /// Certain, and neither expected nor an alternative.
    confidently_wrong: u32,
}

const DEEP: [&str; 4] = ["yandex", "mailru", "gmail", "rambler"];

fn samples(file: &str) -> Vec<Sample> {
    let path = format!("{}/tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let lines = text.lines().enumerate();
    lines
        .map(|(index, line)| match serde_json::from_str(line) {
            Ok(sample) => sample,
            Err(error) => panic!("{file}, line {}: {error}", index + 1),
        })
        .collect()
}

/// Stages of the thread that are also stages of a check.
fn stage(name: &str) -> Option<Stage> {
    match name {
        "greeting" => Some(Stage::Greeting),
        "auth" => Some(Stage::Auth),
        "mail-from" => Some(Stage::Sender),
        _ => None,
    }
}

fn judge(knowledge: &Knowledge, sample: &Sample, told: Told) -> Meaning {
    let everything = told == Told::Everything;
    let protocol = everything.then_some(sample.protocol);
    let reply = pasted::read(&sample.reply, protocol);
    knowledge.judge(&Query {
        reply: &reply,
        provider: Some(sample.provider.as_str()).filter(|_| everything),
        protocol: protocol.or_else(|| pasted::guess(&sample.reply)),
        stage: sample.stage.as_deref().and_then(stage).filter(|_| everything),
    })
}

/// Scores by provider, and a line for each reply that was judged wrong.
fn score(
    knowledge: &Knowledge,
    samples: &[Sample],
    told: Told,
) -> (BTreeMap<String, Score>, String) {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut wrong = String::new();
    for sample in samples {
        let meaning = judge(knowledge, sample, told);
        let right = meaning.cause == sample.cause || sample.alternatives.contains(&meaning.cause);
        let score = scores.entry(sample.provider.clone()).or_default();
        score.all += 1;
        score.right += u32::from(right);
        if !right {
            let certain = meaning.confidence == Confidence::Certain;
            score.confidently_wrong += u32::from(certain && meaning.cause != Cause::Unknown);
            let (cause, confidence) = (meaning.cause, meaning.confidence.id());
            let rule = meaning.rule.unwrap_or_default();
            writeln!(
                wrong,
                "  {}: {}, not {cause} ({confidence}, {rule})",
                sample.id, sample.cause
            )
            .unwrap();
        }
    }
    (scores, wrong)
}

fn sum(scores: &BTreeMap<String, Score>) -> (u32, u32, u32) {
    let sum = |part: fn(&Score) -> u32| scores.values().map(part).sum();
    (sum(|s| s.right), sum(|s| s.all), sum(|s| s.confidently_wrong))
}

fn table(title: &str, scores: &BTreeMap<String, Score>, wrong: &str) {
    println!("{title}\n{:<20} {:>5} {:>5} {:>18}", "provider", "right", "of", "confidently wrong");
    for (provider, score) in scores {
        println!(
            "{provider:<20} {:>5} {:>5} {:>18}",
            score.right, score.all, score.confidently_wrong
        );
    }
    let (right, all, confident) = sum(scores);
    println!("{:<20} {right:>5} {all:>5} {confident:>18}\n{wrong}", "all");
}

#[test]
fn real_replies_are_understood() {
    let knowledge = Knowledge::builtin().unwrap();
    let samples = samples("replies.jsonl");
    let (scores, wrong) = score(&knowledge, &samples, Told::Everything);
    table("Real replies, provider, protocol and stage known", &scores, &wrong);
    for provider in DEEP {
        let score = scores.get(provider).unwrap();
        assert!(score.right * 100 >= score.all * 98, "{provider}:\n{wrong}");
        assert_eq!(score.confidently_wrong, 0, "{provider}:\n{wrong}");
    }
    let (right, all, confident) = sum(&scores);
    assert!(right * 100 >= all * 98, "{right} of {all}:\n{wrong}");
    assert_eq!(confident, 0, "{wrong}");
}

#[test]
fn pasted_replies_are_understood_without_being_told_more() {
    let knowledge = Knowledge::builtin().unwrap();
    let samples = samples("replies.jsonl");
    let (scores, wrong) = score(&knowledge, &samples, Told::Nothing);
    table("Real replies, only the text", &scores, &wrong);
    let (right, all, confident) = sum(&scores);
    assert!(right * 100 >= all * 98, "{right} of {all}:\n{wrong}");
    assert_eq!(confident, 0, "{wrong}");
}

#[test]
fn rewordings_are_understood() {
    let knowledge = Knowledge::builtin().unwrap();
    let (scores, wrong) = score(&knowledge, &samples("rewordings.jsonl"), Told::Everything);
    table("Rewordings", &scores, &wrong);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn case_tags_and_white_space_play_no_part() {
    let knowledge = Knowledge::builtin().unwrap();
    let changes: [fn(&str) -> String; 3] = [
        |reply| reply.replace(' ', "  "),
        |reply| format!("{reply} "),
        |reply| {
            // Of the words only: codes and status words keep their place.
            let (head, tail) = reply.split_at(reply.find(']').map_or(reply.len(), |at| at + 1));
            head.to_owned() + &tail.to_uppercase()
        },
    ];
    for sample in samples("replies.jsonl").iter().filter(|sample| !sample.reply.contains('\n')) {
        let plain = judge(&knowledge, sample, Told::Everything);
        for change in changes {
            let reply = change(&sample.reply);
            let variant = Sample {
                reply: reply.clone(),
                id: sample.id.clone(),
                provider: sample.provider.clone(),
                stage: sample.stage.clone(),
                alternatives: Vec::new(),
                _source: None,
                ..*sample
            };
            let meaning = judge(&knowledge, &variant, Told::Everything);
            assert_eq!(meaning.cause, plain.cause, "{}: {reply}", sample.id);
        }
    }
}

/// A provider's own rules speak of bare refusals only: words that state another
/// reason keep their meaning whoever is said to have sent them.
#[test]
fn a_stated_reason_outweighs_the_provider() {
    let knowledge = Knowledge::builtin().unwrap();
    for sample in samples("replies.jsonl") {
        for provider in DEEP {
            let reply = pasted::read(&sample.reply, Some(sample.protocol));
            let meaning = knowledge.judge(&Query {
                reply: &reply,
                provider: Some(provider),
                protocol: Some(sample.protocol),
                stage: sample.stage.as_deref().and_then(stage),
            });
            assert!(
                meaning.cause == sample.cause || sample.alternatives.contains(&meaning.cause),
                "{} as of {provider}: {}, not {}",
                sample.id,
                sample.cause,
                meaning.cause
            );
        }
    }
}

/// A refused sign-in whose words say nothing known must not blame the password.
#[test]
fn unknown_words_stay_open() {
    let knowledge = Knowledge::builtin().unwrap();
    for text in ["535 xyzzy", "535 5.7.0 xyzzy 123", "550 xyzzy", "554 5.7.1 xyzzy", "a1 NO xyzzy"]
    {
        let reply = pasted::read(text, None);
        let query = Query {
            reply: &reply,
            provider: None,
            protocol: pasted::guess(text),
            stage: Some(Stage::Auth),
        };
        let meaning = knowledge.judge(&query);
        assert_eq!(meaning.cause, Cause::Unknown, "{text}");
        assert_eq!(meaning.confidence, Confidence::Possible, "{text}");
    }
    let reply = pasted::read("535 5.7.8 xyzzy", Some(Protocol::Smtp));
    let query = Query { reply: &reply, provider: None, protocol: None, stage: None };
    let meaning = knowledge.judge(&query);
    assert_ne!(meaning.confidence, Confidence::Certain);
    assert!(!meaning.alternatives.is_empty());
}
