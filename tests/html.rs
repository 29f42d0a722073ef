//! The HTML report: well-formed, the same again, and nothing in it that a
//! server could have put there.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "html/languages.rs"]
mod languages;
#[path = "html/markup.rs"]
mod markup;
#[path = "report/reports.rs"]
mod reports;

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use mailmedic::{
    check,
    demo::{self, Staged},
    knowledge::{DataFile, Knowledge, Texts},
    model::{
        Advice, Alternative, Cause, Confidence, DeadAddress, Evidence, Fault, Protocol, Report,
        ResolverFault, Security, Settle, Severity, Stage, Status, TlsFault, Verdict,
    },
    report::html,
    sim::Scenario,
};
use markup::Tag;
use time::macros::datetime;

const LABELS: [(&str, &str); 4] = [
    ("texts/en/report.ftl", include_str!("../presets/texts/en/report.ftl")),
    ("texts/en/html.ftl", include_str!("../presets/texts/en/html.ftl")),
    ("texts/en/page.ftl", include_str!("../presets/texts/en/page.ftl")),
    ("texts/en/evidence.ftl", include_str!("../presets/texts/en/evidence.ftl")),
];
const STYLE: &str = include_str!("../src/report/html/style.css");

fn texts() -> Texts {
    let mut files: Vec<_> = LABELS.map(|(path, text)| DataFile { path, text }).into();
    files.push(DataFile { path: "tests/report/en/causes.ftl", text: reports::CAUSES });
    Texts::new(files).unwrap()
}

fn page(report: &Report) -> String {
    html::render_with(report, &texts(), "en")
}

/// What a page must be, whatever it is about and in whatever languages.
fn holds(name: &str, html: &str) -> Vec<Tag> {
    let tags = markup::read(html).map_err(|error| format!("{name}: {error}")).unwrap();
    markup::check(&tags).map_err(|error| format!("{name}: {error}")).unwrap();
    for c in html.chars() {
        let fine = c == '\n' || !c.is_control();
        assert!(fine && !('\u{202a}'..='\u{2069}').contains(&c), "{name}: {c:?}");
    }
    assert!(!html.contains(reports::CANARY), "{name}");
    tags
}

#[test]
fn every_report_is_a_page() {
    for (name, report) in reports::all() {
        let html = page(&report);
        holds(name, &html);
        for never in ["label-", "evidence-", "cause-", "advice-", "{$"] {
            // Ids of causes and rules stand in the last line.
            assert!(!html.contains(never), "{name}: {never}\n{html}");
        }
        assert_eq!(html, page(&report), "{name}: same input, same bytes");
    }
}

#[test]
fn it_tells_what_a_reader_needs() {
    let html = page(&reports::pop3_off());
    for told in [
        "<html lang=\"en\">",
        "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:",
        "A problem was found",
        "<a href=\"https://yandex.ru/support/mail/mail-clients.html\"",
        "<code>-ERR [AUTH] login failure or POP3 disabled, try later. sc=KaB3vcXFAo6F_0_pop</code>",
        "<code translate=\"no\">imap.yandex.ru</code>",
        "<code translate=\"no\">anna@yandex.ru</code>",
        "AUTH=PLAIN",
        "CN=GlobalSign RSA OV SSL CA 2018",
        "100 days left",
        "a1 AUTHENTICATE PLAIN &#60;secret&#62;",
        "2a02:6b8::1:99",
    ] {
        let told = told.replace("&#39;", "'");
        assert!(html.contains(&told), "{told}\n{html}");
    }
    let mut expired = reports::expired_certificate();
    for facts in expired.attempts.iter_mut().filter_map(|it| it.tls.as_mut()) {
        facts.chain[0].not_after = datetime!(2026-11-19 23:59:59 UTC);
    }
    let html = page(&expired);
    assert!(html.contains("expired one day ago"), "{html}");
    let html = page(&reports::expires_soon());
    assert!(html.contains("<h2 id=\"en-others\">What was found</h2>"), "{html}");
}

/// The picture: as many bars as stages happened, all inside it.
#[test]
fn the_picture_is_true() {
    let report = reports::pop3_off();
    let tags = holds("pop3-off", &page(&report));
    let value = |tag: &Tag, name: &str| -> f64 {
        tag.attribute(name).unwrap().trim_end_matches('%').parse().unwrap()
    };
    let bars: Vec<_> = tags
        .iter()
        .filter(|tag| {
            tag.name == "rect"
                && tag.attribute("height").is_some_and(|it| it.ends_with("em"))
                && tag.attribute("y").is_some_and(|it| it != ".4em")
        })
        .collect();
    let happened = report.attempts.iter().flat_map(|it| &it.stages).filter(|it| it.ms > 0).count();
    assert_eq!(bars.len(), happened);
    for bar in bars {
        assert!(value(bar, "x") + value(bar, "width") <= 100.001, "{bar:?}");
    }
    // Times beyond all measure, or none at all, are drawn as well.
    for ms in [0, u64::MAX] {
        let mut report = report.clone();
        for record in report.attempts.iter_mut().flat_map(|it| &mut it.stages) {
            (record.start_ms, record.ms) = (ms, ms);
        }
        holds("times", &page(&report));
    }
}

