//! Holds at a nurse's desk: shown whatever the dose, asked about before more is saved, kept with the reason; what was taken
//! already, and what a patient reads of it all.

use crate::desk::{Desk, PATIENT, Wall, form};
use crate::medicines::{desks, keys, list, stop, typed};
use crate::plan::set as plan_set;
use crate::team::Team;
use hearth_app::api::{CheckInFields, MedicineList, MedicineSet, Problem, ProblemKind};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::medicines;

/// A nurse who knows bad readings of today: potassium 6.2, eGFR 16, pressure 78/50.
fn with_bad_readings() -> (Wall, Team, Desk, Desk) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    plan_set(&nurse, "heart-failure-type", "hfref", &[]).unwrap();
    let bloods = [("potassium", "6.2"), ("creatinine", "180"), ("egfr", "16"), ("sodium", "138")];
    let bloods = bloods.map(|(code, value)| (code.to_owned(), value.to_owned()));
    let boxes = form(&[("systolic", "78"), ("diastolic", "50"), ("pulse", "70")]);
    let fields = CheckInFields { bloods: bloods.into(), ..boxes };
    let asked = CheckInRequest { confirmed: true, fields, ..CheckInRequest::default() };
    check_in::save(&patient.open(), &asked).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    (wall, team, patient, nurse)
}

fn save(desk: &Desk, asked: MedicineSet) -> Result<MedicineList, Problem> {
    let based_on = keys(&list(desk), &asked.drug);
    medicines::set(&desk.open(), &MedicineSet { based_on, ..asked })
}

fn meant(asked: MedicineSet) -> MedicineSet {
    MedicineSet { confirmed: true, why: "invented: the kidney team agreed".to_owned(), ..asked }
}

fn due(asked: MedicineSet) -> MedicineSet {
    MedicineSet { bloods_due: "2026-11-23".to_owned(), ..asked }
}

#[test]
fn more_of_a_medicine_is_asked_about_with_hold_reading_age_and_published_advice() {
    let (_wall, _team, _patient, nurse) = with_bad_readings();
    for (drug, dose, shown) in
        [("spironolactone", "50 mg", "6.2"), ("bisoprolol", "10 mg", "78 mmHg"), ("ramipril", "10 mg", "6.2")]
    {
        let entries = nurse.entries();
        let asked = due(typed(drug, dose, "od"));
        let problem = save(&nurse, asked.clone()).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::AskAgain, "{drug}");
        let held = problem.fields.iter().find(|field| field.said.text.contains(shown)).unwrap();
        assert_eq!((held.field.as_str(), held.said.key.as_str()), ("confirmed", "problem-medicine-held"));
        assert!(held.said.text.contains("(today)"), "{}", held.said.text);
        // A yes without a reason is no answer.
        let silent = MedicineSet { confirmed: true, ..asked.clone() };
        assert_eq!(save(&nurse, silent).unwrap_err().said.key, "problem-medicine-why");
        assert_eq!(nurse.entries(), entries, "nothing was saved");
        let list = save(&nurse, meant(asked)).unwrap();
        let one = list.medicines.iter().find(|one| one.name == drug).unwrap();
        let version = &one.versions[0];
        assert_eq!(version.why, "invented: the kidney team agreed");
        assert!(version.despite.iter().any(|line| line.contains(shown)), "{:?}", version.despite);
    }
}

#[test]
fn at_its_target_a_medicine_shows_every_hold_and_what_guidance_says() {
    let (_wall, _team, _patient, nurse) = with_bad_readings();
    save(&nurse, meant(due(typed("spironolactone", "25 mg", "od")))).unwrap();
    let list = save(&nurse, meant(due(typed("spironolactone", "50 mg", "od")))).unwrap();
    let step = list.steps.iter().find(|step| step.pillar == "mra").unwrap();
    assert_eq!(step.step, "at-target");
    let danger = step.holds.iter().find(|hold| hold.kind == "potassium-danger").unwrap();
    assert_eq!((danger.age_days, danger.strength.as_str()), (Some(0), "hard"));
    let advice = danger.published.as_ref().unwrap();
    assert_eq!(
        advice.text,
        "The published advice at this value is: stop it and seek advice (SPS monitoring page for spironolactone)"
    );
    assert!(step.holds.iter().any(|hold| hold.kind == "egfr-low"), "{:?}", step.holds);
}

