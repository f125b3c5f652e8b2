//! What the body of each kind of entry holds, as values that make sense. How they become bytes is next door.

use crate::alert::{AlertClosingBody, AlertSeenBody, AlertSnoozeBody};
use crate::bounded::{FlexiblePlanBody, FlexibleUseBody, SickDayBody, SickDayPlanBody};
use crate::own_plan::{GoalBody, LearntBody, NextDateBody, PlanTextBody, ReadReceiptBody};
use crate::put_away::PutAwayBody;
use crate::said::{ExerciseBody, ExerciseLevelBody, MessageBody, QuestionnaireAskBody, QuestionnaireBody};
use crate::taken::{MedicineBoughtBody, MedicineTakenBody};
use crate::visit::{HeartFailureBody, VisitAddendumBody, VisitAnswerBody, VisitBody, VisitSignatureBody};
use hearth_clinical::medicine::{Order, Warned};
use hearth_clinical::{
    BirthDate, BloodPressure, BloodResults, Instant, LocalDay, NhsNumber, OxygenSaturation, PersonName,
    PlanValue, PosturalPressure, Private, Pulse, Rhythm, StepsPerDay, SymptomSet, TeamContact, Temperature,
    Weight,
};
use hearth_record::{Access, ChainId, DeviceId, DeviceStatus, EntryKey, Refusal, Role, UserId};

/// The body of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// `check-in`: one act of measuring.
    CheckIn(Box<CheckInBody>),
    /// `amendment`: the parts that change, and what was told then. Subject `check-in/<key>`.
    Amendment(Box<CheckInBody>),
    /// `withdrawal`. Subject `check-in/<key>`.
    Withdrawal(WithdrawalBody),
    /// `put-away`: something was typed and is no reading of this person. Subject `put-away`.
    PutAway(PutAwayBody),
    /// `setting`: one setting of the person's plan. Subject: the setting's own.
    Setting(SettingBody),
    /// `medicine`: one whole order, or something of the warn list that the person takes. Subject `medicine/<name>`.
    Medicine(MedicineBody),
    /// `heart-failure`: what is known about the person's heart failure. Subject `heart-failure`.
    HeartFailure(HeartFailureBody),
    /// `visit`: a visit began. Subject `visit/<name>`, as for everything that belongs to one.
    Visit(VisitBody),
    /// `visit-answer`: what was answered in a visit.
    VisitAnswer(VisitAnswerBody),
    /// `visit-signature`: somebody signed a visit.
    VisitSignature(VisitSignatureBody),
    /// `visit-addendum`: something was added to a signed visit.
    VisitAddendum(VisitAddendumBody),
    /// `flexible-plan`: an extra dose of diuretic that a prescriber agreed. Subject `flexible-plan`.
    FlexiblePlan(Box<FlexiblePlanBody>),
    /// `flexible-use`: the days on which that extra dose is taken. Subject `flexible-use`.
    FlexibleUse(FlexibleUseBody),
    /// `sick-day-plan`: what a prescriber lets the person pause while ill. Subject `sick-day-plan`.
    SickDayPlan(SickDayPlanBody),
    /// `sick-day`: a pause under that plan. Subject `sick-day`.
    SickDay(SickDayBody),
    /// `plan-text`: one section of the plan in the person's own words. Subject `plan-text/<section>`.
    PlanText(PlanTextBody),
    /// `goal`: one goal of the person's. Subject `goal/<name>`.
    Goal(Box<GoalBody>),
    /// `next-date`: a day that the team agreed with the person. Subject `next-date/<for what>`.
    NextDate(NextDateBody),
    /// `learnt`: what was learnt of one topic. Subject `learnt/<topic>`.
    Learnt(LearntBody),
    /// `read-receipt`: a change of the plan was read. Subject `read-receipt/<key>`.
    ReadReceipt(ReadReceiptBody),
    /// `medicine-taken`: what the person took, missed and stopped on one day. Subject `medicine-taken/<day>`.
    MedicineTaken(MedicineTakenBody),
    /// `medicine-bought`: something that the person bought. Subject `medicine-bought/<name>`.
    MedicineBought(MedicineBoughtBody),
    /// `message`: between a person and their team. Subject `message/<thread>`.
    Message(MessageBody),
    /// `questionnaire`: a sheet of answers. Subject `questionnaire/<sheet>`.
    Questionnaire(Box<QuestionnaireBody>),
    /// `questionnaire-ask`: the team asks for one. Subject `questionnaire-ask/<its code>`.
    QuestionnaireAsk(QuestionnaireAskBody),
    /// `exercise`: one time of exercise. Subject `exercise/<name>`.
    Exercise(ExerciseBody),
    /// `exercise-level`: at which the team asks the person to exercise. Subject `exercise-level`.
    ExerciseLevel(ExerciseLevelBody),
    /// `person`: who the person is. Subject `person`.
    Person(PersonBody),
    /// `grant` and `staff-grant`: what a user may see of this patient. Subject `grant/<user>`.
    Grant(GrantBody),
    /// `custody`: the clinician responsible. Subject `custody`.
    Custody(CustodyBody),
    /// `team-note`: free text for the team alone. Subject `team-note/<id>`.
    TeamNote(NoteBody),
    /// `looked-at`: somebody of the team has looked at an entry. Subject `looked-at/<key>`.
    LookedAt(LookedAtBody),
    /// `verdict`: the server's word on another entry. Subject `verdict/<key>`.
    Verdict(VerdictBody),
    /// `assessment`: what the server's rules found in one check-in. Subject `assessment/<key>`.
    Assessment(AssessmentBody),
    /// `contact`: a computer was in touch with the server. Subject `contact/<device>`.
    Contact(ContactBody),
    /// `team`: the team's name, contact and keys. Subject `team`.
    Team(TeamBody),
    /// `user`: one member, patient or carer. Subject `user/<id>`.
    User(UserBody),
    /// `device`: one computer. Subject `device/<id>`.
    Device(DeviceBody),
    /// `service-setting`: the service's own threshold. Subject: the setting's own.
    ServiceSetting(SettingBody),
    /// `alert-closing`: the findings of one alert that somebody dealt with. Subject `alert/<cause>`.
    AlertClosing(AlertClosingBody),
    /// `alert-seen`: somebody of the team opened an alert. Subject `alert/<cause>`.
    AlertSeen(AlertSeenBody),
    /// `alert-snooze`: an alert was put off. Subject `alert/<cause>`.
    AlertSnooze(AlertSnoozeBody),
    /// A kind or version that this app does not know; its bytes are kept as they came.
    Newer,
}

