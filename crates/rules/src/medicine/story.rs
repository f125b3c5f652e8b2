//! Reads the facts of the clinicians' tables about medicines, for tests only.
//! The language is described beside the tables, in docs/clinical/tables/README.md.

use hearth_clinical::medicine::{
    Class, Drug, HoldReason, Order, OrderHold, OrderParts, ToleratedReason, Warned, parse_order,
};
use hearth_clinical::{
    Creatinine, Egfr, HeartFailureType, LocalDay, NtProBnp, Potassium, Pulse, Sodium, Systolic, Weight,
};

use super::facts::{Dated, Facts, Intolerance};

/// The day that the tables call today.
pub(super) fn today() -> LocalDay {
    LocalDay::from_ymd(2026, 11, 21).unwrap()
}

/// `today`, `3 days ago`, `in 2 days`.
pub(super) fn day(text: &str) -> LocalDay {
    let text = text.trim();
    if text == "today" {
        return today();
    }
    if let Some(days) = text.strip_prefix("in ") {
        return today().plus_days(days.strip_suffix(" days").unwrap().parse().unwrap());
    }
    let days: i32 = text.strip_suffix(" days ago").unwrap().parse().unwrap();
    today().plus_days(-days)
}

fn dated<T>(text: &str, usual: &str, read: impl Fn(&str) -> T) -> Dated<T> {
    let (value, at) = text.split_once(", ").unwrap_or((text, usual));
    Dated { day: day(at), value: read(value) }
}

/// Bloods of three days ago and observations of today that stand against nothing.
fn all_well(facts: &mut Facts) {
    for text in [
        "potassium 4.4",
        "creatinine 90",
        "egfr 70",
        "sodium 139",
        "systolic 118",
        "pulse 66",
        "congestion worse no",
        "dizzy no",
    ] {
        add(facts, text);
    }
}

pub(super) fn read(text: &str) -> Facts {
    let mut facts = Facts::new(today());
    let mut fresh = (true, true);
    for event in text.split(';').map(str::trim).filter(|event| !event.is_empty()) {
        // Pressures and pulses that a case names stand in place of those of 'all well'.
        if event.starts_with("systolic") && std::mem::take(&mut fresh.0) {
            facts.systolics.clear();
        }
        if event.starts_with("pulse") && std::mem::take(&mut fresh.1) {
            facts.pulses.clear();
        }
        add(&mut facts, event);
    }
    facts
}

fn add(facts: &mut Facts, event: &str) {
    if event == "all well" {
        return all_well(facts);
    }
    if blood(facts, event) || observation(facts, event) || written(facts, event) {
        return;
    }
    panic!("the tables have no {event}");
}

fn whole(text: &str) -> u16 {
    text.parse().unwrap()
}

const BLOODS: &str = "3 days ago";

fn blood(facts: &mut Facts, event: &str) -> bool {
    let after = |name: &str| event.strip_prefix(name);
    if let Some(text) = after("no ") {
        match text {
            "potassium" => facts.potassium = None,
            "creatinine" => facts.creatinine = None,
            "egfr" => facts.egfr = None,
            "sodium" => facts.sodium = None,
            "systolic" => facts.systolics.clear(),
            "pulse" => facts.pulses.clear(),
            "congestion" => facts.congestion_worse = None,
            other => panic!("the tables have no {other}"),
        }
    } else if let Some(text) = after("potassium ") {
        let tenths = |text: &str| Potassium::from_tenths(whole(&text.replace('.', ""))).unwrap();
        facts.potassium = Some(dated(text, BLOODS, tenths));
    } else if let Some(text) = after("creatinine before ") {
        let before = |text: &str| Creatinine::from_umol_per_l(whole(text)).unwrap();
        facts.creatinine_before = Some(dated(text, "60 days ago", before));
    } else if let Some(text) = after("creatinine ") {
        let now = |text: &str| Creatinine::from_umol_per_l(whole(text)).unwrap();
        facts.creatinine = Some(dated(text, BLOODS, now));
    } else if let Some(text) = after("egfr ") {
        facts.egfr = Some(dated(text, BLOODS, |text| Egfr::from_ml_per_min(whole(text)).unwrap()));
    } else if let Some(text) = after("sodium ") {
        facts.sodium = Some(dated(text, BLOODS, |text| Sodium::from_mmol_per_l(whole(text)).unwrap()));
    } else if let Some(text) = after("nt-pro-bnp at discharge ") {
        facts.nt_pro_bnp_at_discharge = Some(NtProBnp::from_ng_per_l(text.parse().unwrap()).unwrap());
    } else if let Some(text) = after("nt-pro-bnp ") {
        let now = |text: &str| NtProBnp::from_ng_per_l(text.parse().unwrap()).unwrap();
        facts.nt_pro_bnp = Some(dated(text, BLOODS, now));
    } else {
        return false;
    }
    true
}

