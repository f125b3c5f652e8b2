//! The candidates themselves, in the order in which they are added, each with its sentences for clinicians.
//! How they are added up and counted is the module above's business.

use hearth_clinical::{Answer, Symptom};

use crate::candidates::{Candidate, Fate, Seen};
use crate::hygiene::{Mark, Urgency};

/// A change is amber from so far off the middle of a week on (ENGAGE-HF: 3 lb above the median of 7 days).
const FROM_THE_MIDDLE_GRAMS: i64 = 1_400;
/// Rules B1 and P1 speak without symptoms below these (the product's limits, less 10: BEAT-HF).
const SYSTOLIC_WITHOUT_SYMPTOMS: u16 = 80;
const PULSE_WITHOUT_SYMPTOMS: u16 = 40;

/// Every candidate.
pub const ALL: [Candidate; 13] = [
    Candidate {
        letter: 'a',
        change: "A fast gain without a sign of fluid (W1) is amber only when the next weighing, within 3 days, bears it out, and is \
                 1.4 kg or more above the middle of the 7 days before it. Until then it is for review.",
        gained: "No call for one odd weight: clothes, a meal, somebody else on the scale.",
        lost: "A true gain without a sign of fluid is called one weighing later, and not at all if the person does not weigh again. \
               With one it is red at once, as today.",
        rests_on: "Oxleas NHS leaflet (still raised the next day); ENGAGE-HF (3 lb above the median of 7 days); BEAT-HF (1.4 kg)",
        fate: fast_gain,
    },
    Candidate {
        letter: 'b',
        change: "One mild sign alone, 'a little more' breathless or swollen (S2), is for review until a sign of fluid was told on 2 \
                 of the last 3 check-ins, or comes with something else: tired, worse overall, a new cough, 1 kg or 10 beats a \
                 minute above their own usual.",
        gained: "A single bad day calls nobody.",
        lost: "Somebody whose only sign is a little more breathlessness is called a check-in later, and not at all if they \
               tell it once and then stop checking in. Two signs, 'much more', more pillows and waking breathless call at \
               once, as today.",
        rests_on: "product value; worsening breathlessness foretells admission (Howie-Esquivel 2019), which is why it is \
                   delayed and not dropped",
        fate: mild_sign,
    },
    Candidate {
        letter: 'c',
        change: "Weight gain and congestion are one alert, 'fluid'.",
        gained: "One call and not two about the same fluid. Nothing is silenced.",
        lost: "A gain that follows a sign, or a sign that follows a gain, calls nobody anew while the alert is open, unless it \
               is red. Whoever has the alert open has to see what was added.",
        rests_on: "product value",
        fate: |_, mark| under(mark, &["weight-gain"], "congestion"),
    },
    Candidate {
        letter: 'd',
        change: "Dizziness alone (S3) is for review until it was told on 2 of the last 3 check-ins.",
        gained: "A dizzy morning calls nobody.",
        lost: "Dizziness that lasts is called a check-in later. With a low pressure, a loss of weight, sickness, fever or \
               little urine it calls at once, as today; fainting is 999.",
        rests_on: "product value",
        fate: dizziness,
    },
    Candidate {
        letter: 'e',
        change: "A creep above the agreed weight (W3) is for review.",
        gained: "An agreed weight that is out of date calls nobody.",
        lost: "A slow gain without any sign waits for the next look at the review list.",
        rests_on: "product value; weight drifts for weeks before an admission (Chaudhry 2007), so there is time to review it",
        fate: |_, mark| review(mark, &["W3"]),
    },
    Candidate {
        letter: 'f',
        change: "A lowish pressure while medicines are stepped up (B2) and a slow pulse twice without symptoms (P2) are for review.",
        gained: "What somebody has to know before the next step is seen at the next step.",
        lost: "A pressure or a pulse that is on its way down is not called before it is low (B1, P1) or comes with symptoms.",
        rests_on: "product value; ENGAGE-HF uses the same limit of the pressure to hold a step",
        fate: |_, mark| review(mark, &["B2", "P2"]),
    },
    Candidate {
        letter: 'g',
        change: "Beside a low pressure or a slow pulse (B1, P1) only these count as symptoms: dizzy, fainted, confused, breathless, \
                 woke breathless, much more tired, much worse overall. Otherwise it is for review.",
        gained: "A cough or palpitations beside a pressure of 88 is no red call.",
        lost: "Other symptoms of a low pressure do not make it red. Below 80 mmHg, or 40 a minute, it is red without any \
               symptom, as today.",
        rests_on: "product value; which symptoms count is to be checked by a clinician",
        fate: symptoms_that_count,
    },
    Candidate {
        letter: 'h',
        change: "Weight loss, low pressure and 'too dry' are one alert.",
        gained: "One call and not three about too little fluid. Nothing is silenced.",
        lost: "The second of them calls nobody anew while the alert is open, unless it is red.",
        rests_on: "product value",
        fate: |_, mark| under(mark, &["weight-loss", "low-pressure"], "too-dry"),
    },
    Candidate {
        letter: 'i',
        change: "2 kg or more below the agreed weight, without symptoms or a low pressure (W5), is for review. A loss of 2 kg within \
                 3 days calls, as today.",
        gained: "An agreed weight that is out of date calls nobody; changing it takes a clinician anyway.",
        lost: "Slow drying out without dizziness or a low pressure waits for the next look at the review list.",
        rests_on: "product value; the leaflet behind W5 (Berkshire Healthcare NHS) is about 2 kg within 3 days",
        fate: below_target,
    },
    Candidate {
        letter: 'j',
        change: "A gain in a week (W2), or a loss of 2 kg within 3 days without symptoms or a low pressure (W5), is amber only when \
                 the weight is also 1.4 kg or more from the middle of the 7 days before. Otherwise it is for review.",
        gained: "A weight that goes up and down calls nobody because of one low or one high day.",
        lost: "A gain that creeps up over the week moves the middle with it, and is called days later or, when it stops short, \
               not at all.",
        rests_on: "ENGAGE-HF (3 lb above the median of 7 days); the same for a loss is a product value",
        fate: from_the_middle,
    },
    Candidate {
        letter: 'k',
        change: "As (b), and stricter: the mild sign alone waits until a sign of fluid was told on 3 of the last 4 check-ins, or on 2 \
                 of these with something else beside it.",
        gained: "Two mild days in a row call nobody either.",
        lost: "Breathlessness that is a little worse is called two or three check-ins later than today, and half of those \
               who are admitted became breathless three days before or later: for some the call comes too late.",
        rests_on: "product value; Born 2019 (breathlessness begins 3 days before admission, median) speaks against it",
        fate: mild_sign_strictly,
    },
    Candidate {
        letter: 'l',
        change: "A loss of 2 kg within 3 days without symptoms or a low pressure (W5) is amber only when the weighing before, at \
                 most 3 days ago, was such a loss already. Until then it is for review.",
        gained: "No call for one odd weight, as in (a).",
        lost: "A true loss without symptoms is called one weighing later, and not at all if the person does not weigh again. \
               With dizziness, or a low pressure, it is red at once, as today.",
        rests_on: "product value; the same as (a), from the other side",
        fate: fast_loss,
    },
    Candidate {
        letter: 'm',
        change: "A week without a check-in (M1) calls only when the last check-in before it told a sign of fluid, tiredness, \
                 dizziness, sickness or little urine, or a weight or a pulse above the person's own usual. Otherwise it is for review, \
                 and the person stands as 'not seen' in the caseload, as today. In tier T3 it calls at once, as today.",
        gained: "A holiday calls nobody.",
        lost: "Somebody who was well and then falls silent is not called; less weighing in the week before is itself a sign of an \
               admission. 'Not seen' has to be looked through every day for this to be safe.",
        rests_on: "product value; the BEAT-HF secondary analysis (a week of less weighing comes before admission or death) \
                   speaks against it",
        fate: silence_after_a_good_day,
    },
];

