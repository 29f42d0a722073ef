//! What a pasted text says: which of its words are the server's, and what they mean.

use std::cmp::Reverse;

use super::{Circumstances, coded, examined, hosts, listed, logged, moment, quoted, several};
use crate::{
    knowledge::{Codes, Index, Judged, Knowledge, Meaning, Query},
    model::{Cause, Confidence, Protocol, Reply, Severity, Stage, Status},
    wire::pasted,
};

/// Judges a pasted text. With an index where there are many; it says the same.
pub fn judged<'a>(
    knowledge: &'a Knowledge,
    index: Option<&Index<'_>>,
    text: &'a str,
    given: Circumstances<'a>,
) -> Judged<'a> {
    let whole = text.trim();
    let trimmed = behind_acceptances(whole);
    let provider = given.provider.or_else(|| hosts::provider_in(knowledge, whole));
    let judge = Judge { knowledge, index, given, provider };
    let mut shown = pasted::guess(trimmed);
    let mut trimmed = trimmed;
    if shown.is_none()
        && let Some(reply) = logged::reply(trimmed)
    {
        trimmed = reply;
        shown = pasted::guess(reply);
    }
    let mut found = match shown {
        Some(_) if trimmed.contains('\n') => judge.several(trimmed),
        Some(_) => judge.reply(trimmed, shown),
        None => judge.error_text(trimmed),
    };
    if shown.is_some()
        && found.meaning.rule.is_none()
        && accepts(&found.reply)
        && let Some(refusal) = judge.refusal_behind(trimmed)
    {
        found = refusal;
    }
    if shown.is_some()
        && found.meaning.cause == Cause::Ok
        && let Some(trouble) = judge.trouble_below(trimmed)
    {
        found = trouble;
    }
    if found.said.is_none() && trimmed.len() < whole.len() {
        found.said = Some(trimmed);
    }
    let Found { meaning, reply, protocol, stage, said, named } = found;
    let mut provider = provider.or(named);
    // Hosts of several providers are named: the one that was named last before the reply.
    if provider.is_none()
        && let Some(before) = said.and_then(|said| trimmed.split_once(said))
    {
        provider = hosts::last_in(knowledge, before.0);
    }
    // Words that only one provider uses tell who it is; then its own advice fits.
    if provider.is_none() {
        let family = meaning.rule.as_deref().and_then(|rule| rule.split('-').next());
        let own = family.and_then(|id| knowledge.preset(id)).filter(|preset| {
            let words: Vec<&str> = said.unwrap_or(whole).split_whitespace().collect();
            preset.says(&words.join(" ").to_lowercase())
        });
        provider = own.map(|preset| preset.id.as_str());
    }
    let preset = provider.and_then(|id| knowledge.preset(id));
    let meaning = examined::meaning(knowledge, meaning, preset, protocol);
    Judged { codes: codes(reply), meaning, said, provider, protocol, stage }
}

/// What judging takes, whichever words it is of.
struct Judge<'k, 'i, 'x, 'g> {
    knowledge: &'k Knowledge,
    index: Option<&'i Index<'x>>,
    given: Circumstances<'g>,
    provider: Option<&'g str>,
}

/// What some words of a text say.
struct Found<'t, 'k> {
    meaning: Meaning,
    reply: Reply,
    protocol: Option<Protocol>,
    stage: Option<Stage>,
    /// These words, where they are not all.
    said: Option<&'t str>,
    /// The provider that only they name.
    named: Option<&'k str>,
}

