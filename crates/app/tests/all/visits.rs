//! A visit without a screen: begun, answered field by field on two laptops, judged by the daily rules.

use crate::desk::{PATIENT, form};
use crate::visit_round::{answer, begin, of, patient, round, show, state, typed, values};
use hearth_app::api::{AlertAsked, AlertClose, Settle, VisitAnswer, ZoneView};
use hearth_app::deeds::caseload::caseload;
use hearth_app::deeds::visit::sign as visit_sign;
use hearth_app::deeds::{alerts, conflicts, visit};
use hearth_record::Audience;

#[test]
fn each_answer_is_saved_by_itself_and_what_is_wrong_with_one_stops_no_other() {
    let mut round = round();
    let visit = begin(&round.nurse);
    let name = visit.row.visit.clone();
    let told = answer(
        &round.nurse,
        &name,
        &[
            ("symptoms/nyha", "3"),
            ("symptoms/cough", "purple"),
            ("fluid/jvp", "raised"),
            ("fluid/jvp-height", "99"),
            ("fluid/hat", "yes"),
            ("history/lvef-day", "2030-01-01"),
        ],
    );
    assert_eq!(told.saved, ["symptoms/nyha", "fluid/jvp"]);
    let problems: Vec<(&str, &str)> =
        told.problems.iter().map(|one| (one.field.as_str(), one.said.key.as_str())).collect();
    assert_eq!(
        problems,
        [
            ("symptoms/cough", "problem-visit-choice"),
            ("fluid/jvp-height", "problem-visit-range"),
            ("fluid/hat", "problem-visit-field"),
            ("history/lvef-day", "problem-visit-day-after"),
        ]
    );
    // A flat battery: the app is closed without a word and opened again.
    round.nurse.reopen();
    let again = begin(&round.nurse);
    assert_eq!(again.row.visit, name, "the same visit goes on");
    assert_eq!(values(&again, "symptoms/nyha"), ["3"]);
    assert_eq!((state(&again, "fluid"), state(&again, "ecg")), ("asked", "not-asked"));
    assert!(again.not_asked.contains(&"ecg".to_owned()) && !again.not_asked.contains(&"fluid".to_owned()));
    assert_eq!(again.misfits.len(), 1, "{:?}: the height of the raised pressure is missing", again.misfits);
    round.exchange();
    assert_eq!(values(&show(&round.second, &name), "fluid/jvp"), ["raised"]);
}

#[test]
fn two_nurses_in_different_sections_never_conflict_and_one_answer_of_two_is_settled() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    round.exchange();
    // Both are offline from here.
    answer(
        &round.nurse,
        &name,
        &[("symptoms/nyha", "3"), ("fluid/jvp", "raised"), ("fluid/ascites", "none")],
    );
    answer(
        &round.second,
        &name,
        &[("life/carer", "yes"), ("fluid/jvp", "not-raised"), ("fluid/ascites", "none")],
    );
    round.exchange();
    let seen = show(&round.nurse, &name);
    assert_eq!(seen, {
        let mut other = show(&round.second, &name);
        // Only the word for oneself differs.
        other.row.said.clone_from(&seen.row.said);
        other.row.mine = seen.row.mine;
        for (mine, theirs) in seen.sections.iter().zip(&mut other.sections) {
            for (mine, theirs) in mine.fields.iter().zip(&mut theirs.fields) {
                for (mine, theirs) in mine.versions.iter().zip(&mut theirs.versions) {
                    theirs.by.clone_from(&mine.by);
                }
            }
        }
        other
    });
    assert_eq!(
        (values(&seen, "symptoms/nyha"), values(&seen, "life/carer")),
        (vec!["3".into()], vec!["yes".into()])
    );
    assert_eq!(seen.conflicts, ["fluid/jvp"], "equal answers are no conflict");
    let refused = visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap_err();
    assert_eq!(refused.said.key, "problem-visit-two-versions");

    let standing = conflicts::conflicts(&round.nurse.open()).unwrap().items;
    assert_eq!((standing.len(), standing[0].part.as_str()), (1, "fluid/jvp"));
    let settle = Settle {
        patient: patient(),
        subject: standing[0].subject.clone(),
        value: "raised".to_owned(),
        why: String::new(),
        replaces: standing[0].versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&round.nurse.open(), &settle).unwrap();
    round.exchange();
    let settled = show(&round.second, &name);
    assert_eq!((values(&settled, "fluid/jvp"), settled.conflicts.len()), (vec!["raised".to_owned()], 0));
    assert!(conflicts::conflicts(&round.second.open()).unwrap().items.is_empty());
}

