//! Every number that the cohort is made of, with its unit and where it comes from.
//! 'Product value' means: chosen here, because no published number was found, before any rule of ours had run.

/// A number and what stands behind it.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// What it is.
    pub what: &'static str,
    /// The number.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

macro_rules! numbers {
    ($($name:ident = $value:literal, $unit:literal, $what:literal, $source:expr;)+) => {
        $(
            #[doc = $what]
            pub const $name: Number = Number { what: $what, value: $value, unit: $unit, source: $source };
        )+
        /// Every number, in the order in which they stand here.
        pub const ALL: &[Number] = &[$($name,)+];
    };
}

const OWN: &str = "product value";
const ZHANG: &str = "fitted to Zhang 2009 (EJHF 11:420): 0.9 ± 2.1 kg in the 14 days before an event";
const FITTED: &str = "product value, fitted to FAST (Abraham 2011): 4.3 unexplained alerts a patient-year";
const BORN: &str = "Born 2019 (Rev Latino-Am Enferm 27:e3119)";
const BETWEEN: &str = "between Born 2019 (Rev Latino-Am Enferm 27:e3119), Goldberg 2010 (Clin Cardiol 33:E73) and Schiff 2003 (Am J Med 114:625)";
const LEADS: &str = "product value, between Born 2019 (medians) and Schiff 2003 (means)";
const MOAZENI: &str =
    "product value; Moazeni 2023 (EHJ Digit Health 4:455): pulse and systolic foretell better than weight";

