//! A number as an option's value: one below nothing is a slip that the deed answers, with all else on the line saved.
//! Which numbers make sense is not said here.

/// Takes a value that may begin with a minus.
///
/// # Errors
/// The next option where the value was left out: what it says must not be lost in a number.
pub(super) fn value(typed: &str) -> Result<String, String> {
    if typed.starts_with("--") {
        return Err("type the value before the next option".to_owned());
    }
    Ok(typed.to_owned())
}
