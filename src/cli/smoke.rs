//! `mailmedic smoke`.

use std::{fs, io::Read, path::Path, sync::Arc};

use mailmedic::{
    knowledge::Knowledge,
    model::{Batch, Endpoint, Secret, Verdict},
    net::Clock,
    report,
    smoke::{self, Baseline, Options, Results, Target, targets},
};
use time::OffsetDateTime;

use super::{
    BadInput, Exit,
    args::{Common, FailOn, Format, Smoke},
    check::{self, View},
    handles,
    interrupt::{Ended, heed},
    output::{self, Word},
    progress, world,
};

/// The most bytes of a file of targets or a baseline that are read.
const LARGEST: u64 = 32 << 20;

pub(super) fn run(common: &Common, args: &Smoke, order: &[Word]) -> Result<Exit, BadInput> {
    let knowledge = Arc::new(world::knowledge(common)?);
    let lang = world::language(common, &knowledge)?;
    let targets = wanted(&knowledge, args)?;
    let baseline = args.baseline.as_deref().map(read_baseline).transpose()?;
    if let Some(path) = &args.write_baseline {
        output::probe_folder("--write-baseline", path)?;
    }
    let mut outputs = output::open(order)?;
    let runtime = check::runtime()?;
    // Commands of the user's see none of the passwords.
    let variables =
        targets.iter().filter_map(|it| Some(it.account.as_ref()?.password_env.as_str()));
    let hidden: Vec<&str> = variables.chain(args.network.proxy_password_env.as_deref()).collect();
    let mut context = check::context(common, &args.network, &hidden)?;
    let options = Options {
        retries: args.retry,
        days: args.days,
        at_once: handles::endpoints(args.at_once as usize),
        per_host: args.per_host as usize,
        baseline: baseline.clone().map(Arc::new),
        addresses: args.write_baseline.is_some(),
        ..Options::default()
    };
    let results = Arc::new(Results::default());
    let (lines, progress) = progress::Lines::start(common.quiet, &knowledge, &lang);
    context.progress = progress;
    let ended = runtime.block_on(async {
        context.clock = Clock::starting_at(OffsetDateTime::now_utc());
        let job = smoke::run(&context, &knowledge, &targets, &options, &results);
        heed(&context.stop, job).await
    });
    drop(lines);
    let interrupted = match ended {
        Ended::Whole(ended) => {
            ended?;
            false
        }
        Ended::Cut(ended) => {
            ended?;
            true
        }
        // What is finished is known all the same.
        Ended::Gone => true,
    };
    let mut batch = smoke::batch(&context, &knowledge, &targets, &results);
    if args.mask_address {
        for item in batch.suites.iter_mut().flat_map(|suite| &mut suite.items) {
            item.report = report::mask(&item.report);
        }
    }
    let mut view = View { lang, width: 80, verbose: common.verbose, transcript: false };
    for output in &mut outputs {
        view.width = if output.on_stdout() { world::width() } else { 80 };
        output.write(&render(&batch, &knowledge, output.format, &view))?;
    }
    if output::annotate(common, &outputs) {
        eprint!("{}", report::github::render_batch(&batch, &knowledge, &view.lang));
    }
    if interrupted {
        if !common.quiet {
            eprintln!("mailmedic: interrupted");
        }
        return Ok(Exit::Interrupted);
    }
    if let Some(path) = &args.write_baseline {
        let known = results.baseline(baseline.as_ref());
        output::replace("--write-baseline", path, &known.to_text())?;
        let missing = targets
            .iter()
            .filter(|target| !known.endpoints.contains_key(&target.endpoint.to_string()));
        note_missing(common, missing);
    }
    if outputs.iter().any(|output| output.format == Format::Nagios) {
        return Ok(Exit::Plugin(report::nagios::exit_code(batch.verdict)));
    }
    Ok(exit(&batch, args.fail_on))
}

