//! One HTTP request (RFC 9110, HTTP/1.1), over the same resolver, redirections,
//! proxy, roots and limits as everything else, and with nothing kept between
//! requests: no cookies, no cache, no connection.

use std::net::IpAddr;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{
    Method, Request, Uri,
    body::Bytes,
    client::conn::http1,
    header::{
        ACCEPT, AUTHORIZATION, CONNECTION, CONTENT_TYPE, HOST, HeaderValue, LOCATION, USER_AGENT,
    },
};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    task::JoinSet,
    time::timeout,
};
use zeroize::Zeroizing;

use super::{
    Context, dial,
    tap::Tap,
    tls::{self, Size},
};
use crate::model::{Fault, TlsFault};

/// The most that the head of an answer may be long, in bytes.
const HEAD_LIMIT: usize = 16 * 1024;

/// How many redirections are followed, at the most.
const HOPS: usize = 5;

const AGENT: &str = concat!("mailmedic/", env!("CARGO_PKG_VERSION"));

/// A web address that may be asked: `https`, or `http` on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress {
    /// Whether it is asked under TLS.
    pub tls: bool,
    /// Its host, in lower case, without brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Path and query.
    target: String,
}

/// Why a text is no such address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebAddressError {
    /// Neither `https` nor `http`, or no URL at all.
    #[error("`{0}` is no web address; expected https://HOST/PATH")]
    NotHttp(String),
    /// `http` to another computer.
    #[error(
        "`{0}` is not encrypted; expected https:// (http:// is for this computer alone, as in \
         http://127.0.0.1:8000/)"
    )]
    NotProtected(String),
}

impl WebAddress {
    /// Reads an address; a fragment is left out.
    ///
    /// # Errors
    /// [`WebAddressError`] says what was found and what was expected.
    pub fn parse(text: &str) -> Result<Self, WebAddressError> {
        let shown = || text.chars().take(200).collect::<String>().escape_debug().to_string();
        let not_http = || WebAddressError::NotHttp(shown());
        let uri: Uri = text.trim().parse().map_err(|_| not_http())?;
        let tls = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(not_http()),
        };
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_ascii_lowercase();
        let named = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
        if host.is_empty() || named {
            return Err(not_http());
        }
        if !tls && !is_this_computer(&host) {
            return Err(WebAddressError::NotProtected(shown()));
        }
        let port = uri.port_u16().unwrap_or(if tls { 443 } else { 80 });
        let target = uri.path_and_query().map_or("/", |it| it.as_str()).to_owned();
        Ok(Self { tls, host, port, target })
    }

    /// `host` or `host:port`, as the header has it.
    pub fn authority(&self) -> String {
        let host =
            if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port == if self.tls { 443 } else { 80 } {
            host
        } else {
            format!("{host}:{}", self.port)
        }
    }

    /// Where a redirection leads from here (RFC 9110 section 10.2.2).
    fn follow(&self, location: &str) -> Result<Self, WebAddressError> {
        match location.strip_prefix('/') {
            Some(rest) if !rest.starts_with('/') => {
                let target = location.split('#').next().unwrap_or_default().to_owned();
                Ok(Self { target, ..self.clone() })
            }
            Some(_) if self.tls => Self::parse(&format!("https:{location}")),
            _ => Self::parse(location),
        }
    }
}

fn is_this_computer(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

/// What is asked.
#[derive(Debug)]
pub struct Ask {
    /// Where.
    pub url: WebAddress,
    /// The kind of answer that is wanted: `application/json`.
    pub accept: &'static str,
    /// The header `Authorization`.
    pub authorization: Option<Zeroizing<String>>,
    /// With a body it is POST, without one GET.
    pub body: Option<Body>,
}

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// Its kind: `application/x-www-form-urlencoded`.
    pub kind: &'static str,
    /// It may hold secrets.
    pub bytes: Zeroizing<Vec<u8>>,
}

