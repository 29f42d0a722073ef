//! User names as a table: what is typed, what is sent, what the reader is told
//! where every server refuses it, and which other form `--try-user-forms` tries.

use std::sync::Arc;

use mailmedic::{
    check::{self, Request},
    demo,
    knowledge::{DataFile, Knowledge, embedded},
    model::{Address, Cause, Proof, Protocol, Secret},
    sim::Scenario,
};
use time::macros::datetime;
use tokio::task::JoinSet;

use super::APP;

/// What is told of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// It is not one that the provider takes.
    Odd,
    /// Nothing: it may be right.
    Nothing,
}
use Told::{Nothing, Odd};

/// A provider that knows its users as Windows domains do.
const WINDOWS: &str = r#"schema = 1
id = "example-windows"
name = "Example"
status = "works"
[sources.help]
what = "Example help"
grade = "general"
checked = 2026-11-22
[[domains]]
names = ["example.com"]
kind = "own"
source = "help"
[[services]]
protocol = "imap"
host = "mail.example.com"
port = 993
security = "tls"
role = "preferred"
source = "help"
[login]
form = "domain-user"
also = ["address"]
hosted = "address"
windows_domain = "CORP"
source = "help"
"#;

fn knowledge() -> Knowledge {
    let own = DataFile { path: "providers/example-windows.toml", text: WINDOWS };
    Knowledge::load(embedded::files("").chain([own])).unwrap()
}

/// Address, provider where the domain does not name it, user name where one is
/// typed, what is sent, what is told, and the next form.
type Row = (&'static str, &'static str, &'static str, &'static str, Told, Option<&'static str>);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // The provider's own form
    ("anna@yandex.ru", "", "", "anna@yandex.ru", Nothing, Some("anna")),
    ("anna@yandex.ru", "", "anna", "anna", Nothing, Some("anna@yandex.ru")),
    ("anna@gmail.com", "", "anna", "anna", Odd, Some("anna@gmail.com")),
    ("anna@icloud.com", "", "anna", "anna", Nothing, Some("anna@icloud.com")),
    ("anna@web.de", "", "", "anna", Nothing, Some("anna@web.de")),
    // Domains of customers
    ("anna@firm.example", "yandex", "", "anna@firm.example", Nothing, None),
    ("anna@firm.example", "yandex", "anna", "anna", Odd, Some("anna@firm.example")),
    // A tag is no part of the name
    ("anna+shop@yandex.ru", "", "", "anna@yandex.ru", Nothing, Some("anna")),
    ("anna+shop@gmail.com", "", "anna+shop@gmail.com", "anna+shop@gmail.com", Odd, Some("anna@gmail.com")),
    // Another domain of the same provider: an alias here, another mailbox there
    ("anna@yandex.ru", "", "anna@ya.ru", "anna@ya.ru", Nothing, Some("anna@yandex.ru")),
    ("anna@gmail.com", "", "anna@googlemail.com", "anna@googlemail.com", Nothing, Some("anna@gmail.com")),
    ("anna@mail.ru", "", "anna@bk.ru", "anna@bk.ru", Nothing, Some("anna@mail.ru")),
    // A slip of the finger
    ("anna@gmail.com", "", "anna@gmial.com", "anna@gmial.com", Odd, Some("anna@gmail.com")),
    ("anna@yandex.ru", "", "anna@yandex.rru", "anna@yandex.rru", Odd, Some("anna@yandex.ru")),
    ("anna@gmail.com", "", "bert@gmial.com", "bert@gmial.com", Nothing, None),
    // Windows domains
    ("anna@gmail.com", "", "GMAIL\\anna", "GMAIL\\anna", Odd, Some("anna@gmail.com")),
    ("anna@example.com", "", "", "CORP\\anna", Nothing, Some("anna@example.com")),
    ("anna@example.com", "", "anna", "anna", Odd, Some("CORP\\anna")),
    ("anna@example.com", "", "OTHER\\anna", "OTHER\\anna", Nothing, Some("CORP\\anna")),
    // Other scripts: the domain as DNS has it first, then as people read it
    ("anna@почта.рф", "yandex", "", "anna@xn--80a1acny.xn--p1ai", Nothing, Some("anna@почта.рф")),
    ("anna@почта.рф", "yandex", "anna@почта.рф", "anna@почта.рф", Nothing, Some("anna@xn--80a1acny.xn--p1ai")),
    ("анна@yandex.ru", "", "", "анна@yandex.ru", Nothing, Some("анна")),
    // Prepared (SASLprep): what nobody sees is taken out, other widths made plain
    ("anna@yandex.ru", "", "an\u{ad}na@yandex.ru", "anna@yandex.ru", Nothing, Some("anna")),
    ("anna@yandex.ru", "", "ａｎｎａ@yandex.ru", "anna@yandex.ru", Nothing, Some("anna")),
    ("anna@gmail.com", "", "anna\u{200b}@gmail.com", "anna@gmail.com", Nothing, Some("anna\u{200b}@gmail.com")),
    // Case is the server's matter
    ("Anna@Yandex.ru", "", "ANNA@yandex.ru", "ANNA@yandex.ru", Nothing, Some("Anna")),
];

