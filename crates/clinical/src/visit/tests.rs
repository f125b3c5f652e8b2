//! What can be put into a visit, what is left, what does not fit, and what is shown of visits before.
//! The form itself is held against its table beside this file.

use proptest::prelude::*;

use super::checks::{SwellingProblem, VisitProblem as P};
use super::*;
use crate::day::LocalDay;
use crate::fluid::{FluidVerdict, FluidVolume, Perfusion, Severity};
use crate::heart::NyhaClass;
use crate::oedema::{OedemaGrade, OedemaSite, Side};
use crate::tier::Tier;

fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

fn field(code: &str) -> FieldId {
    FieldId::find(code).unwrap()
}

/// A visit of day 20 with these answers.
#[track_caller]
fn visit(answers: &[(&str, &str)]) -> VisitAnswers {
    let mut visit = VisitAnswers::new(day(20));
    for (code, typed) in answers {
        visit.put(code, typed).unwrap_or_else(|problem| panic!("{code}: {problem:?}"));
    }
    visit
}

#[track_caller]
fn check_put(code: &str, typed: &str, expected: Result<(), PutProblem>) {
    let mut visit = VisitAnswers::new(day(20));
    assert_eq!(visit.put(code, typed), expected, "{code} typed {typed:?}");
    assert_eq!(visit.answer(code).is_some(), expected.is_ok(), "a refused answer leaves the field blank");
}

#[test]
fn a_field_takes_what_it_is_for_and_refuses_the_rest() {
    use ReadProblem as R;
    let read = |problem: R| Err(PutProblem::Read(problem));
    check_put("symptoms/nyha", "2", Ok(()));
    check_put("symptoms/nyha", "5", read(R::NotAChoice));
    check_put("symptoms/nyha", " ", read(R::Empty));
    check_put("symptoms/no-such-field", "2", Err(PutProblem::UnknownField));
    check_put("nyha", "2", Err(PutProblem::UnknownField));
    check_put("fluid/lungs", "basal-crackles wheeze", Ok(()));
    check_put("fluid/lungs", "clear", Ok(()));
    check_put("fluid/lungs", "clear wheeze", read(R::NoneAndSome));
    check_put("fluid/weight-today", "82.4kg", Ok(()));
    check_put("fluid/weight-today", "13st 2", Ok(()));
    check_put("fluid/weight-today", "82.4", read(R::Weight(crate::weight::WeightProblem::UnitMissing)));
    check_put("fluid/oedema", "foot", read(R::TakesLines));
    check_put("history/lvef-day", "2026-11-21", Ok(()));
    check_put("history/lvef-day", "2026-11-22", read(R::AfterTheVisit));
    check_put("plan/next-contact", "2026-11-21", Ok(()));
    check_put("plan/next-contact", "2026-11-20", read(R::BeforeTheVisit));
    check_put("plan/next-contact", "21/11/2026", read(R::Day(crate::day::LocalDayProblem::NotADate)));
    check_put("plan/decisions", &"x".repeat(TEXT_CHARACTERS_MAX), Ok(()));
    check_put("plan/decisions", &"x".repeat(TEXT_CHARACTERS_MAX + 1), read(R::TooLong));
    check_put("observations/temperature", "37.2", Ok(()));
    check_put("observations/pressure-lying", "124/76", Ok(()));
}

#[test]
fn a_number_is_taken_up_to_both_ends_of_its_box() {
    let outside = |code: &str| {
        let Kind::Number(allowed) = field(code).field().kind() else { panic!("{code} is a number") };
        Err(PutProblem::Read(ReadProblem::OutsideRange { allowed }))
    };
    check_put("mood/phq9", "27", Ok(()));
    check_put("mood/phq9", "28", outside("mood/phq9"));
    check_put("mood/phq9", "99999999999999", outside("mood/phq9"));
    check_put("function/frailty", "1", Ok(()));
    check_put("function/frailty", "0", outside("function/frailty"));
    check_put("function/frailty", "9", Ok(()));
    check_put("function/frailty", "10", outside("function/frailty"));
    check_put("function/frailty", "4.5", Err(PutProblem::Read(ReadProblem::NotANumber)));
    check_put("observations/oxygen-flow", "0.5", Ok(()));
    check_put("observations/oxygen-flow", "60", Ok(()));
    check_put("observations/oxygen-flow", "60.1", outside("observations/oxygen-flow"));
}

