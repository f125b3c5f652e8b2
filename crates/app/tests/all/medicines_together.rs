//! Medicines that are never taken together: asked about before an order is saved, also of one that is only planned.

use crate::desk::Wall;
use crate::medicines::{desks, set, stop, typed};
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
    assert_eq!(set(&nurse, arni()).unwrap_err().kind, ProblemKind::AskAgain);
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
