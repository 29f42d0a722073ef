//! Sections as text for a terminal and as Markdown.

use std::fmt::Write as _;

use colored::{ColoredString, Colorize as _};
use textwrap::{Options, WordSeparator, WordSplitter, core::display_width};

use super::{Block, Choice, Section};
use crate::report::escape::escape;

/// A section as text of at most `width` columns. `number` is its own; `place`
/// gives the number, or the words, that a choice refers to.
pub fn text(
    section: &Section,
    width: usize,
    number: Option<usize>,
    place: &dyn Fn(usize, &Choice) -> String,
) -> String {
    let mut out = String::new();
    let title = escape(&section.title);
    let lead = number.map(|number| format!("[{number}] ")).unwrap_or_default();
    wrap_in(&mut out, &lead, &" ".repeat(lead.len()), &title, width, |it| it.bold());
    if let Some(checked) = &section.checked {
        let indent = " ".repeat(lead.len().max(2));
        wrap_in(&mut out, &indent, &indent, &escape(checked), width, |it| it.dimmed());
    }
    let mut step = 0;
    let label = |block: &Block| match block {
        Block::Value(name, _) => display_width(name),
        _ => 0,
    };
    let names = section.blocks.iter().map(label).max().unwrap_or(0);
    for block in &section.blocks {
        match block {
            Block::Heading(heading) => {
                out.push('\n');
                wrap_in(&mut out, "", "", &escape(heading), width, |it| it.bold());
                step = 0;
            }
            Block::Step(words) => {
                step += 1;
                wrap(&mut out, &format!("{step:>3}. "), "     ", &escape(words), width);
            }
            Block::Value(name, value) => {
                let name = escape(name);
                let pad = " ".repeat(names.saturating_sub(display_width(&name)));
                let value = escape(value);
                // Where a column of names leaves no room, the value goes below.
                if names + 9 + 24 > width {
                    wrap(&mut out, "     ", "     ", &format!("{name}: {value}"), width);
                } else {
                    let first = format!("     {name}{pad}  ");
                    let rest = " ".repeat(names + 7);
                    wrap(&mut out, &first, &rest, &value, width);
                }
            }
            Block::Item(words) => wrap(&mut out, "     · ", "       ", &escape(words), width),
            // An address is never broken: a terminal would no longer open it.
            Block::Page(url, note) => {
                let url = escape(url);
                let note = note.as_ref().map(|note| format!("({})", escape(note)));
                // Under a step, or on its own.
                let indent = if step > 0 { "     " } else { "  " };
                let room = width.saturating_sub(indent.len() + display_width(&url) + 1);
                let beside = |note: &str| display_width(note) <= room;
                let _ = match &note {
                    Some(note) if beside(note) => writeln!(out, "{indent}{url} {}", note.dimmed()),
                    _ => writeln!(out, "{indent}{url}"),
                };
                if let Some(note) = note.filter(|note| !beside(note)) {
                    wrap_in(&mut out, indent, indent, &note, width, |it| it.dimmed());
                }
            }
            Block::Note(words) => wrap(&mut out, "  ", "  ", &escape(words), width),
        }
    }
    if let Some(question) = &section.question {
        out.push('\n');
        wrap_in(&mut out, "  ", "  ", &escape(question), width, |it| it.bold());
    }
    for (index, choice) in section.choices.iter().enumerate() {
        let first = format!("  {:>2}) ", index + 1);
        let to = place(index, choice);
        let words = if to.is_empty() {
            escape(&choice.text)
        } else {
            format!("{} → {to}", escape(&choice.text))
        };
        wrap(&mut out, &first, "      ", &words, width);
    }
    out
}

/// A section as Markdown (CommonMark), its title a heading of this level.
pub fn markdown(
    section: &Section,
    level: usize,
    number: Option<usize>,
    place: &dyn Fn(usize, &Choice) -> String,
) -> String {
    let mut out = String::new();
    let lead = number.map(|number| format!("{number} · ")).unwrap_or_default();
    let _ = writeln!(out, "{} {lead}{}\n", "#".repeat(level), plain(&section.title));
    if let Some(checked) = &section.checked {
        let _ = writeln!(out, "*{}*\n", plain(checked));
    }
    let mut step = 0;
    for block in &section.blocks {
        let _ = match block {
            Block::Heading(heading) => {
                step = 0;
                writeln!(out, "\n{} {}\n", "#".repeat(level + 1), plain(heading))
            }
            Block::Step(words) => {
                step += 1;
                writeln!(out, "{step}. {}", plain(words))
            }
            Block::Value(name, value) => {
                writeln!(out, "   - {}: **{}**", plain(name), plain(value))
            }
            Block::Item(words) => writeln!(out, "   - {}", plain(words)),
            Block::Page(url, note) => {
                let note = note.as_ref().map(|note| format!(" ({})", plain(note)));
                let page = format!("<{}>{}", escape(url), note.unwrap_or_default());
                if step > 0 { writeln!(out, "   - {page}") } else { writeln!(out, "{page}\n") }
            }
            Block::Note(words) => writeln!(out, "{}\n", plain(words)),
        };
    }
    if let Some(question) = &section.question {
        let _ = writeln!(out, "\n**{}**\n", plain(question));
    }
    for (index, choice) in section.choices.iter().enumerate() {
        let _ = writeln!(out, "- {} → {}", plain(&choice.text), place(index, choice));
    }
    out.push('\n');
    out
}

fn wrap(out: &mut String, first: &str, rest: &str, words: &str, width: usize) {
    wrap_in(out, first, rest, words, width, |it| it.normal());
}

/// Wrapped first and painted afterwards, so that colour never counts as width.
fn wrap_in(
    out: &mut String,
    first: &str,
    rest: &str,
    words: &str,
    width: usize,
    paint: fn(&str) -> ColoredString,
) {
    let options = Options::new(width.max(20))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(true);
    for line in textwrap::wrap(words, options) {
        let _ = writeln!(out, "{}", paint(line.trim_end()));
    }
}

/// Our own words: nothing that Markdown obeys.
fn plain(text: &str) -> String {
    escape(text).chars().fold(String::new(), |mut safe, c| {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            safe.push('\\');
        }
        safe.push(c);
        safe
    })
}
