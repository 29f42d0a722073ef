//! The IMAP dialogue: greeting, capabilities, STARTTLS, ID, sign-in, a look at
//! the mailbox, goodbye
//! (RFC 9051, RFC 3501; SASL-IR: RFC 4959; LITERAL+: RFC 7888; ID: RFC 2971).

mod command;
mod facts;
mod reply;
mod retrieve;
mod value;

pub(crate) use reply::split_bracket;
pub use reply::{Response, Tag};

use super::{
    Credentials, Dialogue, Errand, Plan, When,
    buffer::Read,
    sasl::{self, Mechanism},
    session::{Event, Machine, Session, Talk},
};
use crate::model::{Fault, Proof, Reply, Security, Stage, Status};

/// A client's dialogue with an IMAP server.
pub fn dialogue(plan: Plan) -> impl Dialogue {
    Talk::new(plan, Imap::default())
}

/// One reply out of its bytes, line ends included.
pub(crate) fn understand_reply(raw: Vec<u8>) -> Reply {
    reply::understand(raw).reply
}

#[derive(Default)]
struct Imap {
    state: State,
    /// The number of the last tag sent.
    tag: u32,
    /// The newest capability list.
    offered: Option<Vec<String>>,
    /// Whether it is the list of those who are signed in.
    told: bool,
    /// The last BYE, which explains a connection that ends.
    bye: Option<Reply>,
}

#[derive(Default)]
enum State {
    #[default]
    Greeting,
    /// CAPABILITY was sent.
    Capability,
    StartTls,
    /// ID was sent, under this tag; signing in waits behind it or follows.
    Identify {
        id: u32,
        auth: Option<Auth>,
    },
    Authenticate(Auth),
    /// CAPABILITY was sent after signing in.
    CapabilityAfterAuth,
    /// The harmless questions were asked.
    Facts(Box<facts::Facts>),
    /// The test message is looked for.
    Retrieve(Box<retrieve::Retrieve>),
}

/// A sign-in on its way.
struct Auth {
    tag: u32,
    mechanism: String,
    exchange: Exchange,
}

enum Exchange {
    Sasl(Box<sasl::Exchange>),
    /// The LOGIN command; the literals that still wait for the server's `+`.
    Login(std::vec::IntoIter<command::Part>),
}

impl Machine for Imap {
    type Reply = Response;

    fn read(&self, bytes: &[u8]) -> Read<()> {
        reply::frame(bytes)
    }

    fn understand(&self, raw: Vec<u8>) -> Response {
        reply::understand(raw)
    }

    fn leave(&mut self, session: &mut Session) {
        self.goodbye(session);
    }

    fn passes(&mut self, raw: &[u8]) -> bool {
        match &mut self.state {
            State::Facts(facts) => facts.passes(raw),
            _ => false,
        }
    }

