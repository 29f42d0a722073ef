//! The POP3 dialogue: greeting, CAPA, STLS, sign-in, QUIT
//! (RFC 1939; CAPA: RFC 2449; STLS: RFC 2595 section 4; AUTH: RFC 5034).

mod reply;

use zeroize::Zeroizing;

use super::{
    Credentials, Dialogue, Plan, When,
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
}

#[derive(Default)]
enum State {
    #[default]
    Greeting,
    Capa,
    Stls,
    /// AUTH was sent.
    Sasl(sasl::Exchange, Mechanism),
    /// USER was sent.
    User,
    /// PASS was sent.
    Pass,
    CapaAfterAuth,
}

impl Machine for Pop3 {
    type Reply = Reply;

    fn read(&self, bytes: &[u8]) -> Read<()> {
        reply::frame(bytes, matches!(self.state, State::Capa | State::CapaAfterAuth))
    }

    fn understand(&self, raw: Vec<u8>) -> Reply {
        reply::understand(raw)
    }

    fn leave(&mut self, session: &mut Session) {
        session.goodbye("QUIT");
    }

    fn on(&mut self, session: &mut Session, event: Event<Reply>) {
        let reply = match event {
            Event::TlsReady => return self.ask_capabilities(session),
            Event::Eof if matches!(self.state, State::CapaAfterAuth) => return session.close(),
            Event::Eof => return session.closed(),
            Event::Reply(reply) => reply,
        };
        match (std::mem::take(&mut self.state), reply.status) {
            (State::Greeting, Status::Ok) => {
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
            (State::Sasl(mut exchange, mechanism), Status::Continue) => {
                session.respond(&mut exchange, &reply);
                self.state = State::Sasl(exchange, mechanism);
            }
            (State::Sasl(_, mechanism), Status::Ok) => {
                self.signed_in(session, reply, format!("AUTH {}", mechanism.name()));
            }
            (State::User, Status::Ok) => {
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
            (State::Pass, Status::Ok) => self.signed_in(session, reply, "USER/PASS".into()),
            (State::Sasl(..) | State::User | State::Pass, _) => {
                session.refused(Stage::Auth, reply);
                session.goodbye("QUIT");
            }
            (State::CapaAfterAuth, status) => {
                if status == Status::Ok {
                    session.capabilities(When::AfterAuth, words(&reply));
                }
                session.goodbye("QUIT");
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
        let Some(credentials) = session.plan.credentials.clone() else {
            session.no_credentials();
            return session.goodbye("QUIT");
        };
        let mechanisms = self.mechanisms();
        if session.withholds(offered.is_some() && !lists("USER") && mechanisms.is_empty()) {
            return session.goodbye("QUIT");
        }
        let mut ways = mechanisms;
        // Old servers list neither USER nor SASL and still take USER.
        if lists("USER") || ways.is_empty() {
            ways.push(Mechanism::Command.name().to_owned());
        }
        let Some(mechanism) = session.choose(&ways, "USER/PASS") else {
            return session.goodbye("QUIT");
        };
        if mechanism == Mechanism::Command {
            session.send(Stage::Auth, &format!("USER {}", credentials.user));
            self.state = State::User;
            return;
        }
        let exchange = sasl::Exchange::new(mechanism, credentials);
        let line = format!("AUTH {}", mechanism.name());
        match exchange.initial().map(|response| sasl::command(&line, &response)) {
            Some(bytes) if bytes.len() <= COMMAND_LIMIT => {
                session.send_secret(bytes, format!("{line} <secret>"));
            }
            _ => session.send(Stage::Auth, &line),
        }
        self.state = State::Sasl(exchange, mechanism);
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
        if self.differs_by_user() {
            session.send(Stage::Capabilities, "CAPA");
            self.state = State::CapaAfterAuth;
        } else {
            session.goodbye("QUIT");
        }
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
