//! The guide and the knowledge as somebody at a terminal meets them.

use super::{Folder, mailmedic, refused, run, terminal::Terminal, text};

/// The guide asks for the mailbox, and each question waits for its answer.
#[test]
fn the_guide_is_walked_by_answers() {
    let home = Folder::new("guide-walk");
    let mut command = mailmedic(home.path());
    command.args(["guide", "--lang", "en", "--color", "never"]).env("TERM", "xterm");
    let (mut terminal, mut child) = Terminal::dialogue(&mut command, 80);
    let ends = "(Enter: leave it open): ";
    terminal.answer(ends, "yandx");
    let again = terminal.answer(ends, "anna@yandex.ru");
    assert!(again.contains("neither an address nor a provider"), "{again}");
    let number = "q = quit: ";
    let topics = terminal.answer(number, "99");
    assert!(topics.contains("Topics") && topics.contains("6) Mail is missing"), "{topics}");
    assert!(terminal.answer(number, "6").contains("from 1 to 11"));
    assert!(terminal.answer(number, "1").contains("I deleted the mail"));
    let kept = terminal.answer(number, "b");
    assert!(kept.contains("deleted mail  30 days"), "Yandex keeps them so long: {kept}");
    assert!(terminal.answer(number, "2").contains("What has happened?"), "one step back");
    assert!(terminal.answer(number, "2").contains("Did you find it?"));
    terminal.answer(number, "q");
    assert!(!terminal.rest().contains("Topics"), "who leaves is not asked again");
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

/// From an end the way leads back by one question, too; in a menu there is none.
#[test]
fn the_guide_goes_back_from_an_end() {
    let home = Folder::new("guide-back");
    let mut command = mailmedic(home.path());
    command.args(["guide", "--lang", "en", "--color", "never", "--provider", "yandex"]);
    let (mut terminal, mut child) = Terminal::dialogue(command.env("TERM", "xterm"), 80);
    let number = "q = quit: ";
    let topics = terminal.answer(number, "b");
    assert!(topics.contains("Number, q = quit:"), "nothing is before the topics: {topics}");
    assert!(terminal.answer(number, "6").contains("from 1 to 11, or q"), "so b is no answer");
    terminal.answer(number, "1");
    assert!(terminal.answer(number, "1").contains("Was it deleted within this time?"));
    let end = terminal.answer(number, "b");
    assert!(end.contains("open the folder with deleted mail"), "{end}");
    assert!(end.contains("Enter = go on, b = one question back, q = quit:"), "{end}");
    assert!(terminal.answer(number, "2").contains("Was it deleted within this time?"));
    let other = terminal.answer(number, "x");
    assert!(other.contains("It cannot be restored"), "{other}");
    assert!(terminal.answer(number, "").contains("press Enter, or type b or q"));
    // Going on leads to the topics; the set-up of programs has a way back, too.
    assert!(terminal.answer(number, "10").contains("Topics"));
    assert!(terminal.answer(number, "7").contains("Which mail program?"));
    assert!(terminal.answer(number, "b").contains("Setting up Yandex Mail in Thunderbird"));
    assert!(terminal.answer(number, "b").contains("Which mail program?"));
    assert!(terminal.answer(number, "q").contains("Topics"));
    assert!(!terminal.rest().contains("Topics"));
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn menus_fit_narrow_terminals() {
    let home = Folder::new("guide-narrow");
    let mut command = mailmedic(home.path());
    command.args(["guide", "--lang", "ru", "--color", "never", "--provider", "yandex"]);
    let (mut terminal, mut child) = Terminal::dialogue(command.env("TERM", "xterm"), 40);
    let topics = terminal.answer("q = выход: ", "q");
    assert!(topics.contains("11) "), "{topics}");
    let wide = topics.lines().find(|line| line.trim_end().chars().count() > 40);
    assert_eq!(wide, None);
    terminal.rest();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_does_not_go_together_is_remarked_on() {
    let home = Folder::new("guide-remarks");
    let remarks = |args: &[&str]| {
        let output = run(home.path(), args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(!text(&output.stdout).is_empty());
        text(&output.stderr).to_owned()
    };
    let other = ["guide", "--client", "thebat", "--address", "a@gmail.com", "--provider", "yandex"];
    let found = remarks(&other);
    assert!(found.contains("a@gmail.com is an address of Gmail"), "{found}");
    assert!(found.contains("holds for Yandex Mail"), "{found}");
    let quiet = remarks(&[&other[..], &["--quiet"]].concat());
    assert_eq!(quiet, "");
    let own = ["guide", "--client", "thebat", "--address", "a@ya.ru", "--provider", "yandex"];
    assert_eq!(remarks(&own), "");
    // Customers' domains belong to no preset: nothing is odd about them.
    let hosted =
        ["guide", "--client", "thebat", "--address", "a@b.example", "--provider", "yandex"];
    assert_eq!(remarks(&hosted), "");
    let ignored = remarks(&["guide", "--client", "outlook", "missing"]);
    assert!(ignored.contains("--client outlook-classic changes nothing"), "{ignored}");
    assert_eq!(remarks(&["guide", "set-up", "--client", "outlook"]), "");
}

/// Lists of rules and phrases are long, and still to be read.
#[test]
fn what_is_shown_fits_the_terminal() {
    let home = Folder::new("shown");
    for id in ["wrong-password", "advice-wrong-password", "yandex", "signin", "guide-run-check"] {
        let output = run(home.path(), &["presets", "show", id]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        for line in text(&output.stdout).lines() {
            // A word that is longer than the line stays whole.
            let words = line.split_whitespace().count();
            let row = id == "yandex" && !line.starts_with("     ");
            assert!(line.chars().count() <= 80 || words <= 1 || row, "{id}: {line}");
        }
    }
}

/// All of a provider's file, each value with its source.
#[test]
fn a_provider_is_shown_whole() {
    let home = Folder::new("shown-whole");
    for (id, parts) in [
        (
            "yandex",
            &[
                "  sender       login-or-alias",
                "  plus tags    name+tag reaches",
                "  one name     the same in all",
                "  oauth        oauth.yandex.com, for mail:imap_full mail:smtp ",
                "  capabilities imap: ",
                "  own words    ",
                "  advice       credentials-or-protocol-disabled",
                "  user name    address, also local-part; in customers' domains ",
            ][..],
        ),
        ("gmail", &["  refused files ade adp"]),
        ("rambler", &["  sender       "]),
        ("proton", &["  bridge       Proton Mail Bridge: imap://127.0.0.1:1143,"]),
    ] {
        let output = run(home.path(), &["presets", "show", id]);
        for part in parts {
            assert!(text(&output.stdout).contains(part), "{part}: {}", text(&output.stdout));
        }
    }
}

/// A rule may name a family of words that stands beside it.
#[test]
fn a_file_is_checked_together_with_those_beside_it() {
    let home = Folder::new("lint-beside");
    let own = Folder::new("lint-beside-own");
    let rule = own.file(
        "replies/example.toml",
        "schema = 1\nfamily = \"example\"\n[sources.me]\nwhat = \"me\"\ngrade = \"live\"\n\
         checked = 2026-11-21\n[[rules]]\nid = \"example-off\"\n\
         when = { protocol = [\"pop3\"], any = [\"@example-off\"] }\n\
         cause = \"protocol-disabled\"\nconfidence = \"certain\"\nalternatives = []\n\
         source = \"me\"\n\
         matches = [{ reply = \"-ERR pop3 ist abgeschaltet\", protocol = \"pop3\" }]\n\
         ignores = [{ reply = \"-ERR wrong password\", protocol = \"pop3\" }]\n",
    );
    own.file(
        "words/example.toml",
        "schema = 1\n[[families]]\nid = \"example-off\"\nwhat = \"off\"\n\
         words.de = [\"pop3 ist abgeschaltet\"]\n",
    );
    // What is wrong beside it was not asked about.
    own.file(
        "guides/other.toml",
        "schema = 1\nid = \"other\"\ntitle = \"guide-done\"\nsource = \"me\"\n\
         checked = 2026-11-22\nstart = \"a\"\n[[nodes]]\nid = \"a\"\n\
         steps = [{ text = \"no-such\" }]\n",
    );
    let output = run(home.path(), &["presets", "lint", &rule]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "1 file of yours: nothing is wrong.\n");
}

/// What the program would never use, or always, is told before it is used.
#[test]
fn own_texts_and_rules_that_go_astray_are_told() {
    let home = Folder::new("lint-astray");
    let own = Folder::new("lint-astray-own");
    let folder = own.path().display().to_string();
    let rule = |family: &str, any: &str| {
        format!(
            "schema = 1\nfamily = \"{family}\"\n[sources.me]\nwhat = \"me\"\ngrade = \"live\"\n\
             checked = 2026-11-21\n[[rules]]\nid = \"{family}-a\"\nwhen = {{ any = [{any}] }}\n\
             cause = \"mailbox-full\"\nconfidence = \"certain\"\nalternatives = []\n\
             source = \"me\"\nmatches = [{{ reply = \"552 the zebras are full\" }}]\n\
             ignores = [{{ reply = \"500\" }}]\n"
        )
    };
    own.file("texts/en/a.ftl", "# mine\nguide-yess = Yes!\n");
    own.file("texts/de/a.ftl", "guide-yes = Ja\n");
    own.file("replies/short.toml", rule("short", "\"o\""));
    own.file("replies/wide.toml", rule("wide", "\"the\", \"err\", \"not\", \"user\""));
    let message = [
        "texts/en/a.ftl, line 2: nothing asks for the text `guide-yess`, expected `guide-yes`",
        "texts/de/a.ftl, line 1: the program speaks no language `de`, only en, ru, sv, tr; move",
        "replies/short.toml, line 8: rule `short-a`: a reply with no more than `o` is enough",
        "replies/wide.toml, line 8: rule `wide-a`: holds for ",
        "replies that mean something else, such as `",
    ];
    refused(home.path(), &["presets", "lint", &folder], None, &message);
}
