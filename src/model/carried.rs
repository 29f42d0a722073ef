//! What stands on a line beside what is asked, and is carried through.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{
        Error, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use serde_json::{Value, value::RawValue};

/// The keys of a JSON object, each once, sorted, with their values. Texts are
/// not copied where they stand in the line as they are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Carried<'a>(Vec<(Cow<'a, str>, Given<'a>)>);

/// A value of a JSON object.
#[derive(Debug, Clone, PartialEq)]
pub enum Given<'a> {
    /// A text.
    Text(Cow<'a, str>),
    /// Anything else.
    Other(Value),
    /// What is JSON and no value can hold: a number out of all range, half a pair of
    /// surrogates, lists in lists without end. As it was written.
    Raw(&'a str),
}

impl<'a> Carried<'a> {
    /// Reads an object whose values may be more than can be held: those are kept as they
    /// are written.
    ///
    /// # Errors
    /// It is no JSON object.
    pub fn lenient(text: &'a str) -> serde_json::Result<Self> {
        let values: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
        let read = |value: &'a RawValue| {
            serde_json::from_str(value.get()).unwrap_or(Given::Raw(value.get()))
        };
        let values = values.into_iter().map(|(key, value)| (Cow::Owned(key), read(value)));
        Ok(Self(values.collect()))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Given<'a>> {
        self.place(key).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }

    /// Takes a key out, and its value.
    pub fn remove(&mut self, key: &str) -> Option<Given<'a>> {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }

    /// The keys and their values, sorted by the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Given<'a>)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), value))
    }

    /// Where a key stands, or would stand.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_ref().cmp(key))
    }
}

impl Given<'_> {
    /// The text, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Other(_) | Self::Raw(_) => None,
        }
    }

    /// The value, a text in a copy. What no value can hold is a text, too, as it was written.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Text(text) => Value::from(text.as_ref()),
            Self::Other(value) => value.clone(),
            Self::Raw(text) => Value::from(*text),
        }
    }
}

impl<'de> Deserialize<'de> for Carried<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Keys)
    }
}

struct Keys;

impl<'de> Visitor<'de> for Keys {
    type Value = Carried<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Carried<'de>, A::Error> {
        // As many as a line of `explain --jsonl` has.
        let mut carried = Carried(Vec::with_capacity(4));
        while let Some((Key(key), value)) = map.next_entry()? {
            carried.0.push((key, value));
        }
        // All at once: a line may have a hundred thousand keys, the last one first.
        carried.0.sort_by(|(one, _), (other, _)| one.cmp(other));
        // Of two with the same name, the later one counts.
        carried.0.dedup_by(|(later, value), (earlier, counts)| {
            let same = later == earlier;
            if same {
                std::mem::swap(value, counts);
            }
            same
        });
        Ok(carried)
    }
}

struct Key<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_str(AnyValue)? {
            Given::Text(text) => Ok(Self(text)),
            // JSON has no other keys (RFC 8259 section 4).
            Given::Other(_) | Given::Raw(_) => Err(D::Error::custom("expected a string key")),
        }
    }
}

impl<'de> Deserialize<'de> for Given<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Given<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any valid JSON value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Given<'de>, E> {
        Ok(Given::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Given<'de>, E> {
        Ok(Given::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Given<'de>, E> {
        Ok(Given::Other(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Given<'de>, E> {
        Ok(Given::Other(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Given<'de>, E> {
        Ok(Given::Other(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Given<'de>, E> {
        Ok(Given::Other(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Given<'de>, E> {
        Ok(Given::Other(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Given<'de>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(list)).map(Given::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Given<'de>, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(map)).map(Given::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the library reads into a map of its own.
    fn plain(line: &str) -> Option<Vec<(String, Value)>> {
        serde_json::from_str::<serde_json::Map<String, Value>>(line)
            .ok()
            .map(|map| map.into_iter().collect())
    }

    #[test]
    fn an_object_is_read_as_the_library_does() {
        for line in [
            "{}",
            r#"{"b": "x", "a": null, "c": [1, {"z": 2, "y": -3}], "d": {"e": 1.50}, "f": true}"#,
            r#"{"a": 1, "b": 2, "a": "later"}"#,
            r#"{"a": 1, "a": 2, "b": 2, "a": "later", "b": 7}"#,
            r#"{"\u0061\n": "tab\t", "ключ": "значение", "n": 1e2, "m": 18446744073709551615}"#,
            "[]",
            "7",
            "\"x\"",
            r#"{"a": 1"#,
            r#"{"a": 1e999}"#,
            r#"{"a": [1,]}"#,
            "{a: 1}",
            "",
        ] {
            let read = serde_json::from_str::<Carried<'_>>(line).ok().map(|carried| {
                carried.iter().map(|(key, value)| (key.to_owned(), value.to_value())).collect()
            });
            assert_eq!(read, plain(line), "{line}");
        }
    }

    #[test]
    fn what_no_value_holds_is_kept_as_it_is_written() {
        let deep = format!("{}{}", "[".repeat(1000), "]".repeat(1000));
        for raw in ["1e400", r#""\ud800""#, r#"{"a": [-1e999]}"#, &deep] {
            let line = format!(r#"{{"id": {raw}, "reply": "550 x", "id2": 7}}"#);
            assert!(serde_json::from_str::<Carried<'_>>(&line).is_err());
            let carried = Carried::lenient(&line).unwrap();
            assert_eq!(carried.get("id"), Some(&Given::Raw(raw)));
            assert_eq!(carried.get("reply").and_then(Given::as_str), Some("550 x"));
            assert_eq!(carried.get("id2"), Some(&Given::Other(7.into())));
        }
        for line in ["[]", "{", r#"{"a": 1e}"#] {
            assert!(Carried::lenient(line).is_err(), "{line}");
        }
    }

    #[test]
    fn many_keys_are_sorted_in_time() {
        let keys: Vec<String> = (0..50_000).rev().map(|key| format!("\"{key:05}\":0")).collect();
        let line = format!("{{{},{}}}", keys.join(","), keys.join(","));
        let started = std::time::Instant::now();
        let carried: Carried<'_> = serde_json::from_str(&line).unwrap();
        assert_eq!(carried.iter().count(), keys.len());
        assert!(carried.iter().is_sorted_by_key(|(key, _)| key));
        assert!(started.elapsed().as_secs() < 15, "{:?}", started.elapsed());
    }

    #[test]
    fn keys_are_found_and_taken_out() {
        let line = r#"{"id": 7, "reply": "550 x", "e": "\""}"#;
        let mut carried: Carried<'_> = serde_json::from_str(line).unwrap();
        assert!(matches!(carried.get("reply"), Some(Given::Text(Cow::Borrowed("550 x")))));
        assert_eq!(carried.get("e").and_then(Given::as_str), Some("\""));
        assert_eq!(carried.remove("reply").map(|it| it.to_value()), Some("550 x".into()));
        assert_eq!((carried.get("reply"), carried.get("id").and_then(Given::as_str)), (None, None));
        assert_eq!(carried.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["e", "id"]);
    }
}
