//! The plans that a person carries out alone, in words: the prescriber's own, their limits, and what they say today.
//! Where a plan stands is the rules' business.

use super::medicine;
use super::say;
use super::stacked;
use crate::api::{MedicinePlan, Said};
use crate::problem::said;
use hearth_clinical::LocalDay;
use hearth_rules::medicine::{
    Bounds, FlexibleHold, FlexiblePlan, FlexibleState, FlexibleStop, PausedMedicine, SickDayPlan,
    SickDayState,
};
use hearth_words::{Arg, Words};

/// A medicine of the pause list by its name.
#[must_use]
pub fn paused_name(words: Words, medicine: PausedMedicine) -> String {
    match medicine {
        PausedMedicine::Drug(drug) => drug.name().to_owned(),
        PausedMedicine::Metformin => words.plain("bounded-metformin"),
        PausedMedicine::Nsaid => words.plain("bounded-nsaid"),
    }
}

/// A plan of which no version holds.
#[must_use]
pub fn no_version(words: Words, plan: &str, state: &str) -> MedicinePlan {
    MedicinePlan {
        plan: plan.to_owned(),
        state: state.to_owned(),
        lines: Vec::new(),
        now: Some(said(words, &format!("bounded-{state}"), &[])),
        expires: String::new(),
    }
}

fn heading(words: Words, key: &str, bounds: &Bounds) -> Said {
    let by = ("by", Arg::Text(&bounds.authorised_by));
    said(words, key, &[by, ("words", Arg::Text(&bounds.words))])
}

fn until(words: Words, bounds: &Bounds) -> Said {
    let date = say::day(words, bounds.expires);
    said(words, "bounded-until", &[("date", Arg::Text(&date))])
}

fn expired(words: Words, bounds: &Bounds) -> Said {
    let date = say::day(words, bounds.expires);
    said(words, "bounded-expired", &[("date", Arg::Text(&date))])
}

/// The flexible diuretic plan. Dates and names stand in the language of their own line.
#[must_use]
pub fn flexible(words: Words, plan: &FlexiblePlan, state: FlexibleState) -> MedicinePlan {
    stacked::stacked(words, |words| flexible_in(words, plan, state), stacked::plan)
}

fn flexible_in(words: Words, plan: &FlexiblePlan, state: FlexibleState) -> MedicinePlan {
    let parts = plan.parts();
    let bounds = &parts.bounds;
    let order = medicine::order(words, plan.extra());
    let gain = words.weight_kg(parts.gain.grams());
    let target = words.weight_kg(parts.target.grams());
    let pressure = format!("{} mmHg", parts.stop_below.mmhg());
    let start = if parts.signs_start_it { "bounded-flexible-start-signs" } else { "bounded-flexible-start" };
    let number = |number: u8| Arg::Number(i64::from(number));
    let limits =
        [("order", Arg::Text(&order)), ("days", number(bounds.max_days)), ("phone", number(parts.phone_day))];
    let stop = [("target", Arg::Text(&target)), ("pressure", Arg::Text(&pressure))];
    let lines = vec![
        heading(words, "bounded-flexible", bounds),
        said(words, start, &[("gain", Arg::Text(&gain))]),
        said(words, "bounded-flexible-limits", &limits),
        said(words, "bounded-flexible-stop", &stop),
        said(words, "bounded-flexible-bloods", &[("days", number(parts.bloods_after_days))]),
        until(words, bounds),
    ];
    let (state, now) = flexible_today(words, plan, state);
    whole("flexible", state, lines, now, bounds.expires)
}

/// How the flexible diuretic plan stands, and what it says to do today.
fn flexible_today(words: Words, plan: &FlexiblePlan, state: FlexibleState) -> (&'static str, Option<Said>) {
    let only = |key: &str| Some(said(words, key, &[]));
    match state {
        FlexibleState::Waiting => ("waiting", None),
        FlexibleState::MayStart(_) => ("may-start", only("bounded-flexible-may-start")),
        FlexibleState::Running { day, phone, last_day, bloods_due } => {
            let (last, bloods) = (say::day(words, last_day), say::day(words, bloods_due));
            let args = [
                ("day", Arg::Number(i64::from(day))),
                ("last", Arg::Text(last.as_str())),
                ("bloods", Arg::Text(&bloods)),
            ];
            let key = if phone { "bounded-flexible-running-phone" } else { "bounded-flexible-running" };
            ("running", Some(said(words, key, &args)))
        }
        FlexibleState::MustStop(why) => ("must-stop", only(stop_key(why))),
        FlexibleState::Held(why) => ("held", only(held_key(why))),
        FlexibleState::Over => ("over", only("bounded-flexible-over")),
        FlexibleState::BloodsDue { by } => {
            let date = say::day(words, by);
            ("bloods-due", Some(said(words, "bounded-flexible-bloods-due", &[("date", Arg::Text(&date))])))
        }
        FlexibleState::Expired => ("expired", Some(expired(words, &plan.parts().bounds))),
    }
}

