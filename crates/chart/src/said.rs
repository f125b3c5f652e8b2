//! What a person said besides readings, and what the team asked of them, as it stands: messages, sheets of answers, exercise.
//! What answers amount to is for whoever knows the questionnaire; who wrote what, for whoever has the directory.

use crate::{Fact, Record};
use hearth_clinical::visit::{FieldAnswer, FieldId, Value};
use hearth_clinical::{Instant, LocalDay, Private};
use hearth_record::{EntryKey, Subject};
use hearth_rules::{SelfHarm, SelfHarmSaid};
use hearth_wire::{
    ANSWERS, ASK, BAND_ACTED_ON, Body, EXERCISE, ExerciseDone, ExerciseLevel, LEVEL, QuestionnaireBody,
    SELF_HARM_NOT_ANSWERED, SELF_HARM_THOUGHTS, VisitAnswerBody,
};
use std::collections::BTreeMap;

/// The answer of a visit to the question of the PHQ-9 about self-harm.
const SELF_HARM: &str = "mood/phq9-item9";
/// The scores of a visit from which on somebody acts: the severe bands of the PHQ-9 (Kroenke, Spitzer and Williams 2001) and of
/// the GAD-7 (Spitzer and others 2006).
const SEVERE_FROM: [(&str, u16); 2] = [("mood/phq9", 20), ("mood/gad7", 15)];

/// One message in effect.
#[derive(Clone, Copy, Debug)]
pub struct MessageNow<'a> {
    /// Its entry.
    pub fact: &'a Fact,
    /// The words.
    pub text: &'a Private<String>,
    /// When it was written, corrected.
    pub at: Instant,
    /// When the person had it before their eyes, as far as an entry says so. The first time counts.
    pub read: Option<Instant>,
}

/// One sheet of answers as it stands.
#[derive(Clone, Copy, Debug)]
pub struct SheetNow<'a> {
    /// Its entry.
    pub fact: &'a Fact,
    /// What was answered.
    pub body: &'a QuestionnaireBody,
    /// When, corrected.
    pub at: Instant,
}

/// What the team asks to be answered, as it stands.
#[derive(Clone, Debug)]
pub struct AskNow<'a> {
    /// Its entries: several only where two computers asked before they heard of each other.
    pub keys: Vec<EntryKey>,
    /// The questionnaire's code.
    pub instrument: String,
    /// From which day on: the earliest.
    pub due: LocalDay,
    /// Why; may be empty.
    pub why: &'a Private<String>,
    /// True once a sheet that came to its end answers it.
    pub answered: bool,
}

/// One time of exercise as it stands.
#[derive(Clone, Copy, Debug)]
pub struct ExerciseNow<'a> {
    /// Its entry.
    pub fact: &'a Fact,
    /// What was done.
    pub done: &'a ExerciseDone,
    /// The day.
    pub day: LocalDay,
}

/// The level of exercise as it stands.
#[derive(Clone, Debug)]
pub struct LevelNow<'a> {
    /// The current entries, which a change stands in place of.
    pub keys: Vec<EntryKey>,
    /// The level; `None` where there is none, or two that differ: nobody is asked to do either.
    pub level: Option<&'a ExerciseLevel>,
    /// True when two different ones stand.
    pub conflict: bool,
}

