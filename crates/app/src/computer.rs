//! What this computer is called by whoever runs it, for the team's list of devices and 'on which computer' beside an
//! entry. The server keeps it for staff alone: a family's computer may bear a person's name.

use std::fs;

/// Longest name kept, in characters.
const NAME_CHARS_MAX: usize = 60;

/// The computer's own name; empty when it has none that can be read.
#[must_use]
pub fn name() -> String {
    let named = fs::read_to_string("/proc/sys/kernel/hostname")
        .or_else(|_| std::env::var("COMPUTERNAME"))
        .or_else(|_| std::env::var("HOSTNAME"))
        .unwrap_or_default();
    tidy(&named)
}

fn tidy(name: &str) -> String {
    name.trim().chars().filter(|letter| !letter.is_control()).take(NAME_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(tidy("ward-7-laptop\n"), "ward-7-laptop");
        assert_eq!(tidy("a\u{7}b"), "ab");
        assert_eq!(tidy(&"x".repeat(500)).len(), NAME_CHARS_MAX);
    }
}
