//! Being reminded: chosen, kept beside the locked profile, due at its time, and silent about everything in the record.

use crate::desk::{Desk, Wall};
use crate::team::Team;
use hearth_app::api::{MessageSend, MessagesAsked, MessagesRead, RemindersSet};
use hearth_app::deeds::messages;
use hearth_app::deeds::reminders::Closing;
use hearth_app::{App, Manner};
use hearth_record::{DeviceId, Incarnation, Role, TeamId, UserId};
use hearth_store::{Cost, Identity, NewProfile, NoKeyRing, Profile, ServerTrust};
use hearth_words::Language;
use std::sync::Arc;
use tempfile::TempDir;

const PASSPHRASE: &str = "three plain words";

/// A computer with one profile, 'Alma', in its data folder, as the window has it.
struct Home {
    app: App,
    folder: TempDir,
}

impl Home {
    fn new(wall: &Wall) -> Home {
        let folder = TempDir::new().unwrap();
        let dir = folder.path().join("profiles").join("a1");
        std::fs::create_dir_all(folder.path().join("profiles")).unwrap();
        let new = NewProfile {
            name: "Alma".to_owned(),
            kind: hearth_store::ProfileKind::Patient,
            cost: Cost::for_tests(),
        };
        let mint = hearth_testkit::mint::SeededMint::new(7);
        let store = Profile::create(&dir, &new, PASSPHRASE, &mut |bytes| mint.fill(bytes)).unwrap();
        store
            .enrol(&Identity {
                team: TeamId::from_bytes([5; 16]),
                team_name: "Invented team".to_owned(),
                invented: true,
                device: DeviceId::from_bytes([2; 16]),
                incarnation: Incarnation::from_bytes([2; 8]),
                user: UserId::from_bytes([2; 16]),
                role: Role::Patient,
                patient: Some(crate::desk::PATIENT),
                signing_seed: [2; 32].into(),
                escrow_key: crate::desk::ESCROW_KEY,
                server_url: "https://hearth.invalid".to_owned(),
                trust: ServerTrust::Authority,
            })
            .unwrap();
        drop(store);
        let manner = Manner {
            background: false,
            cost: Cost::for_tests(),
            ring: Arc::new(NoKeyRing),
            autostart: Some(folder.path().join("autostart")),
            ..Manner::default()
        };
        let mint = Arc::new(hearth_app::mint::SystemMint);
        let app = App::with_manner(
            folder.path().to_path_buf(),
            Arc::new(wall.clone()),
            mint,
            Language::default(),
            manner,
        );
        Home { app, folder }
    }

    async fn unlocks(&self) {
        let dir = self.folder.path().join("profiles").join("a1");
        self.app.open_profile_at(&dir, PASSPHRASE).await.unwrap();
    }

    async fn shown(&self) -> Vec<String> {
        self.app.reminders_due().await.into_iter().map(|shown| shown.body).collect()
    }
}

fn at_nine() -> RemindersSet {
    RemindersSet {
        on: true,
        times: vec!["09:00".to_owned(), String::new()],
        days: vec![true; 7],
        quiet_from: "21:00".to_owned(),
        quiet_to: "08:00".to_owned(),
        stays: false,
        starts: false,
    }
}

#[tokio::test]
async fn a_locked_profile_is_reminded_once_at_its_time_by_name_and_by_nothing_of_the_record() {
    let wall = Wall::monday_at_eight();
    let home = Home::new(&wall);
    home.unlocks().await;
    let chosen = home.app.set_reminders(at_nine()).await.unwrap();
    assert!(
        chosen.next.text.contains("16 November 2026") && chosen.next.text.contains("09:00"),
        "{}",
        chosen.next.text
    );
    home.app.lock().await.unwrap();
    assert_eq!(home.shown().await, [""; 0]);
    wall.hours_later(1);
    assert_eq!(home.shown().await, ["Alma, it is time to check in."]);
    assert_eq!(home.shown().await, [""; 0], "it is shown once");
    wall.days_later(1);
    assert_eq!(home.shown().await.len(), 1, "and the next day again");
}

#[tokio::test]
async fn whoever_has_checked_in_is_not_reminded() {
    let wall = Wall::monday_at_eight();
    let home = Home::new(&wall);
    home.unlocks().await;
    home.app.set_reminders(at_nine()).await.unwrap();
    let boxes = [("weight", "80.0"), ("systolic", "124"), ("diastolic", "76"), ("pulse", "68")];
    let whole = crate::desk::well(&boxes);
    let asked =
        hearth_app::api::CheckIn { form: "f".to_owned(), fields: whole, confirmed: true, goes_on: false };
    home.app.check_in(asked).await.unwrap();
    assert!(home.app.today().await.unwrap().done_for_today);
    home.app.note_for_reminders().await;
    home.app.lock().await.unwrap();
    wall.hours_later(2);
    assert_eq!(home.shown().await, [""; 0]);
    wall.days_later(1);
    assert_eq!(home.shown().await.len(), 1);
}

/// A team whose nurse writes to somebody who is reminded at nine, with what was due before the visit shown.
fn told_at_nine() -> (Wall, Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    home.is_reminded(at_nine());
    home.check_in(crate::desk::well(&[("weight", "80.0"), ("systolic", "124"), ("diastolic", "76")]))
        .unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    assert_eq!(home.shown(), [""; 0]);
    (wall, home, nurse, team)
}

