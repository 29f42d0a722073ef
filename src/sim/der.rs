//! Two small structures that the certificate library does not write: where an
//! issuer's certificate can be fetched, and a stapled revocation.

/// The content of the extension "authority information access" (RFC 5280
/// section 4.2.2.1) that names an address for the issuer's certificate.
pub(super) fn issuer_at(url: &str) -> Vec<u8> {
    // 1.3.6.1.5.5.7.48.2, id-ad-caIssuers
    let method = element(0x06, &[&[0x2b, 6, 1, 5, 5, 7, 0x30, 2]]);
    let location = element(0x86, &[url.as_bytes()]);
    element(SEQUENCE, &[&element(SEQUENCE, &[&method, &location])])
}

/// An OCSP response (RFC 6960 section 4.2.1) that says the certificate with
/// this serial number was revoked. Nobody signed it.
pub(super) fn revoked(serial: &[u8]) -> Vec<u8> {
    let sha1 = element(SEQUENCE, &[&element(0x06, &[&[0x2b, 14, 3, 2, 26]])]);
    let hash = element(0x04, &[&[0; 20]]);
    let id = element(SEQUENCE, &[&sha1, &hash, &hash, &element(0x02, &[serial])]);
    let time = element(0x18, &[b"20260101000000Z"]);
    let single = element(SEQUENCE, &[&id, &element(0xa1, &[&time]), &time]);
    let responder = element(0xa2, &[&hash]);
    let data = element(SEQUENCE, &[&responder, &time, &element(SEQUENCE, &[&single])]);
    let basic = element(SEQUENCE, &[&data, &sha1, &element(0x03, &[&[0; 65]])]);
    // 1.3.6.1.5.5.7.48.1.1, id-pkix-ocsp-basic
    let kind = element(0x06, &[&[0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1]]);
    let bytes = element(SEQUENCE, &[&kind, &element(0x04, &[&basic])]);
    element(SEQUENCE, &[&element(0x0a, &[&[0]]), &element(0xa0, &[&bytes])])
}

const SEQUENCE: u8 = 0x30;

/// A tag, a length and a content (X.690 section 8.1).
fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let mut out = vec![tag];
    match u8::try_from(content.len()) {
        Ok(length) if length < 0x80 => out.push(length),
        _ => {
            let length = u16::try_from(content.len()).unwrap_or(u16::MAX);
            out.push(0x82);
            out.extend(length.to_be_bytes());
        }
    }
    out.extend(content);
    out
}
