//! A place on this computer that a browser is sent to, once (RFC 8252 section
//! 7.3): it hears requests until one is the one that is waited for, and is gone.

use std::{
    io,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::timeout,
};
use zeroize::Zeroizing;

/// The most that the head of a request may be long, in bytes.
const HEAD: usize = 16 * 1024;
/// How long a browser may take for it; some connect early and say nothing.
const PATIENCE: Duration = Duration::from_secs(20);
/// Connections at once; more are closed.
const MOST: usize = 16;

/// A listener on loopback.
#[derive(Debug)]
pub struct Callback {
    listener: TcpListener,
    port: u16,
}

/// What a browser is shown.
#[derive(Debug)]
pub struct Page {
    /// The HTTP status with its words: `200 OK`.
    pub status: &'static str,
    /// The document.
    pub html: String,
}

impl Callback {
    /// Listens on this loopback address; port 0 means any that is free.
    ///
    /// # Errors
    /// Where the port cannot be had.
    pub async fn listen(ip: IpAddr, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::new(ip, port)).await?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// The port that it is.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Answers GET requests, each by its target (`/path?query`), until `judge`
    /// has what it waits for.
    pub async fn wait<T>(self, mut judge: impl FnMut(&str) -> (Page, Option<T>)) -> T {
        // Dropped with this function, and all connections with it.
        let mut heads = JoinSet::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) if heads.len() < MOST => {
                        heads.spawn(timeout(PATIENCE, target(stream)));
                    }
                    Ok(_) => {}
                    // Out of file handles or the like: the next may fare better.
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                },
                Some(head) = heads.join_next() => {
                    let Ok(Ok(Some((mut stream, target)))) = head else { continue };
                    let (page, found) = judge(&target);
                    // The browser may be gone: what it said counts all the same.
                    let _ = timeout(PATIENCE, show(&mut stream, &page)).await;
                    if let Some(found) = found {
                        return found;
                    }
                }
            }
        }
    }
}

/// Reads the head of a request; `None` for anything but a GET.
async fn target(mut stream: TcpStream) -> Option<(TcpStream, Zeroizing<String>)> {
    let mut head = Zeroizing::new(Vec::with_capacity(HEAD));
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        if head.len() >= HEAD || stream.read_buf(&mut *head).await.ok()? == 0 {
            return None;
        }
    }
    let line = head.split(|byte| *byte == b'\r').next()?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    let good = method == "GET" && target.starts_with('/') && version.starts_with("HTTP/1.");
    good.then(|| (stream, Zeroizing::new(target.to_owned())))
}

/// The page may not be kept, nor tell anybody else where it was (RFC 9700
/// section 4.2.4).
async fn show(stream: &mut TcpStream, page: &Page) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n\
         Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        page.status,
        page.html.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(page.html.as_bytes()).await?;
    stream.shutdown().await
}
