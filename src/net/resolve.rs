//! Host names to addresses. A name that is missing and a resolver that fails
//! are different faults, and neither is an error of ours.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, LookupIpStrategy, NameServerConfig, ResolverConfig, ResolverOpts},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::op::ResponseCode,
};

use super::Family;
use crate::model::Fault;

/// Where names are looked up.
#[derive(Debug)]
pub enum Resolver {
    /// As the system is configured, hosts file included.
    System,
    /// This name server only.
    Server(SocketAddr),
    /// These answers only; a name that is not listed does not exist.
    Fixed(BTreeMap<String, Answer>),
}

/// A fixed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// These addresses.
    Addresses(Vec<IpAddr>),
    /// NXDOMAIN.
    NotFound,
    /// The name exists, without an address.
    NoAddress,
    /// SERVFAIL and the like; the words.
    Failed(String),
}

impl Resolver {
    /// The addresses of a host, those of the two families in turn, IPv6 first
    /// (RFC 8305 section 4). An address as host is its own answer.
    pub async fn addresses(
        &self,
        host: &str,
        family: Family,
        limit: Duration,
    ) -> Result<Vec<IpAddr>, Fault> {
        let found = match host.parse::<IpAddr>() {
            Ok(address) => vec![address],
            Err(_) => match self {
                Self::Fixed(answers) => match answers.get(host) {
                    Some(Answer::Addresses(addresses)) => addresses.clone(),
                    Some(Answer::NoAddress) => Vec::new(),
                    Some(Answer::Failed(words)) => {
                        return Err(Fault::ResolverFailed(words.clone()));
                    }
                    Some(Answer::NotFound) | None => return Err(Fault::HostNotFound),
                },
                Self::System | Self::Server(_) => self.ask(host, limit).await?,
            },
        };
        let (v6, v4): (Vec<IpAddr>, Vec<IpAddr>) = found.into_iter().partition(IpAddr::is_ipv6);
        let v6 = if family == Family::V4 { Vec::new() } else { v6 };
        let v4 = if family == Family::V6 { Vec::new() } else { v4 };
        let longest = v6.len().max(v4.len());
        let in_turn: Vec<IpAddr> =
            (0..longest).flat_map(|i| [v6.get(i), v4.get(i)]).flatten().copied().collect();
        if in_turn.is_empty() { Err(Fault::NoAddress) } else { Ok(in_turn) }
    }

    async fn ask(&self, host: &str, limit: Duration) -> Result<Vec<IpAddr>, Fault> {
        let failed = |error: NetError| Fault::ResolverFailed(error.to_string());
        let mut builder = match self {
            Self::Server(address) => {
                let connection = |mut config: ConnectionConfig| {
                    config.port = address.port();
                    config
                };
                let server = NameServerConfig::new(
                    address.ip(),
                    true,
                    vec![connection(ConnectionConfig::udp()), connection(ConnectionConfig::tcp())],
                );
                let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
                TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
            }
            _ => TokioResolver::builder_tokio().map_err(failed)?,
        };
        options(builder.options_mut(), limit);
        let resolver = builder.build().map_err(failed)?;
        // The dot keeps the search list out of it: a typing error must not be
        // answered by some host of the local domain.
        match resolver.lookup_ip(format!("{host}.")).await {
            Ok(found) => Ok(found.iter().collect()),
            Err(NetError::Dns(DnsError::NoRecordsFound(none))) => match none.response_code {
                ResponseCode::NXDomain => Err(Fault::HostNotFound),
                ResponseCode::NoError => Err(Fault::NoAddress),
                code => Err(Fault::ResolverFailed(code.to_string())),
            },
            Err(error) => Err(failed(error)),
        }
    }
}

fn options(options: &mut ResolverOpts, limit: Duration) {
    options.ip_strategy = LookupIpStrategy::Ipv4AndIpv6;
    // A diagnosis wants today's answer.
    options.cache_size = 0;
    // Attempts are repetitions: two tries fit into the limit of a step.
    options.attempts = 1;
    options.timeout = limit / 2;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn families_take_turns() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let all = vec![ip("192.0.2.1"), ip("192.0.2.2"), ip("2001:db8::1")];
        let resolver =
            Resolver::Fixed([("h".to_owned(), Answer::Addresses(all))].into_iter().collect());
        let limit = Duration::from_secs(1);
        let look = async |family| resolver.addresses("h", family, limit).await.unwrap();
        assert_eq!(look(Family::Any).await, [ip("2001:db8::1"), ip("192.0.2.1"), ip("192.0.2.2")]);
        assert_eq!(look(Family::V6).await, [ip("2001:db8::1")]);
        assert_eq!(
            resolver.addresses("nowhere", Family::Any, limit).await,
            Err(Fault::HostNotFound)
        );
        assert_eq!(resolver.addresses("127.0.0.1", Family::V6, limit).await, Err(Fault::NoAddress));
    }
}
