//! What may be asked, in which words, and what one answer sets off: held for every definition that ships.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

use hearth_questionnaires::{
    AnswerProblem, Asked, CarryProblem, Immediate, Instrument, Language, Licence, NotOffered, Outcome, Sheet,
    Shelf, State, TaskCause, Total, Urgency, Wording, limits,
};
use std::collections::BTreeSet;
use std::fs;

const INSTRUMENTS: [&str; 7] = ["ons4", "ehfscb-9", "phq-2", "phq-9", "gad-2", "gad-7", "ucla-3"];

fn english<'a>(shelf: &'a Shelf, code: &str) -> &'a Instrument {
    shelf.find(code, Language::English).unwrap()
}

#[test]
fn every_definition_that_ships_is_taken() {
    let shelf = Shelf::built_in();
    let codes: Vec<&str> = shelf.all().iter().map(|known| known.code().as_str()).collect();
    assert_eq!(codes, INSTRUMENTS);
    // A file that lies in the folder and is not built in would be forgotten without anybody noticing.
    let mut files = BTreeSet::new();
    for folder in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/instruments")).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            files.insert(file.unwrap().file_name().into_string().unwrap());
        }
    }
    assert_eq!(files, INSTRUMENTS.iter().map(|code| format!("{code}.toml")).collect());
}

#[test]
fn what_is_offered_is_verified_in_enough_places_and_in_words_throughout() {
    let shelf = Shelf::built_in();
    let mut offered = 0;
    for language in Language::ALL {
        for instrument in shelf.offered(language) {
            offered += 1;
            let known = instrument.instrument();
            assert_eq!(
                (known.wording(), known.language()),
                (Wording::Verified, language),
                "{}",
                known.code()
            );
            let places = known.sources().iter().filter(|source| source.for_wording).count();
            assert!(places >= limits::PLACES_FREE_MIN, "{} names {places} places", known.code());
            assert_eq!(instrument.questions().count(), known.items().len(), "{}", known.code());
            for question in instrument.questions() {
                let words = question.choices().filter(|(_, text)| !text.is_empty()).count();
                assert_eq!(words, question.item.choices().len(), "{} {}", known.code(), question.code());
            }
            assert!(matches!(instrument.licence(), Licence::Free { terms } if terms.len() > 20));
        }
    }
    assert_eq!(offered, 6, "all but the self-care scale, in English");
}

#[test]
fn what_is_not_verified_has_no_way_to_a_person() {
    let shelf = Shelf::built_in();
    assert_eq!(shelf.offer("ehfscb-9", Language::English), Err(NotOffered::NotVerified));
    assert!(shelf.offered(Language::English).all(|known| known.instrument().code().as_str() != "ehfscb-9"));
    // It is scored all the same, from a form on paper.
    let mut sheet = Sheet::of(english(&shelf, "ehfscb-9"));
    sheet.read_row("1 1 1 1 1 1 1 1 1".split(' ')).unwrap();
    assert!(matches!(Outcome::of(&sheet).total, Total::Scored { filled_in: 0, .. }));
}

#[test]
fn nothing_is_offered_in_a_language_without_a_published_translation() {
    let shelf = Shelf::built_in();
    assert_eq!(shelf.offered(Language::Welsh).count(), 0);
    for code in INSTRUMENTS {
        assert_eq!(shelf.offer(code, Language::Welsh), Err(NotOffered::NotInThisLanguage), "{code}");
    }
    assert_eq!(shelf.offer("kccq-12", Language::English), Err(NotOffered::Unknown));
}

