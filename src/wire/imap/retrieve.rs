//! The test message looked for, and removed. Folders are opened for reading
//! only (EXAMINE) until it is found; then nothing but the message with the
//! token is marked and expunged: by its own number where the server can
//! (UIDPLUS, RFC 4315), else only if no other message is marked. Where neither
//! is possible it is left, and the report says so.

use std::time::Duration;

use super::{
    reply::{Response, Tag},
    value::{Value, values},
};
use crate::{
    model::{Settle, SkipReason, Stage},
    wire::{Retrieval, TEST_HEADER, session::Session},
};

/// The newest messages of a folder that are looked at where it is not known
/// which ones are new.
const NEWEST: u64 = 10;

/// The search, and how far it is.
#[derive(Debug)]
pub(super) struct Retrieve {
    plan: Retrieval,
    /// Whether a message can be expunged by its number.
    uidplus: bool,
    /// Whether folders are labels, and expunging only takes one off.
    labels: bool,
    pauses: std::vec::IntoIter<Duration>,
    /// The folders to look into, and which of them it is.
    folders: Vec<String>,
    at: usize,
    doing: Doing,
    /// Messages in the open folder.
    exists: u64,
    validity: Option<u64>,
    /// The number of the message, once it was seen in the open folder.
    uid: Option<u64>,
    /// Messages in the open folder that are marked as deleted.
    marked: Vec<u64>,
    /// Where it was found first; then copies are looked for.
    arrived: bool,
    /// Folders that it was removed from, and those where it had to be left.
    removed: Vec<String>,
    left: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Examine,
    Look,
    Select,
    Mark,
    Marked,
    Expunge,
    Unmark,
    Move,
}

/// What to do with the session now.
pub(super) enum Next {
    /// Send this command, after a pause.
    Command(Option<Duration>, Stage, String),
    /// Wait for more.
    More,
    /// Say goodbye.
    Done,
}

impl Retrieve {
    pub(super) fn new(plan: Retrieval, offered: &[String]) -> Self {
        let has = |word: &str| offered.iter().any(|offer| offer == word);
        let junk = plan.junk.clone();
        Self {
            pauses: plan.pauses.clone().into_iter(),
            folders: std::iter::once("INBOX".to_owned()).chain(junk).collect(),
            plan,
            uidplus: has("UIDPLUS") || has("IMAP4REV2"),
            labels: has("X-GM-EXT-1") && has("MOVE"),
            at: 0,
            doing: Doing::Examine,
            exists: 0,
            validity: None,
            uid: None,
            marked: Vec::new(),
            arrived: false,
            removed: Vec::new(),
            left: Vec::new(),
        }
    }

    /// The first command.
    pub(super) fn begin(&mut self) -> Next {
        self.open(None)
    }

    fn folder(&self) -> String {
        self.folders.get(self.at).cloned().unwrap_or_default()
    }

    fn stage(&self) -> Stage {
        if self.arrived { Stage::Remove } else { Stage::Arrive }
    }

    fn open(&mut self, pause: Option<Duration>) -> Next {
        (self.exists, self.validity, self.uid) = (0, None, None);
        self.doing = Doing::Examine;
        Next::Command(pause, self.stage(), format!("EXAMINE {}", quoted(&self.folder())))
    }

    /// Takes a response to the command of this tag.
    pub(super) fn take(&mut self, session: &mut Session, response: &Response, tag: &str) -> Next {
        match &response.tag {
            Tag::Untagged => {
                self.untagged(response);
                Next::More
            }
            Tag::Command(answered) if answered == tag => {
                let accepted = response.reply.accepted();
                self.answered(session, accepted)
            }
            _ => Next::More,
        }
    }

    fn untagged(&mut self, response: &Response) {
        let code = response.reply.bracket.as_deref().unwrap_or_default();
        if let Some((word, number)) = code.split_once(' ')
            && word.eq_ignore_ascii_case("UIDVALIDITY")
        {
            self.validity = number.trim().parse().ok();
        }
        if response.rest.eq_ignore_ascii_case("EXISTS") {
            self.exists = response.word.parse().unwrap_or(self.exists);
        }
        let values = values(&response.reply.raw);
        if response.word == "SEARCH" && self.doing == Doing::Marked {
            self.marked.extend(values.iter().skip(2).filter_map(Value::number));
        }
        let fetched = values.get(2).and_then(Value::text);
        if self.doing == Doing::Look && fetched.is_some_and(|it| it.eq_ignore_ascii_case("FETCH")) {
            let items = values.get(3).and_then(Value::list).unwrap_or_default();
            if self.is_ours(items) {
                let uid = items
                    .iter()
                    .position(|it| it.text().is_some_and(|it| it.eq_ignore_ascii_case("UID")));
                let uid = uid.and_then(|at| items.get(at + 1)).and_then(Value::number);
                self.uid = uid.or(self.uid);
            }
        }
    }

