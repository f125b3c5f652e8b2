//! Orders at a nurse's desk: what is refused, what is asked, what two desks wrote at once.

use crate::desk::{Desk, PATIENT, Wall};
use crate::plan::set as plan_set;
use crate::team::Team;
use hearth_app::api::{MedicineList, MedicineSet, MedicineStop, Problem, ProblemKind, Settle};
use hearth_app::deeds::{conflicts, medicines};

pub(crate) fn typed(drug: &str, dose: &str, frequency: &str) -> MedicineSet {
    MedicineSet {
        patient: PATIENT.to_string(),
        drug: drug.to_owned(),
        dose: dose.to_owned(),
        frequency: frequency.to_owned(),
        prescriber: "Dr Invented".to_owned(),
        ..MedicineSet::default()
    }
}

/// Saves an order; a hold alone is confirmed with a reason.
pub(crate) fn set(desk: &Desk, asked: MedicineSet) -> Result<MedicineList, Problem> {
    let now = list(desk);
    let name = if asked.name.is_empty() { asked.drug.clone() } else { asked.name.clone() };
    let based_on = keys(&now, &name);
    let asked = MedicineSet { based_on, ..asked };
    match medicines::set(&desk.open(), &asked) {
        // Where only a hold stands against it (nothing is known of the blood as a rule), it is meant all the same.
        Err(problem) if only_held(&problem) => {
            let why = if asked.why.is_empty() { "invented".to_owned() } else { asked.why.clone() };
            medicines::set(&desk.open(), &MedicineSet { confirmed: true, why, ..asked })
        }
        done => done.map_err(without_holds),
    }
}

fn is_hold(field: &hearth_app::api::FieldProblem) -> bool {
    ["problem-medicine-held", "problem-medicine-why"].contains(&field.said.key.as_str())
}

fn only_held(problem: &Problem) -> bool {
    !problem.fields.is_empty() && problem.fields.iter().all(is_hold)
}

/// What is asked besides holds: these have tests of their own.
fn without_holds(mut problem: Problem) -> Problem {
    problem.fields.retain(|field| !is_hold(field));
    problem
}

pub(crate) fn list(desk: &Desk) -> MedicineList {
    medicines::list(&desk.open(), PATIENT).unwrap()
}

pub(crate) fn keys(list: &MedicineList, name: &str) -> Vec<String> {
    let of_name = list.medicines.iter().filter(|one| one.name == name);
    of_name.flat_map(|one| one.versions.iter().map(|version| version.key.clone())).collect()
}

pub(crate) fn stop(desk: &Desk, name: &str) -> Result<MedicineList, Problem> {
    let asked = MedicineStop {
        patient: PATIENT.to_string(),
        name: name.to_owned(),
        prescriber: "Dr Invented".to_owned(),
        why: "invented".to_owned(),
        confirmed: true,
        based_on: keys(&list(desk), name),
        ..MedicineStop::default()
    };
    medicines::stop(&desk.open(), &asked)
}

#[track_caller]
pub(crate) fn refused(desk: &Desk, asked: MedicineSet, field: &str, key: &str) {
    let entries = desk.entries();
    let problem = set(desk, asked).unwrap_err();
    assert_eq!(problem.said.key, key, "{}", problem.said.text);
    assert_eq!(problem.fields.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), [field]);
    assert!(!problem.said.text.contains('{'), "{}", problem.said.text);
    assert_eq!(desk.entries(), entries, "nothing was saved");
}

/// A nurse's desk on which the patient is known, and the patient's own.
pub(crate) fn desks(wall: &Wall) -> (Desk, Desk) {
    let (patient, nurse) = (Desk::patient(wall), Desk::nurse(wall));
    let mut team = Team::of(wall, &[&patient, &nurse]);
    team.exchange(&nurse);
    (patient, nurse)
}

