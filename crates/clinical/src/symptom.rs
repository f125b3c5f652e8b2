//! The daily symptom questions and the danger signs, each with a stable code and the answers that it can have.
//! What an answer means for the person is for the rules to say; how the question is put, for the words.

use core::fmt;

use crate::answer::Answer;

/// One thing the person is asked about, always compared with their own usual. The code never changes once shipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symptom {
    /// When breathlessness comes: at rest, on the flat, on stairs, not at all.
    Breathless,
    /// More breathless than usual (BEAT-HF).
    BreathlessChange,
    /// Slept propped up on more pillows than usual (BEAT-HF).
    Pillows,
    /// Woke up breathless (BEAT-HF).
    WokeBreathless,
    /// Swelling of ankles, legs or tummy, compared with usual (BEAT-HF).
    Swelling,
    /// Tiredness, compared with usual.
    Tiredness,
    /// Dizzy or light-headed (BEAT-HF).
    Dizzy,
    /// Fainted or collapsed.
    Fainted,
    /// Heart racing, fluttering or skipping.
    Palpitations,
    /// New chest pain or tightness.
    ChestPain,
    /// A cough that is new, or brings up pink froth.
    Cough,
    /// Appetite worse or tummy bloated.
    Appetite,
    /// Passing much less urine than usual.
    LittleUrine,
    /// Newly confused; often answered by a carer.
    Confusion,
    /// Vomiting, diarrhoea or fever.
    SickOrFever,
    /// Took today's medicines.
    MedicinesTaken,
    /// How the person feels overall (BEAT-HF).
    Overall,
    /// Danger sign: struggling to breathe, or cannot speak in sentences.
    StrugglingToBreathe,
    /// Danger sign: sudden severe breathlessness.
    SuddenBreathless,
    /// Danger sign: lips blue or grey.
    GreyLips,
    /// Danger sign: face dropped, an arm weak, speech slurred.
    StrokeSigns,
    /// Danger sign: shocks from an implanted defibrillator.
    IcdShocks,
    /// Danger sign: feels very unwell and frightened.
    VeryUnwell,
    /// Asked beside a very high blood pressure: headache.
    Headache,
    /// Asked beside a very high blood pressure: sight has changed.
    VisionChange,
    /// Not known to this version. Shown as 'other', sent onwards unchanged.
    Newer(String),
}

const YES_NO: &[Answer] = &[Answer::No, Answer::Yes, Answer::NotAsked];
const CHANGE: &[Answer] = &[Answer::NoMoreThanUsual, Answer::LittleMore, Answer::MuchMore, Answer::NotAsked];

/// Every symptom that this version knows, in the order in which it is asked, beside its code.
const CODES: &[(Symptom, &str)] = &[
    (Symptom::StrugglingToBreathe, "struggling-to-breathe"),
    (Symptom::SuddenBreathless, "sudden-breathless"),
    (Symptom::ChestPain, "chest-pain"),
    (Symptom::Fainted, "fainted"),
    (Symptom::Confusion, "confusion"),
    (Symptom::GreyLips, "grey-lips"),
    (Symptom::StrokeSigns, "stroke-signs"),
    (Symptom::IcdShocks, "icd-shocks"),
    (Symptom::VeryUnwell, "very-unwell"),
    (Symptom::Breathless, "breathless"),
    (Symptom::BreathlessChange, "breathless-change"),
    (Symptom::Pillows, "pillows"),
    (Symptom::WokeBreathless, "woke-breathless"),
    (Symptom::Swelling, "swelling"),
    (Symptom::Tiredness, "tiredness"),
    (Symptom::Dizzy, "dizzy"),
    (Symptom::Palpitations, "palpitations"),
    (Symptom::Cough, "cough"),
    (Symptom::Appetite, "appetite"),
    (Symptom::LittleUrine, "little-urine"),
    (Symptom::SickOrFever, "sick-or-fever"),
    (Symptom::MedicinesTaken, "medicines-taken"),
    (Symptom::Headache, "headache"),
    (Symptom::VisionChange, "vision-change"),
    (Symptom::Overall, "overall"),
];

