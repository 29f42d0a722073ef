//! The POP3 dialogue: greeting, CAPA, STLS, sign-in, STAT, QUIT
//! (RFC 1939; CAPA: RFC 2449; STLS: RFC 2595 section 4; AUTH: RFC 5034).

mod collect;
mod facts;
mod reply;

use zeroize::Zeroizing;

use super::{
    Credentials, Dialogue, Errand, Plan, When,
    buffer::Read,
    sasl::{self, Mechanism},
    session::{Event, Machine, Session, Talk},
};
use crate::model::{Fault, Proof, Reply, Security, Stage, Status};

/// Longest command line with its line end, in bytes (RFC 5034 section 4).
const COMMAND_LIMIT: usize = 255;

/// A client's dialogue with a POP3 server.
pub fn dialogue(plan: Plan) -> impl Dialogue {
    Talk::new(plan, Pop3::default())
}

/// One reply out of its bytes, line ends included.
pub(crate) fn understand_reply(raw: Vec<u8>) -> Reply {
    reply::understand(raw)
}

#[derive(Default)]
struct Pop3 {
    state: State,
    /// The newest capability list; `None` where CAPA was refused or not asked.
    offered: Option<Vec<String>>,
    found: facts::Facts,
    /// The timestamp of the greeting, where it has one (RFC 1939 section 7).
    timestamp: Option<String>,
}

#[derive(Default)]
enum State {
    #[default]
    Greeting,
    Capa,
    Stls,
    /// AUTH was sent.
    Sasl(Box<sasl::Exchange>),
    /// USER was sent.
    User,
    /// PASS was sent.
    Pass,
    /// STAT was sent.
    Stat,
    /// APOP was sent.
    Apop,
    CapaAfterAuth,
    /// The test message is looked for.
    Collect(Box<collect::Collect>),
}

impl Machine for Pop3 {
    type Reply = Reply;

    fn read(&self, bytes: &[u8]) -> Read<()> {
        let in_lines = match &self.state {
            State::Capa | State::CapaAfterAuth => true,
            State::Collect(search) => search.in_lines(),
            _ => false,
        };
        reply::frame(bytes, in_lines)
    }

    fn understand(&self, raw: Vec<u8>) -> Reply {
        reply::understand(raw)
    }

    fn leave(&mut self, session: &mut Session) {
        session.goodbye("QUIT");
    }

    /// Headers of whatever lies in the maildrop are nobody's business.
    fn passes(&mut self, raw: &[u8]) -> bool {
        matches!(&self.state, State::Collect(search) if search.in_lines())
            && raw.starts_with(b"+OK")
    }

    fn on(&mut self, session: &mut Session, event: Event<Reply>) {
        let reply = match event {
            Event::TlsReady => return self.ask_capabilities(session),
            Event::Eof => return session.closed(),
            Event::Derived(salted) => {
                if let State::Sasl(exchange) = &mut self.state {
                    session.go_on(exchange, &salted);
                }
                return;
            }
            Event::Reply(reply) => reply,
        };
        match (std::mem::take(&mut self.state), reply.status) {
            (State::Collect(mut search), _) => {
                if search.take(session, reply) {
                    self.state = State::Collect(search);
                }
            }
            (State::Greeting, Status::Ok) => {
                self.timestamp = sasl::md5::timestamp(&reply.text()).map(str::to_owned);
                session.passed(Stage::Greeting, Some(reply), None);
                self.ask_capabilities(session);
            }
            (State::Greeting, Status::No) => {
                session.refused(Stage::Greeting, reply);
                session.close();
            }
            (State::Greeting, _) => {
                session.foreign(&reply);
            }
            (State::Capa, status) => {
                // CAPA is an extension: a server without it is no broken one.
                self.offered = (status == Status::Ok).then(|| words(&reply));
                if let Some(words) = &self.offered {
                    session.capabilities(session.when(), words.clone());
                }
                self.prepare(session);
            }
            (State::Stls, Status::Ok) => {
                session.start_tls(reply);
                self.state = State::Stls;
            }
            (State::Stls, _) => {
                session.refused(Stage::StartTls, reply);
                session.goodbye("QUIT");
            }
            (State::Sasl(mut exchange), Status::Continue) => {
                session.respond(&mut exchange, &reply);
                self.state = State::Sasl(exchange);
            }
            (State::Sasl(exchange), Status::Ok) => {
                if session.may_accept(&exchange) {
                    let how = format!("AUTH {}", exchange.mechanism().name());
                    self.signed_in(session, reply, how);
                }
            }
            (State::User, Status::Ok) => self.pass(session),
            (State::Pass, Status::Ok) => self.signed_in(session, reply, "USER/PASS".into()),
            (State::Apop, Status::Ok) => self.signed_in(session, reply, "APOP".into()),
            (State::Sasl(exchange), _) => match session.turned_down(Some(&exchange), reply) {
                Some(another) => self.sign_in(session, another),
                None => session.goodbye("QUIT"),
            },
            (State::User | State::Pass | State::Apop, _) => {
                session.refused(Stage::Auth, reply);
                session.goodbye("QUIT");
            }
            (State::CapaAfterAuth, status) => {
                if status == Status::Ok {
                    let words = words(&reply);
                    self.found.look_at(&words);
                    session.mailbox(self.found.0.clone());
                    session.capabilities(When::AfterAuth, words);
                }
                session.goodbye("QUIT");
            }
            (State::Stat, _) => {
                let waits = self.differs_by_user();
                // An answer that comes behind the goodbye is lost, and with it
                // nothing but a remark.
                if reply.accepted() {
                    self.found.stat(&reply);
                    session.mailbox(self.found.0.clone());
                    session.passed(Stage::Quota, Some(reply), None);
                } else {
                    session.refused(Stage::Quota, reply);
                }
                if !waits {
                    return session.goodbye("QUIT");
                }
                if !self.pipelines() {
                    session.send(Stage::Capabilities, "CAPA");
                }
                session.stage = Stage::Logout;
                self.state = State::CapaAfterAuth;
            }
        }
    }
}

