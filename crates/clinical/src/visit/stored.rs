//! Answers that come from a record and not from a keyboard: they are taken as they are where the form has a place for them.
//! Which of two stands, and who wrote it, is settled before they come here.

use std::collections::BTreeMap;

use super::answers::{FieldAnswer, VisitAnswers, WhyNotPossible};
use super::field::{Field, Kind};
use super::section::{FieldId, SectionId};
use super::value::{Row, Value};

impl Kind {
    /// True if a field of this kind can hold the value.
    #[must_use]
    pub fn takes(self, value: &Value) -> bool {
        match (self, value) {
            (Kind::One(codes), Value::One(code)) => codes.contains(code),
            (Kind::Several { none, others }, Value::Several(codes)) => {
                let known = codes.iter().all(|code| *code == none || others.contains(code));
                known && !codes.is_empty() && (!codes.contains(none) || codes.len() == 1)
            }
            (Kind::Number(number), Value::Number(steps)) => (number.lowest..=number.highest).contains(steps),
            (Kind::Rows(columns), Value::Rows(rows)) => {
                !rows.is_empty() && rows.iter().all(|row| row_fits(columns, row))
            }
            (Kind::Text, Value::Text(text)) => !text.reveal().is_empty(),
            (Kind::Weight, Value::Weight(_))
            | (Kind::Pressure, Value::Pressure(_))
            | (Kind::Pulse, Value::Pulse(_))
            | (Kind::Oxygen, Value::Oxygen(_))
            | (Kind::Temperature, Value::Temperature(_))
            | (Kind::EjectionFraction, Value::EjectionFraction(_))
            | (Kind::Dose, Value::Dose(_))
            | (Kind::Day(_), Value::Day(_)) => true,
            _ => false,
        }
    }
}

fn row_fits(columns: &[Field], row: &Row) -> bool {
    let fits = |(code, value): (&&'static str, &Value)| {
        columns.iter().any(|column| column.code() == *code && column.kind().takes(value))
    };
    !row.values.is_empty() && row.values.iter().all(fits)
}

impl Row {
    /// A line of a list with these columns; `None` where a part does not fit or nothing is in it.
    #[must_use]
    pub fn of(columns: &'static [Field], parts: BTreeMap<&'static str, Value>) -> Option<Row> {
        let row = Row { values: parts };
        row_fits(columns, &row).then_some(row)
    }

    /// Every part that is answered, by its code.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.values.iter().map(|(code, value)| (*code, value))
    }
}

impl VisitAnswers {
    /// Takes an answer from the record. False, and nothing taken, where the field can't hold it.
    pub fn restore(&mut self, field: FieldId, answer: FieldAnswer) -> bool {
        let fits = match &answer {
            FieldAnswer::Value(value) => field.field().kind().takes(value),
            FieldAnswer::NotPossible(_) => true,
        };
        if fits {
            self.fields.insert(field, answer);
        }
        fits
    }

    /// Takes from the record that a section as a whole could not be asked. Answers that somebody else wrote in it stand
    /// beside the mark.
    pub fn restore_section(&mut self, section: SectionId, why: WhyNotPossible) {
        self.sections.insert(section, why);
    }

    /// Sections that are marked as not possible and hold answers all the same: two people wrote them.
    pub fn contradicted(&self) -> impl Iterator<Item = SectionId> {
        let marked = self.sections.keys().copied();
        marked.filter(|section| self.fields.keys().any(|field| field.section() == *section))
    }

    /// Every field that is not blank, in the order of the form.
    pub fn answered(&self) -> impl Iterator<Item = (FieldId, &FieldAnswer)> {
        FieldId::all().filter_map(|field| Some((field, self.fields.get(&field)?)))
    }
}

impl WhyNotPossible {
    /// Reads a reason as it is stored or typed: a code, or `another` with words.
    #[must_use]
    pub fn read(code: &str, words: &str) -> Option<WhyNotPossible> {
        match code {
            "another" => super::answers::Reason::parse(words).ok().map(WhyNotPossible::Another),
            code => WhyNotPossible::from_code(code),
        }
    }

    /// The words of another reason; empty for one with a code.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            WhyNotPossible::Another(reason) => reason.reveal(),
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::LocalDay;
    use crate::visit::field::{DayBox, NumberBox};
    use proptest::prelude::*;

    fn day() -> LocalDay {
        LocalDay::from_ymd(2026, 11, 20).unwrap()
    }

    #[test]
    fn an_answer_that_the_field_can_not_hold_is_not_taken() {
        let mut visit = VisitAnswers::new(day());
        let nyha = FieldId::find("symptoms/nyha").unwrap();
        assert!(!visit.restore(nyha, FieldAnswer::Value(Value::One("5"))));
        assert!(!visit.restore(nyha, FieldAnswer::Value(Value::Number(2))));
        assert_eq!(visit.answer("symptoms/nyha"), None);
        assert!(visit.restore(nyha, FieldAnswer::Value(Value::One("2"))));
        assert!(visit.restore(nyha, FieldAnswer::NotPossible(WhyNotPossible::NoTime)));
    }

    #[test]
    fn a_mark_and_an_answer_of_two_people_both_stand_and_are_told() {
        let mut visit = VisitAnswers::new(day());
        visit.put("fluid/jvp", "raised").unwrap();
        visit.restore_section(SectionId::Fluid, WhyNotPossible::CannotStand);
        assert_eq!(visit.contradicted().collect::<Vec<_>>(), [SectionId::Fluid]);
        assert!(visit.answer("fluid/jvp").is_some());
    }

