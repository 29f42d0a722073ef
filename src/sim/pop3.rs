//! A POP3 server (RFC 1939, CAPA of RFC 2449, STLS of RFC 2595, AUTH of RFC
//! 5034) with an empty maildrop.

use super::{
    sasl::{self, Exchange, Progress},
    session::{Action, Desk, Line, SignIn},
};
use crate::{model::Stage, wire::sasl::md5};

#[derive(Debug, Default)]
pub(super) struct Pop3 {
    /// The name that USER gave.
    user: Option<String>,
    exchange: Option<Exchange>,
}

impl Pop3 {
    /// Deals with one line of input; `false` when there is none.
    pub(super) fn step(&mut self, desk: &mut Desk) -> bool {
        match desk.line() {
            Line::Partial => return false,
            Line::TooLong => {
                desk.note("(line too long)");
                desk.send("-ERR Line too long");
                desk.act(Action::Close);
            }
            Line::Text(line) => match self.exchange.take() {
                Some(exchange) => {
                    desk.note("<secret>");
                    let progress = sasl::respond(exchange, &line, &desk.book());
                    self.proceed(desk, progress);
                }
                None => self.command(desk, &line),
            },
        }
        true
    }

    fn command(&mut self, desk: &mut Desk, line: &str) {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let verb = verb.to_ascii_uppercase();
        match verb.as_str() {
            "PASS" => desk.note("PASS <secret>"),
            "APOP" => {
                let user = rest.rsplit_once(' ').map_or("", |(user, _)| user);
                desk.note(format!("APOP {user} <secret>"));
            }
            "AUTH" => match rest.split_once(' ') {
                Some((mechanism, _)) => desk.note(format!("AUTH {mechanism} <secret>")),
                None => desk.note(line),
            },
            "CAPA" | "STLS" | "USER" | "STAT" | "LIST" | "UIDL" | "RETR" | "TOP" | "DELE"
            | "NOOP" | "RSET" | "LAST" | "QUIT" => desk.note(line),
            _ => desk.note_unknown(line),
        }
        let stage = match verb.as_str() {
            "CAPA" => Some(Stage::Capabilities),
            "STLS" => Some(Stage::StartTls),
            "USER" | "PASS" | "APOP" | "AUTH" => Some(Stage::Auth),
            "STAT" => Some(Stage::Quota),
            "QUIT" => Some(Stage::Logout),
            _ => None,
        };
        if stage.is_some_and(|stage| desk.enter(stage)) {
            return;
        }
        // USER's answer says nothing about the user: it is remembered in any case.
        let user = if verb == "PASS" { self.user.take() } else { None };
        self.user = (verb == "USER" && !rest.is_empty()).then(|| rest.to_owned());
        if let Some(answer) = desk.staged_answer(line) {
            desk.reply(&answer);
            return;
        }
        match verb.as_str() {
            "CAPA" => match desk.offers() {
                Some(offers) => {
                    let list = offers.join("\n");
                    desk.send(&format!("+OK Capability list follows\n{list}\n."));
                }
                None => desk.send("-ERR Unknown command"),
            },
            "STLS" => {
                if !desk.start_tls("+OK Begin TLS negotiation") {
                    desk.send("-ERR STLS is not possible now");
                }
            }
            "QUIT" => {
                desk.send("+OK Bye");
                desk.act(Action::Close);
            }
            "USER" | "PASS" | "APOP" | "AUTH" if desk.user.is_some() => {
                desk.send("-ERR Already signed in");
            }
            "USER" | "PASS" if !password_taken(desk) => {
                desk.send("-ERR Sign-in with USER is not possible here");
            }
            "USER" if rest.is_empty() => desk.send("-ERR USER needs a name"),
            "USER" => desk.send("+OK Send the password"),
            // The password is all of the rest: it may hold spaces (RFC 1939 section 7).
            "PASS" => match user {
                Some(user) => self.sign_in(desk, &user, rest),
                None => desk.send("-ERR Send USER first"),
            },
            "APOP" => self.apop(desk, rest),
            "AUTH" => self.auth(desk, rest),
            _ if desk.user.is_none() => desk.send("-ERR Unknown command, or not signed in"),
            "STAT" => desk.send(&desk.server.mailbox.stat()),
            _ => desk.send(transaction(&verb, rest)),
        }
    }

    fn auth(&mut self, desk: &mut Desk, arguments: &str) {
        let mechanisms = desk.mechanisms();
        let mut words = arguments.split_whitespace();
        let Some(mechanism) = words.next() else {
            // The old way to ask, before CAPA named them.
            desk.send(&format!("+OK Mechanisms follow\n{}\n.", mechanisms.join("\n")));
            return;
        };
        let offered = mechanisms.iter().any(|name| name.eq_ignore_ascii_case(mechanism));
        match offered.then(|| sasl::begin(mechanism, words.next(), &desk.book())).flatten() {
            Some(progress) => self.proceed(desk, progress),
            None => desk.send("-ERR Unknown mechanism"),
        }
    }

    fn proceed(&mut self, desk: &mut Desk, progress: Progress) {
        match progress {
            Progress::Challenge(exchange, text) => {
                desk.send(&format!("+ {}", sasl::encode(&text)));
                self.exchange = Some(exchange);
            }
            Progress::Credentials { user, password } => self.sign_in(desk, &user, &password),
            Progress::Judged { user, proved } => {
                let outcome = desk.judged(&user, proved);
                self.settle(desk, outcome);
            }
            Progress::Cancelled => desk.send("-ERR Cancelled"),
            Progress::Malformed => desk.send("-ERR Malformed response"),
        }
    }

    fn sign_in(&mut self, desk: &mut Desk, user: &str, password: &str) {
        let outcome = desk.sign_in(user, password);
        self.settle(desk, outcome);
    }

    /// Judges a digest over the greeting's timestamp (RFC 1939 section 7).
    fn apop(&mut self, desk: &mut Desk, arguments: &str) {
        let greeting = desk.server.greeting.clone();
        let (Some(timestamp), Some((user, digest))) =
            (md5::timestamp(&greeting), arguments.rsplit_once(' '))
        else {
            desk.send("-ERR APOP is not possible here");
            return;
        };
        let proved = desk.server.accounts.iter().any(|account| {
            account.has_form(user) && *md5::apop(timestamp, &account.password) == digest
        });
        let outcome = desk.judged(user, proved);
        self.settle(desk, outcome);
    }

    fn settle(&mut self, desk: &mut Desk, outcome: SignIn) {
        self.user = None;
        let reply = match outcome {
            SignIn::Accepted => desk.server.accepted.clone(),
            SignIn::Refused(reply) => reply,
        };
        desk.reply(&reply);
    }
}

/// Whether USER and PASS are taken now: always, unless a capability list is
/// staged that does not name USER (RFC 2449 section 6.3).
fn password_taken(desk: &Desk) -> bool {
    desk.offers().is_none_or(|offers| offers.iter().any(|o| o.eq_ignore_ascii_case("USER")))
}

fn transaction(verb: &str, rest: &str) -> &'static str {
    match (verb, rest.is_empty()) {
        ("LIST" | "UIDL", true) => "+OK 0 messages\n.",
        ("LIST" | "UIDL" | "RETR" | "TOP" | "DELE", _) => "-ERR No such message",
        ("NOOP" | "RSET", _) => "+OK",
        ("LAST", _) => "+OK 0",
        _ => "-ERR Unknown command",
    }
}
