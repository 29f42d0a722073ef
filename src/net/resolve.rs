//! Host names to addresses. A name that is missing and a resolver that fails
//! are different faults, and neither is an error of ours.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::{IpAddr, SocketAddr},
    pin::pin,
    time::Duration,
};

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, LookupIpStrategy, NameServerConfig, ResolverConfig, ResolverOpts},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{
        op::ResponseCode,
        rr::{Name, RData, RecordType},
    },
};
use tokio::time::timeout;

use super::Family;
use crate::model::{Fault, ResolverFault};

/// How long the other family's answer is waited for. RFC 8305 section 3 has 50
/// milliseconds; a diagnosis is more patient.
const RESOLUTION_DELAY: Duration = Duration::from_millis(500);

/// How many aliases are followed to find that they lead in a circle.
const ALIASES: usize = 16;

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
    /// SERVFAIL and the like.
    Failed(ResolverFault),
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
                    Some(Answer::Failed(fault)) => {
                        return Err(Fault::ResolverFailed(fault.clone()));
                    }
                    Some(Answer::NotFound) | None => return Err(Fault::HostNotFound),
                },
                Self::System | Self::Server(_) => self.ask(host, family, limit).await?,
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

    /// Whether a domain is missing altogether: not even an empty name stands
    /// there (RFC 8020 section 2). Anything but a clear answer is a no.
    pub async fn is_missing(&self, domain: &str, limit: Duration) -> bool {
        match self {
            Self::Fixed(answers) => {
                let below = format!(".{domain}");
                !answers.iter().any(|(name, answer)| {
                    *answer != Answer::NotFound && (name == domain || name.ends_with(&below))
                })
            }
            Self::System | Self::Server(_) => {
                let Ok(resolver) = self.open(Family::Any, limit) else { return false };
                let found = resolver.lookup(format!("{domain}."), RecordType::SOA).await;
                found.is_err_and(|error| fault(error) == Fault::HostNotFound)
            }
        }
    }

    /// Asks for each family apart: a resolver that never answers for IPv6 must
    /// not hide what it says for IPv4.
    async fn ask(&self, host: &str, family: Family, limit: Duration) -> Result<Vec<IpAddr>, Fault> {
        let found = if family == Family::Any {
            let mut v4 = pin!(self.ask_for(host, Family::V4, limit));
            let mut v6 = pin!(self.ask_for(host, Family::V6, limit));
            let (first, second) = tokio::select! {
                first = &mut v4 => { let second = late(&first, v6).await; (first, second) }
                first = &mut v6 => { let second = late(&first, v4).await; (first, second) }
            };
            either(first, second)
        } else {
            self.ask_for(host, family, limit).await
        };
        match found {
            // The library gives up on a circle as on a name without address.
            Err(Fault::NoAddress) => {
                let resolver = self.open(family, limit)?;
                Err(if leads_in_a_circle(&resolver, host).await {
                    Fault::ResolverFailed(ResolverFault::AliasLoop)
                } else {
                    Fault::NoAddress
                })
            }
            found => found,
        }
    }

    async fn ask_for(
        &self,
        host: &str,
        family: Family,
        limit: Duration,
    ) -> Result<Vec<IpAddr>, Fault> {
        // The dot keeps the search list out of it: a typing error must not be
        // answered by some host of the local domain.
        match self.open(family, limit)?.lookup_ip(format!("{host}.")).await {
            Ok(found) => Ok(found.iter().collect()),
            Err(error) => Err(fault(error)),
        }
    }

    fn open(&self, family: Family, limit: Duration) -> Result<TokioResolver, Fault> {
        let none = |_| Fault::ResolverFailed(ResolverFault::NoServer);
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
            _ => TokioResolver::builder_tokio().map_err(none)?,
        };
        options(builder.options_mut(), family, limit);
        builder.build().map_err(none)
    }
}

/// The other family's answer; where the first is good, it may be late by no
/// more than the delay.
async fn late(
    first: &Result<Vec<IpAddr>, Fault>,
    other: impl Future<Output = Result<Vec<IpAddr>, Fault>>,
) -> Option<Result<Vec<IpAddr>, Fault>> {
    match first {
        Ok(_) => timeout(RESOLUTION_DELAY, other).await.ok(),
        Err(_) => Some(other.await),
    }
}

/// What the answers for both families come to: addresses win; a name that does
/// not exist does so for both; a failure says more than an empty answer.
fn either(
    first: Result<Vec<IpAddr>, Fault>,
    second: Option<Result<Vec<IpAddr>, Fault>>,
) -> Result<Vec<IpAddr>, Fault> {
    match (first, second) {
        (Ok(mut all), Some(Ok(more))) => {
            all.extend(more);
            Ok(all)
        }
        (Ok(found), _) | (Err(_), Some(Ok(found))) => Ok(found),
        (Err(Fault::NoAddress), Some(Err(fault))) | (Err(fault), None) => Err(fault),
        (Err(_), Some(Err(Fault::HostNotFound))) => Err(Fault::HostNotFound),
        (Err(fault), Some(Err(_))) => Err(fault),
    }
}

/// What the library's error means.
fn fault(error: NetError) -> Fault {
    let code = |code| match code {
        ResponseCode::NXDomain => Fault::HostNotFound,
        ResponseCode::NoError => Fault::NoAddress,
        ResponseCode::ServFail => Fault::ResolverFailed(ResolverFault::ServerFailure),
        ResponseCode::Refused => Fault::ResolverFailed(ResolverFault::Refused),
        other => Fault::ResolverFailed(ResolverFault::Odd(other.to_string())),
    };
    match error {
        NetError::Dns(DnsError::NoRecordsFound(none)) => code(none.response_code),
        NetError::Dns(DnsError::ResponseCode(found)) => code(found),
        NetError::Timeout => Fault::ResolverFailed(ResolverFault::Timeout),
        NetError::NoConnections => Fault::ResolverFailed(ResolverFault::NoServer),
        NetError::Io(error) => Fault::ResolverFailed(ResolverFault::Unreachable(error.to_string())),
        other => Fault::ResolverFailed(ResolverFault::Odd(other.to_string())),
    }
}

/// Whether the aliases of a name come back to one of them.
async fn leads_in_a_circle(resolver: &TokioResolver, host: &str) -> bool {
    let Ok(mut name) = Name::from_ascii(format!("{host}.")) else { return false };
    let mut seen = BTreeSet::new();
    for _ in 0..ALIASES {
        if !seen.insert(name.to_lowercase()) {
            return true;
        }
        let Ok(found) = resolver.lookup(name.clone(), RecordType::CNAME).await else {
            return false;
        };
        let next = found.answers().iter().find_map(|record| match &record.data {
            RData::CNAME(target) if record.name == name => Some(target.0.clone()),
            _ => None,
        });
        match next {
            Some(next) => name = next,
            None => return false,
        }
    }
    // So many aliases are as good as a circle: no resolver follows them.
    true
}

fn options(options: &mut ResolverOpts, family: Family, limit: Duration) {
    options.ip_strategy = match family {
        Family::Any => LookupIpStrategy::Ipv4AndIpv6,
        Family::V4 => LookupIpStrategy::Ipv4Only,
        Family::V6 => LookupIpStrategy::Ipv6Only,
    };
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
