//! The main job: from an address, a provider or servers to a report.

mod follow_up;

use std::{sync::Arc, time::Duration};

use tokio::task::JoinSet;

use crate::{
    diagnose::{self, Facts, SecretShape},
    knowledge::{AppPasswordNeed, Knowledge, LoginForm, Preset, Role, Service},
    model::{
        Address, Attempt, Candidate, Endpoint, Fault, Outcome, Proof, Protocol, ProviderSource,
        Report, Security, Setting, Source, Stage, Subject, Verdict,
    },
    net::Context,
    probe,
    wire::{Credentials, Mechanism, Plan},
};

/// What is to be checked.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The mail address.
    pub address: Option<Address>,
    /// A preset's id, where the address's domain is not to decide.
    pub provider: Option<String>,
    /// Servers that take the place of the provider's for their protocols.
    pub endpoints: Vec<Endpoint>,
    /// Those servers are some of the provider's own, as its preset lists them.
    pub listed: bool,
    /// Only these protocols; empty means all.
    pub protocols: Vec<Protocol>,
    /// The user name, where it is not what the preset says.
    pub user: Option<String>,
    /// What to sign in with; without it nobody signs in.
    pub proof: Option<Proof>,
    /// The one mechanism to sign in with, where the strongest is not wished.
    pub mechanism: Option<Mechanism>,
    /// Also the provider's alternative servers, without signing in there.
    pub all: bool,
    /// The sender to ask the submission server about.
    pub sender: Option<Address>,
    /// Host and port of the one endpoint without TLS where signing in is
    /// allowed all the same: the password crosses the network readable there.
    pub plaintext_auth: Option<(String, u16)>,
}

/// Why nothing can be checked. Each names what to change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckError {
    /// No such preset.
    #[error("there is no provider `{id}`; known are {known}")]
    UnknownProvider {
        /// The id.
        id: String,
        /// The ids there are.
        known: String,
    },
    /// No preset has the domain, and no server was named.
    #[error(
        "no provider is known for {domain}; name its servers, as in \
         --imap imaps://imap.{domain} --smtp smtps://smtp.{domain}"
    )]
    UnknownDomain {
        /// The domain.
        domain: String,
    },
    /// Neither an address nor a provider nor a server was named.
    #[error(
        "nothing to check; give an address (anna@yandex.ru), --provider or a server (--imap URL)"
    )]
    NoSubject,
    /// The protocols asked for have no server.
    #[error("{provider} has no server for {protocols}; name one, as in --imap imaps://HOST")]
    NoServer {
        /// The provider's name.
        provider: String,
        /// The protocols asked for.
        protocols: String,
    },
    /// The user name cannot be sent.
    #[error(
        "the user name is empty or has a control character in it; give the login name (--user LOGIN)"
    )]
    BadUser,
    /// The mechanism asked for does not exist in a protocol.
    #[error("{mechanism} does not exist in {protocol}; add --protocol for those that have it")]
    MechanismElsewhere {
        /// The mechanism.
        mechanism: &'static str,
        /// A protocol that is to be checked and does not have it.
        protocol: &'static str,
    },
    /// The mechanism asked for takes something else than was given.
    #[error(
        "{mechanism} cannot be used with what was given to sign in with; choose one of {fitting}"
    )]
    MechanismMisfit {
        /// The mechanism.
        mechanism: &'static str,
        /// Those that can.
        fitting: String,
    },
    /// The endpoint to sign in at in the clear is none where that would happen.
    #[error(
        "--insecure-plaintext-auth {named}: {found}; name the one server without TLS that is to \
         be signed in to, as in --imap imap+plain://{named} --insecure-plaintext-auth {named}"
    )]
    NotInTheClear {
        /// The host and port.
        named: String,
        /// What they are instead.
        found: &'static str,
    },
    /// A password without a user name.
    #[error("a password was given, but no user name; add the mail address or --user LOGIN")]
    NoUser,
}

