//! A scenario's servers, up and listening: sockets, TLS and time for the
//! machines of [`Session`].

use std::{
    collections::BTreeMap,
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rustls::{ProtocolVersion, ServerConnection};
use time::OffsetDateTime;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::Semaphore,
    task::JoinSet,
    time::timeout,
};
use tokio_rustls::TlsAcceptor;

use super::{
    certificates::{CertificateError, Pki, name_in},
    scenario::{DnsAnswer, Scenario},
    server::{Fault, Manner, Server, Validity},
    session::{Action, Session},
};
use crate::{
    model::{Protocol, Security, Stage},
    wire::Bindings,
};

/// A connection that says nothing for so long is closed, also a staged silent one.
const IDLE: Duration = Duration::from_secs(120);
/// A client that takes nothing for so long is given up.
const WRITE: Duration = Duration::from_secs(20);
/// A flood ends after so many bytes: clients without a limit are to survive it.
const FLOOD: usize = 64 << 20;
/// A connection on loopback that takes so long was not queued.
const FILLED: Duration = Duration::from_millis(200);
/// The most connections that a queue for none may take.
const MOST_WAITING: usize = 64;
/// The most lines that a log takes: a stand may be kept up for days.
const MAX_LOG: usize = 10_000;

/// A scenario's servers, up on loopback until this is dropped.
pub struct Stand {
    /// Where each staged server really listens, by the host and port that
    /// clients know it by.
    pub addresses: BTreeMap<(String, u16), SocketAddr>,
    /// The certificate that clients must trust, in PEM form.
    pub ca_pem: String,
    /// The certificate that the operating system of the client trusts beside
    /// the public ones, in PEM form; absent where no server uses it.
    pub system_pem: Option<String>,
    /// The client's own certificate with its key, in PEM form; absent where the
    /// scenario gives it none.
    pub client_pem: Option<String>,
    /// What name resolution must answer. Other names do not exist.
    pub dns: BTreeMap<String, DnsAnswer>,
    log: Log,
    _listeners: JoinSet<()>,
    _reserved: Vec<Reserved>,
}

/// A port that nobody else can get.
#[expect(dead_code, reason = "held for its effect: the port is free once it is dropped")]
enum Reserved {
    /// Connections are refused.
    Refusing(TcpSocket),
    /// Requests to connect go unanswered.
    Silent(TcpListener, Vec<TcpStream>),
}

/// Something that a server of the stand saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The host that clients know the server by.
    pub host: String,
    /// Its port likewise.
    pub port: u16,
    /// The protocol it speaks.
    pub protocol: Protocol,
    /// The connection, counted from 1 at each server.
    pub connection: u32,
    /// A command, secrets as `<secret>`, or a remark in parentheses.
    pub text: String,
}

type Log = Arc<Mutex<Vec<LogLine>>>;

