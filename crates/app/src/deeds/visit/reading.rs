//! The readings of a visit are ordinary check-ins: the same rules judge them, and the nurse is told at once.
//! A visit has one check-in, which grows and is corrected as its answers do.

use crate::api::{Advice, AmendReading, CheckInFields, Problem, ProblemKind, ResultView};
use crate::deeds::check_in::amend;
use crate::deeds::check_in::checks;
use crate::deeds::check_in::form::read_form;
use crate::deeds::check_in::{self, CheckInRequest};
use crate::deeds::facts::Chart;
use crate::open::Open;
use hearth_chart::{Alternatives, CheckInNow, VisitNow};
use hearth_clinical::visit::ObservedAtVisit;
use hearth_clinical::{BloodPressure, Instant, LocalDay, PosturalPressure};
use hearth_record::{EntryKey, Subject};
use hearth_wire::Body;

/// The hour that a reading has that was typed up for a visit of an earlier day.
const NOON: u32 = 12;

/// What becomes of the readings of a visit.
pub(super) struct Judged {
    /// The check-in.
    pub(super) key: EntryKey,
    /// What the rules say.
    pub(super) result: ResultView,
}

/// Why nothing of the readings was saved.
pub(super) struct NotTaken {
    /// Why.
    pub(super) problem: Problem,
    /// What is urgent about them all the same.
    pub(super) danger: Option<Box<Advice>>,
}

impl From<Problem> for NotTaken {
    fn from(problem: Problem) -> NotTaken {
        NotTaken { problem, danger: None }
    }
}

/// Saves what the visit's check-in does not hold yet. `None` where it holds everything.
///
/// # Errors
/// As for a check-in: nothing of the readings was saved then.
pub(super) fn save(
    open: &Open,
    chart: &Chart<'_>,
    visit: &VisitNow<'_>,
    observed: &ObservedAtVisit,
    confirmed: bool,
) -> Result<Option<Judged>, NotTaken> {
    let form = format!("visit/{}", visit.name);
    let held = open.view()?.saved_form(&form).map_err(|cause| open.read_problem(&cause))?;
    let known = visit.check_ins().into_iter().chain(held);
    let check_in = known.filter_map(|key| chart.record.check_in(&key)).find(|check_in| !check_in.withdrawn);
    let fields = fields(observed, check_in.as_ref()).or_else(|| {
        // What was too urgent to wait for an answer is here already: the answer is marked in it.
        check_in.as_ref().filter(|_| confirmed).and_then(|held| unconfirmed(open, chart, observed, held))
    });
    let Some(fields) = fields else { return Ok(None) };
    if let Some(check_in) = check_in {
        let key = check_in.fact.act.key;
        let before = visit.answers.observed();
        let mut asked = AmendReading { key: key.to_string(), fields, confirmed };
        let saved = amend::amend(open, &asked).or_else(|mut problem| {
            let questions = problem.kind == ProblemKind::AskAgain;
            problem.fields.retain(|one| !questions || !was_taken(&one.field, &before, observed));
            if questions && problem.fields.is_empty() {
                asked.confirmed = true;
                return amend::amend(open, &asked);
            }
            Err(problem)
        });
        let refused = |problem| {
            let danger = amend::danger(open, chart, &key, &asked.fields).map(Box::new);
            NotTaken { problem, danger }
        };
        let mut result = saved.map_err(refused)?;
        result.not_asked.retain(|one| !was_taken(&one.field, &before, observed));
        return Ok(Some(Judged { key, result }));
    }
    let at = at(open, visit.day);
    let patient = Some(chart.patient());
    // A form that was saved and taken back since is not used again.
    let form = held.is_none().then_some(form);
    let asked = CheckInRequest { patient, fields, at, confirmed, form, ..CheckInRequest::default() };
    let refused = |problem| {
        let reading = read_form(&asked.fields, open.words()).reading;
        NotTaken { problem, danger: check_in::danger(open, chart, &reading, at).map(Box::new) }
    };
    let result = check_in::save(open, &asked).map_err(refused)?;
    let (_, key) = amend::find(open, &result.key)?;
    Ok(Some(Judged { key, result }))
}

/// All that was observed, while a value of it is unusual and nobody has said of it in the check-in that it is right.
fn unconfirmed(
    open: &Open,
    chart: &Chart<'_>,
    observed: &ObservedAtVisit,
    held: &CheckInNow<'_>,
) -> Option<CheckInFields> {
    let fields = fields(observed, None)?;
    let recent = check_in::recent(chart, held.day, Some(&held.fact.act.key));
    let reading = read_form(&fields, open.words()).reading;
    let asked = checks::questions(&reading, held.day, &recent, &fields.weight_unit, open.words());
    let is_open = |part: &String| {
        let holding = chart.record.current().keys(&Subject::check_in(&held.fact.act.key), part);
        holding.into_iter().any(|key| !is_confirmed(chart, &key, part))
    };
    checks::parts(&asked).iter().any(is_open).then_some(fields)
}

/// True for a value of which its own entry says that somebody called it right.
fn is_confirmed(chart: &Chart<'_>, key: &EntryKey, part: &String) -> bool {
    chart.record.fact(key).is_some_and(|fact| match &fact.body {
        Body::CheckIn(body) | Body::Amendment(body) => body.confirmed_unusual.contains(part),
        _ => false,
    })
}

