//! What a person says of their own medicines, in words: doses, side effects, what was bought and what they were told of it.
//! What is asked and saved is the deeds' business.

use super::{medicine, say};
use crate::api::Said;
use crate::problem::said;
use hearth_chart::Fact;
use hearth_clinical::medicine::{Drug, Taken, Warned};
use hearth_record::Subject;
use hearth_wire::{Bought, DOSE, DoseTold, MedicineTakenBody, SIDE_EFFECT};
use hearth_words::{Arg, Words};

/// What a medicine of the record is called: the drug, or the line of the warn list.
#[must_use]
pub fn title(name: &str) -> String {
    // A second order of a drug has a name of its own, which begins with the drug's.
    let first = name.split('-').next().unwrap_or(name);
    let drug = Drug::from_code(name).or_else(|| Drug::from_code(first));
    let listed = || Warned::from_code(name).map(|warned| medicine::listed(warned, None).to_owned());
    drug.map(|drug| drug.name().to_owned()).or_else(listed).unwrap_or_else(|| name.to_owned())
}

/// What was said of a dose, with why.
#[must_use]
pub fn dose(words: Words, told: &DoseTold) -> String {
    let what = match told.what {
        Taken::Unsaid => return String::new(),
        Taken::Taken | Taken::Missed | Taken::Stopped => {
            words.plain(&format!("own-medicines-{}", told.what.code()))
        }
    };
    let own = told.words.reveal().as_str();
    let why = told.why.map(|why| words.plain(&format!("own-medicines-why-{}", why.code())));
    let why = match (why, own.is_empty()) {
        (None, true) => return what,
        (Some(why), true) => why,
        (Some(why), false) => format!("{why} ({own})"),
        (None, false) => own.to_owned(),
    };
    words.say("own-medicines-told", &[("what", Arg::Text(&what)), ("why", Arg::Text(&why))])
}

/// The same with the medicine named.
#[must_use]
pub fn dose_of(words: Words, name: &str, told: &str) -> String {
    let title = title(name);
    words.say("own-medicines-told-of", &[("medicine", Arg::Text(&title)), ("told", Arg::Text(told))])
}

/// A side effect with the medicine named.
#[must_use]
pub fn side_effect(words: Words, name: &str, text: &str) -> String {
    let title = title(name);
    words.say("own-medicines-side-effect", &[("medicine", Arg::Text(&title)), ("words", Arg::Text(text))])
}

/// All that one entry says of a day, on one line.
#[must_use]
pub fn of_day(words: Words, fact: &Fact, body: &MedicineTakenBody) -> String {
    let day = fact.act.header.subject.as_str().strip_prefix(Subject::MEDICINE_TAKEN);
    let day = day.and_then(|day| day.parse().ok()).map(|day| say::day(words, day));
    let said = body.doses.iter().filter(|(_, told)| told.what != Taken::Unsaid);
    let doses = said.map(|(name, told)| dose_of(words, name, &dose(words, told)));
    let effects = body.side_effects.iter().map(|(name, text)| side_effect(words, name, text.reveal()));
    day.into_iter().chain(doses).chain(effects).collect::<Vec<_>>().join("; ")
}

/// True for what a person says of their own medicines.
#[must_use]
pub fn is_own(subject: &Subject) -> bool {
    [Subject::MEDICINE_TAKEN, Subject::MEDICINE_BOUGHT]
        .iter()
        .any(|start| subject.as_str().starts_with(start))
}

/// What a part of it is about.
#[must_use]
pub fn part_name(words: Words, subject: &Subject, part: &str) -> String {
    let name = part.strip_prefix(DOSE).or_else(|| part.strip_prefix(SIDE_EFFECT));
    let day = subject.as_str().strip_prefix(Subject::MEDICINE_TAKEN).and_then(|day| day.parse().ok());
    match (name, day) {
        (Some(name), Some(day)) => dose_of(words, name, &say::day(words, day)),
        _ => words.plain("timeline-medicine-bought"),
    }
}

/// What a part of it says.
#[must_use]
pub fn part(words: Words, body: &MedicineTakenBody, part: &str) -> String {
    let told = part.strip_prefix(DOSE).and_then(|name| body.doses.get(name));
    let effect = part.strip_prefix(SIDE_EFFECT).and_then(|name| body.side_effects.get(name));
    let effect = effect.map(|text| text.reveal().clone()).unwrap_or_default();
    match told {
        Some(told) if told.what == Taken::Unsaid => words.plain("own-medicines-unsaid"),
        Some(told) => dose(words, told),
        None => effect,
    }
}

/// That part alone.
#[must_use]
pub fn only(body: &MedicineTakenBody, part: &str) -> MedicineTakenBody {
    let of = |start: &str, name: &str| part.strip_prefix(start) == Some(name);
    let mut one = body.clone();
    one.doses.retain(|name, _| of(DOSE, name));
    one.side_effects.retain(|name, _| of(SIDE_EFFECT, name));
    one
}

/// What something bought is called: as it was written, or the line that was chosen.
#[must_use]
pub fn bought_name(words: Words, named: &str, what: &[Warned]) -> String {
    if !named.is_empty() {
        return named.to_owned();
    }
    match what.first() {
        Some(line) if Warned::BOUGHT.contains(line) => {
            words.plain(&format!("own-bought-name-{}", line.code()))
        }
        Some(_) | None => words.plain("own-bought-name-listed"),
    }
}

/// Something bought, on one line.
#[must_use]
pub fn bought(words: Words, bought: &Bought) -> String {
    let name = bought_name(words, bought.named.reveal(), &bought.what);
    let date = say::day(words, bought.since);
    let until = bought.until.map(|until| say::day(words, until));
    let key = match (&until, bought.taken) {
        (Some(_), true) => "own-bought-over",
        (None, true) => "own-bought-taken",
        (_, false) => "own-bought-not-taken",
    };
    let until = until.unwrap_or_default();
    words.say(key, &[("name", Arg::Text(&name)), ("date", Arg::Text(&date)), ("until", Arg::Text(&until))])
}

/// What a person is told at once about something that they bought. What stands on no list is never called safe.
#[must_use]
pub fn about_bought(words: Words, bought: &Bought) -> Vec<Said> {
    let name = bought_name(words, bought.named.reveal(), &bought.what);
    let name = ("name", Arg::Text(name.as_str()));
    if bought.what.is_empty() {
        return vec![said(words, "own-bought-not-listed", &[name])];
    }
    let key = if bought.taken { "own-bought-stop-taking" } else { "own-bought-do-not-take" };
    let why = bought.what.iter().map(|line| match line {
        Warned::Nsaid | Warned::Decongestant | Warned::Effervescent | Warned::PotassiumSalt => {
            said(words, &format!("own-bought-why-{}", line.code()), &[])
        }
        Warned::Thiazolidinedione
        | Warned::Saxagliptin
        | Warned::DiltiazemVerapamil
        | Warned::Moxonidine
        | Warned::ClassOneAntiarrhythmic
        | Warned::Dronedarone
        | Warned::DSotalol
        | Warned::AdaptiveServoVentilation
        | Warned::Trimethoprim
        | Warned::AlphaBlocker
        | Warned::Itraconazole
        | Warned::HighDoseSteroid
        | Warned::CancerMedicine => said(words, "own-bought-why-listed", &[]),
    });
    let mut lines = vec![said(words, key, &[name])];
    for line in why {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
