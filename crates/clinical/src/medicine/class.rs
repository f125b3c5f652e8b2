//! The classes that drugs belong to, and the four pillars of treatment.
//! Which drug is of which class is said beside the drugs.

/// What a drug does, as far as steps, holds and blood tests depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Angiotensin-converting enzyme inhibitor.
    AceInhibitor,
    /// Angiotensin receptor blocker.
    Arb,
    /// Angiotensin receptor and neprilysin inhibitor.
    Arni,
    /// Beta-blocker.
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
