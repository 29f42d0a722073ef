//! The arguments as typed. What they come to is decided by the commands.

mod presets;
mod smoke;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use mailmedic::model::{Protocol, Stage};

use super::otherwise::Otherwise;
pub(super) use presets::{Presets, PresetsCommand};
pub(super) use smoke::Smoke;

/// Finds out why a mail program cannot receive or send, proves it, and says
/// what to do.
#[derive(Debug, Parser)]
#[command(name = "mailmedic", version, propagate_version = true, max_term_width = 100)]
#[command(after_help = "\
Examples:
  mailmedic check anna@yandex.ru            ask for the password, try all three protocols
  mailmedic check anna@yandex.ru --no-auth  only look whether the servers are fine
  mailmedic explain '-ERR [AUTH] login failure or POP3 disabled'
  mailmedic smoke gmail                     every server of a provider, no account needed
  mailmedic guide                           troubleshoot step by step
  mailmedic demo                            a staged case, no account needed

Exit codes: 0 works, 1 a problem was found, 2 an input must be changed (nothing was
probed), 3 nothing could be judged, 130 interrupted.")]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What every command understands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Common options")]
pub(super) struct Common {
    /// Language of titles, explanations and advice [default: from the locale]
    #[arg(long, global = true, value_name = "en|ru|tr|sv")]
    pub(super) lang: Option<String>,
    /// Colours in the output
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(super) color: When,
    /// No progress and no notes
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// More detail
    #[arg(long, short, global = true)]
    pub(super) verbose: bool,
    /// No discovery on the network; named servers are still probed
    #[arg(long, global = true)]
    pub(super) offline: bool,
    /// A folder with your own providers, rules and texts
    /// [default: mailmedic/presets in the configuration folder, if there is one]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) presets: Option<PathBuf>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// At a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Find the settings, probe IMAP, POP3 and SMTP, sign in, diagnose, advise
    Check(Box<Check>),
    /// Look after many servers at once: reachable, certificates, capabilities; for CI
    Smoke(Box<Smoke>),
    /// Say what a server's reply means, offline
    Explain(Explain),
    /// Get an OAuth 2.0 access token, with a client id of your own
    Token(Box<super::token::Token>),
    /// Troubleshoot step by step, and set a mail program up
    Guide(Guide),
    /// Look into what is known, and check files of your own
    Presets(Presets),
    /// Watch a staged case: practice servers on this computer, the real engine
    Demo(Demo),
    /// Print a completion script for a shell
    #[command(after_help = "\
Examples:
  mailmedic completions bash > ~/.local/share/bash-completion/completions/mailmedic
  mailmedic completions zsh > ~/.zfunc/_mailmedic        (a folder of fpath)
  mailmedic completions fish > ~/.config/fish/completions/mailmedic.fish
  mailmedic completions powershell >> $PROFILE")]
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "\
Examples:
  mailmedic man | man -l -                               read it
  mailmedic man > ~/.local/share/man/man1/mailmedic.1    keep it for man mailmedic")]
    Man,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mailmedic check anna@yandex.ru
  mailmedic check anna@yandex.ru --password-env MAIL_PASSWORD --format json
  mailmedic check anna@yandex.ru --bundle for-support --mask-address
  mailmedic check anna@yandex.ru --send-test
  mailmedic check --provider gmail --no-auth --all
  mailmedic check anna@gmail.com --token-env ACCESS_TOKEN
  mailmedic check anna@example.org --mechanism SCRAM-SHA-256 --password-stdin
  mailmedic check --imap imaps://mail.example.org --user anna --password-stdin
  mailmedic check anna@example.org --imap imaps://mail.example.org --try-user-forms
  mailmedic check anna@yandex.ru --send-test
  mailmedic check anna@yandex.ru --connect-to imap.yandex.ru:993:127.0.0.1:10993
  mailmedic check anna@yandex.ru --proxy socks5h://127.0.0.1:1080
  mailmedic check anna@yandex.ru --proxy http://anna@proxy.example.org:3128 \\
      --proxy-password-env PROXY_PASSWORD")]
pub(super) struct Check {
    /// The mail address
    #[arg(value_name = "ADDRESS")]
    pub(super) address: Option<String>,
    /// Use this provider's preset
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    /// This IMAP server: imaps://HOST[:993] (TLS), imap://HOST[:143] (STARTTLS),
    /// imap+plain://HOST (no TLS)
    #[arg(long, value_name = "URL")]
    pub(super) imap: Vec<String>,
    /// This POP3 server: pop3s://HOST[:995], pop3://HOST[:110], pop3+plain://HOST
    #[arg(long, value_name = "URL")]
    pub(super) pop3: Vec<String>,
    /// This submission server: smtps://HOST[:465], smtp://HOST[:587], smtp+plain://HOST
    #[arg(long, value_name = "URL")]
    pub(super) smtp: Vec<String>,
    /// Only these protocols
    #[arg(long, value_name = "imap,pop3,smtp", value_delimiter = ',')]
    pub(super) protocol: Vec<Protocol>,
    /// User name, where it is not what the preset says
    #[arg(long, value_name = "LOGIN")]
    pub(super) user: Option<String>,
    /// Also the alternative servers of the provider, without signing in there
    #[arg(long)]
    pub(super) all: bool,
    /// Ask the submission server whether it takes mail from this sender; nothing is sent
    #[arg(long, value_name = "ADDRESS")]
    pub(super) sender: Option<String>,
    #[command(flatten)]
    pub(super) test: TestMessage,
    /// How to report; may be given again for a further --output
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(super) format: Vec<Format>,
    /// Write the report there [default: standard output]
    #[arg(long, value_name = "PATH")]
    pub(super) output: Vec<PathBuf>,
    /// Write report.html, report.json and note.txt, a note to the mailbox's owner, there
    #[arg(long, value_name = "DIR")]
    pub(super) bundle: Option<PathBuf>,
    /// Write a***@example.org for addresses, and no user names, in every report
    #[arg(long)]
    pub(super) mask_address: bool,
    /// Show the dialogue with the servers, passwords left out
    #[arg(long)]
    pub(super) transcript: bool,
    /// From which severity on the exit code is 1
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    pub(super) fail_on: FailOn,
    #[command(flatten)]
    pub(super) sign_in: SignIn,
    #[command(flatten)]
    pub(super) budget: Budget,
    /// Sign in at this one server although it has no TLS: the password crosses the network
    /// readable. It must be named as imap+plain://, pop3+plain:// or smtp+plain://, too
    #[arg(long = "insecure-plaintext-auth", value_name = "HOST:PORT", help_heading = "Password")]
    pub(super) plaintext: Option<String>,
    #[command(flatten)]
    pub(super) otherwise: Otherwise,
    #[command(flatten)]
    pub(super) network: Network,
}

/// Whether a message is sent, and how long it is awaited.
#[derive(Debug, Args)]
pub(super) struct TestMessage {
    /// Send one small message to yourself, wait for it in the mailbox, and remove it
    #[arg(long, conflicts_with = "no_auth")]
    pub(super) send_test: bool,
    /// How long to wait for it
    #[arg(long, default_value = "60", value_name = "SECONDS", requires = "send_test", value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub(super) send_test_wait: u32,
}

/// Where the password comes from. No option takes the password itself: the
/// arguments of a process can be read by others.
#[derive(Debug, Args)]
#[command(next_help_heading = "Password")]
#[group(multiple = false)]
pub(super) struct SignIn {
    /// Read the password from standard input
    #[arg(long)]
    pub(super) password_stdin: bool,
    /// Read the password from an environment variable
    #[arg(long, value_name = "VAR")]
    pub(super) password_env: Option<String>,
    /// Read the password from a file
    #[arg(long, value_name = "PATH")]
    pub(super) password_file: Option<PathBuf>,
    /// Read the password from what a command prints
    #[arg(long, value_name = "CMD")]
    pub(super) password_command: Option<String>,
    /// Read the password from the system's keyring, where it is kept for the service NAME and the
    /// user name that signs in: secret-tool store --label=Mail service NAME username LOGIN
    #[cfg(feature = "keyring")]
    #[arg(long, value_name = "NAME")]
    pub(super) password_keyring: Option<String>,
    /// Do not sign in
    #[arg(long)]
    pub(super) no_auth: bool,
}

/// How often may be signed in.
#[derive(Debug, Args)]
#[command(next_help_heading = "Budget of sign-ins")]
pub(super) struct Budget {
    /// Sign in once more although this account was refused twice within 15 minutes; a third
    /// refusal may lock it
    #[arg(long)]
    pub(super) sign_in_again: bool,
    /// Where the user name may have the wrong form, sign in once more with another one: the
    /// whole address or the part before the @, as the provider has it
    #[arg(long)]
    pub(super) try_user_forms: bool,
}

impl SignIn {
    /// Whether they say where the password comes from, or that none is wanted.
    pub(super) fn names_password(&self) -> bool {
        self.password_stdin
            || self.password_env.is_some()
            || self.password_file.is_some()
            || self.password_command.is_some()
            || self.names_keyring()
            || self.no_auth
    }

