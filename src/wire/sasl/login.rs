//! LOGIN: user name and password, each asked for by a challenge
//! (draft-murchison-sasl-login, section 2).

use zeroize::Zeroizing;

use crate::{model::Secret, wire::Credentials};

/// Answers the `count`th challenge. The challenge's words decide where they are
/// known, since some servers ask in another order; else the order does.
pub(crate) fn respond(
    credentials: &Credentials,
    challenge: &str,
    count: u32,
) -> Option<Zeroizing<Vec<u8>>> {
    let words = super::decode(challenge).unwrap_or_default().to_ascii_lowercase();
    let asks_for_password = match (words.starts_with(b"pass"), words.starts_with(b"user")) {
        (true, _) => true,
        (_, true) => false,
        _ => count > 1,
    };
    match (count, asks_for_password) {
        (3.., _) => None,
        (_, true) => credentials.proof.password().map(Secret::expose),
        (_, false) => Some(credentials.user.as_str()),
    }
    .map(|answer| Zeroizing::new(answer.as_bytes().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Proof;

    #[test]
    fn the_challenge_decides_then_the_order() {
        let proof = Proof::Password(Secret::new("pw-1".into()).unwrap());
        let credentials = Credentials { user: "anna".into(), proof };
        let answer = |challenge, count| {
            respond(&credentials, challenge, count)
                .map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
        };
        assert_eq!(answer("VXNlcm5hbWU6", 1).as_deref(), Some("anna"));
        assert_eq!(answer("UGFzc3dvcmQ6", 2).as_deref(), Some("pw-1"));
        assert_eq!(answer("", 1).as_deref(), Some("anna"));
        assert_eq!(answer("???", 2).as_deref(), Some("pw-1"));
        assert_eq!(answer("UGFzc3dvcmQ6", 3), None);
    }
}