impl<'k> Judge<'k, '_, '_, '_> {
    fn meaning(&self, reply: &Reply, protocol: Option<Protocol>, stage: Option<Stage>) -> Meaning {
        let query = Query { reply, provider: self.provider, protocol, stage };
        self.index.map_or_else(|| self.knowledge.judge(&query), |index| index.judge(&query))
    }

    /// A text that begins as a reply does, or that is to be read as one.
    fn reply<'t>(&self, text: &'t str, shown: Option<Protocol>) -> Found<'t, 'k> {
        let protocol = self.given.protocol.or(shown);
        let text = &*listed::unwritten(text);
        let joined = (shown == Some(Protocol::Smtp)).then(|| coded::joined(text)).flatten();
        let reply = match &joined {
            Some(joined) => pasted::read(joined, self.given.protocol),
            None => pasted::read_guessed(text, shown, self.given.protocol),
        };
        let stage = self.given.stage;
        let meaning = self.meaning(&reply, protocol, stage);
        Found { meaning, reply, protocol, stage, said: None, named: None }
    }

    /// Lines that begin as a reply does: one reply, or several. Of several, the one
    /// that says most, and worst.
    fn several<'t>(&self, text: &'t str) -> Found<'t, 'k> {
        let replies = several::replies(text);
        let all = self.reply(text, pasted::guess(text));
        if replies.len() < 2 {
            return all;
        }
        let mut worst: Option<Found<'t, 'k>> = None;
        for words in replies {
            let found = Found { said: Some(words), ..self.reply(words, pasted::guess(words)) };
            let refuses = !accepts(&found.reply) && found.meaning.cause != Cause::Ok;
            if refuses && worst.as_ref().is_none_or(|worst| rank(&found, self) > rank(worst, self))
            {
                worst = Some(found);
            }
        }
        worst.unwrap_or(all)
    }

    /// A refusal on the same line behind what was accepted: lines of a dialogue that were joined.
    fn refusal_behind<'t>(&self, text: &'t str) -> Option<Found<'t, 'k>> {
        let mut worst: Option<Found<'t, 'k>> = None;
        for words in quoted::replies(text) {
            let found = self.quoted(text, words);
            let plain = found.reply.enhanced.is_some_and(|code| matches!(code.0, 4 | 5))
                || words.starts_with("-ERR")
                || words.starts_with("NO [");
            let better = worst.as_ref().is_none_or(|worst| rank(&found, self) > rank(worst, self));
            if plain && !accepts(&found.reply) && better {
                worst = Some(found);
            }
        }
        worst
    }

    /// What a program says below the last reply, which accepts: `connection reset by peer`.
    fn trouble_below<'t>(&self, text: &'t str) -> Option<Found<'t, 'k>> {
        /// More lines are what the server sent, no words about it.
        const BELOW: usize = 4;
        let mut below: Vec<&str> = Vec::new();
        for line in text.lines().rev().map(str::trim).take(BELOW + 1) {
            if pasted::guess(line).is_some() {
                break;
            }
            below.push(line);
        }
        let told = below.iter().rev().filter(|_| below.len() <= BELOW);
        told.filter(|line| is_sentence(line)).find_map(|line| {
            let found = self.error_text(line);
            let states = worth(&found.meaning) == STATED && found.meaning.cause != Cause::Ok;
            states.then_some(Found { said: Some(line), ..of_open_connection(found) })
        })
    }

    /// Words of a program, in which it may say what the server said.
    fn error_text<'t>(&self, text: &'t str) -> Found<'t, 'k> {
        let all = self.reply(text, None);
        let complains = all.meaning.rule.is_some() && all.meaning.cause != Cause::Ok;
        let mut best: Option<Found<'t, 'k>> = None;
        let mut refusal = None;
        for words in quoted::replies(text) {
            let mut found = with_context(text, self.quoted(text, words), &all);
            // An acceptance that no rule knows says little in the midst of other words.
            if found.meaning.rule.is_none() && found.meaning.cause == Cause::Ok {
                if complains {
                    continue;
                }
                found.meaning.confidence = Confidence::Likely;
            }
            // Words say more than codes, codes more than nothing.
            let better = best.as_ref().is_none_or(|best| rank(&found, self) > rank(best, self));
            if worth(&found.meaning) > 0 && better {
                best = Some(found);
            } else if refusal.is_none() && found.reply.code.is_some() {
                refusal = Some(found);
            }
        }
        if let Some(best) = best {
            let best = of_token(best, &all);
            let reason = self.reason_above(text, &best);
            return reason.unwrap_or_else(|| possible_at_its_stage(best, &all));
        }
        // Where a server is quoted and its words say nothing known, those of the program
        // around them are judged only by rules about programs.
        let about_programs = all.meaning.rule.as_ref().is_some_and(|it| it.starts_with("client"));
        let mut found = match refusal {
            Some(quoted) if !about_programs => quoted,
            _ => all,
        };
        // A code that is no server's own line is looked for where none is quoted.
        if !about_programs
            && found.said.is_none()
            && let Some(better) = self.coded(text, &found)
        {
            return better;
        }
        // Words of a long text that stand far apart are said of different things.
        if found.said.is_none() && found.meaning.rule.is_some() {
            let cause = found.meaning.cause;
            let (protocol, stage) = (found.protocol, self.given.stage);
            let says_so = |part: &str| {
                let reply = pasted::read(part, self.given.protocol);
                self.meaning(&reply, protocol, stage).cause == cause
            };
            if !stands_together(text, says_so) {
                found.meaning = unknown();
            }
        }
        found
    }

    /// What a program quotes, and the moment that its own words tell.
    fn quoted<'t>(&self, text: &'t str, words: &'t str) -> Found<'t, 'k> {
        let tidy = quoted::tidy(words);
        let shown = pasted::guess(&tidy);
        let protocol = self.given.protocol.or(shown);
        let reply = pasted::read_guessed(&tidy, shown, self.given.protocol);
        let around =
            || text.split_once(words).and_then(|(before, after)| moment::told(before, after));
        let stage = self.given.stage.or_else(around);
        let meaning = self.meaning(&reply, protocol, stage);
        // Bytes of Python hide the page that a server names.
        let named = (tidy != words).then(|| hosts::provider_in(self.knowledge, &tidy)).flatten();
        Found { meaning, reply, protocol, stage, said: Some(words), named }
    }

    /// Sendmail sums up what a program for delivery printed in the lines above: those say why.
    fn reason_above<'t>(&self, text: &'t str, found: &Found<'t, 'k>) -> Option<Found<'t, 'k>> {
        /// No more lines above are looked at.
        const ABOVE: usize = 4;
        let said = found.said.filter(|said| sums_up(said))?;
        let (above, _) = text.split_once(said)?;
        if !above.ends_with('\n') {
            return None;
        }
        let reasons = above.lines().rev().map(str::trim).filter(|line| !line.is_empty());
        reasons.take(ABOVE).find_map(|line| {
            let reason = self.reply(line, pasted::guess(line));
            let states = worth(&reason.meaning) == STATED && reason.meaning.cause != Cause::Ok;
            states.then_some(Found { said: Some(line), ..reason })
        })
    }

    /// The same words with the code in front that stands elsewhere in them, where they
    /// then say more.
    fn coded<'t>(&self, text: &'t str, found: &Found<'t, 'k>) -> Option<Found<'t, 'k>> {
        let (coded, plainness) = coded::reply(text)?;
        let known = worth(&found.meaning);
        let mut better = self.reply(&coded, Some(Protocol::Smtp));
        let says = worth(&better.meaning);
        let accepted = better.meaning.cause == Cause::Ok;
        let same = better.meaning.cause == found.meaning.cause;
        let surer = better.meaning.confidence < found.meaning.confidence;
        let counts = match plainness {
            coded::Plainness::Marked if accepted => found.meaning.rule.is_none(),
            // What no rule knows is all the same a refusal by a server, with a code that is told.
            coded::Plainness::Marked => says >= known && (known < STATED || same || surer),
            coded::Plainness::Bare => says == STATED && !accepted && (known < STATED || same),
        };
        if accepted {
            better.meaning.confidence = better.meaning.confidence.max(Confidence::Likely);
        }
        let Found { meaning, reply, protocol, stage, .. } = better;
        counts.then_some(Found { meaning, reply, protocol, stage, said: None, named: None })
    }
}

