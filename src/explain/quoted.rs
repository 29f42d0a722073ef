//! Replies within the prose of a mail program: `The mail server responded:
//! 5.7.1 …`, `(535, b'5.7.8 …')`, `Ответ сервера: 550 …`.

use std::{borrow::Cow, sync::LazyLock};

use aho_corasick::AhoCorasick;

use super::bounded::{self, start};
use crate::model::{Enhanced, charset};

/// No more replies than this are taken from one text.
const MOST: usize = 16;
/// No more places are looked at where one may begin: the same words may stand in all of them.
const PLACES: usize = 1000;
/// A reply within prose ends after so many bytes at the latest.
const LONGEST: usize = 2048;
/// An enhanced code, and the blank behind it, are shorter.
const CODE: usize = 16;

/// Words after which programs quote a server, in lower case. What follows is
/// the reply, up to the end of the line or of the quotation.
const MARKERS: [&str; 36] = [
    "said: ",
    "responded: ",
    "responded with: ",
    "responded with alert: ",
    "response: ",
    "response was: ",
    "response is: ",
    "server message: ",
    "server error: ",
    "server returned: ",
    "server says: ",
    "server reply: ",
    "server replied: ",
    "replied: ",
    "returned '",
    "returned: ",
    "the error was: ",
    "error message: ",
    "smtp error: ",
    "returned error: ",
    "rejected with: ",
    "ответ сервера: ",
    "сервер ответил: ",
    "сервер сообщил: ",
    "сервер вернул: ",
    "ответил: ",
    "ответ: ",
    "svarade: ",
    "svar: ",
    "servern svarade: ",
    "serversvar: ",
    "yanıt verdi: ",
    "yanıtladı: ",
    "yanıtı: ",
    "yanıt: ",
    "cevabı: ",
];

/// Finds them in one pass over a text. `None` never happens: it would take
/// more words than can be numbered.
static MARKERS_AT_ONCE: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(MARKERS).ok());

/// Three-digit codes that refuse something in SMTP.
pub(super) const REFUSALS: [&str; 30] = [
    "421", "432", "450", "451", "452", "453", "454", "455", "500", "501", "502", "503", "504",
    "510", "511", "512", "521", "523", "525", "530", "534", "535", "538", "550", "551", "552",
    "553", "554", "555", "571",
];

/// The replies that stand within a text, in its order, the first of many.
pub(super) fn replies(text: &str) -> Vec<&str> {
    first_replies(text, MOST)
}

/// As [`replies`], but no more than `most`.
pub(super) fn first_replies(text: &str, most: usize) -> Vec<&str> {
    let mut starts: Vec<usize> = marked(text);
    starts.extend(shaped(text));
    starts.sort_unstable();
    starts.dedup();
    let mut list: Vec<(usize, &str)> = Vec::new();
    for start in starts.into_iter().take(PLACES) {
        let Some(reply) = text.get(start..).map(until_its_end) else { continue };
        let reply = match text.get(..start).and_then(|before| before.chars().next_back()) {
            Some(mark @ ('"' | '\'')) => within_quotation(reply, mark),
            Some('<') => within_brackets(reply, '<', '>'),
            Some('(') => within_brackets(reply, '(', ')'),
            _ => reply,
        };
        // Another server's reply on the same line ends the one before it.
        if let Some((at, earlier)) = list.last_mut()
            && earlier.ends_with(reply)
            && of_another(earlier, reply)
        {
            *earlier = text.get(*at..start).map_or(*earlier, str::trim_end);
            list.push((start, reply));
        }
        // `550 5.1.1 …` found by its marker and by its shape is one reply.
        let again = list.iter().any(|(at, earlier)| {
            start < at + earlier.len() && earlier.len() >= reply.len() && earlier.ends_with(reply)
        });
        if reply.len() >= 3 && !again && !is_number(reply) {
            list.push((start, reply));
        }
        if list.len() >= most {
            break;
        }
    }
    list.into_iter().map(|(_, reply)| reply).collect()
}

/// `451, Error Number: …`: a program tells the code alone. Python's form goes on with a quotation.
fn is_number(reply: &str) -> bool {
    reply.get(..3).is_some_and(|code| REFUSALS.contains(&code))
        && reply.get(3..).and_then(|rest| rest.strip_prefix(',')).is_some_and(|rest| {
            let rest = rest.trim_start();
            !rest.strip_prefix('b').unwrap_or(rest).starts_with(['\'', '"'])
        })
}

