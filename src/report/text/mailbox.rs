//! What was found in the mailbox.

use super::page::{Page, bold};
use crate::{
    model::Report,
    report::{mailbox, words::Words},
};

/// Writes a line for each fact, where somebody signed in.
pub(super) fn write(page: &mut Page, report: &Report, words: &Words<'_>) {
    let rows = mailbox::rows(report, words);
    if rows.is_empty() {
        return;
    }
    page.heading(&words.label("heading-mailbox", &[]));
    let width = |label: &str| textwrap::core::display_width(label);
    let column = rows.iter().map(|(label, _)| width(label)).max().unwrap_or_default();
    let rest = " ".repeat(column + 4);
    for (label, value) in rows {
        let pad = " ".repeat(column - width(&label) + 2);
        page.prose(&format!("  {label}{pad}"), &rest, &value, bold);
    }
}