/// Whether a line is in words of a language: data and capabilities of a server are not.
fn is_sentence(line: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_end_matches(['.', ',', ':', ';', '!']);
        word.chars().count() > 1 && word.chars().all(char::is_lowercase)
    };
    !line.starts_with(['*', '+']) && line.split_whitespace().filter(is_word).count() >= 2
}

/// A server that has answered is reached: what times out then is no connection that is made,
/// and which of its ends fell silent, nobody has said.
fn of_open_connection<'t, 'k>(mut found: Found<'t, 'k>) -> Found<'t, 'k> {
    if found.meaning.cause == Cause::ConnectTimeout {
        found.meaning = unknown();
    }
    found
}

/// Nobody has signed in when a server greets: a refusal there is none of a password,
/// whatever word it has for it.
fn possible_at_its_stage<'t, 'k>(mut found: Found<'t, 'k>, all: &Found<'t, 'k>) -> Found<'t, 'k> {
    let of_password = |cause| {
        matches!(
            cause,
            Cause::WrongPassword
                | Cause::CredentialsOrProtocolDisabled
                | Cause::AppPasswordRequired
                | Cause::AuthorizationDenied
        )
    };
    if found.stage == Some(Stage::Greeting) && of_password(found.meaning.cause) {
        let known = all.meaning.rule.is_some() && !of_password(all.meaning.cause);
        found.meaning = if known { all.meaning.clone() } else { unknown() };
    }
    found
}

/// A bare reply behind a colon has little meaning without the words in front of it
/// (`RCPT TO failed: 550 rejected`): it takes theirs, unless it is surer of its own.
fn with_context<'t, 'k>(text: &str, found: Found<'t, 'k>, all: &Found<'t, 'k>) -> Found<'t, 'k> {
    let bare = found.reply.enhanced.is_none() && found.reply.bracket.is_none();
    let before = found.said.filter(|_| bare).and_then(|said| text.split_once(said));
    let announced = before
        .is_some_and(|(before, _)| before.ends_with([' ', '=']) && !quoted::ends_in_marker(before));
    let stated = worth(&found.meaning) == STATED;
    let surer = stated && found.meaning.confidence < all.meaning.confidence;
    if announced && worth(&all.meaning) == STATED && all.meaning.cause != Cause::Ok && !surer {
        return Found { meaning: all.meaning.clone(), ..found };
    }
    found
}

