//! What to enter into the mail program.

use super::{
    Sign,
    page::{Cell, Page, Paint, bold, dim, fit, plain, row, widths},
};
use crate::{
    model::{Protocol, Report, Setting},
    report::{escape::escape, words::Words},
};

/// Writes the settings to use, if there are any.
pub(super) fn write(page: &mut Page, report: &Report, words: &Words<'_>) {
    if report.settings.is_empty() {
        return;
    }
    page.heading(&words.label("heading-settings", &[]));
    let mut rows: Vec<Vec<Cell>> = vec![heads(words)];
    rows.extend(report.settings.iter().map(|setting| cells(setting, words)));
    let mut widths = widths(&rows);
    // Where room is short, the sign alone says whether it was seen to work.
    if 2 + widths.iter().sum::<usize>() + widths.len() > page.width() {
        for row in &mut rows {
            row.pop();
        }
        widths.pop();
    }
    for cells in &rows {
        page.line(&format!("  {}", row(cells, &widths)));
    }
    let indent = 2 + widths.iter().take(3).map(|width| width + 1).sum::<usize>();
    write_account(page, report, words, indent);
}

fn heads(words: &Words<'_>) -> Vec<Cell> {
    let head = |name| words.label(&format!("column-{name}"), &[]);
    vec![
        Cell::left("", dim),
        Cell::left("", dim),
        Cell::left("", dim),
        Cell::left(head("server"), dim),
        Cell::right(head("port"), dim),
        Cell::left(head("security"), dim),
        Cell::left("", dim),
    ]
}

fn cells(setting: &Setting, words: &Words<'_>) -> Vec<Cell> {
    let endpoint = &setting.endpoint;
    let way = if endpoint.protocol == Protocol::Smtp { "send" } else { "receive" };
    let (symbol, paint, word) = if setting.works {
        (Sign::Good.symbol(), Sign::Good.paint(), "setting-works")
    } else {
        ("–", dim as Paint, "setting-unconfirmed")
    };
    vec![
        Cell::left(symbol, paint),
        Cell::left(words.label(way, &[]), plain),
        Cell::left(endpoint.protocol.name(), plain),
        Cell::left(fit(&escape(&endpoint.host), 40), bold),
        Cell::right(endpoint.port.to_string(), bold),
        Cell::left(endpoint.security.name(), bold),
        Cell::left(words.label(word, &[]), dim),
    ]
}

/// User name and password: once where all servers take the same.
fn write_account(page: &mut Page, report: &Report, words: &Words<'_>, indent: usize) {
    let mut accounts: Vec<(Option<&str>, &str, Vec<&str>)> = Vec::new();
    for setting in &report.settings {
        let (user, auth) = (setting.user.as_deref(), setting.auth.as_str());
        let protocol = setting.endpoint.protocol.name();
        match accounts.iter_mut().find(|it| (it.0, it.1) == (user, auth)) {
            Some((_, _, protocols)) if protocols.contains(&protocol) => {}
            Some((_, _, protocols)) => protocols.push(protocol),
            None => accounts.push((user, auth, vec![protocol])),
        }
    }
    let (user_label, password_label) =
        (words.label("user-name", &[]), words.label("password", &[]));
    let prefix = report.settings.iter().find_map(|setting| setting.path_prefix.as_deref());
    let prefix_label = words.label("mailbox-prefix", &[]);
    // The values stand under the servers, if the labels leave the room.
    let width = |label: &str| textwrap::core::display_width(label);
    let labels = width(&user_label).max(width(&password_label));
    let indent =
        indent.max(labels.max(if prefix.is_some() { width(&prefix_label) } else { 0 }) + 4);
    for (user, auth, protocols) in &accounts {
        let only = if accounts.len() == 1 {
            String::new()
        } else {
            format!(" ({})", words.all_of(protocols))
        };
        let lines = [
            (&user_label, user.map(|user| format!("{}{only}", escape(user)))),
            (&password_label, Some(format!("{}{only}", words.label(&format!("auth-{auth}"), &[])))),
            (&prefix_label, prefix.filter(|_| accounts.len() == 1).map(escape)),
        ];
        for (label, value) in lines {
            let Some(value) = value else { continue };
            let pad = " ".repeat(indent.saturating_sub(2 + width(label)));
            page.prose(&format!("  {label}{pad}"), &" ".repeat(indent), &value, bold);
        }
    }
}
