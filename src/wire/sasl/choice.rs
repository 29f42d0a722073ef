//! Which of the ways to sign in that a server offers is used, and why the
//! others are not.

use super::{
    Mechanism,
    scram::{Binding, Bindings},
};
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
    /// How SCRAM is to speak of the connection.
    pub(crate) binding: Binding,
}

/// Chooses the strongest of what is offered that the credentials fit, or the
/// one that was asked for. `offered` are names, upper case; `COMMAND` stands
/// for the protocol's own command.
pub(crate) fn choose(plan: &Plan, bindings: &Bindings, offered: &[String]) -> Choice {
    let judged: Vec<(&String, Result<Mechanism, Unused>)> =
        offered.iter().map(|name| (name, judge(plan, bindings, name))).collect();
    let fits = |mechanism: &Mechanism| judged.iter().any(|(_, it)| *it == Ok(*mechanism));
    let mechanism = Mechanism::ALL.into_iter().find(fits);
    let mut passed_over: Vec<PassedOver> = Vec::new();
    for (name, it) in judged {
        let used = mechanism.is_some_and(|used| it == Ok(used));
        // `AUTH PLAIN` and `AUTH=PLAIN` are the same offer, made twice.
        if !used && !passed_over.iter().any(|other| other.name == *name) {
            let why = it.err().unwrap_or(Unused::Weaker);
            passed_over.push(PassedOver { name: name.clone(), why });
        }
    }
    let binding = match mechanism {
        Some(used) if used.binds() => match (&bindings.exporter, &bindings.server_end_point) {
            (Some(data), _) => Binding::To("tls-exporter", data.clone()),
            (None, Some(data)) => Binding::To("tls-server-end-point", data.clone()),
            (None, None) => Binding::None,
        },
        // To say `y` where binding is offered would be taken for an attack
        // (RFC 5802 section 6).
        _ if bindings.exporter.is_some() && !offered.iter().any(|name| name.ends_with("-PLUS")) => {
            Binding::NotOffered
        }
        _ => Binding::None,
    };
    Choice { mechanism, passed_over, binding }
}

