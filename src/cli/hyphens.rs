//! Replies on the command line that begin with a hyphen, as the refusals of
//! POP3 do (RFC 1939 section 3): they are no options.

use std::ffi::OsString;

/// The arguments, with a blank in front of such replies to `explain`: what begins so
/// is a value wherever it stands.
pub(super) fn set_off(args: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut args: Vec<OsString> = args.collect();
    let explains = args.iter().skip(1).find(|arg| !begins_with_hyphen(arg));
    if explains.is_none_or(|command| command != "explain") {
        return args;
    }
    for arg in args.iter_mut().skip(1) {
        if arg.to_str().is_some_and(is_reply) {
            let mut value = OsString::from(" ");
            value.push(&arg);
            *arg = value;
        }
    }
    args
}

/// A reply as it was given.
pub(super) fn as_given(value: &str) -> &str {
    value.strip_prefix(' ').filter(|rest| rest.starts_with('-')).unwrap_or(value)
}

fn begins_with_hyphen(arg: &OsString) -> bool {
    arg.to_str().is_some_and(|arg| arg.starts_with('-'))
}

/// `-ERR …`; `-550 …`, `- 550 …`, words behind one hyphen: options have none.
fn is_reply(arg: &str) -> bool {
    let Some(rest) = arg.strip_prefix('-').filter(|rest| !rest.starts_with('-')) else {
        return false;
    };
    let refuses = rest.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("ERR"));
    refuses || rest.contains(char::is_whitespace) && !rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_told_from_options() {
        let set = |args: &[&str]| -> Vec<String> {
            let args = args.iter().map(OsString::from);
            set_off(args).into_iter().filter_map(|arg| arg.into_string().ok()).collect()
        };
        assert_eq!(
            set(&[
                "m",
                "-v",
                "explain",
                "535 no",
                "-ERR [AUTH] no",
                "-v",
                "--lang",
                "ru",
                "-",
                "--"
            ]),
            ["m", "-v", "explain", "535 no", " -ERR [AUTH] no", "-v", "--lang", "ru", "-", "--"],
        );
        assert_eq!(
            set(&["m", "explain", "-err", "- 550 no"]),
            ["m", "explain", " -err", " - 550 no"]
        );
        assert_eq!(set(&["m", "check", "-ERR"]), ["m", "check", "-ERR"]);
        assert_eq!([as_given(" -ERR no"), as_given(" no"), as_given("")], ["-ERR no", " no", ""]);
    }
}
