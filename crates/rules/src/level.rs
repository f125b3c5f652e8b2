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
    }
}

coded! {
    /// What an alert is about: one open alert a patient and cause.
    Cause {
        /// Weight rises fast.
        WeightGain = "weight-gain",
        /// A danger sign was reported.
        DangerSign = "danger-sign",
        /// Signs of fluid were reported.
        Congestion = "congestion",
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
    }
}

coded! {
    /// The rules of the first rule set, in the order in which they are listed to clinicians.
    RuleId {
        /// Fast weight gain.
        W1 = "W1",
        /// Danger signs.
        S1 = "S1",
        /// Congestion.
        S2 = "S2",
        /// Low blood pressure.
        B1 = "B1",
        /// High blood pressure.
        B3 = "B3",
        /// Slow pulse.
        P1 = "P1",
        /// Fast pulse.
        P3 = "P3",
        /// Low oxygen.
        O1 = "O1",
    }
}

impl From<Level> for Zone {
    fn from(level: Level) -> Zone {
        match level {
            Level::Emergency999 => Zone::Emergency999,
            Level::Red => Zone::Red,
            Level::Amber => Zone::Amber,
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
