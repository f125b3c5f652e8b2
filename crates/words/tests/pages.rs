//! What the pages to learn from and the sections of a plan must find in the catalogue.

use hearth_words::{Language, Words};

#[test]
fn every_page_to_learn_from_is_whole_in_every_language() {
    use hearth_clinical::{LearnQuestion, LearnTopic};
    let known = |key: &str| assert!(Words::knows(key), "{key} is missing");
    for topic in LearnTopic::ALL {
        let stem = Words::key("learn", topic.code());
        for number in 1..=LearnTopic::PARAGRAPHS {
            known(&format!("{stem}-{number}"));
        }
        for part in ["title", "tell"] {
            known(&format!("{stem}-{part}"));
        }
        for question in topic.questions() {
            let asked = format!("{stem}-q{}", question.code);
            known(&asked);
            for choice in LearnQuestion::CHOICES {
                known(&format!("{asked}-{choice}"));
            }
            for said in ["right", "again"] {
                known(&format!("{asked}-{said}"));
            }
        }
    }
}

#[test]
fn every_section_and_agreed_day_of_a_plan_has_a_heading() {
    use hearth_clinical::{GoalState, NextDate, PlanSection};
    for section in PlanSection::ALL {
        for family in ["own-title", "own-help"] {
            assert!(Words::knows(&Words::key(family, section.code())), "{family} of {}", section.code());
        }
    }
    for date in NextDate::ALL {
        assert!(Words::knows(&Words::key("own-next", date.code())));
    }
    for state in GoalState::ALL {
        assert!(Words::knows(&Words::key("own-goal-state", state.code())));
    }
}

#[test]
fn a_page_that_speaks_of_danger_names_999() {
    for language in Language::ALL {
        let words = Words::new(language);
        for key in ["learn-watching-4", "learn-watching-q2-again", "learn-devices-3", "learn-mood-4"] {
            assert!(words.plain(key).contains("999"), "{key} in {language:?}");
        }
        for number in ["116 123", "111"] {
            assert!(words.plain("learn-mood-4").contains(number), "{number} in {language:?}");
        }
    }
}
