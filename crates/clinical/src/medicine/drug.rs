//! The drugs of the heart failure formulary and those that are met beside it.
//! Classes and pillars are in `class`; doses are in `formulary`; what may not be taken together is in `warned` and in the rules.

use super::class::Class;

/// One drug, or one fixed combination, that heart failure is treated with in the United Kingdom or by ESC 2021 table 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Drug {
    /// ACE inhibitor.
    Captopril,
    /// ACE inhibitor.
    Enalapril,
    /// ACE inhibitor.
    Lisinopril,
    /// ACE inhibitor.
    Ramipril,
    /// ACE inhibitor.
    Trandolapril,
    /// Angiotensin receptor blocker.
    Candesartan,
    /// Angiotensin receptor blocker.
    Losartan,
    /// Angiotensin receptor blocker.
    Valsartan,
    /// Angiotensin receptor and neprilysin inhibitor; two drugs in one tablet.
    SacubitrilValsartan,
    /// Beta-blocker.
    Bisoprolol,
    /// Beta-blocker; the target depends on the weight.
    Carvedilol,
    /// Beta-blocker.
    Nebivolol,
    /// Beta-blocker; not available in the United Kingdom, met in people who come from elsewhere.
    MetoprololSuccinate,
    /// Mineralocorticoid receptor antagonist.
    Eplerenone,
    /// Mineralocorticoid receptor antagonist.
    Spironolactone,
    /// SGLT2 inhibitor.
    Dapagliflozin,
    /// SGLT2 inhibitor.
    Empagliflozin,
    /// Slows the sinus node.
    Ivabradine,
    /// Cardiac glycoside; written in micrograms.
    Digoxin,
    /// Two vasodilators that are ordered as a pair.
    HydralazineIsosorbideDinitrate,
    /// Stimulates soluble guanylate cyclase.
    Vericiguat,
    /// Loop diuretic.
    Furosemide,
    /// Loop diuretic.
    Bumetanide,
    /// Loop diuretic.
    Torasemide,
    /// Thiazide-like diuretic.
    Metolazone,
    /// Thiazide diuretic.
    Bendroflumethiazide,
    /// ACE inhibitor; the salt that United Kingdom practice means by perindopril as a rule.
    PerindoprilErbumine,
    /// ACE inhibitor; another salt, with other doses.
    PerindoprilArginine,
    /// ACE inhibitor.
    Fosinopril,
    /// ACE inhibitor.
    Quinapril,
    /// Angiotensin receptor blocker; not licensed for heart failure.
    Irbesartan,
    /// Angiotensin receptor blocker; not licensed for heart failure.
    Olmesartan,
    /// Angiotensin receptor blocker; not licensed for heart failure.
    Telmisartan,
    /// Beta-blocker; not licensed for heart failure.
    MetoprololTartrate,
    /// Beta-blocker; not licensed for heart failure.
    Atenolol,
    /// Beta-blocker; not licensed for heart failure.
    Propranolol,
    /// Mineralocorticoid receptor antagonist.
    Finerenone,
    /// SGLT2 inhibitor; taken for diabetes.
    Canagliflozin,
    /// Thiazide-like diuretic.
    Indapamide,
    /// Thiazide-like diuretic.
    Chlortalidone,
}

impl Drug {
    /// Every drug of the formulary: those of ESC 2021 table 8 in its order, diuretics, and others that are met in practice.
    pub const ALL: [Drug; 40] = [
        Drug::Captopril,
        Drug::Enalapril,
        Drug::Lisinopril,
        Drug::Ramipril,
        Drug::Trandolapril,
        Drug::Candesartan,
        Drug::Losartan,
        Drug::Valsartan,
        Drug::SacubitrilValsartan,
        Drug::Bisoprolol,
        Drug::Carvedilol,
        Drug::Nebivolol,
        Drug::MetoprololSuccinate,
        Drug::Eplerenone,
        Drug::Spironolactone,
        Drug::Dapagliflozin,
        Drug::Empagliflozin,
        Drug::Ivabradine,
        Drug::Digoxin,
        Drug::HydralazineIsosorbideDinitrate,
        Drug::Vericiguat,
        Drug::Furosemide,
        Drug::Bumetanide,
        Drug::Torasemide,
        Drug::Metolazone,
        Drug::Bendroflumethiazide,
        Drug::PerindoprilErbumine,
        Drug::PerindoprilArginine,
        Drug::Fosinopril,
        Drug::Quinapril,
        Drug::Irbesartan,
        Drug::Olmesartan,
        Drug::Telmisartan,
        Drug::MetoprololTartrate,
        Drug::Atenolol,
        Drug::Propranolol,
        Drug::Finerenone,
        Drug::Canagliflozin,
        Drug::Indapamide,
        Drug::Chlortalidone,
    ];

