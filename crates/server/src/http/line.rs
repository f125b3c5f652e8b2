//! Connections: how many there may be, and how long one may lie idle.
//! What is said on them is TLS's and HTTP's business.

use crate::limits::{CONNECTIONS_MAX, IDLE_TIME_MAX};
use axum_server::accept::Accept;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep};

/// Accepts connections while there is room for more.
#[derive(Clone)]
pub(crate) struct Lines<A> {
    inner: A,
    free: Arc<Semaphore>,
}

impl<A> Lines<A> {
    pub(crate) fn new(inner: A) -> Self {
        Lines { inner, free: Arc::new(Semaphore::new(CONNECTIONS_MAX)) }
    }
}

impl<I, S, A> Accept<I, S> for Lines<A>
where
    A: Accept<I, S> + Clone + Send + 'static,
    A::Future: Send,
    A::Stream: Send,
    A::Service: Send,
    I: Send + 'static,
    S: Send + 'static,
{
    type Stream = Line<A::Stream>;
    type Service = A::Service;
    type Future = Pin<Box<dyn Future<Output = io::Result<(Self::Stream, Self::Service)>> + Send>>;

    fn accept(&self, stream: I, service: S) -> Self::Future {
        let room = Arc::clone(&self.free).try_acquire_owned();
        let inner = self.inner.clone();
        Box::pin(async move {
            // The line is closed at once; the caller comes again, as for a server that is being started.
            let room = room.map_err(|_| io::Error::from(io::ErrorKind::ConnectionRefused))?;
            let (stream, service) = inner.accept(stream, service).await?;
            Ok((Line { stream, idle: Box::pin(sleep(IDLE_TIME_MAX)), _room: room }, service))
        })
    }
}

/// A connection that is closed when nothing has come for too long.
pub(crate) struct Line<T> {
    stream: T,
    idle: Pin<Box<Sleep>>,
    _room: OwnedSemaphorePermit,
}

impl<T: AsyncRead + Unpin> AsyncRead for Line<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(cx, buf);
        if read.is_ready() {
            self.idle.as_mut().reset(Instant::now() + IDLE_TIME_MAX);
            return read;
        }
        match self.idle.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Line<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

    #[derive(Clone)]
    struct Plain;

    impl Accept<DuplexStream, ()> for Plain {
        type Stream = DuplexStream;
        type Service = ();
        type Future = std::future::Ready<io::Result<(DuplexStream, ())>>;

        fn accept(&self, stream: DuplexStream, service: ()) -> Self::Future {
            std::future::ready(Ok((stream, service)))
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_line_on_which_nothing_comes_is_closed_and_one_that_is_used_is_not() {
        let lines = Lines::new(Plain);
        let (mut far, near) = tokio::io::duplex(64);
        let (mut line, ()) = lines.accept(near, ()).await.unwrap();
        for _ in 0..3 {
            tokio::time::advance(IDLE_TIME_MAX / 2).await;
            far.write_all(b"x").await.unwrap();
            line.read_exact(&mut [0]).await.unwrap();
        }
        let quiet = line.read(&mut [0]).await.unwrap_err();
        assert_eq!(quiet.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn one_connection_too_many_is_closed_and_there_is_room_again_when_another_ends() {
        let lines = Lines::new(Plain);
        let mut open = Vec::new();
        for _ in 0..CONNECTIONS_MAX {
            open.push(lines.accept(tokio::io::duplex(1).1, ()).await.unwrap());
        }
        assert!(lines.accept(tokio::io::duplex(1).1, ()).await.is_err());
        open.pop();
        assert!(lines.accept(tokio::io::duplex(1).1, ()).await.is_ok());
    }
}
