//! TCP connections to a name with several addresses (RFC 8305).

use std::{
    io::{Error, ErrorKind},
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use tokio::{net::TcpStream, task::JoinSet, time::timeout};

use super::{ConnectTo, Context};
use crate::model::{Endpoint, Fault, Stage};

/// How long one address has the field to itself before the next is tried
/// beside it (RFC 8305 section 8, "Connection Attempt Delay").
const STAGGER: Duration = Duration::from_millis(250);

/// A connection.
#[derive(Debug)]
pub struct Dialled {
    /// The socket.
    pub stream: TcpStream,
    /// The address that answered first.
    pub address: SocketAddr,
    /// The addresses that failed before it did.
    pub unreachable: Vec<(IpAddr, Fault)>,
    /// Milliseconds since the run began when the name was resolved.
    pub resolved_ms: u64,
}

/// No connection: at which stage, why, and what each address said.
#[derive(Debug)]
pub struct Undialled {
    /// Resolve or connect.
    pub stage: Stage,
    /// The fault of the first address.
    pub fault: Fault,
    /// Every address that was tried.
    pub unreachable: Vec<(IpAddr, Fault)>,
    /// Milliseconds since the run began when the name was resolved, where it was.
    pub resolved_ms: Option<u64>,
}

/// Connects to the endpoint, or to where the context sends its connections.
pub async fn dial(context: &Context, endpoint: &Endpoint) -> Result<Dialled, Undialled> {
    let limit = context.limits.step;
    let (host, port) = ConnectTo::apply(&context.connect_to, &endpoint.host, endpoint.port);
    let looked_up = timeout(limit, context.resolver.addresses(&host, context.family, limit)).await;
    let addresses =
        looked_up.unwrap_or_else(|_| Err(Fault::ResolverFailed("no answer in time".into())));
    let addresses = addresses.map_err(|fault| Undialled {
        stage: Stage::Resolve,
        fault,
        unreachable: Vec::new(),
        resolved_ms: None,
    })?;
    let resolved_ms = context.clock.ms();
    let mut unreachable = Vec::new();
    let mut attempts: JoinSet<(SocketAddr, Result<TcpStream, Fault>)> = JoinSet::new();
    let mut waiting = addresses.into_iter();
    loop {
        if let Some(ip) = waiting.next() {
            let address = SocketAddr::new(ip, port);
            attempts.spawn(async move { (address, connect(address, limit).await) });
        } else if attempts.is_empty() {
            break;
        }
        let next = if waiting.len() > 0 {
            timeout(STAGGER, attempts.join_next()).await.unwrap_or(None)
        } else {
            attempts.join_next().await
        };
        match next {
            Some(Ok((address, Ok(stream)))) => {
                return Ok(Dialled { stream, address, unreachable, resolved_ms });
            }
            Some(Ok((address, Err(fault)))) => unreachable.push((address.ip(), fault)),
            // The stagger passed, or a task was lost: the next address has its turn.
            Some(Err(_)) | None => {}
        }
    }
    Err(Undialled {
        stage: Stage::Connect,
        fault: worst(&unreachable),
        unreachable,
        resolved_ms: Some(resolved_ms),
    })
}

async fn connect(address: SocketAddr, limit: Duration) -> Result<TcpStream, Fault> {
    match timeout(limit, TcpStream::connect(address)).await {
        Ok(Ok(stream)) => {
            // Commands are short and wait for answers.
            let _ = stream.set_nodelay(true);
            Ok(stream)
        }
        Ok(Err(error)) => Err(fault(&error)),
        Err(_) => Err(Fault::ConnectTimeout),
    }
}

/// The fault that says most: a refusal comes from the server itself, "no way
/// there" may only mean that this computer lacks the address family.
fn worst(unreachable: &[(IpAddr, Fault)]) -> Fault {
    let weight = |fault: &Fault| match fault {
        Fault::ConnectionRefused => 0,
        Fault::ConnectionReset => 1,
        Fault::ConnectTimeout => 2,
        _ => 3,
    };
    unreachable
        .iter()
        .map(|(_, fault)| fault)
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
