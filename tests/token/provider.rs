//! A practice OpenID provider over TLS, for one test: it keeps to RFC 6749,
//! RFC 7636 and RFC 8628 as far as a client can tell.

use std::{
    collections::{BTreeMap, VecDeque},
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use mailmedic::oauth::decode;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};

pub(crate) const HOST: &str = "login.example.org";
pub(crate) const CLIENT: &str = "practice-client";
pub(crate) const SECRET: &str = "cl13nt s3cr3t&";
pub(crate) const ACCESS: &str = "acc3ss-t0ken-canary";
pub(crate) const REFRESH: &str = "r3fresh-t0ken-canary";
const DEVICE: &str = "d3vice-code-canary";

/// What it knows and was asked.
#[derive(Default)]
pub(crate) struct State {
    /// Answers to the questions about a device code; then a token.
    pub(crate) pending: VecDeque<&'static str>,
    /// Everything that is answered instead: path, status, body.
    pub(crate) instead: Option<(&'static str, &'static str, &'static str)>,
    /// The question that was agreed to: code, challenge, redirection.
    agreed: Option<(String, String, String)>,
    /// The requests, in order: path and parameters.
    pub(crate) asked: Vec<(String, BTreeMap<String, String>)>,
}

pub(crate) struct Provider {
    pub(crate) state: Arc<Mutex<State>>,
    pub(crate) address: SocketAddr,
    pub(crate) folder: PathBuf,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Provider {
    pub(crate) fn start(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("mailmedic-token-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let config = Arc::new(config(&folder));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (config, state) = (Arc::clone(&config), Arc::clone(&shared));
                // A client that hangs up is none of the test's business here.
                thread::spawn(move || serve(stream.ok()?, config, &state));
            }
        });
        Self { state, address, folder }
    }

    /// Answers the questions about a device code with these errors first.
    pub(crate) fn pending(self, errors: &[&'static str]) -> Self {
        self.state.lock().unwrap().pending = errors.iter().copied().collect();
        self
    }

    /// The user agrees on the page; gives the address that the browser is sent to.
    pub(crate) fn agree(&self, page: &str) -> String {
        let (there, query) = page.split_once('?').unwrap();
        assert_eq!(there, format!("https://{HOST}/authorize"));
        let asked = pairs(query);
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["code_challenge_method"], "S256");
        let code = "c0de-canary".to_owned();
        let redirect = asked["redirect_uri"].clone();
        self.state.lock().unwrap().agreed =
            Some((code.clone(), asked["code_challenge"].clone(), redirect.clone()));
        format!("{redirect}?code={code}&state={}&iss=https%3A%2F%2F{HOST}", asked["state"])
    }

    pub(crate) fn ca(&self) -> String {
        self.folder.join("ca.pem").display().to_string()
    }

    pub(crate) fn paths(&self) -> Vec<String> {
        self.state.lock().unwrap().asked.iter().map(|(path, _)| path.clone()).collect()
    }
}

fn config(folder: &std::path::Path) -> ServerConfig {
    let authority_key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::default();
    authority.distinguished_name.push(DnType::CommonName, "practice authority");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root = authority.self_signed(&authority_key).unwrap();
    fs::write(folder.join("ca.pem"), root.pem()).unwrap();
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate().unwrap();
    let leaf = CertificateParams::new(vec![HOST.to_owned()]).unwrap();
    let leaf = leaf.signed_by(&key, &issuer).unwrap();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], key)
        .unwrap()
}

fn serve(stream: TcpStream, config: Arc<ServerConfig>, state: &Mutex<State>) -> Option<()> {
    let mut stream = StreamOwned::new(ServerConnection::new(config).ok()?, stream);
    let mut seen = Vec::new();
    let (head, body) = loop {
        let mut buffer = [0; 4096];
        let count = stream.read(&mut buffer).ok()?;
        seen.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&seen).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            if body.len() >= length.unwrap_or(0) {
                break (head.to_owned(), body.to_owned());
            }
        }
        if count == 0 {
            return None;
        }
    };
    let path = head.split(' ').nth(1)?.to_owned();
    let (status, body) = state.lock().ok()?.answer(&path, &pairs(&body));
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(answer.as_bytes()).ok()?;
    stream.conn.send_close_notify();
    stream.flush().ok()
}

impl State {
    fn answer(&mut self, path: &str, form: &BTreeMap<String, String>) -> (String, String) {
        self.asked.push((path.to_owned(), form.clone()));
        if let Some((_, status, body)) = self.instead.filter(|(instead, ..)| *instead == path) {
            return (status.to_owned(), body.to_owned());
        }
        let no = |error: &str| {
            let body = format!(r#"{{"error":"{error}","error_description":"no: {error}"}}"#);
            ("400 Bad Request".to_owned(), body)
        };
        let yes = |body: String| ("200 OK".to_owned(), body);
        let token = || {
            yes(format!(
                r#"{{"access_token":"{ACCESS}","token_type":"Bearer","expires_in":3600,
                    "refresh_token":"{REFRESH}","scope":"mail"}}"#
            ))
        };
        match path {
            "/.well-known/openid-configuration" => yes(format!(
                r#"{{"issuer":"https://{HOST}","authorization_endpoint":"https://{HOST}/authorize",
                    "token_endpoint":"https://{HOST}/token",
                    "device_authorization_endpoint":"https://{HOST}/device",
                    "token_endpoint_auth_methods_supported":["client_secret_post"]}}"#
            )),
            _ if form.get("client_id").is_none_or(|id| id != CLIENT) => no("invalid_client"),
            _ if form.get("client_secret").is_some_and(|it| it != SECRET) => no("invalid_client"),
            "/device" => yes(format!(
                r#"{{"device_code":"{DEVICE}","user_code":"WDJB-MJHT","expires_in":60,"interval":1,
                    "verification_uri":"https://{HOST}/agree"}}"#
            )),
            "/token" => match form.get("grant_type").map(String::as_str) {
                Some("urn:ietf:params:oauth:grant-type:device_code")
                    if form["device_code"] == DEVICE =>
                {
                    self.pending.pop_front().map_or_else(token, no)
                }
                Some("authorization_code") => match self.agreed.take() {
                    Some((code, challenge, redirect))
                        if form["code"] == code
                            && form["redirect_uri"] == redirect
                            && hashed(&form["code_verifier"]) == challenge =>
                    {
                        token()
                    }
                    _ => no("invalid_grant"),
                },
                Some("refresh_token") if form["refresh_token"] == REFRESH => token(),
                _ => no("invalid_grant"),
            },
            _ => ("404 Not Found".to_owned(), String::new()),
        }
    }
}

/// RFC 7636 section 4.6.
fn hashed(verifier: &str) -> String {
    assert!((43..=128).contains(&verifier.len()), "{verifier}");
    URL_SAFE_NO_PAD
        .encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, verifier.as_bytes()))
}

fn pairs(text: &str) -> BTreeMap<String, String> {
    text.split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name).unwrap(), decode(value).unwrap()))
        .collect()
}
