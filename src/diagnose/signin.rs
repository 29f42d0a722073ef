//! The cross-examination: one password, several protocols, several answers.
//!
//! One reply often has several readings ("wrong password, or POP3 is off").
//! Held against what the other protocols said to the same user name and
//! password, most of them fall away.

use super::{Facts, SecretShape, alternative, evidence, finding, refusal};
use crate::{
    knowledge::{AppPasswordNeed, Meaning, SwitchDefault, TokenKind},
    model::{Attempt, Cause, Confidence, Evidence, Finding, Outcome, Protocol, Reply, Stage},
};

/// A refused sign-in and what its reply alone means.
struct Refused<'a> {
    attempt: &'a Attempt,
    reply: &'a Reply,
    meaning: Meaning,
}

/// The findings behind all refused sign-ins of a run.
pub(super) fn findings(facts: &Facts<'_>) -> Vec<Finding> {
    let refused: Vec<Refused<'_>> = facts
        .attempts
        .iter()
        .filter_map(|attempt| {
            let reply = attempt.auth_refusal()?;
            let meaning = refusal::meaning(facts, attempt, Stage::Auth, reply);
            Some(Refused { attempt, reply, meaning })
        })
        .collect();
    let accepted: Vec<&Attempt> =
        facts.attempts.iter().filter(|a| a.outcome() == Outcome::Accepted).collect();
    let (open, settled): (Vec<_>, Vec<_>) = refused.into_iter().partition(Refused::leaves_open);
    let mut findings: Vec<Finding> = settled.iter().map(|refused| refused.finding(facts)).collect();
    if !accepted.is_empty() {
        findings.extend(open.iter().map(|refused| held_against(facts, refused, &accepted)));
    } else if let Some(root) = settled.iter().position(|r| concerns_account(r.meaning.cause)) {
        // What one protocol says of the account, the vague answers of the
        // others are consequences of.
        if let Some(finding) = findings.get_mut(root) {
            for refused in &open {
                finding.attempts.push(refused.attempt.candidate.id.clone());
                finding.evidence.push(refused.quote());
                finding.protocol = None;
            }
        }
    } else if let Some(first) = open.first() {
        findings.push(all_refused(facts, first, &open));
    }
    findings
}

impl Refused<'_> {
    /// Whether the reply leaves open if it is the password or something else.
    fn leaves_open(&self) -> bool {
        matches!(
            self.meaning.cause,
            Cause::CredentialsOrProtocolDisabled
                | Cause::WrongPassword
                | Cause::UsernameFormat
                | Cause::Unknown
        )
    }

    /// Whether the reply itself names a switched-off protocol as a reading.
    fn speaks_of_switch(&self) -> bool {
        self.meaning.cause == Cause::CredentialsOrProtocolDisabled
            || self.meaning.alternatives.contains(&Cause::ProtocolDisabled)
    }

    fn quote(&self) -> Evidence {
        refusal::quote(self.attempt, Stage::Auth, self.reply)
    }

    fn protocol(&self) -> Protocol {
        self.attempt.candidate.endpoint.protocol
    }

    fn finding(&self, facts: &Facts<'_>) -> Finding {
        refusal::finding_of(facts, self.attempt, Stage::Auth, self.reply)
    }
}

/// Causes that lie in the account, or behind all protocols: they suffer alike.
fn concerns_account(cause: Cause) -> bool {
    matches!(
        cause,
        // Where the list of users is down, some front ends call it a refusal.
        Cause::ServerTemporaryFailure
            | Cause::AppPasswordRequired
            | Cause::BasicAuthDisabled
            | Cause::WebLoginRequired
            | Cause::HumanVerificationRequired
            | Cause::UserAgreementNotAccepted
            | Cause::AccountBlocked
            | Cause::AccountSuspended
            | Cause::PasswordExpired
            | Cause::LoginRateLimited
            | Cause::OauthTokenInvalid
            | Cause::GeoBlocked
    )
}

/// Refused here, accepted there, with the same user name and password: the
/// password is right, so it is the protocol.
fn held_against(facts: &Facts<'_>, refused: &Refused<'_>, accepted: &[&Attempt]) -> Finding {
    let protocol = refused.protocol();
    let other = accepted.iter().find(|attempt| {
        attempt.candidate.endpoint.protocol != protocol && attempt.user == refused.attempt.user
    });
    let Some(other) = other else {
        // The same protocol accepted at another endpoint: nothing is settled.
        return refused.finding(facts);
    };
    if refused.meaning.cause == Cause::Unknown {
        // Words that nobody knows may mean anything, a full disk as well.
        let mut finding = refused.finding(facts);
        finding.evidence.push(accepted_by(other));
        finding.alternatives.push(alternative(Cause::ProtocolDisabled));
        return finding;
    }
    let switch = facts.preset.and_then(|preset| preset.switch(protocol));
    let own_switch = switch.is_some_and(|switch| {
        switch.default != SwitchDefault::On
            && !switch.protocols.contains(&other.candidate.endpoint.protocol)
    });
    let ambiguous = refused.meaning.cause == Cause::CredentialsOrProtocolDisabled;
    let clear = refused.meaning.confidence != Confidence::Possible;
    // A switch that the accepting protocol shares is on, and sending seldom has
    // one: there the password itself may be made for less than everything.
    let certain = protocol != Protocol::Smtp
        && (own_switch && (ambiguous || clear) || ambiguous && switch.is_none());
    let confidence = if certain { Confidence::Certain } else { Confidence::Likely };
    let mut finding = finding(facts, refused.attempt, Cause::ProtocolDisabled, confidence);
    finding.rule.clone_from(&refused.meaning.rule);
    finding.evidence.push(refused.quote());
    finding.evidence.push(accepted_by(other));
    if !certain {
        let needs_app = facts.preset.is_some_and(|preset| preset.app_password.is_some());
        finding.alternatives = [
            needs_app.then_some(Cause::AppPasswordRequired),
            Some(Cause::ProtocolDisabledByAdmin),
            Some(Cause::AuthorizationDenied),
        ]
        .into_iter()
        .flatten()
        .map(alternative)
        .collect();
    }
    finding
}

