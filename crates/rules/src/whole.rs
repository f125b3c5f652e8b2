//! What a check needs before it may be called green: what the plan expects that day, and an answer to each question.
//! What was given earlier or later the same day counts. How it is said is the words' business.

use core::num::NonZeroU16;
use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::{Answer, Instant, LocalDay, Symptom, Tier, Watched};

use crate::assess::Assessment;
use crate::expected::is_answered;
use crate::history::{History, Reading};
use crate::level::{Quantity, Zone};
use crate::plan_in_force::PlanInForce;
use crate::rules::s1;
use crate::settled::{Series, Settled};
use crate::statement::Statement;

/// What is still to come on this day before a check of it may be called green, as things to say; empty when it is whole.
#[must_use]
pub fn still_to_come(history: &History, day: LocalDay, plan: &PlanInForce) -> Vec<Statement> {
    let history = Settled::of(history);
    let occasion = Occasion::Day(day);
    let lacks = Lacks::on(&history, occasion, plan);
    if lacks.is_nothing() {
        return Vec::new();
    }
    lacks.said(history.today, occasion).chain(about_questions(&history, occasion)).collect()
}

/// When something was measured: some day, or of unsure time one moment of which nothing else is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Occasion {
    Day(LocalDay),
    Unsure(Instant),
}

impl Occasion {
    pub(crate) fn of<V>(reading: &Reading<V>) -> Occasion {
        if reading.time_unsure { Occasion::Unsure(reading.at) } else { Occasion::Day(reading.day) }
    }

    /// The readings of this kind on it.
    fn among<V>(self, all: &Series<V>) -> &[Reading<V>] {
        match self {
            Occasion::Day(day) => all.on(day),
            Occasion::Unsure(at) => all.unsure_at(at),
        }
    }
}

/// What one occasion lacks.
#[derive(Debug, Default)]
struct Lacks {
    numbers: BTreeSet<Watched>,
    questions: bool,
}

impl Lacks {
    fn on(history: &Settled, occasion: Occasion, plan: &PlanInForce) -> Lacks {
        let mut lacks = Lacks::default();
        let mut whole_set = false;
        // While nobody has settled which tier holds, what any of them expects is expected.
        for tier in plan.tier.all().map(|tier| tier.value) {
            for watched in Watched::ALL {
                if !is_due(history, occasion, tier, watched) {
                    continue;
                }
                whole_set |= watched == Watched::WeightAndSymptoms;
                if !came(history, occasion, watched) {
                    lacks.numbers.insert(watched);
                }
            }
        }
        let needed =
            |symptom: &Symptom| if whole_set { is_asked_daily(symptom) } else { is_danger_question(symptom) };
        lacks.questions = unanswered(history, occasion).iter().any(needed);
        lacks
    }

    fn is_nothing(&self) -> bool {
        self.numbers.is_empty() && !self.questions
    }

    /// The numbers that did not come; what was not asked is said of every check, green or not.
    fn said(&self, today: LocalDay, occasion: Occasion) -> impl Iterator<Item = Statement> {
        let still_due = occasion == Occasion::Day(today);
        self.numbers.iter().map(move |watched| {
            let watched = *watched;
            if still_due { Statement::StillDue { watched } } else { Statement::NotGiven { watched } }
        })
    }
}

/// Headache and sight are asked beside a very high pressure, and no rule reads them without one.
fn is_asked_daily(symptom: &Symptom) -> bool {
    !matches!(symptom, Symptom::Headache | Symptom::VisionChange)
}

/// True for a question that has a danger sign among its answers.
pub(crate) fn is_danger_question(symptom: &Symptom) -> bool {
    symptom.answers().iter().any(|answer| s1::is_danger_sign(symptom, answer))
}

