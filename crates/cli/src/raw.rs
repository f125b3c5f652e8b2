//! What can be read from a command line that is typed wrong, so that a danger sign on it is answered all the same.
//! Nothing of it is ever saved; what is right about a command line is said in `args.rs`.

use crate::args::GOES_MAX;
use hearth_app::App;
use hearth_app::api::{Advice, ZoneView};
use hearth_app::typed::TypedValues;
use std::ffi::OsString;

/// Options that can be said once: what was typed, each time.
#[derive(Default)]
struct Said {
    pressures: Vec<String>,
    pulses: Vec<String>,
    oxygens: Vec<String>,
    temperatures: Vec<String>,
    rhythms: Vec<String>,
    lying: Vec<String>,
    standing_1: Vec<String>,
    standing_3: Vec<String>,
    bloods: Vec<String>,
    symptoms: Vec<String>,
}

/// Advice about danger signs anywhere on the command line, the most urgent there is: of a value that was typed twice,
/// each is looked at, and a `NAME=ANSWER` is read wherever it stands.
pub fn danger(app: &App, arguments: &[OsString]) -> Option<Advice> {
    let said = scan(arguments);
    let all = (0..said.rounds()).filter_map(|round| app.danger_typed(&said.values(round)));
    all.min_by_key(|advice| advice.zone != ZoneView::Emergency)
}

fn scan(arguments: &[OsString]) -> Said {
    let texts: Vec<String> = arguments.iter().map(|text| text.to_string_lossy().into_owned()).collect();
    let mut said = Said::default();
    for (at, text) in texts.iter().enumerate() {
        let bare = text.trim_start_matches('-');
        let (name, beside) = match text.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (text.as_str(), None),
        };
        if let Some(list) = said.option(name) {
            list.extend(beside.or(texts.get(at + 1).map(String::as_str)).map(str::to_owned));
        }
        // Also behind an option that is spelt wrong, or behind none; what is no symptom is read as nothing.
        let symptoms = [Some(bare), beside].into_iter().flatten().flat_map(|text| text.split(','));
        said.symptoms.extend(symptoms.filter(|text| text.contains('=')).map(str::to_owned));
    }
    said
}

impl Said {
    fn option(&mut self, name: &str) -> Option<&mut Vec<String>> {
        match name {
            "--bp" => Some(&mut self.pressures),
            "--pulse" => Some(&mut self.pulses),
            "--spo2" => Some(&mut self.oxygens),
            "--temperature" => Some(&mut self.temperatures),
            "--rhythm" => Some(&mut self.rhythms),
            "--lying-bp" => Some(&mut self.lying),
            "--standing-bp" => Some(&mut self.standing_1),
            "--standing-3-min-bp" => Some(&mut self.standing_3),
            "--blood" => Some(&mut self.bloods),
            _ => None,
        }
    }

    /// As often as the value that was said most often.
    fn rounds(&self) -> usize {
        let once = [
            &self.pressures,
            &self.pulses,
            &self.oxygens,
            &self.temperatures,
            &self.rhythms,
            &self.lying,
            &self.standing_1,
            &self.standing_3,
        ];
        once.map(Vec::len).into_iter().max().unwrap_or(0).max(1)
    }

    fn values(&self, round: usize) -> TypedValues {
        let said = |list: &Vec<String>| list.get(round).or(list.last()).cloned();
        let pressures = if self.pressures.len() > GOES_MAX {
            said(&self.pressures).into_iter().collect()
        } else {
            self.pressures.clone()
        };
        TypedValues {
            // A weight alone is no danger sign, and one that is typed wrong would say nothing.
            weight: None,
            pressures,
            pulse: said(&self.pulses),
            oxygen: said(&self.oxygens),
            temperature: said(&self.temperatures),
            rhythm: said(&self.rhythms),
            lying: said(&self.lying),
            standing_1: said(&self.standing_1),
            standing_3: said(&self.standing_3),
            steps: None,
            bloods: self.bloods.clone(),
            symptoms: self.symptoms.clone(),
        }
    }
}
