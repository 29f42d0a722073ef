//! Which of the ways to sign in that a server offers is used, and why the
//! others are not.

use super::Mechanism;
use crate::{
    model::{PassedOver, Unused},
    wire::Plan,
};

/// What a choice came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is used; `None` where nothing that is offered can be.
    pub(crate) mechanism: Option<Mechanism>,
    /// All else that is offered, in the server's order.
    pub(crate) passed_over: Vec<PassedOver>,
}

/// Chooses the strongest of what is offered that the credentials fit, or the
/// one that was asked for. `offered` are names, upper case; `COMMAND` stands
/// for the protocol's own command.
pub(crate) fn choose(plan: &Plan, offered: &[String]) -> Choice {
    let judged: Vec<(&String, Result<Mechanism, Unused>)> =
        offered.iter().map(|name| (name, judge(plan, name))).collect();
    let fits = |mechanism: &Mechanism| judged.iter().any(|(_, it)| *it == Ok(*mechanism));
    let mechanism = Mechanism::ALL.into_iter().find(fits);
    let passed_over = judged
        .into_iter()
        .filter(|(_, it)| mechanism.is_none_or(|used| *it != Ok(used)))
        .map(|(name, it)| PassedOver {
            name: name.clone(),
            why: it.err().unwrap_or(Unused::Weaker),
        })
        .collect();
    Choice { mechanism, passed_over }
}

/// The mechanism of that name, if it can be used.
fn judge(plan: &Plan, name: &str) -> Result<Mechanism, Unused> {
    let mechanism = Mechanism::named(name).ok_or(Unused::Unknown)?;
    if plan.mechanism.is_some_and(|asked_for| asked_for != mechanism) {
        return Err(Unused::NotAskedFor);
    }
    let proof = plan.credentials.as_ref().map(|credentials| &credentials.proof);
    match proof.and_then(|proof| mechanism.misfit(proof)) {
        Some(why) => Err(why),
        None => Ok(mechanism),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Proof, Secret, Security},
        wire::Credentials,
    };

    fn plan(proof: fn(Secret) -> Proof) -> Plan {
        let proof = proof(Secret::new("pw-1".into()).unwrap());
        let credentials = Some(Credentials { user: "anna".into(), proof });
        Plan { credentials, ..Plan::new(Security::Tls) }
    }

    fn chosen(plan: &Plan, offered: &str) -> (Option<&'static str>, String) {
        let offered: Vec<String> = offered.split(' ').map(str::to_owned).collect();
        let choice = choose(plan, &offered);
        let others = choice.passed_over.iter().map(|it| format!("{} {}", it.name, it.why.id()));
        (choice.mechanism.map(Mechanism::name), others.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn the_strongest_that_fits() {
        let password = plan(Proof::Password);
        assert_eq!(
            chosen(&password, "GSSAPI LOGIN PLAIN COMMAND"),
            (Some("PLAIN"), "GSSAPI unknown, LOGIN weaker, COMMAND weaker".into())
        );
        assert_eq!(chosen(&password, "NTLM"), (None, "NTLM unknown".into()));
    }

    #[test]
    fn the_one_asked_for_or_none() {
        let login = Plan { mechanism: Some(Mechanism::Login), ..plan(Proof::Password) };
        assert_eq!(
            chosen(&login, "PLAIN LOGIN COMMAND"),
            (Some("LOGIN"), "PLAIN not-asked-for, COMMAND not-asked-for".into())
        );
        assert_eq!(chosen(&login, "PLAIN"), (None, "PLAIN not-asked-for".into()));
    }

    #[test]
    fn a_token_is_no_password() {
        let token = plan(Proof::Token);
        assert_eq!(chosen(&token, "PLAIN"), (None, "PLAIN needs-password".into()));
    }
}
