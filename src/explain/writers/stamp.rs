//! Lines of logs whose writer is not known: they begin with a date and a time,
//! or are objects of JSON, or rows of a table.

/// A time stands within so many bytes from the beginning.
const HEAD: usize = 48;

/// Whether a line begins with a time, as the entries of a log do.
pub(in crate::explain) fn stamped(line: &str) -> bool {
    if line.starts_with('{') {
        return line.trim_end().ends_with('}');
    }
    // `logger=x t=2026-11-17T10:11:12Z level=error msg=…`
    let pairs = |key: &str| line.starts_with(key) || line.contains(&format!(" {key}"));
    if line.contains("msg=") && ["level=", "lvl="].into_iter().any(pairs) {
        return true;
    }
    let mut end = HEAD.min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let head = line.get(..end).unwrap_or_default();
    // Zabbix writes `1234:20261117:101112.551`.
    let digits =
        |text: &str, count| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    let mut parts = head.trim_start().splitn(3, ':');
    if let (Some(process), Some(day), Some(rest)) = (parts.next(), parts.next(), parts.next())
        && digits(process, process.len().max(1))
        && digits(day, 8)
        && rest.get(..6).is_some_and(|time| digits(time, 6))
    {
        return true;
    }
    clock(head).is_some_and(|at| head.get(..at).is_some_and(is_date))
}

/// Where a line goes on behind the time that it begins with, and behind what
/// ends that: a fraction, a zone, a bracket, blanks.
pub(in crate::explain) fn behind_time(line: &str) -> Option<usize> {
    let mut end = HEAD.min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let head = line.get(..end)?;
    let at = clock(head).filter(|&at| head.get(..at).is_some_and(is_date))?;
    let rest =
        line.get(at..)?.trim_start_matches(|c: char| c.is_ascii_digit() || ":.,".contains(c));
    let rest = rest.strip_prefix('Z').unwrap_or(rest);
    let rest = match rest.strip_prefix(['+', '-']) {
        Some(zone) => zone.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':'),
        None => rest,
    };
    let rest = rest.trim_start_matches([']', ')', '>', ' ', '\t', '|']);
    Some(line.len() - rest.len())
}

/// Where a time with seconds begins: `10:11:12`, `9:11:12`.
fn clock(head: &str) -> Option<usize> {
    let bytes = head.as_bytes();
    let two =
        |at: usize| bytes.get(at..at + 2).is_some_and(|two| two.iter().all(u8::is_ascii_digit));
    let colon = (1..bytes.len()).find(|&at| {
        bytes.get(at) == Some(&b':')
            && bytes.get(at - 1).is_some_and(u8::is_ascii_digit)
            && two(at + 1)
            && bytes.get(at + 3) == Some(&b':')
            && two(at + 4)
    })?;
    let before = bytes.get(..colon).unwrap_or_default();
    Some(colon - before.iter().rev().take_while(|byte| byte.is_ascii_digit()).count())
}

/// Whether what stands in front of a time is at most a date: digits, names of
/// days and months, brackets. `Date: ` of a message's header is none.
fn is_date(head: &str) -> bool {
    let names = head.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // `2a01:` is of an address; `17T` of a day.
    let mixed = |word: &str| {
        let word = word.strip_suffix('T').unwrap_or(word);
        word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic)
    };
    !head.split(|c: char| !c.is_alphanumeric()).any(mixed)
        && head.chars().all(|c| c.is_alphanumeric() || " \t[](<>./,-:'\"".contains(c))
        && names.clone().count() <= 2
        && names.clone().all(|word| word.chars().count() <= 4)
        && !head.split_inclusive(':').any(|part| {
            part.strip_suffix(':').is_some_and(|word| word.ends_with(char::is_alphabetic))
        })
}

/// Whether a text is a table of deliveries: a row of names, and rows below it.
pub(in crate::explain) fn is_table(text: &str) -> bool {
    const NAMES: [&str; 12] = [
        "email",
        "e-mail",
        "recipient",
        "address",
        "event",
        "status",
        "reason",
        "error",
        "bounce",
        "response",
        "result",
        "diagnostic",
    ];
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let Some(head) = lines.next().map(str::to_lowercase) else { return false };
    let Some(separator) = [',', ';', '\t'].into_iter().find(|&it| head.matches(it).count() >= 2)
    else {
        return false;
    };
    let columns = head.matches(separator).count();
    let names = head.split(separator).map(|cell| cell.trim().trim_matches('"'));
    let known = names.clone().filter(|cell| NAMES.iter().any(|name| cell.contains(name))).count();
    let short = names.clone().all(|cell| cell.len() <= 40 && !cell.contains('@'));
    let rows: Vec<&str> = lines.take(2).collect();
    let even = rows.len() == 2 && rows.iter().all(|row| row.matches(separator).count() >= columns);
    known >= 2 && short && even && rows.iter().any(|row| row.contains('@'))
}

/// Whether an entry of a log speaks of mail: other programs have passwords and
/// connections, too.
pub(in crate::explain) fn of_mail(text: &str) -> bool {
    const SIGNS: [&str; 16] = [
        "mail", "smtp", "imap", "pop3", "lmtp", "mta", ":25", ":465", ":587", ":993", ":995",
        ":143", ":110", "почт", "e-post", "posta",
    ];
    let lower = text.to_lowercase();
    SIGNS.iter().any(|sign| lower.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_logs_begin_with_a_time() {
        for line in [
            "2026-11-17 10:11:12 ERROR x",
            "2026-11-17T10:11:12.001Z [INFO] x",
            "[17/Nov/2026 10:02:11] IMAP: x",
            "17.11.2026, 12:01:30: FETCH - x",
            "Tue 2026-11-17 10:02:10.551: x",
            "Nov 17 10:12:40 mx smtpd[1]: x",
            "[2026-11-17 10:11:12] production.ERROR: x",
            "  1234:20261117:101112.551 failed to send email: x",
            "2026/11/17 10:11:12 [mailer] x",
            "logger=x t=2026-11-17T10:11:12Z level=error msg=\"x\"",
            "{\"level\":\"error\"}",
        ] {
            assert!(stamped(line), "{line}");
        }
        for line in [
            "Date: Tue, 17 Nov 2026 09:12:31 +0000",
            "Out Time:\tNov 17, 2026 9:14:05 AM",
            "Received: from x; Tue, 17 Nov 2026 07:14:02 +0000",
            "On Mon, Nov 16, 2026 at 5:41 PM Kerstin wrote:",
            "550 5.1.1 no such user",
            "2a01:db8:10:11:12::1 said 550",
            "",
        ] {
            assert!(!stamped(line), "{line}");
        }
    }

    #[test]
    fn tables_have_names_above_their_columns() {
        assert!(is_table(
            "email,event,reason\na@example.net,bounce,550 no\nb@example.net,ok,250\n"
        ));
        assert!(is_table(
            "Date;Recipient;Status;Detail\n1;a@b.example;Failed;550\n2;b@b.example;Sent;250\n"
        ));
        assert!(!is_table("Hello, dear all, my email, it says error\nwhat, now, please, do, I\n"));
        assert!(!is_table("a@example.net,bounce,550 no\nb@example.net,ok,250\n"));
    }
}
