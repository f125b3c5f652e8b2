//! What a person says of their own medicines: taken, missed, stopped and why, a side effect, something bought. Nothing of
//! another day is taken over, and what was said before is corrected by saying it again.

use super::day::is_due;
use super::own::{DAYS, answered, standing_of};
use super::typed::day;
use crate::api::{
    MedicineBought, MedicineBoughtEnd, MedicineEffect, MedicineTaken, OwnMedicines, Problem, Said,
};
use crate::deeds::facts::{Chart, Facts as Read};
use crate::deeds::people::{may_observe, patient_id, whose};
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::views::{say, taken};
use hearth_clinical::medicine::{NotTakenWhy, Taken, Warned};
use hearth_clinical::{LocalDay, Private};
use hearth_record::{EntryKey, PatientId, Replaces, Subject};
use hearth_rules::{RuleId, findings_between};
use hearth_wire::{
    BOUGHT, Body, Bought, DOSE, DoseTold, MedicineBoughtBody, MedicineTakenBody, SIDE_EFFECT, hex,
};
use hearth_words::Arg;
use std::collections::BTreeMap;

/// Letters of what a person writes about a medicine.
const WORDS_MAX: usize = 500;

/// Whose medicines, if this person may say something of them: the person, who cares for them, and the team.
fn of_whom(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let asked = Some(patient.trim()).filter(|text| !text.is_empty());
    let asked = asked.map(|text| patient_id(open, text)).transpose()?;
    let patient = whose(open, asked)?;
    may_observe(open)?;
    Ok(patient)
}

/// A medicine of the list that has not ended.
fn known(open: &Open, chart: &Chart<'_>, name: &str) -> Result<String, Problem> {
    let name = name.trim();
    let medicine = chart.record.medicine(name).filter(|now| standing_of(now, open.today()).is_some());
    let unknown = || open.bad_field("medicine", "problem-own-medicine-unknown", &[]);
    medicine.map(|now| now.name).ok_or_else(unknown)
}

fn own_words(open: &Open, text: &str) -> Result<Private<String>, Problem> {
    let text = text.trim();
    if text.chars().count() > WORDS_MAX {
        let most = Arg::Number(i64::try_from(WORDS_MAX).unwrap_or(i64::MAX));
        return Err(open.bad_field("words", "problem-own-medicine-long", &[("most", most)]));
    }
    Ok(Private::new(text.to_owned()))
}

/// Says of one medicine, or of all of which nothing is said yet, whether it was taken on a day.
///
/// # Errors
/// `BadInput` for a day that lies ahead or too far back, a medicine that is not on the list, or without a reason.
pub fn taken(open: &Open, asked: &MedicineTaken) -> Result<OwnMedicines, Problem> {
    let patient = of_whom(open, &asked.patient)?;
    let on = day(open, "day", &asked.day)?.unwrap_or_else(|| open.today());
    if !(0..DAYS).contains(&open.today().days_since(on)) {
        return Err(open.bad_field("day", "problem-own-medicine-day", &[]));
    }
    let told = told(open, asked)?;
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let names = if asked.medicine.trim().is_empty() {
        not_said_yet(open, &chart, on, told.what)?
    } else {
        vec![known(open, &chart, &asked.medicine)?]
    };
    let doses: BTreeMap<String, DoseTold> = names.into_iter().map(|name| (name, told.clone())).collect();
    let body = MedicineTakenBody { doses, ..MedicineTakenBody::default() };
    let parts = body.doses.keys().map(|name| format!("{DOSE}{name}"));
    let key = save_day(open, &chart, on, parts.collect(), &Body::MedicineTaken(body.clone()))?;
    let (answer, phone) = after(open, patient, key, &body)?;
    answered(open, patient, answer, phone)
}

/// What is said of a dose, with its reason.
fn told(open: &Open, asked: &MedicineTaken) -> Result<DoseTold, Problem> {
    let what = Taken::from_code(asked.what.trim())
        .ok_or_else(|| open.bad_field("what", "problem-own-medicine-what", &[]))?;
    if !what.has_reason() {
        return Ok(DoseTold { what, why: None, words: Private::new(String::new()) });
    }
    let why = NotTakenWhy::from_code(asked.why.trim())
        .ok_or_else(|| open.bad_field("why", "problem-own-medicine-why", &[]))?;
    let words = own_words(open, &asked.words)?;
    if why == NotTakenWhy::Other && words.reveal().is_empty() {
        return Err(open.bad_field("words", "problem-own-medicine-words", &[]));
    }
    Ok(DoseTold { what, why: Some(why), words })
}

