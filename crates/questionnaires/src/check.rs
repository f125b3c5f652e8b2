//! From a file as it is written to an instrument that makes sense: the only maker of one.
//! Reading TOML is left to `file.rs`.

use crate::file::{File, RawAnswers, RawAtOnce, RawBand, RawBetter, RawChange, RawFor, RawItem, RawLicence};
use crate::file::{RawMissing, RawScoring, RawThen, RawUrgency, RawWording};
use crate::immediate::Urgency;
use crate::instrument::{Choice, Code, Instrument, Item, Language, Licence, Source, Wording};
use crate::limits::{
    CHOICES_MAX, ITEMS_MAX, PLACES_FREE_MIN, PLACES_LICENSED_MIN, SCORE_MAX, TEXT_CHARS_MAX,
};
use crate::points::Points;
use crate::problem::DefinitionProblem as Problem;
use crate::rules::{AskedIf, AtOnce, Band, Better, MeaningfulChange, MissingRule, Scoring, Then};
use std::collections::BTreeSet;

pub(crate) fn instrument(file: File) -> Result<Instrument, Problem> {
    if file.version == 0 {
        return Err(Problem::NoVersion);
    }
    let (scoring, better) = scoring(&file.scoring);
    let items = items(file.item, &file.answers)?;
    let mut made = Instrument {
        code: code(&file.code, "code")?,
        version: file.version,
        language: Language::from_code(&file.language).ok_or(Problem::UnknownLanguage)?,
        title: text(file.title, "title")?,
        intro: file.intro.map(|intro| text(intro, "intro")).transpose()?,
        loinc: file.loinc.map(|loinc| text(loinc, "loinc")).transpose()?,
        items,
        scoring,
        better,
        bands: Vec::new(),
        missing: MissingRule::NoScore,
        then: None,
        change: None,
        sources: sources(file.source)?,
        wording: match file.wording {
            RawWording::Verified => Wording::Verified,
            RawWording::Unverified => Wording::Unverified,
        },
        licence: licence(file.licence)?,
    };
    if made.counting().next().is_none() {
        return Err(Problem::NothingCounts);
    }
    bands(&mut made, file.band)?;
    made.missing = missing(&made, &file.missing)?;
    made.then = file.then.map(|raw| then(&made, raw)).transpose()?;
    made.change = file.change.map(|raw| change(&made, raw)).transpose()?;
    wording(&made)?;
    Ok(made)
}

fn code(text: &str, field: &'static str) -> Result<Code, Problem> {
    Code::parse(text).ok_or(Problem::NotACode { field })
}

fn text(text: String, field: &'static str) -> Result<String, Problem> {
    let long = text.chars().count() > TEXT_CHARS_MAX;
    let empty = text.trim().is_empty();
    if long || empty || text.chars().any(char::is_control) {
        return Err(Problem::BadText { field });
    }
    Ok(text)
}

fn points(text: &str, field: &'static str) -> Result<Points, Problem> {
    Points::parse(text).ok_or(Problem::NotPoints { field })
}

fn scoring(raw: &RawScoring) -> (Scoring, Better) {
    let better = |raw: &RawBetter| match raw {
        RawBetter::Higher => Better::Higher,
        RawBetter::Lower => Better::Lower,
    };
    match raw {
        RawScoring::Sum { better: way } => (Scoring::Sum, better(way)),
        RawScoring::Standardised { better: way, reversed } => {
            (Scoring::Standardised { reversed: *reversed }, better(way))
        }
        RawScoring::EachItem { better: way } => (Scoring::EachItem, better(way)),
    }
}

fn sources(raw: Vec<crate::file::RawSource>) -> Result<Vec<Source>, Problem> {
    let mut made: Vec<Source> = Vec::new();
    for source in raw {
        let citation = text(source.citation, "source")?;
        let for_wording = source.what_for == RawFor::Wording;
        // The same place twice is one place.
        if made.iter().any(|known| known.for_wording == for_wording && known.citation == citation) {
            return Err(Problem::Twice { what: "source", code: citation });
        }
        made.push(Source { for_wording, citation });
    }
    Ok(made)
}

fn licence(raw: RawLicence) -> Result<Licence, Problem> {
    match raw {
        RawLicence::Free { terms } => Ok(Licence::Free { terms: text(terms, "terms")? }),
        RawLicence::Licensed { holder: Some(holder), key: Some(key) } => {
            let given = |line: String| text(line, "licence").map_err(|_| Problem::NoLicence);
            Ok(Licence::Licensed { holder: given(holder)?, key: given(key)? })
        }
        RawLicence::Licensed { .. } => Err(Problem::NoLicence),
    }
}

