//! Every line of the clinicians' tables about the two plans that a person may carry out: flexible diuretic and sick day.
//! The tables lie in docs/clinical/tables.

use hearth_clinical::medicine::{Order, OrderParts, Route, parse_order};
use hearth_clinical::{Systolic, Weight, WeightGain};
use std::collections::BTreeMap;

use crate::assess::findings_between;
use crate::plan_in_force::PlanInForce;

use super::bounded::Bounds;
use super::flexible::{FlexibleNow, FlexibleParts, FlexiblePlan, FlexibleState, FlexibleUse, StartReason};
use super::flexible_hold::FlexibleHold;
use super::flexible_row::{PlanDay, PlanDays, stood_since};
use super::hold_against::LABS_OLD_DAYS;
use super::sick_day::{PausedMedicine, SickDayNow, SickDayParts, SickDayPlan, SickDayState};
use super::story::{day, today};
use super::table_tests::check_version;

fn pairs(text: &str) -> BTreeMap<&str, &str> {
    let pair =
        |text| str::split_once(text, '=').map_or((text, "yes"), |(name, value)| (name.trim(), value.trim()));
    text.split(';').map(str::trim).filter(|text| !text.is_empty()).map(pair).collect()
}

fn number<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn kg(text: &str) -> Weight {
    Weight::from_grams(number::<u32>(&text.replace('.', "")) * 100).unwrap()
}

fn bounds(said: &BTreeMap<&str, &str>, words: &str, max_days: &str, by: &str) -> Bounds {
    let get = |name: &str, usual: &str| said.get(name).copied().unwrap_or(usual).to_owned();
    Bounds {
        words: get("words", words),
        max_days: number(&get("max days", max_days)),
        authorised_by: get("by", by),
        authorised_on: day(&get("authorised", "30 days ago")),
        expires: day(&get("expires", "in 60 days")),
    }
}

fn flexible(text: &str) -> FlexibleParts {
    let said = pairs(text);
    let get = |name: &str, usual: &'static str| said.get(name).copied().unwrap_or(usual).to_owned();
    let extra = parse_order(&get("extra", "furosemide 40 mg od"), today()).unwrap().parts();
    let route = Route::from_code(&get("route", "oral")).unwrap();
    FlexibleParts {
        bounds: bounds(&said, "One extra water tablet each morning.", "3", "Nurse Prescriber Ade"),
        extra: OrderParts { route, ..extra },
        target: kg(&get("target", "80.0")),
        gain: WeightGain::from_grams(number::<u32>(&get("gain g", "2000"))).unwrap(),
        signs_start_it: get("signs start it", "yes") == "yes",
        phone_day: number(&get("phone day", "3")),
        stop_below: Systolic::from_mmhg(number(&get("stop below", "100"))).unwrap(),
        bloods_after_days: number(&get("bloods after", "7")),
    }
}

fn flexible_now(text: &str) -> FlexibleNow {
    let said = pairs(text);
    FlexibleNow {
        today: said.get("on").map_or(today(), |at| day(at)),
        used: said.get("began").map(|at| FlexibleUse {
            began: day(at),
            ended: said.get("ended").map(|at| day(at)),
            bloods_due: said.get("bloods due").map_or_else(|| day(at).plus_days(7), |at| day(at)),
            bloods_done: said.contains_key("bloods done"),
            was_above: !said.contains_key("never above"),
        }),
        weight: said.get("weight").map(|text| kg(text)),
        gain_grams: said.get("gained g").map(|text| number(text)),
        signs: said.contains_key("signs"),
        dizzy: said.contains_key("dizzy"),
        vomiting: said.contains_key("vomiting"),
        systolic: said.get("systolic").map(|text| Systolic::from_mmhg(number(text)).unwrap()),
        held: said.get("found").map(|code| {
            let all = [
                FlexibleHold::Emergency,
                FlexibleHold::Red,
                FlexibleHold::LittleUrine,
                FlexibleHold::AnswersFirst,
            ];
            all.into_iter().find(|hold| hold.code() == *code).unwrap()
        }),
        stood_since: said.get("stood since").map(|at| day(at)),
    }
}

#[test]
fn a_flexible_diuretic_plan_is_bounded_and_stops_as_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/flexible-diuretic.csv");
    check_version("flexible-diuretic", 4, table, 99, |row| {
        let parts = flexible(&row["plan"]);
        let words = parts.bounds.words.clone();
        let plan = match FlexiblePlan::new(parts, today()) {
            Ok(plan) => plan,
            Err(problem) => return format!("refused: {problem}"),
        };
        assert_eq!(plan.words(), words, "the prescriber's words come back as they are");
        match plan.state(&flexible_now(&row["now"])) {
            FlexibleState::Waiting => "waiting".to_owned(),
            FlexibleState::MayStart(StartReason::Weight) => "may start: weight".to_owned(),
            FlexibleState::MayStart(StartReason::Signs) => "may start: signs".to_owned(),
            FlexibleState::Running { day, phone, last_day, bloods_due } => {
                let phone = if phone { ", phone the team" } else { "" };
                format!("running day {day}{phone}, last day {last_day}, bloods by {bloods_due}")
            }
            FlexibleState::MustStop(why) => format!("must stop: {}", why.code()),
            FlexibleState::Held(why) => format!("held: {}", why.code()),
            FlexibleState::Over => "over".to_owned(),
            FlexibleState::BloodsDue { by } => format!("bloods by {by}"),
            FlexibleState::Expired => "expired".to_owned(),
        }
    });
}

