//! What to enter into the mail program, value by value.

use super::{FIELD, said};
use crate::{
    model::{Protocol, Setting},
    report::words::Words,
};

pub(super) struct Values {
    pub(super) sign: &'static str,
    /// Receive or send.
    pub(super) way: String,
    pub(super) protocol: &'static str,
    pub(super) state: String,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: &'static str,
    pub(super) user: Option<String>,
    /// What to sign in with, in words.
    pub(super) auth: String,
    /// What the names of folders begin with.
    pub(super) prefix: Option<String>,
}

impl Values {
    pub(super) fn new(setting: &Setting, words: &Words<'_>) -> Self {
        let endpoint = &setting.endpoint;
        let way = if endpoint.protocol == Protocol::Smtp { "send" } else { "receive" };
        let state = if setting.works { "setting-works" } else { "setting-unconfirmed" };
        Self {
            sign: if setting.works { "good" } else { "none" },
            way: words.label(way, &[]),
            protocol: endpoint.protocol.name(),
            state: words.label(state, &[]),
            host: said(&endpoint.host, FIELD),
            port: endpoint.port,
            security: endpoint.security.name(),
            user: setting.user.as_deref().map(|user| said(user, FIELD)),
            auth: words.label(&format!("auth-{}", said(&setting.auth, FIELD)), &[]),
            prefix: setting.path_prefix.as_deref().map(|it| said(it, FIELD)),
        }
    }
}
