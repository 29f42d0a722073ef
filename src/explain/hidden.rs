//! Passwords and tokens within what people paste: a transcript has the
//! commands too, and some servers repeat what they refuse. What is shown again
//! must not have them.

use std::borrow::Cow;

use answers::Asked;

mod answers;
mod named;

/// What stands in their place, as in transcripts of our own.
const SECRET: &str = "<secret>";
/// Shorter words behind a mechanism are no proof.
const SHORTEST: usize = 8;

/// From where to where a secret stands in a line.
type Place = (usize, usize);

/// A text without the secrets that its form gives away: what a sign-in sends
/// (RFC 4954 section 4, RFC 9051 section 6.2, RFC 1939 section 7), tokens (RFC
/// 6750 section 2.1), values that are named as secrets, and passwords in addresses
/// of servers (RFC 3986 section 3.2.1).
pub(super) fn hidden(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut kept = 0;
    let mut asked = Asked::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut places = places(line);
        places.extend(asked.read(line));
        places.sort_unstable();
        for (from, to) in places {
            // Places of two forms may overlap: the first has it all.
            let (from, to) = (start + from, start + to);
            if from >= kept && from < to {
                out.push_str(text.get(kept..from).unwrap_or_default());
                out.push_str(SECRET);
                kept = to;
            }
        }
        start += line.len();
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}

