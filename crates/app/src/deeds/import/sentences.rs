//! The questions and answers of a paper diary, as they stand in a table: the codes, the app's own English words, and what
//! people write. A word that could mean two things is read as nothing, and the line is named.

use hearth_clinical::symptom_set::parse_pair;
use hearth_clinical::{Answer, Symptom};
use hearth_words::{Language, Words};

/// What columns are called on paper, besides their code and their short name.
const COLUMNS: &[(&str, Symptom)] = &[
    ("breathlessness", Symptom::BreathlessChange),
    ("more breathless", Symptom::BreathlessChange),
    ("short of breath", Symptom::BreathlessChange),
    ("chest tightness", Symptom::ChestPain),
    ("fainting", Symptom::Fainted),
    ("collapse", Symptom::Fainted),
    ("collapsed", Symptom::Fainted),
    ("blackout", Symptom::Fainted),
    ("confused", Symptom::Confusion),
    ("blue lips", Symptom::GreyLips),
    ("stroke", Symptom::StrokeSigns),
    ("shocks", Symptom::IcdShocks),
    ("extra pillows", Symptom::Pillows),
    ("woke up breathless", Symptom::WokeBreathless),
    ("ankles", Symptom::Swelling),
    ("ankle swelling", Symptom::Swelling),
    ("swollen ankles", Symptom::Swelling),
    ("leg swelling", Symptom::Swelling),
    ("swollen legs", Symptom::Swelling),
    ("tired", Symptom::Tiredness),
    ("fatigue", Symptom::Tiredness),
    ("dizziness", Symptom::Dizzy),
    ("light headed", Symptom::Dizzy),
    ("lightheaded", Symptom::Dizzy),
    ("racing heart", Symptom::Palpitations),
    ("pills", Symptom::MedicinesTaken),
    ("tablets", Symptom::MedicinesTaken),
    ("meds", Symptom::MedicinesTaken),
    ("medicines", Symptom::MedicinesTaken),
    ("medication", Symptom::MedicinesTaken),
    ("how do you feel", Symptom::Overall),
    ("how i feel", Symptom::Overall),
];

const NO: &[&str] =
    &["n", "no", "none", "nil", "never", "not at all", "false", "na", "nac ydw", "nac oes", "naddo", "nage"];
const YES: &[&str] = &["y", "yes", "yeah", "yep", "true", "ydw", "ydy", "ydyn", "oes", "ie", "ia", "do"];
const A_LITTLE: &[&str] =
    &["a bit", "bit", "a little", "little", "slight", "slightly", "some", "mild", "more", "worse"];
const MUCH: &[&str] = &["a lot", "lot", "lots", "bad", "badly", "very", "severe", "much", "much worse"];
const USUAL: &[&str] =
    &["usual", "as usual", "normal", "the same", "same", "no change", "unchanged", "ok", "fine", "good"];

/// Words that fit one question only.
const OWN: &[(Symptom, &[&str], Answer)] = &[
    (Symptom::Breathless, &["sitting", "resting", "at rest", "in bed", "lying down"], Answer::Rest),
    (Symptom::Breathless, &["walking"], Answer::Flat),
    (Symptom::Breathless, &["hills", "hill", "stair", "climbing"], Answer::Stairs),
    (Symptom::ChestPain, &["earlier", "earlier today", "gone", "went", "this morning"], Answer::Today),
    (Symptom::Cough, &["pink", "froth", "frothy", "pink froth", "blood", "bloody"], Answer::PinkFroth),
    (Symptom::Appetite, &["poor", "bad", "less", "off food", "bloated"], Answer::Worse),
    (Symptom::MedicinesTaken, &["all", "taken"], Answer::Yes),
    (Symptom::MedicinesTaken, &["half", "forgot", "missed", "missed some", "partly"], Answer::Some),
    (Symptom::Overall, &["poor", "bad"], Answer::Worse),
    (Symptom::Overall, &["terrible", "awful", "very bad"], Answer::MuchWorse),
    (Symptom::Overall, &["well"], Answer::Same),
    (Symptom::IcdShocks, &["0"], Answer::None),
    (Symptom::IcdShocks, &["1"], Answer::One),
];

