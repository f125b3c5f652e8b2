//! The quick guide: one page to keep beside the scales. It holds nothing of anybody, so it is the same for everybody.

use crate::views::stacked;
use hearth_paper::{Block, Colour, Letters, Sheet};
use hearth_words::Words;

/// The guide in one language.
#[must_use]
pub fn guide(words: Words) -> Sheet {
    Sheet {
        language: words.language(),
        title: words.plain("guide-title"),
        about: Vec::new(),
        blocks: stacked::stacked(words, blocks, stacked::blocks),
        foot: words.plain("card-foot"),
        page: words.plain("card-page"),
        letters: Letters::Usual,
    }
}

fn blocks(words: Words) -> Vec<Block> {
    let steps = |title: &str, steps: &[&str]| {
        [Block::Heading(words.plain(title)), Block::Steps(steps.iter().map(|key| words.plain(key)).collect())]
    };
    let zone = |colour, title: &str, line: &str| Block::Card {
        colour,
        title: words.plain(title),
        lead: words.plain(line),
        lines: Vec::new(),
    };
    let mut blocks = vec![Block::Text(words.plain("guide-lead"))];
    blocks
        .extend(steps("guide-weigh", &["guide-weigh-1", "guide-weigh-2", "guide-weigh-3", "guide-weigh-4"]));
    blocks.extend(steps(
        "guide-pressure",
        &["guide-pressure-1", "guide-pressure-2", "guide-pressure-3", "guide-pressure-4"],
    ));
    blocks.extend(steps("guide-feel", &["guide-feel-1", "guide-feel-2"]));
    blocks.push(Block::Heading(words.plain("guide-result")));
    blocks.extend([
        zone(Colour::Red, "zone-name-emergency", "guide-result-emergency"),
        zone(Colour::Red, "zone-name-red", "guide-result-red"),
        zone(Colour::Amber, "zone-name-amber", "guide-result-amber"),
        zone(Colour::Green, "zone-name-green", "guide-result-green"),
        Block::Text(words.plain("guide-offline")),
        Block::Text(words.plain("guide-not-watched")),
    ]);
    blocks
}