/// Whether a reply that stands within an earlier one has another code, with its
/// enhanced code: each server's words begin with their own.
fn of_another(earlier: &str, reply: &str) -> bool {
    let code =
        |reply: &str| reply.get(..3).and_then(|code| REFUSALS.iter().position(|it| *it == code));
    let enhanced = reply.get(4..).and_then(|rest| rest.split_whitespace().next());
    code(earlier).is_some_and(|first| code(reply).is_some_and(|second| first != second))
        && enhanced.is_some_and(|word| Enhanced::parse(word).is_some())
}

/// Up to the mark that ends the quotation, in a table or in JSON; an apostrophe is
/// none.
fn within_quotation(reply: &str, mark: char) -> &str {
    let follow: &[char] = match mark {
        '"' => &[',', ';', '\t', '}', ']', ' ', '\n'],
        _ => &[',', '}', ']', '\n'],
    };
    let ends = |at: usize| {
        let rest = reply.get(at + 1..).unwrap_or_default();
        rest.is_empty() || rest.starts_with(follow)
    };
    let end = reply.match_indices(mark).map(|(at, _)| at).find(|&at| ends(at));
    end.and_then(|at| reply.get(..at)).unwrap_or(reply).trim_end()
}

/// Without the bracket at the end that closes the one in front.
fn within_brackets(reply: &str, open: char, close: char) -> &str {
    let inside = reply.trim_end_matches('.').strip_suffix(close);
    inside
        .filter(|inside| inside.matches(open).count() == inside.matches(close).count())
        .unwrap_or(reply)
}

/// A reply as programs print it, as a server would send it: Python shows
/// `(535, b'5.7.8 …')` and `b'[AUTHENTICATIONFAILED] …'`.
pub(super) fn tidy(reply: &str) -> Cow<'_, str> {
    let code = [", b'", ", b\"", ", '", ", \""].iter().find_map(|sign| reply.split_once(sign));
    match code {
        Some((code, rest)) if code.len() == 3 => Cow::Owned(format!("{code} {}", unescaped(rest))),
        _ if reply.starts_with("b'") || reply.starts_with("b\"") => {
            Cow::Owned(unescaped(reply.get(2..).unwrap_or_default()))
        }
        // `550#5.1.1 …`
        _ if let Some((code, rest)) = reply.split_once('#').filter(|(code, _)| code.len() == 3) => {
            Cow::Owned(format!("{code} {rest}"))
        }
        // `BAD [b'Command received in invalid state.']`
        _ if let Some((status, rest)) = listed(reply) => {
            Cow::Owned(format!("{status} {}", unescaped(rest)))
        }
        _ if reply.contains("\\x") => Cow::Owned(unescaped(reply)),
        _ => Cow::Borrowed(reply),
    }
}

/// A status of IMAP, and the words that a list of Python's holds behind it.
fn listed(reply: &str) -> Option<(&str, &str)> {
    let (status, list) = reply.split_once(" [").filter(|(status, _)| status.len() <= 4)?;
    let words = list.strip_prefix('b').unwrap_or(list).strip_prefix(['\'', '"'])?;
    Some((status, words.trim_end_matches([']', '\'', '"'])))
}

/// What Python's form of bytes stands for: `\n`, `\'`, and `\xNN` of UTF-8 or of
/// the charset that the bytes look like.
pub(super) fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let (byte, used) = match (first, after) {
            (b'\\', [b'n', ..]) => (b'\n', 1),
            (b'\\', [b'r', ..]) => (b'\r', 1),
            (b'\\', [mark @ (b'\'' | b'"' | b'\\'), ..]) => (*mark, 1),
            (b'\\', [b'x', high, low, ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => (high * 16 + low, 3),
                _ => (b'\\', 0),
            },
            _ => (*first, 0),
        };
        bytes.push(byte);
        rest = rest.get(used..).unwrap_or_default();
    }
    charset::guessed(&bytes).map_or_else(|| text.to_owned(), Cow::into_owned)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Whether a text ends in words after which programs quote a server.
pub(super) fn ends_in_marker(text: &str) -> bool {
    /// The longest of them is shorter, in bytes.
    const MOST: usize = 64;
    let lower = bounded::end(text, MOST).to_lowercase();
    MARKERS.iter().any(|marker| lower.ends_with(marker))
}

