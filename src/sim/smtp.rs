//! A submission server (RFC 6409 over RFC 5321, STARTTLS of RFC 3207, AUTH of
//! RFC 4954). It takes messages and forgets them.

use super::{
    sasl::{self, Exchange, Progress},
    session::{Action, Desk, Line, MAX_DATA, SignIn},
};
use crate::model::Stage;

#[derive(Debug, Default)]
pub(super) struct Smtp {
    /// The greeting said no: only QUIT is taken (RFC 5321 section 3.1).
    refusing: bool,
    greeted: bool,
    state: State,
    envelope: Envelope,
}

/// How far a message's envelope has come, in this order.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Envelope {
    #[default]
    Empty,
    Sender,
    Recipient,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Command,
    Sasl(Exchange),
    /// Within a message, with the bytes so far.
    Data(usize),
}

impl Smtp {
    pub(super) fn new(greeting: &str) -> Self {
        Self { refusing: greeting.starts_with(['4', '5']), ..Self::default() }
    }

    /// Deals with one line of input; `false` when there is none.
    pub(super) fn step(&mut self, desk: &mut Desk) -> bool {
        match desk.line() {
            Line::Partial => return false,
            Line::TooLong => {
                desk.note("(line too long)");
                desk.send("500 5.5.2 Line too long");
                desk.act(Action::Close);
            }
            Line::Text(line) => match std::mem::take(&mut self.state) {
                State::Command => self.command(desk, &line),
                State::Sasl(exchange) => {
                    desk.note("<secret>");
                    let progress = sasl::respond(exchange, &line, &desk.book());
                    self.proceed(desk, progress);
                }
                State::Data(size) => self.data(desk, &line, size + line.len() + 2),
            },
        }
        true
    }

    fn data(&mut self, desk: &mut Desk, line: &str, size: usize) {
        if size > MAX_DATA {
            desk.note("(message too large)");
            desk.send("552 5.3.4 Message too large");
            desk.act(Action::Close);
        } else if line == "." {
            desk.note(format!("(message of {size} bytes, forgotten)"));
            self.envelope = Envelope::Empty;
            let answer = desk.staged_answer("MESSAGE");
            desk.reply(answer.as_deref().unwrap_or("250 2.0.0 Ok: practice, nothing is sent"));
        } else {
            self.state = State::Data(size);
        }
    }

    fn command(&mut self, desk: &mut Desk, line: &str) {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let verb = verb.to_ascii_uppercase();
        let rest = rest.trim();
        match verb.as_str() {
            "AUTH" => match rest.split_once(' ') {
                Some((mechanism, _)) => desk.note(format!("AUTH {mechanism} <secret>")),
                None => desk.note(line),
            },
            "EHLO" | "HELO" | "STARTTLS" | "MAIL" | "RCPT" | "DATA" | "RSET" | "NOOP" | "VRFY"
            | "HELP" | "QUIT" => desk.note(line),
            _ => desk.note_unknown(line),
        }
        let stage = match verb.as_str() {
            "EHLO" | "HELO" => Some(Stage::Capabilities),
            "STARTTLS" => Some(Stage::StartTls),
            "AUTH" => Some(Stage::Auth),
            "MAIL" => Some(Stage::Sender),
            "QUIT" => Some(Stage::Logout),
            _ => None,
        };
        if stage.is_some_and(|stage| desk.enter(stage)) {
            return;
        }
        if self.refusing && verb != "QUIT" {
            desk.send("503 5.5.1 The greeting said no: QUIT is all there is");
            return;
        }
        if let Some(answer) = desk.staged_answer(line) {
            // A refused command changes nothing, a taken one has its effect.
            if answer.starts_with('2') {
                self.greeted |= verb == "EHLO" || verb == "HELO";
                match verb.as_str() {
                    "MAIL" => self.envelope = Envelope::Sender,
                    "RCPT" => self.envelope = self.envelope.max(Envelope::Recipient),
                    _ => {}
                }
            }
            desk.reply(&answer);
            return;
        }
        match verb.as_str() {
            "EHLO" | "HELO" if rest.is_empty() => desk.send("501 5.5.4 A domain is missing"),
            "EHLO" | "HELO" => {
                self.greeted = true;
                self.envelope = Envelope::Empty;
                desk.send(&hello(desk, verb == "EHLO"));
            }
            "STARTTLS" => {
                if !desk.start_tls("220 2.0.0 Go ahead") {
                    desk.send("502 5.5.1 STARTTLS is not possible now");
                }
            }
            "RSET" => {
                self.envelope = Envelope::Empty;
                desk.send("250 2.0.0 Ok");
            }
            "NOOP" => desk.send("250 2.0.0 Ok"),
            "HELP" => desk.send("214 2.0.0 This is a practice server: it sends nothing"),
            "VRFY" => desk.send("252 2.0.0 Try to send to it"),
            "QUIT" => {
                desk.send("221 2.0.0 Bye");
                desk.act(Action::Close);
            }
            "AUTH" | "MAIL" if !self.greeted => desk.send("503 5.5.1 Send EHLO first"),
            "AUTH" => self.auth(desk, rest),
            "MAIL" => self.mail(desk, rest),
            "RCPT" if self.envelope < Envelope::Sender => desk.send("503 5.5.1 Send MAIL first"),
            "RCPT" => match path(rest, "TO:") {
                Some(address) if !address.is_empty() => {
                    self.envelope = Envelope::Recipient;
                    desk.send("250 2.1.5 Ok");
                }
                _ => desk.send("501 5.1.3 Expected RCPT TO:<address>"),
            },
            "DATA" if self.envelope < Envelope::Recipient => desk.send("503 5.5.1 Send RCPT first"),
            "DATA" => {
                self.state = State::Data(0);
                desk.send("354 End the message with a line that holds one dot");
            }
            _ => desk.send("500 5.5.1 Unknown command"),
        }
    }

