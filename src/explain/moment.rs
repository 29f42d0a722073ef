//! At which moment of a session a reply came, by the words of the program
//! around it: `Invalid greeting. response=550 …`, `MAIL FROM failed: 550 …`,
//! `… (in reply to RCPT TO command)`.

use crate::model::Stage;

/// So many bytes in front of a reply may speak of its moment.
const BEFORE: usize = 160;
/// So many behind it.
const BEHIND: usize = 60;

/// Words that tell a moment, lower case. A letter or digit beside them makes another word.
const MOMENTS: [(&str, Stage); 53] = [
    ("invalid greeting", Stage::Greeting),
    ("unexpected greeting", Stage::Greeting),
    ("bad greeting", Stage::Greeting),
    ("wrong greeting", Stage::Greeting),
    ("negative greeting", Stage::Greeting),
    ("server greeting", Stage::Greeting),
    ("initial greeting", Stage::Greeting),
    ("smtp greeting", Stage::Greeting),
    ("imap greeting", Stage::Greeting),
    ("greeting failed", Stage::Greeting),
    ("greeting error", Stage::Greeting),
    ("greeting was", Stage::Greeting),
    ("during greeting", Stage::Greeting),
    ("in greeting", Stage::Greeting),
    ("banner", Stage::Greeting),
    ("initial connection", Stage::Greeting),
    ("on connect", Stage::Greeting),
    ("ehlo", Stage::Capabilities),
    ("helo", Stage::Capabilities),
    ("lhlo", Stage::Capabilities),
    ("starttls", Stage::StartTls),
    ("stls", Stage::StartTls),
    ("auth", Stage::Auth),
    ("authenticate", Stage::Auth),
    ("authentication", Stage::Auth),
    ("authenticating", Stage::Auth),
    ("login", Stage::Auth),
    ("log in", Stage::Auth),
    ("logging in", Stage::Auth),
    ("sign in", Stage::Auth),
    ("pass command", Stage::Auth),
    ("user command", Stage::Auth),
    ("sasl", Stage::Auth),
    ("xoauth2", Stage::Auth),
    ("mail from", Stage::Sender),
    ("mail command", Stage::Sender),
    ("mailfrom", Stage::Sender),
    ("mail_from", Stage::Sender),
    ("rcpt", Stage::Send),
    ("rcpt to", Stage::Send),
    ("rcptto", Stage::Send),
    ("rcpt_to", Stage::Send),
    ("recipient command", Stage::Send),
    ("data command", Stage::Send),
    ("data end", Stage::Send),
    ("data failed", Stage::Send),
    ("data error", Stage::Send),
    ("data phase", Stage::Send),
    ("during data", Stage::Send),
    ("after data", Stage::Send),
    ("end of data", Stage::Send),
    ("end-of-data", Stage::Send),
    ("message body", Stage::Send),
];

/// The stage of a session that the words around a reply name: behind it as
/// Postfix does, else what stands nearest in front of it.
pub(super) fn told(before: &str, behind: &str) -> Option<Stage> {
    let behind = start(behind, BEHIND).trim_start();
    if let Some(command) = behind.strip_prefix("(in reply to ") {
        let command = command.split(')').next().unwrap_or_default();
        return nearest(command);
    }
    // Words about it may stand in the line above, where they announce it.
    let before = end(before, BEFORE);
    let (above, line) = before.rsplit_once('\n').unwrap_or(("", before));
    let announced = || above.trim_end().ends_with(':').then(|| above.lines().next_back());
    nearest(if line.trim().is_empty() { announced().flatten()? } else { line })
}

/// The moment that is named last; of those, the longest name.
fn nearest(words: &str) -> Option<Stage> {
    let lower = words.to_ascii_lowercase();
    let beside = |c: char| c.is_alphanumeric() || c == '@';
    let mut last = None;
    let mut before = None;
    for (at, first) in lower.char_indices() {
        // Names begin where words do, and most words as none of them.
        if !before.replace(first).is_some_and(beside) && first.is_ascii_lowercase() {
            let rest = lower.get(at..).unwrap_or_default();
            for (nth, (name, stage)) in MOMENTS.iter().enumerate() {
                let behind = || rest.get(name.len()..).and_then(|behind| behind.chars().next());
                // `auth=on` is a setting.
                if name.starts_with(first)
                    && rest.starts_with(name)
                    && !behind().is_some_and(|c| beside(c) || c == '=')
                {
                    last = last.max(Some((at + name.len(), nth, *stage)));
                }
            }
        }
    }
    last.map(|(_, _, stage)| stage)
}

/// At most so many bytes of the end of a text.
fn end(text: &str, most: usize) -> &str {
    let mut from = text.len().saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..).unwrap_or_default()
}

/// At most so many bytes of the start of a text.
fn start(text: &str, most: usize) -> &str {
    let mut to = text.len().min(most);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_tell_the_moment() {
        for (before, behind, stage) in [
            ("Invalid greeting. response=", "", Some(Stage::Greeting)),
            ("EHLO failed: ", "", Some(Stage::Capabilities)),
            ("MAIL FROM failed: ", "", Some(Stage::Sender)),
            ("AUTH failed: ", "", Some(Stage::Auth)),
            ("LOGIN command error: ", "", Some(Stage::Auth)),
            ("Error during DATA: ", "", Some(Stage::Send)),
            ("RCPT TO:<bob@example.org>: ", "", Some(Stage::Send)),
            ("MAIL FROM:<a@example.org> ok, RCPT TO:<b@example.org>: ", "", Some(Stage::Send)),
            ("host mx said: ", " (in reply to MAIL FROM command)", Some(Stage::Sender)),
            ("host mx said: ", " (in reply to end of DATA command)", Some(Stage::Send)),
            ("host mx said: ", " (in reply to EHLO command)", Some(Stage::Capabilities)),
            ("Error during DATA:\n", "", Some(Stage::Send)),
            ("We had logged in: AUTH went well.\n", "", None),
            ("AUTH went well.\nThe server said: ", "", None),
            ("the author said: ", "", None),
            ("tls=on auth=on smtpmsg='", "", None),
            ("write to auth@example.org: ", "", None),
            ("write to data@mailfrom.example: ", "", None),
            ("", "", None),
            ("ж", "ж", None),
        ] {
            assert_eq!(told(before, behind), stage, "{before}|{behind}");
        }
        assert_eq!(told(&"ж".repeat(BEFORE), &"ж".repeat(BEHIND)), None);
    }
}