    /// One value for each kind of field, and another that no box of that kind takes.
    fn sorts() -> Vec<(Kind, Value)> {
        const LINES: &[Field] =
            &[Field::new("name", Kind::Text), Field::new("taken", Kind::One(&["yes", "no"]))];
        let typed = |kind, text: &str| (kind, super::super::value::read(kind, text, day()).unwrap());
        let line = Row::of(LINES, BTreeMap::from([("taken", Value::One("yes"))])).unwrap();
        vec![
            typed(Kind::One(&["yes", "no"]), "yes"),
            typed(Kind::Several { none: "none", others: &["ankle", "shin"] }, "ankle shin"),
            typed(Kind::Number(NumberBox { unit: "", decimals: 0, lowest: 3, highest: 5 }), "4"),
            typed(Kind::Weight, "82.4 kg"),
            typed(Kind::Pressure, "128/76"),
            typed(Kind::Pulse, "72"),
            typed(Kind::Oxygen, "96"),
            typed(Kind::Temperature, "37.1"),
            typed(Kind::EjectionFraction, "35"),
            typed(Kind::Dose, "2.5 mg"),
            typed(Kind::Day(DayBox::Any), "2026-11-20"),
            typed(Kind::Text, "words"),
            (Kind::Rows(LINES), Value::Rows(vec![line])),
        ]
    }

    #[test]
    fn a_field_takes_what_is_of_its_own_kind_and_nothing_else() {
        for (row, (kind, _)) in sorts().iter().enumerate() {
            for (column, (_, value)) in sorts().iter().enumerate() {
                assert_eq!(kind.takes(value), row == column, "{kind:?} and {value:?}");
            }
        }
    }

    #[test]
    fn of_several_choices_each_is_known_and_none_of_them_stands_alone() {
        let kind = Kind::Several { none: "none", others: &["ankle", "shin"] };
        let takes = |codes: &[&'static str]| kind.takes(&Value::Several(codes.iter().copied().collect()));
        assert!(takes(&["none"]) && takes(&["ankle"]) && takes(&["ankle", "shin"]));
        assert!(!takes(&[]) && !takes(&["knee"]) && !takes(&["ankle", "knee"]) && !takes(&["none", "ankle"]));
    }

    #[test]
    fn a_number_from_a_record_lies_in_its_box() {
        let kind = Kind::Number(NumberBox { unit: "", decimals: 0, lowest: 3, highest: 5 });
        let taken: Vec<u16> = (0..9).filter(|steps| kind.takes(&Value::Number(*steps))).collect();
        assert_eq!(taken, [3, 4, 5]);
    }

    #[test]
    fn a_line_of_a_list_has_a_known_part_of_the_right_kind_or_it_is_none() {
        const LINES: &[Field] =
            &[Field::new("name", Kind::Text), Field::new("taken", Kind::One(&["yes", "no"]))];
        let line = |parts: &[(&'static str, Value)]| Row::of(LINES, parts.iter().cloned().collect());
        let taken = ("taken", Value::One("yes"));
        let named = ("name", Value::Text(crate::private::Private::new("ramipril".to_owned())));
        let both = line(&[taken.clone(), named.clone()]).unwrap();
        assert_eq!(both.parts().map(|(code, _)| code).collect::<Vec<_>>(), ["name", "taken"]);
        assert_eq!(both.chosen("taken"), Some("yes"));
        assert_eq!(line(&[]), None);
        assert_eq!(line(&[("taken", named.1.clone())]), None, "words where a choice belongs");
        assert_eq!(line(&[("dose", named.1), taken]), None, "a part that the list does not have");
        let nothing = Row::default();
        assert!(!Kind::Rows(LINES).takes(&Value::Rows(vec![both.clone(), nothing])));
        assert!(!Kind::Rows(LINES).takes(&Value::Rows(Vec::new())));
    }

    #[test]
    fn what_is_answered_is_told_in_the_order_of_the_form() {
        let mut visit = VisitAnswers::new(day());
        visit.put("fluid/jvp", "raised").unwrap();
        visit.put("symptoms/nyha", "2").unwrap();
        let told: Vec<String> = visit.answered().map(|(field, _)| field.to_string()).collect();
        assert_eq!(told, ["symptoms/nyha", "fluid/jvp"]);
    }

    #[test]
    fn a_reason_comes_back_as_it_was_stored() {
        for why in WhyNotPossible::WITHOUT_WORDS {
            assert_eq!((WhyNotPossible::read(why.code(), ""), why.words()), (Some(why.clone()), ""));
        }
        let other = WhyNotPossible::read("another", "the lift was broken").unwrap();
        assert_eq!((other.code(), other.words()), ("another", "the lift was broken"));
        assert_eq!(WhyNotPossible::read("another", "  "), None);
        assert_eq!(WhyNotPossible::read("weather", "snow"), None);
    }

    proptest! {
        #[test]
        fn whatever_was_typed_can_be_taken_from_a_record(which in 0..1000_usize, typed in "[0-9]{1,3}|yes|no|[a-z]{1,9}|[0-9]{2,3}/[0-9]{2}") {
            let all: Vec<FieldId> = FieldId::all().collect();
            let field = all[which % all.len()];
            let mut visit = VisitAnswers::new(day());
            if visit.put(&field.to_string(), &typed).is_ok() {
                let answer = visit.answer(&field.to_string()).unwrap().clone();
                let mut other = VisitAnswers::new(day());
                prop_assert!(other.restore(field, answer));
                prop_assert_eq!(other, visit);
            }
        }
    }
}