fn accepted_by(other: &Attempt) -> Evidence {
    let mut proof = evidence(other, Stage::Auth, "evidence-accepted");
    let name = other.candidate.endpoint.protocol.name();
    proof.args.insert("other".to_owned(), name.to_owned());
    proof
}

/// Every protocol that was tried refused, and none said why for certain.
fn all_refused(facts: &Facts<'_>, first: &Refused<'_>, open: &[Refused<'_>]) -> Finding {
    let switch_possible = open.iter().all(Refused::speaks_of_switch);
    let blames_password = open.iter().any(|r| r.meaning.cause == Cause::WrongPassword);
    let need = facts.preset.and_then(|preset| preset.app_password.as_ref()).map(|app| app.need);
    let needs_app = matches!(need, Some(AppPasswordNeed::Required | AppPasswordNeed::Usual));
    let form = facts.shape.and_then(|shape| shape.app_password);
    let understood = open.iter().any(|r| r.meaning.cause != Cause::Unknown);
    let (cause, confidence) = match (needs_app, form) {
        _ if !understood => (Cause::Unknown, Confidence::Possible),
        _ if odd_user_form(facts, first.attempt) => (Cause::UsernameFormat, Confidence::Likely),
        (true, Some(false)) => (Cause::AppPasswordRequired, Confidence::Likely),
        _ if switch_possible => (Cause::CredentialsOrProtocolDisabled, Confidence::Likely),
        _ if blames_password => (Cause::WrongPassword, surest(open)),
        _ => (Cause::CredentialsOrProtocolDisabled, Confidence::Likely),
    };
    // Ranked by what the preset knows and what the password looks like.
    let mut ranked = Vec::new();
    if needs_app && form != Some(true) {
        ranked.push(Cause::AppPasswordRequired);
    }
    if open.iter().any(Refused::speaks_of_switch) && form == Some(true) {
        ranked.push(Cause::ProtocolDisabled);
    }
    if understood {
        ranked.push(Cause::WrongPassword);
    }
    if open.iter().any(Refused::speaks_of_switch) {
        ranked.push(Cause::ProtocolDisabled);
    }
    ranked.extend(open.iter().flat_map(|r| r.meaning.alternatives.iter().copied()));
    let mut others: Vec<Cause> = Vec::new();
    for candidate in ranked {
        // With the form of an app password, it is hardly the missing one.
        let excluded = candidate == cause
            || candidate == Cause::CredentialsOrProtocolDisabled
            || candidate == Cause::AppPasswordRequired && form == Some(true);
        if !excluded && !others.contains(&candidate) {
            others.push(candidate);
        }
    }
    let mut finding = finding(facts, first.attempt, cause, confidence);
    if open.iter().any(|r| r.protocol() != first.protocol()) {
        finding.protocol = None;
        finding.advice = facts.knowledge.advice(cause, facts.preset, None);
    }
    finding.attempts = open.iter().map(|r| r.attempt.candidate.id.clone()).collect();
    finding.rule.clone_from(&first.meaning.rule);
    finding.evidence = open.iter().map(Refused::quote).collect();
    finding.evidence.extend(about_the_password(facts, first.attempt, needs_app));
    finding.alternatives = others.into_iter().map(alternative).collect();
    finding
}

/// Whether the user name is written in a way that the provider does not take:
/// with the domain where only the local part counts, or the reverse.
fn odd_user_form(facts: &Facts<'_>, attempt: &Attempt) -> bool {
    let Some(user) = &attempt.user else { return false };
    let local = |text: &str| text.split('@').next().unwrap_or_default().to_lowercase();
    let same_mailbox = facts.user_forms.iter().any(|form| local(form) == local(user));
    let same_form = facts.user_forms.iter().any(|form| form.contains('@') == user.contains('@'));
    same_mailbox && !same_form
}

fn surest(open: &[Refused<'_>]) -> Confidence {
    let sure = open.iter().filter(|r| r.meaning.cause == Cause::WrongPassword);
    // A wrong password and a wrong user name are told apart by nobody.
    sure.map(|r| r.meaning.confidence).min().unwrap_or(Confidence::Possible).max(Confidence::Likely)
}

/// What the password's form and the preset say.
fn about_the_password(facts: &Facts<'_>, attempt: &Attempt, needs_app: bool) -> Vec<Evidence> {
    let mut seen = Vec::new();
    let mut say = |text| seen.push(evidence(attempt, Stage::Auth, text));
    if needs_app {
        say("evidence-preset-says-app-password");
    }
    let shape = facts.shape;
    if shape.is_some_and(|shape| shape.app_password == Some(true) && !shape.disguised) {
        say("evidence-secret-is-app-password-shaped");
    }
    for text in shape.iter().flat_map(SecretShape::oddities) {
        say(text);
    }
    // `$kind` of what was given in the place of a password.
    let kind = shape.and_then(|shape| shape.token).map(TokenKind::id);
    for (proof, kind) in seen.iter_mut().zip(std::iter::repeat(kind)) {
        proof.args.extend(kind.map(|kind| ("kind".to_owned(), kind.to_owned())));
    }
    seen
}