/// Many servers refuse a token in the words for a password; the program around them may tell
/// which it was: `XOAUTH2 authentication failed: [AUTHENTICATIONFAILED] …`.
fn of_token<'t, 'k>(found: Found<'t, 'k>, all: &Found<'t, 'k>) -> Found<'t, 'k> {
    let token = all.meaning.cause == Cause::OauthTokenInvalid;
    if token && found.meaning.cause == Cause::WrongPassword {
        return Found { meaning: all.meaning.clone(), ..found };
    }
    found
}

/// Nothing is known.
fn unknown() -> Meaning {
    Meaning {
        cause: Cause::Unknown,
        confidence: Confidence::Possible,
        rule: None,
        alternatives: Vec::new(),
    }
}

/// Whether a reply accepts, or asks on.
pub(super) fn accepts(reply: &Reply) -> bool {
    reply.accepted() || reply.status == Status::Continue
}

/// Which of several replies of a text counts: one that says more, then one for good, then
/// a worse one, then a surer one. Of those alike, the first.
fn rank(found: &Found<'_, '_>, judge: &Judge<'_, '_, '_, '_>) -> impl Ord + use<> {
    let Meaning { cause, confidence, .. } = found.meaning;
    let severity: Severity = judge.knowledge.cause(cause).severity;
    (
        cause != Cause::Ok,
        worth(&found.meaning),
        found.reply.status != Status::Later,
        Reverse(severity),
        Reverse(confidence),
    )
}

/// How much it is worth that something follows from an earlier reply.
pub(super) const FOLLOWS: u8 = 3;
/// How much a stated reason is worth.
pub(super) const STATED: u8 = 4;

/// How much a meaning tells: nothing, a code, a consequence, a stated reason.
pub(super) fn worth(meaning: &Meaning) -> u8 {
    match &meaning.rule {
        None => u8::from(meaning.cause != Cause::Unknown),
        Some(rule) if rule.starts_with("general-") => 2,
        Some(_) if meaning.cause == Cause::BadCommandSequence => FOLLOWS,
        Some(_) => STATED,
    }
}

/// Whether a reply is Sendmail's summary: `550 5.0.0 <bob@example.org>... Can't create output`.
fn sums_up(reply: &str) -> bool {
    let mut words = reply.split_whitespace().skip(1);
    let name = words.next().filter(|word| word.contains("... ") || word.ends_with("..."));
    let name = name.or_else(|| words.next());
    name.is_some_and(|name| name.ends_with("...") && name.contains('@'))
}

/// A dialogue of SMTP or POP3 that begins with what the server accepted or asked, from its
/// first refusal on; any other text as it is.
fn behind_acceptances(text: &str) -> &str {
    let numbered =
        |line: &str| matches!(pasted::guess(line), Some(Protocol::Smtp | Protocol::Pop3));
    let begins = |line: &str| numbered(line) && accepts(&pasted::read(line, None));
    let refuses = |line: &str| {
        numbered(line) && matches!(pasted::read(line, None).status, Status::No | Status::Later)
    };
    let mut lines = text.lines();
    // Most texts are one line, and nothing stands behind it.
    if !text.contains('\n') || !lines.next().is_some_and(begins) {
        return text;
    }
    let refusal = lines.find(|line| refuses(line));
    refusal.and_then(|line| text.find(line)).and_then(|at| text.get(at..)).unwrap_or(text)
}

/// Whether some lines of a text that stand together say what the whole of it
/// seems to say. A short text is taken as it is.
fn stands_together(text: &str, says_so: impl Fn(&str) -> bool) -> bool {
    /// Lines of a text that is read as one, and of a sentence that is wrapped.
    const SHORT: usize = 8;
    const SENTENCE: usize = 4;
    /// No more lines are looked at.
    const LOOKED_AT: usize = 200;
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LOOKED_AT).collect();
    lines.len() <= SHORT || lines.windows(SENTENCE).any(|few| says_so(&few.join("\n")))
}

/// The codes of a reply, none where it accepts: there they say no more than that.
fn codes(reply: Reply) -> Codes {
    if accepts(&reply) {
        return Codes::default();
    }
    let bracket = reply.bracket.map(|bracket| {
        let atom = bracket.split_whitespace().next().unwrap_or_default();
        if atom.len() == bracket.len() { bracket } else { atom.to_owned() }
    });
    Codes { code: reply.code, enhanced: reply.enhanced, bracket }
}
