//! Writes what is generated: the UI's types, commands and words.
fn main() {}
