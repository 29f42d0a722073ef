//! What answers, by its first bytes.

use crate::model::Protocol;

/// Beginnings that only one service has, letter case aside.
const BEGINNINGS: [(&[u8], &str); 16] = [
    (b"* OK", "imap"),
    (b"* PREAUTH", "imap"),
    (b"* BYE", "imap"),
    (b"* BAD", "imap"),
    (b"+OK", "pop3"),
    (b"-ERR", "pop3"),
    (b"HTTP/", "http"),
    (b"<!DOCTYPE", "http"),
    (b"<html", "http"),
    (b"SSH-", "ssh"),
    (b"RFB 0", "vnc"),
    (b"\"IMPLEMENTATION\"", "managesieve"),
    (b"<?xml version='1.0'?><stream", "xmpp"),
    (b"<stream:", "xmpp"),
    (&[0xff, 0xfd], "telnet"),
    (&[0xff, 0xfb], "telnet"),
];

/// The service that such first bytes belong to; a name of the texts.
pub(super) fn of(bytes: &[u8]) -> Option<&'static str> {
    // A TLS record: handshake or alert (RFC 8446 section 5.1).
    if matches!(bytes, [0x15 | 0x16, 3, ..]) {
        return Some("tls");
    }
    let begins = |start: &[u8]| {
        bytes.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
    };
    BEGINNINGS
        .iter()
        .find(|(start, _)| begins(start))
        .map(|(_, service)| *service)
        .or_else(|| by_code(bytes))
}

/// Services that begin with three digits: SMTP and its kin, FTP, news.
fn by_code(bytes: &[u8]) -> Option<&'static str> {
    let (code, rest) = bytes.split_at_checked(3)?;
    if !matches!(rest.first(), Some(b' ' | b'-' | b'\r' | b'\n')) {
        return None;
    }
    let words = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let ftp = words.contains("ftp") || words.contains("filezilla");
    match code {
        b"220" | b"421" | b"530" if ftp => Some("ftp"),
        b"220" if words.contains("lmtp") => Some("lmtp"),
        b"200" | b"201" | b"400" | b"502" if words.contains("nntp") || words.contains("news") => {
            Some("nntp")
        }
        b"220" | b"421" | b"521" | b"554" => Some("smtp"),
        _ => None,
    }
}

/// The mail protocol of that name.
pub(super) fn protocol(service: &str) -> Option<Protocol> {
    match service {
        "imap" => Some(Protocol::Imap),
        "pop3" => Some(Protocol::Pop3),
        "smtp" => Some(Protocol::Smtp),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_name_the_service() {
        for (bytes, service) in [
            (&b"* OK [CAPABILITY IMAP4rev1] ready\r\n"[..], Some("imap")),
            (b"+OK POP3 ready <1.2@x>\r\n", Some("pop3")),
            (b"220 mail.example.org ESMTP Postfix\r\n", Some("smtp")),
            (b"554 no service here\r\n", Some("smtp")),
            (b"220 mail.example.org LMTP Dovecot\r\n", Some("lmtp")),
            (b"220 (vsFTPd 3.0.5)\r\n", Some("ftp")),
            (b"220---------- Welcome to Pure-FTPd ----------\r\n", Some("ftp")),
            (b"220-FileZilla Server 1.8\r\n", Some("ftp")),
            (b"HTTP/1.1 400 Bad Request\r\n", Some("http")),
            (b"<html>\r\n<head><title>400", Some("http")),
            (b"SSH-2.0-OpenSSH_9.9\r\n", Some("ssh")),
            (b"200 news.example.org InterNetNews NNRP server\r\n", Some("nntp")),
            (b"\"IMPLEMENTATION\" \"Dovecot Pigeonhole\"\r\n", Some("managesieve")),
            (b"RFB 003.008\n", Some("vnc")),
            (&[0xff, 0xfd, 0x18], Some("telnet")),
            (&[0x15, 3, 1, 0, 2, 2, 70], Some("tls")),
            (&[0x16, 3, 3, 0, 80, 2], Some("tls")),
            (b"2200 bottles", None),
            (b"hello", None),
            (b"", None),
        ] {
            assert_eq!(of(bytes), service, "{}", bytes.escape_ascii());
        }
    }
}
