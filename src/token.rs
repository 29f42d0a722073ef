//! Getting an OAuth 2.0 access token with the user's own client id: by a code
//! that is typed in a browser anywhere, by a browser on this computer, or with
//! a refresh token. No mail server is asked.

mod way;

use std::{io, net::IpAddr, time::Duration};

use tokio::time::{sleep, timeout};
use zeroize::Zeroizing;

use crate::{
    knowledge::{Knowledge, Oauth, Preset, SecretIn},
    model::{Fault, Secret},
    net::{self, Ask, Body, Callback, Context, FetchFault, Job, Page, WebAddress, WebAddressError},
    oauth::{
        self, ANSWER_LIMIT, Asking, Client, ClientWay, DeviceAnswer, DeviceCode, Endpoints, Form,
        Grant, Heard, METADATA_PATHS, MetadataFault, Next, Refusal, TokenAnswer,
    },
};

pub use way::{Redirect, Way};

/// What is to be got, and how.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// A preset's id.
    pub provider: Option<String>,
    /// An issuer whose own description of its endpoints is read.
    pub issuer: Option<String>,
    /// Endpoints that take the place of those.
    pub endpoints: Endpoints,
    /// The client id.
    pub client_id: String,
    /// The client's secret.
    pub client_secret: Option<Secret>,
    /// Scopes in the place of the preset's.
    pub scopes: Vec<String>,
    /// How; absent means by device code where the provider has that, else by a
    /// browser here.
    pub way: Option<Way>,
    /// How long the user may take.
    pub patience: Duration,
}

/// Why nothing can be asked. Each names what to change.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// No such preset.
    #[error("there is no provider `{id}`; known are {known}")]
    UnknownProvider {
        /// The id.
        id: String,
        /// The ids there are.
        known: String,
    },
    /// Nobody to ask.
    #[error(
        "nobody to ask for a token; name --provider ID, --issuer URL or --token-endpoint URL with \
         --authorization-endpoint or --device-endpoint"
    )]
    Nobody,
    /// The preset has no endpoints.
    #[error(
        "no OAuth endpoints are known of {provider}; name --issuer URL, or --token-endpoint and \
         --authorization-endpoint"
    )]
    NoEndpoints {
        /// The provider's name.
        provider: String,
    },
    /// The way that was chosen is not open.
    #[error("{who} gives no tokens by {way}; {instead}")]
    NotThisWay {
        /// The provider.
        who: String,
        /// The way.
        way: &'static str,
        /// What to do instead.
        instead: &'static str,
    },
    /// An endpoint is no address that may be asked.
    #[error("{what}: {error}")]
    Address {
        /// Which.
        what: &'static str,
        /// What is wrong with it.
        error: WebAddressError,
    },
    /// The redirection does not lead to this computer.
    #[error(
        "--redirect `{0}`: expected an address of this computer, as in http://127.0.0.1 (any port \
         that is free) or http://localhost:8000/callback"
    )]
    Redirect(String),
    /// The port of the redirection cannot be had.
    #[error("--redirect: port {port} of this computer cannot be used: {error}")]
    Port {
        /// The port.
        port: u16,
        /// The system's words.
        error: io::Error,
    },
    /// The description of the endpoints may not be fetched.
    #[error(
        "--offline: the endpoints of --issuer are not looked up; name them with --token-endpoint \
         and --authorization-endpoint or --device-endpoint"
    )]
    Offline,
}

/// Why there is no token.
#[derive(Debug, Clone)]
pub enum Failure {
    /// The provider or the user said no.
    Refused(Refusal),
    /// A server could not be reached, or did not answer.
    Unheard {
        /// Which.
        server: WebAddress,
        /// Why.
        fault: FetchFault,
    },
    /// A server answered something else, in the words that were found.
    Odd {
        /// Which.
        server: WebAddress,
        /// What.
        words: String,
    },
    /// The document of the issuer is another one's.
    ForeignIssuer(String),
    /// The user did not agree in time.
    Expired,
    /// The run was asked to stop.
    Stopped,
}

/// What the user has to be told meanwhile.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// To type this code there.
    Type(&'a DeviceCode),
    /// To open this page here.
    Open(&'a str),
    /// A request with a wrong state came, and was not taken.
    Foreign,
}

/// What the browser is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The answer was taken.
    Taken,
    /// The answer was a no.
    Refused,
    /// The answer belongs to another question.
    Foreign,
    /// Nothing is here.
    Nothing,
}

