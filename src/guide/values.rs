//! What a provider's preset fills in under a step.

use super::{Block, Reader};
use crate::{
    knowledge::{
        Access, AppPasswordNeed, Client, Entry, Grade, Limit, LoginForm, Preset, Service, Show,
        SwitchDefault, Unit,
    },
    model::{Cause, Endpoint, Protocol},
};

/// Bytes of what people call a megabyte when a server states it in bytes.
const MEGABYTE: u64 = 1024 * 1024;

/// Writes the values that a step asks for. In the set-up of a mail program,
/// only those of the protocol that it uses.
pub(super) fn write(
    reader: &Reader<'_>,
    preset: &Preset,
    show: Show,
    client: Option<&Client>,
    blocks: &mut Vec<Block>,
) {
    let receiving: Vec<Protocol> = match client {
        Some(client) => client.protocols.iter().copied().take(1).collect(),
        None => vec![Protocol::Imap, Protocol::Pop3],
    };
    match show {
        Show::Servers => {
            servers(preset, &receiving, blocks);
            servers(preset, &[Protocol::Smtp], blocks);
        }
        Show::Incoming => servers(preset, &receiving, blocks),
        Show::Outgoing => servers(preset, &[Protocol::Smtp], blocks),
        Show::User => user(reader, preset, blocks),
        Show::Password => {
            let need = preset.app_password.as_ref().map_or(AppPasswordNeed::None, |own| own.need);
            let id = match &preset.bridge {
                Some(_) => "bridge",
                None if tokens_only(preset, &receiving) => "browser",
                None => need_id(need),
            };
            let kind = reader.label(&format!("password-{id}"), &[]);
            blocks.push(Block::Value(reader.label("password", &[]), kind));
        }
        Show::SignIn => {
            let id = match (tokens_only(preset, &receiving), takes_tokens(preset, &receiving)) {
                (true, _) => "tokens",
                (false, true) => "either",
                (false, false) => "password",
            };
            let way = reader.label(&format!("sign-in-{id}"), &[]);
            blocks.push(Block::Value(reader.label("sign-in", &[]), way));
        }
        Show::Switches => switches(reader, preset, &receiving, blocks),
        Show::ImapSwitch => switches(reader, preset, &[Protocol::Imap], blocks),
        Show::AppPassword => app_password(reader, preset, blocks),
        Show::Limits => limits(reader, preset, |_| true, blocks),
        Show::SendingLimits => {
            let sending = ["messages-per-", "recipients-per-", "sending-"];
            let of_it = |limit: &Limit| sending.iter().any(|begin| limit.what.starts_with(begin));
            limits(reader, preset, of_it, blocks);
        }
        Show::Sizes => {
            let size = |limit: &Limit| matches!(limit.unit, Unit::Bytes | Unit::Megabytes);
            let whole = |limit: &Limit| limit.what.ends_with("-size");
            limits(reader, preset, |limit| size(limit) && whole(limit), blocks);
        }
        Show::Retention => {
            // A question is asked about it: it cannot be left out.
            if preset.retention.is_empty() {
                let unknown = reader.say_with("label-guide-retention-unknown", &[], Some(preset));
                blocks.push(Block::Item(unknown));
            }
            for kept in &preset.retention {
                let folder = reader.label(&format!("folder-{}", kept.folder), &[]);
                let days = reader.label("days", &[("days", &kept.days.to_string())]);
                blocks.push(Block::Value(folder, days));
            }
        }
        Show::Attachments => {
            if let Some(blocked) = &preset.blocked_attachments {
                let mut list = blocked.extensions.join(" ");
                if blocked.in_archives {
                    list = format!("{list} ({})", reader.label("in-archives", &[]));
                }
                blocks.push(Block::Item(list));
            }
        }
        Show::Domains => {
            let shared = preset.same_name_in_all_domains.as_ref().is_some_and(|flag| flag.value);
            let names = preset.domains.iter().flat_map(|domains| &domains.names);
            let names: Vec<&str> = names.map(String::as_str).collect();
            if shared && !names.is_empty() {
                let name = preset.name_in(reader.lang).to_owned();
                blocks.push(Block::Value(name, names.join(", ")));
            }
        }
    }
}