#[test]
fn the_words_of_the_published_forms_stand_letter_for_letter() {
    let shelf = Shelf::built_in();
    let said = |code: &str| -> Vec<String> {
        let offered = shelf.offer(code, Language::English).unwrap();
        offered
            .intro()
            .into_iter()
            .chain(offered.questions().map(|question| question.text))
            .map(str::to_owned)
            .collect()
    };
    // Typed a second time from the sources, so that a slip in a file shows.
    assert_eq!(
        said("phq-9"),
        [
            "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
            "Little interest or pleasure in doing things",
            "Feeling down, depressed, or hopeless",
            "Trouble falling or staying asleep, or sleeping too much",
            "Feeling tired or having little energy",
            "Poor appetite or overeating",
            "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
            "Trouble concentrating on things, such as reading the newspaper or watching television",
            "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety \
             or restless that you have been moving around a lot more than usual",
            "Thoughts that you would be better off dead or of hurting yourself in some way",
            "If you checked off any problems, how difficult have these problems made it for you to do your work, \
             take care of things at home, or get along with other people?",
        ]
    );
    assert_eq!(said("phq-2"), said("phq-9")[..3]);
    assert_eq!(
        said("gad-7"),
        [
            "Over the last 2 weeks, how often have you been bothered by the following problems?",
            "Feeling nervous, anxious or on edge",
            "Not being able to stop or control worrying",
            "Worrying too much about different things",
            "Trouble relaxing",
            "Being so restless that it is hard to sit still",
            "Becoming easily annoyed or irritable",
            "Feeling afraid as if something awful might happen",
        ]
    );
    assert_eq!(said("gad-2"), said("gad-7")[..3]);
    assert_eq!(
        said("ucla-3")[1..],
        [
            "How often do you feel that you lack companionship?",
            "How often do you feel left out?",
            "How often do you feel isolated from others?",
            "How often do you feel lonely?",
        ]
    );
    assert_eq!(
        said("ons4")[1..],
        [
            "Overall, how satisfied are you with your life nowadays?",
            "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
            "Overall, how happy did you feel yesterday?",
            "On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious did you \
             feel yesterday?",
        ]
    );
}

#[test]
fn thoughts_of_self_harm_are_answered_by_that_one_answer() {
    let shelf = Shelf::built_in();
    let offered = shelf.offer("phq-9", Language::English).unwrap();
    for (choice, score) in [("several-days", 1), ("more-than-half", 2), ("nearly-every-day", 3)] {
        let mut sheet = offered.sheet();
        let given = sheet.choose("self-harm", choice).unwrap();
        let Some(Immediate::SelfHarmThoughts { score: said, .. }) = &given.immediate else {
            panic!("{choice} sets nothing off")
        };
        assert_eq!(*said, score);
        let help = given.immediate.unwrap();
        assert_eq!(help.words(), Immediate::SELF_HARM_WORDS);
        assert_eq!(help.task().urgency, Urgency::Red);
        assert_eq!(Outcome::of(&sheet).immediate, [help]);
    }
    let mut sheet = offered.sheet();
    assert_eq!(sheet.choose("self-harm", "not-at-all").unwrap().immediate, None);
    assert_eq!(sheet.immediate(), []);
}

#[test]
fn an_answer_about_self_harm_that_is_taken_back_stays_with_the_nurse() {
    let shelf = Shelf::built_in();
    let mut sheet = shelf.offer("phq-9", Language::English).unwrap().sheet();
    drop(sheet.choose("self-harm", "several-days").unwrap());
    drop(sheet.choose("self-harm", "not-at-all").unwrap());
    sheet.take_back("self-harm").unwrap();
    let outcome = Outcome::of(&sheet);
    assert_eq!(outcome.immediate.len(), 1);
    assert!(matches!(outcome.tasks[0].cause, TaskCause::SelfHarmThoughts { score: 1, .. }));
}

#[test]
fn a_slip_elsewhere_in_a_row_does_not_hide_thoughts_of_self_harm() {
    let shelf = Shelf::built_in();
    for row in [
        "9 0 0 0 0 0 0 0 1",
        "x - - - - - - - 3 7",
        "0 0 0 0 0 0 0 0 2 0 0 0",
        // A number that is too high says the same.
        "0 0 0 0 0 0 0 0 4",
        "0 0 0 0 0 0 0 0 33",
        "0 0 0 0 0 0 0 0 1.5",
        // So does a word.
        "0 0 0 0 0 0 0 0 three",
        "0 0 0 0 0 0 0 0 often",
        "0 0 0 0 0 0 0 0 99999999999999999999999",
    ] {
        let mut sheet = Sheet::of(english(&shelf, "phq-9"));
        assert!(sheet.read_row(row.split(' ')).is_err(), "{row}");
        assert_eq!(sheet.immediate().len(), 1, "{row}");
        assert!(sheet.states().all(|(_, state)| matches!(state, State::Open)), "nothing of {row} was taken");
    }
}

