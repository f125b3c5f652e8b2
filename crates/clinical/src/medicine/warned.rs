//! What people with heart failure should not take without somebody having thought about it: a short list, by name.
//! It is no interaction checker: what is not on it has not been checked, and no screen may say otherwise.

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warned {
    /// Anti-inflammatory painkillers, COX-2 inhibitors included.
    Nsaid,
    /// Glitazones.
    Thiazolidinedione,
    /// Saxagliptin.
    Saxagliptin,
    /// Diltiazem and verapamil.
    DiltiazemVerapamil,
    /// Moxonidine.
    Moxonidine,
    /// Class I antiarrhythmics.
    ClassOneAntiarrhythmic,
    /// Dronedarone.
    Dronedarone,
    /// D-sotalol.
    DSotalol,
    /// Adaptive servo-ventilation: a device, no drug.
    AdaptiveServoVentilation,
    /// Salt substitutes made of potassium, and tablets of it.
    PotassiumSalt,
    /// Effervescent and soluble tablets, rich in sodium.
    Effervescent,
    /// Decongestants.
    Decongestant,
    /// Trimethoprim, alone or with sulfamethoxazole.
    Trimethoprim,
    /// Alpha-blockers.
    AlphaBlocker,
    /// Itraconazole.
    Itraconazole,
    /// Steroids in high doses.
    HighDoseSteroid,
    /// Some cancer medicines.
    CancerMedicine,
}

