//! A certificate authority for one test, and the chains that servers show: good
//! ones, and one for every fault.

use std::{fs, path::Path, process::Command};

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};
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
    let authority = Authority::new();
    let (chain, key) = authority.chain(Chain::Good, names);
    Certificates { authority: authority.pem, chain, key }
}

/// What is the matter with a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chain {
    Good,
    /// For another host.
    WrongName,
    /// Until the day before yesterday.
    Expired,
    /// From the day after tomorrow.
    NotYetValid,
    /// For five more days.
    ExpiresSoon,
    /// Its own issuer.
    SelfSigned,
    /// By an authority that nobody trusts, and which is shown.
    UnknownIssuer,
    /// By an intermediate authority that is not shown, only its address is
    /// (authority information access, RFC 5280 section 4.2.2.1).
    Incomplete,
}

/// An issuer of certificates.
pub(crate) struct Authority {
    /// Its own certificate.
    pub(crate) pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub(crate) fn new() -> Self {
        Self::named("Test authority")
    }

    fn named(name: &str) -> Self {
        let key = KeyPair::generate().unwrap();
        let params = issuing(name);
        let pem = params.self_signed(&key).unwrap().pem();
        Self { pem, issuer: Issuer::new(params, key) }
    }

    fn intermediate(&self) -> Self {
        let key = KeyPair::generate().unwrap();
        let params = issuing("Test intermediate");
        let pem = params.signed_by(&key, &self.issuer).unwrap().pem();
        Self { pem, issuer: Issuer::new(params, key) }
    }

    /// A server's chain and key for `names`, both as PEM.
    pub(crate) fn chain(&self, chain: Chain, names: &[&str]) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let now = OffsetDateTime::now_utc();
        let mut params = params(names, names[0]);
        let mut issuer = &self.issuer;
        let mut shown_too = String::new();
        let other;
        match chain {
            Chain::Good => {}
            Chain::WrongName => params = self::params(&["www.other.example"], "www.other.example"),
            Chain::Expired => {
                params.not_before = now - Duration::days(90);
                params.not_after = now - Duration::days(2);
            }
            Chain::NotYetValid => params.not_before = now + Duration::days(2),
            Chain::ExpiresSoon => params.not_after = now + Duration::days(5),
            Chain::SelfSigned => {
                return (params.self_signed(&key).unwrap().pem(), key.serialize_pem());
            }
            Chain::UnknownIssuer => {
                other = Self::named("Authority that nobody knows");
                shown_too.clone_from(&other.pem);
                issuer = &other.issuer;
            }
            Chain::Incomplete => {
                other = self.intermediate();
                issuer = &other.issuer;
                params.custom_extensions.push(issuers_address());
            }
        }
        let chain = params.signed_by(&key, issuer).unwrap().pem() + &shown_too;
        (chain, key.serialize_pem())
    }

    /// The same by OpenSSL's command, for what the library does not make: a key
    /// of 1024 bits, a signature with SHA-1. `folder` is for its files.
    pub(crate) fn old_chain(
        &self,
        folder: &Path,
        names: &[&str],
        bits: u32,
        digest: &str,
    ) -> (String, String) {
        let names: Vec<String> = names.iter().map(|name| format!("DNS:{name}")).collect();
        fs::write(folder.join("ca.pem"), &self.pem).unwrap();
        fs::write(folder.join("ca.key"), self.issuer.key().serialize_pem()).unwrap();
        fs::write(folder.join("names"), format!("subjectAltName={}", names.join(","))).unwrap();
        for line in [
            &*format!("genrsa -out key.pem {bits}"),
            "req -new -key key.pem -subj /CN=old -out request.pem",
            &format!(
                "x509 -req -in request.pem -CA ca.pem -CAkey ca.key -set_serial 77 -days 60 \
                 -{digest} -extfile names -out chain.pem"
            ),
        ] {
            let ran = Command::new("openssl").args(line.split(' ')).current_dir(folder).output();
            let ran = ran.expect("openssl is installed");
            assert!(ran.status.success(), "{line}: {}", String::from_utf8_lossy(&ran.stderr));
        }
        let read = |file| fs::read_to_string(folder.join(file)).unwrap();
        (read("chain.pem"), read("key.pem"))
    }
}

fn issuing(name: &str) -> CertificateParams {
    let mut params = params(&[], name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
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

/// Where the issuer's own certificate could be had: id-pe-authorityInfoAccess
/// with one id-ad-caIssuers.
fn issuers_address() -> CustomExtension {
    let address = b"http://authority.example/intermediate.der";
    let tagged = |tag: u8, value: &[u8]| {
        let length = u8::try_from(value.len()).unwrap();
        assert!(length < 0x80, "one byte of length");
        [&[tag, length], value].concat()
    };
    let method = tagged(6, &[0x2b, 6, 1, 5, 5, 7, 0x30, 2]);
    let access = tagged(0x30, &[method, tagged(0x86, address)].concat());
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], tagged(0x30, &access))
}
