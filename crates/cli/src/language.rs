//! In which language the command line answers: the one that was asked for, else the profile's own.
//! The sentences themselves are the catalogue's.

use hearth_words::{Language, Words};
use std::ffi::OsString;
use std::sync::{Mutex, PoisonError};

/// The option that asks for a language, read before anything else can be wrong with the line.
const OPTION: &str = "--language";

/// The language of this process: which one, and whether somebody asked for it.
static SPOKEN: Mutex<(Language, bool)> = Mutex::new((Language::English, false));

/// The catalogue in the language of the answers.
pub fn words() -> Words {
    Words::new(SPOKEN.lock().unwrap_or_else(PoisonError::into_inner).0)
}

/// The language that was asked for, if one was.
pub fn asked() -> Option<Language> {
    let (language, asked) = *SPOKEN.lock().unwrap_or_else(PoisonError::into_inner);
    asked.then_some(language)
}

/// Takes over what a command line asks for; a line that asks for none is answered in English until a profile says otherwise.
pub fn begin(arguments: &[OsString]) {
    let asked = of(arguments);
    *SPOKEN.lock().unwrap_or_else(PoisonError::into_inner) = (asked.unwrap_or_default(), asked.is_some());
}

/// Answers in a profile's own language, unless another was asked for.
pub fn follow(language: Language) {
    let mut spoken = SPOKEN.lock().unwrap_or_else(PoisonError::into_inner);
    if !spoken.1 {
        spoken.0 = language;
    }
}

fn of(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<String> = arguments.iter().map(|text| text.to_string_lossy().into_owned()).collect();
    texts.iter().enumerate().find_map(|(at, text)| {
        let code = if text == OPTION {
            texts.get(at + 1)?.as_str()
        } else {
            text.strip_prefix(OPTION)?.strip_prefix('=')?
        };
        Language::from_code(code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_wherever_it_stands_on_the_line_and_one_that_is_none_is_not() {
        let of = |line: &str| of(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("hearth-cli --language cy status"), Some(Language::Welsh));
        assert_eq!(of("hearth-cli status --language=cy"), Some(Language::Welsh));
        assert_eq!(of("hearth-cli status --language=en --juggle"), Some(Language::English));
        for line in [
            "hearth-cli status",
            "hearth-cli --language",
            "hearth-cli --language fr",
            "hearth-cli --languages=cy",
        ] {
            assert_eq!(of(line), None, "{line}");
        }
    }
}
