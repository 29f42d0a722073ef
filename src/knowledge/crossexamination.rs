//! The schema of `presets/crossexamination.toml`: what refused sign-ins come
//! to, held against each other and against what is known.
//!
//! A situation is a handful of words, one for each question ([`Situation`]).
//! The first check whose conditions hold speaks. There are few enough
//! situations to look at all of them, which `lint` does.

use serde::Deserialize;

use super::{
    DataFile, KnowledgeError,
    error::{line_of, read, shown},
    field,
};
use crate::model::{Cause, Confidence, Protocol};

/// All checks, and which replies they are for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CrossExamination {
    /// Replies of these causes leave open what is wrong.
    pub open: Vec<Cause>,
    /// Causes that lie in the account, or behind all protocols: beside a reply
    /// that names one, the vague replies of the others are its consequences.
    pub account: Vec<Cause>,
    /// In their order: the first that holds speaks.
    pub checks: Vec<Check>,
}

/// From a situation to a cause.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Unique.
    #[serde(deserialize_with = "field::id")]
    pub id: String,
    /// The conditions; all must hold.
    #[serde(default)]
    pub when: When,
    /// What is wrong; absent: what the reply itself says.
    #[serde(default, deserialize_with = "maybe_cause")]
    pub cause: Option<Cause>,
    /// How sure that is; absent: as sure as the reply itself is.
    pub confidence: Option<Confidence>,
    /// What else it may be, likeliest first. What the replies list follows.
    #[serde(default)]
    pub alternatives: Vec<Reading>,
    /// What it cannot be, although the replies list it.
    #[serde(default, deserialize_with = "field::causes")]
    pub never: Vec<Cause>,
    /// What speaks for it.
    #[serde(default)]
    pub evidence: Vec<Saying>,
    /// What to do, in this order, where the provider has no advice of its own for
    /// the cause; empty: what the cause says in general.
    #[serde(default)]
    pub advice: Vec<Counsel>,
    /// Key of the question or the experiment that would settle it.
    pub question: Option<String>,
}

/// Another cause that the situation allows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Which.
    #[serde(deserialize_with = "field::cause")]
    pub cause: Cause,
    /// Only then.
    #[serde(default)]
    pub when: When,
}

/// A sentence that says what speaks for a check.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saying {
    /// The key of the text.
    pub text: String,
    /// Only then.
    #[serde(default)]
    pub when: When,
}

/// What to do in a situation: a text, or all that is advised for another cause.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counsel {
    /// The key of a text.
    pub text: Option<String>,
    /// The advice for this cause, the provider's own before the general one.
    #[serde(default, deserialize_with = "maybe_cause")]
    pub of: Option<Cause>,
    /// Only then.
    #[serde(default)]
    pub when: When,
}

