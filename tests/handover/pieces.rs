//! The pieces under `contrib/` name what there is: options, metrics, files.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

use super::{mailmedic, printed, project, text_of};

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("mailmedic-handover-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The metrics that the program writes, over a good and a bad case.
fn metrics() -> BTreeSet<String> {
    ["yandex-all-well", "yandex-pop3-off"]
        .iter()
        .map(|case| printed(&["demo", case, "--quiet", "--format", "prometheus"]))
        .collect::<String>()
        .lines()
        .filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next())
        .map(str::to_owned)
        .collect()
}

/// Every word of a text that could be the name of a metric of ours.
fn metrics_in(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| word.starts_with("mailmedic_"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn rules_and_dashboard_ask_for_metrics_that_there_are() {
    let known = metrics();
    for file in [
        "contrib/prometheus/mailmedic.rules.yml",
        "contrib/prometheus/mailmedic.rules.test.yml",
        "contrib/grafana/mailmedic.json",
    ] {
        let used = metrics_in(&text_of(file));
        assert!(used.len() >= 4, "{file}: {used:?}");
        let unknown: Vec<_> = used.difference(&known).collect();
        assert!(unknown.is_empty(), "{file} asks for {unknown:?}, there are {known:?}");
    }
    let dashboard = metrics_in(&text_of("contrib/grafana/mailmedic.json"));
    let unseen: Vec<_> = known.difference(&dashboard).collect();
    assert!(unseen.len() <= 2, "the dashboard leaves out {unseen:?}");
}

/// What Grafana needs of a dashboard: panels with numbers of their own that do
/// not lie over each other, and queries.
#[test]
fn the_dashboard_is_whole() {
    let dashboard: Value =
        serde_json::from_str(&text_of("contrib/grafana/mailmedic.json")).unwrap();
    assert!(dashboard["schemaVersion"].as_u64().unwrap() >= 36);
    assert!(dashboard.get("id").is_none_or(Value::is_null), "an id would be of one server");
    let panels = dashboard["panels"].as_array().unwrap();
    let mut ids = BTreeSet::new();
    let mut taken = BTreeSet::new();
    for panel in panels {
        assert!(ids.insert(panel["id"].as_u64().unwrap()), "{panel}");
        let place = |name: &str| panel["gridPos"][name].as_u64().unwrap();
        let (x, y, w, h) = (place("x"), place("y"), place("w"), place("h"));
        assert!(x + w <= 24, "{panel}");
        for column in x..x + w {
            for row in y..y + h {
                assert!(taken.insert((column, row)), "{} lies over another", panel["title"]);
            }
        }
        for target in panel["targets"].as_array().unwrap() {
            let query = target["expr"].as_str().unwrap();
            assert!(query.contains("provider=~\"$provider\""), "{query}");
            let open = query.matches(['(', '{', '[']).count();
            assert_eq!(open, query.matches([')', '}', ']']).count(), "{query}");
            assert_eq!(target["datasource"]["uid"], "${datasource}");
        }
    }
    let variables = dashboard["templating"]["list"].as_array().unwrap();
    let names: Vec<_> = variables.iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["datasource", "provider"]);
}

/// Runs the step of the action as GitHub does, with the program of this build.
fn step(folder: &Folder, inputs: &[(&str, &str)]) -> Output {
    Command::new(project("contrib/github/run"))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("INPUT_PROGRAM", env!("CARGO_BIN_EXE_mailmedic"))
        .env("GITHUB_OUTPUT", folder.0.join("output"))
        .env("GITHUB_STEP_SUMMARY", folder.0.join("summary"))
        .current_dir(&folder.0)
        .envs(inputs.iter().copied())
        .output()
        .unwrap()
}

#[test]
fn the_action_tells_cause_and_verdict() {
    let folder = Folder::new("action");
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let arguments = format!("--imap imaps://127.0.0.1:{closed} --no-auth --lang en");
    let inputs = [
        ("INPUT_ARGUMENTS", arguments.as_str()),
        ("INPUT_JUNIT", "mail.xml"),
        ("INPUT_HTML", "mail.html"),
    ];
    let output = step(&folder, &inputs);
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{shown}{}", String::from_utf8_lossy(&output.stderr));
    assert!(shown.contains("refused"), "{shown}");
    let outputs = folder.read("output");
    assert_eq!(outputs, "exit-code=1\nverdict=broken\ncause=connect-refused\n");
    assert!(folder.read("summary").starts_with("## ❌"), "{}", folder.read("summary"));
    assert!(folder.read("mail.xml").contains("<testsuites"));
    assert!(folder.read("mail.html").contains("<!DOCTYPE html>"));
}

/// What comes in by an input is an argument and never code.
#[test]
fn the_action_runs_nothing_that_it_is_given() {
    for (name, value) in [
        ("INPUT_ARGUMENTS", "--provider $(touch${IFS}owned) ; touch owned"),
        ("INPUT_COMMAND", "check; touch owned"),
        ("INPUT_FAIL_ON", "error; touch owned"),
    ] {
        let folder = Folder::new("code");
        let output = step(&folder, &[(name, value)]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(!folder.0.join("owned").exists(), "{name}");
    }
}

/// Inputs and outputs of `action.yml` are those of its script.
#[test]
fn the_action_and_its_script_agree() {
    let action = text_of("action.yml");
    let script = text_of("contrib/github/run");
    let section = |from: &str, to: &str| {
        let (_, rest) = action.split_once(from).unwrap();
        let (part, _) = rest.split_once(to).unwrap();
        part.lines()
            .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
            .filter_map(|line| line.trim().strip_suffix(':'))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let inputs = section("\ninputs:\n", "\noutputs:\n");
    assert!(inputs.len() >= 7, "{inputs:?}");
    for input in inputs {
        let variable = format!("INPUT_{}", input.to_uppercase().replace('-', "_"));
        assert!(action.contains(&format!("{variable}: ${{{{ inputs.{input} }}}}")), "{input}");
        assert!(script.contains(&variable), "{input}");
    }
    for output in section("\noutputs:\n", "\nruns:\n") {
        assert!(script.contains(&format!("{output}=")), "{output}");
    }
}

/// The timer's script: whole files or none, and the program's exit code.
#[test]
fn the_collector_reads_whole_files() {
    let folder = Folder::new("textfile");
    let program = folder.0.join("program");
    let run = |script: &str| {
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let status = Command::new(project("contrib/systemd/textfile"))
            .env("MAILMEDIC", &program)
            .env("ARGUMENTS", "--provider yandex")
            .env("TEXTFILES", &folder.0)
            .status()
            .unwrap();
        let left: BTreeSet<_> =
            fs::read_dir(&folder.0).unwrap().map(|it| it.unwrap().file_name()).collect();
        (status.code().unwrap(), left)
    };
    let write = "for word; do last=$word; done; echo \"$*\" >\"$last\";";
    let (code, left) = run("exit 2");
    assert_eq!((code, left.len()), (2, 1), "no figures: {left:?}");
    let (code, left) = run(&format!("{write} exit 1"));
    assert_eq!((code, left.len()), (1, 2), "{left:?}");
    assert!(folder.read("mailmedic.prom").starts_with("check --provider yandex --quiet --format"));
    let mode = fs::metadata(folder.0.join("mailmedic.prom")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o644, "the collector is another user");
    let before = folder.read("mailmedic.prom");
    let (code, left) = run(&format!("{write} exit 2"));
    assert_eq!((code, left.len()), (2, 2));
    assert_eq!(folder.read("mailmedic.prom"), before, "figures stay until there are new ones");
}

/// The options in these files are options of the program.
#[test]
fn the_pieces_use_options_that_there_are() {
    let help: String = ["check", "smoke"].map(|command| printed(&[command, "--help"])).concat();
    for file in [
        "contrib/gitlab/mailmedic.gitlab-ci.yml",
        "contrib/systemd/textfile",
        "contrib/systemd/mailmedic.default",
        "contrib/github/run",
        "contrib/docker/Dockerfile",
    ] {
        let text = text_of(file);
        let words = text.split(|c: char| c.is_whitespace() || "\"'`(){},;=".contains(c));
        let ours = words.filter(|word| word.starts_with("--") && word.len() > 2);
        // What cargo, apk and docker take.
        let others = ["--release", "--locked", "--no-cache", "--from", "--rm"];
        for option in ours.filter(|option| !others.contains(option)) {
            assert!(help.contains(option), "{file}: {option}");
        }
    }
}

/// Every file that the package has is there, or made by the script.
#[test]
fn the_package_names_files_that_there_are() {
    let manifest: toml::Table = toml::from_str(&text_of("Cargo.toml")).unwrap();
    let deb = &manifest["package"]["metadata"]["deb"];
    let assets = deb["assets"].as_array().unwrap();
    assert!(assets.len() >= 10, "{assets:?}");
    for asset in assets {
        let source = asset[0].as_str().unwrap();
        let made = source.starts_with("target/");
        assert!(made || project(source).exists(), "{source}");
        let name = Path::new(source).file_name().unwrap().to_str().unwrap();
        if source.starts_with("target/package/") {
            assert!(text_of("contrib/deb/prepare").contains(name), "nobody makes {source}");
        }
    }
    let units = text_of("contrib/systemd/mailmedic-exporter.service");
    let script = units.lines().find_map(|line| line.strip_prefix("ExecStart=/")).unwrap();
    let there = |asset: &toml::Value| {
        let (from, to) = (asset[0].as_str().unwrap(), asset[1].as_str().unwrap());
        format!("{to}{}", if to.ends_with('/') { from.rsplit('/').next().unwrap() } else { "" })
    };
    assert!(assets.iter().any(|asset| there(asset) == script), "{script}");
}

/// An image needs what the build reads, and nothing of it stays.
#[test]
fn the_image_is_small_and_unprivileged() {
    let file = text_of("contrib/docker/Dockerfile");
    let last = file.rsplit("\nFROM ").next().unwrap();
    assert!(last.starts_with("scratch\n"));
    assert!(last.lines().any(|line| line.starts_with("USER ") && !line.contains("root")));
    let ignored = text_of(".dockerignore");
    let copied = file.lines().filter_map(|line| line.strip_prefix("COPY "));
    for line in copied.filter(|line| !line.starts_with("--from")) {
        let (sources, _) = line.rsplit_once(' ').unwrap();
        for source in sources.split(' ') {
            assert!(project(source).exists(), "{source}");
            assert!(ignored.lines().any(|it| it == format!("!{source}")), "{source} is ignored");
        }
    }
    assert!(mailmedic(&["--help"]).status().unwrap().success());
}