/// Places behind the words that introduce a reply.
fn marked(text: &str) -> Vec<usize> {
    // Where all is ASCII, the search itself takes capitals for small letters.
    let lower = if text.is_ascii() { Cow::Borrowed(text) } else { text.to_lowercase().into() };
    // Lower case of a few letters has another length in UTF-8; then places would not fit.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let Some(markers) = &*MARKERS_AT_ONCE else { return Vec::new() };
    markers
        .find_overlapping_iter(lower.as_ref())
        .map(|marker| marker.end())
        .map(|start| {
            let rest = text.get(start..).unwrap_or_default();
            start + (rest.len() - rest.trim_start_matches([' ', '\'', '"', '“', '«', '(']).len())
        })
        .collect()
}

/// Places of words that can only be a reply.
fn shaped(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    // The beginning of a line counts as one of the signs of a quotation.
    let mut before = '\n';
    // What stands in front of the blanks.
    let mut sign = '\n';
    for (at, c) in text.char_indices() {
        let boundary = !before.is_alphanumeric() && !['.', '-', '_', '@', '+'].contains(&before);
        let rest = text.get(at..).unwrap_or_default();
        let announced = before == ' ' && matches!(sign, ':' | '=');
        if (boundary
            && (c.is_ascii_digit() && smtp(rest, before, announced)
                || c == 'N' && word(rest)
                || matches!(c, 'N' | 'B') && announced && said_no(rest)))
            || (c == '-' && rest.starts_with("-ERR") && !before.is_alphanumeric())
            || (c == '[' && rest.get(1..).is_some_and(response_code))
            || (c == 'b' && boundary && bytes_of_python(rest))
        {
            starts.push(at);
        }
        if !(before == '\n' && c == ' ') {
            before = c;
        }
        if c != ' ' {
            sign = c;
        }
    }
    starts
}

/// `b'…'` with bytes in it that are no ASCII.
fn bytes_of_python(rest: &str) -> bool {
    (rest.starts_with("b'") || rest.starts_with("b\""))
        && start(rest, LONGEST).lines().next().is_some_and(|line| line.contains("\\x"))
}

/// What is counted or measured: `limit: 500 messages` is no reply.
const UNITS: [&str; 24] = [
    "b",
    "kb",
    "mb",
    "gb",
    "kib",
    "mib",
    "gib",
    "bytes",
    "octets",
    "ms",
    "sec",
    "seconds",
    "minutes",
    "hours",
    "days",
    "message",
    "messages",
    "mails",
    "emails",
    "recipients",
    "connections",
    "users",
    "lines",
    "characters",
];

/// A code that refuses, and behind it an enhanced code, or in front of it a
/// sign that something is quoted; `announced`: a colon and a blank.
fn smtp(rest: &str, before: char, announced: bool) -> bool {
    let Some((code, tail)) = rest.split_at_checked(3) else { return false };
    if !REFUSALS.contains(&code) {
        return false;
    }
    let quoted = "'\"“«(:>[=#\n\t".contains(before);
    match tail.chars().next() {
        Some(' ' | '-' | '#') => {
            let tail = tail.get(1..).unwrap_or_default().trim_start_matches('#');
            let word = start(tail, CODE).split([' ', ':', ';']).next().unwrap_or_default();
            Enhanced::parse(word).is_some()
                || announced && tail.starts_with(char::is_alphabetic) && !is_unit(word)
                || quoted && tail.starts_with(|c: char| c.is_alphabetic() || c == '<')
        }
        // Python's `(535, b'5.7.8 …')`.
        Some(',') => before == '(',
        _ => false,
    }
}

/// Whether the words behind a number tell what it counts: `500 unread messages`. What is
/// said of one message is no count.
pub(super) fn is_amount(behind: &str) -> bool {
    let mut words = start(behind, 64).split_whitespace();
    let first = words.next().is_some_and(|it| is_unit(it) && !it.eq_ignore_ascii_case("message"));
    first
        || words
            .next()
            .is_some_and(|it| is_unit(it) && it.trim_end_matches(['.', ',']).ends_with('s'))
}

fn is_unit(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    UNITS.iter().any(|unit| word.eq_ignore_ascii_case(unit))
}

