//! Every line of the clinicians' table of tiers, asked of the code.
//! The table lies in docs/clinical/tables; the register beside it says who signed which version.

use proptest::prelude::*;

use super::{Cadence, CadenceProblem, TalkEvery, Tier, Watched};

const TABLE: &str = include_str!("../../../../docs/clinical/tables/tiers.csv");
const LINES: usize = 32;

#[track_caller]
fn answer(tier: Tier, what: &str, chosen: Option<Cadence>) -> String {
    let expected = |watched| {
        tier.expects(watched, chosen).map_or_else(
            || "nothing".to_owned(),
            |cadence| {
                let days = if cadence.days_between() == 1 { "day" } else { "days" };
                format!("{} a week; at most {} {days} between", cadence.a_week(), cadence.days_between())
            },
        )
    };
    match what {
        "weight-alerts" => if tier.has_weight_alerts() { "on" } else { "off" }.to_owned(),
        "team-looks" => tier.team_looks().code().to_owned(),
        "team-talks" => tier.team_talks().map_or_else(
            || "as agreed".to_owned(),
            |TalkEvery { soonest_days, latest_days }| format!("after {soonest_days} to {latest_days} days"),
        ),
        "one-lighter" => tier.one_lighter().map_or("none", Tier::code).to_owned(),
        watched => expected(Watched::ALL.into_iter().find(|known| known.code() == watched).unwrap()),
    }
}

#[test]
fn every_tier_expects_what_the_clinicians_table_says() {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        vec!["case", "tier", "what", "chosen days a week", "expected", "source"]
    );
    let mut lines = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let chosen = row[3].parse().ok().map(|days| Cadence::from_days_a_week(days).unwrap());
        let tier = Tier::from_code(&row[1]).unwrap();
        assert_eq!(answer(tier, &row[2], chosen), row[4], "{}", &row[0]);
        assert!(!row[5].is_empty(), "{} has a source", &row[0]);
        lines += 1;
    }
    assert_eq!(lines, LINES, "the table was read to its end");
    crate::register_tests::check("tiers", 1, lines);
}

#[test]
fn every_tier_is_found_by_its_own_code_and_no_other() {
    for tier in Tier::ALL {
        assert_eq!(Tier::from_code(tier.code()), Some(tier));
    }
    assert_eq!(Tier::from_code("T3"), None);
    assert_eq!(Tier::from_code("t4"), None);
}

#[test]
fn a_week_has_one_to_seven_days_to_measure_on() {
    assert_eq!(Cadence::from_days_a_week(0), Err(CadenceProblem::OutsideAWeek));
    assert_eq!(Cadence::from_days_a_week(8), Err(CadenceProblem::OutsideAWeek));
    assert_eq!(Cadence::from_days_a_week(7), Ok(Cadence::DAILY));
}

proptest! {
    #[test]
    fn evenly_spread_readings_fill_a_week_and_a_closer_cadence_never_waits_longer(fewer in 1_u8..=7, more in 1_u8..=7) {
        prop_assume!(fewer <= more);
        let (fewer, more) = (Cadence::from_days_a_week(fewer).unwrap(), Cadence::from_days_a_week(more).unwrap());
        prop_assert!(fewer.days_between() >= more.days_between());
        prop_assert!(u16::from(fewer.days_between()) * u16::from(fewer.a_week()) >= 7);
    }

    #[test]
    fn a_closer_tier_never_expects_less(chosen in prop::option::of(1_u8..=7)) {
        let chosen = chosen.map(|days| Cadence::from_days_a_week(days).unwrap());
        for watched in Watched::ALL {
            for pair in Tier::ALL.windows(2) {
                prop_assert!(pair[0].expects(watched, chosen) <= pair[1].expects(watched, chosen));
            }
        }
    }
}
