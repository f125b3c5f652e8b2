//! A visit that is signed, what it leaves in the record, what comes later, and the facts that are set by hand.

use crate::desk::{Desk, PATIENT};
use crate::visit_round::{
    answer, before, begin, fact, facts, of, patient, round, show, state, typed, values,
};
use hearth_app::api::{FactsSet, ProblemKind, Settle, VisitAddendum, VisitAnswer};
use hearth_app::deeds::visit::sign as visit_sign;
use hearth_app::deeds::{conflicts, heart_failure, medicines, plan, visit};

#[test]
fn a_titration_visit_is_signed_and_its_type_opens_the_pillars_on_every_machine() {
    let mut round = round();
    let unknown = medicines::list(&round.second.open(), PATIENT).unwrap();
    let name = begin(&round.nurse).row.visit;
    answer(
        &round.nurse,
        &name,
        &[
            ("why-and-who/visit-type", "titration"),
            ("history/lvef", "34"),
            ("history/lvef-day", "2026-10-01"),
            ("history/aetiology", "ischaemic hypertension"),
            ("symptoms/nyha", "2"),
            ("fluid/oedema-found", "no"),
            ("fluid/volume", "euvolaemic"),
            ("fluid/perfusion", "warm"),
            ("future/device", "icd"),
            ("plan/tier", "t3"),
        ],
    );
    assert_eq!(
        fact(&facts(&round.nurse), "type"),
        ["unknown"],
        "nothing follows from what nobody has signed"
    );
    let signed = visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap();
    assert!(signed.row.signed);
    assert_eq!(signed.plan_differs.len(), 1, "{:?}: the tier stays what the plan says", signed.plan_differs);
    round.exchange();
    let seen = facts(&round.second);
    assert_eq!(seen.kind, "hfref");
    assert_eq!(fact(&seen, "lvef"), ["34% (not-said)"]);
    assert_eq!(fact(&seen, "nyha"), ["II"]);
    assert_eq!(fact(&seen, "causes"), ["ischaemic, hypertension"]);
    assert_eq!(fact(&seen, "device"), ["icd"]);
    assert_eq!(fact(&seen, "fluid"), ["euvolaemic, warm"]);
    assert_eq!(fact(&seen, "oedema"), ["no swelling"], "looked, and none: that is not 'not asked'");
    let ages: Vec<&str> =
        seen.facts.iter().filter(|fact| fact.fact == "lvef").map(|fact| fact.age.as_str()).collect();
    assert_eq!(ages, ["46 days ago"]);
    let known = medicines::list(&round.second.open(), PATIENT).unwrap();
    assert_ne!(unknown.steps, known.steps, "the type opens the pillars");
    // The person's own computer judges by the same type.
    assert_eq!(facts(&round.home).kind, "hfref");
    assert!(fact(&facts(&round.home), "fluid").is_empty(), "what a visit found is the team's");
}

#[test]
fn a_signed_visit_stays_as_it_is_and_what_comes_later_stands_beside_it() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    answer(&round.nurse, &name, &[("fluid/jvp", "not-raised"), ("life/carer", "yes")]);
    round.exchange();
    // The second nurse is offline and knows nothing of the signature.
    visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap();
    answer(&round.second, &name, &[("fluid/jvp", "raised"), ("mood/capacity", "yes")]);
    round.exchange();
    for desk in [&round.nurse, &round.second] {
        let seen = show(desk, &name);
        assert_eq!(values(&seen, "fluid/jvp"), ["not raised"], "what was signed stands");
        assert_eq!((values(&seen, "mood/capacity").len(), seen.late.len()), (0, 2), "{:?}", seen.late);
        let refused = visit::answer(&desk.open(), &typed(&name, &[("fluid/jvp", "raised")])).unwrap_err();
        assert_eq!(
            (refused.kind, refused.said.key.as_str()),
            (ProblemKind::BadInput, "problem-visit-signed")
        );
        assert_eq!(visit_sign::sign(&desk.open(), &of(&name)).unwrap_err().said.key, "problem-visit-signed");
    }
    let empty = VisitAddendum { of: of(&name), text: "  ".to_owned() };
    assert!(visit::addendum(&round.second.open(), &empty).is_err());
    let added = VisitAddendum { of: of(&name), text: "The neck veins were raised at noon.".to_owned() };
    visit::addendum(&round.second.open(), &added).unwrap();
    round.exchange();
    let seen = show(&round.nurse, &name);
    assert_eq!((seen.addenda.len(), seen.addenda[0].by.as_str()), (1, "Nurse Testerby"));
    assert_eq!(values(&seen, "fluid/jvp"), ["not raised"]);
}

