//! Guides: what is printed, in every language, for every provider; and that
//! bad ones are told well.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails loudly")]

use std::collections::BTreeSet;

use mailmedic::{
    explain::{Circumstances, one},
    guide::{self, Block, Place, Reader, SET_UP},
    knowledge::{DataFile, Knowledge, Phrase, lint::lint},
    model::Address,
    report::{json, text},
    wire::pasted,
};

const LANGUAGES: [&str; 4] = ["en", "ru", "sv", "tr"];

/// Every section a reader may see.
fn sections(reader: &Reader<'_>) -> Vec<guide::Section> {
    let mut list = vec![reader.outdated()];
    for (topic, _) in reader.topics() {
        list.extend(reader.places(&topic).iter().map(|place| reader.section(place).unwrap()));
    }
    list.extend(reader.clients().map(|client| reader.set_up(client)));
    list
}

#[test]
fn every_guide_reads_well_in_every_language() {
    let knowledge = Knowledge::builtin().unwrap();
    let address = Address::parse("anna@yandex.ru").unwrap();
    for lang in LANGUAGES {
        // Two providers show every kind of value that there is.
        for preset in [None, knowledge.preset("yandex"), knowledge.preset("gmail")] {
            let own = preset.is_some_and(|preset| preset.id == "yandex").then_some(&address);
            let reader = Reader::new(&knowledge, preset, own, lang).unwrap();
            let sections = sections(&reader);
            assert!(sections.len() > 45, "{}", sections.len());
            for section in &sections {
                let plain = guide::text(section, 80, Some(1), &|_, _| "[2]".into());
                let keys = ["guide-", "client-", "label-", "outdated-", "advice-", "{$", "{ $"];
                for key in keys {
                    let found = plain.replace("text-only-", "");
                    assert!(!found.contains(key), "{lang}: `{key}` shows in\n{plain}");
                }
                let wide = plain
                    .lines()
                    .find(|line| textwrap::core::display_width(line) > 80 && !line.contains("://"));
                assert_eq!(wide, None, "{lang}");
                let marked = guide::markdown(section, 1, None, &|_, _| "2".into());
                assert!(marked.starts_with("# ") && marked.ends_with('\n'), "{marked}");
                assert!(
                    !section.title.is_empty()
                        && !section.blocks.contains(&Block::Step(String::new()))
                );
            }
        }
    }
}

/// “Compare with these:” is followed by something, whatever is known.
#[test]
fn nothing_is_announced_that_does_not_follow() {
    let knowledge = Knowledge::builtin().unwrap();
    let mut announced = 0;
    for lang in LANGUAGES {
        for preset in knowledge.presets().map(Some).chain([None]) {
            let reader = Reader::new(&knowledge, preset, None, lang).unwrap();
            for section in sections(&reader) {
                for (index, block) in section.blocks.iter().enumerate() {
                    let Block::Step(text) = block else { continue };
                    if !text.ends_with(':') {
                        continue;
                    }
                    announced += 1;
                    let next = section.blocks.get(index + 1);
                    let shown = matches!(
                        next,
                        Some(Block::Value(..) | Block::Item(_) | Block::Page(..) | Block::Note(_))
                    );
                    let id = preset.map(|preset| preset.id.as_str());
                    assert!(shown, "{lang}, {id:?}, {}: {text}", section.title);
                }
            }
        }
    }
    assert!(announced > 100, "{announced}");
}

#[test]
fn a_walk_leads_from_the_question_to_the_steps() {
    let knowledge = Knowledge::builtin().unwrap();
    let preset = knowledge.preset("yandex");
    let reader = Reader::new(&knowledge, preset, None, "en").unwrap();
    assert_eq!(reader.topics().first().unwrap().0, "message");
    let mut place = reader.start("missing").unwrap();
    for answer in ["I deleted the mail", "Yes"] {
        let section = reader.section(&place).unwrap();
        let choice = section.choices.iter().find(|choice| choice.text == answer).unwrap();
        place = choice.to.clone();
    }
    assert_eq!(place, Place { guide: "missing".into(), node: "restore".into() });
    let section = reader.section(&place).unwrap();
    assert_eq!(section.title, "Was it deleted within this time? Yes");
    assert!(section.choices.is_empty() && section.blocks.len() == 3);
    // An answer may lead into another topic.
    let door = reader.section(&reader.start("message").unwrap()).unwrap();
    assert!(door.choices.iter().any(|choice| choice.to.guide == "certificate"));
}

