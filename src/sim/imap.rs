//! An IMAP server (RFC 3501, RFC 9051) whose mailbox is numbers and names only.

use super::{
    inbox::Inbox,
    sasl::{self, Exchange, Progress},
    session::{Desk, Line, MAX_DATA, SignIn},
};
use crate::model::Stage;

#[derive(Debug, Default)]
pub(super) struct Imap {
    state: State,
    pending: Pending,
    selected: bool,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Command,
    Sasl {
        tag: String,
        exchange: Exchange,
    },
    Idle {
        tag: String,
    },
}

/// A command on its way: lines and literals take turns (RFC 9051 section 4.3).
#[derive(Debug, Default)]
struct Pending {
    words: Vec<String>,
    /// The literal that is coming in, and its length.
    literal: Option<(Vec<u8>, usize)>,
    size: usize,
}

impl Imap {
    /// Deals with one line or piece of a literal; `false` when there is none.
    pub(super) fn step(&mut self, desk: &mut Desk) -> bool {
        if let Some((literal, length)) = &mut self.pending.literal {
            let wanted = *length - literal.len();
            let bytes = desk.bytes(wanted);
            literal.extend_from_slice(&bytes);
            if literal.len() < *length {
                return false;
            }
            let word = String::from_utf8_lossy(literal).into_owned();
            self.pending.words.push(word);
            self.pending.literal = None;
            return true;
        }
        match desk.line() {
            Line::Partial => return false,
            Line::TooLong => {
                desk.note("(line too long)");
                desk.reply("* BYE Command line too long");
            }
            Line::Text(line) => match std::mem::take(&mut self.state) {
                State::Command => self.line(desk, &line),
                State::Sasl { tag, exchange } => {
                    desk.note("<secret>");
                    let progress = sasl::respond(exchange, &line, &desk.book());
                    self.proceed(desk, &tag, progress);
                }
                State::Idle { tag } => {
                    desk.note(if line.eq_ignore_ascii_case("DONE") {
                        "DONE"
                    } else {
                        "(idle end)"
                    });
                    reply(desk, &tag, "OK IDLE completed");
                }
            },
        }
        true
    }

    /// Takes a line of a command; when the command is whole, answers it.
    fn line(&mut self, desk: &mut Desk, line: &str) {
        let (text, literal) = split_literal(line);
        let first = self.pending.words.is_empty();
        let whole = words(text).map(|more| self.pending.words.extend(more));
        let tag = self.pending.words.first().cloned().unwrap_or_default();
        let coming = literal.map_or(0, |literal| literal.length);
        self.pending.size = self.pending.size.saturating_add(line.len()).saturating_add(coming);
        if whole.is_none() || (first && text.trim().is_empty()) {
            desk.note_unknown(line);
            self.pending = Pending::default();
            // Without a tag that can be trusted the answer has none.
            desk.send("* BAD Invalid command");
            return;
        }
        match literal {
            Some(literal) if literal.waits && self.pending.size > MAX_DATA => {
                self.pending = Pending::default();
                reply(desk, &tag, "NO [TOOBIG] Literal too large");
            }
            Some(literal) if !literal.waits && self.pending.size > MAX_DATA => {
                desk.reply("* BYE [TOOBIG] Literal too large");
            }
            // RFC 7888 section 4: only where it is offered.
            Some(literal) if !literal.waits && !offered(desk, &["LITERAL+", "LITERAL-"]) => {
                desk.reply("* BYE Non-synchronizing literals are not offered");
            }
            Some(literal) => {
                if literal.waits {
                    desk.send("+ Go on");
                }
                self.pending.literal = Some((Vec::new(), literal.length));
            }
            None => {
                let words = std::mem::take(&mut self.pending).words;
                self.command(desk, &words);
            }
        }
    }