impl Stand {
    /// What clients have sent so far, in the order it was understood; the first
    /// 10,000 lines.
    pub fn log(&self) -> Vec<LogLine> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Brings the servers of a scenario up on 127.0.0.1, each on a port that the
/// system picks. `now` is the true time that certificates are made for.
///
/// # Errors
/// Where no port can be had or a certificate cannot be made.
pub async fn start(scenario: &Scenario, now: OffsetDateTime) -> io::Result<Stand> {
    let pki = Pki::new(now).map_err(io::Error::other)?;
    let log = Log::default();
    let mut addresses = BTreeMap::new();
    let mut listeners = JoinSet::new();
    let mut reserved = Vec::new();
    for server in &scenario.servers {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let address =
            if matches!(server.fault, Some(Fault { at: Stage::Connect, manner: Manner::Refuse })) {
                // Bound, not listening: connections are refused, and nobody else
                // can get the port.
                let socket = TcpSocket::new_v4()?;
                socket.bind(any)?;
                let address = socket.local_addr()?;
                reserved.push(Reserved::Refusing(socket));
                address
            } else if let Some(Fault { at: Stage::Connect, manner: Manner::Silence }) = server.fault
            {
                let filtered = filtered(any).await?;
                let address = filtered.0.local_addr()?;
                reserved.push(Reserved::Silent(filtered.0, filtered.1));
                address
            } else {
                let listener = TcpListener::bind(any).await?;
                let address = listener.local_addr()?;
                let tls = pki.server_config(server).map_err(|error: CertificateError| {
                    io::Error::other(format!("{}: {error}", server.host))
                })?;
                listeners.spawn(listen(
                    listener,
                    Arc::clone(server),
                    TlsAcceptor::from(tls),
                    Arc::clone(&log),
                ));
                address
            };
        addresses.insert((server.host.clone(), server.port), address);
    }
    Ok(Stand {
        addresses,
        ca_pem: pki.trusted.pem(),
        system_pem: scenario
            .servers
            .iter()
            .any(|server| server.certificate.validity == Validity::SystemIssuer)
            .then(|| pki.system.pem()),
        client_pem: scenario
            .check
            .certificate
            .as_deref()
            .map(|name| pki.client(name))
            .transpose()
            .map_err(io::Error::other)?,
        dns: scenario.dns.clone(),
        log,
        _listeners: listeners,
        _reserved: reserved,
    })
}

/// A listener whose queue is full: the system drops further requests, as a
/// firewall does that filters the port.
async fn filtered(any: SocketAddr) -> io::Result<(TcpListener, Vec<TcpStream>)> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(any)?;
    let listener = socket.listen(0)?;
    let address = listener.local_addr()?;
    let mut waiting = Vec::new();
    while let Ok(stream) = timeout(FILLED, TcpStream::connect(address)).await {
        waiting.push(stream?);
        if waiting.len() > MOST_WAITING {
            return Err(io::Error::other("the system queues connections without end"));
        }
    }
    Ok((listener, waiting))
}

async fn listen(listener: TcpListener, server: Arc<Server>, tls: TlsAcceptor, log: Log) {
    // Dropped with this task, and all connections with it.
    let mut connections = JoinSet::new();
    let free = Arc::new(Semaphore::new(server.connections.into()));
    let mut count = 0;
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file handles or the like: the next may fare better.
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        let Ok(place) = Arc::clone(&free).try_acquire_owned() else { continue };
        count += 1;
        let writer = Writer { server: Arc::clone(&server), connection: count, log: log.clone() };
        let (server, tls) = (Arc::clone(&server), tls.clone());
        connections.spawn(async move {
            let _place = place;
            if let Err(error) = serve(stream, &server, &tls, &writer).await {
                writer.write(vec![format!("(connection failed: {})", error.kind())]);
            }
        });
    }
}

struct Writer {
    server: Arc<Server>,
    connection: u32,
    log: Log,
}

impl Writer {
    fn write(&self, texts: Vec<String>) {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let free = MAX_LOG.saturating_sub(log.len());
        log.extend(texts.into_iter().take(free).map(|text| LogLine {
            host: self.server.host.clone(),
            port: self.server.port,
            protocol: self.server.protocol,
            connection: self.connection,
            text,
        }));
    }
}

async fn serve(
    mut stream: TcpStream,
    server: &Arc<Server>,
    tls: &TlsAcceptor,
    writer: &Writer,
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let implicit = server.speaks == Security::Tls;
    let mut session = Session::new(Arc::clone(server), implicit);
    if !implicit {
        match talk(&mut stream, &mut session, writer).await? {
            End::StartTls => session.tls_ready(),
            End::Closed => return Ok(()),
            End::Reset => return stream.set_zero_linger(),
        }
    }
    if let Some(Fault { at: Stage::Tls, manner }) = server.fault {
        match manner {
            Manner::Silence => tokio::time::sleep(IDLE).await,
            Manner::Reset => stream.set_zero_linger()?,
            _ => {}
        }
        return Ok(());
    }
    let accepting = timeout(IDLE, tls.accept(stream)).await;
    let mut stream = accepting.map_err(|_| io::ErrorKind::TimedOut)??;
    let connection = stream.get_ref().1;
    let shown = connection.peer_certificates().and_then(<[_]>::first);
    session.bound_to(bindings(connection), shown.and_then(|der| name_in(der)));
    match talk(&mut stream, &mut session, writer).await? {
        End::Reset => stream.get_ref().0.set_zero_linger(),
        End::Closed | End::StartTls => {
            // The client may be gone already: there is nobody to complain to.
            let _ = timeout(WRITE, stream.shutdown()).await;
            Ok(())
        }
    }
}

