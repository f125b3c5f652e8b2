//! Which questionnaires there are, and what a row of answers to one comes to, in sentences: help first, whatever else is
//! wrong. Needs no profile and keeps nothing; the rules are the questionnaires' own room's.

use crate::api::{Problem, Said};
use crate::problem::{bad_input, plain, said};
use hearth_questionnaires::{
    AnswerProblem, Choice, Immediate, Instrument, ItemLine, Language, Licence, NotOffered, NurseTask,
    Outcome, Sheet, Shelf, State, TaskCause, Total, number_above_0,
};
use hearth_words::{Arg, Words};
use serde::Serialize;
use ts_rs::TS;

/// Every questionnaire that this program knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireList {
    /// One line each.
    pub questionnaires: Vec<QuestionnaireLine>,
}

/// One questionnaire in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireLine {
    /// Its code.
    pub code: String,
    /// The version of its definition.
    pub version: u16,
    /// The language of its definition.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// Whether it may be asked in the language that was asked about.
    pub offered: bool,
    /// The same in words, with the reason.
    pub said: Said,
    /// Whose it is and on what terms.
    pub licence: String,
    /// Where its wording and its rules were published.
    pub sources: Vec<String>,
}

/// What a row of answers comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireScore {
    /// The questionnaire's code.
    pub code: String,
    /// The version of its definition.
    pub version: u16,
    /// What it is called.
    pub title: String,
    /// Help to show before anything else; empty when no answer asks for it.
    pub immediate: Vec<Said>,
    /// What a nurse has to do.
    pub tasks: Vec<TaskView>,
    /// The points; null when too many answers are missing or nothing is added up.
    pub points: Option<String>,
    /// The code of the band that the points lie in.
    pub band: Option<String>,
    /// For how many missing answers the score stands in.
    pub filled_in: usize,
    /// The result in words.
    pub said: Vec<Said>,
    /// Each item, to be shown beside the score.
    pub items: Vec<ItemView>,
    /// The code of the longer questionnaire to ask next.
    pub leads_to: Option<String>,
}

/// Something for a nurse to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    /// `red` or `amber`.
    pub urgency: String,
    /// What to do.
    pub said: Said,
}

/// One item of the profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    /// Its code.
    pub code: String,
    /// What it is about.
    pub about: String,
    /// `answered`, `preferNotToSay`, `notAsked` or `noAnswer`.
    pub state: &'static str,
    /// The answer's points.
    pub points: Option<u8>,
    /// The answer in the words of the questionnaire, or why there is none.
    pub answer: String,
    /// For scoring by item: the band's name.
    pub band: Option<String>,
    /// Whether heart failure brings this about too.
    pub heart_failure_too: bool,
}

/// A row of answers that could not be read. What an answer asks for at once is there all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotScored {
    /// Help to show before the problem.
    pub immediate: Vec<Said>,
    /// What is wrong with the row.
    pub problem: Problem,
}

/// Every questionnaire, and whether it may be asked in the words' language.
#[must_use]
pub fn list(words: Words) -> QuestionnaireList {
    let shelf = Shelf::built_in();
    let questionnaires = shelf.all().iter().map(|known| line(words, &shelf, known)).collect();
    QuestionnaireList { questionnaires }
}

fn line(words: Words, shelf: &Shelf, known: &Instrument) -> QuestionnaireLine {
    let offer = shelf.offer(known.code().as_str(), language(words));
    let key = offer.map_or_else(why_not, |_| "questionnaire-offered");
    QuestionnaireLine {
        code: known.code().to_string(),
        version: known.version(),
        language: known.language().to_string(),
        title: known.title().to_owned(),
        offered: offer.is_ok(),
        said: plain(words, key),
        licence: match known.licence() {
            Licence::Free { terms } => terms.clone(),
            Licence::Licensed { holder, key } => format!("{holder}, {key}"),
        },
        sources: known.sources().iter().map(|source| source.citation.clone()).collect(),
    }
}

/// The sentence that says why one can't be asked.
pub(crate) const fn why_not(why: NotOffered) -> &'static str {
    match why {
        NotOffered::NotVerified => "questionnaire-not-verified",
        NotOffered::NotInThisLanguage => "questionnaire-not-in-this-language",
        NotOffered::Unknown => "questionnaire-problem-unknown",
    }
}

