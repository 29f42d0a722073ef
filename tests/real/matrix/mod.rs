//! Every fault × every protocol × every way to TLS: one endpoint of three has
//! the fault, and the report names it first, alone, and leaves the other two
//! in peace. Where all three have it, it is still one fault.

mod absent;
mod chains;
mod exim;
mod modes;
mod odd_tls;
mod refusals;

use std::{
    collections::BTreeSet,
    fmt::Write,
    net::Ipv4Addr,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use serde_json::Value;

use super::{
    command::{Check, Report},
    site::{Account, PASSWORD, Site},
    stand::Way,
};

const PROTOCOLS: [&str; 3] = ["imap", "pop3", "smtp"];

/// How many checks run at once.
const AT_ONCE: usize = 8;

/// A check with a fault.
#[derive(Clone)]
struct Cell {
    /// What is the matter, for people.
    fault: String,
    /// Which protocols have it.
    faulty: &'static [&'static str],
    way: Way,
    /// Where connections to the faulty hosts go, port by port.
    address: Ipv4Addr,
    /// The right first cause; more than one where either is right.
    causes: &'static [&'static str],
    /// Whose account it is.
    account: Account,
    /// The port that the user entered, where it is not the way's own.
    port: Option<u16>,
    /// Whether the host's other ports are well.
    only_this_port: bool,
    /// Seconds that a step may take; where silence is the fault.
    patience: Option<u32>,
    /// Whether the user entered "no TLS".
    plain: bool,
}

impl Cell {
    /// The fault in one protocol alone.
    fn new(
        fault: &str,
        (protocol, way): (&'static str, Way),
        address: Ipv4Addr,
        causes: &'static [&'static str],
    ) -> Self {
        let at = PROTOCOLS.iter().position(|&name| name == protocol).unwrap();
        Self {
            fault: fault.to_owned(),
            faulty: &PROTOCOLS_ALONE[at],
            way,
            address,
            causes,
            account: Account::Unknown,
            port: None,
            only_this_port: false,
            patience: None,
            plain: false,
        }
    }

