//! The Welsh of what is about safety, and the English that stands above it until a service has had the Welsh reviewed.
//! Which sentences those are is marked in the Welsh catalogue; who has reviewed them is the service's to say.

use crate::{Arg, Language, Words, catalogue};

/// The mark of a sentence about safety in the Welsh catalogue: `.safety = not yet reviewed by a Welsh-speaking clinician`.
const MARK: &str = "safety";

/// What stands between the two: each is a line of its own.
pub const BETWEEN_LINES: char = '\n';

impl Words {
    /// The same words once the service has recorded that a Welsh-speaking clinician reviewed them, or not.
    #[must_use]
    pub const fn with_review(self, reviewed: bool) -> Words {
        Words { reviewed, ..self }
    }

    /// Whether the service has recorded that review.
    #[must_use]
    pub const fn is_reviewed(self) -> bool {
        self.reviewed
    }

    /// The words that have to stand above these where safety is spoken of: the English ones, while the Welsh ones are not reviewed.
    #[must_use]
    pub fn above(self) -> Option<Words> {
        match self.language() {
            Language::English => None,
            Language::Welsh => (!self.reviewed).then_some(Words { language: Language::English, ..self }),
        }
    }

    /// Something that these words and, while it is needed, those above them say: the English line first. What both say alike
    /// stands once.
    #[must_use]
    pub fn stacked(self, say: impl Fn(Words) -> String) -> String {
        let own = say(self);
        match self.above().map(say) {
            Some(english) if english != own => format!("{english}{BETWEEN_LINES}{own}"),
            _ => own,
        }
    }

    /// The sentence `key`, with the English above it where it is about safety. For values that are the same in both
    /// languages, such as a phone number.
    #[must_use]
    pub fn say_safely(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        if Words::is_about_safety(key) {
            self.stacked(|words| words.say(key, args))
        } else {
            self.say(key, args)
        }
    }

    /// True for a sentence on which somebody's safety hangs, as it is marked in the Welsh catalogue.
    #[must_use]
    pub fn is_about_safety(key: &str) -> bool {
        let message = catalogue::of(Language::Welsh).get_message(key);
        message.is_some_and(|message| message.get_attribute(MARK).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn until_the_welsh_is_reviewed_the_english_line_stands_above_it() {
        let welsh = Words::new(Language::Welsh);
        let said = welsh.say_safely("zone-emergency", &[]);
        assert_eq!(said, "Call 999 now\nFfoniwch 999 nawr");
        assert_eq!(welsh.with_review(true).say_safely("zone-emergency", &[]), "Ffoniwch 999 nawr");
        assert_eq!(Words::new(Language::English).say_safely("zone-emergency", &[]), "Call 999 now");
    }

    #[test]
    fn what_is_not_about_safety_and_what_both_say_alike_stands_once() {
        let welsh = Words::new(Language::Welsh);
        assert_eq!(welsh.say_safely("zone-name-red", &[]), "Coch: brys");
        assert_eq!(welsh.stacked(|_| "01632 960 123".to_owned()), "01632 960 123");
    }
}
