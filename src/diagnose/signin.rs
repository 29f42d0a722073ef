//! The cross-examination: one proof, several protocols, several answers.
//!
//! One reply often has several readings ("wrong password, or POP3 is off").
//! Held against what the other protocols said to the same user name and
//! password, most of them fall away. What falls away when is data: here the
//! situation is put into words, and the check that speaks into a finding.

use super::{Facts, SecretShape, alternative, finding, mechanism, refusal};
use crate::{
    knowledge::{
        AppPasswords, Beside, Form, Given, Meaning, Named, Passwords, Situation, Sure,
        SwitchDefault, SwitchKind, TokenKind, UserNameForm,
    },
    model::{
        Advice, Attempt, Cause, Confidence, Evidence, Finding, Outcome, Protocol, Reply, Stage,
    },
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
    let cross = facts.knowledge.cross_examination();
    // A token that is good elsewhere has not expired: what is wrong with it here is open.
    let made_for_less = |meaning: &Meaning| {
        let unsure = meaning.confidence != Confidence::Certain;
        meaning.cause == Cause::OauthTokenInvalid && unsure && !accepted.is_empty()
    };
    let (open, settled): (Vec<_>, Vec<_>) = refused.into_iter().partition(|refused| {
        cross.open.contains(&refused.meaning.cause) || made_for_less(&refused.meaning)
    });
    let mut findings: Vec<Finding> = settled.iter().map(|refused| refused.finding(facts)).collect();
    if !accepted.is_empty() {
        findings.extend(open.iter().map(|refused| beside(facts, refused, &accepted)));
    } else if let Some(root) =
        settled.iter().position(|refused| cross.account.contains(&refused.meaning.cause))
    {
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
        findings.push(examined(facts, first, &open, &among(facts, first, &open)));
    }
    findings
}

impl Refused<'_> {
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

/// Refused here, accepted there.
fn beside(facts: &Facts<'_>, refused: &Refused<'_>, accepted: &[&Attempt]) -> Finding {
    let protocol = refused.protocol();
    let same_user = |attempt: &&&Attempt| attempt.user == refused.attempt.user;
    let elsewhere = accepted
        .iter()
        .filter(same_user)
        .find(|attempt| attempt.candidate.endpoint.protocol != protocol);
    let renamed = accepted.iter().find(|attempt| !same_user(attempt));
    let beside = match (elsewhere, renamed) {
        (Some(_), _) => Beside::AnotherProtocol,
        (None, Some(_)) => Beside::OtherUserName,
        (None, None) => Beside::SameProtocol,
    };
    let situation = Situation {
        beside,
        protocol: protocol.into(),
        reply: match refused.meaning.cause {
            Cause::Unknown => Named::Unknown,
            Cause::UsernameFormat => Named::UserName,
            Cause::CredentialsOrProtocolDisabled => Named::Switch,
            Cause::WrongPassword => Named::Password,
            _ => Named::Vague,
        },
        sure: sure(refused.meaning.confidence != Confidence::Possible),
        switch: switch(facts, protocol, elsewhere.map(|it| it.candidate.endpoint.protocol)),
        ..common(facts, refused.attempt)
    };
    let mut finding = examined(facts, refused, std::slice::from_ref(refused), &situation);
    if let Some(other) = elsewhere {
        let mut proof = Evidence::seen(other, Stage::Auth, "evidence-accepted");
        let name = other.candidate.endpoint.protocol.name();
        proof.args.insert("other".to_owned(), name.to_owned());
        finding.evidence.insert(1, proof);
    } else if let Some(name) = renamed.and_then(|other| other.user.clone()) {
        let mut proof =
            Evidence::seen(refused.attempt, Stage::Auth, "evidence-other-user-name-accepted");
        proof.args.insert("name".to_owned(), name.clone());
        finding.evidence.insert(1, proof);
        let text = "advice-use-other-user-name".to_owned();
        finding.advice = vec![Advice { text, link: None, link_checked: None }];
        finding.args.insert("name".to_owned(), name);
    }
    finding
}

