//! The words: Fluent messages of `presets/texts/<language>/*.ftl`.
//!
//! A language is parsed when its first text is asked for, and not before: most
//! runs need one language of four. So a syntax error shows up in
//! [`Texts::check`], which a program calls for the language it is about to
//! speak (and the lint for all of them), not in [`Texts::new`].

use std::{borrow::Cow, collections::BTreeMap, fmt, path::Path, sync::OnceLock};

use fluent_bundle::{
    FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle,
};
use unic_langid::LanguageIdentifier;

use super::{DataFile, KnowledgeError, embedded::Kept};
use crate::model::Cause;

mod faults;

pub use faults::{fault_evidence, tls_fault_evidence};

/// The language that every key has, and the last resort.
pub(crate) const FALLBACK: &str = "en";

/// The arguments that every text may use without being given them:
/// `label-unknown-<name>` stands in, as in "the server" for a `$host`.
const USUAL: [&str; 6] = ["address", "host", "port", "protocol", "provider", "user"];

/// An argument that every text may choose by, `yes` or `no`: whether a port is known. A
/// sentence about one needs other words where none is.
const HAS_PORT: &str = "has-port";

/// Stands before the words for what is not known while a text is put together:
/// a text may begin with the same words of its own.
const STAND_IN: char = '\u{e000}';

/// The arguments that may be numbers with a decimal point, which not every
/// language writes so: `label-decimal-mark` is what it has in its place.
const DECIMALS: [&str; 3] = ["seconds", "time", "value"];

/// The built-in files of a language that only guides speak from. They are
/// parsed apart, because most runs need none of them.
const GUIDE_FILES: [&str; 4] = ["clients.ftl", "guide-topics.ftl", "guide.ftl", "outdated.ftl"];

/// How the keys in [`GUIDE_FILES`] begin.
const GUIDE_KEYS: [&str; 7] = [
    "client-",
    "guide-",
    "label-guide-",
    "label-limit-",
    "label-scope-",
    "label-unit-",
    "outdated-",
];

/// Arguments of a text, by name without the `$`.
pub type Args = BTreeMap<String, String>;

type Bundle = FluentBundle<FluentResource>;

/// Which part of a cause's text is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CausePart {
    /// One sentence: what is wrong.
    Title,
    /// Two to four sentences.
    Explanation,
    /// One short sentence: why it is possible, as an alternative.
    Why,
}

impl CausePart {
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Title => None,
            Self::Explanation => Some("explanation"),
            Self::Why => Some("why"),
        }
    }
}

/// All texts in all languages.
pub struct Texts {
    languages: BTreeMap<String, Language>,
}

struct Language {
    id: LanguageIdentifier,
    files: Vec<Kept>,
    bundle: OnceLock<Bundle>,
    guides: OnceLock<Bundle>,
}

impl Texts {
    /// Takes the files; the folder of each names its language. A message of a
    /// later file replaces that of an earlier one, with all its attributes.
    ///
    /// # Errors
    /// [`KnowledgeError::Place`] where a folder is no language tag. Contents are
    /// not read yet, see [`Texts::check`].
    pub fn new(files: Vec<DataFile<'_>>) -> Result<Self, KnowledgeError> {
        let mut languages: BTreeMap<String, Language> = BTreeMap::new();
        for file in files {
            let folder = Path::new(file.path)
                .parent()
                .and_then(Path::file_name)
                .map_or(Cow::Borrowed(""), |name| name.to_string_lossy());
            let id: LanguageIdentifier =
                folder.parse().map_err(|_| KnowledgeError::Place { file: shown(file.path) })?;
            languages
                .entry(id.to_string())
                .or_insert_with(|| Language {
                    id,
                    files: Vec::new(),
                    bundle: OnceLock::new(),
                    guides: OnceLock::new(),
                })
                .files
                .push(Kept::new(&file));
        }
        Ok(Self { languages })
    }

    /// The languages there are, sorted.
    pub fn languages(&self) -> Vec<&str> {
        self.languages.keys().map(String::as_str).collect()
    }

    /// Reads every file of a language strictly. A language that does not exist
    /// has nothing wrong.
    ///
    /// # Errors
    /// [`KnowledgeError::Text`] for the first thing that is wrong, with file and line.
    pub fn check(&self, lang: &str) -> Result<(), KnowledgeError> {
        self.check_only(lang, |_| true)
    }

