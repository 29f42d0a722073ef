//! `mailmedic explain`.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read, Write},
    mem::ManuallyDrop,
    path::Path,
};

use mailmedic::{
    explain::{self, Circumstances, Explained},
    knowledge::Knowledge,
    model::Digest,
    report,
};

use super::{
    BadInput, Exit,
    args::{AnswerFormat, Common, Explain},
    hyphens, output, world,
};

/// Longest text that is looked at as a whole, in bytes; what is longer is a log.
const LIMIT: u64 = 256 * 1024;
/// Longest line of a file of JSON objects, in bytes.
const LINE: u64 = 1024 * 1024;
/// What is read, and written, at a time.
const CHUNK: usize = 128 * 1024;

pub(super) fn run(common: &Common, args: &Explain) -> Result<Exit, BadInput> {
    // Never freed piece by piece: behind this the process ends.
    let knowledge = ManuallyDrop::new(world::knowledge(common)?);
    let lang = world::language(common, &knowledge)?;
    if let Some(id) = args.provider.as_deref().filter(|id| knowledge.preset(id).is_none()) {
        let known: Vec<&str> = knowledge.presets().map(|preset| preset.id.as_str()).collect();
        return Err(BadInput(format!(
            "--provider {}: there is no such provider; known are {}",
            id.escape_debug(),
            known.join(", ")
        )));
    }
    if let Some(path) = args.jsonl.as_deref() {
        return lines(&knowledge, &lang, open(path, "--jsonl")?, args);
    }
    let given = given(args);
    let show = Show { knowledge: &knowledge, lang, common, format: args.format };
    if let Some(path) = args.log.as_deref() {
        let digest = explain::log(&knowledge, open(path, "--log")?, given);
        show.digest(&digest.map_err(|error| unreadable(path, &error))?);
        return Ok(Exit::Fine);
    }
    if args.reply.is_none() && !common.quiet && io::stdin().is_terminal() {
        // What somebody pastes has no end of its own.
        let end = if cfg!(windows) { "Ctrl-Z, Enter" } else { "Ctrl-D" };
        let told = BTreeMap::from([("end".to_owned(), end.to_owned())]);
        let note = show.knowledge.texts().get(&show.lang, "explain-paste-here", &told);
        let _ = note.map(|note| eprintln!("{note}"));
    }
    for input in inputs(args)? {
        match input {
            Input::Text(text) if text.trim().is_empty() => {
                return Err(BadInput(
                    "there is no reply to explain; give it as the argument, in quotation marks"
                        .into(),
                ));
            }
            Input::Text(text) => match explain::text(&knowledge, &text, given) {
                Explained::Many(digest) => show.digest(&digest),
                Explained::One(explanation) => output::print(&match show.format {
                    AnswerFormat::Json => {
                        report::json::render_explanation(&explanation, &knowledge, &show.lang)
                    }
                    AnswerFormat::Text => {
                        report::text::render_explanation(&explanation, &knowledge, &show.style())
                    }
                }),
            },
            Input::Long { name, beginning, source } => {
                let first = explain::long_bounce(&knowledge, &beginning, given);
                let digest = match first {
                    first if explain::begins_a_mailbox(&beginning) => {
                        let all = explain::mailbox(&knowledge, source, given);
                        all.map(|all| first.filter(|_| all.groups.is_empty()).unwrap_or(all))
                    }
                    Some(digest) => Ok(digest),
                    None => explain::log(&knowledge, source, given),
                };
                show.digest(&digest.map_err(|error| unreadable(&name, &error))?);
            }
        }
    }
    Ok(Exit::Fine)
}

/// What is to be explained: the replies or files named, or standard input.
/// Words without blanks in them are one reply that somebody did not quote.
fn inputs(args: &Explain) -> Result<Vec<Input>, BadInput> {
    let first = args.reply.as_deref().map(hyphens::as_given);
    let Some(first) = first.filter(|first| *first != "-") else {
        return Ok(vec![read("-", BufReader::new(io::stdin()))?]);
    };
    let more = || args.more.iter().map(|word| hyphens::as_given(word));
    let all = || std::iter::once(first).chain(more());
    if !args.more.is_empty() && !all().any(|word| word.contains(char::is_whitespace) || file(word))
    {
        return Ok(vec![Input::Text(all().collect::<Vec<_>>().join(" "))]);
    }
    all()
        .map(|word| match file(word) {
            true => read(word, BufReader::new(opened(word, "explain")?)),
            false if Path::new(word).is_dir() && word.contains('/') => Err(BadInput(format!(
                "explain {}: is a folder, expected a file in it, or a reply in quotation marks",
                word.escape_debug()
            ))),
            false if names_a_file(word) => Err(BadInput(format!(
                "explain {}: there is no such file; name one that exists, or give the server's reply in quotation marks",
                word.escape_debug()
            ))),
            false => Ok(Input::Text(word.to_owned())),
        })
        .collect()
}