impl<'a> Record<'a> {
    /// Every message in effect, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<MessageNow<'a>> {
        let reads = self.message_reads();
        let mut all: Vec<MessageNow<'a>> = self
            .facts()
            .filter(|fact| self.effects().in_effect(&fact.act.key))
            .filter_map(|fact| match &fact.body {
                Body::Message(body) => Some(MessageNow {
                    fact,
                    text: &body.text,
                    at: fact.act.header.time.corrected(),
                    read: reads.get(&fact.act.key).copied(),
                }),
                _ => None,
            })
            .collect();
        all.sort_by_key(|message| (message.at, message.fact.act.key));
        all
    }

    fn message_reads(&self) -> BTreeMap<EntryKey, Instant> {
        let mut reads: BTreeMap<EntryKey, Instant> = BTreeMap::new();
        for fact in self.facts().filter(|fact| self.effects().in_effect(&fact.act.key)) {
            let Body::ReadReceipt(_) = &fact.body else { continue };
            let named = fact.act.header.subject.as_str().strip_prefix(Subject::READ_RECEIPT);
            let Some(key) = named.and_then(|text| EntryKey::parse(text).ok()) else { continue };
            let at = fact.act.header.time.corrected();
            let first = reads.entry(key).or_insert(at);
            *first = at.min(*first);
        }
        reads
    }

    /// Every sheet of answers that stands, oldest first. One that was saved half-way and gone on with is one.
    #[must_use]
    pub fn sheets(&self) -> Vec<SheetNow<'a>> {
        let mut all: Vec<SheetNow<'a>> = self
            .facts()
            .filter(|fact| self.effects().in_effect(&fact.act.key) && self.stands(fact, ANSWERS))
            .filter_map(|fact| match &fact.body {
                Body::Questionnaire(body) => {
                    Some(SheetNow { fact, body, at: fact.act.header.time.corrected() })
                }
                _ => None,
            })
            .collect();
        all.sort_by_key(|sheet| (sheet.at, sheet.fact.act.key));
        all
    }

    /// What the team asks to be answered, answered or not; what was taken back is not among it.
    #[must_use]
    pub fn asks(&self) -> Vec<AskNow<'a>> {
        let sheets = self.sheets();
        let mut all: BTreeMap<String, AskNow<'a>> = BTreeMap::new();
        for fact in self.facts().filter(|fact| self.stands(fact, ASK)) {
            let Body::QuestionnaireAsk(body) = &fact.body else { continue };
            let name = fact.act.header.subject.as_str().strip_prefix(Subject::QUESTIONNAIRE_ASK);
            let (Some(instrument), Some(due)) = (name, body.due) else { continue };
            let key = fact.act.key;
            let answers = |sheet: &SheetNow<'_>| sheet.body.finished && sheet.body.asked == Some(key);
            let answered = sheets.iter().any(answers);
            let ask = all.entry(instrument.to_owned()).or_insert_with(|| AskNow {
                keys: Vec::new(),
                instrument: instrument.to_owned(),
                due,
                why: &body.why,
                answered: false,
            });
            ask.keys.push(key);
            ask.due = ask.due.min(due);
            // Asked twice at once is asked once.
            ask.answered |= answered;
        }
        all.into_values().collect()
    }

    /// Every time of exercise that stands, oldest first.
    #[must_use]
    pub fn exercises(&self) -> Vec<ExerciseNow<'a>> {
        let mut all: Vec<ExerciseNow<'a>> = self
            .facts()
            .filter(|fact| self.effects().in_effect(&fact.act.key) && self.stands(fact, EXERCISE))
            .filter_map(|fact| match &fact.body {
                Body::Exercise(body) => {
                    let done = body.done.as_ref()?;
                    Some(ExerciseNow { fact, done, day: fact.act.header.time.day })
                }
                _ => None,
            })
            .collect();
        all.sort_by_key(|one| (one.day, one.fact.act.header.time.corrected(), one.fact.act.key));
        all
    }

    /// The level of exercise that the team asks for.
    #[must_use]
    pub fn exercise_level(&self) -> LevelNow<'a> {
        let entries = self.standing_entries(&Subject::exercise_level(), LEVEL);
        let levels: Vec<Option<&ExerciseLevel>> = entries
            .iter()
            .map(|fact| match &fact.body {
                Body::ExerciseLevel(body) => body.level.as_ref(),
                _ => None,
            })
            .collect();
        let first = levels.first().copied().flatten();
        let conflict = levels.iter().any(|level| *level != first);
        LevelNow {
            keys: entries.iter().map(|fact| fact.act.key).collect(),
            level: first.filter(|_| !conflict),
            conflict,
        }
    }

    /// What was said of self-harm in questionnaires and visits, oldest first, once a sheet or visit. What an answer set off stays, whatever the sheet
    /// says later and whatever a verdict says of it: somebody asks.
    #[must_use]
    pub fn self_harm(&self) -> Vec<SelfHarm> {
        self.self_harm_told().into_iter().map(|(said, _)| said).collect()
    }

    /// The days of the sheets and visits with a result that somebody of the team acts on, oldest first, once each; it stays, as
    /// above, but a number of a visit that was put right counts no more.
    #[must_use]
    pub fn severe_answers(&self) -> Vec<LocalDay> {
        self.severe_answers_told().into_iter().map(|(on, _)| on).collect()
    }

    /// The same, each with the entry that said it.
    pub(crate) fn severe_answers_told(&self) -> Vec<(LocalDay, &Fact)> {
        let mut all: BTreeMap<&Subject, (LocalDay, &Fact)> = BTreeMap::new();
        for fact in self.facts() {
            let is_severe = match &fact.body {
                Body::Questionnaire(body) => body.finished && body.raised.contains(BAND_ACTED_ON),
                Body::VisitAnswer(body) => self.is_severe_at_visit(fact, body),
                _ => false,
            };
            if !is_severe {
                continue;
            }
            let on = fact.act.header.time.day;
            let held = all.entry(&fact.act.header.subject).or_insert((on, fact));
            if on < held.0 {
                *held = (on, fact);
            }
        }
        let mut all: Vec<(LocalDay, &Fact)> = all.into_values().collect();
        all.sort_by_key(|(on, fact)| (*on, fact.act.key));
        all
    }

    /// What was said of self-harm, each with the entry that said it.
    pub(crate) fn self_harm_told(&self) -> Vec<(SelfHarm, &Fact)> {
        let mut all: BTreeMap<&Subject, (SelfHarm, &Fact)> = BTreeMap::new();
        for fact in self.facts() {
            let on = fact.act.header.time.day;
            let said = match &fact.body {
                Body::Questionnaire(body) if body.raised.contains(SELF_HARM_THOUGHTS) => {
                    SelfHarmSaid::Thoughts
                }
                Body::Questionnaire(body)
                    if body.raised.contains(SELF_HARM_NOT_ANSWERED) && body.finished =>
                {
                    SelfHarmSaid::NotAnswered
                }
                Body::VisitAnswer(body) if points(body, SELF_HARM).is_some_and(|points| points > 0) => {
                    SelfHarmSaid::Thoughts
                }
                _ => continue,
            };
            let said = SelfHarm { on, said };
            let (held, by) = all.entry(&fact.act.header.subject).or_insert((said, fact));
            // The worse one counts, and of two alike the earlier.
            if (said.said, said.on) < (held.said, held.on) {
                (*held, *by) = (said, fact);
            }
        }
        let mut all: Vec<(SelfHarm, &Fact)> = all.into_values().collect();
        all.sort_by_key(|(said, fact)| (*said, fact.act.key));
        all
    }

    /// True for a score of a visit in the severe band, as long as nobody has put another in its place.
    fn is_severe_at_visit(&self, fact: &Fact, body: &VisitAnswerBody) -> bool {
        SEVERE_FROM.iter().any(|(field, from)| {
            points(body, field).is_some_and(|points| points >= *from)
                && self.effects().in_effect(&fact.act.key)
                && self.current().keys(&fact.act.header.subject, field).contains(&fact.act.key)
        })
    }
}

/// The number that an answer of a visit puts into a field.
fn points(body: &VisitAnswerBody, field: &str) -> Option<u16> {
    match body.fields.get(&FieldId::find(field)?)?.as_ref()? {
        FieldAnswer::Value(Value::Number(points)) => Some(*points),
        FieldAnswer::Value(_) | FieldAnswer::NotPossible(_) => None,
    }
}
