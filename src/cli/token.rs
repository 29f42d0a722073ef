//! `mailmedic token`.

mod args;
mod told;

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    time::Duration,
};

use mailmedic::{
    model::Secret,
    oauth::{Endpoints, Grant},
    token::{self, Faces, Failure, Redirect, Request, Way},
};
use zeroize::Zeroizing;

use super::{
    BadInput, Exit,
    args::Common,
    check::{context, runtime},
    interrupt::{Ended, heed},
    output, password, world,
};

pub(super) use args::Token;
use args::TokenFormat;
use told::Told;

/// Why a refresh token cannot be kept.
#[derive(Debug, thiserror::Error)]
#[error("--refresh-token-file {path}: cannot be written: {error}; name another place")]
struct NotKept {
    path: String,
    error: io::Error,
}

pub(super) fn run(common: &Common, args: &Token) -> Result<Exit, BadInput> {
    let knowledge = world::knowledge(common)?;
    let lang = world::language(common, &knowledge)?;
    let hidden =
        [&args.client_secret_env, &args.refresh_token_env, &args.network.proxy_password_env];
    let hidden: Vec<&str> = hidden.into_iter().flatten().map(String::as_str).collect();
    let request = request(common, args)?;
    if args.issuer.is_some() && common.offline && request.endpoints.token.is_none() {
        return Err(token::TokenError::Offline.into());
    }
    let keep = args.refresh_token_file.as_deref();
    if let Some(path) = keep {
        // Found out before anybody signs in.
        drop(beside(path)?);
    }
    let context = context(common, &args.network, &hidden)?;
    let told = Told { quiet: common.quiet, texts: knowledge.texts(), lang: &lang };
    let tell = |event: token::Event<'_>| told.event(event);
    let page = |shown: token::Shown| told.page(shown);
    let faces = Faces { tell: &tell, page: &page };
    let runtime = runtime()?;
    let job = token::obtain(&context, &knowledge, &request, &faces);
    let (Ended::Whole(ended) | Ended::Cut(ended)) = runtime.block_on(heed(&context.stop, job))
    else {
        return Ok(Exit::Interrupted);
    };
    match ended? {
        Ok(grant) => {
            told.granted(&grant, keep.is_some());
            // First, so that nothing is lost where the other cannot be kept.
            print(&grant, args.format);
            if let (Some(path), Some(token)) = (keep, &grant.refresh) {
                write(path, token)?;
            }
            Ok(Exit::Fine)
        }
        Err(Failure::Stopped) => Ok(Exit::Interrupted),
        Err(failure) => {
            let provider = args.provider.as_deref().and_then(|id| knowledge.preset(id));
            told.failed(&failure, provider, matches!(request.way, Some(Way::Refresh(_))));
            Ok(match failure {
                Failure::Unheard { .. } | Failure::Odd { .. } => Exit::Inconclusive,
                _ => Exit::Problem,
            })
        }
    }
}

fn request(common: &Common, args: &Token) -> Result<Request, BadInput> {
    if args.client_id.trim().is_empty() {
        return Err(BadInput(
            "--client-id is empty; register a program with the provider and give its id".into(),
        ));
    }
    let secret = args.client_secret_env.as_deref();
    let secret = secret.map(|name| password::from_variable("--client-secret-env", name));
    let old = match (&args.refresh_token_env, &args.refresh_token_file) {
        (Some(name), _) => Some(password::from_variable("--refresh-token-env", name)?),
        (None, Some(path)) if path.exists() => {
            Some(password::from_file(common, "--refresh-token-file", path)?)
        }
        _ => None,
    };
    let redirect = args.redirect.as_deref().map(Redirect::parse).transpose()?;
    let way = match old {
        Some(old) => Some(Way::Refresh(old)),
        None if args.device => Some(Way::Device),
        None if args.loopback || redirect.is_some() => Some(Way::Loopback(redirect)),
        None => None,
    };
    Ok(Request {
        provider: args.provider.clone(),
        issuer: args.issuer.clone(),
        endpoints: Endpoints {
            issuer: None,
            authorization: args.authorization_endpoint.clone(),
            token: args.token_endpoint.clone(),
            device: args.device_endpoint.clone(),
        },
        client_id: args.client_id.trim().to_owned(),
        client_secret: secret.transpose()?,
        scopes: args.scope.iter().flat_map(|it| it.split_whitespace()).map(str::to_owned).collect(),
        way,
        patience: Duration::from_secs(args.wait.into()),
    })
}

/// The token alone, or what is known of it; nothing else goes to standard output.
fn print(grant: &Grant, format: TokenFormat) {
    let access = grant.access.expose();
    let mut text = Zeroizing::new(String::with_capacity(2 * access.len() + 1024));
    match format {
        TokenFormat::Token => text.push_str(access),
        TokenFormat::Json => {
            let shape = Shape {
                access_token: access,
                token_type: "Bearer",
                expires_in: grant.expires_in,
                scope: grant.scope.as_deref(),
            };
            text.push_str(&Zeroizing::new(serde_json::to_string(&shape).unwrap_or_default()));
        }
    }
    text.push('\n');
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    let _ = written.map_err(|error| output::printing(&error));
}

#[derive(serde::Serialize)]
struct Shape<'a> {
    access_token: &'a str,
    token_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_in: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<&'a str>,
}

/// A new file beside the one that is to be written, for its owner alone. It
/// takes the other's place when it is whole.
struct Beside<'a> {
    path: &'a Path,
    new: PathBuf,
}

impl Drop for Beside<'_> {
    fn drop(&mut self) {
        // Gone already, where it took the other's place.
        let _ = fs::remove_file(&self.new);
    }
}

fn beside(path: &Path) -> Result<(Beside<'_>, fs::File), NotKept> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = PathBuf::from(name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&new) {
        Ok(file) => Ok((Beside { path, new }, file)),
        Err(error) => Err(NotKept { path: path.display().to_string(), error }),
    }
}

fn write(path: &Path, token: &Secret) -> Result<(), NotKept> {
    let (place, mut file) = beside(path)?;
    let written = file
        .write_all(token.expose().as_bytes())
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&place.new, place.path));
    written.map_err(|error| NotKept { path: path.display().to_string(), error })
}
