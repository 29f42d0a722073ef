//! At which moment of a session a reply came, by the words of the program
//! around it: `Invalid greeting. response=550 …`, `MAIL FROM failed: 550 …`,
//! `… (in reply to RCPT TO command)`.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::bounded::{end, start};
use crate::model::Stage;

/// So many bytes in front of a reply may speak of its moment.
const BEFORE: usize = 160;
/// So many behind it.
const BEHIND: usize = 100;

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

/// Finds them in one pass. `None` never happens: it would take more words than can be numbered.
static MOMENTS_AT_ONCE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let names = MOMENTS.map(|(name, _)| name);
    AhoCorasick::builder().ascii_case_insensitive(true).build(names).ok()
});

/// The stage of a session that the words around a reply name: behind it as
/// Postfix and Nodemailer do, else what stands nearest in front of it.
pub(super) fn told(before: &str, behind: &str) -> Option<Stage> {
    let behind = start(behind, BEHIND).trim_start();
    // Postfix, and Nodemailer: `responseCode: 550, command: 'DATA'`.
    let command = behind.strip_prefix("(in reply to ").or_else(|| {
        behind.split_once("command: '").or_else(|| behind.split_once("command: \"")).map(|it| it.1)
    });
    if let Some(command) = command {
        let command = command.split([')', '\'', '"']).next().unwrap_or_default();
        return nearest(&format!("{command} command"));
    }
    // Words about it may stand in the line above, where they announce it.
    let before = end(before, BEFORE);
    let (above, line) = before.rsplit_once('\n').unwrap_or(("", before));
    let announced = || above.trim_end().ends_with(':').then(|| above.lines().next_back());
    nearest(if line.trim().is_empty() { announced().flatten()? } else { line })
}

/// The moment that is named last; of those, the longest name.
fn nearest(words: &str) -> Option<Stage> {
    let names = MOMENTS_AT_ONCE.as_ref()?;
    let alone = |from: usize, to: usize| {
        let beside = |c: char| c.is_alphanumeric() || c == '@';
        let before = words.get(..from).and_then(|before| before.chars().next_back());
        let behind = words.get(to..).and_then(|behind| behind.chars().next());
        // `auth=on` is a setting.
        !before.is_some_and(beside) && !behind.is_some_and(|c| beside(c) || c == '=')
    };
    names
        .find_overlapping_iter(words)
        .filter(|found| alone(found.start(), found.end()))
        .max_by_key(|found| (found.end(), found.len()))
        .and_then(|found| MOMENTS.get(found.pattern().as_usize()))
        .map(|(_, stage)| *stage)
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
            ("response: '", "', responseCode: 550, command: 'DATA' }", Some(Stage::Send)),
            ("response: '", "',\n  command: 'AUTH PLAIN'\n", Some(Stage::Auth)),
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
