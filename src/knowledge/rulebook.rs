//! All rules, by their ids. The built-in ones are read one by one, when their
//! words occur: there are many, and a reply has to do with few.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, OnceLock},
};

use super::{
    DataFile, embedded,
    embedded::Kind,
    phrases::{List, Lists, Part, Table},
    rules::{Phrase, Phrases, Rule, When},
    search::Search,
};

/// All rules, numbered in the order of their ids.
pub(super) struct Rulebook {
    rules: Rules,
    /// Made once, for whoever judges many replies.
    search: OnceLock<Search>,
}

enum Rules {
    /// Just the built-in ones, each read when it is asked for.
    BuiltIn {
        from: &'static Prepared,
        read: Vec<OnceLock<Option<Box<Rule>>>>,
        /// The groups of phrases that rules share, as far as they were read.
        groups: Vec<OnceLock<Arc<[Phrase]>>>,
    },
    /// Read from files.
    Read { rules: Vec<Rule>, table: OnceLock<Box<Table>> },
}

/// What `build.rs` made of the built-in rules.
struct Prepared {
    /// Id, and the rule without its words as JSON; sorted by id.
    rules: &'static [(&'static str, &'static str)],
    /// Their words.
    table: Table,
}

/// `None` where the files have a mistake: then the program reads them itself,
/// and names the line.
static PREPARED: Option<Prepared> = {
    use std::borrow::Cow::Borrowed;

    use super::phrases::{Rows, Shape};

    include!(concat!(env!("OUT_DIR"), "/rules.rs"))
};

impl Rulebook {
    /// The built-in rules as they were prepared, where the files are those and
    /// no others: words of a file may change the rules of another.
    pub(super) fn prepared(files: &[DataFile<'_>]) -> Option<Self> {
        let about_rules =
            |file: &DataFile<'_>| matches!(file.kind(), Some(Kind::Replies | Kind::Words));
        let given = files.iter().copied().filter(about_rules);
        let own = embedded::files("").filter(about_rules);
        // Two files with the same text at the same place are the same.
        let same = given
            .map(|it| (it.path, it.text.as_ptr()))
            .eq(own.map(|it| (it.path, it.text.as_ptr())));
        let from = PREPARED.as_ref().filter(|_| same)?;
        let read = from.rules.iter().map(|_| OnceLock::new()).collect();
        let groups = (0..from.table.groups.size()).map(|_| OnceLock::new()).collect();
        Some(Self { rules: Rules::BuiltIn { from, read, groups }, search: OnceLock::new() })
    }

    /// Rules that were read.
    pub(super) fn of(rules: BTreeMap<String, Rule>) -> Self {
        let rules = Rules::Read { rules: rules.into_values().collect(), table: OnceLock::new() };
        Self { rules, search: OnceLock::new() }
    }

    /// A rule by its number.
    pub(super) fn rule(&self, at: usize) -> Option<&Rule> {
        match &self.rules {
            Rules::BuiltIn { from, read, groups } => {
                read.get(at)?.get_or_init(|| from.rule(at, groups).map(Box::new)).as_deref()
            }
            Rules::Read { rules, .. } => rules.get(at),
        }
    }

    /// A rule by its id.
    pub(super) fn named(&self, id: &str) -> Option<&Rule> {
        let at = match &self.rules {
            Rules::BuiltIn { from, .. } => from.rules.binary_search_by(|(it, _)| (*it).cmp(id)),
            Rules::Read { rules, .. } => rules.binary_search_by(|it| it.id.as_str().cmp(id)),
        };
        self.rule(at.ok()?)
    }

    /// All of them, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Rule> {
        let size = match &self.rules {
            Rules::BuiltIn { from, .. } => from.rules.len(),
            Rules::Read { rules, .. } => rules.len(),
        };
        (0..size).filter_map(|at| self.rule(at))
    }

    /// Whether the table of their words is there.
    pub(super) fn has_table(&self) -> bool {
        match &self.rules {
            Rules::BuiltIn { .. } => true,
            Rules::Read { table, .. } => table.get().is_some(),
        }
    }

