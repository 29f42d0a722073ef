//! The stores of trusted roots, and what each says of a chain.

use std::sync::{Arc, OnceLock};

use rustls::{
    CertificateError, Error, RootCertStore,
    client::{WebPkiServerVerifier, danger::ServerCertVerifier},
    crypto::CryptoProvider,
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};

/// Which stores count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrustMode {
    /// The operating system's.
    System,
    /// Mozilla's, built in.
    Mozilla,
    /// Either.
    Both,
}

/// Roots named by the user, and the stores that count beside them.
pub struct Trust {
    mode: TrustMode,
    extra: Option<Arc<WebPkiServerVerifier>>,
    mozilla: OnceLock<Option<Arc<WebPkiServerVerifier>>>,
    system: OnceLock<Option<Arc<WebPkiServerVerifier>>>,
    provider: Arc<CryptoProvider>,
}

/// Why a file of roots cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Not PEM.
    #[error("not a PEM file: {0}")]
    NotPem(String),
    /// No certificate inside.
    #[error("no certificate in it; expected at least one block `BEGIN CERTIFICATE`")]
    Empty,
    /// A certificate that cannot be a root.
    #[error("certificate {number} cannot be used as a root: {why}")]
    BadRoot {
        /// Its place in the file, from 1.
        number: usize,
        /// The library's words.
        why: String,
    },
}

impl Trust {
    /// The stores of `mode`, and the roots of a PEM text in addition.
    ///
    /// # Errors
    /// [`TrustError`] where the PEM text holds no usable root.
    pub fn new(mode: TrustMode, extra_pem: Option<&str>) -> Result<Self, TrustError> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let extra = extra_pem.map(roots_of).transpose()?;
        let extra = extra.and_then(|roots| verifier(roots, &provider));
        Ok(Self { mode, extra, mozilla: OnceLock::new(), system: OnceLock::new(), provider })
    }

    /// The cryptography that handshakes use.
    pub(super) fn provider(&self) -> &Arc<CryptoProvider> {
        &self.provider
    }

    /// Asks the stores in turn until one accepts: the user's own roots, then
    /// Mozilla's, then the system's. A store is loaded when it is first asked.
    pub(super) fn judge(
        &self,
        leaf: &CertificateDer<'_>,
        rest: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<&'static str, Error> {
        let mut fault = Error::InvalidCertificate(CertificateError::UnknownIssuer);
        for (store, verifier) in self.stores() {
            match verifier.verify_server_cert(leaf, rest, name, ocsp, now) {
                Ok(_) => return Ok(store),
                // A store that knows the issuer says more than one that does not.
                Err(error) => {
                    if matches!(fault, Error::InvalidCertificate(CertificateError::UnknownIssuer)) {
                        fault = error;
                    }
                }
            }
        }
        Err(fault)
    }

    fn stores(&self) -> impl Iterator<Item = (&'static str, &Arc<WebPkiServerVerifier>)> {
        let mozilla = (self.mode != TrustMode::System).then_some(());
        let system = (self.mode != TrustMode::Mozilla).then_some(());
        self.extra
            .iter()
            .map(|verifier| ("extra", verifier))
            .chain(mozilla.into_iter().filter_map(|()| {
                let store = self.mozilla.get_or_init(|| {
                    let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
                    verifier(roots, &self.provider)
                });
                store.as_ref().map(|verifier| ("mozilla", verifier))
            }))
            .chain(system.into_iter().filter_map(|()| {
                let store = self.system.get_or_init(|| {
                    let mut roots = RootCertStore::empty();
                    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
                    verifier(roots, &self.provider)
                });
                store.as_ref().map(|verifier| ("system", verifier))
            }))
    }
}

/// `None` for an empty store, such as a container without certificates.
fn verifier(
    roots: RootCertStore,
    provider: &Arc<CryptoProvider>,
) -> Option<Arc<WebPkiServerVerifier>> {
    WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider)).build().ok()
}

fn roots_of(pem: &str) -> Result<RootCertStore, TrustError> {
    let mut roots = RootCertStore::empty();
    for (index, certificate) in CertificateDer::pem_slice_iter(pem.as_bytes()).enumerate() {
        let certificate = certificate.map_err(|error| TrustError::NotPem(error.to_string()))?;
        roots
            .add(certificate)
            .map_err(|error| TrustError::BadRoot { number: index + 1, why: error.to_string() })?;
    }
    if roots.is_empty() { Err(TrustError::Empty) } else { Ok(roots) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_roots_is_refused() {
        assert_eq!(Trust::new(TrustMode::Both, Some("hello")).err(), Some(TrustError::Empty));
        let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        let error = Trust::new(TrustMode::Both, Some(broken)).err().unwrap();
        assert!(matches!(error, TrustError::BadRoot { number: 1, .. }), "{error}");
    }
}