#[test]
fn a_blank_section_says_that_it_was_not_asked_and_nothing_else() {
    let visit = VisitAnswers::new(day(20));
    for section in SectionId::ALL {
        assert_eq!(visit.section(section), SectionState::NotAsked);
    }
    assert_eq!(visit.completeness().not_asked().count(), SectionId::ALL.len());
    assert!(!visit.completeness().is_complete());
    assert_eq!((visit.nyha(), visit.fluid_verdict(), visit.tier()), (None, None, None));
}

#[test]
fn a_section_that_was_not_possible_says_why_and_takes_no_answer_until_the_mark_goes() {
    let mut visit = VisitAnswers::new(day(20));
    visit.section_not_possible(SectionId::Mood, WhyNotPossible::NotPrivate).unwrap();
    assert_eq!(visit.section(SectionId::Mood), SectionState::NotPossible(&WhyNotPossible::NotPrivate));
    assert_eq!(visit.put("mood/phq2", "1"), Err(PutProblem::SectionNotPossible));
    assert!(visit.section_possible(SectionId::Mood));
    assert_eq!(visit.put("mood/phq2", "1"), Ok(()));
    assert_eq!(
        visit.section_not_possible(SectionId::Mood, WhyNotPossible::NoTime),
        Err(PutProblem::SectionHasAnswers),
        "a mark throws no answer away"
    );
    assert_eq!(visit.section(SectionId::Mood), SectionState::Asked);
}

#[test]
fn a_field_that_was_not_possible_is_not_blank_and_has_no_value() {
    let mut visit = VisitAnswers::new(day(20));
    visit.not_possible("observations/pressure-standing-1", WhyNotPossible::CannotStand).unwrap();
    assert_eq!(visit.value("observations/pressure-standing-1"), None);
    let completeness = visit.completeness();
    let standing = &completeness.sections[4];
    assert_eq!(standing.state, SectionState::Asked);
    assert!(!standing.blank.contains(&field("observations/pressure-standing-1")));
    assert!(standing.blank.contains(&field("observations/pressure-lying")));
    assert!(visit.clear("observations/pressure-standing-1"));
    assert_eq!(visit.section(SectionId::Observations), SectionState::NotAsked);
}

#[test]
fn another_reason_is_said_in_words() {
    assert_eq!(Reason::parse("  "), Err(ReadProblem::Empty));
    assert_eq!(Reason::parse(&"x".repeat(TEXT_CHARACTERS_MAX + 1)), Err(ReadProblem::TooLong));
    let reason = Reason::parse(" the power was off ").unwrap();
    assert!(Reason::parse(&"x".repeat(TEXT_CHARACTERS_MAX)).is_ok());
    assert_eq!(reason.reveal(), "the power was off");
    assert_eq!(format!("{reason:?}"), "Reason((private))", "nobody prints it by accident");
}

#[test]
fn every_reason_comes_back_from_its_code() {
    for why in WhyNotPossible::WITHOUT_WORDS {
        assert_eq!(WhyNotPossible::from_code(why.code()), Some(why));
    }
    let another = WhyNotPossible::Another(Reason::parse("a flood").unwrap());
    assert_eq!(another.code(), "another");
    assert_eq!(WhyNotPossible::from_code("another"), None, "it needs words");
}