/// A row of answers as somebody typed it: between commas, else semicolons, else spaces, else digit by digit. However it is
/// typed, the answer that help hangs on has to be found.
#[must_use]
pub fn answers_of(typed: &str) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    let is_run = typed.len() > DIGITS_OF_ONE && typed.chars().all(|digit| digit.is_ascii_digit());
    let parts: Vec<&str> = if let Some(between) = [',', ';'].into_iter().find(|mark| typed.contains(*mark)) {
        typed.split(between).collect()
    } else if is_run {
        typed.split("").filter(|digit| !digit.is_empty()).collect()
    } else {
        typed.split_whitespace().collect()
    };
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

/// No answer has more digits than '10'.
const DIGITS_OF_ONE: usize = 2;

/// What `answers` to the questionnaire `code` come to: points or codes of choices, `p` for 'I would rather not say', `-`
/// for none, in the order of the items.
///
/// # Errors
/// [`NotScored`]: there is no such questionnaire, or an answer makes no sense.
pub fn score(words: Words, code: &str, answers: &[&str]) -> Result<QuestionnaireScore, Box<NotScored>> {
    let shelf = Shelf::built_in();
    let Some(instrument) = in_some_language(&shelf, code, words) else {
        let problem = bad_input(words, "questionnaire-problem-unknown", &[]);
        return Err(Box::new(NotScored { immediate: Vec::new(), problem }));
    };
    let mut sheet = Sheet::of(instrument);
    if let Err((place, problem)) = sheet.read_row(answers.iter().copied()) {
        let immediate = help(words, sheet.immediate());
        return Err(Box::new(NotScored { immediate, problem: wrong(words, place, problem) }));
    }
    Ok(view(words, &shelf, instrument, &Outcome::of(&sheet)))
}

/// The definition in the words' language, else in English: a form on paper may be in another language than the program.
/// `PHQ9` and `phq 9` are `phq-9`: nobody looks up where a dash goes while somebody waits for help.
pub(crate) fn in_some_language<'a>(shelf: &'a Shelf, typed: &str, words: Words) -> Option<&'a Instrument> {
    let bare = |text: &str| -> String {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let known = shelf.all().iter().map(|known| known.code().as_str());
    let code = known.into_iter().find(|known| bare(known) == bare(typed))?;
    shelf.find(code, language(words)).or_else(|| shelf.find(code, Language::English))
}

fn language(words: Words) -> Language {
    match words.language() {
        hearth_words::Language::English => Language::English,
        hearth_words::Language::Welsh => Language::Welsh,
    }
}

fn help(words: Words, immediate: &[Immediate]) -> Vec<Said> {
    // Two answers that ask for the same help show it once.
    let keys = immediate.first().map(Immediate::words).unwrap_or_default();
    keys.iter().map(|key| plain(words, key)).collect()
}

/// Help for somebody whose answer to a question about self-harm was typed by itself, as a visit has it: for any number
/// above 0, also one that can't be saved. Empty when there is none.
#[must_use]
pub fn help_for_self_harm(words: Words, typed: &str) -> Vec<Said> {
    let keys = Immediate::SELF_HARM_WORDS.iter().filter(|_| number_above_0(typed));
    keys.map(|key| plain(words, key)).collect()
}

pub(crate) fn wrong(words: Words, place: usize, problem: AnswerProblem) -> Problem {
    let place = number(place);
    match problem {
        AnswerProblem::NoSuchItem | AnswerProblem::NoSuchChoice | AnswerProblem::WhichChoice => {
            bad_input(words, "questionnaire-problem-answer", &[("place", Arg::Number(place))])
        }
        AnswerProblem::NotAsked => {
            bad_input(words, "questionnaire-problem-not-asked", &[("place", Arg::Number(place))])
        }
        AnswerProblem::TooFewAnswers { given, least } => {
            let args = [("given", Arg::Number(number(given))), ("least", Arg::Number(number(least)))];
            bad_input(words, "questionnaire-problem-too-few", &args)
        }
        AnswerProblem::NumberOfAnswers { given, most } => {
            let args = [("given", Arg::Number(number(given))), ("most", Arg::Number(number(most)))];
            bad_input(words, "questionnaire-problem-too-many", &args)
        }
    }
}

/// What a sheet comes to.
pub(crate) fn score_of(words: Words, shelf: &Shelf, sheet: &Sheet<'_>) -> QuestionnaireScore {
    view(words, shelf, sheet.instrument(), &Outcome::of(sheet))
}

