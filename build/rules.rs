//! The built-in rules, ready to be judged by: their words in one table, and each
//! rule as JSON, to be read when its words occur.

use std::{
    collections::BTreeMap,
    fmt::{Debug, Write as _},
};

use toml::{Table as Map, Value};

use crate::{
    json,
    normal::phrase,
    phrases::{List, Lists, Rows, Table},
};

/// The words of each family by its id, as `src/knowledge/words.rs` has them.
type Families = BTreeMap<String, Vec<String>>;

/// What is written for one rule.
struct Rule {
    json: String,
    all: Vec<String>,
    any: Groups,
    each: Vec<Groups>,
    none: Groups,
}

/// A list of phrases: the words of families and, between them, what the rule has of its own.
type Groups = Vec<Vec<String>>;

/// The source text of the rules of some files, which come sorted by their
/// paths. `None` where they have a mistake: the program then reads the files as
/// they are, and says what is wrong.
pub(crate) fn source(files: &[(String, String)]) -> Option<String> {
    let mut families = Families::new();
    for (_, text) in files.iter().filter(|(path, _)| path.starts_with("words/")) {
        add_families(&mut families, &text.parse().ok()?)?;
    }
    let mut rules = BTreeMap::new();
    for (_, text) in files.iter().filter(|(path, _)| path.starts_with("replies/")) {
        let file: Map = text.parse().ok()?;
        let sources = file.get("sources")?.as_table()?;
        for rule in file.get("rules")?.as_array()? {
            let id = rule.get("id")?.as_str()?.to_owned();
            rules.insert(id, read(rule.as_table()?.clone(), sources, &families)?);
        }
    }
    let lists: Vec<Lists<'_>> = rules
        .values()
        .map(|rule| Lists {
            all: words(&rule.all),
            any: groups(&rule.any),
            each: rule.each.iter().map(|list| groups(list)).collect(),
            none: groups(&rule.none),
        })
        .collect();
    written(&rules, &Table::new(&lists)).ok()
}

fn words(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

fn groups(list: &[Vec<String>]) -> List<'_> {
    list.iter().map(|group| words(group)).collect()
}

fn add_families(families: &mut Families, file: &Map) -> Option<()> {
    for family in file.get("families")?.as_array()? {
        let words = families.entry(family.get("id")?.as_str()?.to_owned()).or_default();
        // In the order of the languages, whatever that of the file.
        let by_language: BTreeMap<&String, &Value> =
            family.get("words")?.as_table()?.iter().collect();
        for list in by_language.into_values() {
            for word in phrases(list)? {
                if !words.contains(&word) {
                    words.push(word);
                }
            }
        }
    }
    Some(())
}

/// Takes a rule apart: its words, and everything else.
fn read(mut rule: Map, sources: &Map, families: &Families) -> Option<Rule> {
    // Only the lint reads the examples of rules.
    rule.remove("matches");
    rule.remove("ignores");
    let source = sources.get(rule.get("source")?.as_str()?)?.clone();
    rule.insert("source".into(), source);
    let when = rule.get_mut("when")?.as_table_mut()?;
    let mut list = |name: &str| when.remove(name).unwrap_or_else(|| Value::Array(Vec::new()));
    let all = phrases(&list("all"))?;
    if all.iter().any(|phrase| family(phrase).is_some()) {
        return None;
    }
    let all = all.into_iter().map(unescaped).collect();
    let any = expanded(&list("any"), families)?;
    let each = list("each");
    let each =
        each.as_array()?.iter().map(|list| expanded(list, families)).collect::<Option<_>>()?;
    let none = expanded(&list("none"), families)?;
    Some(Rule { json: json(Value::Table(rule))?.to_string(), all, any, each, none })
}

/// A list of phrases, the words of a family in the place of its name.
fn expanded(list: &Value, families: &Families) -> Option<Groups> {
    let mut whole = vec![Vec::new()];
    for phrase in phrases(list)? {
        match family(&phrase) {
            Some(name) => whole.extend([families.get(name)?.clone(), Vec::new()]),
            None => whole.last_mut()?.push(unescaped(phrase)),
        }
    }
    whole.retain(|group| !group.is_empty());
    Some(whole)
}

fn phrases(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(|value| phrase(value.as_str()?.to_owned())).collect()
}

/// The family that a phrase names. `@@` begins a phrase that itself begins with `@`.
fn family(phrase: &str) -> Option<&str> {
    phrase.strip_prefix('@').filter(|name| !name.starts_with('@'))
}

fn unescaped(phrase: String) -> String {
    phrase.strip_prefix("@@").map(|rest| format!("@{rest}")).unwrap_or(phrase)
}

/// The rules as an expression.
fn written(rules: &BTreeMap<String, Rule>, table: &Table) -> Result<String, std::fmt::Error> {
    let rows = |rows: &Rows| {
        format!("Rows {{ starts: {}, numbers: {} }}", numbers(&rows.starts), numbers(&rows.numbers))
    };
    let mut text = String::from("Some(Prepared { rules: &[\n");
    for (id, rule) in rules {
        writeln!(text, "({id:?}, {:?}),", rule.json)?;
    }
    writeln!(text, "], table: Table {{ text: Borrowed({:?}),", table.text)?;
    writeln!(text, "starts: {}, within: {},", numbers(&table.starts), numbers(&table.within))?;
    writeln!(text, "groups: {}, grouped: {},", rows(&table.groups), rows(&table.grouped))?;
    writeln!(text, "rules: {}, shapes: {},", rows(&table.rules), borrowed(&table.shapes))?;
    writeln!(text, "wakes: {}, wordless: {} }} }})", rows(&table.wakes), numbers(&table.wordless))?;
    Ok(text)
}

fn borrowed(items: &[impl Debug]) -> String {
    format!("Borrowed(&{items:?})")
}

/// Numbers as people write them: with a sign after three digits.
fn numbers(numbers: &[u32]) -> String {
    let mut text = String::from("Borrowed(&[");
    for number in numbers {
        let digits = number.to_string();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push('_');
            }
            text.push(digit);
        }
        text.push(',');
    }
    text.push_str("])");
    text
}
