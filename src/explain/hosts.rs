//! Who runs the hosts that a text names.

use std::{net::IpAddr, num::NonZeroU16};

use super::bounded;
use crate::knowledge::{Knowledge, Preset};

/// The preset that a host belongs to: one of its servers, or an MX host of
/// its domains. Case and a dot at the end do not matter.
pub fn provider_of_host<'a>(knowledge: &'a Knowledge, host: &str) -> Option<&'a str> {
    owner(knowledge, &host.trim_end_matches('.').to_ascii_lowercase()).map(|it| it.id.as_str())
}

fn owner<'a>(knowledge: &'a Knowledge, host: &str) -> Option<&'a Preset> {
    knowledge.preset_for_host(host).or_else(|| knowledge.preset_for_mx(host))
}

/// The provider of the hosts named in a text; none where hosts of several
/// providers are named.
pub(super) fn provider_in<'a>(knowledge: &'a Knowledge, text: &str) -> Option<&'a str> {
    let mut found: Option<&str> = None;
    for host in in_text(text).take(50) {
        let host = host.to_ascii_lowercase();
        let owner = owner(knowledge, &host).or_else(|| knowledge.preset_for_page(&host));
        match (found, owner.map(|preset| preset.id.as_str())) {
            (_, None) => {}
            (Some(one), Some(other)) if one != other => return None,
            (_, other) => found = other,
        }
    }
    found
}

/// The provider of the last host that a text names.
pub(super) fn last_in<'a>(knowledge: &'a Knowledge, text: &str) -> Option<&'a str> {
    in_text(text).take(50).filter_map(|host| provider_of_host(knowledge, host)).last()
}

/// The host and the port that a text says were tried: `mx.example.org[192.0.2.1]:25`,
/// `smtp.example.org:587`, `smtp.example.org port 465`.
pub(super) fn endpoint(text: &str) -> Option<(&str, &str)> {
    /// An address in brackets, and a port, are shorter.
    const BEHIND: usize = 64;
    places(text).find_map(|(end, host)| {
        let rest = bounded::start(text.get(end..)?, BEHIND);
        let address = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let address = address.filter(|(inside, _)| inside.parse::<IpAddr>().is_ok());
        let behind = address.map_or(rest, |(_, rest)| rest);
        let port = behind.strip_prefix(':').or_else(|| behind.strip_prefix(" port "))?;
        let digits = port.len() - port.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let port = port.get(..digits).filter(|port| port.parse::<NonZeroU16>().is_ok())?;
        // `main.py:25` is a place in a program; with an address behind it, it is a host.
        (is_host(host) || address.is_some() && host.contains('.')).then_some((host, port))
    })
}

/// Words that look like host names. The domain of an address is none.
pub(super) fn in_text(text: &str) -> impl Iterator<Item = &str> {
    places(text).map(|(_, host)| host).filter(|host| is_host(host))
}

/// Whether a word with a dot in it is a host, and no number or name of something else.
fn is_host(word: &str) -> bool {
    word.bytes().filter(|&byte| byte == b'.').count() >= 2
        && word.len() <= 253
        && word.rsplit('.').next().is_some_and(|end| end.parse::<u32>().is_err())
}

/// Words with a dot in them that may be hosts, and where each ends.
fn places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // What is not ASCII is no part of such a word, so bytes tell where each begins and ends.
    let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'@' | b'_');
    let mut next = 0;
    text.as_bytes()
        .split(move |&byte| !part(byte))
        .map(move |word| {
            let start = next;
            next += word.len() + 1;
            (start + word.len(), word)
        })
        // First what most words are not.
        .filter(|(_, word)| word.contains(&b'.'))
        .filter_map(|(end, word)| Some((end, std::str::from_utf8(word).ok()?)))
        // `anna@example.org@imap.example.net`: a user name, and the server.
        .filter_map(|(end, word)| match word.rsplit_once('@') {
            Some((user, host)) => user.contains('@').then_some((end, host)),
            None => Some((end, word)),
        })
        .map(|(end, word)| (end, word.trim_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_their_owners() {
        let knowledge = Knowledge::builtin().unwrap();
        let of = |text: &str| provider_in(&knowledge, text);
        assert_eq!(of("Cannot connect to IMAP.yandex.ru:993 now"), Some("yandex"));
        assert_eq!(of("see https://support.google.com/mail/?p=x"), Some("gmail"));
        assert_eq!(of("smtp.gmail.com and smtp.mail.ru"), None);
        assert_eq!(of("anna@gmail.com@imap.gmail.com:993:"), Some("gmail"));
        for text in [
            "connect to mx.example.org[192.0.2.1]:25: Connection timed out",
            "mx.example.org:25",
            "mx.example.org, or mx.example.org:25",
            "connect to mx.example.org[2001:db8::1]:25: Connection refused",
            "Failed to connect to mx.example.org port 25 after 10 ms",
        ] {
            assert_eq!(endpoint(text), Some(("mx.example.org", "25")), "{text}");
        }
        for text in ["mx.example.org:0 and mail.example.org", "main.py:25: no", "a.example[x]:25"] {
            assert_eq!(endpoint(text), None, "{text}");
        }
        let text = "connect to example.com[192.0.2.1]:25: Connection timed out";
        assert_eq!(endpoint(text), Some(("example.com", "25")));
        assert_eq!(of("write to anna@imap.yandex.ru, 192.0.2.1"), None);
    }
}
