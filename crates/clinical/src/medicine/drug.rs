//! The drugs of the heart failure formulary, the classes they belong to and the four pillars.
//! Doses are in `formulary`; what may not be taken together is in `warned` and in the rules.

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
}

/// What a drug does, as far as steps, holds and blood tests depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Angiotensin-converting enzyme inhibitor.
    AceInhibitor,
    /// Angiotensin receptor blocker.
    Arb,
    /// Angiotensin receptor and neprilysin inhibitor.
    Arni,
    /// Beta-blocker licensed for heart failure.
    BetaBlocker,
    /// Mineralocorticoid receptor antagonist.
    Mra,
    /// Sodium-glucose co-transporter 2 inhibitor.
    Sglt2Inhibitor,
    /// Ivabradine.
    SinusNodeInhibitor,
    /// Digoxin.
    Glycoside,
    /// Hydralazine with isosorbide dinitrate.
    VasodilatorPair,
    /// Vericiguat.
    GuanylateCyclaseStimulator,
    /// Loop diuretic.
    LoopDiuretic,
    /// Thiazide or thiazide-like diuretic.
    Thiazide,
}

/// The four groups of medicines that NICE NG106 (September 2025) offers together when the ejection fraction is reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pillar {
    /// ACE inhibitor, ARNI or ARB: one of them.
    RasInhibitor,
    /// Beta-blocker.
    BetaBlocker,
    /// Mineralocorticoid receptor antagonist.
    Mra,
    /// SGLT2 inhibitor.
    Sglt2Inhibitor,
}

impl Drug {
    /// Every drug of the formulary, in the order of ESC 2021 table 8, diuretics last.
    pub const ALL: [Drug; 26] = [
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
        }
    }

    /// The international name as it stands on the box; the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Drug::SacubitrilValsartan => "sacubitril/valsartan",
            Drug::MetoprololSuccinate => "metoprolol succinate",
            Drug::HydralazineIsosorbideDinitrate => "hydralazine/isosorbide dinitrate",
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
            | Drug::Bendroflumethiazide => self.code(),
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

    /// The class.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Drug::Captopril | Drug::Enalapril | Drug::Lisinopril | Drug::Ramipril | Drug::Trandolapril => {
                Class::AceInhibitor
            }
            Drug::Candesartan | Drug::Losartan | Drug::Valsartan => Class::Arb,
            Drug::SacubitrilValsartan => Class::Arni,
            Drug::Bisoprolol | Drug::Carvedilol | Drug::Nebivolol | Drug::MetoprololSuccinate => {
                Class::BetaBlocker
            }
            Drug::Eplerenone | Drug::Spironolactone => Class::Mra,
            Drug::Dapagliflozin | Drug::Empagliflozin => Class::Sglt2Inhibitor,
            Drug::Ivabradine => Class::SinusNodeInhibitor,
            Drug::Digoxin => Class::Glycoside,
            Drug::HydralazineIsosorbideDinitrate => Class::VasodilatorPair,
            Drug::Vericiguat => Class::GuanylateCyclaseStimulator,
            Drug::Furosemide | Drug::Bumetanide | Drug::Torasemide => Class::LoopDiuretic,
            Drug::Metolazone | Drug::Bendroflumethiazide => Class::Thiazide,
        }
    }

    /// The drugs of one class, in the order of [`Drug::ALL`].
    pub fn of_class(class: Class) -> impl Iterator<Item = Drug> {
        Drug::ALL.into_iter().filter(move |drug| drug.class() == class)
    }
}

impl Class {
    /// All classes.
    pub const ALL: [Class; 12] = [
        Class::AceInhibitor,
        Class::Arb,
        Class::Arni,
        Class::BetaBlocker,
        Class::Mra,
        Class::Sglt2Inhibitor,
        Class::SinusNodeInhibitor,
        Class::Glycoside,
        Class::VasodilatorPair,
        Class::GuanylateCyclaseStimulator,
        Class::LoopDiuretic,
        Class::Thiazide,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Class::AceInhibitor => "ace-inhibitor",
            Class::Arb => "arb",
            Class::Arni => "arni",
            Class::BetaBlocker => "beta-blocker",
            Class::Mra => "mra",
            Class::Sglt2Inhibitor => "sglt2-inhibitor",
            Class::SinusNodeInhibitor => "sinus-node-inhibitor",
            Class::Glycoside => "glycoside",
            Class::VasodilatorPair => "vasodilator-pair",
            Class::GuanylateCyclaseStimulator => "guanylate-cyclase-stimulator",
            Class::LoopDiuretic => "loop-diuretic",
            Class::Thiazide => "thiazide",
        }
    }

    /// The class whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Class> {
        Class::ALL.into_iter().find(|class| class.code() == code)
    }

    /// The pillar that the class belongs to, if it is one of the four.
    #[must_use]
    pub const fn pillar(self) -> Option<Pillar> {
        match self {
            Class::AceInhibitor | Class::Arb | Class::Arni => Some(Pillar::RasInhibitor),
            Class::BetaBlocker => Some(Pillar::BetaBlocker),
            Class::Mra => Some(Pillar::Mra),
            Class::Sglt2Inhibitor => Some(Pillar::Sglt2Inhibitor),
            Class::SinusNodeInhibitor
            | Class::Glycoside
            | Class::VasodilatorPair
            | Class::GuanylateCyclaseStimulator
            | Class::LoopDiuretic
            | Class::Thiazide => None,
        }
    }
}

impl Pillar {
    /// All four, in the order in which NICE NG106 names them.
    pub const ALL: [Pillar; 4] =
        [Pillar::RasInhibitor, Pillar::BetaBlocker, Pillar::Mra, Pillar::Sglt2Inhibitor];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Pillar::RasInhibitor => "ras-inhibitor",
            Pillar::BetaBlocker => "beta-blocker",
            Pillar::Mra => "mra",
            Pillar::Sglt2Inhibitor => "sglt2-inhibitor",
        }
    }

    /// The pillar whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Pillar> {
        Pillar::ALL.into_iter().find(|pillar| pillar.code() == code)
    }
}