impl Reader<'_> {
    /// What has to be done in the account first. The program's own entry for a
    /// provider wants no app password, and the switch of its protocol only.
    pub(super) fn write_preparations(
        &self,
        preset: &Preset,
        client: &Client,
        entry: Option<&Entry>,
        blocks: &mut Vec<Block>,
    ) {
        let mut told: Vec<String> = Vec::new();
        if let Some(bridge) = &preset.bridge {
            let key = if client.local_servers { &bridge.text } else { "client-no-bridge" };
            let args = [("client", client.name.as_str())];
            blocks.push(Block::Step(self.say_with(key, &args, Some(preset))));
            self.write_page(preset, bridge.link.as_deref(), blocks);
            return;
        }
        if preset.status == Access::NoMailClientAccess {
            let text = self.say_with("client-no-access", &[], Some(preset));
            blocks.push(Block::Step(text));
            self.write_page(preset, preset.links.first().map(|link| link.id.as_str()), blocks);
            return;
        }
        let receiving = match entry {
            Some(entry) => entry.protocol,
            None => client.protocols.first().copied(),
        };
        let protocols: Vec<Protocol> = match (receiving, entry) {
            (None, Some(_)) => Vec::new(),
            (receiving, _) => receiving.into_iter().chain([Protocol::Smtp]).collect(),
        };
        for switch in &preset.switches {
            let wanted = switch.protocols.iter().any(|protocol| protocols.contains(protocol));
            if switch.default != SwitchDefault::Off || !wanted {
                continue;
            }
            let text = self.say_with(&switch.text, &[], Some(preset));
            // Yandex opens sending together with the protocol: one step says it all.
            let receiving = switch.protocols.iter().any(|it| *it != Protocol::Smtp);
            if told.contains(&text) || (!receiving && !told.is_empty()) {
                continue;
            }
            blocks.push(Block::Step(text.clone()));
            told.push(text);
            self.write_page(preset, switch.link.as_deref(), blocks);
        }
        let needed = [AppPasswordNeed::Required, AppPasswordNeed::Usual];
        let wanted = preset.app_password.as_ref().filter(|own| needed.contains(&own.need));
        if let Some(own) = wanted.filter(|_| entry.is_none()) {
            let keys = app_password_keys(preset);
            for (index, key) in keys.iter().enumerate() {
                let text = self.say_with(key, &[], Some(preset));
                if told.contains(&text) {
                    continue;
                }
                told.push(text.clone());
                blocks.push(Block::Step(text));
                if index == 0 {
                    self.write_page(preset, own.link.as_deref(), blocks);
                }
            }
        }
        if told.is_empty() {
            let known = preset.app_password.is_some() || entry.is_some();
            let key = if known { "client-ready" } else { "client-no-switch" };
            blocks.push(Block::Step(self.say(key)));
        }
    }
}

fn servers(preset: &Preset, protocols: &[Protocol], blocks: &mut Vec<Block>) {
    let endpoints: Vec<Endpoint> = match &preset.bridge {
        Some(bridge) => bridge.endpoints().collect(),
        None => Protocol::ALL
            .iter()
            .filter_map(|protocol| preset.offered(*protocol).next())
            .map(Service::endpoint)
            .collect(),
    };
    // Ports stand below each other, also where hosts differ in length.
    let width = endpoints.iter().map(|endpoint| endpoint.host.len()).max().unwrap_or_default();
    for protocol in protocols {
        if let Some(endpoint) = endpoints.iter().find(|it| it.protocol == *protocol) {
            let (host, port, security) = (&endpoint.host, endpoint.port, endpoint.security.name());
            let value = format!("{host:width$}  {port}  {security}");
            blocks.push(Block::Value(protocol.name().to_owned(), value));
        }
    }
}

/// Whether the server for receiving takes no password at all.
fn tokens_only(preset: &Preset, receiving: &[Protocol]) -> bool {
    receiving.first().is_some_and(|it| preset.takes_tokens_only(*it) == Some(true))
}

/// Whether it takes tokens, too, and programs can get them.
fn takes_tokens(preset: &Preset, receiving: &[Protocol]) -> bool {
    let named = |name: &str| matches!(name, "XOAUTH2" | "OAUTHBEARER");
    preset.oauth.is_some() && receiving.first().is_some_and(|it| preset.mechanisms(*it).any(named))
}