fn file(word: &str) -> bool {
    word.len() <= 4096 && !word.contains('\n') && Path::new(word).is_file()
}

/// Whether somebody who types this means a file.
fn names_a_file(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["eml", "log", "txt", "msg", "gz", "json"];
    let ending = Path::new(word).extension().and_then(|ending| ending.to_str());
    let path = ["/", "./", "../"].iter().any(|begins| word.starts_with(begins));
    !word.contains(char::is_whitespace)
        && (path || ending.is_some_and(|it| ENDINGS.iter().any(|one| it.eq_ignore_ascii_case(one))))
}

fn given(args: &Explain) -> Circumstances<'_> {
    Circumstances { provider: args.provider.as_deref(), protocol: args.protocol, stage: args.stage }
}

/// How the answer is to look.
struct Show<'a> {
    knowledge: &'a Knowledge,
    lang: String,
    common: &'a Common,
    format: AnswerFormat,
}

impl Show<'_> {
    fn style(&self) -> report::text::Style {
        report::text::Style {
            lang: self.lang.clone(),
            width: world::width(),
            verbose: self.common.verbose,
            transcript: false,
        }
    }

    fn digest(&self, digest: &Digest) {
        output::print(&match self.format {
            AnswerFormat::Json => report::json::render_digest(digest, self.knowledge, &self.lang),
            AnswerFormat::Text => {
                report::text::render_digest(digest, self.knowledge, &self.style())
            }
        });
    }
}

/// One JSON object a line in, one a line out. A line that cannot be read gets
/// an object that says so, and the program ends with the code for bad input.
fn lines(
    knowledge: &Knowledge,
    lang: &str,
    mut source: Source,
    args: &Explain,
) -> Result<Exit, BadInput> {
    let index = knowledge.index();
    let mut written = report::json::Lines::new(knowledge, lang);
    let mut out = io::stdout().lock();
    let (mut bytes, mut answers) = (Vec::new(), String::with_capacity(2 * CHUNK));
    let (mut number, mut bad) = (0_u64, 0_u64);
    loop {
        // Who asks line by line waits for the answer before asking on.
        if source.buffer_is_empty() || answers.len() >= CHUNK {
            if let Err(error) = out.write_all(answers.as_bytes()).and_then(|()| out.flush()) {
                // A reader that went away (`| head`) is no fault.
                output::printing(&error);
                return Ok(Exit::Fine);
            }
            answers.clear();
        }
        let whole = match read_line(&mut source, &mut bytes) {
            Ok(whole) => whole,
            Err(error) => {
                let _ = out.write_all(answers.as_bytes());
                return Err(unreadable("--jsonl", &error));
            }
        };
        if bytes.is_empty() {
            break;
        }
        number += 1;
        // Windows writes a mark in front of a file (RFC 3629 section 6).
        if number == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        // The common case in one quick pass.
        let text = std::str::from_utf8(&bytes)
            .map_or_else(|_| String::from_utf8_lossy(&bytes), Cow::Borrowed);
        if whole && text.trim().is_empty() {
            continue;
        }
        let asked = if whole {
            explain::ask(text.trim()).map_err(|error| error.to_string())
        } else {
            Err(format!("longer than {LINE} bytes, expected one reply a line"))
        };
        match asked {
            Ok(asked) => {
                let own = asked.circumstances();
                let common = given(args);
                let circumstances = Circumstances {
                    provider: own.provider.or(common.provider),
                    protocol: own.protocol.or(common.protocol),
                    stage: own.stage.or(common.stage),
                };
                let judged = explain::judged(knowledge, Some(&index), &asked.reply, circumstances);
                written.write(&mut answers, &asked.reply, &judged, &asked.given, || {
                    explain::explanation(knowledge, &asked.reply, &judged)
                });
            }
            Err(error) => {
                bad += 1;
                let object = serde_json::json!({ "line": number, "error": error });
                answers.push_str(&object.to_string());
                answers.push('\n');
            }
        }
    }
    let written = out.write_all(answers.as_bytes()).and_then(|()| out.flush());
    let _ = written.map_err(|error| output::printing(&error));
    if bad > 0 {
        return Err(BadInput(format!(
            "{bad} of {number} lines could not be read; each has an object with `error` in its place"
        )));
    }
    Ok(Exit::Fine)
}

