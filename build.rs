//! Writes the table of the data under `presets/` that the program carries with it.
//!
//! What every start reads is carried twice: as it was written, for the lint and
//! its line numbers, and as JSON, which is read in a tenth of the time. Reply
//! rules are also prepared one by one, for a reply has to do with few of them.
//! So the knowledge may grow without a start becoming slow.

#[path = "src/knowledge/normal.rs"]
mod normal;
#[path = "src/knowledge/phrases.rs"]
mod phrases;
#[path = "build/rules.rs"]
mod rules;

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=presets");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("no CARGO_MANIFEST_DIR")?);
    let presets = root.join("presets");
    let mut paths = Vec::new();
    collect(&presets, "", &mut paths)?;
    // Sorted, so that the same tree gives the same program, and a file is found quickly.
    paths.sort();
    let mut table = String::from("&[\n");
    let mut about_rules = Vec::new();
    for path in paths {
        let whole = format!("/presets/{path}");
        let text = fs::read_to_string(presets.join(&path))?;
        let prepared = prepared(&path, &text);
        writeln!(
            table,
            "    Embedded {{ file: DataFile {{ path: {path:?}, text: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {whole:?})) }}, prepared: {prepared:?} }},"
        )?;
        if path.starts_with("replies/") || path.starts_with("words/") {
            about_rules.push((path, text));
        }
    }
    table.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    fs::write(out.join("embedded.rs"), table)?;
    let rules = rules::source(&about_rules).unwrap_or_else(|| "None\n".to_owned());
    fs::write(out.join("rules.rs"), rules)?;
    Ok(())
}

/// Adds the data files below `folder`; `prefix` is the path from `presets/`, ending in `/`.
fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or("a file name under presets/ is not UTF-8")?;
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), paths)?;
        } else if !name.starts_with('.') && is_data(name) {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// Whether a file is data; explanations for readers stay out of the program.
fn is_data(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "toml" || extension == "ftl")
}

/// A TOML file as JSON. None for a file with an error: the program reads its
/// text then, and names the line. None for scenarios, which no start reads.
fn prepared(path: &str, text: &str) -> Option<String> {
    let toml = Path::new(path).extension().is_some_and(|extension| extension == "toml");
    if !toml || path.starts_with("scenarios/") {
        return None;
    }
    let mut table: toml::Table = text.parse().ok()?;
    if path.starts_with("replies/") {
        // Only the lint reads the examples of rules, and they are most of such a file.
        let rules = table.get_mut("rules").and_then(toml::Value::as_array_mut);
        for rule in rules.into_iter().flatten().filter_map(toml::Value::as_table_mut) {
            rule.remove("matches");
            rule.remove("ignores");
        }
    }
    Some(json(toml::Value::Table(table))?.to_string())
}

/// A date becomes its text, which the program takes as well. None for numbers
/// that JSON does not have.
fn json(value: toml::Value) -> Option<Value> {
    Some(match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => serde_json::Number::from_f64(number)?.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(json).collect::<Option<_>>()?,
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| Some((key, json(value)?)))
            .collect::<Option<serde_json::Map<_, _>>>()?
            .into(),
    })
}