#[tokio::test]
async fn names_are_sent_and_judged_as_their_providers_take_them() {
    let knowledge = Arc::new(knowledge());
    // At once: a second passes between two sign-ins.
    let mut running = JoinSet::new();
    for row in ROWS {
        running.spawn(wrong(Arc::clone(&knowledge), row));
    }
    let wrong: Vec<String> = running.join_all().await.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}

/// What is wrong with a row.
async fn wrong(knowledge: Arc<Knowledge>, row: &'static Row) -> Option<String> {
    let (address, provider, typed, sent, told, next) = *row;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let request = Request {
        address: Some(Address::parse(address).unwrap()),
        provider: some(provider),
        user: some(typed),
        ..Request::default()
    };
    let plausible = check::plausible(&knowledge, &request).unwrap();
    let user = plausible.user.unwrap();
    let host = &plausible.preset.unwrap().offered(Protocol::Imap).next().unwrap().host;
    let text = format!(
        "schema = 1\nsentence = \"A name\"\n[check]\naddress = \"anna@example.org\"\n\
         [expect]\nverdict = \"broken\"\nexit = 1\n[[servers]]\nhost = \"{host}\"\n\
         protocol = \"imap\"\nport = 993\nsecurity = \"tls\"\n\
         refused = \"NO [AUTHENTICATIONFAILED] Authentication failed.\"\n\
         capabilities.under_tls = [\"IMAP4rev1\", \"AUTH=PLAIN\"]\n"
    );
    let scenario = Scenario::parse("name.toml", &text).unwrap();
    let now = datetime!(2026-11-22 12:00 UTC);
    let staged = demo::stage(&scenario, now, Arc::new(|_, _| {})).await.unwrap();
    let request = Request {
        protocols: vec![Protocol::Imap],
        proof: Some(Proof::Password(Secret::new(APP.into()).unwrap())),
        try_user_forms: true,
        ..request
    };
    let report = check::account(&staged.context, &knowledge, &request).await.unwrap();
    let first = report.findings.first().unwrap();
    let odd = first.cause == Cause::UsernameFormat;
    let names: Vec<_> = report.attempts.iter().filter_map(|it| it.user.as_deref()).collect();
    let tried = names.get(1).copied();
    let mut said = report.findings.iter().flat_map(|it| &it.evidence);
    let remarked = said.any(|it| it.text == "evidence-user-name-prepared");
    let prepared = !typed.is_empty() && typed != sent;
    let fits = user == sent && odd == (told == Odd) && tried == next && remarked == prepared;
    (!fits).then(|| {
        let cause = first.cause;
        format!(
            "{address} {provider} {typed:?}: sent {user:?}, {cause}, next {tried:?}, {remarked}"
        )
    })
}