fn writes(nurse: &Desk, form: &str) {
    let asked = MessageSend {
        patient: Some(crate::desk::PATIENT.to_string()),
        form: form.to_owned(),
        text: "invented: please phone us".to_owned(),
        not_worse: true,
    };
    messages::send(&nurse.open(), &asked).unwrap();
}

fn comes(team: &mut Team, nurse: &Desk, home: &Desk) {
    team.exchange(nurse);
    team.exchange(home);
}

#[test]
fn a_message_that_comes_at_night_is_shown_once_when_the_quiet_hours_end() {
    let (wall, home, nurse, mut team) = told_at_nine();
    wall.hours_later(14);
    writes(&nurse, "one");
    comes(&mut team, &nurse, &home);
    assert_eq!(home.shown(), [""; 0], "it is ten in the evening");
    wall.hours_later(10);
    assert_eq!(home.shown(), [", there is a new message to read in Hearth."]);
    assert_eq!(home.shown(), [""; 0], "it is shown once");
    home.reopen();
    assert_eq!(home.shown(), [""; 0], "and not again for unlocking");
    writes(&nurse, "two");
    comes(&mut team, &nurse, &home);
    assert_eq!(home.shown().len(), 1, "the next one is another one");
}

#[test]
fn a_message_that_was_read_before_the_morning_is_not_shown_then() {
    let (wall, home, nurse, mut team) = told_at_nine();
    wall.hours_later(14);
    writes(&nurse, "one");
    comes(&mut team, &nurse, &home);
    assert_eq!(home.shown(), [""; 0]);
    let at_home = messages::messages(&home.open(), &MessagesAsked { patient: None }).unwrap();
    let keys = at_home.items.iter().map(|message| message.key.clone()).collect();
    messages::read(&home.open(), &MessagesRead { keys }).unwrap();
    assert_eq!(home.shown(), [""; 0]);
    wall.hours_later(10);
    assert_eq!(home.shown(), [""; 0]);
}

#[test]
fn a_message_is_shown_to_somebody_who_never_chose_to_be_reminded() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    writes(&nurse, "one");
    comes(&mut team, &nurse, &home);
    assert_eq!(home.shown(), [", there is a new message to read in Hearth."]);
    wall.hours_later(2);
    assert_eq!(home.shown(), [""; 0], "and nobody reminds them to check in");
}

#[test]
fn ones_own_message_is_no_news() {
    let (_wall, home, nurse, mut team) = told_at_nine();
    let asked = MessageSend {
        patient: None,
        form: "mine".to_owned(),
        text: "invented: thank you".to_owned(),
        not_worse: true,
    };
    messages::send(&home.open(), &asked).unwrap();
    comes(&mut team, &nurse, &home);
    assert_eq!(home.shown(), [""; 0]);
}

#[test]
fn a_plan_that_the_nurse_changed_is_shown_once_and_not_again_in_another_language() {
    let (_wall, home, nurse, mut team) = told_at_nine();
    crate::plan::set(&nurse, "threshold/weight-gain-3-days", "1.5", &[]).unwrap();
    comes(&mut team, &nurse, &home);
    assert_eq!(home.shown(), [", there is something new to read in Hearth."]);
    home.speaks("cy");
    assert_eq!(home.shown(), [""; 0]);
}

#[tokio::test]
async fn the_program_starts_with_the_computer_if_somebody_wishes_it_and_not_any_more_if_not() {
    let home = Home::new(&Wall::monday_at_eight());
    home.unlocks().await;
    let entry = home.folder.path().join("autostart").join("hearth.desktop");
    let chosen = home.app.set_reminders(RemindersSet { starts: true, ..at_nine() }).await.unwrap();
    assert!(chosen.can_start && chosen.chosen.starts && entry.is_file());
    let chosen = home.app.set_reminders(at_nine()).await.unwrap();
    assert!(!chosen.chosen.starts && !entry.exists());
}

#[tokio::test]
async fn what_can_not_be_is_told_beside_its_box_and_nothing_is_changed() {
    let home = Home::new(&Wall::monday_at_eight());
    home.unlocks().await;
    for (change, field) in [
        (RemindersSet { times: vec!["9 o’clock".to_owned()], ..at_nine() }, "time0"),
        (RemindersSet { times: vec![String::new(), "22:00".to_owned()], ..at_nine() }, "time1"),
        (RemindersSet { quiet_to: "25:00".to_owned(), ..at_nine() }, "quietTo"),
        (RemindersSet { days: vec![true], ..at_nine() }, "days"),
    ] {
        let refused = home.app.set_reminders(change).await.unwrap_err();
        assert_eq!(refused.fields[0].field, field);
    }
    assert!(!home.app.reminders().await.unwrap().chosen.on);
}

#[tokio::test]
async fn the_window_closes_the_program_unless_somebody_wishes_it_to_stay_which_is_explained_once() {
    let home = Home::new(&Wall::monday_at_eight());
    home.unlocks().await;
    assert_eq!(home.app.closing().await, Closing::Ends);
    home.app.set_reminders(RemindersSet { stays: true, ..at_nine() }).await.unwrap();
    let Closing::Stays(Some(said)) = home.app.closing().await else {
        unreachable!("the first time is explained")
    };
    assert!(said.body.contains("still on"), "{}", said.body);
    assert_eq!(home.app.closing().await, Closing::Stays(None));
    home.app.lock().await.unwrap();
    assert_eq!(home.app.closing().await, Closing::Stays(None), "also when nobody is in");
}