/// The faces of a run: what is told, and the pages in the user's language.
pub struct Faces<'a> {
    /// Told of what the user has to do.
    pub tell: &'a (dyn Fn(Event<'_>) + Sync),
    /// Makes the document that the browser shows.
    pub page: &'a (dyn Fn(Shown) -> String + Sync),
}

/// Gets a token.
///
/// # Errors
/// [`TokenError`] where the request must be changed; what goes wrong with the
/// provider is a [`Failure`].
pub fn obtain<'a>(
    context: &'a Context,
    knowledge: &'a Knowledge,
    request: &'a Request,
    faces: &'a Faces<'_>,
) -> Job<'a, Result<Result<Grant, Failure>, TokenError>> {
    Box::pin(grant(context, knowledge, request, faces))
}

async fn grant(
    context: &Context,
    knowledge: &Knowledge,
    request: &Request,
    faces: &Faces<'_>,
) -> Result<Result<Grant, Failure>, TokenError> {
    let mut plan = Plan::new(knowledge, request)?;
    let limit = context.limits.deadline;
    let job = async {
        if let Some(issuer) = request.issuer.as_deref().filter(|_| plan.lacks(request)) {
            match timeout(limit, look_up(context, issuer)).await {
                Ok(Ok((found, way))) => plan.learn(found, way),
                Ok(Err(Found::Failure(failure))) => return Ok(Err(failure)),
                Ok(Err(Found::Error(error))) => return Err(error),
                Err(_) => return Ok(Err(Failure::Expired)),
            }
        }
        let token = plan.address("the token endpoint", plan.endpoints.token.as_deref())?;
        match plan.way(request)? {
            Way::Refresh(old) => {
                let form = Form::refresh(&plan.client, &old, &plan.asked_scopes);
                Ok(exchange(context, &token, form).await)
            }
            Way::Device => by_device(context, &plan, &token, request.patience, faces).await,
            Way::Loopback(redirect) => {
                let redirect = redirect.map_or_else(|| plan.redirect(), Ok)?;
                by_loopback(context, &plan, &token, &redirect, request.patience, faces).await
            }
        }
    };
    tokio::select! {
        done = job => done,
        () = context.stop.wait() => Ok(Err(Failure::Stopped)),
    }
}

/// What a request comes to.
struct Plan<'k> {
    preset: Option<&'k Preset>,
    endpoints: Endpoints,
    client: Client,
    scopes: String,
    /// Those that the user named: a refresh asks for the same otherwise.
    asked_scopes: String,
}

impl<'k> Plan<'k> {
    fn new(knowledge: &'k Knowledge, request: &Request) -> Result<Self, TokenError> {
        let preset = request.provider.as_deref().map(|id| {
            knowledge.preset(id).ok_or_else(|| TokenError::UnknownProvider {
                id: id.escape_debug().to_string(),
                known: knowledge.presets().map(|it| it.id.as_str()).collect::<Vec<_>>().join(", "),
            })
        });
        let preset = preset.transpose()?;
        let known = preset.and_then(|preset| preset.oauth.as_ref());
        let own = request.endpoints.clone();
        let endpoints = Endpoints {
            issuer: own.issuer,
            authorization: own.authorization.or(known.and_then(|it| it.authorization.clone())),
            token: own.token.or(known.and_then(|it| it.token.clone())),
            device: own.device.or(known.and_then(|it| it.device.clone())),
        };
        if endpoints.token.is_none() && request.issuer.is_none() {
            return Err(match preset {
                Some(preset) => TokenError::NoEndpoints { provider: preset.name.clone() },
                None => TokenError::Nobody,
            });
        }
        let asked_scopes = request.scopes.join(" ");
        let usual = known.map(|it| it.scopes.join(" ")).unwrap_or_default();
        let way = match known.map(|it| it.secret_in) {
            Some(SecretIn::Header) => ClientWay::Header,
            _ => ClientWay::Body,
        };
        let secret = request.client_secret.clone();
        Ok(Self {
            preset,
            endpoints,
            client: Client { id: request.client_id.clone(), secret, way },
            scopes: if asked_scopes.is_empty() { usual } else { asked_scopes.clone() },
            asked_scopes,
        })
    }

    /// Whether an endpoint that is needed is still to be found out.
    fn lacks(&self, request: &Request) -> bool {
        let Endpoints { authorization, token, device, .. } = &self.endpoints;
        token.is_none()
            || match request.way {
                None => authorization.is_none() && device.is_none(),
                Some(Way::Device) => device.is_none(),
                Some(Way::Loopback(_)) => authorization.is_none(),
                Some(Way::Refresh(_)) => false,
            }
    }

