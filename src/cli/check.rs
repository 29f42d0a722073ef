//! `mailmedic check`.

use std::{fs, net::SocketAddr, sync::Arc, time::Duration};

use mailmedic::{
    check::{self, Request},
    knowledge::Knowledge,
    model::{Address, Endpoint, Proof, Protocol, Report, Verdict},
    net::{Clock, ConnectTo, Context, Family, Limits, Proxy, Resolver, Trust, TrustMode},
    report,
};
use time::OffsetDateTime;

use super::{
    BadInput, Exit,
    args::{self, Check, Common, FailOn, Format, Network},
    bundle,
    interrupt::{Ended, heed},
    ledger,
    output::{self, Word},
    password, progress, remarks, world,
};

pub(super) fn run(common: &Common, args: &Check, order: &[Word]) -> Result<Exit, BadInput> {
    let knowledge = world::knowledge(common)?;
    let lang = world::language(common, &knowledge)?;
    let mut request = request(args)?;
    let mut targets = output::open(order)?;
    let bundle = args.bundle.as_deref().map(bundle::open).transpose()?;
    if args.test.send_test {
        let words = |key| {
            let text = knowledge.texts().get(&lang, key, &std::collections::BTreeMap::new());
            text.unwrap_or_default()
        };
        request.send_test = Some(check::send_test::Order {
            wait: Duration::from_secs(args.test.send_test_wait.into()),
            words: check::send_test::Words {
                subject: words("test-message-subject"),
                body: words("test-message-body"),
            },
        });
    }
    let runtime = runtime()?;
    let hidden = password::variables(&args.sign_in, &args.network, &args.otherwise);
    let mut context = context(common, &args.network, &hidden)?;
    context.identity = args.otherwise.identity()?;
    request.mechanism = args.otherwise.mechanism;
    // Asked for last: whoever types a password has nothing else to mend.
    let plausible = check::plausible(&knowledge, &request)?;
    if let Some(user) = plausible.user.as_deref().filter(|_| plausible.user_prepared) {
        remarks::user_name(common, &knowledge, &lang, user);
    }
    let (user, preset) = (plausible.user, plausible.preset);
    request.proof = args.otherwise.proof(args.sign_in.names_password(), &hidden)?;
    if request.proof.is_none() {
        let password = password::read(common, &args.sign_in, user.as_deref(), &hidden)?;
        if let Some(secret) = &password {
            remarks::before_sending(common, &knowledge, &lang, (secret, user.as_deref()), preset);
        }
        request.proof = password.map(Proof::Password);
    }
    let typed = matches!(request.proof, Some(Proof::Password(_))) && !args.sign_in.names_password();
    // Whoever types a password means it: once, that is.
    request.try_user_forms = args.budget.try_user_forms;
    request.sign_in_again = args.budget.sign_in_again || typed;
    let page = page(common, &knowledge, &request, &context.connect_to);
    request.earlier_refusals = page.as_ref().map(|it| it.refusals.clone()).unwrap_or_default();
    let (lines, progress) = progress::Lines::start(common.quiet, &knowledge, &lang);
    context.progress = progress;
    let ended = runtime.block_on(async {
        // The clock starts when the probing does, not at the prompt.
        context.clock = Clock::starting_at(OffsetDateTime::now_utc());
        heed(&context.stop, check::account(&context, &knowledge, &request)).await
    });
    drop(lines);
    let (report, cut) = match ended {
        Ended::Whole(report) => (report?, false),
        Ended::Cut(report) => (report?, true),
        Ended::Gone => return Ok(Exit::Interrupted),
    };
    if let (Some(page), Some(made)) = (page, &report.sign_ins) {
        page.close(made, OffsetDateTime::now_utc());
    }
    let report = if args.mask_address { report::mask(&report) } else { report };
    let mut view = View { lang, width: 80, verbose: common.verbose, transcript: args.transcript };
    for target in &mut targets {
        view.width = if target.on_stdout() { world::width() } else { 80 };
        let text = render(&report, &knowledge, target.format, &view);
        target.write(&text)?;
    }
    if output::annotate(common, &targets) {
        eprint!("{}", report::github::render(&report, &knowledge, &view.lang));
    }
    if let Some(bundle) = bundle {
        bundle.write(&report, &knowledge, &view.lang)?;
        if !common.quiet {
            eprintln!("mailmedic: written to {}", bundle.names());
        }
    }
    if targets.iter().any(|target| target.format == Format::Nagios) {
        return Ok(Exit::Plugin(report::nagios::exit_code(report.verdict)));
    }
    if cut {
        return Ok(Exit::Interrupted);
    }
    Ok(exit(&report, args.fail_on))
}

