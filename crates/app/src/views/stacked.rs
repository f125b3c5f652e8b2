//! What is said twice: the English line above the Welsh one, until a service has recorded that the Welsh was reviewed.
//! What is said, and which sentences are about safety, is for others.

use crate::api::{Advice, FindingView, MedicinePlan, Said};
use hearth_paper::Block;
use hearth_words::{BETWEEN_LINES, Words};

/// What these words say, or what they and those above them say, put together by `both`.
pub(crate) fn stacked<T>(words: Words, say: impl Fn(Words) -> T, both: impl FnOnce(T, T) -> T) -> T {
    match words.above() {
        None => say(words),
        Some(english) => both(say(english), say(words.with_review(true))),
    }
}

/// One sentence about safety whose values are said anew for each of its lines, such as a day.
pub(crate) fn sentence(words: Words, key: &str, say: impl Fn(Words, &str) -> String) -> Said {
    Said { key: key.to_owned(), text: words.stacked(|words| say(words, key)) }
}

/// Both lines of one sentence; what is alike in both stands once.
fn line(english: &str, own: String) -> String {
    if english == own { own } else { format!("{english}{BETWEEN_LINES}{own}") }
}

fn said(english: &Said, own: Said) -> Said {
    Said { key: own.key, text: line(&english.text, own.text) }
}

fn each<T>(english: Vec<T>, own: Vec<T>, both: impl Fn(T, T) -> T) -> Vec<T> {
    english.into_iter().zip(own).map(|(english, own)| both(english, own)).collect()
}

/// The same advice in two languages.
pub(crate) fn advice(english: Advice, own: Advice) -> Advice {
    let finding =
        |english: FindingView, own: FindingView| FindingView { said: said(&english.said, own.said), ..own };
    let both = |english: Said, own: Said| said(&english, own);
    Advice {
        zone: own.zone,
        headline: said(&english.headline, own.headline),
        findings: each(english.findings, own.findings, finding),
        what_to_do: each(english.what_to_do, own.what_to_do, both),
        not_judged: each(english.not_judged, own.not_judged, both),
    }
}

/// The same plan in two languages.
pub(crate) fn plan(english: MedicinePlan, own: MedicinePlan) -> MedicinePlan {
    let both = |english: Said, own: Said| said(&english, own);
    MedicinePlan {
        lines: each(english.lines, own.lines, both),
        now: english.now.zip(own.now).map(|(english, own)| said(&english, own)),
        ..own
    }
}

/// The same parts of a sheet in two languages. Of a table or a chart the own ones stand: they are numbers.
pub(crate) fn blocks(english: Vec<Block>, own: Vec<Block>) -> Vec<Block> {
    let lines = |english, own| each(english, own, |english: String, own| line(&english, own));
    each(english, own, |english, own| match (english, own) {
        (Block::Heading(english), Block::Heading(own)) => Block::Heading(line(&english, own)),
        (Block::Text(english), Block::Text(own)) => Block::Text(line(&english, own)),
        (Block::List(english), Block::List(own)) => Block::List(lines(english, own)),
        (Block::Steps(english), Block::Steps(own)) => Block::Steps(lines(english, own)),
        (
            Block::Card { title: english_title, lead: english_lead, lines: english, .. },
            Block::Card { colour, title, lead, lines: own },
        ) => Block::Card {
            colour,
            title: line(&english_title, title),
            lead: line(&english_lead, lead),
            lines: lines(english, own),
        },
        (_, own) => own,
    })
}