#[test]
fn what_no_prescriber_can_mean_is_refused_at_its_box() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    refused(&nurse, typed("digoxin", "62.5 mg", "od"), "dose", "problem-medicine-wrong-unit");
    refused(&nurse, typed("ramipril", "5", "od"), "dose", "problem-medicine-dose-unit-missing");
    refused(&nurse, typed("ramipril", "25 mg", "od"), "dose", "problem-medicine-over-highest");
    refused(&nurse, typed("ramipril", "5 mg", "daily"), "frequency", "problem-medicine-frequency");
    refused(&nurse, typed("tritace", "5 mg", "od"), "drug", "problem-medicine-drug");
    refused(&nurse, typed("sacubitril-valsartan", "49 mg", "bd"), "dose", "problem-medicine-two-parts");
    let route = MedicineSet { route: "intravenous".to_owned(), ..typed("ramipril", "5 mg", "od") };
    refused(&nurse, route, "route", "problem-medicine-route");
    let tolerated = MedicineSet { tolerated: "tired".to_owned(), ..typed("bisoprolol", "5 mg", "od") };
    refused(&nurse, tolerated, "tolerated", "problem-medicine-reason");
    let named = MedicineSet { name: "noon dose".to_owned(), ..typed("furosemide", "40 mg", "od") };
    refused(&nurse, named, "name", "problem-medicine-name");
    let half = MedicineSet { hold_reason: "kidneys".to_owned(), ..typed("bisoprolol", "5 mg", "od") };
    refused(&nurse, half, "holdFrom", "problem-medicine-hold");
    let nobody = MedicineSet { prescriber: " ".to_owned(), ..typed("bisoprolol", "5 mg", "od") };
    refused(&nurse, nobody, "prescriber", "problem-medicine-prescriber");
}

#[test]
fn a_change_that_moves_the_potassium_needs_the_day_of_its_blood_test() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let ramipril = || typed("ramipril", "2.5 mg", "od");
    refused(&nurse, ramipril(), "bloodsDue", "problem-medicine-no-blood-date");
    let late = MedicineSet { bloods_due: "2026-12-25".to_owned(), ..ramipril() };
    refused(&nurse, late, "bloodsDue", "problem-medicine-blood-late");
    let agreed = MedicineSet { bloods_due: "2026-11-23".to_owned(), ..ramipril() };
    let list = set(&nurse, agreed).unwrap();
    let version = &list.medicines[0].versions[0];
    assert_eq!(
        (version.dose.as_str(), version.percent, version.standing.as_str()),
        ("2.5 mg", Some(25), "current")
    );
    assert_eq!((version.bloods_due.as_str(), version.prescriber.as_str()), ("2026-11-23", "Dr Invented"));
    assert_eq!((list.bloods[0].due.as_str(), list.bloods[0].state.as_str()), ("2026-11-23", "later"));
    // A word more is no change of dose.
    let noted = MedicineSet { tolerated: "low-blood-pressure".to_owned(), ..ramipril() };
    assert!(set(&nurse, noted).is_ok());
    assert!(set(&nurse, typed("bisoprolol", "1.25 mg", "od")).is_ok(), "a beta-blocker needs none");
}

