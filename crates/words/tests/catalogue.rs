//! What the catalogue's files must agree on, in every language.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't read its catalogue should stop loudly"
)]

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use hearth_clinical::{PlanSubject, Symptom};
use hearth_words::{Arg, FILES, Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Key → the names of the values that go in.
fn sentences(file: &str, language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let source = FILES.iter().find(|known| known.name == file).unwrap().text(language);
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{file} in {language:?}: {errors:?}"),
    };
    let mut found = BTreeMap::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                let mut names = BTreeSet::new();
                variables(message.value.as_ref().unwrap(), &mut names);
                let twice = found.insert(message.id.name.to_owned(), names);
                assert!(twice.is_none(), "{} stands twice in {file}", message.id.name);
            }
            Entry::Junk { content } => {
                panic!("{file} in {language:?} has a line that is no sentence: {content}")
            }
            _ => {}
        }
    }
    found
}

fn variables(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, names),
            Expression::Select { selector, variants } => {
                variable(selector, names);
                for variant in variants {
                    variables(&variant.value, names);
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.to_owned());
    }
}

#[test]
fn every_choice_of_a_visit_has_words_in_both_languages() {
    use hearth_clinical::visit::{Field, FieldId, Kind};
    fn codes(field: &Field, found: &mut Vec<&'static str>) {
        match field.kind() {
            Kind::One(codes) => found.extend(codes),
            Kind::Several { none, others } => found.extend([none].iter().chain(others)),
            Kind::Rows(columns) => columns.iter().for_each(|column| codes(column, found)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    FieldId::all().for_each(|id| codes(id.field(), &mut all));
    // A score, a class, a tier, an oxygen target and the name of a test are their own words.
    let own = |code: &&str| code.bytes().any(|byte| byte.is_ascii_digit()) && *code != "sglt2-inhibitor";
    let mut checked = 0;
    for code in all.into_iter().filter(|code| !own(code)) {
        assert!(Words::knows(&Words::key("visit-choice", code)), "no words for {code}");
        checked += 1;
    }
    assert!(checked > 240, "{checked}");
}

#[test]
fn every_sentence_stands_in_both_languages_with_the_same_values() {
    for file in FILES {
        let (english, welsh) =
            (sentences(file.name, Language::English), sentences(file.name, Language::Welsh));
        for (key, values) in &english {
            let translated = welsh.get(key);
            assert!(translated.is_some(), "{key} of {} is missing in Welsh", file.name);
            assert_eq!(translated, Some(values), "{key} of {} takes other values in Welsh", file.name);
        }
        for key in welsh.keys() {
            assert!(english.contains_key(key), "{key} of {} is only in Welsh", file.name);
        }
    }
}

#[test]
fn no_key_stands_in_two_files() {
    let mut seen = BTreeSet::new();
    for file in FILES {
        for key in sentences(file.name, Language::English).into_keys() {
            assert!(seen.insert(key.clone()), "{key} stands in two files");
        }
    }
    for language in Language::ALL {
        let keys: BTreeSet<String> = Words::keys(language).into_iter().collect();
        assert_eq!(keys, seen, "{language:?}");
    }
}

#[test]
fn what_is_said_about_a_finding_to_the_patient_can_be_said_to_the_nurse() {
    let findings = sentences("advice.ftl", Language::English);
    let reasons = sentences("nurse.ftl", Language::English);
    let mut count = 0;
    for (key, values) in findings {
        let Some(name) = key.strip_prefix("finding-") else { continue };
        let reason = reasons.get(&format!("reason-{name}"));
        assert_eq!(reason, Some(&values), "{key} has no reason-{name} with the same values");
        count += 1;
    }
    assert!(count >= 10, "the findings were read to their end");
}

#[test]
fn every_sentence_that_a_rule_asks_for_is_there_and_asks_for_nothing_more() {
    let mut all = BTreeMap::new();
    for file in FILES {
        all.extend(sentences(file.name, Language::English));
    }
    for wanted in hearth_rules::WORD_KEYS {
        let Some(values) = all.get(wanted.key) else { panic!("no sentence for {}", wanted.key) };
        for value in values {
            assert!(wanted.params.contains(&value.as_str()), "{} is not given {value}", wanted.key);
        }
    }
}

#[test]
fn every_sentence_that_a_questionnaire_asks_for_is_there_and_asks_for_nothing_more() {
    let all = sentences("questionnaires.ftl", Language::English);
    for wanted in hearth_questionnaires::WORD_KEYS {
        let given: BTreeSet<String> = wanted.params.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(all.get(wanted.key), Some(&given), "{}", wanted.key);
    }
}

#[test]
fn help_with_thoughts_of_self_harm_names_its_numbers_in_every_language() {
    for language in Language::ALL {
        let help = hearth_questionnaires::Immediate::SELF_HARM_WORDS;
        let said: Vec<String> = help.iter().map(|key| Words::new(language).plain(key)).collect();
        let said = said.join(" ");
        for number in ["116 123", "111", "2", "999"] {
            assert!(said.contains(number), "{number} is missing in {language:?}: {said}");
        }
    }
}

#[test]
fn what_any_rule_finds_can_be_said_to_a_clinician_with_what_the_rule_gives() {
    let mut all = BTreeMap::new();
    for file in FILES {
        all.extend(sentences(file.name, Language::English));
    }
    for found in hearth_rules::WORD_KEYS {
        let Some(name) = found.key.strip_prefix("finding-") else { continue };
        let Some(values) = all.get(&format!("reason-{name}")) else { panic!("no reason-{name}") };
        for value in values {
            assert!(found.params.contains(&value.as_str()), "reason-{name} is not given {value}");
        }
    }
}

#[test]
fn every_symptom_can_be_asked_named_and_answered() {
    for language in Language::ALL {
        let words = Words::new(language);
        for symptom in Symptom::ALL {
            let code = symptom.code();
            assert!(Words::knows(&Words::key("symptom", code)), "no question for {code}");
            assert!(Words::knows(&Words::key("symptom-name", code)), "no name for {code}");
            assert!(words.question(code).ends_with('?'), "{code} is not a question");
            let mut texts = BTreeSet::new();
            for answer in symptom.answers() {
                let text = words.answer(code, answer.code());
                assert_ne!(text, words.plain("answer-other"), "no words for {code}={}", answer.code());
                assert!(texts.insert(text.clone()), "two answers to {code} read {text:?}");
            }
        }
    }
}

#[test]
fn every_setting_of_the_plan_has_a_name() {
    for subject in PlanSubject::ALL {
        assert!(Words::knows(&Words::key("plan", subject.code())), "no name for {}", subject.code());
    }
}

#[test]
fn a_code_from_a_newer_app_is_shown_as_other() {
    let words = Words::new(Language::English);
    assert_eq!(words.symptom_name("palpitations-2031"), "other");
    assert_eq!(words.answer("dizzy", "rather"), "An answer from a newer app");
    assert_eq!(words.setting("threshold/new-2031"), "Setting threshold/new-2031");
}

#[test]
fn a_missing_sentence_never_stops_advice() {
    for language in Language::ALL {
        assert_eq!(Words::new(language).say("no-such-key", &[("a", Arg::Number(1))]), "no-such-key");
        // A value that nobody gave stays visible; nothing panics.
        assert!(!Words::new(language).plain("finding-weight-gain").is_empty());
    }
}

#[test]
fn no_invisible_characters_stand_around_values() {
    for language in Language::ALL {
        let said = Words::new(language).say("advice-emergency-say", &[("reason", Arg::Text("x"))]);
        assert!(!said.contains(['\u{2068}', '\u{2069}']), "{said:?}");
    }
}

#[test]
fn welsh_safety_sentences_say_that_no_clinician_has_reviewed_them() {
    let mark = "not yet reviewed by a Welsh-speaking clinician";
    for name in [
        "advice.ftl",
        "symptoms.ftl",
        "problems.ftl",
        "measures.ftl",
        "patient.ftl",
        "plan.ftl",
        "nurse.ftl",
        "questionnaires.ftl",
        "findings-signs.ftl",
        "findings-missing.ftl",
        "findings-weight.ftl",
        "findings-pulse.ftl",
        "bounded.ftl",
        "own-plan.ftl",
        "learn.ftl",
        "paper.ftl",
    ] {
        let file = FILES.iter().find(|known| known.name == name).unwrap();
        assert!(file.welsh.lines().take(4).any(|line| line.contains(mark)), "{name} lacks its mark");
    }
}

/// Families of keys in which every sentence is about safety.
const SAFETY: [&str; 12] = [
    "zone-",
    "advice-",
    "finding-",
    "say-",
    "card-",
    "settling",
    "bounded-flexible",
    "bounded-sick",
    "questionnaire-self-harm",
    "contact-out-of-hours",
    "closed-emergency",
    "ui-checkin-unknown",
];

/// A name beside a colour, and what a printed card says of itself.
const NOT_SAFETY: [&str; 5] = ["zone-name-", "card-title", "card-about", "card-made", "card-page"];

#[test]
fn every_welsh_sentence_about_safety_is_marked_and_so_are_the_danger_signs() {
    let is = |key: &str, families: &[&str]| families.iter().any(|family| key.starts_with(family));
    let mut marked = 0;
    for key in Words::keys(Language::Welsh) {
        let mark = Words::is_about_safety(&key);
        if is(&key, &SAFETY) {
            assert_eq!(mark, !is(&key, &NOT_SAFETY), "{key} in cy: does somebody's safety hang on it?");
        }
        marked += usize::from(mark);
    }
    for symptom in Symptom::ALL.iter().filter(|symptom| symptom.is_asked_first()) {
        assert!(Words::is_about_safety(&Words::key("symptom", symptom.code())), "{symptom}");
    }
    assert!(marked > 240, "{marked}");
}

/// What a sentence of a page to learn from holds where somebody's safety hangs on it: whom to phone, what not to stop, what is
/// not safe to take.
const LEARN_SAFETY: [&str; 20] = [
    "999",
    " 111",
    "116 123",
    "hone ",
    "o not stop",
    "on your own",
    "harmacist",
    "izzy",
    "sk your team",
    "ell your team",
    "limit",
    "risk",
    "plan says",
    "potassium",
    "nitrates",
    "GTN",
    "far too low",
    "illows",
    "ibuprofen",
    "chest",
];

#[test]
fn what_is_learnt_about_safety_is_marked_in_welsh() {
    let english = Words::new(Language::English);
    let learnt = Words::keys(Language::English).into_iter().filter(|key| key.starts_with("learn-"));
    // What somebody is asked to tell in their own words tells them nothing.
    let learnt = learnt.filter(|key| !key.ends_with("-tell"));
    let about: Vec<String> = learnt
        .filter(|key| {
            let text = english.plain(key);
            LEARN_SAFETY.iter().any(|part| text.contains(part))
        })
        .collect();
    assert!(about.len() > 50, "{}", about.len());
    for key in about {
        assert!(Words::is_about_safety(&key), "{key} in cy: does somebody's safety hang on it?");
    }
}

#[test]
fn emergency_advice_always_names_999() {
    for language in Language::ALL {
        let words = Words::new(language);
        for key in ["advice-999", "advice-emergency-call", "advice-red-worse", "advice-amber-worse"] {
            assert!(words.say(key, &[("when", Arg::Text("x"))]).contains("999"), "{key} in {language:?}");
        }
    }
}

#[test]
fn sent_never_stands_for_seen() {
    for (language, looked) in [(Language::English, "ooked at"), (Language::Welsh, "drych")] {
        let words = Words::new(language);
        let hint = words.plain("ui-reached-hint");
        assert!(hint.contains("999"), "{language:?}: {hint}");
        for key in ["reached-here", "reached-with-service"] {
            assert!(!words.plain(key).contains(looked), "{language:?}: {key}");
        }
        for key in ["reached-looked-at", "reached-looked-at-you", "reached-looked-at-you-not-sent"] {
            let said = words.say(key, &[("who", Arg::Text("a nurse")), ("when", Arg::Text("today 14:05"))]);
            assert!(said.contains("today 14:05"), "{language:?}: {said}");
        }
    }
}

#[test]
fn green_never_stands_without_its_warning() {
    for language in Language::ALL {
        let said = Words::new(language).plain("advice-green-even-if");
        assert!(said.len() > 20, "{language:?} has no warning beside green");
    }
}

#[test]
fn what_is_said_of_a_patient_is_another_sentence_with_the_same_values_and_never_speaks_to_the_team_as_to_them()
 {
    let (mut all, mut count) = (BTreeMap::new(), 0);
    for file in FILES {
        all.extend(sentences(file.name, Language::English));
    }
    let texts = ["82.4 kg", "82.0 kg", "today", "120", "124/76", "40", "70"];
    let names = ["value", "last", "when", "usual", "pulse", "lowest", "highest"];
    let args: Vec<(&str, Arg<'_>)> = names.into_iter().zip(texts.map(Arg::Text)).collect();
    for (key, values) in &all {
        let Some(base) = key.strip_suffix("-of-patient") else { continue };
        assert_eq!(all.get(base), Some(values), "{base} takes the same values");
        for language in Language::ALL {
            let words = Words::new(language);
            let (to, of) = (words.say(base, &args), words.about_patient().say(base, &args));
            assert_ne!(to, of, "{base} in {language:?}");
            assert_eq!(of, words.say(key, &args), "{base} in {language:?}");
        }
        let said = Words::default().about_patient().say(base, &args).to_lowercase();
        let to_them = |word: &str| ["your", "yourself"].contains(&word);
        assert!(!said.split(|c: char| !c.is_alphabetic()).any(to_them), "{said}");
        count += 1;
    }
    assert!(count >= 16, "the sentences were read to their end");
    assert_eq!(
        Words::default().about_patient().plain("problem-form"),
        Words::default().plain("problem-form")
    );
}