    /// The same for the files with these paths alone.
    ///
    /// # Errors
    /// As [`Texts::check`].
    pub fn check_only(
        &self,
        lang: &str,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<(), KnowledgeError> {
        let Some(language) = self.language(lang) else { return Ok(()) };
        for file in language.files.iter().filter(|file| wanted(&file.path)) {
            let (path, text) = (&*file.path, &*file.text);
            let wrong = |line: usize, found: String| KnowledgeError::Text {
                file: shown(path),
                line,
                found,
            };
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                let error = errors.first();
                let line = line_at(text, error.map_or(0, |error| error.pos.start));
                let found = error.map_or_else(String::new, ToString::to_string);
                let words = line_text(text, line);
                wrong(line, format!("{found}: found `{words}`, expected `key = text`"))
            })?;
            let mut scratch: Bundle = Bundle::new_concurrent(vec![language.id.clone()]);
            if let Err(errors) = scratch.add_resource(resource)
                && let Some(FluentError::Overriding { id, .. }) = errors.into_iter().next()
            {
                let line = last_line_of(text, &id);
                let found = format!("the key `{id}` stands in this file twice, remove one of them");
                return Err(wrong(line, found));
            }
        }
        Ok(())
    }

    /// Whether a language itself has a key (`id` or `id.attribute`), without falling back.
    pub fn has(&self, lang: &str, key: &str) -> bool {
        self.language(lang).is_some_and(|language| language.format(key, &Args::new()).is_some())
    }

    /// The text of a key, `id` or `id.attribute`, in a language (`ru`, `ru-RU`),
    /// else in English. Single line ends become spaces, so that a text may be
    /// folded in its file; an empty line stays a new paragraph. Where one of the
    /// usual arguments is missing, words for the unknown stand in; another
    /// missing one shows as `{$name}`.
    pub fn get(&self, lang: &str, key: &str, args: &Args) -> Option<String> {
        [self.language(lang), self.language(FALLBACK)]
            .into_iter()
            .flatten()
            .find_map(|language| language.format(key, args))
    }

    /// A part of a cause's text. The reader's language goes before the
    /// provider: first the provider's own message, then the general one, then
    /// both in English; where nothing is written, the cause's id.
    pub fn cause(
        &self,
        lang: &str,
        cause: Cause,
        provider: Option<&str>,
        part: CausePart,
        args: &Args,
    ) -> String {
        let key = |provider: Option<&str>| {
            let mut key = format!("cause-{cause}");
            if let Some(provider) = provider {
                key.push_str("--");
                key.push_str(provider);
            }
            if let Some(attribute) = part.attribute() {
                key.push('.');
                key.push_str(attribute);
            }
            key
        };
        let keys: Vec<String> =
            provider.map(|id| key(Some(id))).into_iter().chain([key(None)]).collect();
        [self.language(lang), self.language(FALLBACK)]
            .into_iter()
            .flatten()
            .find_map(|language| keys.iter().find_map(|key| language.format(key, args)))
            .unwrap_or_else(|| cause.id().to_owned())
    }

    /// The exact language, else that of its primary subtag (RFC 4647 section 3.4).
    fn language(&self, lang: &str) -> Option<&Language> {
        let lang = lang.replace('_', "-");
        let primary = lang.split('-').next().unwrap_or_default().to_ascii_lowercase();
        self.languages.get(&lang).or_else(|| self.languages.get(&primary))
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &self.languages()).finish()
    }
}