fn review(mark: &Mark, rules: &[&str]) -> Fate {
    if rules.contains(&mark.rule) { Fate::Review } else { Fate::Calls }
}

fn under(mark: &Mark, causes: &[&str], together: &'static str) -> Fate {
    if causes.contains(&mark.cause) { Fate::Under(together) } else { Fate::Calls }
}

/// Calls when it does, otherwise is for review.
fn only_if(calls: bool) -> Fate {
    if calls { Fate::Calls } else { Fate::Review }
}

fn fast_gain(seen: Seen<'_>, mark: &Mark) -> Fate {
    if mark.rule != "W1" || mark.urgency == Urgency::Red {
        return Fate::Calls;
    }
    // With too few weights for a middle, the second gain alone decides.
    let above = seen.grams_above_the_week(mark.day).is_none_or(|grams| grams >= FROM_THE_MIDDLE_GRAMS);
    only_if(above && seen.gained_at_the_weighing_before(mark.day))
}

fn from_the_middle(seen: Seen<'_>, mark: &Mark) -> Fate {
    let above = seen.grams_above_the_week(mark.day);
    only_if(match mark.clause {
        "finding-weight-gain-week" => above.is_none_or(|grams| grams >= FROM_THE_MIDDLE_GRAMS),
        "finding-weight-loss" => above.is_none_or(|grams| grams <= -FROM_THE_MIDDLE_GRAMS),
        _ => true,
    })
}

fn is_mild(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::BreathlessChange | Symptom::Swelling, Answer::LittleMore))
}