    fn command(&mut self, desk: &mut Desk, words: &[String]) {
        let tag = words.first().map_or("*", String::as_str);
        let verb = words.get(1).map(|verb| verb.to_ascii_uppercase()).unwrap_or_default();
        let arguments = words.get(2..).unwrap_or_default();
        if tag.contains(['+', '*', '(', ')', '{', '%', '"', '\\']) || verb.is_empty() {
            desk.note_unknown(&words.join(" "));
            desk.send("* BAD Invalid command");
            return;
        }
        note(desk, &verb, arguments);
        let stage = match verb.as_str() {
            "CAPABILITY" => Some(Stage::Capabilities),
            "STARTTLS" => Some(Stage::StartTls),
            "ID" => Some(Stage::Id),
            "LOGIN" | "AUTHENTICATE" => Some(Stage::Auth),
            "GETQUOTA" | "GETQUOTAROOT" => Some(Stage::Quota),
            "LOGOUT" => Some(Stage::Logout),
            _ => None,
        };
        if stage.is_some_and(|stage| desk.enter(stage)) {
            return;
        }
        if let Some(answer) = desk.staged_answer(&words.get(1..).unwrap_or_default().join(" ")) {
            reply(desk, tag, &answer);
            return;
        }
        match verb.as_str() {
            "CAPABILITY" => {
                let list = desk.offers().map_or_else(|| "IMAP4rev1".into(), |o| o.join(" "));
                reply(desk, tag, &format!("* CAPABILITY {list}\nOK CAPABILITY completed"));
            }
            "NOOP" => reply(desk, tag, "OK NOOP completed"),
            "ID" => reply(desk, tag, "* ID NIL\nOK ID completed"),
            "LOGOUT" => reply(desk, tag, "* BYE Bye\nOK LOGOUT completed"),
            "STARTTLS" => {
                if !desk.start_tls(&format!("{tag} OK Begin TLS negotiation")) {
                    reply(desk, tag, "BAD STARTTLS is not possible now");
                }
            }
            "LOGIN" | "AUTHENTICATE" if desk.user.is_some() => {
                reply(desk, tag, "BAD Already signed in");
            }
            // RFC 9051 section 6.2.3, RFC 5530 section 3.
            "LOGIN" | "AUTHENTICATE" if offered(desk, &["LOGINDISABLED"]) => {
                reply(desk, tag, "NO [PRIVACYREQUIRED] Sign-in is possible under TLS only");
            }
            "LOGIN" => match arguments {
                [user, password] => sign_in(desk, tag, user, password),
                _ => reply(desk, tag, "BAD LOGIN takes a user name and a password"),
            },
            "AUTHENTICATE" => self.authenticate(desk, tag, arguments),
            _ if desk.user.is_none() => reply(desk, tag, "BAD Unknown command, or not signed in"),
            "IDLE" => {
                desk.send("+ idling");
                self.state = State::Idle { tag: tag.to_owned() };
            }
            "SELECT" | "EXAMINE" => {
                self.selected = arguments.first().is_some_and(|name| is_inbox(name));
                reply(desk, tag, if self.selected { SELECTED } else { NO_MAILBOX });
            }
            "CLOSE" | "UNSELECT" if self.selected => {
                self.selected = false;
                reply(desk, tag, "OK completed");
            }
            "CHECK" | "EXPUNGE" | "FETCH" | "STORE" | "COPY" | "MOVE" | "SEARCH" | "UID"
            | "CLOSE" | "UNSELECT"
                if !self.selected =>
            {
                reply(desk, tag, "BAD No mailbox is selected");
            }
            _ => {
                let answer = mailbox_command(&desk.server.mailbox, &verb, arguments);
                reply(desk, tag, &answer);
            }
        }
    }

