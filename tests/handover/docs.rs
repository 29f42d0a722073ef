//! The pages under `docs/`: what is generated is up to date, what is shown as
//! an example is what the program does, and links lead somewhere.
//!
//! `UPDATE_DOCS=1 cargo test --test handover` writes the generated pages anew.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use mailmedic::{
    knowledge::{CausePart, Group, Knowledge},
    model::Cause,
    sim::Scenario,
};
use serde_json::Value;

use super::{mailmedic, printed, project, text_of};

const PAGES: [&str; 8] = [
    "README.md",
    "docs/user.md",
    "docs/support-desk.md",
    "docs/ci.md",
    "docs/monitoring.md",
    "docs/packaging.md",
    "docs/reference.md",
    "docs/diagnosis.md",
];

/// Compares, or writes where that was asked for.
fn current(path: &str, wanted: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(project(path), wanted).unwrap();
    }
    let found = fs::read_to_string(project(path)).unwrap_or_default();
    let place = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
    assert!(
        found == wanted,
        "{path} is out of date from line {}; UPDATE_DOCS=1 cargo test --test handover",
        place.map_or(found.lines().count(), |place| place) + 1
    );
}

#[test]
fn the_reference_is_up_to_date() {
    let mut page = String::from(
        "# Reference\n\n<!-- Generated: UPDATE_DOCS=1 cargo test --test handover -->\n\n\
         Commands and options, exit codes, causes, metrics, and the fields of the JSON report.\n\
         What is a promise: names of options, causes, metrics and fields, and the exit codes.\n\n\
         ## Commands\n\n",
    );
    let general = printed(&["--help"]);
    let _ = write!(page, "```\n{general}```\n");
    for command in commands(&general) {
        let help = printed(&[&command, "--help"]);
        let _ = write!(page, "\n### mailmedic {command}\n\n```\n{}```\n", without_common(&help));
        for inner in commands(&help) {
            let help = printed(&[&command, &inner, "--help"]);
            let _ = write!(
                page,
                "\n### mailmedic {command} {inner}\n\n```\n{}```\n",
                without_common(&help)
            );
        }
    }
    page.push_str(EXIT_CODES);
    page.push_str("\n## Causes\n\n");
    causes(&mut page);
    page.push_str("\n## Metrics\n\n`--format prometheus` writes these, all of them gauges.\n\n");
    page.push_str("| metric | labels | meaning |\n|---|---|---|\n");
    metrics(&mut page);
    page.push_str(
        "\n## The JSON report\n\nSchema 1, as [report.schema.json](report.schema.json) has it. What is not \
         known is absent, never null.\n\n| field | type | meaning |\n|---|---|---|\n",
    );
    let schema: Value = serde_json::from_str(&text_of("docs/report.schema.json")).unwrap();
    fields(&mut page, &schema, &schema, "");
    current("docs/reference.md", &page);
}

const EXIT_CODES: &str = "
## Exit codes

| code | meaning |
|---|---|
| 0 | works (warnings allowed, unless `--fail-on warning`) |
| 1 | a problem was found |
| 2 | the command line, a file or a preset is wrong; nothing was probed |
| 3 | nothing could be judged: this computer's network or name service is down, or the deadline came first |
| 130 | interrupted; what was known by then was reported |

`--format nagios` exits with 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN.
";

