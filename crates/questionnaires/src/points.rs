//! Points of a score, counted in hundredths so that no two computers can round them differently.
//! What a number of points means is the instrument's business.

use std::fmt;

/// Points of a score, not negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points {
    hundredths: u32,
}

impl Points {
    /// Most points there can be: 100 items of 100 points.
    pub const HIGHEST: Points = Points { hundredths: 1_000_000 };

    /// Whole points; more than [`Points::HIGHEST`] is that.
    #[must_use]
    pub fn whole(points: u32) -> Points {
        Points::from_hundredths(points.saturating_mul(100))
    }

    pub(crate) fn from_hundredths(hundredths: u32) -> Points {
        Points { hundredths: hundredths.min(Points::HIGHEST.hundredths) }
    }

    /// Reads `7` or `5.75`: digits, a point, two decimals at most.
    #[must_use]
    pub fn parse(text: &str) -> Option<Points> {
        let (whole, decimals) = match text.split_once('.') {
            Some((whole, decimals)) if (1..=2).contains(&decimals.len()) => (whole, decimals),
            Some(_) => return None,
            None => (text, "0"),
        };
        // A sign before a number is none of ours; an empty text is refused by the parser below.
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || whole.len() > 5 {
            return None;
        }
        let tenths = if decimals.len() == 1 { 10 } else { 1 };
        let hundredths = whole.parse::<u32>().ok()? * 100 + decimals.parse::<u32>().ok()? * tenths;
        (hundredths <= Points::HIGHEST.hundredths).then_some(Points { hundredths })
    }

    /// Hundredths of a point.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.hundredths
    }

    /// How far apart two scores are, whichever is higher.
    #[must_use]
    pub const fn apart_from(self, other: Points) -> Points {
        Points { hundredths: self.hundredths.abs_diff(other.hundredths) }
    }
}

impl fmt::Display for Points {
    /// Without a unit, and without decimals that say nothing: `14`, `72.2`, `69.44`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", rest / 10),
            (_, _) => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        for text in ["0", "7", "5.75", "72.2", "69.44", "10000"] {
            assert_eq!(Points::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Points::parse("5.05").unwrap().to_string(), "5.05");
        assert_eq!(Points::parse("5.05").unwrap().hundredths(), 505);
        assert_eq!(Points::whole(u32::MAX), Points::HIGHEST);
        assert_eq!(Points::parse("5.50"), Points::parse("5.5"));
    }

    #[test]
    fn what_is_no_number_of_points_is_refused() {
        for text in [
            "", ".", "5.", ".5", "-1", "+1", "5.+1", "5.755", "1e3", "10000.01", "99999", "000007", "٣", " 5",
        ] {
            assert_eq!(Points::parse(text), None, "{text:?}");
        }
    }
}
