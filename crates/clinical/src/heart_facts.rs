//! What is known about a person's heart failure besides its type: how an ejection fraction was measured, the cause, the
//! implanted device, other diseases, and what was not tolerated. What follows for medicines is for the rules to say.

use crate::heart::EjectionFraction;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident, $count:literal: $($(#[$one_doc:meta])* $one:ident = $code:literal,)+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$one_doc])* $one,)+
        }

        impl $name {
            /// All of them, in the order of the form.
            pub const ALL: [$name; $count] = [$($name::$one,)+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$one => $code,)+
                }
            }

            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// How an ejection fraction was measured.
    EjectionFractionMethod, 5:
    /// Echocardiography.
    Echo = "echo",
    /// Magnetic resonance imaging.
    Mri = "mri",
    /// A nuclear scan.
    Nuclear = "nuclear",
    /// A ventriculogram.
    Ventriculogram = "ventriculogram",
    /// Not written down.
    NotSaid = "not-said",
}

coded! {
    /// What led to heart failure; a person may have several causes.
    HeartFailureCause, 10:
    /// Coronary artery disease.
    Ischaemic = "ischaemic",
    /// High blood pressure.
    Hypertension = "hypertension",
    /// A diseased valve.
    Valve = "valve",
    /// Dilated cardiomyopathy.
    Dilated = "dilated",
    /// Runs in the family.
    Familial = "familial",
    /// Alcohol.
    Alcohol = "alcohol",
    /// Treatment of a cancer.
    CancerTherapy = "cancer-therapy",
    /// A rhythm that was fast for long.
    FastRhythm = "fast-rhythm",
    /// Amyloid.
    Amyloid = "amyloid",
    /// Another one.
    Other = "other",
}

coded! {
    /// The device that a person has implanted.
    ImplantedDevice, 7:
    /// None.
    None = "none",
    /// A pacemaker.
    Pacemaker = "pacemaker",
    /// A defibrillator.
    Icd = "icd",
    /// A resynchronising pacemaker.
    CrtP = "crt-p",
    /// A resynchronising defibrillator.
    CrtD = "crt-d",
    /// A monitor.
    Monitor = "monitor",
    /// Another one.
    Other = "other",
}

coded! {
    /// Another disease that steps and holds of medicines ask about.
    Condition, 2:
    /// Chronic kidney disease of stage 3 or more (an eGFR below 60 for three months).
    KidneyDisease = "kidney-disease",
    /// A disease of the heart valves that matters to blood flow.
    ValveDisease = "valve-disease",
}

coded! {
    /// Why medicines of a class are not tolerated.
    NotTolerated, 7:
    /// Swelling of the face, lips, tongue or throat: never again without a specialist (product information of ramipril and
    /// of sacubitril/valsartan, contraindications).
    Angioedema = "angioedema",
    /// A dry cough.
    Cough = "cough",
    /// Low blood pressure.
    LowBloodPressure = "low-blood-pressure",
    /// The kidneys.
    Kidneys = "kidneys",
    /// The potassium.
    Potassium = "potassium",
    /// Dizziness.
    Dizziness = "dizziness",
    /// Another reason, said in words beside it.
    Other = "other",
}

/// An ejection fraction and how it was measured. The day stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasuredEjectionFraction {
    /// How much.
    pub value: EjectionFraction,
    /// How it was measured.
    pub method: EjectionFractionMethod,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_comes_back_from_its_code_and_no_two_share_one() {
        for one in EjectionFractionMethod::ALL {
            assert_eq!(EjectionFractionMethod::from_code(one.code()), Some(one));
        }
        for one in HeartFailureCause::ALL {
            assert_eq!(HeartFailureCause::from_code(one.code()), Some(one));
        }
        for one in ImplantedDevice::ALL {
            assert_eq!(ImplantedDevice::from_code(one.code()), Some(one));
        }
        for one in Condition::ALL {
            assert_eq!(Condition::from_code(one.code()), Some(one));
        }
        for one in NotTolerated::ALL {
            assert_eq!(NotTolerated::from_code(one.code()), Some(one));
        }
        assert_eq!(ImplantedDevice::from_code("ICD"), None, "codes are written one way");
    }
}
