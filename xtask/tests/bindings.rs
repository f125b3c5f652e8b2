//! The generated files are committed, so that the UI builds without Rust; here they are held to what Rust says.

#[test]
fn what_is_generated_is_what_was_committed() {
    let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in xtask::generated() {
        let committed = std::fs::read_to_string(top.join(file.path)).unwrap_or_default();
        assert!(committed == file.text, "{} is stale: run `make bindings`", file.path);
    }
}

#[test]
fn every_type_of_the_command_table_is_written() {
    for file in xtask::generated() {
        assert!(!file.text.contains("MISSING:"), "{}", file.text);
    }
}

#[test]
fn every_command_belongs_to_a_window_that_exists() {
    for command in hearth_app::api::COMMANDS {
        assert!(!command.windows.is_empty(), "{} can be called by no window", command.name);
        for window in command.windows {
            assert!(["start", "patient", "nurse"].contains(window), "{}: no window {window}", command.name);
        }
    }
}
