//! What takes connections and is no server.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    iter,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::{
        fs::PermissionsExt,
        net::{UnixListener, UnixStream},
    },
    path::Path,
    thread,
    time::Duration,
};

use tokio::{
    net::TcpSocket,
    runtime::{self, Runtime},
};

use super::stand::Way;

/// What happens to a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manners {
    /// Nothing is ever said.
    Silence,
    /// It is ended without a word, at once or after the client's first.
    Hangup,
    /// It is torn down (TCP's RST).
    Reset,
}

/// Behaves so on these ports until the tests end.
pub(crate) fn serve(address: Ipv4Addr, ports: &[u16], manners: Manners) {
    for &port in ports {
        let listener = TcpListener::bind((address, port)).unwrap();
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                match manners {
                    Manners::Silence => drop(thread::spawn(move || listen(client))),
                    Manners::Hangup if client_speaks_first(port) => hear_once(client),
                    Manners::Hangup => drop(client),
                    Manners::Reset => reset(client),
                }
            }
        });
    }
}

/// Offers PLAIN in Dovecot's authentication protocol to whoever connects, and
/// is gone as soon as somebody signs in: a backend that broke down.
pub(crate) fn lost_backend(socket: &Path) {
    let listener = UnixListener::bind(socket).unwrap();
    fs::set_permissions(socket, fs::Permissions::from_mode(0o666)).unwrap();
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            // Whoever asks may leave at any point.
            thread::spawn(move || drop(offer(client)));
        }
    });
}

fn offer(mut client: UnixStream) -> std::io::Result<()> {
    let offer = "VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t0\nDONE\n";
    client.write_all(offer.as_bytes())?;
    for line in BufReader::new(client).lines() {
        if line?.starts_with("AUTH\t") {
            break;
        }
    }
    Ok(())
}

/// Whether TLS is there from the first byte.
fn client_speaks_first(port: u16) -> bool {
    Way::Implicit.endpoints().iter().any(|&(_, _, implicit)| implicit == port)
}

/// An end with something unheard would be a reset.
fn hear_once(mut client: TcpStream) {
    client.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    drop(client.read(&mut [0; 16 * 1024]));
}

fn reset(client: TcpStream) {
    client.set_nonblocking(true).unwrap();
    let runtime = runtime();
    let _inside = runtime.enter();
    let client = tokio::net::TcpStream::from_std(client).unwrap();
    client.set_zero_linger().unwrap();
}

fn runtime() -> Runtime {
    runtime::Builder::new_current_thread().enable_io().build().unwrap()
}

/// Ports that do not even answer the first packet, as behind a packet filter:
/// nobody takes their connections, and the queue for them is full.
pub(crate) struct Filter {
    _listeners: Vec<TcpListener>,
    _queued: Vec<TcpStream>,
}

/// Stays so until it is dropped.
pub(crate) fn filter(address: Ipv4Addr, ports: &[u16]) -> Filter {
    let runtime = runtime();
    let listen = |&port: &u16| {
        let _inside = runtime.enter();
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((address, port).into()).unwrap();
        socket.listen(1).unwrap().into_std().unwrap()
    };
    let listeners: Vec<TcpListener> = ports.iter().map(listen).collect();
    let knock = |&port: &u16| {
        iter::from_fn(move || {
            TcpStream::connect_timeout(&(address, port).into(), Duration::from_millis(100)).ok()
        })
    };
    Filter { _listeners: listeners, _queued: ports.iter().flat_map(knock).collect() }
}

/// Takes in what is said, however long that lasts.
fn listen(mut client: TcpStream) {
    client.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let mut buffer = [0; 1024];
    while let Ok(1..) = client.read(&mut buffer) {}
}
