//! The report as one HTML file that needs nothing else: no script, no network,
//! no font. It can be read on a phone, printed, and handed over, and whoever
//! reads it chooses the language (`html/document.rs` says how); its content
//! security policy lets nothing run, and whatever a server said is first
//! escaped as everywhere and then once more for HTML.

use askama::Template;
use time::{OffsetDateTime, UtcOffset, macros::format_description};

use super::{
    escape::{cut, escape},
    verdict::{Headline, Sign, about, effort, headline},
    words::Words,
};
use crate::{
    knowledge::{Knowledge, Texts},
    model::{Batch, Report, Subject},
};

mod batch;
mod certificate;
mod document;
mod finding;
mod server;
mod setting;
mod waterfall;

use self::{
    certificate::Chain, document::Face, finding::Told, server::Server, setting::Values,
    waterfall::Waterfall,
};

/// Characters of a name, a certificate's field or a capability that are shown.
const FIELD: usize = 300;

/// Renders a report as one HTML file (HTML Living Standard), UTF-8, in every
/// language of the knowledge. `lang` (`ru`, `ru-RU`) is shown first and names
/// the document; the reader chooses another at the top. A report that would
/// take more than 500 kB in all languages together speaks only `lang`, and
/// says so at its end.
pub fn render(report: &Report, knowledge: &Knowledge, lang: &str) -> String {
    let texts = knowledge.texts();
    document::render(texts, lang, report.started, false, |lang| {
        let words = Words::new(&report.subject, &report.attempts, texts, lang);
        face(report, &words.knowing(knowledge), lang)
    })
}

/// As [`render`], from the texts alone.
pub fn render_with(report: &Report, texts: &Texts, lang: &str) -> String {
    document::render(texts, lang, report.started, false, |lang| {
        face(report, &Words::new(&report.subject, &report.attempts, texts, lang), lang)
    })
}

/// Renders a batch as one HTML file, in the same way.
pub fn render_batch(batch: &Batch, knowledge: &Knowledge, lang: &str) -> String {
    batch::render(batch, knowledge.texts(), lang)
}

/// What the page has in every language: the verdict at its head, and the
/// pictures, dialogues and certificates at its end. Every string here is
/// already escaped for readers; the templates escape it for HTML.
struct Frame<'a> {
    words: &'a Words<'a>,
    /// Stands before every id: those of all languages share a document.
    lang: &'a str,
    /// The class that colours the verdict.
    sign: &'static str,
    /// The verdict in two or three words, beside its sign.
    short: String,
    sentence: String,
    about: Vec<String>,
    waterfall: Option<Waterfall>,
    servers: Vec<Server>,
    chains: Vec<Chain>,
    /// Whether certificates are folded away, there being many.
    compact: bool,
}

impl Frame<'_> {
    /// A label without arguments.
    fn label(&self, name: &str) -> String {
        self.words.label(name, &[])
    }
}

/// What the page of a single report has besides.
#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    frame: Frame<'a>,
    /// The first finding, where the sentence is its title.
    root: Option<Told>,
    others: Vec<Told>,
    settings: Vec<Values>,
    /// What was found in the mailbox: label and value.
    mailbox: Vec<(String, String)>,
}

fn face(report: &Report, words: &Words<'_>, lang: &str) -> Face {
    let Headline { sign, sentence, told } = headline(report, words);
    let short = words.label(&format!("html-verdict-{}", report.verdict.id()), &[]);
    let about: Vec<_> = about(report, words).iter().map(|part| said(part, FIELD)).collect();
    let whom = about.first().filter(|_| report.subject != Subject::default());
    let title = match whom {
        Some(whom) => format!("{short}: {whom}"),
        None => short.clone(),
    };
    let (root, others) = report.findings.split_at(usize::from(told));
    let root = root.first().map(|finding| Told::new(finding, words));
    let footnote = root.as_ref().map(|root| match &root.rule {
        Some(rule) => words.label("explained-by", &[("cause", root.cause), ("rule", rule)]),
        None => words.label("html-cause", &[("cause", root.cause)]),
    });
    let page = Page {
        frame: Frame {
            words,
            lang,
            sign: class(sign),
            short,
            sentence,
            about,
            waterfall: Waterfall::new(report, words),
            servers: report.attempts.iter().map(|it| Server::new(it, words)).collect(),
            chains: certificate::chains(report, words),
            compact: false,
        },
        root,
        others: others.iter().map(|finding| Told::new(finding, words)).collect(),
        settings: report.settings.iter().map(|it| Values::new(it, words)).collect(),
        mailbox: super::mailbox::rows(report, words),
    };
    Face {
        lang: lang.to_owned(),
        title,
        sign: page.frame.sign,
        what: words.label("html-report-of", &[]),
        // Writing into a string cannot fail.
        body: page.render().unwrap_or_default(),
        effort: effort(report, words),
        footnote,
        alone: words.label("html-alone", &[]),
    }
}

/// The class of a sign in the style sheet, and the name of its icon.
fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Good => "good",
        Sign::Bad => "bad",
        Sign::Look => "look",
        Sign::Open => "open",
        Sign::Note => "note",
    }
}

/// Somebody else's words, escaped, at most so many characters of them.
fn said(text: &str, limit: usize) -> String {
    match cut(text, limit) {
        (text, 0) => escape(text),
        (text, _) => format!("{}…", escape(text)),
    }
}

/// `2026-11-21 12:34 UTC`.
fn moment(moment: OffsetDateTime) -> String {
    let form = format_description!("[year]-[month]-[day] [hour]:[minute] UTC");
    moment.to_offset(UtcOffset::UTC).format(form).unwrap_or_default()
}

/// `2026-11-21`, UTC.
fn day(moment: OffsetDateTime) -> String {
    let form = format_description!("[year]-[month]-[day]");
    moment.to_offset(UtcOffset::UTC).format(form).unwrap_or_default()
}

/// `part` of `whole`, in hundredths of a per cent: pictures are measured in
/// these, so that the same report gives the same file on every computer.
fn basis_points(part: u64, whole: u64) -> u64 {
    u64::try_from(u128::from(part) * 10_000 / u128::from(whole.max(1))).unwrap_or(u64::MAX)
}

/// `12.34%`.
fn per_cent(basis_points: u64) -> String {
    format!("{}.{:02}%", basis_points / 100, basis_points % 100)
}
