//! The form that texts come in, whatever they say: very long ones, other line
//! ends, words that repeat without end.

use std::fs;

use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::Knowledge,
    model::Kind,
};

fn file(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/replies/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What a returned message says is nobody's reply, also where it is long.
#[test]
fn a_long_bounce_is_read_by_its_beginning() {
    let knowledge = Knowledge::builtin().unwrap();
    let bounce = file("bounces/postfix.eml");
    let returned = "He said: 550 5.1.1 user unknown\n".repeat(9000);
    let long = bounce.replace("Subject: ", &format!("X-Note: {}\nSubject: ", "x".repeat(40)));
    let long = format!("{long}\n{returned}");
    let given = Circumstances::default();
    let whole = explain::bounce(&knowledge, &bounce, given).unwrap();
    let digest = explain::long_bounce(&knowledge, &long, given).unwrap();
    assert_eq!(digest.kind, Kind::Bounce);
    let causes = |digest: &mailmedic::model::Digest| {
        let told = digest.groups.iter().map(|group| &group.explanation);
        told.map(|told| (told.finding.cause.id(), told.said.clone())).collect::<Vec<_>>()
    };
    assert_eq!(causes(&digest), causes(&whole));
    // A mailbox of several messages, and a log that speaks of bounces, are none.
    let mailbox = format!("From a Mon\n{bounce}\nFrom b Mon\n{bounce}");
    let lines =
        "Nov 22 10:00:00 mail postfix/bounce[1]: ABC: Undelivered Mail Returned to Sender\n";
    for other in [mailbox, lines.repeat(4), String::new()] {
        assert_eq!(explain::long_bounce(&knowledge, &other, given), None, "{other:.80}");
    }
}

/// As old Macs ended lines.
#[test]
fn a_log_whose_lines_end_in_carriage_returns_is_one() {
    let knowledge = Knowledge::builtin().unwrap();
    let log = file("logs/postfix.log");
    let given = Circumstances::default();
    let returns = log.replace('\n', "\r");
    let Explained::Many(pasted) = explain::text(&knowledge, &returns, given) else { panic!() };
    let expected = explain::log(&knowledge, log.as_bytes(), given).unwrap();
    assert_eq!(pasted, expected);
    assert_eq!(explain::log(&knowledge, returns.as_bytes(), given).unwrap(), expected);
}