macro_rules! questions {
    ($($(#[$doc:meta])* $field:ident: $type:ident { $($(#[$word_doc:meta])* $word:ident,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
            #[serde(rename_all = "kebab-case")]
            pub enum $type { $($(#[$word_doc])* $word,)* }

            impl $type {
                /// Every answer.
                pub const ALL: &'static [Self] = &[$(Self::$word,)*];
            }
        )*

        /// What is the case: one answer to each question.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Situation { $($(#[$doc])* pub $field: $type,)* }

        /// The conditions of a check: a question that is named must have one of
        /// these answers.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct When { $($(#[$doc])* pub $field: Option<Vec<$type>>,)* }

        impl When {
            /// Whether all conditions hold.
            pub fn holds(&self, situation: &Situation) -> bool {
                $(self.$field.as_ref().is_none_or(|answers| answers.contains(&situation.$field)))&&*
            }
        }

        impl Situation {
            /// A situation for each of those that the checks tell apart, and some
            /// that there cannot be. Answers that no check tells apart stand for
            /// each other.
            fn all(checks: &[Check]) -> Vec<Self> {
                let mut all = vec![Self { $($field: $type::ALL[0],)* }];
                $(
                    let mut seen: Vec<Vec<bool>> = Vec::new();
                    let mut apart = Vec::new();
                    for answer in $type::ALL {
                        let allows = |check: &Check| {
                            check.when.$field.as_ref().is_none_or(|list| list.contains(answer))
                        };
                        let allowed: Vec<bool> = checks.iter().map(allows).collect();
                        if !seen.contains(&allowed) {
                            seen.push(allowed);
                            apart.push(*answer);
                        }
                    }
                    all = all
                        .iter()
                        .flat_map(|one| apart.iter().map(|&$field| Self { $field, ..*one }))
                        .collect();
                )*
                all
            }
        }
    };
}

questions! {
    /// Who accepted the same proof.
    beside: Beside {
        /// Nobody.
        Nobody,
        /// Another protocol, with the same user name.
        AnotherProtocol,
        /// The same protocol, at another endpoint.
        SameProtocol,
        /// The same server, with another form of the user name.
        OtherUserName,
    }
    /// What was refused.
    protocol: Refusing {
        /// IMAP alone.
        Imap,
        /// POP3 alone.
        Pop3,
        /// SMTP alone.
        Smtp,
        /// Several.
        Several,
    }
    /// What the replies name.
    reply: Named {
        /// Nothing that is known.
        Unknown,
        /// The form of the user name.
        UserName,
        /// Each of them: the password, or a protocol that is off.
        Switch,
        /// Some: the password, or a protocol that is off; others the password alone.
        SomeSwitch,
        /// The password.
        Password,
        /// Something else that leaves it open.
        Vague,
    }
    /// Whether the reply's reading is more than one of several.
    sure: Sure {
        /// It is.
        Yes,
        /// It is not.
        No,
    }
    /// The switch for the protocol, as the provider has it.
    switch: SwitchKind {
        /// One of its own, which is off at first or an administrator's.
        OwnOff,
        /// One of its own, which is on at first.
        OwnOn,
        /// One that it shares with the protocol that accepted (or with all).
        Shared,
        /// None is known.
        Unknown,
    }
    /// Whether the provider wants app passwords.
    app_password: AppPasswords {
        /// Always.
        Required,
        /// As a rule.
        Usual,
        /// With two-factor authentication.
        WithTwoFactor,
        /// It offers them.
        Offered,
        /// It has none.
        None,
        /// Nobody knows.
        Unknown,
    }
    /// Whether the password has the form of the provider's app passwords.
    shape: Form {
        /// It has.
        Fits,
        /// It has not.
        Differs,
        /// That form is not known, or it is no password.
        Unknown,
    }
    /// Whether the provider still takes passwords over what was refused.
    passwords: Passwords {
        /// It lists a way that takes one.
        Taken,
        /// All the ways it lists take a token.
        Ended,
        /// Nobody knows.
        Unknown,
    }
    /// What was given to sign in with.
    proof: Given {
        /// A password.
        Password,
        /// An OAuth 2.0 access token.
        Token,
        /// A client certificate.
        Certificate,
        /// A password by SCRAM, refused before anything of it was shown.
        Unseen,
        /// Nobody knows: of a sign-in only the reply is there.
        Untold,
    }
    /// The form of the user name.
    user_name: UserNameForm {
        /// One that the provider does not take.
        Odd,
        /// One that it takes.
        Usual,
        /// Nobody knows.
        Unknown,
    }
}

impl From<Protocol> for Refusing {
    fn from(protocol: Protocol) -> Self {
        match protocol {
            Protocol::Imap => Self::Imap,
            Protocol::Pop3 => Self::Pop3,
            Protocol::Smtp => Self::Smtp,
        }
    }
}

impl CrossExamination {
    /// The check that speaks for a situation.
    pub fn speaks(&self, situation: &Situation) -> Option<&Check> {
        self.checks.iter().find(|check| check.when.holds(situation))
    }

    /// Takes a further file's checks: a check of the same id is replaced in its
    /// place, new ones come first.
    pub(super) fn add(&mut self, file: File) {
        if let Some(readings) = file.readings {
            (self.open, self.account) = (readings.open, readings.account);
        }
        let mut new = Vec::new();
        for check in file.checks {
            match self.checks.iter_mut().find(|known| known.id == check.id) {
                Some(known) => *known = check,
                None => new.push(check),
            }
        }
        self.checks.splice(0..0, new);
    }

    /// Every key of a text that the checks name.
    pub(super) fn text_keys(&self) -> impl Iterator<Item = &str> {
        self.checks
            .iter()
            .flat_map(|check| {
                let said = check.evidence.iter().map(|it| &it.text);
                let advised = check.advice.iter().filter_map(|it| it.text.as_ref());
                said.chain(advised).chain(&check.question)
            })
            .map(String::as_str)
    }

    /// What is wrong with the checks taken together: each id, and what.
    pub(super) fn problems(&self) -> Vec<(&str, String)> {
        let mut list = Vec::new();
        let mut spoke = vec![false; self.checks.len()];
        let mut silent = None;
        for situation in Situation::all(&self.checks) {
            match self.checks.iter().position(|check| check.when.holds(&situation)) {
                Some(index) => {
                    if let Some(spoke) = spoke.get_mut(index) {
                        *spoke = true;
                    }
                }
                None => silent = silent.or(Some(situation)),
            }
        }
        for (check, spoke) in self.checks.iter().zip(&spoke) {
            if !spoke {
                let what = "never speaks: those before it hold wherever it does, expected it earlier, or not at all";
                list.push((check.id.as_str(), what.to_owned()));
            }
            list.extend(check.problems().map(|what| (check.id.as_str(), what)));
        }
        if let Some(situation) = silent {
            list.push((
                "",
                format!("no check holds for {situation:?}, expected a last one without conditions"),
            ));
        }
        list
    }
}

impl Check {
    fn problems(&self) -> impl Iterator<Item = String> {
        let certain = self.confidence == Some(Confidence::Certain);
        let own = self.alternatives.iter().find(|other| Some(other.cause) == self.cause);
        [
            (certain && !self.alternatives.is_empty())
                .then(|| "is certain and has alternatives, expected one or the other".to_owned()),
            (certain && self.question.is_some())
                .then(|| "is certain and asks a question, expected one or the other".to_owned()),
            own.map(|other| format!("names `{}` as its own alternative", other.cause)),
            (self.advice.iter().any(|it| it.text.is_some() == it.of.is_some())).then(|| {
                "has an advice without `text` and `of`, or with both, expected one of them"
                    .to_owned()
            }),
        ]
        .into_iter()
        .flatten()
    }
}

/// A file of checks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(deserialize_with = "field::schema", rename = "schema")]
    _schema: u32,
    readings: Option<Readings>,
    #[serde(default)]
    checks: Vec<Check>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Readings {
    #[serde(deserialize_with = "field::causes")]
    open: Vec<Cause>,
    #[serde(deserialize_with = "field::causes")]
    account: Vec<Cause>,
}

/// Reads a file of checks.
pub(super) fn load(file: &DataFile<'_>) -> Result<File, KnowledgeError> {
    let list: File = read(file)?;
    for (index, check) in list.checks.iter().enumerate() {
        if list.checks.iter().take(index).any(|earlier| earlier.id == check.id) {
            return Err(KnowledgeError::Duplicate {
                file: shown(file.path),
                line: line_of(file.text, "id", &check.id, 1),
                kind: "check",
                id: check.id.clone(),
            });
        }
    }
    Ok(list)
}

fn maybe_cause<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Cause>, D::Error> {
    field::cause(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    const ANY: Situation = Situation {
        beside: Beside::Nobody,
        protocol: Refusing::Several,
        reply: Named::Password,
        sure: Sure::Yes,
        switch: SwitchKind::Unknown,
        app_password: AppPasswords::Unknown,
        shape: Form::Unknown,
        passwords: Passwords::Unknown,
        proof: Given::Password,
        user_name: UserNameForm::Unknown,
    };

    fn parsed(text: &str) -> Result<CrossExamination, KnowledgeError> {
        let mut all = CrossExamination::default();
        all.add(load(&DataFile { path: "crossexamination.toml", text })?);
        Ok(all)
    }

    #[test]
    fn every_situation_has_a_check_and_every_check_a_situation() {
        let knowledge = Knowledge::builtin().unwrap();
        assert_eq!(knowledge.cross_examination().problems(), []);
    }

    #[test]
    fn what_never_speaks_is_a_problem() {
        let text = "schema = 1\n[[checks]]\nid = \"a\"\ncause = \"wrong-password\"\n\
                    [[checks]]\nid = \"b\"\nwhen = { sure = [\"yes\"] }\n";
        let problems = parsed(text).unwrap();
        let problems: Vec<_> = problems.problems().into_iter().map(|(id, _)| id).collect();
        assert_eq!(problems, ["b"]);
    }

    #[test]
    fn a_gap_is_a_problem() {
        let text = "schema = 1\n[[checks]]\nid = \"a\"\nwhen = { sure = [\"yes\"] }\n";
        let all = parsed(text).unwrap();
        assert_eq!(all.problems().len(), 1, "{:?}", all.problems());
    }

    #[test]
    fn a_mistyped_answer_is_named() {
        let text = "schema = 1\n[[checks]]\nid = \"a\"\nwhen = { sure = [\"maybe\"] }\n";
        let error = parsed(text).unwrap_err().to_string();
        assert!(error.contains("line 4") && error.contains("`maybe`"), "{error}");
    }

    #[test]
    fn own_checks_come_first_and_replace_by_id() {
        let mut all =
            parsed("schema = 1\n[[checks]]\nid = \"last\"\ncause = \"unknown\"\n").unwrap();
        let own = "schema = 1\n[[checks]]\nid = \"own\"\nwhen = { sure = [\"yes\"] }\n\
                   cause = \"wrong-password\"\n[[checks]]\nid = \"last\"\ncause = \"ok\"\n";
        all.add(load(&DataFile { path: "crossexamination.toml", text: own }).unwrap());
        let speaks = |sure| all.speaks(&Situation { sure, ..ANY }).unwrap().cause;
        assert_eq!(speaks(Sure::Yes), Some(Cause::WrongPassword));
        assert_eq!(speaks(Sure::No), Some(Cause::Ok));
    }
}
