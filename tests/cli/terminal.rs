//! The program at a terminal: what moves there, and what must not.

use std::{
    fs::File,
    io::{Read, Write},
    net::TcpListener,
    process::{Child, Command, Stdio},
};

use nix::pty::{Winsize, openpty};

use super::{Folder, mailmedic};

/// A terminal that the program thinks it has.
pub(super) struct Terminal {
    screen: File,
    seen: Vec<u8>,
}

impl Terminal {
    /// Starts the command with standard error, and output where `output` says
    /// so, at a terminal of so many columns.
    pub(super) fn start(command: &mut Command, columns: u16, output: bool) -> (Self, Child) {
        let size = Winsize { ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        let pair = openpty(Some(&size), None).unwrap();
        let slave = File::from(pair.slave);
        if output {
            command.stdout(slave.try_clone().unwrap());
        } else {
            command.stdout(Stdio::piped());
        }
        let child = command.stderr(slave).spawn().unwrap();
        // The command keeps the slave's copies; the end comes when they go.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        (Self { screen: File::from(pair.master), seen: Vec::new() }, child)
    }

    /// Starts the command with the terminal for its input, too.
    pub(super) fn dialogue(command: &mut Command, columns: u16) -> (Self, Child) {
        let size = Winsize { ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        let pair = openpty(Some(&size), None).unwrap();
        let slave = File::from(pair.slave);
        command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap());
        let child = command.stderr(slave).spawn().unwrap();
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        (Self { screen: File::from(pair.master), seen: Vec::new() }, child)
    }

    /// Waits for a prompt that ends like this, then types a line; what was
    /// shown till then.
    pub(super) fn answer(&mut self, prompt: &str, line: &str) -> String {
        let shown = self.wait_for(prompt);
        self.seen.clear();
        writeln!(self.screen, "{line}").unwrap();
        shown
    }

    /// Reads until this text was shown; all that was.
    pub(super) fn wait_for(&mut self, text: &str) -> String {
        while !String::from_utf8_lossy(&self.seen).contains(text) {
            assert!(self.more(), "no `{text}` in: {}", String::from_utf8_lossy(&self.seen));
        }
        String::from_utf8_lossy(&self.seen).into_owned()
    }

    /// Reads to the end.
    pub(super) fn rest(mut self) -> String {
        while self.more() {}
        String::from_utf8(self.seen).unwrap()
    }

    fn more(&mut self) -> bool {
        let mut buffer = [0; 4096];
        // Linux says EIO where the last program at the terminal ended.
        let count = self.screen.read(&mut buffer).unwrap_or(0);
        self.seen.extend_from_slice(&buffer[..count]);
        count > 0
    }
}

fn demo(home: &Folder, args: &[&str]) -> Command {
    let mut command = mailmedic(home.path());
    command.args(["demo", "--lang", "en"]).args(args).env("TERM", "xterm");
    command
}

/// Each endpoint has its line, with the stage in words, and all lines go away.
#[test]
fn progress_has_a_line_for_each_endpoint() {
    let home = Folder::new("progress");
    let mut command = demo(&home, &["server-silent", "--format", "json"]);
    let (terminal, child) = Terminal::start(&mut command, 80, false);
    let shown = terminal.rest();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap();
    for line in
        ["IMAP imap.yandex.ru:993  greeting", "✔ POP3 pop.yandex.ru:995", "✔ SMTP smtp.yandex.ru"]
    {
        assert!(shown.contains(line), "{line}: {shown:?}");
    }
    // The last that is done is to clear them: after it nothing is drawn.
    let last = shown.rsplit("\x1b[2K").next().unwrap();
    assert!(!last.contains("IMAP"), "{last:?}");
}

#[test]
fn nothing_moves_where_nobody_wants_it() {
    let home = Folder::new("still");
    for (args, term) in [(&["--quiet"][..], "xterm"), (&[][..], "dumb")] {
        let mut command = demo(&home, &[&["--format", "json"][..], args].concat());
        let (terminal, child) = Terminal::start(command.env("TERM", term), 80, false);
        let shown = terminal.rest();
        assert_eq!(child.wait_with_output().unwrap().status.code(), Some(1));
        assert!(!shown.contains("\x1b[2K"), "{shown:?}");
        assert!(!shown.contains("IMAP imap"), "{shown:?}");
        assert_eq!(shown.is_empty(), args == ["--quiet"], "{shown:?}");
    }
}

#[test]
fn the_report_is_as_wide_as_the_terminal() {
    let home = Folder::new("width");
    for columns in [50_u16, 72, 200] {
        let mut command = demo(&home, &["--quiet"]);
        let (terminal, mut child) = Terminal::start(command.env("NO_COLOR", "1"), columns, true);
        let shown = terminal.rest();
        assert_eq!(child.wait().unwrap().code(), Some(1));
        let longest = shown
            .lines()
            .filter(|line| !line.contains("https://"))
            .map(|line| line.trim_end().chars().count())
            .max()
            .unwrap();
        let limit = usize::from(columns.min(100));
        assert!(longest <= limit && longest + 12 > limit.min(80), "{columns}: {longest}\n{shown}");
    }
}

#[test]
fn colour_at_a_terminal_can_be_refused() {
    let home = Folder::new("refused-colour");
    let with = |set: &[(&str, &str)], args: &[&str]| {
        let mut command = demo(&home, &[&["--quiet"][..], args].concat());
        let (terminal, mut child) = Terminal::start(command.envs(set.iter().copied()), 80, true);
        let shown = terminal.rest();
        child.wait().unwrap();
        shown.contains("\x1b[")
    };
    assert!(with(&[], &[]));
    assert!(with(&[("NO_COLOR", "")], &[]), "empty counts as not set");
    assert!(with(&[("NO_COLOR", "1")], &["--color", "always"]), "an option beats the environment");
    assert!(!with(&[("NO_COLOR", "1")], &[]));
    assert!(!with(&[("CLICOLOR", "0")], &[]));
    assert!(!with(&[("TERM", "dumb")], &[]));
    assert!(!with(&[], &["--color", "never"]));
}

/// A listener that takes connections and says nothing.
pub(super) fn silent() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

/// Who types `mailmedic explain` alone sees what to paste and how to end.
#[test]
fn explain_says_what_to_paste_and_how_to_end() {
    let home = Folder::new("paste");
    let mut command = mailmedic(home.path());
    command.args(["explain", "--lang", "en"]).env("TERM", "xterm");
    let (mut terminal, mut child) = Terminal::dialogue(&mut command, 80);
    let shown = terminal.answer("Ctrl-D:", "452 4.2.2 The mailbox is full");
    assert!(shown.contains("Paste the reply"), "{shown}");
    terminal.screen.write_all(b"\x04").unwrap();
    terminal.wait_for("Cause mailbox-full");
    assert_eq!(child.wait().unwrap().code(), Some(0));
    // Not where it was asked not to, nor where something is given.
    for args in [&["explain", "--quiet"][..], &["explain", "552 5.2.2 mailbox full"]] {
        let mut command = mailmedic(home.path());
        let (mut terminal, mut child) = Terminal::dialogue(command.args(args), 80);
        terminal.screen.write_all(b"552 5.2.2 mailbox full\n\x04").unwrap();
        assert!(!terminal.rest().contains("Paste"), "{args:?}");
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
}