fn user(reader: &Reader<'_>, preset: &Preset, blocks: &mut Vec<Block>) {
    let label = reader.label("user", &[]);
    if let Some(address) = reader.address {
        blocks.push(Block::Value(label, preset.user_name(address)));
        return;
    }
    let form = |form: LoginForm| match form {
        LoginForm::Address => reader.label("user-address", &[]),
        LoginForm::LocalPart => reader.label("user-local", &[]),
        LoginForm::DomainUser => reader.label("user-windows", &[]),
    };
    let mut text = form(preset.login.form);
    if let Some(other) = preset.login.also.first() {
        text = reader.label("user-also", &[("form", &text), ("other", &form(*other))]);
    }
    blocks.push(Block::Value(label.clone(), text));
    if !preset.login.also.is_empty() || preset.login.hosted != preset.login.form {
        let hosted = form(preset.login.hosted);
        blocks.push(Block::Value(label, reader.label("user-hosted", &[("form", &hosted)])));
    }
}

fn switches(reader: &Reader<'_>, preset: &Preset, receiving: &[Protocol], blocks: &mut Vec<Block>) {
    let mut told: Vec<&str> = Vec::new();
    for switch in &preset.switches {
        let wanted = switch.protocols.iter().any(|protocol| receiving.contains(protocol));
        if !wanted || switch.default == SwitchDefault::Admin || told.contains(&&*switch.text) {
            continue;
        }
        told.push(&switch.text);
        blocks.push(Block::Item(reader.say_with(&switch.text, &[], Some(preset))));
        reader.write_page(preset, switch.link.as_deref(), blocks);
    }
}

fn app_password(reader: &Reader<'_>, preset: &Preset, blocks: &mut Vec<Block>) {
    for key in app_password_keys(preset) {
        blocks.push(Block::Item(reader.say_with(key, &[], Some(preset))));
    }
}

/// The first advice is how to make one; what follows repeats the switches.
fn app_password_keys(preset: &Preset) -> &[String] {
    let own = preset.advice.iter().find(|own| own.cause == Cause::AppPasswordRequired);
    own.map(|own| own.texts.as_slice()).unwrap_or_default()
}

fn limits(
    reader: &Reader<'_>,
    preset: &Preset,
    wanted: impl Fn(&Limit) -> bool,
    blocks: &mut Vec<Block>,
) {
    for limit in preset.limits.iter().filter(|limit| wanted(limit)) {
        blocks.push(Block::Value(what(reader, limit), amount(reader, preset, limit)));
    }
}

fn what(reader: &Reader<'_>, limit: &Limit) -> String {
    let name = known(reader, &format!("label-limit-{}", limit.what));
    let name = name.unwrap_or_else(|| limit.what.clone());
    let scope = limit.scope.as_deref();
    // The name of what is limited already says which protocol it is.
    let scope = scope.and_then(|scope| known(reader, &format!("label-scope-{scope}")));
    match scope {
        Some(scope) => format!("{name}, {scope}"),
        None => name,
    }
}

fn amount(reader: &Reader<'_>, preset: &Preset, limit: &Limit) -> String {
    let (unit, value) = match limit.unit {
        Unit::Messages | Unit::Recipients | Unit::Connections => (None, limit.value),
        Unit::Bytes => (Some("megabytes"), limit.value / MEGABYTE),
        Unit::Megabytes => (Some("megabytes"), limit.value),
        Unit::Gigabytes => (Some("gigabytes"), limit.value),
        Unit::Minutes => (Some("minutes"), limit.value),
        Unit::Hours => (Some("hours"), limit.value),
    };
    let value = value.to_string();
    let text = match unit {
        Some(unit) => {
            reader.say_with(&format!("label-unit-{unit}"), &[("value", &value)], Some(preset))
        }
        None => value,
    };
    let old = preset.sources.get(&limit.source).is_some_and(|source| source.grade == Grade::Seed);
    if old { format!("{text} ({})", reader.label("unconfirmed", &[])) } else { text }
}

/// The words of a key, if there are any.
fn known(reader: &Reader<'_>, key: &str) -> Option<String> {
    Some(reader.say(key)).filter(|text| text != key)
}

fn need_id(need: AppPasswordNeed) -> &'static str {
    match need {
        AppPasswordNeed::Required => "required",
        AppPasswordNeed::Usual => "usual",
        AppPasswordNeed::WithTwoFactor => "with-two-factor",
        AppPasswordNeed::Offered => "offered",
        AppPasswordNeed::None => "none",
    }
}
