//! Tauri's own part of the build: resources, icons, the list of permissions.

use tauri_build::{AppManifest, Attributes};

fn main() -> std::io::Result<()> {
    // The window that is embedded; without it everything else can still be compiled and checked.
    println!("cargo:rerun-if-changed=../ui/dist");
    std::fs::create_dir_all("../ui/dist")?;
    // Listed, each command is refused to every window whose capability does not name it.
    let commands = AppManifest::new().commands(&["call", "first", "projection"]);
    tauri_build::try_build(Attributes::new().app_manifest(commands)).map_err(std::io::Error::other)
}
