//! The submission dialogue: greeting, EHLO, STARTTLS, AUTH, the question about
//! the sender, QUIT (RFC 6409, RFC 5321; STARTTLS: RFC 3207; AUTH: RFC 4954).

mod reply;
mod submit;

use super::{
    Dialogue, Errand, Plan,
    buffer::Read,
    sasl,
    session::{Event, Machine, Session, Talk},
};
use crate::model::{Fault, Reply, Security, Stage, Status};

/// What a client without a host name of its own says (RFC 5321 section
/// 4.1.4), and nothing about the user's network.
const EHLO: &str = "EHLO [127.0.0.1]";

/// A client's dialogue with a submission server.
pub fn dialogue(plan: Plan) -> impl Dialogue {
    Talk::new(plan, Smtp::default())
}

/// One reply out of its bytes, line ends included.
pub(crate) fn understand_reply(raw: Vec<u8>) -> Reply {
    reply::understand(raw)
}

#[derive(Default)]
struct Smtp {
    state: State,
    /// The newest EHLO keywords.
    offered: Vec<String>,
}

#[derive(Default)]
enum State {
    #[default]
    Greeting,
    Ehlo,
    StartTls,
    /// AUTH was sent.
    Auth(Box<sasl::Exchange>),
    /// MAIL FROM was sent.
    Sender,
    /// A message is being handed over.
    Submit(submit::Submit),
}

impl Machine for Smtp {
    type Reply = Reply;

    fn read(&self, bytes: &[u8]) -> Read<()> {
        reply::frame(bytes)
    }

    fn understand(&self, raw: Vec<u8>) -> Reply {
        reply::understand(raw)
    }

    fn leave(&mut self, session: &mut Session) {
        session.goodbye("QUIT");
    }

    fn on(&mut self, session: &mut Session, event: Event<Reply>) {
        let reply = match event {
            // What was offered in the clear no longer counts (RFC 3207 section 4.2).
            Event::TlsReady => return self.ehlo(session),
            Event::Eof => return session.closed(),
            Event::Derived(salted) => {
                if let State::Auth(exchange) = &mut self.state {
                    session.go_on(exchange, &salted);
                }
                return;
            }
            Event::Reply(reply) => reply,
        };
        match (std::mem::take(&mut self.state), reply.status) {
            (State::Greeting, Status::Ok) => {
                session.passed(Stage::Greeting, Some(reply), None);
                self.ehlo(session);
            }
            (State::Greeting, Status::Later | Status::No) => {
                session.refused(Stage::Greeting, reply);
                session.close();
            }
            (State::Greeting, _) => {
                session.foreign(&reply);
            }
            (State::Ehlo, Status::Ok) => {
                self.offered =
                    reply.lines.iter().skip(1).map(|line| super::upper_keyword(line)).collect();
                session.capabilities(session.when(), self.offered.clone());
                self.prepare(session, reply);
            }
            (State::Ehlo, _) => {
                session.refused(Stage::Capabilities, reply);
                session.goodbye("QUIT");
            }
            (State::StartTls, Status::Ok) => {
                session.start_tls(reply);
                self.state = State::StartTls;
            }
            (State::StartTls, _) => {
                session.refused(Stage::StartTls, reply);
                session.goodbye("QUIT");
            }
            (State::Auth(mut exchange), Status::Continue) => {
                session.respond(&mut exchange, &reply);
                self.state = State::Auth(exchange);
            }
            (State::Auth(exchange), Status::Ok) => {
                if session.may_accept(&exchange) {
                    let how = format!("AUTH {}", exchange.mechanism().name());
                    session.passed(Stage::Auth, Some(reply), Some(how));
                    self.signed_in(session);
                }
            }
            (State::Auth(exchange), _) => match session.turned_down(Some(&exchange), reply) {
                Some(another) => self.sign_in(session, another),
                None => session.goodbye("QUIT"),
            },
            (State::Submit(submit), _) => {
                let Some(Errand::Submit(submission)) = session.plan.errand.clone() else { return };
                let next = submit::go_on(submit, session, &submission, reply);
                self.submit(session, next);
            }
            (State::Sender, Status::Ok) => {
                session.passed(Stage::Sender, Some(reply), None);
                session.send(Stage::Logout, "RSET");
                session.goodbye("QUIT");
            }
            (State::Sender, _) => {
                session.refused(Stage::Sender, reply);
                session.goodbye("QUIT");
            }
        }
    }
}

impl Smtp {
    fn ehlo(&mut self, session: &mut Session) {
        session.send(Stage::Capabilities, EHLO);
        self.state = State::Ehlo;
    }

    fn prepare(&mut self, session: &mut Session, ehlo: Reply) {
        let lists = |word: &str| self.offered.iter().any(|offer| keyword(offer) == word);
        let in_the_clear = session.plan.security == Security::StartTls && !session.tls;
        if in_the_clear || session.plan.security != Security::StartTls {
            session.passed(Stage::Capabilities, Some(ehlo), None);
        }
        if in_the_clear {
            if lists("STARTTLS") {
                session.send(Stage::StartTls, "STARTTLS");
                self.state = State::StartTls;
            } else {
                session.failed(Stage::StartTls, Fault::TlsNotOffered);
                session.goodbye("QUIT");
            }
            return;
        }
        let mechanisms = self.mechanisms();
        if session.plan.credentials.is_none() {
            session.no_credentials();
            return self.ask_sender(session);
        }
        if session.withholds(mechanisms.is_empty()) {
            return session.goodbye("QUIT");
        }
        match session.choose(&mechanisms, "") {
            Some(exchange) => self.sign_in(session, exchange),
            None => session.goodbye("QUIT"),
        }
    }

    /// Sends the sign-in command.
    fn sign_in(&mut self, session: &mut Session, mut exchange: Box<sasl::Exchange>) {
        let line = format!("AUTH {}", exchange.mechanism().name());
        match exchange.initial() {
            Some(response) => {
                exchange.begun();
                session.send_secret(sasl::command(&line, &response), format!("{line} <secret>"));
            }
            None => session.send(Stage::Auth, &line),
        }
        self.state = State::Auth(exchange);
    }

    /// `AUTH PLAIN LOGIN`, and the older `AUTH=PLAIN` beside or instead of it.
    fn mechanisms(&self) -> Vec<String> {
        self.offered
            .iter()
            .filter_map(|offer| offer.strip_prefix("AUTH"))
            .filter_map(|rest| rest.strip_prefix([' ', '=']))
            .flat_map(str::split_whitespace)
            .map(str::to_ascii_uppercase)
            .collect()
    }

    /// What a signed-in session is for.
    fn signed_in(&mut self, session: &mut Session) {
        match session.plan.errand.clone() {
            Some(Errand::Submit(submission)) => {
                let first = submit::begin(session, &submission, &self.offered);
                self.submit(session, first);
            }
            _ => self.ask_sender(session),
        }
    }

    fn submit(&mut self, session: &mut Session, next: Option<submit::Submit>) {
        match next {
            Some(next) => self.state = State::Submit(next),
            None => session.goodbye("QUIT"),
        }
    }

    fn ask_sender(&mut self, session: &mut Session) {
        match session.plan.sender.clone() {
            Some(sender) => {
                session.send(Stage::Sender, &format!("MAIL FROM:<{sender}>"));
                self.state = State::Sender;
            }
            None => session.goodbye("QUIT"),
        }
    }
}

fn keyword(offer: &str) -> &str {
    offer.split([' ', '=']).next().unwrap_or_default()
}
