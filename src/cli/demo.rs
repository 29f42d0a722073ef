//! `mailmedic demo`.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{self, IsTerminal as _},
    path::PathBuf,
};

use colored::Colorize as _;
use mailmedic::{
    check,
    demo::{self, Staged},
    model::Endpoint,
    sim::Scenario,
};
use time::OffsetDateTime;

use super::{
    BadInput, Exit,
    args::{Common, Demo, FailOn},
    check::{View, exit, render, runtime},
    interrupt::{Ended, heed, signal},
    output, progress, world,
};

pub(super) fn run(common: &Common, args: &Demo) -> Result<Exit, BadInput> {
    let scenarios = Scenario::all()?;
    if args.list {
        output::print(&list(&scenarios));
        return Ok(Exit::Fine);
    }
    let id = args.scenario.as_deref().unwrap_or(demo::MOST_TELLING);
    let scenario = scenarios.iter().find(|scenario| scenario.id == id).ok_or_else(|| {
        BadInput(format!(
            "there is no scenario `{}`; `mailmedic demo --list` names them all",
            id.escape_debug()
        ))
    })?;
    let knowledge = world::knowledge(common)?;
    let lang = world::language(common, &knowledge)?;
    let runtime = runtime()?;
    let (lines, progress) = progress::Lines::start(common.quiet || args.serve, &knowledge, &lang);
    let now = OffsetDateTime::now_utc();
    let staged = runtime.block_on(demo::stage(scenario, now, progress)).map_err(|error| {
        BadInput(format!("the practice servers do not start on 127.0.0.1: {error}"))
    })?;
    if args.serve {
        drop(lines);
        return serve(scenario, &staged, &runtime);
    }
    if !common.quiet {
        // The colours of the report were decided by another stream.
        let terminal = io::stderr().is_terminal();
        let id = if terminal { scenario.id.bold() } else { scenario.id.normal() };
        let command = command(scenario);
        let command = if terminal { command.dimmed() } else { command.normal() };
        eprintln!("{id}: {}\n{command}\n", scenario.sentence);
    }
    let checking = check::account(&staged.context, &knowledge, &staged.request);
    let ended = runtime.block_on(heed(&staged.context.stop, checking));
    drop(lines);
    let (report, cut) = match ended {
        Ended::Whole(report) => (report?, false),
        Ended::Cut(report) => (report?, true),
        Ended::Gone => return Ok(Exit::Interrupted),
    };
    let view =
        View { lang, width: world::width(), verbose: common.verbose, transcript: args.transcript };
    let text = render(&report, &knowledge, args.format, &view);
    output::print(&text);
    if cut {
        return Ok(Exit::Interrupted);
    }
    Ok(exit(&report, FailOn::Error))
}

fn list(scenarios: &[Scenario]) -> String {
    let width = scenarios.iter().map(|scenario| scenario.id.len()).max().unwrap_or(0);
    let columns = world::width();
    scenarios.iter().fold(String::new(), |mut text, scenario| {
        let indent = " ".repeat(width + 2);
        let options = textwrap::Options::new(columns).initial_indent("").subsequent_indent(&indent);
        let line = format!("{:width$}  {}", scenario.id, scenario.sentence);
        for line in textwrap::wrap(&line, options) {
            let _ = writeln!(text, "{line}");
        }
        text
    })
}

/// What a user would type for the same check.
fn command(scenario: &Scenario) -> String {
    let check = &scenario.check;
    let mut words = vec!["$ mailmedic check".to_owned(), check.address.to_string()];
    for endpoint in check.imap.iter().chain(&check.pop3).chain(&check.smtp) {
        words.push(format!("--{} {endpoint}", endpoint.protocol));
    }
    let protocols: Vec<&str> = check.protocols.iter().map(|protocol| protocol.id()).collect();
    if !protocols.is_empty() {
        words.push(format!("--protocol {}", protocols.join(",")));
    }
    words.extend(check.user.iter().map(|user| format!("--user {user}")));
    words.extend(check.sender.iter().map(|sender| format!("--sender {sender}")));
    if check.password.is_none() {
        words.push("--no-auth".to_owned());
    }
    words.join(" ")
}

/// Keeps the servers up, and says how to point any program at them.
fn serve(
    scenario: &Scenario,
    staged: &Staged,
    runtime: &tokio::runtime::Runtime,
) -> Result<Exit, BadInput> {
    let ca = ca_file(&staged.stand.ca_pem)?;
    let check = &scenario.check;
    let title = format!("{}: {}", scenario.id, scenario.sentence);
    let title = textwrap::fill(&title, world::width());
    let mut text = format!("{title}\n\nPractice servers on this computer:\n");
    let mut options = BTreeSet::new();
    for server in &scenario.servers {
        let endpoint = Endpoint {
            protocol: server.protocol,
            host: server.host.clone(),
            port: server.port,
            security: server.security,
        };
        let Some(address) = staged.stand.addresses.get(&(endpoint.host.clone(), endpoint.port))
        else {
            continue;
        };
        let _ = writeln!(
            text,
            "  {:<5} {:<9} {:<28} for {}",
            endpoint.protocol.name(),
            endpoint.security.name(),
            address.to_string(),
            endpoint.authority()
        );
        options.insert(format!("--connect-to {}:{address}", endpoint.authority()));
    }
    let _ = writeln!(
        text,
        "\nTheir certificates are signed by the throwaway CA in\n  {}",
        ca.display()
    );
    let user = check.user.clone().unwrap_or_else(|| check.address.to_string());
    let _ = writeln!(text, "\nMailbox for practice: {user}");
    if let Some(password) = &check.password {
        // Invented for the scenario, valid on these servers only.
        let _ = writeln!(text, "Practice password:    {}", password.expose());
    }
    let _ = writeln!(text, "\nFrom another terminal:\n  mailmedic check {} \\", check.address);
    for option in &options {
        let _ = writeln!(text, "    {option} \\");
    }
    let _ = writeln!(text, "    --ca-file {}", ca.display());
    if let Some(((host, port), address)) =
        staged.stand.addresses.iter().find(|((_, port), _)| *port == 993)
    {
        let _ = writeln!(
            text,
            "or\n  curl --cacert {} --user {user} \\\n    --connect-to {host}:{port}:{address} imaps://{host}/",
            ca.display()
        );
    }
    let _ = writeln!(
        text,
        "\nAny other mail program: server 127.0.0.1 and the ports above, and trust the CA.\nStop with Ctrl-C."
    );
    output::print(&text);
    let _ = runtime.block_on(signal());
    let _ = std::fs::remove_file(ca);
    Ok(Exit::Fine)
}

fn ca_file(pem: &str) -> Result<PathBuf, BadInput> {
    let path = std::env::temp_dir().join(format!("mailmedic-demo-{}.pem", std::process::id()));
    std::fs::write(&path, pem).map_err(|error| {
        BadInput(format!("{}: cannot be written: {error}; set TMPDIR", path.display()))
    })?;
    Ok(path)
}