/// What came back, with any status.
#[derive(Debug)]
pub struct WebAnswer {
    /// The HTTP status.
    pub status: u16,
    /// It may hold secrets.
    pub body: Zeroizing<Vec<u8>>,
    /// Where it came from in the end, and over which addresses.
    pub way: Vec<WebAddress>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFault {
    /// The connection, or TLS.
    Network(Fault),
    /// What answers does not speak HTTP, in the library's words.
    NotHttp(String),
    /// The answer is larger than it may be.
    TooMuch,
    /// Redirections without end, or to where nobody should follow.
    Redirected(String),
}

/// Asks, and reads an answer of at most `limit` bytes. Redirections are
/// followed where nothing but the address was sent, and never out of TLS. Each
/// connection, handshake and answer is bound by the limit of a step.
///
/// # Errors
/// [`FetchFault`] where no answer came.
pub async fn fetch(context: &Context, ask: Ask, limit: usize) -> Result<WebAnswer, FetchFault> {
    let Ask { mut url, accept, mut authorization, body } = ask;
    let repeatable = body.is_none() && authorization.is_none();
    let mut body = body;
    let mut way = vec![url.clone()];
    loop {
        let asked = (body.take(), authorization.take());
        let answer = once(context, &url, accept, asked, limit).await?;
        let moved = matches!(answer.status, 301 | 302 | 303 | 307 | 308);
        let Some(location) = answer.location.filter(|_| moved && repeatable) else {
            return Ok(WebAnswer { status: answer.status, body: answer.body, way });
        };
        let shown: String = location.chars().take(200).collect();
        let next = url.follow(&location).ok().filter(|next| next.tls || !url.tls);
        url = next.filter(|_| way.len() <= HOPS).ok_or(FetchFault::Redirected(shown))?;
        way.push(url.clone());
    }
}

struct Once {
    status: u16,
    location: Option<String>,
    body: Zeroizing<Vec<u8>>,
}

async fn once(
    context: &Context,
    url: &WebAddress,
    accept: &'static str,
    (body, authorization): (Option<Body>, Option<Zeroizing<String>>),
    limit: usize,
) -> Result<Once, FetchFault> {
    let request = request(url, accept, body, authorization.as_ref())?;
    let dialled = dial::dial_host(context, &url.host, url.port).await;
    let stream = dialled.map_err(|undialled| FetchFault::Network(undialled.fault))?.stream;
    let step = context.limits.step;
    let tap = Tap::new(stream);
    let limit_ms = u64::try_from(step.as_millis()).unwrap_or(u64::MAX);
    let silent = |_| FetchFault::Network(Fault::Silent { limit_ms });
    if !url.tls {
        return timeout(step, exchange(tap, request, limit)).await.map_err(silent)?;
    }
    let shaken = timeout(step, tls::handshake(context, tap, &url.host, Size::Large)).await;
    let shaken = shaken.map_err(silent)?;
    match (shaken.stream, shaken.facts.error) {
        (Some(stream), None) => {
            timeout(step, exchange(stream, request, limit)).await.map_err(silent)?
        }
        (_, fault) => Err(FetchFault::Network(Fault::Tls(fault.unwrap_or(TlsFault::Closed)))),
    }
}

fn request(
    url: &WebAddress,
    accept: &'static str,
    body: Option<Body>,
    authorization: Option<&Zeroizing<String>>,
) -> Result<Request<Full<Bytes>>, FetchFault> {
    let bad = |error: hyper::http::Error| FetchFault::NotHttp(error.to_string());
    let method = if body.is_some() { Method::POST } else { Method::GET };
    let mut request = Request::builder()
        .method(method)
        .uri(url.target.as_str())
        .header(HOST, url.authority())
        .header(USER_AGENT, AGENT)
        .header(ACCEPT, accept)
        .header(CONNECTION, "close");
    if let Some(value) = authorization {
        let value = HeaderValue::from_str(value).map(|mut value| {
            value.set_sensitive(true);
            value
        });
        request = request.header(AUTHORIZATION, value.map_err(|error| bad(error.into()))?);
    }
    let bytes = match body {
        Some(Body { kind, bytes }) => {
            request = request.header(CONTENT_TYPE, kind);
            // Wiped with the last handle on them.
            Bytes::from_owner(bytes)
        }
        None => Bytes::new(),
    };
    request.body(Full::new(bytes)).map_err(bad)
}

async fn exchange<S>(
    stream: S,
    request: Request<Full<Bytes>>,
    limit: usize,
) -> Result<Once, FetchFault>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let shake = http1::Builder::new().max_buf_size(HEAD_LIMIT).handshake(TokioIo::new(stream));
    let (mut sender, connection) = shake.await.map_err(|error| fault(&error))?;
    // Carries the bytes; ends with this function.
    let mut carrier = JoinSet::new();
    carrier.spawn(connection);
    let response = sender.send_request(request).await.map_err(|error| fault(&error))?;
    let status = response.status().as_u16();
    let location = response.headers().get(LOCATION);
    let location = location.and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = Limited::new(response.into_body(), limit).collect().await.map_err(|error| {
        if error.is::<LengthLimitError>() {
            return FetchFault::TooMuch;
        }
        error.downcast_ref::<hyper::Error>().map_or(FetchFault::TooMuch, fault)
    })?;
    let body = Zeroizing::new(body.to_bytes().to_vec());
    Ok(Once { status, location, body })
}

/// What the HTTP library's error means.
fn fault(error: &hyper::Error) -> FetchFault {
    if error.is_parse() {
        return FetchFault::NotHttp(error.to_string());
    }
    let inner = std::error::Error::source(error);
    let io = inner.and_then(|inner| inner.downcast_ref::<std::io::Error>());
    FetchFault::Network(match io {
        Some(io) => tls::broken(io).map_or_else(|| dial::fault(io), Fault::Tls),
        None => Fault::ConnectionClosed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_protected_is_asked() {
        let address = WebAddress::parse("https://P.example/a?b=c#d").unwrap();
        assert_eq!(
            (address.authority().as_str(), address.target.as_str()),
            ("p.example", "/a?b=c")
        );
        assert_eq!(WebAddress::parse("http://[::1]:8000").unwrap().authority(), "[::1]:8000");
        for (text, part) in [
            ("http://p.example/", "is not encrypted"),
            ("http://127.0.0.1.p.example/", "is not encrypted"),
            ("ftp://p.example", "is no web address"),
            ("p.example", "is no web address"),
            ("https://anna:pw@p.example/", "is no web address"),
            ("", "is no web address"),
        ] {
            let error = WebAddress::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    #[test]
    fn redirections_lead_from_where_one_is() {
        let here = WebAddress::parse("https://p.example:8443/a").unwrap();
        let there = |location: &str| here.follow(location).map(|it| it.authority() + &it.target);
        assert_eq!(there("/b?c").unwrap(), "p.example:8443/b?c");
        assert_eq!(there("//q.example/b").unwrap(), "q.example/b");
        assert_eq!(there("https://q.example/b").unwrap(), "q.example/b");
        assert!(there("http://q.example/b").is_err() && there("b").is_err());
    }
}
