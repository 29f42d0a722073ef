//! TOML, read by the reader of JSON. The built-in data come as JSON, so each
//! type is compiled for that one reader; the ways of TOML's own (tables, lists,
//! dates, places) would be four more, a quarter of all that is compiled here. A
//! text is rewritten as JSON, and it is remembered where each part of it stood,
//! so that an error names the line of the TOML.

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use toml::de::{DeInteger, DeTable, DeValue};

use super::wording::plain;

/// What a text is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misread {
    /// The line, counted from 1.
    pub(crate) line: usize,
    /// What was found and what was expected.
    pub(crate) found: String,
}

/// A step on the way to a part of a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'a> {
    /// The value of this key.
    Key(&'a str),
    /// The element of a list, counted from 0.
    Nth(usize),
}

/// A TOML text that keeps the rules of TOML.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    text: &'a str,
    /// The same as JSON, on one line; a space follows each value.
    json: String,
    /// In the order of their beginnings; the whole stands first.
    parts: Vec<Part>,
}

/// An entry of a table, or an element of a list.
#[derive(Debug)]
struct Part {
    /// From its key, or its value where it has none, in the JSON.
    begin: usize,
    /// To the end of its value there.
    end: usize,
    /// Where it begins in the TOML.
    at: usize,
    /// The part that it is part of; the whole is its own.
    parent: usize,
}

impl<'a> Document<'a> {
    /// Reads a text.
    ///
    /// # Errors
    /// [`Misread`] where it is no TOML.
    pub(crate) fn parse(text: &'a str) -> Result<Self, Misread> {
        let table = DeTable::parse(text).map_err(|error| Misread {
            line: line_at(text, error.span().map_or(0, |span| span.start)),
            found: error.message().trim_end().to_owned(),
        })?;
        let at = table.span().start;
        let json = String::with_capacity(text.len() + text.len() / 4);
        let mut document = Self { text, json, parts: Vec::new() };
        document.write(&DeValue::Table(table.into_inner()), (0, at), 0)?;
        Ok(document)
    }

