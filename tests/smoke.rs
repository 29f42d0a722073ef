//! Many servers at once: each fault is named, what comes and goes is told from
//! what is dead, and what has changed is found.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

#[path = "smoke/stage.rs"]
mod stage;

use std::{
    fmt::Write as _,
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
    time::{Duration, Instant},
};

use mailmedic::{
    demo,
    knowledge::Knowledge,
    model::{Batch, Cause, Check, CheckKind, CheckResult, Item, Protocol, Severity, Verdict},
    net::{Answer, Context, Resolver},
    report::{github, html, json, junit, markdown, nagios, prometheus, text},
    sim::Scenario,
    smoke::{self, Options, Results, Target, targets},
};
use stage::stage;
use time::{OffsetDateTime, macros::datetime};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
};

/// Long enough for a busy computer: what is slow here must not look silent.
const STEP: Duration = Duration::from_secs(6);
const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

async fn run(context: &Context, targets: &[Target], options: &Options) -> Batch {
    let knowledge = Arc::new(Knowledge::builtin().unwrap());
    let results = Arc::new(Results::default());
    smoke::run(context, &knowledge, targets, options, &results).await.unwrap();
    smoke::batch(context, &knowledge, targets, &results)
}

/// The causes but for remarks.
fn causes(item: &Item) -> Vec<&'static str> {
    let findings = item.report.findings.iter();
    findings.filter(|it| it.severity != Severity::Info).map(|it| it.cause.id()).collect()
}

