//! A text as it was before it was forwarded: without `> ` before each line,
//! without the blank lines and blanks that rich text leaves behind, and with
//! the line breaks that a report had.

use std::borrow::Cow;

/// Fields of a report (RFC 3464 section 2), which begin a line.
const FIELDS: [&str; 12] = [
    "Reporting-MTA:",
    "Final-Recipient:",
    "Original-Recipient:",
    "Action:",
    "Status:",
    "Remote-MTA:",
    "Diagnostic-Code:",
    "Last-Attempt-Date:",
    "Received-From-MTA:",
    "Arrival-Date:",
    "Will-Retry-Until:",
    "X-Display-Name:",
];

/// With line feeds, where lines end in carriage returns alone: old Macs ended
/// them so, and some programs still paste that.
pub(super) fn in_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') && !text.contains('\n') {
        Cow::Owned(text.replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Undoes what passing a text on does to it. The same text where nothing was.
pub(super) fn undone(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains('\r') {
        text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    // NBSP is how HTML indents.
    if text.contains('\u{a0}') {
        text = Cow::Owned(text.replace('\u{a0}', " "));
    }
    for step in [unquoted, closed_up, broken_again] {
        if let Some(better) = step(&text) {
            text = Cow::Owned(better);
        }
    }
    text
}

/// Without the marks of quotation, where several lines in a row have them and
/// it is no dialogue: `> EHLO` and `< 250` of curl stay.
fn unquoted(text: &str) -> Option<String> {
    let quoted = |line: &&str| mark(line).is_some();
    let mut lines = text.lines();
    let in_a_row = text
        .lines()
        .fold((0, 0), |(most, now), line| {
            let now = if quoted(&line) { now + 1 } else { 0 };
            (most.max(now), now)
        })
        .0;
    if in_a_row < 3 || lines.any(|line| line.starts_with("< ") || line.starts_with("<- ")) {
        return None;
    }
    let stripped = text.lines().map(|mut line| {
        while let Some(rest) = mark(line) {
            line = rest;
        }
        line
    });
    Some(stripped.collect::<Vec<_>>().join("\n"))
}

/// What stands behind a mark of quotation at the beginning of a line. Sendmail
/// writes `>>> RCPT To:` itself.
fn mark(line: &str) -> Option<&str> {
    let own = line
        .strip_prefix(">>> ")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
    let rest = line.trim_start_matches(' ').strip_prefix(['>', '|']).filter(|_| !own)?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
}

/// Without the blank line that rich text leaves behind each line.
fn closed_up(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let blank = |line: &&str| line.trim().is_empty();
    let full = lines.iter().filter(|line| !blank(line)).count();
    let followed = lines
        .windows(2)
        .filter(|two| matches!(two, [line, next] if !blank(line) && blank(next)))
        .count();
    // Folded fields and wrapped paragraphs are what cannot be with a blank line between.
    if full < 6 || (followed + 1) * 10 < full * 9 {
        return None;
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut blanks = 0;
    for line in lines {
        if blank(&line) {
            blanks += 1;
            continue;
        }
        if blanks >= 2 {
            kept.push("");
        }
        blanks = 0;
        kept.push(line);
    }
    Some(kept.join("\n"))
}

/// The fields of a report in lines of their own again.
fn broken_again(text: &str) -> Option<String> {
    let within = |field: &&&str| {
        text.match_indices(**field).any(|(at, _)| {
            text.get(..at).is_some_and(|before| before.ends_with(' ') && !before.ends_with("\n "))
        })
    };
    if FIELDS.iter().filter(within).count() < 3 {
        return None;
    }
    let mut broken = text.to_owned();
    for field in FIELDS {
        broken = broken.replace(&format!(" {field}"), &format!("\n{field}"));
    }
    // The prose in front of it, and one recipient's fields from the next one's.
    broken = broken.replace("\nReporting-MTA:", "\n\nReporting-MTA:");
    Some(broken.replace("\nFinal-Recipient:", "\n\nFinal-Recipient:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_forwarding_does_is_undone() {
        for (given, expected) in [
            ("see:\n> a\n> b\n> \n> c", "see:\na\nb\n\nc"),
            (">> a\n>> b\n>> c", "a\nb\nc"),
            ("| a\n| b\n| c", "a\nb\nc"),
            // curl's and Sendmail's own marks
            ("> EHLO x\n< 250 y\n> AUTH\n> x\n> y", "> EHLO x\n< 250 y\n> AUTH\n> x\n> y"),
            (
                ">>> DATA\n>>> QUIT\n>>> RSET\n<<< 550 no",
                ">>> DATA\n>>> QUIT\n>>> RSET\n<<< 550 no",
            ),
            ("a\rb\rc", "a\nb\nc"),
            ("a\n\nb\n\nc\n\nd\n\n\n\ne\n\nf\n", "a\nb\nc\nd\n\ne\nf"),
            ("one\n\ntwo\nthree\n\nfour", "one\n\ntwo\nthree\n\nfour"),
            (
                "x Final-Recipient: rfc822; a@b.c Action: failed Status: 5.1.1 Diagnostic-Code: smtp; 550 no",
                "x\n\nFinal-Recipient: rfc822; a@b.c\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no",
            ),
        ] {
            assert_eq!(undone(given), expected, "{given}");
        }
    }
}
