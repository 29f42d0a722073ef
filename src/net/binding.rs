//! What a TLS connection gives to bind a sign-in to it.

use aws_lc_rs::digest;
use rustls::{ClientConnection, ProtocolVersion};
use x509_parser::{
    oid_registry as oid,
    prelude::{FromDer, X509Certificate},
    signature_algorithm::SignatureAlgorithm,
};

use crate::wire::Bindings;

/// The label of `tls-exporter` (RFC 9266 section 2).
const LABEL: &[u8] = b"EXPORTER-Channel-Binding";

pub(super) fn of(connection: &ClientConnection) -> Bindings {
    // Under TLS 1.2 it would need an extended master secret on both sides
    // (RFC 9266 section 4.2), and servers expect `tls-unique` there anyway.
    let new = connection.protocol_version() == Some(ProtocolVersion::TLSv1_3);
    let exporter = new
        .then(|| connection.export_keying_material(vec![0; 32], LABEL, Some(b"")).ok())
        .flatten();
    let leaf = connection.peer_certificates().and_then(<[_]>::first);
    Bindings { exporter, server_end_point: leaf.and_then(|leaf| server_end_point(leaf)) }
}

/// The certificate's hash, by the function of its signature; SHA-256 in place
/// of MD5 and SHA-1 (RFC 5929 section 4.1). `None` where the signature has no
/// function of its own (Ed25519), or one that is not known here.
fn server_end_point(der: &[u8]) -> Option<Vec<u8>> {
    let (_, parsed) = X509Certificate::from_der(der).ok()?;
    let named = &parsed.signature_algorithm;
    let known = SignatureAlgorithm::try_from(named).ok();
    let hash = match &known {
        Some(SignatureAlgorithm::RSASSA_PSS(parameters)) => parameters.hash_algorithm_oid(),
        _ => &named.algorithm,
    };
    let sha_256 = [
        oid::OID_PKCS1_MD5WITHRSAENC,
        oid::OID_PKCS1_SHA1WITHRSA,
        oid::OID_PKCS1_SHA256WITHRSA,
        oid::OID_SIG_ECDSA_WITH_SHA256,
        oid::OID_HASH_SHA1,
        oid::OID_NIST_HASH_SHA256,
    ];
    let sha_384 =
        [oid::OID_PKCS1_SHA384WITHRSA, oid::OID_SIG_ECDSA_WITH_SHA384, oid::OID_NIST_HASH_SHA384];
    let sha_512 =
        [oid::OID_PKCS1_SHA512WITHRSA, oid::OID_SIG_ECDSA_WITH_SHA512, oid::OID_NIST_HASH_SHA512];
    let algorithm = match () {
        () if sha_256.contains(hash) => &digest::SHA256,
        () if sha_384.contains(hash) => &digest::SHA384,
        () if sha_512.contains(hash) => &digest::SHA512,
        () => return None,
    };
    Some(digest::digest(algorithm, der).as_ref().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate(algorithm: &'static rcgen::SignatureAlgorithm) -> Vec<u8> {
        let key = rcgen::KeyPair::generate_for(algorithm).unwrap();
        let named = rcgen::CertificateParams::new(vec!["h.example.org".to_owned()]).unwrap();
        named.self_signed(&key).unwrap().der().to_vec()
    }

    #[test]
    fn the_signature_decides_on_the_hash() {
        for (algorithm, hash) in [
            (&rcgen::PKCS_ECDSA_P256_SHA256, &digest::SHA256),
            (&rcgen::PKCS_ECDSA_P384_SHA384, &digest::SHA384),
        ] {
            let der = certificate(algorithm);
            let expected = digest::digest(hash, &der).as_ref().to_vec();
            assert_eq!(server_end_point(&der), Some(expected));
        }
        assert_eq!(server_end_point(&certificate(&rcgen::PKCS_ED25519)), None);
        assert_eq!(server_end_point(b"no certificate"), None);
    }
}
