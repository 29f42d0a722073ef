//! The sentence for each fault that is no reply: its key and arguments.

use time::{OffsetDateTime, format_description::BorrowedFormatItem, macros::format_description};

use super::Args;
use crate::model::{Fault, ProxyFault, ResolverFault, ScramFault, TlsFault};

const DATE: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// How many of a certificate's names a sentence lists.
const NAMES: usize = 5;

/// How many characters of a server's first words a sentence shows.
const CHARS: usize = 60;

/// Key and arguments of the sentence for a fault. The arguments may hold a
/// server's words: escape them before showing.
pub fn fault_evidence(fault: &Fault) -> (&'static str, Args) {
    match fault {
        Fault::HostNotFound => plain("evidence-fault-host-not-found"),
        Fault::NoAddress => plain("evidence-fault-no-address"),
        Fault::ResolverFailed(fault) => resolver(fault),
        Fault::ConnectionRefused => plain("evidence-fault-connection-refused"),
        Fault::ConnectTimeout => plain("evidence-fault-connect-timeout"),
        Fault::Unreachable(words) => with("evidence-fault-unreachable", "words", words),
        Fault::NoRoute => plain("evidence-fault-no-route"),
        Fault::Proxy { proxy, fault } => {
            let (key, mut args) = proxied(fault);
            args.insert("proxy".into(), proxy.clone());
            (key, args)
        }
        Fault::ConnectionReset => plain("evidence-fault-connection-reset"),
        Fault::ConnectionClosed => plain("evidence-fault-connection-closed"),
        Fault::Silent { limit_ms } => {
            with("evidence-fault-silent", "seconds", &limit_ms.div_ceil(1000).to_string())
        }
        Fault::Deadline => plain("evidence-fault-deadline"),
        Fault::Tls(fault) => tls_fault_evidence(fault),
        Fault::TlsNotOffered => plain("evidence-fault-tls-not-offered"),
        Fault::StartTlsInjection(bytes) => {
            with("evidence-fault-starttls-injection", "found", &beginning(bytes))
        }
        Fault::AuthNotOffered => plain("evidence-fault-auth-not-offered"),
        Fault::PlaintextAuthDisabled => plain("evidence-fault-plaintext-auth-disabled"),
        Fault::NoCommonMechanism(offered) => {
            with("evidence-fault-no-common-mechanism", "offered", &offered.join(" "))
        }
        Fault::Scram(ScramFault::WrongSignature) => plain("evidence-fault-scram-wrong-signature"),
        Fault::Scram(ScramFault::NoSignature) => plain("evidence-fault-scram-no-signature"),
        Fault::Scram(ScramFault::Iterations(count)) => {
            with("evidence-fault-scram-iterations", "count", &count.to_string())
        }
        Fault::Scram(ScramFault::Malformed(what)) => {
            with("evidence-fault-scram-malformed", "words", what)
        }
        Fault::NotThisProtocol(bytes) => {
            with("evidence-fault-not-this-protocol", "found", &beginning(bytes))
        }
        Fault::TooMuch(what) => with("evidence-fault-too-much", "limit", what),
    }
}

/// Key and arguments of the sentence for a TLS fault, as [`fault_evidence`].
pub fn tls_fault_evidence(fault: &TlsFault) -> (&'static str, Args) {
    match fault {
        TlsFault::Expired { not_after, issuer: None } => {
            with("evidence-fault-expired", "date", &date(*not_after))
        }
        TlsFault::NotYetValid { not_before, issuer: None } => {
            with("evidence-fault-not-yet-valid", "date", &date(*not_before))
        }
        TlsFault::Expired { not_after, issuer: Some(issuer) } => {
            let (key, mut args) = with("evidence-fault-issuer-expired", "date", &date(*not_after));
            args.insert("issuer".into(), issuer.clone());
            (key, args)
        }
        TlsFault::NotYetValid { not_before, issuer: Some(issuer) } => {
            let key = "evidence-fault-issuer-not-yet-valid";
            let (key, mut args) = with(key, "date", &date(*not_before));
            args.insert("issuer".into(), issuer.clone());
            (key, args)
        }
        TlsFault::NameMismatch { expected, presented } => {
            let (key, mut args) = with("evidence-fault-name-mismatch", "expected", expected);
            args.insert("names".into(), names(presented));
            (key, args)
        }
        TlsFault::SelfSigned => plain("evidence-fault-self-signed"),
        TlsFault::UnknownIssuer => plain("evidence-fault-unknown-issuer"),
        TlsFault::ChainIncomplete { issuer } => {
            with("evidence-fault-chain-incomplete", "issuer", issuer)
        }
        TlsFault::Revoked => plain("evidence-fault-revoked"),
        TlsFault::Weak(words) => with("evidence-fault-weak", "words", words),
        TlsFault::NotTls(bytes) => with("evidence-fault-not-tls", "found", &beginning(bytes)),
        TlsFault::TooOld(words) => with("evidence-fault-too-old", "words", words),
        TlsFault::Alert(words) => with("evidence-fault-alert", "words", words),
        TlsFault::Closed => plain("evidence-fault-closed"),
        TlsFault::Reset => plain("evidence-fault-connection-reset"),
        TlsFault::Other(words) => with("evidence-fault-other", "words", words),
    }
}