impl Language {
    fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| self.parsed(|path| !is_guide_file(path)))
    }

    /// The bundle that holds a message: a user's own file may hold any.
    fn bundle_of(&self, id: &str) -> &Bundle {
        let bundle = self.bundle();
        if bundle.has_message(id) || !GUIDE_KEYS.iter().any(|key| id.starts_with(key)) {
            return bundle;
        }
        self.guides.get_or_init(|| self.parsed(is_guide_file))
    }

    fn parsed(&self, wanted: impl Fn(&str) -> bool) -> Bundle {
        let mut bundle: Bundle = Bundle::new_concurrent(vec![self.id.clone()]);
        // Isolation marks are bidi controls: in a terminal they are noise.
        bundle.set_use_isolating(false);
        for file in self.files.iter().filter(|file| wanted(&file.path)) {
            // What could be read of a broken file is used: `check` reports it.
            let resource = FluentResource::try_new(file.text.clone().into_owned())
                .unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        bundle
    }

    fn format(&self, key: &str, args: &Args) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let bundle = self.bundle_of(id);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            let decimal = DECIMALS.contains(&name.as_str()).then(|| self.decimal(value)).flatten();
            let value = decimal.map_or_else(|| fluent_value(value), FluentValue::from);
            values.set(name.as_str(), value);
        }
        let missing = USUAL.into_iter().filter(|name| !args.contains_key(*name));
        let unknown: Vec<_> =
            missing.filter_map(|name| Some((name, self.words_for_unknown(name)?))).collect();
        for (name, words) in &unknown {
            values.set(*name, format!("{STAND_IN}{words}"));
        }
        values.set(HAS_PORT, if args.contains_key("port") { "yes" } else { "no" });
        let text = unfold(&bundle.format_pattern(pattern, Some(&values), &mut Vec::new()));
        if unknown.is_empty() || !text.contains(STAND_IN) {
            return Some(text);
        }
        let begins = text.starts_with(STAND_IN);
        let text = text.replace(STAND_IN, "");
        Some(if begins { capital(&text) } else { text })
    }

    /// A number with a decimal point, as this language writes it.
    fn decimal(&self, text: &str) -> Option<String> {
        let (whole, part) = text.split_once('.')?;
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) {
            return None;
        }
        let bundle = self.bundle();
        let message = bundle.get_message("label-decimal-mark")?;
        let mark = bundle.format_pattern(message.value()?, None, &mut Vec::new());
        Some(format!("{whole}{mark}{part}"))
    }

    fn words_for_unknown(&self, name: &str) -> Option<String> {
        let bundle = self.bundle();
        let message = bundle.get_message(&format!("label-unknown-{name}"))?;
        Some(bundle.format_pattern(message.value()?, None, &mut Vec::new()).into_owned())
    }
}

fn is_guide_file(path: &str) -> bool {
    let name = path.strip_prefix("texts/").and_then(|rest| rest.split_once('/'));
    name.is_some_and(|(_, name)| GUIDE_FILES.contains(&name))
}

/// Whole numbers select plural forms; only those that print the same again
/// are numbers, so that a user name of digits stays as it is.
fn fluent_value(text: &str) -> FluentValue<'_> {
    let canonical = text.len() <= 9
        && (text == "0" || !text.starts_with('0'))
        && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u32>() {
        Ok(number) if canonical => number.into(),
        _ => FluentValue::from(text),
    }
}