#[tokio::test]
async fn every_fault_among_many_is_named() {
    let stage = stage(60, 24);
    let staged = demo::stage(&stage.scenario, NOW, Arc::new(|_, _| {})).await.unwrap();
    let mut context = staged.context.clone();
    context.limits.step = STEP;
    let targets = targets::parse("many.toml", &stage.targets).unwrap();
    let begin = Instant::now();
    let batch = run(&context, &targets, &Options::default()).await;
    let took = begin.elapsed();
    let mut wrong = Vec::new();
    for (item, server) in batch.items().zip(&stage.servers) {
        assert_eq!(item.endpoint.to_string(), server.url);
        if causes(item) != server.causes {
            wrong.push(format!("{}: {:?}, not {:?}", server.url, causes(item), server.causes));
        }
        let failed = item.checks.iter().any(|check| check.result == CheckResult::Failed);
        assert_eq!(failed, item.report.verdict == Verdict::Broken, "{}", server.url);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(batch.items().count(), 60);
    assert_eq!(batch.verdict, Verdict::Broken);
    let slowest = batch.items().map(|item| item.report.duration_ms).max().unwrap();
    let limit = Duration::from_millis(slowest) + Duration::from_millis(slowest * 3 / 10 + 1000);
    assert!(took <= limit, "{took:?} for all, {slowest} ms for the slowest");
    formats_agree(&batch);
}

/// Every format says the same of the same run.
fn formats_agree(batch: &Batch) {
    colored::control::set_override(false);
    let knowledge = Knowledge::builtin().unwrap();
    let broken = batch.count(Verdict::Broken);
    let count = batch.items().count();

    let document: serde_json::Value =
        serde_json::from_str(&json::render_batch(batch, &knowledge, "en")).unwrap();
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let report = read(include_str!("../docs/report.schema.json"));
    let valid = jsonschema::validator_for(&report).unwrap();
    let mut whole = read(include_str!("../docs/smoke.schema.json"));
    // The schemas lie beside each other; here the one stands in the other.
    for place in ["/properties/common", "/properties/reports/items"] {
        let place = whole.pointer_mut(place).unwrap().as_object_mut().unwrap();
        assert_eq!(
            place.insert("$ref".into(), "#/$defs/any".into()).unwrap(),
            "report.schema.json"
        );
    }
    whole["$defs"] = serde_json::json!({"any": {"type": "object"}});
    let errors = |schema: &jsonschema::Validator, json: &serde_json::Value| -> Vec<String> {
        schema.iter_errors(json).map(|it| format!("{}: {it}", it.instance_path())).collect()
    };
    assert_eq!(errors(&jsonschema::validator_for(&whole).unwrap(), &document), [""; 0]);
    assert_eq!(document["summary"]["endpoints"], count);
    assert_eq!(document["summary"]["broken"], broken);
    let reports = document["reports"].as_array().unwrap();
    for report in reports {
        assert_eq!(errors(&valid, report), [""; 0]);
    }
    let lines = json::render_batch_lines(batch, &knowledge, "en");
    let lines: Vec<serde_json::Value> = lines.lines().map(read).collect();
    assert_eq!(&lines, reports);

    let checks: Vec<&Check> = batch.items().flat_map(|item| &item.checks).collect();
    let with = |result| checks.iter().filter(|check| check.result == result).count();
    let xml = junit::render_batch(batch, &knowledge, "en");
    assert_eq!(xml.matches("<testcase ").count(), checks.len());
    let failed = xml.matches("<failure").count() + xml.matches("<error").count();
    assert_eq!(failed, with(CheckResult::Failed));
    assert_eq!(xml.matches("<skipped").count(), with(CheckResult::Skipped));
    let totals = xml.lines().find(|line| line.starts_with("<testsuites ")).unwrap();
    assert!(!totals.contains("skipped="), "Jenkins knows it of a suite alone: {totals}");

    let metrics = prometheus::render_batch(batch);
    let samples: Vec<&str> = metrics.lines().filter(|line| !line.starts_with('#')).collect();
    let mut once = samples.clone();
    once.sort_unstable();
    once.dedup_by_key(|line| line.rsplit_once(' ').unwrap().0);
    assert_eq!(samples.len(), once.len(), "a series stands twice");
    let up = samples.iter().filter(|line| line.starts_with("mailmedic_endpoint_up{"));
    assert_eq!(up.count(), count);
    let verdicts = samples.iter().filter(|line| {
        line.starts_with("mailmedic_endpoint_verdict{")
            && line.contains("verdict=\"broken\"")
            && line.ends_with(" 1")
    });
    assert_eq!(verdicts.count(), broken);

    let line = nagios::render_batch(batch, &knowledge, "en");
    assert!(line.starts_with("MAIL CRITICAL - "), "{line}");
    assert_eq!((line.lines().count(), line.matches('|').count()), (1, 1), "{line}");
    assert!(line.contains(&format!(" broken={broken};;;0;{count} ")), "{line}");

    for command in github::render_batch(batch, &knowledge, "en").lines() {
        let kind = ["::error title=", "::warning title=", "::notice title="];
        assert!(kind.iter().any(|kind| command.starts_with(kind)), "{command}");
        assert_eq!(command.matches("::").count(), 2, "{command}");
    }
    let texts = ["en", "ru", "sv", "tr"].map(|lang| {
        let style = text::Style { lang: lang.to_owned(), ..text::Style::default() };
        text::render_batch(batch, &knowledge, &style)
    });
    let marked = markdown::render_batch(batch, &knowledge, "en");
    let page = html::render_batch(batch, &knowledge, "en");
    for (form, shown) in texts.iter().map(|text| ("text", text)).chain([
        ("markdown", &marked),
        ("html", &page),
        ("junit", &xml),
    ]) {
        for never in ["label-smoke", "evidence-", "advice-", "{$", "{ $"] {
            assert!(!shown.contains(never), "{form}: {never}\n{shown}");
        }
        for item in batch.items() {
            assert!(shown.contains(&item.endpoint.authority()), "{form}: {}", item.endpoint);
        }
    }
    for line in texts.iter().flat_map(|text| text.lines()) {
        assert!(textwrap::core::display_width(line) <= 80, "{line}");
    }
}

/// Servers that stay up for a test.
async fn staged(servers: &str) -> (demo::Staged, Context) {
    let text = format!(
        "schema = 1\nsentence = \"A few.\"\n[check]\naddress = \"anna@example.org\"\n\
         [expect]\nverdict = \"works\"\nexit = 0\n{servers}"
    );
    let scenario = Scenario::parse("few.toml", &text).unwrap();
    let staged = demo::stage(&scenario, NOW, Arc::new(|_, _| {})).await.unwrap();
    let mut context = staged.context.clone();
    context.limits.step = STEP;
    (staged, context)
}

const ONE: &str = "[[servers]]\nhost = \"mail.example.org\"\nprotocol = \"imap\"\nport = 993\n\
    security = \"tls\"\ncapabilities.under_tls = [\"IMAP4rev1\", \"IDLE\", \"AUTH=PLAIN\"]\n";

fn imap() -> Vec<Target> {
    targets::parse("few.toml", "[[target]]\nurl = \"imaps://mail.example.org\"\n").unwrap()
}

/// Hangs up on the first connections, and passes the others on.
async fn hanging_up(first: usize, to: SocketAddr) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for count in 0.. {
            let (mut client, _) = listener.accept().await.unwrap();
            if count < first {
                continue;
            }
            tokio::spawn(async move {
                let mut server = TcpStream::connect(to).await.unwrap();
                let _ = copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    address
}

#[tokio::test]
async fn what_comes_and_goes_is_told_from_what_is_dead() {
    let (stand, mut context) = staged(ONE).await;
    let server = context.connect_to[0].to_port.unwrap();
    let quick = Options { pause: Duration::from_millis(10), ..Options::default() };

    // Whoever hangs up on the usual first message of TLS is asked with a smaller one.
    let between = hanging_up(2, SocketAddr::from(([127, 0, 0, 1], server))).await;
    context.connect_to[0].to_port = Some(between.port());
    let batch = run(&context, &imap(), &Options { retries: 2, ..quick.clone() }).await;
    let item = batch.items().next().unwrap();
    assert_eq!(causes(item), ["unstable"]);
    assert_eq!(item.report.verdict, Verdict::WorksWithWarnings);
    let ids: Vec<&str> = item.report.attempts.iter().map(|it| it.candidate.id.as_str()).collect();
    assert_eq!(ids, ["imap-1", "imap-1-try-1"]);
    let proof: Vec<&str> =
        item.report.findings[0].evidence.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(proof.last(), Some(&"evidence-passed-at-last"));
    assert_eq!(proof.len(), 2, "the failure, and the success");

    // Without --retry it is what it is, and nobody asks twice.
    let between = hanging_up(99, SocketAddr::from(([127, 0, 0, 1], server))).await;
    context.connect_to[0].to_port = Some(between.port());
    let batch = run(&context, &imap(), &quick).await;
    assert_eq!(batch.items().next().unwrap().report.asked, 1);
    assert!(causes(batch.items().next().unwrap()) != ["unstable"]);

    let batch = run(&context, &imap(), &Options { retries: 2, ..quick.clone() }).await;
    let item = batch.items().next().unwrap();
    assert_eq!(item.report.verdict, Verdict::Broken);
    assert!(!causes(item).contains(&"unstable"));
    let evidence = &item.report.findings[0].evidence;
    let tries = evidence.iter().find(|it| it.text == "evidence-failed-each-time").unwrap();
    assert_eq!(tries.args["tries"], "3");
    let tries = item.report.attempts.iter().filter(|it| it.candidate.id.contains("-try-"));
    assert_eq!(tries.count(), 2);
    drop(stand);
}

#[tokio::test]
async fn a_bad_certificate_and_a_refused_sign_in_are_not_tried_again() {
    let expired = format!("{ONE}certificate = {{ is = \"expired\", days = 3 }}\n");
    let (stand, context) = staged(&expired).await;
    let options = Options { retries: 3, pause: Duration::from_millis(10), ..Options::default() };
    let batch = run(&context, &imap(), &options).await;
    assert_eq!(causes(batch.items().next().unwrap()), ["certificate-expired"]);
    let talked = stand.stand.log();
    let last = talked.iter().map(|line| line.connection).max().unwrap_or_default();
    assert!(last <= 1, "{talked:?}");

    let account = format!("{ONE}[[servers.accounts]]\nuser = [\"probe\"]\npassword = \"right\"\n");
    let (stand, context) = staged(&account).await;
    let mut targets = targets::parse(
        "few.toml",
        "[[target]]\nurl = \"imaps://mail.example.org\"\nuser = \"probe\"\npassword_env = \"P\"\n",
    )
    .unwrap();
    let mut sign_in = async |password: &str| {
        let secret = mailmedic::model::Secret::new(password.to_owned()).unwrap();
        targets[0].account.as_mut().unwrap().secret = Some(secret);
        run(&context, &targets, &options).await
    };
    let batch = sign_in("wrong").await;
    let item = batch.items().next().unwrap();
    assert_eq!(item.report.verdict, Verdict::Broken);
    let check = item.checks.iter().find(|check| check.kind == CheckKind::SignIn).unwrap();
    assert_eq!(check.result, CheckResult::Failed);
    let commands = stand.stand.log();
    let asked = commands.iter().filter(|line| line.text.contains("AUTHENTICATE"));
    assert_eq!(asked.count(), 1, "a password is sent once: {commands:?}");
    let batch = sign_in("right").await;
    assert_eq!(batch.verdict, Verdict::Works);
}

#[tokio::test]
async fn what_has_changed_since_the_baseline_is_named() {
    let (stand, mut context) = staged(ONE).await;
    let knowledge = Arc::new(Knowledge::builtin().unwrap());
    let results = Arc::new(Results::default());
    let options = Options { addresses: true, ..Options::default() };
    smoke::run(&context, &knowledge, &imap(), &options, &results).await.unwrap();
    let baseline = results.baseline(None);
    let known = &baseline.endpoints["imaps://mail.example.org:993"];
    assert_eq!(known.capabilities, ["IDLE", "IMAP4REV1"]);
    assert_eq!(known.mechanisms, ["PLAIN"]);
    assert_eq!(known.addresses, ["127.0.0.1"]);
    assert_eq!(known.tls.as_deref(), Some("1.3"));
    let text = baseline.to_text();
    assert_eq!(smoke::Baseline::parse("b.json", &text).unwrap().to_text(), text);

    let with = |baseline: &smoke::Baseline| Options {
        baseline: Some(Arc::new(baseline.clone())),
        ..Options::default()
    };
    let batch = run(&context, &imap(), &with(&baseline)).await;
    assert_eq!(batch.verdict, Verdict::Works);
    let item = batch.items().next().unwrap();
    assert_eq!(item.report.findings, []);
    let check = item.checks.iter().find(|check| check.kind == CheckKind::Baseline).unwrap();
    assert_eq!(check.result, CheckResult::Passed);

    // As if the server had offered more then, and been elsewhere.
    let mut before = baseline.clone();
    let known = before.endpoints.values_mut().next().unwrap();
    known.capabilities = vec!["IMAP4REV1".into(), "NOTIFY".into()];
    known.issuer = Some("C=XX, O=Another, CN=R1".into());
    known.addresses = vec!["192.0.2.9".into()];
    let batch = run(&context, &imap(), &with(&before)).await;
    assert_eq!(batch.verdict, Verdict::WorksWithWarnings);
    let findings = &batch.items().next().unwrap().report.findings;
    let told: Vec<_> = findings
        .iter()
        .flat_map(|finding| finding.evidence.iter().map(|it| (finding.severity, it.text.as_str())))
        .collect();
    assert_eq!(
        told,
        [
            (Severity::Warning, "evidence-baseline-capabilities-gone"),
            (Severity::Warning, "evidence-baseline-issuer"),
            (Severity::Info, "evidence-baseline-capabilities-new"),
            (Severity::Info, "evidence-baseline-addresses"),
        ]
    );
    assert!(findings.iter().all(|finding| finding.cause == Cause::ChangedSinceBaseline));

    // A server that is down keeps what was known of it.
    context.resolver = Arc::new(Resolver::Fixed(
        [("mail.example.org".to_owned(), Answer::NotFound)].into_iter().collect(),
    ));
    let results = Arc::new(Results::default());
    smoke::run(&context, &knowledge, &imap(), &with(&baseline), &results).await.unwrap();
    assert_eq!(results.baseline(Some(&baseline)), baseline);
    assert_eq!(results.baseline(None).endpoints.len(), 0);
    drop(stand);
}

/// A dead network is not many dead servers.
#[tokio::test]
async fn a_dead_network_is_no_fault_of_the_servers() {
    let (_stand, mut context) = staged(ONE).await;
    let answer = || Answer::Failed(mailmedic::model::ResolverFault::Timeout);
    let hosts = ["a.example.org", "b.example.org"].map(|host| (host.to_owned(), answer()));
    context.resolver = Arc::new(Resolver::Fixed(hosts.into_iter().collect()));
    let text = "[[target]]\nurl = \"imaps://a.example.org\"\n[[target]]\nurl = \"imaps://b.example.org\"\n";
    let targets = targets::parse("few.toml", text).unwrap();
    let batch = run(&context, &targets, &Options::default()).await;
    assert_eq!(batch.verdict, Verdict::Inconclusive);
    assert_eq!(batch.count(Verdict::Inconclusive), 2);
    let common = batch.common.as_deref().unwrap();
    assert_eq!(common.findings[0].cause, Cause::DnsFailed);
    let knowledge = Knowledge::builtin().unwrap();
    let shown = text::render_batch(&batch, &knowledge, &text::Style::default());
    assert!(shown.contains("2 of 2 servers could not be judged"), "{shown}");

    // Where another server answers, it is that name which is at fault.
    let text = format!("{text}[[target]]\nurl = \"imaps://mail.example.org\"\n");
    let targets = targets::parse("few.toml", &text).unwrap();
    let hosts = [("a.example.org", answer()), ("b.example.org", answer())]
        .into_iter()
        .chain([("mail.example.org", Answer::Addresses(vec![[127, 0, 0, 1].into()]))])
        .map(|(host, answer)| (host.to_owned(), answer));
    context.resolver = Arc::new(Resolver::Fixed(hosts.collect()));
    let batch = run(&context, &targets, &Options::default()).await;
    assert_eq!(batch.verdict, Verdict::Broken);
    assert!(batch.common.is_none());
    assert_eq!(batch.count(Verdict::Broken), 2);
}

/// What a provider's server no longer offers is worth a look; what is new is not.
#[tokio::test]
async fn a_server_is_held_against_its_preset() {
    let knowledge = Knowledge::builtin().unwrap();
    let preset = knowledge.preset("rambler").unwrap();
    let words = |leave_out: Option<&str>, more: Option<&str>| {
        let recorded = preset.capabilities.iter().filter(|it| it.protocol == Protocol::Imap);
        let recorded = recorded.flat_map(|it| it.names.iter().map(String::as_str));
        let words: Vec<String> = recorded
            .filter(|word| leave_out != Some(word))
            .chain(more)
            .map(|word| format!("\"{word}\""))
            .collect();
        words.join(", ")
    };
    for (leave_out, more, verdict, result) in [
        (None, None, Verdict::Works, CheckResult::Passed),
        (None, Some("NOTIFY"), Verdict::Works, CheckResult::Passed),
        (Some("IDLE"), None, Verdict::WorksWithWarnings, CheckResult::Warned),
    ] {
        let server = format!(
            "[[servers]]\nhost = \"imap.rambler.ru\"\nprotocol = \"imap\"\nport = 993\n\
             security = \"tls\"\ncapabilities.under_tls = [{}]\n",
            words(leave_out, more)
        );
        let (_stand, context) = staged(&server).await;
        let mut targets = smoke::of_providers(&knowledge, &["rambler".to_owned()]).unwrap();
        targets.retain(|it| it.endpoint.to_string() == "imaps://imap.rambler.ru:993");
        let batch = run(&context, &targets, &Options::default()).await;
        let item = batch.items().next().unwrap();
        assert_eq!(item.report.verdict, verdict, "{leave_out:?} {more:?}");
        let drift = item.report.findings.iter().any(|it| it.cause == Cause::PresetDrift);
        assert_eq!(drift, leave_out.or(more).is_some(), "{leave_out:?} {more:?}");
        let check = item.checks.iter().find(|it| it.kind == CheckKind::Preset).unwrap();
        assert_eq!(check.result, result, "{leave_out:?} {more:?}");
    }
}

/// Servers count connections.
#[tokio::test]
async fn no_host_gets_more_connections_at_once_than_allowed() {
    let ports = [993, 994, 995, 996, 997, 998];
    let mut servers = String::new();
    let mut text = String::new();
    for port in ports {
        servers.push_str(&ONE.replace("993", &port.to_string()));
        servers.push_str("fault = { at = \"greeting\", does = \"delay\", ms = 300 }\n");
        writeln!(text, "[[target]]\nurl = \"imaps://mail.example.org:{port}\"").unwrap();
    }
    let (_stand, context) = staged(&servers).await;
    let targets = targets::parse("few.toml", &text).unwrap();
    let took = async |per_host| {
        let begin = Instant::now();
        let options = Options { per_host, ..Options::default() };
        assert_eq!(run(&context, &targets, &options).await.verdict, Verdict::Works);
        begin.elapsed()
    };
    let (at_once, in_turn) = (took(6).await, took(2).await);
    assert!(in_turn >= Duration::from_millis(900), "three rounds of 300 ms: {in_turn:?}");
    assert!(at_once < in_turn, "{at_once:?} {in_turn:?}");
}

#[tokio::test]
async fn a_provider_is_probed_whole() {
    let knowledge = Knowledge::builtin().unwrap();
    let targets = smoke::of_providers(&knowledge, &["gmail".to_owned()]).unwrap();
    let urls: Vec<String> = targets.iter().map(|target| target.endpoint.to_string()).collect();
    let offered = knowledge.preset("gmail").unwrap().services.iter();
    let offered = offered.filter(|it| it.role != mailmedic::knowledge::Role::Legacy).count();
    assert_eq!(urls.len(), offered);
    assert!(urls.contains(&"smtp://smtp.gmail.com:587".to_owned()), "{urls:?}");
    let error = smoke::of_providers(&knowledge, &["gmial".to_owned()]).unwrap_err();
    assert!(error.to_string().contains("no provider `gmial`"), "{error}");
    let deep = knowledge.presets().filter(|preset| preset.in_depth);
    let deep: Vec<&str> = deep.map(|preset| preset.id.as_str()).collect();
    assert_eq!(deep, ["gmail", "mailru", "rambler", "yandex"]);
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("mailmedic-smoke-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs the program against the stand.
async fn program(stand: &demo::Staged, home: &Path, args: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailmedic"));
    command.env_clear().env("HOME", home).arg("smoke").args(args);
    command.envs(env.iter().copied());
    for ((host, port), address) in &stand.stand.addresses {
        command.args(["--connect-to", &format!("{host}:{port}:{address}")]);
    }
    let ca = home.join("ca.pem");
    fs::write(&ca, &stand.stand.ca_pem).unwrap();
    command.args(["--ca-file", ca.to_str().unwrap(), "--trust", "mozilla", "--timeout", "6"]);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

/// The program knows the true time only: certificates are made for it.
async fn now(servers: &str) -> demo::Staged {
    let text = format!(
        "schema = 1\nsentence = \"A few.\"\n[check]\naddress = \"anna@example.org\"\n\
         [expect]\nverdict = \"works\"\nexit = 0\n{servers}"
    );
    let scenario = Scenario::parse("few.toml", &text).unwrap();
    demo::stage(&scenario, OffsetDateTime::now_utc(), Arc::new(|_, _| {})).await.unwrap()
}

#[tokio::test]
async fn the_program_tells_by_its_exit_code() {
    let home = Folder::new("exit");
    let soon = ONE.replace("mail.", "soon.") + "certificate = { is = \"valid\", days = 9 }\n";
    let dead = ONE.replace("mail.", "dead.") + "fault = { at = \"connect\", does = \"refuse\" }\n";
    let stand = now(&format!("{ONE}{soon}{dead}")).await;
    let target = |host: &str| format!("[[target]]\nurl = \"imaps://{host}.example.org\"\n");
    let good = home.file("good.toml", &target("mail"));
    let warned = home.file("warned.toml", &(target("mail") + &target("soon")));
    let bad = home.file("bad.toml", &(target("mail") + &target("soon") + &target("dead")));
    for (args, code, shown) in [
        (&["--targets", &good][..], 0, "The one server works."),
        (&["--targets", &warned], 0, "All work, but 1 of 2 servers needs a look."),
        (&["--targets", &warned, "--fail-on", "warning"], 1, "needs a look"),
        (&["--targets", &warned, "--days", "5", "--fail-on", "warning"], 0, "All 2 servers work."),
        (&["--targets", &bad], 1, "1 of 3 servers has a problem."),
        (&["--targets", &bad, "--format", "nagios"], 2, "MAIL CRITICAL"),
        (&["--targets", &bad, "--format", "github"], 1, "::error title=imaps%3A//dead.example.org"),
        (&["--targets", &bad, "--lang", "ru"], 1, "Неисправен 1 сервер из 3."),
    ] {
        let output = program(&stand, &home.0, args, &[]).await;
        let stdout = String::from_utf8(output.stdout).unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {stdout}{stderr}");
        assert!(stdout.contains(shown), "{args:?}: {stdout}");
        assert_eq!(stderr, "", "{args:?}: nothing moves where there is no terminal");
    }
    let in_actions = [("GITHUB_ACTIONS", "true")];
    let output = program(&stand, &home.0, &["--targets", &bad], &in_actions).await;
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.starts_with("::error title="), "{stderr}");
}

#[tokio::test]
async fn the_program_writes_a_baseline_and_reads_it() {
    let home = Folder::new("baseline");
    let stand = now(ONE).await;
    let file = home.file("servers.toml", "[[target]]\nurl = \"imaps://mail.example.org\"\n");
    let baseline = home.0.join("baseline.json").display().to_string();
    let write = ["--targets", &file, "--write-baseline", &baseline, "--quiet"];
    let output = program(&stand, &home.0, &write, &[]).await;
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let written = fs::read_to_string(&baseline).unwrap();
    assert!(written.contains("imaps://mail.example.org:993"), "{written}");
    assert_eq!(fs::read_dir(&home.0).unwrap().count(), 3, "nothing is left beside it");
    let read = ["--targets", &file, "--baseline", &baseline, "--fail-on", "warning"];
    assert_eq!(program(&stand, &home.0, &read, &[]).await.status.code(), Some(0));
    fs::write(&baseline, written.replace("IDLE", "NOTIFY")).unwrap();
    let output = program(&stand, &home.0, &read, &[]).await;
    assert_eq!(output.status.code(), Some(1));
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("No longer offered: NOTIFY."), "{shown}");
}

#[tokio::test]
async fn bad_inputs_are_named_and_nothing_is_probed() {
    let home = Folder::new("inputs");
    let stand = now(ONE).await;
    let good = "[[target]]\nurl = \"imaps://mail.example.org\"\n";
    let file = home.file("good.toml", good);
    let secret =
        home.file("secret.toml", &format!("{good}user = \"a\"\npassword_env = \"NOPE\"\n"));
    let wrong = home.file("wrong.toml", &format!("{good}days = 3\n"));
    let broken = home.file("broken.json", "{\n\"schema\": 1\n");
    for (args, parts) in [
        (&["--targets", "nowhere.toml"][..], &["--targets nowhere.toml", "cannot be read"][..]),
        (&["--targets", &wrong], &["wrong.toml, line 3", "days"]),
        (&["--targets", &secret], &["imaps://mail.example.org:993", "NOPE", "export it first"]),
        (&["--targets", &file, "--baseline", &broken], &["broken.json, line", "--write-baseline"]),
        (
            &["--targets", &file, "--write-baseline", "no/such/folder/b"],
            &["--write-baseline", "no/such"],
        ),
        (&["gmial"], &["no provider `gmial`", " gmail, ", ", mailru, ", ", yandex"]),
        (&["gmail", "--targets", &file], &["cannot be used with"]),
    ] {
        let output = program(&stand, &home.0, args, &[]).await;
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {stderr}");
        assert!(output.stdout.is_empty(), "{args:?}");
        for part in parts {
            assert!(stderr.contains(part), "{args:?}: `{part}` is not in: {stderr}");
        }
    }
    assert_eq!(stand.stand.log(), [], "nobody was asked");
}
