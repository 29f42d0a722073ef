//! The practice servers themselves: their files, their dialogues in pieces of
//! any size, and the stand over real sockets and TLS.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail loudly")]

mod dialogues;
mod files;
mod imap;
mod send_test;
mod stand;

use mailmedic::sim::Scenario;

/// A scenario around the given servers. The password holds all that is awkward.
fn staged(servers: &str) -> Scenario {
    let text = format!("{HEAD}{servers}");
    Scenario::parse("staged.toml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

const HEAD: &str = r#"schema = 1
sentence = "Staged"
[check]
address = "anna@yandex.ru"
[[accounts]]
user = ["anna@yandex.ru", "anna"]
password = "p\"ss w\\rd й"
[expect]
verdict = "works"
exit = 0
"#;

/// The password in base64, and NUL-divided with the user name.
const PASSWORD: &str = "cCJzcyB3XHJkINC5";
const PLAIN: &str = "AGFubmEAcCJzcyB3XHJkINC5";

const IMAP: &str = r#"
[[servers]]
host = "imap.yandex.ru"
protocol = "imap"
port = 993
security = "tls"
greeting = "* OK Hello"
refused = "NO [AUTHENTICATIONFAILED] No"
capabilities.under_tls = ["IMAP4rev1", "LITERAL+", "ID", "AUTH=PLAIN", "AUTH=LOGIN"]
capabilities.after_sign_in = ["IMAP4rev1", "IDLE"]
"#;

const POP3: &str = r#"
[[servers]]
host = "pop.yandex.ru"
protocol = "pop3"
port = 995
security = "tls"
capabilities.under_tls = ["USER", "UIDL", "SASL PLAIN LOGIN"]
answers."USER" = "+OK password, please."
"#;

const SMTP: &str = r#"
[[servers]]
host = "smtp.yandex.ru"
protocol = "smtp"
port = 587
security = "starttls"
capabilities.before_tls = ["STARTTLS", "SIZE 1000"]
capabilities.under_tls = ["AUTH LOGIN PLAIN", "SIZE 1000"]
senders = ["anna@yandex.ru"]
"#;
