//! The recording verifier: it keeps the chain, asks the stores, and refuses
//! what they refuse. The chain is wanted most where it is refused.

use std::{
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

use rustls::{
    CertificateError, DigitallySignedStruct, Error, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use time::OffsetDateTime;
use x509_parser::{
    extensions::GeneralName,
    prelude::{FromDer, X509Certificate},
    public_key::PublicKey,
};

use super::{
    Trust,
    chain::{self, Chain},
    ocsp,
};
use crate::model::{Certificate, TlsFault};

/// Certificates of a chain that are kept; longer chains are cut.
pub(super) const CHAIN_LIMIT: usize = 12;

/// Bytes of a certificate's names that are kept, and of its subject or issuer.
/// Real certificates with a hundred names stay below.
const NAMES_LIMIT: usize = 4 * 1024;
const SUBJECT_LIMIT: usize = 512;

/// What the verifier saw.
#[derive(Debug, Default, Clone)]
pub(super) struct Seen {
    pub(super) chain: Vec<Certificate>,
    /// Why it was refused, the root fault first.
    pub(super) faults: Vec<TlsFault>,
    /// What nobody should use any more, though the stores do not mind.
    pub(super) weak: Option<String>,
    pub(super) trusted_by: Vec<String>,
    pub(super) refused_by: Vec<String>,
}

pub(super) struct Recorder {
    trust: Arc<Trust>,
    seen: Mutex<Seen>,
}

impl std::fmt::Debug for Recorder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recorder").finish_non_exhaustive()
    }
}

impl Recorder {
    pub(super) fn new(trust: Arc<Trust>) -> Self {
        Self { trust, seen: Mutex::default() }
    }

    pub(super) fn seen(&self) -> Seen {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let mut verdict =
            self.trust.judge(end_entity, intermediates, server_name, ocsp_response, now);
        if verdict.trusted_by.is_some() && revoked(end_entity, ocsp_response) {
            verdict.refused_by.extend(verdict.trusted_by.take());
            verdict.error = Error::InvalidCertificate(CertificateError::Revoked);
        }
        let words: Vec<Certificate> = std::iter::once(end_entity)
            .chain(intermediates)
            .take(CHAIN_LIMIT)
            .map(|der| describe(der))
            .collect();
        let chain = Chain {
            leaf: end_entity,
            rest: intermediates.get(..CHAIN_LIMIT).unwrap_or(intermediates),
            words: &words,
            name: server_name,
            now,
        };
        let refused = verdict.trusted_by.is_none();
        let faults =
            if refused { chain::faults(&self.trust, &chain, &verdict.error) } else { Vec::new() };
        let owned = |name: &'static str| name.to_owned();
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Seen {
            weak: chain::weak(&chain).into_iter().next(),
            faults,
            trusted_by: verdict.trusted_by.into_iter().map(owned).collect(),
            refused_by: verdict.refused_by.into_iter().map(owned).collect(),
            chain: words,
        };
        if refused { Err(verdict.error) } else { Ok(ServerCertVerified::assertion()) }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.trust.provider().signature_verification_algorithms;
        verify_tls12_signature(message, cert, dss, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.trust.provider().signature_verification_algorithms;
        verify_tls13_signature(message, cert, dss, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.trust.provider().signature_verification_algorithms.supported_schemes()
    }
}

/// Whether the stapled response says that this certificate was revoked.
fn revoked(leaf: &CertificateDer<'_>, response: &[u8]) -> bool {
    !response.is_empty()
        && X509Certificate::from_der(leaf)
            .is_ok_and(|(_, parsed)| ocsp::revoked(response, parsed.raw_serial()))
}

/// What people want to know of a certificate (DER, RFC 5280). One that cannot
/// be read keeps its fingerprint. Names beyond 4 KiB are left out, subject and
/// issuer cut to 512 bytes.
pub fn describe(der: &[u8]) -> Certificate {
    let sha256 = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, der);
    let sha256 = sha256.as_ref().iter().fold(String::new(), |mut hex, byte| {
        // Writing into a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    let Ok((_, parsed)) = X509Certificate::from_der(der) else {
        return Certificate {
            subject: String::new(),
            issuer: String::new(),
            not_before: OffsetDateTime::UNIX_EPOCH,
            not_after: OffsetDateTime::UNIX_EPOCH,
            names: Vec::new(),
            sha256,
            key: String::new(),
        };
    };
    let alternative = parsed.subject_alternative_name().ok().flatten();
    let names = alternative.map(|extension| &extension.value.general_names);
    Certificate {
        subject: cut(parsed.subject().to_string()),
        issuer: cut(parsed.issuer().to_string()),
        not_before: parsed.validity().not_before.to_datetime(),
        not_after: parsed.validity().not_after.to_datetime(),
        names: names
            .into_iter()
            .flatten()
            .filter_map(name)
            .scan(0, |held, name| {
                *held += name.len();
                (*held <= NAMES_LIMIT).then_some(name)
            })
            .collect(),
        sha256,
        key: match parsed.public_key().parsed() {
            Ok(PublicKey::RSA(key)) => format!("RSA {}", key.key_size()),
            Ok(PublicKey::EC(point)) => format!("EC {}", point.key_size()),
            _ => parsed.public_key().algorithm.algorithm.to_id_string(),
        },
    }
}

/// The beginning of a text that may be of any length.
fn cut(mut text: String) -> String {
    let end = (0..=SUBJECT_LIMIT).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    if text.len() > SUBJECT_LIMIT {
        text.truncate(end);
        text.push('…');
    }
    text
}

fn name(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => match bytes.len() {
            4 => <[u8; 4]>::try_from(*bytes).ok().map(|b| std::net::IpAddr::from(b).to_string()),
            16 => <[u8; 16]>::try_from(*bytes).ok().map(|b| std::net::IpAddr::from(b).to_string()),
            _ => None,
        },
        _ => None,
    }
}