/// A check-in, or the parts of one that an amendment changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckInBody {
    /// When it was typed; the header's time is when it was measured.
    pub entered: Option<Instant>,
    /// Part `weight`.
    pub weight: Option<Weight>,
    /// Part `pressure`: one or two goes, in order.
    pub pressures: Vec<BloodPressure>,
    /// Part `pulse`.
    pub pulse: Option<Pulse>,
    /// Part `oxygen`.
    pub oxygen: Option<OxygenSaturation>,
    /// Part `temperature`.
    pub temperature: Option<Temperature>,
    /// Part `rhythm`: how the pulse beat.
    pub rhythm: Option<Rhythm>,
    /// Part `postural`: lying and standing pressures, one measurement.
    pub postural: Option<PosturalPressure>,
    /// Part `steps`: of the day.
    pub steps: Option<StepsPerDay>,
    /// Parts `blood/<analyte>`, one each. The header's time is when the sample was taken.
    pub bloods: BloodResults,
    /// Parts `symptom/<code>`, one each.
    pub symptoms: SymptomSet,
    /// Names of the parts that were unusual and that the person said were right.
    pub confirmed_unusual: Vec<String>,
    /// Who told it, when somebody else typed it.
    pub told_by: Option<Private<String>>,
    /// Part `told`: what the app told the person. Never replaced.
    pub told: Option<Told>,
}

/// What the app told the person, with all that it hung on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// `emergency`, `red`, `amber`, `green` or `not-judged`.
    pub zone: String,
    /// The rules that found something: id, version, zone.
    pub rules: Vec<ToldRule>,
    /// What rules in shadow found: recorded to be counted, and shown to nobody.
    pub shadow: Vec<ToldRule>,
    /// The settings in force: subject, value as text, layer.
    pub settings: Vec<ToldSetting>,
    /// The sentences shown: key and text.
    pub words: Vec<(String, String)>,
    /// The language of the sentences.
    pub language: String,
}

/// A rule that found something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldRule {
    /// The rule's id, `W1`.
    pub rule: String,
    /// Its version.
    pub version: u16,
    /// How urgent it called it.
    pub zone: String,
}

/// A setting that was in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldSetting {
    /// The setting's subject.
    pub subject: String,
    /// Its value as text.
    pub value: String,
    /// `product`, `service` or `person`.
    pub layer: String,
}

/// Why a check-in was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawalBody {
    /// `not-me`, `wrong-device`, `typing-error` or free text.
    pub reason: Private<String>,
}

/// One setting. Only the value is compared; why and when to look again belong to it.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingBody {
    /// Part `value`.
    pub value: PlanValue,
    /// Why.
    pub why: Private<String>,
    /// When to look at it again.
    pub review: Option<LocalDay>,
}

