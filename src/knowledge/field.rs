//! Single values of the data files, checked as they are read, so that an error
//! carries the line of the value.

use std::{fmt, num::NonZeroU16};

use serde::{Deserialize, Deserializer, de};

use crate::model::Cause;

/// A calendar date, kept as `YYYY-MM-DD`; in the files a TOML date or a string.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(String);

impl Date {
    /// `YYYY-MM-DD`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DateVisitor)
    }
}

struct DateVisitor;

impl de::Visitor<'_> for DateVisitor {
    type Value = Date;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date as in 2026-11-21")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
        if is_date(text) {
            Ok(Date(text.to_owned()))
        } else {
            Err(E::custom(format!("`{text}` is no date, expected one as in 2026-11-21")))
        }
    }
}

fn is_date(text: &str) -> bool {
    let digits = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2))
    else {
        return false;
    };
    let month = u8::try_from(month).ok().and_then(|month| time::Month::try_from(month).ok());
    month.is_some_and(|month| {
        u8::try_from(day)
            .is_ok_and(|day| time::Date::from_calendar_date(year.into(), month, day).is_ok())
    })
}

/// The schema number; this program reads 1.
pub(super) fn schema<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    match i64::deserialize(deserializer)? {
        1 => Ok(1),
        other => Err(de::Error::custom(format!(
            "schema {other} is not known to this program, expected 1"
        ))),
    }
}

/// A cause; a mistyped one is told the nearest.
pub(super) fn cause<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cause, D::Error> {
    find_cause(&String::deserialize(deserializer)?).map_err(de::Error::custom)
}

/// Causes, each as [`cause`] has it.
pub(super) fn causes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Cause>, D::Error> {
    let list = Vec::<String>::deserialize(deserializer)?;
    list.iter().map(|text| find_cause(text)).collect::<Result<_, _>>().map_err(de::Error::custom)
}

fn find_cause(text: &str) -> Result<Cause, String> {
    text.parse().map_err(|_| {
        let nearest = Cause::ALL.iter().min_by_key(|cause| distance(cause.id(), text));
        let nearest = nearest.filter(|cause| distance(cause.id(), text) <= text.len() / 3);
        let expected = nearest
            .map_or_else(|| "one of those in causes.toml".to_owned(), |cause| format!("`{cause}`"));
        format!("unknown cause `{text}`, expected {expected}")
    })
}

/// How many letters have to be changed, added or left out to get from one word to the other.
pub(super) fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, a) in from.chars().enumerate() {
        let mut next = vec![index + 1];
        let mut left = index + 1;
        for ((b, &above_left), &above) in to.iter().zip(&row).zip(row.iter().skip(1)) {
            left = (above_left + usize::from(a != *b)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// A port, never 0.
pub(super) fn port<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let number = i64::deserialize(deserializer)?;
    u16::try_from(number).ok().and_then(NonZeroU16::new).map(NonZeroU16::get).ok_or_else(|| {
        de::Error::custom(format!("`{number}` is no port, expected a number from 1 to 65535"))
    })
}

/// An id: lower-case letters, digits and hyphens, a letter first.
pub(super) fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if is_id(&text) {
        Ok(text)
    } else {
        Err(de::Error::custom(format!(
            "`{text}` is no id, expected lower-case letters, digits and hyphens, as in \"yandex-imap-off\""
        )))
    }
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A host name or domain in the form DNS uses: lower case, A-labels, no dot at the end.
pub(super) fn host<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    check_host(&text).map_err(de::Error::custom)?;
    Ok(text)
}

/// A list of domains, each as [`host`] has it.
pub(super) fn hosts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let list = Vec::<String>::deserialize(deserializer)?;
    list.iter().try_for_each(|text| check_host(text)).map_err(de::Error::custom)?;
    Ok(list)
}

/// A host name, or `*.` and a domain.
pub(super) fn pattern<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    check_host(text.strip_prefix("*.").unwrap_or(&text)).map_err(de::Error::custom)?;
    Ok(text)
}

fn check_host(text: &str) -> Result<(), String> {
    let labels_good = text.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    });
    if labels_good && text.contains('.') && text.len() <= 253 {
        Ok(())
    } else {
        Err(format!(
            "`{text}` is no host name, expected lower case without a dot at the end, as in \"imap.yandex.ru\" \
             (names in other scripts in their xn-- form)"
        ))
    }
}

/// The address of a web page.
pub(super) fn url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    check_url(&text).map_err(de::Error::custom)?;
    Ok(text)
}

/// As [`url`], for a field that may be absent.
pub(super) fn maybe_url<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    url(deserializer).map(Some)
}

fn check_url(text: &str) -> Result<(), String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| !c.is_whitespace() && !c.is_control())
    });
    if good {
        Ok(())
    } else {
        Err(format!("`{text}` is no web address, expected one that begins with https://"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        assert!(is_date("2026-11-21") && is_date("2024-02-29"));
        for wrong in ["2026-02-29", "2026-13-01", "21.11.2026", "2026-1-1", "2026-11-21T", ""] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_mistyped_cause_is_told_the_nearest() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(find_cause("ok"), Ok(Cause::Ok));
        assert!(find_cause("wrong-pasword").unwrap_err().contains("expected `wrong-password`"));
        assert!(find_cause("gremlins").unwrap_err().contains("one of those in causes.toml"));
    }

    #[test]
    fn hosts() {
        assert_eq!(check_host("xn--80a1acny.xn--p1ai"), Ok(()));
        for wrong in ["Imap.yandex.ru", "localhost", "a..b", "a.b.", "-a.b", "a_b.c", "почта.рф"]
        {
            assert!(check_host(wrong).is_err(), "{wrong}");
        }
    }
}