/// The commands that a help text lists.
fn commands(help: &str) -> Vec<String> {
    let Some((_, list)) = help.split_once("\nCommands:\n") else { return Vec::new() };
    list.lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// A command's own help: what every command understands is told once.
fn without_common(help: &str) -> String {
    let mut kept = String::new();
    let mut common = false;
    for line in help.lines() {
        if !line.starts_with(' ') && !line.is_empty() {
            common = line == "Common options:";
        }
        if !common {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    format!("{}\n", kept.trim_end())
}

fn groups() -> [(Group, &'static str); 7] {
    [
        (Group::Reaching, "Reaching the server"),
        (Group::Speaking, "Speaking to it"),
        (Group::Trust, "Trust"),
        (Group::SigningIn, "Signing in"),
        (Group::Sending, "Sending"),
        (Group::Session, "In the session"),
        (Group::Neither, "Neither"),
    ]
}

/// Whom the texts of this page are about.
fn words() -> BTreeMap<String, String> {
    [
        ("provider", "the provider"),
        ("host", "mail.example.org"),
        ("protocol", "IMAP"),
        ("port", "993"),
        ("user", "anna"),
        ("address", "anna@example.org"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

fn title(knowledge: &Knowledge, cause: Cause, part: CausePart) -> String {
    let text = knowledge.texts().cause("en", cause, None, part, &words());
    let text = if part != CausePart::Title && text == cause.id() { String::new() } else { text };
    // Words begin a sentence with a capital, names of hosts stay as they are.
    if !text.starts_with("the provider") {
        return text;
    }
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn causes(page: &mut String) {
    let knowledge = Knowledge::builtin().unwrap();
    page.push_str("| cause | severity | title |\n|---|---|---|\n");
    for (group, _) in groups() {
        for cause in
            Cause::ALL.iter().copied().filter(|cause| knowledge.cause(*cause).group == group)
        {
            let severity = knowledge.cause(cause).severity.id();
            let title = title(&knowledge, cause, CausePart::Title);
            let _ = writeln!(page, "| [`{cause}`](diagnosis.md#{cause}) | {severity} | {title} |");
        }
    }
}

fn metrics(page: &mut String) {
    let text = printed(&["demo", "yandex-pop3-off", "--quiet", "--format", "prometheus"]);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((name, help)) = line.strip_prefix("# HELP ").and_then(|it| it.split_once(' '))
        else {
            continue;
        };
        let sample = lines.nth(1).unwrap();
        let labels: Vec<&str> = sample
            .split(['{', ',', '}'])
            .filter_map(|part| part.split_once("=\"").map(|(label, _)| label))
            .collect();
        let _ = writeln!(page, "| `{name}` | {} | {help} |", labels.join(", "));
    }
}

/// The fields of a schema, one a row, those of a list with `[]`.
fn fields(page: &mut String, root: &Value, schema: &Value, path: &str) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (name, own) in properties {
        let target = resolved(root, own);
        let items = target.get("items").map(|items| resolved(root, items));
        let optional = if required.contains(&name.as_str()) { "" } else { "?" };
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let kind = match items {
            Some(items) => format!("list of {}", kind(items)),
            None => kind(target),
        };
        let meaning = own.get("description").or_else(|| target.get("description"));
        let meaning = meaning.and_then(Value::as_str).unwrap_or_default();
        let list = if items.is_some() { "[]" } else { "" };
        let _ = writeln!(page, "| `{path}{list}{optional}` | {kind} | {meaning} |");
        fields(page, root, items.unwrap_or(target), &format!("{path}{list}"));
    }
}

fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

fn kind(schema: &Value) -> String {
    if let Some(only) = schema.get("const") {
        return format!("`{only}`").replace('"', "");
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        if words.len() > 20 {
            return format!("one of {} words", words.len());
        }
        return words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    }
    schema.get("type").and_then(Value::as_str).unwrap_or("object").to_owned()
}

/// What shows a cause, as the report of a staged case tells it.
fn proof(id: &str) -> Vec<String> {
    let path = format!("tests/snapshots/scenarios__{id}.snap");
    let snapshot = fs::read_to_string(project(&path)).unwrap_or_default();
    let Some((_, rest)) = snapshot.split_once("\nWhat shows it\n") else { return Vec::new() };
    let mut proofs: Vec<String> = Vec::new();
    for line in rest.lines().take_while(|line| line.starts_with("  ")) {
        let line = line.trim();
        if let Some(sentence) = line.strip_prefix("· ") {
            proofs.push(sentence.to_owned());
        } else if let (Some(quote), Some(last)) = (line.strip_prefix("│ "), proofs.last_mut()) {
            // Backquotes would end the code they stand in.
            let _ = write!(last, " `{}`", quote.replace('`', "'"));
        } else if let Some(last) = proofs.last_mut() {
            let _ = write!(last, " {line}");
        }
    }
    // A quote over several lines is one.
    proofs.iter().map(|proof| proof.replace("` `", " ")).collect()
}

/// For each cause a reply that a rule leads to it, and how many rules do. A reply that is
/// known for certain shows more than one that is told by its kind of words.
fn replies() -> BTreeMap<String, (String, usize)> {
    let mut replies: BTreeMap<String, (u8, String, usize)> = BTreeMap::new();
    let mut files: Vec<_> =
        fs::read_dir(project("presets/replies")).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "toml")) {
        let table: toml::Table = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        for rule in table.get("rules").and_then(toml::Value::as_array).into_iter().flatten() {
            let Some(reply) = rule.get("matches").and_then(|it| it.get(0)?.get("reply")?.as_str())
            else {
                continue;
            };
            // Backquotes and line ends would end the code it stands in.
            let reply = reply.trim().replace(['\r', '\n'], " ").replace('`', "'");
            let by_kind = rule.get("when").is_some_and(|when| when.get("fallback").is_some());
            let certain = rule.get("confidence").and_then(toml::Value::as_str) == Some("certain");
            let rank = 4 * u8::from(by_kind) + 2 * u8::from(!reply.is_ascii()) + u8::from(!certain);
            let cause = rule["cause"].as_str().unwrap().to_owned();
            let best = replies.entry(cause).or_insert((rank, reply.clone(), 0));
            best.2 += 1;
            if rank < best.0 {
                (best.0, best.1) = (rank, reply);
            }
        }
    }
    replies.into_iter().map(|(cause, (_, reply, count))| (cause, (reply, count))).collect()
}

#[test]
fn how_we_diagnose_is_up_to_date() {
    let knowledge = Knowledge::builtin().unwrap();
    let mut staged: BTreeMap<Cause, Vec<String>> = BTreeMap::new();
    for scenario in Scenario::all().unwrap() {
        let first = scenario.expect.first.as_ref().map(|first| first.cause);
        for cause in first.into_iter().chain(scenario.expect.others.iter().copied()) {
            staged.entry(cause).or_default().push(scenario.id.clone());
        }
    }
    let replies = replies();
    let mut page = text_of("docs/diagnosis.intro.md");
    for (group, heading) in groups() {
        let _ = write!(page, "\n## {heading}\n");
        for cause in
            Cause::ALL.iter().copied().filter(|cause| knowledge.cause(*cause).group == group)
        {
            let info = knowledge.cause(cause);
            let _ =
                write!(page, "\n### {cause}\n\n**{}**", title(&knowledge, cause, CausePart::Title));
            let _ = writeln!(page, " ({})", info.severity.id());
            let explanation = title(&knowledge, cause, CausePart::Explanation);
            if !explanation.is_empty() {
                let _ = write!(page, "\n{}\n", explanation.replace('\n', " "));
            }
            let scenarios = staged.get(&cause).cloned().unwrap_or_default();
            let proofs = scenarios.iter().map(|id| proof(id)).find(|proofs| !proofs.is_empty());
            if let Some(proofs) = proofs {
                page.push_str("\nWhat shows it, in a staged case:\n\n");
                for proof in proofs {
                    let _ = writeln!(page, "- {proof}");
                }
            }
            if let Some((reply, count)) = replies.get(cause.id()) {
                let rules = if *count == 1 { "rule" } else { "rules" };
                let _ = write!(page, "\nIt may read `{reply}` ({count} {rules}).\n");
            }
            if !scenarios.is_empty() {
                let list: Vec<_> = scenarios.iter().map(|id| format!("`{id}`")).collect();
                let _ = write!(page, "\nTo watch: `mailmedic demo` with {}.\n", list.join(", "));
            }
        }
    }
    current("docs/diagnosis.md", &page);
}

/// A command of an example, and what the page says it prints.
struct Example {
    page: &'static str,
    words: Vec<String>,
    shown: Vec<String>,
}

/// The blocks that are marked as a session at a terminal.
fn examples() -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for page in PAGES {
        let text = text_of(page);
        for block in text.split("\n```console\n").skip(1) {
            let (block, _) = block.split_once("\n```").unwrap();
            for line in block.lines() {
                if let Some(command) = line.strip_prefix("$ ") {
                    let words = words_of(command);
                    examples.push(Example { page, words, shown: Vec::new() });
                } else {
                    examples.last_mut().unwrap().shown.push(line.to_owned());
                }
            }
        }
    }
    examples
}

/// As a shell splits it, with quotation marks and nothing else.
fn words_of(command: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut quote = None;
    let mut open = false;
    for c in command.chars() {
        match (quote, c) {
            (Some(mark), c) if c == mark => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                if !open {
                    words.push(String::new());
                    open = true;
                }
            }
            (None, ' ') => open = false,
            _ => {
                if !open {
                    words.push(String::new());
                    open = true;
                }
                words.last_mut().unwrap().push(c);
            }
        }
    }
    words
}

/// Every example is a command line that the program takes; those that need no
/// server are run, and print what the page says. `…` stands for what is left out.
#[test]
fn examples_are_what_the_program_does() {
    let examples = examples();
    assert!(examples.len() >= 15, "{}", examples.len());
    for Example { page, words, shown } in &examples {
        let told = format!("{page}: {}", words.join(" "));
        assert_eq!(words[0], "mailmedic", "{told}");
        let words: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        let output = mailmedic(&[&words[..], &["--help"]].concat()).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{told}: {error}");
        if shown.is_empty() {
            continue;
        }
        let text = printed(&words);
        assert!(!text.is_empty(), "{told}");
        let mut rest = text.lines();
        let mut gap = false;
        for line in shown {
            if line == "…" {
                gap = true;
            } else if std::mem::take(&mut gap) {
                assert!(rest.any(|found| found == line), "{told}: no `{line}` in:\n{text}");
            } else {
                assert_eq!(rest.next(), Some(line.as_str()), "{told}:\n{text}");
            }
        }
    }
}

/// Links within the project lead to files, and to headings where they name one.
#[test]
fn links_lead_somewhere() {
    for page in PAGES {
        let text = text_of(page);
        let folder = std::path::Path::new(page).parent().unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains("://") || link.contains(' ') {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target =
                if file.is_empty() { project(page) } else { project("").join(folder).join(file) };
            assert!(target.exists(), "{page}: {link}");
            if !heading.is_empty() {
                let found = fs::read_to_string(&target).unwrap().lines().any(|line| {
                    line.starts_with('#')
                        && line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-")
                            == heading
                });
                assert!(found, "{page}: {link}");
            }
        }
    }
}
