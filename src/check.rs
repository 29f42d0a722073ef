//! The main job: from an address, a provider or servers to a report.

mod error;
mod follow_up;
pub mod send_test;
mod settings;
mod sign_ins;
mod user_forms;

pub use error::CheckError;
pub use sign_ins::{account_of, may_be_refused};

use std::{sync::Arc, time::Duration};

use time::OffsetDateTime;
use tokio::task::JoinSet;

use crate::{
    diagnose::{self, Facts, SecretShape, TokenClaims},
    knowledge::{Access, Knowledge, Preset, Role, Service},
    model::{
        Address, Attempt, Candidate, Endpoint, Fault, Outcome, Proof, Protocol, ProviderSource,
        Report, Security, SignIns, Source, Stage, Subject, Verdict,
    },
    net::{Context, Identity, Job},
    probe,
    wire::{Credentials, Mechanism, Plan},
};

/// What is to be checked.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
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
    /// A test message to oneself, where one is wanted.
    pub send_test: Option<send_test::Order>,
    /// When this account was refused lately: what an earlier run's report says.
    pub earlier_refusals: Vec<OffsetDateTime>,
    /// Sign in once although earlier refusals speak against it.
    pub sign_in_again: bool,
    /// Sign in once more with another form of the user name, where a refusal
    /// leaves that open.
    pub try_user_forms: bool,
    /// Host and port of the one endpoint without TLS where signing in is
    /// allowed all the same: the password crosses the network readable there.
    pub plaintext_auth: Option<(String, u16)>,
}

/// Checks an account or its servers: all endpoints at once, at most one
/// sign-in per protocol, then one diagnosis over everything that was seen.
///
/// # Errors
/// [`CheckError`] where the request must be changed; then nothing was probed.
pub fn account<'a>(
    context: &'a Context,
    knowledge: &'a Knowledge,
    request: &'a Request,
) -> Job<'a, Result<Report, CheckError>> {
    Box::pin(checked(context, knowledge, request))
}

async fn checked(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
) -> Result<Report, CheckError> {
    let Plausible { preset, provider_source, user, user_prepared, mut candidates } =
        plausible(knowledge, request)?;
    if request.proof.is_some() && user.is_none() {
        return Err(CheckError::NoUser);
    }
    if request.send_test.is_some() && request.proof.is_none() {
        return Err(CheckError::NoSecretToSend);
    }
    let asked_for = candidates.len();
    let earlier = SignIns::still_counting(&request.earlier_refusals, context.clock.began());
    let (mut attempts, mut sign_ins) =
        probe_all(context, knowledge, request, (preset, &candidates), user.as_deref()).await;
    let made = (&*attempts, &sign_ins);
    if let Some((candidate, name)) =
        user_forms::retry(knowledge, preset, request, made, earlier.len())
    {
        let again = with_other_name(context, knowledge, request, &candidate, &name).await;
        attempts.extend(again.0);
        sign_ins.add(&SignIns { withheld: 0, ..again.1 });
        candidates.push(candidate);
    }
    // Who was let in under another name is to use that one.
    let accepted = attempts.iter().find(|attempt| attempt.outcome() == Outcome::Accepted);
    let right_user = accepted.and_then(|attempt| attempt.user.clone()).or_else(|| user.clone());
    // What was cut off proves nothing; the report shows how far it came.
    let (mut attempts, cut): (Vec<_>, Vec<_>) =
        attempts.into_iter().partition(|attempt| !attempt.interrupted());
    let further = follow_up::candidates(preset, &attempts);
    let (mut follow_ups, missing_domain) = tokio::join!(
        follow_up(context, knowledge, &further),
        missing_domain(context, request, &attempts)
    );
    follow_ups.retain(|attempt| !attempt.interrupted());
    let sent = Box::pin(send_test::run(context, knowledge, (preset, request), &attempts)).await;
    if let Some(sent) = &sent {
        sign_ins.add(&sent.sign_ins);
    }
    let token = request.proof.as_ref().and_then(Proof::token).and_then(TokenClaims::of);
    let certificate = context.identity.as_ref().and_then(Identity::certificate);
    let diagnosis = diagnose::diagnose(&Facts {
        send_test: sent.as_ref(),
        attempts: &attempts,
        follow_ups: &follow_ups,
        missing_domain,
        preset,
        knowledge,
        user_forms: &user_forms::taken(preset, request),
        user_prepared,
        earlier_refusals: &earlier,
        shape: request
            .proof
            .as_ref()
            .and_then(Proof::password)
            .map(|secret| SecretShape::of(secret, user.as_deref(), preset, knowledge)),
        certificate: certificate.as_ref(),
        token: token.as_ref(),
        now: context.clock.began(),
    });
    let settings =
        settings::settings(preset, request, (&attempts, &follow_ups), right_user.as_deref());
    let verdict = if cut.is_empty() { diagnosis.verdict } else { Verdict::Inconclusive };
    attempts.extend(cut);
    let place = |attempt: &Attempt| candidates.iter().position(|it| *it == attempt.candidate);
    attempts.sort_by_key(place);
    // One more try at a server is nothing that was asked for by itself.
    let asked = attempts.len().min(asked_for);
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
        sign_ins: request.proof.as_ref().map(|_| SignIns { earlier, ..sign_ins }),
        findings: diagnosis.findings,
        send_test: sent,
    })
}

