//! Scenario files: those that are shipped, and broken ones.

use std::collections::BTreeSet;

use mailmedic::{model::Verdict, sim::Scenario};

use super::HEAD;

/// The scenarios that ship with the project.
pub(super) fn shipped() -> Vec<Scenario> {
    Scenario::all().unwrap_or_else(|error| panic!("{error}"))
}

pub(super) fn named(id: &str) -> Scenario {
    shipped().into_iter().find(|scenario| scenario.id == id).unwrap()
}

#[test]
fn every_shipped_scenario_is_read() {
    let scenarios = shipped();
    assert!(scenarios.len() >= 27, "{}", scenarios.len());
    assert!(scenarios.is_sorted_by_key(|scenario| &scenario.id));
    let sentences: BTreeSet<_> = scenarios.iter().map(|s| s.sentence.as_str()).collect();
    assert_eq!(sentences.len(), scenarios.len(), "a sentence names one scenario");
    for scenario in &scenarios {
        let shown = format!("{scenario:?}");
        for account in scenario.servers.iter().flat_map(|server| &server.accounts) {
            assert!(!shown.contains(account.password.expose()), "{}", scenario.id);
        }
        let expect = &scenario.expect;
        let nothing = expect.first.is_none() && expect.others.is_empty();
        let (exit, found) = match expect.verdict {
            // What is merely worth knowing keeps nothing from working.
            Verdict::Works => (0, nothing || expect.others.is_empty()),
            Verdict::WorksWithWarnings => (0, !nothing),
            Verdict::Broken => (1, !nothing),
            Verdict::Inconclusive => (3, true),
        };
        assert!(found && expect.exit == exit, "{}", scenario.id);
    }
}

#[test]
fn errors_name_file_and_line() {
    let server = "[[servers]]\nhost = \"h\"\nprotocol = \"imap\"\nport = 993\nsecurity = \"tls\"\n";
    for (tail, line, part) in [
        ("colour = 1\n".to_owned(), 11, "no field `colour`"),
        (format!("{server}greting = \"\"\n"), 16, "no field `greting`"),
        (format!("{server}{server}"), 16, "a second server at h:993"),
        (format!("{server}senders = [\"a\"]\n"), 11, "`senders` at a server for imap"),
        (format!("{server}fault = {{ at = \"auth\", does = \"refuse\" }}\n"), 16, "`connect` only"),
        (format!("{server}fault = {{ at = \"auth\", does = \"sulk\" }}\n"), 16, "`sulk`"),
        (format!("{server}fault = {{ at = \"auth\", does = \"drip\" }}\n"), 16, "needs `ms`"),
        (format!("{server}certificate = {{ is = \"odd\" }}\n"), 16, "`odd`; expected valid"),
        (format!("{server}certificate = {{ is = \"expired\" }}\n"), 16, "needs `days`"),
        ("[dns]\nh = \"somewhere\"\n".to_owned(), 12, "found `somewhere`"),
        ("[dns\n".to_owned(), 11, ""),
    ] {
        let error = Scenario::parse("a/b.toml", &format!("{HEAD}{tail}")).unwrap_err().to_string();
        let place = format!("a/b.toml:{line}: ");
        assert!(error.starts_with(&place) && error.contains(part), "{tail}\n{error}");
    }
    for name in ["b.txt", "B.toml", ".toml", "a b.toml"] {
        let error = Scenario::parse(name, HEAD).unwrap_err().to_string();
        assert!(error.contains("file name is the scenario's id"), "{error}");
    }
    for (good, bad, expected) in [
        ("schema = 1", "schema = 2", "b.toml:1: schema 2; expected 1"),
        ("works", "worcs", "b.toml:9: found `worcs`"),
        ("anna@yandex.ru\"\n", "anna\"\n", "b.toml:4: `anna` has no @"),
    ] {
        let error = Scenario::parse("b.toml", &HEAD.replace(good, bad)).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn defaults_of_name_resolution() {
    let scenario = named("host-not-found");
    assert_eq!(format!("{:?}", scenario.dns), r#"{"imap.yandx.ru": NxDomain}"#);
    let scenario = named("yandex-pop3-off");
    let hosts: Vec<_> = scenario.dns.keys().map(String::as_str).collect();
    assert_eq!(hosts, ["imap.yandex.ru", "pop.yandex.ru", "smtp.yandex.ru"]);
    assert!(format!("{:?}", scenario.dns).contains("127.0.0.1"));
}
