//! A refused chain, looked at for each fault on its own: the library stops at
//! the first, and the first is seldom the one that explains the others.

use std::time::Duration;

use rustls::{
    CertificateError, Error,
    client::{verify_server_cert_signed_by_trust_anchor, verify_server_name},
    pki_types::{CertificateDer, ServerName, UnixTime},
    server::ParsedCertificate,
};
use time::OffsetDateTime;
use x509_parser::{
    extensions::ParsedExtension,
    prelude::{FromDer, X509Certificate, X509Version},
    public_key::PublicKey,
};

use super::Trust;
use crate::model::{Certificate, TlsFault};

/// RSA keys shorter than this are refused everywhere (NIST SP 800-131A).
const RSA_BITS: usize = 2048;

/// A chain as it was sent, and what it is to be judged by.
pub(super) struct Chain<'a> {
    pub(super) leaf: &'a CertificateDer<'a>,
    pub(super) rest: &'a [CertificateDer<'a>],
    /// The same certificates in words, the server's own first.
    pub(super) words: &'a [Certificate],
    pub(super) name: &'a ServerName<'a>,
    pub(super) now: UnixTime,
}

/// Every fault of a chain that the stores refused with `error`, the root one
/// first: who is behind a certificate comes before what it says, what it says
/// before how it was made.
pub(super) fn faults(trust: &Trust, chain: &Chain<'_>, error: &Error) -> Vec<TlsFault> {
    let weak = weak(chain);
    let mut faults = Vec::new();
    if matches!(error, Error::InvalidCertificate(CertificateError::Revoked)) {
        faults.push(TlsFault::Revoked);
    }
    // Nobody can use such a certificate, whoever signed it.
    let (unusable, weak): (Vec<_>, Vec<_>) = weak.into_iter().partition(|words| words == VERSION_1);
    faults.extend(unusable.into_iter().map(TlsFault::Weak));
    let issuer = issuer(trust, chain);
    let incomplete = |fault: &TlsFault| matches!(fault, TlsFault::ChainIncomplete { .. });
    faults.extend(issuer.iter().filter(|fault| !incomplete(fault)).cloned());
    faults.extend(other_name(chain));
    faults.extend(untimely(chain));
    faults.extend(weak.into_iter().map(TlsFault::Weak));
    faults.extend(issuer.into_iter().filter(incomplete));
    if faults.is_empty() {
        faults.push(unexplained(error));
    }
    faults
}

/// Why a key, a signature or a version is not taken any more; also for chains
/// that were accepted, where the handshake's own signature then fails.
pub(super) fn weak(chain: &Chain<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (der, _) in path(chain) {
        let Ok((_, parsed)) = X509Certificate::from_der(der) else { continue };
        if parsed.version() == X509Version::V1 && der == chain.leaf {
            found.push(VERSION_1.to_owned());
        }
        if let Ok(PublicKey::RSA(key)) = parsed.public_key().parsed()
            && key.key_size() < RSA_BITS
        {
            found.push(format!("RSA key of {} bits", key.key_size()));
        }
        // A root's signature of itself proves nothing and is not looked at.
        let own = parsed.subject() == parsed.issuer() && der != chain.leaf;
        let algorithm = parsed.signature_algorithm.algorithm.to_id_string();
        if let Some((_, name)) = OLD_SIGNATURES.iter().find(|(id, _)| *id == algorithm)
            && !own
        {
            found.push(format!("signature with {name}"));
        }
    }
    found.dedup();
    found
}

const VERSION_1: &str = "X.509 version 1";

/// Signature algorithms given up (RFC 9155, RFC 6151), by object identifier.
const OLD_SIGNATURES: [(&str, &str); 5] = [
    ("1.2.840.113549.1.1.2", "MD2"),
    ("1.2.840.113549.1.1.4", "MD5"),
    ("1.2.840.113549.1.1.5", "SHA-1"),
    ("1.2.840.10045.4.1", "SHA-1"),
    ("1.2.840.10040.4.3", "SHA-1"),
];

