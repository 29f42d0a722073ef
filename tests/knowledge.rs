//! The data: that it loads, that it is sound, that bad data is told well.

#[path = "knowledge/acting.rs"]
mod acting;
#[path = "knowledge/coverage.rs"]
mod coverage;
#[path = "knowledge/guides.rs"]
mod guides;
#[path = "knowledge/set_up.rs"]
mod set_up;

use std::{fs, path::Path};

use mailmedic::{
    knowledge::{
        DataFile, Knowledge, Query, Role, embedded,
        lint::{lint, lint_own},
    },
    model::{Address, Cause, Confidence, Protocol, Security},
    wire::pasted,
};

/// The built-in files but the rules, so that only a test's own rules speak.
fn without_rules<'a>() -> Vec<DataFile<'a>> {
    embedded::files("").filter(|file| !file.path.starts_with("replies/")).collect()
}

#[test]
fn the_built_in_knowledge_loads() {
    let knowledge = Knowledge::builtin().unwrap();
    for &cause in Cause::ALL {
        assert_eq!(knowledge.cause(cause).cause, cause);
    }
    let ids: Vec<&str> = knowledge.presets().map(|preset| preset.id.as_str()).collect();
    assert!(ids.is_sorted() && ids.len() >= 20, "{ids:?}");
    for deep in ["gmail", "mailru", "rambler", "yandex"] {
        assert!(ids.contains(&deep), "{deep}");
    }
}

#[test]
fn the_built_in_data_is_sound() {
    let files: Vec<DataFile<'_>> = embedded::files("").collect();
    let problems = lint(&files, &pasted::read).unwrap();
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{} problems:\n{}", list.len(), list.join("\n"));
}