    #[cfg(feature = "keyring")]
    fn names_keyring(&self) -> bool {
        self.password_keyring.is_some()
    }

    #[cfg(not(feature = "keyring"))]
    #[expect(clippy::unused_self, reason = "the same question whatever was built in")]
    fn names_keyring(&self) -> bool {
        false
    }
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Network")]
pub(super) struct Network {
    /// Connections for HOST:PORT go to ADDR:PORT2; names in certificates stay
    #[arg(long, value_name = "HOST:PORT:ADDR:PORT2")]
    pub(super) connect_to: Vec<String>,
    /// Use this name server
    #[arg(long, value_name = "ADDR[:PORT]")]
    pub(super) dns: Option<String>,
    /// Trust the roots in this file, too
    #[arg(long, value_name = "PEM")]
    pub(super) ca_file: Option<PathBuf>,
    /// Which stores of trusted roots count
    #[arg(long, value_enum, default_value = "both", value_name = "STORE")]
    pub(super) trust: Trust,
    /// Connect through this proxy: socks5:// (names are looked up here), socks5h:// or
    /// http:// (CONNECT; the proxy looks them up), then [USER@]HOST:PORT
    #[arg(long, value_name = "URL")]
    pub(super) proxy: Option<String>,
    /// Read the proxy's password from an environment variable; it is sent to the proxy in the
    /// clear, as these protocols have it
    #[arg(long, value_name = "VAR", requires = "proxy", group = "proxy_password")]
    pub(super) proxy_password_env: Option<String>,
    /// Read the proxy's password from a file
    #[arg(long, value_name = "PATH", requires = "proxy", group = "proxy_password")]
    pub(super) proxy_password_file: Option<PathBuf>,
    /// Read the proxy's password from what a command prints
    #[arg(long, value_name = "CMD", requires = "proxy", group = "proxy_password")]
    pub(super) proxy_password_command: Option<String>,
    /// IPv4 only
    #[arg(long, conflicts_with = "ipv6")]
    pub(super) ipv4: bool,
    /// IPv6 only
    #[arg(long)]
    pub(super) ipv6: bool,
    /// Bound for one step
    #[arg(long, default_value = "10", value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub(super) timeout: u32,
    /// Bound for the whole run
    #[arg(long, default_value = "60", value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..=86400))]
    pub(super) deadline: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Trust {
    /// The operating system's
    System,
    /// Mozilla's, built in
    Mozilla,
    /// Either
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// For programs, one line for each report
    Jsonl,
    /// For the test viewers of CI
    Junit,
    /// A page of its own, to look at and to hand over; its reader chooses the language, --lang
    /// is shown first
    Html,
    /// For tickets and step summaries
    Markdown,
    /// One line, with the exit codes of a Nagios plugin
    Nagios,
    /// For the textfile collector
    Prometheus,
    /// Annotations of GitHub Actions; in a workflow, text brings them along
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// Errors only
    Error,
    /// Warnings, too
    Warning,
}

#[derive(Debug, Args)]
#[command(after_help = "\
What is pasted may be a server's reply, a mail program's error text in English, Russian,
Swedish or Turkish, a message that came back, a mailbox file (mbox) with such messages, or the
log of a program; as words or as a file. Of several replies, each cause is told. Text in UTF-8, UTF-16 or an older charset is read, also forwarded, from journald or Docker in
JSON; compressed files, .msg and .pst files and pictures are not.

Examples:
  mailmedic explain '-ERR [AUTH] login failure or POP3 disabled, try later.'
  mailmedic explain --provider gmail '535-5.7.8 Username and Password not accepted.'
  mailmedic explain message-that-came-back.eml
  mailmedic explain returned-mail.mbox
  mailmedic explain --log /var/log/mail.log
  some-program 2>&1 | mailmedic explain -
  mailmedic explain --jsonl < replies.jsonl     {\"reply\": \"…\", \"provider\": \"gmail\"} a line")]
pub(super) struct Explain {
    /// The reply, what a program showed, or a file with it; - or nothing reads standard input
    #[arg(value_name = "REPLY", allow_hyphen_values = true)]
    pub(super) reply: Option<String>,
    /// Further replies or files; words that stand without quotation marks are one reply
    #[arg(value_name = "REPLY")]
    pub(super) more: Vec<String>,
    /// Read a log of any size: find the replies in it, group them by cause; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["reply", "jsonl"])]
    pub(super) log: Option<String>,
    /// Read one JSON object a line, {reply, provider?, protocol?, stage?}, and write one a line
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-", conflicts_with_all = ["reply", "format"])]
    pub(super) jsonl: Option<String>,
    /// The provider it came from
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    /// The protocol it came over
    #[arg(long, value_name = "PROTOCOL")]
    pub(super) protocol: Option<Protocol>,
    /// The stage it came at: greeting, auth, sender, …
    #[arg(long, value_name = "STAGE", value_parser = stage)]
    pub(super) stage: Option<Stage>,
    /// How to answer
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(super) format: AnswerFormat,
}

/// How one reply is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AnswerFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mailmedic guide                                         choose a topic and answer questions
  mailmedic guide missing --provider yandex               mail is missing
  mailmedic guide --client thunderbird --address anna@yandex.ru
  mailmedic guide --client ios --provider outlook         its own entry for Outlook.com
  mailmedic guide sending --print markdown --lang ru      the whole topic, to hand over
  mailmedic guide --list                                  topics and mail programs

Away from a terminal a topic is printed whole.")]
pub(super) struct Guide {
    /// The topic; --list names them
    #[arg(value_name = "TOPIC")]
    pub(super) topic: Option<String>,
    /// Fill in the servers of this provider
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    /// Set this mail program up: outlook, thebat, apple-mail, ios, android, thunderbird
    #[arg(long, value_name = "NAME")]
    pub(super) client: Option<String>,
    /// Fill in the servers and the user name of this address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) address: Option<String>,
    /// Print it whole, without asking [possible values: text, markdown]
    #[arg(long, value_name = "LOOK", num_args = 0..=1, default_missing_value = "text")]
    pub(super) print: Option<String>,
    /// List the topics and the mail programs
    #[arg(long)]
    pub(super) list: bool,
}

/// How a guide is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Text,
    Markdown,
}

fn stage(text: &str) -> Result<Stage, String> {
    let known = || Stage::ALL.map(Stage::id).join(", ");
    Stage::ALL
        .into_iter()
        .find(|stage| stage.id() == text)
        .ok_or_else(|| format!("expected one of {}", known()))
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mailmedic demo                    the most telling case
  mailmedic demo --list             all cases
  mailmedic demo certificate-expired
  mailmedic demo yandex-pop3-off --serve   keep the servers up for other programs")]
pub(super) struct Demo {
    /// The case [default: yandex-pop3-off]
    #[arg(value_name = "SCENARIO")]
    pub(super) scenario: Option<String>,
    /// Name all cases
    #[arg(long, conflicts_with = "scenario")]
    pub(super) list: bool,
    /// Keep the practice servers up until interrupted, and say how to reach them
    #[arg(long)]
    pub(super) serve: bool,
    /// How to report
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(super) format: Format,
    /// Show the dialogue with the servers, passwords left out
    #[arg(long)]
    pub(super) transcript: bool,
}