/// The certificates that lead from the server's own upwards, as far as they
/// were sent, each with its words.
fn path<'a>(chain: &'a Chain<'_>) -> Vec<(&'a CertificateDer<'a>, &'a Certificate)> {
    let all: Vec<_> = std::iter::once(chain.leaf).chain(chain.rest).zip(chain.words).collect();
    let mut path: Vec<(&CertificateDer<'_>, &Certificate)> = Vec::new();
    let mut next = all.first().copied();
    while let Some((der, words)) = next {
        path.push((der, words));
        let known = |sha: &str| path.iter().any(|(_, seen)| seen.sha256 == sha);
        next = all
            .iter()
            .copied()
            .find(|(_, above)| above.subject == words.issuer && !known(&above.sha256));
        if words.subject == words.issuer {
            break;
        }
    }
    path
}

fn issuer(trust: &Trust, chain: &Chain<'_>) -> Option<TlsFault> {
    let leaf = chain.words.first()?;
    let known = trust.roots().any(|roots| {
        let Ok(parsed) = ParsedCertificate::try_from(chain.leaf) else { return false };
        let algorithms = trust.provider().signature_verification_algorithms.all;
        let moment = moment(chain);
        let verdict = verify_server_cert_signed_by_trust_anchor(
            &parsed, roots, chain.rest, moment, algorithms,
        );
        match verdict {
            Ok(()) => true,
            // A name in the store whose key did not sign this is no issuer of it.
            Err(Error::InvalidCertificate(CertificateError::BadSignature)) => false,
            Err(Error::InvalidCertificate(kind)) => untimely_kind(&kind) || old_signature(&kind),
            Err(_) => false,
        }
    });
    if known {
        return None;
    }
    if leaf.subject == leaf.issuer {
        return Some(TlsFault::SelfSigned);
    }
    let (top, words) = path(chain).last().copied()?;
    let dangling = words.subject != words.issuer;
    if dangling && (chain.rest.is_empty() || top == chain.leaf) && names_its_issuer(top) {
        return Some(TlsFault::ChainIncomplete { issuer: words.issuer.clone() });
    }
    Some(TlsFault::UnknownIssuer)
}

/// A moment at which the whole path is valid, the present one if it is.
fn moment(chain: &Chain<'_>) -> UnixTime {
    let path = path(chain);
    let from = path.iter().map(|(_, words)| words.not_before).max();
    let until = path.iter().map(|(_, words)| words.not_after).min();
    let (Some(from), Some(until)) = (from, until) else { return chain.now };
    let now = i64::try_from(chain.now.as_secs()).unwrap_or(i64::MAX);
    let (from, until) = (from.unix_timestamp(), until.unix_timestamp());
    let moment = if now < from { from } else { now.min(until) };
    UnixTime::since_unix_epoch(Duration::from_secs(u64::try_from(moment).unwrap_or_default()))
}

/// Whether the certificate says where its issuer's can be fetched.
fn names_its_issuer(der: &[u8]) -> bool {
    const CA_ISSUERS: &str = "1.3.6.1.5.5.7.48.2";
    X509Certificate::from_der(der).is_ok_and(|(_, parsed)| {
        parsed.extensions().iter().any(|extension| match extension.parsed_extension() {
            ParsedExtension::AuthorityInfoAccess(access) => {
                access.accessdescs.iter().any(|it| it.access_method.to_id_string() == CA_ISSUERS)
            }
            _ => false,
        })
    })
}

fn other_name(chain: &Chain<'_>) -> Option<TlsFault> {
    let leaf = chain.words.first()?;
    let fits = if let Ok(parsed) = ParsedCertificate::try_from(chain.leaf) {
        verify_server_name(&parsed, chain.name).is_ok()
    } else {
        // One that the library cannot read, as of version 1, has its name in
        // the subject alone.
        let common = common_name(chain.leaf);
        let expected = chain.name.to_str();
        leaf.names.iter().chain(&common).any(|name| name.eq_ignore_ascii_case(&expected))
    };
    (!fits).then(|| TlsFault::NameMismatch {
        expected: chain.name.to_str().into_owned(),
        presented: if leaf.names.is_empty() {
            common_name(chain.leaf).into_iter().collect()
        } else {
            leaf.names.clone()
        },
    })
}

fn common_name(der: &[u8]) -> Option<String> {
    let (_, parsed) = X509Certificate::from_der(der).ok()?;
    parsed.subject().iter_common_name().next()?.as_str().ok().map(str::to_owned)
}

/// Every certificate on the path whose time is not now.
fn untimely(chain: &Chain<'_>) -> Vec<TlsFault> {
    let seconds = i64::try_from(chain.now.as_secs()).unwrap_or(i64::MAX);
    let Ok(now) = OffsetDateTime::from_unix_timestamp(seconds) else { return Vec::new() };
    let mut found = Vec::new();
    for (index, (_, words)) in path(chain).into_iter().enumerate() {
        let issuer = (index > 0).then(|| words.subject.clone());
        // A root that was sent along is trusted, or not, as it stands in the store.
        if index > 0 && words.subject == words.issuer {
            continue;
        }
        if words.not_after < now {
            found.push(TlsFault::Expired { not_after: Some(words.not_after), issuer });
        } else if now < words.not_before {
            found.push(TlsFault::NotYetValid { not_before: Some(words.not_before), issuer });
        }
    }
    found
}

fn untimely_kind(kind: &CertificateError) -> bool {
    matches!(
        kind,
        CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. }
    )
}

fn old_signature(kind: &CertificateError) -> bool {
    matches!(
        kind,
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. }
    )
}

