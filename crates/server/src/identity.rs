//! What makes this machine the team's server: the key that signs its chains and the key of its receipts.
//! Both lie in files beside the database and outside its backups; the ids that follow from them are computed here.

use ed25519_dalek::SigningKey;
use hearth_record::{
    Audience, ChainId, DeviceId, Epoch, Incarnation, PatientId, TeamId, UserId, hmac_sha256, sha256,
};
use zeroize::Zeroizing;

/// The server's two secrets.
pub struct Identity {
    signing: SigningKey,
    receipts: Zeroizing<[u8; 32]>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity")
    }
}

impl Identity {
    /// From the 32 bytes of each file.
    #[must_use]
    pub fn new(signing: &[u8; 32], receipts: [u8; 32]) -> Self {
        Identity { signing: SigningKey::from_bytes(signing), receipts: Zeroizing::new(receipts) }
    }

    /// The key that signs the server's own chains.
    #[must_use]
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// Its public half.
    #[must_use]
    pub fn public_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// The server as a device of this team. Another key is another device.
    #[must_use]
    pub fn device(&self, team: &TeamId) -> DeviceId {
        DeviceId::from_bytes(self.id("hearth-server-device-1", team))
    }

    /// The server as a user of this team.
    #[must_use]
    pub fn user(&self, team: &TeamId) -> UserId {
        UserId::from_bytes(self.id("hearth-server-user-1", team))
    }

    /// The server's own chain about a patient. Each life of the log has its own, so that a database that was put back
    /// never writes a number twice.
    #[must_use]
    pub fn chain(&self, team: &TeamId, epoch: &Epoch, patient: PatientId, audience: Audience) -> ChainId {
        let incarnation = Incarnation::from_bytes(*epoch.bytes());
        ChainId { patient, audience, device: self.device(team), incarnation }
    }

    /// The key of this team's receipts.
    #[must_use]
    pub fn receipt_key(&self, team: &TeamId) -> [u8; 32] {
        hmac_sha256(&self.receipts, "hearth-team-receipts-1", &[team.bytes()])
    }

    /// A nonce for a computer that is not known, the same each time, so that nobody can find out which are.
    #[must_use]
    pub fn stranger_nonce(&self, device: &DeviceId) -> [u8; 16] {
        half(&hmac_sha256(&self.receipts, "hearth-stranger-nonce-1", &[device.bytes()]))
    }

    fn id(&self, domain: &str, team: &TeamId) -> [u8; 16] {
        half(&sha256(domain, &[&self.public_key(), team.bytes()]).0)
    }
}

fn half(whole: &[u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.iter_mut().zip(whole).for_each(|(place, byte)| *place = *byte);
    half
}