impl Symptom {
    /// Every symptom that this version knows, danger signs first, in the order in which they are asked.
    pub const ALL: [Symptom; 25] = [
        Symptom::StrugglingToBreathe,
        Symptom::SuddenBreathless,
        Symptom::ChestPain,
        Symptom::Fainted,
        Symptom::Confusion,
        Symptom::GreyLips,
        Symptom::StrokeSigns,
        Symptom::IcdShocks,
        Symptom::VeryUnwell,
        Symptom::Breathless,
        Symptom::BreathlessChange,
        Symptom::Pillows,
        Symptom::WokeBreathless,
        Symptom::Swelling,
        Symptom::Tiredness,
        Symptom::Dizzy,
        Symptom::Palpitations,
        Symptom::Cough,
        Symptom::Appetite,
        Symptom::LittleUrine,
        Symptom::SickOrFever,
        Symptom::MedicinesTaken,
        Symptom::Headache,
        Symptom::VisionChange,
        Symptom::Overall,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        if let Symptom::Newer(code) = self {
            return code;
        }
        CODES.iter().find(|(symptom, _)| symptom == self).map_or("", |(_, code)| code)
    }

    /// The symptom with this code; a stranger is kept byte for byte.
    #[must_use]
    pub fn from_code(code: &str) -> Symptom {
        CODES
            .iter()
            .find(|(_, known)| *known == code)
            .map_or_else(|| Symptom::Newer(code.to_owned()), |(symptom, _)| symptom.clone())
    }

    /// The answers this question can have, least worrying first, `not-asked` last; empty for a stranger.
    #[must_use]
    pub fn answers(&self) -> &'static [Answer] {
        match self {
            Symptom::Breathless => {
                &[Answer::None, Answer::Stairs, Answer::Flat, Answer::Rest, Answer::NotAsked]
            }
            Symptom::BreathlessChange | Symptom::Swelling | Symptom::Tiredness => CHANGE,
            Symptom::Pillows => &[Answer::NoMoreThanUsual, Answer::More, Answer::NotAsked],
            Symptom::ChestPain => &[Answer::No, Answer::Today, Answer::Now, Answer::NotAsked],
            Symptom::Cough => &[Answer::No, Answer::New, Answer::PinkFroth, Answer::NotAsked],
            Symptom::Appetite => &[Answer::Same, Answer::Worse, Answer::NotAsked],
            Symptom::MedicinesTaken => {
                &[Answer::Yes, Answer::Some, Answer::No, Answer::Stopped, Answer::NotAsked]
            }
            Symptom::IcdShocks => &[Answer::None, Answer::One, Answer::TwoOrMore, Answer::NotAsked],
            Symptom::Overall => {
                &[Answer::Better, Answer::Same, Answer::Worse, Answer::MuchWorse, Answer::NotAsked]
            }
            Symptom::WokeBreathless
            | Symptom::Dizzy
            | Symptom::Fainted
            | Symptom::Palpitations
            | Symptom::LittleUrine
            | Symptom::Confusion
            | Symptom::SickOrFever
            | Symptom::StrugglingToBreathe
            | Symptom::SuddenBreathless
            | Symptom::GreyLips
            | Symptom::StrokeSigns
            | Symptom::VeryUnwell
            | Symptom::Headache
            | Symptom::VisionChange => YES_NO,
            Symptom::Newer(_) => &[],
        }
    }

    /// The more worrying of two answers to this question; an answer that it can't have worries least.
    #[must_use]
    pub fn more_worrying(&self, one: Answer, other: Answer) -> Answer {
        let worry = |answer: &Answer| match answer {
            Answer::NotAsked => None,
            answer => self.answers().iter().position(|known| known == answer),
        };
        if worry(&other) > worry(&one) { other } else { one }
    }

    /// True for the questions that come before all others, because one answer to them can mean 999.
    #[must_use]
    pub const fn is_asked_first(&self) -> bool {
        matches!(
            self,
            Symptom::StrugglingToBreathe
                | Symptom::SuddenBreathless
                | Symptom::ChestPain
                | Symptom::Fainted
                | Symptom::Confusion
                | Symptom::GreyLips
                | Symptom::StrokeSigns
                | Symptom::IcdShocks
                | Symptom::VeryUnwell
        )
    }

    /// True when this answer says that something is not as usual; an answer of a newer app might, so it does.
    #[must_use]
    pub fn reports_something(&self, answer: &Answer) -> bool {
        match (self, answer) {
            (_, Answer::NotAsked) => false,
            (Symptom::Newer(_), _) | (_, Answer::Newer(_)) => true,
            (Symptom::MedicinesTaken, answer) => *answer != Answer::Yes,
            (Symptom::Breathless, answer) => *answer == Answer::Rest,
            (_, answer) => !matches!(
                answer,
                Answer::No | Answer::None | Answer::NoMoreThanUsual | Answer::Same | Answer::Better
            ),
        }
    }
}

