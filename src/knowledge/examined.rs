//! The cross-examination's answers that a preset gives, and what its checks say of a
//! cause: the same for a check of a mailbox and for a pasted reply.

use super::{AppPasswordNeed, AppPasswords, Check, Given, Knowledge, Passwords, Preset, Situation};
use crate::model::{Advice, Cause, Protocol};

impl AppPasswords {
    /// What the provider says of app passwords.
    pub fn of(preset: Option<&Preset>) -> Self {
        let app = preset.and_then(|preset| preset.app_password.as_ref());
        app.map_or(Self::Unknown, |app| match app.need {
            AppPasswordNeed::Required => Self::Required,
            AppPasswordNeed::Usual => Self::Usual,
            AppPasswordNeed::WithTwoFactor => Self::WithTwoFactor,
            AppPasswordNeed::Offered => Self::Offered,
            AppPasswordNeed::None => Self::None,
        })
    }
}

impl Passwords {
    /// Whether the provider takes passwords over a protocol; where it is not known
    /// which, they have ended where they have over all.
    pub fn of(preset: Option<&Preset>, protocol: Option<Protocol>) -> Self {
        let Some(preset) = preset else { return Self::Unknown };
        let all = [Protocol::Imap, Protocol::Pop3, Protocol::Smtp];
        let meant = all.into_iter().filter(|it| protocol.is_none_or(|one| one == *it));
        let known = meant.filter_map(|it| preset.takes_tokens_only(it));
        match known.reduce(|all, one| all && one) {
            None => Self::Unknown,
            Some(true) => Self::Ended,
            Some(false) => Self::Taken,
        }
    }
}

impl Check {
    /// What else it may be than `cause`, likeliest first: as the check says, then as
    /// the replies name it.
    pub fn others(
        &self,
        cause: Cause,
        situation: &Situation,
        named: impl IntoIterator<Item = Cause>,
    ) -> Vec<Cause> {
        let own = self.alternatives.iter().filter(|it| it.when.holds(situation)).map(|it| it.cause);
        let mut others: Vec<Cause> = Vec::new();
        for other in own.chain(named) {
            let excluded = other == cause
                || other == Cause::CredentialsOrProtocolDisabled
                // Who gave a password has no token that could be wrong.
                || other == Cause::OauthTokenInvalid && situation.proof == Given::Password
                || self.never.contains(&other);
            if !excluded && !others.contains(&other) {
                others.push(other);
            }
        }
        others
    }
}

impl Knowledge {
    /// What to do about a cause in a situation that a check speaks for: the provider's
    /// own advice for the cause, else what the check says, else the general one.
    pub fn advice_in(
        &self,
        situation: &Situation,
        check: &Check,
        cause: Cause,
        preset: Option<&Preset>,
        protocol: Option<Protocol>,
    ) -> Vec<Advice> {
        let has_own =
            preset.is_some_and(|it| it.advice.iter().any(|own| own.fits(cause, protocol)));
        let counsels = check.advice.iter().filter(|it| !has_own && it.when.holds(situation));
        let mut list: Vec<Advice> = Vec::new();
        for counsel in counsels {
            let of = counsel.of.map(|other| self.advice(other, preset, protocol));
            let text = counsel.text.iter();
            let text =
                text.map(|text| Advice { text: text.clone(), link: None, link_checked: None });
            for advice in of.into_iter().flatten().chain(text) {
                if !list.iter().any(|known| known.text == advice.text) {
                    list.push(advice);
                }
            }
        }
        if list.is_empty() { self.advice(cause, preset, protocol) } else { list }
    }
}
