//! The one place where a server's certificate is checked: by an installed authority as usual, or against the key that
//! the enrolment code proved. Signatures of the handshake are checked in every case; nothing here can be switched off.

use super::{KeyHash, ServerTrust};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};

/// Why a server was not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its key is not the one that the profile knows.
    OtherKey,
    /// No installed authority vouches for it under this name, or its certificate can't be read.
    NotVouchedFor,
}

/// What the handshakes of one client have shown so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seen {
    /// The key of the certificate shown last, and whether an installed authority vouches for it.
    shown: Option<(KeyHash, bool)>,
    /// The key whose possession the server has proved, and whether an installed authority vouches for it.
    proved: Option<(KeyHash, bool)>,
    /// Why the last handshake was broken off.
    doubt: Option<Doubt>,
}

/// Checks the certificates of one server for one client.
#[derive(Debug)]
pub struct Verifier {
    provider: Arc<CryptoProvider>,
    authorities: Option<Arc<WebPkiServerVerifier>>,
    /// `None` at enrolment: the code will prove the key, and until then only a hello is sent.
    trust: Option<ServerTrust>,
    seen: Mutex<Seen>,
}

impl Verifier {
    /// For a server that the profile knows.
    #[must_use]
    pub fn knowing(trust: ServerTrust) -> Arc<Verifier> {
        Verifier::new(Some(trust))
    }

    /// For a first meeting. The first key that a handshake proves is the only one this client takes, and whoever
    /// enrols sends nothing but a hello before the code has proved it.
    #[must_use]
    pub fn meeting() -> Arc<Verifier> {
        Verifier::new(None)
    }

    fn new(trust: Option<ServerTrust>) -> Arc<Verifier> {
        let provider = Arc::new(ring::default_provider());
        let needed = trust.is_none_or(|trust| trust == ServerTrust::Authority);
        let authorities = if needed { installed(&provider) } else { None };
        Arc::new(Verifier { provider, authorities, trust, seen: Mutex::default() })
    }

    /// The TLS settings of a client that asks this verifier.
    ///
    /// # Errors
    /// When the cryptography offers none of the protocol's versions.
    pub fn client_config(self: &Arc<Self>) -> Result<ClientConfig, Error> {
        let config = ClientConfig::builder_with_provider(self.provider.clone())
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(self.clone())
            .with_no_client_auth();
        Ok(config)
    }

    /// The key whose possession the server has proved in a handshake.
    #[must_use]
    pub fn proved_key(&self) -> Option<KeyHash> {
        self.look(|seen| seen.proved.map(|(key, _)| key))
    }

    /// What to trust from now on, once the code has proved the key.
    #[must_use]
    pub fn trust_from_now_on(&self) -> Option<ServerTrust> {
        self.look(|seen| seen.proved)
            .map(|(key, vouched)| if vouched { ServerTrust::Authority } else { ServerTrust::Pinned(key) })
    }

    /// Why the last handshake was broken off; forgotten by asking.
    pub fn take_doubt(&self) -> Option<Doubt> {
        self.look(|seen| seen.doubt.take())
    }

    fn look<T>(&self, with: impl FnOnce(&mut Seen) -> T) -> T {
        with(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn break_off(&self, doubt: Doubt) -> Error {
        self.look(|seen| seen.doubt = Some(doubt));
        Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure)
    }

    fn key_of(&self, certificate: &CertificateDer<'_>) -> Result<KeyHash, Error> {
        let (_, parsed) = x509_parser::parse_x509_certificate(certificate.as_ref())
            .map_err(|_| self.break_off(Doubt::NotVouchedFor))?;
        Ok(Sha256::digest(parsed.public_key().raw).into())
    }

    /// Takes the key of a certificate whose handshake signature was right.
    fn proved(&self, certificate: &CertificateDer<'_>) -> Result<(), Error> {
        let key = self.key_of(certificate)?;
        let (first, _) = self.look(|seen| {
            let vouched = seen.shown == Some((key, true));
            *seen.proved.get_or_insert((key, vouched))
        });
        // An authority may give the server a new key; at a first meeting there is only the first.
        if first == key || self.trust.is_some() { Ok(()) } else { Err(self.break_off(Doubt::OtherKey)) }
    }
}

/// The authorities that are installed on this computer; `None` if it has none.
fn installed(provider: &Arc<CryptoProvider>) -> Option<Arc<WebPkiServerVerifier>> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone()).build().ok()
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let vouched = self.authorities.as_ref().is_some_and(|authorities| {
            authorities.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now).is_ok()
        });
        let key = self.key_of(end_entity)?;
        match self.trust {
            Some(ServerTrust::Pinned(known)) if known != key => Err(self.break_off(Doubt::OtherKey)),
            Some(ServerTrust::Authority) if !vouched => Err(self.break_off(Doubt::NotVouchedFor)),
            Some(_) | None => {
                self.look(|seen| seen.shown = Some((key, vouched)));
                Ok(ServerCertVerified::assertion())
            }
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        let valid = verify_tls12_signature(message, certificate, signed, algorithms)?;
        self.proved(certificate)?;
        Ok(valid)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        let valid = verify_tls13_signature(message, certificate, signed, algorithms)?;
        self.proved(certificate)?;
        Ok(valid)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