/// What earlier runs were refused with this account, where one signs in.
fn page(
    common: &Common,
    knowledge: &Knowledge,
    request: &Request,
    connect_to: &[ConnectTo],
) -> Option<ledger::Page> {
    request.proof.as_ref()?;
    let plausible = check::plausible(knowledge, request).ok()?;
    let account = check::account_of(&plausible, request, connect_to)?;
    let now = OffsetDateTime::now_utc();
    ledger::open(common, &account, now, |earlier| {
        check::may_be_refused(&plausible, earlier, now, request.sign_in_again)
    })
}

/// How a person wants to see a report.
pub(super) struct View {
    pub(super) lang: String,
    pub(super) width: usize,
    pub(super) verbose: bool,
    pub(super) transcript: bool,
}

pub(super) fn render(
    report: &Report,
    knowledge: &Knowledge,
    format: Format,
    view: &View,
) -> String {
    match format {
        Format::Github => report::github::render(report, knowledge, &view.lang),
        Format::Html => report::html::render(report, knowledge, &view.lang),
        Format::Json => report::json::render(report, knowledge, &view.lang),
        Format::Jsonl => report::json::render_line(report, knowledge, &view.lang),
        Format::Junit => report::junit::render(report, knowledge, &view.lang),
        Format::Markdown => report::markdown::render(report, knowledge, &view.lang),
        Format::Nagios => report::nagios::render(report, knowledge, &view.lang),
        Format::Prometheus => report::prometheus::render(report),
        Format::Text => {
            let style = report::text::Style {
                lang: view.lang.clone(),
                width: view.width,
                verbose: view.verbose,
                transcript: view.transcript,
            };
            report::text::render(report, knowledge, &style)
        }
    }
}

pub(super) fn exit(report: &Report, fail_on: FailOn) -> Exit {
    match (report.verdict, fail_on) {
        (Verdict::Works, _) | (Verdict::WorksWithWarnings, FailOn::Error) => Exit::Fine,
        (Verdict::Broken, _) | (Verdict::WorksWithWarnings, FailOn::Warning) => Exit::Problem,
        (Verdict::Inconclusive, _) => Exit::Inconclusive,
    }
}

/// One thread is enough: the work is waiting.
pub(super) fn runtime() -> Result<tokio::runtime::Runtime, BadInput> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| BadInput(format!("the runtime does not start: {error}")))
}

fn request(args: &Check) -> Result<Request, BadInput> {
    let address = |text: &Option<String>| text.as_deref().map(Address::parse).transpose();
    let named =
        [(Protocol::Imap, &args.imap), (Protocol::Pop3, &args.pop3), (Protocol::Smtp, &args.smtp)];
    let mut endpoints = Vec::new();
    for (protocol, urls) in named {
        for url in urls {
            let endpoint = Endpoint::parse(protocol, url)
                .map_err(|error| BadInput(format!("--{protocol} {error}")))?;
            endpoints.push(endpoint);
        }
    }
    Ok(Request {
        address: address(&args.address)?,
        provider: args.provider.clone(),
        endpoints,
        listed: false,
        protocols: args.protocol.clone(),
        user: args.user.clone(),
        proof: None,
        mechanism: None,
        all: args.all,
        send_test: None,
        sender: address(&args.sender).map_err(|error| BadInput(format!("--sender: {error}")))?,
        plaintext_auth: args.plaintext.as_deref().map(plaintext).transpose()?,
        ..Request::default()
    })
}

