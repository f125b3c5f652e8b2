//! A carer whose access was ended: the record leaves their computer, what they wrote is delivered first, and they are told
//! in words what happened, where their own work is and whom to ask.

use crate::line::Fate;
use crate::town::{Computer, Town};
use hearth_app::api::Ended;
use hearth_record::{Access, Audience, PatientId, Subject, UserId};
use hearth_server::admin::CodeFor;
use hearth_store::NewAct;
use hearth_wire::{Body, GrantBody, body_bytes, kind_of};

impl Computer {
    /// Writes down what somebody sees of a patient, where that one's computer gets it too.
    fn grants(&self, patient: PatientId, user: UserId, access: Access) {
        let open = self.open();
        let subject = Subject::grant(&user);
        let body = Body::Grant(GrantBody { user, access });
        let view = open.view().unwrap();
        let replaces = view.current(&patient).unwrap().keys(&subject, "access");
        drop(view);
        let act = NewAct {
            patient,
            audience: Audience::Shared,
            author: open.identity().user,
            time: open.entry_time(None),
            subject,
            kind: kind_of(&body),
            body: body_bytes(&body),
            replaces: replaces
                .into_iter()
                .map(|key| hearth_record::Replaces { key, parts: Vec::new() })
                .collect(),
            form: None,
        };
        open.store().write(&act, open.fresh().unwrap()).unwrap();
        open.wrote();
    }

    fn ended(&self) -> Option<Ended> {
        self.state().ended
    }
}

fn carer_of(town: &Town, patient: PatientId) -> (Computer, UserId) {
    let carer = town.computer(CodeFor::Carer(patient));
    let user = carer.open().identity().user;
    (carer, user)
}

#[test]
fn a_carer_whose_access_was_ended_is_told_so_and_that_what_they_wrote_is_with_the_team() {
    let town = Town::new();
    let (ada, ben, _home, patient) = town.with_two_nurses_and_a_patient();
    let (carer, user) = carer_of(&town, patient);
    assert_eq!(carer.ended(), None);
    carer.weighs("82.4");
    carer.sync().unwrap();
    ada.sync().unwrap();
    ada.grants(patient, user, Access::Nothing);
    ada.sync().unwrap();
    carer.syncs_in_the_end();
    let told = carer.ended().unwrap();
    assert!(
        told.said.text.starts_with("You can no longer see this record. It left this computer on "),
        "{told:?}"
    );
    assert_eq!(told.wrote.text, "The one thing that you wrote in it here is with the team. Nothing is lost.");
    assert!(told.ask.text.contains("phone the team"), "{told:?}");
    assert_eq!((told.contact.team.as_str(), told.contact.phone.as_str()), ("Riverside", "01632 960001"));
    assert!(!format!("{told:?}").contains("Marlow"), "it names nobody");
    ben.sync().unwrap();
    assert_eq!(ben.weights(patient), ["82.4 kg"]);
    // It stays said when the program is started again, and goes when the access is given back.
    carer.restarts();
    assert_eq!(carer.ended(), Some(told));
    ada.grants(patient, user, Access::Whole);
    ada.sync().unwrap();
    carer.syncs_in_the_end();
    assert_eq!(carer.ended(), None);
    assert_eq!(carer.weights(patient), ["82.4 kg"]);
}

#[test]
fn what_a_carer_wrote_before_they_heard_of_it_is_delivered_first_and_they_are_told_how_much_waits() {
    let town = Town::new();
    let (ada, _ben, _home, patient) = town.with_two_nurses_and_a_patient();
    let (carer, user) = carer_of(&town, patient);
    ada.sync().unwrap();
    ada.grants(patient, user, Access::Nothing);
    ada.sync().unwrap();
    carer.weighs("82.4");
    carer.weighs("82.6");
    // Nothing gets through that goes up; that their access has ended comes all the same.
    town.line.is(|request| if request.len() > 1_000 { Fate::Refused("500 Oh") } else { Fate::Through });
    for _ in 0..6 {
        let _ = carer.sync();
    }
    let told = carer.ended().unwrap();
    assert_eq!(told.said.key, "ended-still-here");
    assert!(told.wrote.text.starts_with("2 things that you wrote are not sent yet."), "{told:?}");
    town.line.is_good();
    carer.syncs_in_the_end();
    let told = carer.ended().unwrap();
    assert_eq!(told.said.key, "ended-left");
    assert_eq!(told.wrote.text, "All 2 things that you wrote in it here are with the team. Nothing is lost.");
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.6 kg", "82.4 kg"]);
}

#[test]
fn nobody_is_told_of_an_end_whose_record_is_here_or_only_on_its_way() {
    let town = Town::new();
    let (ada, _ben, home, patient) = town.with_two_nurses_and_a_patient();
    assert_eq!(home.ended(), None);
    assert_eq!(ada.ended(), None);
    home.weighs("82.4");
    assert_eq!(home.ended(), None);
    let (carer, _) = carer_of(&town, patient);
    assert_eq!(carer.ended(), None);
}

/// P49
#[test]
fn a_carer_who_writes_on_after_their_access_ended_is_told_so_each_time_and_what_they_wrote_is_with_the_team()
{
    let town = Town::new();
    let (ada, _ben, _home, patient) = town.with_two_nurses_and_a_patient();
    let (carer, user) = carer_of(&town, patient);
    carer.weighs("82.4");
    carer.sync().unwrap();
    ada.sync().unwrap();
    ada.grants(patient, user, Access::Nothing);
    ada.sync().unwrap();
    carer.syncs_in_the_end();
    assert_eq!(carer.ended().unwrap().said.key, "ended-left");
    carer.weighs("82.6");
    for _ in 0..3 {
        let state = carer.syncs_in_the_end();
        assert!(state.noted.iter().all(|said| said.key != "noted-not-same"), "{:?}", state.noted);
        assert_eq!(state.ended.unwrap().said.key, "ended-left");
    }
    assert!(carer.keys(patient).is_empty(), "it is not left on a computer that may not show it");
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.6 kg", "82.4 kg"]);
    // And once more, with the program started again in between.
    carer.weighs("82.8");
    carer.restarts();
    for _ in 0..3 {
        let state = carer.syncs_in_the_end();
        assert!(state.noted.iter().all(|said| said.key != "noted-not-same"), "{:?}", state.noted);
    }
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.8 kg", "82.6 kg", "82.4 kg"]);
}
