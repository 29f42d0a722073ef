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

/// The line that is told is the one on which the example stands.
#[test]
fn the_line_of_an_example_is_its_line() {
    let knowledge = Knowledge::builtin().unwrap();
    for name in ["postfix.eml", "yandex.eml", "sendmail.eml", "qmail.eml", "exim.eml"] {
        let bounce = file(&format!("bounces/{name}"));
        let digest = explain::bounce(&knowledge, &bounce, Circumstances::default()).unwrap();
        for group in &digest.groups {
            let said = group.explanation.said.as_deref().unwrap_or(&group.explanation.reply);
            let words = said.lines().next().unwrap().get(..12).unwrap();
            let line = usize::try_from(group.line).unwrap();
            let there: Vec<&str> = bounce.lines().skip(line - 1).take(6).collect();
            // A paragraph is told by its first line, a field by its own.
            let field = there[0].to_ascii_lowercase().starts_with("diagnostic-code");
            let told = if field { there[0].to_owned() } else { there.join(" ") };
            assert!(told.contains(words), "{name}: {line}: {words}: {there:?}");
        }
    }
    // Lines of no protocol are counted with those that have one.
    let log = "Nov 22 10:00:00 mail dovecot: auth: x(anna): Password mismatch (given password: s3cret)\n\
        Nov 22 10:00:01 mail dovecot: imap-login: Disconnected (auth failed, 1 attempts)\n";
    let digest = explain::log(&knowledge, log.as_bytes(), Circumstances::default()).unwrap();
    let [group] = &digest.groups[..] else { panic!("{digest:?}") };
    assert_eq!((group.count, group.line, group.last_line), (2, 2, 2));
    assert!(group.explanation.reply.contains("imap-login"), "{group:?}");
    assert!(!format!("{digest:?}").contains("s3cret"));
    // Alone, it is the example, without the password.
    let (alone, _) = log.split_once('\n').unwrap();
    let digest = explain::log(&knowledge, alone.as_bytes(), Circumstances::default()).unwrap();
    let shown = format!("{digest:?}");
    assert!(shown.contains("<secret>") && !shown.contains("s3cret"), "{shown}");
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
