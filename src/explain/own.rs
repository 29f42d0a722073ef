//! A report of our own, pasted as the text that people read: what it found,
//! without the settings and the advice that stand below it.

/// What a report says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Report {
    /// All is well.
    Works,
    /// Its finding, with what shows it.
    Finding(String),
}

/// Reads a pasted text as a report: a verdict first, and the stages of servers
/// below. `None`: it is none.
pub(super) fn report(text: &str) -> Option<Report> {
    /// What a terminal shows above it: the command, and notes.
    const ABOVE: usize = 12;
    let is_verdict =
        |line: &str| ["✔ ", "✖ ", "⚠ ", "! ", "? "].iter().any(|it| line.starts_with(it));
    let above = text.lines().take(ABOVE).position(is_verdict)?;
    let mut lines = text.lines().skip(above);
    let verdict = lines.next()?;
    if !lines.clone().any(is_stages) {
        return None;
    }
    if verdict.starts_with("✔ ") {
        return Some(Report::Works);
    }
    let mut words = verdict.to_owned();
    let mut sections = 0;
    for line in lines {
        // Titles of sections begin at the margin; the first is of what was seen.
        sections += usize::from(line.starts_with(char::is_alphabetic));
        if sections > 1 || is_stages(line) {
            break;
        }
        words.push('\n');
        words.push_str(line.trim_start_matches([' ', '│', '·']));
    }
    Some(Report::Finding(words))
}

/// `  ✖ IMAP imap.example.org:993 SSL/TLS   0   0  ✖1`
fn is_stages(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let sign = words.next().is_some_and(|sign| ["✔", "✖", "⚠", "–", "!"].contains(&sign));
    let protocol = words.next().is_some_and(|name| ["IMAP", "POP3", "SMTP"].contains(&name));
    let endpoint = words.next().and_then(|host| host.rsplit_once(':'));
    sign && protocol && endpoint.is_some_and(|(_, port)| port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_told_from_other_texts() {
        let stages = "Stages\n  ✔ IMAP imap.example.org:993 SSL/TLS 1 2 3\n";
        assert_eq!(report(&format!("✔ Mail works.\n{stages}app password\n")), Some(Report::Works));
        let broken = format!(
            "✖ It is refused.\n  Why.\n\nWhat shows it\n  · IMAP answered:\n    │ a1 NO no\n\nWhat to do\n  → An app password\n\n{stages}"
        );
        let words = "✖ It is refused.\nWhy.\n\nWhat shows it\nIMAP answered:\na1 NO no\n";
        assert_eq!(report(&broken), Some(Report::Finding(words.to_owned())));
        assert_eq!(report("✖ It is refused.\n535 5.7.8 no\n"), None);
        assert_eq!(report("535 5.7.8 no\n  ✔ IMAP imap.example.org:993\n"), None);
    }
}
