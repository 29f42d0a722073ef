//! Lines of a certain width: wrapped first, coloured afterwards, so that
//! colour never counts as width.

use colored::{ColoredString, Colorize as _};
use textwrap::{Options, WordSeparator, WordSplitter, core::display_width};

use super::Sign;

/// How a piece of text is coloured.
pub(super) type Paint = fn(&str) -> ColoredString;

pub(super) fn plain(text: &str) -> ColoredString {
    text.normal()
}

pub(super) fn bold(text: &str) -> ColoredString {
    text.bold()
}

pub(super) fn dim(text: &str) -> ColoredString {
    text.dimmed()
}

pub(super) fn quoted(text: &str) -> ColoredString {
    text.cyan()
}

pub(super) fn link(text: &str) -> ColoredString {
    text.blue().underline()
}

impl Sign {
    pub(super) fn symbol(self) -> &'static str {
        match self {
            Self::Good => "✔",
            Self::Bad => "✖",
            Self::Look => "!",
            Self::Open => "?",
            Self::Note => "i",
        }
    }

    pub(super) fn paint(self) -> Paint {
        match self {
            Self::Good => |text| text.green().bold(),
            Self::Bad => |text| text.red().bold(),
            Self::Look => |text| text.yellow().bold(),
            Self::Open | Self::Note => |text| text.blue().bold(),
        }
    }
}

/// The text as it grows.
pub(super) struct Page {
    text: String,
    width: usize,
    prose: usize,
}

impl Page {
    /// Lines of at most `width` columns, sentences of at most `prose`.
    pub(super) fn new(width: usize, prose: usize) -> Self {
        Self { text: String::new(), width, prose: prose.min(width) }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn into_string(self) -> String {
        self.text
    }

    /// An empty line, never two.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A finished line, its trailing spaces taken off.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// The heading of a section, after an empty line.
    pub(super) fn heading(&mut self, text: &str) {
        self.gap();
        self.wrapped(("", ""), "  ", text, bold, self.width);
    }

    /// A sentence or more, wrapped, after `first` and then under it after
    /// `rest`; both are as wide as they look. Paragraphs stay apart.
    pub(super) fn prose(&mut self, first: &str, rest: &str, text: &str, paint: Paint) {
        if !text.is_empty() {
            self.wrapped((first, first), rest, text, paint, self.prose);
        }
    }

    /// As [`Page::prose`], over the whole width and line by line as it comes:
    /// for server text.
    pub(super) fn quote(&mut self, bar: &str, line: &str, paint: Paint) {
        self.wrapped((bar, bar), bar, line, paint, self.width);
    }

    /// As [`Page::prose`] with a first prefix that has colour: `(plain, painted)`.
    pub(super) fn signed(&mut self, sign: Sign, indent: &str, text: &str, paint: Paint) {
        let plain = format!("{indent}{} ", sign.symbol());
        let painted = format!("{indent}{} ", sign.paint()(sign.symbol()));
        let rest = " ".repeat(display_width(&plain));
        self.wrapped((&plain, &painted), &rest, text, paint, self.prose);
    }

    /// Wrapped, with a first prefix `(plain, painted)`.
    pub(super) fn wrapped(
        &mut self,
        (first, painted): (&str, &str),
        rest: &str,
        text: &str,
        paint: Paint,
        width: usize,
    ) {
        let room = width.saturating_sub(display_width(first).max(display_width(rest)));
        let options = Options::new(room.max(10))
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation);
        let mut before = painted;
        for line in text.split('\n').flat_map(|paragraph| textwrap::wrap(paragraph, &options)) {
            self.line(&format!("{before}{}", paint(&line)));
            before = rest;
        }
    }
}

/// One cell of a table: wrapped nowhere, padded to its column.
#[derive(Clone)]
pub(super) struct Cell {
    text: String,
    paint: Paint,
    right: bool,
}

impl Cell {
    pub(super) fn left(text: impl Into<String>, paint: Paint) -> Self {
        Self { text: text.into(), paint, right: false }
    }

    pub(super) fn right(text: impl Into<String>, paint: Paint) -> Self {
        Self { text: text.into(), paint, right: true }
    }

    pub(super) fn width(&self) -> usize {
        display_width(&self.text)
    }

    fn padded(&self, width: usize) -> String {
        let pad = " ".repeat(width.saturating_sub(self.width()));
        if self.text.is_empty() {
            return pad;
        }
        let text = (self.paint)(&self.text);
        if self.right { format!("{pad}{text}") } else { format!("{text}{pad}") }
    }
}

/// The widths of a table's columns.
pub(super) fn widths(rows: &[Vec<Cell>]) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    (0..count)
        .map(|column| {
            rows.iter().filter_map(|row| row.get(column)).map(Cell::width).max().unwrap_or_default()
        })
        .collect()
}

/// A row of a table, its cells one space apart.
pub(super) fn row(cells: &[Cell], widths: &[usize]) -> String {
    let cells: Vec<_> = cells.iter().zip(widths).map(|(cell, width)| cell.padded(*width)).collect();
    cells.join(" ")
}

/// A text cut to a number of columns, with `…` where something is missing.
pub(super) fn fit(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if display_width(&kept) >= width {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}