/// The question that a column holds the answers to.
pub(crate) fn column(name: &str) -> Option<Symptom> {
    let name = plain(name);
    let named = |symptom: &Symptom| {
        plain(symptom.code()) == name
            || plain(&Words::new(Language::English).symptom_name(symptom.code())) == name
    };
    let known = Symptom::ALL.into_iter().find(named);
    known.or_else(|| {
        COLUMNS.iter().find(|(paper, _)| plain(paper) == name).map(|(_, symptom)| symptom.clone())
    })
}

/// What somebody wrote beside a question; none when it is not plain what it means.
pub(crate) fn answer(symptom: &Symptom, cell: &str) -> Option<Answer> {
    if let Ok((_, answer)) = parse_pair(&format!("{}={cell}", symptom.code())) {
        return Some(answer);
    }
    let written = plain(cell);
    let said = |answer: &&Answer| {
        let of = |language| plain(&Words::new(language).answer(symptom.code(), answer.code()));
        [Language::English, Language::Welsh].map(of).contains(&written)
    };
    symptom.answers().iter().find(said).cloned().or_else(|| on_paper(symptom, &written))
}

fn on_paper(symptom: &Symptom, written: &str) -> Option<Answer> {
    let own = OWN.iter().find(|(of, written_as, _)| of == symptom && written_as.contains(&written));
    if let Some((.., answer)) = own {
        return Some(answer.clone());
    }
    let is = |one: &[&str]| one.contains(&written);
    if *symptom == Symptom::IcdShocks && written.parse::<u32>().is_ok() {
        return Some(Answer::TwoOrMore);
    }
    let meant = meanings(symptom);
    let read = [
        (NO, meant.no),
        (USUAL, meant.usual),
        (YES, meant.yes),
        (A_LITTLE, meant.a_little),
        (MUCH, meant.much),
    ];
    read.into_iter().find(|(words, _)| is(words)).and_then(|(_, answer)| answer)
}

/// What the words that fit many questions mean for one; none where that is not plain.
#[derive(Default)]
struct Meanings {
    no: Option<Answer>,
    usual: Option<Answer>,
    yes: Option<Answer>,
    a_little: Option<Answer>,
    much: Option<Answer>,
}

fn meanings(symptom: &Symptom) -> Meanings {
    let none = Meanings::default();
    let no = symptom.answers().first().cloned();
    let all = |yes: Answer| Meanings {
        no: no.clone(),
        usual: no.clone(),
        yes: Some(yes.clone()),
        a_little: Some(yes.clone()),
        much: Some(yes),
    };
    match symptom {
        Symptom::Breathless => Meanings { no, ..none },
        Symptom::BreathlessChange | Symptom::Swelling | Symptom::Tiredness => {
            Meanings { much: Some(Answer::MuchMore), ..all(Answer::LittleMore) }
        }
        Symptom::Pillows => all(Answer::More),
        // A pain that is as usual is a pain.
        Symptom::ChestPain => Meanings { usual: None, ..all(Answer::Now) },
        Symptom::Cough => Meanings { a_little: None, much: None, ..all(Answer::New) },
        Symptom::Appetite | Symptom::Overall => Meanings { usual: Some(Answer::Same), ..none },
        Symptom::MedicinesTaken => Meanings { no: Some(Answer::No), yes: Some(Answer::Yes), ..none },
        Symptom::IcdShocks => Meanings { no, yes: Some(Answer::One), ..none },
        Symptom::Newer(_) => none,
        Symptom::WokeBreathless
        | Symptom::Dizzy
        | Symptom::Fainted
        | Symptom::Palpitations
        | Symptom::LittleUrine
        | Symptom::Confusion
        | Symptom::SickOrFever
        | Symptom::StrugglingToBreathe
        | Symptom::SuddenBreathless
        | Symptom::GreyLips
        | Symptom::StrokeSigns
        | Symptom::VeryUnwell
        | Symptom::Headache
        | Symptom::VisionChange => all(Answer::Yes),
    }
}