/// Checks an account or its servers: all endpoints at once, at most one
/// sign-in per protocol, then one diagnosis over everything that was seen.
///
/// # Errors
/// [`CheckError`] where the request must be changed; then nothing was probed.
pub async fn account(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
) -> Result<Report, CheckError> {
    let Plausible { preset, provider_source, user, candidates } = plausible(knowledge, request)?;
    if request.proof.is_some() && user.is_none() {
        return Err(CheckError::NoUser);
    }
    let attempts = probe_all(context, knowledge, request, &candidates, user.as_deref()).await;
    // What was cut off proves nothing; the report shows how far it came.
    let (mut attempts, cut): (Vec<_>, Vec<_>) =
        attempts.into_iter().partition(|attempt| !attempt.interrupted());
    let further = follow_up::candidates(preset, &attempts);
    let (mut follow_ups, missing_domain) = tokio::join!(
        follow_up(context, knowledge, &further),
        missing_domain(context, request, &attempts)
    );
    follow_ups.retain(|attempt| !attempt.interrupted());
    let diagnosis = diagnose::diagnose(&Facts {
        attempts: &attempts,
        follow_ups: &follow_ups,
        missing_domain,
        preset,
        knowledge,
        user_forms: &user_forms(preset, request),
        shape: request
            .proof
            .as_ref()
            .and_then(Proof::password)
            .map(|secret| SecretShape::of(secret, user.as_deref(), preset, knowledge)),
        now: context.clock.began(),
    });
    let settings = settings(preset, request, (&attempts, &follow_ups), user.as_deref());
    let verdict = if cut.is_empty() { diagnosis.verdict } else { Verdict::Inconclusive };
    attempts.extend(cut);
    let place = |attempt: &Attempt| candidates.iter().position(|it| *it == attempt.candidate);
    attempts.sort_by_key(place);
    let asked = attempts.len();
    attempts.append(&mut follow_ups);
    Ok(Report {
        started: context.clock.began(),
        duration_ms: context.clock.ms(),
        subject: Subject {
            address: request.address.as_ref().map(ToString::to_string),
            provider: preset.map(|preset| preset.id.clone()),
            provider_name: preset.map(|preset| preset.name.clone()),
            provider_source,
            user: user.clone(),
        },
        verdict,
        settings,
        attempts,
        asked,
        findings: diagnosis.findings,
    })
}

/// How long a step of the second round may take: who answers at all does so
/// within that time.
const FOLLOW_UP_STEP: Duration = Duration::from_secs(5);

/// Probes further ports and modes, without signing in.
async fn follow_up(
    context: &Context,
    knowledge: &Knowledge,
    candidates: &[Candidate],
) -> Vec<Attempt> {
    let in_time = context.clock.after(context.limits.deadline) > tokio::time::Instant::now();
    if candidates.is_empty() || !in_time || context.stop.asked() {
        return Vec::new();
    }
    let mut context = context.clone();
    context.limits.step = context.limits.step.min(FOLLOW_UP_STEP);
    probe_all(&context, knowledge, &Request::default(), candidates, None).await
}

/// The domain of the address, where a host below it does not exist because
/// the whole domain does not.
async fn missing_domain<'r>(
    context: &Context,
    request: &'r Request,
    attempts: &[Attempt],
) -> Option<&'r str> {
    let domain = request.address.as_ref()?.domain();
    let no_host = |attempt: &Attempt| {
        let missing = Outcome::Unreachable { stage: Stage::Resolve, fault: &Fault::HostNotFound };
        attempt.outcome() == missing && attempt.candidate.endpoint.is_within(domain)
    };
    if !attempts.iter().any(no_host) {
        return None;
    }
    let deadline = context.clock.after(context.limits.deadline);
    let asking = context.resolver.is_missing(domain, context.limits.step);
    let missing = tokio::select! {
        () = context.stop.wait() => false,
        answer = tokio::time::timeout_at(deadline, asking) => answer.unwrap_or(false),
    };
    missing.then_some(domain)
}

