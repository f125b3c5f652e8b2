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
            Warned::Nsaid => {
                &["ibuprofen", "naproxen", "diclofenac", "indometacin", "celecoxib", "etoricoxib", "nurofen"]
            }
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
            Warned::Effervescent => &["soluble paracetamol", "effervescent paracetamol", "alka-seltzer"],
            Warned::Decongestant => &["pseudoephedrine", "phenylephrine", "xylometazoline", "sudafed"],
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

    /// The line that a name belongs to, by code or by one of its names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Warned> {
        let name = name.trim().to_lowercase();
        let named = |warned: &Warned| warned.code() == name || warned.names().contains(&name.as_str());
        Warned::ALL.into_iter().find(named)
    }
}
