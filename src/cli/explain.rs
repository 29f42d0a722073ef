//! `mailmedic explain`.

use std::io::{self, Read};

use mailmedic::{explain, report};

use super::{
    BadInput, Exit,
    args::{AnswerFormat, Common, Explain},
    output, world,
};

/// Longest reply that is read, in bytes.
const LIMIT: u64 = 64 * 1024;

pub(super) fn run(common: &Common, args: &Explain) -> Result<Exit, BadInput> {
    let knowledge = world::knowledge(common)?;
    let lang = world::language(common, &knowledge)?;
    if let Some(id) = args.provider.as_deref().filter(|id| knowledge.preset(id).is_none()) {
        let known: Vec<&str> = knowledge.presets().map(|preset| preset.id.as_str()).collect();
        return Err(BadInput(format!(
            "--provider {}: there is no such provider; known are {}",
            id.escape_debug(),
            known.join(", ")
        )));
    }
    let text = match args.reply.as_deref() {
        Some(text) if text != "-" => text.to_owned(),
        _ => from_stdin()?,
    };
    if text.trim().is_empty() {
        return Err(BadInput(
            "there is no reply to explain; give it as the argument, in quotation marks".into(),
        ));
    }
    let explanation =
        explain::explain(&knowledge, &text, args.provider.as_deref(), args.protocol, args.stage);
    let text = match args.format {
        AnswerFormat::Json => report::json::render_explanation(&explanation, &knowledge, &lang),
        AnswerFormat::Text => {
            let style = report::text::Style {
                lang,
                width: world::width(),
                verbose: common.verbose,
                transcript: false,
            };
            report::text::render_explanation(&explanation, &knowledge, &style)
        }
    };
    output::print(&text);
    Ok(Exit::Fine)
}

fn from_stdin() -> Result<String, BadInput> {
    let mut bytes = Vec::new();
    io::stdin()
        .take(LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| BadInput(format!("standard input: cannot be read: {error}")))?;
    if bytes.len() as u64 > LIMIT {
        return Err(BadInput(format!(
            "standard input: longer than {LIMIT} bytes; give the one reply that matters"
        )));
    }
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect()))
}
