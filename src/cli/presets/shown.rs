//! What `presets show` says of a provider, a rule and a cause.

use std::{collections::BTreeMap, fmt::Write as _};

use mailmedic::{
    knowledge::{Knowledge, Preset, Rule},
    model::{Cause, Protocol},
    report::escape::escape,
};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::word;
use crate::cli::world;

pub(super) fn provider(preset: &Preset) -> String {
    let mut text = format!("{} ({}), {}\n", escape(&preset.name), preset.id, word(preset.status));
    let of = |key: &str| {
        preset
            .sources
            .get(key)
            .map_or_else(String::new, |source| format!("{} {}", word(source.grade), source.checked))
    };
    let rows = servers(preset).into_iter().chain(signing_in(preset)).chain(rest(preset));
    for Row { name, value, source } in rows {
        let value = escape(&value);
        let options = Options::new(52)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for (index, line) in textwrap::wrap(&value, options).iter().enumerate() {
            let _ = match index {
                0 => writeln!(text, "  {name:<12} {line:<52} {}", of(source)),
                _ => writeln!(text, "  {:<12} {line}", ""),
            };
        }
    }
    text.push_str("\nSources\n");
    for (key, source) in &preset.sources {
        let _ = writeln!(text, "  {key:<16} {} {}", word(source.grade), source.checked);
        text.push_str(&wrapped(&" ".repeat(19), 19, &escape(&source.what)));
        if let Some(url) = &source.url {
            let _ = writeln!(text, "  {:<16} {}", "", escape(url));
        }
    }
    text
}

/// A value, and the key of its source.
struct Row<'a> {
    name: &'static str,
    value: String,
    source: &'a str,
}

/// Where it is reached, and by which name.
fn servers(preset: &Preset) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut row =
        |name, value: &str, source| rows.push(Row { name, value: value.to_owned(), source });
    for domains in &preset.domains {
        row("domains", &domains.names.join(", "), &domains.source);
    }
    for mx in &preset.mx {
        row("mx", &mx.pattern, &mx.source);
    }
    for service in &preset.services {
        let value = format!("{} ({})", service.endpoint(), word(service.role));
        row(service.protocol.id(), &value, &service.source);
    }
    let forms: Vec<String> = std::iter::once(preset.login.form)
        .chain(preset.login.also.iter().copied())
        .map(word)
        .collect();
    let hosted = word(preset.login.hosted);
    let forms = format!("{}; in customers' domains {hosted}", forms.join(", also "));
    row("user name", &forms, &preset.login.source);
    rows
}

/// How is signed in there.
fn signing_in(preset: &Preset) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut row =
        |name, value: &str, source| rows.push(Row { name, value: value.to_owned(), source });
    for words in &preset.mechanisms {
        row("sign-in", &format!("{}: {}", words.protocol, words.names.join(" ")), &words.source);
    }
    for words in &preset.capabilities {
        let value = format!("{}: {}", words.protocol, words.names.join(" "));
        row("capabilities", &value, &words.source);
    }
    if let Some(oauth) = &preset.oauth {
        row("oauth", &format!("{}, for {}", oauth.issuer, oauth.scopes.join(" ")), &oauth.source);
        let pages =
            [("agree", &oauth.authorization), ("token", &oauth.token), ("device", &oauth.device)];
        for (name, url) in pages {
            if let Some(url) = url {
                row("oauth", &format!("{name} {url}"), &oauth.source);
            }
        }
    }
    for switch in &preset.switches {
        let (default, protocols) = (word(switch.default), named(&switch.protocols));
        let value = format!("{}: {default} ({protocols}), {}", switch.id, switch.text);
        row("switch", &value, &switch.source);
    }
    if let Some(own) = &preset.app_password {
        let ends: Vec<String> = own.revoked_by.iter().map(|it| word(*it)).collect();
        let ends =
            if ends.is_empty() { String::new() } else { format!(", ends by {}", ends.join(", ")) };
        row("app password", &format!("{}{ends}", word(own.need)), &own.source);
    }
    if let Some(bridge) = &preset.bridge {
        let endpoints: Vec<String> = bridge.endpoints().map(|it| it.to_string()).collect();
        row("bridge", &format!("{}: {}", bridge.name, endpoints.join(", ")), &bridge.source);
    }
    rows
}