fn view(words: Words, shelf: &Shelf, instrument: &Instrument, outcome: &Outcome<'_>) -> QuestionnaireScore {
    let (points, band, filled_in) = match &outcome.total {
        Total::Scored { points, band, filled_in, .. } => {
            (Some(points.to_string()), band.map(|band| band.code.to_string()), *filled_in)
        }
        Total::TooManyMissing { .. } | Total::NeverAdded => (None, None, 0),
    };
    let mut result = total(words, outcome);
    if let (Some(from), Some(_)) = (outcome.from_heart_failure_too, &points) {
        let from = from.to_string();
        let args = [("points", from.parse().map_or(Arg::Text(&from), Arg::Number))];
        result.push(said(words, "questionnaire-heart-failure-too", &args));
    }
    if let Some(next) = outcome.leads_to {
        let longer = in_some_language(shelf, next.as_str(), words);
        let title = longer.map_or(next.as_str(), Instrument::title);
        result.push(said(words, "questionnaire-leads-to", &[("title", Arg::Text(title))]));
    }
    QuestionnaireScore {
        code: outcome.instrument.to_string(),
        version: outcome.version,
        title: instrument.title().to_owned(),
        immediate: help(words, &outcome.immediate),
        tasks: outcome.tasks.iter().map(|task| task_view(words, instrument, task)).collect(),
        points,
        band,
        filled_in,
        said: result,
        items: outcome.profile.iter().map(|line| item_view(words, line)).collect(),
        leads_to: outcome.leads_to.map(ToString::to_string),
    }
}

fn total(words: Words, outcome: &Outcome<'_>) -> Vec<Said> {
    match &outcome.total {
        Total::Scored { points, range, band, filled_in } => {
            let (points, highest) = (points.to_string(), range.1.to_string());
            let mut args = vec![("points", Arg::Text(&points)), ("highest", Arg::Text(&highest))];
            let mut sentences = Vec::new();
            if let Some(band) = band {
                args.push(("band", Arg::Text(&band.text)));
                sentences.push(said(words, "questionnaire-score-band", &args));
            } else {
                sentences.push(said(words, "questionnaire-score", &args));
            }
            if *filled_in > 0 {
                let args = [("count", Arg::Number(number(*filled_in)))];
                sentences.push(said(words, "questionnaire-filled-in", &args));
            }
            sentences
        }
        Total::TooManyMissing { missing, most } => {
            let args = [("missing", Arg::Number(number(*missing))), ("most", Arg::Number(number(*most)))];
            vec![said(words, "questionnaire-no-score", &args)]
        }
        Total::NeverAdded => vec![plain(words, "questionnaire-never-added")],
    }
}

fn task_view(words: Words, instrument: &Instrument, task: &NurseTask) -> TaskView {
    let title = ("title", Arg::Text(instrument.title()));
    let sentence = match &task.cause {
        TaskCause::SelfHarmThoughts { item, score, .. } => {
            let answer = words_of_answer(instrument, item.as_str(), *score);
            said(words, task.words(), &[title, ("answer", Arg::Text(&answer))])
        }
        TaskCause::SelfHarmNotAnswered { .. } => said(words, task.words(), &[title]),
        TaskCause::Band { text, .. } => said(words, task.words(), &[title, ("band", Arg::Text(text))]),
    };
    TaskView { urgency: task.urgency.code().to_owned(), said: sentence }
}

fn words_of_answer(instrument: &Instrument, item: &str, score: u8) -> String {
    let item = instrument.items().iter().find(|known| known.code().as_str() == item);
    let choice = item.and_then(|item| item.choices().iter().find(|choice| choice.score() == score));
    choice.map_or_else(|| score.to_string(), words_of)
}

fn words_of(choice: &Choice) -> String {
    choice.text().unwrap_or(choice.code().as_str()).to_owned()
}

fn item_view(words: Words, line: &ItemLine<'_>) -> ItemView {
    let sentence = |key: &str| plain(words, key).text;
    let (state, points, said) = match line.state {
        State::Answered(choice) => ("answered", Some(choice.score()), words_of(choice)),
        State::PreferNotToSay => ("preferNotToSay", None, sentence("questionnaire-prefer-not-to-say")),
        State::NotAsked => ("notAsked", None, sentence("questionnaire-not-asked")),
        State::Open => ("noAnswer", None, sentence("questionnaire-no-answer")),
    };
    ItemView {
        code: line.item.code().to_string(),
        about: line.item.about().to_owned(),
        state,
        points,
        answer: said,
        band: line.band.map(|band| band.text.clone()),
        heart_failure_too: line.item.heart_failure_too(),
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
