//! The reader chooses the language: all are there, one is shown.

use mailmedic::{
    knowledge::{DataFile, Knowledge, Texts},
    model::Report,
    report::html,
};

use super::{LABELS, holds, markup::Tag, reports};

const LANGUAGES: [&str; 4] = ["en", "ru", "sv", "tr"];

/// Words of the page on a report of POP3 being off: the verdict, and a heading.
const WORDS: [(&str, &str, &str); 4] = [
    ("en", "A problem was found", "Use these settings"),
    ("ru", "Найдена проблема", "Укажите эти настройки"),
    ("sv", "Ett problem hittades", "Använd de här inställningarna"),
    ("tr", "Bir sorun bulundu", "Bu ayarları kullanın"),
];

fn page(report: &Report, lang: &str) -> String {
    html::render(report, &Knowledge::builtin().unwrap(), lang)
}

/// The parts of the body, each from its tag to the next one's.
fn parts(html: &str) -> Vec<(&str, &str)> {
    let (_, main) = html.split_once("<main>").unwrap();
    let (main, _) = main.split_once("</main>").unwrap();
    let starts = main.split("<div class=\"said\" lang=\"").skip(1);
    starts.map(|part| part.split_once("\">").unwrap()).collect()
}

#[test]
fn all_are_there_and_the_wanted_one_is_first() {
    let report = reports::pop3_off();
    for (lang, verdict, heading) in WORDS {
        let html = page(&report, lang);
        let tags = holds(lang, &html);
        assert!(html.contains(&format!("<html lang=\"{lang}\">")));
        assert!(html.contains(&format!("<title>{verdict}: anna@yandex.ru – mailmedic</title>")));
        let parts = parts(&html);
        let mut order = vec![lang];
        order.extend(LANGUAGES.into_iter().filter(|other| *other != lang));
        assert_eq!(parts.iter().map(|it| it.0).collect::<Vec<_>>(), order);
        for (lang, text) in &parts {
            for (other, verdict, heading) in WORDS {
                assert_eq!(text.contains(verdict), *lang == other, "{verdict} in {lang}");
                assert_eq!(text.contains(heading), *lang == other, "{heading} in {lang}");
            }
            // The server's own words are the same in each.
            assert!(text.contains("POP3 disabled, try later. sc=KaB3vcXFAo6F_0_pop"), "{lang}");
        }
        assert!(parts[0].1.contains(heading));
        assert_eq!(html, page(&report, lang), "same input, same bytes");

        let choices: Vec<&Tag> = tags.iter().filter(|tag| tag.name == "input").collect();
        let ids: Vec<_> = choices.iter().map(|it| it.attribute("lang").unwrap()).collect();
        assert_eq!(ids, LANGUAGES, "they keep their places");
        let checked = |tag: &&&Tag| tag.attribute("checked").is_some();
        let checked: Vec<_> = choices.iter().filter(checked).map(|it| it.attribute("id")).collect();
        assert_eq!(checked, [Some(&*format!("in-{lang}"))]);
        for name in ["English", "Русский", "Svenska", "Türkçe"] {
            assert!(html.contains(&format!("translate=\"no\">{name}</label>")), "{name}");
            assert!(html.contains(&format!(": {name}\"")), "{name} for those who hear it");
        }
    }
}

/// Well-formed, without an id twice, and without a server's markup in any.
#[test]
fn every_report_is_a_page_in_all() {
    let knowledge = Knowledge::builtin().unwrap();
    for (name, report) in reports::all() {
        let html = html::render(&report, &knowledge, "ru");
        holds(name, &html);
        assert_eq!(parts(&html).len(), 4, "{name}");
        assert!(html.len() < 300_000, "{name}: {}", html.len());
    }
}

/// Writes the page that `tests/checkers/browser` chooses the language of.
#[test]
fn looks() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("html-languages.html");
    std::fs::write(file, page(&reports::pop3_off(), "en")).unwrap();
}

/// What the style sheet hides for each choice is all that is not in it.
#[test]
fn a_choice_hides_the_others() {
    let html = page(&reports::pop3_off(), "sv");
    let tags = holds("sv", &html);
    let said: Vec<_> = tags.iter().filter(|tag| tag.attribute("class") == Some("said")).collect();
    for lang in LANGUAGES {
        let rule = format!("#in-{lang}:checked ~ * .said:not([lang={lang}]) {{ display: none; }}");
        assert_eq!(html.matches(&rule).count(), 1, "{rule}");
        let shown = said.iter().filter(|tag| tag.attribute("lang") == Some(lang)).count();
        assert_eq!(shown, 3, "head, report and foot in {lang}");
    }
    assert_eq!(said.len(), 3 * LANGUAGES.len());
    // The rule reaches what follows the choice and lies in something else.
    let place = |what: &str| html.find(what).unwrap();
    assert!(html.rfind("<input").unwrap() < place("<header>"));
    assert!(place("<header>") < place("class=\"said\""));
}

#[test]
fn one_language_needs_no_choice() {
    let html = super::page(&reports::pop3_off());
    let tags = holds("one", &html);
    assert!(tags.iter().all(|tag| tag.name != "input" && tag.name != "label"));
    assert!(!html.contains("--lang"), "nothing was left out");
}

/// A language of the user's own is offered when it says how it is called.
#[test]
fn a_language_names_itself() {
    let own = |text: &str| {
        let mut files: Vec<_> = LABELS.map(|(path, text)| DataFile { path, text }).into();
        files.push(DataFile { path: "texts/de/page.ftl", text });
        html::render_with(&reports::pop3_off(), &Texts::new(files).unwrap(), "en")
    };
    let html = own("label-page-language = Deutsch\nlabel-html-verdict-broken = Es fehlt etwas\n");
    holds("de", &html);
    assert!(html.contains(">Deutsch</label>") && html.contains("Es fehlt etwas"), "{html}");
    let html = own("label-html-verdict-broken = Es fehlt etwas\n");
    assert!(!html.contains("<label") && !html.contains("Es fehlt etwas"), "{html}");
}

/// A page that nobody could send by mail speaks one language, whichever was
/// asked for, and says so.
#[test]
fn a_large_report_speaks_one_language() {
    let mut report = reports::pop3_off();
    let attempt = report.attempts[0].clone();
    report.attempts.extend(std::iter::repeat_n(attempt, 20));
    let size = page(&report, "en").len();
    assert!((100_000..400_000).contains(&size), "{size}");
    for attempt in &mut report.attempts {
        let line = attempt.transcript[0].clone();
        attempt.transcript.extend(std::iter::repeat_n(line, 60));
    }
    for (lang, verdict, _) in WORDS {
        let html = page(&report, lang);
        let tags = holds(lang, &html);
        assert!(tags.iter().all(|tag| tag.name != "input"), "{lang}");
        assert_eq!(parts(&html).len(), 1, "{lang}");
        assert!(html.contains(verdict), "{lang}");
        assert_eq!(html.matches("--lang").count(), 1, "{lang}");
        assert!(html.len() < 400_000, "{}", html.len());
    }
}
