//! Older and newer versions beside each other: an older one leaves out of its messages what came later, a newer one says
//! more in them and writes entries of a version that nobody else knows.

use super::{Cast, World};
use crate::acts::Deed;
use crate::dice::Dice;
use hearth_store::NewAct;
use hearth_wire::SyncRequest;

/// What a device or server runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum App {
    /// An earlier version: it compares nothing, asks for no chain and takes loads in the order of the log.
    Older,
    /// What ships.
    #[default]
    Present,
    /// A later version.
    Newer,
}

impl App {
    fn thrown(dice: &mut Dice) -> App {
        dice.weighted(&[(1, App::Older), (2, App::Present), (1, App::Newer)]).unwrap_or_default()
    }

    const fn next(self) -> App {
        match self {
            App::Older => App::Present,
            App::Present | App::Newer => App::Newer,
        }
    }

    /// A request as this version makes or understands it.
    #[must_use]
    pub fn request(self, request: SyncRequest) -> SyncRequest {
        match self {
            App::Older => SyncRequest { compare: Vec::new(), wants: Vec::new(), parts: false, ..request },
            App::Present | App::Newer => request,
        }
    }

    /// A message as this version writes it.
    #[must_use]
    pub fn message(self, bytes: Vec<u8>) -> Vec<u8> {
        match self {
            App::Older | App::Present => bytes,
            App::Newer => saying_more(&bytes),
        }
    }

    /// An act as this version writes it.
    #[must_use]
    pub fn deed(self, deed: Deed, dice: &mut Dice) -> Deed {
        let known = ["check-in", "setting", "medicine"].contains(&deed.act.kind.name.as_str());
        if self != App::Newer || !known || !dice.one_in(3) {
            return deed;
        }
        let mut body: serde_json::Value =
            serde_json::from_slice(&deed.act.body).expect("a body that was just written");
        if let Some(fields) = body.as_object_mut() {
            fields.insert("of-a-newer-app".to_owned(), serde_json::json!({ "how": [1, 2] }));
        }
        let kind = hearth_record::Kind::new(&deed.act.kind.name, deed.act.kind.version + 1);
        let act = NewAct { kind, body: body.to_string().into_bytes(), ..deed.act };
        // What nobody here understands can't be assessed here.
        Deed { act, words: format!("{}, as a newer app does", deed.words), untold: false }
    }
}

/// The same message with a field that nobody here knows.
fn saying_more(bytes: &[u8]) -> Vec<u8> {
    let (version, packed) = bytes.split_first().expect("a message that was just written");
    let json = zstd::stream::decode_all(packed).expect("a message that was just packed");
    let mut message: serde_json::Value =
        serde_json::from_slice(&json).expect("a message that was just written");
    if let Some(fields) = message.as_object_mut() {
        fields.insert("of_a_newer_app".to_owned(), serde_json::json!({ "lanes": [1, 2], "why": null }));
    }
    let packed =
        zstd::bulk::compress(message.to_string().as_bytes(), 3).expect("a message that can be packed");
    [&[*version], packed.as_slice()].concat()
}

impl World {
    /// Who begins with which version.
    pub(super) fn throw_versions(&mut self) {
        if self.options.cast == Cast::Six {
            return;
        }
        let mut dice = Dice::of_turn(self.seed, 4, 0);
        self.server_app = App::thrown(&mut dice);
        self.devices.iter_mut().for_each(|device| device.app = App::thrown(&mut dice));
    }

    /// Somebody gets a newer version, and what runs it starts again.
    pub fn update(&mut self, device: usize) {
        if self.dice.one_in(5) {
            self.tell("the server is updated");
            self.server_app = self.server_app.next();
            let now = self.server_now();
            self.server.restart(now);
            let new = self.server.read_along();
            crate::checks::turn::server(self, new);
            return;
        }
        let name = self.device(device).owner.name.clone();
        self.tell(format!("the app of {name} is updated"));
        let of = self.device_mut(device);
        of.app = of.app.next();
        self.restart(device);
    }

    /// At last nobody has an older version any more.
    pub(super) fn update_everybody(&mut self) {
        self.server_app = self.server_app.max(App::Present);
        for device in 0..self.devices.len() {
            if self.device(device).app == App::Older {
                self.device_mut(device).app = App::Present;
                self.restart(device);
            }
        }
    }
}