    /// What finds their words in many texts.
    pub(super) fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::new(self.table()))
    }

    /// The table of their words. Making it costs some milliseconds.
    pub(super) fn table(&self) -> &Table {
        match &self.rules {
            Rules::BuiltIn { from, .. } => &from.table,
            Rules::Read { rules, table } => table.get_or_init(|| {
                let lists: Vec<Lists<'_>> = rules.iter().map(|rule| lists(&rule.when)).collect();
                Box::new(Table::new(&lists))
            }),
        }
    }
}

/// As the list of the rules, wherever they came from.
impl fmt::Debug for Rulebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Prepared {
    /// Reads a rule. That each can be read, a test sees to.
    fn rule(&'static self, at: usize, read: &[OnceLock<Arc<[Phrase]>>]) -> Option<Rule> {
        let mut rule: Rule = serde_json::from_str(self.rules.get(at)?.1).ok()?;
        let shape = self.table.shapes.get(at)?;
        let group = |at: usize| {
            let phrases = || self.table.groups.row(at).iter();
            let literal = |&at: &u32| Phrase::literal(self.table.phrase(at as usize));
            read.get(at)
                .map(|group| Arc::clone(group.get_or_init(|| phrases().map(literal).collect())))
        };
        let mut row = self.table.rules.row(at).iter().map(|&number| Part(number));
        let mut list = || {
            let mut ended = false;
            let parts = std::iter::from_fn(|| {
                if ended {
                    return None;
                }
                let part = row.next()?;
                ended = part.ends();
                group(part.group())
            });
            Phrases::of(parts)
        };
        let mut next = |count: u16| -> Vec<Phrases> { (0..count).map(|_| list()).collect() };
        rule.when.all = next(shape.all).iter().flat_map(Phrases::iter).cloned().collect();
        rule.when.any = next(shape.any).pop().unwrap_or_default();
        rule.when.each = next(shape.each);
        rule.when.none = next(shape.none).pop().unwrap_or_default();
        Some(rule)
    }
}

fn lists(when: &When) -> Lists<'_> {
    Lists {
        all: when.all.iter().map(Phrase::as_str).collect(),
        any: list(&when.any),
        each: when.each.iter().map(list).collect(),
        none: list(&when.none),
    }
}

fn list(phrases: &Phrases) -> List<'_> {
    phrases.groups().iter().map(|group| group.iter().map(Phrase::as_str).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    /// The built-in rules, read as they were written: copies are no built-in files.
    fn written() -> Knowledge {
        let files: Vec<DataFile<'_>> = embedded::files("").collect();
        let copies: Vec<String> = files.iter().map(|file| file.text.to_owned()).collect();
        let copies = files.iter().zip(&copies);
        Knowledge::load(copies.map(|(file, text)| DataFile { path: file.path, text })).unwrap()
    }

    #[test]
    fn the_prepared_rules_are_the_written_ones() {
        let files: Vec<DataFile<'_>> = embedded::files("").collect();
        let (prepared, written) = (Rulebook::prepared(&files).unwrap(), written());
        assert!(prepared.has_table() && !written.rules.has_table());
        let rules: Vec<&Rule> = written.rules().collect();
        assert!(rules.len() > 500);
        assert_eq!(prepared.iter().collect::<Vec<_>>(), rules);
        assert!(rules.iter().all(|rule| prepared.named(&rule.id) == Some(*rule)));
        assert!(prepared.named("no-such-rule").is_none());
        assert!(prepared.table() == written.rules.table(), "`build.rs` has another table");
    }

    #[test]
    fn files_of_the_users_own_are_read() {
        let mut files: Vec<DataFile<'_>> = embedded::files("").collect();
        files.push(DataFile { path: "own/providers/x.toml", text: "" });
        assert!(Rulebook::prepared(&files).is_some());
        for path in ["own/replies/x.toml", "own/words/x.toml"] {
            let more = DataFile { path, text: "" };
            let files: Vec<DataFile<'_>> = files.iter().copied().chain([more]).collect();
            assert!(Rulebook::prepared(&files).is_none(), "{path}");
        }
        files.retain(|file| !file.path.ends_with("sending.toml"));
        assert!(Rulebook::prepared(&files).is_none());
    }
}
