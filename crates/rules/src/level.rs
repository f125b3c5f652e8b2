//! How urgent a finding is, what it is about, and which rule made it; each with a stable code.
//! What a person is told at each level is the words' business.

/// Makes an enum whose arms have stable codes.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$arm_doc:meta])* $arm:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$arm_doc])* $arm,)+
        }

        impl $name {
            /// Every arm, in order.
            pub const ALL: &'static [$name] = &[$($name::$arm,)+];

            /// The stable code, for stores and messages.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$arm => $code,)+
                }
            }

            /// The arm with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|arm| arm.code() == code)
            }
        }
    };
}

coded! {
    /// How urgent a finding is, most urgent first.
    Level {
        /// Call 999 now.
        Emergency999 = "emergency-999",
        /// Urgent: the same day, without waiting.
        Red = "red",
        /// Contact the team the same or next working day.
        Amber = "amber",
        /// To be looked at when the team next looks at this person: for the team alone, and of no colour.
        Review = "review",
    }
}

coded! {
    /// Who a finding is for.
    Reach {
        /// The person and the team: it counts in what the person is told.
        Person = "person",
        /// The team alone.
        Team = "team",
    }
}

coded! {
    /// Whether a rule speaks.
    Mode {
        /// What it finds is shown.
        Live = "live",
        /// What it finds is recorded and counted, and never shown to a patient, until its burden and its catch are known.
        Shadow = "shadow",
    }
}

coded! {
    /// What an assessment comes to, worst first.
    Zone {
        /// Call 999 now.
        Emergency999 = "emergency-999",
        /// Urgent: the same day, without waiting.
        Red = "red",
        /// Contact the team the same or next working day.
        Amber = "amber",
        /// Nothing was found, but something was not looked at by any rule: never shown as green.
        NotJudged = "not-judged",
        /// Every reading asked about was looked at and nothing was found.
        Green = "green",
    }
}

coded! {
    /// What is measured or asked.
    Quantity {
        /// Body weight.
        Weight = "weight",
        /// Blood pressure.
        BloodPressure = "blood-pressure",
        /// Pulse.
        Pulse = "pulse",
        /// Oxygen saturation.
        Oxygen = "oxygen",
        /// The answers of one check-in.
        Symptoms = "symptoms",
        /// Body temperature.
        Temperature = "temperature",
        /// Whether the pulse was regular.
        Rhythm = "rhythm",
        /// Blood pressure lying and standing.
        Postural = "postural",
        /// A blood result.
        Blood = "blood",
        /// What was said of the medicines of a day, apart from a check.
        Medicines = "medicines",
    }
}

coded! {
    /// What an alert is about: one open alert a patient and cause.
    Cause {
        /// Weight rises fast.
        WeightGain = "weight-gain",
        /// A danger sign was reported.
        DangerSign = "danger-sign",
        /// Thoughts of self-harm were reported in a questionnaire, or the question about them was passed over.
        SelfHarm = "self-harm",
        /// The answers to a questionnaire about mood or worry came to a severe result.
        SevereAnswers = "severe-answers",
        /// Signs of fluid were reported.
        Congestion = "congestion",
        /// The person feels much worse, and reported no sign of fluid.
        FeelsWorse = "feels-worse",
        /// Something was told that is not as usual and that no rule judges by itself.
        Told = "told",
        /// Blood pressure is low.
        LowPressure = "low-pressure",
        /// Blood pressure is high.
        HighPressure = "high-pressure",
        /// The pulse is slow.
        SlowPulse = "slow-pulse",
        /// The pulse is fast.
        FastPulse = "fast-pulse",
        /// Oxygen is low.
        LowOxygen = "low-oxygen",
        /// Weight falls.
        WeightLoss = "weight-loss",
        /// The person wastes away.
        Wasting = "wasting",
        /// Blood pressure falls on standing.
        PosturalFall = "postural-fall",
        /// The pulse is irregular for the first time.
        IrregularPulse = "irregular-pulse",
        /// Too little fluid or too weak a circulation, or a sickness that leads there.
        TooDry = "too-dry",
        /// A shock of an implanted defibrillator.
        DeviceShock = "device-shock",
        /// Expected readings do not come, or come less and less.
        Missing = "missing",
        /// The person's computer has not been in touch.
        OutOfTouch = "out-of-touch",
        /// Medicines were missed or stopped.
        MedicinesMissed = "medicines-missed",
        /// Medicines that were left out on sick days are not taken again.
        LeftOut = "medicines-left-out",
        /// Extra water tablets under a plan go on for longer than it lets a person go on alone.
        ExtraDoses = "extra-doses",
        /// Potassium is high or low.
        Potassium = "potassium",
        /// The kidneys work less well: creatinine or eGFR.
        KidneyFunction = "kidney-function",
        /// Sodium is low.
        Sodium = "sodium",
        /// The natriuretic peptide has risen.
        NatriureticPeptide = "natriuretic-peptide",
        /// Iron is short.
        Iron = "iron",
        /// A blood test is overdue.
        BloodsOverdue = "bloods-overdue",
        /// An alert that nobody has answered.
        Unanswered = "unanswered",
    }
}