/// True when the value of this box was among the readings of the visit before, so that somebody has said already that
/// it is right. The lying pressure is in another box by itself than beside a standing one.
fn was_taken(name: &str, before: &ObservedAtVisit, now: &ObservedAtVisit) -> bool {
    let lying = |of: &ObservedAtVisit| of.postural.map(PosturalPressure::lying).or(of.lying_alone);
    let after_1 = |of: &ObservedAtVisit| of.postural.and_then(PosturalPressure::after_1_min);
    let after_3 = |of: &ObservedAtVisit| of.postural.and_then(PosturalPressure::after_3_min);
    let (value, taken) = match name {
        "systolic" | "diastolic" => (now.pressure, [before.pressure, lying(before)]),
        // A lying pressure behind a sitting one is asked about as a second go.
        "lyingSystolic" | "lyingDiastolic" | "systolicAgain" | "diastolicAgain" => {
            (lying(now), [before.pressure, lying(before)])
        }
        "standing1Systolic" | "standing1Diastolic" => (after_1(now), [after_1(before), None]),
        "standing3Systolic" | "standing3Diastolic" => (after_3(now), [after_3(before), None]),
        _ => (None, [None, None]),
    };
    value.is_some() && taken.contains(&value)
}

/// When a reading of the visit was taken: now, or at noon of a day that lies behind.
fn at(open: &Open, day: LocalDay) -> Option<Instant> {
    if day == open.today() { None } else { crate::zone::moment(day, NOON, 0) }
}

/// The key of the check-in that holds the visit's readings already, if there is one.
pub(super) fn held(chart: &Chart<'_>, visit: &VisitNow<'_>) -> Option<EntryKey> {
    let check_ins = visit.check_ins().into_iter().filter_map(|key| chart.record.check_in(&key));
    check_ins.filter(|check_in| !check_in.withdrawn).map(|check_in| check_in.fact.act.key).next()
}

/// The boxes for what the check-in does not hold yet; `None` where it holds everything.
fn fields(observed: &ObservedAtVisit, held: Option<&CheckInNow<'_>>) -> Option<CheckInFields> {
    let mut fields = CheckInFields { weight_unit: "kg".to_owned(), ..CheckInFields::default() };
    let empty = fields.clone();
    // As the box has it: a weight in stones is told in tenths of a kilogram there.
    let weights = held.iter().flat_map(|held| &held.weight).map(|version| version.value.kg_text());
    let weights: Vec<String> = weights.collect();
    if let Some(weight) =
        observed.weight.map(hearth_clinical::Weight::kg_text).filter(|kg| !weights.contains(kg))
    {
        fields.weight_kg = weight;
    }
    let is_held = |goes: &[BloodPressure]| {
        held.is_some_and(|held| held.pressures.iter().any(|version| version.value == goes))
    };
    let goes: Vec<BloodPressure> = observed.pressure.into_iter().chain(observed.lying_alone).collect();
    if let Some(one) = observed.pressure.filter(|_| !is_held(&goes)) {
        (fields.systolic, fields.diastolic) = boxes(one);
        if let Some(lying) = observed.lying_alone {
            (fields.lying_systolic, fields.lying_diastolic) = boxes(lying);
        }
    }
    let postural = observed
        .postural
        .filter(|one| !held.is_some_and(|held| held.postural.iter().any(|version| version.value == *one)));
    if let Some(one) = postural {
        (fields.lying_systolic, fields.lying_diastolic) = boxes(one.lying());
        if let Some(after) = one.after_1_min() {
            (fields.standing_1_systolic, fields.standing_1_diastolic) = boxes(after);
        }
        if let Some(after) = one.after_3_min() {
            (fields.standing_3_systolic, fields.standing_3_diastolic) = boxes(after);
        }
    }
    if let Some(pulse) = unless_held(observed.pulse, held.map(|held| &held.pulse)) {
        fields.pulse = pulse.per_minute().to_string();
    }
    if let Some(oxygen) = unless_held(observed.oxygen, held.map(|held| &held.oxygen)) {
        fields.oxygen = oxygen.percent().to_string();
    }
    if let Some(temperature) = unless_held(observed.temperature, held.map(|held| &held.temperature)) {
        fields.temperature = temperature.number_text();
    }
    if let Some(rhythm) = unless_held(observed.rhythm, held.map(|held| &held.rhythm)) {
        rhythm.code().clone_into(&mut fields.rhythm);
    }
    for (symptom, answer) in &observed.symptoms {
        let is_held = |held: &CheckInNow<'_>| {
            held.symptoms.iter().any(|(known, version)| known == symptom && version.value == *answer)
        };
        if !held.is_some_and(is_held) {
            fields.symptoms.insert(symptom.code().to_owned(), answer.code().to_owned());
        }
    }
    (fields != empty).then_some(fields)
}

/// The value, unless the check-in holds it already.
fn unless_held<T: PartialEq + Copy>(value: Option<T>, held: Option<&Alternatives<T>>) -> Option<T> {
    value.filter(|value| !held.is_some_and(|held| held.iter().any(|version| version.value == *value)))
}

fn boxes(one: BloodPressure) -> (String, String) {
    (one.systolic().mmhg().to_string(), one.diastolic().mmhg().to_string())
}