    fn authenticate(&mut self, desk: &mut Desk, tag: &str, arguments: &[String]) {
        let (mechanism, initial) = match arguments {
            [mechanism] => (mechanism, None),
            [mechanism, initial] => (mechanism, Some(initial.as_str())),
            _ => return reply(desk, tag, "BAD AUTHENTICATE takes a mechanism"),
        };
        let known = desk.mechanisms().iter().any(|name| name.eq_ignore_ascii_case(mechanism));
        if initial.is_some() && !offered(desk, &["SASL-IR", "IMAP4REV2"]) {
            // RFC 4959 section 3: a client must not send one unasked.
            return reply(desk, tag, "BAD Initial responses are not offered");
        }
        match known.then(|| sasl::begin(mechanism, initial, &desk.book())).flatten() {
            Some(progress) => self.proceed(desk, tag, progress),
            None => reply(desk, tag, "NO [CANNOT] Unsupported mechanism"),
        }
    }

    fn proceed(&mut self, desk: &mut Desk, tag: &str, progress: Progress) {
        match progress {
            Progress::Challenge(exchange, text) => {
                desk.send(&format!("+ {}", sasl::encode(&text)));
                self.state = State::Sasl { tag: tag.to_owned(), exchange };
            }
            Progress::Credentials { user, password } => sign_in(desk, tag, &user, &password),
            Progress::Judged { user, proved } => {
                let outcome = desk.judged(&user, proved);
                settle(desk, tag, outcome);
            }
            Progress::Cancelled => reply(desk, tag, "BAD Cancelled"),
            Progress::Malformed => reply(desk, tag, "BAD Malformed response"),
        }
    }
}

const NO_MAILBOX: &str = "NO [NONEXISTENT] No such mailbox";
const SELECTED: &str = "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\n\
    * OK [PERMANENTFLAGS ()] None is kept\n* 0 EXISTS\n* 0 RECENT\n\
    * OK [UIDVALIDITY 1] Always\n* OK [UIDNEXT 1] Always\nOK [READ-ONLY] Selected";

/// Commands that need no state but a sign-in.
fn mailbox_command(inbox: &Inbox, verb: &str, arguments: &[String]) -> String {
    let named_inbox = arguments.first().is_some_and(|name| is_inbox(name));
    match verb {
        "LIST" | "LSUB" | "XLIST" => {
            let pattern = |word: &String| word.contains(['*', '%']) || is_inbox(word);
            let list = if arguments.last().is_some_and(String::is_empty) {
                format!("* {verb} (\\Noselect) \"/\" \"\"\n")
            } else if arguments.iter().any(pattern) {
                inbox.list(verb)
            } else {
                String::new()
            };
            format!("{list}OK {verb} completed")
        }
        "STATUS" if named_inbox => {
            let items = arguments.get(1..).unwrap_or_default().join(" ").to_ascii_uppercase();
            let items = items.replace(['(', ')'], " ");
            let items: Vec<String> = items
                .split_whitespace()
                .map(|item| format!("{item} {}", inbox.status(item)))
                .collect();
            format!("* STATUS INBOX ({})\nOK STATUS completed", items.join(" "))
        }
        "NAMESPACE" => format!("{}\nOK NAMESPACE completed", inbox.namespace()),
        "GETQUOTAROOT" if named_inbox => {
            format!("* QUOTAROOT INBOX \"\"\n{}\nOK GETQUOTAROOT completed", inbox.quota())
        }
        "STATUS" | "GETQUOTAROOT" => NO_MAILBOX.into(),
        "GETQUOTA" => format!("{}\nOK GETQUOTA completed", inbox.quota()),
        "ENABLE" => "* ENABLED\nOK ENABLE completed".into(),
        "SEARCH" => "* SEARCH\nOK SEARCH completed".into(),
        "UID" => match arguments.first().map(|verb| verb.to_ascii_uppercase()).as_deref() {
            Some("SEARCH") => "* SEARCH\nOK UID SEARCH completed".into(),
            _ => "OK UID completed".into(),
        },
        "CHECK" | "EXPUNGE" | "FETCH" | "STORE" | "COPY" | "MOVE" | "SUBSCRIBE" | "UNSUBSCRIBE" => {
            format!("OK {verb} completed")
        }
        "CREATE" | "DELETE" | "RENAME" | "APPEND" => {
            "NO [CANNOT] This is a practice server: it keeps nothing".into()
        }
        _ => "BAD Unknown command".into(),
    }
}

