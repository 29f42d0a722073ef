//! The forms of a user name: what the provider takes for an address, and what
//! is worth one more try where a form was refused.

use std::time::Duration;

use super::Request;
use crate::{
    knowledge::{Knowledge, Preset, Query},
    model::{Address, Attempt, Candidate, MOST_REFUSED, SignIns, Stage},
};

/// How long a server is left alone between two sign-ins.
pub(super) const PACE: Duration = Duration::from_secs(1);

/// Every form of the user name that the provider takes for the address.
pub(super) fn taken(preset: Option<&Preset>, request: &Request) -> Vec<String> {
    let (Some(preset), Some(address)) = (preset, &request.address) else { return Vec::new() };
    let forms = preset.login_forms(address.domain()).into_iter();
    let tags = preset.plus_addressing.as_ref().is_some_and(|flag| flag.value);
    let mailbox = prepared(if tags { address.mailbox() } else { address.local() });
    forms.map(|form| preset.written(form, &mailbox, address.domain())).collect()
}

/// A user name as it is sent, by whatever mechanism: prepared (SASLprep, RFC 4013
/// section 2), as PLAIN and SCRAM want it from clients (RFC 4616 section 2, RFC
/// 5802 section 5.1). Few servers prepare what they compare, so what is pasted
/// with invisible characters or letters of double width would be refused. A name
/// that may not be prepared is sent as typed.
pub(super) fn prepared(typed: &str) -> String {
    // The zero-width space is both a blank and nothing (RFC 3454 tables C.1.2 and
    // B.1); in a name it is nothing. Nor are there blanks around a name.
    let unseen = stringprep::tables::commonly_mapped_to_nothing;
    let visible: String = typed.chars().filter(|c| !unseen(*c)).collect();
    match stringprep::saslprep(visible.trim()) {
        Ok(name) if !name.is_empty() => name.into_owned(),
        _ => typed.to_owned(),
    }
}

/// The form to try after `used` was refused; `None` where there is no other.
/// What the provider takes comes first. Where that is not known: the whole
/// address, the part before the `@`, and the domain in its own script.
pub(super) fn next(preset: Option<&Preset>, request: &Request, used: &str) -> Option<String> {
    let bare = used.split_once('\\').map_or(used, |(_, user)| user);
    let (local, own) = match bare.rsplit_once('@') {
        Some((local, domain)) => (local, Some(domain)),
        None => (bare, None),
    };
    let domain = request.address.as_ref().map(Address::domain).or(own);
    let mailbox = match local.split_once('+') {
        Some((mailbox, _)) if !mailbox.is_empty() => mailbox,
        _ => local,
    };
    let whole = |domain: &str| format!("{mailbox}@{domain}");
    let in_its_script = |domain: &str| {
        let (readable, fine) = idna::domain_to_unicode(domain);
        fine.ok().filter(|()| readable != domain).map(|()| whole(&readable))
    };
    let mut forms = taken(preset, request);
    if preset.is_none() {
        forms.extend(domain.map(whole));
        forms.push(mailbox.to_owned());
    }
    forms.extend(domain.and_then(in_its_script));
    // A server may know the name with the very characters that it was typed with.
    forms.extend(request.user.clone());
    // Of another mailbox, another name would be tried with the wrong password.
    let same = |form: &String| {
        let bare = form.split_once('\\').map_or(form.as_str(), |(_, user)| user);
        let local = bare.rsplit_once('@').map_or(bare, |(local, _)| local);
        prepared(local).to_lowercase() == mailbox.to_lowercase()
    };
    forms.into_iter().filter(same).find(|form| !form.eq_ignore_ascii_case(used))
}

/// How many sign-ins of the first round may be refused, where one is kept for
/// another form.
pub(super) fn kept_back(allowed: usize) -> usize {
    allowed.saturating_sub(1).max(allowed.min(1))
}

/// Where one more try is worth it, and with which user name: one sign-in was
/// refused and none accepted, the words leave the user name open, and the
/// budget has room.
pub(super) fn retry(
    knowledge: &Knowledge,
    preset: Option<&Preset>,
    request: &Request,
    (attempts, made): (&[Attempt], &SignIns),
    earlier: usize,
) -> Option<(Candidate, String)> {
    if !request.try_user_forms
        || made.accepted > 0
        || made.refused + earlier >= MOST_REFUSED
        || attempts.iter().any(Attempt::interrupted)
    {
        return None;
    }
    let refused = attempts.iter().find(|attempt| attempt.auth_refusal().is_some())?;
    let endpoint = &refused.candidate.endpoint;
    let meaning = knowledge.judge(&Query {
        reply: refused.auth_refusal()?,
        provider: preset.map(|preset| preset.id.as_str()),
        protocol: Some(endpoint.protocol),
        stage: Some(Stage::Auth),
    });
    if !knowledge.cross_examination().open.contains(&meaning.cause) {
        return None;
    }
    let user = next(preset, request, refused.user.as_deref()?)?;
    let same = attempts.iter().filter(|it| it.candidate.endpoint.protocol == endpoint.protocol);
    let id = format!("{}-{}", endpoint.protocol, same.count() + 1);
    Some((Candidate { id, ..refused.candidate.clone() }, user))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_form_of_the_same_name() {
        let knowledge = Knowledge::builtin().unwrap();
        for (provider, address, used, expected) in [
            ("yandex", "anna@yandex.ru", "anna@yandex.ru", Some("anna")),
            ("yandex", "anna@yandex.ru", "anna", Some("anna@yandex.ru")),
            ("yandex", "anna+shop@yandex.ru", "anna+shop@yandex.ru", Some("anna@yandex.ru")),
            ("yandex", "anna@yandex.ru", "YANDEX\\anna", Some("anna@yandex.ru")),
            ("gmail", "anna@gmail.com", "anna", Some("anna@gmail.com")),
            ("gmail", "anna@gmail.com", "anna@gmail.com", None),
            ("", "anna@example.org", "anna@example.org", Some("anna")),
            ("", "anna@example.org", "anna", Some("anna@example.org")),
            ("", "anna@example.org", "EXAMPLE\\anna", Some("anna@example.org")),
            ("yandex", "анна@почта.рф", "анна@xn--80a1acny.xn--p1ai", Some("анна@почта.рф")),
        ] {
            let request =
                Request { address: Some(Address::parse(address).unwrap()), ..Request::default() };
            let found = next(knowledge.preset(provider), &request, used);
            assert_eq!(found.as_deref(), expected, "{provider} {address} {used}");
        }
    }

    #[test]
    fn one_is_kept_back_where_there_are_two() {
        assert_eq!([0, 1, 2].map(kept_back), [0, 1, 1]);
    }
}
