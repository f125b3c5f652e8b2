//! Tells cargo that the migrations are part of this crate: `include_dir!` alone does not notice when one changes.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations/device");
}
