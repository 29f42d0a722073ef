//! What stands on a line beside what is asked, and is carried through.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{
        Error, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use serde_json::Value;

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
}

impl<'a> Carried<'a> {
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
            Self::Other(_) => None,
        }
    }

    /// The value, a text in a copy.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Text(text) => Value::from(text.as_ref()),
            Self::Other(value) => value.clone(),
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
            Given::Other(_) => Err(D::Error::custom("expected a string key")),
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
