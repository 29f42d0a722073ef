//! One TLS handshake: a connection and its facts, or the facts alone.

use std::{io, sync::Arc};

use rustls::{
    ClientConfig, Error, HandshakeKind, NamedGroup, PeerIncompatible, ProtocolVersion,
    client::Resumption, crypto::CryptoProvider, pki_types::ServerName,
};
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::{
    Context,
    identity::Asked,
    tap::Tap,
    verify::{CHAIN_LIMIT, Recorder, Seen, describe},
};
use crate::{
    model::{TlsFacts, TlsFault},
    wire::hello::Answer,
};

/// How large the first message may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// With a post-quantum key share: more than one segment of the network.
    Large,
    /// Without: some boxes on the way drop what is larger.
    Small,
}

/// How a handshake ended.
pub(super) struct Shaken {
    /// The connection, where TLS stands and the chain was accepted.
    pub(super) stream: Option<TlsStream<Tap>>,
    pub(super) facts: TlsFacts,
    /// Whether anything at all came back.
    pub(super) answered: bool,
}

/// Shakes hands for `host`. Never goes on with a chain that was refused.
pub(super) async fn handshake(context: &Context, mut tap: Tap, host: &str, size: Size) -> Shaken {
    let recorder = Arc::new(Recorder::new(Arc::clone(&context.trust)));
    let failed = |fault, answered| {
        let facts = failed(fault, recorder.seen());
        Shaken { stream: None, facts, answered }
    };
    let asked = Arc::new(Asked::new(context.identity.clone()));
    let config = match config(context, &recorder, &asked, size) {
        Ok(config) => config,
        Err(error) => return failed(TlsFault::Other(error.to_string()), false),
    };
    let Ok(name) = ServerName::try_from(host.to_owned()) else {
        let fault = TlsFault::Other(format!("{host} cannot be a certificate's name"));
        return failed(fault, false);
    };
    tap.forget();
    match TlsConnector::from(Arc::new(config)).connect(name, tap).into_fallible().await {
        Ok(stream) => {
            let mut facts = facts(&stream, recorder.seen());
            facts.asks_for_certificate = asked.was();
            Shaken { stream: Some(stream), facts, answered: true }
        }
        Err((error, tap)) => {
            let seen = recorder.seen();
            let fault = match seen.faults.first() {
                Some(fault) => fault.clone(),
                None => match (fault(&error, tap.first()), seen.weak) {
                    // The stores accept the chain, the handshake's own signature
                    // fails: the key is at fault.
                    (TlsFault::Other(_), Some(weak)) => TlsFault::Weak(weak),
                    (fault, _) => fault,
                },
            };
            let mut shaken = failed(fault, !tap.first().is_empty());
            shaken.facts.asks_for_certificate = asked.was();
            shaken
        }
    }
}

/// What a server that a modern client cannot talk to was seen to speak; the
/// certificates too, unless some are known already.
pub(super) fn too_old(facts: &mut TlsFacts, answer: Answer) {
    if let Answer::Hello { version, suite, modern: false, chain } = answer {
        facts.error = Some(TlsFault::TooOld(format!("{version}, {suite}")));
        if facts.chain.is_empty() {
            facts.chain = chain.iter().take(CHAIN_LIMIT).map(|der| describe(der)).collect();
        }
    }
}

/// Whether a failure smells of old TLS: the two sides found nothing in common,
/// or the server hung up on what it did not understand.
pub(super) fn smells_old(facts: &TlsFacts) -> bool {
    facts.chain.is_empty()
        && match &facts.error {
            Some(TlsFault::Alert(name)) => {
                !matches!(name.as_str(), "UnrecognisedName" | "CertificateRequired")
            }
            Some(TlsFault::TooOld(_) | TlsFault::Closed | TlsFault::Reset | TlsFault::Other(_)) => {
                true
            }
            _ => false,
        }
}

fn config(
    context: &Context,
    recorder: &Arc<Recorder>,
    asked: &Arc<Asked>,
    size: Size,
) -> Result<ClientConfig, Error> {
    let mut provider = Arc::clone(context.trust.provider());
    if size == Size::Small {
        let kept = provider.kx_groups.iter().copied();
        let small = kept.filter(|group| group.name() != NamedGroup::X25519MLKEM768).collect();
        provider = Arc::new(CryptoProvider { kx_groups: small, ..(*provider).clone() });
    }
    let builder = ClientConfig::builder_with_details(provider, Arc::new(context.clock));
    let mut config = builder
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(recorder) as Arc<_>)
        .with_client_cert_resolver(Arc::clone(asked) as Arc<_>);
    // A resumed session would not be verified anew.
    config.resumption = Resumption::disabled();
    Ok(config)
}

fn facts(stream: &TlsStream<Tap>, seen: Seen) -> TlsFacts {
    let connection = stream.get_ref().1;
    let old = connection.protocol_version() == Some(ProtocolVersion::TLSv1_2);
    let repeated = connection.handshake_kind() == Some(HandshakeKind::FullWithHelloRetryRequest);
    TlsFacts {
        version: connection.protocol_version().map(|version| match version {
            ProtocolVersion::TLSv1_3 => "1.3".to_owned(),
            ProtocolVersion::TLSv1_2 => "1.2".to_owned(),
            other => format!("{other:?}"),
        }),
        cipher: connection
            .negotiated_cipher_suite()
            .and_then(|suite| suite.suite().as_str().map(str::to_owned)),
        error: None,
        faults: Vec::new(),
        trusted_by: seen.trusted_by,
        refused_by: seen.refused_by,
        large_hello: None,
        asks_for_certificate: false,
        chain: seen.chain,
        round_trips: 1 + u32::from(old || repeated),
    }
}

fn failed(fault: TlsFault, seen: Seen) -> TlsFacts {
    TlsFacts {
        version: None,
        cipher: None,
        error: Some(fault),
        faults: seen.faults,
        trusted_by: seen.trusted_by,
        refused_by: seen.refused_by,
        large_hello: None,
        asks_for_certificate: false,
        chain: seen.chain,
        round_trips: 1,
    }
}

/// What TLS says of a connection that it gave up after the handshake: under
/// TLS 1.3 a server judges the client's part only then (RFC 8446 section 4.4.2.4).
pub(super) fn broken(error: &io::Error) -> Option<TlsFault> {
    match error.get_ref()?.downcast_ref::<Error>()? {
        Error::AlertReceived(alert) => Some(TlsFault::Alert(format!("{alert:?}"))),
        error => Some(TlsFault::Other(error.to_string())),
    }
}

/// What a failed handshake means; the server's first bytes decide before the
/// library's words, since it reports most odd answers alike.
fn fault(error: &io::Error, first: &[u8]) -> TlsFault {
    let library = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    // A TLS record begins with its type: 20 to 23 (RFC 8446 section 5.1).
    let is_tls = first.first().is_none_or(|byte| (20..=23).contains(byte));
    match library {
        _ if !is_tls => TlsFault::NotTls(first.to_vec()),
        Some(Error::PeerIncompatible(PeerIncompatible::ServerDoesNotSupportTls12Or13)) => {
            TlsFault::TooOld("TLS 1.1 or older".into())
        }
        Some(Error::AlertReceived(alert)) => TlsFault::Alert(format!("{alert:?}")),
        Some(error) => TlsFault::Other(error.to_string()),
        None => match error.kind() {
            io::ErrorKind::UnexpectedEof => TlsFault::Closed,
            io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => TlsFault::Reset,
            _ => TlsFault::Other(error.to_string()),
        },
    }
}