/// With its first letter as a capital.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Single line ends to spaces, empty lines kept as paragraph ends.
fn unfold(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    text.split("\n\n")
        .map(|paragraph| {
            paragraph.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ")
        })
        .filter(|paragraph| !paragraph.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn shown(path: &str) -> String {
    path.escape_debug().to_string()
}

fn line_at(text: &str, position: usize) -> usize {
    1 + text.bytes().take(position).filter(|&byte| byte == b'\n').count()
}

fn line_text(text: &str, line: usize) -> String {
    let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    line.chars().take(60).collect::<String>().escape_debug().to_string()
}

fn last_line_of(text: &str, key: &str) -> usize {
    text.lines()
        .enumerate()
        .filter(|(_, line)| {
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .last()
        .map_or(1, |(index, _)| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(files: &[(&str, &str)]) -> Result<Texts, KnowledgeError> {
        Texts::new(files.iter().map(|&(path, text)| DataFile { path, text }).collect())
    }

    fn args(pairs: &[(&str, &str)]) -> Args {
        pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn the_readers_language_then_english() {
        let texts = texts(&[
            ("texts/en/a.ftl", "hello = Hello { $user }\nonly = Only\n    English\n"),
            ("texts/ru/a.ftl", "hello = Привет, { $user }\n"),
        ])
        .unwrap();
        assert_eq!(texts.languages(), ["en", "ru"]);
        let anna = args(&[("user", "007")]);
        for (lang, key, text) in [
            ("ru", "hello", Some("Привет, 007")),
            ("ru_RU", "hello", Some("Привет, 007")),
            ("ru-RU", "only", Some("Only English")),
            ("xx", "hello", Some("Hello 007")),
            ("en", "missing", None),
            ("en", "hello.missing", None),
        ] {
            assert_eq!(texts.get(lang, key, &anna).as_deref(), text, "{lang} {key}");
        }
        assert!(texts.has("ru", "hello") && !texts.has("ru", "only"));
    }

    #[test]
    fn numbers_select_plural_forms() {
        let text = "days = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n }\n";
        let texts = texts(&[("en/a.ftl", text)]).unwrap();
        for (n, shown) in [("1", "1 day"), ("30", "30 days"), ("01", "01 days")] {
            assert_eq!(texts.get("en", "days", &args(&[("n", n)])).unwrap(), shown);
        }
    }

    #[test]
    fn decimals_are_written_as_the_language_does() {
        let took = |mark: &str| format!("{mark}took = {{ $seconds }} s, TLS {{ $version }}\n");
        let (en, sv) = (took(""), took("label-decimal-mark = ,\n"));
        let texts = texts(&[("en/a.ftl", &en), ("sv/a.ftl", &sv)]).unwrap();
        for (lang, seconds, text) in [
            ("en", "1.5", "1.5 s, TLS 1.3"),
            ("sv", "1.5", "1,5 s, TLS 1.3"),
            ("sv", "2", "2 s, TLS 1.3"),
            ("sv", "1.5.2", "1.5.2 s, TLS 1.3"),
        ] {
            let args = args(&[("seconds", seconds), ("version", "1.3")]);
            assert_eq!(texts.get(lang, "took", &args).unwrap(), text);
        }
    }

    #[test]
    fn what_is_not_known_has_words_too() {
        let text =
            "label-unknown-host = the server\na = { $host } is { $state }.\nb = the server list\n";
        let texts = texts(&[("en/a.ftl", text)]).unwrap();
        let get = |pairs| texts.get("en", "a", &args(pairs)).unwrap();
        assert_eq!(get(&[("state", "slow")]), "The server is slow.");
        assert_eq!(get(&[("state", "slow"), ("host", "h.example")]), "h.example is slow.");
        assert_eq!(get(&[]), "The server is {$state}.");
        assert_eq!(texts.get("en", "b", &args(&[])).unwrap(), "the server list");
    }

    #[test]
    fn a_provider_says_it_in_its_own_words() {
        let texts = texts(&[
            (
                "texts/en/causes.ftl",
                "cause-wrong-password = Wrong\n    .explanation = General.\n    .why = May be.\n\
                 cause-wrong-password--gmail =\n    .explanation = Gmail's.\n",
            ),
            ("texts/ru/causes.ftl", "cause-wrong-password = Неверно\n"),
        ])
        .unwrap();
        let cause = |lang, provider, part| {
            texts.cause(lang, Cause::WrongPassword, provider, part, &Args::new())
        };
        assert_eq!(cause("en", Some("gmail"), CausePart::Title), "Wrong");
        assert_eq!(cause("en", Some("gmail"), CausePart::Explanation), "Gmail's.");
        assert_eq!(cause("en", Some("yandex"), CausePart::Explanation), "General.");
        assert_eq!(cause("en", None, CausePart::Why), "May be.");
        assert_eq!(cause("ru", Some("gmail"), CausePart::Title), "Неверно");
        assert_eq!(cause("ru", Some("gmail"), CausePart::Explanation), "Gmail's.");
        assert_eq!(
            texts.cause("en", Cause::DnsFailed, None, CausePart::Title, &Args::new()),
            "dns-failed"
        );
    }

    #[test]
    fn later_files_replace_by_key() {
        let texts = texts(&[("texts/en/a.ftl", "a = 1st\nb = b\n"), ("/x/en/a.ftl", "a = 2nd\n")]);
        let texts = texts.unwrap();
        assert_eq!(texts.get("en", "a", &Args::new()).unwrap(), "2nd");
        assert_eq!(texts.get("en", "b", &Args::new()).unwrap(), "b");
    }

    #[test]
    fn errors_name_file_and_line() {
        let wrong = |text: &str| texts(&[("texts/en/a.ftl", text)]).unwrap().check("en");
        assert_eq!(wrong("# fine\na = b\n"), Ok(()));
        let syntax = wrong("a = b\n\nbad line\n").unwrap_err().to_string();
        assert!(syntax.starts_with("texts/en/a.ftl, line 3: "), "{syntax}");
        assert!(syntax.contains("found `bad line`"), "{syntax}");
        let twice = wrong("a = b\nc = d\na = e\n").unwrap_err().to_string();
        assert!(twice.starts_with("texts/en/a.ftl, line 3: the key `a`"), "{twice}");
        let language = texts(&[("texts/not a language/a.ftl", "")]).unwrap_err().to_string();
        assert!(language.contains("texts/not a language/a.ftl"), "{language}");
    }
}
