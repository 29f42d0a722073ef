//! A stage with many servers, some of them slow, dead or broken, and the file
//! of targets that goes with it. Shared with `benches/smoke.rs`.

use std::fmt::Write as _;

use mailmedic::sim::Scenario;

/// A staged server: its URL, and the causes that must be found, the root one
/// first; none for a healthy one.
pub(crate) struct Staged {
    pub(crate) url: String,
    pub(crate) causes: &'static [&'static str],
}

/// So many servers, in a scenario and in a file of targets.
pub(crate) struct Stage {
    pub(crate) scenario: Scenario,
    pub(crate) targets: String,
    pub(crate) servers: Vec<Staged>,
}

/// What is wrong with a server: lines of the scenario, what is expected of it,
/// and the causes.
struct Kind {
    server: &'static str,
    expect: &'static str,
    causes: &'static [&'static str],
}

const HEALTHY: Kind = Kind { server: "", expect: "", causes: &[] };

/// The broken ones, one after the other; each is followed by a healthy one.
const KINDS: [Kind; 12] = [
    Kind {
        server: "fault = { at = \"connect\", does = \"refuse\" }",
        expect: "",
        causes: &["connect-refused"],
    },
    Kind {
        server: "certificate = { is = \"expired\", days = 3 }",
        expect: "",
        causes: &["certificate-expired"],
    },
    Kind {
        server: "fault = { at = \"greeting\", does = \"silence\" }",
        expect: "",
        causes: &["server-silent"],
    },
    Kind {
        server: "certificate = { is = \"self-signed\" }",
        expect: "",
        causes: &["certificate-self-signed"],
    },
    Kind { server: "speaks = \"starttls\"", expect: "", causes: &["wrong-tls-mode"] },
    Kind {
        server: "certificate = { is = \"valid\", names = [\"other.example.org\"] }",
        expect: "",
        causes: &["certificate-name-mismatch"],
    },
    Kind {
        server: "certificate = { is = \"valid\", days = 5 }",
        expect: "",
        causes: &["certificate-expires-soon"],
    },
    Kind {
        server: "certificate = { is = \"valid\", days = 20 }",
        expect: "days = 30",
        causes: &["certificate-expires-soon"],
    },
    Kind {
        server: "fault = { at = \"greeting\", does = \"delay\", ms = 700 }",
        expect: "greeting_ms = 500",
        causes: &["server-slow"],
    },
    Kind { server: "", expect: "capabilities = [\"NOTIFY\"]", causes: &["expectation-not-met"] },
    Kind {
        server: "tls_version = \"1.2\"",
        expect: "tls = \"1.3\"",
        causes: &["expectation-not-met"],
    },
    Kind {
        server: "certificate = { is = \"incomplete\" }",
        expect: "",
        causes: &["certificate-chain-incomplete"],
    },
];

/// Stages `count` servers: every second one is broken, but those after
/// `broken` kinds have been gone through so many times.
pub(crate) fn stage(count: usize, broken: usize) -> Stage {
    let mut text = String::from(
        "schema = 1\nsentence = \"Many servers.\"\n[check]\naddress = \"anna@example.org\"\n\
         [expect]\nverdict = \"works\"\nexit = 0\n",
    );
    let mut targets = String::new();
    let mut servers = Vec::new();
    for index in 0..count {
        let kind = match index {
            _ if index % 2 == 0 || index / 2 >= broken => &HEALTHY,
            _ => &KINDS[index / 2 % KINDS.len()],
        };
        // Healthy ones of all three protocols; the broken ones speak IMAP.
        let (protocol, port) = match index % 6 {
            2 => ("pop3", 995),
            4 => ("smtp", 465),
            _ => ("imap", 993),
        };
        let host = format!("h{index}.example.org");
        let url = format!("{protocol}s://{host}:{port}");
        writeln!(
            text,
            "[[servers]]\nhost = \"{host}\"\nport = {port}\nprotocol = \"{protocol}\"\n\
             security = \"tls\"\n{}\n{}",
            kind.server,
            match protocol {
                "imap" => "capabilities.under_tls = [\"IMAP4rev1\", \"IDLE\", \"AUTH=PLAIN\"]",
                "pop3" => "capabilities.under_tls = [\"USER\", \"SASL PLAIN\"]",
                _ => "capabilities.under_tls = [\"AUTH PLAIN LOGIN\", \"SIZE 1000\"]",
            },
        )
        .unwrap();
        write!(targets, "[[target]]\nurl = \"{url}\"\n").unwrap();
        if !kind.expect.is_empty() {
            writeln!(targets, "expect = {{ {} }}", kind.expect).unwrap();
        }
        servers.push(Staged { url, causes: kind.causes });
    }
    Stage { scenario: Scenario::parse("many.toml", &text).unwrap(), targets, servers }
}
