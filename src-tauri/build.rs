//! Tauri's own part of the build: resources, icons, the list of permissions.

fn main() {
    // The window that is embedded.
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
