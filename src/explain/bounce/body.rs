//! What a message says that somebody saved whole and handed in: a letter may
//! quote a reply, and its words may stand there in an encoding.

use super::{begins_a_message, parts};

/// Fields of a header (RFC 5322 section 3.6, RFC 2045 section 3), lower case.
const FIELDS: [&str; 11] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
];

/// The words of a message, its parts decoded. `None` where a text is no message,
/// or says nothing.
pub(in crate::explain) fn words(text: &str) -> Option<String> {
    let known = |line: &&str| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field))
    };
    let head = || text.trim_start().lines().take_while(|line| !line.trim().is_empty());
    let ends = text.trim_start().lines().any(|line| line.trim().is_empty());
    if !ends || head().filter(known).nth(1).is_none() || !begins_a_message(text) {
        return None;
    }
    let parts = parts::split(text.trim_start());
    // Above the first of several parts stands a word to old programs.
    let above = usize::from(parts.len() > 1);
    let of = |html: bool| {
        let parts = parts.iter().skip(above).filter(|part| part.html == html);
        let texts = parts.map(|part| part.text.trim()).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join("\n\n")
    };
    // The header of the whole is its first part's, and not among its words.
    Some(of(false))
        .filter(|words| !words.is_empty())
        .or_else(|| Some(of(true)))
        .filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_letter_are_decoded() {
        let head = "From: a@b.c\nSubject: x\n";
        for (text, expected) in [
            (format!("{head}Content-Transfer-Encoding: base64\n\naGVsbG8=\n"), Some("hello")),
            (
                format!("{head}Content-Transfer-Encoding: quoted-printable\n\nn=C3=A4=\n!\n"),
                Some("nä!"),
            ),
            (format!("{head}\nhello\n\nagain\n"), Some("hello\n\nagain")),
            (
                format!(
                    "{head}Content-Type: multipart/alternative; boundary=b\n\nold\n--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n"
                ),
                Some("plain"),
            ),
            (
                format!(
                    "{head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n"
                ),
                Some("rich"),
            ),
            ("Error: x\nStatus: y\n\nhello\n".to_owned(), None),
            ("From: a@b.c\n550 no such user\n".to_owned(), None),
            (head.to_owned(), None),
            (String::new(), None),
        ] {
            assert_eq!(words(&text).as_deref().map(str::trim), expected, "{text}");
        }
    }
}