/// The endpoint that `--insecure-plaintext-auth` names.
fn plaintext(text: &str) -> Result<(String, u16), BadInput> {
    let bad = |found: String| {
        BadInput(format!("--insecure-plaintext-auth {found}; expected HOST:PORT of one server"))
    };
    if text.contains("://") {
        return Err(bad(format!("`{}`: found a URL", text.escape_debug())));
    }
    let port = text.rsplit_once(':').is_some_and(|(_, port)| !port.contains(']'));
    if !port {
        return Err(bad(format!("`{}`: found no port", text.escape_debug())));
    }
    let endpoint = Endpoint::parse(Protocol::Imap, &format!("imap+plain://{text}"))
        .map_err(|error| bad(error.to_string()))?;
    Ok((endpoint.host, endpoint.port))
}

pub(super) fn context(
    common: &Common,
    args: &Network,
    hidden: &[&str],
) -> Result<Context, BadInput> {
    let connect_to = args
        .connect_to
        .iter()
        .map(|text| text.parse::<ConnectTo>())
        .collect::<Result<_, _>>()
        .map_err(|error| BadInput(format!("--connect-to {error}")))?;
    let resolver = match &args.dns {
        Some(server) => Resolver::Server(name_server(server)?),
        None => Resolver::System,
    };
    let pem = match &args.ca_file {
        Some(path) => Some(fs::read_to_string(path).map_err(|error| {
            BadInput(format!("--ca-file {}: cannot be read: {error}", path.display()))
        })?),
        None => None,
    };
    let mode = match args.trust {
        args::Trust::System => TrustMode::System,
        args::Trust::Mozilla => TrustMode::Mozilla,
        args::Trust::Both => TrustMode::Both,
    };
    let trust = Trust::new(mode, pem.as_deref()).map_err(|error| {
        let path = args.ca_file.as_deref().map(|path| path.display().to_string());
        BadInput(format!("--ca-file {}: {error}", path.unwrap_or_default()))
    })?;
    Ok(Context {
        connect_to,
        proxy: proxy(common, args, hidden)?.map(Arc::new),
        limits: Limits {
            step: Duration::from_secs(args.timeout.into()),
            deadline: Duration::from_secs(args.deadline.into()),
            ..Limits::default()
        },
        family: match (args.ipv4, args.ipv6) {
            (true, _) => Family::V4,
            (_, true) => Family::V6,
            _ => Family::Any,
        },
        ..Context::new(resolver, trust, Clock::starting_at(OffsetDateTime::now_utc()))
    })
}

/// Messages never repeat the URL: a password may stand in it.
fn proxy(common: &Common, args: &Network, hidden: &[&str]) -> Result<Option<Proxy>, BadInput> {
    let Some(url) = &args.proxy else { return Ok(None) };
    let bad = |error| BadInput(format!("--proxy: {error}"));
    let proxy = Proxy::parse(url).map_err(bad)?;
    let password = password::of_proxy(common, args, hidden)?;
    proxy.with_password(password).map(Some).map_err(bad)
}

fn name_server(text: &str) -> Result<SocketAddr, BadInput> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    text.parse()
        .ok()
        .or_else(|| Some(SocketAddr::new(bare.parse().ok()?, 53)))
        .filter(|address: &SocketAddr| address.port() > 0)
        .ok_or_else(|| {
            BadInput(format!(
                "--dns {}: is no address of a name server; expected ADDR or ADDR:PORT, as in \
                 9.9.9.9 or [2620:fe::fe]:53",
                text.escape_debug()
            ))
        })
}
