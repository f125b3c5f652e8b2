//! What was not tolerated, other diseases and the class after a visit reach the next step and the holds of medicines, from
//! what a nurse types and signs.

use crate::desk::{Desk, PATIENT, Wall, form};
use crate::medicines::{desks, keys, list, set, typed};
use crate::plan::set as plan_set;
use crate::visit_round::{answer, begin, facts, of, round};
use hearth_app::api::{
    CheckInFields, FactsSet, FactsView, MedicineList, MedicineSet, MedicineStop, Problem, ProblemKind,
};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::visit::sign as visit_sign;
use hearth_app::deeds::{conflicts, heart_failure, medicines};

fn ends(desk: &Desk, name: &str, why: &str, not_tolerated: &str) -> Result<MedicineList, Problem> {
    let asked = MedicineStop {
        patient: PATIENT.to_string(),
        name: name.to_owned(),
        prescriber: "Dr Invented".to_owned(),
        why: why.to_owned(),
        not_tolerated: not_tolerated.to_owned(),
        based_on: keys(&list(desk), name),
        ..MedicineStop::default()
    };
    medicines::stop(&desk.open(), &asked)
}

fn nurse_of_reduced() -> (Wall, Desk) {
    let wall = Wall::monday_at_eight();
    let (_, nurse) = desks(&wall);
    plan_set(&nurse, "heart-failure-type", "hfref", &[]).unwrap();
    (wall, nurse)
}

fn takes(desk: &Desk, drug: &str, dose: &str, frequency: &str) {
    let asked = MedicineSet {
        bloods_due: "2026-11-23".to_owned(),
        confirmed: true,
        why: "invented".to_owned(),
        ..typed(drug, dose, frequency)
    };
    set(desk, asked).unwrap();
}

fn step(list: &MedicineList, pillar: &str) -> String {
    list.steps.iter().find(|step| step.pillar == pillar).unwrap().step.clone()
}

/// The sentences with which an order is asked about.
fn asked(desk: &Desk, drug: &str, dose: &str, frequency: &str) -> Vec<String> {
    let asked = MedicineSet {
        bloods_due: "2026-11-23".to_owned(),
        based_on: keys(&list(desk), drug),
        ..typed(drug, dose, frequency)
    };
    let problem = medicines::set(&desk.open(), &asked).unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AskAgain);
    problem.fields.into_iter().map(|field| field.said.text).collect()
}

fn is_held(desk: &Desk, drug: &str, dose: &str) -> bool {
    asked(desk, drug, dose, "bd").iter().any(|text| text.contains("Was not tolerated"))
}

fn known(desk: &Desk, asked: FactsSet) -> Result<FactsView, Problem> {
    heart_failure::set(&desk.open(), &FactsSet { patient: PATIENT.to_string(), ..asked })
}

#[test]
fn an_ace_inhibitor_that_ended_with_angioedema_is_never_offered_again_and_no_arni_either() {
    for (why, reason) in [("angioedema", ""), ("Angio-oedema.", ""), ("swollen tongue", "angioedema")] {
        let (wall, nurse) = nurse_of_reduced();
        takes(&nurse, "ramipril", "2.5 mg", "bd");
        let last_day = ends(&nurse, "ramipril", why, reason).unwrap();
        assert_eq!(step(&last_day, "ras-inhibitor"), "ends", "{why}");
        for days in [1, 400] {
            wall.days_later(days);
            assert_eq!(step(&list(&nurse), "ras-inhibitor"), "ask-specialist", "{why}");
        }
        assert!(
            facts(&nurse)
                .facts
                .iter()
                .any(|fact| (fact.fact.as_str(), fact.value.as_str()) == ("ace-intolerance", "angioedema"))
        );
        // A lesser reason does not take its place, and nobody takes it back without a word.
        let cough = FactsSet { ace_intolerance: "cough".to_owned(), ..FactsSet::default() };
        assert_eq!(known(&nurse, cough.clone()).unwrap_err().said.key, "problem-facts-angioedema-why");
        known(&nurse, FactsSet { why: "it was another person".to_owned(), ..cough }).unwrap();
        assert_eq!(step(&list(&nurse), "ras-inhibitor"), "start");
    }
}

#[test]
fn an_ace_inhibitor_and_an_arni_are_asked_about_once_there_was_angioedema() {
    for (drug, dose) in
        [("ramipril", "2.5 mg"), ("candesartan", "4 mg"), ("sacubitril-valsartan", "49/51 mg")]
    {
        let (wall, nurse) = nurse_of_reduced();
        takes(&nurse, drug, dose, if drug == "candesartan" { "od" } else { "bd" });
        ends(&nurse, drug, "angioedema", "").unwrap();
        wall.days_later(3);
        assert!(is_held(&nurse, "enalapril", "2.5 mg"), "after {drug}");
        assert!(is_held(&nurse, "sacubitril-valsartan", "24/26 mg"), "after {drug}");
    }
}

