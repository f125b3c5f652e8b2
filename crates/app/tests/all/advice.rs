//! What a person is told when they check in, without a network.

use crate::desk::{Desk, Wall, form, moment, well};
use hearth_app::api::{Problem, ProblemKind, ZoneView};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::{numbers, results, today};
use hearth_wire::Body;

fn keys(problem: &Problem) -> Vec<(&str, &str)> {
    problem.fields.iter().map(|field| (field.field.as_str(), field.said.key.as_str())).collect()
}

#[test]
fn a_low_pressure_with_dizziness_is_red_offline() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let fields = form(&[("systolic", "70"), ("diastolic", "40"), ("dizzy", "yes")]);
    let request = CheckInRequest { fields, confirmed: true, ..CheckInRequest::default() };
    let result = check_in::save(&desk.open(), &request).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Red);
    assert_eq!(result.advice.findings[0].rule, "B1");
    assert!(result.advice.what_to_do[0].text.contains("111"), "{:?}", result.advice.what_to_do);
    assert_eq!(result.sync.waiting, 1);
}

/// P74
#[test]
fn danger_is_answered_first_and_the_unusual_value_is_asked_about_once() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let fields = form(&[("systolic", "70"), ("diastolic", "40"), ("dizzy", "yes"), ("weight", "28.4")]);
    let look = check_in::look(&desk.open(), &fields).unwrap();
    assert_eq!(look.danger.as_ref().unwrap().zone, ZoneView::Red);
    assert!(look.problems.is_empty());
    let asked: Vec<(&str, &str)> =
        look.checks.iter().map(|one| (one.field.as_str(), one.said.key.as_str())).collect();
    assert!(asked.contains(&("weightKg", "check-unusual")), "{asked:?}");
    let request = CheckInRequest { fields, confirmed: true, ..CheckInRequest::default() };
    assert!(check_in::save(&desk.open(), &request).unwrap().not_asked.is_empty());
    let held = desk.open().view().unwrap().bodies(&crate::desk::PATIENT).unwrap();
    let Some(Body::CheckIn(body)) = held.values().next() else { unreachable!("{held:?}") };
    assert!(body.confirmed_unusual.contains(&"weight".to_owned()), "{:?}", body.confirmed_unusual);
}

#[test]
fn a_danger_sign_is_answered_whatever_else_can_t_be_read() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let look = check_in::look(&desk.open(), &form(&[("weight", "eighty"), ("fainted", "yes")])).unwrap();
    assert_eq!(look.danger.unwrap().zone, ZoneView::Emergency);
    assert_eq!(look.problems[0].field, "weightKg");
}

#[test]
fn two_kilos_in_three_days_is_amber() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let first = desk.check_in(well(&[("weight", "80.0")])).unwrap();
    assert_eq!(first.advice.zone, ZoneView::NotJudged, "there is no earlier weight to compare with");
    wall.days_later(2);
    let result = desk.check_in(well(&[("weight", "82.0")])).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Amber);
    let finding = &result.advice.findings[0];
    assert_eq!((finding.rule.as_str(), finding.layer.as_str()), ("W1", "product"));
    assert!(finding.said.text.contains("2.0 kg"), "{finding:?}");
    assert!(finding.value.contains("82.0") && finding.baseline.contains("80.0"), "{finding:?}");
}

#[test]
fn only_what_a_rule_has_looked_at_is_green() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    let usual = [("weight", "80.2"), ("systolic", "124"), ("diastolic", "76"), ("pulse", "68")];
    let green = desk.check_in(well(&usual)).unwrap();
    assert_eq!(green.advice.zone, ZoneView::Green, "{green:?}");
    assert!(green.advice.not_judged.is_empty());
    wall.days_later(5);
    let result = desk.check_in(well(&usual)).unwrap();
    assert_eq!(result.advice.zone, ZoneView::NotJudged, "the weight has nothing to be compared with");
    assert!(!result.advice.not_judged.is_empty());
}

#[test]
fn a_weight_of_824_is_refused_and_nothing_is_stored() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    for (typed, key) in [
        ("824", "problem-weight-too-high"),
        ("8,24", "problem-weight-not-a-number"),
        ("3", "problem-weight-too-low"),
        ("8.2", "problem-weight-may-be-stone"),
        ("82 kg or so", "problem-weight-not-a-number"),
    ] {
        let problem = desk.check_in(form(&[("weight", typed)])).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::BadInput);
        assert_eq!(keys(&problem), [("weightKg", key)], "{typed}");
    }
    assert_eq!(desk.entries(), 0);
    desk.check_in(form(&[("weight", "82,4")])).unwrap();
    assert_eq!(desk.entries(), 1);
}