/// Every medicine that belongs to that day and of which nothing is said on it. Of all at once only that they were taken can be
/// said: why each was missed is its own.
fn not_said_yet(open: &Open, chart: &Chart<'_>, on: LocalDay, what: Taken) -> Result<Vec<String>, Problem> {
    if what != Taken::Taken {
        return Err(open.bad_field("medicine", "problem-own-medicine-unknown", &[]));
    }
    let days = chart.record.medicine_days();
    let said = |name: &str| {
        days.get(&on).and_then(|of_day| of_day.get(name)).is_some_and(|of_day| !of_day.doses.is_empty())
    };
    let all = chart.record.medicines();
    let due = all.iter().filter(|now| is_due(chart, now, &days, on));
    let names: Vec<String> = due.map(|now| now.name.clone()).filter(|name| !said(name)).collect();
    if names.is_empty() { Err(open.bad_input("problem-own-medicine-nothing", &[])) } else { Ok(names) }
}

/// Saves what is said of some parts of a day, in place of what was said of those parts before.
fn save_day(
    open: &Open,
    chart: &Chart<'_>,
    on: LocalDay,
    parts: Vec<String>,
    body: &Body,
) -> Result<EntryKey, Problem> {
    let mut instead: BTreeMap<EntryKey, Vec<String>> = BTreeMap::new();
    for part in parts {
        for key in chart.record.medicine_day_keys(on, &part) {
            instead.entry(key).or_default().push(part.clone());
        }
    }
    let replaces = instead.into_iter().map(|(key, parts)| Replaces { key, parts }).collect();
    let (patient, subject) = (chart.patient(), Subject::medicine_taken(on));
    Writing { patient, subject, body, replaces, at: None, form: None }.save(open)
}

/// What follows from what was just said, in plain words, and whether it is to phone the team.
fn after(
    open: &Open,
    patient: PatientId,
    key: EntryKey,
    body: &MedicineTakenBody,
) -> Result<(Vec<Said>, bool), Problem> {
    let of = |what: Taken| body.doses.iter().filter(move |(_, told)| told.what == what);
    let mut answer = Vec::new();
    for (name, _) in of(Taken::Stopped) {
        let title = taken::title(name);
        answer.push(open.said("own-medicines-stopped-phone", &[("medicine", Arg::Text(&title))]));
    }
    let mut phone = !answer.is_empty();
    if of(Taken::Missed).next().is_some() {
        answer.push(open.said("own-medicines-missed-once", &[]));
        if let Some(days) = missed_days(open, patient, key)? {
            answer.push(open.said("own-medicines-missed-phone", &[("days", Arg::Number(days.into()))]));
            phone = true;
        }
    }
    let ran_out = body.doses.values().any(|told| told.why == Some(NotTakenWhy::RanOut));
    answer.extend(ran_out.then(|| open.said("own-medicines-ran-out", &[])));
    Ok((answer, phone))
}

/// On how many days of the last seven something was missed, where the rule finds that the team has to know.
fn missed_days(open: &Open, patient: PatientId, key: EntryKey) -> Result<Option<i32>, Problem> {
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let history = chart.history(open.today());
    let found =
        findings_between(&history.history, open.today().plus_days(1 - DAYS), open.today(), &chart.plan);
    let own = found.iter().find(|finding| {
        finding.rule == RuleId::M4 && finding.readings().any(|reading| history.owner(reading) == Some(key))
    });
    Ok(own.and_then(|finding| match finding.value {
        hearth_rules::Measure::Days(days) => Some(days),
        _ => None,
    }))
}