const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title></code></pre><iframe src=//evil.example>",
    "<!-- --> ]]> <![CDATA[ &lt;b&gt; &#x3c;i&#x3e; &nbsp",
    "{{ 7 * 7 }} {% raw %} ${x} { $user }",
    "\x1b[2J\x1b]0;owned\x07\0\u{9b}31m",
    "\u{202e}txt.exe\u{2066}\u{200b}\u{feff}\u{e0041}",
    "javascript:alert(1)",
];

/// A report in which everything that comes from outside is hostile.
fn hostile() -> Report {
    let bad = HOSTILE.join(" ");
    let long = format!("{bad} {}", "x<b>\"'&".repeat(800));
    let mut report = reports::expired_certificate();
    let refused = reports::reply(Protocol::Pop3, Status::No, &long);
    report.attempts.push(reports::attempt(
        Protocol::Pop3,
        Security::StartTls,
        Settle::Refused(refused),
    ));
    for fault in reports::faults() {
        report.attempts.push(reports::failed(Protocol::Imap, Stage::Greeting, &fault));
    }
    let spoilt = [
        Fault::ResolverFailed(ResolverFault::Odd(bad.clone())),
        Fault::NotThisProtocol(bad.clone().into_bytes()),
        Fault::NoCommonMechanism(vec![bad.clone()]),
        Fault::Tls(TlsFault::Other(bad.clone())),
        Fault::Tls(TlsFault::NameMismatch { expected: bad.clone(), presented: vec![bad.clone()] }),
    ];
    for fault in spoilt {
        report.attempts.push(reports::failed(Protocol::Smtp, Stage::Tls, &fault));
    }
    for attempt in &mut report.attempts {
        attempt.candidate.id.clone_from(&bad);
        attempt.candidate.endpoint.host.clone_from(&long);
        attempt.user = Some(bad.clone());
        attempt.unreachable = vec![DeadAddress {
            address: "::1".parse().unwrap(),
            fault: Fault::Unreachable(bad.clone()),
            ms: 1,
        }];
        attempt.capabilities.after_tls = Some(vec![bad.clone(), long.clone()]);
        for record in &mut attempt.stages {
            record.detail = Some(bad.clone());
        }
        for line in &mut attempt.transcript {
            line.text = format!("{long}\r\n{bad}\r\n");
        }
        let Some(facts) = &mut attempt.tls else { continue };
        (facts.version, facts.cipher) = (Some(bad.clone()), Some(bad.clone()));
        facts.trusted_by = vec![bad.clone()];
        let one = &mut facts.chain[0];
        (one.subject, one.issuer) = (long.clone(), bad.clone());
        (one.sha256, one.key) = (bad.clone(), bad.clone());
        one.names = vec![bad.clone(); 200];
        facts.chain.push(facts.chain[0].clone());
    }
    for finding in &mut report.findings {
        finding.attempts = vec![bad.clone()];
        finding.rule = Some(bad.clone());
        finding.args = ["provider", "host", "user", "address", "subject", "issuer"]
            .map(|name| (name.into(), bad.clone()))
            .into();
        finding.evidence.push(Evidence {
            attempt: bad.clone(),
            stage: Stage::Auth,
            text: bad.clone(),
            quote: Some(long.clone()),
            args: BTreeMap::from([("host".into(), bad.clone())]),
        });
        finding.alternatives.push(Alternative { cause: Cause::WrongPassword, why: bad.clone() });
        for link in ["javascript:alert(1)", "https://x.example/\" onclick=\"alert(1)", &bad] {
            finding.advice.push(Advice {
                text: bad.clone(),
                link: Some(link.into()),
                link_checked: Some(bad.clone()),
            });
        }
    }
    for setting in &mut report.settings {
        setting.endpoint.host.clone_from(&bad);
        setting.user = Some(long.clone());
        setting.auth.clone_from(&bad);
    }
    let subject = &mut report.subject;
    for name in
        [&mut subject.address, &mut subject.provider, &mut subject.provider_name, &mut subject.user]
    {
        *name = Some(long.clone());
    }
    report
}

#[test]
fn nothing_a_server_said_is_markup() {
    let mut report = hostile();
    for verdict in
        [Verdict::Works, Verdict::WorksWithWarnings, Verdict::Broken, Verdict::Inconclusive]
    {
        report.verdict = verdict;
        let html = page(&report);
        let tags = holds("hostile", &html);
        assert!(html.contains("&#60;script&#62;alert(1)"), "it is still told");
        assert!(
            tags.iter().all(|tag| !["script", "img", "iframe", "b", "i"].contains(&&*tag.name))
        );
        for tag in &tags {
            if let Some(address) = tag.attribute("href") {
                let web = address.starts_with("https://") || address == "data:,";
                assert!(web, "{address}");
            }
        }
        assert!(html.len() < 2_000_000, "{}", html.len());
    }
}

