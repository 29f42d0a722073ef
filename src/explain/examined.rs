//! A refused sign-in, held against what the preset says: which of its readings a
//! provider leaves open is the same for a pasted reply as for a check.

use crate::{
    knowledge::{
        AppPasswords, Beside, Check, Form, Given, Knowledge, Meaning, Named, Passwords, Preset,
        Refusing, Situation, Sure, SwitchKind, UserNameForm,
    },
    model::{Advice, Cause, Confidence, Protocol},
};

/// What a reply means, once the preset is asked; as it is where that says nothing.
pub(super) fn meaning(
    knowledge: &Knowledge,
    meaning: Meaning,
    preset: Option<&Preset>,
    protocol: Option<Protocol>,
) -> Meaning {
    let Some((check, situation)) = check(knowledge, &meaning, preset, protocol) else {
        return meaning;
    };
    let cause = check.cause.unwrap_or(meaning.cause);
    // Words that name a switch, or a provider that takes both passwords, leave it to the rule.
    let refused = situation.app_password == AppPasswords::Required;
    if cause == meaning.cause && !(refused && cause == Cause::WrongPassword) {
        return meaning;
    }
    // A pasted text is never surer than its own words.
    let confidence = check.confidence.unwrap_or(meaning.confidence).max(meaning.confidence);
    let alternatives = check.others(cause, &situation, meaning.alternatives);
    Meaning { cause, confidence, rule: meaning.rule, alternatives }
}

/// What to do about it, and the keys of what speaks for that.
pub(super) fn advice(
    knowledge: &Knowledge,
    meaning: &Meaning,
    preset: Option<&Preset>,
    protocol: Option<Protocol>,
) -> (Vec<Advice>, Vec<String>) {
    match check(knowledge, meaning, preset, protocol) {
        Some((check, situation)) => {
            let advice = knowledge.advice_in(&situation, check, meaning.cause, preset, protocol);
            let told = check.evidence.iter().filter(|it| it.when.holds(&situation));
            (advice, told.map(|it| it.text.clone()).collect())
        }
        None => (knowledge.advice(meaning.cause, preset, protocol), Vec::new()),
    }
}

/// The check that speaks for a reply that leaves open what is wrong, where the preset
/// says which password the provider takes.
fn check<'k>(
    knowledge: &'k Knowledge,
    meaning: &Meaning,
    preset: Option<&Preset>,
    protocol: Option<Protocol>,
) -> Option<(&'k Check, Situation)> {
    let cross = knowledge.cross_examination();
    let open = cross.open.contains(&meaning.cause) && meaning.confidence != Confidence::Certain;
    let reply = match meaning.cause {
        Cause::UsernameFormat => Named::UserName,
        Cause::CredentialsOrProtocolDisabled => Named::Switch,
        Cause::WrongPassword => Named::Password,
        _ => return None,
    };
    let situation = Situation {
        beside: Beside::Nobody,
        protocol: protocol.map_or(Refusing::Several, Refusing::from),
        reply,
        sure: if meaning.confidence == Confidence::Possible { Sure::No } else { Sure::Yes },
        switch: SwitchKind::Unknown,
        app_password: AppPasswords::of(preset),
        shape: Form::Unknown,
        passwords: Passwords::of(preset, protocol),
        proof: Given::Untold,
        user_name: UserNameForm::Unknown,
    };
    let told = situation.passwords == Passwords::Ended
        || matches!(
            situation.app_password,
            AppPasswords::Required | AppPasswords::Usual | AppPasswords::WithTwoFactor
        );
    let check = cross.speaks(&situation).filter(|_| open && told)?;
    Some((check, situation))
}