    /// What it says, as a `T`.
    ///
    /// # Errors
    /// [`Misread`] where a key or a value is not one of `T`.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Misread> {
        serde_json::from_str(&self.json).map_err(|error| self.misread(&error))
    }

    /// The line, from 1, where a part begins; that of the nearest part above
    /// where there is none of this name.
    pub(crate) fn line(&self, path: &[Step<'_>]) -> usize {
        let mut place = 0;
        for step in path {
            let mut within = self.within(place);
            let found = match *step {
                Step::Nth(nth) => within.nth(nth),
                Step::Key(key) => {
                    let key = format!("{}:", quoted(key));
                    within.find(|&(_, part)| {
                        self.json.get(part.begin..).is_some_and(|rest| rest.starts_with(&key))
                    })
                }
            };
            let Some((next, _)) = found else { break };
            place = next;
        }
        line_at(self.text, self.parts.get(place).map_or(0, |part| part.at))
    }

    /// The entries or elements of a part.
    fn within(&self, place: usize) -> impl Iterator<Item = (usize, &Part)> {
        self.parts.iter().enumerate().skip(1).filter(move |(_, part)| part.parent == place)
    }

    /// Writes a value and notes the part it is; `(begin, at)` is where that begins.
    fn write(
        &mut self,
        value: &DeValue<'_>,
        (begin, at): (usize, usize),
        parent: usize,
    ) -> Result<(), Misread> {
        let place = self.parts.len();
        self.parts.push(Part { begin, end: begin, at, parent });
        let misread =
            |found: &str| Misread { line: line_at(self.text, at), found: found.to_owned() };
        match value {
            DeValue::String(text) => self.json.push_str(&quoted(text)),
            DeValue::Integer(number) => {
                let number =
                    integer(number).ok_or_else(|| misread("an integer of more than 64 bits"))?;
                self.json.push_str(&number);
            }
            DeValue::Float(number) => {
                let number = number.as_str().parse().ok().and_then(serde_json::Number::from_f64);
                let number = number.ok_or_else(|| misread("a number that is not finite"))?;
                self.json.push_str(&number.to_string());
            }
            DeValue::Boolean(flag) => self.json.push_str(if *flag { "true" } else { "false" }),
            DeValue::Datetime(date) => self.json.push_str(&quoted(&date.to_string())),
            DeValue::Array(list) => {
                self.json.push('[');
                for (index, element) in list.iter().enumerate() {
                    self.json.push_str(if index == 0 { "" } else { "," });
                    let begin = (self.json.len(), element.span().start);
                    self.write(element.get_ref(), begin, place)?;
                }
                self.json.push(']');
            }
            DeValue::Table(table) => {
                self.json.push('{');
                for (index, (key, value)) in table.iter().enumerate() {
                    self.json.push_str(if index == 0 { "" } else { "," });
                    let begin = (self.json.len(), key.span().start);
                    self.json.push_str(&quoted(key.get_ref()));
                    self.json.push(':');
                    self.write(value.get_ref(), begin, place)?;
                }
                self.json.push('}');
            }
        }
        if let Some(part) = self.parts.get_mut(place) {
            part.end = self.json.len();
        }
        self.json.push(' ');
        Ok(())
    }

    /// The error of the reader of JSON, as one about the TOML.
    fn misread(&self, error: &serde_json::Error) -> Misread {
        let whole = error.to_string();
        // All is on one line, so the column is how far the reader had come.
        let (line, column) = (error.line(), error.column());
        let place = format!(" at line {line} column {column}");
        let found = match error.classify() {
            // The JSON is well formed: it is only not of the kind it had to be.
            Category::Syntax | Category::Eof => "expected a text, or a table with one key",
            Category::Data | Category::Io => whole.strip_suffix(&place).unwrap_or(&whole),
        };
        let part = self.part(column, found.starts_with("missing field"));
        Misread { line: line_at(self.text, part.map_or(0, |part| part.at)), found: plain(found) }
    }

    /// What an error was about after which the reader had come as far as
    /// `reached`. A value that does not fit is told at its end, or where what
    /// it is part of ends, if it is the last in that; a field that is missing,
    /// at the end of what lacks it; all else where the reader stands.
    fn part(&self, reached: usize, missing: bool) -> Option<&Part> {
        let ended = |end: usize| self.parts.iter().position(|part| part.end == end);
        if let Some(place) = ended(reached) {
            let last = self.within(place).last().map(|(_, part)| part).filter(|_| !missing);
            return last.or_else(|| self.parts.get(place));
        }
        if let Some(place) = reached.checked_sub(1).and_then(ended) {
            return self.parts.get(place);
        }
        let begun = self.parts.partition_point(|part| part.begin < reached);
        self.parts.get(begun.saturating_sub(1))
    }
}

