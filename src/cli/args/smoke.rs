//! The arguments of `mailmedic smoke`.

use std::path::PathBuf;

use clap::Args;

use super::{FailOn, Format, Network};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mailmedic smoke                           the four providers that are known best
  mailmedic smoke gmail --format junit --output smoke.xml
  mailmedic smoke --targets servers.toml --retry 2 --fail-on warning
  mailmedic smoke --targets servers.toml --write-baseline baseline.json
  mailmedic smoke --targets servers.toml --baseline baseline.json
  mailmedic smoke --targets servers.toml --format prometheus --output mail.prom

servers.toml:
  [[target]]
  url = \"imaps://mail.example.org\"         # or imap:// (STARTTLS), pop3s://, smtps://, smtp://…
  name = \"Mailboxes\"                       # optional, as all that follows
  user = \"probe\"                           # sign in with the password in the variable
  password_env = \"PROBE_PASSWORD\"
  expect = { tls = \"1.2\", days = 21, capabilities = [\"IDLE\"], mechanisms = [\"PLAIN\"], greeting_ms = 500 }

Exit codes: 0 all work, 1 a problem was found, 2 an input must be changed (nothing was
probed), 3 something could not be judged, 130 interrupted.")]
pub(in crate::cli) struct Smoke {
    /// Providers whose servers to probe [default: those known in depth]
    #[arg(value_name = "PROVIDER")]
    pub(in crate::cli) providers: Vec<String>,
    /// Probe the servers of this file, and what it expects of them
    #[arg(long, value_name = "FILE", conflicts_with = "providers")]
    pub(in crate::cli) targets: Option<PathBuf>,
    /// Try a server again, up to N times, after a fault of the network that may pass; never after
    /// a bad certificate or a refused sign-in. A server that fails first and works then is reported
    #[arg(long, default_value = "0", value_name = "N", value_parser = clap::value_parser!(u32).range(0..=20))]
    pub(in crate::cli) retry: u32,
    /// Warn of certificates that end within so many days
    #[arg(long, default_value = "14", value_name = "N", value_parser = clap::value_parser!(u32).range(0..=3650))]
    pub(in crate::cli) days: u32,
    /// Report what has changed since this file was written
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Write down what the servers are like now; those that fail keep what --baseline says of them
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) write_baseline: Option<PathBuf>,
    /// From which severity on the exit code is 1
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    pub(in crate::cli) fail_on: FailOn,
    /// How to report; may be given again for a further --output
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(in crate::cli) format: Vec<Format>,
    /// Write the report there [default: standard output]
    #[arg(long, value_name = "PATH")]
    pub(in crate::cli) output: Vec<PathBuf>,
    /// Mask mail addresses and user names in all reports: a***@example.org
    #[arg(long)]
    pub(in crate::cli) mask_address: bool,
    /// How many servers are probed at once
    #[arg(long, default_value = "256", value_name = "N", value_parser = clap::value_parser!(u32).range(1..=4096))]
    pub(in crate::cli) at_once: u32,
    /// How many of them at the same host
    #[arg(long, default_value = "4", value_name = "N", value_parser = clap::value_parser!(u32).range(1..=256))]
    pub(in crate::cli) per_host: u32,
    #[command(flatten)]
    pub(in crate::cli) network: Network,
}
