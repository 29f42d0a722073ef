//! `--connect-to HOST:PORT:ADDR:PORT2`, as curl has it.

use std::str::FromStr;

/// A redirection of connections; names in certificates and SNI stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectTo {
    /// The host it is for; `None` for all.
    pub host: Option<String>,
    /// The port it is for; `None` for all.
    pub port: Option<u16>,
    /// Where to go instead; `None` changes no host.
    pub to_host: Option<String>,
    /// Where to go instead; `None` changes no port.
    pub to_port: Option<u16>,
}

/// Why a text is no redirection.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}`: {found}; expected HOST:PORT:ADDR:PORT2, as in \
     imap.yandex.ru:993:127.0.0.1:10993 (IPv6 addresses in brackets)"
)]
pub struct ConnectToError {
    text: String,
    found: String,
}

impl FromStr for ConnectTo {
    type Err = ConnectToError;

    fn from_str(text: &str) -> Result<Self, ConnectToError> {
        let error = |found: String| ConnectToError { text: text.escape_debug().to_string(), found };
        let fields = split(text);
        let [host, port, to_host, to_port] = fields.as_slice() else {
            return Err(error(format!("found {} fields", fields.len())));
        };
        let name = |field: &String| {
            (!field.is_empty()).then(|| field.trim_end_matches('.').to_ascii_lowercase())
        };
        let number = |field: &String| match field.as_str() {
            "" => Ok(None),
            digits => match digits.parse::<u16>() {
                Ok(port) if port > 0 => Ok(Some(port)),
                _ => Err(error(format!("`{}` is no port", digits.escape_debug()))),
            },
        };
        Ok(Self {
            host: name(host),
            port: number(port)?,
            to_host: name(to_host),
            to_port: number(to_port)?,
        })
    }
}

impl ConnectTo {
    /// Where a connection for this host and port goes, by the first that matches.
    pub fn apply(rules: &[Self], host: &str, port: u16) -> (String, u16) {
        let matching = rules.iter().find(|rule| {
            rule.host.as_deref().is_none_or(|h| h == host) && rule.port.is_none_or(|p| p == port)
        });
        match matching {
            Some(rule) => (
                rule.to_host.clone().unwrap_or_else(|| host.to_owned()),
                rule.to_port.unwrap_or(port),
            ),
            None => (host.to_owned(), port),
        }
    }
}

/// Splits at colons outside brackets; brackets are taken off.
fn split(text: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut inside = false;
    for c in text.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            ':' if !inside => fields.push(String::new()),
            c => {
                if let Some(field) = fields.last_mut() {
                    field.push(c);
                }
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_curl_reads_it() {
        let rules: Vec<ConnectTo> =
            ["imap.yandex.ru:993:127.0.0.1:10993", "mail.example.org::[::1]:", "::h:"]
                .iter()
                .map(|text| text.parse().unwrap())
                .collect();
        let to = |host, port| ConnectTo::apply(&rules, host, port);
        assert_eq!(to("imap.yandex.ru", 993), ("127.0.0.1".into(), 10993));
        assert_eq!(to("mail.example.org", 465), ("::1".into(), 465));
        assert_eq!(to("imap.yandex.ru", 143), ("h".into(), 143));
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, part) in [("a:b", "found 2 fields"), ("h:0:a:1", "`0` is no port")] {
            let error = text.parse::<ConnectTo>().unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
    }
}