#[test]
fn words_that_only_speak_of_angioedema_have_to_say_whether_it_was() {
    let (wall, nurse) = nurse_of_reduced();
    takes(&nurse, "ramipril", "2.5 mg", "bd");
    takes(&nurse, "bisoprolol", "1.25 mg", "od");
    let entries = nurse.entries();
    let problem = ends(&nurse, "ramipril", "cough, no angioedema", "").unwrap_err();
    assert_eq!(problem.said.key, "problem-medicine-angioedema");
    assert_eq!(ends(&nurse, "ramipril", "cough", "hives").unwrap_err().said.key, "problem-medicine-reason");
    let other = ends(&nurse, "bisoprolol", "cold hands", "other").unwrap_err();
    assert_eq!(other.said.key, "problem-medicine-tolerance-class");
    assert_eq!(nurse.entries(), entries, "nothing was saved");
    ends(&nurse, "ramipril", "cough, no angioedema", "cough").unwrap();
    wall.days_later(3);
    let later = list(&nurse);
    let ras = later.steps.iter().find(|step| step.pillar == "ras-inhibitor").unwrap();
    assert!(ras.said.text.contains("ARNI"), "an ARNI in place of it: {}", ras.said.text);
    // An end for another reason says nothing about tolerance.
    let (_, nurse) = nurse_of_reduced();
    takes(&nurse, "ramipril", "2.5 mg", "bd");
    ends(&nurse, "ramipril", "angiogram next week", "").unwrap();
    takes(&nurse, "ramipril", "2.5 mg", "bd");
    ends(&nurse, "ramipril", "cough", "none").unwrap();
    assert_eq!(facts(&nurse).facts.len(), 1, "the type alone: {:?}", facts(&nurse).facts);
}

#[test]
fn two_desks_that_say_different_reasons_are_shown_and_settled() {
    let mut round = round();
    let one = |reason: &str| FactsSet { ace_intolerance: reason.to_owned(), ..FactsSet::default() };
    known(&round.nurse, one("cough")).unwrap();
    known(&round.second, one("angioedema")).unwrap();
    round.exchange();
    let seen = facts(&round.nurse);
    assert_eq!(seen.facts.iter().filter(|fact| fact.conflict).count(), 2, "{seen:?}");
    let items = conflicts::conflicts(&round.nurse.open()).unwrap().items;
    let texts: Vec<&str> = items[0].versions.iter().map(|version| version.value.as_str()).collect();
    assert!(texts.iter().any(|text| text.contains("angioedema")), "{texts:?}");
}

#[test]
fn what_a_signed_visit_says_of_kidneys_and_valves_reaches_the_holds_and_the_unsigned_one_does_not() {
    let round = round();
    plan_set(&round.nurse, "heart-failure-type", "hfref", &[]).unwrap();
    let begun = begin(&round.nurse).row.visit;
    answer(&round.nurse, &begun, &[("history/kidney-disease", "yes"), ("history/valve-disease", "yes")]);
    let valve = |desk: &Desk| {
        asked(desk, "ramipril", "2.5 mg", "bd").iter().any(|text| text.contains("Valve disease"))
    };
    assert!(!valve(&round.nurse), "nobody has signed it");
    visit_sign::sign(&round.nurse.open(), &of(&begun)).unwrap();
    assert!(valve(&round.nurse));
    let shown = facts(&round.nurse);
    for disease in ["kidney-disease", "valve-disease"] {
        assert!(shown.facts.iter().any(|fact| (fact.fact.as_str(), fact.value.as_str()) == (disease, "yes")));
    }
    // What is written down later holds, and 'not known' takes it back.
    let no = FactsSet { valve_disease: "no".to_owned(), ..FactsSet::default() };
    known(&round.nurse, no).unwrap();
    assert!(!valve(&round.nurse));
    let gone = FactsSet { kidney_disease: "not-known".to_owned(), ..FactsSet::default() };
    let shown = known(&round.nurse, gone).unwrap();
    assert!(shown.facts.iter().all(|fact| fact.fact != "kidney-disease"));
    let wrong = FactsSet { kidney_disease: "maybe".to_owned(), ..FactsSet::default() };
    assert_eq!(known(&round.nurse, wrong).unwrap_err().fields[0].field, "kidney-disease");
}

#[test]
fn an_arni_is_offered_once_symptoms_go_on_at_the_highest_dose() {
    let (_, nurse) = nurse_of_reduced();
    takes(&nurse, "ramipril", "5 mg", "bd");
    assert_eq!(step(&list(&nurse), "ras-inhibitor"), "at-target");
    known(&nurse, FactsSet { nyha: "1".to_owned(), ..FactsSet::default() }).unwrap();
    assert_eq!(step(&list(&nurse), "ras-inhibitor"), "at-target");
    known(&nurse, FactsSet { nyha: "2".to_owned(), ..FactsSet::default() }).unwrap();
    assert_eq!(step(&list(&nurse), "ras-inhibitor"), "switch-to-arni");
}

#[test]
fn an_nt_pro_bnp_above_that_of_discharge_stands_against_more_of_a_beta_blocker() {
    let (wall, nurse) = nurse_of_reduced();
    let measured = |value: &str| {
        let fields =
            CheckInFields { bloods: [("nt-pro-bnp".to_owned(), value.to_owned())].into(), ..form(&[]) };
        let request =
            CheckInRequest { patient: Some(PATIENT), confirmed: true, fields, ..CheckInRequest::default() };
        check_in::save(&nurse.open(), &request).unwrap();
    };
    measured("1000");
    let day = facts(&nurse).facts[0].day.clone();
    let shown = known(&nurse, FactsSet { discharged: day.clone(), ..FactsSet::default() }).unwrap();
    assert!(shown.facts.iter().any(|fact| fact.fact == "discharged"), "{shown:?}");
    wall.days_later(2);
    measured("1101");
    let held = |desk: &Desk| {
        asked(desk, "bisoprolol", "1.25 mg", "od").iter().any(|text| text.contains("NT-proBNP"))
    };
    assert!(held(&nurse));
    let back = FactsSet { take_back: "discharge".to_owned(), on: day, ..FactsSet::default() };
    known(&nurse, back).unwrap();
    assert!(!held(&nurse));
    let ahead = FactsSet { discharged: "2031-01-01".to_owned(), ..FactsSet::default() };
    assert_eq!(known(&nurse, ahead).unwrap_err().fields[0].said.key, "problem-date-future");
}