impl fmt::Display for Symptom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_from_a_newer_app_leaves_as_it_came() {
        for code in ["swelling", "palpitations-2031", ""] {
            assert_eq!(Symptom::from_code(code).code(), code);
        }
    }

    #[test]
    fn every_symptom_has_a_code_of_its_own_and_answers_to_choose_from() {
        assert_eq!(Symptom::ALL.len(), CODES.len());
        for (symptom, (listed, code)) in Symptom::ALL.iter().zip(CODES) {
            assert_eq!((symptom, symptom.code()), (listed, *code));
            assert_eq!(&Symptom::from_code(code), symptom);
            assert_eq!(symptom.answers().last(), Some(&Answer::NotAsked), "{code}");
            assert!(symptom.answers().len() >= 3, "{code}");
        }
    }

    #[test]
    fn of_two_answers_the_more_worrying_one_counts_in_either_order() {
        for symptom in Symptom::ALL {
            let real: Vec<&Answer> =
                symptom.answers().iter().filter(|answer| **answer != Answer::NotAsked).collect();
            for pair in real.windows(2) {
                for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                    assert_eq!(symptom.more_worrying(one.clone(), other.clone()), *pair[1], "{symptom}");
                }
                assert_eq!(symptom.more_worrying(Answer::NotAsked, pair[0].clone()), *pair[0], "{symptom}");
                assert_eq!(symptom.more_worrying(pair[0].clone(), Answer::NotAsked), *pair[0], "{symptom}");
            }
        }
    }

    #[test]
    fn of_two_answers_that_worry_alike_the_first_stays() {
        let newer = |code: &str| Answer::from_code(code);
        let worse = Symptom::Dizzy.more_worrying(newer("constant-2031"), Answer::NotAsked);
        assert_eq!(worse, newer("constant-2031"));
        let worse = Symptom::Dizzy.more_worrying(newer("constant-2031"), newer("rare-2031"));
        assert_eq!(worse, newer("constant-2031"));
    }

    #[test]
    fn what_can_mean_999_is_asked_before_all_else() {
        let (first, then): (Vec<&Symptom>, Vec<&Symptom>) =
            Symptom::ALL.iter().partition(|symptom| symptom.is_asked_first());
        assert_eq!(
            first.iter().chain(&then).copied().collect::<Vec<_>>(),
            Symptom::ALL.iter().collect::<Vec<_>>()
        );
        for symptom in [Symptom::ChestPain, Symptom::Fainted, Symptom::StrokeSigns, Symptom::GreyLips] {
            assert!(first.contains(&&symptom), "{symptom}");
        }
        for symptom in [Symptom::Breathless, Symptom::Overall, Symptom::from_code("hiccups-2031")] {
            assert!(!first.contains(&&symptom) && !symptom.is_asked_first(), "{symptom}");
        }
        assert_eq!(first.len(), 9);
    }

    #[test]
    fn what_is_not_as_usual_is_reported_and_what_this_app_does_not_know_may_be() {
        for (symptom, answer, reports) in [
            (Symptom::Dizzy, Answer::Yes, true),
            (Symptom::Dizzy, Answer::No, false),
            (Symptom::Overall, Answer::Better, false),
            (Symptom::Overall, Answer::Worse, true),
            (Symptom::MedicinesTaken, Answer::Yes, false),
            (Symptom::MedicinesTaken, Answer::No, true),
            (Symptom::Breathless, Answer::Flat, false),
            (Symptom::Breathless, Answer::Rest, true),
            (Symptom::Dizzy, Answer::from_code("constant-2031"), true),
            (Symptom::from_code("hiccups-2031"), Answer::No, true),
            (Symptom::from_code("hiccups-2031"), Answer::NotAsked, false),
        ] {
            assert_eq!(symptom.reports_something(&answer), reports, "{symptom} {answer}");
        }
        assert_eq!((Symptom::Dizzy.to_string(), Answer::Yes.to_string()), ("dizzy".into(), "yes".into()));
    }

    #[test]
    fn the_least_worrying_answer_of_every_symptom_reports_nothing() {
        for symptom in Symptom::ALL {
            assert!(!symptom.reports_something(&symptom.answers()[0]), "{symptom}");
            assert!(!symptom.reports_something(&Answer::NotAsked), "{symptom}");
        }
    }
}