    fn mail(&mut self, desk: &mut Desk, rest: &str) {
        let Some(sender) = path(rest, "FROM:") else {
            desk.send("501 5.1.7 Expected MAIL FROM:<address>");
            return;
        };
        let senders = &desk.server.senders;
        let own = senders.is_empty() || senders.iter().any(|s| s.eq_ignore_ascii_case(&sender));
        if !desk.server.accounts.is_empty() && desk.user.is_none() {
            let reply = desk.server.refused_unsigned.clone();
            desk.reply(&reply);
        } else if self.envelope > Envelope::Empty {
            desk.send("503 5.5.1 Sender is given already");
        } else if own {
            self.envelope = Envelope::Sender;
            desk.send("250 2.1.0 Ok");
        } else {
            let reply = desk.server.refused_sender.clone();
            desk.reply(&reply);
        }
    }

    fn auth(&mut self, desk: &mut Desk, rest: &str) {
        let mechanisms = desk.mechanisms();
        let mut words = rest.split_whitespace();
        let mechanism = words.next().unwrap_or_default();
        if desk.user.is_some() {
            desk.send("503 5.5.1 Already signed in");
        } else if mechanisms.is_empty() {
            desk.send("503 5.5.1 Authentication is not enabled");
        } else if !mechanisms.iter().any(|name| name.eq_ignore_ascii_case(mechanism)) {
            desk.send("504 5.5.4 Unrecognized authentication type");
        } else {
            let progress = sasl::begin(mechanism, words.next(), &desk.book());
            match progress {
                Some(progress) => self.proceed(desk, progress),
                None => desk.send("504 5.5.4 Unrecognized authentication type"),
            }
        }
    }

    fn proceed(&mut self, desk: &mut Desk, progress: Progress) {
        match progress {
            Progress::Challenge(exchange, text) => {
                desk.send(&format!("334 {}", sasl::encode(&text)));
                self.state = State::Sasl(exchange);
            }
            Progress::Credentials { user, password } => {
                let outcome = desk.sign_in(&user, &password);
                settle(desk, outcome);
            }
            Progress::Judged { user, proved } => {
                let outcome = desk.judged(&user, proved);
                settle(desk, outcome);
            }
            Progress::Cancelled => desk.send("501 5.7.0 Authentication cancelled"),
            Progress::Malformed => desk.send("501 5.5.2 Malformed response"),
        }
    }
}

fn settle(desk: &mut Desk, outcome: SignIn) {
    let reply = match outcome {
        SignIn::Accepted => desk.server.accepted.clone(),
        SignIn::Refused(reply) => reply,
    };
    desk.reply(&reply);
}

/// The answer to EHLO or HELO, `250-` on all lines but the last (RFC 5321 section 4.2.1).
fn hello(desk: &Desk, extended: bool) -> String {
    let mut lines = vec![desk.server.name.clone()];
    if extended {
        lines.extend(desk.offers().unwrap_or_default().iter().cloned());
    }
    let last = lines.len() - 1;
    let line = |(n, text)| format!("250{}{text}", if n == last { ' ' } else { '-' });
    lines.into_iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// The address of `FROM:<address> …`; a space after the colon is taken though
/// it is no good form.
fn path(text: &str, keyword: &str) -> Option<String> {
    let start = text.get(..keyword.len())?;
    let rest = text.get(keyword.len()..)?.trim_start();
    let (address, _) = rest.strip_prefix('<')?.split_once('>')?;
    start.eq_ignore_ascii_case(keyword).then(|| address.to_owned())
}
