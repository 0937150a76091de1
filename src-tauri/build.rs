//! Tauri's own part of the build: resources, icons, the list of permissions.

fn main() -> std::io::Result<()> {
    // The window that is embedded; without it everything else can still be compiled and checked.
    println!("cargo:rerun-if-changed=../ui/dist");
    std::fs::create_dir_all("../ui/dist")?;
    tauri_build::build();
    Ok(())
}
