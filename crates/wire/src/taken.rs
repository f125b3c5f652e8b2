//! What a person says of their own medicines: taken, missed or stopped on one day, what it did to them, and what they bought.
//! What of it matters to the team is for the rules.

use hearth_clinical::medicine::{NotTakenWhy, Taken, Warned};
use hearth_clinical::{LocalDay, Private};
use std::collections::BTreeMap;

/// What was said of the medicines of one day; which day it is stands in the subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MedicineTakenBody {
    /// Parts `dose/<medicine>`, by the medicine's name in the record.
    pub doses: BTreeMap<String, DoseTold>,
    /// Parts `side-effect/<medicine>`: what the person thinks the medicine did to them, in their own words.
    pub side_effects: BTreeMap<String, Private<String>>,
}

/// What was said of one medicine on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseTold {
    /// Taken, missed or stopped.
    pub what: Taken,
    /// Why it was missed or stopped; none where nothing was said.
    pub why: Option<NotTakenWhy>,
    /// More about it in the person's own words; may be empty.
    pub words: Private<String>,
}

/// Something that a person bought without a prescription, with what they were told about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MedicineBoughtBody {
    /// Part `bought`.
    pub bought: Bought,
    /// Part `told`: the sentences shown, key and text. Never replaced.
    pub told: Vec<(String, String)>,
}

/// What was bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bought {
    /// The lines of the warn list that it belongs to; none where its name is on none.
    pub what: Vec<Warned>,
    /// Its name as the person wrote it; may be empty where a line was chosen.
    pub named: Private<String>,
    /// The day on which it was bought, or first taken.
    pub since: LocalDay,
    /// The last day on which it is taken; none while it goes on.
    pub until: Option<LocalDay>,
    /// True once some of it was taken.
    pub taken: bool,
}
