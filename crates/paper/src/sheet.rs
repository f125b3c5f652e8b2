//! What stands on a sheet, from top to bottom. How it looks is for the template.

use crate::Chart;
use hearth_words::Language;

/// Everything that one PDF says. Texts are printed as they stand: nothing in them is read as a command.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The language of the words, by which a screen reader speaks them.
    pub language: Language,
    /// The heading, and the document's title.
    pub title: String,
    /// Lines under the heading: whose it is, and of which day.
    pub about: Vec<String>,
    /// What follows.
    pub blocks: Vec<Block>,
    /// One line at the foot of every page.
    pub foot: String,
    /// The word before a page's number: 'Page'.
    pub page: String,
    /// How large the letters are.
    pub letters: Letters,
}

/// The size of the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// 16 points: the least that NHS England and the RNIB call large print.
    Large,
    /// 11 points, for tables that a clinician reads.
    Usual,
}

impl Letters {
    pub(crate) const fn points(self) -> i64 {
        match self {
            Letters::Large => 16,
            Letters::Usual => 11,
        }
    }
}

/// One thing on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list with a dot before each line.
    List(Vec<String>),
    /// Steps with a number before each.
    Steps(Vec<String>),
    /// A box with a coloured head. The colour's name stands in the head too: colour alone says nothing.
    Card {
        /// The colour.
        colour: Colour,
        /// The words in its head.
        title: String,
        /// A sentence before its lines; empty when there is none.
        lead: String,
        /// The lines in it.
        lines: Vec<String>,
    },
    /// Names with what stands for each.
    Facts(Vec<(String, String)>),
    /// A table; its head comes again on each page.
    Table {
        /// What it shows.
        caption: String,
        /// The columns' names.
        head: Vec<String>,
        /// The lines. One that is shorter than the head ends in empty places.
        rows: Vec<Row>,
    },
    /// Numbers over time.
    Chart(Chart),
}

/// The places of one line of a table.
pub type Row = Vec<String>;

/// The colour of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Nothing to do but go on.
    Green,
    /// Phone the team.
    Amber,
    /// Now.
    Red,
    /// No urgency is meant.
    Plain,
}

impl Colour {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Colour::Green => "green",
            Colour::Amber => "amber",
            Colour::Red => "red",
            Colour::Plain => "plain",
        }
    }
}