#[test]
fn the_providers_values_are_filled_in() {
    let knowledge = Knowledge::builtin().unwrap();
    let address = Address::parse("anna+shop@yandex.ru").unwrap();
    let shown = |provider: &str, address: Option<&Address>, client: &str| {
        let preset = knowledge.preset(provider);
        let reader = Reader::new(&knowledge, preset, address, "en").unwrap();
        let client = reader.client(client).unwrap();
        guide::text(&reader.set_up(client), 100, None, &|_, _| String::new())
    };
    let text = shown("yandex", Some(&address), "Thunderbird");
    for part in [
        "imap.yandex.ru  993  SSL/TLS",
        "smtp.yandex.ru  465  SSL/TLS",
        "anna@yandex.ru",
        "an app password",
        "Settings → Mail clients",
    ] {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    // A tag is no part of the user name.
    let user = text.lines().find(|line| line.trim_start().starts_with("user name"));
    assert!(user.unwrap().ends_with("  anna@yandex.ru"), "{text}");
    // One program shows one protocol for receiving.
    assert!(!text.contains("pop.yandex.ru  "), "{text}");
    let text = shown("rambler", None, "the bat!");
    assert!(text.contains("imap.rambler.ru") && !text.contains("mail.rambler.ru"), "{text}");
    assert!(shown("gmail", None, "the bat!").contains("2-Step Verification"));
    let text = shown("proton", None, "thunderbird");
    assert!(text.contains("Install Proton Mail Bridge on this computer"), "{text}");
    // Where passwords have ended, none is asked for.
    let text = shown("outlook", None, "thunderbird");
    assert!(text.contains("choose OAuth2") && !text.contains("password of the mailbox"), "{text}");
    assert!(Reader::new(&knowledge, None, None, "en").unwrap().client("eudora").is_none());
}

/// Where sending was refused, what may be fetched a day is beside the point.
#[test]
fn limits_are_those_of_the_question() {
    let knowledge = Knowledge::builtin().unwrap();
    let reader = Reader::new(&knowledge, knowledge.preset("gmail"), None, "en").unwrap();
    let shown = |topic| {
        let places = reader.places(topic);
        let blocks = places.iter().map(|place| reader.section(place).unwrap().blocks);
        format!("{:?}", blocks.collect::<Vec<_>>())
    };
    let sending = shown("sending");
    assert!(sending.contains("messages a day") && !sending.contains("IMAP"), "{sending}");
    assert!(shown("devices").contains("IMAP download a day"));
}

#[test]
fn old_advice_is_known_as_such() {
    let knowledge = Knowledge::builtin().unwrap();
    let render = |words: &str, lang: &str| {
        let told = one(&knowledge, words, Circumstances::default());
        let style = text::Style { lang: lang.into(), ..text::Style::default() };
        let json = json::render_explanation(&told, &knowledge, lang);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        (text::render_explanation(&told, &knowledge, &style), json)
    };
    for (words, id, lang, part) in [
        ("Please enable Less  Secure\napps", "less-secure-apps", "en", "2-Step Verification"),
        ("Разрешите ненадёжные приложения в Google", "less-secure-apps", "ru", "пароль приложения"),
        (
            "open https://accounts.google.com/DisplayUnlockCaptcha",
            "unlock-captcha",
            "sv",
            "applösenord",
        ),
        ("Başlat, certmgr.msc yazın", "root-certificate", "tr", "anahtarı"),
        ("Kurumlar için Mail", "connect", "tr", "Yandex 360"),
    ] {
        let (text, json) = render(words, lang);
        assert_eq!(json["outdated"][0]["id"], id, "{words}");
        let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(part), "{words}:\n{text}");
    }
    // What servers really send is no old advice.
    let phrases: BTreeSet<&str> = knowledge
        .rules()
        .flat_map(|rule| rule.when.each.iter().chain([&rule.when.any]))
        .flat_map(mailmedic::knowledge::Phrases::iter)
        .map(Phrase::as_str)
        .collect();
    for words in phrases {
        assert!(knowledge.outdated_in(words).is_empty(), "{words}");
    }
    let replies = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/replies.jsonl"),
    );
    for line in replies.unwrap().lines() {
        let reply: serde_json::Value = serde_json::from_str(line).unwrap();
        let words = reply["reply"].as_str().unwrap();
        assert!(knowledge.outdated_in(words).is_empty(), "{words}");
    }
}

/// Instructions in four languages and many words, and what only looks like them.
#[test]
fn old_advice_is_known_in_other_words() {
    let knowledge = Knowledge::builtin().unwrap();
    let mut open: BTreeSet<&str> = knowledge.outdated().iter().map(|it| it.id.as_str()).collect();
    let list = include_str!("../replies/old-advice.tsv");
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let (id, words) = line.split_once('\t').unwrap();
        let found = knowledge.outdated_in(words);
        let found: Vec<&str> = found.iter().map(|advice| advice.id.as_str()).collect();
        let expected: &[&str] = if id == "-" { &[] } else { &[id] };
        assert_eq!(found, expected, "{words}");
        open.remove(id);
    }
    assert!(open.is_empty(), "without an example: {open:?}");
}