    /// Each protocol alone and all together, with one way to TLS.
    fn with(
        way: Way,
        fault: &str,
        address: Ipv4Addr,
        causes: &'static [&'static str],
    ) -> Vec<Self> {
        let one = |protocol| Self::new(fault, (protocol, way), address, causes);
        let mut cells = Vec::from(PROTOCOLS.map(one));
        cells.push(Self { faulty: &PROTOCOLS, ..one("imap") });
        cells
    }

    /// The same with either way to TLS.
    fn everywhere(fault: &str, address: Ipv4Addr, causes: &'static [&'static str]) -> Vec<Self> {
        Way::BOTH.into_iter().flat_map(|way| Self::with(way, fault, address, causes)).collect()
    }

    fn name(&self) -> String {
        format!("{}, {} {:?}", self.fault, self.faulty.join("+"), self.way)
    }

    fn check(&self, site: &Site) -> Check {
        let mut check = Check::nowhere(site.workdir.path(), self.account.user())
            .args(["--ca-file", site.ca_file.to_str().unwrap()])
            .password(PASSWORD);
        if let Some(seconds) = self.patience {
            check = check.args(["--timeout", &seconds.to_string()]);
        }
        for (protocol, host) in self.account.hosts() {
            let faulty = self.faulty.contains(&protocol);
            let port = self.port.filter(|_| faulty).unwrap_or_else(|| port(protocol, self.way));
            let scheme = match self.way {
                _ if faulty && self.plain => format!("{protocol}+plain"),
                Way::Implicit => format!("{protocol}s"),
                Way::StartTls => protocol.to_owned(),
            };
            check = check.args([&*format!("--{protocol}"), &format!("{scheme}://{host}:{port}")]);
            let well = format!("{host}::{}:", site.healthy());
            let address = self.address;
            check = match (faulty, self.only_this_port) {
                (false, _) => check.args(["--connect-to", &well]),
                (true, false) => check.args(["--connect-to", &format!("{host}::{address}:")]),
                (true, true) => {
                    let here = format!("{host}:{port}:{address}:{port}");
                    check.args(["--connect-to", &here, "--connect-to", &well])
                }
            };
        }
        check
    }

    /// Everything that is wrong with the report; empty where it is right.
    fn judge(&self, code: i32, report: &Report) -> String {
        let mut wrong = String::new();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                writeln!(wrong, "  {what}").unwrap();
            }
        };
        expect((code, report.verdict()) == (1, "broken"), "exit code 1, broken");
        let findings: Vec<&Value> =
            report.findings().iter().filter(|finding| finding["severity"] != "info").collect();
        let causes: BTreeSet<&str> =
            findings.iter().map(|finding| text(finding, "cause")).collect();
        let named = self.causes.contains(causes.first().unwrap_or(&""));
        expect(named, &format!("{} first", self.causes.join(" or ")));
        // Ports are refused one by one.
        let folded = findings.len() == 1 || causes.contains("connect-refused");
        expect(causes.len() == 1 && folded, "one finding");
        let mut seen = BTreeSet::new();
        for finding in &findings {
            expect(finding["severity"] == "error", "an error");
            let attempts = finding["attempts"].as_array().unwrap();
            seen.extend(attempts.iter().map(|id| id.as_str().unwrap().split('-').next().unwrap()));
        }
        // POP3 goes last. Where two refused, or one spoke of a limit, nobody
        // signs in there any more, so that no account is locked.
        let left_out = |protocol: &&str| {
            *protocol == "pop3"
                && report.attempts(protocol)[0]["stages"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|stage| stage["stage"] == "auth" && stage["outcome"] == "skipped")
                && report.findings()[0].to_string().contains("could lock the account")
        };
        let faulty = self.faulty.iter().copied().filter(|protocol| !left_out(protocol));
        expect(seen == faulty.collect(), "of all faulty attempts, no other");
        for protocol in PROTOCOLS.into_iter().filter(|protocol| !self.faulty.contains(protocol)) {
            let well = report.attempts(protocol)[0]["outcome"] == "accepted";
            expect(well || left_out(&protocol), &format!("{protocol} is well"));
        }
        wrong
    }
}

const PROTOCOLS_ALONE: [[&str; 1]; 3] = [["imap"], ["pop3"], ["smtp"]];

/// The registered port.
fn port(protocol: &str, way: Way) -> u16 {
    way.endpoints().into_iter().find(|(name, _, _)| *name == protocol).unwrap().2
}

/// All six of them.
fn ports() -> [u16; 6] {
    let [implicit, start_tls] = Way::BOTH.map(|way| PROTOCOLS.map(|protocol| port(protocol, way)));
    [implicit[0], implicit[1], implicit[2], start_tls[0], start_tls[1], start_tls[2]]
}

fn text<'a>(finding: &'a Value, key: &str) -> &'a str {
    finding[key].as_str().unwrap()
}

/// The findings in a line each.
fn told(report: &Report) -> String {
    let line = |finding: &Value| {
        let first = &finding["evidence"][0]["text"];
        let [cause, severity, confidence] =
            ["cause", "severity", "confidence"].map(|key| text(finding, key));
        let attempts = &finding["attempts"];
        format!("  told: {cause} ({severity}, {confidence}) {attempts} {first}\n")
    };
    report.findings().iter().map(line).collect()
}

/// Runs all cells, some at once; all that are wrong are told together.
fn assert_right(site: &Site, cells: &[Cell]) {
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let run = || {
        while let Some(cell) = cells.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (outcome, report) = cell.check(site).report();
            let faults = cell.judge(outcome.code, &report);
            println!("{}\n{}", cell.name(), told(&report));
            if !faults.is_empty() {
                let stages = &report.attempts(cell.faulty[0])[0]["stages"];
                let text = format!("{}:\n{faults}{}  {stages}", cell.name(), told(&report));
                wrong.lock().unwrap().push(text);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(run);
        }
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    let (count, all) = (wrong.len(), cells.len());
    assert!(count == 0, "{count} of {all} wrong\n{}\n{}", wrong.join("\n"), site.complaints());
}
