//! What the way of signing in adds to a refusal: a token is no password, and a
//! server can refuse the right password by one mechanism and take it by another.

use time::macros::format_description;

use super::{Facts, alternative};
use crate::{
    knowledge::Meaning,
    model::{
        Attempt, Cause, Confidence, Evidence, Fault, Finding, Outcome, Stage, TokenRefusal, Unused,
    },
};

/// Mechanisms for which a server must hold the password in a form made for them.
const STORED_FORM: [&str; 6] =
    ["SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-1", "CRAM-MD5", "APOP"];
const TOKEN: [&str; 2] = ["OAUTHBEARER", "XOAUTH2"];

/// The meaning of a refusal, in the light of what was signed in with.
pub(super) fn meaning(attempt: &Attempt, stage: Stage, meaning: Meaning) -> Meaning {
    if stage != Stage::Auth {
        return meaning;
    }
    let blames_secret = matches!(
        meaning.cause,
        Cause::WrongPassword
            | Cause::CredentialsOrProtocolDisabled
            | Cause::AppPasswordRequired
            | Cause::UsernameFormat
    );
    let unknown = meaning.cause == Cause::Unknown;
    let told = attempt.token_refusal.is_some() && unknown;
    if used(attempt, &TOKEN) && (blames_secret || told) {
        // `400` is what Google says of a token for another mailbox, too.
        let status = attempt.token_refusal.as_ref().and_then(|refusal| refusal.status.as_deref());
        let sure = status.is_some_and(|status| status != "400");
        let alternatives = match (sure, status) {
            (true, _) => Vec::new(),
            (false, Some(_)) => vec![Cause::UsernameFormat],
            (false, None) => vec![Cause::UsernameFormat, Cause::ProtocolDisabled],
        };
        let confidence = if sure { Confidence::Certain } else { Confidence::Likely };
        return Meaning { cause: Cause::OauthTokenInvalid, confidence, alternatives, ..meaning };
    }
    let word = attempt.scram_refusal.as_ref().and_then(|refusal| refusal.word.as_deref());
    let (cause, confidence, others) = match word.filter(|_| blames_secret || unknown) {
        // What one end of the encrypted connection has is not what the other has.
        Some("channel-bindings-dont-match" | "server-does-support-channel-binding") => {
            (Cause::TlsIntercepted, Confidence::Likely, vec![Cause::ServerMisbehaves])
        }
        Some("unsupported-channel-binding-type" | "channel-binding-not-supported") => {
            (Cause::MechanismUnsupported, Confidence::Certain, Vec::new())
        }
        // A server that has something against user name or password says so.
        None if binds(attempt) && (unknown || meaning.confidence == Confidence::Possible) => {
            let others = vec![Cause::TlsIntercepted, Cause::WrongPassword];
            (Cause::MechanismUnsupported, Confidence::Likely, others)
        }
        _ => (Cause::Unknown, Confidence::Possible, Vec::new()),
    };
    if cause != Cause::Unknown {
        return Meaning { cause, confidence, alternatives: others, ..meaning };
    }
    if used(attempt, &["EXTERNAL"]) && blames_secret {
        let alternatives = vec![Cause::UsernameFormat, Cause::MechanismUnsupported];
        let (cause, confidence) = (Cause::AuthorizationDenied, Confidence::Likely);
        return Meaning { cause, confidence, alternatives, ..meaning };
    }
    meaning
}

/// Whether a server takes tokens alone, and no mechanism was asked for.
pub(super) fn only_tokens(attempt: &Attempt) -> bool {
    let whys = || attempt.passed_over.iter().map(|it| it.why);
    whys().any(|why| why == Unused::NeedsToken)
        && whys().all(|why| matches!(why, Unused::NeedsToken | Unused::Unknown))
}