#[test]
fn the_list_says_the_next_step_and_every_hold_with_its_reading() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    plan_set(&nurse, "heart-failure-type", "hfref", &[]).unwrap();
    patient.check_in(crate::desk::form(&[("pulse", "48"), ("systolic", "94"), ("diastolic", "60")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let list = set(&nurse, typed("bisoprolol", "2.5 mg", "od")).unwrap();
    let step = list.steps.iter().find(|step| step.pillar == "beta-blocker").unwrap();
    assert_eq!((step.step.as_str(), step.advice.as_str()), ("increase", "offer"));
    let holds: Vec<&str> = step.holds.iter().map(|hold| hold.kind.as_str()).collect();
    assert_eq!(holds, ["pulse-slow", "too-soon", "observation-missing", "pressure-low"]);
    assert_eq!(step.holds[0].said.text, "No step: Pulse 48 beats a minute");
    assert_eq!((step.holds[0].age.as_str(), step.holds[0].age_days), ("today", Some(0)));
    for step in &list.steps {
        assert!(!step.said.text.contains(" mg"), "a step names no dose: {}", step.said.text);
    }
}

#[test]
fn a_daily_dose_over_the_highest_is_asked_about_once_and_never_called_at_target() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    plan_set(&nurse, "heart-failure-type", "hfref", &[]).unwrap();
    let bloods = |asked: MedicineSet| MedicineSet { bloods_due: "2026-11-23".to_owned(), ..asked };
    let over = [
        (typed("bisoprolol", "10 mg", "tds"), "10 mg once a day"),
        (typed("digoxin", "250 micrograms", "bd"), "250 micrograms once a day"),
        (bloods(typed("ramipril", "10 mg", "bd")), ""),
        (typed("furosemide", "250 mg", "tds"), "250 mg once a day"),
    ];
    for (asked, highest) in over {
        refused(&nurse, asked.clone(), "dose", "problem-medicine-over-highest-daily");
        let problem = set(&nurse, asked.clone()).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::AskAgain);
        assert!(problem.said.text.contains(highest), "{}", problem.said.text);
        set(&nurse, MedicineSet { confirmed: true, ..asked.clone() }).unwrap();
        let again = MedicineSet { why: "as before".to_owned(), ..asked };
        assert!(set(&nurse, again).is_ok(), "what stands is not asked about again");
    }
    let list = list(&nurse);
    for name in ["bisoprolol", "ramipril", "digoxin"] {
        let one = list.medicines.iter().find(|one| one.name == name).unwrap();
        assert!(one.versions[0].percent_text.contains("above target"), "{}", one.versions[0].percent_text);
    }
    for (pillar, drug) in [("beta-blocker", "bisoprolol"), ("ras-inhibitor", "ramipril")] {
        let step = list.steps.iter().find(|step| step.pillar == pillar).unwrap();
        assert_eq!((step.step.as_str(), step.said.text.contains(drug)), ("above-target", true));
        assert!(step.said.text.contains("above target"), "{}", step.said.text);
    }
    // At its target, and a stopped order, nobody asks.
    assert!(set(&nurse, typed("bisoprolol", "10 mg", "od")).is_ok());
}

#[test]
fn a_medicine_of_the_warn_list_is_shown_under_the_name_that_was_typed() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    for (typed_name, shown) in
        [("Verapamil", "verapamil"), ("etoricoxib", "etoricoxib"), ("trimethoprim", "trimethoprim")]
    {
        let list = set(&nurse, typed(typed_name, "", "")).unwrap();
        let text = |list: &MedicineList| {
            list.medicines.iter().find(|one| one.name == shown).unwrap().versions[0].text.clone()
        };
        assert!(text(&list).contains(shown), "{}", text(&list));
        assert!(!text(&list).contains("diltiazem"), "{}", text(&list));
        assert!(text(&stop(&nurse, shown).unwrap()).contains(shown), "a stopped one keeps it");
    }
}

#[test]
fn one_confirmation_is_asked_for_everything_that_it_covers() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let with = |asked: MedicineSet| MedicineSet { bloods_due: "2026-11-23".to_owned(), ..asked };
    set(&nurse, with(typed("ramipril", "5 mg", "od"))).unwrap();
    let problem = set(&nurse, with(typed("sacubitril-valsartan", "97/103 mg", "tds"))).unwrap_err();
    let keys: Vec<&str> = problem.fields.iter().map(|field| field.said.key.as_str()).collect();
    assert_eq!(keys, ["problem-medicine-never-together", "problem-medicine-over-highest-daily"]);
}