#[test]
fn less_of_a_medicine_and_its_end_are_never_asked_about() {
    let (_wall, _team, _patient, nurse) = with_bad_readings();
    save(&nurse, meant(due(typed("spironolactone", "50 mg", "od")))).unwrap();
    let list = save(&nurse, due(typed("spironolactone", "25 mg", "od"))).unwrap();
    assert_eq!(list.medicines[0].versions[0].despite, Vec::<String>::new());
    let paused = MedicineSet {
        hold_from: "2026-11-16".to_owned(),
        hold_until: "2026-11-18".to_owned(),
        hold_reason: "potassium".to_owned(),
        ..due(typed("spironolactone", "25 mg", "od"))
    };
    save(&nurse, paused).unwrap();
    assert!(stop(&nurse, "spironolactone").is_ok());
}

#[test]
fn a_pause_that_has_ended_starts_nothing_until_somebody_says_so() {
    let (wall, mut team, patient, nurse) = with_bad_readings();
    save(&nurse, meant(due(typed("spironolactone", "25 mg", "od")))).unwrap();
    let paused = MedicineSet {
        hold_from: "2026-11-16".to_owned(),
        hold_until: "2026-11-17".to_owned(),
        hold_reason: "potassium".to_owned(),
        ..due(typed("spironolactone", "25 mg", "od"))
    };
    save(&nurse, paused).unwrap();
    assert!(list(&nurse).tasks.is_empty());
    wall.days_later(2);
    team.exchange(&nurse);
    team.exchange(&patient);
    let now = list(&nurse);
    assert_eq!(now.medicines[0].versions[0].standing, "restart-due");
    assert_eq!((now.tasks[0].kind.as_str(), now.tasks[0].due.as_str()), ("pause-ended", "2026-11-18"));
    let restart =
        MedicineSet { bloods_due: "2026-11-25".to_owned(), ..typed("spironolactone", "25 mg", "od") };
    assert_eq!(save(&nurse, restart.clone()).unwrap_err().kind, ProblemKind::AskAgain);
    let now = save(&nurse, meant(restart)).unwrap();
    assert_eq!((now.medicines[0].versions[0].standing.as_str(), now.tasks.len()), ("current", 0));
}

#[test]
fn two_of_one_class_and_two_blocks_of_one_system_are_asked_about() {
    for (first, second) in [
        (("ramipril", "5 mg"), ("perindopril-erbumine", "4 mg")),
        (("ramipril", "5 mg"), ("candesartan", "8 mg")),
        (("candesartan", "8 mg"), ("sacubitril-valsartan", "24/26 mg")),
        (("bisoprolol", "5 mg"), ("atenolol", "25 mg")),
        (("spironolactone", "25 mg"), ("eplerenone", "25 mg")),
        (("dapagliflozin", "10 mg"), ("empagliflozin", "10 mg")),
    ] {
        let (_patient, nurse) = desks(&Wall::monday_at_eight());
        save(&nurse, meant(due(typed(first.0, first.1, "od")))).unwrap();
        let problem = save(&nurse, due(typed(second.0, second.1, "bd"))).unwrap_err();
        let keys = ["problem-medicine-never-together", "problem-medicine-avoid-together"];
        let asked = problem.fields.iter().any(|field| keys.contains(&field.said.key.as_str()));
        assert!(asked, "{first:?} and {second:?}: {problem:?}");
        let list = save(&nurse, meant(due(typed(second.0, second.1, "bd")))).unwrap();
        assert!(!list.warnings.is_empty(), "it stands on the board");
    }
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let problem = save(&nurse, due(typed("perindopril", "4 mg", "od"))).unwrap_err();
    assert_eq!(problem.said.key, "problem-medicine-which-salt");
}

