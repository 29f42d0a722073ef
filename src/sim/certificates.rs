//! A throwaway certification authority: made anew for each stand, its keys
//! never leave the process.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SerialNumber,
};
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
    server::{WebPkiClientVerifier, danger::ClientCertVerifier},
};
use time::{Duration, OffsetDateTime};
use x509_parser::prelude::{FromDer, X509Certificate};

use super::{
    der,
    server::{Server, Validity},
};

/// How long a practice certificate has been valid before it is looked at.
const AGE: Duration = Duration::days(90);

/// Longer than any staged certificate or clock may be off.
const YEARS: Duration = Duration::days(7300);

/// The root that only the operating system of the staged computer trusts.
const SYSTEM: &str = "Root of this computer";

/// id-pe-authorityInfoAccess
const ACCESS: &[u64] = &[1, 3, 6, 1, 5, 5, 7, 1, 1];

/// The number of the revoked certificate.
const SERIAL: &[u8] = &[0x4d, 0x21, 0x07];

/// Why no certificate could be made: a name that no certificate can hold, or
/// the TLS library's refusal.
#[derive(Debug, thiserror::Error)]
pub(super) enum CertificateError {
    #[error("the practice certificate could not be made: {0}")]
    Making(#[from] rcgen::Error),
    #[error("the practice certificate was not taken: {0}")]
    Taking(#[from] rustls::Error),
    #[error("the practice authority was not taken: {0}")]
    Trusting(#[from] rustls::server::VerifierBuilderError),
}

/// An authority that signs server certificates.
pub(super) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: rcgen::Certificate,
}

/// What the servers of one stand are equipped with.
pub(super) struct Pki {
    /// The authority that clients of the stand are told to trust.
    pub(super) trusted: Authority,
    /// The authority that the client's operating system trusts beside the public ones.
    pub(super) system: Authority,
    now: OffsetDateTime,
}

impl Authority {
    fn new(name: &str, now: OffsetDateTime) -> Result<Self, CertificateError> {
        let key = KeyPair::generate()?;
        let params = authority_params(name, now);
        let certificate = params.self_signed(&key)?;
        Ok(Self { issuer: Issuer::new(params, key), certificate })
    }

    fn below(&self, name: &str, until: OffsetDateTime) -> Result<Self, CertificateError> {
        let key = KeyPair::generate()?;
        let mut params = authority_params(name, until);
        params.not_after = until;
        let certificate = params.signed_by(&key, &self.issuer)?;
        Ok(Self { issuer: Issuer::new(params, key), certificate })
    }

    /// The certificate in PEM form.
    pub(super) fn pem(&self) -> String {
        self.certificate.pem()
    }
}

impl Pki {
    /// A new authority, valid around `now`.
    pub(super) fn new(now: OffsetDateTime) -> Result<Self, CertificateError> {
        let trusted = Authority::new("mailmedic practice CA", now)?;
        Ok(Self { trusted, system: Authority::new(SYSTEM, now)?, now })
    }

    /// The TLS side of one server, with the certificate its scenario asks for.
    pub(super) fn server_config(
        &self,
        server: &Server,
    ) -> Result<Arc<ServerConfig>, CertificateError> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let versions: &[&rustls::SupportedProtocolVersion] = match server.tls_version.as_deref() {
            Some("1.2") => &[&rustls::version::TLS12],
            Some("1.3") => &[&rustls::version::TLS13],
            _ => &[&rustls::version::TLS13, &rustls::version::TLS12],
        };
        let Chain { certificates, key, ocsp } = self.chain(server)?;
        let config = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(versions)?
            .with_client_cert_verifier(self.client_verifier(server)?)
            .with_single_cert_with_ocsp(certificates, key, ocsp)?;
        Ok(Arc::new(config))
    }

    /// Who may show a certificate: nobody need.
    fn client_verifier(
        &self,
        server: &Server,
    ) -> Result<Arc<dyn ClientCertVerifier>, CertificateError> {
        if !server.asks_for_certificate {
            return Ok(WebPkiClientVerifier::no_client_auth());
        }
        let mut roots = RootCertStore::empty();
        roots.add(self.trusted.certificate.der().clone())?;
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        Ok(WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
            .allow_unauthenticated()
            .build()?)
    }

    /// A client's certificate in that name, with its key, in one PEM text.
    pub(super) fn client(&self, name: &str) -> Result<String, CertificateError> {
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::default();
        params.distinguished_name = rcgen::DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        (params.not_before, params.not_after) = (self.now - YEARS, self.now + YEARS);
        params.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
        let certificate = params.signed_by(&key, &self.trusted.issuer)?;
        Ok(certificate.pem() + &key.serialize_pem())
    }

    fn chain(&self, server: &Server) -> Result<Chain, CertificateError> {
        let now = self.now;
        let days = |days: u16| Duration::days(days.into());
        let wanted = &server.certificate;
        let (not_before, not_after) = match wanted.validity {
            Validity::Valid(left) => (now - AGE, now + days(left)),
            Validity::Expired(ago) => (now - days(ago) - AGE, now - days(ago)),
            Validity::NotYetValid(until) => (now + days(until), now + days(until) + AGE),
            _ => (now - AGE, now + AGE),
        };
        let mut names = wanted.names.clone();
        if names.is_empty() {
            // Programs that cannot be told to connect elsewhere for a host name
            // use these to reach the stand.
            names = vec![server.host.clone(), "localhost".into(), "127.0.0.1".into()];
        }
        let common_name = names.first().cloned().unwrap_or_default();
        let mut params = CertificateParams::new(names)?;
        params.distinguished_name.push(DnType::CommonName, common_name);
        (params.not_before, params.not_after) = (not_before, not_after);
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = wanted.validity != Validity::SelfSigned;

        let key = KeyPair::generate()?;
        let own_issuer = wanted.issuer.as_deref();
        let between = own_issuer.unwrap_or("mailmedic practice intermediate CA");
        let mut ocsp = Vec::new();
        let chain = match wanted.validity {
            Validity::SelfSigned => vec![params.self_signed(&key)?],
            Validity::UntrustedIssuer => {
                let stranger = Authority::new(own_issuer.unwrap_or("Unknown practice CA"), now)?;
                vec![params.signed_by(&key, &stranger.issuer)?, stranger.certificate]
            }
            Validity::SystemIssuer => match own_issuer {
                Some(name) => {
                    let between = self.system.below(name, now + YEARS)?;
                    vec![params.signed_by(&key, &between.issuer)?, between.certificate]
                }
                None => vec![params.signed_by(&key, &self.system.issuer)?],
            },
            Validity::Incomplete => {
                let url = der::issuer_at("http://ca.example.org/intermediate.cer");
                let access = CustomExtension::from_oid_content(ACCESS, url);
                params.custom_extensions.push(access);
                let between = self.trusted.below(between, now + YEARS)?;
                vec![params.signed_by(&key, &between.issuer)?]
            }
            Validity::IssuerExpired(ago) => {
                let between = self.trusted.below(between, now - days(ago))?;
                vec![params.signed_by(&key, &between.issuer)?, between.certificate]
            }
            Validity::Revoked => {
                params.serial_number = Some(SerialNumber::from_slice(SERIAL));
                ocsp = der::revoked(SERIAL);
                vec![params.signed_by(&key, &self.trusted.issuer)?]
            }
            Validity::Valid(_) | Validity::Expired(_) | Validity::NotYetValid(_) => {
                vec![params.signed_by(&key, &self.trusted.issuer)?]
            }
        };
        let certificates = chain.iter().map(|certificate| certificate.der().clone()).collect();
        Ok(Chain { certificates, key: PrivatePkcs8KeyDer::from(key.serialize_der()).into(), ocsp })
    }
}

/// The common name in a client's certificate.
pub(super) fn name_in(der: &[u8]) -> Option<String> {
    let (_, parsed) = X509Certificate::from_der(der).ok()?;
    let name = parsed.subject().iter_common_name().next()?;
    name.as_str().ok().map(str::to_owned)
}

/// What a server shows.
struct Chain {
    certificates: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
    /// The stapled OCSP response; empty: none.
    ocsp: Vec<u8>,
}

fn authority_params(name: &str, now: OffsetDateTime) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = now - YEARS;
    params.not_after = now + YEARS;
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}
