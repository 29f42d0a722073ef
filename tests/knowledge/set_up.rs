//! Setting mail programs up: the way that the program has for the provider,
//! the provider's program in between, and how old the steps are.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails loudly")]

use mailmedic::{
    guide::{self, Block, Reader},
    knowledge::{DataFile, Knowledge, lint::lint},
    model::Address,
    wire::pasted,
};

const LANGUAGES: [&str; 4] = ["en", "ru", "sv", "tr"];

fn told(knowledge: &Knowledge, client: &str, provider: Option<&str>, lang: &str) -> String {
    let preset = provider.map(|id| knowledge.preset(id).unwrap());
    let reader = Reader::new(knowledge, preset, None, lang).unwrap();
    let section = reader.set_up(reader.client(client).unwrap());
    let text = guide::text(&section, 100, None, &|_, _| String::new());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where only a sign-in in the browser opens the mailbox, no step asks for a
/// password or for an entry that knows nothing else.
#[test]
fn the_programs_own_entry_for_a_provider_is_taken() {
    let knowledge = Knowledge::builtin().unwrap();
    for lang in LANGUAGES {
        for (client, provider, entry) in [
            ("ios", "outlook", "Outlook.com"),
            ("ios", "microsoft365", "Microsoft Exchange"),
            ("ios", "gmail", "Google"),
            ("apple-mail", "outlook", "Microsoft Exchange"),
            ("apple-mail", "gmail", "Google"),
            ("android", "outlook", "Outlook"),
            ("android", "microsoft365", "Exchange"),
            ("outlook-new", "gmail", "Gmail"),
            ("outlook-classic", "microsoft365", "Microsoft 365"),
        ] {
            let text = told(&knowledge, client, Some(provider), lang);
            let quoted = ["“", "«", "”"].iter().any(|it| text.contains(&format!("{it}{entry}")));
            let named = quoted || client.starts_with("outlook") && text.contains(entry);
            assert!(named, "{lang}, {client}, {provider}: {text}");
            for wrong in ["OAuth2", "993", "$entry", "IMAP 4"] {
                assert!(!text.contains(wrong), "{lang}, {client}, {provider}, {wrong}: {text}");
            }
        }
        // A provider without one is set up by its servers.
        let text = told(&knowledge, "ios", Some("yandex"), lang);
        assert!(text.contains("imap.yandex.ru 993"), "{text}");
    }
    // What goes by IMAP wants its switch; what goes by Exchange does not.
    let switch = "Let devices and apps use IMAP";
    assert!(told(&knowledge, "android", Some("outlook"), "en").contains(switch));
    assert!(!told(&knowledge, "ios", Some("outlook"), "en").contains(switch));
    // Where the provider takes app passwords, too, its entry asks for none.
    let text = told(&knowledge, "apple-mail", Some("gmail"), "en");
    assert!(!text.contains("2-Step Verification"), "{text}");
}

#[test]
fn a_program_says_which_way_of_signing_in_is_meant() {
    let knowledge = Knowledge::builtin().unwrap();
    for (provider, way) in [
        ("outlook", "authentication OAuth2, in the browser user name"),
        ("gmail", "OAuth2, in the browser; or by password"),
        ("rambler", "authentication by password"),
        ("proton", "authentication by password"),
    ] {
        let text = told(&knowledge, "thunderbird", Some(provider), "en");
        assert!(text.contains(way), "{provider}: {text}");
    }
}

/// Proton's servers take no mail program: its Bridge does, on this computer.
#[test]
fn a_bridge_stands_for_the_servers() {
    let knowledge = Knowledge::builtin().unwrap();
    for lang in LANGUAGES {
        let text = told(&knowledge, "thunderbird", Some("proton"), lang);
        for part in [
            "Proton Mail Bridge",
            "127.0.0.1 1143 STARTTLS",
            "127.0.0.1 1025 STARTTLS",
            "--imap imap://127.0.0.1:1143 --smtp smtp://127.0.0.1:1025",
        ] {
            assert!(text.contains(part), "{lang}, {part}: {text}");
        }
        assert!(!text.contains("OAuth2, in the"), "{lang}: {text}");
        // A phone does not reach a program on a computer: no steps lead nowhere.
        let text = told(&knowledge, "ios", Some("proton"), lang);
        assert!(text.contains("Proton Mail Bridge") && !text.contains("iOS 18"), "{lang}: {text}");
    }
    let text = told(&knowledge, "thunderbird", Some("proton"), "en");
    assert!(text.contains("password the one that Proton Mail Bridge shows"), "{text}");
}

#[test]
fn titles_and_texts_name_who_is_meant() {
    let knowledge = Knowledge::builtin().unwrap();
    assert!(told(&knowledge, "android", None, "en").starts_with("Setting up Android (Gmail app) "));
    let text = told(&knowledge, "the bat!", Some("yandex"), "ru");
    assert!(text.starts_with("Настройка: Яндекс Почта в программе The Bat!"), "{text}");
    // A page of one provider is not told as everybody's.
    for (lang, name) in [("en", "Yandex Mail"), ("ru", "Яндекс Почта")] {
        let reader = Reader::new(&knowledge, None, None, lang).unwrap();
        for place in reader.places("sending") {
            let section = reader.section(&place).unwrap();
            let steps: Vec<&Block> = section.blocks.iter().collect();
            for pair in steps.windows(2) {
                if let [Block::Step(text), Block::Page(url, _)] = pair
                    && url.contains("yandex")
                {
                    assert!(text.contains(name), "{text}");
                }
            }
        }
    }
}

/// Advice says how old it is: where it begins, and at each page that was read.
#[test]
fn the_day_of_the_last_check_is_told() {
    let knowledge = Knowledge::builtin().unwrap();
    let address = Address::parse("anna@gmail.com").unwrap();
    let reader = Reader::new(&knowledge, knowledge.preset("gmail"), Some(&address), "en").unwrap();
    for (topic, _) in reader.topics() {
        let Some(guide) = reader.guide(&topic) else { continue };
        let first = reader.section(&reader.start(&topic).unwrap()).unwrap();
        let text = guide::text(&first, 80, None, &|_, _| String::new());
        let marked = guide::markdown(&first, 1, None, &|_, _| String::new());
        let date = format!("last checked {}", guide.checked);
        assert!(text.lines().nth(1).unwrap().ends_with(&date), "{text}");
        assert!(marked.contains(&format!("*{date}*")), "{marked}");
    }
    let limit = reader.places("sending").into_iter().find(|place| place.node == "limit").unwrap();
    let limit = reader.section(&limit).unwrap();
    let text = guide::text(&limit, 80, None, &|_, _| String::new());
    assert!(text.contains("(page checked 2026-11-21)"), "{text}");
    let marked = guide::markdown(&limit, 1, None, &|_, _| String::new());
    assert!(marked.contains("> (page checked 2026-11-21)"), "{marked}");
    let old = guide::text(&reader.outdated(), 80, None, &|_, _| String::new());
    assert!(old.contains("last checked 2026-"), "{old}");
    let client = reader.client("thunderbird").unwrap();
    let text = guide::text(&reader.set_up(client), 80, None, &|_, _| String::new());
    assert!(text.contains(&format!("last checked {}", client.checked)), "{text}");
}

/// “Within this time?” is asked after something was said of that time.
#[test]
fn what_is_asked_about_is_told_before() {
    let knowledge = Knowledge::builtin().unwrap();
    for preset in knowledge.presets() {
        for lang in LANGUAGES {
            let reader = Reader::new(&knowledge, Some(preset), None, lang).unwrap();
            let places = reader.places("missing");
            let deleted = places.iter().find(|place| place.node == "deleted").unwrap();
            let section = reader.section(deleted).unwrap();
            assert!(section.blocks.len() > 1, "{}, {lang}: {section:?}", preset.id);
        }
    }
}

/// Another client and another provider are data alone.
#[test]
fn entries_of_a_users_own_client() {
    let client = "schema = 1\nid = \"own\"\nname = \"Own\"\nprotocols = [\"imap\"]\n\
        source = \"me\"\nchecked = 2026-11-22\n\
        steps = [{ text = \"client-test\", show = [\"incoming\", \"outgoing\", \"user\", \
        \"password\"] }]\nentry_steps = [{ text = \"own-step\", show = [\"user\"] }]\n\
        [[entries]]\nname = \"Big Blue\"\nproviders = [\"fastmail\"]\nsource = \"me\"\n\
        checked = 2026-11-20\n";
    let words = DataFile {
        path: "/u/texts/en/own.ftl",
        text: "own-step = Choose “{ $entry }” in { $client }:\n",
    };
    let file = DataFile { path: "/u/clients/own.toml", text: client };
    let knowledge = Knowledge::with([file, words]).unwrap();
    let text = told(&knowledge, "own", Some("fastmail"), "en");
    assert!(text.contains("Choose “Big Blue” in Own:"), "{text}");
    assert!(text.contains("last checked 2026-11-20"), "{text}");
    for (found, put, message) in [
        ("\"fastmail\"", "\"fastmial\"", "line 10: there is no provider `fastmial`"),
        ("[\"fastmail\"]", "[]", "line 10: the entry `Big Blue` is for no provider"),
        ("\"fastmail\"", "\"aol\", \"aol\"", "line 10: the provider `aol` has two entries"),
        ("entry_steps = [{ text = \"own-step\", show = [\"user\"] }]\n", "", "belong together"),
        ("\"own-step\"", "\"own-stp\"", "there is no text `own-stp`"),
    ] {
        let text = client.replace(found, put);
        let mut files = super::without_rules();
        files.extend([DataFile { path: "/u/clients/own.toml", text: &text }, words]);
        let problems = lint(&files, &pasted::read).unwrap();
        let told: Vec<String> = problems
            .iter()
            .filter(|it| it.file.starts_with("/u/"))
            .map(ToString::to_string)
            .collect();
        assert!(told.iter().any(|it| it.contains(message)), "{message}: {told:?}");
    }
}
