//! Several replies in one paste: of several attempts, recipients or servers,
//! a line or more each.

use crate::{
    model::{Enhanced, Protocol},
    wire::pasted,
};

/// No more replies than this are told apart in one paste; what follows belongs to the last.
const MOST: usize = 64;

/// The replies that a text consists of, in its order. It must begin with one:
/// lines that are none belong to the reply above them. One where it is one.
pub(super) fn replies(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut last: Option<Head<'_>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(head) = head(line) {
            if last.as_ref().is_none_or(|last| !last.goes_on_with(&head)) && starts.len() < MOST {
                starts.push(at);
            }
            // An enhanced code that one line leaves out stands for the whole reply.
            let enhanced = head.enhanced.or(last.as_ref().and_then(|last| last.enhanced));
            let same = last.as_ref().is_some_and(|last| last.goes_on_with(&head));
            last = Some(if same { Head { enhanced, ..head } } else { head });
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| text.get(start..end))
        .map(str::trim)
        .filter(|reply| !reply.is_empty())
        .collect()
}

/// How a line of a reply begins.
#[derive(Debug)]
struct Head<'l> {
    protocol: Protocol,
    /// SMTP's code, POP3's sign, the tag or `*` of IMAP.
    word: &'l str,
    enhanced: Option<Enhanced>,
    /// A hyphen behind the code says that the reply goes on (RFC 5321 section 4.2.1).
    more: bool,
}

impl Head<'_> {
    /// Whether a line that begins as `next` is of the same reply. Hyphens are often lost on
    /// the way, and each line of a reply has its code; what differs are two replies.
    fn goes_on_with(&self, next: &Head<'_>) -> bool {
        self.protocol == next.protocol
            && match self.protocol {
                Protocol::Smtp => {
                    let differs = |this: Enhanced| next.enhanced.is_some_and(|it| it != this);
                    self.word == next.word && (self.more || !self.enhanced.is_some_and(differs))
                }
                Protocol::Pop3 => false,
                // What has no tag stands in front of the line that has one.
                Protocol::Imap => self.word == "*",
            }
    }
}

fn head(line: &str) -> Option<Head<'_>> {
    let line = line.trim_start();
    let first = line.split_whitespace().next()?;
    let protocol = pasted::guess(line)?;
    let code = first.get(..3).filter(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
    let (word, more) = match (protocol, code) {
        (Protocol::Smtp, Some(code)) => (code, first.get(3..4) == Some("-")),
        // `5.7.1 …` may be the second line of a reply whose code stands above.
        (Protocol::Smtp, None) => return None,
        _ => (first, false),
    };
    let rest = code.and_then(|_| line.get(4..)).unwrap_or_default();
    let enhanced = rest.split_whitespace().next().and_then(Enhanced::parse);
    Some(Head { protocol, word, enhanced, more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_told_apart() {
        for (text, expected) in [
            ("550 5.1.1 no such user", vec!["550 5.1.1 no such user"]),
            ("535-5.7.8 one\n535 5.7.8 two", vec!["535-5.7.8 one\n535 5.7.8 two"]),
            ("535 5.7.8 one\r\n535 two", vec!["535 5.7.8 one\r\n535 two"]),
            ("550-5.7.1 one\n550 5.7.26 two", vec!["550-5.7.1 one\n550 5.7.26 two"]),
            ("550\n5.1.1 no such user", vec!["550\n5.1.1 no such user"]),
            (
                "550 5.1.1 <a>: no such\n user\n552 5.2.2 <b>: full\n",
                vec!["550 5.1.1 <a>: no such\n user", "552 5.2.2 <b>: full"],
            ),
            (
                "554 5.0.0 points back\n554 5.3.5 configuration",
                vec!["554 5.0.0 points back", "554 5.3.5 configuration"],
            ),
            ("-ERR [AUTH] one\n-ERR two", vec!["-ERR [AUTH] one", "-ERR two"]),
            (
                "* BYE x\na NO [AUTHENTICATIONFAILED] one\nb NO [LIMIT] two",
                vec!["* BYE x\na NO [AUTHENTICATIONFAILED] one", "b NO [LIMIT] two"],
            ),
            ("535 one\na1 NO two", vec!["535 one", "a1 NO two"]),
        ] {
            assert_eq!(replies(text), expected, "{text}");
        }
        assert_eq!(replies(&"550 a\n551 b\n".repeat(500)).len(), MOST);
    }
}
