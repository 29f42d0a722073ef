//! A mail as a program saves it: what it says, when its parts are decoded (RFC 2045).

use super::parts;

/// Fields of a header that make a text a mail, lower case, with where it comes from first.
const ORIGIN: [&str; 3] = ["from", "received", "return-path"];
const FIELDS: [&str; 11] = [
    "from",
    "received",
    "return-path",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "delivered-to",
    "content-type",
    "content-transfer-encoding",
];

/// Lines of a header that are looked at.
const HEADER: usize = 400;

/// What a mail says whose body is written in another way than it reads: encoded, in HTML,
/// or in several parts. `None`: the text is no such mail.
pub(in crate::explain) fn readable(text: &str) -> Option<String> {
    let header = header(text)?;
    let kind = |name: &str| {
        let mut fields = header.lines().filter_map(|line| line.split_once(':'));
        fields.find(|(field, _)| *field == name).map_or("", |(_, value)| value.trim())
    };
    let encoded = ["base64", "quoted-printable"].contains(&kind("content-transfer-encoding"));
    let (multipart, html) = (
        kind("content-type").starts_with("multipart/"),
        kind("content-type").starts_with("text/html"),
    );
    if !encoded && !multipart && !html {
        return None;
    }
    let parts = parts::split(text);
    let plain = |part: &&parts::Part| !part.html && !part.text.trim().is_empty();
    // The preamble of a mail in parts is for programs that know none.
    let first = usize::from(multipart && parts.len() > 1);
    // What HTML says, plain text says better, where there is some.
    let html = !parts.iter().skip(first).any(|part| plain(&part));
    let said = parts.iter().skip(first).filter(|part| part.html == html);
    let said: Vec<&str> = said.map(|part| part.text.trim()).filter(|it| !it.is_empty()).collect();
    (!said.is_empty()).then(|| format!("{}\n", said.join("\n\n")))
}

/// The header of a mail (RFC 5322 section 2.2), unfolded, in lower case.
fn header(text: &str) -> Option<String> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut unfolded = String::new();
    let mut ended = false;
    for line in text.lines().take(HEADER) {
        if line.trim().is_empty() {
            ended = true;
            break;
        }
        let field = line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
        match (line.starts_with([' ', '\t']), field) {
            (true, _) if !unfolded.is_empty() => {
                unfolded.push(' ');
                unfolded.push_str(line.trim());
            }
            (false, true) => {
                unfolded.push('\n');
                unfolded.push_str(line.trim_end());
            }
            _ => return None,
        }
    }
    let header = unfolded.to_lowercase();
    let has = |name: &str| header.contains(&format!("\n{name}:"));
    let mail =
        ended && ORIGIN.iter().any(|it| has(it)) && FIELDS.iter().filter(|it| has(it)).count() >= 2;
    mail.then_some(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "From: anna@example.org\nSubject: help\n";

    fn read(rest: &str) -> Option<String> {
        readable(&format!("{HEAD}{rest}"))
    }

    #[test]
    fn what_a_mail_says_is_decoded() {
        for (rest, expected) in [
            (
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\naGVs\nbG8=\n",
                "hello\n",
            ),
            ("Content-Transfer-Encoding: quoted-printable\n\nn=C3=A4=\n!\n", "n\u{e4}!\n"),
            ("Content-Type: text/html\n\n<p>no <b>mail</b></p>\n", "no mail\n"),
            (
                "Content-Type: multipart/alternative;\n boundary=b\n\nFor old programs.\n--b\n\
                 Content-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b--\n",
                "plain\n",
            ),
        ] {
            assert_eq!(read(rest).as_deref(), Some(expected), "{rest}");
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for rest in ["\nplain words\n", "Content-Type: text/plain\n\nwords\n"] {
            assert_eq!(read(rest), None, "{rest}");
        }
        for text in [
            "",
            "Content-Transfer-Encoding: base64\n\naGVsbG8=",
            "Error: no\nFrom: here\n and\nso on",
        ] {
            assert_eq!(readable(text), None, "{text}");
        }
    }
}