#[test]
fn a_visit_that_nobody_signed_is_shown_to_its_author_after_a_day_and_to_nobody_else() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    round.exchange();
    assert!(visit::left_open(&round.nurse.open()).unwrap().visits.is_empty(), "it is today's");
    round.wall.days_later(1);
    let open = visit::left_open(&round.nurse.open()).unwrap().visits;
    assert_eq!((open.len(), open[0].visit.as_str()), (1, name.as_str()));
    assert!(open[0].said.text.contains("one day"), "{}", open[0].said.text);
    assert!(visit::left_open(&round.second.open()).unwrap().visits.is_empty());
    assert!(visit::left_open(&round.home.open()).is_err());
    let nothing = visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap_err();
    assert_eq!(nothing.said.key, "problem-visit-nothing");
    let mark = VisitAnswer {
        not_possible: vec![
            ("observations".to_owned(), "too-unwell".to_owned()),
            ("ecg".to_owned(), "the battery was flat".to_owned()),
        ],
        ..typed(&name, &[])
    };
    let marked = visit::answer(&round.nurse.open(), &mark).unwrap();
    assert_eq!(
        (state(&marked.visit, "observations"), state(&marked.visit, "ecg")),
        ("not-possible", "not-possible")
    );
    visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap();
    assert!(visit::left_open(&round.nurse.open()).unwrap().visits.is_empty());
}

#[test]
fn the_last_visit_stands_beside_and_is_never_todays() {
    let round = round();
    let first = begin(&round.nurse).row.visit;
    answer(&round.nurse, &first, &[("symptoms/nyha", "3"), ("symptoms/pillows", "2")]);
    visit_sign::sign(&round.nurse.open(), &of(&first)).unwrap();
    round.wall.days_later(14);
    let second = begin(&round.nurse);
    assert_eq!(values(&second, "symptoms/nyha").len(), 0);
    assert!(before(&second, "symptoms/nyha").contains('3'), "{}", before(&second, "symptoms/nyha"));
    assert_eq!(state(&second, "symptoms"), "not-asked");
    let line = VisitAnswer {
        rows: vec![(
            "fluid/oedema".to_owned(),
            [("site", "ankle"), ("side", "both"), ("grade", "mild"), ("pitting", "yes")]
                .map(|(part, typed)| (part.to_owned(), typed.to_owned()))
                .to_vec(),
        )],
        ..typed(&second.row.visit, &[("fluid/oedema-found", "yes")])
    };
    let told = visit::answer(&round.nurse.open(), &line).unwrap();
    assert!(told.problems.is_empty(), "{:?}", told.problems);
    assert!(fact(&facts(&round.nurse), "oedema").is_empty(), "nobody has signed it");
    assert_eq!(visit::list(&round.nurse.open(), &patient()).unwrap().visits.len(), 2);
    let clear = VisitAnswer { clear: vec!["fluid/oedema".to_owned()], ..typed(&second.row.visit, &[]) };
    visit::answer(&round.nurse.open(), &clear).unwrap();
    assert!(values(&show(&round.nurse, &second.row.visit), "fluid/oedema").is_empty());
    visit::answer(&round.nurse.open(), &line).unwrap();
    visit::answer(&round.nurse.open(), &line).unwrap();
    visit_sign::sign(&round.nurse.open(), &of(&second.row.visit)).unwrap();
    assert_eq!(
        fact(&facts(&round.nurse), "oedema"),
        ["ankle both mild"],
        "the same line twice is one swelling"
    );
}