/// The situation where every protocol that was tried refused, and none said why
/// for certain.
fn among(facts: &Facts<'_>, first: &Refused<'_>, open: &[Refused<'_>]) -> Situation {
    let says = |cause| open.iter().any(|refused| refused.meaning.cause == cause);
    let reply = if open.iter().all(|refused| refused.meaning.cause == Cause::Unknown) {
        Named::Unknown
    } else if open.iter().all(Refused::speaks_of_switch) {
        Named::Switch
    } else if says(Cause::UsernameFormat) {
        Named::UserName
    } else if !says(Cause::WrongPassword) {
        Named::Vague
    } else if open.iter().any(Refused::speaks_of_switch) {
        Named::SomeSwitch
    } else {
        Named::Password
    };
    // One server that has seen the password is enough for it to be judged.
    let with_it = open.iter().find(|it| !mechanism::unseen(it.attempt)).unwrap_or(first);
    let seen = common(facts, with_it.attempt);
    let several = open.iter().any(|refused| refused.protocol() != first.protocol());
    let kinds: Vec<_> = open.iter().map(|it| switch(facts, it.protocol(), None)).collect();
    let kind = [SwitchKind::OwnOff, SwitchKind::Shared, SwitchKind::OwnOn];
    Situation {
        beside: Beside::Nobody,
        protocol: if several {
            crate::knowledge::Refusing::Several
        } else {
            first.protocol().into()
        },
        reply,
        sure: sure(open.iter().any(|it| it.meaning.confidence != Confidence::Possible)),
        proof: if open.iter().all(|it| mechanism::unseen(it.attempt)) {
            Given::Unseen
        } else {
            seen.proof
        },
        switch: kind.into_iter().find(|kind| kinds.contains(kind)).unwrap_or(SwitchKind::Unknown),
        ..seen
    }
}

/// What the situation owes to the account and what was given to sign in with.
fn common(facts: &Facts<'_>, attempt: &Attempt) -> Situation {
    Situation {
        beside: Beside::Nobody,
        protocol: attempt.candidate.endpoint.protocol.into(),
        reply: Named::Unknown,
        sure: Sure::No,
        switch: SwitchKind::Unknown,
        app_password: AppPasswords::of(facts.preset),
        shape: match facts.shape.and_then(|shape| shape.app_password) {
            Some(true) => Form::Fits,
            Some(false) => Form::Differs,
            None => Form::Unknown,
        },
        passwords: Passwords::of(facts.preset, Some(attempt.candidate.endpoint.protocol)),
        proof: match attempt.mechanism.as_deref() {
            Some("XOAUTH2" | "OAUTHBEARER") => Given::Token,
            Some("EXTERNAL") => Given::Certificate,
            _ if mechanism::unseen(attempt) => Given::Unseen,
            _ => Given::Password,
        },
        user_name: user_name(facts, attempt),
    }
}

fn sure(is: bool) -> Sure {
    if is { Sure::Yes } else { Sure::No }
}

/// The provider's switch for a protocol, seen from another one that accepted.
fn switch(facts: &Facts<'_>, protocol: Protocol, other: Option<Protocol>) -> SwitchKind {
    match facts.preset.and_then(|preset| preset.switch(protocol)) {
        None => SwitchKind::Unknown,
        Some(switch) if switch.default == SwitchDefault::On => SwitchKind::OwnOn,
        Some(switch) => match other {
            Some(other) if switch.protocols.contains(&other) => SwitchKind::Shared,
            None if switch.protocols.len() > 1 => SwitchKind::Shared,
            _ => SwitchKind::OwnOff,
        },
    }
}

/// Whether the user name is written in a way that the provider takes.
fn user_name(facts: &Facts<'_>, attempt: &Attempt) -> UserNameForm {
    match &attempt.user {
        Some(user) if facts.user_forms.iter().any(|form| form == user) => UserNameForm::Usual,
        Some(user) if !facts.user_forms.is_empty() => {
            let form = UserName::of(user);
            let same = facts.user_forms.iter().map(|it| UserName::of(it));
            let same: Vec<_> = same.filter(|it| it.mailbox == form.mailbox).collect();
            // Another mailbox is the user's own choice.
            let Some(own) = same.first() else { return UserNameForm::Unknown };
            let domain =
                same.iter().find_map(|it| it.domain.as_deref()).zip(form.domain.as_deref());
            match (facts.preset, domain) {
                (Some(preset), Some((right, named))) if !preset.same_mailbox(right, named) => {
                    // No provider has mailboxes of a domain that is neither its
                    // own nor a customer's: a slip of the finger.
                    let slip = preset.owns(right)
                        && !preset.owns(named)
                        && own.windows_domain == form.windows_domain;
                    if slip { UserNameForm::Odd } else { UserNameForm::Unknown }
                }
                _ if same.iter().any(|it| it.is_like(&form)) => UserNameForm::Usual,
                _ => UserNameForm::Odd,
            }
        }
        _ => UserNameForm::Unknown,
    }
}

/// The parts of a user name, for comparing: `EXAMPLE\anna+shop@example.org`.
struct UserName {
    /// Whether a Windows domain stands before it.
    windows_domain: bool,
    mailbox: String,
    tag: bool,
    domain: Option<String>,
}

impl UserName {
    fn of(text: &str) -> Self {
        let (windows_domain, rest) = match text.split_once('\\') {
            Some((_, rest)) => (true, rest),
            None => (false, text),
        };
        let (local, domain) = match rest.rsplit_once('@') {
            // In the form that DNS has, whatever the script it was typed in.
            Some((local, domain)) => {
                let ascii = idna::domain_to_ascii(domain);
                (local, Some(ascii.unwrap_or_else(|_| domain.to_lowercase())))
            }
            None => (rest, None),
        };
        let (mailbox, tag) = match local.split_once('+') {
            Some((mailbox, _)) if !mailbox.is_empty() => (mailbox, true),
            _ => (local, false),
        };
        Self { windows_domain, mailbox: mailbox.to_lowercase(), tag, domain }
    }

    /// Whether both have the same parts.
    fn is_like(&self, other: &Self) -> bool {
        (self.windows_domain, self.tag) == (other.windows_domain, other.tag)
            && self.domain.is_some() == other.domain.is_some()
    }
}

/// The finding of the check that speaks for the situation.
fn examined(
    facts: &Facts<'_>,
    first: &Refused<'_>,
    open: &[Refused<'_>],
    situation: &Situation,
) -> Finding {
    let Some(check) = facts.knowledge.cross_examination().speaks(situation) else {
        return first.finding(facts);
    };
    let cause = check.cause.unwrap_or(first.meaning.cause);
    let confidence = check.confidence.unwrap_or_else(|| match check.cause {
        Some(cause) => surest(open, cause),
        None => first.meaning.confidence,
    });
    let mut finding = finding(facts, first.attempt, cause, confidence);
    if open.iter().any(|refused| refused.protocol() != first.protocol()) {
        finding.protocol = None;
    }
    finding.advice =
        facts.knowledge.advice_in(situation, check, cause, facts.preset, finding.protocol);
    finding.attempts = open.iter().map(|it| it.attempt.candidate.id.clone()).collect();
    finding.rule.clone_from(&first.meaning.rule);
    finding.question.clone_from(&check.question);
    finding.evidence = open.iter().map(Refused::quote).collect();
    let told = check.evidence.iter().filter(|it| it.when.holds(situation));
    finding.evidence.extend(told.map(|it| Evidence::seen(first.attempt, Stage::Auth, &it.text)));
    if situation.beside == Beside::Nobody {
        finding.evidence.extend(about_the_password(facts, first.attempt));
        if facts.user_prepared {
            let seen = Evidence::seen(first.attempt, Stage::Auth, "evidence-user-name-prepared");
            finding.evidence.push(seen);
        }
    }
    if confidence == Confidence::Certain {
        return finding;
    }
    let named = open.iter().flat_map(|it| it.meaning.alternatives.iter().copied());
    let others = check.others(cause, situation, named);
    finding.alternatives = others.into_iter().map(alternative).collect();
    finding
}

/// How sure the replies are of a cause. A wrong password and a wrong user name
/// are told apart by nobody, so never certain.
fn surest(open: &[Refused<'_>], cause: Cause) -> Confidence {
    let sure = open.iter().filter(|it| it.meaning.cause == cause);
    sure.map(|it| it.meaning.confidence)
        .min()
        .unwrap_or(Confidence::Possible)
        .max(Confidence::Likely)
}

/// What the password's form says.
fn about_the_password(facts: &Facts<'_>, attempt: &Attempt) -> Vec<Evidence> {
    let mut seen = Vec::new();
    let mut say = |text| seen.push(Evidence::seen(attempt, Stage::Auth, text));
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
