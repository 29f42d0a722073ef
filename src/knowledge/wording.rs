//! What the reader of values says, in the words of people who write TOML: it
//! speaks of `i64` and sequences, they write numbers and lists.

use super::field::distance;

/// An error of the reader, for the writer of the file.
pub(super) fn plain(error: &str) -> String {
    if let Some(field) = error.strip_prefix("missing field ") {
        return format!("the field {field} is missing");
    }
    for (reader, writer) in
        [("unknown field ", "there is no field "), ("unknown variant ", "there is no value ")]
    {
        if let Some(rest) = error.strip_prefix(reader) {
            return format!("{writer}{}", nearest(rest).unwrap_or_else(|| rest.to_owned()));
        }
    }
    // What was found may be any words of the file, what was expected is the reader's.
    let mismatch =
        error.strip_prefix("invalid type: ").or_else(|| error.strip_prefix("invalid value: "));
    mismatch.and_then(|words| words.rsplit_once(", expected ")).map_or_else(
        || error.to_owned(),
        |(what, wanted)| format!("found {}, expected {}", found(what), expected(wanted)),
    )
}

/// Of a mistyped name and all that it could have been, the one that was meant.
fn nearest(rest: &str) -> Option<String> {
    let (mistyped, all) = rest.split_once("`, expected ")?;
    let mistyped = mistyped.strip_prefix('`')?;
    let names = all.split('`').skip(1).step_by(2);
    let (far, name) = names.map(|name| (distance(name, mistyped), name)).min()?;
    (far <= mistyped.chars().count() / 3).then(|| format!("`{mistyped}`, expected `{name}`"))
}

fn found(what: &str) -> String {
    match what.split_once(' ') {
        Some(("string", text)) => format!("the text {text}"),
        Some(("integer" | "boolean", value)) => value.to_owned(),
        _ => match what.strip_prefix("floating point ") {
            Some(number) => number.to_owned(),
            None => kind(what).to_owned(),
        },
    }
}

fn expected(wanted: &str) -> &str {
    match wanted {
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "u64" | "usize" => "a whole number that is not negative",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number, without quotation marks",
        "f32" | "f64" => "a number, without quotation marks",
        "a boolean" => "true or false, without quotation marks",
        "a string" | "a borrowed string" | "variant identifier" => "a text in quotation marks",
        "a sequence" => "a list in square brackets",
        _ if wanted.starts_with("struct ") => "a table",
        _ => kind(wanted),
    }
}

fn kind(name: &str) -> &str {
    match name {
        "sequence" => "a list",
        "map" | "a map" => "a table",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_the_words_of_the_file() {
        for (reader, writer) in [
            (
                "invalid type: string \"993\", expected i64",
                "found the text \"993\", expected a whole number, without quotation marks",
            ),
            (
                "invalid value: integer `-1`, expected u32",
                "found `-1`, expected a whole number from 0 to 4294967295",
            ),
            (
                "invalid type: floating point `1.5`, expected u64",
                "found `1.5`, expected a whole number that is not negative",
            ),
            (
                "invalid type: boolean `true`, expected a string",
                "found `true`, expected a text in quotation marks",
            ),
            (
                "invalid type: string \"yes\", expected a boolean",
                "found the text \"yes\", expected true or false, without quotation marks",
            ),
            (
                "invalid type: map, expected a sequence",
                "found a table, expected a list in square brackets",
            ),
            ("invalid type: sequence, expected struct Service", "found a list, expected a table"),
            (
                "invalid type: integer `5`, expected a date as in 2026-11-21",
                "found `5`, expected a date as in 2026-11-21",
            ),
            // Words of the file that look like the reader's own.
            (
                "invalid type: string \"a, expected b\", expected f64",
                "found the text \"a, expected b\", expected a number, without quotation marks",
            ),
            ("missing field `host`", "the field `host` is missing"),
            (
                "unknown field `prt`, expected one of `host`, `port`, `part`",
                "there is no field `prt`, expected `part`",
            ),
            (
                "unknown field `colour`, expected `port` or `host`",
                "there is no field `colour`, expected `port` or `host`",
            ),
            (
                "unknown variant `ssl`, expected one of `tls`, `starttls`, `plain`",
                "there is no value `ssl`, expected one of `tls`, `starttls`, `plain`",
            ),
            ("`x` is no port", "`x` is no port"),
        ] {
            assert_eq!(plain(reader), writer);
        }
    }
}
