//! A visit as a window asks for it: the form in words, boxes with their unit beside them, words that are kept unsaved.

use crate::visit_round::{begin, of, round, show};
use hearth_app::api::{
    VisitDraft, VisitForm, VisitFormField, VisitLinesTyped, VisitSave, VisitTakes, VisitTyped, ZoneView,
};
use hearth_app::deeds::visit::window;

fn typed(field: &str, text: &str) -> VisitTyped {
    VisitTyped { field: field.to_owned(), text: text.to_owned() }
}

fn save(visit: &str, answers: &[(&str, &str)]) -> VisitSave {
    let answers = answers.iter().map(|(field, text)| typed(field, text)).collect();
    VisitSave { of: of(visit), answers, ..VisitSave::default() }
}

fn lines(visit: &str, field: &str, lines: &[&[(&str, &str)]], seen: &[String]) -> VisitSave {
    let line = |parts: &&[(&str, &str)]| parts.iter().map(|(part, text)| typed(part, text)).collect();
    let list = VisitLinesTyped { field: field.to_owned(), lines: lines.iter().map(line).collect() };
    VisitSave { of: of(visit), lists: vec![list], based_on: seen.to_vec(), ..VisitSave::default() }
}

fn fields(form: &VisitForm) -> impl Iterator<Item = (String, &VisitFormField)> {
    let all = form.sections.iter().flat_map(|section| &section.fields);
    all.flat_map(|field| {
        let column = |column: &'_ VisitFormField| format!("{}.{}", field.field, column.field);
        std::iter::once((field.field.clone(), field))
            .chain(field.columns.iter().map(move |one| (column(one), one)))
    })
}

#[test]
fn the_form_is_named_as_in_the_table_that_clinicians_sign() {
    let round = round();
    let form = window::form(&round.nurse.open()).unwrap();
    let table = include_str!("../../../../docs/clinical/tables/visit.csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let mut wanted = std::collections::BTreeMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        wanted.insert(row[0].to_owned(), row[1].replace('\'', "’"));
    }
    let sections = form.sections.iter().map(|section| (section.section.clone(), section.name.clone()));
    let named: std::collections::BTreeMap<String, String> =
        sections.chain(fields(&form).map(|(code, field)| (code, field.name.clone()))).collect();
    assert_eq!(named.len(), 213, "the table was read to its end");
    assert_eq!(named, wanted);
}

#[test]
fn everything_that_can_be_chosen_has_words_and_what_asks_for_a_field_is_on_the_form() {
    let round = round();
    let form = window::form(&round.nurse.open()).unwrap();
    assert!(form.reasons.len() == 8 && form.reasons.iter().all(|one| one.text != one.code));
    for section in &form.sections {
        for field in &section.fields {
            if let Some(when) = &field.when {
                assert!(section.fields.iter().any(|other| other.field == when.field), "{}", field.field);
                assert_eq!(when.is.is_empty(), when.least.is_some(), "{}", field.field);
            }
            let chosen = matches!(field.takes, VisitTakes::One | VisitTakes::Several);
            assert_eq!(chosen, !field.choices.is_empty(), "{}", field.field);
        }
    }
    let item9 = fields(&form).find(|(code, _)| code == "mood/phq9-item9").unwrap().1;
    assert_eq!((item9.takes, item9.choices.len()), (VisitTakes::One, 4), "one key brings help");
}

#[test]
fn a_box_with_its_unit_beside_it_takes_the_number_alone_and_gives_it_back() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let answers = [
        ("fluid/weight-today", "82.4"),
        ("fluid/target-weight", "12st 9lb"),
        ("plan/next-contact", "1/12/2026"),
        ("fluid/jvp", ""),
        ("plan/decisions", "  Walk to the shop again. "),
    ];
    let told = window::save(&round.nurse.open(), &save(&name, &answers)).unwrap();
    assert_eq!((told.problems.len(), told.questions.len()), (0, 0), "{:?}", told.problems);
    let seen = show(&round.nurse, &name);
    let typed = |code: &str| {
        let mut fields = seen.sections.iter().flat_map(|section| &section.fields);
        let field = fields.find(|field| field.field == code).unwrap();
        field.versions[0].typed.clone()
    };
    assert_eq!(typed("fluid/weight-today"), "82.4");
    assert_eq!(typed("fluid/target-weight"), "80.3");
    assert_eq!(typed("plan/next-contact"), "1/12/2026");
    assert_eq!(typed("plan/decisions"), "Walk to the shop again.");
}