    fn on(&mut self, session: &mut Session, event: Event<Response>) {
        let response = match event {
            Event::TlsReady => {
                // What was offered in the clear no longer counts (RFC 9051 section 6.2.1).
                self.offered = None;
                return self.ask_capabilities(session);
            }
            Event::Eof => return self.ended(session),
            Event::Derived(salted) => return self.derived(session, &salted),
            Event::Reply(response) => response,
        };
        self.note(session, &response);
        let state = match std::mem::take(&mut self.state) {
            // Answers come in any order, and one that is nobody's decides nothing.
            State::Facts(facts) => return self.look(session, facts, response),
            State::Retrieve(mut search) => {
                let next = search.take(session, &response, &self.current());
                return self.retrieve(session, search, next);
            }
            state => state,
        };
        match (state, response.tag) {
            (State::Greeting, Tag::Untagged) => match response.reply.status {
                Status::Ok => {
                    session.passed(Stage::Greeting, Some(response.reply), None);
                    self.prepare(session);
                }
                // No TLS can follow PREAUTH (RFC 9051 section 11.1): whoever says it
                // in the clear keeps us from protecting the session.
                Status::Preauth if session.plan.security == Security::StartTls => {
                    session.passed(Stage::Greeting, Some(response.reply), None);
                    session.failed(Stage::StartTls, Fault::TlsNotOffered);
                    self.goodbye(session);
                }
                Status::Preauth => {
                    session.passed(Stage::Greeting, Some(response.reply), None);
                    session.passed(Stage::Auth, None, Some("PREAUTH".into()));
                    self.goodbye(session);
                }
                Status::No | Status::Bad | Status::Bye => {
                    session.refused(Stage::Greeting, response.reply);
                    session.close();
                }
                _ => session.foreign(&response.reply),
            },
            (State::Greeting, _) => session.foreign(&response.reply),
            (State::Capability, Tag::Command(tag)) if tag == self.current() => {
                if response.reply.accepted() {
                    self.prepare(session);
                } else {
                    session.refused(Stage::Capabilities, response.reply);
                    self.goodbye(session);
                }
            }
            (State::StartTls, Tag::Command(tag)) if tag == self.current() => {
                if response.reply.accepted() {
                    session.start_tls(response.reply);
                    self.state = State::StartTls;
                } else {
                    session.refused(Stage::StartTls, response.reply);
                    self.goodbye(session);
                }
            }
            (State::Identify { id, auth }, Tag::Command(tag)) if tag == name(id) => {
                if response.reply.accepted() {
                    session.passed(Stage::Id, Some(response.reply), None);
                } else {
                    session.refused(Stage::Id, response.reply);
                }
                match auth {
                    Some(auth) => {
                        session.stage = Stage::Auth;
                        self.state = State::Authenticate(auth);
                    }
                    None => self.goodbye(session),
                }
            }
            (State::Authenticate(auth), Tag::Continue) => {
                self.answer_challenge(session, auth, &response.reply);
            }
            (State::Authenticate(auth), Tag::Command(tag)) if tag == name(auth.tag) => {
                self.judge_sign_in(session, auth, response.reply);
            }
            (State::CapabilityAfterAuth, Tag::Command(tag)) if tag == self.current() => {
                self.look_around(session);
            }
            // The server need not answer in turn (RFC 9051 section 5.5).
            (State::Identify { auth: Some(auth), .. }, Tag::Command(tag))
                if tag == name(auth.tag) =>
            {
                self.judge_sign_in(session, auth, response.reply);
            }
            // An answer to a command that was never sent: what follows could
            // not be told apart either.
            (_, Tag::Command(tag))
                if response.reply.status != Status::Unknown && !self.sent(&tag) =>
            {
                session.misbehaves(&response.reply);
            }
            // Untagged data, and late answers, decide nothing.
            (state, _) => self.state = state,
        }
    }
}

impl Imap {
    /// Takes capability lists and BYE from any response.
    fn note(&mut self, session: &mut Session, response: &Response) {
        let status = response.reply.status;
        if status == Status::Bye && response.tag == Tag::Untagged {
            self.bye = Some(response.reply.clone());
        }
        let code = response.reply.bracket.as_deref().unwrap_or_default();
        let words = match (&response.tag, response.word.as_str()) {
            (Tag::Untagged, "CAPABILITY") => response.rest.as_str(),
            _ => match code.split_once(' ') {
                Some((word, words)) if word.eq_ignore_ascii_case("CAPABILITY") => words,
                _ => return,
            },
        };
        let words: Vec<String> = words.split_whitespace().map(str::to_ascii_uppercase).collect();
        // What comes unasked while the sign-in is being answered is the list of
        // those who are signed in (RFC 9051 section 6.2.3).
        let unasked = response.tag == Tag::Untagged || status == Status::Ok;
        let after_auth = matches!(self.state, State::CapabilityAfterAuth)
            || matches!(self.state, State::Authenticate(_)) && unasked;
        self.told |= after_auth;
        let when = if after_auth { When::AfterAuth } else { session.when() };
        session.capabilities(when, words.clone());
        self.offered = Some(words);
    }

