//! What an endpoint offers, as words that can be compared.

use std::collections::BTreeSet;

use crate::model::{Attempt, Protocol, Security};

/// Capabilities and mechanisms, in upper case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Offer {
    /// Words of IMAP's CAPABILITY but for `AUTH=`, keywords of CAPA and EHLO.
    pub(super) capabilities: BTreeSet<String>,
    /// SASL mechanisms; `USER` for POP3's USER and PASS.
    pub(super) mechanisms: BTreeSet<String>,
}

/// What the attempt was offered for signing in: under TLS, where it has TLS.
/// The offer of STARTTLS counts although it was made before.
pub(super) fn of(attempt: &Attempt) -> Offer {
    let endpoint = &attempt.candidate.endpoint;
    let seen = &attempt.capabilities;
    let lines = match endpoint.security {
        Security::Plain => &seen.before_tls,
        Security::Tls | Security::StartTls => &seen.after_tls,
    };
    let mut offer = Offer::default();
    for line in lines.iter().flatten() {
        let line = line.to_ascii_uppercase();
        let mut words = line.split_whitespace();
        let keyword = words.next().unwrap_or_default();
        match endpoint.protocol {
            Protocol::Imap => match line.strip_prefix("AUTH=") {
                Some(mechanism) => drop(offer.mechanisms.insert(mechanism.to_owned())),
                None => drop(offer.capabilities.insert(line.clone())),
            },
            Protocol::Pop3 => {
                offer.capabilities.insert(keyword.to_owned());
                match keyword {
                    "SASL" => offer.mechanisms.extend(words.map(str::to_owned)),
                    "USER" => drop(offer.mechanisms.insert("USER".to_owned())),
                    _ => {}
                }
            }
            Protocol::Smtp => {
                // An older form beside the usual one (`AUTH=PLAIN LOGIN`).
                let (name, first) = keyword.split_once('=').unwrap_or((keyword, ""));
                offer.capabilities.insert(name.to_owned());
                if name == "AUTH" {
                    let first = Some(first).filter(|first| !first.is_empty());
                    offer.mechanisms.extend(first.into_iter().chain(words).map(str::to_owned));
                }
            }
        }
    }
    if endpoint.security == Security::StartTls {
        let before = seen.before_tls.iter().flatten();
        let start = before.filter(|line| matches!(line.as_str(), "STARTTLS" | "STLS"));
        offer.capabilities.extend(start.cloned());
    }
    offer
}

/// The words of a list that the offer lacks; letter case does not matter.
pub(super) fn missing(wanted: &[String], offered: &BTreeSet<String>) -> Vec<String> {
    let wanted = wanted.iter().map(|word| word.to_ascii_uppercase());
    wanted.filter(|word| !offered.contains(word)).collect()
}
