//! The plans that a person carries out alone, in words: the prescriber's own, their limits, and what they say today.
//! Where a plan stands is the rules' business.

use super::medicine;
use super::say;
use crate::api::{MedicinePlan, Said};
use crate::problem::said;
use hearth_clinical::LocalDay;
use hearth_rules::medicine::{
    Bounds, FlexibleHold, FlexiblePlan, FlexibleState, PausedMedicine, SickDayPlan, SickDayState,
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

/// The flexible diuretic plan.
#[must_use]
pub fn flexible(words: Words, plan: &FlexiblePlan, state: FlexibleState) -> MedicinePlan {
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
    let only = |key: &str| Some(said(words, key, &[]));
    let (state, now) = match state {
        FlexibleState::Waiting => ("waiting", None),
        FlexibleState::MayStart(_) => ("may-start", only("bounded-flexible-may-start")),
        FlexibleState::Running { .. } => ("running", None),
        FlexibleState::MustStop(_) => ("must-stop", only("bounded-phone-team")),
        FlexibleState::Held(FlexibleHold::Emergency) => ("held", only("bounded-flexible-held-emergency")),
        FlexibleState::Held(FlexibleHold::Red | FlexibleHold::LittleUrine) => {
            ("held", only("bounded-flexible-held"))
        }
        FlexibleState::Over => ("over", only("bounded-phone-team")),
        FlexibleState::Expired => ("expired", Some(expired(words, bounds))),
    };
    whole("flexible", state, lines, now, bounds.expires)
}

/// The sick-day plan.
#[must_use]
pub fn sick_day(words: Words, plan: &SickDayPlan, state: SickDayState) -> MedicinePlan {
    let parts = plan.parts();
    let bounds = &parts.bounds;
    let names: Vec<String> = parts.pause.iter().map(|medicine| paused_name(words, *medicine)).collect();
    let names = names.join(", ");
    let number = |number: u8| Arg::Number(i64::from(number));
    let limits = [("medicines", Arg::Text(&names)), ("days", number(bounds.max_days))];
    let lines = vec![
        heading(words, "bounded-sick-day", bounds),
        said(words, "bounded-sick-day-limits", &limits),
        said(words, "bounded-sick-day-restart", &[("hours", number(parts.restart_after_hours))]),
        until(words, bounds),
    ];
    let (state, now) = match state {
        SickDayState::Waiting | SickDayState::Over => ("waiting", None),
        SickDayState::MayPause => ("may-pause", Some(said(words, "bounded-sick-day-may-pause", &[]))),
        SickDayState::Paused { day, .. } => {
            let day = Arg::Number(i64::from(day));
            ("paused", Some(said(words, "bounded-sick-day-paused", &[("day", day)])))
        }
        SickDayState::MustRestart { since } => {
            let date = say::day(words, since);
            let since = ("date", Arg::Text(&date));
            ("must-restart", Some(said(words, "bounded-sick-day-must-restart", &[since])))
        }
        SickDayState::PhoneTeam => ("phone-team", Some(said(words, "bounded-phone-team", &[]))),
        SickDayState::Expired => ("expired", Some(expired(words, bounds))),
    };
    whole("sick-day", state, lines, now, bounds.expires)
}

/// Of a plan that has expired nothing is repeated that somebody might go by.
fn whole(plan: &str, state: &str, lines: Vec<Said>, now: Option<Said>, expires: LocalDay) -> MedicinePlan {
    let lines = if state == "expired" { Vec::new() } else { lines };
    MedicinePlan { plan: plan.to_owned(), state: state.to_owned(), lines, now, expires: expires.to_string() }
}
