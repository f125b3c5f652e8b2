//! The formulary's rows: the doses of ESC 2021 table 8, checked by hand against the clinicians' table of doses.
//! Table 8 prints digoxin in 'mg'; the unit that is meant is micrograms, and that is what stands here.

use super::dose::{Dose, DoseUnit};
use super::drug::Drug;
use super::formulary::{DoseMark, Formulary, Regimen, Start, StartWhen, Target, mg, mg_pair, micrograms};
use super::frequency::Frequency;
use crate::weight::Weight;

use Frequency::{OnceDaily as Od, ThreeTimesDaily as Tds, TwiceDaily as Bd};
use StartWhen::{BritishPractice, KidneysOrPotassium, LowPressure, UpperEnd, Usually};

const fn each(dose: Dose, frequency: Frequency) -> Regimen {
    Regimen { dose, frequency }
}

const fn start(dose: Dose, frequency: Frequency, when: StartWhen) -> Start {
    Start { regimen: each(dose, frequency), when }
}

const fn target(dose: Dose, frequency: Frequency) -> Target {
    Target { from: each(dose, frequency), to: each(dose, frequency), above: None }
}

const fn targets(from: Dose, to: Dose, frequency: Frequency) -> Target {
    Target { from: each(from, frequency), to: each(to, frequency), above: None }
}

const fn row(
    drug: Drug,
    starts: &'static [Start],
    target: Target,
    highest_single: Dose,
    highest_mark: DoseMark,
) -> Formulary {
    Formulary {
        drug,
        unit: DoseUnit::Milligrams,
        starts,
        target: Some(target),
        highest_single,
        highest_mark,
        strengths: &[],
        injected: false,
    }
}

/// A drug with neither start nor target: a diuretic, which is given by need, or one that is not given for heart failure. The
/// limit is to be checked by a clinician.
const fn no_target(drug: Drug, highest_single: Dose, injected: bool) -> Formulary {
    Formulary {
        drug,
        unit: DoseUnit::Milligrams,
        starts: &[],
        target: None,
        highest_single,
        highest_mark: DoseMark::ToCheck,
        strengths: &[],
        injected,
    }
}

/// Carvedilol's target for a body above 85 kg (ESC 2021 table 8).
const CARVEDILOL: Target = Target {
    from: each(mg(25_000), Bd),
    to: each(mg(25_000), Bd),
    above: Some((Weight::known(85_000), each(mg(50_000), Bd))),
};

/// The three tablets of sacubitril/valsartan.
const SACUBITRIL_VALSARTAN: [Dose; 3] =
    [mg_pair(24_000, 26_000), mg_pair(49_000, 51_000), mg_pair(97_000, 103_000)];

use DoseMark::{EscTable8, ToCheck};