#[test]
fn thoughts_of_self_harm_bring_help_at_once_and_a_signature_waits_for_what_was_done() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let told = answer(&round.nurse, &name, &[("mood/phq2", "4"), ("mood/phq9", "14")]);
    assert!(told.immediate.is_empty());
    for (typed, saved) in [("7", 0), ("2", 1)] {
        let told = answer(&round.nurse, &name, &[("mood/phq9-item9", typed)]);
        let help: String = told.immediate.iter().map(|said| said.text.as_str()).collect();
        assert!(
            told.immediate.len() == 5
                && ["116 123", "111", "999"].into_iter().all(|number| help.contains(number)),
            "{typed}: {help}"
        );
        assert_eq!(told.saved.len(), saved, "{typed}");
    }
    let refused = visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap_err();
    let field = &refused.fields[0];
    assert_eq!(
        (field.field.as_str(), field.said.key.as_str()),
        ("mood/item9-done", "problem-visit-item9-done")
    );
    assert!(!show(&round.nurse, &name).row.signed);
    let told = answer(&round.nurse, &name, &[("mood/item9-done", "Safe plan made, GP phoned.")]);
    assert!(told.immediate.is_empty(), "said with the answer that asks for it");
    assert!(visit_sign::sign(&round.nurse.open(), &of(&name)).unwrap().row.signed);
    // Nothing was asked for where the answer was 'not at all'.
    let name = begin(&round.second).row.visit;
    assert!(answer(&round.second, &name, &[("mood/phq9-item9", "0")]).immediate.is_empty());
    assert!(visit_sign::sign(&round.second.open(), &of(&name)).unwrap().row.signed);
}

#[test]
fn thoughts_of_self_harm_at_a_visit_are_red_in_the_list_from_the_answer_on_until_somebody_closes_it() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    let rows = |desk: &crate::desk::Desk| caseload(&desk.open()).unwrap().rows;
    let alert = |desk: &crate::desk::Desk| {
        let all = alerts::alerts(&desk.open(), Some(PATIENT)).unwrap().alerts;
        all.into_iter().find(|alert| alert.cause == "self-harm")
    };
    answer(&round.nurse, &name, &[("mood/phq2", "4"), ("mood/phq9", "15")]);
    assert!(alert(&round.nurse).is_none());
    answer(&round.nurse, &name, &[("mood/phq9-item9", "3")]);
    round.exchange();
    for desk in [&round.nurse, &round.second] {
        let open = alert(desk).unwrap();
        assert_eq!((open.state.as_str(), open.level), ("open", ZoneView::Red), "{open:?}");
        assert_eq!(rows(desk)[0].zone, ZoneView::Red);
    }
    let asked = AlertAsked { patient: patient(), cause: "self-harm".to_owned(), ..AlertAsked::default() };
    let closing = AlertClose { alert: asked, action: "referred".to_owned(), why: String::new() };
    assert_eq!(alerts::close(&round.second.open(), &closing).unwrap().state, "closed");
    round.exchange();
    assert_eq!(alert(&round.nurse).unwrap().state, "closed");
}