#[test]
fn what_was_taken_already_leads_to_one_test_that_lies_ahead() {
    for from in ["2019-03-01", ""] {
        let (_patient, nurse) = desks(&Wall::monday_at_eight());
        let found = MedicineSet { already: true, from: from.to_owned(), ..typed("ramipril", "5 mg", "bd") };
        let list = save(&nurse, found.clone()).unwrap();
        let version = &list.medicines[0].versions[0];
        assert!(version.standing_text.starts_with("Taken since "), "{}", version.standing_text);
        assert_eq!(list.bloods.len(), 1);
        assert_eq!((list.bloods[0].state.as_str(), list.bloods[0].due.as_str()), ("due", "2026-11-30"));
        assert_eq!(save(&nurse, found.clone()).unwrap_err().said.key, "problem-medicine-already");
        let twice = MedicineSet { name: "ramipril-again".to_owned(), ..found.clone() };
        assert_eq!(save(&nurse, twice).unwrap_err().said.key, "problem-medicine-already");
        let past = MedicineSet { bloods_due: "2019-03-15".to_owned(), ..found };
        let candesartan = MedicineSet { drug: "candesartan".to_owned(), ..past };
        assert_eq!(save(&nurse, candesartan).unwrap_err().said.key, "problem-medicine-blood-past");
    }
}

#[test]
fn what_is_taken_already_has_begun() {
    let (_wall, _team, _patient, nurse) = with_bad_readings();
    let entries = nurse.entries();
    let found = |from: &str| MedicineSet {
        already: true,
        from: from.to_owned(),
        ..typed("spironolactone", "50 mg", "od")
    };
    let problem = save(&nurse, found("2026-11-17")).unwrap_err();
    assert_eq!(problem.fields[0].field, "from");
    assert_eq!((problem.said.key.as_str(), nurse.entries()), ("problem-medicine-already-from", entries));
    assert!(save(&nurse, found("2026-11-16")).is_ok(), "today is no future day");
}

#[test]
fn a_beta_blocker_and_verapamil_are_asked_about_whichever_comes_second() {
    let asked = |desk: &Desk, asked: MedicineSet| {
        let problem = save(desk, asked.clone()).unwrap_err();
        let of = |field: &&hearth_app::api::FieldProblem| field.said.key == "problem-medicine-never-together";
        let said: Vec<&str> =
            problem.fields.iter().filter(of).map(|field| field.said.text.as_str()).collect();
        assert_eq!(problem.kind, ProblemKind::AskAgain);
        assert!(said.len() == 1 && said[0].contains("A beta-blocker and diltiazem or verapamil"), "{said:?}");
        let list = save(desk, meant(asked)).unwrap();
        assert_eq!(list.warnings[0].subject, "beta-blocker-with-diltiazem-verapamil");
    };
    let found = |from: &str| MedicineSet { from: from.to_owned(), ..typed("bisoprolol", "5 mg", "od") };
    let already = MedicineSet { already: true, ..found("") };
    for kind in ["hfpef", "hfref"] {
        for order in [found(""), already.clone()] {
            let (_patient, nurse) = desks(&Wall::monday_at_eight());
            plan_set(&nurse, "heart-failure-type", kind, &[]).unwrap();
            save(&nurse, typed("verapamil", "", "")).unwrap();
            asked(&nurse, order);
        }
        let (_patient, nurse) = desks(&Wall::monday_at_eight());
        plan_set(&nurse, "heart-failure-type", kind, &[]).unwrap();
        save(&nurse, already.clone()).unwrap();
        asked(&nurse, typed("diltiazem", "", ""));
    }
    // One that is only planned is asked about too.
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    save(&nurse, meant(found("2026-11-20"))).unwrap();
    let until = MedicineSet { until: "2026-11-19".to_owned(), ..typed("verapamil", "", "") };
    assert!(save(&nurse, until).is_ok(), "it ends before the other begins");
    assert_eq!(save(&nurse, typed("diltiazem", "", "")).unwrap_err().kind, ProblemKind::AskAgain);
}

#[test]
fn a_patient_reads_orders_and_no_advice_to_the_team() {
    let (_wall, mut team, patient, nurse) = with_bad_readings();
    save(&nurse, meant(due(typed("spironolactone", "25 mg", "od")))).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    let own = medicines::list(&patient.open(), PATIENT).unwrap();
    assert_eq!(own.medicines[0].versions[0].text, "spironolactone 25 mg, once a day, by mouth");
    assert!(own.steps.is_empty() && own.bloods.is_empty() && own.warnings.is_empty() && own.tasks.is_empty());
    assert_eq!(own.not_checked.key, "medicines-ask-first");
    let said = format!("{own:?}");
    for advice in ["Offer", "Potassium", "target", "published"] {
        assert!(!said.contains(advice), "{advice}: {said}");
    }
}
