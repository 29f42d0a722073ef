//! The ways to a token, and where a browser comes back to.

use std::net::IpAddr;

use super::{TokenError, loopback};
use crate::{model::Secret, net::WebAddress};

/// How a token is got.
#[derive(Debug, Clone)]
pub enum Way {
    /// The user types a code in a browser anywhere (RFC 8628).
    Device,
    /// The user agrees in a browser on this computer (RFC 8252), which comes
    /// back there, or where the provider's clients are usually registered for.
    Loopback(Option<Redirect>),
    /// With the refresh token of an earlier grant (RFC 6749 section 6).
    Refresh(Secret),
}

/// Where the browser comes back to: an address of this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The host as the provider knows it.
    host: String,
    path: String,
    /// Where to listen.
    pub(super) ip: IpAddr,
    /// On which port; 0 means any that is free (RFC 8252 section 7.3).
    pub(super) port: u16,
}

impl Default for Redirect {
    fn default() -> Self {
        Self { host: "127.0.0.1".into(), path: "/".into(), ip: loopback(), port: 0 }
    }
}

impl Redirect {
    /// Reads `http://127.0.0.1[:PORT][/PATH]`, likewise `localhost` and `[::1]`.
    ///
    /// # Errors
    /// [`TokenError::Redirect`] where it is no such address.
    pub fn parse(text: &str) -> Result<Self, TokenError> {
        let bad = || TokenError::Redirect(text.escape_debug().to_string());
        let address = WebAddress::parse(text).map_err(|_| bad())?;
        let ip = match address.host.as_str() {
            "localhost" => Some(loopback()),
            host => host.parse().ok(),
        };
        let ip = ip.filter(|ip: &IpAddr| !address.tls && ip.is_loopback()).ok_or_else(bad)?;
        let rest = text.trim().split_once("://").map_or("", |(_, rest)| rest);
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if path.contains(['?', '#']) || authority.contains(['?', '#']) {
            return Err(bad());
        }
        let named = authority.rsplit_once(':').is_some_and(|(_, port)| !port.contains(']'));
        Ok(Self {
            host: address.host.clone(),
            // As written: providers compare to the last slash.
            path: path.to_owned(),
            ip,
            port: if named { address.port } else { 0 },
        })
    }

    /// The address with the port that was free.
    pub(super) fn url(&self, port: u16) -> String {
        if self.host.contains(':') {
            format!("http://[{}]:{port}{}", self.host, self.path)
        } else {
            format!("http://{}:{port}{}", self.host, self.path)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer() {
        for (text, url, port) in [
            ("http://127.0.0.1", "http://127.0.0.1:9", 0),
            ("http://localhost:8000/back", "http://localhost:9/back", 8000),
            ("http://[::1]/", "http://[::1]:9/", 0),
        ] {
            let redirect = Redirect::parse(text).unwrap();
            assert_eq!((redirect.url(9).as_str(), redirect.port), (url, port));
        }
        for text in [
            "https://localhost",
            "http://p.example/",
            "http://localhost.p.example",
            "localhost",
            "http://localhost/?x=1",
        ] {
            assert!(Redirect::parse(text).is_err(), "{text}");
        }
    }
}