#[test]
fn orders_of_two_desks_are_both_shown_until_somebody_settles() {
    let wall = Wall::monday_at_eight();
    let (patient, one, other) = (Desk::patient(&wall), Desk::nurse(&wall), Desk::second_nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &one, &other]);
    team.exchange(&one);
    team.exchange(&other);
    set(&one, typed("bisoprolol", "2.5 mg", "od")).unwrap();
    set(&other, typed("bisoprolol", "5 mg", "od")).unwrap();
    for desk in [&one, &other, &one, &patient] {
        team.exchange(desk);
    }
    for desk in [&one, &patient] {
        let medicine = list(desk).medicines.remove(0);
        assert_eq!(medicine.conflict.unwrap().key, "medicines-two-versions");
        assert_eq!(medicine.versions.len(), 2);
    }
    let found = conflicts::conflicts(&one.open()).unwrap().items.remove(0);
    assert_eq!(
        (found.name.as_str(), found.meanwhile.key.as_str()),
        ("bisoprolol", "conflict-meanwhile-none")
    );
    assert!(found.versions.iter().all(|version| version.value.contains(" mg")), "{found:?}");
    assert_eq!(stop(&one, "bisoprolol").unwrap_err().said.key, "problem-medicine-unsettled");
    let settle = Settle {
        patient: PATIENT.to_string(),
        subject: found.subject.clone(),
        value: found.versions[0].typed.clone(),
        why: String::new(),
        replaces: found.versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&one.open(), &settle).unwrap();
    let medicine = list(&one).medicines.remove(0);
    assert!(medicine.conflict.is_none());
    assert_eq!(medicine.versions[0].text, found.versions[0].value);
    assert_eq!(medicine.history.len(), 3, "nothing is lost");
}

#[test]
fn a_patient_sees_the_orders_and_changes_none() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    set(&nurse, typed("furosemide", "40 mg", "od")).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    assert_eq!(list(&patient).medicines[0].versions[0].text, "furosemide 40 mg, once a day, by mouth");
    refused(&nurse, typed("furosemide", "40 g", "od"), "dose", "problem-medicine-dose-unit-unknown");
    let problem = set(&patient, typed("furosemide", "80 mg", "od")).unwrap_err();
    assert_eq!(problem.said.key, "problem-not-allowed");
}

#[test]
fn what_is_bought_and_what_is_stopped_stay_readable() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let list = set(&nurse, MedicineSet { prescriber: String::new(), ..typed("ibuprofen", "", "") }).unwrap();
    assert_eq!(list.medicines[0].name, "ibuprofen");
    assert_eq!((list.warnings[0].level.as_str(), list.warnings[0].subject.as_str()), ("avoid", "nsaid"));
    let list = stop(&nurse, "ibuprofen").unwrap();
    assert_eq!(list.medicines[0].history.len(), 2);
    assert_eq!(stop(&nurse, "ibuprofen").unwrap_err().said.key, "problem-medicine-stopped");
    assert_eq!(stop(&nurse, "aspirin").unwrap_err().said.key, "problem-medicine-unknown");
}

#[test]
fn two_orders_of_one_drug_have_names_of_their_own() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    set(&nurse, typed("furosemide", "40 mg", "od")).unwrap();
    let noon = MedicineSet { name: "furosemide-noon".to_owned(), ..typed("furosemide", "20 mg", "od") };
    let list = set(&nurse, noon).unwrap();
    let names: Vec<&str> = list.medicines.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["furosemide", "furosemide-noon"]);
    assert!(list.medicines.iter().all(|one| one.conflict.is_none()));
}

#[test]
fn what_is_planned_for_later_hides_nothing_of_today() {
    let wall = Wall::monday_at_eight();
    let (_patient, nurse) = desks(&wall);
    let ramipril = |dose: &str, bloods_due: &str| MedicineSet {
        bloods_due: bloods_due.to_owned(),
        ..typed("ramipril", dose, "bd")
    };
    set(&nurse, ramipril("2.5 mg", "2026-11-23")).unwrap();
    let more = MedicineSet { from: "2026-11-30".to_owned(), ..ramipril("5 mg", "2026-12-07") };
    let list = set(&nurse, more).unwrap();
    let standing = &list.medicines[0].versions[0].standing_text;
    assert_eq!(standing, "Starts on 30 November 2026. Until then: ramipril 2.5 mg, twice a day, by mouth");
    let arni = MedicineSet {
        bloods_due: "2026-11-23".to_owned(),
        ..typed("sacubitril-valsartan", "24/26 mg", "bd")
    };
    refused(&nurse, arni, "confirmed", "problem-medicine-never-together");
    // To stop it ends what is taken now, and what was planned never begins.
    let list = stop(&nurse, "ramipril").unwrap();
    let version = &list.medicines[0].versions[0];
    assert_eq!(
        (version.dose.as_str(), version.standing_text.as_str()),
        ("2.5 mg", "Since 16 November 2026; last day 16 November 2026")
    );
    // Of what never began, the first day is said.
    let later = MedicineSet { from: "2026-11-30".to_owned(), ..typed("bisoprolol", "2.5 mg", "od") };
    set(&nurse, later).unwrap();
    let problem = stop(&nurse, "bisoprolol").unwrap_err();
    assert_eq!(problem.said.key, "problem-medicine-not-begun");
    assert!(problem.said.text.contains("30 November 2026"), "{}", problem.said.text);
}

