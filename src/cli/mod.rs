//! The command line: arguments to settings, settings to a job, its result to
//! an exit code. Only this module reads the environment, the home folder and
//! the terminal.

mod args;
mod bundle;
mod check;
mod demo;
mod explain;
mod guide;
mod handles;
mod hyphens;
mod interrupt;
mod ledger;
mod otherwise;
mod output;
mod password;
mod presets;
mod progress;
mod remarks;
mod shell;
mod smoke;
mod token;
mod world;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use args::{Cli, Command};

/// How a run ended, in the words of the exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Works.
    Fine,
    /// A problem was found.
    Problem,
    /// An input must be changed; nothing was probed.
    BadInput,
    /// Nothing could be judged.
    Inconclusive,
    /// Ended by the user.
    Interrupted,
    /// As a Nagios plugin has it.
    Plugin(u8),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Problem => 1,
            Exit::BadInput => 2,
            Exit::Inconclusive => 3,
            Exit::Interrupted => 130,
            Exit::Plugin(code) => code,
        })
    }
}

/// What the user must change, ready to be shown.
#[derive(Debug)]
struct BadInput(String);

impl<E: std::error::Error> From<E> for BadInput {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Runs the program.
pub(crate) fn run() -> ExitCode {
    let matches = match Cli::command().try_get_matches_from(hyphens::set_off(std::env::args_os())) {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => error.exit(),
        // Help and version go where an answer goes.
        Err(error) => {
            let _ = error.print().map_err(|error| output::printing(&error));
            return ended(Exit::Fine);
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    world::decide_colour(&cli.common);
    let result = match &cli.command {
        Command::Check(args) => {
            let order = matches.subcommand_matches("check").map(output::order).unwrap_or_default();
            check::run(&cli.common, args, &order)
        }
        Command::Smoke(args) => {
            let order = matches.subcommand_matches("smoke").map(output::order).unwrap_or_default();
            smoke::run(&cli.common, args, &order)
        }
        Command::Explain(args) => explain::run(&cli.common, args),
        Command::Presets(args) => presets::run(&cli.common, args),
        Command::Token(args) => token::run(&cli.common, args),
        Command::Guide(args) => guide::run(&cli.common, args),
        Command::Demo(args) => demo::run(&cli.common, args),
        Command::Completions { shell } => Ok(shell::completions(*shell)),
        Command::Man => shell::man(),
    };
    match result {
        Ok(exit) => ended(exit),
        Err(BadInput(message)) => {
            eprintln!("mailmedic: {}", message.trim_end());
            Exit::BadInput.into()
        }
    }
}

/// The exit code; an answer that nobody could read is none.
fn ended(exit: Exit) -> ExitCode {
    match output::unprinted() {
        Some(why) => {
            eprintln!("mailmedic: {why}");
            Exit::BadInput.into()
        }
        None => exit.into(),
    }
}
