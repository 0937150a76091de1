//! The smallest window that Tauri can open: what the program's own start and memory are measured
//! against (`cargo xtask bench --only window`).

fn main() {
    let app = tauri::Builder::default();
    app.run(tauri::generate_context!("examples/minimal/tauri.conf.json"))
        .expect("the system's web view starts");
}