    /// Goes on as far as what is known allows: capabilities, TLS, sign-in.
    fn prepare(&mut self, session: &mut Session) {
        let Some(offered) = self.offered.clone() else { return self.ask_capabilities(session) };
        let has = |word: &str| offered.iter().any(|offer| offer == word);
        if session.plan.security == Security::StartTls && !session.tls {
            session.passed(Stage::Capabilities, None, None);
            if has("STARTTLS") {
                self.command(session, Stage::StartTls, "STARTTLS");
                self.state = State::StartTls;
            } else {
                session.failed(Stage::StartTls, Fault::TlsNotOffered);
                self.goodbye(session);
            }
            return;
        }
        if session.plan.security != Security::StartTls {
            session.passed(Stage::Capabilities, None, None);
        }
        let auth = Self::choose(session, &offered);
        let id = has("ID").then(|| {
            let version = env!("CARGO_PKG_VERSION");
            let line = format!("ID (\"name\" \"mailmedic\" \"version\" \"{version}\")");
            self.command(session, Stage::Id, &line);
            self.tag
        });
        // Signing in does not wait for the answer to ID: neither depends on
        // the other (RFC 9051 section 5.5).
        let auth = auth.map(|chosen| self.sign_in(session, chosen, &offered));
        match (id, auth) {
            (Some(id), auth) => {
                session.stage = Stage::Id;
                self.state = State::Identify { id, auth };
            }
            (None, Some(auth)) => self.state = State::Authenticate(auth),
            (None, None) => self.goodbye(session),
        }
    }

    /// The way to sign in, or the reason why not, as a stage.
    fn choose(session: &mut Session, offered: &[String]) -> Option<Box<sasl::Exchange>> {
        let has = |word: &str| offered.iter().any(|offer| offer == word);
        // Where the user allows it, what is offered beside the LOGIN command counts.
        let other = session.plan.plaintext_auth && offered.iter().any(|o| o.starts_with("AUTH="));
        if session.withholds(has("LOGINDISABLED") && !other) {
            return None;
        }
        if session.plan.credentials.is_none() {
            session.no_credentials();
            return None;
        }
        let mut ways: Vec<String> = offered
            .iter()
            .filter_map(|word| word.strip_prefix("AUTH="))
            .map(str::to_owned)
            .collect();
        if !has("LOGINDISABLED") {
            ways.push(Mechanism::Command.name().to_owned());
        }
        session.choose(&ways, "LOGIN command")
    }

    /// Sends the sign-in command.
    fn sign_in(
        &mut self,
        session: &mut Session,
        mut exchange: Box<sasl::Exchange>,
        offered: &[String],
    ) -> Auth {
        let has = |word: &str| offered.iter().any(|offer| offer == word);
        self.tag += 1;
        let tag = self.current();
        let credentials = session.plan.credentials.clone();
        let (mechanism, exchange) = match (exchange.mechanism(), credentials) {
            (Mechanism::Command, Some(Credentials { user, proof: Proof::Password(password) })) => {
                let mut parts = command::login(&tag, &user, &password, offered).into_iter();
                if let Some(part) = parts.next() {
                    session.send_secret(part.bytes, part.shown);
                }
                ("LOGIN command".to_owned(), Exchange::Login(parts))
            }
            (mechanism, _) => {
                let line = format!("{tag} AUTHENTICATE {}", mechanism.name());
                match has("SASL-IR").then(|| exchange.initial()).flatten() {
                    Some(response) => {
                        exchange.begun();
                        let bytes = sasl::command(&line, &response);
                        session.send_secret(bytes, format!("{line} <secret>"));
                    }
                    None => session.send(Stage::Auth, &line),
                }
                (mechanism.name().to_owned(), Exchange::Sasl(exchange))
            }
        };
        Auth { tag: self.tag, mechanism, exchange }
    }

    /// Answers a `+`: the next SASL response or the next literal.
    fn answer_challenge(&mut self, session: &mut Session, mut auth: Auth, challenge: &Reply) {
        match &mut auth.exchange {
            Exchange::Sasl(exchange) => session.respond(exchange, challenge),
            Exchange::Login(parts) => {
                if let Some(part) = parts.next() {
                    session.send_secret(part.bytes, part.shown);
                } else {
                    // Every literal was sent: there is nothing to go on with.
                    session.failed(Stage::Auth, Fault::TooMuch("challenges"));
                    session.close();
                }
            }
        }
        self.state = State::Authenticate(auth);
    }

