//! The plan as a card for the kitchen wall: what to do in red, amber and green, in large letters on one sheet or two.
//! Its lines come from the rules and from the plan in force; how the sheet looks is the paper's.

use crate::api::Problem;
use crate::deeds::facts::{Chart, Facts};
use crate::open::Open;
use crate::views::{say, stacked};
use hearth_clinical::{LocalDay, PlanValue};
use hearth_paper::{Block, Colour, Letters, Sheet};
use hearth_record::PatientId;
use hearth_rules::alone::{Enough, Feeling, enough_alone};
use hearth_rules::{InForce, PlanInForce, Zone};
use hearth_words::{Arg, Words};

/// The card of one patient, as their plan stands on this computer now.
///
/// # Errors
/// A problem of kind `Store`.
pub fn card(open: &Open, patient: PatientId) -> Result<Sheet, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let words = open.words();
    Ok(Sheet {
        language: words.language(),
        title: words.plain("card-title"),
        about: about(words, &chart, open.today()),
        blocks: stacked::stacked(words, |words| blocks(words, &chart), stacked::blocks),
        foot: words.plain("card-foot"),
        page: words.plain("card-page"),
        letters: Letters::Large,
    })
}

fn about(words: Words, chart: &Chart<'_>, today: LocalDay) -> Vec<String> {
    let made = words.say("card-made", &[("day", Arg::Text(&say::day(words, today)))]);
    whose(words, chart).into_iter().chain([made]).collect()
}

/// Whose sheet it is; none until the record says so.
pub(super) fn whose(words: Words, chart: &Chart<'_>) -> Option<String> {
    let person = chart.record.person()?;
    let born = say::day(words, person.born.reveal());
    Some(words.say("card-about", &[("name", Arg::Text(person.name.reveal())), ("born", Arg::Text(&born))]))
}

/// The lines of one zone, each enough by itself; for green what to do all the same.
pub(crate) fn lines(words: Words, plan: &PlanInForce, zone: Zone) -> Vec<String> {
    if zone == Zone::Green {
        return ["card-green-weigh", "card-green-medicines", "card-green-even-if"]
            .map(|key| words.plain(key))
            .to_vec();
    }
    let all = enough_alone(plan);
    all.iter().filter(|(of, _)| *of == zone).map(|(_, line)| line_words(words, line)).collect()
}

fn blocks(words: Words, chart: &Chart<'_>) -> Vec<Block> {
    let card = |zone: Zone, colour: Colour, title: &str| Block::Card {
        colour,
        title: words.plain(title),
        lead: words.plain("card-any-of-these"),
        lines: lines(words, &chart.plan, zone),
    };
    let mut blocks = vec![Block::Text(phone(words, &chart.plan))];
    if !chart.plan.unsettled().is_empty() {
        blocks.push(Block::Text(words.plain("card-unsettled")));
    }
    blocks.extend([
        card(Zone::Emergency999, Colour::Red, "card-emergency"),
        card(Zone::Red, Colour::Red, "card-red"),
        card(Zone::Amber, Colour::Amber, "card-amber"),
        Block::Card {
            colour: Colour::Green,
            title: words.plain("card-green"),
            lead: words.plain("card-none-of-these"),
            lines: lines(words, &chart.plan, Zone::Green),
        },
    ]);
    blocks.extend(target(words, &chart.plan).map(Block::Text));
    blocks
}

/// Whom to phone. Of two that nobody has settled both are printed.
fn phone(words: Words, plan: &PlanInForce) -> String {
    let contacts = plan.contact.iter().flat_map(InForce::all);
    let said: Vec<String> =
        contacts.map(|held| say::plan_value(words, &PlanValue::TeamContact(held.value.clone()))).collect();
    if said.is_empty() {
        return words.plain("card-phone-unknown");
    }
    words.say("card-phone", &[("contact", Arg::Text(&said.join(" / ")))])
}

/// The weight that the person should be near; none while two stand side by side.
fn target(words: Words, plan: &PlanInForce) -> Option<String> {
    let target = plan.target_weight.as_ref().filter(|target| target.is_settled())?;
    let weight = words.weight_both(target.first().value.grams());
    Some(words.say("card-my-weight", &[("weight", Arg::Text(&weight))]))
}

/// One line of the card.
fn line_words(words: Words, line: &Enough) -> String {
    let of = |key: &str, feeling: Feeling, value: String| {
        let key = match feeling {
            Feeling::Any => key.to_owned(),
            Feeling::Ill => format!("{key}-ill"),
            Feeling::Headache => format!("{key}-headache"),
            Feeling::Swelling => format!("{key}-swelling"),
        };
        words.say(&key, &[("value", Arg::Text(&value))])
    };
    let mmhg = |number: u16| format!("{number} mmHg");
    match line {
        Enough::Answer(symptom, answer) => {
            words.plain(&Words::key(&Words::key("card", symptom.code()), answer.code()))
        }
        Enough::SystolicAtMost(at, feeling) => of("card-systolic-at-most", *feeling, mmhg(*at)),
        Enough::SystolicAtLeast(at, feeling) => of("card-systolic-at-least", *feeling, mmhg(*at)),
        Enough::PulseAtMost(at, feeling) => of("card-pulse-at-most", *feeling, words.pulse(*at)),
        Enough::PulseAtLeast(at, feeling) => of("card-pulse-at-least", *feeling, words.pulse(*at)),
        Enough::OxygenAtMost(at) => of("card-oxygen-at-most", Feeling::Any, format!("{at}%")),
        Enough::TemperatureAtLeast(tenths) => {
            of("card-temperature-at-least", Feeling::Any, format!("{}.{} °C", tenths / 10, tenths % 10))
        }
        Enough::Gain { grams, days, feeling } => {
            let key = if *feeling == Feeling::Any { "card-gain" } else { "card-gain-swelling" };
            let value = words.weight_kg(*grams);
            words.say(key, &[("value", Arg::Text(&value)), ("days", Arg::Number(i64::from(*days)))])
        }
        Enough::Loss { grams, feeling } => of("card-loss", *feeling, words.weight_kg(*grams)),
        Enough::UnevenPulse => words.plain("card-uneven-pulse"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_clinical::{OxygenScale, ThresholdLayer};
    use hearth_words::Language;

    #[test]
    fn every_line_that_a_card_can_have_has_words_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for scale in OxygenScale::ALL {
                let set = [(ThresholdLayer::Person, PlanValue::OxygenScale(scale))];
                for (_, line) in enough_alone(&PlanInForce::from_settings(set)) {
                    let said = line_words(words, &line);
                    assert!(!said.starts_with("card-"), "{language:?}: {said}");
                }
            }
        }
    }
}