/// The mechanism of that name, if it can be used.
fn judge(plan: &Plan, bindings: &Bindings, name: &str) -> Result<Mechanism, Unused> {
    let mechanism = Mechanism::named(name).ok_or(Unused::Unknown)?;
    let asked_for = plan.mechanism == Some(mechanism);
    if plan.mechanism.is_some() && !asked_for {
        return Err(Unused::NotAskedFor);
    }
    let proof = plan.credentials.as_ref().map(|credentials| &credentials.proof);
    if let Some(why) = proof.and_then(|proof| mechanism.misfit(proof)) {
        return Err(why);
    }
    if mechanism.hash().is_some() && plan.nonce.is_none() {
        return Err(Unused::DoesNotFit);
    }
    // Without TLS 1.3 servers expect `tls-unique`, which no connection here
    // has; few know `tls-server-end-point`, so that is used only when asked for.
    let bindable = bindings.exporter.is_some() || asked_for && bindings.server_end_point.is_some();
    if mechanism.binds() && !bindable {
        return Err(Unused::NoBinding);
    }
    Ok(mechanism)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Proof, Secret, Security},
        wire::Credentials,
    };

    const ALL: &str = "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-1-PLUS SCRAM-SHA-256 \
        SCRAM-SHA-256-PLUS XOAUTH2 OAUTHBEARER EXTERNAL APOP COMMAND GSSAPI";

    fn secret() -> Secret {
        Secret::new("pw-1".into()).unwrap()
    }

    fn plan(proof: Proof) -> Plan {
        let credentials = Some(Credentials { user: "anna".into(), proof });
        Plan { credentials, nonce: Some("nonce".into()), ..Plan::new(Security::Tls) }
    }

    fn new_tls() -> Bindings {
        Bindings { exporter: Some(vec![1]), server_end_point: Some(vec![2]) }
    }

    fn old_tls() -> Bindings {
        Bindings { exporter: None, server_end_point: Some(vec![2]) }
    }

    fn choice(plan: &Plan, bindings: &Bindings, offered: &str) -> Choice {
        let offered: Vec<String> = offered.split_whitespace().map(str::to_owned).collect();
        choose(plan, bindings, &offered)
    }

    fn chosen(plan: &Plan, bindings: &Bindings, offered: &str) -> (Option<&'static str>, String) {
        let choice = choice(plan, bindings, offered);
        let others = choice.passed_over.iter().map(|it| format!("{} {}", it.name, it.why.id()));
        (choice.mechanism.map(Mechanism::name), others.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn the_strongest_that_fits() {
        let password = plan(Proof::Password(secret()));
        assert_eq!(
            chosen(&password, &new_tls(), "GSSAPI LOGIN PLAIN XOAUTH2 EXTERNAL COMMAND PLAIN"),
            (
                Some("PLAIN"),
                "GSSAPI unknown, LOGIN weaker, XOAUTH2 needs-token, EXTERNAL needs-certificate, \
                 COMMAND weaker"
                    .into()
            )
        );
        assert_eq!(chosen(&password, &new_tls(), "NTLM"), (None, "NTLM unknown".into()));
        let mut left: Vec<&str> = ALL.split_whitespace().collect();
        for expected in [
            "SCRAM-SHA-256-PLUS",
            "SCRAM-SHA-256",
            "SCRAM-SHA-1-PLUS",
            "SCRAM-SHA-1",
            "CRAM-MD5",
            "APOP",
            "PLAIN",
            "LOGIN",
            "COMMAND",
        ] {
            assert_eq!(chosen(&password, &new_tls(), &left.join(" ")).0, Some(expected));
            left.retain(|name| *name != expected);
        }
        assert_eq!(chosen(&password, &new_tls(), &left.join(" ")).0, None);
        assert_eq!(chosen(&plan(Proof::Certificate), &new_tls(), ALL).0, Some("EXTERNAL"));
        let token = plan(Proof::Token(secret()));
        assert_eq!(chosen(&token, &new_tls(), ALL).0, Some("OAUTHBEARER"));
        assert_eq!(
            chosen(&token, &new_tls(), "PLAIN XOAUTH2"),
            (Some("XOAUTH2"), "PLAIN needs-password".into())
        );
    }

    #[test]
    fn the_one_asked_for_or_none() {
        let login = Plan { mechanism: Some(Mechanism::Login), ..plan(Proof::Password(secret())) };
        assert_eq!(
            chosen(&login, &new_tls(), "PLAIN LOGIN COMMAND"),
            (Some("LOGIN"), "PLAIN not-asked-for, COMMAND not-asked-for".into())
        );
        assert_eq!(chosen(&login, &new_tls(), "PLAIN"), (None, "PLAIN not-asked-for".into()));
    }

    #[test]
    fn a_sign_in_is_bound_where_that_is_understood() {
        let password = || plan(Proof::Password(secret()));
        let of =
            |plan: &Plan, bindings: Bindings, offered| choice(plan, &bindings, offered).binding;
        let exporter = Binding::To("tls-exporter", vec![1]);
        assert_eq!(of(&password(), new_tls(), "SCRAM-SHA-1 SCRAM-SHA-1-PLUS"), exporter);
        assert_eq!(of(&password(), new_tls(), "SCRAM-SHA-1"), Binding::NotOffered);
        assert_eq!(of(&password(), old_tls(), "SCRAM-SHA-1"), Binding::None);
        assert_eq!(
            chosen(&password(), &old_tls(), "SCRAM-SHA-1 SCRAM-SHA-1-PLUS"),
            (Some("SCRAM-SHA-1"), "SCRAM-SHA-1-PLUS no-binding".into())
        );
        let asked_for = Plan { mechanism: Some(Mechanism::ScramSha1Plus), ..password() };
        let end_point = Binding::To("tls-server-end-point", vec![2]);
        assert_eq!(of(&asked_for, old_tls(), "SCRAM-SHA-1-PLUS"), end_point);
        let plain = Plan { mechanism: Some(Mechanism::ScramSha1), ..password() };
        let offered = "SCRAM-SHA-1 SCRAM-SHA-1-PLUS";
        assert_eq!(of(&plain, new_tls(), offered), Binding::None);
    }

    #[test]
    fn without_a_nonce_or_a_fitting_password_no_scram() {
        let no_nonce = Plan { nonce: None, ..plan(Proof::Password(secret())) };
        let offered = "SCRAM-SHA-256 PLAIN";
        let passed = (Some("PLAIN"), "SCRAM-SHA-256 does-not-fit".into());
        assert_eq!(chosen(&no_nonce, &new_tls(), offered), passed);
        let odd = plan(Proof::Password(Secret::new("bell\u{7}".into()).unwrap()));
        assert_eq!(chosen(&odd, &new_tls(), offered), passed);
    }
}
