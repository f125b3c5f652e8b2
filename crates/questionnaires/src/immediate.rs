//! What one answer means at once, before a questionnaire is finished and whatever else is missing: help for the person,
//! a task for the nurse. How it is shown, sent and followed up is left to others; nothing here waits for a network.

use crate::instrument::Code;

/// Help that is shown as soon as one answer is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Immediate {
    /// The person says that they have thoughts of self-harm, or of being better off dead.
    SelfHarmThoughts {
        /// In which instrument.
        instrument: Code,
        /// To which item.
        item: Code,
        /// With how many points.
        score: u8,
    },
}

impl Immediate {
    /// The sentences to show at once, in this order: that help is there, Samaritans on 116 123 (samaritans.org),
    /// NHS 111 option 2 (NHS England and NHS 111 Wales), 999, and that the team may not see it now.
    pub const SELF_HARM_WORDS: [&'static str; 5] = [
        "questionnaire-self-harm-help",
        "questionnaire-self-harm-samaritans",
        "questionnaire-self-harm-111",
        "questionnaire-self-harm-999",
        "questionnaire-self-harm-team",
    ];

    /// The keys of the sentences to show at once, in order.
    #[must_use]
    pub const fn words(&self) -> &'static [&'static str] {
        match self {
            Immediate::SelfHarmThoughts { .. } => &Self::SELF_HARM_WORDS,
        }
    }

    /// What the nurse has to do.
    #[must_use]
    pub fn task(&self) -> NurseTask {
        match self {
            Immediate::SelfHarmThoughts { instrument, item, score } => NurseTask {
                urgency: Urgency::Red,
                cause: TaskCause::SelfHarmThoughts {
                    instrument: instrument.clone(),
                    item: item.clone(),
                    score: *score,
                },
            },
        }
    }
}

/// How soon a nurse has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Today.
    Amber,
    /// Now.
    Red,
}

impl Urgency {
    /// `amber` or `red`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Urgency::Amber => "amber",
            Urgency::Red => "red",
        }
    }
}

/// Something for the nurse to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NurseTask {
    /// How soon.
    pub urgency: Urgency,
    /// Why.
    pub cause: TaskCause,
}

impl NurseTask {
    /// The key of the sentence that says it to the nurse.
    #[must_use]
    pub const fn words(&self) -> &'static str {
        match self.cause {
            TaskCause::SelfHarmThoughts { .. } => "questionnaire-task-self-harm",
            TaskCause::SelfHarmNotAnswered { .. } => "questionnaire-task-self-harm-not-answered",
            TaskCause::Band { .. } => "questionnaire-task-band",
        }
    }
}

/// Why there is a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskCause {
    /// Thoughts of self-harm were reported.
    SelfHarmThoughts {
        /// In which instrument.
        instrument: Code,
        /// To which item.
        item: Code,
        /// With how many points.
        score: u8,
    },
    /// The question about self-harm was passed over or not answered, while others were. Product value: somebody asks.
    SelfHarmNotAnswered {
        /// In which instrument.
        instrument: Code,
        /// Which item.
        item: Code,
    },
    /// The result lies in a band that somebody of the team acts on. Product value: which bands those are.
    Band {
        /// In which instrument.
        instrument: Code,
        /// Which band.
        band: Code,
        /// What it is called, for clinicians.
        text: String,
    },
}