fn sign_in(desk: &mut Desk, tag: &str, user: &str, password: &str) {
    let outcome = desk.sign_in(user, password);
    settle(desk, tag, outcome);
}

fn settle(desk: &mut Desk, tag: &str, outcome: SignIn) {
    let answer = match outcome {
        SignIn::Accepted => desk.server.accepted.clone(),
        SignIn::Refused(answer) => answer,
    };
    reply(desk, tag, &answer);
}

/// Sends lines, the tag before those that begin with OK, NO or BAD; others go
/// out as they stand, so that a scenario can stage any line.
fn reply(desk: &mut Desk, tag: &str, lines: &str) {
    let tagged = |line: &str| match line.split(' ').next() {
        Some("OK" | "NO" | "BAD") => format!("{tag} {line}"),
        _ => line.to_owned(),
    };
    desk.reply(&lines.lines().map(tagged).collect::<Vec<_>>().join("\n"));
}

fn note(desk: &mut Desk, verb: &str, arguments: &[String]) {
    match (verb, arguments) {
        ("LOGIN", [user, _]) => desk.note(format!("LOGIN {user} <secret>")),
        ("LOGIN", _) => desk.note("LOGIN <secret>"),
        ("AUTHENTICATE", [mechanism]) => desk.note(format!("AUTHENTICATE {mechanism}")),
        ("AUTHENTICATE", _) => {
            let mechanism = arguments.first().map_or("", String::as_str);
            desk.note(format!("AUTHENTICATE {mechanism} <secret>"));
        }
        (
            "CAPABILITY" | "NOOP" | "ID" | "LOGOUT" | "STARTTLS" | "IDLE" | "SELECT" | "EXAMINE"
            | "LIST" | "LSUB" | "XLIST" | "STATUS" | "GETQUOTAROOT" | "ENABLE" | "NAMESPACE",
            _,
        ) => desk.note(format!("{verb} {}", arguments.join(" ")).trim_end().to_owned()),
        _ => desk.note(format!("({} words, not told apart)", arguments.len() + 1)),
    }
}

fn offered(desk: &Desk, words: &[&str]) -> bool {
    let has = |offer: &String| words.iter().any(|word| offer.eq_ignore_ascii_case(word));
    desk.offers().unwrap_or_default().iter().any(has)
}

fn is_inbox(name: &str) -> bool {
    name.eq_ignore_ascii_case("INBOX")
}

#[derive(Debug, Clone, Copy)]
struct Literal {
    length: usize,
    /// Whether the client waits for a `+` (it does not with LITERAL+, RFC 7888).
    waits: bool,
}

/// Splits `{12}` or `{12+}` off the end of a line.
fn split_literal(line: &str) -> (&str, Option<Literal>) {
    let spec = line.strip_suffix('}').and_then(|start| start.rsplit_once('{'));
    let Some((text, number)) = spec else { return (line, None) };
    let digits = number.strip_suffix('+');
    match digits.unwrap_or(number).parse::<u32>() {
        Ok(length) => {
            let length = usize::try_from(length).unwrap_or(usize::MAX);
            (text, Some(Literal { length, waits: digits.is_none() }))
        }
        Err(_) => (line, None),
    }
}

/// The atoms and quoted strings of a line; lists stay in pieces. `None` for a
/// quoted string without end.
fn words(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut word = String::new();
            let mut chars = quoted.char_indices();
            loop {
                match chars.next()? {
                    (end, '"') => {
                        rest = quoted.get(end + 1..)?.trim_start();
                        break;
                    }
                    (_, '\\') => word.push(chars.next()?.1),
                    (_, c) => word.push(c),
                }
            }
            words.push(word);
        } else {
            let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
            words.push(word.to_owned());
            rest = after.trim_start();
        }
    }
    Some(words)
}
