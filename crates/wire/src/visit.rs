//! What the bodies of a visit and of a person's heart failure hold, as values that make sense.
//! How they become bytes is in `body_json`; what they amount to together, for readers of the record.

use hearth_clinical::medicine::Class;
use hearth_clinical::visit::{FieldAnswer, FieldId, SectionId, WhyNotPossible};
use hearth_clinical::{
    Condition, HeartFailureCause, ImplantedDevice, LocalDay, MeasuredEjectionFraction, NotTolerated,
    NyhaClass, Private,
};
use hearth_record::{ChainId, EntryKey};
use std::collections::{BTreeMap, BTreeSet};

/// Chain ends that one signature names at most: each computer has one chain of a visit, and one more for each life of
/// its store.
pub const SIGNED_CHAINS_MAX: usize = 32;

/// A visit began. Which one stands in the header's subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitBody {
    /// Part `day`: the day of the visit.
    pub day: LocalDay,
}

/// What was answered in a visit: as a rule one field or one section, so that it is saved as soon as it is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitAnswerBody {
    /// Parts `section/field`: an answer, or `None` where it was made blank again.
    pub fields: BTreeMap<FieldId, Option<FieldAnswer>>,
    /// Parts `section`: why it could not be asked as a whole, or `None` where that was taken away again.
    pub sections: BTreeMap<SectionId, Option<WhyNotPossible>>,
    /// The check-in that holds the same as an ordinary reading.
    pub check_in: Option<EntryKey>,
}

/// Somebody signed a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitSignatureBody {
    /// What was signed: of each chain that holds something of the visit, everything up to this number, at most
    /// [`SIGNED_CHAINS_MAX`] chains. What comes later is not signed.
    pub through: Vec<(ChainId, u64)>,
}

/// Something was added to a visit after it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitAddendumBody {
    /// The words.
    pub text: Private<String>,
}

/// What is known about a person's heart failure; an entry carries the parts that it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeartFailureBody {
    /// Parts `ejection-fraction/<day>`: what was measured on a day, or `None` where it was taken back.
    pub ejection_fractions: BTreeMap<LocalDay, Option<MeasuredEjectionFraction>>,
    /// Parts `nyha/<day>`: the class on a day, or `None` where it was taken back.
    pub nyha: BTreeMap<LocalDay, Option<NyhaClass>>,
    /// Part `causes`: all that are known; an empty set says that none is.
    pub causes: Option<BTreeSet<HeartFailureCause>>,
    /// Part `device`.
    pub device: Option<ImplantedDevice>,
    /// Parts `not-tolerated/<class>`: why medicines of a class are not tolerated, or `None` where that was taken back.
    pub not_tolerated: BTreeMap<Class, Option<NotTolerated>>,
    /// Parts `condition/<disease>`: whether the person has it, or `None` where that is not known any more.
    pub conditions: BTreeMap<Condition, Option<bool>>,
    /// Parts `discharge/<day>`: true for a day on which the person left hospital after heart failure, false where that was
    /// taken back.
    pub discharges: BTreeMap<LocalDay, bool>,
    /// Why, if somebody said so.
    pub why: Option<Private<String>>,
}
