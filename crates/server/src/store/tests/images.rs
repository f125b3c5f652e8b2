//! A clone of the store in memory is an image: the two go their own ways.

use super::new_team;
use crate::store::memory::MemoryStore;
use crate::store::{Facts, NewEpoch, Plan, TeamStore, Wanted};
use hearth_clinical::Instant;
use hearth_record::{DeviceId, Epoch, TeamId};

async fn open_door(store: &MemoryStore, team: TeamId, device: u8) {
    let decide = Box::new(move |_: &Facts| {
        let mut plan = Plan::at(Instant::from_ms(1));
        plan.doors.push((DeviceId::from_bytes([device; 16]), [device; 16]));
        plan
    });
    store.append(team, Wanted::default(), decide).await.unwrap();
}

#[tokio::test]
async fn what_is_written_after_an_image_was_made_is_in_one_of_the_two() {
    let store = MemoryStore::new();
    let (team, first) = (TeamId::from_bytes([1; 16]), Epoch::from_bytes([1; 8]));
    store.create_team(new_team(team, first)).await.unwrap();
    open_door(&store, team, 1).await;
    let image = store.clone();
    open_door(&store, team, 2).await;
    open_door(&image, team, 3).await;
    let new = Epoch::from_bytes([2; 8]);
    let begin = NewEpoch { instead_of: first, new, lost: None, common: None, at: Instant::from_ms(2) };
    image.begin_epoch(team, begin).await.unwrap();
    for (store, epoch, expected) in [(&store, first, [true, true, false]), (&image, new, [true, false, true])]
    {
        assert_eq!(store.team(team).await.unwrap().epoch, epoch);
        for (device, is_in) in [1, 2, 3].into_iter().zip(expected) {
            let door = store.door(DeviceId::from_bytes([device; 16])).await.unwrap();
            assert_eq!(door.is_some(), is_in, "{device}");
        }
    }
}
