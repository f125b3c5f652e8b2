//! The desktop app's entry point.
fn main() {}