#[test]
fn a_last_day_that_lies_ahead_may_be_moved_forward() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let until = MedicineSet { until: "2026-12-24".to_owned(), ..typed("furosemide", "40 mg", "od") };
    set(&nurse, until).unwrap();
    let list = stop(&nurse, "furosemide").unwrap();
    assert_eq!(
        list.medicines[0].versions[0].standing_text,
        "Since 16 November 2026; last day 16 November 2026"
    );
    assert_eq!(stop(&nurse, "furosemide").unwrap_err().said.key, "problem-medicine-stopped");
}

#[test]
fn what_a_nurse_types_is_read_or_refused_and_never_halved() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    for dose in ["1,000 mg", "1.000mg", "3,125 mg"] {
        refused(&nurse, typed("furosemide", dose, "od"), "dose", "problem-medicine-dose-thousand");
    }
    refused(&nurse, typed("verapamil", "40 mg", "od"), "dose", "problem-medicine-listed-dose");
    let list = set(&nurse, typed("Furosemide", "20 MG", "OD")).unwrap();
    assert_eq!(list.medicines[0].versions[0].text, "furosemide 20 mg, once a day, by mouth");
    assert!(stop(&nurse, "Furosemide").is_ok(), "a medicine is found however its name is written");
    // Two things of one line are two things: one is stopped and the other goes on.
    for name in ["ibuprofen", "naproxen", "salt substitute"] {
        set(&nurse, typed(name, "", "")).unwrap();
    }
    let list = stop(&nurse, "Ibuprofen").unwrap();
    let histories: Vec<(&str, usize)> =
        list.medicines.iter().map(|one| (one.name.as_str(), one.history.len())).collect();
    assert_eq!(histories, [("furosemide", 2), ("ibuprofen", 2), ("naproxen", 1), ("salt-substitute", 1)]);
    let warned = list.warnings.iter().filter(|warning| warning.subject == "nsaid").count();
    assert_eq!(warned, 1, "one warning of a line, however many of it are taken");
}

#[test]
fn a_note_on_the_same_dose_starts_no_new_interval_and_keeps_the_blood_date() {
    let wall = Wall::monday_at_eight();
    let (_patient, nurse) = desks(&wall);
    let first = MedicineSet { bloods_due: "2026-11-23".to_owned(), ..typed("ramipril", "2.5 mg", "od") };
    set(&nurse, first).unwrap();
    wall.days_later(3);
    let list =
        set(&nurse, MedicineSet { why: "no cough".to_owned(), ..typed("ramipril", "2.5 mg", "od") }).unwrap();
    let version = &list.medicines[0].versions[0];
    assert_eq!(version.standing_text, "Since 16 November 2026");
    assert_eq!((version.bloods_due.as_str(), version.why.as_str()), ("2026-11-23", "no cough"));
    assert_eq!(list.medicines[0].history.len(), 2);
    // A pause goes on from the same first day, and taking it again is a new start with its own blood test.
    let paused = MedicineSet {
        hold_from: "2026-11-19".to_owned(),
        hold_reason: "sick-day".to_owned(),
        ..typed("ramipril", "2.5 mg", "od")
    };
    assert_eq!(set(&nurse, paused).unwrap().medicines[0].versions[0].standing, "on-hold");
    refused(&nurse, typed("ramipril", "2.5 mg", "od"), "bloodsDue", "problem-medicine-no-blood-date");
}