const fn stop_key(why: FlexibleStop) -> &'static str {
    match why {
        FlexibleStop::Dizzy => "bounded-flexible-stop-dizzy",
        FlexibleStop::LowPressure => "bounded-flexible-stop-pressure",
        FlexibleStop::Vomiting => "bounded-flexible-stop-sick",
        FlexibleStop::BackToTarget => "bounded-flexible-stop-target",
    }
}

/// The sentence that says why the flexible diuretic plan is not used today.
#[must_use]
pub const fn held_key(why: FlexibleHold) -> &'static str {
    match why {
        FlexibleHold::Emergency => "bounded-flexible-held-emergency",
        FlexibleHold::Red | FlexibleHold::LittleUrine => "bounded-flexible-held",
        FlexibleHold::BloodsFirst => "bounded-flexible-held-bloods",
        FlexibleHold::AnswersFirst => "bounded-flexible-held-answers",
    }
}

/// Medicines by their names, in one list.
#[must_use]
pub fn names(words: Words, medicines: &[PausedMedicine]) -> String {
    let names: Vec<String> = medicines.iter().map(|medicine| paused_name(words, *medicine)).collect();
    names.join(", ")
}

/// The sick-day plan, and what of it is left out now. Dates and names stand in the language of their own line.
#[must_use]
pub fn sick_day(
    words: Words,
    plan: &SickDayPlan,
    state: SickDayState,
    left_out: &[PausedMedicine],
) -> MedicinePlan {
    stacked::stacked(words, |words| sick_day_in(words, plan, state, left_out), stacked::plan)
}

fn sick_day_in(
    words: Words,
    plan: &SickDayPlan,
    state: SickDayState,
    left_out: &[PausedMedicine],
) -> MedicinePlan {
    let parts = plan.parts();
    let bounds = &parts.bounds;
    let listed = names(words, &parts.pause);
    let number = |number: u8| Arg::Number(i64::from(number));
    let limits = [("medicines", Arg::Text(&listed)), ("days", number(bounds.max_days))];
    let lines = vec![
        heading(words, "bounded-sick-day", bounds),
        said(words, "bounded-sick-day-limits", &limits),
        said(words, "bounded-sick-day-restart", &[("hours", number(parts.restart_after_hours))]),
        until(words, bounds),
    ];
    let left_out = names(words, left_out);
    let medicines = ("medicines", Arg::Text(&left_out));
    let (state, now) = match state {
        SickDayState::Waiting | SickDayState::Over => ("waiting", None),
        SickDayState::MayPause => ("may-pause", Some(said(words, "bounded-sick-day-may-pause", &[]))),
        SickDayState::AskFirst => {
            let by = ("by", Arg::Text(&bounds.authorised_by));
            ("ask-first", Some(said(words, "bounded-sick-day-ask-first", &[by])))
        }
        SickDayState::Held => ("held", Some(said(words, "bounded-sick-day-held", &[]))),
        SickDayState::Paused { day, .. } => {
            let day = ("day", Arg::Number(i64::from(day)));
            ("paused", Some(said(words, "bounded-sick-day-paused", &[day, medicines])))
        }
        SickDayState::MustRestart { since } => {
            let date = say::day(words, since);
            let since = ("date", Arg::Text(&date));
            ("must-restart", Some(said(words, "bounded-sick-day-must-restart", &[since, medicines])))
        }
        SickDayState::PhoneTeam => ("phone-team", Some(said(words, "bounded-phone-team", &[medicines]))),
        SickDayState::Expired => ("expired", Some(expired(words, bounds))),
    };
    whole("sick-day", state, lines, now, bounds.expires)
}

/// Of a plan that has expired nothing is repeated that somebody might go by.
fn whole(plan: &str, state: &str, lines: Vec<Said>, now: Option<Said>, expires: LocalDay) -> MedicinePlan {
    let lines = if state == "expired" { Vec::new() } else { lines };
    MedicinePlan { plan: plan.to_owned(), state: state.to_owned(), lines, now, expires: expires.to_string() }
}

/// Leaves of a plan that says 'do not', 'stop' or 'take them again' only whose it is: how it is used stands beside neither.
pub fn for_the_person(plan: &mut MedicinePlan) {
    let is_over = matches!(
        plan.state.as_str(),
        "must-stop" | "held" | "over" | "bloods-due" | "must-restart" | "phone-team"
    );
    if is_over {
        plan.lines.truncate(1);
    }
}

/// What of a plan is said on the first screen and beside a check: what it says to do, and how, where it says to begin or to
/// go on. Beside 'do not', 'stop' and 'take them again' nothing says how it is used.
#[must_use]
pub fn said_today(plan: &MedicinePlan) -> Vec<Said> {
    let goes_on = matches!(plan.state.as_str(), "may-start" | "running" | "may-pause" | "paused");
    let lines = if goes_on { plan.lines.as_slice() } else { &[] };
    plan.now.iter().chain(lines.iter().filter(|_| plan.now.is_some())).cloned().collect()
}