#[test]
fn an_answer_asks_for_what_belongs_to_it() {
    let changed = visit(&[("fluid/target-weight-changed", "yes"), ("fluid/jvp", "raised")]);
    let asked = |code| P::AskedFor { field: field(code) };
    assert_eq!(
        changed.problems(),
        [
            asked("fluid/target-weight-by"),
            asked("fluid/target-weight-day"),
            asked("fluid/target-weight-why"),
            asked("fluid/jvp-height")
        ]
    );
    assert_eq!(visit(&[("fluid/target-weight-changed", "no"), ("fluid/jvp", "not-seen")]).problems(), []);
}

#[test]
fn a_score_at_its_edge_asks_for_the_longer_questionnaire() {
    let asked = |code| P::AskedFor { field: field(code) };
    assert_eq!(visit(&[("mood/phq2", "2")]).problems(), []);
    assert_eq!(visit(&[("mood/phq2", "3")]).problems(), [asked("mood/phq9"), asked("mood/phq9-item9")]);
    let item9 = [("mood/phq2", "3"), ("mood/phq9", "9"), ("mood/phq9-item9", "1")];
    assert_eq!(visit(&item9).problems(), [asked("mood/item9-done")]);
    assert_eq!(visit(&[("history/ecg-qrs", "130")]).problems(), []);
    assert_eq!(
        visit(&[("history/ecg-qrs", "131")]).problems(),
        [asked("history/resynchronisation-question")]
    );
}

#[test]
fn an_answer_that_nothing_asks_for_is_told() {
    let stray = visit(&[("fluid/jvp", "not-raised"), ("fluid/jvp-height", "4")]);
    assert_eq!(stray.problems(), [P::DoesNotApply { field: field("fluid/jvp-height") }]);
    let standing = visit(&[("observations/pressure-standing-1", "110/70")]);
    assert_eq!(standing.problems(), [P::StandingWithoutLying]);
}

#[test]
fn each_line_of_a_list_is_looked_at_by_itself() {
    let oedema = field("fluid/oedema");
    let mut visit = visit(&[("fluid/oedema-found", "yes")]);
    visit.add_row("fluid/oedema", [("site", "ankle"), ("grade", "mild"), ("pitting", "yes")]).unwrap();
    visit
        .add_row("fluid/oedema", [("site", "sacral"), ("side", "left"), ("grade", "mild"), ("pitting", "no")])
        .unwrap();
    visit.add_row("fluid/oedema", [("site", "sacral"), ("grade", "none"), ("pitting", "yes")]).unwrap();
    visit
        .add_row(
            "fluid/oedema",
            [("site", "knee"), ("side", "both"), ("grade", "severe"), ("pitting", "yes")],
        )
        .unwrap();
    assert_eq!(
        visit.problems(),
        [
            P::LineLacks { field: oedema, line: 0, part: "side" },
            P::LineHasTooMuch { field: oedema, line: 1, part: "side" },
            P::Swelling { line: 2, problem: SwellingProblem::DentWithoutSwelling },
        ]
    );
    let swellings = visit.swellings();
    assert_eq!(swellings.len(), 1, "only what makes sense comes out");
    assert_eq!(swellings[0].site(), OedemaSite::Knee(Side::Both));
    assert_eq!(swellings[0].grade(), OedemaGrade::Severe);
    visit.put("fluid/oedema-found", "no").unwrap();
    assert!(visit.swellings().is_empty(), "looked once more, and none");
    assert!(!visit.remove_row("fluid/oedema", 4));
    assert!((0..4).all(|_| visit.remove_row("fluid/oedema", 0)));
    assert_eq!(visit.answer("fluid/oedema"), None, "a list without lines is blank");
}

#[test]
fn a_dose_in_the_grid_of_pillars_says_its_unit() {
    let mut visit = VisitAnswers::new(day(20));
    let bare = visit.add_row("medicines/pillars", [("pillar", "mra"), ("dose", "25")]);
    assert!(matches!(bare, Err(PutProblem::Read(ReadProblem::Dose(_)))), "{bare:?}");
    assert_eq!(visit.add_row("medicines/pillars", [("pillar", "mra"), ("dose", "25 mg")]), Ok(()));
}

