//! The form of a visit in the words of one language: what is asked, how it is answered, what can be chosen.
//! What the form is stands in `hearth-clinical`; what was answered, in `visit.rs`.

use crate::api::{VisitChoice, VisitForm, VisitFormField, VisitFormSection, VisitTakes, VisitWhen};
use hearth_clinical::visit::{Asked, Field, FieldId, Kind, NumberBox, SectionId, SeenBy, WhyNotPossible};
use hearth_words::Words;

/// A number from so few steps is chosen and not typed.
const CHOSEN_STEPS: u16 = 3;

/// The whole form.
#[must_use]
pub fn form(words: Words) -> VisitForm {
    let section = |section: SectionId| VisitFormSection {
        section: section.code().to_owned(),
        name: section_name(words, section),
        fields: FieldId::of(section).map(|id| field(words, &id.to_string(), id.field())).collect(),
    };
    let reason = |why: WhyNotPossible| VisitChoice { code: why.code().to_owned(), text: reason(words, &why) };
    VisitForm {
        sections: SectionId::ALL.into_iter().map(section).collect(),
        reasons: WhyNotPossible::WITHOUT_WORDS.into_iter().map(reason).collect(),
    }
}

/// The name of a section.
#[must_use]
pub fn section_name(words: Words, section: SectionId) -> String {
    words.plain(&Words::key("visit-section", section.code()))
}

/// What a field asks, by its code: `fluid/jvp`, or `fluid/oedema.site` for a part of a line.
#[must_use]
pub fn name(words: Words, code: &str) -> String {
    words.plain(&Words::key("visit-field", code))
}

/// Why something was not possible, in words.
#[must_use]
pub fn reason(words: Words, why: &WhyNotPossible) -> String {
    if why.words().is_empty() {
        words.plain(&Words::key("visit-reason", why.code()))
    } else {
        why.words().to_owned()
    }
}

/// One field; `code` is its whole code, as its words are named.
fn field(words: Words, code: &str, field: &Field) -> VisitFormField {
    let none = if let Kind::Several { none, .. } = field.kind() { none } else { "" };
    let columns = if let Kind::Rows(columns) = field.kind() { columns } else { &[] };
    let column = |column: &Field| VisitFormField {
        field: column.code().to_owned(),
        when: when("", column.asked()),
        ..self::field(words, &format!("{code}.{}", column.code()), column)
    };
    VisitFormField {
        field: code.to_owned(),
        name: name(words, code),
        hint: hint(words, code, field.kind()),
        unit: unit(words, field.kind()),
        takes: takes(field.kind()),
        choices: choices(words, code, field.kind()),
        none: none.to_owned(),
        columns: columns.iter().map(column).collect(),
        when: when(code.rsplit_once('/').map_or("", |(section, _)| section), field.asked()),
        optional: field.asked() == Asked::Optional,
        team_only: field.seen_by() == SeenBy::TeamOnly,
    }
}

/// What can be chosen. A score of a few points is chosen too, so that one key is an answer.
fn choices(words: Words, field: &str, kind: Kind) -> Vec<VisitChoice> {
    let codes: Vec<String> = match kind {
        Kind::One(codes) => codes.iter().map(|code| (*code).to_owned()).collect(),
        Kind::Several { none, others } => [&[none], others].concat().into_iter().map(str::to_owned).collect(),
        Kind::Number(number) if is_short(number) => {
            (number.lowest..=number.highest).map(|points| points.to_string()).collect()
        }
        _ => Vec::new(),
    };
    let text = |code: &str| {
        let own = Words::key("visit-choice", &format!("{field}.{code}"));
        if Words::knows(&own) { words.plain(&own) } else { words.visit_choice(code) }
    };
    codes.into_iter().map(|code| VisitChoice { text: text(&code), code }).collect()
}

const fn is_short(number: NumberBox) -> bool {
    number.decimals == 0 && number.highest.saturating_sub(number.lowest) <= CHOSEN_STEPS
}

/// What asks for the field; of a line the other field has no section before it.
fn when(section: &str, asked: Asked) -> Option<VisitWhen> {
    let whole = |field: &str| match section {
        "" => field.to_owned(),
        section => format!("{section}/{field}"),
    };
    match asked {
        Asked::Always | Asked::Optional => None,
        Asked::When { field, is } => {
            let is = is.iter().map(|code| (*code).to_owned()).collect();
            Some(VisitWhen { field: whole(field), is, least: None })
        }
        Asked::WhenAtLeast { field, least } => {
            Some(VisitWhen { field: whole(field), is: Vec::new(), least: Some(least) })
        }
    }
}

const fn takes(kind: Kind) -> VisitTakes {
    match kind {
        Kind::One(_) => VisitTakes::One,
        Kind::Number(number) if is_short(number) => VisitTakes::One,
        Kind::Several { .. } => VisitTakes::Several,
        Kind::Number(_)
        | Kind::Weight
        | Kind::Pressure
        | Kind::Pulse
        | Kind::Oxygen
        | Kind::Temperature
        | Kind::EjectionFraction => VisitTakes::Number,
        Kind::Dose => VisitTakes::Short,
        Kind::Day(_) => VisitTakes::Day,
        Kind::Text => VisitTakes::Text,
        Kind::Rows(_) => VisitTakes::Lines,
    }
}

/// The unit beside the box. A dose is typed with its own.
pub(super) fn unit(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Number(number) => {
            let key = Words::key("visit-unit", number.unit);
            if Words::knows(&key) { words.plain(&key) } else { number.unit.to_owned() }
        }
        Kind::Weight => "kg".to_owned(),
        Kind::Pressure => "mmHg".to_owned(),
        Kind::Pulse => words.plain("visit-unit-a-minute"),
        Kind::Oxygen | Kind::EjectionFraction => "%".to_owned(),
        Kind::Temperature => "°C".to_owned(),
        _ => String::new(),
    }
}

/// How to answer: the field's own hint, else the one of what it takes.
fn hint(words: Words, code: &str, kind: Kind) -> String {
    let own = Words::key("visit-hint", code);
    if Words::knows(&own) {
        return words.plain(&own);
    }
    match kind {
        Kind::Pressure => words.plain("visit-hint-of-pressure"),
        Kind::Dose => words.plain("visit-hint-of-dose"),
        Kind::Day(_) => words.plain("visit-hint-of-day"),
        Kind::Several { .. } => words.plain("visit-hint-of-several"),
        _ => String::new(),
    }
}
