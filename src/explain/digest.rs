//! Collecting replies: what they mean, which belong together, and which only
//! follow from an earlier one.

use std::collections::{BTreeMap, HashMap};

use super::{
    Circumstances, bounded, explanation, hosts, is_of_the_server, judged, relayed, writers,
};
use crate::{
    knowledge::{Index, Knowledge},
    model::{Cause, Digest, Group, Kind, Protocol, Stage, Status},
    wire::pasted,
};

/// Hosts, and recipients, kept of a group.
const KEPT: usize = 8;
/// Sessions, and hosts, remembered at a time: memory stays bounded, and logs
/// hardly have more sessions open at once.
const REMEMBERED: usize = 4096;
/// A program's own words wait so many lines for what the server said, and so
/// many of them at a time.
const WAITS: u64 = 60;
const WAITING: usize = 64;
/// Words of one reply that are judged and kept, in bytes.
const LONGEST: usize = 4096;

/// Families of rules about what programs say themselves, where they quote no server.
const FAMILIES: [&str; 4] = ["client-", "log-", "serverlog-", "desk-2-client-"];

/// A reply or an error, as it stands in a log.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Heard<'a> {
    pub(super) words: &'a str,
    pub(super) host: Option<&'a str>,
    pub(super) recipient: Option<&'a str>,
    pub(super) protocol: Option<Protocol>,
    pub(super) stage: Option<Stage>,
}

/// What is remembered of a session.
#[derive(Debug, Default)]
struct Session {
    /// Something was refused: what comes may follow from it.
    refused: bool,
    /// The mail program has taken its leave.
    left: bool,
    protocol: Option<Protocol>,
    host: Option<String>,
    port: Option<String>,
    /// What refused, the first few.
    causes: Vec<Cause>,
    /// The mark of the last refusal, until the next command: programs repeat it.
    refusal: Option<u64>,
    /// The lines so far of a reply that is not complete.
    pending: String,
}

/// Whether a cause is a refusal to let somebody in.
fn keeps_out(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::WrongPassword
            | Cause::CredentialsOrProtocolDisabled
            | Cause::AppPasswordRequired
            | Cause::OauthTokenInvalid
            | Cause::BasicAuthDisabled
            | Cause::ProtocolDisabled
            | Cause::ProtocolDisabledByAdmin
            | Cause::AccountBlocked
            | Cause::AccountSuspended
            | Cause::WebLoginRequired
    )
}

/// A program's own words about a failure, until it shows whether the server's stand below.
#[derive(Debug)]
struct Waiting {
    line: u64,
    session: u64,
    words: String,
    host: Option<String>,
    protocol: Option<Protocol>,
    stage: Option<Stage>,
}

/// Puts the host into the title of a group where all of it is of one.
fn name_the_host(group: &mut Group) {
    let args = &mut group.explanation.finding.args;
    let mut hosts = group.hosts.iter();
    match (hosts.next(), hosts.next()) {
        (Some((host, count)), None) if *count == group.count => {
            args.insert("host".to_owned(), host.clone());
        }
        _ => {
            args.remove("port");
        }
    }
    if args.get("port").is_some_and(String::is_empty) {
        args.remove("port");
    }
}

/// Counts what a host said, among the first few.
fn add_host(group: &mut Group, host: &str, count: u64) {
    if let Some(known) = group.hosts.get_mut(host) {
        *known += count;
    } else if group.hosts.len() < KEPT {
        group.hosts.insert(host.to_owned(), count);
    } else {
        group.more_hosts = true;
    }
}

/// Notes a recipient, among the first few.
fn add_recipient(group: &mut Group, recipient: &str) {
    if group.recipients.iter().any(|known| known == recipient) {
        return;
    }
    if group.recipients.len() < KEPT {
        group.recipients.push(recipient.to_owned());
    } else {
        group.more_recipients = true;
    }
}