/// What the connection gives to bind a sign-in to (RFC 9266 section 2).
fn bindings(connection: &ServerConnection) -> Bindings {
    let new = connection.protocol_version() == Some(ProtocolVersion::TLSv1_3);
    let label = b"EXPORTER-Channel-Binding";
    let export = || connection.export_keying_material(vec![0; 32], label, Some(b"")).ok();
    Bindings { exporter: new.then(export).flatten(), server_end_point: None }
}

enum End {
    StartTls,
    Closed,
    Reset,
}

/// Does what the session says until the transport changes or ends.
async fn talk<S>(stream: &mut S, session: &mut Session, writer: &Writer) -> io::Result<End>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut buffer = vec![0; 4096];
    loop {
        let action = session.next_action();
        writer.write(session.take_log());
        match action {
            Action::Send(bytes) => put(stream, &bytes).await?,
            Action::Drip { bytes, every_ms } => {
                for byte in bytes {
                    tokio::time::sleep(Duration::from_millis(every_ms.into())).await;
                    put(stream, &[byte]).await?;
                }
            }
            Action::Wait { ms } => tokio::time::sleep(Duration::from_millis(ms.into())).await,
            Action::NeedInput => {
                let reading = timeout(IDLE, stream.read(&mut buffer)).await;
                match reading.map_err(|_| io::ErrorKind::TimedOut)?? {
                    0 => return Ok(End::Closed),
                    n => session.receive(buffer.get(..n).unwrap_or_default()),
                }
            }
            Action::StartTls => return Ok(End::StartTls),
            Action::Close => return Ok(End::Closed),
            Action::Reset => return Ok(End::Reset),
            Action::Silence => {
                drain(stream, &mut buffer).await?;
                return Ok(End::Closed);
            }
            Action::Flood(beginning) => {
                put(stream, &beginning).await?;
                return pour(stream, &[b'A'; 4096]).await;
            }
            Action::Babble(line) => {
                return pour(stream, &line.repeat((4096 / line.len().max(1)).max(1))).await;
            }
            Action::HalfClose => {
                stream.shutdown().await?;
                drain(stream, &mut buffer).await?;
                return Ok(End::Closed);
            }
        }
    }
}

/// Reads on, so that the client's own end is noticed.
async fn drain<S: AsyncRead + Unpin>(stream: &mut S, buffer: &mut [u8]) -> io::Result<()> {
    while timeout(IDLE, stream.read(buffer)).await.map_err(|_| io::ErrorKind::TimedOut)?? > 0 {}
    Ok(())
}

/// Sends the block until the client or [`FLOOD`] ends it.
async fn pour<S: AsyncWrite + Unpin>(stream: &mut S, block: &[u8]) -> io::Result<End> {
    for _ in 0..FLOOD / block.len().max(1) {
        put(stream, block).await?;
    }
    Ok(End::Closed)
}

async fn put<S: AsyncWrite + Unpin>(stream: &mut S, bytes: &[u8]) -> io::Result<()> {
    let writing = async {
        stream.write_all(bytes).await?;
        stream.flush().await
    };
    timeout(WRITE, writing).await.map_err(|_| io::ErrorKind::TimedOut)?
}
