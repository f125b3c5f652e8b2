//! Medicines that are never taken together, asked about before an order is saved, also of one that is only planned; and
//! orders of one drug under two names, added up.

use crate::desk::Wall;
use crate::medicines::{desks, refused, set, stop, typed};
use crate::plan::set as plan_set;
use hearth_app::api::{MedicineSet, ProblemKind};

#[test]
fn an_arni_beside_an_ace_inhibitor_is_asked_about_before_it_is_saved() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let with = |asked: MedicineSet| MedicineSet { bloods_due: "2026-11-23".to_owned(), ..asked };
    set(&nurse, with(typed("ramipril", "5 mg", "od"))).unwrap();
    let arni = || with(typed("sacubitril-valsartan", "49/51 mg", "bd"));
    let problem = set(&nurse, arni()).unwrap_err();
    assert_eq!(
        (problem.kind, problem.said.key.as_str()),
        (ProblemKind::AskAgain, "problem-medicine-never-together")
    );
    stop(&nurse, "ramipril").unwrap();
    // Stopped today: 36 hours have not gone by.
    let problem = set(&nurse, arni()).unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AskAgain);
    for asked in problem.fields.iter().filter(|asked| asked.said.key.starts_with("problem-medicine-")) {
        assert_eq!(asked.said.key, "problem-medicine-after-washout");
        assert!(asked.said.text.contains("noon on 18 November 2026"), "{}", asked.said.text);
    }
    assert!(!problem.fields.is_empty());
    let later = MedicineSet { from: "2026-11-19".to_owned(), bloods_due: "2026-11-26".to_owned(), ..arni() };
    assert!(set(&nurse, later).is_ok(), "three days later it may begin");
    let list = set(&nurse, MedicineSet { confirmed: true, ..arni() }).unwrap();
    assert_eq!(list.warnings[0].level, "never");
}

#[test]
fn an_ace_inhibitor_that_would_meet_a_planned_arni_is_asked_about() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let with = |due: &str, asked: MedicineSet| MedicineSet { bloods_due: due.to_owned(), ..asked };
    let planned = typed("sacubitril-valsartan", "24/26 mg", "bd");
    set(&nurse, with("2026-12-02", MedicineSet { from: "2026-11-25".to_owned(), ..planned })).unwrap();
    let ramipril = || with("2026-11-23", typed("ramipril", "2.5 mg", "od"));
    let until = |day: &str| MedicineSet { until: day.to_owned(), ..ramipril() };
    assert_eq!(set(&nurse, ramipril()).unwrap_err().said.key, "problem-medicine-never-together");
    assert_eq!(set(&nurse, until("2026-11-30")).unwrap_err().kind, ProblemKind::AskAgain);
    assert_eq!(
        set(&nurse, until("2026-11-24")).unwrap_err().kind,
        ProblemKind::AskAgain,
        "not 36 hours before"
    );
    set(&nurse, until("2026-11-20")).unwrap();
}

#[test]
fn orders_of_one_drug_under_two_names_are_added_up() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    plan_set(&nurse, "heart-failure-type", "hfref", &[]).unwrap();
    let evening = |dose: &str| MedicineSet { name: "cardicor".to_owned(), ..typed("bisoprolol", dose, "od") };
    set(&nurse, typed("bisoprolol", "5 mg", "od")).unwrap();
    let half = set(&nurse, evening("2.5 mg")).unwrap();
    assert!(half.medicines.iter().all(|one| one.versions[0].percent == Some(75)), "{half:?}");
    assert_eq!(half.medicines[0].versions[0].percent_text, "75% of the target, all its orders added up");
    let warned = half.warnings.iter().find(|one| one.subject == "two-orders").unwrap();
    assert_eq!(
        warned.said.text,
        "Take care: Two orders of bisoprolol are added up: check that both are taken"
    );
    let whole = set(&nurse, evening("5 mg")).unwrap();
    let step = whole.steps.iter().find(|step| step.pillar == "beta-blocker").unwrap();
    assert_eq!(step.step, "at-target");
    // Each alone is within the day's highest; together they are not.
    refused(&nurse, evening("7.5 mg"), "dose", "problem-medicine-over-highest-together");
    assert_eq!(set(&nurse, evening("7.5 mg")).unwrap_err().kind, ProblemKind::AskAgain);
    let over = set(&nurse, MedicineSet { confirmed: true, ..evening("7.5 mg") }).unwrap();
    assert!(over.medicines[0].versions[0].percent_text.ends_with("above target"), "{over:?}");
    assert!(set(&nurse, evening("2.5 mg")).is_ok(), "less of it needs no question");
    // A name of its own that begins after the other has ended stands beside nothing.
    let first = MedicineSet { until: "2026-11-20".to_owned(), ..typed("bisoprolol", "10 mg", "od") };
    refused(&nurse, first.clone(), "dose", "problem-medicine-over-highest-together");
    stop(&nurse, "cardicor").unwrap();
    let later = MedicineSet { from: "2026-11-21".to_owned(), ..evening("10 mg") };
    set(&nurse, MedicineSet { confirmed: true, ..first }).unwrap();
    assert!(set(&nurse, later).is_ok());
}

#[test]
fn what_brings_potassium_is_asked_about_beside_what_raises_it_whichever_comes_first() {
    let with = |asked: MedicineSet| MedicineSet { bloods_due: "2026-11-23".to_owned(), ..asked };
    let found = |drug: &str, dose: &str| MedicineSet { already: true, ..typed(drug, dose, "od") };
    for thing in ["losalt", "trimethoprim"] {
        // First the thing: alone it is no question, and every start and step beside it is one.
        let (_patient, nurse) = desks(&Wall::monday_at_eight());
        set(&nurse, typed(thing, "", "")).unwrap();
        for (drug, dose, more) in [("ramipril", "2.5 mg", "5 mg"), ("spironolactone", "25 mg", "50 mg")] {
            for dose in [dose, more] {
                let asked = with(typed(drug, dose, "od"));
                let problem = set(&nurse, asked.clone()).unwrap_err();
                let keys = problem.fields.iter().map(|field| field.said.key.as_str());
                let about = keys.filter(|key| *key == "problem-medicine-avoid-together").count();
                assert_eq!((problem.kind, about), (ProblemKind::AskAgain, 1), "{thing}, {drug} {dose}");
                let meant = MedicineSet { confirmed: true, why: "invented".to_owned(), ..asked };
                set(&nurse, meant).unwrap();
            }
            assert!(set(&nurse, with(typed(drug, dose, "od"))).is_ok(), "less of {drug} is no question");
        }
        assert!(set(&nurse, typed("furosemide", "40 mg", "od")).is_ok(), "it raises no potassium");
        // First the medicines.
        let (_patient, nurse) = desks(&Wall::monday_at_eight());
        set(&nurse, found("ramipril", "5 mg")).unwrap();
        set(&nurse, found("spironolactone", "25 mg")).unwrap();
        let problem = set(&nurse, typed(thing, "", "")).unwrap_err();
        assert_eq!(
            (problem.kind, problem.said.key.as_str()),
            (ProblemKind::AskAgain, "problem-medicine-avoid-together")
        );
        let list = set(&nurse, MedicineSet { confirmed: true, ..typed(thing, "", "") }).unwrap();
        assert!(list.warnings.iter().any(|warning| warning.level == "avoid"), "{:?}", list.warnings);
    }
}