#[test]
fn a_danger_sign_or_a_red_number_in_a_section_that_was_not_possible_is_saved_and_told_at_once() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    let marks = [("symptoms", "no-time"), ("observations", "too-unwell")];
    let marks = marks.map(|(section, why)| (section.to_owned(), why.to_owned()));
    let marked = VisitAnswer { not_possible: marks.into_iter().collect(), ..typed(&name, &[]) };
    visit::answer(&round.nurse.open(), &marked).unwrap();
    assert_eq!(state(&show(&round.nurse, &name), "symptoms"), "not-possible");
    let fainted = answer(&round.nurse, &name, &[("symptoms/fainting", "yes")]);
    assert_eq!(
        (fainted.saved, fainted.problems.len()),
        (vec!["symptoms/fainting".to_owned(), "symptoms".to_owned()], 0)
    );
    assert_eq!(fainted.result.unwrap().advice.zone, ZoneView::Emergency);
    let low = answer(&round.nurse, &name, &[("observations/oxygen", "84%")]);
    assert_eq!(low.result.unwrap().advice.zone, ZoneView::Emergency);
    let now = show(&round.nurse, &name);
    assert_eq!((state(&now, "symptoms"), state(&now, "observations")), ("asked", "asked"));
    // What can't be read takes no mark away, and answers say that the section was possible.
    let again = VisitAnswer {
        not_possible: [("mood".to_owned(), "no-time".to_owned())].into_iter().collect(),
        ..typed(&name, &[])
    };
    visit::answer(&round.nurse.open(), &again).unwrap();
    let wrong = answer(&round.nurse, &name, &[("mood/phq2", "99")]);
    assert_eq!((wrong.saved.len(), wrong.problems.len()), (0, 1));
    assert_eq!(state(&show(&round.nurse, &name), "mood"), "not-possible");
    round.exchange();
    assert_eq!(state(&show(&round.second, &name), "symptoms"), "asked");
}

#[test]
fn an_unusual_pressure_is_warned_of_before_it_is_asked_about_and_is_asked_about_once() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let low = [("observations/pressure-lying", "70/40"), ("symptoms/dizziness", "on-standing")];
    let asked = answer(&round.nurse, &name, &low);
    let told = asked.result.unwrap();
    assert_eq!((told.advice.zone, asked.saved.len()), (ZoneView::Red, 2), "a danger waits for no answer");
    assert!(!asked.questions.is_empty(), "and is asked about behind it");
    let confirmed = |answers: &[(&str, &str)]| {
        let asked = VisitAnswer { confirmed: true, ..typed(&name, answers) };
        visit::answer(&round.nurse.open(), &asked).unwrap()
    };
    let saved = confirmed(&low);
    assert_eq!((saved.danger, saved.questions.len()), (None, 0), "the result says it");
    let marked = saved.result.unwrap();
    assert_eq!((marked.advice.zone, marked.key == told.key), (ZoneView::Red, true));
    assert!(confirmed(&low).result.is_none(), "what was called right is not written again");
    // The lying pressure goes into the pair, and is not asked about again.
    let next = answer(&round.nurse, &name, &[("observations/pressure-standing-1", "84/50")]);
    assert_eq!((next.questions.len(), next.saved.len()), (0, 1), "{:?}", next.questions);
    let next = answer(&round.nurse, &name, &[("observations/pressure-standing-3", "60/38")]);
    let boxes: Vec<&str> = next.questions.iter().map(|asked| asked.field.as_str()).collect();
    assert_eq!(boxes, ["standing3Systolic", "standing3Diastolic"]);
    assert_eq!(next.result.unwrap().advice.zone, ZoneView::Red, "a correction is saved too");
    assert_eq!(confirmed(&[("observations/pressure-standing-3", "60/38")]).saved.len(), 1);
    let next = answer(&round.nurse, &name, &[("observations/pressure-standing-1", "86/50")]);
    assert_eq!((next.questions.len(), next.saved.len()), (0, 1), "{:?}", next.questions);
}

