//! A program of the provider's that plays the servers on the user's own
//! computer, because its real ones take no mail program.

use serde::Deserialize;

use crate::{
    knowledge::field,
    model::{Endpoint, Protocol, Security},
};

/// The program in between.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bridge {
    /// Its name for people.
    pub name: String,
    /// Where it listens; it may show other ports if these were taken.
    pub host: String,
    /// What it speaks there.
    pub services: Vec<LocalService>,
    /// Key of the text that says how it is set up and what it shows.
    pub text: String,
    /// Id of its page.
    pub link: Option<String>,
    /// Key of the source.
    pub source: String,
}

impl Bridge {
    /// Its servers.
    pub fn endpoints(&self) -> impl Iterator<Item = Endpoint> {
        self.services.iter().map(|service| Endpoint {
            protocol: service.protocol,
            host: self.host.clone(),
            port: service.port,
            security: service.security,
        })
    }
}

/// A server of such a program.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalService {
    /// What it speaks.
    pub protocol: Protocol,
    /// Its port, never 0.
    #[serde(deserialize_with = "field::port")]
    pub port: u16,
    /// How it is protected.
    pub security: Security,
}