/// One more sign-in at the same server, with another form of the user name.
async fn with_other_name(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
    candidate: &Candidate,
    name: &str,
) -> (Vec<Attempt>, SignIns) {
    tokio::time::sleep(user_forms::PACE).await;
    // It was asked for, and the budget has room for this one.
    let request = Request {
        earlier_refusals: Vec::new(),
        sign_in_again: true,
        try_user_forms: false,
        ..request.clone()
    };
    let only = std::slice::from_ref(candidate);
    probe_all(context, knowledge, &request, (None, only), Some(name)).await
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
    let request = Request::default();
    probe_all(&context, knowledge, &request, (None, candidates), None).await.0
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
    /// Whether it is not quite what was typed: characters were taken out that
    /// nobody sees, or letters replaced by the usual ones that they stand for.
    pub user_prepared: bool,
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
    let typed = user(preset, request);
    let user = typed.as_deref().map(user_forms::prepared);
    let user_prepared = user != typed;
    // A line break in it would be a command of its own.
    if user.as_ref().is_some_and(|user| user.is_empty() || user.chars().any(char::is_control)) {
        return Err(CheckError::BadUser);
    }
    if request.send_test.is_some() && request.address.is_none() {
        return Err(CheckError::NoAddressToSendTo);
    }
    let candidates = candidates(preset, request)?;
    in_the_clear(request, &candidates)?;
    fitting_mechanism(request, &candidates)?;
    Ok(Plausible { preset, provider_source, user, user_prepared, candidates })
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
        if let Some(preset) = preset.filter(|it| it.status == Access::NoMailClientAccess) {
            let page = preset.links.first().map_or("see its help", |link| link.url.as_str());
            return Err(CheckError::NoAccess {
                provider: preset.name.clone(),
                page: page.to_owned(),
            });
        }
        let wanted =
            if request.protocols.is_empty() { &Protocol::ALL[..] } else { &request.protocols };
        return Err(CheckError::NoServer {
            provider: preset.map_or_else(|| "this request".to_owned(), |p| p.name.clone()),
            protocols: wanted.iter().map(|p| p.name()).collect::<Vec<_>>().join(", "),
        });
    }
    Ok(candidates)
}

/// Probes all candidates at once. Only the first of each protocol signs in, and
/// not all of them at once: failed sign-ins lock accounts.
async fn probe_all(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
    (preset, candidates): (Option<&Preset>, &[Candidate]),
    user: Option<&str>,
) -> (Vec<Attempt>, SignIns) {
    let mut running = JoinSet::new();
    let allowed = request.proof.as_ref().map(|_| {
        let now = context.clock.began();
        let allowed = sign_ins::allowance(&request.earlier_refusals, now, request.sign_in_again);
        if request.try_user_forms { user_forms::kept_back(allowed) } else { allowed }
    });
    let provider = preset.map(|preset| preset.id.as_str());
    let mut queue = sign_ins::Queue::open(knowledge, provider, candidates, allowed);
    let mut seen: Vec<Protocol> = Vec::new();
    let doubted: Arc<[String]> = knowledge.interceptor_phrases().map(str::to_owned).collect();
    for (index, candidate) in candidates.iter().enumerate() {
        let protocol = candidate.endpoint.protocol;
        let first = !seen.contains(&protocol);
        seen.push(protocol);
        let credentials = request.proof.clone().zip(user).filter(|_| queue.has(index));
        let credentials_wanted = credentials.is_some();
        let plan = Plan {
            security: candidate.endpoint.security,
            credentials: credentials
                .map(|(proof, user)| Credentials { user: user.to_owned(), proof }),
            mechanism: request.mechanism,
            server: None,
            nonce: credentials_wanted.then(|| (context.nonces)()).flatten(),
            errand: None,
            sender: request.sender.as_ref().filter(|_| first).map(ToString::to_string),
            public: knowledge.preset_for_host(&candidate.endpoint.host).is_some(),
            doubted: Arc::clone(&doubted),
            plaintext_auth: request.plaintext_auth.as_ref().is_some_and(|(host, port)| {
                candidate.endpoint.host == *host && candidate.endpoint.port == *port
            }),
        };
        let (context, candidate) = (context.clone(), candidate.clone());
        let ticket = queue.take(index);
        running
            .spawn(async move { (index, probe::probe(&context, candidate, plan, ticket).await) });
    }
    queue.run(running).await
}