numbers! {
    EVENTS_A_YEAR = 0.58, "a patient-year", "Worsenings that need a stay or urgent care, before the days on which none can begin are taken off", "product value; gives the 0.5 a patient-year that published base-rate arithmetic uses";
    DAYS_BETWEEN_EVENTS = 45.0, "days", "Shortest time from coming home to the next event", OWN;
    STAY_SHORTEST = 4.0, "days", "Shortest stay", OWN;
    STAY_LONGEST = 12.0, "days", "Longest stay", OWN;
    WEIGHT_MEAN = 82.0, "kg", "Usual weight, mean", OWN;
    WEIGHT_SPREAD = 16.0, "kg", "Usual weight, standard deviation", OWN;
    SCALE_NOISE = 0.34, "kg", "Noise of one weighing, typical person", FITTED;
    WATER_NOISE = 0.3, "kg", "Day-to-day change of body water that fades over days, typical person", FITTED;
    CLOTHES_SHARE = 0.03, "of weighings", "Weighed in clothes, after food or in the evening", OWN;
    CLOTHES_MOST = 1.4, "kg", "At most so much more on such a weighing", OWN;
    EXCURSIONS_A_YEAR = 4.0, "a patient-year", "Salt, feasts, constipation: up to 1.6 kg for one to four days", FITTED;
    EXCURSION_MOST = 1.6, "kg", "Largest excursion", OWN;
    DRIFT_A_DAY = 0.13, "kg", "Slow wander, standard deviation of a day's step", "fitted to Zhang 2009 (control periods -0.2 ± 1.1 kg in 14 days)";
    DRIFT_RETURN = 0.012, "a day", "Share by which the slow wander returns to usual", OWN;
    SEASON = 0.4, "kg", "Heavier in winter, lighter in summer, by so much", OWN;
    DECLINE = 0.8, "kg", "Fluid still lost in the weeks after enrolment or a stay", "product value; Ledwidge 2013 (EJHF): a decline after discharge";
    DECLINE_DAYS = 35.0, "days", "How long that takes", OWN;
    DIURETIC_A_YEAR = 0.7, "a patient-year", "A change of diuretic that takes 0.8 to 2.2 kg off in three to five days", OWN;
    GAIN_SHARE = 0.45, "of events", "Events before which weight is gained", "Schiff 2003 (Am J Med 114:625): 41 % noticed a gain; fitted to Zhang 2009";
    GAIN_MEAN = 2.9, "kg", "Mean gain before those, exponential", ZHANG;
    GAIN_MOST = 9.0, "kg", "Largest gain", OWN;
    GAIN_LEAD_SHORTEST = 5.0, "days", "Weight begins to rise at the earliest and the latest so many days before", "Chaudhry 2007 (Circulation 116:1549): from 30 days on, most in the last week";
    GAIN_LEAD_LONGEST = 30.0, "days", "See the line above", "Chaudhry 2007 (Circulation 116:1549)";
    NO_GAIN_SPREAD = 0.9, "kg", "Change before the other events, standard deviation", ZHANG;
    POUND_SCALES = 0.15, "of persons", "Scales that show steps of 0.2 kg; the others show 0.1 kg", OWN;
    SECOND_PERSON_A_YEAR = 0.4, "a patient-year", "Somebody else stood on the scale", OWN;
    UNIT_SLIP_A_YEAR = 0.2, "a patient-year", "A slipped digit or a wrong unit", OWN;
    JUMP_CAUGHT = 0.8, "of those beyond the check", "Put right when the app asks 'is this you?' (more than 3.0 kg or 5 % off)", OWN;
    ADHERENCE_MEAN = 0.815, "of days", "Chance of a check-in on a day, mean over persons, before absences and fading", "FAST (Abraham 2011): weighed on 76 % of days";
    ADHERENCE_SPREAD = 0.14, "of days", "The same, standard deviation", OWN;
    ADHERENCE_WORSE = 0.645, "of days", "The same in the cohort of 60 % adherence", "gives 60 %";
    ADHERENCE_STICKS = 0.3, "correlation", "A day missed makes the next one likelier to be missed", OWN;
    ABSENCES_A_YEAR = 0.7, "a patient-year", "Four to fourteen days without any check-in", OWN;
    FADING = 0.1, "of persons", "Check in on a third of days from some day on", "product value; Caples: use fell from 98.5 % to 30.1 % in a year";
    FADED_TO = 0.35, "of usual", "What is left of their check-ins", OWN;
    FALLING_SHARE = 0.2, "of events", "Events in whose last 7 days check-ins halve", "fitted to Haynes 2020 (BEAT-HF, JAMA Netw Open 3:e2010174): one day more, 11 % fewer admissions the week after";
    FALLING_TO = 0.5, "of usual", "See the line above", "see the line above";
    WEIGHED_WHEN_PRESENT = 0.98, "of check-ins", "Check-ins with a weight", OWN;
    PRESSURE_WHEN_PRESENT = 0.75, "of check-ins", "Check-ins with blood pressure and pulse", OWN;
    OXYGEN_WHEN_PRESENT = 0.8, "of check-ins", "Check-ins with oxygen, of those who have an oximeter", OWN;
    PULSE_MEAN = 71.0, "a minute", "Usual pulse, mean", OWN;
    PULSE_SPREAD = 9.0, "a minute", "Usual pulse, standard deviation", OWN;
    PULSE_NOISE = 5.0, "a minute", "Day-to-day noise of the pulse", OWN;
    PULSE_RISE = 5.5, "a minute", "Rise before an event, mean", MOAZENI;
    PULSE_RISE_SPREAD = 7.0, "a minute", "Rise before an event, standard deviation", MOAZENI;
    SYSTOLIC_MEAN = 122.0, "mmHg", "Usual systolic pressure, mean", OWN;
    SYSTOLIC_SPREAD = 15.0, "mmHg", "Usual systolic pressure, standard deviation", OWN;
    SYSTOLIC_NOISE = 8.0, "mmHg", "Day-to-day noise of the systolic pressure", OWN;
    SYSTOLIC_FALLS = 0.4, "of events", "Systolic falls before the event, by 12 ± 6 mmHg", MOAZENI;
    SYSTOLIC_RISES = 0.35, "of events", "Systolic rises before the event, by 11 ± 6 mmHg", MOAZENI;
    NUMBERS_LEAD_SHORTEST = 4.0, "days", "Pulse and pressure begin to change so many days before, at the latest", OWN;
    NUMBERS_LEAD_LONGEST = 21.0, "days", "See the line above, at the earliest", OWN;
    IRREGULAR_KNOWN = 0.3, "of persons", "A pulse that was irregular from the start", OWN;
    IRREGULAR_NEW_A_YEAR = 0.04, "a patient-year", "A pulse that becomes irregular", OWN;
    RACING_A_YEAR = 0.1, "a patient-year", "A pulse 25 to 50 a minute faster for one to three days", OWN;
    OXIMETERS = 0.25, "of persons", "Have an oximeter", "product value; MHRA: at home only when a clinician asked for it";
    LUNG_SCALE = 0.1, "of these", "A usual value of 90 % and the 88-92 range set by a clinician", OWN;
    OXYGEN_MEAN = 96.3, "%", "Usual oxygen of the others", OWN;
    OXYGEN_NOISE = 0.8, "points", "Day-to-day noise of oxygen", OWN;
    OXYGEN_FALLS = 0.5, "of events", "Oxygen falls by 1 to 5 points in the last five days", OWN;
    BREATHLESS_SHARE = 0.8, "of events", "More breathless before", BORN;
    BREATHLESS_LEAD = 5.4, "days", "Mean time from then to the event (median 3.7)", "between Born 2019 (median 3), Gallagher 2012 (Int J Nurs Pract 18:133, median 4.5) and Schiff 2003 (mean 8.4)";
    SWELLING_SHARE = 0.5, "of events", "More swelling before", BETWEEN;
    SWELLING_LEAD = 10.5, "days", "Mean time from then to the event (median 7.3)", LEADS;
    PILLOWS_SHARE = 0.32, "of events", "More pillows before", "between Born 2019 (28 %) and Goldberg 2010 (37 %)";
    PILLOWS_LEAD = 7.0, "days", "Mean time from then to the event (median 4.9)", LEADS;
    WOKE_SHARE = 0.2, "of events", "Woke breathless before", OWN;
    TIRED_SHARE = 0.22, "of events", "More tired before", BORN;
    TIRED_LEAD = 10.0, "days", "Mean time from then to the event (median 7)", BORN;
    COUGH_SHARE = 0.4, "of events", "New cough before", BETWEEN;
    COUGH_LEAD = 6.0, "days", "Mean time from then to the event (median 4)", BORN;
    OVERALL_SHARE = 0.4, "of events", "Says 'worse' overall, from when breathlessness begins", OWN;
    MUCH_SHARE = 0.3, "of spells before events", "Says 'much more' or 'much worse' in the last third of the spell", OWN;
    DIZZY_SHARE = 0.12, "of events", "Dizzy before", OWN;
    MISSED_MEDICINES_SHARE = 0.25, "of events", "Tells of missed medicines for days before", "product value; Schiff 2003: 57 % had missed some, told or not";
    REST_SHARE = 0.1, "of events", "Struggles to breathe, and says so, on the last day before", OWN;
    NOTICED = 0.85, "of spells before events", "Noticed by the person before the day of the event, of what is found out on that day", OWN;
    TOLD_ON_A_DAY = 0.7, "of check-ins", "A symptom that is there is told on so many check-ins", OWN;
    HALF_TOLD = 0.5, "of spells", "Spells that are told at all, in the cohort of half the symptoms", "product value: that cohort's meaning";
    INFECTIONS_A_YEAR = 0.8, "a patient-year", "Colds and other infections, four to nine days", OWN;
    LITERAL = 0.03, "of persons", "Answer about the illness and not about the change, on a fifth of check-ins", OWN;
    SLIPS = 0.001, "of check-ins", "A question about fluid answered by a slip of the hand", OWN;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_says_what_it_is_and_where_it_comes_from() {
        for number in ALL {
            assert!(!number.what.is_empty() && !number.unit.is_empty(), "{number:?}");
            assert!(number.source.len() > 5 && number.value.is_finite(), "{number:?}");
        }
        assert!(
            ALL.iter().filter(|number| number.source != OWN).count() > 20,
            "too few have a published source"
        );
    }
}
