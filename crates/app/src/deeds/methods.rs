//! The deeds as methods of the app, each named as its command is: no thought of its own, only the thread it runs on.

use super::check_in::{self, CheckInRequest};
use super::export::{self, ReadingRow};
use super::import::{self, Imported};
use super::plan::{self, Unit};
use super::{access, caseload, conflicts, numbers, paper, patient, people, today};
use super::{exercise, first_week, messages, questions};
use crate::api::{
    AccessSet, AccessView, AmendReading, Caseload, CheckIn, CheckInDay, CheckInDayTyped, CheckInFields,
    CheckInForm, CheckInLook, Conflicts, Diary, DiaryDraft, DiaryLook, DiaryRow, DiaryRowSaved, DiarySave,
    ExerciseAsked, ExerciseDiary, ExerciseLevelSet, ExerciseSave, ExerciseSaved, ExerciseTakeBack, FirstWeek,
    FirstWeekMark, HandOver, LastResult, LookedAt, MessageDraft, MessageSend, Messages, MessagesAsked,
    MessagesRead, Nothing, Numbers, NumbersAsked, NumbersFile, PaperAsked, PatientAdd, PatientAdded,
    PatientAsked, PatientNumbersAsked, PatientQuestions, PatientView, PlanSet, PlanView, Problem, PutAway,
    QuestionnaireAnswers, QuestionnaireAsk, QuestionnaireAsked, QuestionnaireDone, QuestionnaireForm,
    QuestionnaireStep, Questions, ResultView, SaveDraft, SavedFile, Settle, Today, Waiting, WithdrawReading,
};
use crate::api::{CareView, GoalSet, LearnView, LearntSet, NextDateSet, PlanRead, PlanTextSet};
use crate::deeds::alerts::looked_at;
use crate::deeds::check_in::{amend, clock_wrong, put_away};
use crate::deeds::import::diary;
use crate::deeds::learn;
use crate::deeds::numbers::file as numbers_file;
use crate::deeds::own_plan::{self, changes, view};
use crate::deeds::patient::add as patient_add;
use crate::{App, profiles};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::PatientId;

impl App {
    /// Writes down answers that were given on paper or by word of mouth: a row of them, as for scoring.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn questions_answer(
        &self,
        patient: Option<String>,
        code: String,
        row: Vec<String>,
    ) -> Result<QuestionnaireDone, Problem> {
        self.with_open(move |open| {
            let patient = patient.map(|text| people::patient_id(open, &text)).transpose()?;
            let row: Vec<&str> = row.iter().map(String::as_str).collect();
            questions::write_down(open, patient, &code, &row)
        })
        .await
    }
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty)?) -> $answer:ty = |$open:ident| $deed:expr;)*) => {
        impl App {$(
            $(#[$doc])*
            ///
            /// # Errors
            /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
            pub async fn $name(&self $(, $argument: $type)?) -> Result<$answer, Problem> {
                self.with_open(move |$open| $deed).await
            }
        )*}
    };
}