fn exit(batch: &Batch, fail_on: FailOn) -> Exit {
    match (batch.verdict, fail_on) {
        (Verdict::Works, _) | (Verdict::WorksWithWarnings, FailOn::Error) => Exit::Fine,
        (Verdict::Broken, _) | (Verdict::WorksWithWarnings, FailOn::Warning) => Exit::Problem,
        // Some may have a warning beside those that could not be judged.
        (Verdict::Inconclusive, FailOn::Warning)
            if batch.common.is_none() && batch.count(Verdict::WorksWithWarnings) > 0 =>
        {
            Exit::Problem
        }
        (Verdict::Inconclusive, _) => Exit::Inconclusive,
    }
}

fn render(batch: &Batch, knowledge: &Knowledge, format: Format, view: &View) -> String {
    match format {
        Format::Github => report::github::render_batch(batch, knowledge, &view.lang),
        Format::Html => report::html::render_batch(batch, knowledge, &view.lang),
        Format::Json => report::json::render_batch(batch, knowledge, &view.lang),
        Format::Jsonl => report::json::render_batch_lines(batch, knowledge, &view.lang),
        Format::Junit => report::junit::render_batch(batch, knowledge, &view.lang),
        Format::Markdown => report::markdown::render_batch(batch, knowledge, &view.lang),
        Format::Nagios => report::nagios::render_batch(batch, knowledge, &view.lang),
        Format::Prometheus => report::prometheus::render_batch(batch),
        Format::Text => {
            let style = report::text::Style {
                lang: view.lang.clone(),
                width: view.width,
                verbose: view.verbose,
                transcript: false,
            };
            report::text::render_batch(batch, knowledge, &style)
        }
    }
}

/// The targets of the file or of the providers, passwords read.
fn wanted(knowledge: &Knowledge, args: &Smoke) -> Result<Vec<Target>, BadInput> {
    let Some(path) = &args.targets else {
        let deep = || {
            let presets = knowledge.presets().filter(|preset| preset.in_depth);
            presets.map(|preset| preset.id.clone()).collect()
        };
        let mut ids: Vec<String> =
            if args.providers.is_empty() { deep() } else { args.providers.clone() };
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        return Ok(smoke::of_providers(knowledge, &ids)?);
    };
    let text = read("--targets", path)?;
    let mut targets = targets::parse(&path.display().to_string(), &text)?;
    for target in &mut targets {
        if let Some(account) = &mut target.account {
            account.secret = Some(password(&target.endpoint, &account.password_env)?);
        }
    }
    Ok(targets)
}

/// What the variable of a target holds; no message repeats it.
fn password(endpoint: &Endpoint, variable: &str) -> Result<Secret, BadInput> {
    let wrong = |found: &str| {
        let variable = variable.escape_debug();
        BadInput(format!("--targets, {endpoint}: password_env {variable}: {found}"))
    };
    let value = std::env::var_os(variable)
        .ok_or_else(|| wrong("there is no environment variable of this name; export it first"))?;
    let value = value.into_string().map_err(|_| wrong("is no UTF-8 text; set it anew"))?;
    Secret::new(value).map_err(|fault| wrong(&format!("{fault}; set it to the password alone")))
}

fn read_baseline(path: &Path) -> Result<Baseline, BadInput> {
    let text = read("--baseline", path)?;
    Ok(Baseline::parse(&path.display().to_string(), &text)?)
}

fn read(option: &str, path: &Path) -> Result<String, BadInput> {
    let unreadable = |error: std::io::Error| {
        BadInput(format!("{option} {}: cannot be read: {error}", path.display()))
    };
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = 1 + String::from_utf8_lossy(before).matches('\n').count();
        BadInput(format!(
            "{option} {}, line {line}: is no UTF-8 text; save the file as UTF-8",
            path.display()
        ))
    })
}

fn note_missing<'a>(common: &Common, missing: impl Iterator<Item = &'a Target>) {
    let names: Vec<String> = missing.map(|target| target.endpoint.to_string()).collect();
    if !common.quiet && !names.is_empty() {
        eprintln!(
            "mailmedic: note: not in the new baseline, because they do not work: {}",
            names.join(", ")
        );
    }
}
