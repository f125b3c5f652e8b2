//! The invented people of the invented team, each with a course that shows something.
//! None of them lives anywhere; their NHS numbers lie in the range that is kept for tests (999).

/// How the last days of somebody go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// Near their usual, every day.
    Steady,
    /// Heavier each day for four days, ankles swelling.
    Fluid,
    /// Heavier, and nothing else yet.
    Gain,
    /// New chest pain this morning.
    DangerSign,
    /// Low pressure and dizzy.
    LowPressure,
    /// High pressure, no complaint.
    HighPressure,
    /// A racing pulse.
    FastPulse,
    /// Oxygen below their usual.
    LowOxygen,
    /// Nothing heard for twelve days.
    NotSeen,
    /// Registered, and nothing recorded yet.
    NeverSeen,
    /// Steady; two nurses have set different thresholds.
    Conflict,
    /// Steady; one weight was a typing error and was put right.
    Corrected,
}

/// One invented person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) born: &'static str,
    /// Usual weight, grams.
    pub(super) grams: u32,
    /// Usual pressure, mmHg.
    pub(super) pressure: (u16, u16),
    /// Usual pulse a minute.
    pub(super) pulse: u16,
    /// Usual oxygen, per cent; `None` for somebody without an oximeter.
    pub(super) oxygen: Option<u8>,
    /// True for somebody whose oxygen should lie between 88 and 92 %.
    pub(super) low_scale: bool,
    pub(super) course: Course,
}

#[expect(clippy::too_many_arguments, reason = "one line a person reads better than nine")]
const fn person(
    name: &'static str,
    born: &'static str,
    grams: u32,
    pressure: (u16, u16),
    pulse: u16,
    oxygen: Option<u8>,
    low_scale: bool,
    course: Course,
) -> Person {
    Person { name, born, grams, pressure, pulse, oxygen, low_scale, course }
}

pub(super) const PEOPLE: [Person; 12] = [
    person("Margaret Ellis", "1946-03-05", 71_400, (124, 76), 68, Some(96), false, Course::Steady),
    person("Derek Holloway", "1951-11-19", 92_300, (131, 80), 74, None, false, Course::Fluid),
    person("Farah Siddiqui", "1958-06-30", 66_800, (118, 72), 70, Some(97), false, Course::Gain),
    person("Owen Pritchard", "1943-09-12", 78_900, (122, 70), 72, Some(95), false, Course::DangerSign),
    person("Joan Whitfield", "1939-01-27", 58_200, (108, 64), 66, None, false, Course::LowPressure),
    person("Samuel Adeyemi", "1960-04-08", 101_500, (138, 84), 76, Some(96), false, Course::HighPressure),
    person("Patricia Lowe", "1949-12-03", 69_700, (126, 78), 78, None, false, Course::FastPulse),
    person("Gordon Baird", "1947-07-21", 84_600, (129, 74), 80, Some(91), true, Course::LowOxygen),
    person("Irene Kowalska", "1941-02-14", 62_300, (120, 70), 64, None, false, Course::NotSeen),
    person("Thomas Reilly", "1955-08-09", 88_000, (128, 78), 72, None, false, Course::NeverSeen),
    person("Anjali Desai", "1953-05-17", 73_600, (121, 75), 69, Some(97), false, Course::Conflict),
    person("William Hartley", "1944-10-31", 80_100, (133, 79), 71, None, false, Course::Corrected),
];

/// Members of the team: role and name.
pub(super) const MEMBERS: [(&str, &str); 4] = [
    ("nurse", "Amy Patel (invented)"),
    ("nurse", "Ben Carter (invented)"),
    ("prescriber", "Dr Ruth Okafor (invented)"),
    ("lead", "Helen Marsh (invented)"),
];
