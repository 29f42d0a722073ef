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
    extra: Option<Store>,
    mozilla: OnceLock<Option<Store>>,
    system: OnceLock<Option<Store>>,
    provider: Arc<CryptoProvider>,
}

/// A store's roots, and what judges by them.
struct Store {
    roots: Arc<RootCertStore>,
    verifier: Arc<WebPkiServerVerifier>,
}

/// What the stores say of a chain.
pub(super) struct Verdict {
    /// The store that accepts it.
    pub(super) trusted_by: Option<&'static str>,
    /// Those that were asked before and do not.
    pub(super) refused_by: Vec<&'static str>,
    /// The most telling refusal, where none accepts.
    pub(super) error: Error,
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
        let extra = extra.and_then(|roots| store(roots, &provider));
        Ok(Self { mode, extra, mozilla: OnceLock::new(), system: OnceLock::new(), provider })
    }

    /// The same, with the roots of a PEM text in the place of the operating
    /// system's: for a staged computer.
    ///
    /// # Errors
    /// [`TrustError`] where the PEM text holds no usable root.
    pub fn with_system(self, pem: &str) -> Result<Self, TrustError> {
        let system = OnceLock::from(store(roots_of(pem)?, &self.provider));
        Ok(Self { system, ..self })
    }

    /// The cryptography that handshakes use.
    pub(super) fn provider(&self) -> &Arc<CryptoProvider> {
        &self.provider
    }

    /// Asks the stores in turn until one accepts: the user's own roots, then
    /// Mozilla's, then the system's. A store is loaded when it is first asked,
    /// so a good public certificate never costs the loading of the system's.
    pub(super) fn judge(
        &self,
        leaf: &CertificateDer<'_>,
        rest: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Verdict {
        let error = Error::InvalidCertificate(CertificateError::UnknownIssuer);
        let mut verdict = Verdict { trusted_by: None, refused_by: Vec::new(), error };
        for (name_of_store, store) in self.stores() {
            match store.verifier.verify_server_cert(leaf, rest, name, ocsp, now) {
                Ok(_) => {
                    verdict.trusted_by = Some(name_of_store);
                    return verdict;
                }
                // A store that knows the issuer says more than one that does not.
                Err(error) => {
                    verdict.refused_by.push(name_of_store);
                    let unknown = CertificateError::UnknownIssuer;
                    if verdict.error == Error::InvalidCertificate(unknown) {
                        verdict.error = error;
                    }
                }
            }
        }
        verdict
    }

    /// The roots of every store that counts.
    pub(super) fn roots(&self) -> impl Iterator<Item = &RootCertStore> {
        self.stores().map(|(_, store)| store.roots.as_ref())
    }

    fn stores(&self) -> impl Iterator<Item = (&'static str, &Store)> {
        let mozilla = (self.mode != TrustMode::System).then_some(());
        let system = (self.mode != TrustMode::Mozilla).then_some(());
        self.extra
            .iter()
            .map(|store| ("extra", store))
            .chain(mozilla.into_iter().filter_map(|()| {
                let mozilla = self.mozilla.get_or_init(|| {
                    let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
                    store(roots, &self.provider)
                });
                mozilla.as_ref().map(|store| ("mozilla", store))
            }))
            .chain(system.into_iter().filter_map(|()| {
                let system = self.system.get_or_init(|| {
                    let mut roots = RootCertStore::empty();
                    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
                    store(roots, &self.provider)
                });
                system.as_ref().map(|store| ("system", store))
            }))
    }
}

/// `None` for an empty store, such as a container without certificates.
fn store(roots: RootCertStore, provider: &Arc<CryptoProvider>) -> Option<Store> {
    let roots = Arc::new(roots);
    let builder =
        WebPkiServerVerifier::builder_with_provider(Arc::clone(&roots), Arc::clone(provider));
    builder.build().ok().map(|verifier| Store { roots, verifier })
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
