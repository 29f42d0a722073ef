//! One connection at a practice server, without socket or clock: bytes in,
//! [`Action`]s out. What the three protocols share stands here.

use std::{
    collections::VecDeque,
    sync::{Arc, atomic::Ordering},
};

use super::{
    imap::Imap,
    pop3::Pop3,
    sasl::Book,
    server::{Account, Fault, Manner, Server},
    smtp::Smtp,
};
use crate::{
    model::{Protocol, Security, Stage},
    wire::Bindings,
};

/// The longest line that is taken, in bytes: RFC 4954 section 4 asks for room
/// for 12,288 in AUTH, RFC 7162 section 4 for 8,192 in IMAP.
pub(super) const MAX_LINE: usize = 16 * 1024;
/// The most that the literals of one IMAP command or one message may hold.
pub(super) const MAX_DATA: usize = 256 * 1024;

/// The most characters of a command that are noted.
const MAX_NOTE: usize = 500;

/// What is to be done for the session.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Action {
    /// Send these bytes.
    Send(Vec<u8>),
    /// Send these bytes one by one, with a pause before each.
    Drip {
        /// The bytes.
        bytes: Vec<u8>,
        /// The pause in milliseconds.
        every_ms: u16,
    },
    /// Wait before going on.
    Wait {
        /// How long, in milliseconds.
        ms: u16,
    },
    /// Wait for bytes from the client and hand them to [`Session::receive`].
    NeedInput,
    /// Begin TLS as its server, then call [`Session::tls_ready`].
    StartTls,
    /// Keep the connection and say nothing more.
    Silence,
    /// Send these bytes, then one line without end.
    Flood(Vec<u8>),
    /// Send these bytes over and over.
    Babble(Vec<u8>),
    /// Close the sending direction, and read on.
    HalfClose,
    /// Reset the connection.
    Reset,
    /// Close the connection.
    Close,
}

/// One connection at a practice server.
#[derive(Debug)]
pub struct Session {
    desk: Desk,
    machine: Machine,
}

#[derive(Debug)]
enum Machine {
    Imap(Imap),
    Pop3(Pop3),
    Smtp(Smtp),
}

impl Session {
    /// A session that begins with the greeting; `tls` tells whether TLS stands already.
    pub fn new(server: Arc<Server>, tls: bool) -> Self {
        let machine = match server.protocol {
            Protocol::Imap => Machine::Imap(Imap::default()),
            Protocol::Pop3 => Machine::Pop3(Pop3::default()),
            Protocol::Smtp => Machine::Smtp(Smtp::new(&server.greeting)),
        };
        let mut desk = Desk::new(server, tls);
        if !desk.enter(Stage::Greeting) {
            let greeting = desk.server.greeting.clone();
            desk.reply(&greeting);
            // RFC 1939 section 4 has no other greeting than +OK; what says no is over.
            if desk.server.protocol == Protocol::Pop3 && greeting.starts_with("-ERR") {
                desk.act(Action::Close);
            }
        }
        Self { desk, machine }
    }

    /// Takes bytes from the client, in pieces of any size.
    pub fn receive(&mut self, bytes: &[u8]) {
        self.desk.input.extend_from_slice(bytes);
    }

    /// TLS stands, after [`Action::StartTls`]. What came in the clear behind the
    /// command is thrown away (RFC 3207 section 4.2), and so is what was known
    /// of the client.
    pub fn tls_ready(&mut self) {
        self.desk.tls = true;
        self.desk.upgrading = false;
        self.desk.input.clear();
        match &mut self.machine {
            Machine::Imap(machine) => *machine = Imap::default(),
            Machine::Pop3(machine) => *machine = Pop3::default(),
            Machine::Smtp(machine) => *machine = Smtp::new(""),
        }
    }

