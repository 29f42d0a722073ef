//! The bearer mechanisms (RFC 7628, XOAUTH2): a token is looked up, and one
//! that is not taken is answered with the reason before the refusal.

use super::{Book, Exchange, Progress};

/// Judges the client's only message: XOAUTH2's `user=…^Aauth=Bearer …^A^A` or
/// OAUTHBEARER's `n,a=…,^A…auth=Bearer …^A^A`.
pub(super) fn judge(text: &str, book: &Book<'_>) -> Progress {
    let field = |name: &str| text.split(['\u{1}', ',']).find_map(|part| part.strip_prefix(name));
    let (Some(user), Some(token)) = (field("user=").or_else(|| field("a=")), field("auth=Bearer "))
    else {
        return Progress::Malformed;
    };
    let user = user.to_owned();
    let known = book
        .account(&user)
        .and_then(|account| account.tokens.iter().find(|known| known.token.expose() == token));
    let refusal = match known {
        Some(known) if known.status.is_none() => {
            return Progress::Judged { user, proved: true };
        }
        known => {
            let status = known.and_then(|known| known.status.as_deref());
            let mut told = serde_json::Map::new();
            told.insert("status".into(), status.unwrap_or("invalid_token").into());
            if let Some(schemes) = known.and_then(|known| known.schemes.as_deref()) {
                told.insert("schemes".into(), schemes.into());
            }
            if let Some(scope) = known.and_then(|known| known.scope.as_deref()) {
                told.insert("scope".into(), scope.into());
            }
            serde_json::Value::Object(told).to_string()
        }
    };
    Progress::Challenge(Exchange::BearerRefused { user }, refusal.into_bytes())
}
