//! What people do after a server was put back: whoever runs it opens, with the recovery code, what lies sealed beside the
//! stores of computers that patients have left. Devices can't send that themselves, and need not.

use super::World;
use crate::disk::Medium;
use hearth_server::escrow::RecoveryCode;

impl World {
    /// Brings each sealed file that a computer asks its owner to bring, and no other: whoever runs the server knows nothing
    /// else of what its log lacks. True if there was one.
    pub fn bring_sealed(&mut self) -> bool {
        let Some(code) = self.server.recovery.clone() else { return false };
        let files: Vec<Vec<u8>> = self
            .devices
            .iter()
            .filter_map(|device| match &device.disk.medium {
                Medium::Memory(_) => None,
                Medium::File(file) => file.asks_to_bring(),
            })
            .collect();
        for file in &files {
            self.open_sealed(file, &code);
        }
        !files.is_empty()
    }

    fn open_sealed(&mut self, file: &[u8], code: &RecoveryCode) {
        let (team, now) = (self.server.team, self.server_now());
        let opened = self
            .server
            .desk(async |counter, _, mint| counter.office(now).open_unsent(team, file, code, mint).await);
        match opened {
            Ok(opened) => self.tell(format!("a sealed file is opened at the server: {} taken", opened.taken)),
            Err(problem) => self.fails(crate::checks::STORE, format!("a sealed file: {problem}")),
        }
        let new = self.server.read_along();
        crate::checks::turn::server(self, new);
    }
}