    /// Takes what TLS showed: what a sign-in can be bound to, and the name in the
    /// client's certificate.
    pub fn bound_to(&mut self, bindings: Bindings, certificate_of: Option<String>) {
        self.desk.bindings = bindings;
        self.desk.certificate_of = certificate_of;
    }

    /// What is to be done next.
    pub fn next_action(&mut self) -> Action {
        loop {
            if let Some(action) = self.desk.queue.pop_front() {
                return action;
            }
            if self.desk.over {
                return Action::Close;
            }
            if self.desk.upgrading {
                return Action::StartTls;
            }
            let moved = match &mut self.machine {
                Machine::Imap(machine) => machine.step(&mut self.desk),
                Machine::Pop3(machine) => machine.step(&mut self.desk),
                Machine::Smtp(machine) => machine.step(&mut self.desk),
            };
            if !moved {
                return Action::NeedInput;
            }
        }
    }

    /// What was understood since the last call: commands with their secrets
    /// removed, remarks in parentheses.
    pub fn take_log(&mut self) -> Vec<String> {
        std::mem::take(&mut self.desk.log)
    }
}

/// A line from the client, or why there is none.
pub(super) enum Line {
    /// Without its line end.
    Text(String),
    /// Not complete yet.
    Partial,
    /// More than [`MAX_LINE`] bytes without a line end.
    TooLong,
}

/// How a sign-in ended.
pub(super) enum SignIn {
    Accepted,
    /// With the server's words.
    Refused(String),
}

/// What a machine works with: the server's description, input, output, log.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) server: Arc<Server>,
    /// Whether TLS stands.
    pub(super) tls: bool,
    /// Who has signed in.
    pub(super) user: Option<String>,
    /// What TLS gives to bind a sign-in to.
    bindings: Bindings,
    /// Who the client is, as its certificate says.
    certificate_of: Option<String>,
    input: Vec<u8>,
    queue: VecDeque<Action>,
    log: Vec<String>,
    pace: Option<Manner>,
    upgrading: bool,
    over: bool,
}

impl Desk {
    fn new(server: Arc<Server>, tls: bool) -> Self {
        Self {
            server,
            tls,
            user: None,
            bindings: Bindings::default(),
            certificate_of: None,
            input: Vec::new(),
            queue: VecDeque::new(),
            log: Vec::new(),
            pace: None,
            upgrading: false,
            over: false,
        }
    }

    /// Whether the staged fault of this stage takes the place of an answer.
    pub(super) fn enter(&mut self, stage: Stage) -> bool {
        let Some(Fault { at, manner }) = self.server.fault else { return false };
        if at != stage {
            return false;
        }
        let action = match manner {
            Manner::Silence => Action::Silence,
            Manner::Close => Action::Close,
            Manner::Reset => Action::Reset,
            Manner::Flood => Action::Flood(Vec::new()),
            Manner::Babble => {
                self.act(Action::Send(self.beginning(stage)));
                Action::Babble(self.babble(stage))
            }
            Manner::Literal => Action::Flood(b"* ID (\"name\" {4294967295}\r\n".to_vec()),
            Manner::Challenge => Action::Babble(match self.server.protocol {
                Protocol::Imap | Protocol::Pop3 => b"+ \r\n".to_vec(),
                Protocol::Smtp => b"334 \r\n".to_vec(),
            }),
            Manner::HalfClose => Action::HalfClose,
            Manner::Drip(_) | Manner::Delay(_) | Manner::Refuse => {
                self.pace = Some(manner);
                return false;
            }
        };
        self.note(format!("(the server's staged fault at {})", stage.id()));
        self.act(action);
        true
    }

    /// How a reply that never ends begins.
    fn beginning(&self, stage: Stage) -> Vec<u8> {
        match (self.server.protocol, stage) {
            (Protocol::Pop3, Stage::Capabilities) => b"+OK Capability list follows\r\n".to_vec(),
            _ => Vec::new(),
        }
    }

