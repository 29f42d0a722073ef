//! The arguments of `token`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::super::args::Network;

#[derive(Debug, Args)]
#[expect(clippy::struct_field_names, reason = "named as the options are")]
#[command(after_help = "\
You need a client id of your own: register a program with the provider first. Nothing but the
token goes to standard output, so it can be used where a token is asked for.

Examples:
  mailmedic token --provider yandex --client-id ID --client-secret-env SECRET
  mailmedic token --provider gmail --client-id ID --client-secret-env SECRET --loopback \\
      --refresh-token-file ~/.config/mailmedic/gmail.token
  mailmedic token --issuer https://login.example.org --client-id ID --scope mail
  mailmedic check anna@example.org --token-command 'mailmedic token --provider … -q'

Exit codes: 0 a token was got, 1 the provider or the user said no, 2 an input must be changed,
3 the provider could not be reached, 130 interrupted.")]
pub(in super::super) struct Token {
    /// Use the endpoints and scopes of this provider
    #[arg(long, value_name = "ID", conflicts_with = "issuer")]
    pub(super) provider: Option<String>,
    /// Use what this issuer says of itself (https://HOST/.well-known/openid-configuration)
    #[arg(long, value_name = "URL")]
    pub(super) issuer: Option<String>,
    /// The id of your program at the provider
    #[arg(long, value_name = "ID")]
    pub(super) client_id: String,
    /// Read its secret, where it has one, from an environment variable
    #[arg(long, value_name = "VAR")]
    pub(super) client_secret_env: Option<String>,
    /// By a code that you type in a browser, on any device
    #[arg(long, conflicts_with_all = ["loopback", "redirect"])]
    pub(super) device: bool,
    /// By a browser on this computer, which comes back to a port of it
    #[arg(long)]
    pub(super) loopback: bool,
    /// Where the browser comes back to, if your program is registered for something else than
    /// the provider's usual http://127.0.0.1 with any port
    #[arg(long, value_name = "URL")]
    pub(super) redirect: Option<String>,
    /// What the token is to be good for [default: mail, as the provider names it]
    #[arg(long, value_name = "SCOPE")]
    pub(super) scope: Vec<String>,
    /// Use the refresh token in this file; where there is no such file, get one as well and
    /// write it there, readable by you alone. A newer one takes its place
    #[arg(long, value_name = "PATH", conflicts_with = "refresh_token_env")]
    pub(super) refresh_token_file: Option<PathBuf>,
    /// Use the refresh token in this environment variable
    #[arg(long, value_name = "VAR")]
    pub(super) refresh_token_env: Option<String>,
    /// How long you may take in the browser
    #[arg(long, default_value = "600", value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub(super) wait: u32,
    /// What to print
    #[arg(long, value_enum, default_value = "token", value_name = "FORMAT")]
    pub(super) format: TokenFormat,
    /// The page where you agree, instead of the known one
    #[arg(long, value_name = "URL", help_heading = "Endpoints")]
    pub(super) authorization_endpoint: Option<String>,
    /// Where tokens come from, instead of the known one
    #[arg(long, value_name = "URL", help_heading = "Endpoints")]
    pub(super) token_endpoint: Option<String>,
    /// Where device codes come from, instead of the known one
    #[arg(long, value_name = "URL", help_heading = "Endpoints")]
    pub(super) device_endpoint: Option<String>,
    #[command(flatten)]
    pub(super) network: Network,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TokenFormat {
    /// The access token alone
    Token,
    /// With its life and scope; for programs
    Json,
}
