//! The mailbox in the JSON report.

use serde::Serialize;

use crate::model::{self, Expire};

#[derive(Serialize)]
pub(super) struct Mailbox {
    #[serde(skip_serializing_if = "Option::is_none")]
    messages: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unseen: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quotas: Vec<Quota>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prefix: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    folders: Vec<Folder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_folders: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    login_delay_seconds: Option<u32>,
    /// Whether POP3 erases messages of itself, and after how many days.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expire_days: Option<u32>,
}

#[derive(Serialize)]
struct Quota {
    resource: &'static str,
    used: u64,
    limit: u64,
    percent: u64,
}

#[derive(Serialize)]
struct Folder {
    role: &'static str,
    name: String,
}

impl From<&model::Mailbox> for Mailbox {
    fn from(seen: &model::Mailbox) -> Self {
        Self {
            messages: seen.messages,
            unseen: seen.unseen,
            bytes: seen.bytes,
            quotas: seen
                .quotas
                .iter()
                .map(|it| Quota {
                    resource: it.resource.id(),
                    used: it.used,
                    limit: it.limit,
                    percent: it.percent(),
                })
                .collect(),
            prefix: seen.prefix.clone(),
            folders: seen
                .folders
                .iter()
                .map(|it| Folder { role: it.role.id(), name: it.name.clone() })
                .collect(),
            other_folders: seen.other_folders,
            login_delay_seconds: seen.login_delay,
            expires: seen.expire.map(|expire| expire != Expire::Never),
            expire_days: seen.expire.and_then(|expire| match expire {
                Expire::Never => None,
                Expire::Days(days) => Some(days),
            }),
        }
    }
}
