//! What a signed-in session showed of the mailbox, without changing anything
//! in it. Reports are passed on, so nothing personal is in it: folders have a
//! name only where the server gave them a role, the others are counted.

/// What was seen of a mailbox. What the server did not say is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// Messages in the inbox (IMAP STATUS), or that POP3 shows (STAT).
    pub messages: Option<u64>,
    /// Messages in the inbox that nobody has read.
    pub unseen: Option<u64>,
    /// The size of what POP3 shows, in bytes.
    pub bytes: Option<u64>,
    /// The number that the next message in the inbox will have (UIDNEXT, RFC
    /// 9051 section 2.3.1.1), with the validity of such numbers.
    pub next_uid: Option<(u64, u64)>,
    /// How much may be stored, and how much is.
    pub quotas: Vec<Quota>,
    /// What the names of one's own folders begin with (RFC 2342), such as
    /// `INBOX.`; empty where nothing is in front of them.
    pub prefix: Option<String>,
    /// The folders that have a role, in the order of the roles.
    pub folders: Vec<Folder>,
    /// How many further folders there are; absent where they were not listed.
    pub other_folders: Option<u32>,
    /// The seconds that POP3 wants between two sign-ins (LOGIN-DELAY, RFC 2449
    /// section 6.5).
    pub login_delay: Option<u32>,
    /// How long POP3 keeps messages (EXPIRE, RFC 2449 section 6.7).
    pub expire: Option<Expire>,
}

/// A limit on what is stored (RFC 9208).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// Of what.
    pub resource: Resource,
    /// How much is stored: bytes or messages.
    pub used: u64,
    /// How much may be, never 0.
    pub limit: u64,
}

impl Quota {
    /// How full it is, in whole per cent, rounded down: 100 only where it is full.
    pub fn percent(&self) -> u64 {
        let percent = u128::from(self.used) * 100 / u128::from(self.limit.max(1));
        u64::try_from(percent).unwrap_or(u64::MAX)
    }
}

/// What a quota counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// Bytes.
    Storage,
    /// Messages.
    Messages,
}

impl Resource {
    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Storage => "storage",
            Self::Messages => "messages",
        }
    }
}

/// A folder with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The role.
    pub role: FolderRole,
    /// The name for people, decoded, unescaped.
    pub name: String,
    /// The name as it is sent (RFC 3501 section 5.1.3).
    pub wire_name: String,
}

/// What a folder is for (RFC 6154 section 2), in the order of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FolderRole {
    /// Copies of what was sent.
    Sent,
    /// Messages not sent yet.
    Drafts,
    /// What was taken for spam.
    Junk,
    /// What was deleted.
    Trash,
    /// What is kept out of the way.
    Archive,
    /// All messages.
    All,
}

impl FolderRole {
    /// All roles, in order.
    pub const ALL: [Self; 6] =
        [Self::Sent, Self::Drafts, Self::Junk, Self::Trash, Self::Archive, Self::All];

    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Drafts => "drafts",
            Self::Junk => "junk",
            Self::Trash => "trash",
            Self::Archive => "archive",
            Self::All => "all",
        }
    }

    /// The role that an attribute of LIST (RFC 6154) or of the older XLIST
    /// names, in any letter case.
    pub fn of_attribute(attribute: &str) -> Option<Self> {
        Some(match attribute.to_ascii_lowercase().as_str() {
            "\\sent" => Self::Sent,
            "\\drafts" => Self::Drafts,
            "\\junk" | "\\spam" => Self::Junk,
            "\\trash" => Self::Trash,
            "\\archive" => Self::Archive,
            "\\all" | "\\allmail" => Self::All,
            _ => return None,
        })
    }
}

/// How long POP3 keeps messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expire {
    /// For ever.
    Never,
    /// So many days after they came or were fetched; 0: what was fetched may
    /// be gone after the session.
    Days(u32),
}

impl Mailbox {
    /// The folder with a role, the first where there are several.
    pub fn folder(&self, role: FolderRole) -> Option<&Folder> {
        self.folders.iter().find(|folder| folder.role == role)
    }
}