fn resolver(fault: &ResolverFault) -> (&'static str, Args) {
    match fault {
        ResolverFault::ServerFailure => plain("evidence-fault-resolver-servfail"),
        ResolverFault::Refused => plain("evidence-fault-resolver-refused"),
        ResolverFault::Timeout => plain("evidence-fault-resolver-timeout"),
        ResolverFault::AliasLoop => plain("evidence-fault-resolver-loop"),
        ResolverFault::NoServer => plain("evidence-fault-resolver-none"),
        ResolverFault::Unreachable(words) => {
            with("evidence-fault-resolver-unreachable", "words", words)
        }
        ResolverFault::Odd(words) => with("evidence-fault-resolver-failed", "words", words),
    }
}

fn proxied(fault: &ProxyFault) -> (&'static str, Args) {
    match fault {
        ProxyFault::NotReached(fault) => match fault.as_ref() {
            Fault::ConnectionRefused => plain("evidence-fault-proxy-refuses"),
            Fault::ConnectTimeout => plain("evidence-fault-proxy-timeout"),
            Fault::HostNotFound | Fault::NoAddress | Fault::ResolverFailed(_) => {
                plain("evidence-fault-proxy-name")
            }
            Fault::Unreachable(words) => with("evidence-fault-proxy-unreachable", "words", words),
            _ => with("evidence-fault-proxy-unreachable", "words", "–"),
        },
        ProxyFault::AuthRequired => plain("evidence-fault-proxy-auth-required"),
        ProxyFault::AuthRejected => plain("evidence-fault-proxy-auth-rejected"),
        ProxyFault::NotAllowed => plain("evidence-fault-proxy-not-allowed"),
        ProxyFault::TargetRefused => plain("evidence-fault-proxy-target-refused"),
        ProxyFault::TargetUnreachable => plain("evidence-fault-proxy-target-unreachable"),
        ProxyFault::TargetTimeout => plain("evidence-fault-proxy-target-timeout"),
        ProxyFault::Refused(words) => with("evidence-fault-proxy-refused", "words", words),
        ProxyFault::NotThisProtocol(bytes) => {
            with("evidence-fault-proxy-not-this-protocol", "found", &beginning(bytes))
        }
        ProxyFault::Closed => plain("evidence-fault-proxy-closed"),
        ProxyFault::Silent { limit_ms } => {
            with("evidence-fault-proxy-silent", "seconds", &limit_ms.div_ceil(1000).to_string())
        }
    }
}

fn plain(key: &'static str) -> (&'static str, Args) {
    (key, Args::new())
}

fn with(key: &'static str, name: &str, value: &str) -> (&'static str, Args) {
    (key, Args::from([(name.to_owned(), value.to_owned())]))
}

/// `2026-11-20`, or the word the texts select on where the day is not known.
fn date(moment: Option<OffsetDateTime>) -> String {
    moment
        .and_then(|moment| moment.to_offset(time::UtcOffset::UTC).format(DATE).ok())
        .unwrap_or_else(|| "unknown".into())
}

/// The first names, and how many more there are.
fn names(all: &[String]) -> String {
    let shown = all.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
    match all.len() {
        0 => "–".into(),
        count if count > NAMES => format!("{shown}, … (+{})", count - NAMES),
        _ => shown,
    }
}

/// The beginning of the first line that a server sent, byte for character
/// where it is not UTF-8.
fn beginning(bytes: &[u8]) -> String {
    let line = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let text: String = match std::str::from_utf8(line) {
        Ok(text) => text.to_owned(),
        Err(_) => line.iter().map(|&byte| char::from(byte)).collect(),
    };
    let text = text.trim_end();
    match text.char_indices().nth(CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_short_and_complete() {
        let (key, args) = fault_evidence(&Fault::NotThisProtocol(b"HTTP/1.1 400\r\nX: y".into()));
        assert_eq!(
            (key, args["found"].as_str()),
            ("evidence-fault-not-this-protocol", "HTTP/1.1 400")
        );
        let (_, args) = fault_evidence(&Fault::NotThisProtocol(vec![0xff; 512]));
        assert_eq!(args["found"].chars().count(), CHARS + 1);
        let presented = (0..7).map(|n| format!("h{n}")).collect();
        let fault = TlsFault::NameMismatch { expected: "h".into(), presented };
        assert_eq!(tls_fault_evidence(&fault).1["names"], "h0, h1, h2, h3, h4, … (+2)");
        let (_, args) = tls_fault_evidence(&TlsFault::Expired { not_after: None, issuer: None });
        assert_eq!(args["date"], "unknown");
        let (_, args) = fault_evidence(&Fault::Silent { limit_ms: 9_500 });
        assert_eq!(args["seconds"], "10");
    }
}