coded! {
    /// The rules, in the order in which they are listed to clinicians.
    RuleId {
        /// Fast weight gain.
        W1 = "W1",
        /// Weight gain in a week.
        W2 = "W2",
        /// Weight creeping above the target.
        W3 = "W3",
        /// A jump in one day, with a sign of fluid.
        W4 = "W4",
        /// Weight loss.
        W5 = "W5",
        /// Wasting.
        W6 = "W6",
        /// Weight trend, in shadow.
        W7 = "W7",
        /// Danger signs.
        S1 = "S1",
        /// Congestion.
        S2 = "S2",
        /// Low output, or too dry.
        S3 = "S3",
        /// A shock of an implanted device.
        S4 = "S4",
        /// Low blood pressure.
        B1 = "B1",
        /// Lowish blood pressure, or a fall on standing.
        B2 = "B2",
        /// High blood pressure.
        B3 = "B3",
        /// Slow pulse.
        P1 = "P1",
        /// Slow pulse twice, without symptoms.
        P2 = "P2",
        /// Fast pulse.
        P3 = "P3",
        /// Fast pulse for this person.
        P4 = "P4",
        /// An irregular pulse for the first time.
        P5 = "P5",
        /// Low oxygen.
        O1 = "O1",
        /// Expected readings are missing.
        M1 = "M1",
        /// Readings come less often.
        M2 = "M2",
        /// The person's computer is out of touch.
        M3 = "M3",
        /// Medicines missed or stopped.
        M4 = "M4",
        /// A plan that a person carries out alone has gone on for too long.
        M5 = "M5",
        /// Potassium.
        L1 = "L1",
        /// Creatinine.
        L2 = "L2",
        /// eGFR.
        L3 = "L3",
        /// Sodium.
        L4 = "L4",
        /// NT-proBNP.
        L5 = "L5",
        /// Iron.
        L6 = "L6",
        /// Blood tests overdue.
        L7 = "L7",
        /// An alert that nobody has answered.
        U1 = "U1",
        /// Thoughts of self-harm, and severe results of questionnaires.
        Q1 = "Q1",
    }
}

impl Level {
    /// The colour that a finding of this level gives; none for what is only to be reviewed.
    #[must_use]
    pub const fn zone(self) -> Option<Zone> {
        match self {
            Level::Emergency999 => Some(Zone::Emergency999),
            Level::Red => Some(Zone::Red),
            Level::Amber => Some(Zone::Amber),
            Level::Review => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_and_the_worst_comes_first() {
        for zone in Zone::ALL {
            assert_eq!(Zone::from_code(zone.code()), Some(*zone));
        }
        for rule in RuleId::ALL {
            assert_eq!(RuleId::from_code(rule.code()), Some(*rule));
        }
        assert_eq!(Zone::ALL.iter().min(), Some(&Zone::Emergency999));
        assert_eq!(Zone::ALL.iter().max(), Some(&Zone::Green));
        assert_eq!(Zone::from_code("purple"), None);
    }
}
