//! The floors of the house: who may import whom, and who may touch sockets or
//! the environment. Reads the sources, so that no import can slip by.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails loudly")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Module, and the modules it may import. The lowest floor stands first.
const FLOORS: [(&str, &[&str]); 20] = [
    // 0
    ("model", &[]),
    // 1
    ("wire", &["model"]),
    ("knowledge", &["model"]),
    ("oauth", &["model"]),
    // 2
    ("net", &["model", "wire"]),
    ("diagnose", &["model", "knowledge"]),
    ("sim", &["model", "wire", "knowledge"]),
    // 3
    ("discover", &["model", "knowledge", "net"]),
    ("probe", &["model", "wire", "net"]),
    ("report", &["model", "knowledge"]),
    // 4: the jobs
    ("check", &["model", "wire", "knowledge", "net", "diagnose", "discover", "probe"]),
    ("smoke", &["model", "wire", "knowledge", "net", "diagnose", "discover", "probe", "check"]),
    ("accounts", &["model", "wire", "knowledge", "net", "diagnose", "discover", "probe", "check"]),
    ("lint", &["model", "wire", "knowledge", "net", "diagnose", "discover", "probe", "check"]),
    ("explain", &["model", "wire", "knowledge"]),
    ("token", &["model", "knowledge", "oauth", "net"]),
    ("guide", &["model", "knowledge", "report"]),
    // 5 and 6: the faces
    ("demo", ALL_BUT_THE_CLI_AND_WEB),
    ("web", ALL_BUT_THE_CLI),
    ("cli", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "model",
    "wire",
    "knowledge",
    "net",
    "diagnose",
    "sim",
    "discover",
    "probe",
    "report",
    "check",
    "smoke",
    "accounts",
    "lint",
    "explain",
    "oauth",
    "token",
    "guide",
    "demo",
    "web",
];
/// Each face may import what stands before it.
const ALL_BUT_THE_CLI: &[&str] = EVERYTHING.split_at(EVERYTHING.len() - 1).0;
const ALL_BUT_THE_CLI_AND_WEB: &[&str] = EVERYTHING.split_at(EVERYTHING.len() - 2).0;

/// A path that only some modules may name; what begins with it counts.
const RESERVED: [(&str, &[&str]); 6] = [
    ("tokio::net", &["net", "sim", "web", "cli"]),
    ("std::net::Tcp", &["net", "sim", "web", "cli"]),
    ("std::net::UdpSocket", &["net", "sim", "web", "cli"]),
    ("std::os::unix::net", &["web", "cli"]),
    ("std::env", &["cli"]),
    ("std::process", &["cli", "main"]),
];

/// Modules without any asynchronous runtime.
const WITHOUT_TOKIO: [&str; 6] = ["model", "wire", "knowledge", "oauth", "diagnose", "report"];

#[test]
fn every_import_goes_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources(&root);
    assert!(files.len() > 30, "found only {} sources below {}", files.len(), root.display());
    let wrong: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let inside = file.strip_prefix(&root).unwrap().to_str().unwrap();
            violations(inside, &fs::read_to_string(file).unwrap())
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The table itself has no circle: nobody imports what stands above.
#[test]
fn the_table_has_no_circles() {
    for (place, (module, imports)) in FLOORS.iter().enumerate() {
        for import in *imports {
            let below = FLOORS[..place].iter().any(|(name, _)| name == import)
                || (["explain", "demo"].contains(import) && ["web", "cli"].contains(module));
            assert!(below, "{module} imports {import}, which does not stand below it");
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        // Where a module keeps its tests in a file of their own.
        .filter(|path| path.file_stem().is_none_or(|name| name != "tests"))
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    found.sort();
    found
}

/// What a source names that it may not; `file` is its path below `src`.
fn violations(file: &str, source: &str) -> Vec<String> {
    let place = module_path(file);
    let Some(module) = place.first().copied() else {
        return Vec::new(); // lib.rs declares everything
    };
    let imports = FLOORS.iter().find(|(name, _)| *name == module).map(|(_, imports)| *imports);
    let Some(imports) = imports.or((module == "main").then_some(EVERYTHING)) else {
        return vec![format!(
            "src/{file}: `{module}` is on no floor; give it one in tests/floors.rs"
        )];
    };
    let mut wrong = BTreeSet::new();
    for path in paths(&tokens(&without_tests(&bare(source)))) {
        let mut names = path.iter().map(String::as_str);
        let supers = path.iter().take_while(|name| *name == "super").count();
        let inner = match path[0].as_str() {
            // The binary names the library by its name, and only itself by `crate`.
            "crate" if module != "cli" && module != "main" => names.nth(1),
            "mailmedic" => names.nth(1),
            "super" if supers == place.len() => names.nth(supers),
            _ => None,
        };
        if let Some(inner) = inner
            && inner != module
            && FLOORS.iter().any(|(name, _)| *name == inner)
            && !imports.contains(&inner)
        {
            wrong.insert(format!("src/{file}: `{module}` may not import `{inner}`"));
        }
        let written = path.join("::");
        for (reserved, holders) in RESERVED {
            // A path that stops short of it brings all of it along: `use std::net;`.
            let mentioned = written.starts_with(reserved)
                || (path.len() > 1 && reserved.starts_with(&format!("{written}::")));
            if mentioned && !holders.contains(&module) {
                wrong.insert(format!("src/{file}: `{module}` may not name `{written}`"));
            }
        }
        if WITHOUT_TOKIO.contains(&module) && path[0].starts_with("tokio") {
            wrong.insert(format!("src/{file}: `{module}` may not name `{written}`"));
        }
    }
    wrong.into_iter().collect()
}

/// `wire/imap/mod.rs` is the module `wire`, `imap`.
fn module_path(file: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    if matches!(parts.last(), Some(&"mod" | &"lib")) {
        parts.pop();
    }
    parts
}

/// The source without comments and without what stands in quotes.
fn bare(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = raw_string(rest, &kept).or_else(|| quoted(rest)) {
            kept.push_str("\"\"");
            length
        } else {
            kept.push(first);
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    kept
}

/// The length of the comment at the beginning; they nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        match &text.as_bytes()[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of the raw string at the beginning, if one stands there.
fn raw_string(text: &str, before: &str) -> Option<usize> {
    if before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && !before.ends_with('b') {
        return None;
    }
    let hashes = text.strip_prefix('r')?.bytes().take_while(|&byte| byte == b'#').count();
    let inside = text[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(1 + hashes + 1 + inside.find(&end)? + end.len())
}

/// The length of the string or character at the beginning, if one stands
/// there; a lifetime is neither.
fn quoted(text: &str) -> Option<usize> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == mark => return Some(at + 1),
            // 'a followed by anything but a quote
            _ if mark == '\''
                && !text[1..].starts_with('\\')
                && !text[1 + c.len_utf8()..].starts_with('\'') =>
            {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// The source without what stands under `#[cfg(test)]`.
fn without_tests(source: &str) -> String {
    let Some((before, after)) = source.split_once("#[cfg(test)]") else {
        return source.to_owned();
    };
    let mut depth = 0_usize;
    let mut end = after.len();
    for (at, c) in after.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(c, '}' | ';') {
            end = at + 1;
            break;
        }
    }
    format!("{before}{}", without_tests(&after[end..]))
}

/// Names, and every other sign for itself; `::` is one.
fn tokens(source: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let length = match name {
            0 if rest.starts_with("::") => 2,
            0 => first.len_utf8(),
            name => name,
        };
        found.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    found
}

/// Every path of at least two names that is written out, groups resolved.
fn paths(tokens: &[String]) -> Vec<Vec<String>> {
    let is_name = |token: &str| token.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let begins = at == 0 || tokens[at - 1] != "::" || at == 1 || !is_name(&tokens[at - 2]);
        if is_name(token) && begins && tokens.get(at + 1).is_some_and(|next| next == "::") {
            follow(&tokens[at..], Vec::new(), &mut found);
        }
    }
    found
}

/// Reads one path or tree; the number of tokens it took.
fn follow(tokens: &[String], mut path: Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at += match tokens[at].as_str() {
                        "," => 1,
                        _ => follow(&tokens[at..], path.clone(), found).max(1),
                    };
                }
                return at + 1;
            }
            "self" | "*" if !path.is_empty() => {}
            "*" | "<" | "(" | ";" | "," | "}" => break,
            name => path.push(name.to_owned()),
        }
        at += 1;
        if tokens.get(at).is_none_or(|token| token != "::") {
            break;
        }
        at += 1;
    }
    if path.len() > 1 {
        found.push(path);
    }
    at
}