/// IMAP's `BAD Command received …`, `NO Login failed`, as a program quotes it. In a text
/// that is all in capitals they are words.
fn said_no(rest: &str) -> bool {
    let words = rest.strip_prefix("BAD ").or_else(|| rest.strip_prefix("NO "));
    words.is_some_and(|words| {
        let words = start(words, 60);
        words.starts_with(|c: char| c.is_uppercase() || c == '[')
            && words.contains(|c: char| c.is_lowercase())
    })
}

/// IMAP's `NO [CODE]`.
fn word(rest: &str) -> bool {
    rest.strip_prefix("NO [").is_some_and(response_code)
}

/// What programs say behind the reply that they quote.
const TAILS: [&str; 18] = [
    " (in reply to",
    " Giving up on ",
    "' (",
    "\" (",
    "')",
    "\")",
    "’ ",
    "”",
    "»",
    ". Please check ",
    ". Please verify ",
    ". Проверьте ",
    ". Убедитесь",
    ". Пожалуйста",
    ". Kontrollera ",
    ". Lütfen ",
    " Please check the message",
    ". Försök igen",
];

/// Finds them in one pass, as [`MARKERS_AT_ONCE`] does.
static TAILS_AT_ONCE: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(TAILS).ok());

/// The inside of `[AUTHENTICATIONFAILED]`, `[ALERT]`, `[SYS/TEMP]`.
fn response_code(rest: &str) -> bool {
    let name = start(rest, 32).split([']', ' ']).next().unwrap_or_default();
    [
        "AUTHENTICATIONFAILED",
        "AUTHORIZATIONFAILED",
        "ALERT",
        "AUTH",
        "UNAVAILABLE",
        "PRIVACYREQUIRED",
        "EXPIRED",
        "CONTACTADMIN",
        "LIMIT",
        "OVERQUOTA",
        "IN-USE",
        "INUSE",
        "LOGIN-DELAY",
        "SYS/TEMP",
        "SYS/PERM",
        "THROTTLED",
        "WEBALERT",
        "NONEXISTENT",
        "TRYCREATE",
        "CANNOT",
        "NOPERM",
        "REFERRAL",
    ]
    .contains(&name)
}

