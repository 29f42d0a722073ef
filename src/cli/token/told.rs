//! What a person is told meanwhile, in their language: on standard error, and
//! in the browser.

use mailmedic::{
    knowledge::{Args, Preset, Texts, fault_evidence},
    model::Fault,
    net::{FetchFault, WebAddress},
    oauth::{Grant, Refusal},
    token::{Event, Failure, Shown},
};

/// Codes of refusals that have an advice of their own (RFC 6749 sections
/// 4.1.2.1 and 5.2, RFC 8628 section 3.5, and Google's `redirect_uri_mismatch`).
const KNOWN: [&str; 11] = [
    "access_denied",
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "redirect_uri_mismatch",
    "server_error",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_grant_type",
    "unsupported_response_type",
];

pub(super) struct Told<'a> {
    pub(super) quiet: bool,
    pub(super) texts: &'a Texts,
    pub(super) lang: &'a str,
}

impl Told<'_> {
    fn text(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Args =
            args.iter().map(|(name, value)| ((*name).to_owned(), shown(value))).collect();
        self.texts.get(self.lang, key, &args).unwrap_or_else(|| key.to_owned())
    }

    fn note(&self, text: &str) {
        if !self.quiet {
            eprintln!("mailmedic: {text}");
        }
    }

    /// What the user has to do is told also where all else is quiet: nothing
    /// would ever come of it otherwise.
    pub(super) fn event(&self, event: Event<'_>) {
        match event {
            Event::Type(code) => {
                let minutes = code.expires_in.div_ceil(60).to_string();
                let code_and_page = [("url", code.url.as_str()), ("code", &code.user_code)];
                eprintln!("{}", self.text("token-type", &code_and_page));
                if let Some(url) = &code.complete {
                    eprintln!("{}", self.text("token-type-complete", &[("url", url)]));
                }
                self.note(&self.text("token-type-life", &[("minutes", &minutes)]));
            }
            Event::Open(url) => {
                // A line of its own, so that it can be copied whole.
                eprintln!("{}\n\n  {}\n", self.text("token-open", &[]), shown(url));
                self.note(&self.text("token-waiting", &[]));
            }
            Event::Foreign => self.note(&self.text("token-foreign", &[])),
        }
    }

    /// What is worth knowing of a token.
    pub(super) fn granted(&self, grant: &Grant, keep: bool) {
        if let Some(seconds) = grant.expires_in {
            let minutes = seconds.div_ceil(60).to_string();
            self.note(&self.text("token-granted", &[("minutes", &minutes)]));
        }
        if keep && grant.refresh.is_some() {
            self.note(&self.text("token-refresh-kept", &[]));
        } else if keep {
            self.note(&self.text("token-refresh-none", &[]));
        }
    }

    /// What went wrong and what to do about it.
    pub(super) fn failed(&self, failure: &Failure, provider: Option<&Preset>, refreshing: bool) {
        let name = |server: &WebAddress| server.authority();
        match failure {
            Failure::Refused(refusal) => self.refused(refusal, provider, refreshing),
            Failure::Unheard { server, fault } => fail(&self.unheard(server, fault)),
            Failure::Odd { server, words } => {
                fail(&self.text("token-odd", &[("host", &name(server)), ("words", words)]));
            }
            Failure::ForeignIssuer(other) => {
                fail(&self.text("token-foreign-issuer", &[("other", other)]));
            }
            Failure::Expired => fail(&self.text("token-expired", &[])),
            Failure::Stopped => {}
        }
    }

    fn refused(&self, refusal: &Refusal, provider: Option<&Preset>, refreshing: bool) {
        let error = refusal.error.as_str();
        fail(&self.text("token-refused", &[("error", error)]));
        if let Some(words) = &refusal.description {
            eprintln!("  {}", shown(words));
        }
        if let Some(uri) = &refusal.uri {
            eprintln!("  {}", shown(uri));
        }
        let advice = match error {
            "invalid_grant" if refreshing => "token-advice-refresh".to_owned(),
            known if KNOWN.contains(&known) => format!("token-advice-{}", known.replace('_', "-")),
            _ => "token-advice-other".to_owned(),
        };
        eprintln!("  → {}", self.text(&advice, &[]));
        let link =
            provider.and_then(|it| it.link(it.oauth.as_ref()?.link.as_deref()?, Some(self.lang)));
        if let Some(link) = link {
            eprintln!("    {}", link.url);
        }
    }

    fn unheard(&self, server: &WebAddress, fault: &FetchFault) -> String {
        let host = server.authority();
        match fault {
            FetchFault::Network(fault) => self.network(server, fault),
            FetchFault::NotHttp(words) => {
                self.text("token-odd", &[("host", &host), ("words", words)])
            }
            FetchFault::TooMuch => self.text("token-too-much", &[("host", &host)]),
            FetchFault::Redirected(to) => {
                self.text("token-redirected", &[("host", &host), ("url", to)])
            }
        }
    }

    /// In the words that a check has for the same fault.
    fn network(&self, server: &WebAddress, fault: &Fault) -> String {
        let (key, mut args) = fault_evidence(fault);
        args.insert("host".to_owned(), server.host.clone());
        args.insert("port".to_owned(), server.port.to_string());
        args.insert("protocol".to_owned(), "HTTP".to_owned());
        self.texts.get(self.lang, key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// The page that the browser shows at the end. Nothing of a stranger is in it.
    pub(super) fn page(&self, what: Shown) -> String {
        let key = match what {
            Shown::Taken => "token-page-taken",
            Shown::Refused => "token-page-refused",
            Shown::Foreign => "token-page-foreign",
            Shown::Nothing => "token-page-nothing",
        };
        let escape = |text: String| {
            text.replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;")
        };
        let (lang, text) = (escape(self.lang.to_owned()), escape(self.text(key, &[])));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>mailmedic</title>\
             <style>:root{{color-scheme:light dark}}body{{font:1.1rem/1.5 system-ui,sans-serif;\
             max-width:36rem;margin:15vh auto;padding:0 1rem}}</style></head>\n\
             <body><h1>mailmedic</h1><p>{text}</p></body>\n</html>\n"
        )
    }
}

fn fail(text: &str) {
    eprintln!("mailmedic: {}", shown(text));
}

/// A stranger's words, made safe for a terminal: no control characters, and
/// nothing that turns the direction of what follows.
fn shown(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !turns(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}
