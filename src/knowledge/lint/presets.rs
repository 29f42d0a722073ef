//! Presets: texts, sources, ports, and that what they demand is explained.

use std::collections::{BTreeMap, BTreeSet};

use super::{Problem, TextKeys, missing_text, problem};
use crate::{
    knowledge::{
        Access, AppPasswordNeed, DataFile, Grade, Preset, Role, Source, SwitchDefault,
        error::line_of,
    },
    model::{Cause, Protocol, Security},
};

/// What is wrong with one preset.
pub(super) fn problems(file: &DataFile<'_>, preset: &Preset, keys: &TextKeys<'_>) -> Vec<Problem> {
    let mut list = Vec::new();
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    if name.strip_suffix(".toml") != Some(preset.id.as_str()) {
        list.push(problem(
            file,
            line_of(file.text, "id", &preset.id, 0),
            format!("the preset `{0}` stands in {name}, expected {0}.toml", preset.id),
        ));
    }
    list.extend(preset.text_keys().into_iter().filter_map(|key| missing_text(file, key, keys)));
    list.extend(unused_sources(file, &preset.sources, &preset.source_keys().collect()));
    list.extend(service_problems(file, preset));
    list.extend(advice_problems(file, preset));
    if let Some(bridge) = preset.bridge.as_ref().filter(|bridge| bridge.services.is_empty()) {
        let line = line_of(file.text, "name", &bridge.name, 0);
        list.push(problem(file, line, "the bridge has no services, expected some".to_owned()));
    }
    list
}

fn unused_sources(
    file: &DataFile<'_>,
    sources: &BTreeMap<String, Source>,
    used: &BTreeSet<&str>,
) -> Vec<Problem> {
    let unused = sources.keys().filter(|key| !used.contains(key.as_str()));
    unused
        .map(|key| {
            let header = format!("[sources.{key}]");
            let line = file.text.lines().position(|line| line.trim() == header);
            problem(
                file,
                line.map_or(0, |index| index + 1),
                format!("nothing names the source `{key}`, expected a value that does; remove it"),
            )
        })
        .collect()
}

fn service_problems(file: &DataFile<'_>, preset: &Preset) -> Vec<Problem> {
    let mut list = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, service) in preset.services.iter().enumerate() {
        let endpoint = service.endpoint();
        let before = preset.services.iter().take(index).filter(|s| s.host == service.host).count();
        let mut say = |what: &str| {
            let line = line_of(file.text, "host", &service.host, before);
            list.push(problem(file, line, format!("the service {endpoint} {what}")));
        };
        if !seen.insert(endpoint.clone()) {
            say("stands twice, expected once");
        }
        let source = preset.sources.get(&service.source);
        if service.role == Role::Legacy {
            continue;
        }
        if service.security == Security::Plain {
            say("is offered without encryption, expected tls or starttls, or role = \"legacy\"");
        } else if !port_fits(service.protocol, service.security, service.port) {
            say("has a port that belongs to another protocol or kind of encryption");
        }
        if source.is_some_and(|source| source.grade == Grade::Guess) {
            say("is offered on a guess, expected a source of a better grade");
        }
        let old = preset
            .services
            .iter()
            .any(|other| other.role == Role::Legacy && other.endpoint() == endpoint);
        if old {
            say("is offered and also called legacy, expected one of them");
        }
    }
    for protocol in Protocol::ALL {
        let of = |role| {
            preset.services.iter().filter(move |s| s.protocol == protocol && s.role == role).count()
        };
        if of(Role::Preferred) > 1 || (of(Role::Preferred) == 0 && of(Role::Alternative) > 0) {
            list.push(problem(
                file,
                0,
                format!("{} preferred services for {protocol}, expected one", of(Role::Preferred)),
            ));
        }
    }
    if preset.status != Access::NoMailClientAccess
        && preset.offered(Protocol::Imap).chain(preset.offered(Protocol::Pop3)).next().is_none()
    {
        list.push(problem(file, 0, "no service to receive mail with is offered".to_owned()));
    }
    list
}

/// Whether a port is the registered one (RFC 8314 section 7) or at least no
/// other protocol's.
fn port_fits(protocol: Protocol, security: Security, port: u16) -> bool {
    let registered = |port| {
        Protocol::ALL.into_iter().find_map(|protocol| {
            [Security::Tls, Security::StartTls]
                .into_iter()
                .find(|&security| protocol.default_port(security) == port)
                .map(|security| (protocol, security))
        })
    };
    // 25 is the port between servers (RFC 6409 section 3.1).
    port != 25 && registered(port).is_none_or(|found| found == (protocol, security))
}

fn advice_problems(file: &DataFile<'_>, preset: &Preset) -> Vec<Problem> {
    let mut list = Vec::new();
    for own in preset.advice.iter().filter(|own| own.texts.is_empty()) {
        let line = line_of(file.text, "cause", own.cause.id(), 0);
        list.push(problem(file, line, format!("the advice for `{}` has no texts", own.cause)));
    }
    // A preset that demands something has to say what to do about it.
    let mut needed = Vec::new();
    if preset.switches.iter().any(|switch| switch.default != SwitchDefault::On) {
        needed.push(Cause::ProtocolDisabled);
    }
    let wanted = [AppPasswordNeed::Required, AppPasswordNeed::Usual];
    if preset.app_password.as_ref().is_some_and(|own| wanted.contains(&own.need)) {
        needed.push(Cause::AppPasswordRequired);
    }
    for cause in needed {
        if !preset.advice.iter().any(|own| own.cause == cause) {
            list.push(problem(
                file,
                0,
                format!("no [[advice]] for the cause `{cause}`, expected some: the preset says that it can arise"),
            ));
        }
    }
    list
}
