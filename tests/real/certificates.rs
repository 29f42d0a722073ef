//! A certificate authority for one test, and the servers' certificate.

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use time::{Duration, OffsetDateTime};

/// What the servers and the client need, as PEM.
pub(crate) struct Certificates {
    /// For `--ca-file`.
    pub(crate) authority: String,
    /// The servers' chain.
    pub(crate) chain: String,
    /// The servers' key.
    pub(crate) key: String,
}

/// A fresh authority and a certificate for `names`, valid for 90 days.
pub(crate) fn issue(names: &[&str]) -> Certificates {
    let mut authority = params(&[], "Test authority");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let authority_key = KeyPair::generate().unwrap();
    let authority_pem = authority.self_signed(&authority_key).unwrap().pem();

    let key = KeyPair::generate().unwrap();
    let server = params(names, names[0]);
    let issued = server.signed_by(&key, &Issuer::new(authority, authority_key)).unwrap();
    Certificates { authority: authority_pem, chain: issued.pem(), key: key.serialize_pem() }
}

fn params(names: &[&str], common_name: &str) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.distinguished_name.push(DnType::CommonName, common_name);
    let now = OffsetDateTime::now_utc();
    params.not_before = now - Duration::days(1);
    params.not_after = now + Duration::days(90);
    params
}
