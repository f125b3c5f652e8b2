//! What is known of a person that steps and holds of medicines ask about, besides readings and orders: what was not
//! tolerated, other diseases, whether symptoms go on, the NT-proBNP at discharge. What follows from it is for the rules.

use crate::{CheckInNow, HeartFailureNow, Record};
use hearth_clinical::medicine::Class;
use hearth_clinical::{BloodResult, Condition, LocalDay, NotTolerated, NtProBnp, NyhaClass};
use hearth_rules::medicine::{ChangeKind, Facts, Intolerance};

/// The inhibitors of the renin-angiotensin system: angioedema with one counts against ACE inhibitor and ARNI alike.
const RAS: [Class; 3] = [Class::AceInhibitor, Class::Arb, Class::Arni];
/// A NYHA class says this many days how somebody is now: symptoms are looked at half-yearly at least (ESC 2021).
const NYHA_DAYS: i32 = 183;
/// An NT-proBNP of the discharge day or of this many days before it is the one at discharge (product value).
const BEFORE_DISCHARGE_DAYS: i32 = 7;

impl Record<'_> {
    /// Fills what the record says besides readings and orders.
    pub(crate) fn fill_known(&self, facts: &mut Facts, check_ins: &[CheckInNow<'_>]) {
        let known = self.heart_failure();
        facts.kidney_disease = known.condition(Condition::KidneyDisease);
        facts.valve_disease = known.condition(Condition::ValveDisease);
        facts.ace_intolerance = intolerance(&known, Class::AceInhibitor);
        facts.arni_intolerance = intolerance(&known, Class::Arni);
        facts.still_symptomatic = self.still_symptomatic(&known, facts.today);
        facts.nt_pro_bnp_at_discharge = at_discharge(&known, check_ins, facts.today);
    }

    /// Whether symptoms go on at the dose that is taken: NYHA II or worse, found in the last half year and since the
    /// ACE inhibitor was last started or increased (NICE NG106: 'continues to have symptoms').
    fn still_symptomatic(&self, known: &HeartFailureNow<'_>, today: LocalDay) -> Option<bool> {
        let day_of = known.nyha.iter().map(|known| known.day);
        let latest = day_of.filter(|day| (0..=NYHA_DAYS).contains(&today.days_since(*day))).max()?;
        let mut steps = self.medicine_changes().into_iter().filter(|change| {
            let up = matches!(change.kind, ChangeKind::Started | ChangeKind::Increased);
            up && change.drug.class() == Class::AceInhibitor && change.day <= today
        });
        if steps.any(|change| change.day > latest) {
            return None;
        }
        let of_day = || known.nyha.iter().filter(|known| known.day == latest);
        let symptoms = of_day().any(|known| known.value >= NyhaClass::II);
        // Two that nobody has settled say it only where both do.
        let none = of_day().any(|known| known.value < NyhaClass::II);
        (symptoms != none).then_some(symptoms)
    }
}

impl HeartFailureNow<'_> {
    /// Whether the person has another disease; `None` while nobody has said so. Of two answers that stand side by side the
    /// one that says so counts.
    #[must_use]
    pub fn condition(&self, condition: Condition) -> Option<bool> {
        self.conditions.iter().filter(|(of, _)| *of == condition).map(|(_, known)| known.value).max()
    }
}

/// How a class was not tolerated. Angioedema with an ACE inhibitor, an ARB or an ARNI counts against ACE inhibitor and
/// ARNI alike (product information of ramipril and of sacubitril/valsartan, contraindications), and what can't be read
/// here may be angioedema.
fn intolerance(known: &HeartFailureNow<'_>, class: Class) -> Option<Intolerance> {
    let angioedema = known.not_tolerated.iter().any(|(of, known)| match known.value {
        NotTolerated::Angioedema => RAS.contains(of),
        NotTolerated::Cough
        | NotTolerated::LowBloodPressure
        | NotTolerated::Kidneys
        | NotTolerated::Potassium
        | NotTolerated::Dizziness
        | NotTolerated::Other => false,
    });
    if angioedema || known.not_tolerated_unread.iter().any(|of| RAS.contains(of)) {
        return Some(Intolerance::Angioedema);
    }
    let of_class = known.not_tolerated.iter().any(|(of, _)| *of == class);
    of_class.then_some(Intolerance::NotTolerated)
}

/// The NT-proBNP of the last discharge: the latest of the week up to that day.
fn at_discharge(
    known: &HeartFailureNow<'_>,
    check_ins: &[CheckInNow<'_>],
    today: LocalDay,
) -> Option<NtProBnp> {
    let left = known.discharges.iter().map(|known| known.day).filter(|day| *day <= today).max()?;
    let sure = check_ins.iter().filter(|check_in| !check_in.withdrawn && !check_in.time_doubtful);
    let near = sure.filter(|check_in| (0..=BEFORE_DISCHARGE_DAYS).contains(&left.days_since(check_in.day)));
    let values = near.flat_map(|check_in| {
        check_in.bloods.iter().filter_map(|version| match version.value {
            BloodResult::NtProBnp(value) => Some((check_in.day, value)),
            BloodResult::Potassium(_)
            | BloodResult::Creatinine(_)
            | BloodResult::Egfr(_)
            | BloodResult::Sodium(_)
            | BloodResult::Urea(_)
            | BloodResult::Haemoglobin(_)
            | BloodResult::Ferritin(_)
            | BloodResult::TransferrinSaturation(_)
            | BloodResult::Bnp(_) => None,
        })
    });
    // Of two of one day the lower: the rise that it shows is the greater one.
    values.max_by_key(|(day, value)| (*day, std::cmp::Reverse(*value))).map(|(_, value)| value)
}
