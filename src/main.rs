//! The command line of mailmedic.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
