//! The server over a real port with real TLS.
