//! A proxy that makes the way longer, and that can end it after so many round
//! trips: what a client needs is what it cannot do without.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

/// A listening proxy; its connections end when it is dropped.
pub(crate) struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    server: SocketAddr,
    delay: Duration,
    flow: Mutex<Flow>,
    streams: Mutex<Vec<TcpStream>>,
    stopped: AtomicBool,
}

/// Who spoke last. A connection begins with the client's side of the TCP
/// handshake, so a server may speak first.
struct Flow {
    client_spoke_last: bool,
    /// The TCP handshake, and one each time the server speaks after the client.
    round_trips: u32,
    /// After so many, nothing more passes.
    limit: u32,
}

#[derive(Clone, Copy)]
enum Side {
    Client,
    Server,
}

impl Flow {
    /// Whether what `side` says now still passes.
    fn passes(&mut self, side: Side) -> bool {
        match side {
            Side::Client if !self.client_spoke_last && self.round_trips >= self.limit => false,
            Side::Client => {
                self.client_spoke_last = true;
                true
            }
            Side::Server if self.client_spoke_last => {
                let room = self.round_trips < self.limit;
                if room {
                    self.round_trips += 1;
                    self.client_spoke_last = false;
                }
                room
            }
            Side::Server => true,
        }
    }
}

impl Proxy {
    /// Every byte takes `delay` in either direction.
    pub(crate) fn delaying(server: (Ipv4Addr, u16), delay: Duration) -> Self {
        Self::limited(server, delay, u32::MAX)
    }

    /// The same, and after `limit` round trips, that of TCP included, the line
    /// goes dead without a word. Without a delay, what a server says unasked (a
    /// session ticket) would come between two messages that are sent together.
    pub(crate) fn limited(server: (Ipv4Addr, u16), delay: Duration, limit: u32) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            server: server.into(),
            delay,
            flow: Mutex::new(Flow { client_spoke_last: true, round_trips: 1, limit }),
            streams: Mutex::default(),
            stopped: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if accepting.stopped.load(Ordering::SeqCst) {
                    return;
                }
                connect(&accepting, client);
            }
        });
        Self { address, shared }
    }

    /// For `--connect-to`.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Round trips so far, the TCP handshake included.
    pub(crate) fn round_trips(&self) -> u32 {
        self.shared.flow.lock().unwrap().round_trips
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that accepts.
        drop(TcpStream::connect(self.address));
        for stream in self.shared.streams.lock().unwrap().drain(..) {
            drop(stream.shutdown(Shutdown::Both));
        }
    }
}

fn connect(shared: &Arc<Shared>, client: TcpStream) {
    let server = TcpStream::connect(shared.server).unwrap();
    for stream in [&client, &server] {
        stream.set_nodelay(true).unwrap();
        shared.streams.lock().unwrap().push(stream.try_clone().unwrap());
    }
    pump(shared, Side::Client, client.try_clone().unwrap(), server.try_clone().unwrap());
    pump(shared, Side::Server, server, client);
}

/// Carries what `side` says. What a client says counts when it says it, what a
/// server says when it reaches the client: the client's view of the dialogue.
fn pump(shared: &Arc<Shared>, side: Side, mut from: TcpStream, mut to: TcpStream) {
    let (sender, receiver) = mpsc::channel::<(Instant, Vec<u8>)>();
    let reading = Arc::clone(shared);
    thread::spawn(move || {
        let mut buffer = [0; 16 * 1024];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            let passes = matches!(side, Side::Server) || reading.flow.lock().unwrap().passes(side);
            let due = Instant::now() + reading.delay;
            if passes && sender.send((due, buffer[..length].to_vec())).is_err() {
                return;
            }
        }
    });
    let writing = Arc::clone(shared);
    thread::spawn(move || {
        for (due, bytes) in receiver {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let passes = matches!(side, Side::Client) || writing.flow.lock().unwrap().passes(side);
            if passes && to.write_all(&bytes).is_err() {
                return;
            }
        }
        // A line that went dead says nothing, not even that it ended.
        let flow = writing.flow.lock().unwrap();
        if flow.round_trips < flow.limit {
            drop(to.shutdown(Shutdown::Write));
        }
    });
}

#[test]
fn counts_as_the_client_sees_it() {
    let mut flow = Flow { client_spoke_last: true, round_trips: 1, limit: 3 };
    // The greeting, in two pieces.
    assert!(flow.passes(Side::Server) && flow.passes(Side::Server));
    assert_eq!(flow.round_trips, 2);
    // Two commands at once, two answers.
    assert!(flow.passes(Side::Client) && flow.passes(Side::Client));
    assert!(flow.passes(Side::Server) && flow.passes(Side::Server));
    assert_eq!(flow.round_trips, 3);
    // Nothing beyond the limit.
    assert!(!flow.passes(Side::Client));
    assert_eq!(flow.round_trips, 3);
}