/// One medicine. Only `what` is compared; who prescribed it, why, and when blood is due belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MedicineBody {
    /// Part `order`.
    pub what: Medicine,
    /// Who prescribed it, when the author only wrote it down; empty when the author is the prescriber, or nobody is.
    pub prescriber: Private<String>,
    /// Why.
    pub why: Private<String>,
    /// The day by which blood is taken because of this change.
    pub bloods_due: Option<LocalDay>,
    /// Set for a medicine that was taken already when it was first written down. It lies in the part `order`.
    pub already: Option<Already>,
    /// What stood against the change when its author confirmed it; why they did is `why`.
    pub despite: Vec<Despite>,
}

/// How a medicine was found that was taken already when it was first written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Already {
    /// Taken since the order's first day.
    Since,
    /// Taken since nobody knows when; the order's first day is the one on which it was written down.
    SinceUnknown,
}

impl Already {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Already::Since => "since",
            Already::SinceUnknown => "since-unknown",
        }
    }

    /// The one whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Already> {
        [Already::Since, Already::SinceUnknown].into_iter().find(|one| one.code() == code)
    }
}

/// One thing that stood against a change that was made all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Despite {
    /// The hold's code.
    pub hold: String,
    /// The reading it rested on, with its unit; empty when there was none.
    pub value: String,
    /// That reading's day.
    pub day: Option<LocalDay>,
}

/// What a `medicine` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medicine {
    /// One order, whole.
    Order(Order),
    /// Something of the warn list that the person takes, without a dose: bought, or prescribed by somebody else.
    Listed {
        /// What.
        what: Warned,
        /// The name under which it was written down, where the line has several; `None` in entries of older apps.
        named: Option<&'static str>,
        /// Since when, as far as it is known.
        since: LocalDay,
        /// The last day; `None` while it goes on.
        until: Option<LocalDay>,
    },
}

/// Who the person is: parts `name`, `born`, `nhs-number`.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonBody {
    /// Full name.
    pub name: PersonName,
    /// Date of birth.
    pub born: BirthDate,
    /// NHS number, if known.
    pub nhs_number: Option<NhsNumber>,
}

/// What a user may see of this patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantBody {
    /// The user.
    pub user: UserId,
    /// How much.
    pub access: Access,
}

/// The clinician responsible. Only who it is is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustodyBody {
    /// The clinician.
    pub owner: UserId,
    /// Where the chains of the computer that hands the patient over ended, so that the one who takes over can count what is
    /// still on the road: chain and last number, at most [`CUSTODY_WRITTEN_MAX`]. Empty when it is not known.
    pub written: Vec<(ChainId, u64)>,
}

/// Chain ends in one hand-over. A computer has two for a patient, and two more for each life of its store.
pub const CUSTODY_WRITTEN_MAX: usize = 32;

/// Free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteBody {
    /// The text.
    pub text: Private<String>,
}

/// Somebody of the team has looked at an entry. Which one stands in the header's subject alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAtBody {
    /// What they did in the team when they looked.
    pub role: Role,
}

/// The server's word on another entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerdictBody {
    /// The entry.
    pub about: EntryKey,
    /// The reason to suspend it; `None` releases it.
    pub suspended: Option<Refusal>,
}

/// What the server's rules found in one check-in with all that it knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentBody {
    /// The check-in (or amendment).
    pub about: EntryKey,
    /// The zone that the server's rules came to.
    pub zone: String,
    /// The rules that found something.
    pub rules: Vec<ToldRule>,
    /// True when that is more urgent than what the person was told.
    pub more_urgent: bool,
    /// True when the author's right to write about this patient is not confirmed.
    pub source_not_confirmed: bool,
}

/// A computer of a patient or carer was in touch with the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactBody {
    /// The computer.
    pub device: DeviceId,
    /// When, by the server's clock.
    pub at: Instant,
}

/// The team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamBody {
    /// Its name.
    pub name: String,
    /// Phone and hours.
    pub contact: TeamContact,
    /// X25519 public key to which unsent entries are sealed.
    pub escrow_key: [u8; 32],
    /// True when the team and its patients are invented.
    pub invented: bool,
    /// Who of the service's Welsh-speaking clinicians has reviewed the Welsh sentences about safety, and when, in the
    /// service's own words; none while nobody has.
    pub welsh_review: Option<String>,
}

/// One user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserBody {
    /// What they do.
    pub role: Role,
    /// Name of a member of the team; empty for patients and carers.
    pub name: String,
    /// True to disable.
    pub disabled: bool,
}

/// One computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceBody {
    /// Its id.
    pub device: DeviceId,
    /// Whose it is.
    pub user: UserId,
    /// Its Ed25519 public key.
    pub public_key: [u8; 32],
    /// What the person calls it; empty for patients' computers.
    pub name: String,
    /// What has become of it.
    pub status: DeviceStatus,
}