fn is_fluid(symptom: &Symptom, answer: &Answer) -> bool {
    matches!(
        (symptom, answer),
        (Symptom::BreathlessChange | Symptom::Swelling, Answer::LittleMore | Answer::MuchMore)
            | (Symptom::Pillows, Answer::More)
            | (Symptom::WokeBreathless, Answer::Yes)
    )
}

fn goes_with_fluid(symptom: &Symptom, answer: &Answer) -> bool {
    matches!(
        (symptom, answer),
        (Symptom::Tiredness, Answer::LittleMore | Answer::MuchMore)
            | (Symptom::Overall, Answer::Worse | Answer::MuchWorse)
            | (Symptom::Cough, Answer::New)
    )
}

/// A mild sign alone: an amber finding of S2 rests on one sign.
fn is_mild_alone(seen: Seen<'_>, mark: &Mark) -> bool {
    mark.rule == "S2" && mark.urgency == Urgency::Amber && seen.tells(mark.day, is_mild)
}

fn is_accompanied(seen: Seen<'_>, mark: &Mark) -> bool {
    seen.tells(mark.day, goes_with_fluid) || seen.heavier_or_faster_than_usual(mark.day)
}

fn mild_sign(seen: Seen<'_>, mark: &Mark) -> Fate {
    let again = seen.told_before(mark.day, 2, is_fluid) >= 1;
    only_if(!is_mild_alone(seen, mark) || again || is_accompanied(seen, mark))
}

fn mild_sign_strictly(seen: Seen<'_>, mark: &Mark) -> Fate {
    let before = seen.told_before(mark.day, 3, is_fluid);
    only_if(!is_mild_alone(seen, mark) || before >= 2 || (before >= 1 && is_accompanied(seen, mark)))
}

fn is_dizzy(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::Dizzy, Answer::Yes))
}

fn is_dry_otherwise(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::LittleUrine | Symptom::SickOrFever, Answer::Yes))
}

fn dizziness(seen: Seen<'_>, mark: &Mark) -> Fate {
    let alone = seen.tells(mark.day, is_dizzy) && !seen.tells(mark.day, is_dry_otherwise);
    if mark.clause != "finding-too-dry" || !alone {
        return Fate::Calls;
    }
    let dry =
        |symptom: &Symptom, answer: &Answer| is_dizzy(symptom, answer) || is_dry_otherwise(symptom, answer);
    only_if(seen.told_before(mark.day, 2, dry) > 0)
}

fn counts_as_symptom(symptom: &Symptom, answer: &Answer) -> bool {
    matches!(
        (symptom, answer),
        (
            Symptom::Dizzy
                | Symptom::Fainted
                | Symptom::Confusion
                | Symptom::WokeBreathless
                | Symptom::StrugglingToBreathe
                | Symptom::SuddenBreathless,
            Answer::Yes
        ) | (Symptom::Breathless, Answer::Rest)
            | (Symptom::BreathlessChange, Answer::LittleMore | Answer::MuchMore)
            | (Symptom::Tiredness, Answer::MuchMore)
            | (Symptom::Overall, Answer::MuchWorse)
    )
}

fn symptoms_that_count(seen: Seen<'_>, mark: &Mark) -> Fate {
    let low_enough = match mark.clause {
        "finding-low-pressure-with-symptoms" => {
            seen.systolic(mark.day).is_some_and(|systolic| systolic < SYSTOLIC_WITHOUT_SYMPTOMS)
        }
        "finding-slow-pulse-with-symptoms" => {
            seen.pulse(mark.day).is_some_and(|pulse| pulse < PULSE_WITHOUT_SYMPTOMS)
        }
        _ => return Fate::Calls,
    };
    only_if(low_enough || seen.tells(mark.day, counts_as_symptom))
}

fn fast_loss(seen: Seen<'_>, mark: &Mark) -> Fate {
    only_if(mark.clause != "finding-weight-loss" || seen.lost_at_the_weighing_before(mark.day))
}

fn silence_after_a_good_day(seen: Seen<'_>, mark: &Mark) -> Fate {
    if mark.clause != "finding-missing-check-decide" {
        return Fate::Calls;
    }
    let amiss = |symptom: &Symptom, answer: &Answer| {
        is_fluid(symptom, answer)
            || goes_with_fluid(symptom, answer)
            || is_dizzy(symptom, answer)
            || is_dry_otherwise(symptom, answer)
    };
    // Somebody who never checked in has told nobody that they are well.
    only_if(
        seen.last_check_in(mark.day)
            .is_none_or(|day| seen.tells(day, amiss) || seen.heavier_or_faster_than_usual(day)),
    )
}

fn below_target(_: Seen<'_>, mark: &Mark) -> Fate {
    only_if(mark.clause != "finding-below-target")
}