/// What a request comes to before anything is probed.
#[derive(Debug)]
pub struct Plausible<'k> {
    /// The provider, where it is known.
    pub preset: Option<&'k Preset>,
    /// How it was found.
    pub provider_source: Option<ProviderSource>,
    /// The user name to sign in with.
    pub user: Option<String>,
    /// What will be probed.
    pub candidates: Vec<Candidate>,
}

/// Looks whether a request can be carried out, without probing anything.
///
/// # Errors
/// [`CheckError`] where the request must be changed.
pub fn plausible<'k>(
    knowledge: &'k Knowledge,
    request: &Request,
) -> Result<Plausible<'k>, CheckError> {
    let (preset, provider_source) = provider(knowledge, request)?;
    let user = user(preset, request);
    // A line break in it would be a command of its own.
    if user.as_ref().is_some_and(|user| user.is_empty() || user.chars().any(char::is_control)) {
        return Err(CheckError::BadUser);
    }
    let candidates = candidates(preset, request)?;
    in_the_clear(request, &candidates)?;
    fitting_mechanism(request, &candidates)?;
    Ok(Plausible { preset, provider_source, user, candidates })
}

/// Looks whether the endpoint to sign in at in the clear is one where a sign-in
/// would happen: without TLS, and the first of its protocol.
fn in_the_clear(request: &Request, candidates: &[Candidate]) -> Result<(), CheckError> {
    let Some((host, port)) = &request.plaintext_auth else { return Ok(()) };
    let here = |endpoint: &Endpoint| endpoint.host == *host && endpoint.port == *port;
    let named: Vec<&Endpoint> =
        candidates.iter().map(|it| &it.endpoint).filter(|it| here(it)).collect();
    let plain = named.iter().find(|endpoint| endpoint.security == Security::Plain);
    let first =
        |protocol| candidates.iter().map(|it| &it.endpoint).find(|e| e.protocol == protocol);
    let found = match plain {
        Some(endpoint) if first(endpoint.protocol).is_some_and(|e| e == *endpoint) => return Ok(()),
        Some(_) => "it is not the first server of its protocol, and only there is signed in",
        None if named.is_empty() => "no server of this name and port is to be checked",
        None => "this server is to be checked with TLS, where the option is not needed",
    };
    let shown =
        if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") };
    Err(CheckError::NotInTheClear { named: shown, found })
}

/// Whether the mechanism asked for exists where it is to be used, and fits what
/// is signed in with.
fn fitting_mechanism(request: &Request, candidates: &[Candidate]) -> Result<(), CheckError> {
    let Some(mechanism) = request.mechanism else { return Ok(()) };
    let mut protocols = candidates.iter().map(|it| it.endpoint.protocol);
    if let Some(protocol) = protocols.find(|protocol| !mechanism.exists_in(*protocol)) {
        let (mechanism, protocol) = (mechanism.name(), protocol.name());
        return Err(CheckError::MechanismElsewhere { mechanism, protocol });
    }
    match &request.proof {
        Some(proof) if mechanism.misfit(proof).is_some() => {
            let fitting = Mechanism::ALL.into_iter().filter(|other| other.misfit(proof).is_none());
            Err(CheckError::MechanismMisfit {
                mechanism: mechanism.name(),
                fitting: fitting.map(Mechanism::name).collect::<Vec<_>>().join(", "),
            })
        }
        _ => Ok(()),
    }
}

