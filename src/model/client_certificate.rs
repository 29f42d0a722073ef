//! The certificate that the client shows, as far as it can explain a refusal.

use time::OffsetDateTime;

/// What a client certificate says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    /// First moment of validity.
    pub not_before: OffsetDateTime,
    /// Last moment of validity.
    pub not_after: OffsetDateTime,
    /// The mail addresses in it, of the common name and the subject
    /// alternative name (rfc822Name, RFC 5280 section 4.2.1.6); often none.
    pub addresses: Vec<String>,
}
