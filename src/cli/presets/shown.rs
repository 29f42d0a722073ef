//! What `presets show` says of a provider, a rule and a cause.

use std::{collections::BTreeMap, fmt::Write as _};

use mailmedic::{
    knowledge::{Bridge, Knowledge, Preset, Rule},
    model::{Cause, Protocol},
    report::escape::escape,
};
use textwrap::{Options, WordSplitter};

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
    let mut row = |name: &str, value: &str, source: &str| {
        let _ = writeln!(text, "  {name:<12} {:<52} {}", escape(value), of(source));
    };
    for domains in &preset.domains {
        for names in domains.names.chunks(4) {
            row("domains", &names.join(", "), &domains.source);
        }
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
    row("user name", &forms.join(", also "), &preset.login.source);
    for words in &preset.mechanisms {
        row("sign-in", &format!("{}: {}", words.protocol, words.names.join(" ")), &words.source);
    }
    for switch in &preset.switches {
        let protocols: Vec<&str> = switch.protocols.iter().map(|it| Protocol::id(*it)).collect();
        let value = format!("{}: {} ({})", switch.id, word(switch.default), protocols.join(", "));
        row("switch", &value, &switch.source);
    }
    for endpoint in preset.bridge.iter().flat_map(Bridge::endpoints) {
        let source = preset.bridge.as_ref().map(|bridge| bridge.source.as_str());
        row("bridge", &endpoint.to_string(), source.unwrap_or_default());
    }
    if let Some(own) = &preset.app_password {
        row("app password", &word(own.need), &own.source);
    }
    for limit in &preset.limits {
        let scope = limit.scope.as_deref().map(|it| format!(" ({it})")).unwrap_or_default();
        let value = format!("{}: {} {}{scope}", limit.what, limit.value, word(limit.unit));
        row("limit", &value, &limit.source);
    }
    for kept in &preset.retention {
        row("kept", &format!("{}: {} days", kept.folder, kept.days), &kept.source);
    }
    for link in &preset.links {
        let lang = link.lang.as_deref().unwrap_or("any language");
        row("link", &format!("{} ({lang}) {}", link.id, link.url), &link.source);
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
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(words, options) + "\n"
}