    /// The line that a reply without end consists of.
    fn babble(&self, stage: Stage) -> Vec<u8> {
        match (self.server.protocol, stage) {
            (Protocol::Imap, _) => b"* OK [ALERT] There is more to say\r\n".to_vec(),
            (Protocol::Pop3, _) => b"X-MORE to say\r\n".to_vec(),
            (Protocol::Smtp, Stage::Greeting) => b"220-There is more to say\r\n".to_vec(),
            (Protocol::Smtp, _) => b"250-X-MORE to say\r\n".to_vec(),
        }
    }

    /// Sends lines, divided by `\n`, as they stand.
    pub(super) fn send(&mut self, lines: &str) {
        let mut bytes = Vec::with_capacity(lines.len() + 2);
        for line in lines.lines() {
            bytes.extend_from_slice(line.as_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        match self.pace.take() {
            Some(Manner::Drip(every_ms)) => self.queue.push_back(Action::Drip { bytes, every_ms }),
            Some(Manner::Delay(ms)) => {
                self.queue.push_back(Action::Wait { ms });
                self.queue.push_back(Action::Send(bytes));
            }
            _ => self.queue.push_back(Action::Send(bytes)),
        }
    }

    /// Sends a reply, and closes where the reply says so itself: IMAP `* BYE`
    /// (RFC 9051 section 7.1.5), SMTP 421 (RFC 5321 section 3.8).
    pub(super) fn reply(&mut self, lines: &str) {
        self.send(lines);
        let last = |start: &str| lines.lines().any(|line| line.starts_with(start));
        let over = match self.server.protocol {
            Protocol::Imap => last("* BYE"),
            Protocol::Pop3 => false,
            Protocol::Smtp => last("421"),
        };
        if over {
            self.act(Action::Close);
        }
    }

    /// Queues an action; what ends the session ends it here.
    pub(super) fn act(&mut self, action: Action) {
        self.over |= !matches!(action, Action::Send(_) | Action::Drip { .. } | Action::Wait { .. });
        self.queue.push_back(action);
    }

    /// Answers STARTTLS or STLS with a yes and changes to TLS, if the server
    /// can and it makes sense now. Whether it did.
    pub(super) fn start_tls(&mut self, yes: &str) -> bool {
        if self.tls || self.server.speaks != Security::StartTls {
            return false;
        }
        let tail = self.server.starttls_tail.clone();
        self.send(&format!("{yes}\n{}", tail.unwrap_or_default()));
        self.upgrading = true;
        true
    }

    /// Takes the next line out of the input.
    pub(super) fn line(&mut self) -> Line {
        match self.input.iter().position(|byte| *byte == b'\n') {
            Some(end) if end <= MAX_LINE => {
                let mut line: Vec<u8> = self.input.drain(..=end).collect();
                line.pop();
                if line.last() == Some(&b'\r') {
                    line.pop();
                }
                Line::Text(String::from_utf8_lossy(&line).into_owned())
            }
            None if self.input.len() <= MAX_LINE => Line::Partial,
            _ => Line::TooLong,
        }
    }

    /// Takes up to `n` bytes out of the input.
    pub(super) fn bytes(&mut self, n: usize) -> Vec<u8> {
        self.input.drain(..n.min(self.input.len())).collect()
    }

    /// What the server offers now; `None` where the scenario does not say.
    pub(super) fn offers(&self) -> Option<&[String]> {
        let offers = &self.server.capabilities;
        let before =
            if self.tls { offers.under_tls.as_deref() } else { offers.before_tls.as_deref() };
        match self.user {
            Some(_) => offers.after_sign_in.as_deref().or(before),
            None => before,
        }
    }

    /// The mechanisms offered now, upper case: IMAP `AUTH=PLAIN`, POP3 `SASL
    /// PLAIN LOGIN`, SMTP `AUTH PLAIN LOGIN`.
    pub(super) fn mechanisms(&self) -> Vec<String> {
        let mut names = Vec::new();
        for offer in self.offers().unwrap_or_default() {
            let offer = offer.to_ascii_uppercase();
            match self.server.protocol {
                Protocol::Imap => names.extend(offer.strip_prefix("AUTH=").map(str::to_owned)),
                Protocol::Pop3 | Protocol::Smtp => {
                    let mut words = offer.split([' ', '=']);
                    if matches!(words.next(), Some("SASL" | "AUTH")) {
                        names.extend(words.map(str::to_owned));
                    }
                }
            }
        }
        names
    }

    /// The scenario's own answer to a command, if it has one: the longest
    /// beginning that fits wins.
    pub(super) fn staged_answer(&self, command: &str) -> Option<String> {
        let command = command.to_ascii_uppercase();
        let fits = |beginning: &&String| {
            command.strip_prefix(beginning.as_str()).is_some_and(|rest| {
                beginning.ends_with(|c: char| !c.is_ascii_alphanumeric())
                    || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            })
        };
        let answers = &self.server.answers;
        let key = answers.keys().filter(fits).max_by_key(|key| key.len())?;
        answers.get(key).cloned()
    }

    /// What exchanges are judged by.
    pub(super) fn book(&self) -> Book<'_> {
        Book {
            server: &self.server,
            certificate_of: self.certificate_of.as_deref(),
            bindings: &self.bindings,
        }
    }

    /// Judges a user name and password.
    pub(super) fn sign_in(&mut self, user: &str, password: &str) -> SignIn {
        let proved =
            |account: &Account| account.has_form(user) && account.password.expose() == password;
        let proved = self.server.accounts.iter().any(proved);
        self.judged(user, proved)
    }

    /// Judges who has proved to be that user, or has not.
    pub(super) fn judged(&mut self, user: &str, proved: bool) -> SignIn {
        let accounts = &self.server.accounts;
        let account = accounts.iter().find(|account| proved && account.has_form(user));
        let named = accounts.iter().find(|account| account.has_form(user));
        let locked = named.is_some_and(|account| {
            let wrong = account.failures.load(Ordering::SeqCst);
            account.locks_after.is_some_and(|most| wrong >= most)
        });
        let refused = match account {
            Some(account) if !locked => account.refused.clone(),
            _ => Some(self.server.refused.clone()),
        };
        if let Some(named) = named.filter(|_| !locked) {
            match account {
                Some(_) => named.failures.store(0, Ordering::SeqCst),
                None => {
                    named.failures.fetch_add(1, Ordering::SeqCst);
                }
            }
        }
        let outcome = match (&account, &refused) {
            (Some(_), None) => "accepted",
            (Some(_), Some(_)) => "refused although the password is right",
            (None, _) => "refused",
        };
        self.note(format!("(sign-in as {user}: {outcome})"));
        if let Some(reply) = refused {
            return SignIn::Refused(reply);
        }
        self.user = Some(user.to_owned());
        SignIn::Accepted
    }

    /// Notes a command or remark. The practice passwords are taken out wherever
    /// they stand: a client may send one where no password belongs.
    pub(super) fn note(&mut self, text: impl Into<String>) {
        let mut text: String = text.into();
        for account in &self.server.accounts {
            text = text.replace(account.password.expose(), "<secret>");
            for known in &account.tokens {
                text = text.replace(known.token.expose(), "<secret>");
            }
        }
        self.log.push(text.chars().take(MAX_NOTE).flat_map(shown).collect());
    }

    /// Notes a command that was not understood, without its words: they may be
    /// part of a secret.
    pub(super) fn note_unknown(&mut self, line: &str) {
        self.note(format!("(not understood: {} bytes)", line.len()));
    }
}

/// A character for the log: control characters escaped.
fn shown(c: char) -> Vec<char> {
    if c.is_control() { c.escape_default().collect() } else { vec![c] }
}