/// What else is known: senders, limits, pages, advice.
fn rest(preset: &Preset) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut row =
        |name, value: &str, source| rows.push(Row { name, value: value.to_owned(), source });
    if let Some(sender) = &preset.sender {
        row("sender", &word(sender.must_be), &sender.source);
    }
    let flags =
        [("plus tags", &preset.plus_addressing), ("one name", &preset.same_name_in_all_domains)];
    for (name, flag) in flags {
        if let Some(flag) = flag {
            let value = match (name, flag.value) {
                ("one name", true) => "the same in all its domains",
                ("one name", false) => "another in each of its domains",
                (_, true) => "name+tag reaches the mailbox of name",
                (_, false) => "name+tag is another address",
            };
            row(name, value, &flag.source);
        }
    }
    if let Some(own) = &preset.own_words {
        row("own words", &own.phrases.join(" | "), &own.source);
    }
    for limit in &preset.limits {
        let scope = limit.scope.as_deref().map(|it| format!(" ({it})")).unwrap_or_default();
        let value = format!("{}: {} {}{scope}", limit.what, limit.value, word(limit.unit));
        row("limit", &value, &limit.source);
    }
    for kept in &preset.retention {
        row("kept", &format!("{}: {} days", kept.folder, kept.days), &kept.source);
    }
    if let Some(blocked) = &preset.blocked_attachments {
        let inside = if blocked.in_archives { " (also in archives)" } else { "" };
        let value = format!("{}{inside}", blocked.extensions.join(" "));
        row("refused files", &value, &blocked.source);
    }
    for link in &preset.links {
        let lang = link.lang.as_deref().unwrap_or("any language");
        row("link", &format!("{} ({lang}) {}", link.id, link.url), &link.source);
    }
    for own in &preset.advice {
        let over = match named(&own.protocols) {
            none if none.is_empty() => none,
            some => format!(" ({some})"),
        };
        let value = format!("{}{over}: {}", own.cause, own.texts.join(", "));
        row("advice", &value, &own.source);
    }
    rows
}

fn named(protocols: &[Protocol]) -> String {
    protocols.iter().map(|it| Protocol::id(*it)).collect::<Vec<_>>().join(", ")
}

pub(super) fn rule(rule: &Rule) -> String {
    let when = &rule.when;
    let mut text =
        format!("{}\n  cause        {} ({})\n", rule.id, rule.cause, rule.confidence.id());
    let mut row = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            let first = format!("  {name:<12} ");
            text.push_str(&wrapped(&first, 15, &escape(&values.join(" | "))));
        }
    };
    row("else", rule.alternatives.iter().map(ToString::to_string).collect());
    row("provider", when.provider.clone());
    row("protocol", when.protocol.iter().map(ToString::to_string).collect());
    row("stage", when.stage.iter().map(|stage| stage.id().to_owned()).collect());
    row("code", when.code.iter().map(ToString::to_string).collect());
    row("bracket", when.bracket.clone());
    row("all of", when.all.iter().map(|it| it.as_str().to_owned()).collect());
    row("one of", when.any.iter().map(|it| it.as_str().to_owned()).collect());
    for list in &when.each {
        row("and one of", list.iter().map(|it| it.as_str().to_owned()).collect());
    }
    row("none of", when.none.iter().map(|it| it.as_str().to_owned()).collect());
    row("source", vec![rule.source.what.clone()]);
    row("graded", vec![format!("{} {}", word(rule.source.grade), rule.source.checked)]);
    text
}

pub(super) fn cause(knowledge: &Knowledge, cause: Cause, lang: &str) -> String {
    let info = knowledge.cause(cause);
    let none = BTreeMap::new();
    let mut text = format!("{cause}\n");
    text.push_str(&wrapped("  ", 2, &escape(&info.summary)));
    // Writing into a string cannot fail.
    let _ = writeln!(text, "  severity     {}", info.severity.id());
    let _ = writeln!(text, "  acts         {} ({})", info.acts.id(), info.acts.who());
    for key in info.advice.iter().chain(&info.proof) {
        let words = knowledge.texts().get(lang, key, &none).unwrap_or_default();
        let _ = writeln!(text, "  {key}");
        text.push_str(&wrapped("    ", 4, &escape(&words)));
    }
    let rules: Vec<&str> =
        knowledge.rules().filter(|rule| rule.cause == cause).map(|rule| rule.id.as_str()).collect();
    text.push_str(&wrapped("  rules        ", 15, &rules.join(", ")));
    text
}

/// A line, within the width of the terminal; what follows stands at this
/// column. Ids and addresses stay whole, to be copied.
pub(super) fn wrapped(first: &str, column: usize, words: &str) -> String {
    let rest = " ".repeat(column);
    let options = Options::new(world::width())
        .initial_indent(first)
        .subsequent_indent(&rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(words, options) + "\n"
}
