//! Floor 5: a staged case through the very same engine. What is swapped is the
//! world of [`Context`]: the resolver, where connections go, the trusted roots
//! and the clock. Nothing else knows that it is being practised on.

use std::{io, net::IpAddr, sync::Arc, time::Duration};

use time::OffsetDateTime;

use crate::{
    check::Request,
    model::{Address, Proof},
    net::{
        Answer, Clock, ConnectTo, Context, Identity, Job, Limits, Progress, Resolver, Trust,
        TrustMode,
    },
    sim::{self, DnsAnswer, Scenario, Stand},
};

/// The case that `demo` alone shows.
pub const MOST_TELLING: &str = "yandex-pop3-off";

/// A case on stage: the servers stop when it is dropped.
pub struct Staged {
    /// The practice servers.
    pub stand: Stand,
    /// The world in which they are the providers' servers.
    pub context: Context,
    /// What is to be checked.
    pub request: Request,
}

/// Starts the case's servers on loopback and makes the world around them.
///
/// # Errors
/// Where no listener can be opened on this computer.
pub fn stage(
    scenario: &Scenario,
    now: OffsetDateTime,
    progress: Progress,
) -> Job<'_, io::Result<Staged>> {
    Box::pin(staged(scenario, now, progress))
}

async fn staged(
    scenario: &Scenario,
    now: OffsetDateTime,
    progress: Progress,
) -> io::Result<Staged> {
    let stand = sim::start(scenario, now).await?;
    let own = Some(stand.ca_pem.as_str());
    let trust = match &stand.system_pem {
        None => Trust::new(TrustMode::Mozilla, own),
        Some(pem) => Trust::new(TrustMode::Both, own).and_then(|trust| trust.with_system(pem)),
    };
    let trust = trust.map_err(io::Error::other)?;
    let answers = stand.dns.iter().map(|(host, answer)| {
        let answer = match answer {
            DnsAnswer::Addresses(addresses) => Answer::Addresses(addresses.clone()),
            DnsAnswer::NxDomain => Answer::NotFound,
            DnsAnswer::NoAddress => Answer::NoAddress,
            DnsAnswer::Failed(fault) => Answer::Failed(fault.clone()),
        };
        (host.clone(), answer)
    });
    let check = &scenario.check;
    let identity = stand.client_pem.as_deref().map(|pem| Identity::from_pem(pem, pem));
    let identity = identity.transpose().map_err(io::Error::other)?;
    let context = Context {
        connect_to: redirections(&stand),
        identity,
        // The same dialogue each time.
        nonces: Arc::new(|| Some("PracticeClientsNonce0000".to_owned())),
        limits: Limits {
            step: Duration::from_secs(check.timeout_seconds.unwrap_or(5).into()),
            ..Limits::default()
        },
        progress,
        ..Context::new(
            Resolver::Fixed(answers.collect()),
            trust,
            Clock::starting_at(now + scenario.clock.ahead),
        )
    };
    let certificate = check.certificate.as_ref().map(|_| Proof::Certificate);
    let password = check.password.clone().map(Proof::Password);
    let proof = password.or(check.token.clone().map(Proof::Token)).or(certificate);
    let endpoints = [&check.imap, &check.pop3, &check.smtp];
    let request = Request {
        address: Some(check.address.clone()),
        provider: check.provider.clone(),
        endpoints: endpoints.into_iter().flatten().cloned().collect(),
        listed: false,
        protocols: check.protocols.clone(),
        user: check.user.clone(),
        proof,
        mechanism: check.mechanism,
        all: check.all,
        plaintext_auth: check.plaintext_auth.clone(),
        send_test: None,
        sender: check.sender.as_deref().and_then(|sender| Address::parse(sender).ok()),
        try_user_forms: check.try_user_forms,
        ..Request::default()
    };
    Ok(Staged { stand, context, request })
}

/// The names keep their addresses (a fault of the name service stays one);
/// only the ports are those that were free.
fn redirections(stand: &Stand) -> Vec<ConnectTo> {
    let loopback = IpAddr::from([127, 0, 0, 1]);
    stand
        .addresses
        .iter()
        .map(|((host, port), address)| ConnectTo {
            host: Some(host.clone()),
            port: Some(*port),
            to_host: (address.ip() != loopback).then(|| address.ip().to_string()),
            to_port: Some(address.port()),
        })
        .collect()
}