fn choices(raw: &RawAnswers) -> Result<Vec<Choice>, Problem> {
    let found = raw.choices.len();
    if !(2..=CHOICES_MAX).contains(&found) {
        return Err(Problem::NumberOfChoices { set: raw.name.clone(), found });
    }
    let mut made: Vec<Choice> = Vec::with_capacity(found);
    for choice in &raw.choices {
        if choice.score > SCORE_MAX {
            return Err(Problem::ScoreTooHigh { set: raw.name.clone(), score: choice.score });
        }
        let code = code(&choice.code, "choice")?;
        if made.iter().any(|known| known.code == code) {
            return Err(Problem::Twice { what: "choice", code: choice.code.clone() });
        }
        let text = choice.text.clone().map(|words| text(words, "choice")).transpose()?;
        made.push(Choice { code, score: choice.score, text });
    }
    Ok(made)
}

fn items(raw: Vec<RawItem>, answers: &[RawAnswers]) -> Result<Vec<Item>, Problem> {
    if !(1..=ITEMS_MAX).contains(&raw.len()) {
        return Err(Problem::NumberOfItems { found: raw.len() });
    }
    let mut names = BTreeSet::new();
    for set in answers {
        code(&set.name, "answers")?;
        if !names.insert(set.name.as_str()) {
            return Err(Problem::Twice { what: "answers", code: set.name.clone() });
        }
        choices(set)?;
    }
    let codes: Vec<String> = raw.iter().map(|item| item.code.clone()).collect();
    let mut made: Vec<Item> = Vec::with_capacity(raw.len());
    for (place, item) in raw.into_iter().enumerate() {
        if made.iter().any(|known| known.code.as_str() == item.code) {
            return Err(Problem::Twice { what: "item", code: item.code });
        }
        made.push(self::item(item, place, &codes, answers)?);
    }
    Ok(made)
}

fn item(raw: RawItem, place: usize, codes: &[String], answers: &[RawAnswers]) -> Result<Item, Problem> {
    let set = answers.iter().find(|set| set.name == raw.answers);
    let choices = match set {
        Some(set) => choices(set)?,
        None => return Err(Problem::NoSuchAnswers { item: raw.code }),
    };
    let asked_if = match raw.asked_if {
        None => None,
        Some(_) if raw.counts => return Err(Problem::CountsAndSkipped { item: raw.code }),
        Some(rule) => {
            let mut any_of = Vec::with_capacity(rule.any_of.len());
            for named in &rule.any_of {
                let found = codes.iter().position(|known| known == named);
                let other = found.ok_or(Problem::NoSuchItem { rule: "asked-if" })?;
                if other >= place {
                    return Err(Problem::LooksAhead { item: raw.code });
                }
                any_of.push(other);
            }
            if any_of.is_empty() {
                return Err(Problem::NoSuchItem { rule: "asked-if" });
            }
            Some(AskedIf { any_of, at_least: rule.at_least })
        }
    };
    let made = Item {
        code: code(&raw.code, "item")?,
        about: text(raw.about, "about")?,
        text: raw.text.map(|words| text(words, "item")).transpose()?,
        choices,
        counts: raw.counts,
        asked_if,
        at_once: raw.at_once.map(|rule| match rule {
            RawAtOnce::SelfHarmThoughts { at_least } => AtOnce::SelfHarmThoughts { at_least },
        }),
        heart_failure_too: raw.heart_failure_too,
        loinc: raw.loinc.map(|loinc| text(loinc, "loinc")).transpose()?,
        bands: Vec::new(),
    };
    match made.at_once {
        // Help that is never shown, or always, is as good as none.
        Some(AtOnce::SelfHarmThoughts { at_least })
            if made.asked_if.is_some() || at_least <= made.lowest() || at_least > made.highest() =>
        {
            Err(Problem::AtOnce { item: raw.code })
        }
        Some(AtOnce::SelfHarmThoughts { .. }) | None => Ok(made),
    }
}

fn bands(made: &mut Instrument, raw: Vec<RawBand>) -> Result<(), Problem> {
    let range = made.range();
    for band in raw {
        let checked = Band {
            code: code(&band.code, "band")?,
            at_least: points(&band.at_least, "band")?,
            text: text(band.text, "band")?,
            task: band.task.map(|urgency| match urgency {
                RawUrgency::Amber => Urgency::Amber,
                RawUrgency::Red => Urgency::Red,
            }),
        };
        match (made.scoring, band.items.is_empty()) {
            (Scoring::EachItem, false) => {
                for named in band.items {
                    let item = made.items.iter_mut().find(|item| item.code.as_str() == named);
                    item.ok_or(Problem::NoSuchItem { rule: "band" })?.bands.push(checked.clone());
                }
            }
            (Scoring::Sum | Scoring::Standardised { .. }, true) => made.bands.push(checked),
            (Scoring::EachItem, true) | (Scoring::Sum | Scoring::Standardised { .. }, false) => {
                return Err(Problem::DoesNotGoWithScoring { part: "band" });
            }
        }
    }
    if let Some((lowest, highest)) = range {
        in_order(&made.bands, lowest, highest)?;
    }
    for item in &made.items {
        let (lowest, highest) = (u32::from(item.lowest()), u32::from(item.highest()));
        in_order(&item.bands, Points::whole(lowest), Points::whole(highest))?;
    }
    Ok(())
}