#[test]
fn a_list_refuses_what_it_has_no_place_for() {
    let mut visit = VisitAnswers::new(day(20));
    assert_eq!(visit.add_row("symptoms/nyha", [("site", "foot")]), Err(PutProblem::TakesNoLines));
    assert_eq!(visit.add_row("fluid/oedema", [("nose", "yes")]), Err(PutProblem::UnknownField));
    assert_eq!(visit.add_row("fluid/oedema", []), Err(PutProblem::Read(ReadProblem::Empty)));
    for _ in 0..ROWS_MAX {
        visit.add_row("fluid/oedema", [("site", "foot")]).unwrap();
    }
    assert_eq!(visit.add_row("fluid/oedema", [("site", "foot")]), Err(PutProblem::ListFull));
}

#[test]
fn what_a_visit_found_comes_out_in_the_types_that_rules_know() {
    let visit = visit(&[
        ("symptoms/nyha", "3"),
        ("fluid/volume", "wet-moderate"),
        ("fluid/perfusion", "warm"),
        ("observations/pressure-lying", "130/80"),
        ("observations/pressure-standing-3", "105/72"),
        ("plan/tier", "t3"),
        ("fluid/target-weight", "80kg"),
    ]);
    assert_eq!(visit.nyha(), Some(NyhaClass::III));
    let wet = FluidVerdict { volume: FluidVolume::Wet(Severity::Moderate), perfusion: Perfusion::Warm };
    assert_eq!(visit.fluid_verdict(), Some(wet));
    assert_eq!(visit.postural().unwrap().fall().systolic, 25);
    assert_eq!(visit.tier(), Some(Tier::T3));
    assert_eq!(visit.target_weight().unwrap().grams(), 80_000);
    assert_eq!(visit.weight(), None);
    let weighed = self::visit(&[("fluid/weight-today", "82.4kg")]);
    assert_eq!(weighed.weight().unwrap().grams(), 82_400);
}

#[test]
fn the_last_answer_is_shown_beside_with_its_day_and_never_as_todays() {
    let at = |number: i32, answers: &[(&str, &str)]| {
        let mut visit = VisitAnswers::new(day(number));
        for (code, typed) in answers {
            visit.put(code, typed).unwrap();
        }
        visit
    };
    let earlier = [
        at(10, &[("symptoms/nyha", "2")]),
        at(1, &[("symptoms/nyha", "3"), ("symptoms/pillows", "2")]),
        at(30, &[("symptoms/nyha", "4")]),
    ];
    let today = at(20, &[("symptoms/cough", "no")]);
    let beside = today.beside(&earlier);
    let line = |code| beside.iter().find(|line| line.field == field(code)).unwrap();
    let one = |code| FieldAnswer::Value(Value::One(code));
    assert_eq!(
        line("symptoms/nyha").before,
        Some((day(10), &one("2"))),
        "the latest that is not after today"
    );
    assert_eq!(line("symptoms/nyha").today, None);
    assert_eq!(line("symptoms/pillows").before, Some((day(1), &FieldAnswer::Value(Value::Number(2)))));
    assert_eq!(line("symptoms/cough").today, Some(&one("no")));
    assert_eq!(line("symptoms/cough").before, None);
    assert_eq!(beside.len(), FieldId::all().count());
}

#[test]
fn an_answer_of_a_newer_form_leaves_as_it_came() {
    let mut visit = VisitAnswers::new(day(20));
    assert!(visit.keep_newer("telemetry/patch", "worn"));
    assert!(!visit.keep_newer("symptoms/nyha", "2"), "a field of this form is put, not kept");
    let kept: Vec<(&str, &String)> = visit.newer().map(|(code, text)| (code, text.reveal())).collect();
    assert_eq!(kept, [("telemetry/patch", &"worn".to_owned())]);
}

