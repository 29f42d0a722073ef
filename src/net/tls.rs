//! One TLS handshake: a connection and its facts, or the facts alone.

use std::{io, sync::Arc};

use rustls::{
    ClientConfig, Error, HandshakeKind, PeerIncompatible, ProtocolVersion, client::Resumption,
    pki_types::ServerName,
};
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::{Context, tap::Tap, verify::Recorder};
use crate::model::{TlsFacts, TlsFault};

/// Shakes hands for `host`. Never goes on with a chain that was refused.
pub(super) async fn handshake(
    context: &Context,
    mut tap: Tap,
    host: &str,
) -> (Option<TlsStream<Tap>>, TlsFacts) {
    let recorder = Arc::new(Recorder::new(Arc::clone(&context.trust)));
    let config = match config(context, &recorder) {
        Ok(config) => config,
        Err(error) => return (None, failed(TlsFault::Other(error.to_string()), &recorder)),
    };
    let Ok(name) = ServerName::try_from(host.to_owned()) else {
        let fault = TlsFault::Other(format!("{host} cannot be a certificate's name"));
        return (None, failed(fault, &recorder));
    };
    tap.forget();
    match TlsConnector::from(Arc::new(config)).connect(name, tap).into_fallible().await {
        Ok(stream) => {
            let facts = facts(&stream, &recorder);
            (Some(stream), facts)
        }
        Err((error, tap)) => {
            let seen = recorder.seen().fault;
            let fault = seen.unwrap_or_else(|| fault(&error, tap.first()));
            (None, failed(fault, &recorder))
        }
    }
}

fn config(context: &Context, recorder: &Arc<Recorder>) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_details(
        Arc::clone(context.trust.provider()),
        Arc::new(context.clock),
    );
    let mut config = builder
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(recorder) as Arc<_>)
        .with_no_client_auth();
    // A resumed session would not be verified anew.
    config.resumption = Resumption::disabled();
    Ok(config)
}

fn facts(stream: &TlsStream<Tap>, recorder: &Recorder) -> TlsFacts {
    let connection = stream.get_ref().1;
    let seen = recorder.seen();
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
        error: seen.fault,
        trusted_by: seen.trusted_by,
        chain: seen.chain,
        round_trips: 1 + u32::from(old || repeated),
    }
}

fn failed(fault: TlsFault, recorder: &Recorder) -> TlsFacts {
    let seen = recorder.seen();
    TlsFacts {
        version: None,
        cipher: None,
        error: Some(fault),
        trusted_by: seen.trusted_by,
        chain: seen.chain,
        round_trips: 1,
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
