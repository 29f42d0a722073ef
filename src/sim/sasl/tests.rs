use super::*;
use crate::knowledge::document::Document;

fn server() -> Server {
    let text = r#"
        host = "imap.example.org"
        protocol = "imap"
        port = 993
        security = "tls"
        [[accounts]]
        user = ["anna", "a@b.c"]
        password = "pencil"
        tokens = [
            { token = "good" },
            { token = "old", status = "401", scope = "mail", schemes = "bearer" },
        ]
        "#;
    Document::parse(text).unwrap().read().unwrap()
}

fn b64(text: &str) -> String {
    STANDARD.encode(text)
}

#[track_caller]
fn with<T>(test: impl FnOnce(&Book<'_>) -> T) -> T {
    let (server, bindings) = (server(), Bindings::default());
    test(&Book { server: &server, certificate_of: Some("anna"), bindings: &bindings })
}

fn judged(user: &str, proved: bool) -> Progress {
    Progress::Judged { user: user.into(), proved }
}

#[test]
fn plain_with_and_without_initial_response() {
    let done = Progress::Credentials { user: "anna".into(), password: "пароль".into() };
    let response = b64("\0anna\0пароль");
    with(|book| {
        assert_eq!(begin("plain", Some(&response), book), Some(done.clone()));
        assert_eq!(
            begin("PLAIN", None, book),
            Some(Progress::Challenge(Exchange::Plain, Vec::new()))
        );
        assert_eq!(respond(Exchange::Plain, &response, book), done);
        assert_eq!(respond(Exchange::Plain, &b64("anna\0anna\0пароль"), book), done);
    });
}

#[test]
fn login_asks_twice() {
    with(|book| {
        let Some(Progress::Challenge(Exchange::LoginUser, _)) = begin("LOGIN", None, book) else {
            panic!("asks for the user first");
        };
        let Progress::Challenge(next, asked) = respond(Exchange::LoginUser, &b64("anna"), book)
        else {
            panic!("asks for the password next");
        };
        assert_eq!(asked, b"Password:");
        let done = Progress::Credentials { user: "anna".into(), password: "p".into() };
        assert_eq!(respond(next, &b64("p"), book), done);
    });
}

#[test]
fn cram_md5_by_the_digest() {
    with(|book| {
        let password = &book.server.accounts[0].password;
        let good = String::from_utf8(md5::cram("anna", password, CHALLENGE).to_vec()).unwrap();
        let answer = |text: &str| respond(Exchange::CramMd5, &b64(text), book);
        assert_eq!(answer(&good), judged("anna", true));
        assert_eq!(answer(&good.replace("anna", "otto")), judged("otto", false));
        assert_eq!(answer(&format!("anna {}", "0".repeat(32))), judged("anna", false));
        assert_eq!(answer("anna"), Progress::Malformed);
    });
}

#[test]
fn external_by_the_certificate() {
    with(|book| {
        assert_eq!(begin("EXTERNAL", Some("="), book), Some(judged("anna", true)));
        assert_eq!(begin("EXTERNAL", Some(&b64("anna")), book), Some(judged("anna", true)));
        assert_eq!(begin("EXTERNAL", Some(&b64("otto")), book), Some(judged("otto", false)));
        let none = Book { certificate_of: None, ..*book };
        assert_eq!(begin("EXTERNAL", Some("="), &none), Some(judged("", false)));
    });
}

#[test]
fn a_token_that_is_not_taken_is_answered_with_the_reason() {
    with(|book| {
        let xoauth2 = |token| b64(&format!("user=a@b.c\u{1}auth=Bearer {token}\u{1}\u{1}"));
        assert_eq!(begin("XOAUTH2", Some(&xoauth2("good")), book), Some(judged("a@b.c", true)));
        let bearer = b64("n,a=a@b.c,\u{1}host=h\u{1}port=993\u{1}auth=Bearer good\u{1}\u{1}");
        assert_eq!(begin("OAUTHBEARER", Some(&bearer), book), Some(judged("a@b.c", true)));
        for (token, reason) in [
            ("old", r#"{"schemes":"bearer","scope":"mail","status":"401"}"#),
            ("pencil", r#"{"status":"invalid_token"}"#),
        ] {
            let Some(Progress::Challenge(next, told)) =
                begin("XOAUTH2", Some(&xoauth2(token)), book)
            else {
                panic!("{token} is not taken");
            };
            assert_eq!(String::from_utf8(told).unwrap(), reason);
            assert_eq!(respond(next, "", book), judged("a@b.c", false));
        }
    });
}

#[test]
fn nonsense() {
    with(|book| {
        for mechanism in ["NTLM", "SCRAM-SHA-512", "SCRAM-SHA-1-PLUS-PLUS", "-PLUS"] {
            assert_eq!(begin(mechanism, None, book), None, "{mechanism}");
        }
        for response in ["%%%", &b64("anna"), &b64("\0\0p"), &b64("x\0anna\0p"), &b64("a\0b\0c\0d")]
        {
            assert_eq!(respond(Exchange::Plain, response, book), Progress::Malformed, "{response}");
        }
        assert_eq!(respond(Exchange::LoginUser, "*", book), Progress::Cancelled);
        assert_eq!(begin("PLAIN", Some("="), book), Some(Progress::Malformed));
        for first in ["", "n,,", "n,,n=a", "p=tls-unique,,n=a,r=b", "p=tls-exporter,,n=a,r=b", "x"]
        {
            let answer = begin("SCRAM-SHA-1", Some(&b64(first)), book);
            assert_eq!(answer, Some(Progress::Malformed), "{first}");
        }
    });
}