/// Every file of `tests/knowledge/invalid` begins with the name it is loaded
/// under and the message it must give.
#[test]
fn bad_data_is_told_with_file_line_and_remedy() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/knowledge/invalid");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 12);
    let mut wrong = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let header = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(key)).map(str::trim);
            line.unwrap_or_else(|| panic!("{}: no `{key}` line", path.display()))
        };
        let (name, expected) = (header("# name:"), header("# expected:"));
        let sample = DataFile { path: name, text: &text };
        // As the user's folder does: after what is built in.
        let mut files = without_rules();
        files.push(sample);
        let found = match lint(&files, &pasted::read) {
            Err(error) => vec![error.to_string()],
            Ok(problems) => problems
                .iter()
                .filter(|problem| problem.file == name)
                .map(ToString::to_string)
                .collect(),
        };
        if found != [expected] {
            wrong.push(format!(
                "{}\nexpected {expected}\nfound    {}",
                path.display(),
                found.join("\n         ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_broken_file_of_the_user_gives_one_clear_message() {
    let user = DataFile {
        path: "own/providers/firm.toml",
        text: "schema = 1\nid = \"firm\"\nname = \"The firm\u{7}\nstatus = \"works\"\n",
    };
    let error = Knowledge::with([user]).unwrap_err().to_string();
    assert!(error.starts_with(&format!("{}, line 3: not valid TOML", user.path)), "{error}");
    assert!(error.ends_with("correct this line") && !error.contains(char::is_control), "{error}");

    let astray = DataFile { path: "own/firm.toml", text: "" };
    let error = Knowledge::load([astray]).unwrap_err().to_string();
    assert!(error.starts_with("own/firm.toml: ") && error.contains("move it"), "{error}");
}

#[test]
fn a_file_of_the_user_replaces_and_adds_by_id() {
    let yandex = embedded::files("providers").find(|f| f.path.ends_with("yandex.toml")).unwrap();
    let renamed =
        yandex.text.replace("\"Yandex Mail\"", "\"Our Yandex\"").replace(", \"ya.ru\"", "");
    let mut added = renamed.replace("id = \"yandex\"", "id = \"firm\"");
    added = added.replace("\"yandex.ru\", \"yandex.com\"", "\"firm.example\", \"ya.ru\"");
    for name in ["yandex.by", "yandex.kz", "yandex.ua", "yandex.net", "narod.ru"] {
        added = added.replace(&format!(", \"{name}\""), "");
    }
    let user = [
        DataFile { path: "/u/providers/yandex.toml", text: &renamed },
        DataFile { path: "/u/providers/firm.toml", text: &added },
    ];
    let knowledge = Knowledge::with(user).unwrap();
    assert_eq!(knowledge.preset("yandex").unwrap().name, "Our Yandex");
    assert_eq!(knowledge.preset_for_domain("yandex.ru").unwrap().id, "yandex");
    assert_eq!(knowledge.preset_for_domain("ya.ru").unwrap().id, "firm");
    assert_eq!(knowledge.preset_for_domain("firm.example").unwrap().id, "firm");
    assert!(knowledge.preset_for_domain("example.org").is_none());
}

#[test]
fn presets_are_found_by_domain_host_and_mx() {
    let knowledge = Knowledge::builtin().unwrap();
    let id = |preset: Option<&mailmedic::knowledge::Preset>| preset.map(|preset| preset.id.clone());
    for (domain, expected) in [
        ("ya.ru", "yandex"),
        ("yandex.kz", "yandex"),
        ("internet.ru", "mailru"),
        ("googlemail.com", "gmail"),
        ("lenta.ru", "rambler"),
    ] {
        assert_eq!(id(knowledge.preset_for_domain(domain)).as_deref(), Some(expected), "{domain}");
    }
    assert_eq!(id(knowledge.preset_for_domain("mail.yandex.ru")), None);
    assert_eq!(id(knowledge.preset_for_host("mail.rambler.ru")).as_deref(), Some("rambler"));
    for (mx, expected) in [
        ("mx.yandex.net.", Some("yandex")),
        ("emx.mail.ru", Some("mailru")),
        ("alt2.aspmx.l.google.com", Some("gmail")),
        ("evil-aspmx.l.google.com.example", None),
    ] {
        assert_eq!(id(knowledge.preset_for_mx(mx)).as_deref(), expected, "{mx}");
    }
}

#[test]
fn interceptors_are_known_by_their_issuers() {
    let knowledge = Knowledge::builtin().unwrap();
    for (issuer, expected) in [
        (
            "O=AO Kaspersky Lab, CN=Kaspersky Anti-Virus Personal Root Certificate",
            Some("kaspersky"),
        ),
        ("C=SK, O=ESET, spol. s r. o., CN=ESET SSL Filter CA", Some("eset")),
        ("O=avast! Mail Scanner, CN=avast! Web/Mail Shield Root", Some("avast")),
        ("CN=Norton Web/Mail Shield Root", Some("norton")),
        ("O=Doctor Web, Ltd., CN=Dr.Web Custom CA", Some("drweb")),
        ("O=Fortinet, OU=Certificate Authority, CN=FGT60F0000000000", Some("fortinet")),
        ("O=Zscaler Inc., CN=Zscaler Intermediate Root CA (zscaler.net)", Some("zscaler")),
        ("CN=mitmproxy, O=mitmproxy", Some("mitmproxy")),
        ("O=mkcert development CA, CN=mkcert anna@home", Some("mkcert")),
        ("C=US, O=Let's Encrypt, CN=R11", None),
        ("C=BE, O=GlobalSign nv-sa, CN=GlobalSign RSA OV SSL CA 2018", None),
        ("CN=Our Firm Internal CA", None),
    ] {
        let found = knowledge.interceptor(issuer).map(|known| known.id.as_str());
        assert_eq!(found, expected, "{issuer}");
    }
}

#[test]
fn nothing_outdated_or_unencrypted_is_offered() {
    let knowledge = Knowledge::builtin().unwrap();
    for preset in knowledge.presets() {
        for protocol in Protocol::ALL {
            let offered: Vec<_> = preset.offered(protocol).collect();
            // Some have no POP3, and one lets no mail program in.
            let first = offered.first();
            assert!(first.is_none_or(|it| it.role == Role::Preferred), "{} {protocol}", preset.id);
            if ["gmail", "mailru", "rambler", "yandex"].contains(&preset.id.as_str()) {
                assert_eq!(first.map(|it| it.security), Some(Security::Tls), "{protocol}");
            }
            for service in offered {
                assert_ne!(service.security, Security::Plain, "{}", service.endpoint());
                assert_ne!(service.host, "mail.rambler.ru");
                assert!(![25, 2525].contains(&service.port), "{}", service.endpoint());
            }
        }
    }
}

#[test]
fn user_names_have_the_providers_form() {
    let knowledge = Knowledge::builtin().unwrap();
    let yandex = knowledge.preset("yandex").unwrap();
    for (address, name, forms) in [
        ("anna+shop@yandex.ru", "anna@yandex.ru", 2),
        ("anna@ya.ru", "anna@ya.ru", 2),
        ("anna@firm.example", "anna@firm.example", 1),
    ] {
        let address = Address::parse(address).unwrap();
        assert_eq!(yandex.user_name(&address), name);
        assert_eq!(yandex.login_forms(address.domain()).len(), forms, "{address}");
    }
}

#[test]
fn app_passwords_are_known_by_their_shape() {
    let knowledge = Knowledge::builtin().unwrap();
    let shape =
        |id: &str| knowledge.preset(id).unwrap().app_password.clone().unwrap().shape.unwrap();
    for (id, secret, fits) in [
        ("gmail", "abcd efgh ijkl mnop", true),
        ("gmail", "abcdefghijklmnop", true),
        ("gmail", "abcdefghijklmno1", false),
        ("yandex", "abcdefghijklmnop", true),
        ("yandex", "abcd efgh ijkl mnop", false),
        ("mailru", "aB3dE6gH9jK2mN5pQ8sT", true),
        ("mailru", "short", false),
    ] {
        assert_eq!(shape(id).fits(secret), fits, "{id} {secret}");
    }
}

#[test]
fn the_providers_own_advice_comes_before_the_general() {
    let knowledge = Knowledge::builtin().unwrap();
    let texts = |cause, preset, protocol| -> Vec<String> {
        let preset = knowledge.preset(preset);
        knowledge.advice(cause, preset, protocol).into_iter().map(|advice| advice.text).collect()
    };
    let pop3 = Some(Protocol::Pop3);
    assert_eq!(texts(Cause::ProtocolDisabled, "yandex", pop3), ["advice-yandex-switch-pop3"]);
    assert_eq!(texts(Cause::ProtocolDisabled, "yandex", None).len(), 3);
    assert_eq!(texts(Cause::ProtocolDisabled, "none", pop3), ["advice-protocol-disabled"]);
    assert_eq!(texts(Cause::Greylisted, "gmail", None), ["advice-greylisted"]);

    let preset = knowledge.preset("yandex");
    let advice = knowledge.advice(Cause::ProtocolDisabled, preset, pop3);
    let link = advice[0].link.as_deref().unwrap();
    assert_eq!(link, "https://yandex.com/support/mail/mail-clients/others.html");
    assert_eq!(advice[0].link_checked.as_deref(), Some("2026-11-21"));
    let advice = knowledge.advice(Cause::SpamContentRejected, preset, None);
    assert_eq!(advice[0].link_checked, None, "an address nobody opened has no date");
}

#[test]
fn no_advice_is_outdated() {
    // What speaks of old advice in order to say that it no longer holds.
    let about = ["outdated.ftl", "guide-topics.ftl"];
    let files = embedded::files("texts").chain(embedded::files("providers"));
    for file in files.filter(|file| !about.iter().any(|name| file.path.ends_with(name))) {
        let text = file.text.to_lowercase();
        for gone in ["less secure app", "displayunlockcaptcha", "certmgr", "import the root"] {
            assert!(!text.contains(gone), "{} speaks of `{gone}`", file.path);
        }
    }
}

#[test]
fn the_most_specific_rule_speaks() {
    const RULES: &str = r#"
        schema = 1
        family = "t"
        [sources.s]
        what = "made up"
        grade = "general"
        checked = 2026-11-21
        [[rules]]
        id = "t-code"
        when = { code = [535] }
        cause = "wrong-password"
        confidence = "possible"
        source = "s"
        matches = []
        [[rules]]
        id = "t-words"
        when = { any = ["Access RIGHTS", "rights"] }
        cause = "authorization-denied"
        confidence = "likely"
        source = "s"
        matches = []
        [[rules]]
        id = "t-provider"
        when = { provider = ["yandex"], any = ["access rights"] }
        cause = "protocol-disabled"
        confidence = "likely"
        alternatives = ["app-password-required"]
        source = "s"
        matches = []
        [[rules]]
        id = "t-tie-a"
        when = { all = ["quota"] }
        cause = "mailbox-full"
        confidence = "certain"
        source = "s"
        matches = []
        [[rules]]
        id = "t-tie-b"
        when = { all = ["quota"] }
        cause = "own-mailbox-full"
        confidence = "certain"
        source = "s"
        matches = []
        [[rules]]
        id = "t-imap"
        when = { protocol = ["imap"], stage = ["auth"], bracket = ["SYS"], none = ["never"] }
        cause = "server-temporary-failure"
        confidence = "likely"
        source = "s"
        matches = []
        [[rules]]
        id = "t-challenge"
        when = { status = ["continue"], any = ["eyj"] }
        cause = "oauth-token-invalid"
        confidence = "certain"
        source = "s"
        matches = []
    "#;
    let mut files = without_rules();
    files.push(DataFile { path: "replies/t.toml", text: RULES });
    let knowledge = Knowledge::load(files).unwrap();
    let judge = |text: &str, provider: Option<&str>, protocol: Option<Protocol>| {
        let reply = pasted::read(text, protocol);
        knowledge.judge(&Query { reply: &reply, provider, protocol, stage: None })
    };
    for (text, provider, rule) in [
        ("535 5.7.8 bad password", None, Some("t-code")),
        ("535 5.7.8 no access\r\n   rights here", None, Some("t-words")),
        ("535 no access rights", Some("yandex"), Some("t-provider")),
        ("535 no access rights", Some("gmail"), Some("t-words")),
        ("250 quota 12 of 100", None, None),
        ("334 eyJzdGF0dXMi", None, Some("t-challenge")),
        ("334 VXNlcm5hbWU6", None, None),
        ("-ERR [SYS/TEMP] later", None, Some("t-imap")),
        ("-ERR [SYS/TEMP] never", None, None),
        ("-ERR [SYSTEM] later", None, None),
    ] {
        assert_eq!(judge(text, provider, None).rule.as_deref(), rule, "{text}");
    }
    assert_eq!(judge("-ERR [SYS/TEMP] later", None, Some(Protocol::Pop3)).rule, None);
    assert_eq!(judge("+OK done", None, None).cause, Cause::Ok);
    assert_eq!(judge("-ERR no", None, None).cause, Cause::Unknown);

    let tie = judge("552 over quota", None, None);
    assert_eq!(tie.cause, Cause::MailboxFull);
    assert_eq!(tie.confidence, Confidence::Possible, "equal rules are not trusted");
    assert_eq!(tie.alternatives, [Cause::OwnMailboxFull]);
}

#[test]
fn hostile_text_is_searched_within_bounds() {
    let knowledge = Knowledge::builtin().unwrap();
    let reply = pasted::read(&format!("535 {}", "pass\u{1b}word \u{0}".repeat(1 << 16)), None);
    let query = Query { reply: &reply, provider: None, protocol: None, stage: None };
    let start = std::time::Instant::now();
    knowledge.judge(&query);
    // Without the bound it would be minutes; a busy machine may take its time.
    assert!(start.elapsed().as_secs() < 20);
}

/// What a user's file replaces does not contend with it, and only what is wrong
/// in the user's files is told.
#[test]
fn a_users_files_are_checked_as_they_are_used() {
    let built_in: Vec<DataFile<'_>> = embedded::files("").collect();
    let text = |path: &str| built_in.iter().find(|file| file.path == path).unwrap().text;
    let own = [
        DataFile { path: "/u/providers/rambler.toml", text: text("providers/rambler.toml") },
        DataFile { path: "/u/replies/rambler.toml", text: text("replies/rambler.toml") },
        DataFile { path: "/u/guides/missing.toml", text: text("guides/missing.toml") },
        DataFile { path: "/u/clients/ios.toml", text: text("clients/ios.toml") },
        DataFile { path: "/u/texts/sv/own.ftl", text: "guide-done = Bra gjort!\n" },
    ];
    assert_eq!(lint_own(&built_in, &own, &pasted::read).unwrap(), []);
    let rules = text("replies/rambler.toml");
    let wrong = rules.replacen("cause = \"wrong-password\"", "cause = \"greylisted\"", 1);
    let own = [
        DataFile { path: "/u/replies/rambler.toml", text: &wrong },
        DataFile { path: "/u/texts/sv/own.ftl", text: "guide-done = Bra, { $name }!\n" },
        DataFile {
            path: "/u/texts/ru/own.ftl",
            text: "label-guide-days = { $days ->\n    [one] x\n   *[other] y\n }\n",
        },
    ];
    let problems = lint_own(&built_in, &own, &pasted::read).unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let told = told.join("\n");
    assert!(
        told.contains("/u/texts/sv/own.ftl, line 1: the text `guide-done` uses $name"),
        "{told}"
    );
    assert!(
        told.contains("/u/texts/ru/own.ftl, line 1: the text `label-guide-days` lacks"),
        "{told}"
    );
    assert!(problems.iter().all(|problem| problem.file.starts_with("/u/")), "{told}");
}

/// The examples of `presets/README.md` are what people start from.
#[test]
fn the_examples_of_the_readme_are_sound() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("presets/README.md");
    let readme = fs::read_to_string(path).unwrap();
    let examples: Vec<DataFile<'_>> = readme
        .split("\n```toml\n")
        .flat_map(|part| part.split("\n```ftl\n"))
        .skip(1)
        .map(|part| {
            let text = part.split("```").next().unwrap();
            let path = text.lines().next().unwrap().strip_prefix("# file: ").unwrap();
            DataFile { path, text }
        })
        .collect();
    assert_eq!(examples.len(), 7);
    let problems = lint_own(&without_rules(), &examples, &pasted::read).unwrap();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn files_cut_short_or_nested_deep_are_errors_and_nothing_worse() {
    let preset = embedded::files("providers").next().unwrap();
    let rules = embedded::files("replies").next().unwrap();
    for (path, text) in [("providers/cut.toml", preset.text), ("replies/cut.toml", rules.text)] {
        for end in (0..text.len()).step_by(97).filter(|&end| text.is_char_boundary(end)) {
            // A cut between two entries leaves a good file: then only the causes are missing.
            let error = Knowledge::load([DataFile { path, text: &text[..end] }]).unwrap_err();
            let error = error.to_string();
            let placed = format!("{path}, line ");
            assert!(error.starts_with(&placed) || error.starts_with("causes.toml: "), "{error}");
        }
        let deep = format!("schema = {}", "[".repeat(100_000));
        let error = Knowledge::load([DataFile { path, text: &deep }]).unwrap_err().to_string();
        assert!(error.len() < 400, "{error}");
    }
}

/// The ids and attributes of a Fluent file, as `id` and `id.attribute`.
fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut id = String::new();
    for line in text.lines() {
        if let Some((name, _)) =
            line.trim_start().strip_prefix('.').and_then(|l| l.split_once(" ="))
        {
            keys.push(format!("{id}.{name}"));
        } else if let Some((name, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            name.clone_into(&mut id);
            keys.push(name.to_owned());
        }
    }
    keys
}

#[test]
fn every_language_has_every_text() {
    let knowledge = Knowledge::builtin().unwrap();
    let texts = knowledge.texts();
    assert_eq!(texts.languages(), ["en", "ru", "sv", "tr"]);
    let english: Vec<String> =
        embedded::files("texts/en").flat_map(|file| keys(file.text)).collect();
    assert!(english.len() > 500, "{}", english.len());
    let mut wrong = Vec::new();
    for lang in texts.languages() {
        texts.check(lang).unwrap();
        let folder = format!("texts/{lang}");
        let own: Vec<String> = embedded::files(&folder).flat_map(|file| keys(file.text)).collect();
        wrong.extend(
            english
                .iter()
                .filter(|key| !own.contains(key))
                .map(|key| format!("{lang} lacks {key}")),
        );
        wrong.extend(
            own.iter()
                .filter(|key| !english.contains(key))
                .map(|key| format!("{lang} has a stale {key}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
