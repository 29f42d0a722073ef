//! The socket with the first bytes of the server kept: the TLS library eats
//! what is no TLS, and those bytes are the evidence.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

/// How many of a server's first bytes are kept.
const KEPT: usize = 512;

/// A socket that remembers what came first since [`Tap::forget`].
#[derive(Debug)]
pub(super) struct Tap {
    stream: TcpStream,
    first: Vec<u8>,
}

impl Tap {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { stream, first: Vec::new() }
    }

    /// Begins anew.
    pub(super) fn forget(&mut self) {
        self.first.clear();
    }

    /// Waits until there is something to read, or the end.
    pub(super) async fn readable(&self) {
        // An error will show when it is read.
        let _ = self.stream.readable().await;
    }

    /// The bytes that came first.
    pub(super) fn first(&self) -> &[u8] {
        &self.first
    }
}

impl AsyncRead for Tap {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, buf);
        let room = KEPT.saturating_sub(self.first.len());
        let new = buf.filled().get(before..).unwrap_or_default();
        self.first.extend(new.iter().take(room));
        polled
    }
}

impl AsyncWrite for Tap {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
