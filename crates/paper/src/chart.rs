//! Numbers over time, as they are drawn: everything lies between 0 and 1, from left to right and from the bottom up.
//! Which day and which value that is, is said by the labels.

/// A chart with one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows, in words, for whoever does not see it.
    pub described: String,
    /// Values beside it, from the bottom up.
    pub values: Vec<Level>,
    /// Days below it, from left to right.
    pub days: Vec<Level>,
    /// The person's usual range.
    pub usual: Option<Band>,
    /// Limits of the plan.
    pub limits: Vec<Level>,
    /// Days on which something was changed.
    pub marks: Vec<Mark>,
    /// The lines.
    pub series: Vec<Series>,
}

/// A place on a scale, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Where, 0 to 1.
    pub at: f64,
    /// Its words.
    pub words: String,
}

/// A part of the scale, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its lower edge, 0 to 1.
    pub from: f64,
    /// Its upper edge, 0 to 1.
    pub to: f64,
    /// Its words.
    pub words: String,
}

/// A day on which something was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When, 0 to 1.
    pub at: f64,
    /// The sign beside it, that the text explains: '1'.
    pub sign: String,
}

/// One line of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// When and how much, each 0 to 1.
    pub points: Vec<(f64, f64)>,
}