/// Reads the next line, nothing at the end. Whether it came whole: of one that
/// is too long, the rest is left out.
fn read_line(source: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<bool> {
    bytes.clear();
    source.by_ref().take(LINE).read_until(b'\n', bytes)?;
    let whole = bytes.ends_with(b"\n") || (bytes.len() as u64) < LINE;
    if !whole {
        skip_line(source)?;
    }
    Ok(whole)
}

fn skip_line(source: &mut impl BufRead) -> io::Result<()> {
    loop {
        let bytes = source.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        let end = bytes.iter().position(|&byte| byte == b'\n');
        let used = end.map_or(bytes.len(), |end| end + 1);
        source.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

/// A file, or standard input.
enum Source {
    File(BufReader<File>),
    Stdin(BufReader<io::Stdin>),
}

impl Source {
    fn buffer_is_empty(&self) -> bool {
        match self {
            Self::File(file) => file.buffer().is_empty(),
            Self::Stdin(stdin) => stdin.buffer().is_empty(),
        }
    }
}

impl Read for Source {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(bytes),
            Self::Stdin(stdin) => stdin.read(bytes),
        }
    }
}

impl BufRead for Source {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            Self::File(file) => file.fill_buf(),
            Self::Stdin(stdin) => stdin.fill_buf(),
        }
    }

    fn consume(&mut self, used: usize) {
        match self {
            Self::File(file) => file.consume(used),
            Self::Stdin(stdin) => stdin.consume(used),
        }
    }
}

fn open(path: &str, option: &str) -> Result<Source, BadInput> {
    if path == "-" {
        return Ok(Source::Stdin(BufReader::with_capacity(CHUNK, io::stdin())));
    }
    Ok(Source::File(BufReader::with_capacity(CHUNK, opened(path, option)?)))
}

fn opened(path: &str, option: &str) -> Result<File, BadInput> {
    File::open(path).map_err(|error| {
        BadInput(format!("{option} {}: cannot be read: {error}", path.escape_debug()))
    })
}

fn unreadable(path: &str, error: &io::Error) -> BadInput {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<explain::NotText>());
    match inner {
        Some(what) => unreadable_as_text(path, *what),
        None => BadInput(format!("{}: cannot be read: {error}", shown(path))),
    }
}

fn shown(path: &str) -> String {
    if path == "-" { "standard input".into() } else { path.escape_debug().to_string() }
}

/// What is to be explained.
enum Input {
    /// A text, short enough to be looked at as a whole.
    Text(String),
    /// More than that: a log, or a message that came back with all it returns.
    Long {
        /// The file it is in.
        name: String,
        /// As much of it as a text may be long, in whole lines.
        beginning: String,
        /// All of it.
        source: Box<dyn BufRead>,
    },
}

/// Reads a file, or standard input, as far as a text may be long.
fn read(name: &str, mut source: impl BufRead + 'static) -> Result<Input, BadInput> {
    let mut bytes = Vec::new();
    let head = source.by_ref().take(LIMIT + 1).read_to_end(&mut bytes);
    head.map_err(|error| unreadable(name, &error))?;
    if bytes.len() as u64 > LIMIT {
        let end = bytes.iter().rposition(|&byte| byte == b'\n').unwrap_or(bytes.len());
        let beginning = explain::decoded(bytes.get(..end).unwrap_or_default());
        let beginning = beginning.map_err(|what| unreadable_as_text(name, what))?;
        let whole = BufReader::with_capacity(CHUNK, io::Cursor::new(bytes).chain(source));
        return Ok(Input::Long { name: name.into(), beginning, source: Box::new(whole) });
    }
    explain::decoded(&bytes).map(Input::Text).map_err(|what| unreadable_as_text(name, what))
}

fn unreadable_as_text(name: &str, what: explain::NotText) -> BadInput {
    BadInput(format!("{}: {what}", shown(name)))
}
