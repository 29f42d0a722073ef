//! The verdict in one sentence, and the last line.

use super::page::{Page, dim};
use crate::{
    model::Report,
    report::{
        verdict::{Headline, about, effort, headline},
        words::Words,
    },
};

/// Writes the verdict and whom it is about. Says whether the sentence was the
/// first finding's title, which then need not be said again.
pub(super) fn write(page: &mut Page, report: &Report, words: &Words<'_>) -> bool {
    let Headline { sign, sentence, told } = headline(report, words);
    page.signed(sign, "", &sentence, sign.paint());
    let about = about(report, words).join(" · ");
    if !about.is_empty() {
        page.prose("  ", "  ", &about, dim);
    }
    told
}

/// What it took.
pub(super) fn write_footer(page: &mut Page, report: &Report, words: &Words<'_>) {
    page.gap();
    page.prose("", "", &effort(report, words), dim);
}