/// Up to the end of the line, of the quotation, or of what programs add.
fn until_its_end(text: &str) -> &str {
    let text = start(text, LONGEST);
    let mut end = text.find('\n').unwrap_or(text.len());
    // Further lines of the same reply: `535-…` and `535 …`.
    let code = text.get(..4).filter(|start| start.ends_with('-'));
    if let Some(code) = code.and_then(|code| code.get(..3)) {
        for line in text.get(end..).unwrap_or_default().split('\n').skip(1).take(20) {
            if !line.trim_start().starts_with(code) {
                break;
            }
            end += 1 + line.len();
        }
    } else if text.starts_with(|c: char| c.is_ascii_digit()) {
        // Bounces wrap a long reply into indented lines; so do traces of programs. Codes alone
        // are no reply, however the next line begins.
        let codes = |said: &str| said.bytes().all(|b| b.is_ascii_digit() || b". \r".contains(&b));
        for line in text.get(end..).unwrap_or_default().split('\n').skip(1).take(8) {
            let said = line.trim_start();
            let trace = ["at ", "File ", "from ", "in ", "(in reply", "#"];
            let apart = said.len() == line.len() && !text.get(..end).is_some_and(codes);
            if said.is_empty() || apart || trace.iter().any(|start| said.starts_with(start)) {
                break;
            }
            end += 1 + line.len();
        }
    }
    let mut line = text.get(..end).unwrap_or(text);
    // One look for all of them: most replies have none.
    if TAILS_AT_ONCE.as_ref().is_some_and(|tails| tails.is_match(line)) {
        for tail in TAILS {
            if let Some((head, _)) = line.split_once(tail) {
                line = head;
            }
        }
    }
    line.trim().trim_end_matches(['\'', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_in_prose() {
        for (text, expected) in [
            (
                "An error occurred while sending mail. The mail server responded: 5.7.1 Sender address rejected.",
                vec!["5.7.1 Sender address rejected."],
            ),
            (
                "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed')",
                vec!["535, b'5.7.8 Error: authentication failed"],
            ),
            (
                "host mx.example.org[192.0.2.1] said: 550 5.1.1 <a@example.org>: unknown (in reply to RCPT TO command)",
                vec!["550 5.1.1 <a@example.org>: unknown"],
            ),
            ("Ответ сервера: 550 spam message rejected", vec!["550 spam message rejected"]),
            (
                "Login failed: 2 NO [AUTHENTICATIONFAILED] Invalid credentials",
                vec!["NO [AUTHENTICATIONFAILED] Invalid credentials"],
            ),
            ("error: -ERR [AUTH] no", vec!["-ERR [AUTH] no"]),
            ("tried port 587 and line 550 of the file, 500 ms", vec![]),
            (
                "mx1.example.org said: 451 4.7.1 later; mx2.example.org said: 550 5.1.1 unknown",
                vec!["451 4.7.1 later; mx2.example.org said:", "550 5.1.1 unknown"],
            ),
            ("RCPT TO failed: 550 rejected", vec!["550 rejected"]),
            (
                "Server Response: '451 4.3.0 later', Port: 25, Server Error: 451, Error Number: 0x800CCC79",
                vec!["451 4.3.0 later"],
            ),
            ("limit: 500 messages a day", vec![]),
            ("LOGIN command error: BAD Could not parse it", vec!["BAD Could not parse it"]),
            ("ERROR: NO CONNECTION TO HOST", vec![]),
            ("response: '550 users' mail', code: 1", vec!["550 users' mail"]),
            ("<550 5.1.1 no such user>", vec!["550 5.1.1 no such user"]),
        ] {
            assert_eq!(replies(text), expected, "{text}");
        }
    }

    #[test]
    fn a_wrapped_reply_is_read_on_and_a_trace_is_not() {
        let text = "mx.example.org[192.0.2.1] said: 550\n   5.1.1 no such user\n   here (in reply to RCPT TO)\n\nReporting-MTA: x";
        assert_eq!(replies(text), ["550\n   5.1.1 no such user\n   here"]);
        let text = "mx.example.org[192.0.2.1] said: 550 5.7.1\n<a@example.org>: Unknown user (in reply to RCPT TO)\nBye";
        assert_eq!(replies(text), ["550 5.7.1\n<a@example.org>: Unknown user"]);
        let text = "Error: 535 5.7.8 Bad credentials\n    at SMTPConnection.js:1";
        assert_eq!(replies(text), ["535 5.7.8 Bad credentials"]);
    }

    #[test]
    fn bytes_of_python_are_read() {
        let shown = r"535, b'Error: \xe8\xaf\xb7\n5.7.8 it\'s wrong";
        assert_eq!(tidy(shown), "535 Error: 请\n5.7.8 it's wrong");
        // GBK and KOI8-R.
        assert_eq!(tidy(r"535, b'\xc3\xdc\xc2\xeb\xb4\xed\xce\xf3"), "535 密码错误");
        assert_eq!(
            tidy(r"b'\xce\xc5\xd7\xc5\xd2\xce\xd9\xca \xcc\xcf\xc7\xc9\xce"),
            "неверный логин"
        );
        // Too few to tell: as it is shown.
        assert_eq!(tidy(r"535, b'\xc7\xeb"), r"535 \xc7\xeb");
        for (shown, said) in [
            ("BAD [b'Not now.']", "BAD Not now."),
            ("550, 'No such user", "550 No such user"),
            ("550#5.1.1 No such user", "550 5.1.1 No such user"),
            ("550 [b] x", "550 [b] x"),
        ] {
            assert_eq!(tidy(shown), said);
        }
    }

    #[test]
    fn a_reply_of_several_lines_and_one_without_end() {
        let text = "server message: 535-5.7.8 one\n535 5.7.8 two\nmsmtp: failed";
        assert_eq!(replies(text), ["535-5.7.8 one\n535 5.7.8 two"]);
        assert!(replies(&format!("said: 550 {}", "я".repeat(9000)))[0].len() <= LONGEST);
        for text in ["said: 535-5.7.8 one\n535 5.7.8 two", "said: 550\n   5.1.1 nobody"] {
            assert_eq!(replies(text), [text.strip_prefix("said: ").unwrap()], "nothing is cut off");
        }
    }

    #[test]
    fn each_place_costs_no_look_at_all_the_rest() {
        let started = std::time::Instant::now();
        for piece in ["said: ", "(550-", "[", "b'x ", "NO [", "said: 550 x\n", "550 5.7.1 "] {
            replies(&piece.repeat(64 * 1024 / piece.len()));
        }
        // All the rest each time is a minute.
        assert!(started.elapsed().as_secs() < 15, "{:?}", started.elapsed());
    }
}