impl Pop3 {
    fn prepare(&mut self, session: &mut Session) {
        let offered = self.offered.clone();
        let lists = |word: &str| match &offered {
            Some(words) => words.iter().any(|w| keyword(w) == word),
            // Nothing is known: the command itself will tell.
            None => true,
        };
        let in_the_clear = session.plan.security == Security::StartTls && !session.tls;
        if in_the_clear || session.plan.security != Security::StartTls {
            session.passed(Stage::Capabilities, None, None);
        }
        if in_the_clear {
            if lists("STLS") {
                session.send(Stage::StartTls, "STLS");
                self.state = State::Stls;
            } else {
                session.failed(Stage::StartTls, Fault::TlsNotOffered);
                session.goodbye("QUIT");
            }
            return;
        }
        if session.plan.credentials.is_none() {
            session.no_credentials();
            return session.goodbye("QUIT");
        }
        let mechanisms = self.mechanisms();
        if session.withholds(offered.is_some() && !lists("USER") && mechanisms.is_empty()) {
            return session.goodbye("QUIT");
        }
        let mut ways = mechanisms;
        if self.timestamp.is_some() {
            ways.push(Mechanism::Apop.name().to_owned());
        }
        // Old servers list neither USER nor SASL and still take USER.
        if lists("USER") || self.mechanisms().is_empty() {
            ways.push(Mechanism::Command.name().to_owned());
        }
        match session.choose(&ways, "USER/PASS") {
            Some(exchange) => self.sign_in(session, exchange),
            None => session.goodbye("QUIT"),
        }
    }

    /// Sends the password after the user name.
    fn pass(&mut self, session: &mut Session) {
        let credentials = session.plan.credentials.clone();
        if let Some(Credentials { proof: Proof::Password(password), .. }) = credentials {
            let secret = password.expose();
            let mut bytes = Zeroizing::new(Vec::with_capacity(secret.len() + 7));
            bytes.extend(b"PASS ");
            bytes.extend(secret.bytes());
            bytes.extend(b"\r\n");
            session.send_secret(bytes, "PASS <secret>".into());
            self.state = State::Pass;
        }
    }

    /// Sends the sign-in command.
    fn sign_in(&mut self, session: &mut Session, mut exchange: Box<sasl::Exchange>) {
        let Some(Credentials { user, proof }) = session.plan.credentials.clone() else { return };
        let mechanism = exchange.mechanism();
        if mechanism == Mechanism::Command {
            session.send(Stage::Auth, &format!("USER {user}"));
            self.state = State::User;
            return;
        }
        if mechanism == Mechanism::Apop
            && let (Some(timestamp), Proof::Password(password)) = (&self.timestamp, &proof)
        {
            let digest = sasl::md5::apop(timestamp, password);
            session.watch_bytes(digest.as_bytes());
            let bytes = Zeroizing::new(format!("APOP {user} {}\r\n", *digest).into_bytes());
            session.send_secret(bytes, format!("APOP {user} <secret>"));
            self.state = State::Apop;
            return;
        }
        let line = format!("AUTH {}", mechanism.name());
        match exchange.initial().map(|response| sasl::command(&line, &response)) {
            Some(bytes) if bytes.len() <= COMMAND_LIMIT => {
                exchange.begun();
                session.send_secret(bytes, format!("{line} <secret>"));
            }
            _ => session.send(Stage::Auth, &line),
        }
        self.state = State::Sasl(exchange);
    }

    /// The SASL mechanisms listed (RFC 5034 section 3).
    fn mechanisms(&self) -> Vec<String> {
        self.offered
            .iter()
            .flatten()
            .filter(|words| keyword(words) == "SASL")
            .flat_map(|words| words.split_whitespace().skip(1))
            .map(str::to_ascii_uppercase)
            .collect()
    }

    fn ask_capabilities(&mut self, session: &mut Session) {
        session.send(Stage::Capabilities, "CAPA");
        self.state = State::Capa;
    }

    fn signed_in(&mut self, session: &mut Session, reply: Reply, how: String) {
        session.passed(Stage::Auth, Some(reply), Some(how));
        if let Some(Errand::Collect(plan)) = session.plan.errand.clone() {
            self.state = State::Collect(Box::new(collect::Collect::begin(plan, session)));
            return;
        }
        self.found.look_at(self.offered.as_deref().unwrap_or_default());
        session.send(Stage::Quota, "STAT");
        if self.pipelines() && self.differs_by_user() {
            session.send(Stage::Quota, "CAPA");
        }
        self.state = State::Stat;
    }

    /// Whether commands may be sent without waiting (RFC 2449 section 6.6).
    fn pipelines(&self) -> bool {
        self.offered.iter().flatten().any(|words| keyword(words) == "PIPELINING")
    }

    /// Whether the list says that it will not be the same for this user (the
    /// argument USER, RFC 2449 sections 6.5 and 6.7). Only then is it worth
    /// another round trip.
    fn differs_by_user(&self) -> bool {
        self.offered.iter().flatten().any(|words| {
            matches!(keyword(words), "LOGIN-DELAY" | "EXPIRE")
                && words.split_whitespace().last().is_some_and(|it| it.eq_ignore_ascii_case("USER"))
        })
    }
}

/// The capability lines of a CAPA answer, keyword in upper case.
fn words(reply: &Reply) -> Vec<String> {
    reply
        .lines
        .iter()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| super::upper_keyword(line))
        .collect()
}

fn keyword(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}