deeds! {
    /// The patient's first screen.
    today() -> Today = |open| today::today(open);
    /// What the check-in screen starts from.
    check_in_form() -> CheckInForm = |open| today::form(open);
    /// Keeps a half-done form through a crash.
    save_draft(asked: SaveDraft) -> Nothing = |open| today::save_draft(open, &asked);
    /// What can be said before saving: danger advice first.
    check_in_look(fields: CheckInFields) -> CheckInLook = |open| check_in::look(open, &fields);
    /// Saves a check-in and says what the person is told.
    check_in(asked: CheckIn) -> ResultView = |open| check_in::save(open, &CheckInRequest {
        confirmed: asked.confirmed,
        goes_on: asked.goes_on,
        form: Some(asked.form),
        at: asked.fields.measured_ms.map(Instant::from_ms),
        fields: asked.fields,
        ..CheckInRequest::default()
    });
    /// Saves a check-in that somebody else told, or that was measured earlier.
    check_in_for(asked: CheckInRequest) -> ResultView = |open| check_in::save(open, &asked);
    /// Reads the day of a check-in when the clock can't be right.
    check_in_day(asked: CheckInDayTyped) -> CheckInDay = |open| clock_wrong::day(open, &asked);
    /// Writes down that something was typed and is no reading of this person.
    put_away(asked: PutAway) -> Nothing = |open| put_away::put_away(open, None, &asked);
    /// What the paper diary starts from.
    diary() -> Diary = |open| diary::diary(open);
    /// Keeps half-done rows of a paper diary through a crash.
    diary_draft(asked: DiaryDraft) -> Nothing = |open| diary::save_draft(open, &asked);
    /// What is urgent about a row of a paper diary before it is saved.
    diary_look(row: DiaryRow) -> DiaryLook = |open| diary::look(open, &row);
    /// Saves one row of a paper diary.
    diary_save(asked: DiarySave) -> DiaryRowSaved = |open| diary::save_row(open, &asked);
    /// The latest result, if there is one.
    last_result() -> LastResult = |open| today::last_result(open);
    /// The profile's own numbers.
    my_numbers(asked: NumbersAsked) -> Numbers = |open| {
        let patient = people::whose(open, None)?;
        numbers::numbers(open, patient, asked.days)
    };
    /// Saves the profile's own readings as a file where a person looks for files.
    save_numbers(asked: NumbersAsked) -> NumbersFile = |open| {
        numbers_file::save(open, asked.days, profiles::downloads())
    };
    /// Saves a sheet of paper as PDF where a person looks for files.
    save_paper(asked: PaperAsked) -> SavedFile = |open| paper::save(open, &asked, profiles::downloads());
    /// A patient's numbers.
    patient_numbers(asked: PatientNumbersAsked) -> Numbers = |open| {
        let patient = people::whose(open, Some(people::patient_id(open, &asked.id)?))?;
        numbers::numbers(open, patient, asked.days)
    };
    /// Corrects parts of a check-in.
    amend_reading(asked: AmendReading) -> ResultView = |open| amend::amend(open, &asked);
    /// Takes a check-in back.
    withdraw_reading(asked: WithdrawReading) -> Nothing = |open| amend::withdraw(open, &asked);
    /// The profile's own plan.
    my_plan() -> PlanView = |open| plan::show(open, people::whose(open, None)?);
    /// The profile's own plan in the person's words.
    my_care() -> CareView = |open| view::mine(open);
    /// The same of a patient.
    care(asked: PatientAsked) -> CareView = |open| view::of_patient(open, &asked);
    /// Writes one section of the plan.
    plan_text_set(asked: PlanTextSet) -> CareView = |open| own_plan::set_text(open, &asked);
    /// Writes one goal.
    goal_set(asked: GoalSet) -> CareView = |open| own_plan::set_goal(open, &asked);
    /// Agrees a day, or takes it back.
    next_date_set(asked: NextDateSet) -> CareView = |open| own_plan::set_next(open, &asked);
    /// Says that changes of the plan were read.
    plan_read(asked: PlanRead) -> CareView = |open| changes::read(open, &asked);
    /// The pages to learn from, and what was learnt.
    learning() -> LearnView = |open| learn::mine(open);
    /// The same of a patient.
    patient_learning(asked: PatientAsked) -> LearnView = |open| learn::of_patient(open, &asked);
    /// Says that a page was read, with what was answered.
    learnt(asked: LearntSet) -> LearnView = |open| learn::learnt(open, &asked);
    /// A patient's plan.
    plan(asked: PatientAsked) -> PlanView = |open| {
        plan::show(open, people::whose(open, Some(people::patient_id(open, &asked.id)?))?)
    };
    /// Changes one setting, typed into a box with its unit beside it.
    plan_set(asked: PlanSet) -> PlanView = |open| plan::set(open, &asked, Unit::BesideTheBox);
    /// Changes one setting, typed with its unit.
    plan_set_with_unit(asked: PlanSet) -> PlanView = |open| plan::set(open, &asked, Unit::Said);
    /// Messages of one person and their team.
    messages(asked: MessagesAsked) -> Messages = |open| messages::messages(open, &asked);
    /// Keeps a message that is being typed.
    message_draft(asked: MessageDraft) -> Nothing = |open| messages::keep(open, &asked);
    /// Sends a message.
    message_send(asked: MessageSend) -> Messages = |open| messages::send(open, &asked);
    /// Says that the person has read messages of the team.
    messages_read(asked: MessagesRead) -> Nothing = |open| messages::read(open, &asked);
    /// What waits for the person, for the menu.
    waiting() -> Waiting = |open| messages::waiting(open);
    /// What there is to answer, and what was answered.
    questions() -> Questions = |open| questions::questions(open);
    /// A questionnaire as it is asked.
    questionnaire_form(asked: QuestionnaireAsked) -> QuestionnaireForm = |open| questions::form(open, &asked);
    /// Keeps the answers so far; what can't wait is saved at once.
    questionnaire_answer(asked: QuestionnaireAnswers) -> QuestionnaireStep = |open| {
        questions::answer(open, &asked)
    };
    /// Saves a sheet that came to its end.
    questionnaire_finish(asked: QuestionnaireAnswers) -> QuestionnaireDone = |open| {
        questions::finish(open, &asked)
    };
    /// The questionnaires of one patient, as the team sees them.
    patient_questions(asked: PatientAsked) -> PatientQuestions = |open| {
        questions::of_patient(open, &asked)
    };
    /// Asks a person to answer a questionnaire.
    questionnaire_ask(asked: QuestionnaireAsk) -> PatientQuestions = |open| questions::ask(open, &asked);
    /// The exercise diary.
    exercise(asked: ExerciseAsked) -> ExerciseDiary = |open| exercise::diary(open, &asked);
    /// Writes down a time of exercise.
    exercise_save(asked: ExerciseSave) -> ExerciseSaved = |open| exercise::save(open, &asked);
    /// Takes one back.
    exercise_take_back(asked: ExerciseTakeBack) -> ExerciseDiary = |open| {
        exercise::take_back(open, &asked)
    };
    /// Sets the level of exercise.
    exercise_level_set(asked: ExerciseLevelSet) -> ExerciseDiary = |open| exercise::set_level(open, &asked);
    /// The guided first week.
    first_week() -> FirstWeek = |open| first_week::first_week(open);
    /// Says what became of a step of it.
    first_week_mark(asked: FirstWeekMark) -> FirstWeek = |open| first_week::mark(open, &asked);
    /// Everyone, worst first.
    caseload() -> Caseload = |open| caseload::caseload(open);
    /// Registers a patient.
    patient_add(asked: PatientAdd) -> PatientAdded = |open| patient_add::add(open, &asked);
    /// One patient.
    patient(asked: PatientAsked) -> PatientView = |open| {
        patient::patient(open, people::whose(open, Some(people::patient_id(open, &asked.id)?))?)
    };
    /// Says that the reader has looked at a check-in.
    looked_at(asked: LookedAt) -> Nothing = |open| looked_at::looked_at(open, &asked);
    /// Who looks after a patient and who sees them.
    access(asked: PatientAsked) -> AccessView = |open| access::show(open, &asked.id);
    /// Hands a patient over.
    hand_over(asked: HandOver) -> AccessView = |open| access::hand_over(open, &asked);
    /// Ends what a colleague sees of a patient, or gives it back.
    access_set(asked: AccessSet) -> AccessView = |open| access::set(open, &asked);
    /// Everything of which two versions stand side by side.
    conflicts() -> Conflicts = |open| conflicts::conflicts(open);
    /// Settles a conflict.
    settle(asked: Settle) -> Nothing = |open| conflicts::settle(open, &asked);
}

