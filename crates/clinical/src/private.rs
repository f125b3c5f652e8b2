//! A wrapper that keeps a person's data out of logs, panics and error texts by its type.
//! Who may see what is inside is for the rooms that hold rights to say.

use core::fmt;

/// A value that cannot be printed by accident.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Private<T> {
        Private(value)
    }

    /// The one door out. Search for this word to find every place a person's data is shown or sent.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// The same door, for who owns the wrapper.
    pub fn reveal_owned(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_value_prints_as_nothing_but_a_mark() {
        assert_eq!(format!("{:?}", Private::new("Margaret Jones")), "(private)");
    }
}
