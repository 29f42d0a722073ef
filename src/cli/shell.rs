//! `mailmedic completions` and `mailmedic man`, made from the argument table.

use clap::CommandFactory;
use clap_complete::Shell;

use super::{BadInput, Exit, args::Cli, output};

/// The completion script for a shell.
pub(super) fn completions(shell: Shell) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "mailmedic", &mut script);
    output::print(&String::from_utf8_lossy(&script));
    Exit::Fine
}

/// The manual page: the program's, then one for each command.
pub(super) fn man() -> Result<Exit, BadInput> {
    let mut page = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for each in command.get_subcommands().filter(|each| !each.is_hide_set()) {
        let name = format!("mailmedic-{}", each.get_name());
        // `help` is no command of ours.
        if each.get_name() != "help" {
            clap_mangen::Man::new(each.clone()).title(name).render(&mut page)?;
        }
    }
    output::print(&String::from_utf8_lossy(&page));
    Ok(Exit::Fine)
}
