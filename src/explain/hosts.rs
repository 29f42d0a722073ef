//! Who runs the hosts that a text names.

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
    in_text(text).find_map(|host| {
        let (_, rest) = text.split_once(host)?;
        let behind = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let rest = behind.map_or(rest, |(_, rest)| rest);
        let rest = rest.strip_prefix(':').or_else(|| rest.strip_prefix(" port "))?;
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let port = rest.get(..digits)?;
        port.parse::<std::num::NonZeroU16>().ok().map(|_| (host, port))
    })
}

/// Words that look like host names. The domain of an address is none.
pub(super) fn in_text(text: &str) -> impl Iterator<Item = &str> {
    // What is not ASCII is no part of such a word, so bytes tell where each begins and ends.
    let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'@' | b'_');
    text.as_bytes()
        .split(move |&byte| !part(byte))
        // First what most words are not.
        .filter(|word| word.contains(&b'.'))
        .filter_map(|word| std::str::from_utf8(word).ok())
        // `anna@example.org@imap.example.net`: a user name, and the server.
        .filter_map(|word| match word.rsplit_once('@') {
            Some((user, host)) => user.contains('@').then_some(host),
            None => Some(word),
        })
        .map(|word| word.trim_matches('.'))
        .filter(|word| {
            word.bytes().filter(|&byte| byte == b'.').count() >= 2
                && word.len() <= 253
                && word.rsplit('.').next().is_some_and(|end| end.parse::<u32>().is_err())
        })
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
            "Failed to connect to mx.example.org port 25 after 10 ms",
        ] {
            assert_eq!(endpoint(text), Some(("mx.example.org", "25")), "{text}");
        }
        assert_eq!(endpoint("mx.example.org:0 and mail.example.org"), None);
        assert_eq!(of("write to anna@imap.yandex.ru, 192.0.2.1"), None);
    }
}