/// From where to where secrets stand in a line.
fn places(line: &str) -> Vec<Place> {
    let mut list = Vec::new();
    let word = |from: usize| {
        let rest = line.get(from..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || "'\"\\<>".contains(c));
        (from, from + end.unwrap_or(rest.len()))
    };
    let inside = |(from, to): Place| line.get(from..to).unwrap_or_default();
    let upper = upper_case(line);
    let after = |sign: &str| -> Vec<usize> {
        upper.match_indices(sign).map(|(at, _)| at + sign.len()).collect()
    };
    // `AUTH PLAIN AGFu…`, `AUTHENTICATE XOAUTH2 dXNl…`
    for at in [after("AUTH "), after("AUTHENTICATE ")].concat() {
        let mechanism = word(at);
        let proof = word(mechanism.1 + 1);
        if inside(mechanism).len() >= 3 && is_coded(inside(proof)) {
            list.push(proof);
        }
    }
    for at in after("BEARER ") {
        let token = word(at);
        if inside(token).len() >= 2 * SHORTEST || is_coded(inside(token)) {
            list.push(token);
        }
    }
    // `LOGIN "anna" "…"`, `LOGIN anna@example.org …`; without a name that shows, it may be prose.
    for at in after("LOGIN ") {
        let Some(user) = argument(line, at) else { continue };
        let named = inside(user).contains('@') || line.as_bytes().get(at) == Some(&b'"');
        // Behind the user's closing mark, if there is one, and a blank.
        let rest = line.get(user.1..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches(['"', ' ']).len();
        let quoted = rest.get(..blanks).is_some_and(|it| it.ends_with(" \""));
        let from = user.1 + blanks - usize::from(quoted);
        let Some(password) = argument(line, from).filter(|_| named && blanks > 0) else { continue };
        if !inside(password).starts_with('{') {
            list.push(password);
        }
    }
    // `PASS …`, behind nothing but the signs of a transcript
    if let Some(at) = upper.find("PASS ") {
        let head = line.get(..at).unwrap_or_default();
        let password = line.get(at + 5..).unwrap_or_default().trim_end();
        let whole = !password.is_empty() && !password.contains(' ');
        if whole && (head.len() <= 3 || head.ends_with(": ") || head.ends_with("> ")) {
            list.push((at + 5, at + 5 + password.len()));
        }
    }
    // Dovecot's log, if it is told to
    for at in after("GIVEN PASSWORD: ") {
        let value = line.get(at..).unwrap_or_default();
        let length = value.find(|c: char| c.is_whitespace() || "'\"<>&;,)".contains(c));
        list.push((at, at + length.unwrap_or(value.len())));
    }
    list.extend(named::places(line, &upper));
    // `imaps://anna:…@imap.example.org`
    for at in after("://") {
        let authority = line.get(at..).unwrap_or_default();
        let end = authority.find(|c: char| c.is_whitespace() || "'\"\\<>/?#".contains(c));
        let authority = authority.get(..end.unwrap_or(authority.len())).unwrap_or_default();
        if let Some((user, _)) = authority.rsplit_once('@')
            && let Some((name, password)) = user.split_once(':')
        {
            let from = at + name.len() + 1;
            list.push((from, from + password.len()));
        }
    }
    list.retain(|(from, to)| from < to);
    list
}

/// In upper case, each letter where it stood: a few have another length then, and stay.
fn upper_case(line: &str) -> String {
    let upper = |c: char| {
        let mut upper = c.to_uppercase();
        let first = upper.next().filter(|first| first.len_utf8() == c.len_utf8());
        first.filter(|_| upper.next().is_none()).unwrap_or(c)
    };
    line.chars().map(upper).collect()
}

/// An argument of a command in IMAP: in quotation marks, or up to a blank.
fn argument(line: &str, at: usize) -> Option<Place> {
    let rest = line.get(at..)?;
    let Some(quoted) = rest.strip_prefix('"') else {
        let end = rest.find(|c: char| c.is_whitespace() || "'\"\\".contains(c));
        return Some((at, at + end.unwrap_or(rest.len())));
    };
    let mut escaped = false;
    let end = quoted.find(|c| match (escaped, c) {
        (false, '"') => true,
        (was, c) => {
            escaped = !was && c == '\\';
            false
        }
    })?;
    Some((at + 1, at + 1 + end))
}

/// Whether a word is base64, and neither a word of a language nor the name of a
/// mechanism: small letters with capitals or digits among them.
fn is_coded(word: &str) -> bool {
    let alphabet = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte);
    let inner = || word.bytes().skip(1);
    word.len() >= SHORTEST
        && word.bytes().all(alphabet)
        && inner().any(|byte| byte.is_ascii_lowercase())
        && inner().any(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_signs_in_is_not_shown_again() {
        for (text, shown) in [
            ("AUTH PLAIN AGFubmEAc2VjcmV0UHcx", "AUTH PLAIN <secret>"),
            (
                "S: 535 bad AUTH PLAIN AGFubmEAc2VjcmV0UHcx now",
                "S: 535 bad AUTH PLAIN <secret> now",
            ),
            (r"send: 'AUTH PLAIN AGFubmEAc2VjcmV0UHcx\r\n'", r"send: 'AUTH PLAIN <secret>\r\n'"),
            ("a AUTHENTICATE XOAUTH2 dXNlcj1hbm5hAWF1dGg9", "a AUTHENTICATE XOAUTH2 <secret>"),
            ("auth=Bearer ya29.a0AfH6SMBsecret", "auth=Bearer <secret>"),
            (
                "AUTH LOGIN\n334 VXNlcm5hbWU6\nYW5uYQ==\n334 UGFzc3dvcmQ6\nc2VjcmV0UHcx\n535 no",
                "AUTH LOGIN\n334 VXNlcm5hbWU6\n<secret>\n334 UGFzc3dvcmQ6\n<secret>\n535 no",
            ),
            ("a1 LOGIN \"anna\" \"se \\\"cret\"", "a1 LOGIN \"anna\" \"<secret>\""),
            ("BAD LOGIN anna@example.org s3cret", "BAD LOGIN anna@example.org <secret>"),
            ("a1 LOGIN anna@example.org \"se cret\" x", "a1 LOGIN anna@example.org \"<secret>\" x"),
            ("C: PASS s3cret", "C: PASS <secret>"),
            ("USER anna\r\nPASS s3cret\r\n-ERR no", "USER anna\r\nPASS <secret>\r\n-ERR no"),
            ("imaps://anna:s3cret@imap.example.org/", "imaps://anna:<secret>@imap.example.org/"),
            (
                "Password mismatch (given password: s3cret)",
                "Password mismatch (given password: <secret>)",
            ),
            (
                "https://example.org/?user=anna&password=s3cret&x=1",
                "https://example.org/?user=anna&password=<secret>&x=1",
            ),
            (
                "reply: b'334 UGFzc3dvcmQ6\\r\\n'\nreply: retcode (334); Msg: b'UGFzc3dvcmQ6'\nsend: 'c2VjcmV0UHcx\\r\\n'\nreply: b'535 5.7.8 no\\r\\n'",
                "reply: b'334 UGFzc3dvcmQ6\\r\\n'\nreply: retcode (334); Msg: b'UGFzc3dvcmQ6'\nsend: '<secret>\\r\\n'\nreply: b'535 5.7.8 no\\r\\n'",
            ),
            ("S: 334 x\n\nnote\nC: c2VjcmV0UHcx", "S: 334 x\n\nnote\nC: <secret>"),
            (
                "AUTH LOGIN 334 VXNlcm5hbWU6 YW5uYUBiLmM= 334 UGFzc3dvcmQ6 c2VjcmV0UHcx 535 no",
                "AUTH LOGIN 334 VXNlcm5hbWU6 <secret> 334 UGFzc3dvcmQ6 <secret> 535 no",
            ),
            (
                "a1 LOGIN anna {6}\n+ go\ns3cret\na1 NO x",
                "a1 LOGIN anna {6}\n+ go\n<secret>\na1 NO x",
            ),
            (
                "C: a1 LOGIN {4+}\nC: anna {6}\nS: + go\nC: s3cret\nS: a1 NO x",
                "C: a1 LOGIN {4+}\nC: anna {6}\nS: + go\nC: <secret>\nS: a1 NO x",
            ),
            ("a1 LOGIN {4}\n+\nanna \"s3 cret\"", "a1 LOGIN {4}\n+\nanna \"<secret>\""),
            (
                r#"{"user": "a", "password": "s3 \"cret"}"#,
                r#"{"user": "a", "password": "<secret>"}"#,
            ),
            (r#"{\"smtp_password\": \"s3cret\"}"#, r#"{\"smtp_password\": \"<secret>\"}"#),
            ("auth: { user: 'anna', pass: 's3cret' }", "auth: { user: 'anna', pass: '<secret>' }"),
            ("$config['smtp_pass'] = 's3cret';", "$config['smtp_pass'] = '<secret>';"),
            ("'password' => 's3cret',", "'password' => '<secret>',"),
            (
                "login(user=\"anna\", password=\"s3 cret\")",
                "login(user=\"anna\", password=\"<secret>\")",
            ),
            ("smtp_password: s3cret\nport: 25", "smtp_password: <secret>\nport: 25"),
            ("  - MAIL_PWD=s3cret", "  - MAIL_PWD=<secret>"),
            (
                "client_secret=abc&refresh_token=def",
                "client_secret=<secret>&refresh_token=<secret>",
            ),
            ("Пароль: с3крет", "Пароль: <secret>"),
        ] {
            assert_eq!(hidden(text), shown);
            assert_eq!(hidden(shown), shown, "a second pass changes nothing");
        }
    }

    #[test]
    fn each_place_costs_no_look_at_all_the_rest() {
        let started = std::time::Instant::now();
        for piece in [
            "://",
            "password=",
            "AUTH X ",
            "LOGIN \"",
            "Bearer ",
            "PASS ",
            "334\n",
            "a:b@",
            "'pass': '",
            "\"pass\": \"\\",
            "334 x ",
            "LOGIN {9}\n",
            "token:",
        ] {
            let text = piece.repeat(64 * 1024 / piece.len());
            hidden(&text);
        }
        assert!(started.elapsed().as_secs() < 15, "{:?}", started.elapsed());
    }

    #[test]
    fn what_servers_say_stays() {
        for text in [
            "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
            "AUTH LOGIN authentication failed",
            "NO LOGIN command failed, see https://example.org/a@b:c",
            "a1 LOGIN anna@example.org {13}",
            "-ERR PASS command failed",
            "250-AUTH PLAIN LOGIN XOAUTH2",
            "250-AUTH=LOGIN PLAIN SCRAM-SHA-256",
            "250-AUTH LOGIN SCRAM-SHA-256-PLUS CRAM-MD5",
            "Sign in with Bearer tokens only",
            "334 UGFzc3dvcmQ6\n535 5.7.8 Authentication failed [VI1PR04CA0123.eurprd04.prod.outlook.com]",
            "http://example.org:80/path",
            "Wrong password: please try again",
            "The password: 'anna' is not right",
            "password = wrong or missing",
            "a1 NO LOGIN {x} failed\nfurther words",
            "\"password\": null",
            "334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6",
        ] {
            assert_eq!(hidden(text), text);
        }
    }
}