/// Bands from the lowest result upwards, without a gap and without two of one name.
fn in_order(bands: &[Band], lowest: Points, highest: Points) -> Result<(), Problem> {
    let codes: BTreeSet<&str> = bands.iter().map(|band| band.code.as_str()).collect();
    let rising = bands.is_sorted_by(|one, next| one.at_least < next.at_least);
    let ends = bands.first().is_none_or(|band| band.at_least == lowest)
        && bands.last().is_none_or(|band| band.at_least <= highest);
    if rising && ends && codes.len() == bands.len() { Ok(()) } else { Err(Problem::Bands) }
}

fn missing(made: &Instrument, raw: &RawMissing) -> Result<MissingRule, Problem> {
    let rule = match raw {
        RawMissing::NoScore => MissingRule::NoScore,
        RawMissing::Mean { most } => MissingRule::Mean { most: usize::from(*most) },
        RawMissing::Value { most, score } => MissingRule::Value { most: usize::from(*most), score: *score },
    };
    let adds_up = match made.scoring {
        Scoring::Sum | Scoring::Standardised { .. } => true,
        Scoring::EachItem => false,
    };
    let possible = |score: u8| made.counting().all(|item| (item.lowest()..=item.highest()).contains(&score));
    // The mean of answers from 0 to 10 is no answer to a question from 0 to 1.
    let mut ranges = made.counting().map(|item| (item.lowest(), item.highest()));
    let first = ranges.next();
    let alike = ranges.all(|range| Some(range) == first);
    match rule {
        MissingRule::NoScore => Ok(rule),
        MissingRule::Mean { .. } | MissingRule::Value { .. } if !adds_up => {
            Err(Problem::DoesNotGoWithScoring { part: "missing" })
        }
        MissingRule::Value { score, .. } if !possible(score) => Err(Problem::Missing),
        MissingRule::Mean { .. } if !alike => Err(Problem::Missing),
        MissingRule::Mean { most } | MissingRule::Value { most, .. } => {
            // At least half has been said by the person.
            if most == 0 || most * 2 > made.counting().count() { Err(Problem::Missing) } else { Ok(rule) }
        }
    }
}

fn then(made: &Instrument, raw: RawThen) -> Result<Then, Problem> {
    if made.scoring != Scoring::Sum {
        return Err(Problem::DoesNotGoWithScoring { part: "then" });
    }
    let at_least = points(&raw.at_least, "then")?;
    if at_least > Points::whole(made.highest_sum()) {
        return Err(Problem::NotPoints { field: "then" });
    }
    let mut carry = Vec::with_capacity(raw.carry.len());
    for named in raw.carry {
        let place = made.place(&named).ok_or(Problem::NoSuchItem { rule: "then" })?;
        carry.extend(made.items.get(place).map(|item| item.code.clone()));
    }
    let code = code(&raw.code, "then")?;
    if code == made.code {
        return Err(Problem::Twice { what: "instrument", code: raw.code });
    }
    Ok(Then { code, at_least, carry })
}

fn change(made: &Instrument, raw: RawChange) -> Result<MeaningfulChange, Problem> {
    let Some((lowest, highest)) = made.range() else {
        return Err(Problem::DoesNotGoWithScoring { part: "change" });
    };
    let at_least = points(&raw.at_least, "change")?;
    if at_least == Points::default() || at_least > highest.apart_from(lowest) {
        return Err(Problem::NotPoints { field: "change" });
    }
    let source = text(raw.source, "change")?;
    Ok(MeaningfulChange { at_least, only_better: raw.only_better, source })
}

/// What 'verified' needs: every word that a person reads, and the places where they were found.
fn wording(made: &Instrument) -> Result<(), Problem> {
    if made.wording == Wording::Unverified {
        return Ok(());
    }
    for item in &made.items {
        if item.text.is_none() || item.choices.iter().any(|choice| choice.text.is_none()) {
            return Err(Problem::VerifiedWithoutWords { part: item.code.to_string() });
        }
    }
    let found = made.sources.iter().filter(|source| source.for_wording).count();
    let needed = match made.licence {
        Licence::Free { .. } => PLACES_FREE_MIN,
        Licence::Licensed { .. } => PLACES_LICENSED_MIN,
    };
    if found < needed { Err(Problem::TooFewPlaces { found, needed }) } else { Ok(()) }
}