/// A whole number in the digits of JSON. None if it is beyond what 64 bits hold.
fn integer(number: &DeInteger<'_>) -> Option<String> {
    let (digits, radix) = (number.as_str(), number.radix());
    let signed = i64::from_str_radix(digits, radix).map(|number| number.to_string());
    signed.or_else(|_| u64::from_str_radix(digits, radix).map(|number| number.to_string())).ok()
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The number of the line, from 1, that a byte offset falls in.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Deserializer, de};

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Whole {
        #[serde(default)]
        name: String,
        #[serde(default)]
        items: Vec<Item>,
        last: Option<Item>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Item {
        #[serde(deserialize_with = "even")]
        even: i64,
        kind: Option<Kind>,
        #[serde(default, deserialize_with = "words")]
        words: Vec<String>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case", deny_unknown_fields)]
    enum Kind {
        Plain,
        Rich { share: f64, since: String },
    }

    fn even<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        let number = i64::deserialize(deserializer)?;
        if number % 2 == 0 {
            Ok(number)
        } else {
            Err(de::Error::custom(format!("{number} is odd")))
        }
    }

    fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        let empty = words.iter().any(String::is_empty);
        if empty { Err(de::Error::custom("an empty word")) } else { Ok(words) }
    }

    fn read(text: &str) -> Result<Whole, Misread> {
        Document::parse(text)?.read()
    }

    #[test]
    fn every_kind_of_value() {
        let text = "name = 'a \"quoted\" \\ name'\nlast = { even = 0x10 }\n[[items]]\neven = -2_000\n\
            kind = { rich = { share = 1e3, since = 2026-11-22 } }\n[[items]]\neven = 4\n\
            kind = 'plain'\nwords = [\n  \"ä\\u0001\",\n  \"\"\"b\"\"\", # and so on\n]\n";
        let item = |even, kind, words: &[&str]| Item {
            even,
            kind,
            words: words.iter().map(ToString::to_string).collect(),
        };
        let rich = Kind::Rich { share: 1000.0, since: "2026-11-22".into() };
        assert_eq!(
            read(text),
            Ok(Whole {
                name: "a \"quoted\" \\ name".into(),
                items: vec![
                    item(-2000, Some(rich), &[]),
                    item(4, Some(Kind::Plain), &["ä\u{1}", "b"])
                ],
                last: Some(item(16, None, &[])),
            })
        );
    }

    #[test]
    fn an_error_names_the_line_of_what_is_wrong() {
        for (line, part, text) in [
            (2, "must be quoted", "name = 'a'\nlast = \n"),
            (3, "duplicate key", "name = 'a'\n\nname = 'b'\n"),
            (2, "no field `naem`", "\nnaem = 'a'\n"),
            (3, "no field `evn`", "[[items]]\neven = 2\nevn = 3\n"),
            (3, "no field `other`", "name = 'a'\n\n[other]\nx = 1\n"),
            (2, "found `5`, expected a text in quotation marks", "\nname = 5\n"),
            (2, "found a table, expected a text", "\n[name]\nx = 1\n"),
            (4, "field `even` is missing", "[[items]]\neven = 2\n\n[[items]]\nkind = 'plain'\n"),
            (2, "field `even` is missing", "name = 'a'\nlast = {}\n"),
            // Whether another field follows or not.
            (2, "3 is odd", "[[items]]\neven = 3\n"),
            (3, "3 is odd", "[[items]]\nkind = 'plain'\neven = 3\n"),
            (3, "3 is odd", "[[items]]\nwords = ['b']\neven = 3\n"),
            (3, "3 is odd", "name = 'a'\n[last]\neven = 3\n"),
            (4, "an empty word", "[[items]]\neven = 2\nkind = 'plain'\nwords = [\n 'a',\n '' ]\n"),
            (5, "expected a text", "[[items]]\neven = 2\nwords = [\n 'a',\n 7,\n]\n"),
            (3, "no value `round`", "[last]\neven = 2\nkind = 'round'\n"),
            (3, "expected a text, or a table with one key", "[last]\neven = 2\nkind = 7\n"),
            (
                4,
                "field `since` is missing",
                "[last]\neven = 2\n\nkind = { rich = { share = 1 } }\n",
            ),
            (3, "64 bits", "[last]\n\neven = 99999999999999999999\n"),
            (3, "not finite", "[last]\neven = 2\nkind = { rich = { share = nan } }\n"),
        ] {
            let misread = read(text).unwrap_err();
            assert!(misread.found.contains(part), "{text}{misread:?}");
            assert!(!misread.found.contains("column"), "{text}{misread:?}");
            assert_eq!(misread.line, line, "{text}{misread:?}");
        }
    }

    #[test]
    fn a_part_is_found_by_its_way() {
        let text = "a = 1\n[[b]]\nc = 2\n[[b]]\nd = { e = [\n1,\n2] }\n";
        let document = Document::parse(text).unwrap();
        let [a, b, d, e] = ["a", "b", "d", "e"].map(Step::Key);
        for (line, way) in [
            (1, &[][..]),
            (1, &[a]),
            (4, &[b, Step::Nth(1)]),
            (7, &[b, Step::Nth(1), d, e, Step::Nth(1)]),
            // As far as it leads.
            (2, &[b, Step::Nth(0), d]),
        ] {
            assert_eq!(document.line(way), line, "{way:?}");
        }
    }
}