impl Warned {
    /// All of them.
    pub const ALL: [Warned; 17] = [
        Warned::Nsaid,
        Warned::Thiazolidinedione,
        Warned::Saxagliptin,
        Warned::DiltiazemVerapamil,
        Warned::Moxonidine,
        Warned::ClassOneAntiarrhythmic,
        Warned::Dronedarone,
        Warned::DSotalol,
        Warned::AdaptiveServoVentilation,
        Warned::PotassiumSalt,
        Warned::Effervescent,
        Warned::Decongestant,
        Warned::Trimethoprim,
        Warned::AlphaBlocker,
        Warned::Itraconazole,
        Warned::HighDoseSteroid,
        Warned::CancerMedicine,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Warned::Nsaid => "nsaid",
            Warned::Thiazolidinedione => "thiazolidinedione",
            Warned::Saxagliptin => "saxagliptin",
            Warned::DiltiazemVerapamil => "diltiazem-verapamil",
            Warned::Moxonidine => "moxonidine",
            Warned::ClassOneAntiarrhythmic => "class-1-antiarrhythmic",
            Warned::Dronedarone => "dronedarone",
            Warned::DSotalol => "d-sotalol",
            Warned::AdaptiveServoVentilation => "adaptive-servo-ventilation",
            Warned::PotassiumSalt => "potassium-salt",
            Warned::Effervescent => "effervescent",
            Warned::Decongestant => "decongestant",
            Warned::Trimethoprim => "trimethoprim",
            Warned::AlphaBlocker => "alpha-blocker",
            Warned::Itraconazole => "itraconazole",
            Warned::HighDoseSteroid => "high-dose-steroid",
            Warned::CancerMedicine => "cancer-medicine",
        }
    }

    /// The line whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Warned> {
        Warned::ALL.into_iter().find(|warned| warned.code() == code)
    }

    /// Names under which the line is met, in lower case. The list of names is not complete and is not meant to be.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Warned::Nsaid => &[
                "ibuprofen",
                "naproxen",
                "diclofenac",
                "indometacin",
                "celecoxib",
                "etoricoxib",
                "nurofen",
                "cuprofen",
                "voltarol",
                "feminax",
            ],
            Warned::Thiazolidinedione => &["pioglitazone", "rosiglitazone"],
            Warned::DiltiazemVerapamil => &["diltiazem", "verapamil"],
            Warned::ClassOneAntiarrhythmic => {
                &["flecainide", "disopyramide", "propafenone", "mexiletine", "quinidine"]
            }
            Warned::AdaptiveServoVentilation => &["asv"],
            Warned::PotassiumSalt => &[
                "losalt",
                "lo-salt",
                "salt substitute",
                "potassium chloride",
                "potassium supplement",
                "potassium tablets",
                "sando-k",
                "slow-k",
            ],
            Warned::Effervescent => &[
                "soluble paracetamol",
                "effervescent paracetamol",
                "alka-seltzer",
                "soluble",
                "effervescent",
                "fizzy",
                "dispersible",
            ],
            Warned::Decongestant => &[
                "pseudoephedrine",
                "phenylephrine",
                "xylometazoline",
                "sudafed",
                "decongestant",
                "lemsip",
                "beechams",
                "day nurse",
                "otrivine",
                "sinutab",
            ],
            Warned::Trimethoprim => &["co-trimoxazole"],
            Warned::AlphaBlocker => &["doxazosin", "prazosin", "terazosin", "alfuzosin", "tamsulosin"],
            Warned::HighDoseSteroid => &["prednisolone", "dexamethasone", "hydrocortisone"],
            Warned::CancerMedicine => &["doxorubicin", "epirubicin", "trastuzumab", "sunitinib"],
            Warned::Saxagliptin
            | Warned::Moxonidine
            | Warned::Dronedarone
            | Warned::DSotalol
            | Warned::Itraconazole => &[],
        }
    }

    /// The name of this line that was typed, as the list spells it; none for names that are not on it.
    #[must_use]
    pub fn name(self, typed: &str) -> Option<&'static str> {
        let typed = typed.trim().to_lowercase();
        self.names().iter().copied().chain([self.code()]).find(|name| *name == typed)
    }

    /// What of this list can be bought without a prescription, in the order in which a person is asked about it.
    pub const BOUGHT: [Warned; 4] =
        [Warned::Nsaid, Warned::Decongestant, Warned::Effervescent, Warned::PotassiumSalt];

    /// Every line with a name that stands in what a person typed: `Nurofen Express 200 mg` holds `nurofen`. A name counts as
    /// whole words only. What is found is to be asked about; that nothing is found says nothing.
    #[must_use]
    pub fn found_in(typed: &str) -> Vec<Warned> {
        let plain = |text: &str| {
            let words = text.to_lowercase();
            let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            format!(" {} ", words.collect::<Vec<_>>().join(" "))
        };
        let typed = plain(typed);
        let named = |warned: &Warned| {
            warned.names().iter().copied().chain([warned.code()]).any(|name| typed.contains(&plain(name)))
        };
        Warned::ALL.into_iter().filter(named).collect()
    }

    /// The line that a name belongs to, by code or by one of its names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Warned> {
        let name = name.trim().to_lowercase();
        let named = |warned: &Warned| warned.code() == name || warned.names().contains(&name.as_str());
        Warned::ALL.into_iter().find(named)
    }
}

#[cfg(test)]
mod tests {
    use super::Warned;

    #[track_caller]
    fn check(typed: &str, expected: &[Warned]) {
        assert_eq!(Warned::found_in(typed), expected, "typed {typed:?}");
    }

    #[test]
    fn a_name_is_found_in_what_stands_on_the_packet() {
        check("Nurofen Express 200 mg", &[Warned::Nsaid]);
        check("IBUPROFEN gel", &[Warned::Nsaid]);
        check("Lo-Salt", &[Warned::PotassiumSalt]);
        check("lo salt", &[Warned::PotassiumSalt]);
        check("Lemsip Max with ibuprofen", &[Warned::Nsaid, Warned::Decongestant]);
        check("Soluble aspirin", &[Warned::Effervescent]);
    }

    #[test]
    fn a_name_inside_another_word_is_not_found_and_nothing_typed_finds_nothing() {
        check("insoluble fibre", &[]);
        check("paracetamol", &[]);
        check("", &[]);
        check("  ,.;", &[]);
    }

    #[test]
    fn no_name_stands_in_two_lines() {
        for warned in Warned::ALL {
            for name in warned.names() {
                assert_eq!(Warned::from_name(name), Some(warned), "{name}");
                assert!(Warned::found_in(name).contains(&warned), "{name}");
            }
        }
    }
}
