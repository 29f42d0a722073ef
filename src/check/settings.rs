//! The settings that a report recommends.

use super::Request;
use crate::{
    knowledge::{AppPasswordNeed, Preset},
    model::{Attempt, Endpoint, Proof, Protocol, Security, Setting, Source},
};

/// What to enter in the mail program: per protocol what was seen to work of
/// what was asked for, else of what was tried further, else what the provider
/// says. Nothing unprotected is ever recommended.
pub(super) fn settings(
    preset: Option<&Preset>,
    request: &Request,
    (asked, further): (&[Attempt], &[Attempt]),
    user: Option<&str>,
) -> Vec<Setting> {
    let need = preset.and_then(|preset| preset.app_password.as_ref()).map(|app| app.need);
    let tokens_only =
        |protocol| preset.and_then(|preset| preset.takes_tokens_only(protocol)) == Some(true);
    let auth = |protocol: Protocol| match need {
        _ if matches!(request.proof, Some(Proof::Token(_))) => "oauth2",
        _ if matches!(request.proof, Some(Proof::Certificate)) => "client-certificate",
        _ if tokens_only(protocol) => "oauth2",
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
            let auth = auth(endpoint.protocol).to_owned();
            settings.push(Setting { endpoint, user, auth, source, works, path_prefix });
        }
    };
    for protocol in Protocol::ALL {
        if !request.protocols.is_empty() && !request.protocols.contains(&protocol) {
            continue;
        }
        let mut seen = false;
        let works = |attempt: &&Attempt| {
            attempt.candidate.endpoint.protocol == protocol
                && attempt.outcome().works()
                && !attempt.withheld()
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