fn observation(facts: &mut Facts, event: &str) -> bool {
    let after = |name: &str| event.strip_prefix(name);
    let yes = |text: &str| match text {
        "yes" => true,
        "no" => false,
        other => panic!("{other} is neither yes nor no"),
    };
    if let Some(text) = after("systolic ") {
        let mmhg = |text: &str| Systolic::from_mmhg(whole(text)).unwrap();
        facts.systolics.push(dated(text, "today", mmhg));
    } else if let Some(text) = after("pulse ") {
        let rate = |text: &str| Pulse::from_per_minute(whole(text)).unwrap();
        facts.pulses.push(dated(text, "today", rate));
    } else if let Some(text) = after("congestion worse ") {
        facts.congestion_worse = Some(dated(text, "today", yes));
    } else if let Some(text) = after("dizzy ") {
        facts.dizzy = Some(dated(text, "today", yes));
    } else if let Some(text) = after("ill ") {
        facts.acutely_ill = Some(dated(text, "today", yes));
    } else if let Some(text) = after("weight ") {
        let grams: u32 = text.strip_suffix(" kg").unwrap().replace('.', "").parse::<u32>().unwrap() * 100;
        facts.weight = Some(Weight::from_grams(grams).unwrap());
    } else {
        return false;
    }
    true
}

fn written(facts: &mut Facts, event: &str) -> bool {
    match event {
        "ace inhibitor not tolerated" => facts.ace_intolerance = Some(Intolerance::NotTolerated),
        "ace inhibitor angioedema" => facts.ace_intolerance = Some(Intolerance::Angioedema),
        "arni not tolerated" => facts.arni_intolerance = Some(Intolerance::NotTolerated),
        "arni angioedema" => facts.arni_intolerance = Some(Intolerance::Angioedema),
        "symptoms go on" => facts.still_symptomatic = Some(true),
        "symptoms are gone" => facts.still_symptomatic = Some(false),
        other if other.starts_with("since unknown ") => {
            facts.since_unknown.push(Drug::from_code(&other["since unknown ".len()..]).unwrap());
        }
        "valve disease" => facts.valve_disease = Some(true),
        "kidney disease" => facts.kidney_disease = Some(true),
        other => {
            let (first, rest) = other.split_once(' ').unwrap();
            match first {
                "type" => facts.heart_failure = HeartFailureType::from_code(rest).unwrap(),
                "age" => facts.age_years = Some(whole(rest)),
                "takes" => facts.also_takes.push(Warned::from_name(rest).unwrap()),
                "unsettled" => facts.unsettled.push(Drug::from_code(rest).unwrap()),
                "order" => facts.orders.push(order(rest)),
                _ => return false,
            }
        }
    }
    true
}

/// `ramipril 5 mg od from 20 days ago stopped 3 days ago`; `paused`, `most tolerated because of`.
pub(super) fn order(text: &str) -> Order {
    let mut rest = text;
    let mut cut = |word: &str| {
        let (before, after) = rest.split_once(word)?;
        rest = before;
        Some(after)
    };
    let most = cut(" most tolerated because of ").map(|reason| ToleratedReason::from_code(reason).unwrap());
    let pause = cut(" paused ");
    let stopped = cut(" stopped ").map(day);
    let start = cut(" from ").map_or(today().plus_days(-365), day);
    let parts = parse_order(rest, start).unwrap().parts();
    let hold = pause.map(|text| {
        let (from, until) =
            text.split_once(" until ").map_or((text, None), |(from, until)| (from, Some(day(until))));
        OrderHold { from: day(from), until, reason: HoldReason::Kidneys }
    });
    Order::new(OrderParts { stop: stopped, hold, tolerated_maximum: most, ..parts }).unwrap()
}

pub(super) fn class(code: &str) -> Class {
    Class::from_code(code).unwrap()
}
