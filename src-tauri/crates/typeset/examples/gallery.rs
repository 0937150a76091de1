//! Writes the gallery's documents as PDF files into a folder:
//! `cargo run -p typeset --example gallery -- FOLDER`.

use std::path::PathBuf;

#[path = "../tests/gallery/mod.rs"]
mod documents;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    std::fs::create_dir_all(&folder)?;
    for (name, doc) in documents::all() {
        let pdf = typeset::typeset(&doc)?;
        std::fs::write(folder.join(name).with_extension("pdf"), pdf.bytes)?;
    }
    Ok(())
}
