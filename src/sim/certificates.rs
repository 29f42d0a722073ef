//! A throwaway certification authority: made anew for each stand, its keys
//! never leave the process.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use time::{Duration, OffsetDateTime};

use super::server::{Server, Validity};

/// How long a practice certificate has been valid before it is looked at.
const AGE: Duration = Duration::days(90);

/// Why no certificate could be made: a name that no certificate can hold, or
/// the TLS library's refusal.
#[derive(Debug, thiserror::Error)]
pub(super) enum CertificateError {
    #[error("the practice certificate could not be made: {0}")]
    Making(#[from] rcgen::Error),
    #[error("the practice certificate was not taken: {0}")]
    Taking(#[from] rustls::Error),
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
    now: OffsetDateTime,
}

impl Authority {
    fn new(name: &str, now: OffsetDateTime) -> Result<Self, CertificateError> {
        let key = KeyPair::generate()?;
        let params = authority_params(name, now);
        let certificate = params.self_signed(&key)?;
        Ok(Self { issuer: Issuer::new(params, key), certificate })
    }

    fn below(&self, name: &str, now: OffsetDateTime) -> Result<Self, CertificateError> {
        let key = KeyPair::generate()?;
        let params = authority_params(name, now);
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
        Ok(Self { trusted: Authority::new("mailmedic practice CA", now)?, now })
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
        let (chain, key) = self.chain(server)?;
        let config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(versions)?
            .with_no_client_auth()
            .with_single_cert(chain, key)?;
        Ok(Arc::new(config))
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
        let chain = match wanted.validity {
            Validity::SelfSigned => vec![params.self_signed(&key)?],
            Validity::UntrustedIssuer => {
                let stranger = Authority::new(own_issuer.unwrap_or("Unknown practice CA"), now)?;
                vec![params.signed_by(&key, &stranger.issuer)?, stranger.certificate]
            }
            Validity::Incomplete => {
                let name = own_issuer.unwrap_or("mailmedic practice intermediate CA");
                let between = self.trusted.below(name, now)?;
                vec![params.signed_by(&key, &between.issuer)?]
            }
            Validity::Valid(_) | Validity::Expired(_) | Validity::NotYetValid(_) => {
                vec![params.signed_by(&key, &self.trusted.issuer)?]
            }
        };
        let chain = chain.iter().map(|certificate| certificate.der().clone()).collect();
        Ok((chain, PrivatePkcs8KeyDer::from(key.serialize_der()).into()))
    }
}

type Chain = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

fn authority_params(name: &str, now: OffsetDateTime) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    // Longer than any staged certificate or clock may be off.
    params.not_before = now - Duration::days(7300);
    params.not_after = now + Duration::days(7300);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}
