//! What is asked after signing in: questions that change nothing, all of them
//! in one flight (RFC 9051 section 5.5): STATUS of the inbox (section 6.3.11),
//! NAMESPACE (RFC 2342), the folders with their roles (RFC 6154, and the older
//! XLIST), and the quota of the inbox (RFC 9208).
//!
//! A server that refuses or misbehaves here has signed the user in all the
//! same: nothing of it decides the session.

use super::{
    reply::{Response, Tag},
    value::{Value, folder_name, values},
};
use crate::model::{Folder, FolderRole, Mailbox, Quota, Reply, Resource, SkipReason};

/// Folders that are looked at; who has more is told of these only.
const FOLDERS: u32 = 2_000;

/// Bytes of folder lists that are read and not kept. With them the longest
/// answer may be this much longer than what a session may hold.
const UNKEPT: usize = 512 * 1024;

/// Different limits that are kept: a root has one or two.
const QUOTAS: usize = 8;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    Status,
    Namespace,
    Folders,
    Quota,
}

/// The questions to ask a server that offers these words, with the commands.
pub(super) fn questions(offered: &[String]) -> Vec<(Question, &'static str)> {
    let has = |word: &str| offered.iter().any(|offer| offer == word);
    let mut all = vec![(Question::Status, "STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)")];
    if has("NAMESPACE") || has("IMAP4REV2") {
        all.push((Question::Namespace, "NAMESPACE"));
    }
    let list = match () {
        () if has("SPECIAL-USE") && (has("LIST-EXTENDED") || has("IMAP4REV2")) => {
            "LIST \"\" \"*\" RETURN (SPECIAL-USE)"
        }
        () if has("XLIST") && !has("SPECIAL-USE") => "XLIST \"\" \"*\"",
        () => "LIST \"\" \"*\"",
    };
    all.push((Question::Folders, list));
    if has("QUOTA") {
        all.push((Question::Quota, "GETQUOTAROOT INBOX"));
    }
    all
}

/// The answers so far.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// What is not answered yet, by tag.
    open: Vec<(String, Question)>,
    pub(super) found: Mailbox,
    /// The refusal of the question about the inbox, which no mail program
    /// could do without.
    refused: Option<Reply>,
    folders: u32,
    unkept: usize,
}

impl Facts {
    pub(super) fn asked(&mut self, tag: String, question: Question) {
        self.open.push((tag, question));
    }

    pub(super) fn answered(&self) -> bool {
        self.open.is_empty()
    }

    /// How the stage ends: by what the server says of the inbox, and whether it
    /// tells how full it is.
    pub(super) fn settle(&mut self) -> Result<Option<String>, Result<Reply, SkipReason>> {
        match self.refused.take() {
            Some(reply) => Err(Ok(reply)),
            None if self.found.quotas.is_empty() => Err(Err(SkipReason::NotOffered)),
            None => {
                let fullest = self.found.quotas.iter().map(Quota::percent).max();
                Ok(fullest.map(|percent| format!("{percent} %")))
            }
        }
    }

    /// Takes a response. Whether a question was answered by it.
    pub(super) fn take(&mut self, response: Response) -> bool {
        match response.tag {
            Tag::Untagged => {
                self.untagged(&response);
                false
            }
            Tag::Command(tag) => {
                let Some(at) = self.open.iter().position(|(open, _)| *open == tag) else {
                    return false;
                };
                let (_, question) = self.open.remove(at);
                match question {
                    Question::Status if !response.reply.accepted() => {
                        self.refused = Some(response.reply);
                    }
                    Question::Folders if response.reply.accepted() => {
                        let order = |it: &Folder| (it.role, it.name.clone());
                        self.found.folders.sort_by_key(order);
                        self.found.other_folders = Some(self.folders);
                    }
                    _ => {}
                }
                true
            }
            Tag::Continue | Tag::None => false,
        }
    }

