//! The classes as holds, blood tests and pauses see them: which belong together is said here and nowhere else.
//! What each group is held for is next door.

use hearth_clinical::medicine::Class;

/// Classes that are held, tested and paused alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// ACE inhibitor, ARB, ARNI.
    Ras,
    /// Beta-blocker.
    BetaBlocker,
    /// Mineralocorticoid receptor antagonist.
    Mra,
    /// SGLT2 inhibitor.
    Sglt2Inhibitor,
    /// Loop diuretic, thiazide.
    Diuretic,
    /// Digoxin.
    Glycoside,
    /// Nothing that the rules in here hold.
    Other,
}

/// The group of a class.
pub(super) const fn group(class: Class) -> Group {
    match class {
        Class::AceInhibitor | Class::Arb | Class::Arni => Group::Ras,
        Class::BetaBlocker => Group::BetaBlocker,
        Class::Mra => Group::Mra,
        Class::Sglt2Inhibitor => Group::Sglt2Inhibitor,
        Class::LoopDiuretic | Class::Thiazide => Group::Diuretic,
        Class::Glycoside => Group::Glycoside,
        Class::SinusNodeInhibitor | Class::VasodilatorPair | Class::GuanylateCyclaseStimulator => {
            Group::Other
        }
    }
}

/// True for what raises the potassium, so that a change of it is followed by a blood test.
#[must_use]
pub const fn moves_potassium(class: Class) -> bool {
    match group(class) {
        Group::Ras | Group::Mra => true,
        Group::BetaBlocker | Group::Sglt2Inhibitor | Group::Diuretic | Group::Glycoside | Group::Other => {
            false
        }
    }
}

/// True for what acts on the renin-angiotensin system.
pub(super) const fn is_ras(class: Class) -> bool {
    match group(class) {
        Group::Ras => true,
        Group::Mra
        | Group::BetaBlocker
        | Group::Sglt2Inhibitor
        | Group::Diuretic
        | Group::Glycoside
        | Group::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_the_potassium_is_an_inhibitor_of_the_system_or_an_mra() {
        let moves: Vec<&str> =
            Class::ALL.into_iter().filter(|class| moves_potassium(*class)).map(Class::code).collect();
        assert_eq!(moves, ["ace-inhibitor", "arb", "arni", "mra"]);
        let ras: Vec<&str> = Class::ALL.into_iter().filter(|class| is_ras(*class)).map(Class::code).collect();
        assert_eq!(ras, ["ace-inhibitor", "arb", "arni"]);
    }
}
