//! The certificate that the client shows to servers that ask for one.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rustls::{
    SignatureScheme,
    client::ResolvesClientCert,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    sign::CertifiedKey,
};
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

use crate::model::ClientCertificate;

/// A client certificate with its key. `Debug` shows neither.
#[derive(Clone)]
pub struct Identity(Arc<CertifiedKey>);

/// The mail addresses of a certificate: of its names, and of its common name
/// where that is one.
fn addresses(certificate: &X509Certificate<'_>) -> Vec<String> {
    let names = certificate.subject_alternative_name().ok().flatten();
    let names = names.into_iter().flat_map(|extension| &extension.value.general_names);
    let mails = names.filter_map(|name| match name {
        GeneralName::RFC822Name(address) => Some((*address).to_owned()),
        _ => None,
    });
    let subject = certificate.subject();
    let common = subject.iter_common_name().chain(subject.iter_email());
    let common = common.filter_map(|it| it.as_str().ok()).map(str::to_owned);
    let mut found: Vec<String> = mails.chain(common.filter(|it| it.contains('@'))).collect();
    found.sort();
    found.dedup();
    found
}

/// Why files are no client certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// The first text has no certificate in it.
    #[error("there is no certificate in it; expected PEM, with a line -----BEGIN CERTIFICATE-----")]
    NoCertificate,
    /// The second text has no private key in it.
    #[error(
        "there is no private key in it that can be read; expected PEM without a password, with a \
         line -----BEGIN PRIVATE KEY-----"
    )]
    NoKey,
    /// They do not belong together, or are of a kind that TLS cannot use.
    #[error("certificate and key cannot be used together: {0}")]
    Unusable(String),
}

impl Identity {
    /// Reads the chain (the client's own certificate first) and the key, both
    /// in PEM; they may be one text.
    ///
    /// # Errors
    /// [`IdentityError`] where they cannot be used.
    pub fn from_pem(chain: &str, key: &str) -> Result<Self, IdentityError> {
        let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(chain.as_bytes())
            .collect::<Result<_, _>>()
            .map_err(|_| IdentityError::NoCertificate)?;
        if chain.is_empty() {
            return Err(IdentityError::NoCertificate);
        }
        let key =
            PrivateKeyDer::from_pem_slice(key.as_bytes()).map_err(|_| IdentityError::NoKey)?;
        let provider = aws_lc_rs::default_provider();
        CertifiedKey::from_der(chain, key, &provider)
            .map(|certified| Self(Arc::new(certified)))
            .map_err(|error| IdentityError::Unusable(error.to_string()))
    }

    /// What the certificate says of itself; `None` where it cannot be read.
    pub fn certificate(&self) -> Option<ClientCertificate> {
        let (_, certificate) = X509Certificate::from_der(self.0.cert.first()?).ok()?;
        let validity = certificate.validity();
        Some(ClientCertificate {
            not_before: validity.not_before.to_datetime(),
            not_after: validity.not_after.to_datetime(),
            addresses: addresses(&certificate),
        })
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(<secret>)")
    }
}

/// Answers a server that asks for a certificate, and takes note that it did.
#[derive(Debug)]
pub(super) struct Asked {
    identity: Option<Identity>,
    asked: AtomicBool,
}

impl Asked {
    pub(super) fn new(identity: Option<Identity>) -> Self {
        Self { identity, asked: AtomicBool::new(false) }
    }

    /// Whether the server has asked.
    pub(super) fn was(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }
}

impl ResolvesClientCert for Asked {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.asked.store(true, Ordering::Relaxed);
        self.identity.as_ref().map(|identity| Arc::clone(&identity.0))
    }

    fn has_certs(&self) -> bool {
        self.identity.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> (String, String) {
        let key = rcgen::KeyPair::generate().unwrap();
        let named = rcgen::CertificateParams::new(vec!["anna".to_owned()]).unwrap();
        (named.self_signed(&key).unwrap().pem(), key.serialize_pem())
    }

    #[test]
    fn reads_two_files_or_one() {
        let (chain, key) = pair();
        assert!(Identity::from_pem(&chain, &key).is_ok());
        let both = format!("{key}{chain}");
        let identity = Identity::from_pem(&both, &both).unwrap();
        assert_eq!(format!("{identity:?}"), "Identity(<secret>)");
    }

    #[test]
    fn says_what_is_missing() {
        let (chain, key) = pair();
        assert_eq!(Identity::from_pem(&key, &key).unwrap_err(), IdentityError::NoCertificate);
        assert_eq!(Identity::from_pem(&chain, &chain).unwrap_err(), IdentityError::NoKey);
        let (other, _) = pair();
        assert!(matches!(Identity::from_pem(&other, &key), Err(IdentityError::Unusable(_))));
    }
}