pub(super) struct Collector<'k> {
    knowledge: &'k Knowledge,
    index: Index<'k>,
    given: Circumstances<'k>,
    sessions: HashMap<u64, Session>,
    owners: HashMap<String, Option<&'k str>>,
    groups: BTreeMap<(usize, Option<String>, Option<Protocol>), Group>,
    waiting: Vec<Waiting>,
    written_by: Vec<&'static str>,
    replies: u64,
    harmless: u64,
    follow_ups: u64,
    /// What is heard now is of a message that is only late.
    pub(super) delayed: bool,
    /// How much of a group is.
    delays: BTreeMap<(usize, Option<String>, Option<Protocol>), u64>,
}

impl<'k> Collector<'k> {
    pub(super) fn new(knowledge: &'k Knowledge, given: Circumstances<'k>) -> Self {
        Self {
            knowledge,
            index: knowledge.index(),
            given,
            sessions: HashMap::new(),
            owners: HashMap::new(),
            groups: BTreeMap::new(),
            waiting: Vec::new(),
            written_by: Vec::new(),
            replies: 0,
            harmless: 0,
            follow_ups: 0,
            delayed: false,
            delays: BTreeMap::new(),
        }
    }

    /// Notes who wrote the log.
    pub(super) fn written_by(&mut self, name: &'static str) {
        if !self.written_by.contains(&name) {
            self.written_by.push(name);
        }
    }

    /// A new connection: what was refused before plays no part.
    pub(super) fn opens(&mut self, session: u64, host: Option<&str>, port: Option<&str>) {
        let (host, port) = (host.map(str::to_owned), port.map(str::to_owned));
        *self.session(session) = Session { host, port, ..Session::default() };
    }

    /// A command of the mail program.
    pub(super) fn command(&mut self, session: u64, command: &str) {
        let mut words = command.split_whitespace();
        let leaves =
            |word: &str| word.eq_ignore_ascii_case("QUIT") || word.eq_ignore_ascii_case("LOGOUT");
        let state = self.session(session);
        state.refusal = None;
        // IMAP commands have a tag in front.
        state.left |= words.next().is_some_and(leaves) || words.next().is_some_and(leaves);
    }

    /// A line of a server in a dialogue: part of a reply, or the whole of one.
    pub(super) fn server(&mut self, line: u64, session: u64, text: &str, heard: Heard<'_>) {
        let state = self.session(session);
        state.protocol = heard.protocol.or(state.protocol);
        if let Some(host) = heard.host.filter(|_| state.host.is_none()) {
            state.host = Some(host.to_owned());
        }
        let continues = text.get(..4).is_some_and(|head| {
            head.ends_with('-') && head.bytes().take(3).all(|byte| byte.is_ascii_digit())
        });
        if continues || !state.pending.is_empty() {
            if state.pending.len() + text.len() < LONGEST {
                state.pending.push_str(text);
                state.pending.push('\n');
            }
            if continues {
                return;
            }
        }
        let whole = std::mem::take(&mut state.pending);
        let words = if whole.is_empty() { text } else { &whole };
        let Some(shown) = pasted::guess(words) else { return };
        let reply = pasted::read(words, None);
        if reply.accepted() || reply.status == Status::Continue {
            // A greeting begins a session anew, and may say whose it is.
            if reply.code == Some(220) && !words.to_ascii_lowercase().contains("tls") {
                let host = hosts::in_text(words).next().map(str::to_owned);
                let state = self.session(session);
                (state.refused, state.left) = (false, false);
                state.causes.clear();
                state.host = state.host.take().or(host);
            }
            return;
        }
        let state = self.session(session);
        if reply.status == Status::Bye && state.left {
            self.harmless += 1;
            return;
        }
        let mark = Some(writers::session(words));
        if std::mem::replace(&mut state.refusal, mark) == mark {
            return;
        }
        let host = state.host.clone();
        let protocol = heard.protocol.or(Some(shown));
        self.heard(
            line,
            session,
            Heard { words, protocol, host: heard.host.or(host.as_deref()), ..heard },
        );
    }

    /// Whether the line that comes belongs to a reply that is not complete.
    pub(super) fn awaits(&self, session: u64, text: &str) -> bool {
        self.sessions.get(&session).is_some_and(|state| {
            let code = state.pending.get(..3);
            code.is_some() && code == text.get(..3)
        })
    }