#[test]
fn a_row_that_makes_no_sense_and_has_no_number_above_0_for_self_harm_shows_no_help() {
    let shelf = Shelf::built_in();
    for row in [
        "0 0 0 0 0 0 0 0 x",
        "0 0 0 0 0 0 0 0 no",
        "0 0 0 0 0 0 0 0 never",
        "0 0 0 0 0 0 0 0 00.",
        "5 0 0 0 0 0 0 0 0",
        "0 0 0 0 0 0 0 33 -",
    ] {
        let mut sheet = Sheet::of(english(&shelf, "phq-9"));
        assert!(sheet.read_row(row.split(' ')).is_err(), "{row}");
        assert!(sheet.immediate().is_empty(), "{row}");
    }
}

#[test]
fn the_short_screen_is_carried_over_and_not_asked_twice() {
    let shelf = Shelf::built_in();
    for (short, long, first_new) in [("phq-2", "phq-9", "sleep"), ("gad-2", "gad-7", "worry-too-much")] {
        let mut sheet = shelf.offer(short, Language::English).unwrap().sheet();
        sheet.read_row(["2", "p"]).unwrap();
        let longer = shelf.offer(long, Language::English).unwrap();
        let mut after = longer.sheet_after(&sheet).unwrap();
        let known: Vec<State<'_>> = after.states().take(2).map(|(_, state)| state).collect();
        assert!(matches!(known[..], [State::Answered(choice), State::PreferNotToSay] if choice.score() == 2));
        assert_eq!(after.next().unwrap().code().as_str(), first_new);
        // What was carried over can still be changed.
        drop(after.choose_score(longer.instrument().items()[0].code().as_str(), 0).unwrap());
        let other = shelf.offer("ucla-3", Language::English).unwrap();
        assert_eq!(other.sheet_after(&sheet), Err(CarryProblem::DoesNotLeadThere));
    }
}

#[test]
fn a_question_that_is_not_the_same_in_both_is_not_carried_over() {
    let built_in = Shelf::built_in();
    let mut short = built_in.offer("phq-2", Language::English).unwrap().sheet();
    short.read_row(["2", "1"]).unwrap();
    let file = include_str!("../instruments/en/phq-9.toml");
    for (old, new) in [
        ("Little interest or pleasure in doing things", "Little pleasure in doing things"),
        ("{ code = \"not-at-all\", score = 0,", "{ code = \"never\", score = 0,"),
        ("code = \"mood\"", "code = \"low\""),
        ("language = \"en\"", "language = \"cy\""),
    ] {
        let mut shelf = Shelf::default();
        shelf.add(&file.replacen(old, new, 1).replace("\"mood\", ", "\"sleep\", ")).unwrap();
        let longer = &shelf.all()[0];
        assert_eq!(Sheet::carried_over(&short, longer), Err(CarryProblem::NotTheSameQuestion), "{new}");
    }
}

#[test]
fn what_the_shorter_screen_set_off_is_set_off_in_the_longer_one() {
    let with_help = "about = \"Low mood\"\nat-once = { kind = \"self-harm-thoughts\", at-least = 1 }";
    let mut shelf = Shelf::default();
    shelf
        .add(&include_str!("../instruments/en/phq-2.toml").replace("about = \"Low mood\"", with_help))
        .unwrap();
    shelf.add(include_str!("../instruments/en/phq-9.toml")).unwrap();
    let mut short = shelf.offer("phq-2", Language::English).unwrap().sheet();
    short.read_row(["0", "1"]).unwrap();
    let longer = shelf.offer("phq-9", Language::English).unwrap().sheet_after(&short).unwrap();
    assert_eq!(longer.immediate(), short.immediate());
    assert_eq!(longer.immediate().len(), 1);
}