impl App {
    /// How closely a patient is watched, and what each criterion for a lighter tier rests on.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn tier(&self, patient: String) -> Result<super::tier::TierView, Problem> {
        self.with_open(move |open| super::tier::show(open, &patient)).await
    }

    /// Steps one tier down, once every criterion is met.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn tier_step_down(
        &self,
        patient: String,
        why: String,
    ) -> Result<super::tier::TierView, Problem> {
        self.with_open(move |open| super::tier::step(open, &patient, &why)).await
    }

    /// What the service keeps without effect, of everybody who is here.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next.
    pub async fn suspended(&self) -> Result<super::suspended::SuspendedList, Problem> {
        self.with_open(super::suspended::list).await
    }

    /// Takes an entry without effect over under one's own name.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next.
    pub async fn take_suspended(&self, id: String) -> Result<super::suspended::SuspendedList, Problem> {
        self.with_open(move |open| super::suspended::take(open, &id)).await
    }

    /// What rules in shadow have found, counted.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn shadow(&self) -> Result<crate::deeds::alerts::shadow::Shadow, Problem> {
        self.with_open(crate::deeds::alerts::shadow::shadow).await
    }

    /// The readings of one patient as rows, oldest first.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn readings(
        &self,
        patient: Option<PatientId>,
        kind: Option<String>,
        since: Option<LocalDay>,
    ) -> Result<Vec<ReadingRow>, Problem> {
        self.with_open(move |open| {
            export::readings(open, people::whose(open, patient)?, kind.as_deref(), since)
        })
        .await
    }

    /// Imports check-ins from a CSV file's bytes.
    ///
    /// # Errors
    /// A [`Problem`] that says what to do next; of kind `Locked` when no profile is open.
    pub async fn import(&self, patient: Option<PatientId>, bytes: Vec<u8>) -> Result<Imported, Problem> {
        self.with_open(move |open| import::import(open, patient, &bytes)).await
    }
}
