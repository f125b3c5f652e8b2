//! The certificate that the server shows: one that is given, or one that it makes for itself on first start.
//! TLS always; there is no plain port, on loopback neither.

use crate::files::{DataDir, FilesError};
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use x509_parser::prelude::{FromDer, X509Certificate};

/// Why TLS can't be set up.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The server's folder.
    #[error("couldn't keep the server's own certificate")]
    Files(#[from] FilesError),
    /// The server could not make a certificate for itself.
    #[error("couldn't make a certificate")]
    Make(#[source] rcgen::Error),
    /// A file could not be read as certificates or as a key.
    #[error("couldn't read {file}")]
    Read {
        /// Which file.
        file: PathBuf,
        /// Why.
        #[source]
        cause: rustls::pki_types::pem::Error,
    },
    /// The file holds no certificate.
    #[error("there is no certificate in {file}")]
    Empty {
        /// Which file.
        file: PathBuf,
    },
    /// The certificate's public key can't be found.
    #[error("the certificate in {file} can't be understood")]
    NotACertificate {
        /// Which file.
        file: PathBuf,
    },
    /// Key and certificate do not fit, or TLS refused them.
    #[error("the certificate and its key do not work together")]
    Refused(#[source] rustls::Error),
}

/// Where certificate and key are.
#[derive(Clone, Debug)]
pub struct CertificateFiles {
    /// Certificates, PEM, the server's own first.
    pub certificate: PathBuf,
    /// Its key, PEM.
    pub key: PathBuf,
}

/// What TLS is served with.
#[derive(Clone)]
pub struct Tls {
    /// For the listener.
    pub config: Arc<ServerConfig>,
    /// SHA-256 of the certificate's public key info (DER): what enrolment proofs hang on and devices pin.
    pub spki_sha256: [u8; 32],
    /// True when the server made the certificate itself.
    pub own: bool,
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tls {{ own: {} }}", self.own)
    }
}

/// Installs the one provider of cryptography for TLS. A second call changes nothing.
pub fn install_provider() {
    // An error only says that it was installed before.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Reads the given certificate, or the server's own, which is made if it is not there.
///
/// # Errors
/// [`TlsError`].
pub fn set_up(data: &DataDir, given: Option<&CertificateFiles>) -> Result<Tls, TlsError> {
    install_provider();
    let own = CertificateFiles { certificate: data.certificate(), key: data.certificate_key() };
    let files = given.unwrap_or(&own);
    if given.is_none() && !(own.certificate.exists() && own.key.exists()) {
        make_own(data)?;
    }
    let chain = CertificateDer::pem_file_iter(&files.certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|cause| TlsError::Read { file: files.certificate.clone(), cause })?;
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .map_err(|cause| TlsError::Read { file: files.key.clone(), cause })?;
    let first = chain.first().ok_or_else(|| TlsError::Empty { file: files.certificate.clone() })?;
    let spki_sha256 = spki_sha256(first, &files.certificate)?;
    let mut config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(TlsError::Refused)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Tls { config: Arc::new(config), spki_sha256, own: given.is_none() })
}

fn spki_sha256(certificate: &CertificateDer<'_>, file: &Path) -> Result<[u8; 32], TlsError> {
    let (_, parsed) = X509Certificate::from_der(certificate)
        .map_err(|_| TlsError::NotACertificate { file: file.to_owned() })?;
    Ok(Sha256::digest(parsed.public_key().raw).into())
}

fn make_own(data: &DataDir) -> Result<(), TlsError> {
    let key = KeyPair::generate().map_err(TlsError::Make)?;
    let names = ["localhost", "hearth.local", "127.0.0.1", "::1"].map(str::to_owned);
    let mut params = CertificateParams::new(names).map_err(TlsError::Make)?;
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, "Hearth team server");
    params.distinguished_name = name;
    // Devices pin the key; the dates only have to outlive it. 2 January 2075 is within what X.509 can write.
    params.not_before = rcgen::date_time_ymd(2024, 1, 1);
    params.not_after = rcgen::date_time_ymd(2075, 1, 2);
    let certificate = params.self_signed(&key).map_err(TlsError::Make)?;
    // The key first: a certificate without its key would never be made again.
    data.write_secret(&file_name(&data.certificate_key()), key.serialize_pem().as_bytes())?;
    data.write_secret(&file_name(&data.certificate()), certificate.pem().as_bytes())?;
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
