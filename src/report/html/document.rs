//! The file around the report: it carries the report in every language there
//! is, and the reader chooses at the top, without a script: the choice is a
//! group of radio buttons, and the style sheet shows what belongs to the one
//! that is checked. What belongs to the others is not displayed, so neither a
//! screen reader nor a printer meets it. Where no style sheet is obeyed, all
//! languages follow one another, the one asked for first.

use askama::Template;
use time::OffsetDateTime;

use super::moment;
use crate::knowledge::{Args, Texts};

/// Bytes that the report may take in all its languages together. A larger one
/// speaks only the language asked for: pages are sent by mail.
const LARGE: usize = 500_000;

/// The key under which a language tells its own name. A language without it
/// is not offered: it is not meant to be read by itself.
const NAME: &str = "label-page-language";

/// The report in one language, already escaped for readers.
pub(super) struct Face {
    pub(super) lang: String,
    /// The title of the document, where this is the language asked for.
    pub(super) title: String,
    /// The class that colours the page: the same in every language.
    pub(super) sign: &'static str,
    /// What this is, in two words.
    pub(super) what: String,
    /// Everything between the head and the foot, as HTML.
    pub(super) body: String,
    pub(super) effort: String,
    /// The cause and the rule, for those who look them up.
    pub(super) footnote: Option<String>,
    pub(super) alone: String,
}

/// A language to choose.
struct Choice {
    lang: String,
    /// Its name in itself.
    name: String,
    /// The same with what is chosen, for those who hear the page.
    label: String,
}

#[derive(Template)]
#[template(path = "document.html")]
struct Document<'a> {
    first: &'a Face,
    faces: &'a [Face],
    /// None where there is but one language.
    choices: Vec<Choice>,
    /// Why there is but one, where there would be others.
    large: Option<String>,
    batch: bool,
    started: String,
    /// The same as programs read it.
    machine: String,
    version: &'static str,
}

/// Writes the page: the language asked for first, then the others.
pub(super) fn render(
    texts: &Texts,
    lang: &str,
    started: OffsetDateTime,
    batch: bool,
    face: impl Fn(&str) -> Face,
) -> String {
    let spoken = spoken(texts, lang);
    let first = face(&spoken);
    let others: Vec<_> = texts
        .languages()
        .into_iter()
        .filter(|lang| *lang != spoken && texts.has(lang, NAME))
        .collect();
    let (faces, large) = together(first, &others, face);
    let Some(first) = faces.first() else { return String::new() };
    let mut choices: Vec<_> = match faces.as_slice() {
        [_] => Vec::new(),
        faces => faces.iter().map(|it| choice(texts, &it.lang)).collect(),
    };
    choices.sort_by(|one, other| one.lang.cmp(&other.lang));
    let document = Document {
        first,
        faces: &faces,
        choices,
        large: large.then(|| label(texts, &first.lang, "label-page-large", &Args::new())),
        batch,
        machine: moment(started).replace(" UTC", "Z"),
        started: moment(started),
        version: env!("CARGO_PKG_VERSION"),
    };
    // Writing into a string cannot fail.
    document.render().unwrap_or_default()
}

/// All languages, or the first alone where all are too large: which of the two
/// does not depend on which is first.
fn together(first: Face, others: &[&str], face: impl Fn(&str) -> Face) -> (Vec<Face>, bool) {
    let mut size = first.body.len();
    let mut faces = vec![first];
    for lang in others {
        if size <= LARGE {
            let next = face(lang);
            size += next.body.len();
            faces.push(next);
        }
    }
    let large = size > LARGE && !others.is_empty();
    if large {
        faces.truncate(1);
    }
    (faces, large)
}

fn choice(texts: &Texts, lang: &str) -> Choice {
    // Only the language asked for may lack a name, in a folder of the user's.
    let name = if texts.has(lang, NAME) {
        label(texts, lang, NAME, &Args::new())
    } else {
        lang.to_owned()
    };
    let args = Args::from([("name".to_owned(), name.clone())]);
    Choice { lang: lang.to_owned(), label: label(texts, lang, "label-page-choice", &args), name }
}

fn label(texts: &Texts, lang: &str, key: &str, args: &Args) -> String {
    texts.get(lang, key, args).unwrap_or_else(|| key.to_owned())
}

/// The language the words are really in: the one asked for, else English.
fn spoken(texts: &Texts, lang: &str) -> String {
    let lang = lang.replace('_', "-");
    let primary = lang.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let known = texts.languages();
    let found = [lang.as_str(), primary.as_str()].into_iter().find(|it| known.contains(it));
    found.unwrap_or("en").to_owned()
}