    /// The stable name in stores, messages and on command lines.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Drug::Captopril => "captopril",
            Drug::Enalapril => "enalapril",
            Drug::Lisinopril => "lisinopril",
            Drug::Ramipril => "ramipril",
            Drug::Trandolapril => "trandolapril",
            Drug::Candesartan => "candesartan",
            Drug::Losartan => "losartan",
            Drug::Valsartan => "valsartan",
            Drug::SacubitrilValsartan => "sacubitril-valsartan",
            Drug::Bisoprolol => "bisoprolol",
            Drug::Carvedilol => "carvedilol",
            Drug::Nebivolol => "nebivolol",
            Drug::MetoprololSuccinate => "metoprolol-succinate",
            Drug::Eplerenone => "eplerenone",
            Drug::Spironolactone => "spironolactone",
            Drug::Dapagliflozin => "dapagliflozin",
            Drug::Empagliflozin => "empagliflozin",
            Drug::Ivabradine => "ivabradine",
            Drug::Digoxin => "digoxin",
            Drug::HydralazineIsosorbideDinitrate => "hydralazine-isosorbide-dinitrate",
            Drug::Vericiguat => "vericiguat",
            Drug::Furosemide => "furosemide",
            Drug::Bumetanide => "bumetanide",
            Drug::Torasemide => "torasemide",
            Drug::Metolazone => "metolazone",
            Drug::Bendroflumethiazide => "bendroflumethiazide",
            Drug::PerindoprilErbumine => "perindopril-erbumine",
            Drug::PerindoprilArginine => "perindopril-arginine",
            Drug::Fosinopril => "fosinopril",
            Drug::Quinapril => "quinapril",
            Drug::Irbesartan => "irbesartan",
            Drug::Olmesartan => "olmesartan",
            Drug::Telmisartan => "telmisartan",
            Drug::MetoprololTartrate => "metoprolol-tartrate",
            Drug::Atenolol => "atenolol",
            Drug::Propranolol => "propranolol",
            Drug::Finerenone => "finerenone",
            Drug::Canagliflozin => "canagliflozin",
            Drug::Indapamide => "indapamide",
            Drug::Chlortalidone => "chlortalidone",
        }
    }

    /// The international name as it stands on the box; the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Drug::SacubitrilValsartan => "sacubitril/valsartan",
            Drug::MetoprololSuccinate => "metoprolol succinate",
            Drug::HydralazineIsosorbideDinitrate => "hydralazine/isosorbide dinitrate",
            Drug::PerindoprilErbumine => "perindopril erbumine",
            Drug::PerindoprilArginine => "perindopril arginine",
            Drug::MetoprololTartrate => "metoprolol tartrate",
            Drug::Captopril
            | Drug::Enalapril
            | Drug::Lisinopril
            | Drug::Ramipril
            | Drug::Trandolapril
            | Drug::Candesartan
            | Drug::Losartan
            | Drug::Valsartan
            | Drug::Bisoprolol
            | Drug::Carvedilol
            | Drug::Nebivolol
            | Drug::Eplerenone
            | Drug::Spironolactone
            | Drug::Dapagliflozin
            | Drug::Empagliflozin
            | Drug::Ivabradine
            | Drug::Digoxin
            | Drug::Vericiguat
            | Drug::Furosemide
            | Drug::Bumetanide
            | Drug::Torasemide
            | Drug::Metolazone
            | Drug::Bendroflumethiazide
            | Drug::Fosinopril
            | Drug::Quinapril
            | Drug::Irbesartan
            | Drug::Olmesartan
            | Drug::Telmisartan
            | Drug::Atenolol
            | Drug::Propranolol
            | Drug::Finerenone
            | Drug::Canagliflozin
            | Drug::Indapamide
            | Drug::Chlortalidone => self.code(),
        }
    }

    /// Reads a code or a name, however it is capitalised and whatever stands between its words. A brand name is not read: it
    /// may be another drug tomorrow.
    #[must_use]
    pub fn from_code(text: &str) -> Option<Drug> {
        let text = text.to_lowercase();
        let words = text.split([' ', '/', '-', '+']).filter(|word| !word.is_empty());
        let code = words.collect::<Vec<_>>().join("-");
        Drug::ALL.into_iter().find(|drug| drug.code() == code)
    }

    /// The drugs between which a name alone does not decide: perindopril is two salts with different doses.
    #[must_use]
    pub fn either(text: &str) -> Option<[Drug; 2]> {
        (text.trim().to_lowercase() == "perindopril")
            .then_some([Drug::PerindoprilErbumine, Drug::PerindoprilArginine])
    }

    /// The class.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Drug::Captopril
            | Drug::Enalapril
            | Drug::Lisinopril
            | Drug::Ramipril
            | Drug::Trandolapril
            | Drug::PerindoprilErbumine
            | Drug::PerindoprilArginine
            | Drug::Fosinopril
            | Drug::Quinapril => Class::AceInhibitor,
            Drug::Candesartan
            | Drug::Losartan
            | Drug::Valsartan
            | Drug::Irbesartan
            | Drug::Olmesartan
            | Drug::Telmisartan => Class::Arb,
            Drug::SacubitrilValsartan => Class::Arni,
            Drug::Bisoprolol
            | Drug::Carvedilol
            | Drug::Nebivolol
            | Drug::MetoprololSuccinate
            | Drug::MetoprololTartrate
            | Drug::Atenolol
            | Drug::Propranolol => Class::BetaBlocker,
            Drug::Eplerenone | Drug::Spironolactone | Drug::Finerenone => Class::Mra,
            Drug::Dapagliflozin | Drug::Empagliflozin | Drug::Canagliflozin => Class::Sglt2Inhibitor,
            Drug::Ivabradine => Class::SinusNodeInhibitor,
            Drug::Digoxin => Class::Glycoside,
            Drug::HydralazineIsosorbideDinitrate => Class::VasodilatorPair,
            Drug::Vericiguat => Class::GuanylateCyclaseStimulator,
            Drug::Furosemide | Drug::Bumetanide | Drug::Torasemide => Class::LoopDiuretic,
            Drug::Metolazone | Drug::Bendroflumethiazide | Drug::Indapamide | Drug::Chlortalidone => {
                Class::Thiazide
            }
        }
    }

    /// The drugs of one class, in the order of [`Drug::ALL`].
    pub fn of_class(class: Class) -> impl Iterator<Item = Drug> {
        Drug::ALL.into_iter().filter(move |drug| drug.class() == class)
    }
}