fn unexplained(error: &Error) -> TlsFault {
    match error {
        Error::InvalidCertificate(CertificateError::BadSignature) => {
            TlsFault::Weak(error.to_string())
        }
        Error::InvalidCertificate(kind) if old_signature(kind) => TlsFault::Weak(error.to_string()),
        _ => TlsFault::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
    use rustls::pki_types::pem::PemObject;
    use time::{Duration as Days, macros::datetime};

    use super::super::{TrustMode, verify::describe};
    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    struct Ca {
        issuer: Issuer<'static, KeyPair>,
        pem: String,
    }

    fn params(name: &str, from: i64, until: i64) -> CertificateParams {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.not_before = NOW + Days::days(from);
        params.not_after = NOW + Days::days(until);
        params
    }

    fn ca(name: &str, above: Option<&Ca>, from: i64, until: i64) -> Ca {
        let mut params = params(name, from, until);
        params.subject_alt_names.clear();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = match above {
            None => params.self_signed(&key).unwrap(),
            Some(above) => params.signed_by(&key, &above.issuer).unwrap(),
        };
        Ca { issuer: Issuer::new(params, key), pem: certificate.pem() }
    }

    fn leaf(name: &str, from: i64, until: i64, above: &Ca) -> String {
        let key = KeyPair::generate().unwrap();
        params(name, from, until).signed_by(&key, &above.issuer).unwrap().pem()
    }

    /// The faults of a chain in PEM form, asked for as `mail.example.org`.
    fn judge(root: &Ca, chain: &[&str]) -> Vec<TlsFault> {
        let trust = Trust::new(TrustMode::Mozilla, Some(&root.pem)).unwrap();
        let der: Vec<CertificateDer<'_>> = chain
            .iter()
            .map(|pem| CertificateDer::from_pem_slice(pem.as_bytes()).unwrap())
            .collect();
        let words: Vec<Certificate> = der.iter().map(|der| describe(der)).collect();
        let name = ServerName::try_from("mail.example.org").unwrap();
        let seconds = u64::try_from(NOW.unix_timestamp()).unwrap();
        let now = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
        let (leaf, rest) = der.split_first().unwrap();
        let verdict = trust.judge(leaf, rest, &name, &[], now);
        assert_eq!(verdict.trusted_by, None);
        let chain = Chain { leaf, rest, words: &words, name: &name, now };
        faults(&trust, &chain, &verdict.error)
    }

    /// The kinds of faults, in short.
    fn kinds(faults: &[TlsFault]) -> Vec<&'static str> {
        faults
            .iter()
            .map(|fault| match fault {
                TlsFault::Expired { issuer: None, .. } => "expired",
                TlsFault::Expired { .. } => "issuer expired",
                TlsFault::NotYetValid { issuer: None, .. } => "early",
                TlsFault::NotYetValid { .. } => "issuer early",
                TlsFault::NameMismatch { .. } => "name",
                TlsFault::SelfSigned => "self-signed",
                TlsFault::UnknownIssuer => "unknown issuer",
                TlsFault::ChainIncomplete { .. } => "incomplete",
                TlsFault::Weak(_) => "weak",
                _ => "other",
            })
            .collect()
    }

    #[test]
    fn every_fault_is_found_on_its_own() {
        let root = ca("Root", None, -900, 900);
        let stranger = ca("Stranger", None, -900, 900);
        let between = ca("Between", Some(&root), -900, 900);
        let old = ca("Old", Some(&root), -900, -3);
        let young = ca("Young", Some(&root), 3, 900);
        let good = "mail.example.org";
        let bad = "www.example.net";
        for (chain, expected) in [
            (vec![leaf(good, -90, -1, &root)], &["expired"][..]),
            (vec![leaf(good, 1, 90, &root)], &["early"]),
            (vec![leaf(bad, -90, 90, &root)], &["name"]),
            (vec![leaf(bad, -90, -1, &root)], &["name", "expired"]),
            (vec![leaf(good, -90, 90, &stranger)], &["unknown issuer"]),
            (vec![leaf(good, -90, 90, &stranger), stranger.pem.clone()], &["unknown issuer"]),
            (
                vec![leaf(bad, -90, -1, &stranger), stranger.pem.clone()],
                &["unknown issuer", "name", "expired"],
            ),
            // Without the address of the issuer's certificate nothing says
            // whether it is missing or unknown.
            (vec![leaf(good, -90, 90, &between)], &["unknown issuer"]),
            (vec![leaf(good, -90, 90, &old), old.pem.clone()], &["issuer expired"]),
            (vec![leaf(good, -90, 90, &young), young.pem.clone()], &["issuer early"]),
            (vec![leaf(good, -90, -1, &old), old.pem.clone()], &["expired", "issuer expired"]),
            // Valid one after the other and never together.
            (vec![leaf(good, -1, 90, &old), old.pem.clone()], &["issuer expired"]),
            (vec![stranger.pem.clone()], &["self-signed", "name"]),
        ] {
            let chain: Vec<&str> = chain.iter().map(String::as_str).collect();
            assert_eq!(kinds(&judge(&root, &chain)), expected);
        }
    }
}