/// Something that this kind of field takes.
fn fitting(kind: Kind) -> &'static str {
    match kind {
        Kind::One(codes) => codes[0],
        Kind::Several { none, .. } => none,
        Kind::Number(number) => {
            if number.lowest == 0 {
                "0"
            } else {
                "40"
            }
        }
        Kind::Weight => "82.4kg",
        Kind::Pressure => "124/76",
        Kind::Pulse => "70",
        Kind::Oxygen => "96",
        Kind::Temperature => "37.0",
        Kind::EjectionFraction => "38",
        Kind::Dose => "2.5 mg",
        Kind::Day(_) => "2026-11-21",
        Kind::Text => "words",
        Kind::Rows(_) => "",
    }
}

#[test]
fn a_visit_in_which_everything_was_asked_is_complete_and_fits() {
    let mut visit = VisitAnswers::new(day(20));
    // Answers ask for others, so the blanks are filled until there are none.
    for _ in 0..4 {
        let blank: Vec<FieldId> =
            visit.completeness().sections.into_iter().flat_map(|standing| standing.blank).collect();
        for id in blank {
            let code = id.to_string();
            match id.field().kind() {
                Kind::Rows(columns) => {
                    let parts = columns.iter().filter(|column| column.asked() == Asked::Always);
                    let parts: Vec<(&str, &str)> =
                        parts.map(|column| (column.code(), fitting(column.kind()))).collect();
                    let pick = |(part, typed): (&'static str, &'static str)| match part {
                        "site" => (part, "sacral"),
                        "step" => (part, "up"),
                        "grade" => (part, "mild"),
                        _ => (part, typed),
                    };
                    visit.add_row(&code, parts.into_iter().map(pick)).unwrap();
                }
                Kind::Number(number) if number.lowest > 0 && number.highest < 40 => {
                    visit.put(&code, &number.lowest.to_string()).unwrap();
                }
                kind => visit.put(&code, fitting(kind)).unwrap(),
            }
        }
    }
    let completeness = visit.completeness();
    assert!(completeness.is_complete(), "{:?}", completeness.sections);
    assert_eq!(visit.problems(), []);
    visit.clear("symptoms/nyha");
    assert!(!visit.completeness().is_complete());
}

proptest! {
    #[test]
    fn nothing_that_is_typed_makes_a_visit_panic(
        which in 0..1000_usize,
        typed in "\\PC{0,12}|[0-9]{1,30}|-?[0-9]+[.,/ ][0-9]+",
        part in "[a-z0-9-]{0,8}",
    ) {
        let all: Vec<FieldId> = FieldId::all().collect();
        let code = all[which % all.len()].to_string();
        let mut visit = VisitAnswers::new(day(20));
        let put = visit.put(&code, &typed);
        prop_assert_eq!(put.is_ok(), visit.answer(&code).is_some());
        let _ = visit.add_row(&code, [(part.as_str(), typed.as_str())]);
        let _ = (visit.problems(), visit.completeness(), visit.swellings(), visit.postural());
    }

    #[test]
    fn a_new_visit_is_blank_whatever_was_answered_before(
        answers in prop::collection::vec((0..1000_usize, 0..40_i32), 0..40),
    ) {
        let all: Vec<FieldId> = FieldId::all().collect();
        let mut earlier: Vec<VisitAnswers> = (0..40).map(|number| VisitAnswers::new(day(number))).collect();
        for (which, visit) in answers {
            let id = all[which % all.len()];
            let _ = earlier[usize::try_from(visit).unwrap()].put(&id.to_string(), fitting(id.field().kind()));
        }
        let today = VisitAnswers::new(day(20));
        for line in today.beside(&earlier) {
            prop_assert_eq!(line.today, None);
            if let Some((when, _)) = line.before {
                prop_assert!(when <= day(20));
            }
        }
        prop_assert_eq!(today.completeness().not_asked().count(), 14);
    }
}
