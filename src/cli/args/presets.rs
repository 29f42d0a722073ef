//! The arguments of `mailmedic presets`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mailmedic presets list
  mailmedic presets show yandex                 every value with its source and date
  mailmedic presets show wrong-password         a cause, its advice and its rules
  mailmedic presets lint                        what is built in, or your folder
  mailmedic presets lint ~/my-presets           files of your own, before they are used

Files of your own add to what is built in or replace it by id: see --presets.")]
pub(in crate::cli) struct Presets {
    #[command(subcommand)]
    pub(in crate::cli) command: PresetsCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PresetsCommand {
    /// List providers, rules, guides and mail programs
    #[command(after_help = "\
Examples:
  mailmedic presets list
  mailmedic presets list --presets ~/my-presets    with your own")]
    List,
    /// Show one: a provider, a family of rules, a rule, a cause, a guide, a mail program, a text
    #[command(after_help = "\
Examples:
  mailmedic presets show gmail                     a provider: every value, its source, its date
  mailmedic presets show yandex-smtp-not-owned     a rule
  mailmedic presets show wrong-password            a cause, its advice and its rules
  mailmedic presets show guide-run-check           a text, in every language")]
    Show {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Check files of your own (or what is built in): file, line, and what to do
    #[command(after_help = "\
Examples:
  mailmedic presets lint                                 your own folder, else what is built in
  mailmedic presets lint ~/my-presets                    a folder
  mailmedic presets lint ~/my-presets/replies/own.toml   a file of it, together with the others

Exit codes: 0 nothing is wrong, 2 something is.")]
    Lint {
        /// Files, or folders with the shape of presets/ [default: your own folder, if there is one];
        /// what stands beside a file in its folder is read with it, and told nothing about
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}