/// One day of a row: `3 82.5 no`, `4 - yes`, `5 80.0 -`.
fn plan_days(text: &str) -> PlanDays {
    let day = |text: &str| {
        let [day, weight, signs] = text.split(' ').collect::<Vec<_>>()[..] else { panic!("{text}") };
        let weight = (weight != "-").then(|| kg(weight));
        let signs = (signs != "-").then_some(signs == "yes");
        (today().plus_days(number::<i32>(day)), PlanDay { lowest: weight, highest: weight, signs })
    };
    text.split(';').map(str::trim).filter(|text| !text.is_empty()).map(day).collect()
}

#[test]
fn what_starts_a_flexible_plan_stands_for_as_long_as_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/flexible-row.csv");
    check_version("flexible-row", 1, table, 25, |row| {
        let plan = FlexiblePlan::new(flexible(&row["plan"]), today().plus_days(30)).unwrap();
        let since = stood_since(&plan, &plan_days(&row["days"]), today().plus_days(20));
        since.map_or_else(|| "none".to_owned(), |since| since.days_since(today()).to_string())
    });
}

#[test]
fn what_holds_a_flexible_plan_is_what_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/flexible-hold.csv");
    check_version("flexible-hold", 3, table, 36, |row| {
        let history = crate::story::read(&row["readings"]).history;
        let first = history.today.plus_days(-LABS_OLD_DAYS);
        let found = findings_between(&history, first, history.today, &PlanInForce::product());
        let urine = row["readings"].contains("little-urine=yes");
        FlexibleHold::of(&found, &history, urine).map_or("none", FlexibleHold::code).to_owned()
    });
}

fn medicines(text: &str) -> Vec<PausedMedicine> {
    text.split(' ')
        .filter(|code| !code.is_empty())
        .map(|code| PausedMedicine::from_code(code).unwrap())
        .collect()
}

fn sick_day(text: &str) -> SickDayParts {
    let said = pairs(text);
    let get = |name: &str, usual: &'static str| said.get(name).copied().unwrap_or(usual).to_owned();
    SickDayParts {
        bounds: bounds(
            &said,
            "Leave these out until you eat and drink as usual.",
            "5",
            "Dr Prescriber Bevan",
        ),
        pause: medicines(&get("pause", "ramipril spironolactone dapagliflozin")),
        restart_after_hours: number(&get("restart after hours", "24")),
    }
}

fn sick_now(text: &str) -> SickDayNow {
    let said = pairs(text);
    SickDayNow {
        today: said.get("on").map_or(today(), |at| day(at)),
        ill: said.contains_key("ill"),
        too_dry: said.contains_key("too dry"),
        danger: said.contains_key("danger"),
        paused_from: said.get("paused").map(|at| day(at)),
        eating_since: said.get("eating").map(|at| day(at)),
        restarted: said.get("restarted").map_or(Vec::new(), |text| medicines(text)),
        stopped: said.get("stopped").map_or(Vec::new(), |text| medicines(text)),
    }
}

#[test]
fn a_sick_day_plan_pauses_and_restarts_as_the_table_says() {
    let table = include_str!("../../../../docs/clinical/tables/sick-day.csv");
    check_version("sick-day", 2, table, 63, |row| {
        let plan = match SickDayPlan::new(sick_day(&row["plan"]), today()) {
            Ok(plan) => plan,
            Err(problem) => return format!("refused: {problem}"),
        };
        let now = sick_now(&row["now"]);
        let tasks = plan.restart_tasks(&now).len();
        let state = match plan.state(&now) {
            SickDayState::Waiting => "waiting".to_owned(),
            SickDayState::MayPause => "may pause".to_owned(),
            SickDayState::AskFirst => "ask the team first".to_owned(),
            SickDayState::Held => "held: danger".to_owned(),
            SickDayState::Paused { day, nurse_told } => {
                format!("paused day {day}{}", if nurse_told { ", nurse told" } else { "" })
            }
            SickDayState::MustRestart { since } => format!("must restart since {since}"),
            SickDayState::PhoneTeam => "phone the team".to_owned(),
            SickDayState::Over => "over".to_owned(),
            SickDayState::Expired => "expired".to_owned(),
        };
        if tasks == 0 { state } else { format!("{state}; {tasks} tasks") }
    });
}

#[test]
fn only_what_is_on_the_list_and_taken_today_is_paused() {
    let plan = SickDayPlan::new(sick_day("pause=ramipril furosemide metformin"), today()).unwrap();
    assert_eq!(
        plan.words(),
        "Leave these out until you eat and drink as usual.",
        "the prescriber's, word for word"
    );
    let orders: Vec<Order> = ["ramipril 5 mg od", "bisoprolol 5 mg od"]
        .iter()
        .map(|line| parse_order(line, today().plus_days(-40)).unwrap())
        .collect();
    let named: Vec<&str> = plan.to_pause(&orders, today()).iter().map(|medicine| medicine.code()).collect();
    assert_eq!(named, ["ramipril", "metformin"], "furosemide is not taken, bisoprolol is not on the list");
}
