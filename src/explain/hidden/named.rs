//! Secrets behind their names: `password=…`, `"password": "…"`,
//! `smtp_password: …`, as settings, addresses of pages and programs write them.

use super::{Place, SECRET};

/// Names of secrets, upper case.
const NAMES: [&str; 14] = [
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "PASS",
    "PWD",
    "SECRET",
    "TOKEN",
    "RESP",
    "API_KEY",
    "APIKEY",
    "ПАРОЛЬ",
    "LÖSENORD",
    "PAROLA",
    "ŞIFRE",
];
/// Blanks and marks between a name and its value are fewer, in bytes.
const BETWEEN: usize = 16;

/// Where secrets stand in a line behind their names. `upper` is the line in
/// upper case, each letter where it stands in the line.
pub(super) fn places(line: &str, upper: &str) -> Vec<Place> {
    let mut list: Vec<Place> = Vec::new();
    for name in NAMES {
        let mut end = 0;
        for (at, name) in upper.match_indices(name) {
            // What stands within a value has been looked at with it.
            if at >= end
                && let Some(place) = value(line, at, at + name.len())
            {
                end = place.1;
                list.push(place);
            }
        }
    }
    list
}

/// The value of a name that stands from here to there.
fn value(line: &str, from: usize, to: usize) -> Option<Place> {
    let rest = line.get(to..)?;
    let closing = rest.len() - rest.trim_start_matches(['\\', '\'', '"', ']', ' ']).len();
    let sign = rest.get(closing..)?;
    let assigned = sign.starts_with('=');
    let behind = sign.strip_prefix("=>").or_else(|| sign.strip_prefix([':', '=']))?;
    let start = behind.trim_start_matches([' ', '\t', '\\']);
    let at = line.len() - start.len();
    if at - to > BETWEEN {
        return None;
    }
    let mark = start.chars().next().filter(|mark| ['\'', '"'].contains(mark));
    let place = match mark {
        Some(mark) if assigned && closing == 0 || is_key(line.get(..from)?, closing > 0) => {
            // In JSON within JSON, the marks have backslashes themselves.
            let escaped = behind.get(..at - (line.len() - behind.len()))?.ends_with('\\');
            let end = closing_mark(start.get(1..)?, mark, escaped)?;
            (at + 1, at + 1 + end)
        }
        Some(_) => return None,
        // In prose a blank stands beside it: `password = wrong`.
        None if assigned && closing == 0 && start.len() == behind.len() => {
            let end = start.find(|c: char| c.is_whitespace() || "'\"<>&;,)".contains(c));
            (at, at + end.unwrap_or(start.len()))
        }
        // A line of settings: nothing but a name and one word.
        None => {
            let word = start.trim_end();
            let alone = !word.contains(char::is_whitespace) && begins_line(line.get(..from)?);
            alone.then_some((at, at + word.trim_end_matches([',', ';']).len()))?
        }
    };
    let shown = line.get(place.0..place.1)?;
    let hidden = shown.bytes().all(|byte| byte == b'*') || shown.eq_ignore_ascii_case("null");
    (!hidden && shown != SECRET).then_some(place)
}

/// Whether what ends here is the name of a value, and no word of a sentence: in
/// marks of quotation, or first in its line or list.
fn is_key(before: &str, closes: bool) -> bool {
    let name = before.trim_end_matches(is_of_name);
    let opens = name.ends_with(['\'', '"']);
    let first = name.trim_end_matches([' ', '\t']);
    closes && opens || !closes && (first.is_empty() || first.ends_with(['{', ',', '(', '[', ';']))
}

/// Whether nothing but the rest of a name stands in front, and what lists begin with.
fn begins_line(before: &str) -> bool {
    before.trim_end_matches(is_of_name).trim_matches([' ', '\t', '-', '"', '\'']).is_empty()
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || ['_', '-', '.'].contains(&c)
}

/// Where the quotation ends: at the next mark without a backslash, or with one where
/// the first had one, too. Without an end, all the rest is within.
fn closing_mark(text: &str, mark: char, escaped: bool) -> Option<usize> {
    let end = if escaped {
        text.find(['\\', mark])
    } else {
        let mut behind = false;
        let end = text.char_indices().find(|&(_, c)| {
            let ends = c == mark && !behind;
            behind = c == '\\' && !behind;
            ends
        });
        end.map(|(end, _)| end)
    };
    end.or_else(|| Some(text.trim_end().len()))
}
