//! Secrets that stand on a line of their own: the line above asks for them.

use super::{Place, SECRET, is_coded};

/// So many lines may stand between a challenge and its answer: libraries
/// write a challenge as it came, and again as they read it.
const BETWEEN: u8 = 3;

/// What the lines so far ask for.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// An answer to a challenge may stand on so many of the lines that come.
    answer: u8,
    /// A literal of LOGIN stands on a line that comes (RFC 9051 section 4.3).
    literal: Option<Literal>,
}

/// The argument of LOGIN that is sent on a line of its own, and how long it is.
#[derive(Debug, Clone, Copy)]
enum Literal {
    User(usize),
    Password(usize),
}

impl Asked {
    /// Takes a line in; where in it a secret stands that was asked for above.
    pub(super) fn read(&mut self, line: &str) -> Vec<Place> {
        let mut list: Vec<Place> = self.literal(line).into_iter().collect();
        let asks = asks(line);
        if self.answer > 0 && !asks {
            let answer = answer(line);
            list.extend(answer);
            self.answer = if answer.is_some() { 0 } else { self.answer - 1 };
        }
        if asks {
            self.answer = BETWEEN;
            list.extend(answer_behind(line));
        }
        list
    }

    /// `a1 LOGIN {4}`, `+ OK`, `anna {8}`, `+ OK`, and the password.
    fn literal(&mut self, line: &str) -> Option<Place> {
        let text = line.trim_end().trim_end_matches(['\'', '"']).trim_end_matches("\\r\\n");
        let goes_on = text.split_whitespace().any(|word| word == "+" || word == "'+");
        match self.literal {
            None => {
                let upper = text.to_ascii_uppercase();
                let (_, arguments) = upper.split_once("LOGIN ")?;
                let length = length(arguments)?;
                let first = arguments.starts_with('{');
                let of = if first { Literal::User } else { Literal::Password };
                self.literal = Some(of(length));
                None
            }
            Some(_) if goes_on || text.trim().is_empty() => None,
            Some(Literal::User(user)) => {
                self.literal = length(text).map(Literal::Password);
                // The password may stand behind the user on the same line.
                let from = text.find(|c: char| !c.is_whitespace())? + user;
                let rest = text.get(from..).filter(|_| self.literal.is_none())?;
                let from = from + (rest.len() - rest.trim_start_matches([' ', '"']).len());
                Some((from, text.trim_end_matches('"').len())).filter(|(from, to)| from < to)
            }
            Some(Literal::Password(length)) => {
                self.literal = None;
                if text.ends_with(SECRET) {
                    return None;
                }
                let from = text.len().saturating_sub(length);
                let from = (0..=from).rev().find(|&at| text.is_char_boundary(at))?;
                Some((from, text.len()))
            }
        }
    }
}

/// The length in a literal's head at the end of a line: `{8}`, `{8+}`.
fn length(text: &str) -> Option<usize> {
    let (_, length) = text.strip_suffix('}')?.rsplit_once('{')?;
    length.trim_end_matches(['+', '-']).parse().ok()
}

/// Whether a server asks for a further answer: `334 …`, `+ …`, `retcode (334); …`.
fn asks(line: &str) -> bool {
    line.split_whitespace().any(is_question)
}

fn is_question(word: &str) -> bool {
    let word = word.trim_matches(['\'', '"', '(', ')', ';', ',', ':', '[', ']']);
    word == "334" || word == "+" || word.ends_with("'334") || word.ends_with("\"334")
}

/// The last word of a line, if it may be such an answer.
fn answer(line: &str) -> Option<Place> {
    let trimmed = line.trim_end().trim_end_matches(['\'', '"']).trim_end_matches("\\r\\n");
    let from = trimmed.rfind(|c: char| c.is_whitespace() || c == '\'' || c == '"');
    let from = from.map_or(0, |at| at + 1);
    is_coded(trimmed.get(from..)?).then_some((from, trimmed.len()))
}

/// Answers on the line of their challenge, where lines were joined:
/// `334 VXNlcm5hbWU6 YW5uYQ== 334 UGFzc3dvcmQ6 …`
fn answer_behind(line: &str) -> Vec<Place> {
    let mut list = Vec::new();
    let mut at = 0;
    // Words since the server asked.
    let mut since = None;
    for piece in line.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        since = match since {
            _ if is_question(word) => Some(0),
            // First the challenge, which may be empty; then what answers it.
            Some(1) if is_coded(word) => {
                list.push((at, at + word.len()));
                None
            }
            Some(0) if !word.is_empty() => Some(1),
            Some(1) if !word.is_empty() => None,
            other => other,
        };
        at += piece.len();
    }
    list
}