    /// Takes what the issuer says of itself; what the user named stays.
    fn learn(&mut self, found: Endpoints, way: ClientWay) {
        let own = &mut self.endpoints;
        own.issuer = found.issuer;
        own.authorization = own.authorization.take().or(found.authorization);
        own.token = own.token.take().or(found.token);
        own.device = own.device.take().or(found.device);
        self.client.way = way;
    }

    fn oauth(&self) -> Option<&'k Oauth> {
        self.preset.and_then(|preset| preset.oauth.as_ref())
    }

    fn who(&self) -> String {
        let preset = self.preset.map(|preset| preset.name.clone());
        preset.or_else(|| self.endpoints.issuer.clone()).unwrap_or_else(|| "this provider".into())
    }

    fn way(&self, request: &Request) -> Result<Way, TokenError> {
        let not = |way, instead| TokenError::NotThisWay { who: self.who(), way, instead };
        let device = self.endpoints.device.is_some();
        let page = self.endpoints.authorization.is_some();
        match &request.way {
            Some(Way::Device) if !device => Err(not("device code", "use --loopback")),
            Some(Way::Loopback(_)) if !page => Err(not("a browser page", "use --device")),
            Some(way) => Ok(way.clone()),
            None if device => Ok(Way::Device),
            None if page => Ok(Way::Loopback(None)),
            None => Err(not("device code or page", "name --authorization-endpoint URL")),
        }
    }

    fn redirect(&self) -> Result<Redirect, TokenError> {
        let named = self.oauth().and_then(|oauth| oauth.redirect.as_deref());
        named.map_or_else(|| Ok(Redirect::default()), Redirect::parse)
    }

    fn address(&self, what: &'static str, url: Option<&str>) -> Result<WebAddress, TokenError> {
        let url = url.ok_or_else(|| TokenError::NoEndpoints { provider: self.who() })?;
        WebAddress::parse(url).map_err(|error| TokenError::Address { what, error })
    }
}

/// Why the endpoints of an issuer are not known.
enum Found {
    Failure(Failure),
    Error(TokenError),
}

/// Asks the issuer for its endpoints (RFC 8414 section 3).
async fn look_up(context: &Context, issuer: &str) -> Result<(Endpoints, ClientWay), Found> {
    let mut last = None;
    for path in METADATA_PATHS {
        let url = format!("{}{path}", issuer.trim_end_matches('/'));
        let server = WebAddress::parse(&url)
            .map_err(|error| Found::Error(TokenError::Address { what: "--issuer", error }))?;
        let ask = Ask {
            url: server.clone(),
            accept: "application/json",
            authorization: None,
            body: None,
        };
        let answer = net::fetch(context, ask, ANSWER_LIMIT).await;
        let answer = answer
            .map_err(|fault| Found::Failure(Failure::Unheard { server: server.clone(), fault }))?;
        match oauth::metadata(issuer, answer.status, &answer.body) {
            Ok(found) => return Ok(found),
            Err(MetadataFault::Foreign(other)) => {
                return Err(Found::Failure(Failure::ForeignIssuer(other)));
            }
            Err(MetadataFault::Odd(words)) => {
                last.get_or_insert(Failure::Odd { server, words });
            }
        }
    }
    Err(Found::Failure(last.unwrap_or(Failure::Expired)))
}

/// Sends a form; the answer with its status.
async fn send(
    context: &Context,
    server: &WebAddress,
    form: Form,
) -> Result<(u16, Zeroizing<Vec<u8>>), Failure> {
    let Form { mut body, authorization } = form;
    let bytes = Zeroizing::new(std::mem::take(&mut *body).into_bytes());
    let ask = Ask {
        url: server.clone(),
        accept: "application/json",
        authorization,
        body: Some(Body { kind: "application/x-www-form-urlencoded", bytes }),
    };
    let answer = net::fetch(context, ask, ANSWER_LIMIT).await;
    let answer = answer.map_err(|fault| Failure::Unheard { server: server.clone(), fault })?;
    Ok((answer.status, answer.body))
}

async fn exchange(context: &Context, token: &WebAddress, form: Form) -> Result<Grant, Failure> {
    let (status, body) = send(context, token, form).await?;
    match TokenAnswer::read(status, &body) {
        TokenAnswer::Granted(grant) => Ok(*grant),
        TokenAnswer::Refused(refusal) => Err(Failure::Refused(refusal)),
        TokenAnswer::Odd(words) => Err(Failure::Odd { server: token.clone(), words }),
    }
}

