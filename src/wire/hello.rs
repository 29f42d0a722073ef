//! A first message of TLS that also offers what was given up long ago, and a
//! reader of what comes back in the clear: version, suite and certificates
//! (RFC 2246, RFC 4346 and RFC 5246, sections 7.4.1 and 7.4.2). No handshake is
//! ever finished with it; it is to see what a server would have spoken.

/// The most that is read of an answer, in bytes.
pub const ANSWER_LIMIT: usize = 64 * 1024;

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It chose a version and a suite.
    Hello {
        /// `1.0` to `1.2`, or `SSL 3.0`, or the number.
        version: String,
        /// The suite's IANA name, or its number.
        suite: String,
        /// Whether a modern client speaks this version and suite.
        modern: bool,
        /// The certificates it sent, DER, its own first.
        chain: Vec<Vec<u8>>,
    },
    /// It refused with this alert.
    Alert(u8),
    /// It speaks no TLS.
    NotTls,
}

/// Suites, what a modern client takes first. RC4, 3DES, CBC, key exchange with
/// plain RSA and finite-field Diffie-Hellman are what old servers are left with.
const SUITES: [(u16, &str, bool); 34] = [
    (0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", true),
    (0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", true),
    (0xc02c, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", true),
    (0xc030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", true),
    (0xcca9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", true),
    (0xcca8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", true),
    (0x009e, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", false),
    (0x009f, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", false),
    (0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", false),
    (0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", false),
    (0xc024, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", false),
    (0xc028, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", false),
    (0xc009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", false),
    (0xc013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", false),
    (0xc00a, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", false),
    (0xc014, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", false),
    (0x0067, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256", false),
    (0x006b, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256", false),
    (0x0033, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA", false),
    (0x0039, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", false),
    (0x0032, "TLS_DHE_DSS_WITH_AES_128_CBC_SHA", false),
    (0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256", false),
    (0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384", false),
    (0x003c, "TLS_RSA_WITH_AES_128_CBC_SHA256", false),
    (0x003d, "TLS_RSA_WITH_AES_256_CBC_SHA256", false),
    (0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA", false),
    (0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA", false),
    (0x0041, "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA", false),
    (0xc012, "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", false),
    (0x0016, "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA", false),
    (0x000a, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", false),
    (0xc011, "TLS_ECDHE_RSA_WITH_RC4_128_SHA", false),
    (0x0005, "TLS_RSA_WITH_RC4_128_SHA", false),
    (0x0004, "TLS_RSA_WITH_RC4_128_MD5", false),
];

/// The message, for a host by its name (none is sent for an address) and with
/// 32 random bytes. It fits into one segment.
pub fn client_hello(host: &str, random: [u8; 32]) -> Vec<u8> {
    let mut extensions = Vec::new();
    if host.parse::<std::net::IpAddr>().is_err() {
        let name = with_length16(host.as_bytes());
        extension(&mut extensions, 0, &with_length16(&[&[0], name.as_slice()].concat()));
    }
    // x25519, P-256, P-384, P-521; uncompressed points.
    extension(&mut extensions, 10, &with_length16(&[0, 0x1d, 0, 0x17, 0, 0x18, 0, 0x19]));
    extension(&mut extensions, 11, &[1, 0]);
    // ECDSA, RSA-PSS and RSA with SHA-2, then SHA-1.
    let signatures = [
        0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
        0x0202_u16,
    ];
    let signatures: Vec<u8> = signatures.iter().flat_map(|it| it.to_be_bytes()).collect();
    extension(&mut extensions, 13, &with_length16(&signatures));
    // An empty renegotiation_info (RFC 5746 section 3.4), which some insist on.
    extension(&mut extensions, 0xff01, &[0]);

    let mut body = vec![3, 3];
    body.extend(random);
    body.push(0);
    let suites: Vec<u8> = SUITES.iter().flat_map(|(id, ..)| id.to_be_bytes()).collect();
    body.extend(with_length16(&suites));
    body.extend([1, 0]);
    body.extend(with_length16(&extensions));

    let mut handshake = vec![1, 0];
    handshake.extend(with_length16(&body));
    // The record says 1.0, as every client's first does (RFC 5246 appendix E.1).
    let mut record = vec![22, 3, 1];
    record.extend(with_length16(&handshake));
    record
}

/// Reads an answer; `None` as long as there may be more to come, unless `ended`.
pub fn read(bytes: &[u8], ended: bool) -> Option<Answer> {
    let Some(&kind) = bytes.first() else { return ended.then_some(Answer::NotTls) };
    if !(20..=23).contains(&kind) || bytes.get(1).is_some_and(|major| *major != 3) {
        return Some(Answer::NotTls);
    }
    let mut messages = Vec::new();
    let mut rest = bytes;
    while let Some((kind, content, after)) = record(rest) {
        match (kind, content) {
            (22, part) => messages.extend_from_slice(part),
            // A warning does not end anything (RFC 5246 section 7.2).
            (21, [2, alert]) => return Some(Answer::Alert(*alert)),
            _ => {}
        }
        rest = after;
    }
    let mut seen = None;
    let mut chain = Vec::new();
    let mut whole = false;
    let mut rest = messages.as_slice();
    while let Some((kind, content, after)) = message(rest) {
        match kind {
            2 => seen = server_hello(content),
            11 => chain = certificates(content),
            _ => {}
        }
        whole |= matches!(kind, 11 | 12 | 14);
        rest = after;
    }
    match seen {
        Some((version, suite)) if whole || ended => {
            let known = SUITES.iter().find(|(id, ..)| *id == suite);
            Some(Answer::Hello {
                version: match version {
                    0x0300 => "SSL 3.0".into(),
                    0x0301 => "TLS 1.0".into(),
                    0x0302 => "TLS 1.1".into(),
                    0x0303 => "TLS 1.2".into(),
                    other => format!("version {other:04x}"),
                },
                suite: known
                    .map_or_else(|| format!("suite {suite:04x}"), |(_, name, _)| (*name).into()),
                modern: version == 0x0303 && known.is_some_and(|(_, _, modern)| *modern),
                chain,
            })
        }
        _ if ended => Some(Answer::NotTls),
        _ => None,
    }
}

fn with_length16(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
    [&length.to_be_bytes(), bytes].concat()
}

fn extension(list: &mut Vec<u8>, kind: u16, content: &[u8]) {
    list.extend(kind.to_be_bytes());
    list.extend(with_length16(content));
}

/// A record's type and content, and what follows.
fn record(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (head, rest) = bytes.split_at_checked(5)?;
    let &[kind, _, _, high, low] = head else { return None };
    let (content, after) = rest.split_at_checked(u16::from_be_bytes([high, low]).into())?;
    Some((kind, content, after))
}

fn message(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (kind, rest) = bytes.split_first()?;
    let (content, after) = of_length24(rest)?;
    Some((*kind, content, after))
}

fn of_length24(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (head, rest) = bytes.split_at_checked(3)?;
    let length = head.iter().fold(0, |sum, byte| (sum << 8) | usize::from(*byte));
    rest.split_at_checked(length)
}

/// Version and suite.
fn server_hello(content: &[u8]) -> Option<(u16, u16)> {
    let (version, rest) = content.split_at_checked(2)?;
    let session = usize::from(*rest.get(32)?);
    let suite = rest.get(33 + session..35 + session)?;
    let number = |pair: &[u8]| Some(u16::from_be_bytes(pair.try_into().ok()?));
    Some((number(version)?, number(suite)?))
}

fn certificates(content: &[u8]) -> Vec<Vec<u8>> {
    let Some((mut list, _)) = of_length24(content) else { return Vec::new() };
    let mut chain = Vec::new();
    while let Some((certificate, after)) = of_length24(list) {
        chain.push(certificate.to_vec());
        list = after;
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ServerHello of TLS 1.0 with 3DES, then a chain of two, in one record.
    fn old_server() -> Vec<u8> {
        let mut hello = vec![3, 1];
        hello.extend([9; 32]);
        hello.extend([2, 7, 7]);
        hello.extend([0, 0x0a, 0]);
        let mut messages = vec![2, 0];
        messages.extend(with_length16(&hello));
        let list = [0, 0, 2, 0xaa, 0xbb, 0, 0, 1, 0xcc];
        messages.extend([11, 0, 0, 12, 0, 0, 9]);
        messages.extend(list);
        let mut record = vec![22, 3, 1];
        record.extend(with_length16(&messages));
        record
    }

    #[test]
    fn the_hello_is_one_small_record() {
        let hello = client_hello("mail.example.org", [5; 32]);
        let (kind, content, after) = record(&hello).unwrap();
        assert_eq!((kind, after), (22, &[][..]));
        let (kind, _, after) = message(content).unwrap();
        assert_eq!((kind, after), (1, &[][..]));
        assert!(hello.len() < 512, "{}", hello.len());
        assert!(hello.windows(16).any(|part| part == b"mail.example.org"));
        assert!(!client_hello("192.0.2.1", [5; 32]).windows(9).any(|part| part == b"192.0.2.1"));
    }

    #[test]
    fn version_suite_and_chain_are_read() {
        let bytes = old_server();
        let expected = Answer::Hello {
            version: "TLS 1.0".into(),
            suite: "TLS_RSA_WITH_3DES_EDE_CBC_SHA".into(),
            modern: false,
            chain: vec![vec![0xaa, 0xbb], vec![0xcc]],
        };
        assert_eq!(read(&bytes, false), Some(expected.clone()));
        let tail = [bytes.as_slice(), &[22, 3, 1, 0, 4, 14, 0, 0, 0]].concat();
        assert_eq!(read(&tail, true), Some(expected));
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end], false), None, "{end}");
        }
    }

    #[test]
    fn an_alert_and_something_else_are_told_apart() {
        assert_eq!(read(&[21, 3, 1, 0, 2, 2, 40], false), Some(Answer::Alert(40)));
        // A warning, then nothing more.
        assert_eq!(read(&[21, 3, 1, 0, 2, 1, 112], true), Some(Answer::NotTls));
        assert_eq!(read(b"* OK hello\r\n", false), Some(Answer::NotTls));
        assert_eq!(read(b"", true), Some(Answer::NotTls));
        assert_eq!(read(b"", false), None);
    }

    #[test]
    fn hostile_lengths_are_survived() {
        for bytes in [
            &[22, 3, 3, 0xff, 0xff, 2, 0xff, 0xff, 0xff][..],
            &[22, 3, 3, 0, 4, 2, 0, 0, 0],
            &[22, 3, 3, 0, 6, 11, 0, 0, 2, 0xff, 0xff],
        ] {
            let _ = read(bytes, true);
            let _ = read(bytes, false);
        }
    }
}