/// The preset: named, or by the address's domain, or by the servers' names.
fn provider<'k>(
    knowledge: &'k Knowledge,
    request: &Request,
) -> Result<(Option<&'k Preset>, Option<ProviderSource>), CheckError> {
    if let Some(id) = &request.provider {
        let preset = knowledge.preset(id).ok_or_else(|| CheckError::UnknownProvider {
            id: id.escape_debug().to_string(),
            known: knowledge
                .presets()
                .map(|preset| preset.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })?;
        return Ok((Some(preset), Some(ProviderSource::User)));
    }
    let domain = request.address.as_ref().map(Address::domain);
    if let Some(preset) = domain.and_then(|domain| knowledge.preset_for_domain(domain)) {
        return Ok((Some(preset), Some(ProviderSource::Domain)));
    }
    let by_host =
        request.endpoints.iter().find_map(|endpoint| knowledge.preset_for_host(&endpoint.host));
    if let Some(preset) = by_host {
        return Ok((Some(preset), Some(ProviderSource::Guess)));
    }
    match (domain, request.endpoints.is_empty()) {
        (_, false) => Ok((None, None)),
        (Some(domain), true) => Err(CheckError::UnknownDomain { domain: domain.to_owned() }),
        (None, true) => Err(CheckError::NoSubject),
    }
}

fn user(preset: Option<&Preset>, request: &Request) -> Option<String> {
    let by_address = || {
        let address = request.address.as_ref()?;
        Some(preset.map_or_else(|| address.to_string(), |preset| preset.user_name(address)))
    };
    request.user.clone().or_else(by_address)
}

/// Every form of the user name that the provider takes for the address.
fn user_forms(preset: Option<&Preset>, request: &Request) -> Vec<String> {
    let (Some(preset), Some(address)) = (preset, &request.address) else { return Vec::new() };
    let forms = preset.login_forms(address.domain()).into_iter();
    forms
        .map(|form| match form {
            LoginForm::Address => address.to_string(),
            LoginForm::LocalPart => address.local().to_owned(),
        })
        .collect()
}

/// The endpoints to probe: for each protocol the user's own, else the
/// provider's. A provider that was only guessed from a server's name is not
/// asked about its other servers.
fn candidates(preset: Option<&Preset>, request: &Request) -> Result<Vec<Candidate>, CheckError> {
    let asked_for = request.address.is_some() || request.provider.is_some();
    let mut candidates = Vec::new();
    for protocol in Protocol::ALL {
        if !request.protocols.is_empty() && !request.protocols.contains(&protocol) {
            continue;
        }
        let own: Vec<Endpoint> =
            request.endpoints.iter().filter(|e| e.protocol == protocol).cloned().collect();
        let (source, endpoints) = match preset.filter(|_| own.is_empty() && asked_for) {
            Some(preset) => {
                let offered = preset
                    .offered(protocol)
                    .filter(|service| request.all || service.role == Role::Preferred);
                let endpoints: Vec<Endpoint> = offered.map(Service::endpoint).collect();
                let count = if request.all { endpoints.len() } else { 1 };
                (Source::Preset, endpoints.into_iter().take(count).collect())
            }
            None if request.listed => (Source::Preset, own),
            None => (Source::User, own),
        };
        for (index, endpoint) in endpoints.into_iter().enumerate() {
            candidates.push(Candidate {
                id: format!("{protocol}-{}", index + 1),
                endpoint,
                source,
            });
        }
    }
    if candidates.is_empty() {
        let wanted =
            if request.protocols.is_empty() { &Protocol::ALL[..] } else { &request.protocols };
        return Err(CheckError::NoServer {
            provider: preset.map_or_else(|| "this request".to_owned(), |p| p.name.clone()),
            protocols: wanted.iter().map(|p| p.name()).collect::<Vec<_>>().join(", "),
        });
    }
    Ok(candidates)
}

/// Probes all candidates at once. Only the first of each protocol signs in:
/// failed sign-ins lock accounts.
async fn probe_all(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
    candidates: &[Candidate],
    user: Option<&str>,
) -> Vec<Attempt> {
    let mut running = JoinSet::new();
    let mut signing_in: Vec<Protocol> = Vec::new();
    let doubted: Arc<[String]> = knowledge.interceptor_phrases().map(str::to_owned).collect();
    for (index, candidate) in candidates.iter().enumerate() {
        let protocol = candidate.endpoint.protocol;
        let first = !signing_in.contains(&protocol);
        signing_in.push(protocol);
        let credentials = request.proof.clone().zip(user).filter(|_| first);
        let credentials_wanted = credentials.is_some();
        let plan = Plan {
            security: candidate.endpoint.security,
            credentials: credentials
                .map(|(proof, user)| Credentials { user: user.to_owned(), proof }),
            mechanism: request.mechanism,
            server: None,
            nonce: credentials_wanted.then(|| (context.nonces)()).flatten(),
            sender: request.sender.as_ref().filter(|_| first).map(ToString::to_string),
            public: knowledge.preset_for_host(&candidate.endpoint.host).is_some(),
            doubted: Arc::clone(&doubted),
            plaintext_auth: request.plaintext_auth.as_ref().is_some_and(|(host, port)| {
                candidate.endpoint.host == *host && candidate.endpoint.port == *port
            }),
        };
        let (context, candidate) = (context.clone(), candidate.clone());
        running.spawn(async move { (index, probe::probe(&context, candidate, plan).await) });
    }
    // A task ends early only where the runtime does.
    let mut attempts: Vec<(usize, Attempt)> = running.join_all().await;
    attempts.sort_by_key(|(index, _)| *index);
    attempts.into_iter().map(|(_, attempt)| attempt).collect()
}

/// What to enter in the mail program: per protocol what was seen to work of
/// what was asked for, else of what was tried further, else what the provider
/// says. Nothing unprotected is ever recommended.
fn settings(
    preset: Option<&Preset>,
    request: &Request,
    (asked, further): (&[Attempt], &[Attempt]),
    user: Option<&str>,
) -> Vec<Setting> {
    let need = preset.and_then(|preset| preset.app_password.as_ref()).map(|app| app.need);
    let auth = match need {
        _ if matches!(request.proof, Some(Proof::Token(_))) => "oauth2",
        _ if matches!(request.proof, Some(Proof::Certificate)) => "client-certificate",
        Some(AppPasswordNeed::Required | AppPasswordNeed::Usual) => "app-password",
        _ => "password",
    };
    let prefixes: Vec<(Endpoint, String)> = asked
        .iter()
        .filter_map(|attempt| {
            let prefix = attempt.mailbox.as_ref()?.prefix.clone()?;
            (!prefix.is_empty()).then(|| (attempt.candidate.endpoint.clone(), prefix))
        })
        .collect();
    let mut settings: Vec<Setting> = Vec::new();
    let mut add = |endpoint: Endpoint, source, works| {
        if endpoint.security != Security::Plain
            && !settings.iter().any(|setting| setting.endpoint == endpoint)
        {
            let user = user.map(str::to_owned);
            let path_prefix =
                prefixes.iter().find(|(at, _)| *at == endpoint).map(|it| it.1.clone());
            let auth = auth.to_owned();
            settings.push(Setting { endpoint, user, auth, source, works, path_prefix });
        }
    };
    for protocol in Protocol::ALL {
        if !request.protocols.is_empty() && !request.protocols.contains(&protocol) {
            continue;
        }
        let mut seen = false;
        let works = |attempt: &&Attempt| {
            attempt.candidate.endpoint.protocol == protocol && attempt.outcome().works()
        };
        for Attempt { candidate, .. } in asked.iter().filter(works) {
            add(candidate.endpoint.clone(), candidate.source, true);
            seen |= candidate.endpoint.security != Security::Plain;
        }
        if let Some(Attempt { candidate, .. }) = further.iter().find(works).filter(|_| !seen) {
            add(candidate.endpoint.clone(), candidate.source, true);
            seen = true;
        }
        let offered = preset.and_then(|preset| preset.offered(protocol).next());
        if let Some(service) = offered.filter(|_| !seen) {
            add(service.endpoint(), Source::Preset, false);
        }
    }
    settings
}