#[test]
fn each_task_has_its_own_words_and_the_red_one_is_the_more_urgent() {
    let shelf = Shelf::built_in();
    let task = |row: &str| {
        let mut sheet = Sheet::of(english(&shelf, "phq-9"));
        sheet.read_row(row.split(' ')).unwrap();
        Outcome::of(&sheet).tasks.remove(0)
    };
    let (red, amber) = (task("0 0 0 0 0 0 0 0 1"), task("0 0 0 0 0 0 0 0 p"));
    assert_eq!((red.words(), red.urgency.code()), ("questionnaire-task-self-harm", "red"));
    assert_eq!((amber.words(), amber.urgency.code()), ("questionnaire-task-self-harm-not-answered", "amber"));
    assert!(red.urgency > amber.urgency);
}

#[test]
fn the_question_after_the_nine_is_asked_only_if_there_is_a_problem() {
    let shelf = Shelf::built_in();
    let instrument = english(&shelf, "phq-9");
    let last = instrument.items().last().unwrap();
    let mut sheet = Sheet::of(instrument);
    assert_eq!(sheet.asked(last), Asked::NotYetKnown);
    assert_eq!(sheet.choose("difficulty", "very-difficult"), Err(AnswerProblem::NotAsked));
    sheet.read_row("0 0 0 0 0 0 0 0 0".split(' ')).unwrap();
    assert_eq!((sheet.asked(last), sheet.next()), (Asked::No, None));
    drop(sheet.choose("tired", "several-days").unwrap());
    assert_eq!((sheet.asked(last), sheet.next()), (Asked::Yes, Some(last)));
    drop(sheet.choose("difficulty", "very-difficult").unwrap());
    // The reason to ask falls away, and with it the answer.
    drop(sheet.choose("tired", "not-at-all").unwrap());
    assert_eq!(sheet.states().last().unwrap().1, State::NotAsked);
}

#[test]
fn what_is_no_answer_is_named_and_changes_nothing() {
    let shelf = Shelf::built_in();
    let mut sheet = Sheet::of(english(&shelf, "gad-7"));
    sheet.read_row(["1", "2", "-", "-", "-", "-", "-"]).unwrap();
    let before = sheet.clone();
    assert_eq!(sheet.choose("sleep", "not-at-all"), Err(AnswerProblem::NoSuchItem));
    assert_eq!(sheet.choose("nervous", "always"), Err(AnswerProblem::NoSuchChoice));
    assert_eq!(sheet.choose_score("nervous", 4), Err(AnswerProblem::NoSuchChoice));
    assert_eq!(sheet.prefer_not_to_say("sleep"), Err(AnswerProblem::NoSuchItem));
    assert_eq!(sheet.take_back("sleep"), Err(AnswerProblem::NoSuchItem));
    assert_eq!(sheet.read_row(["1", "1", "four"]), Err((3, AnswerProblem::NoSuchChoice)));
    let most = AnswerProblem::NumberOfAnswers { given: 8, most: 7 };
    assert_eq!(sheet.read_row(["1"; 8]), Err((8, most)));
    assert_eq!(sheet, before);
}

#[test]
fn a_row_with_too_few_answers_is_none_since_any_of_them_may_be_the_missing_one() {
    let shelf = Shelf::built_in();
    let few = |given, least| Err((given + 1, AnswerProblem::TooFewAnswers { given, least }));
    let mut sheet = Sheet::of(english(&shelf, "phq-9"));
    let nothing = sheet.clone();
    assert_eq!(sheet.read_row("0 0 0 0 0 0 0 2".split(' ')), few(8, 9));
    assert_eq!((&sheet, sheet.immediate().len()), (&nothing, 0));
    assert_eq!(Sheet::of(english(&shelf, "gad-7")).read_row(["1", "2"]), few(2, 7));
    assert_eq!(Sheet::of(english(&shelf, "phq-2")).read_row([""; 0]), few(0, 2));
    // How difficult it was is not asked of everybody, and an answer that was not given is said with '-'.
    sheet.read_row("0 0 0 0 0 0 0 2 0".split(' ')).unwrap();
    sheet.read_row("0 0 0 0 0 0 0 2 -".split(' ')).unwrap();
    // Help for what was answered stays, whatever else is missing.
    let mut short = Sheet::of(english(&shelf, "phq-9"));
    assert!(short.read_row("0 0 0 0 0 0 0 0 5 0 0".split(' ')).is_err());
    assert_eq!(short.immediate().len(), 1);
}
