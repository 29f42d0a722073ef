//! Sessions as real servers hold them: what is said each time the client
//! waits. `{reply}` is a real reply to the sign-in, from `tests/data`; the
//! byte 0x1f repeats the password.

use mailmedic::model::{Protocol, Security};

use super::dice::Dice;

pub(crate) struct Recorded {
    pub(crate) security: Security,
    pub(crate) says: &'static [&'static str],
}

const fn tls(says: &'static [&'static str]) -> Recorded {
    Recorded { security: Security::Tls, says }
}

const fn starttls(says: &'static [&'static str]) -> Recorded {
    Recorded { security: Security::StartTls, says }
}

const IMAP: &[Recorded] = &[
    tls(&[
        "* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN AUTH=LOGIN] Dovecot (Debian) ready.\r\n",
        "* ID (\"name\" \"Dovecot\")\r\na1 OK ID completed.\r\na2 OK [CAPABILITY IMAP4rev1 SASL-IR ID IDLE SORT QUOTA] Logged in\r\n",
    ]),
    tls(&[
        "* OK Yandex IMAP4rev1 at mail-imap-production-main-468.yandex.net:993 ready to talk with ::ffff:192.0.2.1:47147\r\n",
        "* CAPABILITY IMAP4rev1 CHILDREN UNSELECT LITERAL+ NAMESPACE XLIST BINARY UIDPLUS ENABLE ID AUTH=PLAIN AUTH=XOAUTH2 IDLE MOVE\r\na1 OK CAPABILITY Completed.\r\n",
        "* ID (\"vendor\" {6}\r\nYandex)\r\na2 OK ID Completed.\r\n+ \r\n",
        "a3 {reply}\r\n",
    ]),
    tls(&[
        "* OK [CAPABILITY IMAP4rev1] ready\r\n",
        "a1 {reply} \u{1f}\r\n",
        "* CAPABILITY IMAP4rev1 IDLE\r\na2 OK done\r\n",
    ]),
    tls(&[
        "* OK Gimap ready for requests from 192.0.2.1 a640c23a62f3amb\r\n",
        "* CAPABILITY IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 AUTH=LOGIN AUTH=XOAUTH2 SASL-IR\r\na1 OK Thats all she wrote! a640c23a62f3amb\r\n",
        "* ID (\"name\" \"GImap\" \"vendor\" \"Google, Inc.\")\r\na2 OK Success\r\n+ VXNlcm5hbWU6\r\n",
        "+ UGFzc3dvcmQ6\r\n",
        "* NO [WEBALERT https://accounts.google.com/] Web login required. \u{1f}\r\na3 {reply}\r\n",
    ]),
    starttls(&[
        "* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] Courier-IMAP ready.\r\n",
        "a1 OK Begin SSL/TLS negotiation now.\r\n",
        "* CAPABILITY IMAP4rev1 AUTH=PLAIN ID\r\na2 OK CAPABILITY completed\r\n",
        "* ID NIL\r\na3 OK\r\n+ \r\n",
        "a4 NO Login failed: \u{1f}\r\n* BYE [UNAVAILABLE] later\r\n",
    ]),
];

const POP3: &[Recorded] = &[
    tls(&[
        "+OK POP Ya! v1.0.0na@26 HtjJitcPRuQ1\r\n",
        "+OK Capability list follows\r\nTOP\r\nUSER\r\nUIDL\r\nSASL PLAIN XOAUTH2\r\n.\r\n",
        "{reply}\r\n",
        "+OK Capability list follows\r\nTOP\r\nUIDL\r\n.\r\n",
    ]),
    tls(&[
        "+OK Dovecot (Debian) ready. <1a2b.3c@mail.example.org>\r\n",
        "+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\nUSER\r\nSASL LOGIN\r\n.\r\n",
        "+ VXNlcm5hbWU6\r\n",
        "+ UGFzc3dvcmQ6\r\n",
        "-ERR [AUTH] bad command: \u{1f} \u{1f} \u{1f}\r\n",
    ]),
    tls(&[
        "+OK hello\r\n",
        "-ERR unimplemented\r\n",
        "+OK password, please.\r\n",
        "{reply} \u{1f}\r\n",
    ]),
    starttls(&[
        "+OK ready\r\n",
        "+OK\r\nSTLS\r\nUSER\r\nIMPLEMENTATION x\r\n.\r\n",
        "+OK Begin TLS negotiation now.\r\n",
        "+OK\r\nUSER\r\nSASL PLAIN\r\n..dotted\r\n.\r\n",
        "{reply}\r\n",
        "+OK\r\n.\r\n",
    ]),
];

const SMTP: &[Recorded] = &[
    tls(&[
        "220 mail-nwsmtp-smtp-production-main-94.iva.yp-c.yandex.net (Want to use Yandex.Mail for your domain?) ESMTP\r\n",
        "250-mail-nwsmtp.yandex.net\r\n250-8BITMIME\r\n250-PIPELINING\r\n250-SIZE 53477376\r\n250-AUTH LOGIN PLAIN XOAUTH2\r\n250-DSN\r\n250 ENHANCEDSTATUSCODES\r\n",
        "{reply} \u{1f}\r\n",
    ]),
    tls(&[
        "220 smtp.gmail.com ESMTP a640c23a62f3a - gsmtp\r\n",
        "250-smtp.gmail.com at your service, [192.0.2.1]\r\n250-SIZE 35882577\r\n250-AUTH LOGIN\r\n250 SMTPUTF8\r\n",
        "334 VXNlcm5hbWU6\r\n",
        "334 UGFzc3dvcmQ6\r\n",
        "535-5.7.8 Username and Password not accepted. \u{1f}\r\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials \u{1f} - gsmtp\r\n",
    ]),
    tls(&[
        "220 smtp ESMTP\r\n",
        "250-smtp\r\n250 AUTH=PLAIN\r\n",
        "235 2.7.0 Authentication successful\r\n",
        "553 5.7.1 Sender address rejected: not owned by auth user.\r\n",
    ]),
    starttls(&[
        "220-mx.example.org ESMTP Postfix\r\n220 no UBE\r\n",
        "250-mx.example.org\r\n250-PIPELINING\r\n250-STARTTLS\r\n250 CHUNKING\r\n",
        "220 2.0.0 Ready to start TLS\r\n",
        "250-mx.example.org\r\n250 AUTH PLAIN LOGIN\r\n",
        "{reply} \u{1f}\r\n",
        "250 2.1.0 Ok\r\n250 2.0.0 Ok\r\n",
    ]),
    tls(&["421 4.7.0 Try again later, closing connection.\r\n"]),
];

pub(crate) fn of(protocol: Protocol) -> &'static [Recorded] {
    match protocol {
        Protocol::Imap => IMAP,
        Protocol::Pop3 => POP3,
        Protocol::Smtp => SMTP,
    }
}

/// The replies of `tests/data/replies.jsonl` in the protocol, with what a
/// session puts in front of them.
pub(crate) fn replies(protocol: Protocol) -> Vec<String> {
    include_str!("../data/replies.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|entry| entry["protocol"] == protocol.id())
        .map(|entry| entry["reply"].as_str().unwrap().replace('\n', "\r\n"))
        .collect()
}

/// The session with a real reply put in.
pub(crate) fn blocks(recorded: &Recorded, replies: &[String], dice: &mut Dice) -> Vec<Vec<u8>> {
    let reply = dice.of(replies);
    recorded.says.iter().map(|said| said.replace("{reply}", reply).into_bytes()).collect()
}
