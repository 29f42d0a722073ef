//! TCP connections to a name with several addresses (RFC 8305).

use std::{
    io::{Error, ErrorKind},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket},
    time::Duration,
};

use tokio::{
    net::TcpStream,
    task::JoinSet,
    time::{Instant, timeout, timeout_at},
};

use super::{ConnectTo, Context, proxy};
use crate::model::{DeadAddress, Endpoint, Fault, ResolverFault, Stage};

/// How long one address has the field to itself before the next is tried
/// beside it (RFC 8305 section 8, "Connection Attempt Delay").
const STAGGER: Duration = Duration::from_millis(250);

/// How long an IPv6 address may take beside an IPv4 address that has answered
/// before it counts as dead: long enough for a lost request, which is repeated
/// after a second (RFC 6298 section 2), to be answered after all.
const PATIENCE: Duration = Duration::from_millis(2500);

/// How many further IPv6 addresses are looked at, once IPv4 has answered.
const LOOKED_AT: usize = 4;

/// A connection.
#[derive(Debug)]
pub struct Dialled {
    /// The socket.
    pub stream: TcpStream,
    /// The address that answered first; absent where a proxy chose it.
    pub address: Option<SocketAddr>,
    /// Where the connection goes, for people.
    pub way: String,
    /// The addresses that failed before it did.
    pub unreachable: Vec<DeadAddress>,
    /// The addresses that are still being tried.
    pub rest: Rest,
    /// Milliseconds since the run began when the name was resolved; absent
    /// where the proxy does that.
    pub resolved_ms: Option<u64>,
    /// Round trips that it took.
    pub round_trips: u32,
}

/// No connection: at which stage, why, and what each address said.
#[derive(Debug)]
pub struct Undialled {
    /// Resolve or connect.
    pub stage: Stage,
    /// The fault of the first address.
    pub fault: Fault,
    /// Every address that was tried.
    pub unreachable: Vec<DeadAddress>,
    /// Milliseconds since the run began when the name was resolved, where it was.
    pub resolved_ms: Option<u64>,
}

impl Undialled {
    /// A failure to connect.
    pub(super) fn at_connect(fault: Fault, resolved_ms: Option<u64>) -> Self {
        Self { stage: Stage::Connect, fault, unreachable: Vec::new(), resolved_ms }
    }
}

/// Connects to the endpoint, or to where the context sends its connections.
pub async fn dial(context: &Context, endpoint: &Endpoint) -> Result<Dialled, Undialled> {
    dial_host(context, &endpoint.host, endpoint.port).await
}

/// Connects to a host and port, or to where the context sends its connections.
pub(super) async fn dial_host(
    context: &Context,
    host: &str,
    port: u16,
) -> Result<Dialled, Undialled> {
    let (host, port) = ConnectTo::apply(&context.connect_to, host, port);
    if let Some(proxy) = &context.proxy {
        return proxy::dial(context, proxy, &host, port).await;
    }
    let addresses = look_up(context, &host).await?;
    let resolved_ms = Some(context.clock.ms());
    let reached = reach(addresses, port, context.limits.step).await;
    let reached = reached.map_err(|unreachable| Undialled {
        stage: Stage::Connect,
        fault: worst(&unreachable),
        unreachable,
        resolved_ms,
    })?;
    Ok(Dialled {
        stream: reached.stream,
        way: reached.address.to_string(),
        address: Some(reached.address),
        unreachable: reached.unreachable,
        rest: reached.rest,
        resolved_ms,
        round_trips: 1,
    })
}

/// The addresses of a host, within the limit of a step.
pub(super) async fn look_up(context: &Context, host: &str) -> Result<Vec<IpAddr>, Undialled> {
    let limit = context.limits.step;
    let looked_up = timeout(limit, context.resolver.addresses(host, context.family, limit)).await;
    let late = |_| Err(Fault::ResolverFailed(ResolverFault::Timeout));
    looked_up.unwrap_or_else(late).map_err(|fault| Undialled {
        stage: Stage::Resolve,
        fault,
        unreachable: Vec::new(),
        resolved_ms: None,
    })
}

/// A TCP connection, and what became of the other addresses.
pub(super) struct Reached {
    pub(super) stream: TcpStream,
    pub(super) address: SocketAddr,
    unreachable: Vec<DeadAddress>,
    rest: Rest,
}

type Tries = JoinSet<(IpAddr, u64, Result<TcpStream, Fault>)>;

/// Connects to the first address that answers, each a little later than the
/// one before (RFC 8305 section 5).
pub(super) async fn reach(
    addresses: Vec<IpAddr>,
    port: u16,
    limit: Duration,
) -> Result<Reached, Vec<DeadAddress>> {
    let mut unreachable = Vec::new();
    let mut rest = Rest { tries: Tries::new(), running: Vec::new(), waiting: Vec::new(), port };
    let mut waiting = addresses.into_iter();
    loop {
        if let Some(ip) = waiting.next() {
            rest.try_out(ip, limit);
        } else if rest.tries.is_empty() {
            return Err(unreachable);
        }
        let next = if waiting.len() > 0 {
            timeout(STAGGER, rest.tries.join_next()).await.unwrap_or(None)
        } else {
            rest.tries.join_next().await
        };
        let Some(Ok((ip, ms, result))) = next else {
            // The stagger passed, or a task was lost: the next address has its turn.
            continue;
        };
        rest.running.retain(|running| running.0 != ip);
        match result {
            Ok(stream) => {
                rest.waiting = waiting.collect();
                let address = SocketAddr::new(ip, port);
                return Ok(Reached { stream, address, unreachable, rest });
            }
            Err(fault) => unreachable.push(DeadAddress { address: ip, fault, ms }),
        }
    }
}

