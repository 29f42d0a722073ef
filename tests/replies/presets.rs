//! What a preset says of passwords counts for a pasted reply as it does in a check.

use std::{collections::BTreeSet, sync::OnceLock};

use mailmedic::{
    explain::{self, Circumstances},
    knowledge::{AppPasswordNeed, Knowledge, Passwords},
    model::{Cause, Explanation, Protocol},
};

fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(|| Knowledge::builtin().unwrap())
}

/// Replies that name the password and nothing else.
const REFUSALS: [(&str, Protocol); 3] = [
    ("535 5.7.8 authentication failed", Protocol::Smtp),
    ("A2 NO [AUTHENTICATIONFAILED] Invalid credentials", Protocol::Imap),
    ("-ERR [AUTH] Invalid username or password", Protocol::Pop3),
];

fn told(provider: &str, reply: &str) -> Explanation {
    let provider = Some(provider);
    explain::one(knowledge(), reply, Circumstances { provider, ..Circumstances::default() })
}

fn texts(told: &Explanation) -> Vec<&str> {
    told.finding.advice.iter().map(|advice| advice.text.as_str()).collect()
}

#[test]
fn where_the_accounts_own_password_is_refused_an_app_password_comes_first() {
    let mut seen = BTreeSet::new();
    for preset in knowledge().presets() {
        let need = preset.app_password.as_ref().map(|app| app.need);
        if need != Some(AppPasswordNeed::Required) {
            continue;
        }
        for (reply, protocol) in REFUSALS {
            if preset.offered(protocol).next().is_none() {
                continue;
            }
            let told = told(&preset.id, reply);
            let named = std::iter::once(told.finding.cause)
                .chain(told.finding.alternatives.iter().map(|other| other.cause));
            let named: Vec<Cause> = named.take(2).collect();
            assert!(
                named.contains(&Cause::AppPasswordRequired),
                "{}: {reply}: {named:?}",
                preset.id
            );
            // The first step is to make one, with the preset's page where it has one.
            let app = knowledge().advice(Cause::AppPasswordRequired, Some(preset), Some(protocol));
            let first = told.finding.advice.first().unwrap();
            if preset.advice.iter().any(|own| own.cause == told.finding.cause) {
                assert!(first.link.is_some(), "{}: {first:?}", preset.id);
            } else {
                assert_eq!(Some(first), app.first(), "{}: {reply}", preset.id);
                assert!(!texts(&told).contains(&"advice-wrong-password"), "{}: {reply}", preset.id);
            }
        }
        seen.insert(preset.id.as_str());
    }
    assert!(seen.is_superset(&BTreeSet::from(["icloud", "yahoo", "fastmail", "qq"])), "{seen:?}");
}

#[test]
fn where_two_factor_sign_in_asks_for_one_it_is_told() {
    for id in ["zoho", "gmx", "webde"] {
        let told = told(id, "535 5.7.8 authentication failed");
        let first = told.finding.alternatives.first().unwrap();
        assert_eq!(first.cause, Cause::AppPasswordRequired, "{id}");
        assert_eq!(texts(&told).first(), Some(&"advice-wrong-password"), "{id}");
        assert!(texts(&told).contains(&"advice-app-password-required"), "{id}: {:?}", texts(&told));
    }
}

#[test]
fn where_passwords_have_ended_nobody_is_told_to_type_one() {
    let mut seen = BTreeSet::new();
    for preset in knowledge().presets() {
        for (reply, protocol) in REFUSALS {
            if Passwords::of(Some(preset), Some(protocol)) != Passwords::Ended {
                continue;
            }
            let told = told(&preset.id, reply);
            assert_eq!(told.finding.cause, Cause::BasicAuthDisabled, "{}: {reply}", preset.id);
            let others = told.finding.alternatives.iter().map(|other| other.cause);
            let others: Vec<_> = others.collect();
            // A rule for the provider's own words knows more than the preset.
            if told.finding.rule.as_deref().is_some_and(|rule| rule.starts_with("microsoft")) {
                continue;
            }
            assert_eq!(others.first(), Some(&Cause::OauthTokenInvalid), "{}: {reply}", preset.id);
            for never in [Cause::WrongPassword, Cause::AppPasswordRequired] {
                assert!(!others.contains(&never), "{}: {reply}: {others:?}", preset.id);
            }
            assert!(!texts(&told).contains(&"advice-password-by-hand"), "{}", preset.id);
            seen.insert(preset.id.as_str());
        }
    }
    assert!(seen.contains("outlook") && seen.contains("microsoft365"), "{seen:?}");
}

#[test]
fn without_a_provider_the_general_advice_stays() {
    let told = explain::one(knowledge(), REFUSALS[0].0, Circumstances::default());
    assert_eq!(told.finding.cause, Cause::WrongPassword);
    assert_eq!(texts(&told).first(), Some(&"advice-wrong-password"));
}