#[test]
fn the_scanner_sees_every_way_to_import() {
    for (file, source, expected) in [
        ("model/cause.rs", "use crate::knowledge::Preset;", "`model` may not import `knowledge`"),
        ("wire/mod.rs", "use crate::{model, net::tls::Roots};", "`wire` may not import `net`"),
        ("wire/mod.rs", "use crate::{model::{A, B}, net};", "`wire` may not import `net`"),
        ("wire/imap/mod.rs", "fn f() { crate::probe::run() }", "`wire` may not import `probe`"),
        ("wire/imap/mod.rs", "use super::super::net::X;", "`wire` may not import `net`"),
        ("probe.rs", "use super::check;", "`probe` may not import `check`"),
        ("diagnose/mod.rs", "use crate::net::Context;", "`diagnose` may not import `net`"),
        ("check.rs", "use crate::sim::Stand;", "`check` may not import `sim`"),
        ("demo.rs", "use crate::web;", "`demo` may not import `web`"),
        ("net/mod.rs", "use crate :: report;", "`net` may not import `report`"),
        ("probe.rs", "use tokio::{net::TcpStream, time};", "may not name `tokio::net::TcpStream`"),
        ("probe.rs", "use std::{io, net::{IpAddr, TcpStream}};", "name `std::net::TcpStream`"),
        ("probe.rs", "let s = std::net::UdpSocket::bind(a);", "name `std::net::UdpSocket::bind`"),
        ("probe.rs", "use std::net;", "may not name `std::net`"),
        ("probe.rs", "use std::net::*;", "may not name `std::net`"),
        ("net/resolve.rs", "let home = std::env::var(\"HOME\");", "may not name `std::env::var`"),
        ("report/text.rs", "use std::{env, fmt};", "may not name `std::env`"),
        ("report/text.rs", "tokio::spawn(x);", "may not name `tokio::spawn`"),
        ("diagnose/mod.rs", "use tokio_rustls::rustls;", "may not name `tokio_rustls::rustls`"),
        ("new/mod.rs", "", "`new` is on no floor"),
        ("wire/a.rs", "#[cfg(test)] use x::Y; use crate::net::Z;", "`wire` may not import `net`"),
        (
            "wire/a.rs",
            "#[cfg(test)] mod tests { fn f() {} } use crate::net;",
            "may not import `net`",
        ),
        (
            "wire/a.rs",
            "const A: char = '\"'; use crate::net; const B: char = '\"';",
            "import `net`",
        ),
        ("wire/a.rs", "fn f<'a>(x: &'a u8) {} use crate::net; // '", "may not import `net`"),
        ("wire/a.rs", r##"const A: &str = r#"""#; use crate::net;"##, "may not import `net`"),
    ] {
        let found = violations(file, source);
        assert_eq!(found.len(), 1, "{file}: {source}: {found:?}");
        assert!(found[0].contains(expected), "{file}: {source}: {found:?}");
    }
}

#[test]
fn the_scanner_leaves_the_rest_alone() {
    for (file, source) in [
        ("lib.rs", "pub mod net; pub use crate::net::Context;"),
        ("main.rs", "use mailmedic::check; use std::process::ExitCode;"),
        ("cli/mod.rs", "use crate::cli::args; use mailmedic::{check, web}; use std::env;"),
        ("wire/imap/mod.rs", "use crate::{model::Reply, wire::lines}; use super::session;"),
        ("wire/mod.rs", "use self::imap::Imap; use std::{fmt, net::IpAddr};"),
        ("wire/mod.rs", "// use crate::net;\n/* crate::net /* :: */ crate::net */"),
        ("wire/mod.rs", "const A: &str = \"crate::net::x \\\" crate::net\";"),
        ("wire/mod.rs", "const A: &str = r#\"crate::net::x \" crate::net\"#;"),
        ("wire/mod.rs", "#[cfg(test)]\nmod tests { use crate::net; fn f() { tokio::spawn(x) } }"),
        ("net/dial.rs", "use tokio::net::TcpStream; use crate::wire::Dialogue;"),
        ("check.rs", "use crate::{diagnose, model::Report, net::Context, probe};"),
        ("report/json.rs", "use std::collections::BTreeMap; use super::words;"),
        ("cli/mod.rs", "let dir = env!(\"CARGO_MANIFEST_DIR\"); let x = <a::B as c::D>::e();"),
    ] {
        assert_eq!(violations(file, source), Vec::<String>::new(), "{file}: {source}");
    }
}