#[test]
fn a_deterioration_visit_is_judged_by_the_daily_rules_as_its_readings_are_typed() {
    let mut round = round();
    for _ in 0..4 {
        round
            .home
            .check_in(form(&[("weight", "80.0"), ("systolic", "124"), ("diastolic", "76"), ("pulse", "70")]))
            .unwrap();
        round.wall.days_later(1);
    }
    round.exchange();
    let name = begin(&round.nurse).row.visit;
    let weighed =
        answer(&round.nurse, &name, &[("fluid/weight-today", "82.6kg"), ("fluid/volume", "wet-moderate")]);
    let first = weighed.result.expect("a weight is an ordinary reading");
    assert_eq!(first.advice.zone, ZoneView::Amber, "{:?}", first.advice);
    assert!(first.advice.findings.iter().any(|finding| finding.rule == "W1"));
    // An answer later makes it red: the same check-in grows, and nothing is measured twice.
    let worse = answer(
        &round.nurse,
        &name,
        &[("symptoms/woke-breathless", "yes"), ("symptoms/swelling", "much-more")],
    );
    let second = worse.result.unwrap();
    assert_eq!((second.key == first.key, second.advice.zone), (true, ZoneView::Red), "{:?}", second.advice);
    // Lying and standing, each typed when it was measured.
    answer(&round.nurse, &name, &[("observations/pressure-lying", "118/70")]);
    let stood = answer(&round.nurse, &name, &[("observations/pressure-standing-1", "92/60")]).result.unwrap();
    let rules: Vec<&str> =
        stood.advice.findings.iter().chain(&stood.for_team).map(|finding| finding.rule.as_str()).collect();
    assert!(rules.contains(&"B2"), "{rules:?}");
    // A danger sign comes before everything else.
    let danger = answer(&round.nurse, &name, &[("symptoms/cough", "pink-froth")]).result.unwrap();
    assert_eq!(danger.advice.zone, ZoneView::Emergency);
    // A slip is asked about; other answers stand, and the value is saved once it was confirmed.
    let slip = answer(&round.nurse, &name, &[("fluid/weight-today", "28.6kg"), ("ecg/done", "no")]);
    assert_eq!(slip.saved, ["ecg/done"], "{:?}", slip.problems);
    assert!(!slip.questions.is_empty() && slip.questions.iter().all(|asked| asked.field == "weightKg"));
    assert_eq!(values(&show(&round.nurse, &name), "fluid/weight-today").len(), 1);
    assert!(values(&show(&round.nurse, &name), "fluid/weight-today")[0].contains("82.6"));
    let corrected = answer(&round.nurse, &name, &[("fluid/weight-today", "82.4kg")]).result.unwrap();
    assert_eq!(corrected.key, first.key, "a correction corrects the reading that there is");
    round.exchange();
    // The person's own computer has the reading, and nothing else of the visit.
    let home = round.home.open();
    let view = home.view().unwrap();
    let held = view.entries(&PATIENT).unwrap();
    assert!(held.iter().all(|held| held.entry.key.id.chain.audience == Audience::Shared));
    assert!(held.iter().any(|held| held.entry.key.to_string() == first.key));
}

#[test]
fn a_reading_that_is_the_same_again_is_no_second_one_and_one_on_the_teams_scales_is_none() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    assert!(answer(&round.nurse, &name, &[("fluid/weight-today", "82.4kg")]).result.is_some());
    let before = round.nurse.entries();
    assert!(answer(&round.nurse, &name, &[("fluid/weight-today", "82.4kg")]).result.is_none());
    assert_eq!(round.nurse.entries(), before + 1, "an answer, and no reading");
    round.wall.days_later(2);
    let other = begin(&round.nurse).row.visit;
    assert_ne!(other, name);
    let scales = answer(&round.nurse, &other, &[("fluid/scales", "teams"), ("fluid/weight-today", "86.0kg")]);
    assert!(scales.result.is_none(), "it says nothing about a change");
    assert_eq!(scales.saved.len(), 2);
}

#[test]
fn a_low_pressure_lying_down_is_judged_beside_a_sitting_one_and_nobody_calls_the_fall_judged() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let confirmed = |answers: &[(&str, &str)]| {
        let asked = VisitAnswer { confirmed: true, ..typed(&name, answers) };
        visit::answer(&round.nurse.open(), &asked).unwrap()
    };
    let low = [("observations/pressure-lying", "78/50"), ("observations/pressure-sitting", "112/70")];
    let saved = confirmed(&low);
    let result = saved.result.unwrap();
    assert_eq!(result.advice.zone, ZoneView::Red, "{:?}", result.advice.findings);
    let open: Vec<&str> = saved.visit.misfits.iter().map(|said| said.key.as_str()).collect();
    assert!(open.contains(&"visit-misfit-not-stood"), "{open:?}");
    let stood = confirmed(&[("observations/pressure-standing-1", "76/48")]);
    assert!(!stood.visit.misfits.iter().any(|said| said.key == "visit-misfit-not-stood"));
    assert_eq!(stood.result.unwrap().advice.zone, ZoneView::Red);
}