    /// A whole reply or error.
    pub(super) fn heard(&mut self, line: u64, session: u64, heard: Heard<'_>) {
        let words = bounded::start(heard.words, LONGEST);
        let state = self.sessions.get(&session);
        let spoken_to = state.and_then(|state| Some((state.host.clone()?, state.port.clone())));
        let host = heard.host.or(spoken_to.as_ref().map(|(host, _)| host.as_str()));
        let provider = self.given.provider.or_else(|| host.and_then(|host| self.owner(host)));
        let given = Circumstances {
            provider,
            protocol: self.given.protocol.or(heard.protocol),
            stage: self.given.stage.or(heard.stage),
        };
        let judged = judged(self.knowledge, Some(&self.index), words, given);
        let cause = judged.meaning.cause;
        self.replies += 1;
        if cause == Cause::Ok {
            self.harmless += 1;
            return;
        }
        self.waiting.retain(|it| it.session != session || it.line + WAITS < line);
        let state = self.session(session);
        let follows = match cause {
            Cause::BadCommandSequence | Cause::AuthRequiredBeforeSend => state.refused,
            // Whom a server did not let in, it tells that it does not know the commands of
            // those whom it did.
            Cause::ClientProtocolError => state.causes.iter().any(|cause| keeps_out(*cause)),
            _ => false,
        };
        state.refused = true;
        if state.causes.len() < KEPT && !state.causes.contains(&cause) {
            state.causes.push(cause);
        }
        if follows {
            self.follow_ups += 1;
            return;
        }
        let key = (cause as usize, judged.provider.map(str::to_owned), judged.protocol);
        if self.delayed {
            *self.delays.entry(key.clone()).or_default() += 1;
        }
        let knowledge = self.knowledge;
        let group = self.groups.entry(key).or_insert_with(|| Group {
            count: 0,
            line,
            last_line: line,
            hosts: BTreeMap::new(),
            recipients: Vec::new(),
            more_hosts: false,
            more_recipients: false,
            explanation: explanation(knowledge, words, &judged),
        });
        // The surest stands first in their order.
        if judged.meaning.confidence < group.explanation.finding.confidence {
            group.explanation = explanation(knowledge, words, &judged);
            group.line = line;
        }
        group.count += 1;
        group.last_line = line;
        let opened = || {
            let (spoken_to, port) = spoken_to.as_ref()?;
            let port = port.as_deref().filter(|_| host == Some(spoken_to.as_str()))?;
            Some((spoken_to.as_str(), port))
        };
        let named = || hosts::endpoint(words).or_else(opened);
        let endpoint = is_of_the_server(cause).then(named).flatten();
        let named_host = host;
        if let Some((host, port)) = endpoint {
            let ports = &mut group.explanation.finding.args;
            // One port of one host belongs into the title; of several, none does.
            let known = ports.entry("port".to_owned()).or_insert_with(|| port.to_owned());
            if group.count > 1 && known != port || named_host.is_some_and(|it| it != host) {
                known.clear();
            }
        }
        if let Some(host) = host.or(endpoint.map(|(host, _)| host)) {
            add_host(group, host, 1);
        }
        if let Some(recipient) = heard.recipient {
            add_recipient(group, recipient);
        }
    }

    /// Whether an error text is one that mail programs are known to show.
    pub(super) fn known_error(&self, words: &str) -> bool {
        let given = Circumstances { protocol: self.given.protocol, ..Circumstances::default() };
        judged(self.knowledge, Some(&self.index), words, given)
            .meaning
            .rule
            .is_some_and(|rule| FAMILIES.iter().any(|family| rule.starts_with(family)))
    }

    /// Whether words alone say what is the matter: a rule holds that goes by them.
    pub(super) fn meaningful(&self, words: &str) -> bool {
        let given = Circumstances { protocol: self.given.protocol, ..Circumstances::default() };
        let meaning = judged(self.knowledge, Some(&self.index), words, given).meaning;
        !matches!(meaning.cause, Cause::Unknown | Cause::Ok)
            && meaning.rule.is_some_and(|rule| !rule.starts_with("general-"))
    }

    /// What a program says at the end: it counts only where nothing was refused before.
    pub(super) fn summary(&mut self, line: u64, session: u64, heard: Heard<'_>) {
        if self.session(session).refused {
            self.replies += 1;
            self.follow_ups += 1;
        } else {
            self.heard(line, session, heard);
        }
    }

