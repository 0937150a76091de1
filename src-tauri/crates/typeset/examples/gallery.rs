//! Writes the gallery's documents into a folder: `cargo run -p typeset --example gallery -- out`.
#![allow(missing_docs)]

#[path = "../tests/gallery/mod.rs"]
mod gallery;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder =
        std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "gallery".into()));
    std::fs::create_dir_all(&folder)?;
    for (name, doc) in gallery::all() {
        let start = std::time::Instant::now();
        let pdf = typeset::typeset(&doc)?;
        println!("{name}: {} pages, {} bytes, {:?}", pdf.pages, pdf.bytes.len(), start.elapsed());
        std::fs::write(folder.join(format!("{name}.pdf")), &pdf.bytes)?;
    }
    Ok(())
}
