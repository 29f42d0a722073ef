//! Every trick against every protocol, over real sockets through the real
//! engine: with TLS from the start and with STARTTLS, at every stage.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use mailmedic::{
    check,
    demo::{self, Staged},
    knowledge::Knowledge,
    model::{Protocol, Report},
    report::{json, text},
    sim::Scenario,
};
use time::macros::datetime;
use tokio::task::JoinSet;

use super::play::{self, CANARY, HELD, base64, dresses};

const STEP: Duration = Duration::from_secs(1);
const DEADLINE: Duration = Duration::from_secs(2);
/// Cases that run at once.
const AT_ONCE: usize = 12;

/// A server with one trick, and the causes that name it rightly.
struct Case {
    protocol: Protocol,
    security: &'static str,
    /// Lines of the server's part of a scenario.
    trick: String,
    causes: &'static [&'static str],
}

#[tokio::test]
async fn every_trick_is_survived_and_named() {
    colored::control::set_override(false);
    let knowledge = Arc::new(Knowledge::builtin().unwrap());
    let mut waiting = cases().into_iter();
    let mut running = JoinSet::new();
    let mut wrong = Vec::new();
    loop {
        while running.len() < AT_ONCE {
            let Some(case) = waiting.next() else { break };
            running.spawn(run(case, Arc::clone(&knowledge)));
        }
        let Some(done) = running.join_next().await else { break };
        wrong.extend(done.unwrap());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for protocol in Protocol::ALL {
        for security in ["tls", "starttls"] {
            let mut add = |trick: String, causes| {
                cases.push(Case { protocol, security, trick, causes });
            };
            let auth = ["auth", "capabilities", "greeting"];
            let stages: &[&str] = match security {
                "tls" => &["tls", "greeting", "capabilities", "auth", "logout"],
                _ => &["greeting", "capabilities", "starttls", "tls", "auth", "logout"],
            };
            for stage in stages {
                let fault = |does: &str| format!("fault = {{ at = \"{stage}\", does = {does} }}");
                let over = *stage == "logout";
                add(fault("\"close\""), if over { &[] } else { CLOSED });
                add(fault("\"reset\""), if over { &[] } else { &["connection-reset"] });
                if *stage == "tls" {
                    continue;
                }
                add(fault("\"half-close\""), if over { &[] } else { CLOSED });
                add(fault("\"flood\""), if over { &[] } else { MISBEHAVES });
                add(fault("\"babble\""), if over { &[] } else { BABBLES });
                if protocol == Protocol::Imap {
                    add(fault("\"literal\""), if over { &[] } else { MISBEHAVES });
                }
            }
            let more: &[&str] =
                if security == "starttls" { &["starttls", "tls"] } else { &["tls"] };
            for stage in more {
                add(format!("fault = {{ at = \"{stage}\", does = \"silence\" }}"), SILENT);
            }
            for stage in auth {
                add(format!("fault = {{ at = \"{stage}\", does = \"silence\" }}"), SILENT);
                add(format!("fault = {{ at = \"{stage}\", does = \"drip\", ms = 1000 }}"), SILENT);
            }
            add("fault = { at = \"auth\", does = \"challenge\" }".into(), MISBEHAVES);
            if security == "starttls" {
                add("starttls_tail = \"250 2.0.0 Ok: injected\"".into(), &["starttls-injection"]);
            }
            // Whatever a terminal obeys, in whatever a server says.
            let (yes, no) = match protocol {
                Protocol::Imap => ("* OK", "NO"),
                Protocol::Pop3 => ("+OK", "-ERR"),
                Protocol::Smtp => ("220", "535"),
            };
            let thorns = r"\u0000\u001b[2J\u001b]0;owned\u0007\u202e\u2066\u200b\u0085\u009b31m";
            add(
                format!(
                    "greeting = \"{yes} {thorns} hello\"\nrefused = \"{no} {thorns} no\"\n\
                     accounts = [{{ user = [\"nobody\"], password = \"other\" }}]"
                ),
                &[
                    "unknown",
                    "wrong-password",
                    "credentials-or-protocol-disabled",
                    "app-password-required",
                ],
            );
            // The password, given back in every dress.
            for dress in dresses(CANARY) {
                add(
                    format!(
                        "refused = '{no} cannot take {dress} and {}{dress}x'\n\
                         accounts = [{{ user = [\"nobody\"], password = \"other\" }}]",
                        base64(b"abc")
                    ),
                    &[
                        "unknown",
                        "wrong-password",
                        "credentials-or-protocol-disabled",
                        "app-password-required",
                    ],
                );
            }
            if protocol == Protocol::Imap {
                add("answers.\"CAPABILITY\" = \"zz9 OK done\"".into(), MISBEHAVES);
                add("answers.\"AUTHENTICATE\" = \"a999 OK done\"".into(), MISBEHAVES);
            }
        }
    }
    cases
}

const CLOSED: &[&str] = &["connection-closed", "tls-handshake-failed", "wrong-tls-mode"];
const MISBEHAVES: &[&str] = &["server-misbehaves"];
/// POP3 has no greeting of many lines: each is an answer by itself.
const BABBLES: &[&str] =
    &["server-misbehaves", "wrong-port-or-protocol", "unknown", "client-protocol-error"];
const SILENT: &[&str] = &["server-silent", "wrong-tls-mode"];

fn scenario(case: &Case) -> Scenario {
    let Case { protocol, security, trick, .. } = case;
    let scheme = if *security == "tls" { format!("{protocol}s") } else { protocol.to_string() };
    let (start, offer) = match protocol {
        Protocol::Imap => ("\"STARTTLS\"", "\"IMAP4rev1\", \"SASL-IR\", \"AUTH=PLAIN\""),
        Protocol::Pop3 => ("\"STLS\"", "\"USER\", \"SASL PLAIN\""),
        Protocol::Smtp => ("\"STARTTLS\"", "\"AUTH PLAIN LOGIN\""),
    };
    let own = if trick.contains("accounts =") {
        String::new()
    } else {
        format!("accounts = [{{ user = [\"anna@example.org\"], password = \"{CANARY}\" }}]")
    };
    let port = match (protocol, *security) {
        (Protocol::Imap, "tls") => 993,
        (Protocol::Imap, _) => 143,
        (Protocol::Pop3, "tls") => 995,
        (Protocol::Pop3, _) => 110,
        (Protocol::Smtp, "tls") => 465,
        (Protocol::Smtp, _) => 587,
    };
    let file = format!(
        "schema = 1\nsentence = \"A trick\"\n[check]\naddress = \"anna@example.org\"\n\
         password = \"{CANARY}\"\n{protocol} = [\"{scheme}://mail.example.org\"]\n\
         protocols = [\"{protocol}\"]\n[expect]\nverdict = \"broken\"\nexit = 1\n\
         [[servers]]\nhost = \"mail.example.org\"\nprotocol = \"{protocol}\"\nport = {port}\n\
         security = \"{security}\"\ncapabilities.before_tls = [{start}]\n\
         capabilities.under_tls = [{offer}]\n{own}\n{trick}\n"
    );
    Scenario::parse("trick.toml", &file).unwrap_or_else(|error| panic!("{error}\n{file}"))
}

/// Runs one case; what is wrong with it, if anything.
async fn run(case: Case, knowledge: Arc<Knowledge>) -> Option<String> {
    let scenario = scenario(&case);
    let now = datetime!(2026-11-21 12:00 UTC);
    let Staged { stand, mut context, request } =
        demo::stage(&scenario, now, Arc::new(|_, _| {})).await.unwrap();
    (context.limits.step, context.limits.deadline) = (STEP, DEADLINE);
    let begin = Instant::now();
    let report = check::account(&context, &knowledge, &request).await.unwrap();
    let took = begin.elapsed();
    drop(stand);
    let mut wrong = faults_of(&report, &knowledge);
    if took > DEADLINE + Duration::from_secs(1) {
        wrong.push(format!("took {took:?}"));
    }
    let first = report.findings.first().map(|finding| finding.cause.id());
    let fits = match first {
        Some(first) => case.causes.contains(&first),
        None => case.causes.is_empty(),
    };
    if !fits {
        wrong.push(format!("found {first:?}, expected {:?}", case.causes));
    }
    (!wrong.is_empty()).then(|| {
        format!("{} {} {}: {}", case.protocol, case.security, case.trick, wrong.join("; "))
    })
}

/// What no report may have.
pub(super) fn faults_of(report: &Report, knowledge: &Knowledge) -> Vec<String> {
    let mut wrong = Vec::new();
    for attempt in &report.attempts {
        let held = play::held(attempt);
        if held > HELD {
            wrong.push(format!("holds {held} bytes"));
        }
    }
    let style = text::Style { verbose: true, transcript: true, ..text::Style::default() };
    let outputs = [
        text::render(report, knowledge, &style),
        text::render(report, knowledge, &text::Style::default()),
        json::render(report, knowledge, "en"),
    ];
    for output in &outputs {
        let hostile = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        if let Some(line) = output.lines().find(|line| line.contains(hostile)) {
            wrong.push(format!("shows {line:?}"));
        }
        if let Some(line) = output.lines().find(|line| play::shows(line, CANARY)) {
            wrong.push(format!("shows the canary: {line}"));
        }
    }
    if play::shows(&format!("{report:?}"), CANARY) {
        wrong.push("has the canary in its debug form".into());
    }
    wrong
}