    fn judge_sign_in(&mut self, session: &mut Session, auth: Auth, reply: Reply) {
        if !reply.accepted() {
            let exchange = match &auth.exchange {
                Exchange::Sasl(exchange) => Some(&**exchange),
                Exchange::Login(_) => None,
            };
            match session.turned_down(exchange, reply) {
                Some(another) => {
                    let offered = self.offered.clone().unwrap_or_default();
                    let auth = self.sign_in(session, another, &offered);
                    self.state = State::Authenticate(auth);
                }
                None => self.goodbye(session),
            }
            return;
        }
        if let Exchange::Sasl(exchange) = &auth.exchange
            && !session.may_accept(exchange)
        {
            return;
        }
        session.passed(Stage::Auth, Some(reply), Some(auth.mechanism));
        if self.told {
            self.look_around(session);
        } else {
            // Signed in is signed in: whether this is answered decides nothing.
            self.command(session, Stage::Quota, "CAPABILITY");
            self.state = State::CapabilityAfterAuth;
        }
    }

    /// Goes on with a sign-in that waited for a key.
    fn derived(&mut self, session: &mut Session, salted: &super::Salted) {
        if let State::Authenticate(auth) | State::Identify { auth: Some(auth), .. } =
            &mut self.state
            && let Exchange::Sasl(exchange) = &mut auth.exchange
        {
            session.go_on(exchange, salted);
        }
    }

    /// Goes on with the search for the test message.
    fn retrieve(
        &mut self,
        session: &mut Session,
        search: Box<retrieve::Retrieve>,
        next: retrieve::Next,
    ) {
        match next {
            retrieve::Next::Command(pause, stage, line) => {
                if let Some(pause) = pause {
                    session.wait(pause);
                }
                self.command(session, stage, &line);
                self.state = State::Retrieve(search);
            }
            retrieve::Next::More => self.state = State::Retrieve(search),
            retrieve::Next::Done => self.goodbye(session),
        }
    }

    /// Asks the harmless questions, all at once.
    fn look_around(&mut self, session: &mut Session) {
        let offered = self.offered.as_deref().unwrap_or_default();
        if let Some(Errand::Retrieve(plan)) = session.plan.errand.clone() {
            let mut search = Box::new(retrieve::Retrieve::new(plan, offered));
            let first = search.begin();
            return self.retrieve(session, search, first);
        }
        let mut facts = Box::<facts::Facts>::default();
        for (question, line) in facts::questions(self.offered.as_deref().unwrap_or_default()) {
            self.command(session, Stage::Quota, line);
            facts.asked(self.current(), question);
        }
        self.state = State::Facts(facts);
    }

    /// Takes an answer to one of them, and ends with the last.
    fn look(&mut self, session: &mut Session, mut facts: Box<facts::Facts>, response: Response) {
        if facts.take(response) {
            session.mailbox(facts.found.clone());
        }
        if !facts.answered() {
            self.state = State::Facts(facts);
            return;
        }
        if let Some(count) = facts.found.other_folders.filter(|count| *count > 0) {
            session.heard(format!("({count} more folders, their names are not kept)"));
        }
        match facts.settle() {
            Ok(detail) => session.passed(Stage::Quota, None, detail),
            Err(Ok(reply)) => session.refused(Stage::Quota, reply),
            Err(Err(reason)) => session.skipped(Stage::Quota, reason),
        }
        self.goodbye(session);
    }

    fn ask_capabilities(&mut self, session: &mut Session) {
        self.command(session, Stage::Capabilities, "CAPABILITY");
        self.state = State::Capability;
    }

    fn command(&mut self, session: &mut Session, stage: Stage, line: &str) {
        self.tag += 1;
        session.send(stage, &format!("{} {line}", self.current()));
    }

    fn goodbye(&mut self, session: &mut Session) {
        self.tag += 1;
        session.goodbye(&format!("{} LOGOUT", self.current()));
    }

    /// The connection ended: a BYE before it is the server's word on it.
    fn ended(&mut self, session: &mut Session) {
        match (self.bye.take(), &self.state) {
            (Some(bye), _) => {
                let stage = session.stage;
                session.refused(stage, bye);
                session.close();
            }
            (None, _) => session.closed(),
        }
    }

    /// Whether a command of this tag was sent.
    fn sent(&self, tag: &str) -> bool {
        (1..=self.tag).any(|number| name(number) == tag)
    }

    fn current(&self) -> String {
        name(self.tag)
    }
}

fn name(tag: u32) -> String {
    format!("a{tag}")
}