/// Tells of a side effect, as something of today.
///
/// # Errors
/// `BadInput` for a medicine that is not on the list, or when nothing is written.
pub fn side_effect(open: &Open, asked: &MedicineEffect) -> Result<OwnMedicines, Problem> {
    let patient = of_whom(open, &asked.patient)?;
    let words = own_words(open, &asked.words)?;
    if words.reveal().is_empty() {
        return Err(open.bad_field("words", "problem-own-medicine-effect", &[]));
    }
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let name = known(open, &chart, &asked.medicine)?;
    let part = format!("{SIDE_EFFECT}{name}");
    let side_effects = [(name, words)].into();
    let body = Body::MedicineTaken(MedicineTakenBody { side_effects, ..MedicineTakenBody::default() });
    save_day(open, &chart, open.today(), vec![part], &body)?;
    answered(open, patient, vec![open.said("own-medicines-effect-kept", &[])], true)
}

/// Says that something was bought, and answers at once what to do about it.
///
/// # Errors
/// `BadInput` when nothing was chosen and no name is written.
pub fn bought(open: &Open, asked: &MedicineBought) -> Result<OwnMedicines, Problem> {
    let patient = of_whom(open, &asked.patient)?;
    let named = own_words(open, &asked.named)?;
    let chosen = Warned::from_code(asked.chosen.trim());
    let mut what: Vec<Warned> = chosen.into_iter().collect();
    for line in Warned::found_in(named.reveal()) {
        if !what.contains(&line) {
            what.push(line);
        }
    }
    if what.is_empty() && named.reveal().is_empty() {
        return Err(open.bad_field("named", "problem-own-bought-name", &[]));
    }
    let bought = Bought { what, named, since: open.today(), until: None, taken: asked.taken };
    let answer = taken::about_bought(open.words(), &bought);
    let told = answer.iter().map(|said| (said.key.clone(), said.text.clone())).collect();
    let name = hex(&open.fresh::<8>()?);
    save_bought(open, patient, &name, MedicineBoughtBody { bought, told }, Vec::new())?;
    answered(open, patient, answer, true)
}

/// Says that something bought is not taken any more.
///
/// # Errors
/// `BadInput` for something that was never bought, or is over.
pub fn bought_end(open: &Open, asked: &MedicineBoughtEnd) -> Result<OwnMedicines, Problem> {
    let patient = of_whom(open, &asked.patient)?;
    let read = Read::read(open, &open.view()?, patient)?;
    let chart = read.chart();
    let all = chart.record.bought();
    let goes_on = |bought: &Bought| bought.taken && bought.until.is_none();
    let found = all.iter().find(|one| one.name == asked.name.trim());
    let found = found.filter(|one| one.versions.iter().any(|(_, bought)| goes_on(bought)));
    let unknown = || open.bad_field("name", "problem-own-bought-unknown", &[]);
    let found = found.ok_or_else(unknown)?;
    let (_, last) = found.versions.last().ok_or_else(unknown)?;
    let bought = Bought { until: Some(open.today()), taken: true, ..(*last).clone() };
    let replaces =
        found.versions.iter().map(|(fact, _)| Replaces { key: fact.act.key, parts: vec![BOUGHT.to_owned()] });
    let body = MedicineBoughtBody { bought, told: Vec::new() };
    save_bought(open, patient, &found.name, body, replaces.collect())?;
    answered(open, patient, Vec::new(), false)
}

fn save_bought(
    open: &Open,
    patient: PatientId,
    name: &str,
    body: MedicineBoughtBody,
    replaces: Vec<Replaces>,
) -> Result<EntryKey, Problem> {
    let subject = Subject::new(format!("{}{name}", Subject::MEDICINE_BOUGHT));
    let subject = subject.map_err(|_| open.bad_field("name", "problem-own-bought-unknown", &[]))?;
    let body = Body::MedicineBought(body);
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)
}

/// What of the warn list somebody bought and takes, for the team's list of people.
#[must_use]
pub(crate) fn takes_bought(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let today = open.today();
    let mut said = Vec::new();
    for now in chart.record.bought() {
        let Some((_, bought)) = now.versions.last().filter(|_| now.taken(today).next().is_some()) else {
            continue;
        };
        let name = taken::bought_name(open.words(), bought.named.reveal(), &bought.what);
        let date = say::day(open.words(), bought.since);
        let args = [("name", Arg::Text(name.as_str())), ("date", Arg::Text(&date))];
        said.push(open.said("caseload-bought", &args));
    }
    said
}