/// As it is compared: small letters, one blank between words, nothing that only points or joins.
fn plain(text: &str) -> String {
    let letters = text.replace(['’', '\''], "");
    let words = letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_a_column_by_its_code_and_by_its_short_name() {
        for symptom in Symptom::ALL {
            let name = Words::new(Language::English).symptom_name(symptom.code());
            for written in [symptom.code().to_owned(), symptom.code().replace('-', "_").to_uppercase(), name]
            {
                assert_eq!(column(&written), Some(symptom.clone()), "{written}");
            }
        }
        assert_eq!(column("Swollen ankles"), Some(Symptom::Swelling));
        assert_eq!(column("TABLETS"), Some(Symptom::MedicinesTaken));
        assert_eq!(column("spo2"), None);
    }

    #[test]
    fn every_answer_is_read_by_its_code_and_by_the_words_of_the_form() {
        for symptom in Symptom::ALL {
            for known in symptom.answers() {
                let said = Words::new(Language::English).answer(symptom.code(), known.code());
                assert_eq!(answer(&symptom, known.code()).as_ref(), Some(known), "{symptom}");
                assert_eq!(answer(&symptom, &said).as_ref(), Some(known), "{symptom}: {said}");
            }
        }
    }

    #[test]
    fn what_people_write_is_read_where_it_can_mean_one_thing() {
        for (symptom, cell, read) in [
            (Symptom::ChestPain, "Yes", Some(Answer::Now)),
            (Symptom::ChestPain, "a bit", Some(Answer::Now)),
            (Symptom::ChestPain, "earlier", Some(Answer::Today)),
            (Symptom::ChestPain, "n", Some(Answer::No)),
            (Symptom::ChestPain, "?", None),
            (Symptom::ChestPain, "Ydw", Some(Answer::Now)),
            (Symptom::ChestPain, "Ie, nawr", Some(Answer::Now)),
            (Symptom::StrugglingToBreathe, "true", Some(Answer::Yes)),
            (Symptom::StrugglingToBreathe, "ie", Some(Answer::Yes)),
            (Symptom::StrugglingToBreathe, "Ydw/Oes", Some(Answer::Yes)),
            (Symptom::StrugglingToBreathe, "false", Some(Answer::No)),
            (Symptom::StrugglingToBreathe, "Na", Some(Answer::No)),
            (Symptom::Fainted, "Y", Some(Answer::Yes)),
            (Symptom::Fainted, "x", None),
            (Symptom::Swelling, "yes", Some(Answer::LittleMore)),
            (Symptom::Swelling, "a lot", Some(Answer::MuchMore)),
            (Symptom::Swelling, "same", Some(Answer::NoMoreThanUsual)),
            (Symptom::Pillows, "2", None),
            (Symptom::Pillows, "more", Some(Answer::More)),
            (Symptom::Cough, "pink froth", Some(Answer::PinkFroth)),
            (Symptom::Breathless, "yes", None),
            (Symptom::Breathless, "in bed", Some(Answer::Rest)),
            (Symptom::IcdShocks, "3", Some(Answer::TwoOrMore)),
            (Symptom::IcdShocks, "1", Some(Answer::One)),
            (Symptom::MedicinesTaken, "forgot", Some(Answer::Some)),
            (Symptom::Overall, "fine", Some(Answer::Same)),
            (Symptom::Appetite, "yes", None),
        ] {
            assert_eq!(answer(&symptom, cell), read, "{symptom}: {cell}");
        }
    }
}
