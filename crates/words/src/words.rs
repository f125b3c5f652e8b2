//! Looks a sentence up and puts the values in. It never fails: a sentence that is missing falls back to English,
//! then to its key, because a wrong word on the screen is better than no advice.

use crate::{FILES, Language, catalogue};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeSet;

/// Behind the key of a sentence that says about a patient what the key itself says to them.
const OF_PATIENT: &str = "-of-patient";

/// A value that goes into a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words as they stand, such as a formatted weight, a date or a name.
    Text(&'a str),
    /// A whole number, by which the sentence may choose its plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(i64::from(number))
    }
}

/// The catalogue in one language. It is small and can be copied freely; the texts lie in the program itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub(crate) language: Language,
    /// Whether the service has had the Welsh of what is about safety reviewed.
    pub(crate) reviewed: bool,
    /// Whether somebody of the team reads them, about a patient.
    pub(crate) about_patient: bool,
}

impl Words {
    /// The catalogue in `language`, its Welsh not reviewed as far as is known.
    #[must_use]
    pub const fn new(language: Language) -> Words {
        Words { language, reviewed: false, about_patient: false }
    }

    /// The language asked for.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// The same words for somebody of the team who enters something of a patient: where a sentence speaks to the person, the
    /// one of the same name with `-of-patient` behind it speaks about them.
    #[must_use]
    pub const fn about_patient(self) -> Words {
        Words { about_patient: true, ..self }
    }

    /// The sentence `key` with `args` put in: in this language, else in English, else the key itself.
    #[must_use]
    pub fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let own = format!("{key}{OF_PATIENT}");
        let key = if self.about_patient && Words::knows(&own) { own.as_str() } else { key };
        say_in(self.language, key, args)
            .or_else(|| say_in(Language::English, key, args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// The sentence `key` that needs no values.
    #[must_use]
    pub fn plain(self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The key of what stands behind a code: `plan` and `threshold/weight-gain` make `plan-threshold-weight-gain`.
    #[must_use]
    pub fn key(family: &str, code: &str) -> String {
        let mut key = format!("{family}-");
        key.extend(
            code.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }),
        );
        key
    }

    /// The question that asks for a symptom, by its code.
    #[must_use]
    pub fn question(self, symptom: &str) -> String {
        self.by_code("symptom", symptom, "symptom-other", ("symptom", symptom))
    }

    /// The sentence of help beside a question; empty when there is none.
    #[must_use]
    pub fn question_help(self, symptom: &str) -> String {
        let key = Words::key("symptom-help", symptom);
        if Words::knows(&key) { self.plain(&key) } else { String::new() }
    }

    /// A symptom's short name, for a table or the middle of a sentence, by its code.
    #[must_use]
    pub fn symptom_name(self, symptom: &str) -> String {
        self.by_code("symptom-name", symptom, "symptom-name-other", ("symptom", symptom))
    }

    /// What was told by an answer, for the middle of a sentence: of some questions the symptom's name alone does not say it.
    #[must_use]
    pub fn sign_name(self, symptom: &str, answer: &str) -> String {
        let own = Words::key(&Words::key("symptom-name", symptom), answer);
        if Words::knows(&own) { self.plain(&own) } else { self.symptom_name(symptom) }
    }

    /// What an answer that is a danger sign is to be called on the phone to 999: `I am struggling to breathe`.
    #[must_use]
    pub fn say_on_the_phone(self, symptom: &str, answer: &str) -> String {
        let own = Words::key(&Words::key("say", symptom), answer);
        if Words::knows(&own) {
            return self.plain(&own);
        }
        self.by_code("say", symptom, "say-danger-sign", ("symptom", symptom))
    }

    /// An answer in words, by the codes of the symptom and the answer.
    #[must_use]
    pub fn answer(self, symptom: &str, answer: &str) -> String {
        let own = Words::key(&Words::key("answer", symptom), answer);
        if Words::knows(&own) {
            return self.plain(&own);
        }
        self.by_code("answer", answer, "answer-other", ("answer", answer))
    }

    /// What was chosen in a visit, by its code: `on-standing` is `on standing up`. A score or a class is its own words.
    #[must_use]
    pub fn visit_choice(self, code: &str) -> String {
        let key = Words::key("visit-choice", code);
        if Words::knows(&key) { self.plain(&key) } else { code.to_owned() }
    }

    /// The name of a plan's setting, by its subject: `threshold/weight-gain` is read from `plan-threshold-weight-gain`.
    #[must_use]
    pub fn setting(self, subject: &str) -> String {
        self.by_code("plan", subject, "plan-unknown", ("subject", subject))
    }

    fn by_code(self, family: &str, code: &str, otherwise: &str, arg: (&str, &str)) -> String {
        let key = Words::key(family, code);
        if Words::knows(&key) { self.plain(&key) } else { self.say(otherwise, &[(arg.0, Arg::Text(arg.1))]) }
    }

    /// True if the catalogue has `key` in English, and so has something to say for it in every language.
    #[must_use]
    pub fn knows(key: &str) -> bool {
        catalogue::of(Language::English).has_message(key)
    }

    /// Every key that `language` has a sentence for, sorted.
    #[must_use]
    pub fn keys(language: Language) -> Vec<String> {
        let mut keys = BTreeSet::new();
        for file in FILES {
            let resource = match FluentResource::try_new(file.text(language).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    keys.insert(message.id.name.to_owned());
                }
            }
        }
        keys.into_iter().collect()
    }
}

fn say_in(language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let bundle = catalogue::of(language);
    let pattern = bundle.get_message(key)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value = match arg {
            Arg::Text(text) => FluentValue::from(*text),
            Arg::Number(number) => FluentValue::from(*number),
        };
        values.set(*name, value);
    }
    // A value that the sentence asks for and nobody gave stays visible as its name; the tests of the deeds fail on it.
    let mut missing = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&values), &mut missing).into_owned())
}