async fn by_device(
    context: &Context,
    plan: &Plan<'_>,
    token: &WebAddress,
    patience: Duration,
    faces: &Faces<'_>,
) -> Result<Result<Grant, Failure>, TokenError> {
    let device = plan.address("the device endpoint", plan.endpoints.device.as_deref())?;
    let form = DeviceCode::form(&plan.client, &plan.scopes);
    let (status, body) = match send(context, &device, form).await {
        Ok(answer) => answer,
        Err(failure) => return Ok(Err(failure)),
    };
    let code = match DeviceAnswer::read(status, &body) {
        DeviceAnswer::Code(code) => code,
        DeviceAnswer::Refused(refusal) => return Ok(Err(Failure::Refused(refusal))),
        DeviceAnswer::Odd(words) => return Ok(Err(Failure::Odd { server: device, words })),
    };
    (faces.tell)(Event::Type(&code));
    let polled = timeout(patience, poll(context, plan, token, &code)).await;
    Ok(polled.unwrap_or(Err(Failure::Expired)))
}

async fn poll(
    context: &Context,
    plan: &Plan<'_>,
    token: &WebAddress,
    code: &DeviceCode,
) -> Result<Grant, Failure> {
    let mut polling = code.polling();
    let mut next = polling.wait();
    loop {
        match next {
            Next::Wait(seconds) => sleep(Duration::from_secs(seconds)).await,
            Next::Granted(grant) => return Ok(*grant),
            Next::Refused(refusal) => return Err(Failure::Refused(refusal)),
            Next::Expired => return Err(Failure::Expired),
            Next::Odd(words) => return Err(Failure::Odd { server: token.clone(), words }),
        }
        next = match send(context, token, code.question(&plan.client)).await {
            Ok((status, body)) => polling.heard(TokenAnswer::read(status, &body)),
            // A server that is busy is asked again, one that is not there is not.
            Err(Failure::Unheard { fault: FetchFault::Network(fault), .. }) if passes(&fault) => {
                polling.unheard()
            }
            Err(failure) => return Err(failure),
        };
    }
}

/// Whether a fault of the network may be over by the next question.
fn passes(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Silent { .. }
            | Fault::ConnectTimeout
            | Fault::ConnectionReset
            | Fault::ConnectionClosed
    )
}

async fn by_loopback(
    context: &Context,
    plan: &Plan<'_>,
    token: &WebAddress,
    redirect: &Redirect,
    patience: Duration,
    faces: &Faces<'_>,
) -> Result<Result<Grant, Failure>, TokenError> {
    plan.address("the authorization endpoint", plan.endpoints.authorization.as_deref())?;
    let callback = Callback::listen(redirect.ip, redirect.port).await;
    let callback = callback.map_err(|error| TokenError::Port { port: redirect.port, error })?;
    let there = redirect.url(callback.port());
    let nonce = || Zeroizing::new((context.nonces)().unwrap_or_default());
    let random = [nonce(), nonce(), nonce()];
    let extra = plan.oauth().map(|oauth| &oauth.parameters).into_iter().flatten();
    let extra: Vec<(&str, &str)> =
        extra.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let asked = (plan.scopes.as_str(), extra.as_slice());
    let texts = random.each_ref().map(|text| text.as_str());
    let Some(asking) = Asking::new(&plan.client, &plan.endpoints, asked, &there, texts) else {
        return Err(TokenError::NoEndpoints { provider: plan.who() });
    };
    (faces.tell)(Event::Open(&asking.url));
    let shown = |status, shown| Page { status, html: (faces.page)(shown) };
    let waiting = callback.wait(|target| match asking.hear(target) {
        Heard::Elsewhere => (shown("404 Not Found", Shown::Nothing), None),
        Heard::Foreign => {
            (faces.tell)(Event::Foreign);
            (shown("400 Bad Request", Shown::Foreign), None)
        }
        Heard::Refused(refusal) => (shown("200 OK", Shown::Refused), Some(Err(refusal))),
        Heard::Code(code) => (shown("200 OK", Shown::Taken), Some(Ok(code))),
    });
    Ok(match timeout(patience, waiting).await {
        Ok(Ok(code)) => exchange(context, token, asking.form(&plan.client, &code)).await,
        Ok(Err(refusal)) => Err(Failure::Refused(refusal)),
        Err(_) => Err(Failure::Expired),
    })
}

/// For [`Redirect`].
fn loopback() -> IpAddr {
    IpAddr::from([127, 0, 0, 1])
}