    /// A program's own words about what a server said: they count only where
    /// the server's own are not in the log.
    pub(super) fn echo(&mut self, line: u64, session: u64, heard: Heard<'_>) {
        let state = self.session(session);
        let (refused, causes) = (state.refused, state.causes.clone());
        let host = state.host.clone();
        let protocol = heard.protocol.or(state.protocol);
        let given = Circumstances { protocol, ..Circumstances::default() };
        let meaning = judged(self.knowledge, Some(&self.index), heard.words, given).meaning;
        let vague = |rule: &String| rule.starts_with("client") || rule.starts_with("general-");
        let known = causes.contains(&meaning.cause) || meaning.rule.as_ref().is_none_or(vague);
        if meaning.cause == Cause::Unknown || refused && known {
            return;
        }
        let host = heard.host.or(host.as_deref());
        // A summary stands above the dialogue that it is of.
        if meaning.rule.as_ref().is_some_and(vague) && self.waiting.len() < WAITING {
            let (words, host) = (heard.words.to_owned(), host.map(str::to_owned));
            let waiting = Waiting { line, session, words, host, protocol, stage: heard.stage };
            return self.waiting.push(waiting);
        }
        self.heard(line, session, Heard { host, protocol, ..heard });
    }

    pub(super) fn finish(mut self, kind: Kind, lines: u64) -> Digest {
        // No server's words came: the program's own are what there is.
        for own in std::mem::take(&mut self.waiting) {
            let Waiting { line, session, words, host, protocol, stage } = own;
            let (words, host) = (&*words, host.as_deref());
            self.heard(line, session, Heard { words, host, recipient: None, protocol, stage });
        }
        self.fold_protocols();
        for (key, group) in &mut self.groups {
            let delayed = self.delays.get(key) == Some(&group.count);
            relayed::tell(self.knowledge, group, kind, delayed);
        }
        let mut groups: Vec<Group> = self.groups.into_values().collect();
        let weight = |group: &Group| {
            let finding = &group.explanation.finding;
            (
                finding.cause == Cause::Unknown,
                finding.severity,
                std::cmp::Reverse(group.count),
                group.line,
            )
        };
        groups.sort_by_key(weight);
        groups.iter_mut().for_each(name_the_host);
        Digest {
            kind,
            written_by: self.written_by,
            lines,
            replies: self.replies,
            harmless: self.harmless,
            follow_ups: self.follow_ups,
            groups,
        }
    }

    /// Lines that do not say their protocol belong to those of the same cause
    /// and provider that do, where only one protocol has such.
    fn fold_protocols(&mut self) {
        let nameless: Vec<_> =
            self.groups.keys().filter(|(.., it)| it.is_none()).cloned().collect();
        for key in nameless {
            let mut like = self.groups.keys().filter(|it| (it.0, &it.1) == (key.0, &key.1));
            let (Some(_), Some(named), None) = (like.next(), like.next(), like.next()) else {
                continue;
            };
            let named = named.clone();
            let Some(folded) = self.groups.remove(&key) else { continue };
            if let Some(group) = self.groups.get_mut(&named) {
                group.count += folded.count;
                group.last_line = group.last_line.max(folded.last_line);
                group.more_hosts |= folded.more_hosts;
                group.more_recipients |= folded.more_recipients;
                for (host, count) in folded.hosts {
                    add_host(group, &host, count);
                }
                for recipient in folded.recipients {
                    add_recipient(group, &recipient);
                }
            }
        }
    }

    fn session(&mut self, session: u64) -> &mut Session {
        if self.sessions.len() >= REMEMBERED && !self.sessions.contains_key(&session) {
            self.sessions.clear();
        }
        self.sessions.entry(session).or_default()
    }

    fn owner(&mut self, host: &str) -> Option<&'k str> {
        if let Some(known) = self.owners.get(host) {
            return *known;
        }
        if self.owners.len() >= REMEMBERED {
            self.owners.clear();
        }
        let owner = hosts::provider_of_host(self.knowledge, host);
        self.owners.insert(host.to_owned(), owner);
        owner
    }
}