#[test]
fn the_program_writes_one() {
    let program = std::process::Command::new(env!("CARGO_BIN_EXE_mailmedic"))
        .args(["demo", "--format", "html", "--lang", "en", "--quiet"])
        .output()
        .unwrap();
    let html = String::from_utf8(program.stdout).unwrap();
    holds("demo", &html);
    assert!(html.contains("POP3 is switched off"), "{html}");
}

/// Writes every page to `target/tmp/html-*.html`, to look at in a browser.
#[test]
fn looks() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (name, report) in reports::all().into_iter().chain([("all-hostile", hostile())]) {
        std::fs::write(folder.join(format!("html-{name}.html")), page(&report)).unwrap();
    }
}

/// A language tag comes from the command line or the environment.
#[test]
fn the_language_is_the_one_it_is_in() {
    for (asked, told) in [("en", "en"), ("en_GB", "en"), ("xx", "en"), ("\"><script>", "en")] {
        let html = html::render_with(&reports::all_well(), &texts(), asked);
        assert!(html.contains(&format!("<html lang=\"{told}\">")), "{asked}");
    }
}

#[test]
fn labels_are_well_formed_and_used() {
    assert_eq!(texts().check("en"), Ok(()));
    let mut sources = String::new();
    for file in ["html.rs", "html"].map(|name| format!("src/report/{name}")) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let files = if path.is_dir() {
            std::fs::read_dir(path).unwrap().map(|it| it.unwrap().path()).collect()
        } else {
            vec![path]
        };
        for file in files {
            let _ = writeln!(sources, "{}", std::fs::read_to_string(file).unwrap());
        }
    }
    for line in LABELS[1].1.lines() {
        let Some(key) = line.strip_prefix("label-") else { continue };
        let key = key.split(' ').next().unwrap();
        let family = key.rsplit_once('-').map_or(key, |(family, _)| family);
        let used = sources.contains(&format!("\"{key}\""))
            || sources.contains(&format!("\"{family}-{{"))
            || key.starts_with("html-verdict-")
            || key.starts_with("html-kind-");
        assert!(used, "{key}");
    }
}

/// Text must stand out from the page at least 4.5 to 1, what is drawn 3 to 1
/// (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark.
#[test]
fn colours_are_told_apart() {
    let (light, dark) = STYLE.split_once("prefers-color-scheme: dark").unwrap();
    for (scheme, css) in [("light", light), ("dark", dark)] {
        let colour = |name: &str| {
            let (_, rest) = css.split_once(&format!("--{name}: #")).unwrap();
            luminance(&rest[..6])
        };
        for ground in ["paper", "sheet"] {
            for name in ["ink", "soft", "link", "good", "bad", "look", "open"] {
                let ratio = contrast(colour(name), colour(ground));
                assert!(ratio >= 4.5, "{scheme}: {name} on {ground}: {ratio:.2}");
            }
        }
        for name in ["reach", "secure", "talk", "sign-in", "after", "bad"] {
            let ratio = contrast(colour(name), colour("paper"));
            assert!(ratio >= 3.0, "{scheme}: {name}: {ratio:.2}");
        }
    }
}

fn luminance(hex: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[tokio::test]
async fn scenarios_are_pages() {
    let knowledge = Knowledge::builtin().unwrap();
    let wanted = [
        "yandex-pop3-off",
        "yandex-all-well",
        "certificate-expired",
        "certificate-expires-soon",
        "dns-fails",
        "server-floods",
        "starttls-injection",
    ];
    let scenarios = Scenario::all().unwrap();
    for id in wanted {
        let scenario = scenarios.iter().find(|it| it.id == id).unwrap();
        let now = datetime!(2026-11-21 12:00 UTC);
        let Staged { stand, context, request } =
            demo::stage(scenario, now, Arc::new(|_, _| {})).await.unwrap();
        let report = check::account(&context, &knowledge, &request).await.unwrap();
        drop(stand);
        let html = html::render(&report, &knowledge, "en");
        holds(id, &html);
        assert_eq!(html, html::render(&report, &knowledge, "en"), "{id}");
        assert!(html.len() < 300_000, "{id}: {}", html.len());
        for never in [">label-", ">evidence-", ">advice-", "{$"] {
            assert!(!html.contains(never), "{id}: {never}");
        }
        if let Some(password) = &scenario.check.password {
            assert!(!html.contains(password.expose()), "{id}");
        }
        for finding in report.findings.iter().filter(|it| it.severity == Severity::Error) {
            assert!(html.contains(finding.cause.id()) || finding.confidence != Confidence::Certain);
        }
    }
}