/// Adds to the findings about refused sign-ins what the mechanisms tell.
pub(super) fn explain(facts: &Facts<'_>, findings: &mut [Finding]) {
    for finding in findings {
        for attempt in facts.attempts {
            about_hanging_up(attempt, finding);
            let concerned = finding.evidence.iter().any(|it| {
                it.attempt == attempt.candidate.id
                    && it.stage == Stage::Auth
                    && it.text == "evidence-reply"
            });
            if concerned {
                about_stored_form(attempt, finding);
                about_scram(attempt, finding);
                finding.evidence.extend(about_token(facts, attempt, finding.cause));
                let unasked = attempt.tls.as_ref().is_some_and(|tls| !tls.asks_for_certificate);
                if used(attempt, &["EXTERNAL"]) && unasked {
                    let text = "evidence-certificate-not-asked";
                    finding.evidence.push(Evidence::seen(attempt, Stage::Auth, text));
                }
            }
        }
    }
}

/// A server that keeps passwords in another form than the mechanism needs
/// refuses the right one: no refusal is sure then, where a plain mechanism is
/// offered beside it.
fn about_stored_form(attempt: &Attempt, finding: &mut Finding) {
    let judged_by_password = match finding.cause {
        Cause::WrongPassword
        | Cause::CredentialsOrProtocolDisabled
        | Cause::AppPasswordRequired
        | Cause::UsernameFormat => true,
        Cause::ProtocolDisabled => finding.evidence.iter().any(|it| it.text == "evidence-accepted"),
        _ => false,
    };
    let plain = attempt.passed_over.iter().find(|other| {
        let takes_it =
            matches!(other.name.as_str(), "PLAIN" | "LOGIN" | "LOGIN command" | "USER/PASS");
        takes_it && matches!(other.why, Unused::Weaker | Unused::NotAskedFor)
    });
    let (true, true, Some(plain)) = (judged_by_password, used(attempt, &STORED_FORM), plain) else {
        return;
    };
    finding.confidence = finding.confidence.max(Confidence::Likely);
    if !finding.alternatives.iter().any(|it| it.cause == Cause::MechanismUnsupported) {
        finding.alternatives.push(alternative(Cause::MechanismUnsupported));
    }
    let mut seen = Evidence::seen(attempt, Stage::Auth, "evidence-mechanism-stored-form");
    let option = match plain.name.as_str() {
        "LOGIN command" | "USER/PASS" => "COMMAND",
        name => name,
    };
    seen.args.insert("mechanism".into(), attempt.mechanism.clone().unwrap_or_default());
    seen.args.insert("plain".into(), option.to_owned());
    finding.evidence.push(seen);
}

/// Whether the sign-in was bound to the connection.
fn binds(attempt: &Attempt) -> bool {
    used(attempt, &["SCRAM-SHA-256-PLUS", "SCRAM-SHA-1-PLUS"])
}

/// Whether SCRAM was refused before anything of the password was shown.
pub(super) fn unseen(attempt: &Attempt) -> bool {
    attempt.scram_refusal.as_ref().is_some_and(|refusal| refusal.unseen)
}

/// A server that hangs up in the middle of a bound sign-in may have stumbled
/// over the binding (so does Dovecot 2.4.1 over `tls-server-end-point`).
fn about_hanging_up(attempt: &Attempt, finding: &mut Finding) {
    let hung_up = matches!(
        attempt.outcome(),
        Outcome::Failed {
            stage: Stage::Auth,
            fault: Fault::ConnectionClosed | Fault::ConnectionReset
        }
    );
    let concerned = finding.attempts.contains(&attempt.candidate.id)
        && matches!(finding.cause, Cause::ConnectionClosed | Cause::ConnectionReset);
    if !hung_up || !concerned || !binds(attempt) {
        return;
    }
    let mut seen = Evidence::seen(attempt, Stage::Auth, "evidence-scram-hung-up");
    seen.args.insert("mechanism".into(), attempt.mechanism.clone().unwrap_or_default());
    finding.evidence.push(seen);
    finding.confidence = finding.confidence.max(Confidence::Likely);
    finding.question = Some("question-other-mechanism".into());
    if !finding.alternatives.iter().any(|it| it.cause == Cause::MechanismUnsupported) {
        finding.alternatives.push(alternative(Cause::MechanismUnsupported));
    }
}