    fn untagged(&mut self, response: &Response) {
        let values = values(&response.reply.raw);
        let arguments = values.get(2..).unwrap_or_default();
        match response.word.as_str() {
            "STATUS" => self.status(arguments),
            "QUOTA" => self.quota(arguments),
            "NAMESPACE" => self.found.prefix = prefix(arguments).or(self.found.prefix.take()),
            "LIST" | "XLIST" => self.folder(arguments),
            _ => {}
        }
    }

    fn status(&mut self, arguments: &[Value]) {
        let [name, items, ..] = arguments else { return };
        let inbox = name.text().is_some_and(|name| name.eq_ignore_ascii_case("INBOX"));
        let Some(items) = items.list().filter(|_| inbox) else { return };
        let item = |wanted: &str| {
            let named = |pair: &&[Value]| {
                pair.first().and_then(Value::text).is_some_and(|it| it.eq_ignore_ascii_case(wanted))
            };
            items.chunks_exact(2).find(named)?.get(1)?.number()
        };
        self.found.messages = item("MESSAGES");
        self.found.unseen = item("UNSEEN");
        self.found.next_uid = item("UIDNEXT").zip(item("UIDVALIDITY"));
    }

    fn quota(&mut self, arguments: &[Value]) {
        let Some(list) = arguments.get(1).and_then(Value::list) else { return };
        for triple in list.chunks_exact(3) {
            let [name, used, limit] = triple else { return };
            let (Some(used), Some(limit)) = (used.number(), limit.number()) else { continue };
            // Storage is counted in units of 1024 bytes (RFC 9208 section 5.1).
            let (resource, unit) = match name.text().map(str::to_ascii_uppercase).as_deref() {
                Some("STORAGE") => (Resource::Storage, 1024),
                Some("MESSAGE") => (Resource::Messages, 1),
                _ => continue,
            };
            let quota = Quota {
                resource,
                used: used.saturating_mul(unit),
                limit: limit.saturating_mul(unit),
            };
            let quotas = &mut self.found.quotas;
            // A limit of nothing is how some write that there is none.
            if limit > 0 && quotas.len() < QUOTAS && !quotas.contains(&quota) {
                quotas.push(quota);
                quotas.sort_by_key(|quota| quota.resource);
            }
        }
    }

    fn folder(&mut self, arguments: &[Value]) {
        let [attributes, _, name, ..] = arguments else { return };
        let (Some(attributes), Some(name)) = (attributes.list(), name.text()) else { return };
        let attribute = |wanted: &str| {
            attributes.iter().filter_map(Value::text).any(|it| it.eq_ignore_ascii_case(wanted))
        };
        // No folders, only names with folders below them.
        if attribute("\\Noselect") || attribute("\\NonExistent") {
            return;
        }
        let role = attributes.iter().filter_map(Value::text).find_map(FolderRole::of_attribute);
        match role {
            Some(role) if self.found.folders.len() < 2 * FolderRole::ALL.len() => {
                let folder = Folder { role, name: folder_name(name), wire_name: name.to_owned() };
                if !self.found.folders.contains(&folder) {
                    self.found.folders.push(folder);
                }
            }
            _ if name.eq_ignore_ascii_case("INBOX") => {}
            _ => self.folders = (self.folders + 1).min(FOLDERS),
        }
    }

    /// Whether this is a line of the folder list that need not be kept: the
    /// names of people's folders are nobody's business, and may be many.
    pub(super) fn passes(&mut self, raw: &[u8]) -> bool {
        let values = match raw.get(..7) {
            Some(start) if start.eq_ignore_ascii_case(b"* LIST ") => values(raw),
            Some(start) if start.eq_ignore_ascii_case(b"* XLIST") => values(raw),
            _ => return false,
        };
        let attributes = values.get(2).and_then(Value::list).unwrap_or_default();
        let role = attributes.iter().filter_map(Value::text).find_map(FolderRole::of_attribute);
        let inbox = values.get(4).and_then(Value::text);
        if role.is_some() || inbox.is_some_and(|name| name.eq_ignore_ascii_case("INBOX")) {
            return false;
        }
        self.unkept += raw.len();
        self.unkept <= UNKEPT && self.folders < FOLDERS
    }
}