    /// Whether the header that was asked for has the token, and nothing else.
    fn is_ours(&self, items: &[Value]) -> bool {
        items.iter().filter_map(Value::text).any(|text| {
            text.split_once(':').is_some_and(|(name, value)| {
                name.trim().eq_ignore_ascii_case(TEST_HEADER) && value.trim() == self.plan.token
            })
        })
    }

    fn answered(&mut self, session: &mut Session, accepted: bool) -> Next {
        let header = format!("BODY.PEEK[HEADER.FIELDS ({TEST_HEADER})]");
        let doing = self.doing;
        let to = |this: &mut Self, doing, line| {
            this.doing = doing;
            Next::Command(None, this.stage(), line)
        };
        match (doing, accepted, self.uid) {
            (Doing::Examine, true, _) if self.exists > 0 => {
                let line = match self.plan.next_uid {
                    Some((next, validity)) if self.at == 0 && self.validity == Some(validity) => {
                        format!("UID FETCH {next}:* ({header})")
                    }
                    _ => {
                        let first = self.exists.saturating_sub(NEWEST - 1).max(1);
                        format!("FETCH {first}:{} (UID {header})", self.exists)
                    }
                };
                to(self, Doing::Look, line)
            }
            (Doing::Look, _, Some(_)) => {
                if !self.arrived {
                    self.arrived = true;
                    session.passed(Stage::Arrive, None, Some(self.folder()));
                }
                let line = format!("SELECT {}", quoted(&self.folder()));
                to(self, Doing::Select, line)
            }
            (Doing::Examine | Doing::Look, ..) => self.elsewhere(session),
            (Doing::Select, true, Some(uid)) => match self.plan.trash.clone() {
                // Expunging would only take a label off there.
                Some(trash) if self.labels => {
                    to(self, Doing::Move, format!("UID MOVE {uid} {}", quoted(&trash)))
                }
                _ => to(self, Doing::Mark, format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)")),
            },
            (Doing::Mark, true, Some(uid)) if self.uidplus => {
                to(self, Doing::Expunge, format!("UID EXPUNGE {uid}"))
            }
            (Doing::Mark, true, Some(_)) => {
                self.marked.clear();
                to(self, Doing::Marked, "UID SEARCH DELETED".into())
            }
            (Doing::Marked, true, Some(uid)) if self.marked == [uid] => {
                to(self, Doing::Expunge, "EXPUNGE".into())
            }
            (Doing::Marked, _, Some(uid)) => {
                to(self, Doing::Unmark, format!("UID STORE {uid} -FLAGS.SILENT (\\Deleted)"))
            }
            (Doing::Expunge | Doing::Move, true, _) => {
                self.removed.push(self.folder());
                self.copies(session)
            }
            _ => {
                self.left.push(self.folder());
                self.copies(session)
            }
        }
    }

    /// Not in this folder: the next one, or all of them again after a while.
    fn elsewhere(&mut self, session: &mut Session) -> Next {
        if self.arrived {
            return self.finish(session);
        }
        self.at += 1;
        if self.at < self.folders.len() {
            return self.open(None);
        }
        self.at = 0;
        if let Some(pause) = self.pauses.next() {
            return self.open(Some(pause));
        }
        session.skipped(Stage::Arrive, SkipReason::NotSeen);
        session.skipped(Stage::Remove, SkipReason::After(Stage::Arrive));
        Next::Done
    }

    /// Some servers keep a copy of what is sent of their own accord.
    fn copies(&mut self, session: &mut Session) -> Next {
        match self.plan.sent.take() {
            Some(sent) => {
                self.folders = vec![sent];
                self.at = 0;
                // Which messages are new there is not known.
                self.plan.next_uid = None;
                self.open(None)
            }
            None => self.finish(session),
        }
    }

    fn finish(&mut self, session: &mut Session) -> Next {
        if self.left.is_empty() {
            session.settled(Stage::Remove, Settle::Passed(None), Some(self.removed.join(", ")));
        } else {
            let left = Some(self.left.join(", "));
            session.settled(Stage::Remove, Settle::Skipped(SkipReason::NotOffered), left);
        }
        Next::Done
    }
}

/// A name as a quoted string (RFC 9051 section 4.3). Names came from the
/// server as atoms, strings or literals; line ends never reach a command.
fn quoted(name: &str) -> String {
    let mut text = String::from("\"");
    for c in name.chars().filter(|c| !matches!(c, '\r' | '\n' | '\0')) {
        if matches!(c, '"' | '\\') {
            text.push('\\');
        }
        text.push(c);
    }
    text.push('"');
    text
}