#[test]
fn bad_guides_are_told_with_file_line_and_remedy() {
    let guide = |nodes: &str| {
        format!(
            "schema = 1\nid = \"own\"\ntitle = \"guide-done\"\nsource = \"me\"\n\
             checked = 2026-11-22\nstart = \"a\"\n{nodes}"
        )
    };
    let steps = "steps = [{ text = \"guide-done\" }]\n";
    let ask = |yes: &str, no: &str| {
        format!(
            "ask = \"guide-helped\"\nanswers = [{{ text = \"guide-yes\", to = \"{yes}\" }}, \
             {{ text = \"guide-no\", to = \"{no}\" }}]\n"
        )
    };
    let node = |id: &str, rest: &str| format!("[[nodes]]\nid = \"{id}\"\n{rest}");
    let told = |name: &str, text: &str| {
        let mut files = super::without_rules();
        files.push(DataFile { path: name, text });
        match lint(&files, &pasted::read) {
            Err(error) => error.to_string(),
            Ok(problems) => {
                let own = problems.iter().filter(|problem| problem.file == name);
                own.map(ToString::to_string).collect::<Vec<_>>().join("\n")
            }
        }
    };
    let path = "/u/guides/own.toml";
    assert_eq!(told(path, &guide(&node("a", steps))), "");
    for (nodes, message) in [
        (node("b", steps), "line 6: there is no node `a` to start at"),
        (node("a", steps) + &node("b", steps), "line 11: no answer leads to the node `b`"),
        (node("a", &ask("b", "gone")) + &node("b", steps), "leads to `gone`, which is not there"),
        (
            node("a", &ask("b", "b")) + &node("b", &ask("a", "a")),
            "the answers of the node `a` lead back",
        ),
        (node("a", ""), "nothing stands there, expected steps or a question"),
        (node("a", "ask = \"guide-helped\"\nanswers = []\n"), "less than two answers"),
        (
            node("a", "steps = [{ text = \"no-such-text\" }]\n"),
            "line 9: there is no text `no-such-text`",
        ),
        (
            node("a", "steps = [{ text = \"guide-done\", providers = [\"yandx\"] }]\n"),
            "no provider `yandx`",
        ),
        (
            node("a", "steps = [{ text = \"guide-done\", link = \"lnk\" }]\n"),
            "no provider has a link `lnk`",
        ),
        (node("a", "stps = []\n"), "line 9: there is no field `stps`"),
        (node("a", steps) + &node("a", steps), "the node `a` stands twice"),
    ] {
        let found = told(path, &guide(&nodes));
        assert!(found.starts_with(&format!("{path}, line ")), "{found}");
        assert!(found.contains(message), "expected {message}, found {found}");
    }
    let client = "schema = 1\nid = \"own\"\nname = \"Own\"\nprotocols = [\"imap\"]\n\
                  source = \"me\"\nchecked = 2026-11-22\nsteps = [{ text = \"client-test\" }]\n";
    assert!(told("/u/clients/own.toml", client).contains("no step shows `incoming`"));
    let old = "schema = 1\n[[outdated]]\nid = \"own\"\nphrases = [\"abc\"]\nsource = \"me\"\n\
               checked = 2026-11-22\n";
    let found = told("/u/outdated.toml", old);
    assert!(found.contains("line 3: there is no text `outdated-own.why`"), "{found}");
    assert!(found.contains("the phrase `abc` is short"), "{found}");
    let found = told("/u/outdated.toml", &old.replace("phrases = [\"abc\"]\n", ""));
    assert!(found.contains("neither `phrases` nor `each`"), "{found}");
}

#[test]
fn a_users_own_guide_and_client_are_added() {
    let guide = "schema = 1\nid = \"own\"\ntitle = \"guide-own\"\nsource = \"me\"\n\
                 checked = 2026-11-22\nstart = \"a\"\n[[nodes]]\nid = \"a\"\n\
                 steps = [{ text = \"guide-own\" }]\n";
    let knowledge = Knowledge::with([
        DataFile { path: "/u/guides/own.toml", text: guide },
        DataFile {
            path: "/u/texts/en/own.ftl",
            text: "guide-own = Ask Bob.\nguide-done = Done!\n",
        },
    ])
    .unwrap();
    let reader = Reader::new(&knowledge, None, None, "en").unwrap();
    assert!(reader.topics().contains(&("own".into(), "Ask Bob.".into())));
    assert!(reader.topics().iter().any(|(id, _)| id == SET_UP));
    let done = Place { guide: "certificate".into(), node: "done".into() };
    let done = reader.section(&done).unwrap();
    assert_eq!(done.blocks, [Block::Step("Done!".into())], "a user's text replaces ours");
}