/// The first prefix of the personal namespaces (RFC 2342 section 5).
fn prefix(arguments: &[Value]) -> Option<String> {
    let first = arguments.first()?.list()?.first()?.list()?.first()?.text()?;
    Some(folder_name(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::imap::reply::understand;

    fn facts(lines: &[&str]) -> Mailbox {
        let mut facts = Facts::default();
        facts.asked("a4".into(), Question::Folders);
        for line in lines {
            facts.take(understand(format!("{line}\r\n").into_bytes()));
        }
        facts.found
    }

    #[test]
    fn answers_of_real_servers() {
        let found = facts(&[
            "* STATUS \"INBOX\" (MESSAGES 17 UNSEEN 3 UIDNEXT 101 UIDVALIDITY 1700000000)",
            "* NAMESPACE ((\"INBOX.\" \".\")) NIL ((\"shared.\" \".\"))",
            "* LIST (\\HasNoChildren \\Sent) \".\" INBOX.Sent",
            "* LIST (\\HasNoChildren \\Junk) \".\" \"INBOX.&BCEEPwQwBDw-\"",
            "* LIST (\\HasNoChildren) \".\" INBOX.Diary",
            "* LIST (\\Noselect) \".\" INBOX.Nothing",
            "* LIST () \".\" INBOX",
            "* QUOTAROOT INBOX \"User quota\"",
            "* QUOTA \"User quota\" (STORAGE 950 1000 MESSAGE 3 0)",
            "a4 OK List completed",
        ]);
        assert_eq!((found.messages, found.unseen), (Some(17), Some(3)));
        assert_eq!(found.next_uid, Some((101, 1_700_000_000)));
        assert_eq!(found.prefix.as_deref(), Some("INBOX."));
        let folders: Vec<_> = found.folders.iter().map(|it| (it.role, it.name.as_str())).collect();
        assert_eq!(folders, [(FolderRole::Sent, "INBOX.Sent"), (FolderRole::Junk, "INBOX.Спам")]);
        assert_eq!(found.other_folders, Some(1));
        let quota = Quota { resource: Resource::Storage, used: 972_800, limit: 1_024_000 };
        assert_eq!(found.quotas, [quota]);
        assert_eq!(quota.percent(), 95);
    }

    #[test]
    fn nonsense_is_no_fact() {
        let found = facts(&[
            "* STATUS INBOX (MESSAGES many)",
            "* STATUS",
            "* QUOTA",
            "* QUOTA \"\" (STORAGE -1 10 STORAGE 99999999999999999999999 1)",
            "* QUOTA \"\" (STORAGE 18446744073709551615 18446744073709551615)",
            "* NAMESPACE NIL NIL NIL",
            "* LIST",
            "* LIST NIL NIL NIL",
        ]);
        assert_eq!(found.messages, None);
        assert_eq!(found.quotas.len(), 1);
        assert_eq!(found.quotas[0].percent(), 100);
        assert_eq!((found.prefix, found.folders.len(), found.other_folders), (None, 0, None));
    }

    #[test]
    fn names_of_folders_without_a_role_are_kept_nowhere() {
        let mut facts = Facts::default();
        assert!(facts.passes(b"* LIST (\\HasNoChildren) \"/\" Diary\r\n"));
        assert!(facts.passes(b"* XLIST () \"/\" {5}\r\nDiary\r\n"));
        assert!(!facts.passes(b"* LIST (\\Sent) \"/\" Sent\r\n"));
        assert!(!facts.passes(b"* LIST () \"/\" INBOX\r\n"));
        assert!(!facts.passes(b"* STATUS INBOX ()\r\n"));
        let long = format!("* LIST () \"/\" \"{}\"\r\n", "x".repeat(10_000));
        let passed = (0..100).filter(|_| facts.passes(long.as_bytes())).count();
        assert!(passed * long.len() <= UNKEPT, "there is an end to it");
    }
}
