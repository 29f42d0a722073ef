//! The stapled OCSP response (RFC 6960): whether it says that the server's own
//! certificate was revoked. Its signature is not looked at: it came from the
//! server, which gains nothing by slandering itself.

/// Whether the response lists the certificate with this serial number as
/// revoked. Anything that cannot be read says nothing.
pub(super) fn revoked(response: &[u8], serial: &[u8]) -> bool {
    singles(response).is_some_and(|singles| {
        let mut rest = singles;
        while let Some((_, single, after)) = element(rest) {
            if is_revoked(single, serial).unwrap_or(false) {
                return true;
            }
            rest = after;
        }
        false
    })
}

const SEQUENCE: u8 = 0x30;

/// The list of `SingleResponse`s of a successful basic response.
fn singles(response: &[u8]) -> Option<&[u8]> {
    let (_, outer, _) = of(SEQUENCE, response)?;
    let (_, status, rest) = of(0x0a, outer)?;
    if status != [0] {
        return None;
    }
    let (_, bytes, _) = of(0xa0, rest)?;
    let (_, bytes, _) = of(SEQUENCE, bytes)?;
    let (_, _kind, rest) = of(0x06, bytes)?;
    let (_, basic, _) = of(0x04, rest)?;
    let (_, basic, _) = of(SEQUENCE, basic)?;
    let (_, mut data, _) = of(SEQUENCE, basic)?;
    // Version, responder and time come before the list.
    loop {
        let (tag, content, rest) = element(data)?;
        if tag == SEQUENCE {
            return Some(content);
        }
        data = rest;
    }
}

/// `SingleResponse`: the certificate's id, then its status: `[1]` is revoked.
fn is_revoked(single: &[u8], serial: &[u8]) -> Option<bool> {
    let (_, id, rest) = of(SEQUENCE, single)?;
    let (_, _algorithm, id) = of(SEQUENCE, id)?;
    let (_, _name, id) = of(0x04, id)?;
    let (_, _key, id) = of(0x04, id)?;
    let (_, number, _) = of(0x02, id)?;
    let (status, _, _) = element(rest)?;
    let plain = |number: &[u8]| -> Vec<u8> {
        number.iter().copied().skip_while(|byte| *byte == 0).collect()
    };
    Some(status == 0xa1 && plain(number) == plain(serial))
}

fn of(tag: u8, bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    element(bytes).filter(|(found, _, _)| *found == tag)
}

/// Tag, content and what follows (X.690 section 8.1).
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let count = usize::from(first & 0x7f);
        if count == 0 || count > 3 {
            return None;
        }
        let digits = rest.get(..count)?;
        let length = digits.iter().fold(0, |sum, digit| (sum << 8) | usize::from(*digit));
        (length, rest.get(count..)?)
    };
    Some((tag, rest.get(..length)?, rest.get(length..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let mut out = vec![tag];
        match content.len() {
            length if length < 0x80 => out.push(u8::try_from(length).unwrap()),
            length => {
                out.push(0x82);
                out.extend(u16::try_from(length).unwrap().to_be_bytes());
            }
        }
        out.extend(content);
        out
    }

    fn response(status: &[u8], serial: &[u8]) -> Vec<u8> {
        let algorithm = der(SEQUENCE, &[&der(0x06, &[&[0x2b, 14, 3, 2, 26]])]);
        let hash = der(0x04, &[&[7; 20]]);
        let id = der(SEQUENCE, &[&algorithm, &hash, &hash, &der(0x02, &[serial])]);
        let time = der(0x18, &[b"20261121120000Z"]);
        let single = der(SEQUENCE, &[&id, status, &time]);
        let data = der(SEQUENCE, &[&der(0xa2, &[&hash]), &time, &der(SEQUENCE, &[&single])]);
        let basic = der(SEQUENCE, &[&data, &algorithm, &der(0x03, &[&[0; 65]])]);
        let kind = der(0x06, &[&[0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1]]);
        let bytes = der(SEQUENCE, &[&kind, &der(0x04, &[&basic])]);
        der(SEQUENCE, &[&der(0x0a, &[&[0]]), &der(0xa0, &[&bytes])])
    }

    #[test]
    fn only_a_revoked_certificate_of_that_number_counts() {
        let revoked_status = der(0xa1, &[&der(0x18, &[b"20261101000000Z"])]);
        let bad = response(&revoked_status, &[0, 0x99, 2]);
        assert!(revoked(&bad, &[0x99, 2]));
        assert!(!revoked(&bad, &[0x99, 3]));
        assert!(!revoked(&response(&[0x80, 0], &[0x99, 2]), &[0x99, 2]));
        for end in 0..bad.len() {
            let _ = revoked(&bad[..end], &[0x99, 2]);
        }
        assert!(!revoked(&[0x30, 0x84, 0xff, 0xff, 0xff, 0xff], &[1]));
    }
}