#[test]
fn stones_and_pounds_are_two_boxes_and_a_point_is_asked_about() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let problem = desk.check_in(form(&[("unit", "stLb"), ("stone", "11.7")])).unwrap_err();
    assert_eq!(keys(&problem), [("weightStone", "problem-stone-decimal")]);
    assert!(problem.fields[0].said.text.contains("11 stone 7"), "{problem:?}");
    let result = desk.check_in(form(&[("unit", "stLb"), ("stone", "12"), ("pounds", "13")])).unwrap();
    assert!(result.saved[0].text.contains("12 st 13"), "{:?}", result.saved);
    assert!(result.saved[0].text.contains("82.1 kg"), "{:?}", result.saved);
}

#[test]
fn an_empty_form_is_not_saved() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let problem = desk.check_in(form(&[])).unwrap_err();
    assert_eq!(problem.said.key, "problem-form-empty");
    assert_eq!(desk.entries(), 0);
}

#[test]
fn two_presses_of_save_are_one_check_in() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let open = desk.open();
    let form_key = today::form(&open).unwrap().form;
    let fields = well(&[("weight", "80.0")]);
    let request = CheckInRequest { fields, form: Some(form_key), ..CheckInRequest::default() };
    let first = check_in::save(&open, &request).unwrap();
    wall.hours_later(1);
    let again = check_in::save(&open, &request).unwrap();
    assert_eq!((&again.key, &again.at, &again.advice), (&first.key, &first.at, &first.advice));
    assert_eq!(desk.entries(), 1);
}

#[test]
fn a_date_in_the_future_or_beyond_any_diary_is_refused() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let at = |text: &str| {
        let at = Some(moment(text));
        check_in::save(
            &desk.open(),
            &CheckInRequest { fields: form(&[("weight", "80")]), at, ..Default::default() },
        )
    };
    assert_eq!(keys(&at("2026-11-16T08:06:00Z").unwrap_err()), [("at", "problem-date-future")]);
    assert_eq!(keys(&at("2062-11-16T08:00:00Z").unwrap_err()), [("at", "problem-date-future")]);
    assert_eq!(keys(&at("2016-11-16T08:00:00Z").unwrap_err()), [("at", "problem-date-too-old")]);
    assert_eq!(desk.entries(), 0);
    at("2026-11-16T08:04:00Z").unwrap();
    at("2026-11-15T08:00:00Z").unwrap();
}

#[test]
fn what_was_told_is_shown_as_it_was_told() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    let told = desk.check_in(well(&[("weight", "82.5")])).unwrap();
    wall.days_later(40);
    desk.reopen();
    let last = today::last_result(&desk.open()).unwrap().result.unwrap();
    assert_eq!(last.advice, told.advice);
    let key = hearth_record::EntryKey::parse(&told.key).unwrap();
    let open = desk.open();
    let facts =
        hearth_app::deeds::facts::Facts::read(&open, &open.view().unwrap(), crate::desk::PATIENT).unwrap();
    assert_eq!(results::of_check_in(&open, &facts.chart(), &key).unwrap().advice, told.advice);
}

#[test]
fn today_says_what_is_due_and_when_a_day_was_missed() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let due = || -> Vec<String> {
        today::today(&desk.open()).unwrap().due.into_iter().map(|said| said.key).collect()
    };
    assert_eq!(due()[0], "due-check-in");
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    assert_eq!(due(), ["due-done"]);
    wall.days_later(1);
    assert_eq!(due()[0], "due-check-in");
    wall.days_later(2);
    assert_eq!(due(), ["due-check-in", "due-missed"]);
}

#[test]
fn a_chart_draws_the_limit_of_the_plan_and_a_table_says_the_same() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    for kilos in ["80.0", "80.1", "80.2"] {
        desk.check_in(well(&[("weight", kilos), ("systolic", "124"), ("diastolic", "76")])).unwrap();
        wall.days_later(1);
    }
    let shown = numbers::numbers(&desk.open(), crate::desk::PATIENT, 7).unwrap();
    let kinds: Vec<&str> = shown.series.iter().map(|series| series.kind.as_str()).collect();
    assert_eq!(kinds, ["weight", "systolic", "diastolic"]);
    let weight = &shown.series[0];
    assert_eq!(weight.points.iter().map(|point| point.value).collect::<Vec<_>>(), [800, 801, 802]);
    assert_eq!(weight.action_lines[0].value, 820, "two kilos above the lowest of three days");
    assert_eq!(shown.rows.len(), 3);
    assert!(shown.rows[0].cells["weight"].contains("80.2 kg"));
}

#[test]
fn one_day_with_a_clock_in_the_future_hides_no_gain() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.set("2099-11-16T20:00:00Z");
    desk.check_in(well(&[("weight", "80.1")])).unwrap();
    wall.set("2026-11-17T08:00:00Z");
    let result = desk.check_in(well(&[("weight", "82.5")])).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Amber);
    assert_eq!(today::last_result(&desk.open()).unwrap().result.unwrap().key, result.key);
}
