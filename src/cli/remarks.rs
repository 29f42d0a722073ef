//! What is odd about a password, said before it is sent: an attempt less that
//! counts against the account, where the user stops here.

use std::io::{self, IsTerminal};

use mailmedic::{
    diagnose::SecretShape,
    knowledge::{Args, Knowledge, Preset},
    model::Secret,
    report::escape::escape,
};

use super::args::Common;

/// Says that a user name is sent in another spelling than it was typed in.
pub(super) fn user_name(common: &Common, knowledge: &Knowledge, lang: &str, user: &str) {
    let args = Args::from([("user".to_owned(), escape(user))]);
    if !common.quiet
        && let Some(note) = knowledge.texts().get(lang, "note-user-name", &args)
    {
        eprintln!("mailmedic: {note}");
    }
}

/// Notes on standard error, for people: at a terminal, or where more detail is
/// asked for. Advice, never a refusal.
pub(super) fn before_sending(
    common: &Common,
    knowledge: &Knowledge,
    lang: &str,
    (secret, user): (&Secret, Option<&str>),
    preset: Option<&Preset>,
) {
    if common.quiet || !(common.verbose || io::stderr().is_terminal()) {
        return;
    }
    let shape = SecretShape::of(secret, user, preset, knowledge);
    let mut args = Args::new();
    args.extend(preset.map(|preset| ("provider".to_owned(), preset.name.clone())));
    args.extend(shape.token.map(|kind| ("kind".to_owned(), kind.id().to_owned())));
    for key in shape.oddities() {
        let say = |key, args: &Args| knowledge.texts().get(lang, key, args);
        let Some(remark) = say(key, &args) else { continue };
        let args = Args::from([("remark".to_owned(), remark)]);
        if let Some(note) = say("note-secret", &args) {
            eprintln!("mailmedic: {note}");
        }
    }
}