#[test]
fn what_is_asked_about_a_reading_is_told_by_the_field_of_the_visit() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let low = save(&name, &[("observations/pressure-lying", "70/40"), ("ecg/done", "no")]);
    let told = window::save(&round.nurse.open(), &low).unwrap();
    let asked: Vec<&str> = told.questions.iter().map(|one| one.field.as_str()).collect();
    assert!(
        !asked.is_empty() && asked.iter().all(|field| *field == "observations/pressure-lying"),
        "{asked:?}"
    );
    let zone = told.result.map(|judged| judged.advice.zone);
    assert_eq!(
        (zone, told.saved.len()),
        (Some(ZoneView::Red), 2),
        "a danger is saved before it is answered for"
    );
    let right = VisitSave { confirmed: true, ..low };
    assert_eq!(window::save(&round.nurse.open(), &right).unwrap().questions, []);
}

#[test]
fn a_slip_in_one_line_takes_nothing_out_of_a_list_and_is_told_by_its_part() {
    let round = round();
    let name = begin(&round.nurse).row.visit;
    let first: &[&[(&str, &str)]] = &[&[("what", "Blood test"), ("owner", "Nia"), ("due", "1/12/2026")], &[]];
    let told = window::save(&round.nurse.open(), &lines(&name, "plan/actions", first, &[])).unwrap();
    assert_eq!((told.saved.as_slice(), told.problems.len()), (&["plan/actions".to_owned()][..], 0));
    let keys = field_keys(&told.visit, "plan/actions");
    let slip: &[&[(&str, &str)]] = &[
        &[("what", "Blood test"), ("owner", "Nia"), ("due", "1/12/2026")],
        &[("what", "Ring the GP"), ("due", "soon")],
    ];
    let told = window::save(&round.nurse.open(), &lines(&name, "plan/actions", slip, &keys)).unwrap();
    assert_eq!(told.saved, [""; 0]);
    assert_eq!(told.problems[0].field, "plan/actions 2: due");
    let seen = show(&round.nurse, &name);
    let mut fields = seen.sections.iter().flat_map(|section| &section.fields);
    let field = fields.rfind(|field| field.field == "plan/actions").unwrap();
    let parts: Vec<&str> = field.versions[0].lines[0].parts.iter().map(|part| part.typed.as_str()).collect();
    assert_eq!((field.versions[0].lines.len(), parts), (1, vec!["Blood test", "Nia", "1/12/2026"]));
    // Every line taken away leaves the list blank.
    let none = window::save(&round.nurse.open(), &lines(&name, "plan/actions", &[], &keys)).unwrap();
    assert_eq!(none.saved, ["plan/actions"]);
}

fn field_keys(visit: &hearth_app::api::VisitView, code: &str) -> Vec<String> {
    let fields = visit.sections.iter().flat_map(|section| &section.fields);
    fields.filter(|field| field.field == code).flat_map(|field| field.keys.clone()).collect()
}

#[test]
fn an_answer_that_the_reader_had_not_seen_is_never_written_over() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    round.exchange();
    window::save(&round.second.open(), &save(&name, &[("fluid/jvp", "raised")])).unwrap();
    round.exchange();
    // The first nurse began to type before the other's answer came.
    let mine = save(&name, &[("fluid/jvp", "not-raised")]);
    let told = window::save(&round.nurse.open(), &mine).unwrap();
    assert_eq!(told.visit.conflicts, ["fluid/jvp"], "both stand until somebody chooses");
    let keys = field_keys(&told.visit, "fluid/jvp");
    assert_eq!(keys.len(), 2);
    let chosen = VisitSave { based_on: keys, ..save(&name, &[("fluid/jvp", "raised")]) };
    assert_eq!(window::save(&round.nurse.open(), &chosen).unwrap().visit.conflicts, [""; 0]);
}

#[test]
fn what_is_typed_and_not_saved_is_there_after_the_program_was_closed_and_goes_to_nobody() {
    let mut round = round();
    let name = begin(&round.nurse).row.visit;
    let words = r#"{"plan/decisions":{"text":"Half a sent"}}"#;
    let draft = |typed: &str| VisitDraft { of: of(&name), typed: typed.to_owned() };
    let before = round.nurse.entries();
    window::keep(&round.nurse.open(), &draft(words)).unwrap();
    round.nurse.reopen();
    assert_eq!((show(&round.nurse, &name).draft.as_str(), round.nurse.entries()), (words, before));
    round.exchange();
    assert_eq!(show(&round.second, &name).draft, "");
    window::keep(&round.nurse.open(), &draft("")).unwrap();
    assert_eq!(show(&round.nurse, &name).draft, "");
    assert!(window::keep(&round.home.open(), &draft(words)).is_err(), "it is the team's");
}
