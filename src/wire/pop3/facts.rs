//! What POP3 tells of the maildrop: STAT (RFC 1939 section 5), and what the
//! capability list says of waiting and of keeping (RFC 2449 sections 6.5, 6.7).

use super::keyword;
use crate::model::{Expire, Mailbox, Reply};

/// What is known by now.
#[derive(Debug, Default)]
pub(super) struct Facts(pub(super) Mailbox);

impl Facts {
    /// `+OK 17 320000`, with anything behind it.
    pub(super) fn stat(&mut self, reply: &Reply) {
        let text = reply.text();
        let mut words = text.split_whitespace().map(str::parse::<u64>);
        if let (Some(Ok(messages)), Some(Ok(bytes))) = (words.next(), words.next()) {
            self.0.messages = Some(messages);
            self.0.bytes = Some(bytes);
        }
    }

    /// A list with `LOGIN-DELAY 60` and `EXPIRE 30`; `USER` behind a number
    /// says that another one may hold for this user.
    pub(super) fn look_at(&mut self, offered: &[String]) {
        for words in offered {
            let value = words.split_whitespace().nth(1).unwrap_or_default();
            match keyword(words) {
                "LOGIN-DELAY" => self.0.login_delay = value.parse().ok(),
                "EXPIRE" if value.eq_ignore_ascii_case("NEVER") => {
                    self.0.expire = Some(Expire::Never);
                }
                "EXPIRE" => self.0.expire = value.parse().ok().map(Expire::Days),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::pop3::reply::understand;

    fn stat(line: &str) -> (Option<u64>, Option<u64>) {
        let mut facts = Facts::default();
        facts.stat(&understand(format!("{line}\r\n").into_bytes()));
        (facts.0.messages, facts.0.bytes)
    }

    #[test]
    fn maildrops() {
        assert_eq!(stat("+OK 17 320000"), (Some(17), Some(320_000)));
        assert_eq!(stat("+OK 17 320000 octets"), (Some(17), Some(320_000)));
        assert_eq!(stat("+OK 17 messages"), (None, None));
        assert_eq!(stat("+OK"), (None, None));
    }

    #[test]
    fn waiting_and_keeping() {
        let look = |words: &[&str]| {
            let mut facts = Facts::default();
            facts.look_at(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
            (facts.0.login_delay, facts.0.expire)
        };
        assert_eq!(
            look(&["TOP", "LOGIN-DELAY 60 USER", "EXPIRE 30"]),
            (Some(60), Some(Expire::Days(30)))
        );
        assert_eq!(look(&["EXPIRE NEVER"]), (None, Some(Expire::Never)));
        assert_eq!(look(&["EXPIRE", "LOGIN-DELAY x"]), (None, None));
    }
}