/// Whether a tier expects something on this occasion. Of a number that is expected every few days the last one says when
/// the next is due; a pressure that never came is not expected, since not everybody has a monitor.
fn is_due(history: &Settled, occasion: Occasion, tier: Tier, watched: Watched) -> bool {
    let Some(cadence) = tier.expects(watched, None) else { return false };
    let Occasion::Day(day) = occasion else { return watched == Watched::WeightAndSymptoms };
    let yesterday = day.plus_days(-1);
    let before = |last: Option<LocalDay>| last.map(|last| day.days_since(last));
    let since_last = match watched {
        Watched::WeightAndSymptoms => before(last_until(&history.weights, yesterday)),
        Watched::PressureAndPulse => {
            before(last_until(&history.pressures, yesterday).max(last_until(&history.pulses, yesterday)))
        }
    };
    match (since_last, watched) {
        (Some(days), _) => days >= i32::from(cadence.days_between()),
        (None, Watched::WeightAndSymptoms) => true,
        (None, Watched::PressureAndPulse) => false,
    }
}

fn last_until<V>(series: &Series<V>, day: LocalDay) -> Option<LocalDay> {
    series.days(LocalDay::FIRST, day).last().map(|reading| reading.day)
}

fn came(history: &Settled, occasion: Occasion, watched: Watched) -> bool {
    match watched {
        Watched::WeightAndSymptoms => !occasion.among(&history.weights).is_empty(),
        Watched::PressureAndPulse => {
            !occasion.among(&history.pressures).is_empty()
                || !occasion.among(&history.pulses).is_empty()
                || !occasion.among(&history.posturals).is_empty()
        }
    }
}

/// The questions that nobody answered on this occasion, in the order in which they are asked.
fn unanswered(history: &Settled, occasion: Occasion) -> Vec<Symptom> {
    let sets = occasion.among(&history.symptoms);
    let answered = |symptom: &Symptom| {
        sets.iter().any(|set| set.value.answer(symptom).is_some_and(|answer| *answer != Answer::NotAsked))
    };
    Symptom::ALL.into_iter().filter(|symptom| !answered(symptom)).collect()
}

/// What has to be said of the questions that are left; none when all have an answer.
pub(crate) fn about_questions(history: &Settled, occasion: Occasion) -> Option<Statement> {
    if !occasion.among(&history.symptoms).iter().any(is_answered) {
        return Some(Statement::SymptomsNotAsked);
    }
    let symptoms = unanswered(history, occasion);
    let left = u16::try_from(symptoms.len()).ok().and_then(NonZeroU16::new)?;
    Some(Statement::SymptomsPartlyAnswered { left, symptoms })
}

/// Takes green away from a result of occasions of which one was no whole check, and says what did not come.
pub(crate) fn only_whole_is_green(
    assessment: &mut Assessment,
    history: &Settled,
    occasions: &BTreeMap<Occasion, Whose>,
    plan: &PlanInForce,
) {
    if !matches!(assessment.zone, Zone::Green | Zone::NotJudged) {
        return;
    }
    for (occasion, whose) in occasions {
        let lacks = Lacks::on(history, *occasion, plan);
        if lacks.is_nothing() {
            continue;
        }
        assessment.zone = Zone::NotJudged;
        assessment.compared.clear();
        if *whose == Whose::Person {
            for said in lacks.said(history.today, *occasion) {
                if !is_said(&assessment.statements, &said) {
                    assessment.statements.push(said);
                }
            }
        }
    }
}

/// Who is reminded of something that has not come for days is not told again that it is due.
fn is_said(said: &[Statement], one: &Statement) -> bool {
    let reminds = |other: &Statement| match (other, one) {
        (Statement::NothingCame { watched, .. }, Statement::StillDue { watched: due }) => watched == due,
        (other, one) => other == one,
    };
    said.iter().any(reminds)
}

/// Whether the person checked something on an occasion, or it came apart from any check: then nobody is told what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Whose {
    Apart,
    Person,
}

/// The occasions of these readings.
pub(crate) fn occasions<'a>(
    marks: impl IntoIterator<Item = &'a (Quantity, Reading<()>)>,
) -> BTreeMap<Occasion, Whose> {
    let mut all = BTreeMap::new();
    for (quantity, mark) in marks {
        // What was taken of a medicine is no check of the day.
        let apart = matches!(quantity, Quantity::Blood | Quantity::Medicines);
        let whose = if apart { Whose::Apart } else { Whose::Person };
        let held = all.entry(Occasion::of(mark)).or_insert(whose);
        *held = whose.max(*held);
    }
    all
}
