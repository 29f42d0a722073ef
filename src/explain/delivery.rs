//! What failed between two servers, behind the one that took the message: no
//! setting of the sender's mail program has to do with it.

use crate::{
    knowledge::{Group, Judged, Knowledge},
    model::{Advice, Cause, Delivery, Explanation},
};

/// The port between servers (RFC 5321 section 4.5.4.2). To others, mail programs and
/// servers with a smart host hand in.
pub(super) const PORT: &str = "25";

/// Whether a cause lies in a server, or on the way to it.
pub(super) fn concerns(knowledge: &Knowledge, cause: Cause) -> bool {
    matches!(knowledge.cause(cause).group, Group::Reaching | Group::Trust)
        || matches!(
            cause,
            Cause::WrongTlsMode
                | Cause::WrongPortOrProtocol
                | Cause::WrongHost
                | Cause::TlsNotOffered
                | Cause::ServerSilent
                | Cause::SessionTimeout
        )
}

/// A host that does not exist, and has the name of the recipient's domain, is that domain.
pub(super) fn judge(judged: &mut Judged<'_>, words: &str, recipient: Option<&str>) {
    let domain = recipient.and_then(|recipient| recipient.rsplit_once('@')).map(|(_, it)| it);
    let named = domain.is_some_and(|domain| {
        let domain = domain.trim_end_matches(['>', '.']).to_lowercase();
        !domain.is_empty() && words.to_lowercase().contains(&domain)
    });
    if named && matches!(judged.meaning.cause, Cause::HostNotFound | Cause::WrongHost) {
        judged.meaning.cause = Cause::DomainNotFound;
        judged.meaning.alternatives.clear();
    }
}

/// Says what such a failure asks of the sender.
pub(super) fn tell(told: &mut Explanation, delivery: Delivery, recipient: Option<&str>) {
    let finding = &mut told.finding;
    told.delivery = Some(delivery);
    // What else it may be lies in the network of whoever speaks to the server: not the reader's.
    finding.alternatives.clear();
    if let Some(recipient) = recipient {
        finding.args.insert("address".to_owned(), recipient.to_owned());
    }
    let key = match delivery {
        Delivery::Retried => "advice-delivery-retried",
        Delivery::GivenUp if finding.cause == Cause::DomainNotFound => "advice-delivery-domain",
        Delivery::GivenUp => "advice-delivery-given-up",
    };
    finding.advice = vec![Advice { text: key.to_owned(), link: None, link_checked: None }];
}