/// The addresses that had not answered when another one did.
#[derive(Debug)]
pub struct Rest {
    tries: Tries,
    running: Vec<(IpAddr, Instant)>,
    waiting: Vec<IpAddr>,
    port: u16,
}

impl Rest {
    pub(super) fn none() -> Self {
        Self { tries: Tries::new(), running: Vec::new(), waiting: Vec::new(), port: 0 }
    }

    fn try_out(&mut self, ip: IpAddr, limit: Duration) {
        let address = SocketAddr::new(ip, self.port);
        let begin = Instant::now();
        self.running.push((ip, begin));
        self.tries.spawn(async move {
            let result = connect(address, limit).await;
            (ip, millis(begin), result)
        });
    }

    /// Waits for what the IPv6 addresses come to beside an IPv4 address that
    /// answered: those that fail, and those that answer too. With IPv6 in use,
    /// or well, there is nothing to wait for. `limit` bounds the wait.
    pub async fn settle(
        mut self,
        used: IpAddr,
        failed: &[DeadAddress],
        limit: Instant,
    ) -> (Vec<DeadAddress>, Vec<IpAddr>) {
        let (mut dead, mut answered) = (Vec::new(), Vec::new());
        self.waiting.retain(IpAddr::is_ipv6);
        self.running.retain(|(ip, _)| ip.is_ipv6());
        let in_doubt = !self.running.is_empty() || failed.iter().any(|it| it.address.is_ipv6());
        if used.is_ipv6() || !in_doubt {
            return (dead, answered);
        }
        for ip in std::mem::take(&mut self.waiting).into_iter().take(LOOKED_AT) {
            self.try_out(ip, PATIENCE);
        }
        while let Some(first) = self.running.iter().map(|(_, begin)| *begin).min() {
            let until = (first + PATIENCE).min(limit);
            match timeout_at(until, self.tries.join_next()).await {
                Ok(Some(Ok((ip, ms, result)))) => {
                    self.running.retain(|running| running.0 != ip);
                    match result {
                        Ok(_) if ip.is_ipv6() => {
                            answered.push(ip);
                            return (dead, answered);
                        }
                        Err(fault) if ip.is_ipv6() => {
                            dead.push(DeadAddress { address: ip, fault, ms });
                        }
                        Ok(_) | Err(_) => {}
                    }
                }
                Ok(_) => return (dead, answered),
                // The run is over: nothing is known of those that are left.
                Err(_) if until == limit && limit < first + PATIENCE => return (dead, answered),
                Err(_) => {
                    let (late, left): (Vec<_>, Vec<_>) =
                        self.running.drain(..).partition(|(_, begin)| *begin <= first);
                    self.running = left;
                    dead.extend(late.into_iter().map(|(address, begin)| DeadAddress {
                        address,
                        fault: Fault::ConnectTimeout,
                        ms: millis(begin),
                    }));
                }
            }
        }
        (dead, answered)
    }
}

async fn connect(address: SocketAddr, limit: Duration) -> Result<TcpStream, Fault> {
    match timeout(limit, TcpStream::connect(address)).await {
        Ok(Ok(stream)) => {
            // Commands are short and wait for answers.
            let _ = stream.set_nodelay(true);
            Ok(stream)
        }
        Ok(Err(error)) => Err(match fault(&error) {
            Fault::Unreachable(_) if !has_way_to(address) => Fault::NoRoute,
            fault => fault,
        }),
        Err(_) => Err(Fault::ConnectTimeout),
    }
}

/// Whether this computer has an address and a route for that address. A
/// datagram socket that is connected asks the system just that, and sends
/// nothing.
fn has_way_to(address: SocketAddr) -> bool {
    let any: IpAddr =
        if address.is_ipv6() { Ipv6Addr::UNSPECIFIED.into() } else { Ipv4Addr::UNSPECIFIED.into() };
    UdpSocket::bind((any, 0)).and_then(|socket| socket.connect(address)).is_ok()
}

/// The fault that says most: a refusal comes from the server itself, "no way
/// there" may only mean that this computer lacks the address family.
pub(super) fn worst(unreachable: &[DeadAddress]) -> Fault {
    let weight = |fault: &Fault| match fault {
        Fault::ConnectionRefused => 0,
        Fault::ConnectionReset => 1,
        Fault::ConnectTimeout => 2,
        Fault::NoRoute => 4,
        _ => 3,
    };
    unreachable
        .iter()
        .map(|dead| &dead.fault)
        .min_by_key(|fault| weight(fault))
        .cloned()
        .unwrap_or(Fault::NoAddress)
}

/// What the system's error means.
pub(super) fn fault(error: &Error) -> Fault {
    match error.kind() {
        ErrorKind::ConnectionRefused => Fault::ConnectionRefused,
        ErrorKind::TimedOut => Fault::ConnectTimeout,
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => {
            Fault::ConnectionReset
        }
        _ => Fault::Unreachable(error.to_string()),
    }
}

fn millis(begin: Instant) -> u64 {
    u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX)
}
