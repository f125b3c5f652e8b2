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
    life: [u8; 8],
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
        let signing = SigningKey::from_bytes(signing);
        Identity { signing, receipts: Zeroizing::new(receipts), life: [0; 8] }
    }

    /// The same server in a life of its own, from a start to a stop. `life` are random bytes, fresh at each start: whatever
    /// was put back while it was stopped, and whether anybody said so, it never goes on with a chain of which it may have
    /// written more than it knows.
    #[must_use]
    pub fn in_life(self, life: [u8; 8]) -> Self {
        Identity { life, ..self }
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

    /// The server's own chain about a patient. Each life of the log has its own, and in it each life of the server, so that
    /// a database that was put back never makes it write a number twice.
    #[must_use]
    pub fn chain(&self, team: &TeamId, epoch: &Epoch, patient: PatientId, audience: Audience) -> ChainId {
        let lives = sha256("hearth-server-life-1", &[epoch.bytes(), &self.life]).0;
        let mut incarnation = [0; 8];
        incarnation.iter_mut().zip(lives).for_each(|(place, byte)| *place = byte);
        let incarnation = Incarnation::from_bytes(incarnation);
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