#[test]
fn whoever_looked_once_more_and_found_no_swelling_has_found_none() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let thigh = [("site", "thigh"), ("side", "both"), ("grade", "severe")];
    let thigh = thigh.map(|(part, typed)| (part.to_owned(), typed.to_owned())).to_vec();
    let line = VisitAnswer {
        rows: vec![("fluid/oedema".to_owned(), thigh)],
        ..typed(&name, &[("fluid/oedema-found", "yes")])
    };
    visit::answer(&round.nurse.open(), &line).unwrap();
    answer(&round.nurse, &name, &[("fluid/oedema-found", "no")]);
    visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap();
    assert_eq!(fact(&facts(&round.nurse), "oedema"), ["no swelling"]);
}

#[test]
fn facts_are_set_with_their_day_and_two_of_one_day_are_settled() {
    let mut round = round();
    let set = |desk: &Desk, lvef: &str, on: &str, confirmed| {
        let asked = FactsSet {
            patient: patient(),
            ejection_fraction: lvef.to_owned(),
            method: "echo".to_owned(),
            on: on.to_owned(),
            confirmed,
            ..FactsSet::default()
        };
        heart_failure::set(&desk.open(), &asked)
    };
    set(&round.nurse, "38", "2025-11-01", false).unwrap();
    assert_eq!(set(&round.nurse, "52", "2026-11-01", false).unwrap_err().kind, ProblemKind::AskAgain);
    let better = set(&round.nurse, "52", "2026-11-01", true).unwrap();
    assert_eq!(better.kind, "hfref", "what was reduced once stays reduced");
    assert_eq!(set(&round.nurse, "thirty", "", false).unwrap_err().fields[0].field, "lvef");
    assert_eq!(
        set(&round.nurse, "40", "2027-01-01", false).unwrap_err().fields[0].said.key,
        "problem-date-future"
    );
    round.exchange();
    set(&round.nurse, "47", "2026-11-10", true).unwrap();
    set(&round.second, "49", "2026-11-10", true).unwrap();
    round.exchange();
    let seen = facts(&round.second);
    assert_eq!(seen.facts.iter().filter(|fact| fact.conflict).count(), 2);
    assert_eq!(seen.kind, "hfref", "both say the same type");
    let standing = conflicts::conflicts(&round.nurse.open()).unwrap().items;
    let settle = Settle {
        patient: patient(),
        subject: standing[0].subject.clone(),
        value: standing[0].versions[0].typed.clone(),
        why: String::new(),
        replaces: standing[0].versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&round.nurse.open(), &settle).unwrap();
    assert!(facts(&round.nurse).facts.iter().all(|fact| !fact.conflict));
    let take = FactsSet {
        patient: patient(),
        on: "2025-11-01".to_owned(),
        take_back: "lvef".to_owned(),
        ..FactsSet::default()
    };
    assert_eq!(
        heart_failure::set(&round.nurse.open(), &take).unwrap().kind,
        "hfmref",
        "it was somebody else's echo"
    );
    // What the team sets in the plan holds, whatever the numbers say.
    let set_kind = FactsSet {
        patient: patient(),
        kind: "hfpef".to_owned(),
        why: "clinic letter".to_owned(),
        ..FactsSet::default()
    };
    assert_eq!(heart_failure::set(&round.nurse.open(), &set_kind).unwrap().kind, "hfpef");
    assert!(heart_failure::set(&round.home.open(), &set_kind).is_err(), "a patient sets none of it");
    let shown = plan::show(&round.nurse.open(), PATIENT).unwrap();
    assert!(shown.lines.iter().any(|line| line.subject == "heart-failure-type" && line.layer == "person"));
}