/// One row a drug. Numbers are thousandths of a milligram, and for digoxin tenths of a microgram.
pub(super) const ROWS: [Formulary; 40] = [
    row(Drug::Captopril, &[start(mg(6_250), Tds, Usually)], target(mg(50_000), Tds), mg(50_000), EscTable8),
    row(
        Drug::Enalapril,
        &[start(mg(2_500), Bd, Usually)],
        targets(mg(10_000), mg(20_000), Bd),
        mg(20_000),
        EscTable8,
    ),
    row(
        Drug::Lisinopril,
        &[start(mg(2_500), Od, Usually), start(mg(5_000), Od, UpperEnd)],
        targets(mg(20_000), mg(35_000), Od),
        mg(40_000),
        ToCheck,
    ),
    row(
        Drug::Ramipril,
        &[start(mg(2_500), Bd, Usually), start(mg(1_250), Od, BritishPractice)],
        target(mg(5_000), Bd),
        // Ten milligrams once a day are the same target by the day.
        mg(10_000),
        EscTable8,
    ),
    row(Drug::Trandolapril, &[start(mg(500), Od, Usually)], target(mg(4_000), Od), mg(4_000), EscTable8),
    row(Drug::Candesartan, &[start(mg(4_000), Od, Usually)], target(mg(32_000), Od), mg(32_000), EscTable8),
    row(
        Drug::Losartan,
        &[start(mg(50_000), Od, Usually), start(mg(12_500), Od, BritishPractice)],
        target(mg(150_000), Od),
        mg(150_000),
        EscTable8,
    ),
    row(Drug::Valsartan, &[start(mg(40_000), Bd, Usually)], target(mg(160_000), Bd), mg(160_000), EscTable8),
    Formulary {
        strengths: &SACUBITRIL_VALSARTAN,
        ..row(
            Drug::SacubitrilValsartan,
            &[start(mg_pair(49_000, 51_000), Bd, Usually), start(mg_pair(24_000, 26_000), Bd, LowPressure)],
            target(mg_pair(97_000, 103_000), Bd),
            mg_pair(97_000, 103_000),
            EscTable8,
        )
    },
    row(Drug::Bisoprolol, &[start(mg(1_250), Od, Usually)], target(mg(10_000), Od), mg(10_000), EscTable8),
    row(Drug::Carvedilol, &[start(mg(3_125), Bd, Usually)], CARVEDILOL, mg(50_000), EscTable8),
    row(Drug::Nebivolol, &[start(mg(1_250), Od, Usually)], target(mg(10_000), Od), mg(10_000), EscTable8),
    row(
        Drug::MetoprololSuccinate,
        &[start(mg(12_500), Od, Usually), start(mg(25_000), Od, UpperEnd)],
        target(mg(200_000), Od),
        mg(200_000),
        EscTable8,
    ),
    row(Drug::Eplerenone, &[start(mg(25_000), Od, Usually)], target(mg(50_000), Od), mg(50_000), EscTable8),
    row(
        Drug::Spironolactone,
        &[start(mg(25_000), Od, Usually), start(mg(12_500), Od, KidneysOrPotassium)],
        target(mg(50_000), Od),
        mg(50_000),
        EscTable8,
    ),
    row(
        Drug::Dapagliflozin,
        &[start(mg(10_000), Od, Usually)],
        target(mg(10_000), Od),
        mg(10_000),
        EscTable8,
    ),
    row(
        Drug::Empagliflozin,
        &[start(mg(10_000), Od, Usually)],
        target(mg(10_000), Od),
        // Taken at 25 mg for diabetes.
        mg(25_000),
        ToCheck,
    ),
    row(Drug::Ivabradine, &[start(mg(5_000), Bd, Usually)], target(mg(7_500), Bd), mg(7_500), EscTable8),
    Formulary {
        unit: DoseUnit::Micrograms,
        injected: true,
        ..row(
            Drug::Digoxin,
            &[start(micrograms(625), Od, Usually)],
            target(micrograms(2_500), Od),
            micrograms(2_500),
            EscTable8,
        )
    },
    row(
        Drug::HydralazineIsosorbideDinitrate,
        &[start(mg_pair(37_500, 20_000), Tds, Usually)],
        target(mg_pair(75_000, 40_000), Tds),
        mg_pair(75_000, 40_000),
        EscTable8,
    ),
    row(Drug::Vericiguat, &[start(mg(2_500), Od, Usually)], target(mg(10_000), Od), mg(10_000), EscTable8),
    no_target(Drug::Furosemide, mg(250_000), true),
    no_target(Drug::Bumetanide, mg(5_000), true),
    no_target(Drug::Torasemide, mg(40_000), false),
    no_target(Drug::Metolazone, mg(10_000), false),
    no_target(Drug::Bendroflumethiazide, mg(10_000), false),
    // Northern Ireland Formulary 2.5.5.1 and British National Formulary: 2 mg, at most 4 mg, in heart failure; 8 mg is the
    // most that is taken for other reasons.
    row(
        Drug::PerindoprilErbumine,
        &[start(mg(2_000), Od, Usually)],
        target(mg(4_000), Od),
        mg(8_000),
        ToCheck,
    ),
    // British National Formulary: 2.5 mg, at most 5 mg, in heart failure.
    row(
        Drug::PerindoprilArginine,
        &[start(mg(2_500), Od, Usually)],
        target(mg(5_000), Od),
        mg(10_000),
        ToCheck,
    ),
    // ACC and AHA guideline 2009 table 6; to be checked by a clinician.
    row(
        Drug::Fosinopril,
        &[start(mg(5_000), Od, Usually), start(mg(10_000), Od, UpperEnd)],
        target(mg(40_000), Od),
        mg(40_000),
        ToCheck,
    ),
    row(Drug::Quinapril, &[start(mg(5_000), Bd, Usually)], target(mg(20_000), Bd), mg(40_000), ToCheck),
    no_target(Drug::Irbesartan, mg(300_000), false),
    no_target(Drug::Olmesartan, mg(40_000), false),
    no_target(Drug::Telmisartan, mg(80_000), false),
    no_target(Drug::MetoprololTartrate, mg(200_000), true),
    no_target(Drug::Atenolol, mg(100_000), true),
    no_target(Drug::Propranolol, mg(160_000), false),
    no_target(Drug::Finerenone, mg(40_000), false),
    no_target(Drug::Canagliflozin, mg(300_000), false),
    no_target(Drug::Indapamide, mg(2_500), false),
    no_target(Drug::Chlortalidone, mg(50_000), false),
];
