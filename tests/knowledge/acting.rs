//! Whose move it is, how to see that it helped, and pages in the reader's language.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails loudly")]

use mailmedic::{
    explain::{Circumstances, one},
    knowledge::{Actor, Args, DataFile, Knowledge, embedded},
    model::{Cause, Protocol},
    report::{json, text},
};

fn told(knowledge: &Knowledge, reply: &str, lang: &str) -> serde_json::Value {
    let explanation = one(
        knowledge,
        reply,
        Circumstances { provider: Some("yandex"), protocol: Some(Protocol::Imap), stage: None },
    );
    serde_json::from_str(&json::render_explanation(&explanation, knowledge, lang)).unwrap()
}

#[test]
fn pages_are_in_the_readers_language() {
    let knowledge = Knowledge::builtin().unwrap();
    let reply = "a NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled";
    let page = |lang| {
        let told = told(&knowledge, reply, lang);
        assert_eq!(told["who"], "you");
        assert!(told["success"].as_str().is_some_and(|text| text.len() > 20), "{told}");
        assert!(told["advice"][0]["checked"].is_string(), "{told}");
        told["advice"][0]["link"].as_str().unwrap().to_owned()
    };
    assert!(page("en").starts_with("https://yandex.com/"), "{}", page("en"));
    assert!(page("ru").starts_with("https://yandex.ru/"), "{}", page("ru"));
    assert!(page("ru-RU").starts_with("https://yandex.ru/"));
    // There is no Swedish page: the English one is better than the Russian one.
    assert!(page("sv").starts_with("https://yandex.com/"));
    // The Russian address was never opened, so no day is claimed for it.
    assert!(told(&knowledge, reply, "ru")["advice"][0].get("link_checked").is_none());
}

#[test]
fn a_rule_or_a_provider_may_name_somebody_else() {
    let rules = r#"
        schema = 1
        family = "own"
        [sources.s]
        what = "made up"
        grade = "general"
        checked = 2026-11-21
        [[rules]]
        id = "own-ask-the-boss"
        when = { all = ["ask the boss"] }
        cause = "wrong-password"
        confidence = "certain"
        acts = "admin"
        source = "s"
    "#;
    let gmail = embedded::files("providers").find(|f| f.path.ends_with("gmail.toml")).unwrap();
    let gmail = gmail.text.replacen(
        "cause = \"too-many-connections\"",
        "cause = \"too-many-connections\"\nacts = \"wait\"",
        1,
    );
    let knowledge = Knowledge::with([
        DataFile { path: "/u/replies/own.toml", text: rules },
        DataFile { path: "/u/providers/gmail.toml", text: &gmail },
    ])
    .unwrap();
    assert_eq!(told(&knowledge, "a NO ask the boss", "en")["who"], "administrator");
    let actor = |preset| {
        let preset = knowledge.preset(preset);
        knowledge.actor(Cause::TooManyConnections, preset, None, None)
    };
    assert_eq!((actor("gmail"), actor("yandex")), (Actor::Wait, Actor::Settings));
}

#[test]
fn nobody_has_to_act_where_nothing_is_wrong() {
    let knowledge = Knowledge::builtin().unwrap();
    for lang in ["en", "ru", "tr", "sv"] {
        let style = text::Style { lang: lang.into(), ..text::Style::default() };
        let render = |reply: &str| {
            let told = one(&knowledge, reply, Circumstances::default());
            text::render_explanation(&told, &knowledge, &style)
        };
        let who = knowledge.texts().get(lang, "label-acts-wait", &Args::new()).unwrap();
        assert!(render("451 4.7.1 Greylisted, try again").contains(&who), "{lang}");
        assert!(!render("250 OK").contains(&who), "{lang}");
    }
}