/// What SCRAM tells of its own refusal, and that a server refuses the right
/// password on a connection that is not the one it sees.
fn about_scram(attempt: &Attempt, finding: &mut Finding) {
    let Some(refusal) = &attempt.scram_refusal else { return };
    let name = attempt.mechanism.clone().unwrap_or_default();
    let mut say = |text, arg: &str, value: String| {
        let mut seen = Evidence::seen(attempt, Stage::Auth, text);
        seen.args.insert("mechanism".into(), name.clone());
        seen.args.insert(arg.into(), value);
        finding.evidence.push(seen);
    };
    if let Some(word) = &refusal.word {
        say("evidence-scram-word", "word", word.clone());
    }
    if refusal.unseen {
        say("evidence-scram-unseen", "plain", name.trim_end_matches("-PLUS").to_owned());
    } else if binds(attempt) && finding.confidence != Confidence::Certain {
        say("evidence-scram-bound", "plain", name.trim_end_matches("-PLUS").to_owned());
        let known = |it: &crate::model::Alternative| it.cause == Cause::TlsIntercepted;
        if finding.cause != Cause::TlsIntercepted && !finding.alternatives.iter().any(known) {
            finding.alternatives.push(alternative(Cause::TlsIntercepted));
        }
    }
}

/// What server and token say of each other.
fn about_token(facts: &Facts<'_>, attempt: &Attempt, cause: Cause) -> Vec<Evidence> {
    if cause != Cause::OauthTokenInvalid || !used(attempt, &TOKEN) {
        return Vec::new();
    }
    let mut seen = Vec::new();
    let mut say = |text, args: &[(&str, &str)]| {
        let mut said = Evidence::seen(attempt, Stage::Auth, text);
        said.args.extend(args.iter().map(|(name, value)| ((*name).into(), (*value).into())));
        seen.push(said);
    };
    if let Some(TokenRefusal { status, scope, .. }) = &attempt.token_refusal {
        if let Some(status) = status {
            let scope = status.contains("scope") || status == "403";
            let kind = if scope { "scope" } else { "token" };
            say("evidence-token-refused", &[("status", status), ("kind", kind)]);
        }
        if let Some(scope) = scope {
            say("evidence-token-scope-needed", &[("scope", scope)]);
        }
    }
    let Some(token) = facts.token else { return seen };
    let day = format_description!("[year]-[month]-[day] [hour]:[minute]");
    if let Some(end) = token.expires.filter(|end| *end < facts.now)
        && let Ok(date) = end.format(day)
    {
        say("evidence-token-expired", &[("date", &date)]);
    }
    let oauth = facts.preset.and_then(|preset| preset.oauth.as_ref());
    if let (Some(oauth), Some(audience)) = (oauth, token.audience.as_deref()) {
        let mail = |it: &str| oauth.audiences.iter().any(|known| known == it.trim_end_matches('/'));
        if !oauth.audiences.is_empty() && !audience.split_whitespace().any(mail) {
            say("evidence-token-audience-other", &[("audience", audience)]);
        }
    }
    let wanted = oauth.map(|oauth| oauth.scopes.join(" ")).unwrap_or_default();
    if let Some(scopes) = token.scopes.as_deref().filter(|_| !wanted.is_empty()) {
        let has = |scope: &str| scopes.split_whitespace().any(|it| it == scope);
        if !wanted.split(' ').any(has) {
            say("evidence-token-scope-other", &[("scopes", scopes), ("wanted", &wanted)]);
        }
    }
    if let (Some(of), Some(user)) = (&token.user, &attempt.user)
        && of.contains('@')
        && user.contains('@')
        && of.to_lowercase() != user.to_lowercase()
    {
        say("evidence-token-user-other", &[("of", of)]);
    }
    seen
}

fn used(attempt: &Attempt, names: &[&str]) -> bool {
    attempt.mechanism.as_deref().is_some_and(|used| names.contains(&used))
}
